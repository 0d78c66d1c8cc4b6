//! The app: a projection of one state that one reducer changes.

mod action;
mod advice;
mod answers;
mod browser;
mod check;
mod classes;
mod find;
mod flow;
mod load;
mod look;
mod place;
mod plot;
mod reduce;
mod scale;
mod share;
mod spot;
mod state;
#[cfg(test)]
mod tests;
mod timeline;
mod view;

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use wmo_zelfcheck::{
    contract::{
        InputError,
        json::{Field, Json},
        municipality,
    },
    contribution::Policy,
    date::{Date, Month},
    text::{LANGUAGES, Language},
};
use yew::{AppHandle, Component, Html, Properties, Renderer};

use answers::Local;
use browser::Entry;
use check::Check;
use find::FindAction;
use load::{Loader, Origin, Source};
use look::{Search, Way};
use place::{Given, Place};
use spot::Spots;
use state::{Action, State, View};
use view::Context;

/// What a page may choose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// Language; Dutch by default.
    language: Option<Language>,
    /// The level of the app's first heading, 1 to 4; 2 by default, for a page has its own title.
    heading_level: Option<u32>,
    /// Where to begin: `start`, `check`, `finder` or `estimate`.
    start: Option<Start>,
    /// The month to compute for; this month by default.
    month: Option<Month>,
    /// `light` by default, as most municipal sites are; `auto` follows the visitor's device.
    color_scheme: Option<ColorScheme>,
    /// Whether the app may set the title of the document, as its own page does.
    document_title: bool,
    /// Answers to begin with, as the fragment of a link that the app made.
    answers: Option<String>,
    /// The address of the page, for a link that keeps the answers; without it no link is offered.
    share_url: Option<String>,
    /// The municipality of the page: its name and its rules.
    municipality: Option<(String, Policy)>,
    /// The same for the finder.
    place: Option<Given>,
    /// The municipality's offers, as the text of a file (JSON or CSV).
    offers: Option<Rc<str>>,
    /// Not to be given: tells instances on one page apart.
    instance: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Start {
    Doors,
    Check,
    Finder,
    Estimate,
}

const STARTS: [(&str, Start); 4] = [("start", Start::Doors), ("check", Start::Check), ("finder", Start::Finder), ("estimate", Start::Estimate)];

/// Light, or as the device is set.
#[derive(Debug, Clone, Copy, PartialEq)]
enum ColorScheme {
    Light,
    Auto,
}

impl Options {
    /// Reads the options a page gives.
    ///
    /// # Errors
    /// An option that does not exist, or a value that it cannot have.
    pub fn read(json: &Json) -> Result<Options, InputError> {
        let root = Field::root(json);
        let object = root.object(&[
            "lang",
            "headingLevel",
            "start",
            "month",
            "colorScheme",
            "documentTitle",
            "answers",
            "shareUrl",
            "municipality",
            "offers",
        ])?;
        let text = |field: Field| field.text().map(str::to_owned);
        Ok(Options {
            language: object.optional("lang", |field| field.one_of(&LANGUAGES))?,
            heading_level: object.optional("headingLevel", |field| field.whole())?,
            start: object.optional("start", |field| field.one_of(&STARTS))?,
            month: object.optional("month", |field| field.parse())?,
            color_scheme: object.optional("colorScheme", |field| field.one_of(&[("light", ColorScheme::Light), ("auto", ColorScheme::Auto)]))?,
            document_title: object.optional("documentTitle", |field| field.truth())?.unwrap_or(false),
            answers: object.optional("answers", text)?,
            share_url: object.optional("shareUrl", text)?,
            municipality: object.optional("municipality", |field| municipality(&field))?,
            place: object.optional("municipality", |field| Given::read(&field))?,
            offers: object.optional("offers", |field| field.text().map(Rc::from))?,
            instance: 0,
        })
    }

    /// Where the page says that it is, on a day.
    fn place(&self, today: Option<Date>) -> Place {
        self.place.as_ref().zip(today).map(|(given, today)| given.place(today)).unwrap_or_default()
    }

    fn first_view(&self) -> View {
        match self.start {
            Some(Start::Check) => Check::default().next(),
            Some(Start::Finder) => View::Find(Search::begin(Way::Carer)),
            Some(Start::Estimate) => View::Question(flow::Question::Household),
            Some(Start::Doors) | None => View::Start,
        }
    }
}

/// An app in a page.
pub struct Handle {
    app: AppHandle<App>,
    instance: u32,
}

impl Handle {
    pub fn mount(node: Element, options: Options) -> Handle {
        let instance = browser::next_instance();
        let app = Renderer::<App>::with_root_and_props(node, AppProps { options: Options { instance, ..options } }).render();
        Handle { app, instance }
    }

    pub fn update(&mut self, options: Options) {
        let instance = self.instance;
        self.app.update(AppProps { options: Options { instance, ..options } });
    }

    pub fn destroy(self) {
        self.app.destroy();
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    options: Options,
}

/// The whole app. One component with one state: every component of its own would weigh a kilobyte or two.
pub struct App {
    state: Rc<State>,
    /// The state's counts when the browser last followed: views opened, and moves of the focus.
    followed: (u32, u32),
    spots: Spots,
    /// What is being read for the finder: the page's offers, and a file's.
    loaders: [Option<Loader>; 2],
    _history: EventListener,
    _resize: EventListener,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &yew::Context<App>) -> App {
        let options = &context.props().options;
        let month = options.month.or_else(browser::this_month).unwrap_or_default();
        let state = State::shared(month, options.first_view(), options.answers.as_deref().unwrap_or_default());
        let own = options.municipality.as_ref().map(|(name, policy)| Local::of(name, *policy));
        let state = state.with_municipality(own);
        let link = context.link().clone();
        let history = browser::on_travel(options.instance, move |place| link.send_message(Action::Travel(place)));
        let (link, instance) = (context.link().clone(), options.instance);
        let resize = browser::on_resize(move || link.send_message_batch(view::measured(instance).into_iter().collect()));
        let mut state = state;
        state.find.today = browser::today().or(Some(state.month.first_day()));
        state.find.place = options.place(state.find.today);
        state.find.page = options.place.as_ref().and_then(Given::index);
        // The outcome of a link was opened from the first view, so that "back" leads there and not out of the page.
        let mut app = App {
            followed: (0, state.focus),
            state: Rc::new(state),
            spots: Spots::default(),
            loaders: [None, None],
            _history: history,
            _resize: resize,
        };
        if let Some(text) = &options.offers {
            app.load(context, Source::Text(Rc::clone(text)));
        }
        app
    }

    fn changed(&mut self, context: &yew::Context<App>, old: &AppProps) -> bool {
        let options = &context.props().options;
        if options.place != old.options.place {
            let place = options.place(self.state.find.today);
            let find = &mut Rc::make_mut(&mut self.state).find;
            find.place = place;
            find.page = options.place.as_ref().and_then(Given::index);
        }
        if options.offers != old.options.offers {
            self.load(context, Source::Text(options.offers.clone().unwrap_or_default()));
        }
        true
    }

    fn update(&mut self, context: &yew::Context<App>, action: Action) -> bool {
        let action = self.loaded(context, action);
        let next = self.state.after(action);
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
        let state = &self.state;
        let (opened, focus) = std::mem::replace(&mut self.followed, (state.opened, state.focus));
        if !first && state.focus == focus {
            return;
        }
        browser::remember(state.at, options.instance, if state.opened > opened { Entry::New } else { Entry::Same });
        if let Some(Action::Width(width)) = view::measured(options.instance)
            && width != state.width
        {
            context.link().send_message(Action::Width(width));
        }
        view::follow(&self.context(context), !first, &mut self.spots);
    }
}

impl App {
    /// Begins to read offers, in place of what was being read from there.
    fn load(&mut self, context: &yew::Context<App>, source: Source) {
        let loader = self.state.find.today.map(|today| Loader::new(source, today, context.link()));
        if let Some(slot) = loader.as_ref().and_then(|loader| self.loaders.get_mut(loader.origin() as usize)) {
            *slot = loader;
        }
    }

    /// What an action for the loaders comes to.
    fn loaded(&mut self, context: &yew::Context<App>, action: Action) -> Action {
        match action {
            Action::Find(FindAction::Read(source)) => {
                self.load(context, source.clone());
                Action::Find(FindAction::Read(source))
            }
            Action::Find(FindAction::Step(origin)) => {
                let told = self.loaders.get_mut(origin as usize).and_then(Option::as_mut).map(Loader::step);
                Action::Find(told.unwrap_or(FindAction::Step(origin)))
            }
            Action::Find(FindAction::Forget) | Action::Restart => {
                self.loaders[Origin::File as usize] = None;
                action
            }
            action => action,
        }
    }

    fn context(&self, context: &yew::Context<App>) -> Context {
        let options = &context.props().options;
        Context {
            language: options.language.unwrap_or(Language::Nl),
            level: options.heading_level.unwrap_or(2).clamp(1, 4) as u8,
            instance: options.instance,
            document_title: options.document_title,
            auto_color: options.color_scheme == Some(ColorScheme::Auto),
            share_url: options.share_url.clone(),
            state: Rc::clone(&self.state),
            link: context.link().clone(),
        }
    }
}
