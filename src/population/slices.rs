//! How many households have which gross income: the published classes, cut into slices. In decimals only, so
//! that every machine comes to the same.

use base::{always::Always, date::Month};
use rust_decimal::Decimal;

use super::model::{Model, RevenueClass};
use crate::{
    contribution::{ClientAge, Facts, amount_due},
    rules::Regime,
};

/// Households with about the same gross income.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    /// The income in the middle of the slice, euros a year.
    pub gross: Decimal,
    /// How many households pay the tariff.
    pub households: Decimal,
}

/// A class of incomes.
struct Band {
    from: Decimal,
    /// `None` = without an upper end.
    to: Option<Decimal>,
    households: Decimal,
}

impl Band {
    /// Households for each euro of income; in the last class where it begins.
    fn density(&self, scale: Decimal) -> Decimal {
        match self.to {
            Some(to) => self.households / (to - self.from),
            None => self.households * Decimal::TWO / scale,
        }
    }
}

/// All slices, lowest income first.
pub(super) fn slices(model: &Model) -> Vec<Slice> {
    let bands = bands(model);
    let scale = Decimal::from(model.taken.tail_scale);
    let densities: Vec<Decimal> = bands.iter().map(|band| band.density(scale)).collect();
    let mut all = Vec::new();
    for (place, band) in bands.iter().enumerate() {
        let Some(to) = band.to else {
            tail(model, band, &mut all);
            continue;
        };
        let beside = |place: Option<usize>| place.and_then(|place| densities.get(place).copied());
        let below = place.checked_sub(1).map_or(Some(Decimal::ZERO), |place| beside(Some(place))).always();
        let above = beside(Some(place + 1)).always();
        rising(model, (band, to), (below, above), &mut all);
    }
    all
}

/// A year of the tariff that one household pays in a month; nothing for a month without one.
pub fn year_of_tariff(month: Month) -> Option<Decimal> {
    let person = Facts { client_age: Some(ClientAge::Aow), ..Facts::in_month(month) };
    let tariff = amount_due(&person, Regime::IN_FORCE, None).ok().and_then(|amount| amount.known());
    Some(tariff.filter(|tariff| *tariff > Decimal::ZERO)? * Decimal::from(12))
}

/// The published classes with their households: a class's revenue over a year of the tariff.
fn bands(model: &Model) -> Vec<Band> {
    let year = year_of_tariff(model.revenue.month).always();
    let classes = model.revenue.classes;
    let ends = classes.iter().skip(1).map(|next| Some(Decimal::from(next.from))).chain([None]);
    let band = |(class, to): (&RevenueClass, _)| Band {
        from: Decimal::from(class.from),
        to,
        households: Decimal::from(class.thousands) * Decimal::ONE_THOUSAND / year,
    };
    classes.iter().zip(ends).map(band).collect()
}

/// A class with two ends: the density runs straight through it, as steeply as its neighbours say, and never
/// below nothing. The class keeps its households.
fn rising(model: &Model, (band, to): (&Band, Decimal), beside: (Decimal, Decimal), all: &mut Vec<Slice>) {
    let width = to - band.from;
    let density = band.households / width;
    let steepest = density * Decimal::TWO / width;
    let slope = ((beside.1 - beside.0) / (Decimal::TWO * width)).clamp(-steepest, steepest);
    let (middle, step) = ((band.from + to) / Decimal::TWO, Decimal::from(model.taken.step));
    let mut from = band.from;
    while from < to {
        let gross = from + step / Decimal::TWO;
        all.push(Slice { gross, households: (density + slope * (gross - middle)) * step });
        from += step;
    }
}

/// The class without an upper end: above x there is the share (1 + (x - from) / scale)^-2 of it.
fn tail(model: &Model, band: &Band, all: &mut Vec<Slice>) {
    let (to, step) = (Decimal::from(model.taken.tail_to), Decimal::from(model.taken.tail_step));
    let scale = Decimal::from(model.taken.tail_scale);
    let above = |income: Decimal| {
        let root = Decimal::ONE + (income - band.from) / scale;
        band.households / (root * root)
    };
    let mut from = band.from;
    while from < to {
        let next = from + step;
        all.push(Slice { gross: from + step / Decimal::TWO, households: above(from) - above(next) });
        from = next;
    }
    // The rest: its average lies as far above it as (to - from + scale).
    all.push(Slice { gross: to + (to - band.from) + scale, households: above(to) });
}
