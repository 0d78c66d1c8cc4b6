//! How to reach a municipality and which places lie in it, as the government's register of public bodies has
//! them. A municipality's own file knows its desk better.

use base::{date::Month, words::host};

use super::record::{MUNICIPALITIES, Municipality};

include!(concat!(env!("OUT_DIR"), "/municipality_contacts.rs"));

/// What the register says of a municipality. Nobody has rung the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterContact {
    /// Its general number, as people write it.
    pub phone: &'static str,
    /// Its website, with `https://`.
    pub website: String,
    /// The month in which its entry was last checked.
    pub checked: Month,
}

impl Municipality {
    /// How to reach it; `None` for one that ended before the register was read.
    ///
    /// ```
    /// use wmo_zelfcheck::offers::Municipality;
    ///
    /// let contact = Municipality::by_code(344).and_then(Municipality::contact).ok_or("none")?;
    /// assert_eq!((contact.phone, &*contact.website), ("14 030", "https://www.utrecht.nl"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn contact(&self) -> Option<RegisterContact> {
        let place = MUNICIPALITIES.binary_search_by_key(&self.code, |municipality| municipality.code).ok()?;
        let mut parts = CONTACTS.lines().nth(place)?.split('|');
        let phone = parts.next().filter(|phone| !phone.is_empty())?;
        let address = parts.next().filter(|address| !address.is_empty());
        let address = address.map_or_else(|| host(self.everyday()), str::to_owned);
        let checked = parts.next().and_then(|month| month.parse().ok()).unwrap_or(CHECKED);
        Some(RegisterContact { phone, website: ["https://", &address].concat(), checked })
    }

    /// The places that lie in it, by the register; without one that is called like it.
    ///
    /// ```
    /// use wmo_zelfcheck::offers::Municipality;
    ///
    /// let utrecht = Municipality::by_code(344).unwrap();
    /// assert!(utrecht.places().any(|place| place == "Vleuten"));
    /// ```
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        places().filter(|(_, code)| *code == self.code).map(|(place, _)| place)
    }
}

/// The places, each with the code of the municipality in which it lies; not one that is called like it.
pub(super) fn places() -> impl Iterator<Item = (&'static str, u16)> {
    MUNICIPALITIES.iter().zip(PLACES.split('\n')).flat_map(|(municipality, places)| {
        let code = municipality.code;
        places.split('|').filter(|place| !place.is_empty()).map(move |place| (place, code))
    })
}
