//! The state, without a browser.

mod check;
mod estimate;
mod find;
mod page;
mod place;
mod share;
mod stories;

use base::date::Month;
use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::Kind,
};

use super::{
    model::{EstimateQuestion, LivesWith, Slot, View},
    state::{Action, State},
};

fn start() -> State {
    State::new(Month::new(2026, 11).unwrap(), View::Start)
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action))
}

/// A couple that answers everything, up to the outcome.
fn couple() -> State {
    use Action::*;
    after(
        &start(),
        [
            Open(View::Question(EstimateQuestion::Household)),
            Household(LivesWith::Partner),
            Next,
            ClientAge(self::ClientAge::Aow),
            Next,
            PartnerAge(self::PartnerAge::Adult),
            Next,
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
