//! "Maak het preciezer": what further questions could still decide, as an offer.

use base::always::Always;
use wmo_zelfcheck::{
    selfcheck::{self, Further, HintKind},
    text::{Key, block_about},
};
use yew::Html;

use super::words::title_of;
use crate::app::{
    model::View,
    state::Action,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::counted_fold,
    },
};

/// How many tips are named for which an answer may matter.
const NAMED: usize = 2;

/// What may still be asked: the block that decides most open, the others in a fold. Nothing while the first
/// questions are not done.
pub fn further(context: &Context) -> Option<Element> {
    let check = &context.state.check;
    if check.next() != View::Hints {
        return None;
    }
    let mut blocks = selfcheck::further(&check.answers);
    blocks.sort_by_key(|block| (kind(block), std::cmp::Reverse(block.decides.len())));
    let mut blocks = blocks.into_iter();
    let first = offer(context, &blocks.next()?);
    let others: Vec<Html> = blocks.map(|block| offer(context, &block).into()).collect();
    let count = others.len();
    let more = (count > 0).then(|| {
        counted_fold(
            context,
            2,
            Key::CheckFurtherMore,
            count,
            el("div", "wmo-fold__content").children(others),
        )
    });
    Some(el("div", "wmo-section wmo-screen-only").key("further").child(first).child_if(more))
}

/// The weightiest thing that it can decide.
fn kind(block: &Further) -> Option<HintKind> {
    block.decides.iter().map(|hint| hint.kind).min()
}

fn offer(context: &Context, block: &Further) -> Element {
    let about = block_about(block.block).map(|key| context.text(key)).always();
    let key = if block.most == 1 { Key::CheckFurtherOne } else { Key::CheckFurtherMany };
    let title = context.fill(key, &[("count", &block.most.to_string()), ("about", about)]);
    let named: Vec<String> =
        block.decides.iter().take(NAMED).map(|hint| format!("‘{}’", title_of(context, hint))).collect();
    let decides = context.fill(Key::CheckFurtherDecides, &[("tips", &context.language.list(&named))]);
    let label = format!("{}: {title}", context.text(Key::CheckFurtherGo));
    let go = context
        .button(classes::BUTTON_LINK, Key::CheckFurtherGo, context.send(Action::Further(block.block)))
        .attr("aria-label", label);
    el("div", "wmo-further")
        .key(&block.block.to_string())
        .child(el("p", classes::PARAGRAPH_STRONG).child(words(title)))
        .child(el("p", classes::PARAGRAPH).child(words(decides)))
        .child(el("p", "").child(go))
}
