//! What a person answered and wrote, as text for the browser's storage, one `name=value` a line. A line that
//! cannot be read, for instance of another version, is left out by itself; the rest is used.
//!
//! Where violence was the subject nothing is written, and nothing after that ([`State::silent`]).

pub mod check;
mod estimate;
mod find;
mod shelves;
mod views;

pub use shelves::Shelves;

use std::fmt::Display;

use base::date::Date;
use wmo_zelfcheck::{language::LANGUAGES, values::postcode_area};

use crate::app::{
    doors,
    model::{EstimateAnswers, View},
    state::{Action, State},
};

/// The version of the form; a text of another is left alone.
const FORM: &str = "1";

/// Lines that are being written.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// Adds a line, if there is something to say.
    fn add(&mut self, name: impl Display, value: impl Display) {
        let value = value.to_string();
        if !value.is_empty() {
            let value = value.replace('\\', "\\\\").replace('\n', "\\n");
            self.0.push_str(&format!("{name}={value}\n"));
        }
    }
}

/// The names and values of lines.
fn pairs(text: &str) -> impl Iterator<Item = (&str, String)> {
    text.lines().filter_map(|line| line.split_once('=')).map(|(name, value)| (name, plain(value)))
}

/// A value as it was before it stood on one line.
fn plain(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match (char, if char == '\\' { chars.next() } else { None }) {
            (_, Some('n')) => out.push('\n'),
            (_, Some(other)) => out.push(other),
            (char, None) => out.push(char),
        }
    }
    out
}

/// Whether there is anything of the person to keep.
pub fn began(state: &State) -> bool {
    let answers = &state.answers;
    let untouched = EstimateAnswers { local: answers.local.clone(), ..EstimateAnswers::default() };
    state.check.answers.answered().next().is_some()
        || state.check.sheet.iter().any(|text| !text.is_empty())
        || *answers != untouched
        || !(state.find.text.is_empty() && state.find.list.is_empty() && state.find.wanted.is_empty())
        || postcode_area(&state.find.postcode).is_some()
        || (state.place.given.is_none() && state.place.municipality.is_some())
}

/// All that is to be kept, with the number of the trail in the browser's history; `None` while nothing was
/// answered, and where nothing may be kept.
pub fn write(state: &State, trail: u32) -> Option<String> {
    if state.silent || !began(state) {
        return None;
    }
    let mut out = Lines::default();
    out.add("form", FORM);
    out.add("day", state.find.today.map(|day| day.to_string()).unwrap_or_default());
    out.add("trail", trail);
    out.add("at", state.at);
    out.add("views", views::write(&state.trail));
    out.add("language", state.language.code());
    if let Some(part) = doors::check() {
        (part.write)(&state.check, &mut out);
    }
    estimate::write(state, &mut out);
    find::write(state, &mut out);
    Some(out.0)
}

/// The day on which a text was written.
pub fn day(text: &str) -> Option<Date> {
    pairs(text).find(|(name, _)| *name == "day").and_then(|(_, value)| value.parse().ok())
}

/// What a text held beside the answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// The number of the trail in the browser's history.
    pub trail: u32,
    /// The place in it.
    pub at: usize,
    /// The views of it; none that cannot all be read.
    pub views: Vec<View>,
}

impl Kept {
    /// What the person saw last.
    pub fn view(&self) -> Option<View> {
        self.views.get(self.at).copied()
    }
}

/// Takes in the answers of a text, and says what else it held; `None` for a text of another form.
pub fn read(text: &str, state: &mut State) -> Option<Kept> {
    let (mut kept, mut form) = (Kept::default(), false);
    for (name, value) in pairs(text) {
        match name {
            "form" => form = value == FORM,
            _ if !form => return None,
            "day" => {}
            "trail" => kept.trail = value.parse().unwrap_or_default(),
            "at" => kept.at = value.parse().unwrap_or_default(),
            "views" => kept.views = views::read(&value).unwrap_or_default(),
            "language" => {
                let known = LANGUAGES.iter().find(|(code, _)| *code == value);
                if let Some((_, language)) = known.filter(|(_, language)| language.is_there()) {
                    state.language = *language;
                }
            }
            _ => {
                let _ = doors::check()
                    .and_then(|part| (part.read)(&mut state.check, name, &value))
                    .or_else(|| estimate::read(&mut state.answers, name, &value))
                    .or_else(|| find::read(state, name, &value));
            }
        }
    }
    form.then_some(kept)
}

/// The state with the trail of what was kept, at a place in it.
#[must_use]
pub fn along(mut state: State, kept: &Kept, at: usize) -> State {
    if kept.views.is_empty() {
        return state;
    }
    state.trail.clone_from(&kept.views);
    state.after(Action::Travel(at))
}

/// The state with the answers of a text that was saved on the device, at the view where the person was; as it
/// was where the text cannot be read.
#[must_use]
pub fn resume(state: &State, text: &str) -> State {
    let mut next = state.clone();
    match read(text, &mut next) {
        Some(kept) => next.after(Action::Open(kept.view().unwrap_or(View::Start))),
        None => next,
    }
}
