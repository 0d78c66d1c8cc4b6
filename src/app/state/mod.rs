//! The one state of the app; the reducer that changes it is `reduce.rs`. No browser here: tested natively.

mod action;
mod carry;
mod reduce;

use std::rc::Rc;

use base::{
    closed::Closed,
    date::{Date, Month},
    lists::Need,
};
use wmo_zelfcheck::{
    finder::Facet,
    language::Language,
    offers::MunicipalityProfile,
    rules::{self, Regime},
    text::Key,
};

use super::{
    check::SelfCheck,
    doors,
    estimate::questions,
    find::Find,
    model::{Along, EstimateAnswers, Focus, Local, Mistake, Notice, Residence, Slot, Trial, View},
};

pub use action::{Action, DeviceAction};

/// What is saved on the device, where the page lets a person save there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Nothing,
    /// Answers of a day.
    On(Date),
    /// The browser refused it.
    Refused,
}

/// All that the app knows of one person and of the page around it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub language: Language,
    /// The month for which is computed.
    pub month: Month,
    pub answers: EstimateAnswers,
    pub trial: Trial,
    pub check: SelfCheck,
    pub find: Find,
    /// Where the person lives; asked once, for all parts.
    pub place: Residence,
    /// Whether nothing of it may be kept any more: violence was the subject.
    pub silent: bool,
    /// The day on which answers were saved on the device, if the page lets a person do so.
    pub saved: Option<Saved>,
    /// What the page's municipality says of itself.
    pub own: Rc<MunicipalityProfile>,
    pub along: Along,
    /// The regimes in the chart.
    pub plans: Vec<&'static str>,
    /// The width of the chart in pixels, as it was last measured.
    pub width: u32,
    pub notice: Option<Notice>,
    /// Whether the link was copied.
    pub copied: bool,
    /// The views visited, in order, and which of them is on screen; what comes after it is "forward".
    pub trail: Vec<View>,
    pub at: usize,
    pub mistakes: Vec<Mistake>,
    /// The number of the question of the estimate on screen and about how many there are. Counted on arrival,
    /// so that it stands still while a person chooses; `None` for a question by itself.
    pub progress: Option<(usize, usize)>,
    /// Counts the views opened, each of which is a new entry in the browser's history.
    pub opened: u32,
    /// Counts moves to another view, refused answers and what takes away the button that was pressed: after
    /// each the focus must follow.
    pub focus: u32,
    /// Where to.
    pub focus_on: Focus,
}

impl State {
    pub fn new(month: Month, first: View) -> State {
        let mut check = SelfCheck::default();
        if let (View::Check(place), Some(part)) = (first, doors::check()) {
            (part.arrive)(&mut check, place, None, &[]);
        }
        let state = State {
            language: Language::FIRST,
            month,
            answers: EstimateAnswers::default(),
            trial: Trial::default(),
            check,
            find: Find::default(),
            place: Residence::default(),
            silent: false,
            saved: None,
            own: Rc::default(),
            along: Along::Income,
            plans: vec![Regime::IN_FORCE.id, Regime::IVB_BILL.id],
            width: 600,
            notice: None,
            copied: false,
            trail: vec![first],
            at: 0,
            mistakes: Vec::new(),
            progress: None,
            opened: 0,
            focus: 0,
            focus_on: Focus::Title,
        };
        State { progress: state.count(), ..state }
    }

    /// A state with the answers of a link: the outcome, or the first question that is still open. "Back"
    /// leads from there to where the app begins.
    pub fn shared(month: Month, first: View, fragment: &str) -> State {
        let mut state = State::new(month, first);
        match doors::outcome().and_then(|part| (part.read_link)(fragment)) {
            None => {}
            Some(Err(bad)) => state.notice = Some(Notice::Bad(bad.field)),
            Some(Ok(shared)) => {
                state.answers = shared.answers;
                if shared.rules != rules::VERSION || shared.month != month {
                    state.notice = Some(Notice::Older { rules: shared.rules, month: shared.month });
                }
                let open = questions::first_open(&state.answers, month);
                if open != first {
                    state.open(open);
                }
            }
        }
        state
    }

    /// The same with what the page's municipality says of itself, in place of what it said before. Its rules
    /// take the place of those it gave, and not of what a link brought or a person typed.
    pub fn of_municipality(mut self, before: &MunicipalityProfile, now: &Rc<MunicipalityProfile>) -> State {
        let local = |own: &MunicipalityProfile| Local::of(&own.name, own.policy.unwrap_or_default());
        let [mine, _] = &mut self.answers.local;
        if *mine == local(before) {
            *mine = local(now);
        }
        self.own = Rc::clone(now);
        self
    }

    /// Begins elsewhere, while nothing was done where it began.
    pub fn begin_again_at(&mut self, before: View, now: View) {
        if self.trail == [before] && before != now {
            self.trail = vec![now];
            // Without moving the focus: nobody asked for another view.
            if let (View::Check(place), Some(part)) = (now, doors::check()) {
                (part.arrive)(&mut self.check, place, None, &[]);
            }
            self.progress = self.count();
        }
    }

    /// Whether what was done last tells of violence or of danger at home: nothing of that is ever kept.
    fn tells(&self, before: &State) -> bool {
        // Both parts in which a person writes have what tells.
        let tells_of = doors::check().map(|part| part.tells_of).or(doors::find().map(|part| part.tells_of));
        let tells = |now: &str, before: &str| {
            now != before && tells_of.is_some_and(|tells_of| tells_of(now, Need::Safety))
        };
        let searched = matches!(self.view(), View::Find(search) if search.needs.contains(Need::Safety));
        let wrote = self.check.sheet.iter().zip(&before.check.sheet).any(|(now, before)| tells(now, before));
        self.check.violence()
            || searched
            || self.find.wanted.has(Facet::Need, Need::Safety.number())
            || tells(&self.find.text, &before.find.text)
            || wrote
    }

    pub fn view(&self) -> View {
        self.trail.get(self.at).copied().unwrap_or(View::Start)
    }

    pub fn mistake(&self, slot: Slot) -> Option<Key> {
        self.mistakes.iter().find(|mistake| mistake.slot == slot).map(|mistake| mistake.text)
    }
}
