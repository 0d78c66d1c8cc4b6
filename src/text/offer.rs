//! What a card says of an offer that no closed list has: in which languages it is, whether one has to go
//! somewhere, and how its address fits the postal code that was asked.

use super::{Key, spoken_language};
use crate::{finder::PostcodeMatch, language::Language, offers::OfferPlace};
use base::lists::YesNo;

impl Language {
    /// In which languages an offer is: `ook in het Turks en Arabisch`, where Dutch is one of them. A code
    /// that has no name here stays as it is; `None` where nobody said another language than Dutch.
    ///
    /// ```
    /// use wmo_zelfcheck::language::Language;
    ///
    /// let codes = ["nl", "tr", "xx"].map(str::to_owned);
    /// assert_eq!(Language::Nl.spoken(&codes).as_deref(), Some("ook in het Turks en xx"));
    /// assert_eq!(Language::En.spoken(&codes[1..]).as_deref(), Some("in Turkish and xx"));
    /// ```
    pub fn spoken(self, codes: &[String]) -> Option<String> {
        let others = codes.iter().filter(|code| *code != Language::FIRST.code());
        let name =
            |code: &String| spoken_language(code).map_or(code.clone(), |key| self.text(key).to_owned());
        let names: Vec<String> = others.map(name).collect();
        let key = if names.len() < codes.len() { Key::FindCardAlsoIn } else { Key::FindCardIn };
        (!names.is_empty()).then(|| self.fill(key, &[("names", &self.list(&names))]))
    }

    /// That one need not go anywhere for it, where the file says so.
    pub fn online(self, place: &OfferPlace) -> Option<&'static str> {
        let nowhere = place.address.is_none() && place.postcode.is_none() && place.town.is_none();
        let key = if nowhere { Key::FindCardOnline } else { Key::FindCardOnlineToo };
        (place.online == Some(YesNo::Yes)).then(|| self.text(key))
    }

    /// How an address fits the postal code that was asked, as the address itself says it.
    pub fn near_postcode(self, fits: PostcodeMatch, place: &OfferPlace) -> Option<String> {
        let digits = |count| place.postcode.as_deref()?.get(..count);
        Some(match fits {
            PostcodeMatch::Area => self.fill(Key::FindCardInPostcode, &[("postcode", digits(4)?)]),
            PostcodeMatch::Town => self.fill(Key::FindCardInTown, &[("town", place.town.as_deref()?)]),
            PostcodeMatch::Digits => self.fill(Key::FindCardPostcodeBegins, &[("begin", digits(3)?)]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(language: Language, codes: &[&str]) -> String {
        language.spoken(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>()).unwrap_or_default()
    }

    #[test]
    fn languages_are_said_by_name_and_dutch_is_no_news_beside_others() {
        for (codes, dutch, english) in [
            (&["nl", "tr", "ar"][..], "ook in het Turks en Arabisch", "also in Turkish and Arabic"),
            (&["pl", "nl"], "ook in het Pools", "also in Polish"),
            (
                &["ti", "ar", "uk"],
                "in het Tigrinya, Arabisch en Oekraïens",
                "in Tigrinya, Arabic and Ukrainian",
            ),
            (&["nl"], "", ""),
            (&["nl", "xyz"], "ook in het xyz", "also in xyz"),
            (&[], "", ""),
        ] {
            assert_eq!([spoken(Language::Nl, codes), spoken(Language::En, codes)], [dutch, english]);
        }
    }

    #[test]
    fn every_language_that_is_read_by_its_name_is_said_by_that_name() {
        for (word, code) in crate::values::LANGUAGE_NAMES {
            let said = Language::Nl.text(spoken_language(code).unwrap());
            assert_eq!(said.to_lowercase(), word, "{code}");
        }
    }

    #[test]
    fn an_address_says_how_near_it_is() {
        let place = OfferPlace {
            postcode: Some("7412 AB".to_owned()),
            town: Some("Deventer".to_owned()),
            ..OfferPlace::default()
        };
        let near = |fits| Language::Nl.near_postcode(fits, &place).unwrap();
        assert_eq!(near(PostcodeMatch::Area), "in postcodegebied 7412");
        assert_eq!(near(PostcodeMatch::Town), "in Deventer");
        assert_eq!(near(PostcodeMatch::Digits), "postcode begint ook met 741");
    }

    #[test]
    fn online_is_said_where_the_file_says_so() {
        let online = |online, town: Option<&str>| {
            let town = town.map(str::to_owned);
            Language::Nl.online(&OfferPlace { online, town, ..OfferPlace::default() })
        };
        assert_eq!(online(None, None), None);
        assert_eq!(online(Some(YesNo::Yes), None), Some("online of telefonisch, u hoeft nergens heen"));
        assert_eq!(online(Some(YesNo::Yes), Some("Dorp")), Some("kan ook online of telefonisch"));
        assert_eq!(online(Some(YesNo::No), Some("Dorp")), None);
    }
}
