//! The municipalities of the Netherlands, and finding one by what a person types: its name, another name for
//! it, a town, with typing errors. Which exist depends on the date: a municipality that has ended leads to
//! the one it went into.

use crate::values::Area;
use base::date::Date;
use base::words::{allowed_typos, distance_within, fold};

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

/// What a typed name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The municipality, on the date asked for.
    pub municipality: &'static Municipality,
    /// What was recognised, if that is another name than the municipality's: an alias, a town, or its name
    /// before.
    pub by: Option<&'static str>,
    /// How well it fits.
    pub fit: Fit,
}

/// How well a name fits what was typed; better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is that name, but for accents, capitals and signs.
    Exact,
    /// The name begins so.
    Begins,
    /// A later word of the name begins so.
    Within,
    /// It is that name, or begins so, with typing errors.
    Typo,
}

/// The municipalities that a typed name may mean on a date, best first, each once, at most `most`. Nothing
/// typed gives nothing.
///
/// ```
/// use wmo_zelfcheck::offers::municipality::suggest;
///
/// let found = suggest("den haag", "2026-11-28".parse()?, 5);
/// assert_eq!((found[0].municipality.name, found[0].by), ("'s-Gravenhage", Some("Den Haag")));
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn suggest(typed: &str, date: Date, most: usize) -> Vec<Suggestion> {
    let typed = plain(typed);
    let typed = typed.strip_prefix("gemeente ").unwrap_or(&typed);
    let mut found: Vec<Suggestion> = Vec::new();
    if typed.is_empty() {
        return found;
    }
    let names = MUNICIPALITIES
        .iter()
        .map(|municipality| (municipality.name, municipality.code))
        .chain(NAMES.lines().zip(NAMES_OF));
    let mut name = String::new();
    for (shown, code) in names {
        name.clear();
        plain_into(shown, &mut name);
        let Some(fit) = fit(typed, &name) else { continue };
        let Some(municipality) = Municipality::on(code, date) else { continue };
        let by = (shown != municipality.name).then_some(shown);
        match found.iter_mut().find(|other| other.municipality.code == municipality.code) {
            Some(other) if other.fit <= fit => {}
            Some(other) => *other = Suggestion { municipality, by, fit },
            None => found.push(Suggestion { municipality, by, fit }),
        }
    }
    // Something typed well has no use for guesses beside it.
    if found.iter().any(|one| one.fit < Fit::Typo) {
        found.retain(|one| one.fit < Fit::Typo);
    }
    found.sort_by_key(|one| (one.fit, one.municipality.name));
    found.truncate(most);
    found
}

fn fit(typed: &str, name: &str) -> Option<Fit> {
    if name == typed {
        return Some(Fit::Exact);
    }
    if name.starts_with(typed) {
        return Some(Fit::Begins);
    }
    if typed.len() >= 3
        && name
            .match_indices(' ')
            .any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(typed)))
    {
        return Some(Fit::Within);
    }
    let allowed = allowed_typos(typed);
    // Half a name with an error: as much of it as was typed.
    let begin = name.get(..typed.len()).unwrap_or(name);
    let near = allowed > 0
        && (distance_within(typed, name, allowed).is_some()
            || typed.len() >= 5 && distance_within(typed, begin, 1).is_some());
    near.then_some(Fit::Typo)
}

/// A name as words with single spaces: `'s-Gravenhage` is `s gravenhage`.
fn plain(name: &str) -> String {
    let mut out = String::new();
    plain_into(name, &mut out);
    out
}

fn plain_into(name: &str, out: &mut String) {
    for letter in name.chars() {
        if !fold(letter, out) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
}
