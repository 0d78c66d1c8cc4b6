//! `openfisca.yaml`: the cases in OpenFisca's test format. It has variables with one value each, so lists and
//! objects become variables with longer names; what is not known is `null`, and an amount without maximum
//! ends at `.inf`.

use std::fmt::Write;

use anyhow::{Result, ensure};

use wmo_zelfcheck::contribution::HouseholdFact;

use super::{
    cases::{Case, Expected, Topic},
    request::{Answer, Content, Municipality, Request},
};

/// The whole file.
pub fn write(topics: &[Topic], rules: &str) -> Result<String> {
    let mut out = format!(
        "# Own contribution under the Wmo 2015: test cases in OpenFisca's format. Rules: {rules}. \
         Licence: EUPL-1.2.\n"
    );
    for topic in topics {
        write!(out, "\n# {}\n", topic.title)?;
        for case in &topic.cases {
            test(&mut out, case)?;
        }
    }
    Ok(out)
}

fn test(out: &mut String, case: &Case) -> Result<()> {
    writeln!(out, "\n- name: {}", quoted(&format!("{}: {}", case.id, case.title)))?;
    writeln!(out, "  description: {}", quoted(&format!("{} Source: {}", case.how, case.source)))?;
    writeln!(out, "  keywords: [{}]", if case.published { "published" } else { "derived" })?;
    writeln!(out, "  period: {}", case.request.month)?;
    writeln!(out, "  absolute_error_margin: 0")?;
    writeln!(out, "  input:\n    regime: {}", case.regime)?;
    for (name, value) in input(&case.request)? {
        writeln!(out, "    {name}: {value}")?;
    }
    writeln!(out, "  output:")?;
    for (name, value) in output(&case.expected) {
        writeln!(out, "    {name}: {value}")?;
    }
    Ok(())
}

/// Text that YAML could take for something else.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

const NULL: &str = "null";

fn input(request: &Request) -> Result<Vec<(String, String)>> {
    let plain = |answer: &Answer<String>| answer.known().map_or(NULL, String::as_str).to_owned();
    let mut all = Vec::new();
    let mut add = |name: &str, value: Option<String>| all.extend(value.map(|value| (name.to_owned(), value)));
    for (fact, answer) in &request.facts {
        let id = fact.id();
        match answer.known() {
            None => add(id, Some(NULL.to_owned())),
            // YAML takes a day for a date of its own.
            Some(Content::Text(day)) if *fact == HouseholdFact::Started => add(id, Some(quoted(day))),
            Some(Content::Text(text)) => add(id, Some(text.clone())),
            Some(Content::Whole(number)) => add(id, Some(number.to_string())),
            Some(Content::Assets(assets)) => {
                for (assets, name) in assets.iter().zip(["assets_client", "assets_partner"]) {
                    add(name, Some(plain(assets)));
                }
            }
            Some(Content::Support(support)) => {
                for (index, one) in support.iter().enumerate() {
                    ensure!(
                        support.iter().take(index).all(|other| other.kind != one.kind),
                        "support of one kind stands twice"
                    );
                    let name = format!("support_{}", one.kind);
                    add(&name, Some("true".to_owned()));
                    add(&format!("{name}_cost_price"), one.cost_price.as_ref().map(plain));
                    add(&format!("{name}_form"), one.form.clone());
                }
            }
            Some(Content::Municipality(Municipality::Code(code))) => add(id, Some(code.clone())),
            Some(Content::Municipality(Municipality::Policy(policy))) => {
                add("municipality_monthly_amount", policy.monthly_amount.clone());
                for (group, limit) in &policy.minima_limits {
                    add(&format!("municipality_minima_limit_{group}"), Some(limit.clone()));
                }
                for (name, truth) in policy.truths() {
                    add(&format!("municipality_{name}"), truth.then(|| "true".to_owned()));
                }
            }
        }
    }
    Ok(all)
}

fn output(expected: &Expected) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut add = |name: &str, value: String| all.push((name.to_owned(), value));
    match expected {
        Expected::Nothing { why_not, .. } => {
            add("applies", "false".to_owned());
            add("why_not", why_not.clone());
        }
        Expected::Amount { period, amount, last_period, reasons, .. } => {
            add("applies", "true".to_owned());
            add("contribution_period", period.clone());
            add("contribution_min", amount.min.clone());
            add("contribution_max", amount.max.clone().unwrap_or_else(|| ".inf".to_owned()));
            if let Some(last) = last_period {
                add("last_period", quoted(last));
            }
            for reason in reasons {
                add(&format!("reason_{reason}"), "true".to_owned());
            }
        }
    }
    all
}
