//! The finder in the app: what was typed and chosen, where, what stands on the list, and a municipality's own file. What
//! fits is the library's to say; nothing of this is stored.

use std::{cell::OnceCell, rc::Rc};

use base::date::Date;
use wmo_zelfcheck::{
    finder::{Builder, Facet, Finder, Group, Wanted},
    offers::{Municipality, Offer},
    selfcheck::QUESTIONS,
};

use super::{
    load::{File, Origin, Report, Source},
    place::Place,
    state::{Focus, State},
};

/// Offers with their index; two are the same when they are the same in memory.
#[derive(Debug, Clone)]
pub struct Index(pub Rc<Finder>);

impl PartialEq for Index {
    fn eq(&self, other: &Index) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

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
    pub place: Place,
    /// What was typed.
    pub text: String,
    /// What was chosen beside the needs.
    pub wanted: Wanted,
    /// The groups of which more was asked, with how many offers to show.
    pub more: Vec<(Group, usize)>,
    /// The ids of the offers on the list, in the order in which they were put there.
    pub list: Vec<String>,
    pub file: File,
    /// The bundled records with the offers of the file.
    pub own: Option<Index>,
    /// The bundled records with the offers that the page gives.
    pub page: Option<Index>,
}

/// What a person does in the finder.
#[derive(Debug, Clone, PartialEq)]
pub enum FindAction {
    /// Type what is looked for.
    Type(String),
    /// A value of a facet, or no longer.
    Toggle(Facet, u8),
    /// No more values of facets.
    Clear,
    /// Begin to choose the municipality, or stop.
    Choosing(bool),
    TypePlace(String),
    Choose(Option<&'static Municipality>),
    /// "Zoek": to what was found.
    Look,
    /// Show a group up to so many offers; the first new one, by the place of its group and in its group, takes the focus.
    More {
        group: Group,
        most: usize,
        at: (usize, usize),
    },
    /// On the list or off.
    List(String, bool),
    /// From the signs of overload to the self-check, as a carer.
    CheckAsCarer,
    /// Read offers: a file, or what the page gives.
    Read(Source),
    /// Go on reading: the browser has the next part, or a moment.
    Step(Origin),
    /// How far it is.
    Progress(Origin, File),
    /// It was read: what there is to say, and the new index.
    Loaded(Origin, Report, Option<Index>),
    /// Take the file away.
    Forget,
}

/// The state after something was done in the finder.
pub fn reduce(state: &mut State, action: FindAction) {
    let find = &mut state.find;
    match action {
        FindAction::Type(text) => {
            find.text = text;
            find.more.clear();
        }
        FindAction::Toggle(facet, number) => {
            find.wanted.toggle(facet, number);
            find.more.clear();
        }
        FindAction::Clear => {
            find.wanted = Wanted::default();
            find.more.clear();
            follow(state, Focus::Results);
        }
        FindAction::Choosing(choosing) => {
            find.place.choosing = choosing;
            find.place.typed.clear();
            follow(state, Focus::Place);
        }
        FindAction::TypePlace(text) => find.place.typed = text,
        FindAction::Choose(municipality) => {
            find.place = Place { municipality, ..Place::default() };
            find.more.clear();
            follow(state, Focus::Place);
        }
        FindAction::Look => follow(state, Focus::Results),
        FindAction::More { group, most, at: (place, card) } => {
            find.more.retain(|(other, _)| *other != group);
            find.more.push((group, most));
            follow(state, Focus::Card(place, card));
        }
        FindAction::List(id, on) => {
            find.list.retain(|other| *other != id);
            if on {
                find.list.push(id);
            }
        }
        FindAction::CheckAsCarer => {
            if let Some((place, bit)) = answer("for_whom", "carer") {
                state.check.answers.choose(place, bit, true);
            }
            let next = state.check.next();
            state.open(next);
        }
        FindAction::Read(Source::File(_)) => find.file = File::Reading(0),
        FindAction::Read(Source::Text(_)) | FindAction::Step(_) | FindAction::Progress(Origin::Page, _) => {}
        FindAction::Progress(Origin::File, file) => find.file = file,
        FindAction::Loaded(Origin::Page, _, index) => {
            find.page = index;
            find.more.clear();
        }
        FindAction::Loaded(Origin::File, report, index) => {
            find.file = File::Done(Rc::new(Report { in_use: index.is_some(), ..report }));
            find.own = index;
            find.more.clear();
        }
        FindAction::Forget => {
            find.file = File::None;
            find.own = None;
            follow(state, Focus::File);
        }
    }
}

/// The button that was pressed has gone: the focus moves on.
fn follow(state: &mut State, to: Focus) {
    state.focus_on = to;
    state.focus += 1;
}

fn answer(question: &str, answer: &str) -> Option<(usize, u32)> {
    let place = QUESTIONS.iter().position(|known| known.id == question)?;
    let bit = QUESTIONS.get(place)?.answers.iter().position(|known| *known == answer)?;
    Some((place, u32::try_from(bit).ok()?))
}

impl Find {
    /// Forgets what the person did; what the page gave stays.
    pub fn restart(&mut self) {
        let place = if self.place.given.is_some() { self.place.clone() } else { Place::default() };
        *self = Find { today: self.today, place, page: self.page.take(), ..Find::default() };
    }

    /// All offers.
    pub fn finder(&self) -> Rc<Finder> {
        self.own.as_ref().or(self.page.as_ref()).map_or_else(bundled, |index| Rc::clone(&index.0))
    }

    /// Whether there are offers of a municipality.
    pub fn has_local(&self) -> bool {
        self.own.is_some() || self.page.is_some()
    }

    pub fn on_list(&self, id: &str) -> bool {
        self.list.iter().any(|other| other == id)
    }

    /// The offers on the list that are there.
    pub fn listed<'f>(&self, finder: &'f Finder) -> Vec<&'f Offer> {
        self.list.iter().filter_map(|id| finder.offer(id)).collect()
    }
}
