//! The rule tables: dated, cited amounts and conditions of Dutch law, proposals and comparisons.
//!
//! The data stand in `static/rules/*.toml`, one idea a file. The build reads and checks them and writes them
//! here as constants, so nothing is parsed or fetched at run time. A month outside a table is simply absent:
//! there is no nearest older amount to fall back on.
//!
//! It may not know: a household, an amount that somebody owes, any sentence that people read.

mod changes;
mod confirmations;
mod figures;
mod kinds;
mod options;
mod source;
mod start;
mod types;

pub use changes::{RuleChange, YearChanges, changes};
pub use confirmations::{CONFIRMATIONS, Cited, Confirmation, ONCE, TWICE};
use figures::together;
pub use figures::{FigurePart, Figures, ForWhom, Measure};
pub use kinds::*;
pub use options::*;
pub use source::*;
pub use start::*;
pub use types::*;

use rust_decimal::Decimal;

use base::date::Month;

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// Whether these rules are more than a year old in `month`, on whichever day of it.
///
/// ```
/// use wmo_zelfcheck::rules::{KNOWN, older_than_a_year};
///
/// // A year after a day in a month is in the same month of the next year.
/// assert_eq!(KNOWN.plus(12).map(older_than_a_year), Some(false));
/// assert_eq!(KNOWN.plus(13).map(older_than_a_year), Some(true));
/// ```
pub fn older_than_a_year(month: Month) -> bool {
    month.number() > KNOWN.number() + 12
}

impl Regime {
    /// The regime with this id of the contract, if we have rules for it.
    ///
    /// ```
    /// use wmo_zelfcheck::rules::{Formula, Regime};
    ///
    /// let law = Regime::by_id("in_force").ok_or("no law")?;
    /// let scheme = law.scheme("2026-11".parse()?).ok_or("not covered")?;
    /// // The tariff of 2026, one amount for everybody.
    /// assert!(matches!(&scheme.formula, Formula::Flat { amount } if amount.value.to_string() == "21.80"));
    /// // The amount of 2015 does not stand in for that of a month before it.
    /// assert!(law.scheme("2014-12".parse()?).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Regime> {
        REGIMES.iter().find(|regime| regime.id == id)
    }

    /// The regime to which a scheme of the tables belongs.
    pub fn of(scheme: &Scheme) -> Option<&'static Regime> {
        REGIMES.iter().find(|regime| regime.schemes.iter().any(|other| std::ptr::eq(other, scheme)))
    }

    /// The rules of this regime in `month`; `None` where the tables do not cover it.
    pub fn scheme(&self, month: Month) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.valid.contains(month))
    }

    /// The rules to show beside others in `month`: those of the month, or the latest.
    pub fn shown(&self, month: Month) -> Option<&'static Scheme> {
        self.scheme(month).or(self.schemes.last())
    }
}

impl Scheme {
    /// Its standing as seen from `month`: what is law in its months is past after them, and adopted before
    /// them.
    pub fn status_in(&self, month: Month) -> Status {
        match self.status {
            Status::InForce if month < self.valid.from => Status::Adopted,
            Status::InForce if self.valid.to.is_some_and(|to| to < month) => Status::Past,
            status => status,
        }
    }
}

impl Exemption {
    /// Whether it holds under a regime in `month`.
    pub fn holds(&self, regime: &str, month: Month) -> bool {
        self.valid.contains(month) && self.regimes.contains(&regime)
    }
}

impl Kind {
    /// How this kind of support is charged, from the table of kinds.
    ///
    /// ```
    /// use wmo_zelfcheck::rules::{Charge, Kind};
    ///
    /// // Uitvoeringsbesluit Wmo 2015 art. 3.8(3)(d): no contribution for a wheelchair.
    /// assert_eq!(Kind::Wheelchair.rule().charge, Charge::Free);
    /// ```
    pub fn rule(self) -> &'static KindRule {
        kind_rule(self)
    }
}

/// The AOW age of people who reach it in `year`; `None` where it is not in the tables.
///
/// ```
/// use wmo_zelfcheck::rules::aow_age;
///
/// // 67 in 2026, and 67 years and 3 months in 2028.
/// assert_eq!(aow_age(2026).map(|age| (age.years, age.months)), Some((67, 0)));
/// assert_eq!(aow_age(2028).map(|age| (age.years, age.months)), Some((67, 3)));
/// assert!(aow_age(2060).is_none(), "not known yet, so not in the tables");
/// ```
pub fn aow_age(year: u16) -> Option<&'static AowAge> {
    AOW_AGES.iter().find(|age| (age.from..=age.to).contains(&year))
}

/// From when a contribution is due for support that began in or before `month`.
pub fn start_rule(month: Month) -> Option<&'static StartRule> {
    START_RULES.iter().find(|rule| rule.valid.contains(month))
}
