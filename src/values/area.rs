//! Where an offer reaches: the country, a province, a region or a municipality, by the codes of Statistics
//! Netherlands (CBS): `NL`, `PV20`, `VR01`, `GM0344`. Reach comes before distance: an offer for a whole
//! province is in reach although its office is far away.

use std::{fmt, str::FromStr};

/// Where an offer reaches.
///
/// ```
/// use wmo_zelfcheck::values::Area;
///
/// assert_eq!("GM0344".parse(), Ok(Area::Municipality(344)));
/// assert_eq!(Area::Region(9).to_string(), "VR09");
/// assert!("PV99".parse::<Area>().is_err(), "the provinces are 20 to 31");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The whole country.
    Country,
    /// A province, by the number of its code: 20-31.
    Province(u8),
    /// A safety region (these are the GGD's regions too), by the number of its code: 1-25.
    Region(u8),
    /// A municipality, by the number of its code. Whether it exists depends on the date.
    Municipality(u16),
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Area::Country => f.write_str("NL"),
            Area::Province(number) => write!(f, "PV{number}"),
            Area::Region(number) => write!(f, "VR{number:02}"),
            Area::Municipality(number) => write!(f, "GM{number:04}"),
        }
    }
}

/// Not a code of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an area; write it as \"NL\", \"PV26\", \"VR09\" or \"GM0344\"")]
pub struct NotAnArea;

impl FromStr for Area {
    type Err = NotAnArea;

    /// Reads a code. That a municipality exists is not checked here: see `Municipality::by_code`.
    fn from_str(text: &str) -> Result<Area, NotAnArea> {
        if text == "NL" {
            return Ok(Area::Country);
        }
        let (kind, digits) = text.split_at_checked(2).ok_or(NotAnArea)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnArea);
        }
        let number: u16 = digits.parse().map_err(|_| NotAnArea)?;
        match (kind, digits.len(), u8::try_from(number)) {
            ("PV", 2, Ok(number @ 20..=31)) => Ok(Area::Province(number)),
            ("VR", 2, Ok(number @ 1..=25)) => Ok(Area::Region(number)),
            ("GM", 4, _) if number > 0 => Ok(Area::Municipality(number)),
            _ => Err(NotAnArea),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_and_written_alike() {
        for code in ["NL", "PV20", "PV31", "VR01", "VR25", "GM0003", "GM1992"] {
            assert_eq!(code.parse::<Area>().unwrap().to_string(), code);
        }
        for wrong in [
            "", "N", "nl", "PV19", "PV32", "PV2", "VR00", "VR26", "GM0000", "GM344", "GM00344", "GM+344",
            "€", "é€", "GMabcd",
        ] {
            assert!(wrong.parse::<Area>().is_err(), "{wrong}");
        }
    }
}
