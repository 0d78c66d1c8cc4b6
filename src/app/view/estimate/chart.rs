//! The chart: the drawing, with a legend, one plain sentence a line, and a table that says the same.

use crate::app::{
    estimate::{
        chart_amount::ChartAmount,
        plot::{ChartRow, Plot, Series},
    },
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::paragraph_of,
    },
};
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Point, Precision, Span},
    rules::Scheme,
    text::{Key, gone, per_period},
};

use super::drawing::{Bottom, drawing, pattern};

/// The chart of a line over income or assets, with all that says the same in words.
pub fn chart(context: &Context, plot: &Plot, bottom: Bottom) -> Element {
    let sentences = plot.series.iter().map(|series| sentence(context, series, bottom)).collect();
    told(context, plot, bottom, sentences)
}

/// A chart with the sentences that say the same.
pub fn told(context: &Context, plot: &Plot, bottom: Bottom, sentences: Vec<String>) -> Element {
    el("div", "wmo-chart")
        .child(el("div", "wmo-chart__measure").attr("id", context.id("chart")))
        .child(
            drawing(context, plot, bottom)
                .attr("role", "img")
                .attr("aria-label", context.text(Key::ChartAlternative)),
        )
        .child(legend(context, plot))
        .children(
            sentences
                .into_iter()
                .map(|sentence| el("p", classes::PARAGRAPH_SOFT).child(words(sentence)).into()),
        )
        .child_if((!plot.assumed.is_empty()).then(|| paragraph_of(assumed(context, plot))))
        .child(table(context, plot, bottom))
}

fn legend(context: &Context, plot: &Plot) -> Element {
    let items = plot.series.iter().enumerate().map(|(index, series)| {
        let class = pattern(index);
        let sample = el("line", class).attr("x1", "2").attr("y1", "8").attr("x2", "42").attr("y2", "8");
        let sample = el("svg", "wmo-legend__sample")
            .attr("width", "44")
            .attr("height", "16")
            .attr("aria-hidden", "true")
            .child(sample);
        let here = series.here.map(|here| el("strong", "").child(words(cell(context, series.scheme, here))));
        el("li", "wmo-legend__item")
            .key(series.regime.id)
            .child(sample)
            .child(el("span", "").text(context.language.regime_name(series.regime)))
            .child_if(here)
            .into()
    });
    el("ul", "wmo-legend").children(items)
}

/// An amount, or "€ 23,60 tot € 328,00"; where it rests on a figure that we derived, "ongeveer € 69,43".
pub fn span(context: &Context, amount: Span, precision: Precision) -> String {
    let euros = |value| context.language.short_euros(value);
    let text = match amount.high {
        Some(high) if high == amount.low => euros(high),
        Some(high) => {
            context.fill(Key::ResultRangeValue, &[("low", &euros(amount.low)), ("high", &euros(high))])
        }
        None => format!("{} {}", context.text(Key::ResultFrom), euros(amount.low)),
    };
    match precision {
        Precision::Derived => context.fill(Key::ChartAbout, &[("amount", &text)]),
        Precision::Exact => text,
    }
}

/// What a regime asks at one value, or that there is no help.
pub fn cell(context: &Context, scheme: &Scheme, cell: ChartAmount) -> String {
    let gone = context.text(gone(scheme));
    match cell {
        ChartAmount::Due(amount, precision) => span(context, amount, precision),
        ChartAmount::Perhaps(amount, precision) => {
            context.fill(Key::GonePerhaps, &[("amount", &span(context, amount, precision)), ("gone", gone)])
        }
        ChartAmount::NoHelp => gone.to_owned(),
        ChartAmount::NotYet => context.text(Key::ChartNotYet).to_owned(),
        ChartAmount::Unknown => context.text(Key::ChartNone).to_owned(),
    }
}

/// "Het wetsvoorstel: tot € 24.472 is het € 23,60; tot € 61.000 stijgt het naar € 328,00; daarboven is het €
/// 328,00."
fn sentence(context: &Context, series: &Series, bottom: Bottom) -> String {
    let name = context.language.regime_name(series.regime);
    let without = context.text(gone(series.scheme));
    if series.lines.is_empty() {
        return context.fill(Key::ChartWithout, &[("name", &name), ("gone", without)]);
    }
    let parts = series.lines.iter().flat_map(|points| stretches(points)).map(|(from, to, last)| {
        let last = last && !series.ends;
        // Of a range either end can move.
        let way = to.amount.low.cmp(&from.amount.low).then(to.amount.high.cmp(&from.amount.high));
        let key = match (last, way) {
            (true, std::cmp::Ordering::Equal) if from.at.is_zero() => Key::ChartAlways,
            (true, std::cmp::Ordering::Equal) => Key::ChartBeyond,
            (false, std::cmp::Ordering::Equal) => Key::ChartLevel,
            (true, _) => Key::ChartBeyondRises,
            (false, std::cmp::Ordering::Greater) => Key::ChartRises,
            (false, std::cmp::Ordering::Less) => Key::ChartFalls,
        };
        context.fill(
            key,
            &[("to", &(bottom.value)(to.at, to.precision)), ("amount", &span(context, to.amount, said(to)))],
        )
    });
    let ends = series.ends.then(|| context.fill(Key::GoneBeyond, &[("gone", without)]));
    let parts: Vec<String> = parts.chain(ends).collect();
    let per = context.text(per_period(series.scheme.period));
    context.fill(Key::ChartSentence, &[("name", &name), ("parts", &parts.join("; ")), ("per", per)])
}

/// At a value that is itself only about right the amount is what it is there.
fn said(point: &Point) -> Precision {
    if point.precision == Precision::Derived { Precision::Exact } else { point.amount_precision }
}

/// The stretches between the points, without the cent over which a line jumps.
fn stretches(points: &[Point]) -> Vec<(&Point, &Point, bool)> {
    let pairs =
        points.iter().zip(points.iter().skip(1)).filter(|(from, to)| to.at - from.at > Decimal::new(1, 2));
    let pairs: Vec<_> = pairs.collect();
    let count = pairs.len();
    pairs.into_iter().enumerate().map(|(index, (from, to))| (from, to, index + 1 == count)).collect()
}

/// For which case a chart is that had to settle what is not known.
fn assumed(context: &Context, plot: &Plot) -> String {
    context.fill(Key::ChartAssumed, &[("case", &context.language.case(&plot.assumed, &plot.settled))])
}

fn table(context: &Context, plot: &Plot, bottom: Bottom) -> Element {
    let head = plot.series.iter().map(|series| {
        el("th", "").attr("scope", "col").text(context.language.regime_name(series.regime)).into()
    });
    let head =
        el("tr", "").child(el("th", "").attr("scope", "col").text(context.text(bottom.label))).children(head);
    let rows = plot.rows.iter().map(|row| table_row(context, plot, row, bottom).into());
    let table =
        el("table", "wmo-table").child(el("thead", "").child(head)).child(el("tbody", "").children(rows));
    let scroll = el("div", "wmo-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", context.text(Key::ChartTable))
        .child(table);
    el("details", "wmo-why wmo-screen-only")
        .child(el("summary", "wmo-why__summary").text(context.text(Key::ChartTable)))
        .child(scroll)
}

fn table_row(context: &Context, plot: &Plot, row: &ChartRow, bottom: Bottom) -> Element {
    let mut label = (bottom.value)(row.at, row.precision);
    if row.here {
        label = format!("{label} ({})", context.text(bottom.here));
    }
    let cells = plot
        .series
        .iter()
        .zip(&row.cells)
        .map(|(series, one)| el("td", "").child(words(cell(context, series.scheme, *one))).into());
    el("tr", "")
        .key(&row.at.to_string())
        .child(el("th", "").attr("scope", "row").child(words(label)))
        .children(cells)
}
