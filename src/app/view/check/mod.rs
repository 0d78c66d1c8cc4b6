//! The self-check on screen: its questions, the page that interrupts them in danger, the hints, the sheet, what to
//! expect, and the rules behind it.

mod card;
mod expect;
mod hints;
mod question;
mod sheet;
mod traces;

pub use expect::expect_view;
pub use hints::hints_view;
pub use question::check_view;
pub use sheet::sheet_view;
pub use traces::traces_view;

use wmo_zelfcheck::text::Key;

use super::{
    Context, classes,
    element::{Element, On, el},
};
use crate::app::{browser, state::View};

/// A page of no consequence, for who must leave quickly: the weather.
const ELSEWHERE: &str = "https://www.knmi.nl/";

/// "Verlaat deze pagina snel", wherever violence is the subject.
pub fn quick_exit(context: &Context) -> Option<Element> {
    let in_check = matches!(context.state.view(), View::Check(_) | View::Hints | View::Sheet | View::Expect);
    (in_check && context.state.check.violence()).then(|| {
        let leave = std::rc::Rc::new(|_| browser::leave(ELSEWHERE));
        let button = el("button", classes::BUTTON_SECONDARY).attr("type", "button").text(context.text(Key::CheckLeave)).on(On::Click, leave);
        el("div", "wmo-leave wmo-screen-only").key("leave").child(button).child(el("span", "wmo-soft").text(context.text(Key::CheckLeaveHelp)))
    })
}
