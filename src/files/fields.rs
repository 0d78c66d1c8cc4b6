//! The fields of an offer, each once: its name in JSON, its column in a table, its names in a feed, how a
//! value is read and checked, and whether it is written. Every way in of an offer reads through these rows,
//! so that what one way refuses no other lets in. A new field is a new row.

use crate::offers::{Offer, Phone};
use crate::{
    files::reach,
    values::{self, MOST_VALUES, Problem, Say},
};
use base::{
    closed::{Closed, List, Set},
    lists::{Access, Audience, Frequency, Funding, Need, OfferStatus, PartOfDay, RespiteForm, Who, YesNo},
};

/// The most characters of a name.
pub const NAME: usize = 120;
/// The most characters of an id.
pub const ID: usize = 100;
/// The most characters of a description.
pub const DESCRIPTION: usize = 4_000;
/// The most characters of a note beside a number or hours.
pub const NOTE: usize = 200;

/// A field of an offer.
#[derive(Debug)]
pub struct OfferField {
    /// Its name in JSON; `place/town` is `town` within `place`.
    pub id: &'static str,
    /// Its column in a table.
    pub column: &'static str,
    /// Its names as the `link_type` of an attribute in a feed; none where the feed has a place of its own for
    /// it.
    pub attributes: &'static [&'static str],
    /// When it is written.
    pub written: Written,
    /// What it holds.
    pub slot: FieldContent,
}

/// When a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Always: null or empty when unknown, because a card always speaks of it.
    Always,
    /// When it is known.
    Known,
    /// Never: it serves the search or a card of ours alone.
    Never,
}

/// What a field holds, and where it stands in an [`Offer`].
#[derive(Debug)]
pub enum FieldContent {
    /// A text.
    Text(TextCheck, fn(&Offer) -> Option<&str>, fn(&mut Offer, String)),
    /// Texts.
    Texts(TextCheck, fn(&Offer) -> &[String], fn(&mut Offer) -> &mut Vec<String>),
    /// A whole number.
    Number(fn(&str, &mut Say) -> Option<u8>, fn(&Offer) -> Option<u8>, fn(&mut Offer, u8)),
    /// Values of a closed list, a bit for each.
    Set(List, fn(&Offer) -> u16, fn(&mut Offer, u16)),
    /// One value of a closed list, by its place.
    One(List, fn(&Offer) -> Option<u8>, fn(&mut Offer, u8)),
    /// The day on which it was checked.
    Checked,
    /// What it costs.
    Cost,
    /// Where it reaches.
    Areas,
    /// When it is open.
    Hours,
    /// Numbers to ring.
    Phones,
}

/// How a text is checked.
#[derive(Debug, Clone, Copy)]
pub enum TextCheck {
    /// Plain text of at most so many characters.
    Plain(usize),
    /// The address of a page.
    Web,
    /// A general e-mail address.
    Email,
    /// A postal code.
    Postcode,
    /// A language.
    Language,
}

impl TextCheck {
    /// The text as it may be kept.
    pub fn read(self, raw: &str, say: &mut Say) -> Option<String> {
        match self {
            TextCheck::Plain(limit) => values::text(raw, limit, say),
            TextCheck::Web => values::web(raw, say),
            TextCheck::Email => values::email(raw, say),
            TextCheck::Postcode => values::postcode(raw, say),
            TextCheck::Language => values::language(raw, say),
        }
    }
}

impl FieldContent {
    /// Whether it can have several values.
    pub const fn is_list(&self) -> bool {
        matches!(
            self,
            FieldContent::Texts(..)
                | FieldContent::Set(..)
                | FieldContent::Areas
                | FieldContent::Hours
                | FieldContent::Phones
        )
    }

    /// What it says as a card can show it; `None` where nothing is known, or where it has words of its own.
    pub fn shown(&self, offer: &Offer) -> Option<String> {
        match self {
            FieldContent::Text(_, get, _) => get(offer).map(str::to_owned),
            FieldContent::Texts(_, get, _) => Some(get(offer).join(", ")).filter(|texts| !texts.is_empty()),
            FieldContent::Number(_, get, _) => get(offer).map(|number| number.to_string()),
            _ => None,
        }
    }

    /// Reads one value as it is written, checks it, and puts it into the offer; beside those that are there,
    /// if it can have several. What cannot be read is said, and leaves the offer as it is.
    pub fn put(&self, offer: &mut Offer, raw: &str, say: &mut Say) {
        match self {
            FieldContent::Text(check, _, put) => {
                if let Some(text) = check.read(raw, say) {
                    put(offer, text);
                }
            }
            FieldContent::Texts(check, _, texts) => keep(texts(offer), check.read(raw, say)),
            FieldContent::Number(read, _, put) => {
                if let Some(number) = read(raw, say) {
                    put(offer, number);
                }
            }
            FieldContent::Set(list, _, put) => {
                if let Some(bits) = values::bits(raw, *list, say) {
                    put(offer, bits);
                }
            }
            FieldContent::One(list, _, put) => {
                if let Some(number) = values::place_in(raw, *list, say) {
                    put(offer, number);
                }
            }
            FieldContent::Checked => offer.checked_on = values::past_date(raw, say).or(offer.checked_on),
            FieldContent::Cost => offer.cost = values::cost(raw, say).or(offer.cost),
            FieldContent::Areas => keep(&mut offer.areas, reach::area(raw, say)),
            FieldContent::Hours => offer.hours.extend(values::weekly(raw, say)),
            FieldContent::Phones => {
                let phones = values::phones(raw, say).into_iter();
                phones.for_each(|(number, note)| keep(&mut offer.phones, Some(Phone { number, note })));
            }
        }
    }
}

fn keep<T>(list: &mut Vec<T>, value: Option<T>) {
    list.extend(value.filter(|_| list.len() < MOST_VALUES));
}

/// What several fields together say: a first sentence where there is no summary, an organisation with a name
/// of its own, and ages in their order. `ages` is where the oldest age stands.
pub fn finish(offer: &mut Offer, ages: &mut Say) {
    if offer.summary.is_none()
        && let Some(text) = offer.description.take()
    {
        (offer.summary, offer.description) = values::first_sentence(text);
    }
    offer.organisation = offer.organisation.take().filter(|name| *name != offer.name);
    if offer.age_from.zip(offer.age_to).is_some_and(|(from, to)| to < from) {
        ages.say(Problem::AgesReversed);
        (offer.age_from, offer.age_to) = (None, None);
    }
}

/// Writes a row: `"id" "column" ["names in a feed"] Written, slot`.
macro_rules! row {
    ($id:literal $column:literal [$($attribute:literal)*] $written:ident, $slot:expr) => {
        OfferField {
            id: $id,
            column: $column,
            attributes: &[$($attribute),*],
            written: Written::$written,
            slot: $slot,
        }
    };
}
/// An optional text of the offer.
macro_rules! text {
    ($check:expr, $($path:ident).+) => {
        FieldContent::Text(
            $check,
            |offer| offer.$($path).+.as_deref(),
            |offer, text| offer.$($path).+ = Some(text),
        )
    };
}
/// A text that every offer has.
macro_rules! given {
    ($longest:expr, $field:ident) => {
        FieldContent::Text(
            TextCheck::Plain($longest),
            |offer| Some(&offer.$field),
            |offer, text| offer.$field = text,
        )
    };
}
/// A note of the offer.
macro_rules! note {
    ($id:literal $column:literal [$attribute:literal] $field:ident) => {
        row!($id $column [$attribute] Known, text!(TextCheck::Plain(values::MOST_OF_NOTE), notes.$field))
    };
}
/// Several texts of the offer.
macro_rules! texts {
    ($check:expr, $field:ident) => {
        FieldContent::Texts($check, |offer| &offer.$field, |offer| &mut offer.$field)
    };
}
/// An optional number of the offer.
macro_rules! number {
    ($check:expr, $field:ident) => {
        FieldContent::Number($check, |offer| offer.$field, |offer, number| offer.$field = Some(number))
    };
}
/// A set of the offer.
macro_rules! set {
    ($list:ty, $field:ident) => {
        FieldContent::Set(
            List::of::<$list>(),
            |offer| offer.$field.bits(),
            |offer, bits| offer.$field = offer.$field.with(Set::from_bits(bits)),
        )
    };
}
/// An optional value of a closed list.
macro_rules! one {
    ($list:ty, $($path:ident).+) => {
        FieldContent::One(
            List::of::<$list>(),
            |offer| offer.$($path).+.map(Closed::number),
            |offer, number| offer.$($path).+ = <$list>::at(number),
        )
    };
}

/// The fields, in the order in which they are written.
pub static FIELDS: [OfferField; 40] = [
    row!("id" "id" [] Always, given!(ID, id)),
    row!("name" "naam" [] Always, given!(NAME, name)),
    row!("former_names" "andere_namen" ["former_name"] Never, texts!(TextCheck::Plain(NAME), former_names)),
    row!("organisation" "organisatie" [] Known, text!(TextCheck::Plain(NAME), organisation)),
    row!("summary" "samenvatting" [] Always, text!(TextCheck::Plain(300), summary)),
    row!("description" "omschrijving" [] Known, text!(TextCheck::Plain(DESCRIPTION), description)),
    row!("need" "behoefte" ["need"] Always, set!(Need, needs)),
    row!("form" "vorm" ["respite_form" "form"] Always, set!(RespiteForm, forms)),
    row!("audience" "doelgroep" ["audience"] Always, set!(Audience, audience)),
    row!("age_from" "leeftijd_van" [] Known, number!(values::age, age_from)),
    row!("age_to" "leeftijd_tot" [] Known, number!(values::age, age_to)),
    row!("who" "door" ["who"] Always, set!(Who, who)),
    row!("moment" "moment" ["moment" "part_of_day"] Always, set!(PartOfDay, moments)),
    row!("frequency" "hoe_vaak" ["frequency"] Always, set!(Frequency, frequency)),
    row!("access" "toegang" ["access"] Always, one!(Access, access)),
    row!("funding" "betaald_door" ["funding"] Always, set!(Funding, funding)),
    row!("cost" "kosten" ["cost"] Always, FieldContent::Cost),
    row!("area" "gebied" [] Always, FieldContent::Areas),
    row!("place/address" "adres" [] Known, text!(TextCheck::Plain(120), place.address)),
    row!("place/postcode" "postcode" [] Known, text!(TextCheck::Postcode, place.postcode)),
    row!("place/town" "plaats" [] Known, text!(TextCheck::Plain(80), place.town)),
    row!("place/wheelchair" "rolstoel" ["wheelchair"] Known, one!(YesNo, place.wheelchair)),
    row!("place/online" "online" ["online"] Known, one!(YesNo, place.online)),
    row!("hours" "openingstijden" [] Known, FieldContent::Hours),
    row!("phone" "telefoon" [] Always, FieldContent::Phones),
    row!("url" "website" [] Always, text!(TextCheck::Web, url)),
    row!("email" "email" [] Known, text!(TextCheck::Email, email)),
    row!("languages" "talen" [] Known, texts!(TextCheck::Language, languages)),
    row!("iwmo" "iwmo" ["iwmo"] Known, number!(values::iwmo, iwmo)),
    row!("upl" "upl" ["upl"] Known, text!(TextCheck::Plain(80), upl)),
    row!("source" "bron" ["source"] Always, text!(TextCheck::Plain(300), source)),
    row!("checked_on" "gecontroleerd_op" [] Always, FieldContent::Checked),
    row!("status" "status" [] Known, FieldContent::One(
        List::of::<OfferStatus>(),
        |offer| Some(offer.status.number()).filter(|number| *number != OfferStatus::Active.number()),
        |offer, number| offer.status = OfferStatus::at(number).unwrap_or(OfferStatus::Active),
    )),
    note!("notes/cost" "kosten_toelichting" ["cost_note"] cost),
    note!("notes/hours" "openingstijden_toelichting" ["hours_note"] hours),
    note!("notes/for_whom" "doelgroep_toelichting" ["audience_note"] for_whom),
    note!("notes/access" "toegang_toelichting" ["access_note"] access),
    note!("notes/waiting" "wachtlijst" ["waiting"] waiting),
    note!("notes/alert" "let_op" ["alert"] alert),
    row!("successor" "opvolger" ["successor"] Never, text!(TextCheck::Plain(100), successor)),
];
