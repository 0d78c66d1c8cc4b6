//! What the browser keeps, as a person goes on: of this tab after every step, on the device when they ask.

use crate::app::{
    browser::{self, Shelf, Trail},
    doors, keep,
    page::Options,
    state::{Action, DeviceAction, Saved, State},
};

/// What the browser keeps of one app.
#[derive(Debug)]
pub struct Shelves {
    instance: u32,
    /// Where the page remembers it, for a person who comes back.
    trail: Trail,
    /// What the tab keeps.
    tab: Option<String>,
}

impl Shelves {
    /// Takes up what the page remembers where a person comes back to it, or what the tab kept where the page
    /// lets it, and looks what is on the device.
    pub fn open(options: &Options, trail: &Trail, mut state: State) -> (Shelves, State) {
        let instance = options.instance;
        let tab = browser::kept(Shelf::Tab, instance);
        let mut shelves = Shelves { instance, trail: trail.clone(), tab };
        shelves.look(options, &mut state);
        // A link that keeps answers was opened to see those.
        let linked = options.answers.as_ref().is_some_and(|answers| !answers.is_empty());
        let text = trail.kept().or_else(|| shelves.tab.clone().filter(|_| options.keeps()));
        if let Some(text) = text.filter(|_| !linked)
            && let Some(part) = doors::keep()
            && let Some(kept) = (part.read)(&text, &mut state)
        {
            let at = trail.take_up(kept.trail).unwrap_or(kept.at);
            state = keep::along(state, &kept, at);
        }
        (shelves, state)
    }

    /// Looks what is on the device, where the page lets a person save there.
    pub fn look(&mut self, options: &Options, state: &mut State) {
        let day = || browser::kept(Shelf::Device, self.instance).and_then(|text| (doors::keep()?.day)(&text));
        state.saved = options.keeps().then(|| day().map_or(Saved::Nothing, Saved::On));
    }

    /// The state after what a person does with the device; `None` for anything else.
    pub fn resumed(&self, state: &State, action: &Action) -> Option<State> {
        let text = || browser::kept(Shelf::Device, self.instance);
        (*action == Action::Device(DeviceAction::Resume))
            .then(text)
            .flatten()
            .and_then(|text| Some((doors::keep()?.resume)(state, &text)))
    }

    /// Keeps the state of after an action.
    pub fn follow(&mut self, options: &Options, state: &mut State, action: Option<&Action>) {
        if let Some(Action::Device(DeviceAction::Wipe) | Action::Leave) = action {
            browser::keep(Shelf::Device, self.instance, None);
        }
        // What was done before the part was there is kept when it comes.
        let Some(part) = doors::keep() else { return };
        let text = (part.write)(state, self.trail.number());
        self.trail.keep(text.as_deref());
        let text = text.filter(|_| options.keeps());
        if action == Some(&Action::Device(DeviceAction::Save))
            && !browser::keep(Shelf::Device, self.instance, text.as_deref())
        {
            state.saved = Some(Saved::Refused);
        }
        if text != self.tab {
            browser::keep(Shelf::Tab, self.instance, text.as_deref());
            self.tab = text;
        }
    }
}
