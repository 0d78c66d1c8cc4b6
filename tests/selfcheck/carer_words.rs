//! A carer is spoken to, and not spoken about: no tip that they may read says "de mantelzorger" or "wie
//! zorgt" to them.

use crate::common::Dice;
use wmo_zelfcheck::{
    language::{LANGUAGES, Language},
    selfcheck::{Answer, HintKind, hints},
    text::{Key, carer_words, hint_looks_at, hint_text, hint_title, step_words},
};

/// Words about a carer as somebody else, by language.
const ABOUT: [(&str, &[&str]); 2] = [
    ("nl", &["de mantelzorger ", "de mantelzorger.", "de mantelzorger,", "wie zorgt", "Wie zorgt"]),
    ("en", &["the carer ", "the carer.", "the carer,", "the carer’s", "The carer"]),
];
fn read(key: Key, language: Language) -> &'static str {
    language.text(carer_words(key).unwrap_or(key))
}

#[test]
fn a_carer_is_spoken_to() {
    let mut dice = Dice(21);
    let mut wrong = Vec::new();
    for _ in 0..400 {
        let mut answers = dice.person(5);
        answers.choose(Answer::FOR_WHOM_CARER.question, Answer::FOR_WHOM_CARER.bit, true);
        for (hint, strength) in hints(&answers) {
            if hint.kind == HintKind::Safety {
                continue;
            }
            let steps = hint.steps.iter().filter_map(|step| step_words(*step));
            let keys = [hint_title(hint), hint_text(hint, strength), hint_looks_at(hint)];
            for key in keys.into_iter().flatten().chain(steps) {
                for (code, language) in LANGUAGES.iter().filter(|(_, language)| language.is_there()) {
                    let text = read(key, *language);
                    let about = ABOUT.iter().find(|(other, _)| other == code).expect("words").1;
                    if about.iter().any(|word| text.contains(word)) {
                        wrong.push(format!("{}: {text}", hint.id));
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} to a carer:\n{}", wrong.len(), wrong.join("\n"));
}
