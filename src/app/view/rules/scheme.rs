//! One scheme of a regime: every figure with its source, and how the amount follows.

use wmo_zelfcheck::{
    rules::{self, ExemptForCouple, FigurePart, Figures, ForWhom, Formula, Param, Scheme, Source},
    text::{Key, derived_label, group_label, part_label},
};
use yew::Html;

use crate::app::view::{
    Context, classes,
    element::{Element, el, tagged, words},
    parts::{cite, paragraph, paragraph_of},
};

/// The name of the id that the place to go to has.
pub const RULE_TARGET: &str = "rule";

/// What stands below the name and the amount of a scheme; `place` is the figure to go to.
pub fn scheme_view(context: &Context, scheme: &'static Scheme, place: Option<FigurePart>) -> Element {
    let how = match scheme.formula {
        Formula::Flat { .. } => Key::RulesHowFlat,
        Formula::Ramp { .. } => Key::RulesHowRamp,
        Formula::Share { .. } => Key::RulesHowShare,
    };
    let (means, due): (Vec<_>, Vec<_>) = scheme.figures().into_iter().partition(|(part, _)| part.of_means());
    let list = |figures: Figures| {
        let rows = figures
            .into_iter()
            .map(|(part, groups)| figure(context, scheme, part, &groups, place == Some(part)).into());
        el("dl", "wmo-figures").children(rows)
    };
    let flat = matches!(scheme.formula, Formula::Flat { .. });
    let means_title = if flat { Key::RulesMeansLocal } else { Key::RulesMeans };
    el("div", "")
        .child(paragraph(context.text(how)))
        .child(cite(context, scheme.source))
        .child_if(prices(context, scheme))
        .children(support(context, scheme))
        .child(list(due))
        .child(el("p", classes::PARAGRAPH_STRONG).text(context.text(means_title)))
        .child(list(means))
        .children(limits(context, scheme))
}

/// "In prijzen van 2025.", where the months of the scheme do not say it.
fn prices(context: &Context, scheme: &Scheme) -> Option<Element> {
    let other = scheme.valid.from.year() != scheme.price_level
        || scheme.valid.to.is_none_or(|to| to.year() != scheme.price_level);
    other.then(|| paragraph_of(context.fill(Key::RulesPrices, &[("year", &scheme.price_level.to_string())])))
}

/// What a proposal no longer gives, or charges too.
fn support(context: &Context, scheme: &Scheme) -> Vec<Html> {
    let said = |text: String, source: Source| -> [Html; 2] {
        [paragraph_of(text).into(), cite(context, source).into()]
    };
    let withdrawn = scheme
        .withdrawn
        .iter()
        .flat_map(|withdrawn| said(context.language.withdrawn(withdrawn), withdrawn.source));
    let also = scheme.also_charged.iter().flat_map(|also| {
        said(
            context.fill(Key::RulesAlsoCharged, &[("kinds", &context.language.kinds(also.kinds))]),
            also.source,
        )
    });
    withdrawn.chain(also).collect()
}

/// One figure, for each group that has its own.
fn figure(
    context: &Context,
    scheme: &Scheme,
    part: FigurePart,
    groups: &[(ForWhom, Option<&Param>)],
    here: bool,
) -> Element {
    let once: Vec<bool> = groups.iter().filter_map(|(_, param)| *param).map(|param| param.once).collect();
    let all_once = once.iter().all(|once| *once);
    let values = groups.iter().map(|(group, param)| {
        let amount = param.map_or_else(
            || context.text(Key::RulesUnknown).to_owned(),
            |param| context.language.figure(part, param.value, scheme.period),
        );
        let only = param
            .is_some_and(|param| param.once && !all_once)
            .then(|| format!(" {}", context.text(Key::RulesOnceGroup)));
        let amount = amount + only.as_deref().unwrap_or_default();
        let value = el("dd", "wmo-figures__value");
        match group_label(*group) {
            Some(label) => value
                .child(el("span", "wmo-figures__group").text(context.text(label)).text(":"))
                .text(" ")
                .child(words(amount))
                .into(),
            None => value.child(words(amount)).into(),
        }
    });
    let (sources, derived) =
        groups.iter().find_map(|(_, param)| *param).map(|param| (param.source, param.derived)).unzip();
    let note = derived.flatten().map(|_| {
        let own = part_note(context, part);
        el("dd", "wmo-figures__note")
            .child(el("strong", "").text(context.text(Key::RulesDerived)))
            .children(own)
    });
    // How it counts for a couple is not ours to say either.
    let open = part == FigurePart::WealthExempt && scheme.means.exempt_for_couple == ExemptForCouple::Open;
    let label = if open { Key::PartWealthExemptOpen } else { part_label(part) };
    let unclear = open.then(|| el("dd", "wmo-figures__note").text(context.text(Key::RulesOpenWealth)));
    let class = if here { "wmo-figures__row wmo-figures__row--here" } else { "wmo-figures__row" };
    el("div", class)
        .attr_if("id", here.then(|| context.id(RULE_TARGET)))
        .attr_if("tabindex", here.then_some("-1"))
        .child(el("dt", "wmo-figures__label").text(context.text(label)))
        .children(values)
        .child_if(note)
        .child_if(
            (all_once && !once.is_empty())
                .then(|| el("dd", "wmo-figures__note").text(context.text(Key::RulesOnce))),
        )
        .child_if(unclear)
        .child_if(sources.map(|source| el("dd", "wmo-figures__source").child(cite(context, source))))
}

/// Why a figure is ours, where there is more to say than that it is.
fn part_note(context: &Context, part: FigurePart) -> Option<Html> {
    let key = derived_label(part);
    (key != Key::RulesDerived)
        .then(|| tagged("span".into(), "").text(format!(" {}", context.text(key))).into())
}

/// What ends or lowers the amount, and where the rule itself stands.
fn limits(context: &Context, scheme: &'static Scheme) -> Vec<Html> {
    let said = |key: Key, source: Source| -> [Html; 2] {
        [paragraph(context.text(key)).into(), cite(context, source).into()]
    };
    let guarded = scheme.guards_cost_price.map(|source| said(Key::RulesGuarded, source));
    let local = scheme.local_policy.then(|| said(Key::ResultUncertainLocal, rules::LOCAL_LOWER_AMOUNT));
    let allowance = scheme.means.old_age_allowance.map(|source| said(Key::NoteOldAgeAllowance, source));
    [allowance, guarded, local].into_iter().flatten().flatten().collect()
}
