//! The rules on the start and the AOW ages: their records, dated and each with two sources or the reason why
//! not.

use serde::Deserialize;
use toml::Spanned;

use crate::known::Checks;
use crate::second_source::{Figure, Marks, SourcedFigure};
use crate::table::{Dated, Faults, Table};
use crate::validity::{follows, months};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starts {
    pub start: Vec<StartRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartRecord {
    pub valid_from: Spanned<String>,
    pub valid_to: Option<Spanned<String>>,
    pub rule: StartRuleRecord,
    pub back: BackRecord,
    pub source: Spanned<String>,
    /// Of the rule and its date.
    pub second: Option<Spanned<String>>,
    /// Of the rule and its date, and of how far back if that says nothing itself.
    pub one_source: Option<Spanned<String>>,
}

/// How far back, in one of three ways.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackRecord {
    pub periods: Option<u16>,
    pub months: Option<u16>,
    pub months_from_day: Option<u16>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

impl BackRecord {
    /// The way and the number; `None` unless there is exactly one.
    pub fn way(&self) -> Option<(&'static str, u16)> {
        match (self.periods, self.months, self.months_from_day) {
            (Some(periods), None, None) => Some(("Periods", periods)),
            (None, Some(months), None) => Some(("Months", months)),
            (None, None, Some(months)) => Some(("MonthsFromDay", months)),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AowAges {
    pub age: Vec<AowAgeRecord>,
}

/// The AOW age of people who reach it in these years.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AowAgeRecord {
    pub from: Spanned<u16>,
    pub to: u16,
    pub years: u8,
    #[serde(default)]
    pub months: u8,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum StartRuleRecord {
    PeriodOfStart,
    NextMonth,
}

impl Checks<'_> {
    pub fn starts(
        &self,
        table: &Table,
        starts: Vec<StartRecord>,
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) -> Vec<Dated<StartRecord>> {
        let mut checked: Vec<Dated<StartRecord>> = Vec::new();
        for record in starts {
            self.source(table, &record.source, findings);
            let (from, to) = months(table, &record.valid_from, record.valid_to.as_ref(), findings);
            if let Some(previous) = checked.last() {
                follows(table, record.valid_from.span().start, previous.to, from, &[], findings);
            }
            let figure = |what, value| Figure { id: "start".to_owned(), what, group: None, from, to, value };
            let marks = Marks { second: record.second.as_ref(), one_source: record.one_source.as_ref() };
            self.confirm(
                table,
                &record.source,
                marks,
                figure("start_rule", format!("{:?}", record.rule)),
                all,
                findings,
            );
            let back =
                Marks { second: record.back.second.as_ref(), one_source: record.back.one_source.as_ref() }
                    .or(record.one_source.as_ref());
            match record.back.way() {
                Some((_, number)) => self.confirm(
                    table,
                    &record.source,
                    back,
                    figure("start_back", number.to_string()),
                    all,
                    findings,
                ),
                None => findings.push(table.finding(
                    record.source.span().start,
                    "back is one of periods, months and months_from_day",
                )),
            }
            checked.push(Dated { from, to, record });
        }
        checked
    }

    /// The AOW ages: years that follow each other, a month of the year as rest, two sources.
    pub fn aow_ages(
        &self,
        table: &Table,
        ages: Vec<AowAgeRecord>,
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) -> Vec<AowAgeRecord> {
        let mut next = None;
        for age in &ages {
            let (first, at) = (*age.from.get_ref(), age.from.span().start);
            self.source(table, &age.source, findings);
            if next.is_some_and(|next| next != first) || age.to < first || age.months > 11 {
                findings.push(
                    table.finding(at, "the years follow each other, and an age is years with 0 to 11 months"),
                );
            }
            next = Some(age.to + 1);
            let (from, to) = (u32::from(first) * 12, Some(u32::from(age.to) * 12 + 11));
            let figure = Figure {
                id: "aow".to_owned(),
                what: "aow_age",
                group: None,
                from,
                to,
                value: format!("{}+{}", age.years, age.months),
            };
            let marks = Marks { second: age.second.as_ref(), one_source: age.one_source.as_ref() };
            self.confirm(table, &age.source, marks, figure, all, findings);
        }
        ages
    }
}
