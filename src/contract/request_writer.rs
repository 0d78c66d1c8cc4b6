//! Facts as a request of the contract, so that an outcome taken along can be computed again anywhere.

use super::{
    Request,
    request::{CLIENT_AGES, FORMS, HOUSEHOLDS, OTHERS, PARTNER_AGES},
};
use crate::{
    contribution::{CostPrice, Facts, Household, HouseholdFact, Policy, Started, Support},
    rules::KINDS,
};
use base::money::Money;
use base::writer::Writer;

/// Writes the request that asks for these facts; unknown answers are `null`.
pub fn write_request(w: &mut Writer, request: &Request) {
    let facts = &request.facts;
    let single = facts.household == Some(Household::Single);
    w.object(|w| {
        w.name("month").text(&facts.month.to_string());
        w.name("household");
        choice(w, &HOUSEHOLDS, facts.household);
        w.name("client_age");
        choice(w, &CLIENT_AGES, facts.client_age);
        if !single {
            w.name("partner_age");
            choice(w, &PARTNER_AGES, facts.partner_age);
        }
        w.name("income");
        money(w, facts.income);
        let [client, partner] = facts.assets;
        w.name("assets").list([Some(client), (!single).then_some(partner)].into_iter().flatten(), money);
        w.name("support");
        match &facts.support {
            Some(support) => w.list(support, write_support),
            None => w.null(),
        }
        w.name("other_contribution");
        choice(w, &OTHERS, facts.other_contribution);
        w.name("shelter_nights");
        match facts.shelter_nights {
            Some(number) => w.whole(nights(number)),
            None => w.null(),
        }
        write_started(w, facts.started);
        if let Some(date) = facts.notified {
            w.name("notified").text(&date.to_string());
        }
        for (name, month) in ["client_aow_from", "partner_aow_from"].into_iter().zip(facts.aow_from) {
            if let Some(month) = month {
                w.name(name).text(&month.to_string());
            }
        }
        if let Some(month) = facts.proposals_from {
            w.name("proposals_from").text(&month.to_string());
        }
        w.name("municipality");
        match &facts.policy {
            Some(policy) => write_policy(w, policy),
            None => w.null(),
        }
        w.name("regimes").list(&request.regimes, |w, regime| w.text(regime.id));
        if let Some(until) = request.until {
            w.name("until").text(&until.to_string());
        }
    });
}

/// The case that a receipt is of: what it has for the questions that `facts` leave open, as a request would
/// say it.
pub fn write_case(w: &mut Writer, facts: &Facts, case: &Facts) {
    w.object(|w| {
        for field in facts.settled_by_a_case() {
            match field {
                HouseholdFact::Household => choice(w.name("household"), &HOUSEHOLDS, case.household),
                HouseholdFact::ClientAge => choice(w.name("client_age"), &CLIENT_AGES, case.client_age),
                HouseholdFact::PartnerAge if case.household == Some(Household::Single) => {}
                HouseholdFact::PartnerAge => choice(w.name("partner_age"), &PARTNER_AGES, case.partner_age),
                HouseholdFact::Support => {
                    w.name("support").list(case.support.iter().flatten(), write_support)
                }
                HouseholdFact::OtherContribution => {
                    choice(w.name("other_contribution"), &OTHERS, case.other_contribution)
                }
                HouseholdFact::ShelterNights => {
                    w.name("shelter_nights").whole(case.shelter_nights.map_or(0, nights))
                }
                HouseholdFact::Started => write_started(w, case.started),
                HouseholdFact::Municipality => {
                    case.policy.iter().for_each(|policy| write_policy(w.name("municipality"), policy))
                }
                HouseholdFact::Income | HouseholdFact::Assets => {}
            }
        }
    });
}

fn nights(nights: u32) -> u16 {
    u16::try_from(nights).unwrap_or(u16::MAX)
}

fn write_started(w: &mut Writer, started: Option<Started>) {
    match started {
        Some(Started::On(date)) => w.name("started").text(&date.to_string()),
        Some(Started::LongAgo) => {}
        None => w.name("started").null(),
    }
}

/// A name of the contract, or `null` for what is not known.
fn choice<T: Copy + PartialEq>(w: &mut Writer, names: &[(&str, T)], value: Option<T>) {
    match value.and_then(|value| names.iter().find(|(_, other)| *other == value)) {
        Some((name, _)) => w.text(name),
        None => w.null(),
    }
}

fn money(w: &mut Writer, money: Option<Money>) {
    match money {
        Some(money) => w.money(money),
        None => w.null(),
    }
}

fn write_support(w: &mut Writer, support: &Support) {
    w.object(|w| {
        w.name("kind");
        choice(w, &KINDS, Some(support.kind));
        match support.cost_price {
            CostPrice::NotGiven => {}
            CostPrice::Unknown => w.name("cost_price").null(),
            CostPrice::Known(price) => w.name("cost_price").money(price),
        }
        w.name("form");
        choice(w, &FORMS, Some(support.form));
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
