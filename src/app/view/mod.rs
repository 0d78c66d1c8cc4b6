//! What is on screen. Views show the state and send actions; what is due they ask the library, and do no sums
//! themselves.

mod amount_field;
mod call;
mod check;
mod choices;
mod classes;
mod context;
mod desk;
mod element;
mod estimate;
mod find;
mod foot;
mod keep;
mod languages;
mod parts;
mod place;
mod question_page;
mod rules;
mod start;

pub use context::{Context, measured, root};

use base::always::Always;
use gloo::utils::document;
use wmo_zelfcheck::{selfcheck::QUESTIONS, text::Key};
use yew::Html;

use super::{
    browser::{self, RestorePoints},
    doors,
    model::{Focus, View},
};
pub use element::Element;
use element::el;
use parts::urgent;
use rules::RULE_TARGET;

/// The view of the moment.
pub fn screen(context: &Context) -> Html {
    let (content, danger) = content(context, context.state.view());
    let may_leave = danger || check::may_leave(context);
    let class = if context.auto_color { classes::ROOT_AUTO } else { classes::ROOT };
    let all = el("div", class)
        .attr("id", root(context.instance))
        .attr("lang", context.language.code())
        .attr("dir", "ltr")
        // In another language everything is another: nothing of what a reader's own translation made of it
        // stays.
        .key(context.language.code());
    // On a page of our own the app is between a head and a foot.
    let (page, inner) = if context.sender { (Some(all), el("main", "")) } else { (None, all) };
    let inner: Html = inner
        .child(urgent(context))
        .child_if(languages::languages(context))
        .child_if(may_leave.then(|| check::quick_exit(context)))
        .child_if(may_leave.then(|| check::quick_exit_help(context)))
        .child_if(estimate::notice(context))
        .child_if(keep::saved(context))
        .child(content)
        .child_if(context.waiting.then(|| parts::waiting(context)))
        .into();
    let Some(page) = page else { return inner };
    // Where the municipality has its own choice of languages, the page's links to its other languages go.
    let own_choice = (!context.state.own.desk.languages.is_empty()).then_some("");
    page.attr_if("data-languages", own_choice)
        .child(foot::head(context))
        .child(inner)
        .child(foot::foot(context))
        .into()
}

/// What a view has of its own, and whether somebody may be in danger. A view of a part is opened once that is
/// there.
fn content(context: &Context, view: View) -> (Element, bool) {
    let calm = |content: Option<Element>| (content.unwrap_or_else(|| el("div", "wmo-page")), false);
    match view {
        View::Start => calm(Some(start::start_view(context).key("start"))),
        View::Question(question) => {
            calm(Some(estimate::question_view(context, question).key(question.name())))
        }
        View::Result => {
            let whole = doors::outcome().map(|part| (part.view)(context, view));
            calm(Some(whole.unwrap_or_else(|| estimate::amount_view(context)).key("result")))
        }
        View::Rules(_) | View::Changes | View::Options => {
            calm(doors::outcome().map(|part| (part.view)(context, view)))
        }
        View::Check(_) | View::Hints | View::Sheet | View::Expect | View::Traces => {
            calm(doors::check().map(|part| (part.view)(context, view)))
        }
        View::Find(_) | View::List => match doors::find() {
            Some(part) => (part.view)(context, view),
            None => calm(None),
        },
    }
}

/// The views of the self-check.
pub fn check_part(context: &Context, view: View) -> Element {
    match view {
        View::Check(place) => {
            let id = QUESTIONS.get(place).map(|question| question.id).always();
            check::check_view(context, place).key(id)
        }
        View::Hints => check::hints_view(context).key("hints"),
        View::Sheet => check::sheet_view(context).key("sheet"),
        View::Expect => check::expect_view(context).key("expect"),
        _ => check::traces_view(context).key("traces"),
    }
}

/// The views of the finder, and whether somebody may be in danger.
pub fn find_part(context: &Context, view: View) -> (Element, bool) {
    let View::Find(search) = view else { return (find::list_view(context).key("list"), false) };
    let (content, danger) = find::find_view(context, search);
    (content.key(find::page_key(search)), danger)
}

/// The outcome, and the pages about the rules.
pub fn outcome_part(context: &Context, view: View) -> Element {
    match view {
        View::Rules(place) => rules::rules_view(context, place).key("rules"),
        View::Changes => rules::changes_view(context).key("changes"),
        View::Options => rules::options_view(context).key("options"),
        _ => estimate::result_view(context).key("result"),
    }
}

/// After a move the focus goes to the new heading, after a refused answer to the list of errors, and on a
/// page that a person comes back to, to where they were. Not on arrival: the page decides where a visitor
/// begins.
pub fn follow(context: &Context, focus: bool, spots: &mut RestorePoints) {
    let state = &context.state;
    let refused = !state.mistakes.is_empty();
    // A question is heard again from its title.
    let page = !matches!(state.view(), View::Question(_) | View::Check(_));
    // What takes the focus instead of the title.
    let placed = (focus && page && spots.go_back(state.at, &root(context.instance)))
        || (state.focus_on == Focus::TryOut && browser::focus(&context.id("what-if"), focus).is_some())
        || find::focus_id(state.focus_on)
            .is_some_and(|name| browser::focus(&context.id(&name), focus).is_some())
        || (matches!(state.view(), View::Rules(Some(_)))
            && browser::focus(&context.id(RULE_TARGET), focus).is_some());
    let text = browser::focus(&context.id(if refused { "errors" } else { "title" }), focus && !placed);
    let title = if refused { browser::focus(&context.id("title"), false) } else { text };
    // What a browser keeps of a visit is its title: that of the outcome says no amount.
    let outcome = (state.view() == View::Result).then(|| context.text(Key::ResultTitle).to_owned());
    if let Some(title) = outcome.or(title).filter(|_| context.document_title) {
        let title = if refused { context.fill(Key::ErrorInTitle, &[("title", &title)]) } else { title };
        document().set_title(&format!("{title} - {}", context.text(Key::AppName)));
    }
}
