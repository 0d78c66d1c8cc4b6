//! No step without somebody: whoever is told to call, to report or to ask finds whom.

use wmo_zelfcheck::{
    language::Language,
    selfcheck::{HINTS, LEADS, STEPS, Step, Strength, Whom, deadlines},
    text::{KEYS, expect_words, lead_words, step_words},
};

/// What tells somebody to turn to another.
const TO_TURN_TO: [&str; 8] = ["bel", "belt", "bellen", "vraag", "meld", "vertel", "zeg", "praat"];

/// Steps whose own words say where to ask.
const SAYS_WHERE: [&Step; 1] = [Step::ASK_INTERPRETER];

/// Whether a text tells somebody to turn to another. "Uw vraag" is a thing, and "en vraag" is not.
fn tells(text: &str) -> bool {
    text.split(['.', '?', '!', ',', ':', ';']).any(|part| {
        let words: Vec<String> = part.split_whitespace().map(str::to_lowercase).collect();
        words.iter().enumerate().any(|(place, word)| {
            let begins = place == 0 || ["en", "of"].contains(&words[place - 1].as_str());
            TO_TURN_TO.contains(&word.as_str()) && (word != "vraag" || begins)
        })
    })
}

fn words(step: usize) -> &'static str {
    Language::FIRST.text(step_words(step as u8).unwrap())
}

/// Whether a step leads to a number or an address, or to somebody whose number the person has.
fn somebody(step: &Step) -> bool {
    let reached = |step: &Step| step.contact.is_some_and(|desk| desk.phone.is_some() || desk.web.is_some());
    reached(step) || step.whom.is_some() || SAYS_WHERE.contains(&step)
}

#[test]
fn every_step_that_tells_to_call_says_whom() {
    let nobody: Vec<&str> = (0..STEPS.len())
        .filter(|place| tells(words(*place)) && !somebody(&STEPS[*place]))
        .map(|place| STEPS[place].id)
        .collect();
    assert!(nobody.is_empty(), "nobody to call: {nobody:?}");
}

#[test]
fn a_step_that_names_the_municipality_leads_to_its_number() {
    for (place, step) in STEPS.iter().enumerate() {
        let text = words(place);
        let named = text.split(['.', '?', '!']).any(|sentence| {
            let sentence = sentence.to_lowercase();
            let first = sentence.split_whitespace().next().unwrap_or_default().to_owned();
            TO_TURN_TO.contains(&first.as_str())
                && (sentence.contains(" gemeente") || sentence.contains(" wijkteam"))
        });
        // What the contract of a provider is, one asks the provider.
        if named && step != Step::CHECK_PROVIDER {
            assert_eq!(step.whom, Some(Whom::Municipality), "{}: {text}", step.id);
        }
        assert!(
            step.whom != Some(Whom::Municipality)
                || text.contains("emeente")
                || text.contains("wijkteam")
                || step == Step::APPLY_NOW,
            "{}",
            step.id
        );
    }
}

#[test]
fn where_a_step_says_how_its_words_do() {
    for step in SAYS_WHERE {
        let place = STEPS.iter().position(|other| other == step).unwrap();
        assert!(words(place).contains(".nl"), "{}", step.id);
    }
}

#[test]
fn every_hint_that_tells_to_call_has_a_step_with_somebody() {
    for hint in HINTS {
        let says = [Strength::Applies, Strength::Likely, Strength::Perhaps, Strength::Unlikely]
            .iter()
            .any(|strength| tells(&Language::FIRST.hint(hint, *strength)));
        let found = hint.steps.iter().any(|step| somebody(&STEPS[usize::from(*step)]));
        assert!(!says || found, "{} tells to call, and no step says whom", hint.id);
    }
}

#[test]
fn a_sentence_of_the_box_that_names_the_municipality_stands_with_its_number() {
    for (place, lead) in LEADS.iter().enumerate().filter(|(_, lead)| lead.says) {
        let text = Language::FIRST.text(lead_words(place).unwrap());
        let sends = text.split(['.', '?', '!']).any(|part| tells(part) && part.contains("gemeente"));
        let called = &STEPS[usize::from(lead.call)];
        let id = HINTS[lead.hint].id;
        assert!(!sends || called.whom == Some(Whom::Municipality), "{id}: {text}");
        assert!(somebody(called), "{id}: nobody to call");
    }
}

#[test]
fn every_step_of_the_procedure_that_tells_to_call_leads_to_the_municipality() {
    let steps = deadlines::deadlines("2026-11-20".parse().unwrap(), true);
    for step in &steps {
        let (title, text) = expect_words(step.id).unwrap();
        let tells = tells(Language::FIRST.text(title)) || tells(Language::FIRST.text(text));
        assert!(!tells || step.call, "{}", step.id);
    }
    // It stands where one reports, before everything that follows from it.
    assert_eq!(steps.iter().position(|step| step.call), Some(0));
}

/// The other sentences that send people to the municipality, with the page that has its number.
const ELSEWHERE: [(&str, &str); 15] = [
    ("expect.silence", "what to expect"),
    ("find.ask", "each offer below it, in the finder"),
    ("find.overload.urgent", "the finder for carers"),
    ("foot.accessibility", "the first screen"),
    ("foot.old", "the first screen and the outcome"),
    ("note.parents_may_owe", "the outcome"),
    ("note.transport_tariff", "the outcome"),
    ("result.local_charge", "the outcome"),
    ("result.next_ask", "the outcome"),
    ("result.not_covered", "the outcome"),
    ("result.not_for_household", "the outcome"),
    // A page that a person reads, and does not act on.
    ("rules.local_minima", "none: the rules"),
    // Before the app is there.
    ("start.no_script", "none: the page without scripts"),
    ("start.talk_client_support", "the first screen"),
    ("start.talk_municipality", "the first screen"),
];

#[test]
fn a_text_that_sends_people_to_the_municipality_stands_on_a_page_with_its_number() {
    let own = ["check_step.", "check_hint.", "check_lead.", "check_question.", "expect.step.", "desk.page."];
    let sends = |text: &str| {
        text.split_inclusive(['.', '?', '!']).any(|sentence| tells(sentence) && sentence.contains("gemeente"))
    };
    let found: Vec<&str> = KEYS
        .iter()
        .filter(|(id, key)| !own.iter().any(|part| id.starts_with(part)) && sends(Language::FIRST.text(*key)))
        .map(|(id, _)| *id)
        .collect();
    let known: Vec<&str> = ELSEWHERE.iter().map(|(id, _)| *id).collect();
    let strange: Vec<_> = found.iter().filter(|id| !known.contains(id)).collect();
    assert!(strange.is_empty(), "say on which page the number of the municipality stands: {strange:?}");
    let gone: Vec<_> = known.iter().filter(|id| !found.contains(id)).collect();
    assert!(gone.is_empty(), "these send nobody to the municipality: {gone:?}");
}
