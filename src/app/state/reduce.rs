//! The one reducer: the state after an action.

use super::{Action, DeviceAction, Saved, State};
use crate::app::{
    check::SelfCheck,
    doors,
    estimate::questions,
    find::FindAction,
    model::{EstimateAnswers, EstimateQuestion, Focus, Slot, Trial, View},
    page,
};

impl State {
    /// The state after an action.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        next.copied = false;
        next.focus_on = Focus::Title;
        if let Some(question) = action.question() {
            next.answers.carried.retain(|carried| *carried != question);
        }
        let answers = &mut next.answers;
        match action {
            Action::Household(lives_with) => answers.household = Some(lives_with),
            Action::ClientAge(age) => answers.client_age = Some(age),
            Action::PartnerAge(age) => answers.partner_age = Some(age),
            Action::Support(kind, true) => {
                answers.support_unknown = false;
                if !answers.support.contains(&kind) {
                    answers.support.push(kind);
                }
            }
            Action::Support(kind, false) => answers.support.retain(|other| *other != kind),
            Action::SupportUnknown(unknown) => {
                answers.support_unknown = unknown;
                if unknown {
                    answers.support.clear();
                }
            }
            Action::OtherContribution(other) => answers.other_contribution = Some(other),
            Action::Type(slot, text) => next.typed(slot, text),
            Action::Unknown(EstimateQuestion::Income, unknown) => answers.income.unknown = unknown,
            Action::Unknown(_, unknown) => answers.assets.unknown = unknown,
            Action::TryHousehold(lives_with) => next.trial.household = Some(lives_with),
            Action::ForgetTrial(focus_on) => {
                next.trial = Trial::default();
                next.focus_on = focus_on;
                next.focus += 1;
            }
            Action::LocalTransport(which, own) => answers.local_mut(which).transport = own,
            Action::LocalNoCharge(which, free) => answers.local_mut(which).no_charge = free,
            Action::Speak(language) => {
                next.language = language;
                next.focus += 1;
            }
            Action::Along(along) => next.along = along,
            Action::Plan(regime, true) if !next.plans.contains(&regime) => next.plans.push(regime),
            Action::Plan(_, true) => {}
            Action::Plan(regime, false) => next.plans.retain(|other| *other != regime),
            Action::Width(width) => next.width = width,
            Action::Copied => next.copied = true,
            Action::Open(view) => {
                if matches!(view, View::Find(search) if !search.needs.is_empty()) {
                    next.find.begin();
                }
                next.open(view);
            }
            Action::Next => next.answer(),
            Action::Travel(place) => {
                next.at = place.min(next.trail.len().saturating_sub(1));
                // Who goes back from the proposal's questions to what is due today does not want them all.
                if next.view() == View::Result
                    && questions::first_open(&next.answers, next.month) != View::Result
                {
                    next.answers.whole = false;
                }
                next.arrive();
            }
            Action::Check(action) => {
                if let Some(part) = doors::check() {
                    (part.change)(&mut next.check, action);
                }
            }
            Action::Find(action) => {
                // On the page of the list the button that was pressed goes with its row.
                let goes = self.view() == View::List && matches!(action, FindAction::List(..));
                if let Some(focus_on) = next.find.change(action).or(goes.then_some(Focus::Title)) {
                    next.focus_on = focus_on;
                    next.focus += 1;
                }
            }
            Action::Further(block) => {
                if let Some(part) = doors::check() {
                    let first = (part.begin_further)(&mut next.check, block);
                    next.open(first);
                }
            }
            Action::Place(action) => {
                next.focus_on = Focus::Place(action.spot());
                if next.place.change(action) {
                    next.focus += 1;
                }
                if next.place.municipality != self.place.municipality {
                    next.name_own();
                    next.find.look_for_other();
                }
            }
            Action::CheckAsCarer => {
                if let Some(part) = doors::check() {
                    let first = (part.as_carer)(&mut next.check);
                    next.open(first);
                }
            }
            Action::Estimate(kinds) => {
                next.carry();
                // Beside what was chosen there before: nothing that a person filled in is lost.
                for kind in kinds {
                    next.answers.support_unknown = false;
                    if !next.answers.support.contains(&kind) {
                        next.answers.support.push(kind);
                    }
                }
                next.ask();
            }
            Action::WorkOut => {
                answers.whole = true;
                next.ask();
            }
            Action::Device(DeviceAction::Save) => {
                next.saved = next.find.today.map(Saved::On);
                next.focus_on = Focus::Saved;
                next.focus += 1;
            }
            // What is there the app takes in.
            Action::Device(DeviceAction::Resume) => {}
            Action::Device(DeviceAction::Wipe) => {
                next.saved = next.saved.map(|_| Saved::Nothing);
                next.restart();
            }
            Action::Restart => next.restart(),
            Action::Leave => {
                // Whoever comes back finds where the app begins, and no answer.
                let first = next.trail.first().copied().unwrap_or(View::Start);
                let local = std::mem::take(&mut answers.local);
                next.find.restart();
                next.place.restart();
                next = State {
                    language: next.language,
                    focus: next.focus + 1,
                    find: next.find,
                    place: next.place,
                    saved: next.saved.map(|_| Saved::Nothing),
                    silent: next.silent,
                    own: next.own,
                    ..State::new(next.month, first)
                };
                next.answers.local = local;
            }
        }
        next.silent |= next.tells(self);
        next
    }

    /// Forgets what the person did, and goes to where everything begins.
    fn restart(&mut self) {
        self.check = SelfCheck::default();
        self.find.restart();
        self.place.restart();
        self.answers = EstimateAnswers { local: self.answers.local.clone(), ..EstimateAnswers::default() };
        self.trial = Trial::default();
        self.notice = None;
        let home = page::home(&self.own.desk);
        self.open(home);
    }

    /// Typing an amount says that it is known after all.
    fn typed(&mut self, slot: Slot, text: String) {
        let known = !text.trim().is_empty();
        match slot {
            Slot::Income => self.answers.income.unknown &= !known,
            Slot::Assets | Slot::AssetsPartner => self.answers.assets.unknown &= !known,
            Slot::TryIncome => self.trial.income = Some(text.clone()),
            Slot::TryAssets => self.trial.assets = Some(text.clone()),
            _ => {}
        }
        self.answers.write(slot, text);
    }

    /// Goes to the first question of the estimate that is to be asked, or to the outcome.
    fn ask(&mut self) {
        let first = questions::first_open(&self.answers, self.month);
        self.open(first);
    }

    pub fn open(&mut self, view: View) {
        self.trail.truncate(self.at + 1);
        self.trail.push(view);
        self.at += 1;
        self.opened += 1;
        self.arrive();
    }

    /// What a move to another view brings with it.
    fn arrive(&mut self) {
        self.mistakes.clear();
        self.place.stop();
        self.focus += 1;
        let (before, rest) = self.trail.split_at(self.at.min(self.trail.len()));
        match rest.split_first() {
            Some((View::Check(place), ahead)) => {
                if let Some(part) = doors::check() {
                    (part.arrive)(&mut self.check, *place, before.last(), ahead);
                }
            }
            Some((View::Hints, _)) => self.check.arrive_at_tips(),
            _ => {}
        }
        self.progress = self.count();
    }

    /// Which question of the estimate is on screen, of how many: those before and behind it in the trail, and
    /// those still to be asked.
    pub(super) fn count(&self) -> Option<(usize, usize)> {
        let View::Question(here) = self.view() else { return None };
        let asked = |view: &View| if let View::Question(question) = view { Some(*question) } else { None };
        let (before, rest) = self.trail.split_at(self.at.min(self.trail.len()));
        let before = before.iter().rev().map_while(asked).count();
        let ahead: Vec<EstimateQuestion> = rest.iter().skip(1).map_while(asked).collect();
        questions::progress(here, &self.answers, self.month, before, &ahead)
    }

    fn answer(&mut self) {
        let question = match self.view() {
            View::Question(question) => question,
            View::Check(place) => {
                self.mistakes = self.check.mistakes(place);
                if !self.mistakes.is_empty() {
                    self.focus += 1;
                    return;
                }
                if let Some(part) = doors::check() {
                    let next = (part.after)(&mut self.check, place);
                    self.open(next);
                }
                return;
            }
            _ => return,
        };
        self.mistakes = questions::mistakes(question, &self.answers);
        if self.mistakes.is_empty() {
            // What was tried out belongs to the answers it was tried beside.
            self.trial = Trial::default();
            self.answers.carried.retain(|carried| *carried != question);
            let next = questions::after(question, &self.answers, self.month);
            self.open(next);
        } else {
            self.focus += 1;
        }
    }
}
