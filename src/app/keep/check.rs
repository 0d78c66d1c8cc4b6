//! The self-check: its answers by their ids, whom it is about, and what was written on the sheet.

use wmo_zelfcheck::selfcheck::{Given, HINTS, QUESTIONS};

use super::Lines;
use crate::app::check::{CheckAction, Person, Round, SelfCheck, SheetField, SheetItem};

const UNKNOWN: &str = "unknown";
const PERSONS: [(&str, Person); 6] = [
    ("husband", Person::Husband),
    ("wife", Person::Wife),
    ("partner", Person::Partner),
    ("mother", Person::Mother),
    ("father", Person::Father),
    ("child", Person::Child),
];
const FIELDS: [(&str, SheetField); 8] = [
    ("question", SheetField::Question),
    ("works", SheetField::Works),
    ("works_not", SheetField::WorksNot),
    ("good_bad_days", SheetField::GoodBadDays),
    ("helpers", SheetField::Helpers),
    ("tried", SheetField::Tried),
    ("wishes", SheetField::Wishes),
    ("asks", SheetField::Asks),
];

pub fn write(check: &SelfCheck, out: &mut Lines) {
    for (place, question) in QUESTIONS.iter().enumerate() {
        let ids = match check.answers.given(place) {
            Given::Open => continue,
            Given::Unknown => UNKNOWN.to_owned(),
            Given::Chosen(bits) => {
                let chosen = question.answers.iter().zip(0u32..).filter(|(_, bit)| bits & (1 << bit) != 0);
                chosen.map(|(id, _)| *id).collect::<Vec<_>>().join(",")
            }
        };
        out.add(format_args!("answer.{}", question.id), ids);
    }
    let person = PERSONS.iter().find(|(_, person)| check.person == Some(*person));
    out.add("person", person.map_or("", |(name, _)| name));
    for (name, field) in FIELDS {
        out.add(format_args!("sheet.{name}"), check.written(field));
    }
    for (item, on) in &check.on_sheet {
        let name = match item {
            SheetItem::Tip(id) => format!("on_tip.{id}"),
            SheetItem::Answer(place) => {
                format!("on_answer.{}", id(*place))
            }
        };
        out.add(name, on);
    }
    out.add("report_day", &check.report_day);
    if let Some(Round { block, before, most }) = check.further {
        out.add("round", format_args!("{block},{before},{most}"));
    }
}

/// Takes a line in; `None` where it is not one of these, or cannot be read.
pub fn read(check: &mut SelfCheck, name: &str, value: &str) -> Option<()> {
    match name.split_once('.').unwrap_or((name, "")) {
        ("answer", id) => {
            let place = place(id)?;
            let question = QUESTIONS.get(place)?;
            let bit = |id: &str| Some(1u16 << question.answers.iter().position(|other| *other == id)?);
            let given = if value == UNKNOWN {
                Given::Unknown
            } else {
                Given::Chosen(value.split(',').map(bit).try_fold(0, |bits, bit| Some(bits | bit?))?)
            };
            check.answers.set(place, given);
        }
        ("person", "") => check.person = PERSONS.iter().find(|(name, _)| *name == value).map(|(_, who)| *who),
        ("sheet", id) => {
            let field = FIELDS.iter().find(|(name, _)| *name == id).map(|(_, field)| *field)?;
            *check.sheet.get_mut(field as usize)? = value.to_owned();
        }
        (on @ ("on_tip" | "on_answer"), id) => {
            let item = if on == "on_tip" {
                SheetItem::Tip(HINTS.iter().find(|hint| hint.id == id)?.id)
            } else {
                SheetItem::Answer(place(id)?)
            };
            check.change(CheckAction::OnSheet(item, value.parse().ok()?));
        }
        ("report_day", "") => check.report_day = value.to_owned(),
        ("round", "") => {
            let mut numbers = value.split(',').map(|number| number.parse::<u8>().ok());
            let (block, before, most) = (numbers.next()??, numbers.next()??, numbers.next()??);
            check.further = Some(Round { block, before: before.into(), most: most.into() });
        }
        _ => return None,
    }
    Some(())
}

/// The id of the question at a place.
pub fn id(place: usize) -> &'static str {
    QUESTIONS.get(place).map_or("", |question| question.id)
}

/// The place of the question with an id.
pub fn place(id: &str) -> Option<usize> {
    QUESTIONS.iter().position(|question| question.id == id)
}
