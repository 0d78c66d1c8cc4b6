//! The app: a projection of one state that one reducer changes.

mod browser;
mod check;
pub mod doors;
mod estimate;
mod find;
mod handle;
mod keep;
mod messages;
mod model;
mod page;
mod state;
#[cfg(test)]
mod tests;
mod view;

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::prelude::Closure;
use wmo_zelfcheck::offers::MunicipalityProfile;
use yew::{Callback, Component, Html, Properties};

pub use browser::{Trail, today};
pub use handle::Handle;
pub use model::ModulePart;
pub use page::{Options, needed};

use browser::{Loader, RestorePoints};
use keep::Shelves;
use model::Index;
use page::{ColorScheme, PageMunicipality, PageStep};
use state::{Action, State};
use view::Context;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    options: Options,
    /// Whom to tell where a person is, and what is wrong with the municipality's files.
    tell: Option<Function>,
    trail: Trail,
}

/// What reaches the app.
pub enum Message {
    /// A person does something, or the browser goes back or forward.
    Act(Action),
    /// The next part of the offers that are being read.
    Step,
    /// A part of the module is there.
    Came(ModulePart),
}

impl From<Action> for Message {
    fn from(action: Action) -> Message {
        Message::Act(action)
    }
}

/// The whole app. One component with one state: every component of its own would weigh a kilobyte or two.
pub struct App {
    state: Rc<State>,
    /// The state's counts when the browser last followed: views opened, and moves of the focus.
    followed: (u32, u32),
    /// The place in the trail then.
    followed_at: usize,
    /// Where the page was last told that the person is.
    told: Option<PageStep>,
    spots: RestorePoints,
    /// What is being read of the offers that the page gives.
    loader: Option<Loader>,
    /// What was read of the text of offers that the page gives.
    given: Option<Index>,
    shelves: Shelves,
    /// What a person pressed for which the part is not there yet.
    waiting: Option<Action>,
    _travel: Closure<dyn Fn(usize)>,
    _resize: EventListener,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &yew::Context<App>) -> App {
        let options = &context.props().options;
        let month = options.month.or_else(browser::this_month).unwrap_or_default();
        let mut state =
            State::shared(month, options.first_view(), options.answers.as_deref().unwrap_or_default());
        let (link, trail) = (context.link().clone(), &context.props().trail);
        let travel = Closure::new(move |place| link.send_message(Action::Travel(place)));
        trail.listen(&travel);
        let (link, instance) = (context.link().clone(), options.instance);
        let resize = browser::on_resize(move || {
            link.send_message_batch(view::measured(instance).into_iter().map(Message::Act).collect())
        });
        state.language = options.language();
        state.find.today = browser::today().or(Some(state.month.first_day()));
        state.place = options.place(state.find.today);
        let state = state.of_municipality(&MunicipalityProfile::default(), &options.own);
        let (shelves, state) = Shelves::open(options, trail, state);
        // The outcome of a link was opened from the first view, so that "back" leads there and not out of the
        // page.
        let mut app = App {
            followed: (0, state.focus),
            followed_at: if state.opened == 0 { state.at } else { 0 },
            told: None,
            state: Rc::new(state),
            spots: RestorePoints::default(),
            loader: None,
            given: None,
            shelves,
            waiting: None,
            _travel: travel,
            _resize: resize,
        };
        let link = context.link().clone();
        doors::listen(instance, Callback::from(move |part| link.send_message(Message::Came(part))));
        app.tell_report(context);
        app.read_offers(context);
        app.place_offers(options);
        app
    }

    fn changed(&mut self, context: &yew::Context<App>, old: &AppProps) -> bool {
        let options = &context.props().options;
        if options.own != old.options.own {
            let mut state = (*self.state).clone().of_municipality(&old.options.own, &options.own);
            if options.own.desk.parts != old.options.own.desk.parts {
                state.begin_again_at(old.options.first_view(), options.first_view());
            }
            self.state = Rc::new(state);
        }
        // The page asks for another, or the municipality no longer has the one that a person chose.
        let withdrawn = options.own != old.options.own && !options.choice().contains(&self.state.language);
        if options.language() != old.options.language() || withdrawn {
            Rc::make_mut(&mut self.state).language = options.language();
        }
        if options.report != old.options.report {
            self.tell_report(context);
        }
        if options.offers != old.options.offers {
            self.read_offers(context);
        }
        if options.place != old.options.place {
            let place = options.place(self.state.find.today);
            Rc::make_mut(&mut self.state).place = place;
        }
        if (&options.offers, &options.place) != (&old.options.offers, &old.options.place) {
            self.place_offers(options);
        }
        if options.keeps() != old.options.keeps() {
            let state = Rc::make_mut(&mut self.state);
            self.shelves.look(options, state);
            self.shelves.follow(options, state, None);
        }
        true
    }

    fn update(&mut self, context: &yew::Context<App>, message: Message) -> bool {
        let action = match self.action(context, message) {
            messages::Next::Do(action) => action,
            messages::Next::Draw(again) => return again,
        };
        // An entry of the page itself may hold a copy of our place.
        if action == Action::Travel(self.state.at) {
            return false;
        }
        let resumed = self.shelves.resumed(&self.state, &action);
        let mut next = resumed.unwrap_or_else(|| self.state.after(action.clone()));
        self.shelves.follow(&context.props().options, &mut next, Some(&action));
        let opens = next.opened != self.state.opened;
        if opens || next.at != self.state.at {
            self.spots.leave(self.state.at, !opens, &view::root(context.props().options.instance));
        }
        self.state = Rc::new(next);
        true
    }

    fn view(&self, context: &yew::Context<App>) -> Html {
        view::screen(&self.context(context))
    }

    fn rendered(&mut self, context: &yew::Context<App>, first: bool) {
        let options = &context.props().options;
        let now = PageStep::of(self.state.view(), &self.state.find.text);
        for (what, detail) in page::steps(self.told.replace(now), now) {
            browser::tell(context.props().tell.as_ref(), what, &detail);
        }
        let state = &self.state;
        let (opened, focus) = std::mem::replace(&mut self.followed, (state.opened, state.focus));
        if !first && state.focus == focus {
            return;
        }
        let from = std::mem::replace(&mut self.followed_at, state.at);
        context.props().trail.remember(from, state.at, state.opened > opened);
        if let Some(Action::Width(width)) = view::measured(options.instance)
            && width != state.width
        {
            context.link().send_message(Action::Width(width));
        }
        view::follow(&self.context(context), !first, &mut self.spots);
    }

    fn destroy(&mut self, context: &yew::Context<App>) {
        doors::forget(context.props().options.instance);
    }
}

impl App {
    fn tell_report(&self, context: &yew::Context<App>) {
        if let Some(report) = &context.props().options.report {
            browser::tell(context.props().tell.as_ref(), "findings", report);
        }
    }

    /// Begins to read the text of offers that the page gives, in place of the one before; what is in it holds
    /// for whatever municipality, so another one is no reason to read it again.
    fn read_offers(&mut self, context: &yew::Context<App>) {
        self.given = None;
        let text = context.props().options.offers.as_ref();
        self.loader = text.zip(self.state.find.today).zip(doors::find()).map(|((text, today), part)| {
            let link = context.link().clone();
            (part.load)(Rc::clone(text), today, Rc::new(move || link.send_message(Message::Step)))
        });
    }

    /// The offers of that text, or else the few that stand with the municipality.
    fn page_offers(&self, options: &Options) -> Option<Index> {
        self.given.clone().or_else(|| options.place.as_ref().and_then(PageMunicipality::index))
    }

    fn place_offers(&mut self, options: &Options) {
        let page = self.page_offers(options);
        let find = &mut Rc::make_mut(&mut self.state).find;
        find.page = page;
        find.more.clear();
    }

    fn context(&self, context: &yew::Context<App>) -> Context {
        let options = &context.props().options;
        Context {
            language: self.state.language,
            languages: options.choice(),
            level: options.heading_level.unwrap_or(2).clamp(1, 4) as u8,
            instance: options.instance,
            trail: context.props().trail.clone(),
            sender: options.sender,
            document_title: options.document_title,
            waiting: self.waiting.is_some(),
            auto_color: options.color_scheme == Some(ColorScheme::Auto),
            share_url: options.share_url.clone(),
            state: Rc::clone(&self.state),
            act: context.link().callback(Message::Act),
        }
    }
}
