//! Which offers will be stale by the end of next month, so that somebody can check them in time.

use base::date::Date;

use crate::{finder::Freshness, offers::Offer};

/// An offer that ages: the day of its check will lie six or twelve months back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ageing {
    /// Its place among the offers, from 0.
    pub offer: usize,
    /// When it was checked.
    pub checked: Date,
    /// What it becomes: `Check` after six months, `Old` after twelve.
    pub becomes: Freshness,
    /// The first day on which it is that.
    pub from: Date,
}

/// How fresh the offers of a list are, and which of them age soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckDates {
    /// The last day that is looked at: the end of next month.
    pub until: Date,
    /// Those that age between now and that day, the first to age first.
    pub ageing: Vec<Ageing>,
    /// How many were checked longer than six months ago already, but not twelve.
    pub check: usize,
    /// How many were checked longer than a year ago already.
    pub old: usize,
    /// How many have no day of a check.
    pub unknown: usize,
}

/// Looks at the offers as on a day. What has stopped does not count.
///
/// ```
/// use wmo_zelfcheck::{files::Reader, finder::Freshness, upkeep::check_dates};
///
/// let today = "2026-11-28".parse()?;
/// let mut reader = Reader::new(today);
/// reader.push(b"naam;gecontroleerd_op\nKoffieochtend;2026-06-12\nWandelclub;2026-10-01\n");
/// let dates = check_dates(&reader.finish().offers, today);
/// assert_eq!(dates.until, "2026-12-31".parse()?);
/// assert_eq!(dates.ageing.len(), 1);
/// assert_eq!((dates.ageing[0].offer, dates.ageing[0].becomes), (0, Freshness::Check));
/// assert_eq!(dates.ageing[0].from, "2026-12-13".parse()?);
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn check_dates(offers: &[Offer], today: Date) -> CheckDates {
    let until = today.month().plus(1).map_or(today, |month| month.last_day());
    let mut dates = CheckDates { until, ageing: Vec::new(), check: 0, old: 0, unknown: 0 };
    for (number, offer) in offers.iter().enumerate().filter(|(_, offer)| offer.is_there()) {
        let now = Freshness::of(offer.checked_on, today);
        match now {
            Freshness::Fresh => {}
            Freshness::Check => dates.check += 1,
            Freshness::Old => dates.old += 1,
            Freshness::Unknown => dates.unknown += 1,
        }
        let becomes = Freshness::of(offer.checked_on, until);
        if let Some(checked) = offer.checked_on
            && becomes != now
            && matches!(becomes, Freshness::Check | Freshness::Old)
            && let Some(from) = first_day(checked, becomes, today, until)
        {
            dates.ageing.push(Ageing { offer: number, checked, becomes, from });
        }
    }
    dates.ageing.sort_by_key(|one| (one.from, one.offer));
    dates
}

/// The first day from tomorrow on which an offer is so fresh; there are two months to look through.
fn first_day(checked: Date, becomes: Freshness, today: Date, until: Date) -> Option<Date> {
    let mut day = today;
    while day < until {
        day = day.plus_days(1)?;
        if Freshness::of(Some(checked), day) == becomes {
            return Some(day);
        }
    }
    None
}
