//! Where a person lives: as the page says it, or as they chose it, once for the whole visit. Nobody has to.

use wmo_zelfcheck::offers::{Municipality, municipality::Suggestion};

/// Where on a page the municipality stands, or can be chosen. What takes the focus there has its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A place that a view has once, by a name of our own.
    Page(&'static str),
    /// Beside a next step of a hint, by their ids.
    Step(&'static str, &'static str),
    /// On the card of an offer, by the places of its group and in its group.
    Card(usize, usize),
}

impl Spot {
    /// Tells the places on a page apart.
    pub fn id(self) -> String {
        match self {
            Spot::Page(name) => format!("place-{name}"),
            Spot::Step(hint, step) => format!("place-{hint}-{step}"),
            Spot::Card(group, card) => format!("place-{group}-{card}"),
        }
    }
}

/// What a person does about it, and where on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum PlaceAction {
    /// Begin to choose.
    Ask(Spot),
    /// Type a name.
    Type(Spot, String),
    /// Choose what was found.
    Choose(Spot, Suggestion),
    /// Stop choosing; what was chosen before stays.
    Close(Spot),
    /// Go on without a municipality.
    Forget(Spot),
}

impl PlaceAction {
    /// Where on the page.
    pub fn spot(&self) -> Spot {
        match self {
            PlaceAction::Ask(spot)
            | PlaceAction::Type(spot, _)
            | PlaceAction::Choose(spot, _)
            | PlaceAction::Close(spot)
            | PlaceAction::Forget(spot) => *spot,
        }
    }
}

/// Where the person lives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Residence {
    pub municipality: Option<&'static Municipality>,
    /// By which name the person found it, if that is another than its own: a place, or what people call it.
    pub by: Option<&'static str>,
    /// Where on a page the person chose it.
    pub chosen_at: Option<Spot>,
    /// What the page calls the municipality: then nothing is asked.
    pub given: Option<String>,
    /// Where it is being chosen, and what was typed there.
    pub choosing: Option<Spot>,
    pub typed: String,
    /// Changes whenever another name is typed, so that who hears the page hears that as many may be meant.
    pub other: bool,
}

impl Residence {
    /// Does what a person does; whether the button or field that had the focus goes.
    pub fn change(&mut self, action: PlaceAction) -> bool {
        match action {
            PlaceAction::Ask(spot) => {
                self.choosing = Some(spot);
                self.typed.clear();
            }
            PlaceAction::Type(spot, text) => {
                self.choosing = Some(spot);
                self.other ^= text.trim() != self.typed.trim();
                self.typed = text;
                return false;
            }
            PlaceAction::Choose(spot, Suggestion { municipality, by, .. }) => {
                let (municipality, chosen_at) = (Some(municipality), Some(spot));
                *self = Residence { municipality, by, chosen_at, ..Residence::default() };
            }
            PlaceAction::Close(_) => self.stop(),
            PlaceAction::Forget(_) => *self = Residence::default(),
        }
        true
    }

    /// Stops choosing.
    pub fn stop(&mut self) {
        self.choosing = None;
        self.typed.clear();
    }

    /// Forgets what the person did; what the page says stays.
    pub fn restart(&mut self) {
        if self.given.is_none() {
            *self = Residence::default();
        }
    }

    /// What to call the municipality: as the person called it, if that was its own name, or as people do.
    pub fn name(&self) -> Option<&'static str> {
        let municipality = self.municipality?;
        Some(if self.by.is_none() && self.given.is_none() {
            municipality.name
        } else {
            municipality.everyday()
        })
    }
}
