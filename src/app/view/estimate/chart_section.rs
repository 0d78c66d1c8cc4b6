//! The chart that was chosen: over income, over assets, or over months.

use base::always::Always;
use base::date::Month;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Axis, ClientAge, Facts, PartnerAge, Precision, Span},
    rules::{Regime, Scheme},
    text::Key,
};
use yew::Html;

use super::{
    chart::{cell, chart, span, told},
    cost_prices::started_field,
    drawing::Bottom,
};
use crate::app::{
    estimate::{
        chart_amount::ChartAmount,
        facts,
        plot::plot,
        questions,
        timeline::{LineSummary, Stretch, Timeline, timeline},
    },
    model::{Along, LivesWith, Slot},
    state::Action,
    view::{
        Context,
        amount_field::{AmountField, input, labelled},
        element::{Element, el, words},
        parts::{paragraph_of, section},
    },
};

pub fn charted(context: &Context, facts: &Facts, regimes: &[&'static Regime]) -> Element {
    let along = context.state.along;
    let tabs = [
        (Along::Income, Key::ChartChooseIncome),
        (Along::Assets, Key::ChartChooseAssets),
        (Along::Months, Key::ChartChooseMonths),
    ];
    let tabs = tabs.map(|(other, key)| {
        let (class, pressed) =
            if other == along { ("wmo-tab wmo-tab--chosen", "true") } else { ("wmo-tab", "false") };
        context.button(class, key, context.send(Action::Along(other))).attr("aria-pressed", pressed).into()
    });
    if regimes.is_empty() {
        return section(context, "wmo-section", Key::ChartTitleIncome)
            .child(paragraph_of(context.text(Key::ChartChoosePlan).to_owned()));
    }
    let (title, content) = match along {
        Along::Income => {
            (Key::ChartTitleIncome, amounts(context, facts, Axis::Income, Key::ChartIncome, regimes))
        }
        Along::Assets => {
            (Key::ChartTitleAssets, amounts(context, facts, Axis::Assets, Key::ChartAssets, regimes))
        }
        Along::Months => (Key::ChartTitleMonths, over_months(context, facts, regimes)),
    };
    // Heard when another chart is chosen.
    let title = context.heading(1, "").child(words(context.text(title)));
    el("section", "wmo-section wmo-charted")
        .child(el("div", "").attr("role", "status").child(title))
        .child(
            el("div", "wmo-tabs wmo-screen-only")
                .attr("role", "group")
                .attr("aria-label", context.text(Key::ChartChoose))
                .children(tabs),
        )
        .child(content)
}

fn amounts(context: &Context, facts: &Facts, axis: Axis, label: Key, regimes: &[&'static Regime]) -> Element {
    let value = |at: Decimal, precision: Precision| context.language.point(axis, at, precision);
    match plot(facts, axis, regimes) {
        Some(plot) if plot.series.is_empty() => paragraph_of(context.text(Key::ChartNoAmount).to_owned()),
        Some(plot) if !plot.moves() => nothing(context, Key::ChartZero),
        Some(plot) => {
            chart(context, &plot, Bottom { label, here: Key::ChartHere, value: &value, marks: None })
        }
        None => paragraph_of(context.text(Key::ChartNeedsIncome).to_owned()),
    }
}

/// In the place of a chart that would only show a line at nothing.
fn nothing(context: &Context, text: Key) -> Element {
    paragraph_of(context.fill(text, &[("amount", &span(context, Span::ZERO, Precision::Exact))]))
}

fn over_months(context: &Context, facts: &Facts, regimes: &[&'static Regime]) -> Element {
    let content = match timeline(facts, regimes) {
        Some(timeline) if !timeline.plot.moves() => nothing(context, Key::ChartZeroMonths),
        Some(timeline) => drawn(context, &timeline),
        None => paragraph_of(context.text(Key::ChartNoAmount).to_owned()),
    };
    el("div", "").child(content).child_if(when(context))
}

fn drawn(context: &Context, timeline: &Timeline) -> Element {
    let month = |at: Decimal| timeline.first.plus(u32::try_from(at.trunc()).always());
    let value = |at: Decimal, _: Precision| month(at).map(|month| context.language.month(month)).always();
    // A mark where each year begins.
    let years = timeline.plot.rows.iter().filter(|row| row.at.fract().is_zero());
    let marks = years.filter_map(|row| {
        month(row.at).filter(|month| month.month() == 1).map(|month| (row.at, month.year().to_string()))
    });
    let marks: Vec<(Decimal, String)> = marks.collect();
    let sentences = timeline
        .told
        .iter()
        .zip(&timeline.plot.series)
        .map(|(line, series)| sentence(context, line, series.scheme))
        .collect();
    told(
        context,
        &timeline.plot,
        Bottom { label: Key::ChartMonths, here: Key::ChartNow, value: &value, marks: Some(&marks) },
        sentences,
    )
}

/// "De wet van nu: januari 2025 tot en met december 2025 € 21,00; ... In 2025 samen € 252,00."
fn sentence(context: &Context, line: &LineSummary, scheme: &Scheme) -> String {
    let months = |from: Month, to: Month| {
        let (from, to) = (context.language.month(from), context.language.month(to));
        if from == to { from } else { context.fill(Key::ChartFromTo, &[("from", &from), ("to", &to)]) }
    };
    let stretch =
        |part: &Stretch| format!("{} {}", months(part.from, part.to), cell(context, scheme, part.cell));
    let parts: Vec<String> = line.stretches.iter().map(stretch).collect();
    // Where there is no help a total of nothing would say too much.
    let without = line.stretches.iter().any(|part| part.cell == ChartAmount::NoHelp);
    let totals = line.years.iter().filter(|year| year.total.complete && !without).filter_map(|year| {
        let about = line
            .stretches
            .iter()
            .filter(|part| (part.from.year()..=part.to.year()).contains(&year.year))
            .map(|part| part.cell.precision());
        let total = span(context, year.total.amount?, about.max().unwrap_or(Precision::Exact));
        Some(context.fill(Key::ChartYear, &[("year", &year.year.to_string()), ("total", &total)]))
    });
    let totals: Vec<String> = totals.collect();
    let mut name = context.language.regime_name(line.regime);
    if let Some(from) = line.applies_from {
        name = context.fill(Key::ChartAsIf, &[("name", &name), ("month", &context.language.month(from))]);
    }
    format!("{name}: {}. {}", parts.join("; "), totals.join(" "))
}

/// When something changes on the way.
fn when(context: &Context) -> Option<Element> {
    let answers = &context.state.answers;
    let adult = answers.client_age == Some(ClientAge::Adult);
    let partner =
        answers.household == Some(LivesWith::Partner) && answers.partner_age == Some(PartnerAge::Adult);
    let ages = [
        (adult, Slot::ClientAow, Key::MonthsClientAow, &answers.client_aow),
        (partner, Slot::PartnerAow, Key::MonthsPartnerAow, &answers.partner_aow),
    ];
    let ages = ages.into_iter().filter(|(asked, ..)| *asked).map(|(_, slot, label, value)| {
        let field = AmountField {
            slot,
            label,
            value,
            mistake: questions::wrong_aow(value, context.state.month),
            described: None,
        };
        labelled(context, &field, input(context, &field).attr("type", "month").attr("placeholder", "2027-03"))
            .into()
    });
    // With a cost price the start is asked there.
    let started = facts::priced(answers).is_empty().then(|| started_field(context).into());
    let fields: Vec<Html> = started.into_iter().chain(ages).collect();
    let title = context.heading(2, context.text(Key::MonthsTitle));
    (!fields.is_empty()).then(|| el("div", "wmo-what-if wmo-screen-only").child(title).children(fields))
}
