//! What is asked, and what is understood of it.

use crate::finder::facets::Wanted;
use crate::{finder::meaning::Meaning, offers::Municipality};
use base::{
    closed::Set,
    date::Date,
    lists::{Audience, Frequency, Need, PartOfDay, RespiteForm},
};

/// A question to the finder.
#[derive(Debug, Clone)]
pub struct Query<'q> {
    /// The day on which it is asked: decides which municipalities exist and how fresh an offer is.
    pub date: Date,
    /// What was typed. Empty: everything.
    pub text: &'q str,
    /// What is asked for by facets.
    pub wanted: Wanted,
    /// The age of the person, in years: leaves out offers for another age.
    pub age: Option<u8>,
    /// Where the person lives. `None`: every offer is taken to be in reach.
    pub municipality: Option<&'static Municipality>,
    /// The four digits of a postal code: of offers that fit as well, those near it come first.
    pub postcode: Option<u16>,
    /// Whether somebody asks who looks after another: the lines for carers are for them too.
    pub carer: bool,
    /// The most offers wanted.
    pub limit: usize,
}

impl<'q> Query<'q> {
    /// Asks for everything, at most five offers.
    pub fn on(date: Date) -> Query<'q> {
        Query {
            date,
            text: "",
            wanted: Wanted::default(),
            age: None,
            municipality: None,
            postcode: None,
            carer: false,
            limit: 5,
        }
    }
}

/// What was understood of the words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// The needs, the most likely first.
    pub needs: Vec<Need>,
    /// The forms of respite.
    pub forms: Set<RespiteForm>,
    /// For whom.
    pub audience: Set<Audience>,
    /// When.
    pub moments: Set<PartOfDay>,
    /// How often.
    pub frequency: Set<Frequency>,
    /// Whether somebody may be in danger.
    pub danger: bool,
    /// Whether what fits best is no more than a guess.
    pub unsure: bool,
    /// Words that no offer has.
    pub unmatched: Vec<String>,
}

impl Understood {
    pub(super) fn add(&mut self, meaning: &Meaning) {
        for need in meaning.needs.iter().filter(|need| !self.needs.contains(need)).collect::<Vec<_>>() {
            self.needs.push(*need);
        }
        meaning.form.into_iter().for_each(|form| self.forms.insert(form));
        self.audience = self.audience.with(meaning.audience);
        self.moments = self.moments.with(meaning.moments);
        self.frequency = self.frequency.with(meaning.frequency);
        self.danger |= meaning.danger;
    }
}
