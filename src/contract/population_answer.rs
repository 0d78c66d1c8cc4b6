//! The answer about a population: as JSON, and as a table for other programs. Every figure stands once, in
//! `FIELDS`; both ways of writing go by it. What a synthetic population is worth is said in every answer.

use super::{PopulationRequest, reasons::write_source};
use crate::{
    contribution::Span,
    population::{
        CHANGE_EDGES, CONTRADICTIONS, EFFECTS, GroupTotals, LIMITS, Limit, PolicyVariant, PrintedEffect,
        SyntheticPopulation, Totals, VariantResult,
    },
    rules::{self, Regime},
};
use base::{closed::Closed, csv, money::Money, writer::Writer};
use rust_decimal::Decimal;

/// What came out, with what was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationAnswer {
    /// The request.
    pub request: PopulationRequest,
    /// A result for each variant.
    pub results: Vec<VariantResult>,
    /// Of households of somebody's own: how many lines were read, and how many of them refused.
    pub own: Option<(u64, u64)>,
}

/// The decimals of a share of income.
const SHARE_DECIMALS: u32 = 6;

/// A figure of the answer: its name, and how it follows from the sums. `None` is not known, or of nothing.
type TotalsField = (&'static str, fn(&Totals) -> Option<Decimal>);

/// The figures of all households together, and of a group. Amounts are euros a year, averages a month.
const FIELDS: [TotalsField; 26] = [
    ("households", |totals| Some(totals.households)),
    ("left_out", |totals| Some(totals.left_out)),
    ("paid_before_min", |totals| Some(totals.before.low)),
    ("paid_before_max", |totals| totals.before.high),
    ("paid_min", |totals| Some(totals.after.low)),
    ("paid_max", |totals| totals.after.high),
    ("financing_min", |totals| totals.change().0),
    ("financing_max", |totals| totals.change().1),
    ("more", |totals| Some(totals.more)),
    ("less", |totals| Some(totals.less)),
    ("same", |totals| Some(totals.same)),
    ("unclear", |totals| Some(totals.unclear)),
    ("more_up_to_5", |totals| totals.more_by.first().copied()),
    ("more_up_to_10", |totals| totals.more_by.get(1).copied()),
    ("more_up_to_25", |totals| totals.more_by.get(2).copied()),
    ("more_up_to_50", |totals| totals.more_by.get(3).copied()),
    ("more_up_to_100", |totals| totals.more_by.get(4).copied()),
    ("more_above_100", |totals| totals.more_by.get(CHANGE_EDGES.len()).copied()),
    ("average_before_min", |totals| average(totals, 0).map(|average| average.low)),
    ("average_before_max", |totals| average(totals, 0)?.high),
    ("average_min", |totals| average(totals, 1).map(|average| average.low)),
    ("average_max", |totals| average(totals, 1)?.high),
    ("income", |totals| Some(totals.income)),
    ("income_share_before", |totals| share(totals, 0)),
    ("income_share", |totals| share(totals, 1)),
    ("income_share_more", |totals| Some(share(totals, 1)? - share(totals, 0)?)),
];

fn average(totals: &Totals, place: usize) -> Option<Span> {
    totals.average()?.get(place).copied()
}

fn share(totals: &Totals, place: usize) -> Option<Decimal> {
    totals.share_of_income()?.get(place).map(|share| share.round_dp(SHARE_DECIMALS))
}

/// A figure as it is written: shares in full, the rest to the cent.
fn written(name: &str, value: Decimal) -> Decimal {
    if name.starts_with("income_share") { value } else { Money::nearest(value) }
}

impl PopulationAnswer {
    /// The answer about a synthetic population.
    pub fn about(request: PopulationRequest) -> PopulationAnswer {
        let mut comparison = request.comparison();
        for mut household in request.population.into_iter().flat_map(SyntheticPopulation::households) {
            household.facts.month = request.month;
            comparison.add(&household);
        }
        PopulationAnswer { results: comparison.results(), request, own: None }
    }

    /// The effects that the report prints of a variant, where they are about the same: who is left under the
    /// bill, compared with the bill.
    pub(super) fn printed(&self, variant: &PolicyVariant) -> Option<&'static PrintedEffect> {
        let bill = &self.request.compared_with;
        let left = self.request.population == Some(SyntheticPopulation::AfterOutflow);
        let tables = bill.regime.id == Regime::IVB_BILL.id && bill.tried.is_none() && variant.tried.is_none();
        (left && tables).then(|| PrintedEffect::of(variant.regime)).flatten()
    }

    /// The id of the population.
    fn population(&self) -> &'static str {
        self.request.population.map_or("own", Closed::id)
    }

    /// What the answer says of itself.
    pub fn limits(&self) -> impl Iterator<Item = &'static Limit> {
        let own = self.own.is_some();
        LIMITS.iter().filter(move |limit| limit.own || !own)
    }

    /// Writes `{"rules": ..., "population": {...}, "compared_with": ..., "results": [...]}`.
    pub(super) fn write(&self, w: &mut Writer) {
        w.object(|w| {
            w.name("rules").text(rules::VERSION);
            w.name("population").object(|w| self.write_population(w));
            w.name("compared_with").text(&self.request.compared_with.name);
            w.name("results").list(&self.results, |w, result| w.object(|w| self.write_result(w, result)));
        });
    }

    fn write_population(&self, w: &mut Writer) {
        w.name("id").text(self.population());
        w.name("synthetic").truth(self.own.is_none());
        if let Some((lines, refused)) = self.own {
            w.name("lines").decimal(Decimal::from(lines), 0);
            w.name("refused").decimal(Decimal::from(refused), 0);
        }
        w.name("limits").list(self.limits(), |w, limit| {
            w.object(|w| {
                w.name("id").text(limit.id);
                w.name("text").text(limit.text);
            });
        });
        if self.own.is_some() {
            return;
        }
        w.name("month").text(&self.request.month.to_string());
        for (name, held_out) in [("fitted_on", false), ("held_out", true)] {
            let effects = EFFECTS.iter().filter(|effect| effect.held_out == held_out);
            w.name(name).list(effects, |w, effect| w.text(effect.regime.id));
        }
        w.name("contradictions").list(CONTRADICTIONS, |w, (text, of)| {
            w.object(|w| {
                w.name("text").text(text);
                write_source(w, *of, false);
            });
        });
    }

    fn write_result(&self, w: &mut Writer, result: &VariantResult) {
        w.name("variant").text(&result.variant.name);
        write_totals(w, &result.totals);
        if let Some(printed) = self.printed(&result.variant) {
            w.name("printed").object(|w| write_printed(w, printed, &result.totals));
        }
        if self.request.groups {
            w.name("groups").list(&result.groups, |w, group| w.object(|w| write_group(w, group)));
        }
    }

    /// The answer as a table with semicolons: a line for all households of a variant, and one for each group.
    pub fn table(&self) -> String {
        let mut out = String::new();
        let keys = [
            "population",
            "variant",
            "compared_with",
            "use",
            "printed",
            "household",
            "income_from",
            "income_to",
        ];
        let names: Vec<&str> = keys.into_iter().chain(FIELDS.iter().map(|(name, _)| *name)).collect();
        csv::line(&mut out, &names);
        for result in &self.results {
            let printed = self.printed(&result.variant);
            let used = printed.map_or("", |printed| if printed.held_out { "held_out" } else { "fitted" });
            let financing = printed.map(|printed| printed.financing.to_string()).unwrap_or_default();
            let mut line = |[household, from, to]: [String; 3], totals: &Totals| {
                let (name, compared) = (&result.variant.name, &self.request.compared_with.name);
                let keys =
                    [self.population(), &csv::guarded(name), &csv::guarded(compared), used, &financing];
                let mut cells: Vec<String> = keys.into_iter().map(str::to_owned).collect();
                cells.extend([household, from, to]);
                cells.extend(FIELDS.iter().map(|(name, of)| {
                    of(totals).map_or(String::new(), |value| written(name, value).to_string())
                }));
                csv::line(&mut out, &cells);
            };
            line(["all".to_owned(), String::new(), String::new()], &result.totals);
            for group in result.groups.iter().filter(|_| self.request.groups) {
                let household = group.household.map_or("unknown", Closed::id).to_owned();
                let (from, to) = group.income.map_or((None, None), |(from, to)| (Some(from), to));
                let edge = |edge: Option<u32>| edge.map(|edge| edge.to_string()).unwrap_or_default();
                line([household, edge(from), edge(to)], &group.totals);
            }
        }
        out
    }
}

pub(super) fn write_totals(w: &mut Writer, totals: &Totals) {
    for (name, of) in FIELDS {
        w.name(name);
        match of(totals) {
            Some(value) => w.decimal(written(name, value), 2),
            None => w.null(),
        }
    }
}

/// The report's figures in millions of euros a year, and how far ours is off.
pub(super) fn write_printed(w: &mut Writer, printed: &PrintedEffect, totals: &Totals) {
    w.name("use").text(if printed.held_out { "held_out" } else { "fitted" });
    for (name, millions) in
        [("financing", printed.financing), ("behaviour", printed.behaviour), ("total", printed.total)]
    {
        w.name(name).whole(millions);
    }
    if let Some(ours) = totals.change().0 {
        let off = ours / Decimal::from(1_000_000) - Decimal::from(printed.financing);
        w.name("off").decimal(Money::nearest(off), 2);
    }
    write_source(w, printed.source, false);
}

pub(super) fn write_group(w: &mut Writer, group: &GroupTotals) {
    w.name("household");
    match group.household {
        Some(household) => w.text(household.id()),
        None => w.null(),
    }
    let (from, to) = group.income.map_or((None, None), |(from, to)| (Some(from), to));
    for (name, edge) in [("income_from", from), ("income_to", to)] {
        w.name(name);
        match edge {
            Some(edge) => w.decimal(Decimal::from(edge), 2),
            None => w.null(),
        }
    }
    write_totals(w, &group.totals);
}
