//! What a person answered, and what they try out beside it, as it was typed or chosen.

use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::Kind,
};

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
pub struct Answers {
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
    /// The months in which client and partner reach AOW age, `YYYY-MM`; empty = not said. Asked with the outcome.
    pub client_aow: String,
    pub partner_aow: String,
    /// The rules of the own municipality, and of another to compare with.
    pub local: [Local; 2],
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

impl Answers {
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
