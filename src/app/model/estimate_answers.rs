//! What a person answered, and what they try out beside it, as it was typed or chosen.

use std::ops::RangeInclusive;

use base::{amount::parse_amount, money::Money};
use wmo_zelfcheck::{
    contribution::{ClientAge, Minima, OtherContribution, PartnerAge, Policy},
    rules::Kind,
};

use super::{EstimateQuestion, Slot};

/// The years in which support can have begun or AOW age be reached.
pub const YEARS: RangeInclusive<u16> = 1990..=2099;

/// "With whom do you live?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LivesWith {
    Nobody,
    Partner,
    SomeoneElse,
    Unknown,
}

/// An amount as it was typed. What was typed stays, also behind "I don't know".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub text: String,
    pub unknown: bool,
}

/// The answers so far; `None` = not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EstimateAnswers {
    pub household: Option<LivesWith>,
    pub client_age: Option<ClientAge>,
    pub partner_age: Option<PartnerAge>,
    pub support: Vec<Kind>,
    pub support_unknown: bool,
    /// `Some(None)` = "I don't know".
    pub other_contribution: Option<Option<OtherContribution>>,
    pub income: Typed,
    pub assets: Typed,
    pub assets_partner: String,
    /// Cost prices of aids and adaptations; empty = not given. Asked with the outcome.
    pub prices: Vec<(Kind, String)>,
    /// The day on which support began, `YYYY-MM-DD`; empty = long ago. Asked with the outcome.
    pub started: String,
    /// The months in which client and partner reach AOW age, `YYYY-MM`; empty = not said. Asked with the
    /// outcome.
    pub client_aow: String,
    pub partner_aow: String,
    /// The rules of the own municipality, and of another to compare with.
    pub local: [Local; 2],
    /// Whether the proposal is to be worked out too, and not only what is due now.
    pub whole: bool,
    /// The questions of which the answer was taken from another part of the app, and not changed here.
    pub carried: Vec<EstimateQuestion>,
}

/// The rules of a municipality as they were typed; empty = as everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Local {
    pub name: String,
    /// A lower amount a month.
    pub amount: String,
    /// The income a year below which nothing is due, for this household.
    pub limit: String,
    pub transport: bool,
    pub no_charge: bool,
    /// What the page that embeds us says of the municipality.
    pub given: Policy,
}

impl Local {
    /// The rules of a municipality as the page gives them.
    pub fn of(name: &str, given: Policy) -> Local {
        Local {
            name: name.to_owned(),
            amount: given.monthly_amount.map(as_typed).unwrap_or_default(),
            limit: String::new(),
            transport: given.transport_own_tariff,
            no_charge: given.no_charge,
            given,
        }
    }

    /// The rules as they were typed, and otherwise as they were given.
    pub fn policy(&self) -> Policy {
        let amount = |text: &str| parse_amount(text).ok();
        // One limit was asked, for this household; only its own group is looked at.
        let limit = amount(&self.limit);
        let minima = limit.map_or(self.given.minima, |_| Minima {
            single_under_aow: limit,
            single_aow: limit,
            couple_aow: limit,
        });
        Policy {
            monthly_amount: amount(&self.amount),
            minima,
            transport_own_tariff: self.transport,
            no_charge: self.no_charge,
            ..self.given
        }
    }
}

/// An amount as a person would type it.
pub fn as_typed(money: Money) -> String {
    let written = money.to_string().replace('.', ",");
    written.strip_suffix(",00").map_or(written.clone(), str::to_owned)
}

/// Another income, other assets or another household, tried out beside the answers; `None` = as answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    pub income: Option<String>,
    pub assets: Option<String>,
    pub household: Option<LivesWith>,
}

/// Which municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Own,
    Other,
}

impl EstimateAnswers {
    /// What was typed in an input.
    pub fn typed(&self, slot: Slot) -> &str {
        match slot {
            Slot::Income => &self.income.text,
            Slot::Assets => &self.assets.text,
            Slot::AssetsPartner => &self.assets_partner,
            Slot::Price(kind) => self.price(kind),
            Slot::Started => &self.started,
            Slot::ClientAow => &self.client_aow,
            Slot::PartnerAow => &self.partner_aow,
            Slot::LocalName(which) => &self.local(which).name,
            Slot::LocalAmount(which) => &self.local(which).amount,
            Slot::LocalLimit(which) => &self.local(which).limit,
            // No answers of their own.
            Slot::Choice | Slot::TryIncome | Slot::TryAssets => "",
        }
    }

    /// Takes in what is typed in an input.
    pub fn write(&mut self, slot: Slot, text: String) {
        match slot {
            Slot::Income => self.income.text = text,
            Slot::Assets => self.assets.text = text,
            Slot::AssetsPartner => self.assets_partner = text,
            Slot::Price(kind) => {
                self.prices.retain(|(other, _)| *other != kind);
                self.prices.push((kind, text));
            }
            Slot::Started => self.started = text,
            Slot::ClientAow => self.client_aow = text,
            Slot::PartnerAow => self.partner_aow = text,
            Slot::LocalName(which) => self.local_mut(which).name = text,
            Slot::LocalAmount(which) => self.local_mut(which).amount = text,
            Slot::LocalLimit(which) => self.local_mut(which).limit = text,
            Slot::Choice | Slot::TryIncome | Slot::TryAssets => {}
        }
    }

    pub fn local(&self, which: Which) -> &Local {
        let [own, other] = &self.local;
        if which == Which::Own { own } else { other }
    }

    /// The cost price as it was typed.
    pub fn price(&self, kind: Kind) -> &str {
        self.prices.iter().find(|(other, _)| *other == kind).map_or("", |(_, text)| text)
    }

    pub fn local_mut(&mut self, which: Which) -> &mut Local {
        let [own, other] = &mut self.local;
        if which == Which::Own { own } else { other }
    }
}
