//! The estimate's answer. Amounts are texts of euros; what does not apply is left out.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{InputError, Request};
use crate::{
    contribution::{Facts, Note, Outcome, Reason, Span, Step, Unit, WhyNot, estimate},
    date::Month,
    money::Money,
    rules::{self, Period, Regime, Status},
    text::{self, Language},
};

/// The answer to one request.
#[derive(Debug, Serialize)]
pub struct Response {
    /// The version of the rule tables.
    rules: &'static str,
    results: Vec<Entry>,
}

/// A refused request.
#[derive(Debug, Serialize)]
pub struct ErrorResponse {
    /// What is wrong.
    pub error: InputError,
}

/// What a regime says: an amount, or why there is none.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Entry {
    Applies(Found),
    Refused { regime: &'static str, status: Option<Status>, applies: bool, why_not: Refusal },
}

#[derive(Debug, Serialize)]
struct Found {
    regime: &'static str,
    status: Status,
    applies: bool,
    price_level: u16,
    period: Period,
    amount: Range,
    per_year: Range,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_period: Option<Month>,
    /// The tariff after the tables was taken to be the last known.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    last_period_projected: bool,
    reasons: Vec<ReasonEntry>,
    /// What makes the amount approximate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    approximate: Vec<ReasonEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<StepEntry>>,
    undecided: Vec<&'static str>,
}

/// Lowest and highest; `max` is null where the rules set no maximum.
#[derive(Debug, Serialize)]
struct Range {
    min: Money,
    max: Option<Money>,
}

/// Why a regime gives no amount, in the form of an error.
#[derive(Debug, Serialize)]
struct Refusal {
    code: &'static str,
    field: &'static str,
    message: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceEntry>,
}

#[derive(Debug, Serialize)]
struct ReasonEntry {
    rule: &'static str,
    /// The sentence for people; only with a receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derived: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct SourceEntry {
    title: &'static str,
    place: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct StepEntry {
    id: &'static str,
    label: &'static str,
    value: Value,
    unit: &'static str,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    derived: Option<&'static str>,
}

/// A number as text, or its lowest and highest where an answer is unknown.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Known(Number),
    Range { min: Number, max: Option<Number> },
}

/// A decimal in full; euros with at least two decimals.
#[derive(Debug)]
struct Number {
    value: Decimal,
    unit: Unit,
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut value = self.value.normalize();
        if value.scale() < 2 && self.unit != Unit::Number {
            value.rescale(2);
        }
        serializer.collect_str(&value)
    }
}

impl Response {
    /// Estimates for every regime wanted.
    pub fn of(Request { facts, regimes, receipt }: &Request) -> Response {
        Response { rules: rules::VERSION, results: regimes.iter().map(|regime| Entry::of(facts, regime, *receipt)).collect() }
    }
}

impl Entry {
    fn of(facts: &Facts, regime: &'static Regime, receipt: bool) -> Entry {
        match estimate(facts, regime, receipt) {
            Ok(outcome) => Entry::Applies(Found::of(regime, outcome)),
            Err(why_not) => Entry::Refused {
                regime: regime.id,
                status: regime.schemes.last().map(|scheme| scheme.status),
                applies: false,
                why_not: Refusal::of(why_not),
            },
        }
    }
}

impl Found {
    fn of(regime: &Regime, outcome: Outcome) -> Found {
        let found = outcome.assessment;
        let (scheme, last_period, labels) = (found.scheme, found.last_period, outcome.steps.is_some());
        Found {
            regime: regime.id,
            status: scheme.status,
            applies: true,
            price_level: scheme.price_level,
            period: scheme.period,
            amount: Range::of(found.amount, 1),
            per_year: Range::of(found.amount, scheme.period.per_year()),
            last_period: last_period.and_then(|last| last.month),
            last_period_projected: last_period.is_some_and(|last| last.projected),
            reasons: found.reasons.into_iter().map(|reason| ReasonEntry::of(reason, labels)).collect(),
            approximate: found.notes.into_iter().map(|note| ReasonEntry::of_note(note, labels)).collect(),
            steps: outcome.steps.map(|steps| steps.into_iter().map(StepEntry::of).collect()),
            undecided: outcome.undecided.into_iter().map(|field| field.id()).collect(),
        }
    }
}

impl Range {
    fn of(amount: Span, times: u8) -> Range {
        let money = |value: Decimal| Money::floor(value).times(times);
        Range { min: money(amount.low), max: amount.high.map(money) }
    }
}

impl Refusal {
    fn of(why_not: WhyNot) -> Refusal {
        let (code, field, message, source) = match why_not {
            WhyNot::NotCovered => ("not_covered", "/month", "the rule tables have no amounts for this month", None),
            WhyNot::OwnRules(source) => ("own_rules", "/support", "this support has contribution rules of its own", Some(source)),
            WhyNot::LocalCharge(source) => ("local_charge", "/support", "the municipality sets its own charge for this support", Some(source)),
        };
        Refusal { code, field, message, source: source.map(SourceEntry::of) }
    }
}

impl SourceEntry {
    fn of(source: rules::Source) -> SourceEntry {
        SourceEntry { title: source.document.title, place: source.place, url: source.document.url }
    }
}

impl ReasonEntry {
    fn of(reason: Reason, labels: bool) -> ReasonEntry {
        let label = text::reason_key(reason.rule).filter(|_| labels).map(|key| Language::Nl.text(key));
        ReasonEntry { rule: reason.rule, label, source: Some(SourceEntry { url: reason.source.document.url.filter(|_| labels), ..SourceEntry::of(reason.source) }), derived: reason.derived.filter(|_| labels) }
    }

    /// Without a receipt only the id: the same sentence on every line helps nobody.
    fn of_note(note: Note, labels: bool) -> ReasonEntry {
        let (rule, key, source) = text::note(note);
        let label = labels.then(|| Language::Nl.text(key));
        ReasonEntry { rule, label, source: source.filter(|_| labels).map(SourceEntry::of), derived: None }
    }
}

impl StepEntry {
    fn of(step: Step) -> StepEntry {
        let unit = step.id.unit();
        let number = |value: Decimal| Number { value, unit };
        let value = match step.value.known() {
            Some(value) => Value::Known(number(value)),
            None => Value::Range { min: number(step.value.low), max: step.value.high.map(number) },
        };
        StepEntry {
            id: step.id.id(),
            label: Language::Nl.text(text::step_label(step.id)),
            value,
            unit: unit.id(),
            rule: step.id.rule(),
            source: step.source.map(SourceEntry::of),
            derived: step.derived,
        }
    }
}
