//! The drawing of a chart: lines in SVG, for the width there is. Lines differ in pattern as well as colour,
//! so they hold on paper and in forced colours.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Point, Precision, Span},
    text::Key,
};
use yew::Html;

use crate::app::{
    estimate::{
        chart_amount::ChartAmount,
        plot::{MOST, Plot},
        scale::{place, steps, ticks},
    },
    view::{
        Context,
        element::{Element, el},
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

/// The lines with their scales, without a word beside it.
pub fn drawing(context: &Context, plot: &Plot, bottom: Bottom) -> Element {
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

/// The pattern and colour of a line, by its place.
pub fn pattern(index: usize) -> &'static str {
    LINES.get(index % LINES.len()).copied().unwrap_or_default()
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
    let class = pattern(index);
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
        let class = pattern(index);
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
