//! The finder in the app: what was typed and chosen, where, and what stands on the list. What fits is the
//! library's to say.

mod found;

use std::{cell::OnceCell, rc::Rc};

use base::date::Date;
use wmo_zelfcheck::{
    finder::{Builder, Facet, Finder, OfferGroup, Wanted},
    offers::Offer,
};

pub use found::{ShownGroup, support};

use super::model::{Focus, Index};

thread_local! {
    static BUNDLED: OnceCell<Rc<Finder>> = const { OnceCell::new() };
}

/// The bundled records alone, indexed once.
pub fn bundled() -> Rc<Finder> {
    BUNDLED.with(|bundled| Rc::clone(bundled.get_or_init(|| Rc::new(Builder::new().finish()))))
}

/// The finder of one person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    /// The day it is on the device.
    pub today: Option<Date>,
    /// What was typed.
    pub text: String,
    /// The postal code as it was typed.
    pub postcode: String,
    /// What was chosen beside the needs.
    pub wanted: Wanted,
    /// Changes whenever something else is looked for, so that who hears the page hears that there are as
    /// many offers of it.
    pub other: bool,
    /// The groups of which more was asked, with how many offers to show.
    pub more: Vec<(OfferGroup, usize)>,
    /// The ids of the offers on the list, in the order in which they were put there.
    pub list: Vec<String>,
    /// The bundled records with the offers that the page gives.
    pub page: Option<Index>,
}

/// What a person does in the finder.
#[derive(Debug, Clone, PartialEq)]
pub enum FindAction {
    /// Type what is looked for.
    Type(String),
    /// Type a postal code.
    Postcode(String),
    /// A value of a facet, or no longer.
    Toggle(Facet, u8),
    /// No more values of facets.
    Clear,
    /// "Zoek": to what was found.
    Look,
    /// Show a group up to so many offers; the first new one, by the place of its group and in its group,
    /// takes the focus.
    More { group: OfferGroup, most: usize, at: (usize, usize) },
    /// On the list or off.
    List(String, bool),
    /// The page's offers were read: the new index.
    Loaded(Option<Index>),
}

impl Find {
    /// Does what a person does, or takes in what was read; what takes the focus where the button that was
    /// pressed has gone.
    pub fn change(&mut self, action: FindAction) -> Option<Focus> {
        match action {
            FindAction::Type(text) => {
                if text.trim() != self.text.trim() {
                    self.look_for_other();
                }
                self.text = text;
            }
            FindAction::Postcode(text) => {
                self.postcode = text;
                self.more.clear();
            }
            FindAction::Toggle(facet, number) => {
                self.wanted.toggle(facet, number);
                self.look_for_other();
            }
            FindAction::Clear => {
                self.wanted = Wanted::default();
                self.look_for_other();
                return Some(Focus::Filters);
            }
            FindAction::Look => return Some(Focus::Results),
            FindAction::More { group, most, at: (place, card) } => {
                self.more.retain(|(other, _)| *other != group);
                self.more.push((group, most));
                return Some(Focus::Card(place, card));
            }
            FindAction::List(id, on) => {
                self.list.retain(|other| *other != id);
                if on {
                    self.list.push(id);
                }
            }
            FindAction::Loaded(index) => {
                self.page = index;
                self.more.clear();
            }
        }
        None
    }

    /// Something else is looked for, or elsewhere.
    pub fn look_for_other(&mut self) {
        self.other = !self.other;
        self.more.clear();
    }

    /// Forgets what the person did; what the page gave stays.
    pub fn restart(&mut self) {
        *self = Find { today: self.today, page: self.page.take(), ..Find::default() };
    }

    /// Begins with another need: what was typed and chosen before is not meant with it.
    pub fn begin(&mut self) {
        self.text.clear();
        self.wanted = Wanted::default();
        self.more.clear();
    }

    /// All offers.
    pub fn finder(&self) -> Rc<Finder> {
        self.page.as_ref().map_or_else(bundled, |index| Rc::clone(&index.0))
    }

    /// Whether there are offers of a municipality.
    pub fn has_local(&self) -> bool {
        self.page.as_ref().is_some_and(|index| index.0.has_local())
    }

    pub fn on_list(&self, id: &str) -> bool {
        self.list.iter().any(|other| other == id)
    }

    /// The offers on the list that are there.
    pub fn listed<'f>(&self, finder: &'f Finder) -> Vec<&'f Offer> {
        self.list.iter().filter_map(|id| finder.offer(id)).collect()
    }
}
