//! The municipalities of the Netherlands. Which exist depends on the date: a municipality that has ended
//! leads to the one it went into.

use crate::values::Area;
use base::date::Date;

include!(concat!(env!("OUT_DIR"), "/municipalities.rs"));

/// A municipality, as the statistics office names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Municipality {
    /// The number of its code: 344 for GM0344.
    pub code: u16,
    /// Its name.
    pub name: &'static str,
    /// Its safety region, by number.
    pub region: u8,
}

/// A municipality that ends: code, last day, and the code of the one it goes into.
struct End {
    code: u16,
    last_day: Date,
    successor: u16,
}

impl Municipality {
    /// The municipality with this code, whenever it existed.
    pub fn by_code(code: u16) -> Option<&'static Municipality> {
        let found = MUNICIPALITIES.binary_search_by_key(&code, |municipality| municipality.code).ok()?;
        MUNICIPALITIES.get(found)
    }

    /// The municipality that this code leads to on a date: itself, or the one it went into.
    ///
    /// ```
    /// use wmo_zelfcheck::offers::Municipality;
    ///
    /// // Wijdemeren (GM1696) goes into Hilversum on 1 January 2027.
    /// assert_eq!(Municipality::on(1696, "2026-12-31".parse()?).map(|one| one.name), Some("Wijdemeren"));
    /// assert_eq!(Municipality::on(1696, "2027-01-01".parse()?).map(|one| one.name), Some("Hilversum"));
    /// # Ok::<(), base::date::NotADate>(())
    /// ```
    pub fn on(code: u16, date: Date) -> Option<&'static Municipality> {
        let ended = ENDS.iter().find(|end| end.code == code && end.last_day < date);
        Municipality::by_code(ended.map_or(code, |end| end.successor))
    }

    /// Those that exist on a date, by code.
    pub fn all(date: Date) -> impl Iterator<Item = &'static Municipality> {
        MUNICIPALITIES.iter().filter(move |municipality| {
            !ENDS.iter().any(|end| end.code == municipality.code && end.last_day < date)
        })
    }

    /// What people call it, where its official name is another: Den Haag.
    pub fn everyday(&self) -> &'static str {
        let used = NAMES.lines().zip(NAMES_OF).take(EVERYDAY).find(|(_, code)| *code == self.code);
        used.map_or(self.name, |(name, _)| name)
    }

    /// Its province, by the number of its code.
    pub fn province(&self) -> u8 {
        region_province(self.region)
    }

    /// As an area.
    pub fn area(&self) -> Area {
        Area::Municipality(self.code)
    }

    /// How well an offer's area reaches it on a date; `None` when it does not.
    pub fn reached_by(&self, area: Area, date: Date) -> Option<Reach> {
        match area {
            Area::Country => Some(Reach::Country),
            Area::Province(province) => (province == self.province()).then_some(Reach::Province),
            Area::Region(region) => (region == self.region).then_some(Reach::Region),
            Area::Municipality(code) => {
                (Municipality::on(code, date)?.code == self.code).then_some(Reach::Municipality)
            }
        }
    }
}

impl Municipality {
    /// How far an area is that does not reach it: in the region, in the province, or elsewhere in the
    /// country.
    pub fn distance_to(&self, area: Area, date: Date) -> Reach {
        let (region, province) = match area {
            Area::Municipality(code) => {
                Municipality::on(code, date).map_or((0, 0), |other| (other.region, other.province()))
            }
            Area::Region(region) => (region, region_province(region)),
            Area::Province(province) => (0, province),
            Area::Country => (self.region, self.province()),
        };
        if region == self.region {
            Reach::Region
        } else if province == self.province() {
            Reach::Province
        } else {
            Reach::Country
        }
    }
}

fn region_province(region: u8) -> u8 {
    REGIONS.get(usize::from(region).wrapping_sub(1)).map_or(0, |(_, province)| *province)
}

/// The name of a province by the number of its code.
pub fn province_name(number: u8) -> Option<&'static str> {
    PROVINCES.get(usize::from(number.checked_sub(FIRST_PROVINCE)?)).copied()
}

/// The name of a region by its number.
pub fn region_name(number: u8) -> Option<&'static str> {
    REGIONS.get(usize::from(number.checked_sub(1)?)).map(|(name, _)| *name)
}

/// How far an offer's area goes; nearer ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// The municipality itself.
    Municipality,
    /// Its region.
    Region,
    /// Its province.
    Province,
    /// The whole country.
    Country,
}
