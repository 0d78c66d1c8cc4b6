//! What changed between two lists of offers: the last one and the new one.

use std::collections::{HashMap, VecDeque};

use base::words::only_letters;

use crate::{
    files::{
        fields::{FIELDS, FieldContent, OfferField},
        is_known_by_id,
    },
    offers::Offer,
};

/// An offer that stands in both lists and says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedOffer {
    /// Its place in the old list, from 0.
    pub old: usize,
    /// Its place in the new list, from 0.
    pub new: usize,
    /// The columns that differ, in the order of our table. The id is none of them.
    pub columns: Vec<&'static str>,
}

/// What is different in the new list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// The places in the new list of what the old one does not have.
    pub added: Vec<usize>,
    /// The places in the old list of what the new one does not have.
    pub removed: Vec<usize>,
    /// What stands in both and changed, in the order of the new list.
    pub changed: Vec<ChangedOffer>,
    /// How many stand in both and say the same.
    pub same: usize,
}

/// Compares two lists. An offer is the same one when the files give it the same id; else when it has the same
/// name and the same postal code, town and address; the same name and town; the same name and postal code; or
/// the same name where one of the two does not say where it is. Each offer is matched once.
///
/// ```
/// use wmo_zelfcheck::{files::Reader, offers::Offer, upkeep::difference};
///
/// let read = |text: &str| -> Result<Vec<Offer>, base::date::NotADate> {
///     let mut reader = Reader::new("2026-11-28".parse()?);
///     reader.push(text.as_bytes());
///     Ok(reader.finish().offers)
/// };
/// let old = read("naam;plaats;kosten\nInloop;Dorp;gratis\nBingo;Dorp;\n")?;
/// let new = read("naam;plaats;kosten\nInloop;Dorp;2,50\nBiljart;Dorp;\n")?;
/// let found = difference(&old, &new);
/// assert_eq!((found.added, found.removed), (vec![1], vec![1]));
/// assert_eq!(found.changed[0].columns, ["kosten"]);
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn difference(old: &[Offer], new: &[Offer]) -> Difference {
    let mut pairs = Pairs { old, new, of_old: vec![false; old.len()], of_new: vec![None; new.len()] };
    pairs.by(&own_id, &own_id);
    for key in [whole_place, in_town, at_postcode] {
        pairs.by(&key, &key);
    }
    pairs.by(&nowhere, &name);
    pairs.by(&name, &nowhere);
    // A table that `wmo convert` wrote has the ids that we made.
    pairs.by(&any_id, &own_id);
    pairs.by(&own_id, &any_id);
    pairs.difference()
}

/// How an offer is known; `None` where that says nothing.
type KnownBy<'k> = &'k dyn Fn(&Offer) -> Option<String>;

/// Which offers are the same one.
struct Pairs<'o> {
    old: &'o [Offer],
    new: &'o [Offer],
    /// Whether each of the old ones is matched.
    of_old: Vec<bool>,
    /// The old one of each of the new ones.
    of_new: Vec<Option<usize>>,
}

impl Pairs<'_> {
    /// Matches what is not matched yet and has the same key, in the order of the lists.
    fn by(&mut self, key_of_old: KnownBy, key_of_new: KnownBy) {
        let mut open: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (number, (offer, matched)) in self.old.iter().zip(&self.of_old).enumerate() {
            if let Some(key) = key_of_old(offer).filter(|_| !matched) {
                open.entry(key).or_default().push_back(number);
            }
        }
        for (offer, pair) in self.new.iter().zip(&mut self.of_new).filter(|(_, pair)| pair.is_none()) {
            let Some(key) = key_of_new(offer) else { continue };
            *pair = open.get_mut(&key).and_then(VecDeque::pop_front);
            if let Some(matched) = pair.and_then(|old| self.of_old.get_mut(old)) {
                *matched = true;
            }
        }
    }

    fn difference(self) -> Difference {
        let mut found = Difference::default();
        for (new, (offer, pair)) in self.new.iter().zip(&self.of_new).enumerate() {
            let Some((old, before)) = pair.and_then(|old| Some((old, self.old.get(old)?))) else {
                found.added.push(new);
                continue;
            };
            let columns = differing(before, offer);
            if columns.is_empty() {
                found.same += 1;
            } else {
                found.changed.push(ChangedOffer { old, new, columns });
            }
        }
        let removed = self.of_old.iter().enumerate().filter(|(_, matched)| !**matched);
        found.removed = removed.map(|(number, _)| number).collect();
        found
    }
}

/// The columns that differ. We make an id where a list has none, from name and postal code: it is no column
/// that somebody changed.
fn differing(one: &Offer, other: &Offer) -> Vec<&'static str> {
    let differs = |field: &&OfferField| field.id != "id" && !says_same(&field.slot, one, other);
    FIELDS.iter().filter(differs).map(|field| field.column).collect()
}

fn says_same(field: &FieldContent, one: &Offer, other: &Offer) -> bool {
    match field {
        FieldContent::Text(_, get, _) => get(one) == get(other),
        FieldContent::Texts(_, get, _) => get(one) == get(other),
        FieldContent::Number(_, get, _) => get(one) == get(other),
        FieldContent::Set(_, get, _) => get(one) == get(other),
        FieldContent::One(_, get, _) => get(one) == get(other),
        FieldContent::Checked => one.checked_on == other.checked_on,
        FieldContent::Cost => one.cost == other.cost,
        FieldContent::Areas => one.areas == other.areas,
        FieldContent::Hours => one.hours == other.hours,
        FieldContent::Phones => one.phones == other.phones,
    }
}

fn own_id(offer: &Offer) -> Option<String> {
    is_known_by_id(offer).then(|| offer.id.clone())
}

fn any_id(offer: &Offer) -> Option<String> {
    Some(offer.id.clone())
}

fn name(offer: &Offer) -> Option<String> {
    Some(only_letters(&offer.name))
}

/// The name of what does not say where it is.
fn nowhere(offer: &Offer) -> Option<String> {
    (offer.place.town.is_none() && offer.place.postcode.is_none()).then(|| name(offer)).flatten()
}

fn whole_place(offer: &Offer) -> Option<String> {
    let place = &offer.place;
    Some(joined(offer, &[&place.postcode, &place.town, &place.address]))
}

fn in_town(offer: &Offer) -> Option<String> {
    offer.place.town.as_ref()?;
    Some(joined(offer, &[&offer.place.town]))
}

fn at_postcode(offer: &Offer) -> Option<String> {
    offer.place.postcode.as_ref()?;
    Some(joined(offer, &[&offer.place.postcode]))
}

/// Letters and digits only, with a sign between the parts that no part has.
fn joined(offer: &Offer, parts: &[&Option<String>]) -> String {
    let mut out = only_letters(&offer.name);
    for part in parts {
        out.push('|');
        out.push_str(&only_letters(part.as_deref().unwrap_or_default()));
    }
    out
}
