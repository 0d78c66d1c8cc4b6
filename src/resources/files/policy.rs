//! A municipality's own rules, as the contract has them (`contract::municipality`), with the places of what is wrong.
//! The contract stops at its first mistake; here each is said, by taking the wrong field out and reading again.

use std::borrow::Cow;

use super::{
    finding::{Expected, Finding, Position, Problem, Quoted},
    nearest::nearest,
    reach,
    say::{Findings, Say, Words},
    tree::{Node, Value},
};
use crate::{
    contract::{
        Code, InputError,
        json::{Field, Json},
        municipality, read_offer,
    },
    contribution::Policy,
    date::Date,
    resources::Offer,
};

/// The fields of a municipality's rules, and of the limits in it.
const FIELDS: [&str; 11] = [
    "offers",
    "code",
    "name",
    "monthly_amount",
    "minima_limits",
    "transport_own_tariff",
    "no_charge",
    "minor_home_adaptation",
    "single_under_aow",
    "single_aow",
    "couple_aow",
];

/// The offers in it, in the contract's own shape; and how many are refused.
pub fn offers(node: &Node, findings: &mut Findings) -> (Vec<Offer>, u32) {
    let (mut read, mut refused) = (Vec::new(), 0);
    for (number, item) in node.list("offers").iter().enumerate() {
        let json = plain(item);
        match read_offer(&Field::root(&json)) {
            Ok(offer) => read.push(offer),
            Err(error) => {
                refused += 1;
                let steps: Vec<&str> = error.field.split('/').skip(1).collect();
                findings.next();
                findings.add(Finding {
                    at: place(item, &steps),
                    field: Quoted::new(&format!("offers/{number}{}", error.field)).as_str().to_owned(),
                    problem: Problem::NotAsContract,
                });
            }
        }
    }
    findings.next();
    (read, refused)
}

/// Fields that no offer has.
pub fn is_policy(node: &Node) -> bool {
    ["code", "monthly_amount", "minima_limits", "transport_own_tariff", "no_charge", "minor_home_adaptation"]
        .iter()
        .any(|name| node.get(name).is_some())
}

/// Reads the rules, with the name of the municipality. Nothing when an error was said.
pub fn read(node: &Node, today: Date, findings: &mut Findings) -> Option<(String, Policy)> {
    let mut json = plain(node);
    let mut refused = false;
    loop {
        match municipality(&Field::root(&json)) {
            Ok(read) => {
                refused |= has_code(&json) && !code_exists(node, today, findings);
                return (!refused).then_some(read);
            }
            Err(error) => {
                refused = true;
                let steps: Vec<&str> = error.field.split('/').skip(1).collect();
                let twice = error.code == Code::InvalidValue && stands_twice(node, &steps);
                findings.add(Finding {
                    at: place(node, &steps),
                    field: Quoted::new(&steps.join("/")).as_str().to_owned(),
                    problem: problem(&error, twice, &steps),
                });
                if !remove(&mut json, &steps) {
                    return None;
                }
            }
        }
    }
}

fn has_code(json: &Json) -> bool {
    matches!(json, Json::Object(members) if members.iter().any(|(name, _)| name == "code"))
}

fn code_exists(node: &Node, today: Date, findings: &mut Findings) -> bool {
    let Some((code, Ok(text))) = node.get("code").map(|code| (code, code.text())) else { return true };
    let mut say = Say::new(findings, today, Words::Ids, code.at);
    reach::area(text, &mut say.field(code.at, "code")).is_some()
}

/// What the contract's error is in the words of this report.
fn problem(error: &InputError, twice: bool, steps: &[&str]) -> Problem {
    if error.code == Code::UnknownField {
        return Problem::UnknownField(nearest(steps.last().copied().unwrap_or_default(), FIELDS));
    }
    match steps.last().copied() {
        _ if twice => Problem::DoubleField,
        Some("code") => Problem::NotACode,
        Some("name") => Problem::WrongType(Expected::Text),
        Some("minima_limits") | None => Problem::WrongType(Expected::Object),
        Some("transport_own_tariff" | "no_charge" | "minor_home_adaptation") => Problem::NotTruth,
        Some(_) => Problem::NotAnAmount,
    }
}

fn stands_twice(node: &Node, steps: &[&str]) -> bool {
    let Some((last, parents)) = steps.split_last() else { return false };
    let parent = parents.iter().try_fold(node, |node, name| node.get(name));
    matches!(parent.map(|parent| &parent.value), Some(Value::Object(members)) if members.iter().filter(|member| member.name == *last).count() > 1)
}

/// Where a field's value stands, or the nearest that is there.
fn place(node: &Node, steps: &[&str]) -> Position {
    let mut here = node;
    for step in steps {
        if let Value::List(items) = &here.value {
            match step.parse().ok().and_then(|number: usize| items.get(number)) {
                Some(item) => here = item,
                None => break,
            }
            continue;
        }
        let Value::Object(members) = &here.value else { break };
        let name = step.replace("~1", "/").replace("~0", "~");
        match members.iter().rev().find(|member| member.name == name) {
            Some(member) => here = &member.node,
            None => break,
        }
    }
    here.at
}

/// Takes a field out; false when there is none.
fn remove(json: &mut Json, steps: &[&str]) -> bool {
    let (Json::Object(members), Some((first, rest))) = (json, steps.split_first()) else { return false };
    let name = first.replace("~1", "/").replace("~0", "~");
    let Some(at) = members.iter().rposition(|(known, _)| *known == name) else { return false };
    if let (false, Some((_, inner))) = (rest.is_empty(), members.get_mut(at)) {
        return remove(inner, rest);
    }
    members.remove(at);
    true
}

/// The value without its places.
fn plain(node: &Node) -> Json<'_> {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(text) => Json::Number(text.parse().ok()),
        Value::Text(text) => Json::Text(Cow::Borrowed(text)),
        // No deeper than the reader of JSON lets through.
        Value::List(items) => Json::List(items.iter().map(plain).collect()),
        Value::Object(members) => Json::Object(members.iter().map(|member| (Cow::Borrowed(member.name.as_str()), plain(&member.node))).collect()),
    }
}
