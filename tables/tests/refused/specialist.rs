//! What a specialist can get wrong in an amount, a variant or a regime of their own, and what the build then
//! says. Sentences stand in `sentences.rs`.

use std::{fs, path::Path};

use tables::{constants, rules, rules::Rules, rules_in_words};

use crate::copies::{on_copy, real};

/// What the build says of a copy of all tables in which `old` of a file is `new`.
pub fn all(file: &str, old: &str, new: &str) -> Result<Rules, Vec<String>> {
    on_copy("", file, old, new, read)
}

pub fn read(copy: &Path) -> Result<Rules, Vec<String>> {
    rules_in_words(copy).map(|(rules, _)| rules)
}

/// Each finding has its file and a line, and one says each of these.
pub fn says(findings: &[String], expected: &[&str]) {
    for finding in findings {
        let line = finding.replace(".json:", ".toml:");
        let line = line
            .split(".toml:")
            .nth(1)
            .and_then(|rest| rest.split(':').next())
            .and_then(|line| line.parse::<usize>().ok());
        assert!(line.is_some_and(|line| line > 0), "no line in {finding}");
    }
    for words in expected {
        assert!(findings.iter().any(|finding| finding.contains(words)), "{words}\n{}", findings.join("\n"));
    }
}

pub fn refused(file: &str, old: &str, new: &str, expected: &[&str]) {
    says(&all(file, old, new).err().unwrap_or_else(|| panic!("{new} is accepted")), expected);
}

const LAW: &str = "rules/regimes/in_force.toml";
const OWN: &str = "rules/regimes/ivb_b.toml";

/// Where a file has these words, as findings begin.
pub fn line(file: &str, words: &str) -> String {
    let text = fs::read_to_string(real(file)).unwrap();
    let line = text.lines().position(|line| line.contains(words)).unwrap() + 1;
    format!("{file}:{line}: ")
}

#[test]
fn the_real_tables_are_accepted_without_a_warning() {
    let found = constants(&real("")).unwrap_or_else(|findings| panic!("{findings:?}"));
    assert_eq!(found.warnings, Vec::<String>::new());
}

#[test]
fn an_amount_is_written_with_a_point_in_quotes() {
    for (written, told) in [
        ("\"22,40\"", "write 22.40, with a point, in quotes"),
        ("22.40", "write 22.40, with a point, in quotes"),
        ("22.4", "write 22.40, with a point, in quotes"),
        ("22", "write 22.00, with a point, in quotes"),
        ("22,40", "write 22.40, with a point, in quotes"),
        ("\"€ 1.022,40\"", "write 1022.40, with a point, in quotes"),
        ("\"veel\"", "\"veel\" is not an amount or rate of 0 or more"),
        ("true", "write a text here, in quotes, instead of true"),
    ] {
        let at = line(LAW, "\"21.80\"");
        refused(LAW, "value = \"21.80\"", &format!("value = {written}"), &[&format!("{at}{told}")]);
    }
}

#[test]
fn an_amount_far_from_the_one_beside_it_is_warned_of() {
    for (file, old, new, told) in [
        (
            LAW,
            "value = \"21.80\"",
            "value = \"2180\"",
            "tariff is 2180, and that is ten times or more the 21.00 of the scheme before it",
        ),
        (
            LAW,
            "value = \"21.80\"",
            "value = \"2.10\"",
            "tariff is 2.10, and that is a tenth or less of the 21.00 of the scheme before it",
        ),
        (
            LAW,
            "couple_aow = \"24128.00\"",
            "couple_aow = \"351750.00\"",
            "threshold, couple_aow is 351750.00, and that is ten times or more the",
        ),
        (
            OWN,
            "value = \"0.125\"",
            "value = \"0.01\"",
            "rate is 0.01, and that is a tenth or less of the 0.10 of ivb_bill",
        ),
    ] {
        let found = all(file, old, new).unwrap_or_else(|findings| panic!("{findings:?}"));
        says(&found.warnings, &[told]);
    }
    // Nothing is no slip, and neither is a figure of another formula.
    assert!(all(LAW, "value = \"21.80\"", "value = \"0.00\"").is_ok_and(|found| found.warnings.is_empty()));
}

#[test]
fn a_variant_has_its_own_maximum_and_refuses_what_does_not_fit() {
    let with = |key: &str| format!("[variant]\n{key}");
    let maximum = with("maximum = { value = \"250.00\", source = \"houdbaarheid: beleidsoptie 16\" }");
    let loaded = on_copy("rules", "regimes/ivb_b.toml", "[variant]", &maximum, rules::load)
        .unwrap_or_else(|findings| panic!("{findings:?}"));
    let (_, schemes) = loaded.regimes.iter().find(|(id, _)| id == "ivb_b").unwrap();
    let ramp = schemes[0].record.ramp.as_ref().unwrap();
    assert_eq!(ramp.maximum.as_ref().unwrap().value.get_ref(), "250.00");
    for (key, told) in [
        (
            "maximum = { value = \"20.00\", source = \"houdbaarheid: beleidsoptie 16\" }",
            "the maximum is below the base amount",
        ),
        (
            "amount = { value = \"20.00\", source = \"houdbaarheid: beleidsoptie 16\" }",
            "amount is a figure of a flat, and \"ivb_bill\" has no flat",
        ),
        ("valid_from = \"2028-01\"", "\"ivb_bill\" has no amounts from that month on"),
    ] {
        refused(OWN, "[variant]", &with(key), &[told]);
    }
    refused(
        OWN,
        "status = \"policy_option\"",
        "status = \"law\"",
        &["a variant is no law: write adopted, bill, policy_option, intention or own_idea"],
    );
    refused(
        OWN,
        "[variant]",
        "no_exemptions = \"why not\"\n[variant]",
        &["a variant has its schemes and exemptions from"],
    );
    for status in ["adopted", "own_idea"] {
        assert!(
            all(OWN, "status = \"policy_option\"", &format!("status = \"{status}\"")).is_ok(),
            "{status}"
        );
    }
}

#[test]
fn a_plan_is_laid_beside_the_law_from_its_own_month_on() {
    let later = "valid_from = \"2026-03\"";
    let loaded =
        on_copy("rules", "regimes/coalition_2026.toml", "valid_from = \"2026-01\"", later, rules::load);
    let loaded = loaded.unwrap_or_else(|findings| panic!("{findings:?}"));
    let (_, schemes) = loaded.regimes.iter().find(|(id, _)| id == "coalition_2026").unwrap();
    assert_eq!(schemes[0].from, 2026 * 12 + 2);
    assert!(schemes[1..].iter().all(|scheme| scheme.from > 2026 * 12 + 11), "those of later years");
}

/// A regime of one's own that was copied from another, with words or without.
fn copied(old: &str, new: &str, words: bool, like: &str) -> Result<Rules, Vec<String>> {
    on_copy("", "rules/regimes.toml", "\"ivb_e12\",", "\"ivb_e12\", \"own\",", |copy: &Path| {
        let edit = |file: &str, change: &dyn Fn(String) -> String| {
            let path = copy.join(file);
            fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
        };
        let source = fs::read_to_string(copy.join(format!("rules/regimes/{like}.toml"))).unwrap();
        let own = source.replace(&format!("id = \"{like}\""), "id = \"own\"").replacen(old, new, 1);
        fs::write(copy.join("rules/regimes/own.toml"), own).unwrap();
        edit("contract.schema.json", &|text| text.replace("\"ivb_e12\",", "\"ivb_e12\", \"own\","));
        for language in ["nl", "en"].into_iter().filter(|_| words) {
            edit(&format!("texts/{language}.toml"), &|text| {
                text.replace("\n[regime]\n", "\n[regime]\nown = \"X\"\n")
                    .replace("\n[regime_about]\n", "\n[regime_about]\nown = \"X {maximum}\"\n")
            });
        }
        read(copy)
    })
}

#[test]
fn a_copied_regime_does_not_lose_the_exemptions_in_silence() {
    let wrong = copied("", "", true, "ivb_bill").err().unwrap();
    says(&wrong, &["own.toml:5: no exemption names \"own\", so even a child pays"]);
    let says_why = |why: &str| {
        copied("id = \"own\"", &format!("id = \"own\"\nno_exemptions = \"{why}\""), true, "ivb_bill")
    };
    assert!(says_why("everybody pays, children too").is_ok());
    says(&says_why(" ").err().unwrap(), &["say why no exemption holds under this regime"]);
    refused(
        LAW,
        "id = \"in_force\"",
        "id = \"in_force\"\nno_exemptions = \"x\"",
        &["an exemption names \"in_force\": leave no_exemptions out"],
    );
    // A variant has them.
    assert!(copied("", "", true, "ivb_b").is_ok());
}

#[test]
fn a_regime_has_words_in_every_language_and_asks_for_no_figure_that_it_lacks() {
    let without = copied("", "", false, "ivb_b").err().unwrap();
    let missing = [
        "[regime] in static/texts/nl.toml",
        "[regime_about] in static/texts/nl.toml",
        "[regime] in static/texts/en.toml",
    ];
    says(&without, &missing);
    assert!(
        without.iter().all(|finding| finding.contains("own.toml:4: \"own\" has no words")),
        "{without:?}"
    );
    // So have exemptions and averages of costs.
    for (section, name) in
        [("regime", "ivb_b"), ("regime_about", "ivb_b"), ("reason", "minor"), ("own_cost", "household_help")]
    {
        for language in ["nl", "en"] {
            let file = format!("texts/{language}.toml");
            let header = format!("\n[{section}]\n");
            let wrong = on_copy("", &file, &header, &header, |copy| {
                let text = fs::read_to_string(copy.join(&file)).unwrap();
                let (before, own) = text.split_once(&header).unwrap();
                let line = own.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
                fs::write(
                    copy.join(&file),
                    [before, &header, &own.replacen(&format!("{line}\n"), "", 1)].concat(),
                )
                .unwrap();
                read(copy).err().unwrap_or_default()
            });
            let told = if language == "nl" {
                "is not in nl".to_owned()
            } else {
                format!("\"{section}.{name}\" is missing in en: write it in ")
            };
            says(&wrong, &[&told]);
        }
    }
    refused(
        "texts/nl.toml",
        "ivb_b = \"Zoals het wetsvoorstel, maar u betaalt {rate} van",
        "ivb_b = \"Zoals het wetsvoorstel, maar u betaalt {limit} van",
        &["has other placeholders than nl"],
    );
    let both = |copy: &Path| {
        let path = copy.join("texts/en.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("ivb_b = \"Like the bill, but you pay {rate} of"), "the English of ivb_b");
        fs::write(
            &path,
            text.replace(
                "ivb_b = \"Like the bill, but you pay {rate} of",
                "ivb_b = \"Like the bill, but you pay {limit} of",
            ),
        )
        .unwrap();
        read(copy).err().unwrap_or_default()
    };
    let wrong = on_copy(
        "",
        "texts/nl.toml",
        "ivb_b = \"Zoals het wetsvoorstel, maar u betaalt {rate} van",
        "ivb_b = \"Zoals het wetsvoorstel, maar u betaalt {limit} van",
        both,
    );
    says(
        &wrong,
        &["\"regime_about.ivb_b\" has {limit}, and this regime has no such figure: there are wealth_rate, \
           rate, minimum, maximum"],
    );
    assert_eq!(wrong.len(), 2, "in each language: {wrong:?}");
    let unknown = "\n[regime]\nno_such = \"X\"\n";
    let wrong = on_copy("", "texts/nl.toml", "\n[regime]\n", unknown, |copy| {
        let path = copy.join("texts/en.toml");
        fs::write(&path, fs::read_to_string(&path).unwrap().replace("\n[regime]\n", unknown)).unwrap();
        read(copy).err().unwrap_or_default()
    });
    says(&wrong, &["\"regime.no_such\" is of nothing in static/rules"]);
}

#[test]
fn the_version_is_a_day() {
    refused("rules/regimes.toml", "version = \"", "version = \"v", &["is not a date (YYYY-MM-DD)"]);
}

#[test]
fn the_schema_of_the_contract_names_every_regime() {
    let file = "contract.schema.json";
    let at = line(file, "\"regime_id\": {");
    refused(file, "\"ivb_e12\", ", "", &[&format!("{at}regime_id does not have \"ivb_e12\"")]);
    refused(
        "contract.schema.json",
        "\"ivb_e12\", ",
        "\"ivb_e12\", \"ivb_e13\", ",
        &["regime_id has \"ivb_e13\", and regimes.toml does not"],
    );
}
