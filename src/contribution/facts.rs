//! What is known about a household and its support. Terms: docs/glossary.md.

use rust_decimal::Decimal;

use super::{reading::Reading, span::Span};
use crate::rules::{ByGroup, Kind, Param, Scheme, Uncertainty};
use base::{
    date::{Date, Month},
    money::Money,
};

/// Whether the client is *gehuwd* in the sense of Wmo 2015 art. 1.1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Household {
    /// *Ongehuwd*: also with a child, parent or housemate.
    Single,
    /// *Gehuwd*: married, registered, or sharing a household.
    Couple,
}

/// The client's age as far as a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientAge {
    /// Under 18.
    Minor,
    /// 18 up to AOW age.
    Adult,
    /// AOW age reached.
    Aow,
}

/// The partner's age as far as a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnerAge {
    /// Below AOW age.
    Adult,
    /// AOW age reached.
    Aow,
}

/// Another contribution that client or partner already owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherContribution {
    /// None.
    None,
    /// A contribution for the Wlz.
    Wlz,
    /// A contribution for *beschermd wonen*.
    ShelteredLiving,
}

/// How support is given. It changes no amount: a pgb is charged as support in kind (Wmo 2015 art. 2.1.4a(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// *In natura*.
    InKind,
    /// *Persoonsgebonden budget*.
    Pgb,
}

/// One kind of support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// What it is.
    pub kind: Kind,
    /// Its cost price in all.
    pub cost_price: CostPrice,
    /// How it is given.
    pub form: Form,
}

impl Support {
    /// Support of this kind, without a cost price, in kind.
    pub const fn of(kind: Kind) -> Support {
        Support { kind, cost_price: CostPrice::NotGiven, form: Form::InKind }
    }
}

/// The cost price of an aid or home adaptation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostPrice {
    /// Not asked: taken not to be used up.
    NotGiven,
    /// Anything.
    Unknown,
    /// Euros in all.
    Known(Money),
}

/// When support began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// Before any month that matters.
    LongAgo,
    /// On this day, as the municipality notified it.
    On(Date),
}

impl Started {
    /// Later than any month that can be asked for.
    pub(super) const NEVER: Started = Started::On(Date::LAST);
}

/// The policy of a municipality, as far as it changes a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// A lower amount than the national one (Wmo 2015 art. 2.1.4a(5)(a)).
    pub monthly_amount: Option<Money>,
    /// Income below which nothing is due, per group (Uitvoeringsbesluit art. 3.8(2)).
    pub minima: Minima,
    /// The municipality has a tariff of its own for transport (Uitvoeringsbesluit art. 3.8(1)).
    pub transport_own_tariff: bool,
    /// The municipality charges no contribution at all (Wmo 2015 art. 2.1.4a(1): "kan").
    pub no_charge: bool,
    /// Parents owe the contribution for a minor's home adaptation (Wmo 2015 art. 2.1.5).
    pub minor_home_adaptation: bool,
}

/// Incomes a year below which nothing is due; a couple below AOW age pays nothing anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minima {
    /// Single, below AOW age.
    pub single_under_aow: Option<Money>,
    /// Single, AOW age reached.
    pub single_aow: Option<Money>,
    /// Couple, both at AOW age.
    pub couple_aow: Option<Money>,
}

/// All that a rule asks, with income and assets known or not, and everything else known.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The month to estimate for.
    pub month: Month,
    /// Single or couple.
    pub household: Household,
    /// The client's age.
    pub client_age: ClientAge,
    /// The partner's age; ignored for a single person.
    pub partner_age: PartnerAge,
    /// Income of the reference year, client and partner together, euros a year.
    pub income: Span,
    /// *Rendementsgrondslag* of client and partner on 1 January of the reference year, euros.
    pub assets: [Span; 2],
    /// What the client gets.
    pub support: &'a [Support],
    /// A contribution already owed.
    pub other_contribution: OtherContribution,
    /// Consecutive nights in an *opvang* institution this month.
    pub shelter_nights: u32,
    /// When support began.
    pub started: Started,
    /// The day on which the decision on the contribution was sent; `None` = in time.
    pub notified: Option<Date>,
    /// The months in which client and partner reach AOW age, where that is known.
    pub aow_from: [Option<Month>; 2],
    /// The month from which a proposal is taken to apply; `None` = always.
    pub proposals_from: Option<Month>,
    /// Local policy.
    pub policy: Policy,
    /// How points are read that the sources leave open.
    pub reading: Reading,
}

/// The four groups that rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseholdGroup {
    /// Single, below AOW age.
    SingleUnderAow,
    /// Single, AOW age reached.
    SingleAow,
    /// Couple of whom at least one is below AOW age.
    CoupleUnderAow,
    /// Couple, both at AOW age.
    CoupleAow,
}

impl<'a> Situation<'a> {
    /// The same household in another month, with the ages of that month. An age counts from the month in
    /// which it is reached (Uitvoeringsbesluit art. 3.4(1)); over a part of a month the full amount is due
    /// (art. 3.10a).
    pub fn at(&self, month: Month) -> Situation<'a> {
        let [client, partner] = self.aow_from;
        Situation {
            month,
            client_age: client
                .map_or(self.client_age, |from| if month < from { ClientAge::Adult } else { ClientAge::Aow }),
            partner_age: partner.map_or(self.partner_age, |from| {
                if month < from { PartnerAge::Adult } else { PartnerAge::Aow }
            }),
            ..*self
        }
    }

    /// The month from which these rules apply, where they are a proposal and that month is given.
    pub(super) fn applies_from(&self, scheme: &Scheme) -> Option<Month> {
        self.proposals_from.filter(|_| scheme.status.is_proposal())
    }

    /// The group of the household. For a minor it is that of the parents, who are taken to be below AOW age.
    pub fn group(&self) -> HouseholdGroup {
        let client_aow = self.client_age == ClientAge::Aow;
        match self.household {
            Household::Single if client_aow => HouseholdGroup::SingleAow,
            Household::Single => HouseholdGroup::SingleUnderAow,
            Household::Couple if client_aow && self.partner_age == PartnerAge::Aow => {
                HouseholdGroup::CoupleAow
            }
            Household::Couple => HouseholdGroup::CoupleUnderAow,
        }
    }

    /// The persons whose assets count, with whether they are at AOW age.
    pub fn persons(&self) -> impl Iterator<Item = (Span, bool)> {
        let [client, partner] = self.assets;
        let couple = self.household == Household::Couple;
        [
            Some((client, self.client_age == ClientAge::Aow)),
            couple.then_some((partner, self.partner_age == PartnerAge::Aow)),
        ]
        .into_iter()
        .flatten()
    }
}

impl Uncertainty {
    /// That of this household.
    pub fn of(&self, household: Household) -> Decimal {
        match household {
            Household::Single => self.single,
            Household::Couple => self.couple,
        }
    }
}

impl ByGroup {
    /// The parameter of this group; `None` where it is not known.
    pub fn of(&self, group: HouseholdGroup) -> Option<&Param> {
        match group {
            HouseholdGroup::SingleUnderAow => &self.single_under_aow,
            HouseholdGroup::SingleAow => &self.single_aow,
            HouseholdGroup::CoupleUnderAow => &self.couple_under_aow,
            HouseholdGroup::CoupleAow => &self.couple_aow,
        }
        .as_ref()
    }
}

impl Minima {
    /// The limit of this group, in euros a year.
    pub fn of(&self, group: HouseholdGroup) -> Option<Decimal> {
        match group {
            HouseholdGroup::SingleUnderAow => self.single_under_aow,
            HouseholdGroup::SingleAow => self.single_aow,
            HouseholdGroup::CoupleAow => self.couple_aow,
            HouseholdGroup::CoupleUnderAow => None,
        }
        .map(Money::euros)
    }
}
