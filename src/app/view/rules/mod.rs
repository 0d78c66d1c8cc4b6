//! All rules that the calculator knows, readable: each regime with its standing and amount in sight, and
//! behind a fold every figure of every year with its source, and who pays nothing.

mod general;
mod policy_options;
mod scheme;
mod year_changes;

use wmo_zelfcheck::{
    rules::{EXEMPTIONS, Exemption, ONCE, REGIMES, Regime, Scheme, TWICE, Validity},
    text::{Key, exemption_key, status_label, when_label},
};
use yew::Html;

pub use policy_options::options_view;
pub use scheme::RULE_TARGET;
pub use year_changes::changes_view;

use crate::app::{
    model::{RulePlace, View},
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{cite, fold, paragraph, paragraph_of, ways_to},
    },
};
use general::general_rules;
use scheme::scheme_view;

pub fn rules_view(context: &Context, place: Option<RulePlace>) -> Element {
    let ways = [(View::Changes, Key::MoreChanges), (View::Options, Key::MoreOptions)];
    let regimes = REGIMES
        .iter()
        .map(|regime| regime_fold(context, regime, place.filter(|place| place.regime == regime.id)).into());
    el("div", "wmo-page wmo-page--read")
        .child(context.back())
        .child(context.heading(0, context.text(Key::RulesTitle)))
        .child(paragraph(context.text(Key::RulesLead)))
        .child(paragraph_of(confirmed(context)))
        .child(ways_to(context, &ways))
        .child(el("p", classes::PARAGRAPH_SCREEN).text(context.text(Key::RulesOpenHint)))
        .child(el("div", "wmo-folds").children(regimes))
        .child(el("div", "wmo-folds").children(general_rules(context)))
}

/// How much of the law rests on two sources, and how much on one.
fn confirmed(context: &Context) -> String {
    context.fill(Key::RulesConfirmed, &[("twice", &TWICE.to_string()), ("once", &ONCE.to_string())])
}

fn regime_fold(context: &Context, regime: &'static Regime, place: Option<RulePlace>) -> Element {
    let Some(scheme) = regime.shown(context.state.month) else { return el("div", "") };
    let target = place.and_then(|place| regime.scheme(place.month));
    let summary = el("summary", "wmo-fold__summary")
        .child(context.heading(1, context.language.regime_name(regime)))
        .child(el("span", "wmo-badge").text(context.text(status_label(scheme, context.state.month))))
        .child(el("span", "wmo-fold__amount").child(words(context.language.amount_of(scheme))));
    // A lone scheme needs no fold of its own.
    let alone = regime.schemes.len() == 1;
    let summary = if alone && place.is_some_and(|place| place.part.is_none()) {
        summary.attr("id", context.id(RULE_TARGET))
    } else {
        summary
    };
    let mut content =
        el("div", "wmo-fold__content").child(paragraph_of(context.language.regime_about(regime)));
    if alone {
        content = content.child(scheme_view(context, scheme, place.and_then(|place| place.part)));
    } else {
        content = content.children(schemes(context, regime, target, place));
    }
    fold(place.is_some(), summary, content.child(exemptions(context, regime))).key(regime.id)
}

/// The schemes newest first, with the months that are missing in between.
fn schemes(
    context: &Context,
    regime: &'static Regime,
    target: Option<&Scheme>,
    place: Option<RulePlace>,
) -> Vec<Html> {
    let mut out: Vec<Html> = Vec::new();
    let mut later: Option<&Scheme> = None;
    for scheme in regime.schemes.iter().rev() {
        if let (Some(next), Some(end)) = (later, scheme.valid.to)
            && let Some(first) = end.plus(1).filter(|first| *first < next.valid.from)
        {
            out.push(gap(context, first, next).into());
        }
        let here = target.filter(|target| std::ptr::eq(*target, scheme)).and(place);
        out.push(scheme_fold(context, scheme, here).into());
        later = Some(scheme);
    }
    out
}

fn gap(context: &Context, first: base::date::Month, next: &Scheme) -> Element {
    let mut last = first;
    while let Some(month) = last.plus(1).filter(|month| *month < next.valid.from) {
        last = month;
    }
    let months = context.language.months(&Validity { from: first, to: Some(last) });
    el("p", "wmo-fold__gap").child(words(context.fill(Key::RulesGap, &[("months", &months)])))
}

fn scheme_fold(context: &Context, scheme: &'static Scheme, place: Option<RulePlace>) -> Element {
    let summary = el("summary", "wmo-fold__summary")
        .child(context.heading(2, context.language.months(&scheme.valid)))
        .child(el("span", "wmo-fold__amount").child(words(context.language.amount_of(scheme))));
    let summary = if place.is_some_and(|place| place.part.is_none()) {
        summary.attr("id", context.id(RULE_TARGET))
    } else {
        summary
    };
    let content = el("div", "wmo-fold__content").child(scheme_view(
        context,
        scheme,
        place.and_then(|place| place.part),
    ));
    fold(place.is_some(), summary, content)
}

fn exemptions(context: &Context, regime: &'static Regime) -> Element {
    let ours = EXEMPTIONS.iter().filter(|exemption| exemption.regimes.contains(&regime.id));
    let summary =
        el("summary", "wmo-fold__summary").child(context.heading(2, context.text(Key::RulesExemptions)));
    let law = regime.schemes.iter().any(|scheme| scheme.local_policy);
    let judged = law.then(|| paragraph(context.text(Key::RulesJudged)));
    let content = el("div", "wmo-fold__content")
        .child(el("dl", "wmo-figures").children(ours.map(|one| exemption(context, one).into())))
        .child_if(judged);
    fold(false, summary, content)
}

fn exemption(context: &Context, exemption: &'static Exemption) -> Element {
    let who = context.text(when_label(exemption.when).unwrap_or_else(|| exemption_key(exemption.id)));
    let assumed = exemption
        .derived
        .map(|_| el("dd", "wmo-figures__note").text(context.text(Key::RulesDerivedExemption)));
    el("div", "wmo-figures__row")
        .child(el("dt", "wmo-figures__label").text(who))
        .child(el("dd", "wmo-figures__value").child(words(context.language.months(&exemption.valid))))
        .child_if(assumed)
        .child(el("dd", "wmo-figures__source").child(cite(context, exemption.source)))
}
