//! Whom to call: a number and a day stand on the pages that confirm them, and each number stands once.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use tables::offers::{self, CheckedOffer};

use crate::copies::{RULES, on_copy, real};

/// The records, or the findings, of a copy of the finder's tables in which `old` is `new`.
fn changed(file: &str, old: &str, new: &str) -> Result<Vec<CheckedOffer>, Vec<String>> {
    on_copy("resources", file, old, new, |copy| offers::load(copy, &RULES.checks()))
}

const POLICE_ON_VICTIM_SUPPORT: &str = "source = \"https://www.politie.nl/themas/slachtofferhulp.html\", \
                                        on = \"2026-11-28\", read = \"stored copy\", number = true";

#[test]
fn what_too_little_confirms_is_refused_with_file_and_line() {
    for (old, new, expected) in [
        // A number for danger: one source, two pages of one site, and pages that name the desk only.
        (
            POLICE_ON_VICTIM_SUPPORT,
            "source = \"https://slachtofferhulp.nl/contact\", on = \"2026-11-28\", read = \"page\", \
             number = true",
            "a number for danger rests on two sources",
        ),
        (
            POLICE_ON_VICTIM_SUPPORT,
            "source = \"https://www.politie.nl/\", on = \"2026-11-28\", read = \"stored copy\"",
            "a number for danger rests on two sources",
        ),
        // Any other number: one page of somebody else.
        (
            "dated = \"2020-04\", number = true",
            "dated = \"2020-04\"",
            "a number rests on a page of the desk itself",
        ),
        // The day follows, and is not set.
        (
            "emergency = true",
            "emergency = true\nchecked_on = \"2026-11-22\"",
            "a day of checking follows from what confirms the record",
        ),
        (
            "id = \"nl-steffie\"",
            "id = \"nl-steffie\"\nchecked_on = \"2026-11-28\"",
            "a day of checking follows from what confirms the record",
        ),
        (
            "url = \"https://geldfit.nl\"",
            "url = \"https://geldfit.nl\"\nsource = \"https://geldfit.nl\"",
            "a desk has no source",
        ),
        // Each page by itself.
        (
            "source = \"https://www.meldkamernoordnederland.nl/als-u-belt\"",
            "source = \"iemand\"",
            "a source is an address",
        ),
        ("source = \"care_lines\"", "source = \"care_line\"", "or one of the lists at the top"),
        (
            "by = \"other\", source = \"care_lines\"",
            "by = \"own_page\", source = \"care_lines\"",
            "or one of the lists at the top",
        ),
        ("on = \"2026-11-28\"", "on = \"2026-11-31\"", "is not a date"),
        ("dated = \"2025-10-03\"", "dated = \"2027\"", "not after the day on which it was read"),
        ("dated = \"2025-10-03\"", "dated = \"2025-13\"", "the day of a page is"),
        ("by = \"own_page\"", "by = \"hearsay\"", "\"hearsay\" is not one of"),
        ("read = \"stored copy\"", "read = \"rang\"", "\"rang\" is not one of"),
        ("number = \"+31 247 247 247\"", "number = \"+31 247 247\"", "one to call from abroad +31 and 9"),
    ] {
        let findings = changed("national.toml", old, new).err().unwrap_or_default();
        let found = findings
            .iter()
            .find(|finding| finding.contains(expected))
            .unwrap_or_else(|| panic!("{new}: {findings:?}"));
        let line = found.split("national.toml:").nth(1).and_then(|rest| rest.split(':').next());
        assert!(
            line.is_some_and(|line| line.parse::<usize>().is_ok_and(|line| line > 1)),
            "no line in {found}"
        );
    }
    let findings = changed("catalogue.toml", "[[ask]]\n", "[[ask]]\nchecked_on = \"2026-11-28\"\n")
        .err()
        .unwrap_or_default();
    assert!(findings.iter().any(|finding| finding.contains("its day stands at the top")), "{findings:?}");
}

#[test]
fn the_day_is_the_last_on_which_enough_was_read() {
    let day = |records: &[CheckedOffer], id: &str| {
        records.iter().find(|record| record.is(id)).and_then(|record| record.checked_on.clone())
    };
    let records = changed("national.toml", "on = \"2026-11-28\"", "on = \"2026-12-02\"")
        .unwrap_or_else(|findings| panic!("{findings:?}"));
    assert_eq!(day(&records, "nl-112").as_deref(), Some("2026-12-02"));
    assert_eq!(day(&records, "nl-113").as_deref(), Some("2026-11-28"));
    // Nobody could confirm its address.
    assert_eq!(day(&records, "nl-steffie"), None);
}

/// The digits of what looks like a telephone number: it begins with 0800, 0900, +31, or a 0 of an area code.
fn numbers(text: &str) -> BTreeSet<String> {
    let part = |sign: char| sign.is_ascii_digit() || " -+".contains(sign);
    let digits = |run: &str| {
        run.trim().chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect::<String>()
    };
    let runs = text.split(|sign| !part(sign)).map(digits);
    runs.filter(|digits| digits.len() >= 8 && (digits.starts_with('0') || digits.starts_with("+31")))
        .collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { files(&entry.path(), found) } else { found.push(entry.path()) }
    }
}

#[test]
fn a_number_in_a_text_is_that_of_a_desk() {
    let national = fs::read_to_string(real("resources/national.toml")).unwrap();
    let desks =
        numbers(&national.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n"));
    assert!(
        desks.contains("08002000") && desks.contains("+31247247247") && desks.contains("+31682387796"),
        "{desks:?}"
    );
    assert!(!desks.contains("08000450"), "a number that one source gives stands in a comment only");
    let page = fs::read_to_string(real("../index.html")).unwrap();
    let links = page.split("tel:").skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
    assert_eq!(links, ["112", "08002000", "113"]);
    let mut texts = vec![real("resources/catalogue.toml")];
    files(&real("texts"), &mut texts);
    for path in texts {
        let strange: Vec<String> = numbers(&fs::read_to_string(&path).unwrap())
            .into_iter()
            .filter(|number| !desks.contains(number))
            .collect();
        assert!(strange.is_empty(), "{}: {strange:?}", path.display());
    }
    let contacts = fs::read_to_string(real("contacts.toml")).unwrap();
    assert!(
        numbers(&contacts).is_empty() && !contacts.contains("www."),
        "the number and the address stand in national.toml"
    );
}
