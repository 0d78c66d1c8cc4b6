//! JSON that stays JSON: values within it change, so that more is read than the first sign that is wrong.

use serde_json::{Map, Value};

use crate::{
    chance::Chance,
    pieces::{DAYS, NUMBERS, SIGNS, WORDS},
};

/// The JSON with fields of another and a few of its values changed; as it was where it is none.
pub fn mutated(bytes: Vec<u8>, other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else { return bytes };
    if let (Value::Object(fields), Ok(Value::Object(others))) = (&mut value, serde_json::from_slice(other)) {
        // Each alone is read, so that both together often are.
        fields.extend(others.into_iter().filter(|_| chance.once_in(3)));
    }
    for _ in 0..chance.below(4) {
        change(&mut value, chance);
    }
    serde_json::to_vec(&value).unwrap()
}

/// Changes a value somewhere within.
fn change(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Array(items) if !items.is_empty() && !chance.once_in(4) => {
            let place = chance.below(items.len());
            match chance.below(8) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                2 => items.extend(std::iter::repeat_n(items[place].clone(), chance.below(60))),
                _ => change(&mut items[place], chance),
            }
        }
        Value::Object(fields) if !fields.is_empty() && !chance.once_in(8) => in_object(fields, chance),
        other => *other = new(other, chance),
    }
}

fn in_object(fields: &mut Map<String, Value>, chance: &mut Chance) {
    let name = fields.keys().nth(chance.below(fields.len())).unwrap().clone();
    match chance.below(10) {
        0 => drop(fields.remove(&name)),
        1 => {
            let value = fields[&name].clone();
            fields.insert(chance.one(&WORDS).to_owned(), value);
        }
        2 => {
            let other = fields.keys().nth(chance.below(fields.len())).unwrap().clone();
            let value = fields[&other].clone();
            fields.insert(name, value);
        }
        _ => change(fields.get_mut(&name).unwrap(), chance),
    }
}

/// Another value in its place.
fn new(old: &Value, chance: &mut Chance) -> Value {
    let number = chance.one(&NUMBERS);
    match chance.below(12) {
        0 => Value::Null,
        1 => Value::Bool(chance.once_in(2)),
        2 => serde_json::from_str(number).unwrap_or_else(|_| number.into()),
        3 => number.into(),
        4 => format!("{}.{:02}", chance.below(100_000), chance.below(100)).into(),
        5 => chance.one(&DAYS).into(),
        6 => format!("20{:02}-{:02}", 14 + chance.below(18), 1 + chance.below(12)).into(),
        7 => chance.one(&WORDS).into(),
        8 => format!("{}{}", old.as_str().unwrap_or("x"), String::from_utf8_lossy(chance.one(&SIGNS))).into(),
        9 => Value::Array(vec![old.clone(); chance.below(4)]),
        10 => Value::Object(Map::from_iter([(chance.one(&WORDS).to_owned(), old.clone())])),
        _ => old.as_str().unwrap_or("x").repeat(1 + chance.below(40)).into(),
    }
}
