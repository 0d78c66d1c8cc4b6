//! The values that the answers about a household and its support can have. Terms: docs/glossary.md.

use rust_decimal::Decimal;

use crate::rules::{ByGroup, Kind, Param, Uncertainty};
use base::{closed_list, date::Date, money::Money};

closed_list! {
    /// Whether the client is *gehuwd* in the sense of Wmo 2015 art. 1.1.2.
    Household {
        Single = "single": "*Ongehuwd*: also with a child, parent or housemate.";
        Couple = "couple": "*Gehuwd*: married, registered, or sharing a household.";
    }
}

closed_list! {
    /// The client's age as far as a rule asks.
    ClientAge {
        Minor = "minor": "Under 18.";
        Adult = "adult": "18 up to AOW age.";
        Aow = "aow": "AOW age reached.";
    }
}

closed_list! {
    /// The partner's age as far as a rule asks.
    PartnerAge {
        Adult = "adult": "Below AOW age.";
        Aow = "aow": "AOW age reached.";
    }
}

closed_list! {
    /// Another contribution that client or partner already owes.
    OtherContribution {
        None = "none": "None.";
        Wlz = "wlz": "A contribution for the Wlz.";
        ShelteredLiving = "sheltered_living": "A contribution for *beschermd wonen*.";
    }
}

closed_list! {
    /// How support is given. It changes no amount: a pgb is charged as support in kind (Wmo 2015 art.
    /// 2.1.4a(1)).
    Form {
        InKind = "in_kind": "*In natura*.";
        Pgb = "pgb": "*Persoonsgebonden budget*.";
    }
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

impl Policy {
    /// What a municipality of which nothing is known may do: charge nothing, the national amount, or parents
    /// for an adaptation.
    pub(super) const ANY: [Policy; 3] = [
        Policy { no_charge: true, ..Policy::NATIONAL },
        Policy::NATIONAL,
        Policy { minor_home_adaptation: true, ..Policy::NATIONAL },
    ];
    /// No local policy.
    const NATIONAL: Policy = Policy {
        monthly_amount: None,
        minima: Minima { single_under_aow: None, single_aow: None, couple_aow: None },
        transport_own_tariff: false,
        no_charge: false,
        minor_home_adaptation: false,
    };
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
