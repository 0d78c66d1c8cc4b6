//! A municipality's own file: its rules, as the contract has them (`contract::municipality`), and what its
//! page shows, with the places of what is wrong. The contract stops at its first mistake; here each is said,
//! by taking the wrong field out and reading again, once what only its name makes wrong has gone in one go. A
//! mistake in the rules loses all of them: half of them would be other rules.

use std::borrow::Cow;

use crate::{
    files::{MUNICIPALITY_FIELDS, municipality},
    offers::{Municipality, MunicipalityProfile, municipality::named},
    values::Area,
};
use crate::{
    files::{
        desk,
        members::members,
        offers::Offers,
        own_shape,
        reach::{self, EXAMPLE},
        tree::{Member, Node, Value},
    },
    values::{self, Expected, Finding, Findings, Position, Problem, Quoted, Say, Words},
};
use base::{
    date::Date,
    json::{Field, Json},
};

/// Editors check a file by the schema that it names.
const SCHEMA: &str = "$schema";
/// The fields of the limits in the rules.
const LIMITS: [&str; 3] = ["single_under_aow", "single_aow", "couple_aow"];
/// The fields that are not about the rules.
const NO_RULES: [&str; 10] = [
    "code",
    "name",
    "offers",
    "contact",
    "operator",
    "links",
    "parts",
    "languages",
    "offers_file",
    "keep_answers",
];

/// The offers in it, in our own shape.
pub fn offers(node: &Node, today: Date, offers: &mut Offers, findings: &mut Findings) {
    for (number, item) in node.list("offers").iter().enumerate() {
        if !offers.has_room(item.at, findings) {
            continue;
        }
        let mut about = Findings::default();
        let offer = own_shape::read(item, &mut Say::of_file(&mut about, today, Words::Ids, item.at));
        for finding in about.take() {
            let field = format!("offers/{number}/{}", finding.field).trim_end_matches('/').to_owned();
            findings.add(Finding { field, ..finding });
        }
        offers.add(offer, item.at, findings);
    }
}

/// Whether it is a municipality's file: it has fields that no offer has.
pub fn is_own(node: &Node) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| node.get(name).is_some());
    has(&[
        "code",
        "monthly_amount",
        "minima_limits",
        "transport_own_tariff",
        "no_charge",
        "minor_home_adaptation",
    ]) || (!has(&["id", "contents"]) && has(&["contact", "operator", "parts", "offers_file"]))
}

/// Reads the file, with what is wrong in it left out.
pub fn read(node: &Node, today: Date, findings: &mut Findings) -> MunicipalityProfile {
    let mut own = MunicipalityProfile::default();
    let mut lost = Vec::new();
    let mut json =
        known(node, &[&MUNICIPALITY_FIELDS[..], &[SCHEMA]].concat(), &[], &mut |steps, at, problem| {
            lost.push(lost_by(steps, &problem));
            findings.add(Finding::new(at, Quoted::new(&steps.join("/")).as_str(), problem));
        });
    if !node.is_object() {
        findings.add(Finding::new(node.at, "", Problem::WrongType(Expected::Object)));
    }
    while let Err(error) = municipality(&Field::root(&json), today) {
        let steps: Vec<&str> = error.field.split('/').skip(1).collect();
        lost.push(steps.first().copied().unwrap_or_default().to_owned());
        findings.add(Finding::new(
            place(node, &steps),
            Quoted::new(&steps.join("/")).as_str(),
            problem(&steps),
        ));
        if !remove(&mut json, &steps) {
            break;
        }
    }
    if let Ok((name, policy)) = municipality(&Field::root(&json), today) {
        own.policy = lost.iter().all(|name| NO_RULES.contains(&name.as_str())).then_some(policy);
        own.name = name;
    }
    let mut say = Say::new(findings, today, Words::Ids, node.at);
    let kept = |name: &str| node.get(name).filter(|_| !lost.iter().any(|other| other == name));
    own.code = kept("code").and_then(|code| existing(code, &mut say));
    own.name = kept("name").map(|_| own.name).unwrap_or_default();
    if let Some(name) = kept("name") {
        let say = &mut say.field(name.at, "name");
        own.name = values::text(&own.name, LONGEST_NAME, say).unwrap_or_default();
        fits(&own, say);
    }
    own.desk = desk::read(node, &lost, &mut say);
    own.whole = !say.has_errors();
    own
}

/// The most characters of a municipality's name.
const LONGEST_NAME: usize = 120;

/// The number of a code that a municipality has on the day; that of one that has ended leads to the one it
/// went into.
fn existing(node: &Node, say: &mut Say) -> Option<u16> {
    match reach::area(node.text().ok()?, &mut say.field(node.at, "code"))? {
        Area::Municipality(number) => Some(number),
        _ => None,
    }
}

/// The name is that of the code, or another name for it; without a code it is not that of several.
fn fits(own: &MunicipalityProfile, say: &mut Say) {
    if own.code.is_none() {
        return reach::one_of_several(&own.name, say);
    }
    let Some(known) =
        own.code.filter(|code| *code != EXAMPLE).and_then(|code| Municipality::on(code, say.today))
    else {
        return;
    };
    let same = named(&own.name, say.today).iter().any(|one| one.municipality.code == known.code);
    if !own.name.is_empty() && !same {
        say.say(Problem::OtherName(Quoted::new(&own.name), known.area(), known.name));
    }
}

/// The value without what the contract refuses by its name alone: unknown fields, and those that stand again.
/// `path` leads to it.
fn known<'n>(
    node: &'n Node,
    names: &[&'static str],
    path: &[&str],
    told: &mut dyn FnMut(&[&str], Position, Problem),
) -> Json<'n> {
    if !node.is_object() {
        return plain(node);
    }
    let mut fields = Vec::new();
    for (Member { name, node, .. }, which) in members(node, names) {
        let steps = [path, &[name.as_str()]].concat();
        match which {
            Err(problem) => told(&steps, node.at, problem),
            Ok(_) if name == SCHEMA => {}
            Ok(_) if name == "minima_limits" => {
                fields.push((Cow::Borrowed(name.as_str()), known(node, &LIMITS, &steps, told)))
            }
            Ok(_) => fields.push((Cow::Borrowed(name.as_str()), plain(node))),
        }
    }
    Json::Object(fields)
}

/// Which field is not used because of a name that is not right. An unknown one may have been meant to be one
/// of the rules, unless it looks like another.
fn lost_by(steps: &[&str], problem: &Problem) -> String {
    match (problem, steps) {
        (Problem::UnknownField(Some(near)), [_]) if NO_RULES.contains(near) => (*near).to_owned(),
        _ => steps.first().copied().unwrap_or_default().to_owned(),
    }
}

/// What the contract has against a value, in the words of this report.
fn problem(steps: &[&str]) -> Problem {
    match steps.last().copied() {
        Some("code") => Problem::NotACode,
        Some("name") => Problem::WrongType(Expected::Text),
        Some("minima_limits") | None => Problem::WrongType(Expected::Object),
        Some("transport_own_tariff" | "no_charge" | "minor_home_adaptation") => Problem::NotTruth,
        Some(_) => Problem::NotAnAmount,
    }
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
        Value::Object(members) => Json::Object(
            members.iter().map(|member| (Cow::Borrowed(member.name.as_str()), plain(&member.node))).collect(),
        ),
    }
}

/// A value with places, all of them the first: a municipality that does not come out of a file.
pub fn placed(json: &Json) -> Node {
    let at = Position::START;
    let value = match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        // A number that is not whole is read by nobody here; it must not look like none.
        Json::Number(number) => Value::Number(number.map_or("-".to_owned(), |number| number.to_string())),
        Json::Text(text) => Value::Text(text.to_string()),
        Json::List(items) => Value::List(items.iter().map(placed).collect()),
        Json::Object(members) => Value::Object(
            members
                .iter()
                .map(|(name, value)| Member { name: name.to_string(), at, node: placed(value) })
                .collect(),
        ),
    };
    Node { at, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contract reads the file anew for each field that it refuses: no more of them may be left than we
    /// know.
    #[test]
    fn strange_fields_go_in_one_go() {
        const MANY: usize = 5000;
        let strange = || (0..MANY).map(|number| (Cow::Owned(format!("x{number}")), Json::Null));
        let again = (0..MANY).map(|_| (Cow::Borrowed("no_charge"), Json::Bool(true)));
        let limits = (Cow::Borrowed("minima_limits"), Json::Object(strange().collect()));
        let file = placed(&Json::Object(strange().chain(again).chain([limits]).collect()));
        let mut told = 0;
        let left = known(&file, &MUNICIPALITY_FIELDS, &[], &mut |_, _, _| told += 1);
        let limits = (Cow::Borrowed("minima_limits"), Json::Object(Vec::new()));
        assert_eq!(left, Json::Object(vec![(Cow::Borrowed("no_charge"), Json::Bool(true)), limits]));
        assert_eq!(told, 3 * MANY - 1);
    }
}
