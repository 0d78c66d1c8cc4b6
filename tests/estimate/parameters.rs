//! Every amount and rate in the tables matters: changing it changes the outcome of some household.

use crate::parameters_of::parameters;
use wmo_zelfcheck::{
    contribution::{
        self, Assessment, ClientAge, Facts, Household, PartnerAge, Policy, Receipt, Situation, Span, Support,
    },
    rules::{Kind, Param, REGIMES, Regime, Scheme, Withdrawn},
};

/// An amount in a table that moves nothing is dead, or the engine forgot it.
#[test]
fn every_parameter_moves_some_outcome() {
    for regime in REGIMES {
        for scheme in regime.schemes {
            for index in 0..parameters(&mut scheme.clone()).len() {
                let mut changed = scheme.clone();
                let parameter = &mut parameters(&mut changed)[index];
                let was = parameter.value;
                parameter.value = was * rust_decimal::Decimal::new(11, 1) + rust_decimal::Decimal::new(1, 2);
                assert!(
                    moves(regime, scheme, changed),
                    "{} {}: parameter {index} ({was}) moves nothing",
                    regime.id,
                    scheme.valid.from
                );
            }
        }
    }
}

/// The limits on access are constants behind a reference, so they are changed apart.
#[test]
fn every_limit_on_access_moves_some_outcome() {
    for regime in REGIMES {
        for scheme in regime
            .schemes
            .iter()
            .filter(|scheme| scheme.withdrawn.iter().any(|withdrawn| withdrawn.above_income.is_some()))
        {
            let higher = |withdrawn: &Withdrawn| {
                let limit = withdrawn
                    .above_income
                    .map(|limit| Param { value: limit.value + rust_decimal::Decimal::from(15_000), ..limit });
                Withdrawn { above_income: limit, ..*withdrawn }
            };
            let withdrawn: Vec<Withdrawn> = scheme.withdrawn.iter().map(higher).collect();
            let changed = Scheme { withdrawn: Box::leak(withdrawn.into_boxed_slice()), ..scheme.clone() };
            assert!(moves(regime, scheme, changed), "{}", regime.id);
        }
    }
}

fn moves(regime: &'static Regime, scheme: &'static Scheme, changed: Scheme) -> bool {
    let other: &'static Regime =
        Box::leak(Box::new(Regime { id: regime.id, schemes: Box::leak(Box::new([changed])) }));
    households(scheme).iter().any(|situation| outcome(situation, regime) != outcome(situation, other))
}

fn outcome(situation: &Situation, regime: &'static Regime) -> Option<Span> {
    contribution::assess(situation, regime, &mut Receipt::off()).ok().map(|Assessment { amount, .. }| amount)
}

fn households(scheme: &Scheme) -> Vec<Situation<'static>> {
    const SUPPORT: &[Support] = &[Support::of(Kind::HouseholdHelp)];
    const GUIDANCE: &[Support] = &[Support::of(Kind::Guidance)];
    // Limits below, around and above the income up to which wealth is relieved at AOW age.
    let limits = ["19500.00", "20500.00", "21000.00"]
        .map(|limit| contribution::Minima { single_aow: limit.parse().ok(), ..Default::default() });
    let policies = limits.map(|minima| Policy { minima, ..Policy::default() });
    let anybody: &'static Facts = Box::leak(Box::new(Facts::in_month(scheme.valid.from)));
    let anybody = anybody.situation().unwrap();
    let mut all = Vec::new();
    // Support that the scheme does not take out for everybody.
    let gone = scheme
        .withdrawn
        .iter()
        .any(|withdrawn| withdrawn.above_income.is_none() && withdrawn.kinds.contains(&Kind::HouseholdHelp));
    let support = if gone { GUIDANCE } else { SUPPORT };
    for household in [Household::Single, Household::Couple] {
        for (client_age, partner_age) in
            [(ClientAge::Adult, PartnerAge::Adult), (ClientAge::Aow, PartnerAge::Aow)]
        {
            for policy in policies.into_iter().chain([Policy::default()]) {
                for income in [
                    0_i64, 15_000, 18_000, 20_000, 20_200, 20_250, 20_350, 20_500, 21_000, 21_300, 25_000,
                    40_000, 65_000, 80_000, 90_000, 200_000,
                ] {
                    for assets in [0_i64, 26_000, 37_000, 40_000, 52_000, 60_000, 300_000] {
                        all.push(Situation {
                            household,
                            client_age,
                            partner_age,
                            income: Span::point(income.into()),
                            assets: [Span::point(assets.into()), Span::ZERO],
                            support,
                            policy,
                            ..anybody
                        });
                    }
                }
            }
        }
    }
    all
}
