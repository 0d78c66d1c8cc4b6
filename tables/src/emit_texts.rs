//! Writes the texts of the languages as Rust: the enum of keys, a table a language, and which text belongs to
//! the id of a record.

use std::{collections::BTreeMap, fmt::Write};

use base::fingerprint::fingerprint;

use crate::{
    names::variant,
    texts::{FIRST, Languages, first},
};

/// Before what of another language than the first is in the program itself: everywhere but in a browser,
/// which loads the language that somebody reads.
const BUILT_IN: &str = "#[cfg(not(target_arch = \"wasm32\"))] ";
const BROUGHT: &str = "#[cfg(target_arch = \"wasm32\")] ";

/// What the first stage of the app says: sections, and single keys of others. Everything else comes behind it
/// (docs/decisions/0010-stages.md), and `tests/browser/stages.test.mjs` walks it.
pub const FIRST_STAGE: [&str; 31] = [
    "amount.",
    "app.",
    "call.",
    "case.",
    "check.ready",
    "desk.",
    "error.",
    "exemption.",
    "field.",
    "find.place.",
    "foot.",
    "format.",
    "keep.",
    "kind.",
    "language.",
    "measure.",
    "months.",
    "more.",
    "note.",
    "part.",
    "place.",
    "progress.",
    "question.",
    "reason.",
    "regime.",
    "result.",
    "start.",
    "status.",
    "step.",
    "take.",
    "urgent.",
];

/// The keys in the order of the app: those of the first stage, and the others.
fn staged(texts: &BTreeMap<String, String>) -> [Vec<(&String, &String)>; 2] {
    let first = |(key, _): &(&String, &String)| FIRST_STAGE.iter().any(|known| key.starts_with(known));
    let (first, later) = texts.iter().partition(first);
    [first, later]
}

/// Sections of texts that belong to records of the rule tables, with the function that finds them.
pub const BY_ID: [(&str, &str, &str); 6] = [
    ("regime.", "regime_name", "The name of a regime"),
    ("regime_about.", "regime_about", "What a regime is, in a sentence or two"),
    ("expect.step.", "expect_step", "The title or text of a step after a report, as `id.title`"),
    ("find.field.", "offer_field_key", "How a card shows a field of an offer, by the id of its row"),
    ("spoken.", "spoken_language", "The name of a language that an offer is in, by its code"),
    ("own_cost.", "own_cost_key", "What kinds of support cost a person who arranges them"),
];

/// Sections of texts that belong to rows in code, with the list of them: each row finds its text while it is
/// compiled.
pub const BY_ROW: [(&str, &str); 2] = [("field.", "FIELD_KEYS"), ("finding.", "FINDING_KEYS")];

/// The content of `languages.rs`.
pub fn emit_languages(languages: &Languages) -> String {
    let mut out = String::from(
        "/// A language that has all texts.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n\
         pub enum Language {\n",
    );
    for language in languages.keys() {
        let _ = writeln!(out, "/// `{language}`\n{},", variant(language));
    }
    let _ = writeln!(
        out,
        "}}\n/// The languages with their codes.\npub static LANGUAGES: [(&str, Language); {}] = [",
        languages.len()
    );
    for language in languages.keys() {
        let _ = writeln!(out, "({language:?}, Language::{}),", variant(language));
    }
    out.push_str("];\n");
    out
}

/// The content of `texts.rs`. `records` has what the languages other than the first say of records.
pub fn emit(languages: &Languages, records: &BTreeMap<String, BTreeMap<u32, String>>) -> String {
    let first = &first(languages);
    let mut out = String::from(
        "// Written by the build from static/texts; do not edit.\n/// A text, by its key in `static/texts`.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[repr(u16)]\npub enum Key {\n",
    );
    let keys = staged(first).concat();
    for (key, text) in &keys {
        let _ = writeln!(out, "/// {}\n{},", text.replace('\n', " "), variant(key));
    }
    let _ = writeln!(
        out,
        "}}\n/// Every key with its dotted name.\npub static KEYS: [(&str, Key); {}] = [",
        first.len()
    );
    for (key, _) in &keys {
        let _ = writeln!(out, "({key:?}, Key::{}),", variant(key));
    }
    let names: Vec<&str> = keys.iter().map(|(key, _)| key.as_str()).collect();
    let _ = writeln!(
        out,
        "];\n/// Tells one list of keys from another.\nconst KEYS_FINGERPRINT: u32 = {};",
        fingerprint(&names.join(" "))
    );
    for (language, texts) in languages {
        let records: Vec<(&u32, &String)> = records.get(language).into_iter().flatten().collect();
        let mut table = |before: &str, name: &str, texts: &[(&String, &String)]| {
            let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
            let lengths: Vec<usize> = texts.iter().map(|(_, text)| text.len()).collect();
            let _ = writeln!(
                out,
                "{before}static {name}: Texts = \
                 Texts {{ all: {all:?}, lengths: &{lengths:?}, records: &{records:?} }};"
            );
        };
        let [now, later] = staged(texts);
        if language == FIRST {
            table("", &language.to_uppercase(), &now);
            table("", "LATER", &later);
        } else {
            table(BUILT_IN, &language.to_uppercase(), &[now, later].concat());
        }
    }
    out.push_str(&emit_lookups(first));
    let others: Vec<&String> = languages.keys().filter(|language| *language != FIRST).collect();
    for language in &others {
        let _ =
            writeln!(out, "static {}_BROUGHT: OnceLock<Texts> = OnceLock::new();", language.to_uppercase());
    }
    let first = FIRST.to_uppercase();
    let _ = writeln!(
        out,
        "fn texts(language: Language) -> Option<&'static Texts> {{ match language {{\n\
         Language::{} => Some(&{first}),",
        variant(FIRST)
    );
    for language in &others {
        let (name, constant) = (variant(language), language.to_uppercase());
        let _ = writeln!(out, "{BUILT_IN}Language::{name} => Some(&{constant}),");
        let _ = writeln!(out, "{BROUGHT}Language::{name} => {constant}_BROUGHT.get(),");
    }
    out.push_str(
        "} }\nfn brought(language: Language) -> Option<&'static OnceLock<Texts>> { match language {\n",
    );
    let _ = writeln!(out, "Language::{} => None,", variant(FIRST));
    for language in &others {
        let _ =
            writeln!(out, "Language::{} => Some(&{}_BROUGHT),", variant(language), language.to_uppercase());
    }
    out.push_str("} }\n");
    out
}

/// The texts that are found by the id of a record or of a row.
fn emit_lookups(first: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    for (section, name, what) in BY_ID {
        let _ = writeln!(
            out,
            "/// {what}, by the id it has in the tables.\n\
             pub fn {name}(id: &str) -> Option<Key> {{ match id {{"
        );
        for (id, key) in first.keys().filter_map(|key| key.strip_prefix(section).map(|id| (id, key))) {
            let _ = writeln!(out, "{id:?} => Some(Key::{}),", variant(key));
        }
        out.push_str("_ => None,\n} }\n");
    }
    for (section, name) in BY_ROW {
        let _ = writeln!(out, "const {name}: &[(&str, Key)] = &[");
        for (id, key) in first.keys().filter_map(|key| key.strip_prefix(section).map(|id| (id, key))) {
            let _ = writeln!(out, "({id:?}, Key::{}),", variant(key));
        }
        out.push_str("];\n");
    }
    out
}

/// The content of `exemption_words.rs`: the sentence of each exemption of the tables, which `spoken.rs` has
/// seen.
pub fn emit_exemptions(ids: &[&str]) -> String {
    let mut out = String::from(
        "/// The sentence of an exemption.\npub fn exemption_key(id: ExemptionId) -> Key { match id {\n",
    );
    for id in ids {
        let _ = writeln!(out, "ExemptionId::{} => Key::{},", variant(id), variant(&format!("reason.{id}")));
    }
    out.push_str("} }\n");
    out
}
