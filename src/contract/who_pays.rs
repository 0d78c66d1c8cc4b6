//! The page "Wie betaalt wat?": a variant over a synthetic population, with the sums over all kinds and all
//! incomes, example households, what the report assumes of behaviour, and a municipality's number of
//! households. The question is that of a population, so `wmo population` gives the same figures.

use std::cell::OnceCell;

use base::{
    closed::Closed,
    date::Month,
    error::{Code, InputError},
    json::{Field, Json},
    money::Money,
    writer::Writer,
};
use rust_decimal::Decimal;

use super::{
    PopulationAnswer, PopulationRequest,
    population_answer::{write_group, write_printed, write_totals},
    reasons::write_source,
};
use crate::{
    contribution::{Facts, Household},
    population::{
        BEHAVIOUR, GroupTotals, INCOME_EDGES, MODEL, PolicyVariant, SyntheticPopulation, Totals,
        VariantResult, WeightedHousehold, year_of_tariff,
    },
};

/// Households to show the amounts of: kind, income and wealth in euros.
const EXAMPLES: [(Household, u32, u32); 5] = [
    (Household::Single, 18_000, 0),
    (Household::Single, 30_000, 0),
    (Household::Single, 30_000, 100_000),
    (Household::Couple, 40_000, 20_000),
    (Household::Couple, 65_000, 150_000),
];

/// The most households, or thousands of euros, of one municipality.
const MOST: u32 = 1_000_000;

/// The populations, each made once.
#[derive(Default)]
pub struct WhoPays {
    today: OnceCell<Vec<WeightedHousehold>>,
    after_outflow: OnceCell<Vec<WeightedHousehold>>,
}

impl WhoPays {
    /// Answers `{"question": a request about a population with one variant, "local": {"households"} or
    /// {"thousands", "year"}}`.
    ///
    /// # Errors
    /// [`InputError`] at the first field that is wrong.
    ///
    /// ```
    /// use wmo_zelfcheck::contract::WhoPays;
    ///
    /// let question = r#"{"question": {"variants": ["ivb_a"]}, "local": {"households": 2300}}"#;
    /// let json = serde_json::from_str(question)?;
    /// let mut answer = Vec::new();
    /// WhoPays::default().answer(&json, &mut answer)?;
    /// let answer: serde_json::Value = serde_json::from_slice(&answer)?;
    /// // 2,300 of 502,583 households pay today.
    /// assert_eq!(answer["local"]["households_today"], "2300.00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn answer(&self, json: &Json, out: &mut Vec<u8>) -> Result<(), InputError> {
        let root = Field::root(json);
        let object = root.object(&["question", "local"])?;
        let field = object.required("question")?;
        let request = PopulationRequest::read(field.json())?;
        let population = request.population.unwrap_or(SyntheticPopulation::Today);
        let [variant] = request.variants.as_slice() else {
            return Err(field.error(Code::InvalidValue, "give one variant"));
        };
        let local = object.optional("local", |field| local(&field))?;
        let examples = examples(&request, variant);
        let mut comparison = request.comparison();
        self.households(population).iter().for_each(|household| comparison.add(household));
        let Some(result) = comparison.results().pop() else { return Ok(()) };
        let share = local.map(|local| (local, local / count(self.households(SyntheticPopulation::Today))));
        let answer = PopulationAnswer { request, results: Vec::new(), own: None };
        let mut w = Writer::new(std::mem::take(out));
        w.object(|w| {
            w.name("population").text(population.id());
            w.name("all").object(|w| write_totals(w, &result.totals));
            w.name("groups").list(groups(&result), |w, group| w.object(|w| write_group(w, &group)));
            w.name("examples").list(examples, |w, example| w.object(|w| example.write(w)));
            let printed = answer.printed(&result.variant);
            if let Some(printed) = printed {
                w.name("printed").object(|w| write_printed(w, printed, &result.totals));
            }
            let behaviour = printed.map(|printed| Decimal::from(printed.behaviour) * MILLION);
            write_behaviour(w, population, behaviour, &result.totals);
            if let Some((households, share)) = share {
                w.name("local").object(|w| {
                    w.name("households_today").decimal(Money::nearest(households), 2);
                    write_totals(w, &result.totals.times(share));
                });
            }
        });
        *out = w.into_bytes();
        Ok(())
    }

    fn households(&self, population: SyntheticPopulation) -> &[WeightedHousehold] {
        let cell = match population {
            SyntheticPopulation::Today => &self.today,
            SyntheticPopulation::AfterOutflow => &self.after_outflow,
        };
        cell.get_or_init(|| population.households())
    }
}

const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

fn count(households: &[WeightedHousehold]) -> Decimal {
    households.iter().map(|household| household.weight).sum()
}

/// How many households pay in a municipality: as given, or as full tariffs in its revenue of a year.
fn local(field: &Field) -> Result<Decimal, InputError> {
    let object = field.object(&["households", "thousands", "year"])?;
    let number = |field: &Field| match field.whole()? {
        number @ 1..=MOST => Ok(Decimal::from(number)),
        _ => Err(field.error(Code::InvalidValue, format!("expected a whole number from 1 to {MOST}"))),
    };
    if let Some(households) = object.get("households") {
        return number(&households);
    }
    let revenue = number(&object.required("thousands")?)? * Decimal::ONE_THOUSAND;
    let year = object.required("year")?;
    let month = u16::try_from(year.whole()?).ok().and_then(|year| Month::new(year, 1));
    let tariff = month.and_then(year_of_tariff);
    let unknown = || year.error(Code::InvalidValue, "no tariff of this year is known");
    tariff.map(|tariff| revenue / tariff).ok_or_else(unknown)
}

/// The sums by kind and class, and those over both kinds and over all classes, whose kind or class is none.
fn groups(result: &VariantResult) -> Vec<GroupTotals> {
    let sum = |household: Option<Household>, from: Option<u32>| {
        let within = result.groups.iter().filter(|group| {
            household.is_none_or(|kind| group.household == Some(kind))
                && from.is_none_or(|from| group.income.is_some_and(|(begins, _)| begins == from))
        });
        let income = from.map(|from| (from, INCOME_EDGES.into_iter().find(|edge| *edge > from)));
        let totals = within.fold(Totals::default(), |sum, group| sum.with(&group.totals));
        GroupTotals { household, income, totals }
    };
    let kinds = [None, Some(Household::Single), Some(Household::Couple)];
    let classes = || [None, Some(0)].into_iter().chain(INCOME_EDGES.into_iter().map(Some));
    let all = kinds.into_iter().flat_map(|kind| classes().map(move |from| sum(kind, from)));
    all.filter(|group| group.totals.households > Decimal::ZERO).collect()
}

/// What the report assumes beside what is computed: its printed figure, or so many times ours.
fn write_behaviour(
    w: &mut Writer,
    population: SyntheticPopulation,
    printed: Option<Decimal>,
    totals: &Totals,
) {
    let ours = totals.change().0.filter(|more| *more > Decimal::ZERO);
    let assumed = printed.or_else(|| Some(ours? * Decimal::from(BEHAVIOUR.times)));
    let Some(saved) = assumed.filter(|_| population == SyntheticPopulation::AfterOutflow) else { return };
    w.name("behaviour").object(|w| {
        w.name("printed").truth(printed.is_some());
        w.name("euros").decimal(Money::nearest(saved), 2);
        w.name("people").decimal(Money::nearest(saved / Decimal::from(BEHAVIOUR.cost_per_person)), 2);
        if let Some(more) = ours.filter(|_| totals.more > Decimal::ZERO) {
            w.name("more_a_month").decimal(Money::nearest(more / totals.more / Decimal::from(12)), 2);
        }
        write_source(w, BEHAVIOUR.source, false);
    });
}

/// An example household, with what it pays a month.
struct Example {
    kind: Household,
    income: u32,
    wealth: u32,
    paid: [Option<Decimal>; 2],
}

fn examples(request: &PopulationRequest, variant: &PolicyVariant) -> Vec<Example> {
    let paid = |variant: &PolicyVariant, facts: &Facts| variant.due(facts).ok().and_then(|due| due.known());
    let one = |(kind, income, wealth): (Household, u32, u32)| {
        let facts = MODEL.facts(kind, Decimal::from(income), Decimal::from(wealth));
        let facts = Facts { month: request.month, ..facts };
        Example { kind, income, wealth, paid: [paid(&request.compared_with, &facts), paid(variant, &facts)] }
    };
    EXAMPLES.into_iter().map(one).collect()
}

impl Example {
    fn write(&self, w: &mut Writer) {
        w.name("household").text(self.kind.id());
        w.name("income").whole(self.income);
        w.name("wealth").whole(self.wealth);
        for (name, paid) in ["before", "after"].into_iter().zip(self.paid) {
            w.name(name);
            match paid {
                Some(paid) => w.decimal(paid, 2),
                None => w.null(),
            }
        }
    }
}
