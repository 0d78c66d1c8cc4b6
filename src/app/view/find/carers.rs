//! What stands around the offers for carers: the signs that it becomes too much with a kind next step, and
//! who pays.

use wmo_zelfcheck::{
    offers::Part,
    rules::Kind,
    selfcheck::{Hint, QUESTIONS, Question},
    text::{Key, answer_words},
};
use yew::Html;

use crate::app::{
    model::Spot,
    state::Action,
    view::{
        Context,
        call::{self, Form},
        classes,
        element::{Element, el},
        parts::{cite, paragraph, titled_fold},
    },
};

/// The signs are the answers to the self-check's question about them.
pub fn overload(context: &Context) -> Element {
    let shown = context.state.own.desk.shows(Part::Check);
    let check = shown.then(|| {
        context.button(classes::BUTTON_SECONDARY, Key::FindOverloadCheck, context.send(Action::CheckAsCarer))
    });
    let content = el("div", "wmo-fold__content")
        .child(paragraph(context.text(Key::FindOverloadLead)))
        .child(el("ul", classes::LIST).children(signs(context)))
        .child(paragraph(context.text(Key::FindOverloadKind)))
        .child(paragraph(context.text(Key::FindOverloadUrgent)))
        .child(call::call(context, Spot::Page("overload"), Form::Full, false))
        .child(el("p", "").child_if(check));
    el("div", "wmo-section wmo-screen-only").key("overload").child(titled_fold(
        context,
        Key::FindOverloadTitle,
        content,
    ))
}

fn signs(context: &Context) -> Vec<Html> {
    let alone = QUESTIONS.get(Question::CARER_SIGNS).map_or(0, |question| question.alone);
    let signs = (0usize..16)
        .filter(|answer| alone & (1 << answer) == 0)
        .map_while(|answer| answer_words(Question::CARER_SIGNS, answer));
    signs.map(|key| el("li", classes::LIST_ITEM).text(context.text(key)).into()).collect()
}

/// Who pays, by the borders between the laws, and the way to the estimate.
pub fn pay(context: &Context) -> Element {
    let laws = [Key::FindPayWmo, Key::FindPayWlz, Key::FindPayYouth, Key::FindPayZvw, Key::FindPayInsurance];
    let estimate = context.state.own.desk.shows(Part::Estimate).then(|| {
        context.button(
            classes::BUTTON_LINK,
            Key::FindPayEstimate,
            context.send(Action::Estimate(vec![Kind::ShortStay])),
        )
    });
    let content = el("div", "wmo-fold__content")
        .child(paragraph(context.text(Key::FindPayLead)))
        .child(
            el("ul", classes::LIST)
                .children(laws.map(|key| el("li", classes::LIST_ITEM).text(context.text(key)).into())),
        )
        .children(Hint::RESPITE.sources.iter().map(|source| cite(context, *source).into()))
        .child(el("p", "").child_if(estimate));
    el("div", "wmo-screen-only").key("pay").child(titled_fold(context, Key::FindPayTitle, content))
}
