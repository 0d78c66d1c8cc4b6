//! The tables against a second reading of the same figures, typed from other sources by somebody who did not
//! see the tables.

use std::fs;

use base::date::{Date, Month};
use rust_decimal::Decimal;
use serde::Deserialize;
use wmo_zelfcheck::rules::{CONFIRMATIONS, COVERED, Confirmation, ONCE, Regime, TWICE};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Readings {
    reading: Vec<Reading>,
}

/// A figure as somebody read it; `tests/sources/readings.toml` says what the fields mean.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "where and how it was read is for people")]
struct Reading {
    what: String,
    period: String,
    group: Option<String>,
    value: String,
    tax_year: Option<String>,
    unit: Option<String>,
    regime: String,
    publisher: String,
    copy: Option<String>,
    document: String,
    url: Option<String>,
    quote: String,
    read: String,
    seen: String,
    overruled: Option<String>,
}

fn readings() -> Vec<Reading> {
    let text = fs::read_to_string("tests/sources/readings.toml").unwrap();
    toml::from_str::<Readings>(&text).unwrap_or_else(|error| panic!("{error}")).reading
}

impl Reading {
    /// January of its year, or the first month of its span; `None` where the page names no year.
    fn month(&self) -> Option<Month> {
        let first = self.period.split('/').next().unwrap();
        (first != "undated")
            .then(|| if first.len() == 4 { format!("{first}-01") } else { first.to_owned() }.parse().unwrap())
    }

    /// Whether this figure of the tables is the one that was read.
    fn is_of(&self, figure: &Confirmation) -> bool {
        let during = |month: Option<Month>| month.is_none_or(|month| figure.valid.contains(month));
        let named = |id: &str, what: &str| figure.id == id && figure.what == what && during(self.month());
        let regime = match self.regime.as_str() {
            // The low contribution is in both.
            "wlz_low" => figure.id.starts_with("wlz_"),
            regime => figure.id == regime,
        };
        match self.what.as_str() {
            "tariff" if self.group.is_some() => {
                figure.id == self.group.as_deref().unwrap()
                    && figure.what == "exemption"
                    && during(self.month())
            }
            "wealth_exempt" | "wealth_limit" => {
                let year: u16 = self.tax_year.as_ref().unwrap().parse().unwrap();
                // What is exempt in a year counts for the contribution two years later.
                figure.what == "wealth_exempt" && during(Month::new(year + 2, 1))
            }
            "tariff_start" => regime && figure.what == "valid_from" && during(self.month()),
            "under_aow_exempt" => named("couple_under_aow", "exemption"),
            "under_aow_wealth_deduction" => {
                regime && figure.what == "under_aow_exempt" && during(self.month())
            }
            "no_contribution" => named("covid_2020", "exemption"),
            "start_back" => named("start", "start_back"),
            "start_next_month" => named("start", "start_rule"),
            "aow_age" => named("aow", "aow_age"),
            "equated_day" => figure.what == "equated_day" && figure.value == self.value,
            "investigation_weeks" => named("investigation", "term"),
            "plan_days" => named("plan", "term"),
            "decision_weeks" => named("decision", "term"),
            "objection_weeks" => named("objection", "term"),
            what => {
                regime && figure.what == what && figure.group == self.group.as_deref() && during(self.month())
            }
        }
    }

    /// Whether what was read is `value`, as the tables write it.
    fn says(&self, value: &str) -> bool {
        match self.what.as_str() {
            // The ground is named by what the source says of it: nothing is due.
            "tariff" if self.group.is_some() => self.value == "0.00",
            "no_contribution" => {
                self.value == "0.00" && self.period == "2020-04/2020-05" && value == "2020-04"
            }
            "start_next_month" => self.value == "1" && value == "NextMonth",
            "tariff_start" | "under_aow_exempt" => {
                let (date, from): (Date, Month) = (self.value.parse().unwrap(), value.parse().unwrap());
                // Until 2019 a year began with the Monday of its first period.
                date == from.first_day() || Date::first_monday(from.year()) == Some(date)
            }
            "aow_age" => {
                let (years, months) = value.split_once('+').unwrap();
                let [years, months] = [years, months].map(|number| number.parse::<Decimal>().unwrap());
                self.value.parse::<Decimal>().unwrap() == years + months / Decimal::from(12)
            }
            "equated_day" => self.value == value,
            _ => self.value.parse::<Decimal>().unwrap() == value.parse().unwrap(),
        }
    }

    /// Whether it confirms a figure or date.
    fn confirms(&self, figure: &Confirmation) -> bool {
        // That amounts are of a year says from when they hold.
        let of_year = figure.what == "valid_from"
            && self.regime == figure.id
            && self.tax_year.is_none()
            && self.month().is_some_and(|month| figure.valid.contains(month));
        self.overruled.is_none() && ((self.is_of(figure) && self.says(figure.value)) || of_year)
    }
}

#[test]
fn every_reading_is_of_a_figure_and_says_the_same() {
    for reading in readings() {
        let figures: Vec<&Confirmation> =
            CONFIRMATIONS.iter().filter(|figure| reading.is_of(figure)).collect();
        let same = figures.iter().filter(|figure| reading.says(figure.value)).count();
        let expected = match (&reading.overruled, reading.month()) {
            // What the tables do not follow differs from them, else there is nothing to overrule.
            (Some(_), _) => same == 0,
            // A page without a date is of one of the years.
            (None, None) => same > 0,
            (None, Some(_)) => same == figures.len(),
        };
        // Of a group that is not covered there is no figure to differ from.
        assert!(
            (!figures.is_empty() || reading.overruled.is_some()) && expected,
            "{reading:?}\nagainst {figures:?}"
        );
    }
}

#[test]
fn every_second_source_was_read_and_says_the_same() {
    let readings = readings();
    for figure in CONFIRMATIONS {
        let Some(second) = figure.second else { continue };
        let by_it =
            readings.iter().any(|reading| reading.publisher == second.publisher && reading.confirms(figure));
        assert!(
            by_it,
            "{} of {} from {} on{} names {} as its second source, and tests/sources/readings.toml has no \
             reading of {} that says {}: let somebody who does not see the table add it, or leave out \
             `second` and say with `one_source` why",
            figure.what,
            figure.id,
            figure.valid.from,
            figure.group.map(|group| format!(" ({group})")).unwrap_or_default(),
            second.publisher,
            second.publisher,
            figure.value
        );
        assert_ne!(second.publisher, figure.first.publisher);
    }
}

/// What is said to rest on one source does, as far as anybody read.
#[test]
fn what_rests_on_one_source_has_no_other_reading() {
    let readings = readings();
    for figure in CONFIRMATIONS.iter().filter(|figure| figure.second.is_none()) {
        assert!(figure.why.is_some_and(|why| !why.is_empty()));
        let other = readings.iter().find(|reading| {
            reading.publisher != figure.first.publisher
                && reading.month().is_some()
                && reading.is_of(figure)
                && reading.confirms(figure)
        });
        assert!(
            other.is_none(),
            "{} {} {:?} {}: {other:?}",
            figure.id,
            figure.what,
            figure.group,
            figure.valid.from
        );
    }
}

/// A slip in a table is seen: no reading says a cent more, a day later or another number.
#[test]
fn a_changed_figure_is_confirmed_by_nobody() {
    let readings = readings();
    for figure in CONFIRMATIONS.iter().filter(|figure| figure.second.is_some()) {
        let Ok(value) = figure.value.parse::<Decimal>() else { continue };
        for changed in
            [value + Decimal::new(1, 2), value - Decimal::new(1, 2), value * Decimal::TEN + Decimal::ONE]
                .map(|value| value.to_string())
        {
            assert!(
                !readings.iter().any(|reading| reading.overruled.is_none()
                    && reading.is_of(figure)
                    && reading.says(&changed)),
                "{figure:?} {changed}"
            );
        }
    }
}

#[test]
fn the_build_counts_them() {
    let twice = CONFIRMATIONS.iter().filter(|figure| figure.second.is_some()).count();
    assert_eq!((TWICE, ONCE), (twice, CONFIRMATIONS.len() - twice));
    // Every year of the law has its amounts here.
    for year in COVERED.from.year()..=COVERED.to.unwrap().year() {
        let month = Month::new(year, 6).unwrap();
        let amount = |figure: &&Confirmation| {
            figure.id == Regime::IN_FORCE.id
                && ["tariff", "base"].contains(&figure.what)
                && figure.valid.contains(month)
        };
        assert!(CONFIRMATIONS.iter().any(|figure| amount(&figure)), "{year}");
    }
}
