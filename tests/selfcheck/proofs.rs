//! What holds of every hint with every set of answers. For each hint the answers that its conditions look at
//! are tried in full, "I don't know" and "not asked" included; answers that no condition tells apart count as
//! one.

use crate::common::told;
use crate::space::{Space, conditions, every, unsettled, waits_for};
use wmo_zelfcheck::{
    language::Language,
    selfcheck::{
        Answers, Condition, Given, HINTS, Hint, HintKind, STEPS, Step, Strength, Truth, Verdict, hints,
    },
};

#[test]
fn never_probably_and_probably_not_at_once() {
    for hint in HINTS {
        let (Some(likely), Some(unlikely)) = (&hint.likely, &hint.unlikely) else { continue };
        let parts = [&hint.about, unlikely, likely];
        // What one of them excludes need not be followed further.
        let waits = |answers: &Answers| {
            if parts.iter().any(|part| part.truth(answers) == Truth::No) {
                None
            } else {
                waits_for(&parts, answers)
            }
        };
        every(&Space::of(&parts), Answers::default(), &waits, &mut |answers| {
            assert!(
                !parts.iter().all(|part| part.truth(answers) == Truth::Yes),
                "{}: {}",
                hint.id,
                told(answers)
            );
        });
    }
}

#[test]
fn not_knowing_never_makes_a_hint_surer() {
    let mut tried = 0u64;
    for hint in HINTS {
        let space = Space::of(&conditions(hint));
        every(&space, Answers::default(), &|answers| unsettled(hint, answers), &mut |unknown| {
            let said = hint.verdict(unknown);
            let sure = match said {
                Verdict::Says(Strength::Perhaps) => false,
                // Silent because something is not known is no statement; that it is not about this is one.
                Verdict::Absent => hint.about.truth(unknown) == Truth::No,
                _ => true,
            };
            tried += 1;
            for place in unknown.answered().filter(|place| sure && unknown.given(*place) == Given::Unknown) {
                for value in &space.values[place] {
                    every(
                        &space,
                        unknown.with(place, *value),
                        &|answers| unsettled(hint, answers),
                        &mut |known| {
                            tried += 1;
                            assert_eq!(
                                hint.verdict(known),
                                said,
                                "{}: {} against {}",
                                hint.id,
                                told(unknown),
                                told(known)
                            );
                        },
                    );
                }
            }
        });
    }
    println!("{tried} sets of answers, {} hints", HINTS.len());
}

#[test]
fn what_is_unknown_never_brings_probably_not_nor_silence_without_a_way_on() {
    let always = hints(&Answers::default());
    assert!(
        always
            .iter()
            .any(|(hint, strength)| hint.id == Hint::REPORT_FIRST.id && *strength == Strength::Applies),
        "before any question"
    );
    assert!(matches!(Hint::REPORT_FIRST.about, Condition::Always), "and whatever is answered");
    let step =
        |hint: &Hint, known: &Step| hint.steps.iter().any(|step| STEPS[usize::from(*step)].id == known.id);
    for hint in HINTS {
        assert!(!hint.steps.is_empty() && !hint.sources.is_empty(), "{}", hint.id);
        if hint.unlikely.is_some() {
            let offers =
                step(hint, Step::REPORT) && step(hint, Step::CLIENT_SUPPORT) && hint.steps.len() >= 3;
            assert!(
                offers,
                "{} says \"probably not\" without the way to the municipality, support and another step",
                hint.id
            );
        }
    }
}

#[test]
fn danger_and_haste_stand_before_all_else() {
    assert!(HINTS.is_sorted_by_key(|hint| hint.kind), "hints() keeps the order of the table");
    assert!(HintKind::Safety < HintKind::Urgent);
    let others = [
        HintKind::Carer,
        HintKind::Support,
        HintKind::OwnWays,
        HintKind::OtherLaw,
        HintKind::Community,
        HintKind::Decision,
    ];
    assert!(others.iter().chain(&[HintKind::Rights, HintKind::Notice]).all(|kind| HintKind::Urgent < *kind));
    for hint in HINTS.iter().filter(|hint| [HintKind::Safety, HintKind::Urgent].contains(&hint.kind)) {
        assert!(
            hint.likely.is_none() && hint.unlikely.is_none(),
            "{}: who is in danger hears no odds",
            hint.id
        );
    }
}

/// Two hints that would contradict each other: the first with this strength, the second with that.
fn never_both(first: &'static Hint, one: &[Strength], second: &'static Hint, other: &[Strength]) {
    let says = |hint: &Hint, strengths: &[Strength], answers: &Answers| match hint.verdict(answers) {
        Verdict::Says(strength) => strengths.contains(&strength),
        _ => false,
    };
    let parts: Vec<&'static Condition> = conditions(first).into_iter().chain(conditions(second)).collect();
    let waits = |answers: &Answers| match unsettled(first, answers) {
        None if says(first, one, answers) => unsettled(second, answers),
        open => open,
    };
    every(&Space::of(&parts), Answers::default(), &waits, &mut |answers| {
        let both = says(first, one, answers) && says(second, other, answers);
        assert!(!both, "{} and {} contradict each other: {}", first.id, second.id, told(answers));
    });
}

const ANY: &[Strength] = &[Strength::Applies, Strength::Likely, Strength::Perhaps];
const APPLIES: &[Strength] = &[Strength::Applies];
const LIKELY: &[Strength] = &[Strength::Likely];
const UNLIKELY: &[Strength] = &[Strength::Unlikely];

#[test]
fn hints_do_not_contradict_each_other() {
    for (first, one, second, other) in [
        // Wmo art. 2.3.5(6): where the Wlz is probable, care and guidance from the Wmo is not; aids at home
        // are (art. 8.6a).
        (Hint::WLZ_ACCESS, LIKELY, Hint::HOUSEHOLD_HELP, LIKELY),
        (Hint::WLZ_ACCESS, LIKELY, Hint::SUPPORT_GUIDANCE, LIKELY),
        (Hint::WLZ_ACCESS, LIKELY, Hint::SUPPORT_PERSONAL_CARE, LIKELY),
        (Hint::WLZ_ACCESS, LIKELY, Hint::SUPPORT_DAY_ACTIVITIES, LIKELY),
        (Hint::WLZ_ACCESS, LIKELY, Hint::RESPITE, LIKELY),
        (Hint::WLZ_ACCESS, LIKELY, Hint::SHELTERED_LIVING, LIKELY),
        (Hint::WLZ_STAY, APPLIES, Hint::HOUSEHOLD_HELP, ANY),
        (Hint::WLZ_STAY, APPLIES, Hint::SUPPORT_GUIDANCE, ANY),
        // Jeugdwet: help for a child is no guidance from the Wmo.
        (Hint::YOUTH_HELP, APPLIES, Hint::SUPPORT_GUIDANCE, ANY),
        (Hint::YOUTH_HELP, APPLIES, Hint::SUPPORT_PERSONAL_CARE, ANY),
        (Hint::YOUTH_HELP, APPLIES, Hint::TREATMENT, ANY),
        // What is enough needs no addition (art. 2.3.5(3)).
        (Hint::GENERAL_ENOUGH, APPLIES, Hint::HOUSEHOLD_HELP, LIKELY),
        (Hint::GENERAL_ENOUGH, APPLIES, Hint::SUPPORT_GUIDANCE, LIKELY),
        (Hint::GENERAL_ENOUGH, APPLIES, Hint::SUPPORT_DAY_ACTIVITIES, LIKELY),
        (Hint::GENERAL_ENOUGH, APPLIES, Hint::TRANSPORT_NEARBY, LIKELY),
        (Hint::MOVE_FORESEEN, APPLIES, Hint::MOVE_NOT_FORESEEN, ANY),
        (Hint::MOVE_FORESEEN, APPLIES, Hint::SUPPORT_HOME_ADAPTATION, LIKELY),
        (Hint::NETWORK_WILLING, APPLIES, Hint::NETWORK_ABSENT, ANY),
        (Hint::REABLEMENT, APPLIES, Hint::REABLEMENT_DONE, ANY),
        (Hint::DEMENTIA, ANY, Hint::CARER_DEMENTIA, ANY),
        // One law pays for a break or for help when the carer is gone.
        (Hint::RESPITE_WLZ, APPLIES, Hint::RESPITE, LIKELY),
        (Hint::RESPITE_YOUTH, APPLIES, Hint::RESPITE, LIKELY),
        (Hint::CARER_GONE, APPLIES, Hint::CARER_GONE_WLZ, APPLIES),
        (Hint::CARER_GONE, APPLIES, Hint::CARER_GONE_YOUTH, APPLIES),
        (Hint::CARER_GONE_WLZ, APPLIES, Hint::CARER_GONE_YOUTH, APPLIES),
        (Hint::NOTHING_NEEDED, APPLIES, Hint::TALK_TOGETHER, ANY),
        (Hint::UNSURE_CARER, ANY, Hint::CARER_VOLUNTARY, ANY),
        // The report's three levels of urgency exclude each other.
        (Hint::SLOWLY_LESS, APPLIES, Hint::GETTING_WORSE, ANY),
        (Hint::SLOWLY_LESS, APPLIES, Hint::NO_HURRY, ANY),
    ] {
        never_both(first, one, second, other);
    }
}

#[test]
fn groups_of_hints_do_not_contradict_each_other() {
    for other in HINTS {
        // Who is probably outside the Wmo has no support that is probably theirs; who needs nothing has none
        // at all.
        if other.kind == HintKind::Support {
            never_both(Hint::TARGET_GROUP, UNLIKELY, other, LIKELY);
            never_both(Hint::NOTHING_NEEDED, APPLIES, other, ANY);
        }
        // "No hurry" is not said beside anything that cannot wait.
        if [HintKind::Safety, HintKind::Urgent].contains(&other.kind) {
            never_both(Hint::NO_HURRY, APPLIES, other, ANY);
        }
        if other.kind == HintKind::Safety && other.id != Hint::UNSURE_SAFETY.id {
            never_both(Hint::UNSURE_SAFETY, ANY, other, ANY);
        }
    }
}

/// "Probably" and "probably not" rest on what binds. Whatever else rests on something that binds nobody ends
/// with a sentence that says so, in each language; what rests on law or rulings, or only points the way, does
/// not.
#[test]
fn what_binds_nobody_says_so() {
    let ends = [
        (Language::Nl, ["Die is niet bindend.", "niet in de wet.", "onze eigen uitleg.", "geen wet."]),
        (Language::En, ["It is not binding.", "not from the law.", "our own reading.", "no law."]),
    ];
    for hint in HINTS {
        for (strength, has) in
            [(Strength::Likely, hint.likely.is_some()), (Strength::Unlikely, hint.unlikely.is_some())]
        {
            assert!(
                !has || hint.authority(strength).is_some_and(|(authority, _)| authority.binds()),
                "{} is too sure",
                hint.id
            );
        }
        for strength in [Strength::Applies, Strength::Perhaps] {
            let weak = hint.authority(strength).is_some_and(|(authority, _)| !authority.binds());
            for (language, ends) in ends {
                let text = language.hint(hint, strength);
                assert_eq!(ends.iter().any(|end| text.ends_with(end)), weak, "{}: {text}", hint.id);
            }
        }
    }
}
