//! The rules beside the amounts: which support counts, from when the contribution is due, what a municipality
//! may decide, and how we round.

use wmo_zelfcheck::{
    rules::{self, AOW_AGES, Back, Charge, KINDS, KindRule, START_RULES, Source},
    text::{Key, charge_label, kind_label, start_label},
};
use yew::Html;

use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
    parts::{cite, fold, paragraph},
};

/// A fold for each.
pub fn general_rules(context: &Context) -> Vec<Html> {
    let titled = |title: Key, content: Element| -> Html {
        fold(
            false,
            el("summary", "wmo-fold__summary").child(context.heading(1, context.text(title))),
            content,
        )
        .into()
    };
    vec![
        titled(Key::RulesKinds, kinds(context)),
        titled(Key::RulesStart, start(context)),
        titled(Key::RulesLocal, local(context)),
        titled(Key::RulesAowAges, aow_ages(context)),
        titled(
            Key::RulesRounding,
            el("div", "wmo-fold__content").child(paragraph(context.text(Key::RulesRoundingText))),
        ),
    ]
}

fn kinds(context: &Context) -> Element {
    let charges = [Charge::Contribution, Charge::Free, Charge::Local, Charge::OwnRules];
    let mut content = el("div", "wmo-fold__content");
    for charge in charges {
        let rules = KINDS.iter().map(|(_, kind)| kind.rule()).filter(|rule| rule.charge == charge);
        content = content
            .child(el("p", classes::PARAGRAPH_STRONG).text(context.text(charge_label(charge))))
            .child(el("dl", "wmo-figures").children(rules.map(|rule| kind(context, rule).into())));
    }
    content
}

fn kind(context: &Context, rule: &'static KindRule) -> Element {
    let note = |text: String| el("dd", "wmo-figures__note").child(words(text));
    let from = rule
        .charged_from
        .map(|from| note(context.fill(Key::RulesChargedFrom, &[("from", &context.language.month(from))])));
    let guarded = (rule.guarded && rule.charge == Charge::Contribution)
        .then(|| note(context.text(Key::RulesGuarded).to_owned()));
    row(context, kind_label(rule.kind), rule.source, [from, guarded])
}

fn start(context: &Context) -> Element {
    let rows = START_RULES.iter().rev().map(|rule| {
        let months = el("dd", "wmo-figures__note").child(words(context.language.months(&rule.valid)));
        let (key, count) = match rule.back {
            Back::Periods(count) => (Key::RulesBackPeriods, count),
            Back::Months(count) => (Key::RulesBackMonths, count),
            Back::MonthsFromDay(count) => (Key::RulesBackMonthsFromDay, count),
        };
        let back =
            el("dd", "wmo-figures__note").child(words(context.fill(key, &[("count", &count.to_string())])));
        row(context, start_label(rule.from), rule.source, [Some(months), Some(back)]).into()
    });
    el("div", "wmo-fold__content").child(el("dl", "wmo-figures").children(rows))
}

fn local(context: &Context) -> Element {
    let decisions = [
        (Key::RulesLocalCharge, rules::LOCAL_NO_CHARGE),
        (Key::RulesLocalLower, rules::LOCAL_LOWER_AMOUNT),
        (Key::RulesLocalMinima, rules::LOCAL_MINIMA),
        (Key::RulesLocalTransport, rules::LOCAL_TRANSPORT_OWN_TARIFF),
        (Key::RulesLocalMinor, rules::LOCAL_MINOR_HOME_ADAPTATION),
    ];
    let rows = decisions.map(|(text, source)| row(context, text, source, [None, None]).into());
    el("div", "wmo-fold__content").child(el("dl", "wmo-figures").children(rows))
}

fn aow_ages(context: &Context) -> Element {
    let rows = AOW_AGES.iter().map(|age| {
        let years = if age.from == age.to {
            age.from.to_string()
        } else {
            context.fill(Key::RulesMonths, &[("from", &age.from.to_string()), ("to", &age.to.to_string())])
        };
        el("div", "wmo-figures__row")
            .child(el("dt", "wmo-figures__label").text(years))
            .child(el("dd", "wmo-figures__value").child(words(context.language.aow_age(age))))
            .child(el("dd", "wmo-figures__source").child(cite(context, age.source)))
            .into()
    });
    el("div", "wmo-fold__content").child(el("dl", "wmo-figures").children(rows))
}

fn row(context: &Context, label: Key, source: Source, notes: [Option<Element>; 2]) -> Element {
    el("div", "wmo-figures__row")
        .child(el("dt", "wmo-figures__label").text(context.text(label)))
        .children(notes.into_iter().flatten().map(Html::from))
        .child(el("dd", "wmo-figures__source").child(cite(context, source)))
}
