//! The chart: lines in SVG, drawn for the width there is, with a legend, one plain sentence a line, and a
//! table that says the same. Lines differ in pattern as well as colour, so they hold on paper and in forced
//! colours.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Point, Precision, Span},
    rules::Scheme,
    text::{Key, gone, per_period},
};
use yew::Html;

use crate::app::{
    estimate::{
        chart_amount::ChartAmount,
        plot::{ChartRow, MOST, Plot, Series},
        scale::{place, steps, ticks},
    },
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::paragraph_of,
    },
};

/// The lines in the order of the chosen regimes.
const LINES: [&str; MOST] = [
    "wmo-line wmo-line--0",
    "wmo-line wmo-line--1",
    "wmo-line wmo-line--2",
    "wmo-line wmo-line--3",
    "wmo-line wmo-line--4",
    "wmo-line wmo-line--5",
];
const HEIGHT: u32 = 300;
const LEFT: u32 = 62;
const RIGHT: u32 = 14;
const TOP: u32 = 26;
const BOTTOM: u32 = 54;

/// How values along the bottom read.
#[derive(Clone, Copy)]
pub struct Bottom<'a> {
    /// What runs along it.
    pub label: Key,
    /// What stands where the person is.
    pub here: Key,
    /// A value in words.
    pub value: &'a dyn Fn(Decimal, Precision) -> String,
    /// The values that get a mark, with what stands at it; round numbers where there are none.
    pub marks: Option<&'a [(Decimal, String)]>,
}

/// The chart of a line over income or assets, with all that says the same in words.
pub fn chart(context: &Context, plot: &Plot, bottom: Bottom) -> Element {
    let sentences = plot.series.iter().map(|series| sentence(context, series, bottom)).collect();
    told(context, plot, bottom, sentences)
}

/// A chart with the sentences that say the same.
pub fn told(context: &Context, plot: &Plot, bottom: Bottom, sentences: Vec<String>) -> Element {
    el("div", "wmo-chart")
        .child(el("div", "wmo-chart__measure").attr("id", context.id("chart")))
        .child(drawing(context, plot, bottom).attr("role", "img").attr("aria-label", sentences.join(" ")))
        .child(legend(context, plot))
        .children(
            sentences
                .into_iter()
                .map(|sentence| el("p", classes::PARAGRAPH_SOFT).child(words(sentence)).into()),
        )
        .child_if((!plot.assumed.is_empty()).then(|| paragraph_of(assumed(context, plot))))
        .child(table(context, plot, bottom))
}

fn drawing(context: &Context, plot: &Plot, bottom: Bottom) -> Element {
    let width = context.state.width.clamp(240, 900);
    let scale = Scale { plot, width: width - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };
    let size = |value: u32| value.to_string();
    el("svg", "wmo-chart__drawing")
        .attr("width", size(width))
        .attr("height", size(HEIGHT))
        .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
        .children(grid(context, &scale, bottom))
        .children(lines(&scale))
        .children(you(context, &scale, bottom))
}

struct Scale<'a> {
    plot: &'a Plot,
    width: u32,
    height: u32,
}

impl Scale<'_> {
    fn x(&self, at: Decimal) -> Decimal {
        Decimal::from(LEFT) + place(at, self.plot.end, self.width)
    }

    fn y(&self, amount: Decimal) -> Decimal {
        Decimal::from(TOP + self.height) - place(amount, self.plot.top, self.height)
    }
}

fn text(class: &'static str, x: Decimal, y: Decimal, anchor: &'static str, content: String) -> Html {
    el("text", class)
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("text-anchor", anchor)
        .key(&content)
        .text(content)
        .into()
}

fn stroke(class: &'static str, from: (Decimal, Decimal), to: (Decimal, Decimal)) -> Html {
    el("line", class)
        .attr("x1", from.0.to_string())
        .attr("y1", from.1.to_string())
        .attr("x2", to.0.to_string())
        .attr("y2", to.1.to_string())
        .into()
}

fn grid(context: &Context, scale: &Scale, bottom: Bottom) -> Vec<Html> {
    let (left, right) = (Decimal::from(LEFT), Decimal::from(LEFT + scale.width));
    let floor = Decimal::from(TOP + scale.height);
    let mut all = Vec::new();
    for amount in ticks(scale.plot.top, 4) {
        let y = scale.y(amount);
        all.push(stroke("wmo-chart__grid", (left, y), (right, y)));
        let label = context.language.euros_with(amount, 0);
        all.push(text("wmo-chart__text", left - Decimal::from(8), y + Decimal::from(5), "end", label));
    }
    let value = |at: Decimal| (bottom.value)(at, Precision::Exact);
    let round = || {
        let count = steps(scale.width, value(scale.plot.end).chars().count());
        ticks(scale.plot.end, count).into_iter().map(|at| (at, value(at))).collect()
    };
    let marks: Vec<(Decimal, String)> = bottom.marks.map_or_else(round, <[_]>::to_vec);
    for (index, (at, label)) in marks.iter().enumerate() {
        let anchor = match index {
            0 => "start",
            last if last + 1 == marks.len() && scale.plot.end == *at => "end",
            _ => "middle",
        };
        all.push(text("wmo-chart__text", scale.x(*at), floor + Decimal::from(22), anchor, label.clone()));
    }
    all.push(text(
        "wmo-chart__text",
        right,
        floor + Decimal::from(44),
        "end",
        context.text(bottom.label).to_owned(),
    ));
    all
}

fn lines(scale: &Scale) -> Vec<Html> {
    let mut all = Vec::new();
    for (index, series) in scale.plot.series.iter().enumerate() {
        for points in &series.lines {
            all.extend(line(scale, index, points));
        }
    }
    all
}

/// The line of the lowest amounts, and that of the highest where they differ.
fn line(scale: &Scale, index: usize, points: &[Point]) -> Vec<Html> {
    let class = LINES.get(index % LINES.len()).copied().unwrap_or_default();
    let path = |of: &dyn Fn(Span) -> Option<Decimal>| {
        let pairs: Vec<String> = points
            .iter()
            .filter_map(|point| Some(format!("{},{}", scale.x(point.at), scale.y(of(point.amount)?))))
            .collect();
        el("polyline", class).attr("points", pairs.join(" ")).into()
    };
    let wide = points.iter().any(|point| point.amount.high != Some(point.amount.low));
    let mut all = vec![path(&|amount| Some(amount.low))];
    if wide {
        all.push(path(&|amount| amount.high));
    }
    all
}

/// "U bent hier", with a dot on every line.
fn you(context: &Context, scale: &Scale, bottom: Bottom) -> Vec<Html> {
    let Some(here) = scale.plot.here.filter(|here| *here <= scale.plot.end) else { return Vec::new() };
    let x = scale.x(here);
    let near_the_end = here * Decimal::TWO > scale.plot.end;
    let (anchor, off) = if near_the_end { ("end", -8) } else { ("start", 8) };
    let top = Decimal::from(TOP);
    let mut all = vec![
        stroke("wmo-chart__here", (x, top - Decimal::from(14)), (x, Decimal::from(TOP + scale.height))),
        text(
            "wmo-chart__text wmo-chart__text--here",
            x + Decimal::from(off),
            top - Decimal::from(6),
            anchor,
            context.text(bottom.here).to_owned(),
        ),
    ];
    for (index, series) in scale.plot.series.iter().enumerate() {
        let class = LINES.get(index % LINES.len()).copied().unwrap_or_default();
        if let Some(amount) = series.here.and_then(ChartAmount::amount) {
            let dot = el("circle", class)
                .attr("cx", x.to_string())
                .attr("cy", scale.y(amount.low).to_string())
                .attr("r", "5");
            all.push(dot.attr("data-dot", "").into());
        }
    }
    all
}

fn legend(context: &Context, plot: &Plot) -> Element {
    let items = plot.series.iter().enumerate().map(|(index, series)| {
        let class = LINES.get(index % LINES.len()).copied().unwrap_or_default();
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
    let euros = |value| context.language.euros(value);
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
