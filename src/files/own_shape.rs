//! An offer in our own JSON shape, in which an answer holds it too: in a municipality's own file, in the
//! options of a page, and in a question to the finder. Names of fields and sorts of values are exactly those
//! of the contract; each value goes through the checks of its row in [`FIELDS`], as in every other file.

use crate::{
    files::{
        fields::{self, FIELDS, FieldContent, NOTE, OfferField},
        members::members,
        tree::{Member, Node, Value},
    },
    values::{self, Expected, MOST_VALUES, Problem, Quoted, Say},
};
use crate::{
    offers::{Offer, Phone},
    values::{Cost, Hours},
};
use base::{
    closed::{Closed, List, Set},
    lists::{CostKind, CostUnit, DayOfWeek},
};

/// Reads an offer. What is wrong is said at the path of its field, such as `phone/0/number`.
pub fn read(node: &Node, say: &mut Say) -> Offer {
    let mut offer = Offer::named("", "");
    let mut ages = node.at;
    if !node.is_object() {
        say.say(Problem::WrongType(Expected::Object));
        return offer;
    }
    let whole = FIELDS.iter().map(|row| row.id).filter(|id| !id.contains('/'));
    let names: Vec<&'static str> = whole.chain(WITHIN.iter().map(|(name, _)| *name)).collect();
    each(node, "", &names, say, |name, node, say| match FIELDS.iter().find(|row| row.id == name) {
        Some(row) => {
            if name == "age_to" {
                ages = node.at;
            }
            value(&mut offer, row, node, say);
        }
        None => within(&mut offer, name, node, say),
    });
    if offer.id.is_empty() {
        let problem = if say.of_file { Problem::NoId } else { Problem::Missing };
        say.field(node.at, "id").say(problem);
    }
    if offer.name.is_empty() {
        say.field(node.at, "name").refuse(Problem::Missing);
    }
    fields::finish(&mut offer, &mut say.field(ages, "age_to"));
    offer
}

/// Goes through the known fields of an object that are there and not `null`; of others it is said that they
/// are not known.
fn each(
    node: &Node,
    path: &str,
    names: &[&'static str],
    say: &mut Say,
    mut read: impl FnMut(&'static str, &Node, &mut Say),
) {
    if !node.is_object() {
        say.field(node.at, path.trim_end_matches('/')).say(Problem::WrongType(Expected::Object));
    }
    for (Member { name, at, node }, which) in members(node, names) {
        match which.map(|place| names.get(place).copied()) {
            Err(problem) => say.field(*at, &format!("{path}{}", Quoted::new(name).as_str())).say(problem),
            Ok(Some(name)) if node.value != Value::Null => {
                read(name, node, &mut say.field(node.at, &format!("{path}{name}")))
            }
            Ok(_) => {}
        }
    }
}

/// Objects within an offer, and how the ids of their fields begin.
const WITHIN: [(&str, &str); 2] = [("place", "place/"), ("notes", "notes/")];

fn within(offer: &mut Offer, object: &str, node: &Node, say: &mut Say) {
    let Some((_, path)) = WITHIN.iter().find(|(name, _)| *name == object) else { return };
    let rows = || FIELDS.iter().filter_map(|row| row.id.strip_prefix(path).map(|name| (name, row)));
    let names: Vec<&'static str> = rows().map(|(name, _)| name).collect();
    each(node, path, &names, say, |name, node, say| {
        if let Some((_, row)) = rows().find(|(known, _)| *known == name) {
            value(offer, row, node, say);
        }
    });
}

fn value(offer: &mut Offer, row: &OfferField, node: &Node, say: &mut Say) {
    match (&row.slot, &node.value) {
        (_, Value::Text(text)) if say.of_file => row.put(offer, text, say),
        (FieldContent::Cost, _) => offer.cost = cost(node, say),
        (slot, Value::List(items)) if slot.is_list() => {
            if items.len() > MOST_VALUES {
                say.say(Problem::MoreValues(MOST_VALUES));
            }
            for (number, item) in items.iter().take(MOST_VALUES).enumerate() {
                let path = format!("{}/{number}", row.id);
                match (slot, &item.value) {
                    (FieldContent::Phones, _) => phone(offer, item, &path, say),
                    (FieldContent::Hours, _) => offer.hours.extend(weekly(item, &path, say)),
                    (_, Value::Text(text)) => row.put(offer, text, &mut say.field(item.at, &path)),
                    _ => say.field(item.at, &path).say(Problem::WrongType(Expected::Text)),
                }
            }
        }
        (slot, _) if slot.is_list() => say.say(Problem::WrongType(Expected::List)),
        (FieldContent::Number(..), Value::Number(text)) => row.put(offer, text, say),
        (FieldContent::Number(..), _) => say.say(Problem::WrongType(Expected::Number)),
        (_, Value::Text(text)) => row.put(offer, text, say),
        _ => say.say(Problem::WrongType(Expected::Text)),
    }
}

/// The text of a field; anything else is said.
fn text<'n>(node: &'n Node, say: &mut Say) -> &'n str {
    if let Value::Text(text) = &node.value {
        return text;
    }
    say.say(Problem::WrongType(Expected::Text));
    ""
}

fn phone(offer: &mut Offer, node: &Node, path: &str, say: &mut Say) {
    let (mut numbers, mut note, mut there) = (Vec::new(), None, false);
    each(node, &format!("{path}/"), &["number", "note"], say, |name, node, say| {
        let text = text(node, say);
        if name == "number" {
            there = !text.trim().is_empty();
            numbers = values::phones(text, say);
        } else {
            note = values::text(text, NOTE, say);
        }
    });
    if node.is_object() && !there {
        say.field(node.at, &format!("{path}/number")).say(Problem::Missing);
    }
    offer
        .phones
        .extend(numbers.into_iter().map(|(number, hint)| Phone { number, note: note.clone().or(hint) }));
}

fn weekly(node: &Node, path: &str, say: &mut Say) -> Option<Hours> {
    let mut read = Hours { days: Set::EMPTY, from: 0, to: 0, valid_from: None, valid_to: None, note: None };
    let (mut from, mut to) = (None, None);
    each(
        node,
        &format!("{path}/"),
        &["days", "from", "to", "valid_from", "valid_to", "note"],
        say,
        |name, node, say| match name {
            "days" => node.items().iter().for_each(|day| {
                read.days = read.days.with(Set::from_bits(
                    values::bits(text(day, say), List::of::<DayOfWeek>(), say).unwrap_or_default(),
                ));
            }),
            "from" => from = time(node, say),
            "to" => to = time(node, say),
            "valid_from" => read.valid_from = values::date(text(node, say), say),
            "valid_to" => read.valid_to = values::date(text(node, say), say),
            _ => read.note = values::text(text(node, say), NOTE, say),
        },
    );
    let say = &mut say.field(node.at, path);
    let Some(between) = from.zip(to).and_then(|(from, to)| values::between(read.days, from, to)) else {
        if node.is_object() {
            say.say(Problem::NotHours(Quoted::new("")));
        }
        return None;
    };
    values::current(Hours { from: between.from, to: between.to, ..read }, say)
}

fn time(node: &Node, say: &mut Say) -> Option<u16> {
    let text = text(node, say);
    let time = values::time(text);
    if time.is_none() {
        say.say(Problem::NotHours(Quoted::new(text)));
    }
    time
}

fn cost(node: &Node, say: &mut Say) -> Option<Cost> {
    let (mut kind, mut amount, mut per) = (None, None, None);
    each(node, "cost/", &["kind", "amount", "per"], say, |name, node, say| {
        let text = text(node, say);
        match name {
            "kind" => kind = values::place_in(text, List::of::<CostKind>(), say).and_then(CostKind::at),
            "amount" => amount = Some((Quoted::new(text), values::decimal_amount(text), node.at)),
            _ => per = values::place_in(text, List::of::<CostUnit>(), say).and_then(CostUnit::at),
        }
    });
    match (kind, amount) {
        (Some(CostKind::Amount), Some((_, Some(amount), _))) => Some(values::priced(amount, per)),
        (Some(CostKind::Free), None) => Some(Cost::Free),
        (Some(CostKind::Contribution), None) => Some(Cost::Contribution),
        (Some(CostKind::IncomeDependent), None) => Some(Cost::IncomeDependent),
        // Only the kind `amount` has an amount.
        (_, Some((written, _, at))) => {
            say.field(at, "cost/amount").say(Problem::NotACost(written));
            None
        }
        (kind, None) => {
            say.field(node.at, if kind.is_none() { "cost/kind" } else { "cost/amount" })
                .say(Problem::Missing);
            None
        }
    }
}
