//! What the build refuses: each way in which a rule table or a text can be wrong, with its line.

#[path = "../build/check.rs"]
mod check;
#[path = "../build/confirm.rs"]
#[allow(dead_code)]
mod confirm;
#[path = "../build/confirmed.rs"]
#[allow(dead_code)]
mod confirmed;
#[path = "../build/dated.rs"]
#[allow(dead_code)]
mod dated;
#[path = "../build/deadlines.rs"]
#[allow(dead_code)]
mod deadlines;
#[path = "../build/municipalities.rs"]
#[allow(dead_code)]
mod municipalities;
#[path = "../build/offers.rs"]
#[allow(dead_code)]
mod offers;
#[path = "../build/options.rs"]
#[allow(dead_code)]
mod options;
#[path = "../build/records.rs"]
#[allow(dead_code)]
mod records;
#[path = "../build/rules.rs"]
#[allow(dead_code)]
mod rules;
#[path = "../build/synonyms.rs"]
#[allow(dead_code)]
mod synonyms;
#[path = "../build/table.rs"]
#[allow(dead_code)]
mod table;
#[path = "../build/texts.rs"]
#[allow(dead_code)]
mod texts;

#[path = "../build/variants.rs"]
mod variants;

#[path = "common/folder.rs"]
mod folder;

use std::{collections::BTreeMap, fs, path::Path};

use folder::copy_folder;

/// Loads a copy of the real tables in which `old` of a file is `new`; the findings.
fn broken(file: &str, old: &str, new: &str) -> Vec<String> {
    let copy = std::env::temp_dir().join(format!("wmo-tables-{}-{:?}", std::process::id(), std::thread::current().id()));
    copy_folder(Path::new("static/rules"), &copy);
    let path = copy.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    let findings = rules::load(&copy).err().unwrap_or_default();
    fs::remove_dir_all(&copy).unwrap();
    findings
}

#[test]
fn the_real_tables_are_accepted() {
    assert!(rules::load(Path::new("static/rules")).is_ok());
    assert!(texts::load(Path::new("static/texts")).is_ok());
}

#[test]
fn broken_tables_are_refused_with_file_and_line() {
    for (file, old, new, expected) in [
        ("regimes/in_force.toml", "valid_from = \"2026-01\"", "valid_from = \"2026-02\"", "gap: 2026-01 to 2026-01 is not covered"),
        ("regimes/in_force.toml", "valid_to = \"2025-12\"", "valid_to = \"2026-03\"", "overlap: 2026-01 is covered twice"),
        ("regimes/in_force.toml", "valid_to = \"2016-12\"", "valid_to = \"2016-11\"", "gap: 2016-12 to 2016-12 is not covered"),
        ("regimes/in_force.toml", "valid_to = \"2019-12\"", "valid_to = \"2018-12\"", "valid_to is before valid_from"),
        ("regimes/in_force.toml", "valid_from = \"2026-01\"", "valid_from = \"2026-1x\"", "is not a month"),
        ("regimes/in_force.toml", "\"21.80\", source = \"cak2026: tarief 2026\"", "\"21.80\"", "missing field `source`"),
        ("regimes/in_force.toml", "cak2026: tarief 2026", "cak2027: tarief 2026", "unknown document \"cak2027\""),
        ("regimes/in_force.toml", "cak2026: tarief 2026", "CAK", "is not \"document: place\""),
        ("regimes/in_force.toml", "value = \"21.80\"", "value = \"21,80\"", "is not an amount or rate"),
        ("regimes/in_force.toml", "value = \"21.80\"", "value = \"-21.80\"", "is not an amount or rate"),
        ("regimes/in_force.toml", "price_level = 2026", "price_levle = 2026", "unknown field `price_levle`"),
        ("regimes/ivb_bill.toml", "value = \"328.00\"", "value = \"20.00\"", "the maximum is below the base amount"),
        ("regimes/ivb_bill.toml", "value = \"0.10\"", "value = \"10\"", "a rate is a fraction"),
        ("regimes/ivb_bill.toml", "couple_aow = \"33900.00\"", "couple_aow = \"23900.00\"", "the threshold of a couple is below"),
        ("regimes/wlz_low.toml", "value = \"1076.60\"", "value = \"76.60\"", "the maximum is below the minimum"),
        ("regimes/wlz_mpt.toml", "value = \"175.80\"", "value = \"275.80\"", "the reduction is larger than the minimum"),
        ("regimes/wlz_mpt.toml", "id = \"wlz_mpt\"", "id = \"wlz_low\"", "says id \"wlz_low\""),
        ("exemptions.toml", "regimes = [\"ivb_bill\"]", "regimes = [\"ivb_bil\"]", "unknown regime \"ivb_bil\""),
        ("exemptions.toml", "valid_to = \"2019-12\"", "valid_to = \"2020-12\"", "overlaps an earlier record"),
        ("exemptions.toml", "when = \"minor\"", "when = \"miner\"", "unknown variant `miner`"),
        ("support.toml", "id = \"guidance\"", "id = \"household_help\"", "stands twice"),
        (
            "regimes/in_force.toml",
            "id = \"in_force\"\n",
            "id = \"in_force\"\n[[not_covered]]\nvalid_from = \"2016-01\"\nvalid_to = \"2016-12\"\nwhy = \"not found\"\n",
            "these months are no gap",
        ),
        ("regimes/in_force.toml", ", second = \"drimmelen: 2024\"", "", "tariff of in_force: name a second source"),
        ("regimes/in_force.toml", "second = \"cak2026: per 1 januari 2026\"\n", "", "valid_from of in_force: name a second source"),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            ", second = \"samen-oost-gelre: 2024\"",
            "of the publisher of the first, \"Samen in Oost Gelre\"",
        ),
        ("regimes/in_force.toml", ", second = \"drimmelen: 2024\"", ", second = \"dremmelen: 2024\"", "unknown document \"dremmelen\""),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            ", second = \"drimmelen: 2024\", one_source = \"x\"",
            "a second source, and why there is only one",
        ),
        (
            "regimes/in_force.toml",
            "one_source = \"found on the CAK's own page alone; the CAK collects the contribution\"",
            "one_source = \" \"",
            "say why it rests on one source",
        ),
        ("regimes/in_force.toml", "groups = [\"single_under_aow\", \"couple_aow\"]", "groups = [\"couple_aow\"]", "the groups without a figure are"),
        (
            "regimes/in_force.toml",
            "second_lacks = { groups = [\"single_under_aow\"]",
            "second_lacks = { groups = [\"singles\"]",
            "\"singles\" is no group with a figure",
        ),
        ("exemptions.toml", "second = \"ooststellingwerf2020: april en mei 2020\"\n", "", "exemption of covid_2020: name a second source"),
        ("start.toml", "back = { periods = 39 }", "back = { periods = 39, months = 36 }", "back is one of periods, months"),
        ("start.toml", "second = \"cak2020: vanaf de maand die volgt op de startdatum\"\n", "", "start_rule of start: name a second source"),
        (
            "support.toml",
            "one_source = \"only the text of the act was found with it\"\n",
            "",
            "charged_from of general_lasting: name a second source",
        ),
        ("aow_ages.toml", "from = 2030", "from = 2032", "the years follow each other"),
        ("aow_ages.toml", "months = 3", "months = 12", "an age is years with 0 to 11 months"),
        (
            "support.toml",
            "id = \"shelter\"\ncharge = \"own_rules\"",
            "id = \"shelter\"\nguarded = true\ncharge = \"own_rules\"",
            "only a kind that can have a contribution",
        ),
        ("regimes/ivb_a.toml", "like = \"ivb_bill\"", "like = \"ivb_bil\"", "\"ivb_bil\" is not a regime earlier"),
        ("regimes/ivb_a.toml", "like = \"ivb_bill\"", "like = \"wlz_mpt\"", "\"wlz_mpt\" is not a regime earlier"),
        ("regimes/ivb_bill.toml", "single = \"100.00\"", "single = \"0.00\"", "an uncertainty is an amount above 0"),
        (
            "regimes/ivb_bill.toml",
            "[scheme.ramp.threshold_uncertainty]\nsingle = \"100.00\"\ncouple = \"60.00\"\n",
            "",
            "how far a derived threshold",
        ),
        (
            "regimes/ivb_a.toml",
            "[variant]",
            "[variant]\nthreshold_uncertainty = { single = \"1.00\", couple = \"1.00\" }",
            "an uncertainty goes with a threshold",
        ),
        ("regimes/ivb_bill.toml", "exempt_for_couple = \"open\"", "exempt_for_couple = \"joint\"", "unknown variant `joint`"),
        (
            "regimes/wlz_low.toml",
            "under_aow_exempt = ",
            "exempt_for_couple = \"open\"\nunder_aow_exempt = ",
            "only where the exempt amount is the same for everybody",
        ),
        ("regimes/ivb_bill.toml", "value = \"250.00\"", "value = \"veel\"", "is not an amount or rate"),
        ("regimes/ivb_a.toml", "single_aow = \"29.20\"", "single_aow = \"329.20\"", "the maximum is below the base amount"),
        ("regimes/ivb_b.toml", "like = \"ivb_bill\"", "like = \"in_force\"", "that regime has none"),
        ("regimes/no_aids.toml", "\"transport_aid\"", "\"scooter\"", "unknown kind of support \"scooter\""),
        ("regimes/no_aids.toml", "houdbaarheid: ", "rapport: ", "unknown document"),
        (
            "regimes/income_limit_b.toml",
            "safety_net = ",
            "source = \"houdbaarheid: beleidsoptie 18\"\n[[variant.withdrawn]]\nkinds = [\"guidance\"]\nabove_income = { value = \"80000.00\", source = \"houdbaarheid: beleidsoptie 18\" }\nsafety_net = ",
            "one income limit",
        ),
        ("own_costs.toml", "value = \"3000.00\"", "value = \"duizend\"", "is not an amount or rate"),
        ("start.toml", "valid_from = \"2020-01\"", "valid_from = \"2020-03\"", "gap: 2020-01 to 2020-02"),
    ] {
        let findings = broken(file, old, new);
        let found = findings.iter().find(|finding| finding.contains(expected)).unwrap_or_else(|| panic!("{file}: {new}: {findings:?}"));
        let at = found.find(&format!("{file}:")).unwrap_or_else(|| panic!("no file in {found}"));
        assert!(found[at + file.len() + 1..].split(':').next().unwrap().parse::<usize>().is_ok_and(|line| line > 0), "no line in {found}");
    }
}

#[test]
fn a_variant_of_a_variant_keeps_what_it_inherits() {
    let copy = std::env::temp_dir().join(format!("wmo-variants-{}", std::process::id()));
    copy_folder(Path::new("static/rules"), &copy);
    let path = copy.join("regimes/income_limit_b.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("like = \"ivb_bill\"", "like = \"no_household_help\"").replace("\"household_help\", ", "")).unwrap();
    let loaded = rules::load(&copy);
    fs::remove_dir_all(&copy).unwrap();
    let loaded = loaded.unwrap_or_else(|findings| panic!("{findings:?}"));
    let (_, schemes) = loaded.regimes.iter().find(|(id, _)| id == "income_limit_b").unwrap();
    let kinds = schemes[0].record.withdrawn.iter().flat_map(|withdrawn| &withdrawn.kinds).map(|kind| kind.get_ref().as_str());
    assert_eq!(kinds.collect::<Vec<_>>(), ["household_help", "transport_aid", "home_adaptation", "other_aid"]);
}

#[test]
fn a_mistake_is_said_once_not_in_every_variant() {
    let findings = broken("regimes/ivb_bill.toml", "value = \"328.00\"", "value = \"20.00\"");
    assert_eq!(findings.len(), 1, "{findings:?}");
    let findings = broken("regimes/in_force.toml", "value = \"21.80\"", "value = \"21,80\"");
    assert_eq!(findings.len(), 1, "{findings:?}");
}

#[test]
fn a_language_must_have_every_text() {
    let texts =
        |pairs: &[(&str, &str)]| -> BTreeMap<String, String> { pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect() };
    let first = texts(&[("a", "Vraag {number} van {total}"), ("b", "Terug")]);
    assert!(texts::differences("en", &first, &texts(&[("a", "Question {number} of {total}"), ("b", "Back")])).is_empty());
    for (other, expected) in [
        (texts(&[("a", "Question {number} of {total}")]), "\"b\" is missing"),
        (texts(&[("a", "Question {number}"), ("b", "Back")]), "\"a\" has other placeholders"),
        (texts(&[("a", "{total} {number}"), ("b", " ")]), "\"b\" is empty"),
        (texts(&[("a", "{total} {number}"), ("b", "Back"), ("c", "More")]), "\"c\" is not in nl"),
    ] {
        let findings = texts::differences("en", &first, &other);
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{findings:?}");
    }
}

/// The findings on a copy of the real options in which `old` is `new`.
fn broken_options(old: &str, new: &str) -> Vec<String> {
    let text = fs::read_to_string("static/options.toml").unwrap();
    assert!(text.contains(old), "no {old}");
    let copy = std::env::temp_dir().join(format!("wmo-options-{}-{:?}.toml", std::process::id(), std::thread::current().id()));
    fs::write(&copy, text.replacen(old, new, 1)).unwrap();
    let rules = rules::load(Path::new("static/rules")).unwrap_or_else(|findings| panic!("{findings:?}"));
    let findings = options::load(&copy, &rules.checks()).err().unwrap_or_default();
    fs::remove_file(&copy).unwrap();
    findings
}

#[test]
fn broken_options_are_refused_with_their_line() {
    assert_eq!(broken_options("number = 25", "number = 25"), Vec::<String>::new(), "the real options");
    for (old, new, expected) in [
        ("number = 7\n", "number = 6\n", "option 6 stands where 7 belongs"),
        ("number = 25\n", "number = 26\n", "option 26 stands where 25 belongs"),
        ("title = \"Gezond ouder worden\"", "title = \" \"", "a text is empty"),
        ("figures = [\"44 gemeenten (centrumgemeenten) zorgen nu voor de opvang.\"]", "figures = [\"\"]", "a text is empty"),
        ("since = { text = \"Het", "since = { txt = \"Het", "unknown field `txt`"),
        ("source = \"houdbaarheid: beleidsoptie 9\"", "source = \"houdbarheid: beleidsoptie 9\"", "unknown document \"houdbarheid\""),
        ("source = \"vng2026: Actualiteit: het coalitieakkoord\"", "source = \"VNG\"", "is not \"document: place\""),
        ("vng_is_silent = true\n\n[[option]]\nnumber = 10", "\n[[option]]\nnumber = 10", "option 9 has neither of `vng` and `vng_is_silent`"),
        ("since = { text", "vng_is_silent = true\nsince = { text", "option 17 has both of `vng` and `vng_is_silent`"),
        ("vng = { text = \"Volgens de VNG kan het toezicht nog beter, om fraude met zorg te voorkomen.\"", "vng = { text = \"\"", "a text is empty"),
        ("regimes = [\"ivb_wheelchair\"]", "regimes = [\"ivb_weelchair\"]", "unknown regime \"ivb_weelchair\""),
        ("status = \"dropped\"", "status = \"law\"", "unknown variant `law`"),
    ] {
        let findings = broken_options(old, new);
        let found = findings.iter().find(|finding| finding.contains(expected)).unwrap_or_else(|| panic!("{new}: {findings:?}"));
        let line = found.split(".toml:").nth(1).and_then(|rest| rest.split(':').next()).and_then(|line| line.parse::<usize>().ok());
        assert!(line.is_some_and(|line| line > 10), "no line in {found}");
    }
}

#[test]
fn all_25_options_must_be_there() {
    let text = fs::read_to_string("static/options.toml").unwrap();
    let (kept, _) = text.split_once("[[option]]\nnumber = 25").unwrap();
    let findings = broken_options(text.strip_prefix(kept).unwrap(), "");
    assert!(findings.iter().any(|finding| finding.contains("the report has 25 options, not 24")), "{findings:?}");
}

#[test]
fn a_document_of_the_law_has_a_publisher() {
    let findings = broken("documents.toml", "publisher = \"gemeente Drimmelen\"\n", "");
    assert!(findings.iter().any(|finding| finding.contains("in_force.toml:") && finding.contains("who is the publisher")), "{findings:?}");
}

/// The findings on a copy of the real steps after a report in which `old` is `new`.
fn broken_deadlines(old: &str, new: &str) -> Vec<String> {
    let text = fs::read_to_string("static/selfcheck/deadlines.toml").unwrap();
    assert!(text.contains(old), "no {old}");
    let copy = std::env::temp_dir().join(format!("wmo-deadlines-{}-{:?}.toml", std::process::id(), std::thread::current().id()));
    fs::write(&copy, text.replacen(old, new, 1)).unwrap();
    let rules = rules::load(Path::new("static/rules")).unwrap_or_else(|findings| panic!("{findings:?}"));
    let findings = deadlines::load(&copy, &texts::first(&texts::load(Path::new("static/texts")).unwrap()), &rules.checks()).err().unwrap_or_default();
    fs::remove_file(&copy).unwrap();
    findings
}

/// Loads the finder's tables with `old` of a file replaced by `new`; the findings.
fn broken_resources(file: &str, old: &str, new: &str) -> Vec<String> {
    let rules = rules::load(Path::new("static/rules")).ok().unwrap();
    let copy = std::env::temp_dir().join(format!("wmo-resources-{}-{:?}", std::process::id(), std::thread::current().id()));
    copy_folder(Path::new("static/resources"), &copy);
    let path = copy.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    let findings = match offers::load(&copy, &rules.checks()) {
        Ok(offers) => {
            let words = synonyms::load(&copy, &offers).err();
            words.into_iter().chain(municipalities::load(&copy.join("municipalities.toml")).err()).flatten().collect()
        }
        Err(findings) => findings,
    };
    fs::remove_dir_all(&copy).unwrap();
    findings
}

#[test]
fn broken_deadlines_are_refused() {
    assert_eq!(broken_deadlines("[equated]", "[equated]"), Vec::<String>::new(), "the real steps");
    for (old, new, expected) in [
        ("id = \"plan\"", "id = \"report\"", "step \"report\" stands twice"),
        ("id = \"plan\"", "id = \"plans\"", "static/texts has no \"expect.step.plans.title\""),
        ("term = \"day\"", "term = \"unnamed\"", "the first step, and no other, is on the day itself"),
        ("term = \"unnamed\"", "term = \"day\"", "the first step, and no other, is on the day itself"),
        ("after = \"report\"\n", "", "say from which step the term runs"),
        ("term = \"unnamed\"", "term = \"unnamed\"\nafter = \"report\"", "only a term that runs from a step has \"after\""),
        ("after = \"report\"", "after = \"objection\"", "\"after\" names no earlier step"),
        ("after = \"report\"", "after = \"confirmation\"", "\"after\" names a step without a date"),
        ("days = 7", "days = 7\nweeks = 1", "has one of them, and at most twelve weeks"),
        ("weeks = 6", "weeks = 13", "has one of them, and at most twelve weeks"),
        ("term = \"day\"", "term = \"day\"\ndays = 1", "only a term within days or weeks has them"),
        ("source = \"awb: art. 6:7 en 6:8(1)\"", "source = \"abw: art. 6:7\"", "unknown document \"abw\""),
        ("date = \"2025-05-30\"", "date = \"2024-05-30\"", "outside the years that are known"),
        ("date = \"2025-05-30\"", "date = \"30 mei 2025\"", "is not a date"),
        ("who = \"you\"", "who = \"council\"", "unknown variant `council`"),
        ("second = \"dalfsen: persoonlijk plan\"\n", "", "term of plan: name a second source"),
        ("second = \"sterfgeval: titels van de besluiten\"\n", "", "equated_day of equated: name a second source"),
    ] {
        let findings = broken_deadlines(old, new);
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{new}: {findings:?}");
    }
}

#[test]
fn broken_records_words_and_municipalities_are_refused_with_file_and_line() {
    assert_eq!(broken_resources("national.toml", "nl-112", "nl-112"), Vec::<String>::new());
    for (file, old, new, expected) in [
        ("national.toml", "id = \"nl-113\"", "id = \"nl-112\"", "\"nl-112\" stands twice"),
        ("national.toml", "id = \"nl-113\"", "id = \"113\"", "an id is \"nl-\""),
        ("national.toml", "needs = [\"money\"]", "needs = [\"mony\"]", "\"mony\" is not one of the list"),
        ("national.toml", "needs = [\"money\"]", "needs = [\"respite\"]", "forms go with the need respite"),
        ("national.toml", "needs = [\"money\"]", "needs = []", "say what it is for"),
        ("national.toml", "number = \"0800-2000\"", "number = \"0800 VEILIG\"", "a phone number has"),
        ("national.toml", "number = \"0800-2000\"", "number = \"0800-20\"", "a phone number has"),
        ("national.toml", "url = \"https://geldfit.nl\"", "url = \"javascript:alert(1)\"", "an address begins with https://"),
        ("national.toml", "access = \"free\"", "access = \"vrij\"", "\"vrij\" is not one of the list"),
        ("national.toml", "cost = \"free\"", "kost = \"free\"", "unknown field `kost`"),
        ("national.toml", "name = \"112\"", "name = \"112!\"", "without < and exclamation marks"),
        ("catalogue.toml", "source = \"houdbaarheid: beleidsoptie 5\"", "source = \"houdbaar: beleidsoptie 5\"", "unknown document \"houdbaar\""),
        ("catalogue.toml", "source = \"houdbaarheid: beleidsoptie 5\"\n", "", "say which document says so"),
        ("catalogue.toml", "forms = [\"light\"]\n", "", "forms go with the need respite"),
        ("synonyms.toml", "\"oppas\", ", "\"oppas\", \"geld\", ", "stands in another meaning too"),
        ("synonyms.toml", "record = \"nl-maaltijden\"", "record = \"nl-maaltijd\"", "there is no record \"nl-maaltijd\""),
        ("synonyms.toml", "form = \"present\"", "form = \"aanwezig\"", "\"aanwezig\" is not one of the list"),
        ("synonyms.toml", "\"pauze\",", "\"pauze\", \"hulp\",", "\"hulp\" is ignored"),
        ("synonyms.toml", "\"pauze\",", "\"pauze\", \" - \",", "an empty word"),
        ("synonyms_en.toml", "\"respite\", ", "\"respite\", \"geld\", ", "\"geld\" stands in another meaning too, that of \"geld\""),
        ("synonyms_en.toml", "\"respite\", ", "\"respite\", \"hulp\", ", "\"hulp\" is ignored"),
        ("synonyms_en.toml", "  about ", "  about bus ", "\"bus\" means something in another language"),
        ("municipalities.toml", "\"GM0014 Groningen\"", "\"GM0344 Groningen\"", "GM0344 stands twice"),
        ("municipalities.toml", "  \"GM0014 Groningen\",\n", "", "there are 342 municipalities, not 341"),
        ("municipalities.toml", "\"GM0014 Groningen\"", "\"Groningen\"", "is not a code and a name"),
        ("municipalities.toml", "province = \"PV20\"", "province = \"PV99\"", "unknown province"),
        ("municipalities.toml", "code = \"VR02\"", "code = \"VR03\"", "regions stand in the order"),
        ("municipalities.toml", "successor = \"GM0402\"", "successor = \"GM9402\"", "unknown municipality \"GM9402\""),
        ("municipalities.toml", "last_day = \"2026-12-31\"", "last_day = \"2026-13-31\"", "is not a date"),
        ("municipalities.toml", "GM0518 = [\"Den Haag\"]", "GM9518 = [\"Den Haag\"]", "unknown municipality \"GM9518\""),
        ("municipalities.toml", "GM0518 = [\"Den Haag\"]", "GM0518 = [\"Utrecht\"]", "\"Utrecht\" is a municipality itself"),
    ] {
        let findings = broken_resources(file, old, new);
        let here = findings.iter().find(|finding| finding.contains(expected));
        let finding = here.unwrap_or_else(|| panic!("{file} with {new}: {findings:?}"));
        let place = finding.split_once(file).map(|(_, rest)| rest.trim_start_matches(':').split(':').next().unwrap_or_default().to_owned());
        assert!(place.is_some_and(|line| line.parse::<u32>().is_ok()), "no line in {finding}");
    }
}
