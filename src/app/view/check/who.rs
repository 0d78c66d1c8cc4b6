//! Beside "for whom": who that is, and whether it is somebody under 18, in folds. Most people leave them
//! closed.

use wmo_zelfcheck::{
    selfcheck::{QUESTIONS, Question},
    text::{Key, question_words},
};
use yew::Html;

use super::options::options;
use crate::app::{
    check::{CheckAction, Person},
    state::Action,
    view::{
        Context,
        choices::{AnswerOption, ChoiceInput, Choices, row},
        element::{Element, el},
    },
};

/// The folds that stand on the page of a question; none on most.
pub fn beside(context: &Context, place: usize) -> Vec<Html> {
    if place != Question::FOR_WHOM {
        return Vec::new();
    }
    let person =
        context.state.check.for_other().then(|| fold(context, "who", Key::CheckPersonTitle, people(context)));
    let age = Question::AGE;
    let ages = QUESTIONS.get(age).zip(question_words(age));
    let ages = ages.map(|(question, words)| options(context, age, question, words)).unwrap_or_default();
    [person, Some(fold(context, "young", Key::CheckUnderAge, ages))]
        .into_iter()
        .flatten()
        .map(Html::from)
        .collect()
}

fn people(context: &Context) -> Vec<AnswerOption> {
    let now = context.state.check.person;
    let named = Person::ALL.map(|person| (Some(person), person.name()));
    let option = |(person, name): (Option<Person>, Key)| AnswerOption {
        label: context.text(name),
        help: None,
        chosen: now == person,
        action: Action::Check(CheckAction::About(person)),
    };
    named.into_iter().chain([(None, Key::CheckPersonSomeone)]).map(option).collect()
}

fn fold(context: &Context, name: &'static str, title: Key, options: Vec<AnswerOption>) -> Element {
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let AnswerOption { label, help, chosen, action } = option;
        let id = context.id(&format!("{name}-{index}"));
        let handler = context.send(action);
        row(context, ChoiceInput { how: Choices::One, name, id, label: label.into(), help, chosen, handler })
            .into()
    });
    let named = context.id(name);
    let summary = el("summary", "wmo-why__summary").attr("id", named.clone()).text(context.text(title));
    let group = el("div", "wmo-why__content").attr("role", "radiogroup").attr("aria-labelledby", named);
    el("details", "wmo-why").key(name).child(summary).child(group.children(rows))
}
