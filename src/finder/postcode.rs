//! Which offers are near a postal code, as far as their own addresses say. No table says where a postal code
//! lies, so no distance is known: an offer has the same four digits; or else it stands in a town of which an
//! offer has these four digits, or its code begins with the same three. Codes that share only two digits may
//! lie further apart than neighbours that begin otherwise, so these say nothing.

use crate::finder::{index::Finder, query::Query};

/// How an offer's own address fits the postal code that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostcodeMatch {
    /// The same four digits.
    Area,
    /// A town in which an offer has the same four digits.
    Town,
    /// The same first three digits.
    Digits,
}

impl PostcodeMatch {
    /// The id in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            PostcodeMatch::Area => "area",
            PostcodeMatch::Town => "town",
            PostcodeMatch::Digits => "digits",
        }
    }
}

/// The postal code that was asked, and the towns in which it lies by the offers' own addresses.
pub(super) struct PostcodeAsked<'f> {
    area: u16,
    towns: Vec<&'f str>,
}

impl Finder {
    /// The postal code that was asked.
    pub(super) fn postcode(&self, query: &Query) -> Option<PostcodeAsked<'_>> {
        let area = query.postcode?;
        let mut towns: Vec<&str> = Vec::new();
        let here = self.facts.iter().zip(&self.offers).filter(|(facts, _)| facts.postcode == Some(area));
        for town in here.filter_map(|(_, offer)| offer.place.town.as_deref()) {
            if !towns.iter().any(|other| other.eq_ignore_ascii_case(town)) {
                towns.push(town);
            }
        }
        Some(PostcodeAsked { area, towns })
    }

    /// How the offer at a place fits the postal code that was asked.
    pub(super) fn postcode_match(
        &self,
        asked: Option<&PostcodeAsked>,
        number: usize,
    ) -> Option<PostcodeMatch> {
        let (facts, offer) = (self.facts.get(number)?, self.offers.get(number)?);
        asked?.fits(facts.postcode, offer.place.town.as_deref())
    }
}

impl PostcodeAsked<'_> {
    /// How an address fits, by the four digits of its postal code and its town.
    fn fits(&self, postcode: Option<u16>, town: Option<&str>) -> Option<PostcodeMatch> {
        if postcode == Some(self.area) {
            return Some(PostcodeMatch::Area);
        }
        if town.is_some_and(|town| self.towns.iter().any(|other| other.eq_ignore_ascii_case(town))) {
            return Some(PostcodeMatch::Town);
        }
        postcode.is_some_and(|code| code / 10 == self.area / 10).then_some(PostcodeMatch::Digits)
    }
}
