//! "Wat zou dit veranderen?": the points of income and savings at which the amount turns, and other answers
//! that lead to another amount.

use wmo_zelfcheck::{
    contribution::{
        Axis, Beyond, Change, Facts, Household, Precision, Span, SupportGiven, Turn, What, changes,
    },
    rules::Regime,
    text::{Key, per_period},
};
use yew::Html;

use super::chart::span;
use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
    parts::titled_fold,
};

/// The changes under the chosen law and proposal; nothing where everything is possible still.
pub fn turning(context: &Context, facts: &Facts, regimes: &[&'static Regime]) -> Option<Element> {
    let lists: Vec<Html> =
        regimes.iter().filter_map(|regime| list(context, facts, regime)).map(Html::from).collect();
    (!lists.is_empty())
        .then(|| titled_fold(context, Key::TurnTitle, el("div", "wmo-fold__content").children(lists)))
}

fn list(context: &Context, facts: &Facts, regime: &'static Regime) -> Option<Element> {
    let scheme = regime.scheme(facts.month)?;
    let per = context.text(per_period(scheme.period));
    let found = changes(facts, regime).ok()?;
    let items = found.iter().map(|change| {
        let (condition, outcome) = say(context, change, per);
        let item = el("li", classes::LIST_ITEM)
            .child(el("strong", "").child(words(condition)))
            .text(" ")
            .child(words(outcome));
        item.into()
    });
    let items: Vec<Html> = items.collect();
    let name = context.heading(2, context.language.regime_name(regime));
    (!items.is_empty())
        .then(|| el("div", "").key(regime.id).child(name).child(el("ul", classes::LIST).children(items)))
}

/// The condition, and what follows from it.
fn say(context: &Context, change: &Change, per: &str) -> (String, String) {
    let turned = |axis: Axis, what: Key, turn: Turn| {
        let at = context.language.point(axis, turn.at, turn.precision);
        let side = match (turn.above, turn.beyond) {
            (true, _) => Key::TurnFrom,
            (false, Beyond::Falls) => Key::TurnBelow,
            (false, _) => Key::TurnUpTo,
        };
        context.fill(side, &[("what", context.text(what)), ("at", &at)])
    };
    let amount = if change.given == SupportGiven::No {
        context.text(Key::GoneThen).to_owned()
    } else if change.amount == Span::ZERO {
        context.text(Key::TurnNothing).to_owned()
    } else {
        // At a point that is itself only about right the amount is what it is there.
        let precision = match change.what {
            What::Income(turn) | What::Assets(turn) if turn.precision == Precision::Derived => {
                Precision::Exact
            }
            _ => change.precision,
        };
        context.fill(Key::TurnAmount, &[("amount", &span(context, change.amount, precision)), ("per", per)])
    };
    let way = |turn: Turn| match turn.beyond {
        Beyond::Rises => context.text(if turn.perhaps { Key::TurnMayMore } else { Key::TurnMore }).to_owned(),
        Beyond::Falls => context.text(if turn.perhaps { Key::TurnMayLess } else { Key::TurnLess }).to_owned(),
        Beyond::Stays | Beyond::Jumps => amount.clone(),
    };
    let plain = |key: Key| (context.text(key).to_owned(), amount.clone());
    match change.what {
        What::Income(turn) => (turned(Axis::Income, Key::TurnIncome, turn), way(turn)),
        What::Assets(turn) => (turned(Axis::Assets, Key::TurnAssets, turn), way(turn)),
        What::ClientAow => plain(Key::TurnClientAow),
        What::PartnerAow => plain(Key::TurnPartnerAow),
        What::Household(Household::Single) => plain(Key::TurnSingle),
        What::Household(Household::Couple) => plain(Key::TurnCouple),
        What::Wheelchair => plain(Key::TurnWheelchair),
        // Nothing for the Wmo is no gain: the other contribution is to be paid.
        What::OtherContribution if change.amount == Span::ZERO => {
            (context.text(Key::TurnOther).to_owned(), context.text(Key::TurnWlzInstead).to_owned())
        }
        What::OtherContribution => plain(Key::TurnOther),
    }
}
