//! Of what a list has offers, and of what it has none: the needs, the forms of respite, what is free to
//! enter, and the parts of the municipality. The report describes agreements on a certain level of basic
//! provisions (Houdbaarheidsonderzoek Wmo 2015, measure 1a). What no offer says is unknown: none in the list
//! is not "there is none".

use std::collections::BTreeMap;

use base::{
    closed::{Closed, Set},
    date::Date,
    lists::{Access, Need, OfferStatus, RespiteForm},
    words::only_letters,
};

use crate::{
    offers::{Municipality, Offer},
    values::Area,
};

/// How many offers say a value of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered<T> {
    /// The value.
    pub value: T,
    /// The number of offers.
    pub offers: usize,
}

/// Names or codes of places with the number of offers, by name.
pub type PlaceCounts = BTreeMap<String, usize>;

/// A part of the municipality as offers name it, and for which needs there are offers that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceNeeds {
    /// A town, the four digits of a postal code, or an area with its code; `None`: the offers that name none.
    pub name: Option<String>,
    /// The offers that name it.
    pub offers: usize,
    /// The needs, each with its number; an offer may have several.
    pub needs: Vec<Covered<Need>>,
    /// How many have no need that is known.
    pub no_need: usize,
}

/// Of what a list has offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The offers that count.
    pub offers: usize,
    /// Those left out of all counts because they have stopped or are not there at the moment.
    pub gone: usize,
    /// Of those that count, how many are closed for some time.
    pub closed: usize,
    /// The needs, each with its number; an offer may have several.
    pub needs: Vec<Covered<Need>>,
    /// How many have no need that is known.
    pub no_need: usize,
    /// The forms of respite.
    pub forms: Vec<Covered<RespiteForm>>,
    /// How many give respite in a form that is not known.
    pub no_form: usize,
    /// The ways to get in.
    pub access: Vec<Covered<Access>>,
    /// How many do not say how one gets in.
    pub no_access: usize,
    /// Where the offers are, by the four digits of the postal code.
    pub postcodes: PlaceCounts,
    /// How many have no postal code.
    pub no_postcode: usize,
    /// Where they are, by town.
    pub towns: PlaceCounts,
    /// How many have no town.
    pub no_town: usize,
    /// Where they reach.
    pub areas: BTreeMap<Area, usize>,
    /// How many do not say that.
    pub no_area: usize,
    /// The needs in each town.
    pub needs_of_towns: Vec<PlaceNeeds>,
    /// The needs in each postal code area.
    pub needs_of_postcodes: Vec<PlaceNeeds>,
    /// The needs of what reaches each area.
    pub needs_of_areas: Vec<PlaceNeeds>,
    /// The municipality that most of them reach by name.
    pub municipality: Option<&'static Municipality>,
    /// Its places by the register, in which no offer is.
    pub no_offer_in: Vec<&'static str>,
}

impl Coverage {
    /// Counts the offers of a list, as on a day.
    ///
    /// ```
    /// use wmo_zelfcheck::{files::Reader, upkeep::Coverage};
    ///
    /// let today = "2026-11-28".parse()?;
    /// let mut reader = Reader::new(today);
    /// reader.push(b"naam;behoefte;toegang\nKoffieochtend;ontmoeting;vrij\nWandelclub;;\n");
    /// let coverage = Coverage::of(&reader.finish().offers, today);
    /// assert_eq!((coverage.offers, coverage.no_need, coverage.no_access), (2, 1, 1));
    /// # Ok::<(), base::date::NotADate>(())
    /// ```
    pub fn of(offers: &[Offer], today: Date) -> Coverage {
        let there: Vec<&Offer> = offers.iter().filter(|offer| offer.is_there()).collect();
        let count = |has: &dyn Fn(&Offer) -> bool| there.iter().filter(|offer| has(offer)).count();
        let areas = areas(&there);
        let municipality = most_named(&areas, today);
        let towns = towns(&there);
        Coverage {
            offers: there.len(),
            gone: offers.len() - there.len(),
            closed: count(&|offer| offer.status == OfferStatus::Closed),
            needs: sets(&there, |offer| offer.needs),
            no_need: count(&|offer| offer.needs.is_empty()),
            forms: sets(&there, |offer| offer.forms),
            no_form: count(&|offer| offer.needs.contains(Need::Respite) && offer.forms.is_empty()),
            access: sets(&there, |offer| offer.access.into_iter().collect()),
            no_access: count(&|offer| offer.access.is_none()),
            postcodes: postcodes(&there),
            no_offer_in: without(municipality, &towns),
            towns,
            no_postcode: count(&|offer| offer.place.postcode.is_none()),
            no_town: count(&|offer| offer.place.town.is_none()),
            no_area: count(&|offer| offer.areas.is_empty()),
            needs_of_towns: needs_of(&there, |offer| offer.place.town.iter().cloned().collect()),
            needs_of_postcodes: needs_of(&there, |offer| digits(offer).into_iter().collect()),
            needs_of_areas: needs_of(&there, |offer| offer.areas.iter().map(ToString::to_string).collect()),
            areas,
            municipality,
        }
    }
}

fn sets<T: Closed>(offers: &[&Offer], get: impl Fn(&Offer) -> Set<T>) -> Vec<Covered<T>> {
    let count = |value: T| offers.iter().filter(|offer| get(offer).contains(value)).count();
    T::IDS.iter().map(|(_, value)| Covered { value: *value, offers: count(*value) }).collect()
}

fn postcodes(offers: &[&Offer]) -> PlaceCounts {
    let mut counts = PlaceCounts::new();
    offers.iter().filter_map(|offer| digits(offer)).for_each(|code| *counts.entry(code).or_default() += 1);
    counts
}

/// The four digits of its postal code.
fn digits(offer: &Offer) -> Option<String> {
    offer.place.postcode.as_deref()?.get(..4).map(str::to_owned)
}

/// The needs by what offers name, in the order of the names, and last those of the offers that name nothing.
fn needs_of(offers: &[&Offer], names: impl Fn(&Offer) -> Vec<String>) -> Vec<PlaceNeeds> {
    let mut named: BTreeMap<String, (String, Vec<&Offer>)> = BTreeMap::new();
    let mut nowhere = Vec::new();
    for offer in offers {
        let names = names(offer);
        if names.is_empty() {
            nowhere.push(*offer);
        }
        let mut told = Vec::new();
        for name in names {
            let key = only_letters(&name);
            if !told.contains(&key) {
                named.entry(key.clone()).or_insert((name, Vec::new())).1.push(offer);
                told.push(key);
            }
        }
    }
    let named = named.into_values().map(|(name, offers)| (Some(name), offers));
    let all = named.chain((!nowhere.is_empty()).then_some((None, nowhere)));
    let needs = |(name, offers): (Option<String>, Vec<&Offer>)| PlaceNeeds {
        name,
        offers: offers.len(),
        needs: sets(&offers, |offer| offer.needs),
        no_need: offers.iter().filter(|offer| offer.needs.is_empty()).count(),
    };
    all.map(needs).collect()
}

/// Towns as they are first written; capitals and signs make no other town.
fn towns(offers: &[&Offer]) -> PlaceCounts {
    let mut towns: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for town in offers.iter().filter_map(|offer| offer.place.town.as_deref()) {
        towns.entry(only_letters(town)).or_insert((town, 0)).1 += 1;
    }
    towns.into_values().map(|(town, count)| (town.to_owned(), count)).collect()
}

fn areas(offers: &[&Offer]) -> BTreeMap<Area, usize> {
    let mut counts = BTreeMap::new();
    for offer in offers {
        let mut areas = offer.areas.clone();
        areas.sort_unstable();
        areas.dedup();
        areas.into_iter().for_each(|area| *counts.entry(area).or_default() += 1);
    }
    counts
}

/// The municipality that is named most; of two as often none, because we cannot know whose list it is.
fn most_named(areas: &BTreeMap<Area, usize>, today: Date) -> Option<&'static Municipality> {
    let named = |(area, count): (&Area, &usize)| match area {
        Area::Municipality(code) => Some((*count, *code)),
        _ => None,
    };
    let mut named: Vec<(usize, u16)> = areas.iter().filter_map(named).collect();
    named.sort_unstable();
    let (most, code) = named.pop()?;
    let clear = named.last().is_none_or(|(count, _)| *count < most);
    clear.then(|| Municipality::on(code, today)).flatten()
}

/// The places of a municipality that are none of these towns.
fn without(municipality: Option<&'static Municipality>, towns: &PlaceCounts) -> Vec<&'static str> {
    let known: Vec<String> = towns.keys().map(|town| only_letters(town)).collect();
    let places = municipality.into_iter().flat_map(Municipality::places);
    places.filter(|place| !known.contains(&only_letters(place))).collect()
}
