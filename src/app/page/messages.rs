//! What the page around the app is told: in which part a person is and on what sort of screen, and that a
//! result was reached. Never an answer, an amount or a word that was typed: the messages are values of closed
//! lists, and the number of questions, which depends on the answers, is not told either.

use base::always::Always;
use wmo_zelfcheck::{contract::Report, language::Language};

use crate::app::model::View;

/// A part of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppPart {
    Start,
    Check,
    Finder,
    Estimate,
    Rules,
}

/// A sort of screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Start,
    Questions,
    Result,
    Sheet,
    Other,
}

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageStep {
    pub part: AppPart,
    pub screen: Screen,
}

impl PageStep {
    /// Where the view of the moment is; in the finder it matters whether anything was typed.
    pub fn of(view: View, typed: &str) -> PageStep {
        let (part, screen) = match view {
            View::Start => (AppPart::Start, Screen::Start),
            View::Question(_) => (AppPart::Estimate, Screen::Questions),
            View::Result => (AppPart::Estimate, Screen::Result),
            View::Check(_) => (AppPart::Check, Screen::Questions),
            View::Hints => (AppPart::Check, Screen::Result),
            View::Sheet => (AppPart::Check, Screen::Sheet),
            View::Expect => (AppPart::Check, Screen::Other),
            View::Find(search) if search.needs.is_empty() && typed.trim().is_empty() => {
                (AppPart::Finder, Screen::Questions)
            }
            View::Find(_) => (AppPart::Finder, Screen::Result),
            View::List => (AppPart::Finder, Screen::Other),
            View::Rules(_) | View::Changes | View::Options | View::Traces => (AppPart::Rules, Screen::Other),
        };
        PageStep { part, screen }
    }
}

impl AppPart {
    fn id(self) -> &'static str {
        match self {
            AppPart::Start => "start",
            AppPart::Check => "check",
            AppPart::Finder => "finder",
            AppPart::Estimate => "estimate",
            AppPart::Rules => "rules",
        }
    }
}

impl Screen {
    fn id(self) -> &'static str {
        match self {
            Screen::Start => "start",
            Screen::Questions => "questions",
            Screen::Result => "result",
            Screen::Sheet => "sheet",
            Screen::Other => "other",
        }
    }
}

/// What there is to tell after a change, as a name and its detail; nothing while the step is the same.
pub fn steps(before: Option<PageStep>, now: PageStep) -> Vec<(&'static str, String)> {
    if before == Some(now) {
        return Vec::new();
    }
    let part = now.part.id();
    let mut told = vec![("step", format!("{{\"part\":\"{part}\",\"screen\":\"{}\"}}", now.screen.id()))];
    if now.screen == Screen::Result {
        told.push(("result", format!("{{\"category\":\"{part}\"}}")));
    }
    told
}

/// What there is to say about a municipality's file.
pub fn findings(report: &Report, source: &str, language: Language) -> String {
    let mut out = Vec::new();
    report.write("source", source, language, &mut out);
    String::from_utf8(out).always()
}
