//! Writes the checked tables of the self-check as Rust constants of the types in `src/selfcheck/types.rs`,
//! and the keys of their words as tables beside them for `src/text/check.rs`.

use std::{collections::BTreeMap, fmt::Write};

use toml::Spanned;

use super::{
    Selfcheck,
    authority::{self, Weight},
    conditions::ParsedCondition,
    records::QuestionRecord,
};
use crate::{
    literals::source,
    names::{self, constant, variant},
};

/// The content of `selfcheck.rs`; `kind` writes a kind of support as a constant.
pub fn tables(selfcheck: &Selfcheck<'_>, kind: impl Fn(&str) -> String) -> String {
    let mut out = String::from("// Written by the build from static/selfcheck; do not edit.\n");
    for (name, condition) in selfcheck.names.conditions.iter().zip(&selfcheck.meaning.named) {
        let condition = written(selfcheck, condition);
        let _ = writeln!(
            out,
            "#[allow(dead_code)] // a condition may only serve others\nstatic {}: Condition = {condition};",
            constant(name)
        );
    }
    let _ = writeln!(
        out,
        "/// How many questions there are.\npub const QUESTION_COUNT: usize = {};",
        selfcheck.questions.len()
    );
    out.push_str("/// The questions, in the order of their table.\npub static QUESTIONS: &[Question] = &[\n");
    for (question, only_if) in selfcheck.questions.iter().zip(&selfcheck.meaning.only_if) {
        let answers: Vec<&str> = question.answers.iter().map(|answer| answer.get_ref().as_str()).collect();
        let place = selfcheck.names.question(question.id.get_ref()).unwrap_or_default();
        let alone = selfcheck.names.questions.get(place).map_or(0, |(.., alone)| *alone);
        let block =
            selfcheck.blocks.iter().position(|block| block == question.block.get_ref()).unwrap_or_default();
        let _ = writeln!(
            out,
            "Question {{ id: {:?}, block: {block}, choice: Choice::{:?}, answers: &{answers:?}, \
             alone: {alone}, only_if: {}, stop: {}, source: {} }},",
            question.id.get_ref(),
            question.kind,
            written(selfcheck, only_if.as_ref().unwrap_or(&ParsedCondition::Always)),
            question.stop,
            source(&question.source),
        );
    }
    out.push_str("];\n");
    out.push_str(&question_names(&selfcheck.questions));
    out.push_str("/// The next steps.\npub static STEPS: &[Step] = &[\n");
    for step in &selfcheck.steps {
        let contact =
            step.contact.as_ref().map(|contact| format!("Some(&CONTACT_{})", constant(contact.get_ref())));
        let whom = step.whom.as_ref().map(|whom| format!("Some(Whom::{:?})", whom.get_ref()));
        let _ = writeln!(
            out,
            "Step {{ id: {:?}, contact: {}, whom: {} }},",
            step.id.get_ref(),
            contact.unwrap_or("None".to_owned()),
            whom.unwrap_or("None".to_owned())
        );
    }
    out.push_str("];\n");
    out.push_str(&names::rows("Step", "STEPS", selfcheck.steps.iter().map(|step| step.id.get_ref())));
    for (id, contact) in &selfcheck.contacts {
        let Some(desk) = selfcheck.offers.iter().find(|offer| offer.is(contact.offer.get_ref())) else {
            continue;
        };
        let name = contact.name.as_ref().unwrap_or(&desk.offer.name).get_ref();
        let phone = desk.offer.phones.first().map(|phone| phone.number.get_ref());
        let web = desk
            .offer
            .url
            .as_ref()
            .map(|url| url.get_ref().trim_start_matches("https://").trim_end_matches('/'));
        let _ = writeln!(
            out,
            "/// {name}.\n\
             pub static CONTACT_{}: Contact = Contact {{ name: {name:?}, phone: {phone:?}, web: {web:?}, \
             checked_on: {:?} }};",
            constant(id),
            desk.checked_on,
        );
    }
    hints(selfcheck, kind, &mut out);
    traces(selfcheck, &mut out);
    out.push_str(&selfcheck.order.tables(|condition| written(selfcheck, condition)));
    out
}

/// The questions by their places, and their answers by place and bit.
fn question_names(questions: &[QuestionRecord]) -> String {
    let places =
        questions.iter().enumerate().map(|(place, question)| (question.id.get_ref(), place.to_string()));
    let answers = questions.iter().enumerate().flat_map(|(place, question)| {
        let of = move |(bit, answer): (usize, &Spanned<String>)| {
            let name = format!("{}_{}", question.id.get_ref(), answer.get_ref());
            (name, format!("Answer {{ question: {place}, bit: {bit} }}"))
        };
        question.answers.iter().enumerate().map(of)
    });
    names::constants("Question", "usize", places) + &names::constants("Answer", "Answer", answers)
}

fn hints(selfcheck: &Selfcheck<'_>, kind: impl Fn(&str) -> String, out: &mut String) {
    out.push_str("/// The hints, what matters first first.\npub static HINTS: &[Hint] = &[\n");
    let list =
        |texts: &[Spanned<String>]| texts.iter().map(|text| text.get_ref().clone()).collect::<Vec<_>>();
    for checked in &selfcheck.hints {
        let hint = &checked.hint;
        let option = |condition: &Option<ParsedCondition>| {
            condition
                .as_ref()
                .map_or("None".to_owned(), |condition| format!("Some({})", written(selfcheck, condition)))
        };
        let steps = hint
            .steps
            .iter()
            .filter_map(|step| selfcheck.steps.iter().position(|known| known.id.get_ref() == step.get_ref()));
        let _ = writeln!(
            out,
            "Hint {{ id: {:?}, kind: HintKind::{:?}, rules: &{:?}, about: {}, likely: {}, unlikely: {}, \
             likely_by: &{:?}, unlikely_by: &{:?}, unsure: {}, sources: &[{}], steps: &{:?}, support: &[{}], \
             needs: &{:?} }},",
            hint.id.get_ref(),
            hint.kind,
            list(&hint.rules),
            written(selfcheck, &checked.about),
            option(&checked.likely),
            option(&checked.unlikely),
            list(authority::rests_on(hint, checked.likely.is_some(), &hint.likely_by)),
            list(authority::rests_on(hint, checked.unlikely.is_some(), &hint.unlikely_by)),
            match &checked.unsure {
                None => "Unsure::Silent".to_owned(),
                Some(condition) if hint.only_unsure =>
                    format!("Unsure::Only({})", written(selfcheck, condition)),
                Some(condition) => format!("Unsure::Where({})", written(selfcheck, condition)),
            },
            hint.sources.iter().map(source).collect::<Vec<_>>().join(", "),
            steps.collect::<Vec<_>>(),
            hint.support.iter().map(|name| kind(name.get_ref())).collect::<Vec<_>>().join(", "),
            list(&hint.needs),
        );
    }
    out.push_str("];\n");
    out.push_str(&names::rows(
        "Hint",
        "HINTS",
        selfcheck.hints.iter().map(|checked| checked.hint.id.get_ref()),
    ));
}

fn traces(selfcheck: &Selfcheck<'_>, out: &mut String) {
    out.push_str("/// The rules behind the hints.\npub static TRACES: &[Trace] = &[\n");
    for trace in &selfcheck.traces {
        let _ = writeln!(
            out,
            "Trace {{ id: {:?}, text: {:?}, source: {}, authority: Authority::{}, advice: {}, note: {:?} }},",
            trace.id.get_ref(),
            trace.text.get_ref(),
            source(&trace.source),
            selfcheck.authorities.get(trace.id.get_ref()).map(Weight::name).unwrap_or_default(),
            trace.advice,
            trace.note.as_ref().map(|note| note.get_ref()),
        );
    }
    out.push_str("];\n");
}

fn written(selfcheck: &Selfcheck<'_>, condition: &ParsedCondition) -> String {
    let all = |parts: &[ParsedCondition]| {
        parts.iter().map(|part| written(selfcheck, part)).collect::<Vec<_>>().join(", ")
    };
    match condition {
        ParsedCondition::Always => "Condition::Always".to_owned(),
        ParsedCondition::Chosen(question, mask) => format!("Condition::Chosen({question}, {mask})"),
        ParsedCondition::Named(place) => {
            let name = selfcheck.names.conditions.get(*place).map(String::as_str).unwrap_or_default();
            format!("Condition::Named(&{})", constant(name))
        }
        ParsedCondition::Not(inner) => format!("Condition::Not(&{})", written(selfcheck, inner)),
        ParsedCondition::All(parts) => format!("Condition::All(&[{}])", all(parts)),
        ParsedCondition::Any(parts) => format!("Condition::Any(&[{}])", all(parts)),
        ParsedCondition::AtLeast(count, parts) => format!("Condition::AtLeast({count}, &[{}])", all(parts)),
    }
}

/// The content of `check_words.rs`: the keys of the words of each question, hint and step, in the order of
/// the tables.
pub fn words(selfcheck: &Selfcheck<'_>, texts: &BTreeMap<String, String>) -> String {
    let key = |name: String| format!("Key::{}", variant(&name));
    let option = |name: String| {
        if texts.contains_key(&name) { format!("Some({})", key(name)) } else { "None".to_owned() }
    };
    let mut out = String::from(
        "// Written by the build from static/selfcheck and static/texts; do not edit.\n\
         static QUESTION_WORDS: &[QuestionWords] = &[\n",
    );
    for question in &selfcheck.questions {
        let id = question.id.get_ref();
        let answers: Vec<String> = question
            .answers
            .iter()
            .map(|answer| {
                format!(
                    "({}, {})",
                    key(format!("check_answer.{id}.{}", answer.get_ref())),
                    option(format!("check_answer.{id}.{}_help", answer.get_ref()))
                )
            })
            .collect();
        let part = |part: &str| format!("check_question.{id}.{part}");
        let _ = writeln!(
            out,
            "QuestionWords {{ title: {}, title_other: {}, title_carer: {}, help: {}, why: {}, \
             answers: &[{}] }},",
            key(part("title")),
            option(part("title_other")),
            option(part("title_carer")),
            option(part("help")),
            key(part("why")),
            answers.join(", ")
        );
    }
    out.push_str("];\nstatic HINT_WORDS: &[HintWords] = &[\n");
    for checked in &selfcheck.hints {
        let part = |part: &str| format!("check_hint.{}.{part}", checked.hint.id.get_ref());
        let _ = writeln!(
            out,
            "HintWords {{ title: {}, text: {}, likely: {}, perhaps: {}, unlikely: {}, looks_at: {} }},",
            key(part("title")),
            option(part("text")),
            option(part("likely")),
            option(part("perhaps")),
            option(part("unlikely")),
            option(part("looks_at"))
        );
    }
    out.push_str("];\nstatic STEP_WORDS: &[Key] = &[\n");
    for step in &selfcheck.steps {
        let _ = writeln!(out, "{},", key(format!("check_step.{}", step.id.get_ref())));
    }
    out.push_str("];\nstatic BLOCK_WORDS: &[Key] = &[\n");
    for block in &selfcheck.blocks {
        let _ = writeln!(out, "{},", key(format!("check_block.{block}")));
    }
    // What a carer reads in the place of a text.
    out.push_str("];\nstatic CARER_WORDS: &[(Key, Key)] = &[\n");
    for (name, of) in texts.keys().filter_map(|name| Some((name, name.strip_suffix("_carer")?))) {
        if ["check_hint.", "check_step."].iter().any(|section| of.starts_with(section)) {
            let _ = writeln!(out, "({}, {}),", key(of.to_owned()), key(name.clone()));
        }
    }
    out.push_str("];\n");
    out.push_str(&selfcheck.order.words());
    out
}
