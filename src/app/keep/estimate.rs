//! The estimate: what was chosen as in a link that keeps the answers, and what was typed as it was typed.

use wmo_zelfcheck::rules::KINDS;

use super::Lines;
use crate::app::{
    estimate::share,
    model::{EstimateAnswers, EstimateQuestion, Slot, Which},
    state::State,
};

/// The inputs, without those in which something is tried out.
fn slots() -> impl Iterator<Item = Slot> {
    let sides = [Which::Own, Which::Other].into_iter();
    let local =
        sides.flat_map(|which| [Slot::LocalName(which), Slot::LocalAmount(which), Slot::LocalLimit(which)]);
    let plain =
        [Slot::Income, Slot::Assets, Slot::AssetsPartner, Slot::Started, Slot::ClientAow, Slot::PartnerAow];
    plain.into_iter().chain(local).chain(KINDS.iter().map(|(_, kind)| Slot::Price(*kind)))
}

pub(super) fn write(state: &State, out: &mut Lines) {
    let answers = &state.answers;
    out.add("estimate", share::fragment(answers, state.month));
    for slot in slots() {
        out.add(format_args!("typed.{}", slot.id()), answers.typed(slot));
    }
    out.add("whole", if answers.whole { "1" } else { "" });
    let carried: Vec<&str> = answers.carried.iter().map(|question| question.name()).collect();
    out.add("carried", carried.join(","));
}

/// Takes a line in; `None` where it is not one of these, or cannot be read.
pub(super) fn read(answers: &mut EstimateAnswers, name: &str, value: &str) -> Option<()> {
    match name.split_once('.').unwrap_or((name, "")) {
        ("estimate", "") => {
            let shared = share::read(value)?.ok()?.answers;
            // What the page says of its own municipality is of today.
            let local = std::mem::take(&mut answers.local);
            *answers = shared;
            for (now, given) in answers.local.iter_mut().zip(local) {
                now.given = given.given;
                now.name = given.name;
            }
        }
        ("typed", id) => answers.write(slots().find(|slot| slot.id() == id)?, value.to_owned()),
        ("whole", "") => answers.whole = value == "1",
        ("carried", "") => {
            let question =
                |id: &str| EstimateQuestion::ALL.into_iter().find(|question| question.name() == id);
            answers.carried = value.split(',').map(question).collect::<Option<_>>()?;
        }
        _ => return None,
    }
    Some(())
}
