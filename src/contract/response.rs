//! The estimate's answer. Amounts are texts of euros; what does not apply is left out.

use super::{
    Request,
    amounts::{range, write_given},
    curve::write_curve,
    reasons::{write_note, write_reason, write_source, write_step},
    request_writer::write_case,
    turning_points::write_changes,
};
use crate::{
    contribution::{Months, Outcome, Total, WhyNot, changes, curve, estimate, months},
    rules::{self, OwnCost, Period, Regime, Source, Status},
    text::{self},
};
use base::{date::Month, money::Money};
use base::{error::InputError, writer::Writer};

/// Writes `{"rules": ..., "results": [...]}` for every regime wanted.
pub fn write_estimate(w: &mut Writer, request: &Request) {
    w.object(|w| {
        w.name("rules").text(rules::VERSION);
        w.name("results").list(&request.regimes, |w, regime| {
            let answer = estimate(&request.facts, regime, request.receipt);
            w.object(|w| {
                w.name("regime").text(regime.id);
                match answer {
                    Ok(outcome) => applies(w, request, &outcome),
                    Err(why_not) => refused(w, regime, request.facts.month, why_not),
                }
                curve_and_changes(w, request, regime);
                if let Some(until) = request.until {
                    write_months(w, &months(&request.facts, regime, until));
                }
            });
        });
    });
}

/// The line and the changes, where they are asked for and the regime has rules.
fn curve_and_changes(w: &mut Writer, request: &Request, regime: &'static Regime) {
    if let (Some((axis, to)), Some(situation)) = (request.curve, request.facts.situation())
        && let Ok(points) = curve(&situation, regime, axis, to)
    {
        write_curve(w, &points);
    }
    if request.changes
        && let Ok(changes) = changes(&request.facts, regime)
    {
        write_changes(w, &changes);
    }
}

/// Writes `{"error": {...}}`.
pub fn write_error(w: &mut Writer, error: &InputError) {
    w.object(|w| {
        w.name("error").object(|w| {
            w.name("code").text(error.code.id());
            w.name("field").text(&error.field);
            w.name("message").text(&error.message);
        });
    });
}

fn applies(w: &mut Writer, request: &Request, outcome: &Outcome) {
    let found = &outcome.assessment;
    let scheme = found.scheme;
    // Labels go with the receipt: the same sentence on each of a million lines helps nobody.
    let labels = outcome.steps.is_some();
    w.name("status").text(status(scheme.status_in(rules::KNOWN)));
    w.name("applies").truth(true);
    w.name("price_level").whole(scheme.price_level);
    w.name("period").text(match scheme.period {
        Period::Month => "month",
        Period::FourWeeks => "four_weeks",
    });
    w.name("amount");
    range(w, found.amount, 1);
    w.name("per_year");
    range(w, found.amount, scheme.period.per_year());
    if let Some(last) = &found.last_period
        && let Some(month) = last.month()
    {
        w.name("last_period").text(&month.to_string());
        if last.projected {
            w.name("last_period_projected").truth(true);
        }
    }
    if let Some(earliest) = &found.earliest_last_period {
        w.name("last_period_earliest");
        match earliest.month() {
            Some(month) => w.text(&month.to_string()),
            None => w.null(),
        }
    }
    if let Some(last) = &found.last_period {
        w.name("not_collected").money(Money::floor(last.not_collected));
    }
    if !found.own_costs.is_empty() {
        w.name("own_cost").list(&found.own_costs, |w, cost| write_own_cost(w, cost));
    }
    write_given(w, found.given);
    if let Some(owed) = found.possible.apart() {
        w.name("amount_if_owed");
        range(w, owed, 1);
    }
    w.name("reasons").list(&found.reasons, |w, reason| write_reason(w, reason, found.scheme, labels));
    if !found.notes.is_empty() {
        w.name("approximate").list(&found.notes, |w, note| write_note(w, *note, labels));
    }
    if let Some(case) = &outcome.case {
        w.name("case");
        write_case(w, &request.facts, case);
    }
    if let Some(steps) = &outcome.steps {
        w.name("steps").list(steps, |w, step| write_step(w, step, steps));
    }
    w.name("undecided").list(&outcome.undecided, |w, field| w.text(field.id()));
}

/// What support that is no longer given costs on average.
fn write_own_cost(w: &mut Writer, cost: &OwnCost) {
    w.object(|w| {
        w.name("id").text(cost.id);
        w.name("per_year").money(Money::floor(cost.per_year.value));
        w.name("price_level").whole(cost.price_level);
        write_source(w, cost.per_year.source, true);
    });
}

fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => "in_force",
        Status::Past => "past",
        Status::Adopted => "adopted",
        Status::Bill => "bill",
        Status::PolicyOption => "policy_option",
        Status::Intention => "intention",
        Status::OwnIdea => "own_idea",
    }
}

/// Every period, every year and all of it.
fn write_months(w: &mut Writer, months: &Months) {
    w.name("months").list(&months.rows, |w, row| {
        w.object(|w| {
            match row.term.filter(|term| term.period == Period::FourWeeks) {
                Some(term) => w.name("period").object(|w| {
                    w.name("from").text(&term.from.to_string());
                    w.name("to").text(&term.to.to_string());
                }),
                None => w.name("month").text(&row.month.to_string()),
            }
            match &row.found {
                Ok(found) => {
                    w.name("amount");
                    range(w, found.amount, 1);
                    w.name("status").text(status(found.scheme.status_in(rules::KNOWN)));
                    w.name("price_level").whole(found.scheme.price_level);
                    w.name("reasons").list(&found.reasons, |w, reason| w.text(reason.rule.id()));
                    if !found.notes.is_empty() {
                        w.name("approximate").list(&found.notes, |w, note| w.text(text::note(*note).0));
                    }
                }
                Err(why_not) => w.name("why_not").text(why_not_words(*why_not).0),
            }
        });
    });
    w.name("years").list(&months.years, |w, year| {
        w.object(|w| {
            w.name("year").whole(year.year);
            write_total(w, &year.total);
        });
    });
    write_total(w, &months.total);
}

/// The total of the periods that have an amount, and whether all have one.
fn write_total(w: &mut Writer, total: &Total) {
    if let Some(amount) = total.amount {
        w.name("total");
        range(w, amount, 1);
    }
    w.name("complete").truth(total.complete);
}

/// Why a regime gives no amount, in the form of an error.
fn refused(w: &mut Writer, regime: &Regime, month: Month, why_not: WhyNot) {
    let (code, field, message, source) = why_not_words(why_not);
    // A month before the latest rules, in none of them, is past.
    if let Some(latest) = regime.schemes.last() {
        w.name("status").text(status(if month < latest.valid.from {
            Status::Past
        } else {
            latest.status_in(rules::KNOWN)
        }));
    }
    w.name("applies").truth(false);
    w.name("why_not").object(|w| {
        w.name("code").text(code);
        w.name("field").text(field);
        w.name("message").text(message);
        if let Some(source) = source {
            write_source(w, source, true);
        }
    });
}

fn why_not_words(why_not: WhyNot) -> (&'static str, &'static str, &'static str, Option<Source>) {
    match why_not {
        WhyNot::NotCovered => {
            ("not_covered", "/month", "the rule tables have no amounts for this month", None)
        }
        WhyNot::NotForHousehold => (
            "not_covered",
            "/household",
            "the rule tables lack a figure for this household in this month",
            None,
        ),
        WhyNot::OwnRules(source) => {
            ("own_rules", "/support", "this support has contribution rules of its own", Some(source))
        }
        WhyNot::LocalCharge(source) => (
            "local_charge",
            "/support",
            "the municipality sets its own charge for this support",
            Some(source),
        ),
    }
}
