//! Every regime side by side: what this household would pay under the law, the bill, each option and each
//! intention, with its standing, so that nobody mistakes an option for law.

use base::always::Always;
use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    contribution::{Facts, Note, Outcome, Reason, ReasonId, SupportGiven, WhyNot, estimate},
    rules::{OPTIONS, OwnCost, REGIMES, Regime, Status},
    text::{Key, gone, own_cost_key, status_label},
};
use yew::Html;

use super::{
    amounts::{amount_line, per},
    chart::span,
    notes::beside_amount,
};
use crate::app::{
    estimate::plot::MOST,
    state::Action,
    view::{
        Context, classes,
        element::{Element, On, el, target, words},
        parts::{fold, paragraph_of, titled_fold},
    },
};

pub fn plans(context: &Context, facts: &Facts) -> Element {
    let list = |group| {
        let rows = REGIMES
            .iter()
            .filter(|regime| Group::of(regime) == group)
            .map(|regime| plan(context, facts, regime).into());
        el("ul", "wmo-plans").children(rows)
    };
    let folded = |title: String, group: Group| -> Html {
        let summary = el("summary", "wmo-fold__summary").child(context.heading(2, title));
        fold(false, summary, el("div", "wmo-fold__content").child(list(group))).into()
    };
    let options = OPTIONS
        .iter()
        .filter(|option| REGIMES.iter().any(|regime| Group::of(regime) == Group::Option(option.number)));
    let ideas = options.map(|option| {
        let number = option.number.to_string();
        folded(
            context
                .fill(Key::PlansOption, &[("number", &number), ("title", &context.said(option.title).text)]),
            Group::Option(option.number),
        )
    });
    let content = el("div", "wmo-fold__content")
        .child(paragraph_of(context.text(Key::PlansHelp).to_owned()))
        .child(list(Group::AtHand))
        .child(
            el("div", "wmo-folds")
                .children(ideas)
                .child(folded(context.text(Key::PlansComparison).to_owned(), Group::Comparison)),
        );
    titled_fold(context, Key::PlansTitle, content)
}

/// Where a plan stands among the others, so that 18 of them do not hide the few that matter most.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    /// The law, the bill and what the government intends: in sight.
    AtHand,
    /// An idea of the report, by its number there.
    Option(u8),
    /// Another law.
    Comparison,
}

impl Group {
    fn of(regime: &Regime) -> Group {
        let Some(scheme) = regime.schemes.last() else { return Group::AtHand };
        if scheme.comparison {
            return Group::Comparison;
        }
        let idea = OPTIONS
            .iter()
            .filter(|_| scheme.status == Status::PolicyOption)
            .find(|option| option.regimes.contains(&regime.id));
        idea.map_or(Group::AtHand, |option| Group::Option(option.number))
    }
}

fn plan(context: &Context, facts: &Facts, regime: &'static Regime) -> Element {
    let answer = estimate(facts, regime, false);
    let class = if regime.id == Regime::IN_FORCE.id { "wmo-badge wmo-badge--law" } else { "wmo-badge" };
    let month = context.state.month;
    let badge =
        regime.shown(month).map(|scheme| el("span", class).text(context.text(status_label(scheme, month))));
    let name = el("strong", "wmo-plans__name").text(context.language.regime_name(regime));
    el("li", "wmo-plans__item")
        .key(regime.id)
        .child(el("div", "wmo-plans__head").child(name).text(" ").child_if(badge))
        .child(el("p", "wmo-plans__amount").child(words(amount(context, &answer))))
        .child(el("p", "wmo-plans__about wmo-soft").text(context.language.regime_about(regime)))
        .children(consequences(context, &answer))
        .child(in_chart(context, regime))
}

fn amount(context: &Context, answer: &Result<Outcome, WhyNot>) -> String {
    match answer {
        Ok(outcome) => {
            let found = &outcome.assessment;
            let amount = match found.given {
                SupportGiven::Yes => amount_line(context, found),
                SupportGiven::Perhaps(amount) => span(context, amount, found.precision()),
                SupportGiven::No => return context.text(gone(found.scheme)).to_owned(),
            };
            format!("{amount} {}", per(context, found.scheme.period))
        }
        Err(WhyNot::NotCovered | WhyNot::NotForHousehold) => context.text(Key::PlansNotCovered).to_owned(),
        Err(_) => context.text(Key::ResultNoAmount).to_owned(),
    }
}

/// What is no longer given, perhaps or for certain; what that costs a person who arranges it; who is helped
/// all the same.
fn consequences(context: &Context, answer: &Result<Outcome, WhyNot>) -> Vec<Html> {
    let Ok(outcome) = answer else { return Vec::new() };
    let found = &outcome.assessment;
    let said = found
        .reasons
        .iter()
        .filter(|reason| is_gone(reason))
        .map(|reason| context.language.reason(reason, found.scheme));
    let perhaps = found.scheme.withdrawn.iter().filter(|_| matches!(found.given, SupportGiven::Perhaps(_)));
    let perhaps = perhaps.map(|withdrawn| context.language.withdrawn(withdrawn));
    let costs = found.own_costs.iter().map(|cost| own_cost(context, cost));
    let net = found
        .notes
        .iter()
        .filter(|note| matches!(note, Note::SafetyNet(_)) || beside_amount(note))
        .map(|net| context.language.note(*net));
    said.chain(perhaps).chain(costs).chain(net).map(|text| paragraph_of(text).into()).collect()
}

/// Whether a reason says that support is no longer given.
fn is_gone(reason: &Reason) -> bool {
    use ReasonId::{NoAccess, NoAccessApart, NotInWmo, NotInWmoApart};
    matches!(reason.rule, NotInWmo | NotInWmoApart | NoAccess | NoAccessApart)
}

fn own_cost(context: &Context, cost: &OwnCost) -> String {
    let amount = context.language.number(cost.per_year.value, 0);
    let year = cost.price_level.to_string();
    own_cost_key(cost.id).map(|key| context.fill(key, &[("amount", &amount), ("year", &year)])).always()
}

/// The box that puts a plan in the chart; with as many lines as can be told apart, what to do first.
fn in_chart(context: &Context, regime: &'static Regime) -> Element {
    let chosen = context.state.plans.contains(&regime.id);
    if !chosen && context.state.plans.len() >= MOST {
        return el("p", "wmo-soft wmo-screen-only").text(context.text(Key::PlansMost));
    }
    let id = context.id(regime.id);
    let act = context.act.clone();
    let ticked = move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Plan(regime.id, input.checked()));
        }
    };
    let input = el("input", classes::CHECKBOX)
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .attr(
            "aria-label",
            format!("{}: {}", context.text(Key::PlansInChart), context.language.regime_name(regime)),
        )
        .checked(chosen)
        .on(On::Change, Rc::new(ticked));
    let label =
        el("label", classes::LABEL_CHECKBOX_SMALL).attr("for", id).text(context.text(Key::PlansInChart));
    el("div", "wmo-plans__choice wmo-screen-only").child(input).child(label)
}
