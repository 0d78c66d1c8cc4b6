//! The facts of a household in a request, read and written by their rows. A fact that is left out has its
//! default; `null` is "I don't know".

use crate::{
    contribution::{
        CostPrice, Facts, Form, Household, HouseholdFact, Policy, Started, Support,
        household_facts::FactContent,
    },
    rules::KINDS,
};
use base::{
    closed::{Closed, List},
    date::Month,
    error::{Code, InputError},
    json::{Field, Object},
    money::Money,
    writer::Writer,
};

/// Takes a fact from a request; those that stand before it in the contract are there already.
pub(super) fn read_fact<'p>(
    fact: HouseholdFact,
    object: &Object<'p>,
    facts: &mut Facts,
) -> Result<(), InputError> {
    let row = fact.row();
    let Some(field) = object.get(row.id) else { return Ok(()) };
    if fact == HouseholdFact::PartnerAge {
        refuse_of_single(&field, facts)?;
    }
    let known = field.known();
    match &row.content {
        FactContent::One(list, number) => {
            let place = known.map(|field| field.place_in(*list)).transpose()?;
            (number.set)(facts, place.map(u32::from));
        }
        FactContent::Whole(number) => (number.set)(facts, known.map(|field| field.whole()).transpose()?),
        FactContent::Income => facts.income = known.map(|field| field.parse()).transpose()?,
        FactContent::Assets => facts.assets = assets(field, facts.household)?,
        FactContent::Support => facts.support = known.map(support).transpose()?,
        FactContent::Started => {
            facts.started = known.map(|field| field.parse().map(Started::On)).transpose()?;
        }
        FactContent::Policy => {
            let day = facts.month.first_day();
            let read = known.map(|field| crate::files::municipality(&field, day)).transpose()?;
            facts.policy = read.map(|(_, policy)| policy);
        }
    }
    Ok(())
}

/// The month in which AOW age is reached, where it is given; then the age in the month of the request follows
/// from it.
pub(super) fn aow_from<'p>(
    object: &Object<'p>,
    name: &'static str,
    fact: HouseholdFact,
    facts: &mut Facts,
) -> Result<Option<Month>, InputError> {
    let Some(field) = object.get(name) else { return Ok(None) };
    if fact == HouseholdFact::PartnerAge {
        refuse_of_single(&field, facts)?;
    }
    let (Some(field), FactContent::One(list, age)) = (field.known(), &fact.row().content) else {
        return Ok(None);
    };
    let from: Month = field.parse()?;
    let id = if facts.month < from { "adult" } else { "aow" };
    let follows = (0..).zip((0..).map_while(list.id)).find(|(_, other)| *other == id).map(|(place, _)| place);
    let given = (age.get)(facts);
    if object.get(fact.id()).is_some() && given.is_some() && given != follows {
        return Err(field.error(
            Code::Conflict,
            "this gives another age in \"month\" than the age that is given; leave one of them out",
        ));
    }
    (age.set)(facts, follows);
    Ok(Some(from))
}

fn refuse_of_single(field: &Field, facts: &Facts) -> Result<(), InputError> {
    if facts.household == Some(Household::Single) {
        return Err(field.error(Code::Conflict, "a single person has no partner; leave this out"));
    }
    Ok(())
}

/// Writes a fact as a request has it; what a request leaves out is not written.
pub(super) fn write_fact(w: &mut Writer, fact: HouseholdFact, facts: &Facts) {
    let row = fact.row();
    let single = facts.household == Some(Household::Single);
    if (single && fact == HouseholdFact::PartnerAge)
        || facts.started == Some(Started::LongAgo) && fact == HouseholdFact::Started
    {
        return;
    }
    w.name(row.id);
    match &row.content {
        FactContent::One(list, number) => {
            let place = (number.get)(facts).and_then(|place| u8::try_from(place).ok());
            match place.and_then(list.id) {
                Some(id) => w.text(id),
                None => w.null(),
            }
        }
        FactContent::Whole(number) => match (number.get)(facts) {
            Some(number) => w.whole(number),
            None => w.null(),
        },
        FactContent::Income => money(w, facts.income),
        FactContent::Assets => {
            let [client, partner] = facts.assets;
            w.list([Some(client), (!single).then_some(partner)].into_iter().flatten(), money);
        }
        FactContent::Support => match &facts.support {
            Some(support) => w.list(support, write_support),
            None => w.null(),
        },
        FactContent::Started => match facts.started {
            Some(Started::On(date)) => w.text(&date.to_string()),
            _ => w.null(),
        },
        FactContent::Policy => match &facts.policy {
            Some(policy) => write_policy(w, policy),
            None => w.null(),
        },
    }
}

fn money(w: &mut Writer, money: Option<Money>) {
    match money {
        Some(money) => w.money(money),
        None => w.null(),
    }
}

/// One or two amounts, the client's and the partner's; each may be unknown.
fn assets(field: Field, household: Option<Household>) -> Result<[Option<Money>; 2], InputError> {
    let single = household == Some(Household::Single);
    let Some(field) = field.known() else { return Ok([None, single.then_some(Money::ZERO)]) };
    let amounts = field.list(|item| item.known().map(|item| item.parse()).transpose())?;
    match amounts[..] {
        [client] => Ok([client, Some(Money::ZERO)]),
        [_, _] if single => Err(field.error(Code::Conflict, "a single person has one amount of assets")),
        [client, partner] => Ok([client, partner]),
        [] => Err(field.error(Code::InvalidValue, "an empty list; leave it out for no assets")),
        _ => Err(field.error(Code::InvalidValue, "at most two amounts: the client's and the partner's")),
    }
}

fn support(field: Field) -> Result<Vec<Support>, InputError> {
    let support = field.list(|item| {
        let object = item.object(&["kind", "cost_price", "form"])?;
        let kind = object.required("kind")?.one_of(&KINDS)?;
        if let Some(price) = object.get("cost_price").filter(|_| !kind.rule().guarded) {
            return Err(
                price.error(Code::Conflict, "only an aid or a home adaptation has a cost price that counts")
            );
        }
        let cost_price =
            object.answer("cost_price", CostPrice::NotGiven, |field| field.parse().map(CostPrice::Known))?;
        let form = object.optional("form", |field| field.place_in(List::of::<Form>()))?;
        Ok(Support {
            kind,
            cost_price: cost_price.unwrap_or(CostPrice::Unknown),
            form: form.and_then(Form::at).unwrap_or(Form::InKind),
        })
    })?;
    if support.is_empty() {
        return Err(field.error(Code::InvalidValue, "an empty list; name at least one kind, or leave it out"));
    }
    Ok(support)
}

fn write_support(w: &mut Writer, support: &Support) {
    w.object(|w| {
        w.name("kind").text(support.kind.id());
        match support.cost_price {
            CostPrice::NotGiven => {}
            CostPrice::Unknown => w.name("cost_price").null(),
            CostPrice::Known(price) => w.name("cost_price").money(price),
        }
        w.name("form").text(support.form.id());
    });
}

fn write_policy(w: &mut Writer, policy: &Policy) {
    w.object(|w| {
        if let Some(amount) = policy.monthly_amount {
            w.name("monthly_amount").money(amount);
        }
        let minima = policy.minima;
        w.name("minima_limits").object(|w| {
            for (name, limit) in [
                ("single_under_aow", minima.single_under_aow),
                ("single_aow", minima.single_aow),
                ("couple_aow", minima.couple_aow),
            ] {
                if let Some(limit) = limit {
                    w.name(name).money(limit);
                }
            }
        });
        w.name("transport_own_tariff").truth(policy.transport_own_tariff);
        w.name("no_charge").truth(policy.no_charge);
        w.name("minor_home_adaptation").truth(policy.minor_home_adaptation);
    });
}
