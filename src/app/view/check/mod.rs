//! The self-check on screen: its questions, the page that interrupts them in danger, the hints, the sheet,
//! what to expect, and the rules behind it.

mod card;
mod expect;
mod further;
mod hints;
mod lead;
mod options;
mod question;
mod sheet;
mod sheet_lists;
mod traces;
mod who;
mod words;

pub use expect::expect_view;
pub use hints::hints_view;
pub use question::check_view;
pub use sheet::sheet_view;
pub use traces::traces_view;

use wmo_zelfcheck::text::Key;

use crate::app::{
    browser,
    model::View,
    state::Action,
    view::{
        Context, classes,
        element::{Element, On, el},
    },
};
use wmo_zelfcheck::selfcheck::Question;

/// A page of no consequence, for who must leave quickly: the weather.
const ELSEWHERE: &str = "https://www.knmi.nl/";

/// Whether there is a way to leave quickly: on the question about danger, and once somebody said that there
/// is violence.
pub fn may_leave(context: &Context) -> bool {
    let asks = context.state.view() == View::Check(Question::SAFETY);
    asks || context.state.check.violence()
}

/// "Verlaat deze pagina snel". What was answered is forgotten first, so that the way back does not show it.
pub fn quick_exit(context: &Context) -> Element {
    let act = context.act.clone();
    let leave = std::rc::Rc::new(move |_| {
        act.emit(Action::Leave);
        browser::leave(ELSEWHERE);
    });
    let button = el("button", classes::BUTTON_SECONDARY)
        .attr("type", "button")
        .text(context.text(Key::CheckLeave))
        .on(On::Click, leave);
    el("div", "wmo-leave wmo-screen-only").child(button)
}

/// Where it leads.
pub fn quick_exit_help(context: &Context) -> Element {
    el("p", "wmo-leave__help wmo-screen-only").text(context.text(Key::CheckLeaveHelp))
}
