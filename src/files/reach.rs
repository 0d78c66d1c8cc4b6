//! Where an offer reaches: codes of areas, or names of municipalities and provinces as people write them.
//! Whether a municipality exists depends on the day on which the file is read.

use crate::values::{Problem, Quoted, Say, clean::clean};
use crate::{
    offers::{
        Municipality,
        municipality::{self, near, province_name, short_code, suggest},
    },
    values::Area,
};
use base::always::Always;

/// The code of the made-up municipality of the example; no municipality has it.
pub const EXAMPLE: u16 = 9999;

/// An area by its code or its name.
pub fn area(raw: &str, say: &mut Say) -> Option<Area> {
    let text = clean(raw).text;
    if say.is_unknown(&text) {
        return None;
    }
    if let Some(area) = code(&text) {
        return existing(area, say);
    }
    let value = Quoted::new(&text);
    let problem = match named(&text, say)[..] {
        [(area, _)] => return existing(area, say),
        [] => Problem::NotAnArea(value, meant(&text, say)),
        [(one, _), (province @ Area::Province(_), _)] => Problem::TwoAreas(value, one, province),
        _ => Problem::Namesakes(value, named(&text, say)),
    };
    say.say(problem);
    None
}

/// An area of a feed, in which names of areas are free text: only what has the form of a code must be one.
pub fn area_of(texts: &[&str], say: &mut Say) -> Option<Area> {
    let last = |text: &&str| text.rsplit(['/', ':', '#']).next().map(str::trim).always().to_owned();
    let texts: Vec<String> = texts.iter().map(last).filter(|text| !text.is_empty()).collect();
    if let Some(area) = texts.iter().find_map(|text| code(text)) {
        return existing(area, say);
    }
    let only = |text: &String| match named(text, say)[..] {
        [(area, _)] => Some(area),
        _ => None,
    };
    if let Some(area) = texts.iter().find_map(only) {
        return Some(area);
    }
    let like_code = |text: &&String| {
        text.len() <= 8
            && text.get(..2).is_some_and(|kind| ["GM", "PV", "VR"].contains(&kind))
            && text.contains(|char: char| char.is_ascii_digit())
    };
    match texts.iter().find(like_code) {
        Some(text) => say.say(Problem::NotAnArea(Quoted::new(text), meant(text, say))),
        None => say.say(Problem::UnknownArea(Quoted::new(texts.first()?))),
    }
    None
}

fn code(text: &str) -> Option<Area> {
    let upper = text.to_ascii_uppercase().replace(' ', "");
    upper.parse().ok().or_else(|| {
        ["nederland", "heel nederland", "landelijk"]
            .contains(&text.to_lowercase().as_str())
            .then_some(Area::Country)
    })
}

/// The municipalities and then the province with this name: "Utrecht" is both, and is not guessed.
fn named(text: &str, say: &Say) -> Vec<(Area, &'static str)> {
    let provinces = (20..=31).filter_map(|number| Some((Area::Province(number), province_name(number)?)));
    let municipalities = municipality::named(text, say.today).into_iter().map(|one| one.municipality);
    municipalities
        .map(|one| (one.area(), one.name))
        .chain(provinces.filter(|(_, name)| name.eq_ignore_ascii_case(text)))
        .collect()
}

/// A municipality must exist or have existed; one that ended still says where the offer is.
fn existing(area: Area, say: &mut Say) -> Option<Area> {
    let Area::Municipality(number) = area else { return Some(area) };
    if number == EXAMPLE {
        return Some(area);
    }
    if Municipality::by_code(number).is_none() {
        let near = near(number, say.today).map(|one| (one.area(), one.name));
        say.say(Problem::NoMunicipality(area, near));
        return None;
    }
    if let Some(now) = Municipality::on(number, say.today).filter(|now| now.code != number) {
        say.say(Problem::Ended(area, now.area(), now.name));
    }
    Some(area)
}

/// The area that may be meant by what is none.
fn meant(text: &str, say: &Say) -> Option<Area> {
    let first = || suggest(text, say.today, 1).first().map(|one| one.municipality);
    short_code(text).or_else(first).map(Municipality::area)
}

/// Says of a name that several municipalities have it.
pub fn one_of_several(name: &str, say: &mut Say) {
    let several = municipality::named(name, say.today);
    if several.len() > 1 {
        let several = several.iter().map(|one| (one.municipality.area(), one.municipality.name)).collect();
        say.say(Problem::Namesakes(Quoted::new(name), several));
    }
}
