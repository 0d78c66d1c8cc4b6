//! A case as the steps of a Gherkin scenario: plain sentences, each with at most one value.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use wmo_zelfcheck::contribution::HouseholdFact;

use super::{
    cases::{Case, Expected},
    request::{Answer, Content, Municipality, Policy, Request, Support},
};

/// `before` value `after`.
pub struct Step {
    before: String,
    pub value: Option<String>,
    after: &'static str,
    /// What the value is called in the table of an outline.
    pub name: String,
}

impl Step {
    fn plain(text: impl Into<String>) -> Step {
        Step { before: text.into(), value: None, after: "", name: String::new() }
    }

    fn of(
        before: impl Into<String>,
        name: impl Into<String>,
        value: impl Into<String>,
        after: &'static str,
    ) -> Step {
        Step { before: before.into(), value: Some(value.into()), after, name: name.into() }
    }

    /// As in a scenario.
    pub fn with_value(&self) -> String {
        format!("{}{}{}", self.before, self.value.as_deref().unwrap_or_default(), self.after)
    }

    /// As in an outline; equal for steps that differ only in the value.
    pub fn template(&self) -> String {
        match self.value {
            Some(_) => format!("{}<{}>{}", self.before, self.name, self.after),
            None => self.before.clone(),
        }
    }
}

/// How the fields of a request read as steps, with what each value is called in a table:
/// `tests/cases/fields.toml`.
pub type Words = BTreeMap<String, [String; 2]>;

/// The steps of a case.
pub fn steps(case: &Case, words: &Words) -> Result<Vec<Step>> {
    let mut all = given(&case.request, words)?;
    all.push(Step::plain(format!("When the contribution is computed under {}", case.regime)));
    all.extend(then(&case.expected));
    Ok(all)
}

const UNKNOWN: &str = "unknown";

fn given(request: &Request, words: &Words) -> Result<Vec<Step>> {
    let plain = |answer: &Answer<String>| answer.known().map_or(UNKNOWN, String::as_str).to_owned();
    let step = |first: &str, field: &str, value: String| -> Result<Step> {
        let [before, name] =
            words.get(field).with_context(|| format!("tests/cases/fields.toml: no {field} in [steps]"))?;
        Ok(Step::of(format!("{first} {before} "), name.as_str(), value, ""))
    };
    let mut all = vec![step("Given", "month", request.month.clone())?];
    for (fact, answer) in &request.facts {
        match (fact, answer.known()) {
            (HouseholdFact::Support | HouseholdFact::Municipality, None) => {
                all.push(Step::plain(format!("And the {} is {UNKNOWN}", fact.id())));
            }
            (_, None) => all.push(step("And", fact.id(), UNKNOWN.to_owned())?),
            (_, Some(Content::Text(text))) => all.push(step("And", fact.id(), text.clone())?),
            (_, Some(Content::Whole(number))) => all.push(step("And", fact.id(), number.to_string())?),
            (_, Some(Content::Assets(assets))) => {
                for (assets, field) in assets.iter().zip(["assets", "assets_partner"]) {
                    all.push(step("And", field, plain(assets))?);
                }
            }
            (_, Some(Content::Support(support))) => all.extend(support.iter().map(support_step)),
            (_, Some(Content::Municipality(Municipality::Code(code)))) => {
                all.push(step("And", fact.id(), code.clone())?);
            }
            (_, Some(Content::Municipality(Municipality::Policy(policy)))) => {
                all.extend(policy_steps(policy))
            }
        }
    }
    Ok(all)
}

fn policy_steps(policy: &Policy) -> Vec<Step> {
    let amount = policy.monthly_amount.as_ref();
    let mut all: Vec<Step> = amount
        .map(|amount| Step::of("And the local amount a month is ", "local amount", amount, ""))
        .into_iter()
        .collect();
    all.extend(policy.minima_limits.iter().map(|(group, limit)| {
        Step::of(format!("And the local income limit for {group} is "), "limit", limit, "")
    }));
    let truths = policy.truths().into_iter().filter(|(_, truth)| *truth);
    all.extend(truths.map(|(name, _)| Step::plain(format!("And the local policy has {name}"))));
    all
}

fn support_step(support: &Support) -> Step {
    let kind = &support.kind;
    match (&support.cost_price, &support.form) {
        (Some(price), _) => {
            let price = price.known().map_or(UNKNOWN, String::as_str);
            Step::of(format!("And the client gets {kind} with a cost price of "), "cost price", price, "")
        }
        (None, Some(form)) => Step::plain(format!("And the client gets {kind} in the form {form}")),
        (None, None) => Step::plain(format!("And the client gets {kind}")),
    }
}

fn then(expected: &Expected) -> Vec<Step> {
    let (period, amount, last, reasons) = match expected {
        Expected::Nothing { why_not, .. } => {
            return vec![Step::plain(format!("Then there is no amount because of {why_not}"))];
        }
        Expected::Amount { period, amount, last_period, reasons, .. } => {
            (period, amount, last_period, reasons)
        }
    };
    let after = if period == "month" { " euros a month" } else { " euros each four weeks" };
    let mut all = match &amount.max {
        Some(max) if *max == amount.min => {
            vec![Step::of("Then the contribution is ", "contribution", max, after)]
        }
        max => vec![
            Step::of("Then the contribution is at least ", "at least", &amount.min, after),
            Step::of(
                "And the contribution is at most ",
                "at most",
                max.as_deref().unwrap_or("unlimited"),
                after,
            ),
        ],
    };
    all.extend(last.as_ref().map(|last| {
        Step::of("And the last month in which something is collected is ", "last month", last, "")
    }));
    if reasons.is_empty() {
        all.push(Step::plain("And no reason is given"));
    }
    all.extend(reasons.iter().map(|reason| Step::plain(format!("And a reason is {reason}"))));
    all
}
