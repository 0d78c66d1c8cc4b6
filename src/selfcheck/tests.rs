//! Which conditions of a hint count, tried on one that no table has.

use super::*;

const ABOUT: Condition = Condition::Chosen(0, 1);
const LIKELY: Condition = Condition::Chosen(1, 1);
const MEANWHILE: Condition = Condition::Chosen(2, 1);

const HINT: Hint = Hint {
    id: "tried",
    kind: HintKind::Support,
    rules: &[],
    about: ABOUT,
    likely: Some(LIKELY),
    unlikely: None,
    likely_by: &[],
    unlikely_by: &[],
    unsure: Unsure::Where(MEANWHILE),
    sources: &[],
    steps: &[],
    support: &[],
    needs: &[],
};

/// What counts depends on whether it is known that the hint is about this person.
#[test]
fn what_it_says_meanwhile_counts_only_while_it_is_not_known_to_be_about_this() {
    for (about, counting) in [
        (Given::Open, &[ABOUT, MEANWHILE, LIKELY][..]),
        (Given::Unknown, &[ABOUT, MEANWHILE]),
        (Given::Chosen(1), &[ABOUT, LIKELY]),
    ] {
        let mut answers = Answers::default();
        answers.set(0, about);
        let found: Vec<&Condition> = HINT.counting(&answers).collect();
        assert_eq!(found, counting.iter().collect::<Vec<_>>(), "{about:?}");
    }
}
