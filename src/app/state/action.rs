//! What a person can do. Each is one message to the one reducer, `State::after`.

use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    language::Language,
    rules::Kind,
};

use super::State;
use crate::app::{
    check::CheckAction,
    find::FindAction,
    model::{Along, EstimateQuestion, Focus, LivesWith, ModulePart, PlaceAction, Slot, View, Which},
};

/// What a person does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Household(LivesWith),
    ClientAge(ClientAge),
    PartnerAge(PartnerAge),
    Support(Kind, bool),
    SupportUnknown(bool),
    OtherContribution(Option<OtherContribution>),
    Type(Slot, String),
    Unknown(EstimateQuestion, bool),
    /// Try another household.
    TryHousehold(LivesWith),
    /// Back to the answers. The button for it goes, so the focus moves.
    ForgetTrial(Focus),
    LocalTransport(Which, bool),
    LocalNoCharge(Which, bool),
    Along(Along),
    /// A regime in the chart or not.
    Plan(&'static str, bool),
    /// Go on in another language.
    Speak(Language),
    /// The chart was measured.
    Width(u32),
    /// The link was copied.
    Copied,
    /// Go to a view.
    Open(View),
    /// Answer the question on screen and go on.
    Next,
    /// Go to a place in the trail, as the browser's back and forward do.
    Travel(usize),
    /// Something in the self-check.
    Check(CheckAction),
    /// Something in the finder.
    Find(FindAction),
    /// Something about where the person lives.
    Place(PlaceAction),
    /// From the tips to the further questions of a block.
    Further(u8),
    /// From the signs of overload to the self-check, as a carer.
    CheckAsCarer,
    /// To the estimate, with what was answered before, and with these kinds of support that were pointed at.
    Estimate(Vec<Kind>),
    /// Work out the proposal too.
    WorkOut,
    /// Save the answers on the device, take them up again, or wipe them.
    Device(DeviceAction),
    /// Leave the page quickly: forget everything, also what is further back.
    Leave,
    /// Forget everything.
    Restart,
}

/// What a person does with what is saved on the device; the app does it, the state follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceAction {
    Save,
    Resume,
    Wipe,
}

impl Action {
    /// The part of the module that it needs; `last` is the one that comes last.
    pub fn part(&self, state: &State, last: ModulePart) -> Option<ModulePart> {
        match self {
            Action::Open(view) => view.part(),
            Action::Travel(place) => state.trail.get(*place).and_then(|view| view.part()),
            Action::Check(_) | Action::Further(_) | Action::CheckAsCarer => Some(ModulePart::Check),
            // What was saved may be of every part; the last is there when all are.
            Action::Device(DeviceAction::Resume) => Some(last),
            _ => None,
        }
    }

    /// The question of the estimate that it answers.
    pub(super) fn question(&self) -> Option<EstimateQuestion> {
        match self {
            Action::Household(_) => Some(EstimateQuestion::Household),
            Action::ClientAge(_) => Some(EstimateQuestion::ClientAge),
            Action::Support(..) | Action::SupportUnknown(_) => Some(EstimateQuestion::Support),
            _ => None,
        }
    }
}
