//! What comes of the messages that reach the app: what a person does at once or when its part is there,
//! offers that are read, and parts that come.

use std::rc::Rc;

use super::{App, Message, browser, doors, find::FindAction, model::ModulePart, state::Action};

/// What comes of a message: an action, or whether to draw again.
pub enum Next {
    Do(Action),
    Draw(bool),
}

impl App {
    /// What a person does, or what comes of reading offers or of a part that came.
    pub(super) fn action(&mut self, context: &yew::Context<App>, message: Message) -> Next {
        match message {
            Message::Act(action) if self.may(context, &action) => {
                // What a chart measures is nobody's doing.
                if !matches!(action, Action::Width(_)) {
                    self.waiting = None;
                }
                Next::Do(action)
            }
            Message::Act(action) => {
                self.waiting = Some(action);
                Next::Draw(true)
            }
            Message::Step => self.step(context).map_or(Next::Draw(false), Next::Do),
            Message::Came(part) => self.came(context, part),
        }
    }

    /// The next part of the offers; when all are read, that they are.
    fn step(&mut self, context: &yew::Context<App>) -> Option<Action> {
        let (said, index) = (doors::find()?.step)(self.loader.as_mut()?)?;
        let props = context.props();
        browser::tell(props.tell.as_ref(), "findings", &said);
        self.given = index;
        Some(Action::Find(FindAction::Loaded(self.page_offers(&props.options))))
    }

    /// A part came: does what waited for it.
    fn came(&mut self, context: &yew::Context<App>, part: ModulePart) -> Next {
        let options = &context.props().options;
        match part {
            ModulePart::Find => {
                self.read_offers(context);
                self.place_offers(options);
            }
            ModulePart::Files => {
                let state = Rc::make_mut(&mut self.state);
                self.shelves.look(options, state);
                self.shelves.follow(options, state, None);
            }
            _ => {}
        }
        match self.waiting.take() {
            Some(action) if self.may(context, &action) => Next::Do(action),
            waiting => {
                self.waiting = waiting;
                Next::Draw(true)
            }
        }
    }

    /// Whether the part that an action needs is there.
    fn may(&self, context: &yew::Context<App>, action: &Action) -> bool {
        let last = context.props().options.last_part();
        action.part(&self.state, last).is_none_or(ModulePart::is_there)
    }
}
