//! What a municipality says of itself on its page: its desk, its own pages, and which parts of the app are
//! shown. Its rules and its offers stand beside this in one file (docs/municipality-files.md).

use crate::{contribution::Policy, language::Language};
use base::{
    closed::{Closed, Set},
    closed_list,
};

closed_list! {
    /// The parts of the app.
    Part {
        Check = "check", "zelfcheck": "the self-check";
        Finder = "finder", "zoeker": "the finder";
        Estimate = "estimate", "bijdrage": "the estimate of the own contribution";
    }
}

closed_list! {
    /// The pages of a municipality that the app can lead to.
    Page {
        Report = "report", "melden": "where a resident reports a need for support";
        ClientSupport = "client_support", "clientondersteuning": "free client support";
        Carers = "carers", "mantelzorg": "for carers";
        Contribution = "contribution", "eigen bijdrage": "the own contribution";
        Objection = "objection", "bezwaar": "objecting to a decision";
        About = "about", "over": "what the municipality says about this app";
        Privacy = "privacy", "privacyverklaring": "its privacy statement, for the foot of the app's own page";
        Accessibility = "accessibility", "toegankelijkheidsverklaring": "its accessibility statement";
    }
}

/// How to reach the municipality's desk; nothing that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeskContact {
    /// What the desk is called.
    pub name: Option<String>,
    /// Its number.
    pub phone: Option<String>,
    /// Its page, with `http` or `https`.
    pub website: Option<String>,
    /// Its general e-mail address.
    pub email: Option<String>,
    /// When it can be reached, as the municipality writes it.
    pub hours: Option<String>,
}

/// The desk, the pages and the parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desk {
    /// How to reach it.
    pub contact: DeskContact,
    /// Who runs the app's own page, where that is not the municipality itself.
    pub operator: Option<String>,
    /// Its pages, in the order of [`Page`].
    pub pages: [Option<String>; Page::IDS.len()],
    /// The parts that are shown; empty: all.
    pub parts: Set<Part>,
    /// The languages to choose from, the one to begin in first; empty: one, which the page chooses.
    pub languages: Vec<Language>,
    /// Whether no answer may be kept in the browser.
    pub keeps_nothing: bool,
}

impl Desk {
    /// The address of one of its pages.
    pub fn page(&self, page: Page) -> Option<&str> {
        self.pages.get(usize::from(page.number()))?.as_deref()
    }

    /// Whether a part is shown.
    pub fn shows(&self, part: Part) -> bool {
        self.parts.is_empty() || self.parts.contains(part)
    }

    /// The only part that is shown.
    pub fn only(&self) -> Option<Part> {
        let mut parts = self.parts.iter();
        parts.next().filter(|_| parts.next().is_none())
    }
}

/// A municipality's own file, with what is wrong in it left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MunicipalityProfile {
    /// The number of its code: 344 for GM0344.
    pub code: Option<u16>,
    /// Its name; empty when it does not say it.
    pub name: String,
    /// Its rules, of which half would be others: none with a mistake in any of them.
    pub policy: Option<Policy>,
    /// Its desk, pages and parts.
    pub desk: Desk,
    /// Whether nothing had to be left out.
    pub whole: bool,
}
