//! The receipt: every number behind an outcome, in order, so that a reader can redo the sum.

use rust_decimal::Decimal;

use super::{Assessment, span::Span};
use crate::rules::{self, FigurePart, Formula, Param, Source};

/// One line of a receipt.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceiptStep {
    /// What it is.
    pub id: StepId,
    /// The number; a span where answers are unknown.
    pub value: Span,
    /// How it follows: see [`StepId::rule`].
    pub rule: &'static str,
    /// Where a table amount or rule stands; `None` for an answer or a plain sum.
    pub source: Option<Source>,
    /// How the amount was derived where the source does not print it.
    pub derived: Option<&'static str>,
}

/// Collects steps, or nothing at all when no receipt is wanted.
#[derive(Debug, Default)]
pub struct Receipt {
    steps: Option<Vec<ReceiptStep>>,
}

impl Receipt {
    /// Collects.
    pub fn on() -> Receipt {
        Receipt { steps: Some(Vec::new()) }
    }

    /// Collects nothing.
    pub fn off() -> Receipt {
        Receipt { steps: None }
    }

    /// Whether it collects.
    pub(super) fn is_on(&self) -> bool {
        self.steps.is_some()
    }

    /// An empty one that collects if this one does.
    pub(super) fn again(&self) -> Receipt {
        if self.is_on() { Receipt::on() } else { Receipt::off() }
    }

    /// The steps so far.
    pub fn into_steps(self) -> Option<Vec<ReceiptStep>> {
        self.steps
    }

    pub(super) fn add(&mut self, id: StepId, value: Span, source: Option<Source>) {
        let Some(steps) = &mut self.steps else { return };
        let rule = match id {
            StepId::Excess if steps.iter().any(|step| step.id == StepId::IncomeWithinLimit) => {
                "max(0, income_within_limit - threshold)"
            }
            StepId::NotCollected if steps.iter().any(|step| step.id == StepId::CostPriceLeft) => {
                "cost_price_left - deducted"
            }
            _ => id.rule(),
        };
        steps.push(ReceiptStep { id, value, rule, source, derived: None });
    }

    /// A step that follows by another rule than it mostly does.
    pub(super) fn add_by(&mut self, id: StepId, value: Span, rule: &'static str) {
        if let Some(steps) = &mut self.steps {
            steps.push(ReceiptStep { id, value, rule, source: None, derived: None });
        }
    }

    /// The last line: the amount, with the sum it is. `two_sides`: above an income limit nothing may be due.
    pub(super) fn amount(&mut self, found: &Assessment, two_sides: bool) {
        let Some(steps) = &mut self.steps else { return };
        let value = found.amount;
        let has = |id: StepId| steps.iter().any(|step| step.id == id);
        let summed = has(StepId::Increase) || has(StepId::Share);
        let rule = match &found.scheme.formula {
            _ if value == Span::ZERO && !found.reasons.is_empty() => "nothing",
            Formula::Flat { .. } if has(StepId::LocalAmount) => "min(tariff, local_amount)",
            Formula::Flat { .. } => "tariff",
            Formula::Ramp { .. } if two_sides && value.low == Decimal::ZERO => {
                "min(base + increase, maximum), or nothing above access_limit"
            }
            Formula::Ramp { maximum: Some(_), .. } => "min(base + increase, maximum)",
            Formula::Ramp { maximum: None, .. } => "base + increase",
            Formula::Share { .. } => "min(max(share, minimum), maximum) - reduction",
        };
        let source = (summed && value != Span::ZERO).then_some(rules::LOCAL_ROUNDING);
        steps.push(ReceiptStep { id: StepId::Amount, value, rule, source, derived: None });
    }

    pub(super) fn table(&mut self, id: StepId, param: &Param) {
        if let Some(steps) = &mut self.steps {
            steps.push(ReceiptStep {
                id,
                value: Span::point(param.value),
                rule: id.rule(),
                source: Some(param.source),
                derived: param.derived,
            });
        }
    }
}

/// The unit of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Euros.
    Euro,
    /// Euros a year.
    EuroPerYear,
    /// Euros a period.
    EuroPerPeriod,
    /// A fraction, 0.10 = 10 %.
    Fraction,
    /// A count.
    Number,
}

impl Unit {
    /// As printed in the contract.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Euro => "EUR",
            Unit::EuroPerYear => "EUR/year",
            Unit::EuroPerPeriod => "EUR/period",
            Unit::Fraction => "fraction",
            Unit::Number => "number",
        }
    }
}

macro_rules! steps {
    ($($(#[doc = $doc:literal])* $name:ident = $id:literal, $unit:ident, $rule:literal;)*) => {
        /// What a step is. Its rule is a formula over the ids of earlier steps (`floor` rounds down to the
        /// cent), or says where the number comes from: `answer`, `table`, `local`, `period`, the `article`
        /// that is cited, or `nothing` is due.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum StepId {
            $($(#[doc = $doc])* $name,)*
        }

        impl StepId {
            /// Every step.
            pub const ALL: &[StepId] = &[$(StepId::$name),*];

            /// As printed in the contract.
            pub const fn id(self) -> &'static str {
                match self { $(StepId::$name => $id,)* }
            }

            /// The unit of its value.
            pub const fn unit(self) -> Unit {
                match self { $(StepId::$name => Unit::$unit,)* }
            }

            /// How it follows.
            pub const fn rule(self) -> &'static str {
                match self { $(StepId::$name => $rule,)* }
            }
        }
    };
}

impl StepId {
    /// The figure of the scheme on which a step rests, if it rests on one.
    pub const fn part(self) -> Option<FigurePart> {
        match self {
            StepId::WealthExempt | StepId::Wealth => Some(FigurePart::WealthExempt),
            StepId::UnderAowExempt => Some(FigurePart::UnderAowExempt),
            StepId::WealthRate | StepId::WealthAddition => Some(FigurePart::WealthRate),
            StepId::AowRelief => Some(FigurePart::ReliefRate),
            StepId::IncomeDeduction => Some(FigurePart::IncomeDeduction),
            StepId::AccessLimit => Some(FigurePart::AccessLimit),
            StepId::Threshold | StepId::Excess => Some(FigurePart::Threshold),
            StepId::Rate | StepId::Increase => Some(FigurePart::Rate),
            StepId::Share => Some(FigurePart::Share),
            StepId::Base => Some(FigurePart::Base),
            StepId::Minimum => Some(FigurePart::Minimum),
            StepId::Maximum => Some(FigurePart::Maximum),
            StepId::Reduction => Some(FigurePart::Reduction),
            StepId::Tariff => Some(FigurePart::Tariff),
            StepId::Income
            | StepId::AssetsClient
            | StepId::AssetsPartner
            | StepId::ContributoryIncome
            | StepId::IncomeWithinLimit
            | StepId::PeriodsPerYear
            | StepId::LocalAmount
            | StepId::MinimaLimit
            | StepId::CostPrice
            | StepId::CostPriceLeft
            | StepId::Deducted
            | StepId::NotCollected
            | StepId::Amount => None,
        }
    }
}

steps! {
    /// Income of the reference year.
    Income = "income", EuroPerYear, "answer";
    /// The client's assets.
    AssetsClient = "assets_client", Euro, "answer";
    /// The partner's assets.
    AssetsPartner = "assets_partner", Euro, "answer";
    /// Wealth per person that does not count.
    WealthExempt = "wealth_exempt", Euro, "table";
    /// Further wealth per person that does not count, client below AOW age.
    UnderAowExempt = "under_aow_exempt", Euro, "table";
    /// The wealth that counts, persons added.
    Wealth = "wealth", Euro,
        "max(0, assets_client - wealth_exempt - under_aow_exempt) + \
         max(0, assets_partner - wealth_exempt - under_aow_exempt)";
    /// The fraction of the wealth that is added to the income.
    WealthRate = "wealth_rate", Fraction, "table";
    /// *Vermogensinkomensbijtelling*.
    WealthAddition = "wealth_addition", EuroPerYear, "wealth * wealth_rate";
    /// Reduction for people at AOW age with wealth and a low income (2018).
    AowRelief = "aow_relief", EuroPerYear, "article";
    /// Taken off the income (Wlz at home).
    IncomeDeduction = "income_deduction", EuroPerYear, "table";
    /// *Bijdrageplichtig inkomen*.
    ContributoryIncome = "contributory_income", EuroPerYear,
        "max(0, income + wealth_addition - aow_relief - income_deduction)";
    /// The contributory income above which some support is not given.
    AccessLimit = "access_limit", EuroPerYear, "table";
    /// The part of an unknown income with which there is access.
    IncomeWithinLimit = "income_within_limit", EuroPerYear, "min(contributory_income, access_limit)";
    /// The income up to which only the base amount is due.
    Threshold = "threshold", EuroPerYear, "table";
    /// The income above the threshold.
    Excess = "excess", EuroPerYear, "max(0, contributory_income - threshold)";
    /// The fraction of income due.
    Rate = "rate", Fraction, "table";
    /// Periods in a year.
    PeriodsPerYear = "periods_per_year", Number, "period";
    /// The part of the excess due a period.
    Increase = "increase", EuroPerPeriod, "floor(excess * rate / periods_per_year)";
    /// The part of the income due a period.
    Share = "share", EuroPerPeriod, "floor(contributory_income * rate / periods_per_year)";
    /// The lowest amount.
    Base = "base", EuroPerPeriod, "table";
    /// The lowest amount before the reduction.
    Minimum = "minimum", EuroPerPeriod, "table";
    /// The highest amount.
    Maximum = "maximum", EuroPerPeriod, "table";
    /// Taken off the amount.
    Reduction = "reduction", EuroPerPeriod, "table";
    /// The amount for everybody.
    Tariff = "tariff", EuroPerPeriod, "table";
    /// The municipality's own lower amount.
    LocalAmount = "local_amount", EuroPerPeriod, "local";
    /// The income below which the municipality charges nothing.
    MinimaLimit = "minima_limit", EuroPerYear, "local";
    /// The cost price of all guarded support.
    CostPrice = "cost_price", Euro, "answer";
    /// What the law of the months before a proposal has left of it.
    CostPriceLeft = "cost_price_left", Euro, "article";
    /// The statutory amounts that are taken off it, from the first period to the last.
    Deducted = "deducted", Euro, "article";
    /// What is never collected: a last part of each cost price, smaller than one amount.
    NotCollected = "not_collected", Euro, "cost_price - deducted";
    /// The amount of a period.
    Amount = "amount", EuroPerPeriod, "nothing";
}
