//! Code names the rows of the tables (`Regime::IN_FORCE`, `Question::SAFETY`, `ReasonId::Minima`), so that it
//! does not compile once a row has another id. No id stands in quotes beside that:
//!
//! 1. Nothing is looked up by an id in quotes, in tests and benchmarks neither: no `by_id("in_force")`, no
//!    `.id == "in_force"`.
//! 2. In code no string is exactly the id of a regime, a reason, a question, a hint, a step, a contact or a
//!    record of the finder. Tests hold requests and expected answers as text, and are left out.
//!
//! An answer means something beside its question only, and code that asks for one names both. So its id
//! counts where it has more than one word; "other" and "none" are words of every list.
//!
//! The ids of the engine's own reasons stand once, where [`REASONS`] says.
//!
//! Some ids are also words of another list: a field of a request, an id of an enum of ours, a place in a
//! text. [`ALSO`] says where, which, and of what list they are there; an entry that nothing needs any more is
//! refused.

use std::{collections::BTreeSet, fs};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;
use toml::Table;
use wmo_zelfcheck::{
    contribution::ReasonId,
    offers::bundled,
    rules::{EXEMPTIONS, REGIMES},
    selfcheck::{HINTS, QUESTIONS, STEPS, deadlines},
    text::KEYS,
};

use crate::{sources::files, tidy::assert_none};

/// Words of other lists: the file or folder, the words, and what they are there.
const ALSO: &[(&str, &[&str], &str)] = &[
    (
        "src/app/estimate/share.rs",
        &["sheltered_living", "other_contribution", "no_charge"],
        "names and values in a shared link",
    ),
    (
        "src/app/model/question.rs",
        &["other_contribution"],
        "a question of the estimate, by its field of a request",
    ),
    ("src/app/view/estimate/answer_choices.rs", &["age"], "a place in a text"),
    ("src/contract/find.rs", &["age"], "a field of a search"),
    (
        "src/contract/household.rs",
        &["transport_own_tariff", "no_charge"],
        "fields of a request for an estimate",
    ),
    ("src/contract/population.rs", &["maximum"], "a figure of a variant of somebody's own"),
    ("xtask/src/pays.rs", &["maximum"], "a figure of a variant of somebody's own"),
    ("src/contract/response.rs", &["in_force"], "a status"),
    (
        "src/contribution/facts.rs",
        &["minor", "sheltered_living", "pgb"],
        "values of a request for an estimate",
    ),
    ("src/contribution/household_facts.rs", &["other_contribution"], "a field of a request for an estimate"),
    ("src/contribution/receipt.rs", &["minimum", "maximum"], "lines of a receipt"),
    ("src/files/municipality.rs", &["transport_own_tariff", "no_charge"], "fields of a municipality's file"),
    ("src/files/policy.rs", &["transport_own_tariff", "no_charge"], "fields of a municipality's file"),
    ("src/offers/desk.rs", &["report", "client_support", "objection"], "pages of a municipality"),
    ("src/rules/source.rs", &["report"], "a kind of document"),
    ("src/selfcheck/types.rs", &["safety", "urgent", "carer", "decision"], "groups of hints"),
    ("src/text/labels.rs", &["couple_under_aow"], "a note"),
    ("src/text/", &["minimum", "maximum"], "places in a text"),
    (
        "xtask/src/pack/request.rs",
        &["transport_own_tariff", "no_charge"],
        "fields of a request for an estimate",
    ),
];

/// Where the engine's own reasons get their ids.
const REASONS: &str = "src/contribution/reason.rs";

/// The ids of the tables, and those of the reasons that the engine itself gives.
fn ids() -> BTreeSet<String> {
    let contacts: Table = fs::read_to_string("static/contacts.toml").unwrap().parse().unwrap();
    let several = |id: &&str| id.contains('_');
    let named = (REGIMES.iter().map(|regime| regime.id))
        .chain(EXEMPTIONS.iter().map(|exemption| exemption.id.id()))
        .chain(ReasonId::OF_THE_ENGINE.iter().map(|reason| reason.id()))
        .chain(KEYS.iter().filter_map(|(key, _)| key.strip_prefix("reason.")))
        .chain(QUESTIONS.iter().map(|question| question.id))
        .chain(QUESTIONS.iter().flat_map(|question| question.answers.iter().copied().filter(several)))
        .chain(HINTS.iter().map(|hint| hint.id))
        .chain(STEPS.iter().map(|step| step.id))
        .chain(deadlines::STEPS.iter().map(|step| step.id))
        .chain(contacts.keys().map(String::as_str));
    named.map(str::to_owned).chain(bundled().map(|offer| offer.id)).collect()
}

/// The strings of a file with their lines; what stands in attributes and in modules for tests is left out.
fn strings(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let attribute = tokens.next_if(
                    |next| matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket),
                );
                if attribute.is_some_and(|attribute| attribute.to_string() == "[cfg (test)]") {
                    tokens.by_ref().find(|token| match token {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        token => token.to_string() == ";",
                    });
                }
            }
            TokenTree::Group(group) => strings(group.stream(), found),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                found.extend(
                    syn::parse_str::<LitStr>(&literal.to_string()).ok().map(|text| (line, text.value())),
                );
            }
            _ => {}
        }
    }
}

#[test]
fn no_id_of_the_tables_is_a_string_in_code() {
    let ids = ids();
    let mut needed = BTreeSet::new();
    let mut all = Vec::new();
    for (file, text) in files(&["src", "xtask/src"], &[".rs"])
        .into_iter()
        .filter(|(file, _)| !file.starts_with("src/app/tests"))
    {
        let tokens = text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut found = Vec::new();
        strings(tokens, &mut found);
        let engine = |id: &str| {
            file.starts_with(REASONS) && ReasonId::OF_THE_ENGINE.iter().any(|reason| reason.id() == id)
        };
        for (line, id) in found.into_iter().filter(|(_, text)| ids.contains(text) && !engine(text)) {
            let of_another =
                ALSO.iter().find(|(place, words, _)| file.starts_with(place) && words.contains(&id.as_str()));
            match of_another {
                Some((place, ..)) => drop(needed.insert((*place, id))),
                None => all.push(format!("{}:{line}: \"{id}\"", file.display())),
            }
        }
    }
    assert_none("ids of the tables as strings", &all);
    let listed =
        ALSO.iter().flat_map(|(place, words, _)| words.iter().map(|word| (*place, (*word).to_owned())));
    let left: Vec<String> = listed
        .filter(|entry| !needed.contains(entry))
        .map(|(place, word)| format!("{place}: \"{word}\""))
        .collect();
    assert_none("words in ALSO that do not stand there", &left);
}

#[test]
fn nothing_is_looked_up_by_an_id_in_quotes() {
    let ids = ids();
    let mut all = Vec::new();
    for (file, text) in files(&["src", "xtask/src", "tests", "benches"], &[".rs"]) {
        let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("//"));
        for (line, number) in lines {
            let after = ["by_id(", ".id == ", ".id != ", ".rule == ", ".rule != "]
                .into_iter()
                .flat_map(|before| line.split(before).skip(1));
            let quoted = after.filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
            all.extend(
                quoted
                    .filter(|id| ids.contains(*id))
                    .map(|id| format!("{}:{number}: \"{id}\"", file.display())),
            );
        }
    }
    assert_none("lookups by an id in quotes", &all);
}

/// One id in the contract is one reason.
#[test]
fn no_exemption_has_the_id_of_a_reason_of_the_engine() {
    let both = EXEMPTIONS.iter().map(|exemption| exemption.id.id());
    let both = both.filter(|id| ReasonId::OF_THE_ENGINE.iter().any(|reason| reason.id() == *id));
    assert_none("ids of two reasons", &both.map(str::to_owned).collect::<Vec<_>>());
}
