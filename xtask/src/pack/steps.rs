//! A case as the steps of a Gherkin scenario: plain sentences, each with at most one value.

use super::cases::{Answer, Case, Expected, Municipality, Request, Support};

/// `before` value `after`.
pub struct Step {
    before: String,
    pub value: Option<String>,
    after: &'static str,
    /// What the value is called in the table of an outline.
    pub name: &'static str,
}

impl Step {
    fn plain(text: impl Into<String>) -> Step {
        Step { before: text.into(), value: None, after: "", name: "" }
    }

    fn of(
        before: impl Into<String>,
        name: &'static str,
        value: impl Into<String>,
        after: &'static str,
    ) -> Step {
        Step { before: before.into(), value: Some(value.into()), after, name }
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

/// The steps of a case.
pub fn steps(case: &Case) -> Vec<Step> {
    let mut all = given(&case.request);
    all.push(Step::plain(format!("When the contribution is computed under {}", case.regime)));
    all.extend(then(&case.expected));
    all
}

const UNKNOWN: &str = "unknown";

fn given(request: &Request) -> Vec<Step> {
    let plain = |answer: &Answer<String>| answer.known().map_or(UNKNOWN, String::as_str).to_owned();
    let mut all = vec![
        Step::of("Given the month is ", "month", &request.month, ""),
        Step::of("And the household is ", "household", plain(&request.household), ""),
    ];
    let mut add = |before: &str, name, value: Option<String>| {
        all.extend(value.map(|value| Step::of(before, name, value, "")))
    };
    add("And the age group of the client is ", "client", request.client_age.as_ref().map(plain));
    add("And the age group of the partner is ", "partner", request.partner_age.as_ref().map(plain));
    add("And the income a year is ", "income", request.income.as_ref().map(plain));
    add("And the assets of the client are ", "assets", request.assets.first().map(plain));
    add("And the assets of the partner are ", "assets of the partner", request.assets.get(1).map(plain));
    match request.support.as_ref().map(Answer::known) {
        None => {}
        Some(None) => all.push(Step::plain("And the support is unknown")),
        Some(Some(support)) => all.extend(support.iter().map(support_step)),
    }
    let mut add = |before: &str, name, value: Option<String>| {
        all.extend(value.map(|value| Step::of(before, name, value, "")))
    };
    add("And the contribution already owed is ", "owed", request.other_contribution.as_ref().map(plain));
    let nights = |answer: &Answer<u32>| answer.known().map_or(UNKNOWN.to_owned(), u32::to_string);
    add(
        "And the consecutive nights in an opvang institution are ",
        "nights",
        request.shelter_nights.as_ref().map(nights),
    );
    add("And the start of the support is ", "start", request.started.as_ref().map(plain));
    match request.municipality.as_ref().map(Answer::known) {
        None => {}
        Some(None) => all.push(Step::plain("And the municipality is unknown")),
        Some(Some(Municipality::Code(code))) => {
            all.push(Step::of("And the municipality is ", "municipality", code, ""))
        }
        Some(Some(Municipality::Policy(policy))) => {
            all.extend(
                policy
                    .monthly_amount
                    .as_ref()
                    .map(|amount| Step::of("And the local amount a month is ", "local amount", amount, "")),
            );
            all.extend(policy.minima_limits.iter().map(|(group, limit)| {
                Step::of(format!("And the local income limit for {group} is "), "limit", limit, "")
            }));
            all.extend(
                policy
                    .truths()
                    .into_iter()
                    .filter(|(_, truth)| *truth)
                    .map(|(name, _)| Step::plain(format!("And the local policy has {name}"))),
            );
        }
    }
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
