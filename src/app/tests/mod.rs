//! The state, without a browser.

mod carried;
mod check;
mod estimate;
mod estimate_walks;
mod find;
mod keep;
mod page;
mod place;
mod share;
mod stories;
mod typed;

use base::date::Month;
use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::Kind,
};

use super::{
    model::{LivesWith, Slot, View},
    state::{Action, State},
};

fn start() -> State {
    State::new(Month::new(2026, 11).unwrap(), View::Start)
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action))
}

/// A couple of whom one is below AOW age, up to what is due today.
fn couple_today() -> State {
    use Action::*;
    after(
        &start(),
        [
            Estimate(Vec::new()),
            Household(LivesWith::Partner),
            Next,
            ClientAge(self::ClientAge::Aow),
            Next,
            PartnerAge(self::PartnerAge::Adult),
            Next,
        ],
    )
}

/// The same, with the proposal worked out.
fn couple() -> State {
    use Action::*;
    after(
        &couple_today(),
        [
            WorkOut,
            Support(Kind::HouseholdHelp, true),
            Next,
            OtherContribution(Some(self::OtherContribution::None)),
            Next,
            Type(Slot::Income, "40.000".into()),
            Next,
            Type(Slot::Assets, "0".into()),
            Type(Slot::AssetsPartner, "0".into()),
            Next,
        ],
    )
}
