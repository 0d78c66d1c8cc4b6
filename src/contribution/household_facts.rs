//! The facts of a household, each once. A fact is a field of [`Facts`] (known or not) and of [`Situation`]
//! (known), what it is when nobody says it, and one row: its id, what it holds, and which values are tried
//! when it is unknown. The reader and writer of a request, the cases of an unknown answer, the published
//! cases and the words go by these rows.

use super::{
    facts::{ClientAge, Household, OtherContribution, PartnerAge, Policy, Started, Support},
    reading::Reading,
    span::Span,
};
use crate::rules::Kind;
use base::{
    closed::{Closed, List},
    date::{Date, Month},
    money::Money,
};

/// What a person told us; `None` = "I don't know".
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The month to estimate for.
    pub month: Month,
    /// Single or couple.
    pub household: Option<Household>,
    /// The client's age.
    pub client_age: Option<ClientAge>,
    /// The partner's age.
    pub partner_age: Option<PartnerAge>,
    /// Income of the reference year, together.
    pub income: Option<Money>,
    /// Assets of client and partner.
    pub assets: [Option<Money>; 2],
    /// The support.
    pub support: Option<Vec<Support>>,
    /// A contribution already owed.
    pub other_contribution: Option<OtherContribution>,
    /// Consecutive nights in an *opvang* institution.
    pub shelter_nights: Option<u32>,
    /// When support began.
    pub started: Option<Started>,
    /// The day on which the decision on the contribution was sent, where that is known.
    pub notified: Option<Date>,
    /// The months in which client and partner reach AOW age, where that is known; the ages are those in
    /// `month`.
    pub aow_from: [Option<Month>; 2],
    /// The month from which a proposal is taken to apply, the law of each month before it; `None` = always.
    pub proposals_from: Option<Month>,
    /// Local policy.
    pub policy: Option<Policy>,
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

impl Facts {
    /// What holds of a household in a month when nothing else is said: a person who lives alone.
    pub fn in_month(month: Month) -> Facts {
        Facts {
            month,
            household: Some(Household::Single),
            client_age: Some(ClientAge::Adult),
            partner_age: Some(PartnerAge::Adult),
            income: Some(Money::ZERO),
            assets: [Some(Money::ZERO); 2],
            support: Some(vec![Support::of(Kind::HouseholdHelp)]),
            other_contribution: Some(OtherContribution::None),
            shelter_nights: Some(0),
            started: Some(Started::LongAgo),
            notified: None,
            aow_from: [None; 2],
            proposals_from: None,
            policy: Some(Policy::default()),
        }
    }

    /// The situation, if only income and assets are unknown; then one assessment answers all.
    pub fn situation(&self) -> Option<Situation<'_>> {
        let known = |money: Option<Money>| money.map_or(Span::UNKNOWN, |money| Span::point(money.euros()));
        let single = self.household == Some(Household::Single);
        Some(Situation {
            month: self.month,
            household: self.household?,
            client_age: self.client_age?,
            partner_age: if single { PartnerAge::Adult } else { self.partner_age? },
            income: known(self.income),
            assets: self.assets.map(known),
            support: self.support.as_deref()?,
            other_contribution: self.other_contribution?,
            shelter_nights: self.shelter_nights?,
            started: self.started?,
            notified: self.notified,
            aow_from: self.aow_from,
            proposals_from: self.proposals_from,
            policy: self.policy?,
            reading: Reading::default(),
        })
    }
}

/// A fact as its row has it.
#[derive(Debug)]
pub struct FactRow {
    /// As in the contract.
    pub id: &'static str,
    /// What it holds.
    pub content: FactContent,
    /// What it can do to an amount.
    pub effect: FactEffect,
}

/// What a fact can do to an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactEffect {
    /// Make it higher or lower.
    Changes,
    /// Only turn it into nothing, whatever the rest is; its first value does not.
    Exempts,
}

/// What a fact holds.
#[derive(Debug)]
pub enum FactContent {
    /// One value of a closed list, by its place.
    One(List, NumberedFact),
    /// A whole number.
    Whole(NumberedFact),
    /// Income of the reference year.
    Income,
    /// Assets of client and partner.
    Assets,
    /// The support.
    Support,
    /// When support began.
    Started,
    /// Local policy.
    Policy,
}

/// A fact that is a number, or one of few values by their number.
#[derive(Debug)]
pub struct NumberedFact {
    /// The number in the facts.
    pub get: fn(&Facts) -> Option<u32>,
    /// Puts it there.
    pub set: fn(&mut Facts, Option<u32>),
    /// The numbers that stand for all when it is unknown.
    pub tried: &'static [u32],
}

/// Writes the facts with their rows: `Name "id" what it can do, what it holds`.
macro_rules! household_facts {
    ($($fact:ident $id:literal $effect:ident, $content:expr;)+) => {
        /// A question whose answer may be unknown.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)] // the names are the contract's own
        pub enum HouseholdFact { $($fact),+ }

        impl HouseholdFact {
            /// Every question, in the order of the contract.
            pub const ALL: &'static [HouseholdFact] = &[$(HouseholdFact::$fact),+];
            /// Their ids.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// Its row.
            pub fn row(self) -> &'static FactRow {
                match self {
                    $(HouseholdFact::$fact => {
                        static ROW: FactRow =
                            FactRow { id: $id, content: $content, effect: FactEffect::$effect };
                        &ROW
                    })+
                }
            }
        }
    };
}
/// One value of a closed list; the values of `tried` stand for all.
macro_rules! one {
    ($list:ty, $field:ident, $tried:expr) => {
        FactContent::One(
            List::of::<$list>(),
            NumberedFact {
                get: |facts| facts.$field.map(|value| value.number().into()),
                set: |facts, number| {
                    facts.$field = number.and_then(|number| <$list>::at(u8::try_from(number).ok()?))
                },
                tried: $tried,
            },
        )
    };
}
/// A whole number.
macro_rules! whole {
    ($field:ident, $tried:expr) => {
        FactContent::Whole(NumberedFact {
            get: |facts| facts.$field,
            set: |facts, number| facts.$field = number,
            tried: $tried,
        })
    };
}

household_facts! {
    Household "household" Changes, one!(Household, household, &[0, 1]);
    ClientAge "client_age" Changes, one!(ClientAge, client_age, &[0, 1, 2]);
    PartnerAge "partner_age" Changes, one!(PartnerAge, partner_age, &[0, 1]);
    Income "income" Changes, FactContent::Income;
    Assets "assets" Changes, FactContent::Assets;
    Support "support" Changes, FactContent::Support;
    OtherContribution "other_contribution" Exempts, one!(OtherContribution, other_contribution, &[0, 1]);
    ShelterNights "shelter_nights" Exempts, whole!(shelter_nights, &[0, 2]);
    Started "started" Exempts, FactContent::Started;
    Municipality "municipality" Changes, FactContent::Policy;
}
