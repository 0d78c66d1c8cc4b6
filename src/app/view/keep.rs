//! "Bewaar op dit apparaat", for who wants to go on another day, and what was saved before.

use base::date::Date;
use wmo_zelfcheck::text::Key;

use super::{
    Context, classes,
    element::{Element, Handler, el},
    parts::paragraph_of,
};
use crate::app::{
    keep,
    state::{Action, DeviceAction, Saved},
};

/// What takes the focus once it was saved.
pub const SAVED: &str = "saved";

/// A fold in which the answers can be saved on the device; nothing where the page does not let that, and
/// where violence is the subject.
pub fn save(context: &Context) -> Option<Element> {
    let saved = context.state.saved.filter(|_| !context.state.silent)?;
    let again = matches!(saved, Saved::On(_));
    let says = match saved {
        Saved::Nothing => context.text(Key::KeepLead).to_owned(),
        Saved::On(day) => dated(context, Key::KeepSaved, day),
        Saved::Refused => context.text(Key::KeepRefused).to_owned(),
    };
    let label = if again { Key::KeepAgain } else { Key::KeepSave };
    let wipe = || context.button(classes::BUTTON_LINK, Key::KeepWipe, device(context, DeviceAction::Wipe));
    let content = el("div", "wmo-why__content")
        .child(paragraph_of(says).attr("id", context.id(SAVED)).attr("tabindex", "-1"))
        .child(
            el("div", classes::BUTTON_GROUP)
                .child(context.button(classes::BUTTON_SECONDARY, label, device(context, DeviceAction::Save)))
                .child_if(again.then(wipe)),
        );
    let summary = el("summary", "wmo-why__summary").text(context.text(Key::KeepTitle));
    Some(el("details", "wmo-why wmo-screen-only").key("keep").child(summary).child(content))
}

/// What was saved another time, where everything begins and nothing was answered yet.
pub fn saved(context: &Context) -> Option<Element> {
    let state = &context.state;
    let Some(Saved::On(day)) = state.saved else { return None };
    let show = state.at == 0 && !state.silent && !keep::began(state);
    show.then(|| {
        el("div", "wmo-further wmo-screen-only")
            .key("saved")
            .child(paragraph_of(dated(context, Key::KeepFound, day)))
            .child(
                el("div", classes::BUTTON_GROUP)
                    .child(context.button(
                        classes::BUTTON_SECONDARY,
                        Key::KeepResume,
                        device(context, DeviceAction::Resume),
                    ))
                    .child(context.button(
                        classes::BUTTON_LINK,
                        Key::KeepWipe,
                        device(context, DeviceAction::Wipe),
                    )),
            )
    })
}

fn dated(context: &Context, key: Key, day: Date) -> String {
    context.fill(key, &[("date", &context.language.date(&day.to_string()))])
}

fn device(context: &Context, action: DeviceAction) -> Handler {
    context.send(Action::Device(action))
}
