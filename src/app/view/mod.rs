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
    model::{Focus, View},
};
use element::el;
use parts::urgent;
use rules::RULE_TARGET;

/// The view of the moment.
pub fn screen(context: &Context) -> Html {
    let mut may_leave = check::may_leave(context);
    let (key, content) = match context.state.view() {
        View::Start => ("start", start::start_view(context)),
        View::Question(question) => (question.name(), estimate::question_view(context, question)),
        View::Result => ("result", estimate::result_view(context)),
        View::Rules(place) => ("rules", rules::rules_view(context, place)),
        View::Changes => ("changes", rules::changes_view(context)),
        View::Options => ("options", rules::options_view(context)),
        View::Check(place) => {
            (QUESTIONS.get(place).map(|question| question.id).always(), check::check_view(context, place))
        }
        View::Hints => ("hints", check::hints_view(context)),
        View::Sheet => ("sheet", check::sheet_view(context)),
        View::Expect => ("expect", check::expect_view(context)),
        View::Traces => ("traces", check::traces_view(context)),
        View::Find(search) => {
            let (content, danger) = find::find_view(context, search);
            may_leave |= danger;
            (find::page_key(search), content)
        }
        View::List => ("list", find::list_view(context)),
    };
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
        .child(content.key(key))
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
