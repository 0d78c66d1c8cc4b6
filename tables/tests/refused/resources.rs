//! Records, lay words and municipalities that are refused.

use tables::{danger, headers, municipalities, municipality_contacts, offers, synonyms};

use crate::copies::{RULES, on_copy};

const CONTACTS: &str = "municipality_contacts.toml";

/// A whole row.
const ALMERE: &str = r#"[[municipality]]
code = "GM0034"
name = "Almere"
phone = "14 036"
website = "https://www.almere.nl"
checked = "2026-03-21"
places = ["Almere"]
"#;

/// The findings on a copy of the finder's tables in which `old` of a file is `new`.
fn broken_resources(file: &str, old: &str, new: &str) -> Vec<String> {
    on_copy("resources", file, old, new, |copy| match offers::load(copy, &RULES.checks()) {
        Ok(offers) => {
            let words = synonyms::load(copy, &offers).err();
            let contacts =
                |known| municipality_contacts::load(&copy.join("municipality_contacts.toml"), &known);
            let places = municipalities::load(&copy.join("municipalities.toml")).and_then(contacts);
            let heads = headers::load(&copy.join("headers.toml")).err();
            let patterns = danger::load(&copy.join("danger.toml"), &offers).err();
            words.into_iter().chain(places.err()).chain(heads).chain(patterns).flatten().collect()
        }
        Err(findings) => findings,
    })
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
        (
            "national.toml",
            "url = \"https://geldfit.nl\"",
            "url = \"javascript:alert(1)\"",
            "an address begins with https://",
        ),
        (
            "national.toml",
            "helps = [\"meeting\"]",
            "helps = [\"meting\"]",
            "\"meting\" is not one of the list",
        ),
        (
            "national.toml",
            "helps = [\"meeting\"]",
            "helps = [\"emotional_support\"]",
            "\"emotional_support\" stands in needs already",
        ),
        (
            "catalogue.toml",
            "needs = [\"money\"]",
            "needs = [\"money\"]\nhelps = [\"aids\"]",
            "only a line that can be rung helps",
        ),
        ("danger.toml", "number = \"nl-113\"", "number = \"nl-114\"", "there is no record \"nl-114\""),
        ("danger.toml", "source = \"", "source = \"\" # \"", "say where these signs are described"),
        ("danger.toml", "say = [\n", "say = [\n\"@nobody slaat\",\n", "there is no set \"nobody\""),
        ("danger.toml", "say = [\n", "say = [\n\"!slaat\",\n", "\"!slaat\" has no word"),
        ("danger.toml", "say = [\n", "say = [\n\"zo'n man\",\n", "\"zo'n\" is not one word"),
        ("danger.toml", "\nhij = [\"", "\nhij = [\"@hij|", "or it holds itself"),
        (
            "synonyms.toml",
            "need = [\"emotional_support\"]\nwords",
            "need = [\"emotional_support\"]\ndanger = true\nwords",
            "danger goes with the need safety",
        ),
        ("national.toml", "access = \"free\"", "access = \"vrij\"", "\"vrij\" is not one of the list"),
        ("national.toml", "cost = \"free\"", "kost = \"free\"", "there is no key \"kost\" here"),
        ("national.toml", "name = \"112\"", "name = \"112!\"", "without < and exclamation marks"),
        (
            "catalogue.toml",
            "source = \"houdbaarheid: beleidsoptie 5\"",
            "source = \"houdbaar: beleidsoptie 5\"",
            "unknown document \"houdbaar\"",
        ),
        ("catalogue.toml", "source = \"houdbaarheid: beleidsoptie 5\"\n", "", "say which document says so"),
        ("catalogue.toml", "forms = [\"light\"]\n", "", "forms go with the need respite"),
        ("synonyms.toml", "\"oppas\", ", "\"oppas\", \"geld\", ", "stands in another meaning too"),
        (
            "synonyms.toml",
            "record = \"nl-maaltijden\"",
            "record = \"nl-maaltijd\"",
            "there is no record \"nl-maaltijd\"",
        ),
        ("synonyms.toml", "form = \"present\"", "form = \"aanwezig\"", "\"aanwezig\" is not one of the list"),
        ("synonyms.toml", "\"pauze\",", "\"pauze\", \"hulp\",", "\"hulp\" is ignored"),
        ("synonyms.toml", "\"pauze\",", "\"pauze\", \" - \",", "an empty word"),
        (
            "synonyms_en.toml",
            "\"respite\", ",
            "\"respite\", \"geld\", ",
            "\"geld\" stands in another meaning too, that of \"geld\"",
        ),
        ("synonyms_en.toml", "\"respite\", ", "\"respite\", \"hulp\", ", "\"hulp\" is ignored"),
        ("synonyms_en.toml", "  about ", "  about bus ", "\"bus\" means something in another language"),
        ("municipalities.toml", "\"GM0014 Groningen\"", "\"GM0344 Groningen\"", "GM0344 stands twice"),
        ("municipalities.toml", "  \"GM0014 Groningen\",\n", "", "there are 342 municipalities, not 341"),
        ("municipalities.toml", "\"GM0014 Groningen\"", "\"Groningen\"", "is not a code and a name"),
        ("municipalities.toml", "province = \"PV20\"", "province = \"PV99\"", "unknown province"),
        ("municipalities.toml", "code = \"VR02\"", "code = \"VR03\"", "regions stand in the order"),
        (
            "municipalities.toml",
            "successor = \"GM0402\"",
            "successor = \"GM9402\"",
            "unknown municipality \"GM9402\"",
        ),
        ("municipalities.toml", "last_day = \"2026-12-31\"", "last_day = \"2026-13-31\"", "is not a date"),
        (
            "municipalities.toml",
            "GM0518 = \"Den Haag\"",
            "GM9518 = \"Den Haag\"",
            "unknown municipality \"GM9518\"",
        ),
        (
            "municipalities.toml",
            "GM0080 = [\"Ljouwert\"]",
            "GM0080 = [\"Utrecht\"]",
            "\"Utrecht\" is a municipality itself",
        ),
        ("headers.toml", "\"prijs\"", "\"Tarief\"", "\"tarief\" is no name, or stands twice"),
        ("headers.toml", "\"prijs\"", "\"E-mail\"", "\"E-mail\" is no name, or stands twice"),
        ("headers.toml", "\"prijs\"", "\"- -\"", "\"- -\" is no name, or stands twice"),
        (CONTACTS, "licence = \"CC0\"", "licence = \"\"", "say whose table it was"),
        (CONTACTS, ALMERE, "", "GM0034 Almere has no row"),
        (CONTACTS, "code = \"GM0034\"", "code = \"GM9034\"", "unknown municipality \"GM9034\""),
        (CONTACTS, "code = \"GM0034\"", "code = \"GM0014\"", "GM0014 stands twice"),
        (CONTACTS, "name = \"Almere\"", "name = \"Almelo\"", "GM0034 is \"Almere\", not \"Almelo\""),
        (CONTACTS, "phone = \"14 036\"", "phone = \"14036\"", "write a number as 14 030"),
        (CONTACTS, "phone = \"14 036\"", "phone = \"15 036\"", "write a number as 14 030"),
        (CONTACTS, "phone = \"14 036\"", "phone = \"(036) 539 99\"", "write a number as 14 030"),
        (CONTACTS, "https://www.almere.nl", "http://www.almere.nl", "an address begins with https://"),
        (CONTACTS, "https://www.almere.nl", "https://www.almere.nl/", "an address begins with https://"),
        (CONTACTS, "checked = \"2026-03-22\"", "checked = \"22-03-2026\"", "is not a date"),
        (CONTACTS, "checked = \"2026-03-22\"", "checked = \"2026-04-01\"", "after the register was exported"),
        (CONTACTS, "places = [\"Almere\"]", "places = [\"Almere\", \"almere\"]", "\"almere\" stands twice"),
        (CONTACTS, "places = [\"Almere\"]", "places = [\"Almere|Haven\"]", "is not the name of a place"),
        (CONTACTS, "places = [\"Almere\"]", "places = []", "name the places that lie in it"),
    ] {
        let findings = broken_resources(file, old, new);
        let here = findings.iter().find(|finding| finding.contains(expected));
        let finding = here.unwrap_or_else(|| panic!("{file} with {new}: {findings:?}"));
        let place = finding
            .split_once(file)
            .map(|(_, rest)| rest.trim_start_matches(':').split(':').next().unwrap_or_default().to_owned());
        assert!(place.is_some_and(|line| line.parse::<u32>().is_ok()), "no line in {finding}");
    }
}
