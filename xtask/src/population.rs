//! Fits the synthetic population: the four numbers of `static/population/fitted.toml` that bring the effects
//! of option 16 closest to the printed ones. It looks at A, B, C and D only; E is held out, to test the
//! result. The search goes by fixed steps, so that it comes to the same numbers everywhere.

use anyhow::{Context, Result};
use base::money::Money;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    population::{
        Comparison, EFFECTS, Fitted, MODEL, Model, PolicyVariant, PrintedEffect, SyntheticPopulation,
    },
    rules::Regime,
};
use xtask::say;

use crate::files;

const FITTED: &str = "static/population/fitted.toml";

/// A number of the fit.
struct Knob {
    name: &'static str,
    of: fn(&mut Fitted) -> &mut Decimal,
    /// Where the search begins.
    start: Decimal,
    /// Its last step; the number is a multiple of it.
    step: Decimal,
}

const KNOBS: [Knob; 4] = [
    Knob {
        name: "income_share",
        of: |fitted| &mut fitted.income_share,
        start: thousandths(800),
        step: thousandths(1),
    },
    Knob { name: "couples", of: |fitted| &mut fitted.couples, start: thousandths(800), step: thousandths(2) },
    Knob { name: "wealth", of: |fitted| &mut fitted.wealth, start: thousandths(200), step: thousandths(1) },
    Knob { name: "stay", of: |fitted| &mut fitted.stay, start: thousandths(100_000), step: thousandths(500) },
];

/// The first step is so many times the last one.
const COARSEST: u32 = 16;

const fn thousandths(count: u32) -> Decimal {
    Decimal::from_parts(count, 0, 0, false, 3)
}

/// Fits, writes the numbers, and prints the printed effects beside those of the population.
pub fn population() -> Result<()> {
    let mut fitted = MODEL.fitted;
    KNOBS.iter().for_each(|knob| *(knob.of)(&mut fitted) = knob.start);
    let mut best = distance(fitted)?;
    let mut times = COARSEST;
    while times > 0 {
        while let Some((better, closer)) = nearer(fitted, best, times)? {
            (fitted, best) = (better, closer);
        }
        say(&format!("Steps of {times}: distance {best:.5}"));
        times /= 2;
    }
    let mut out = String::from(
        "# Written by `cargo xtask population`; do not edit. docs/population.md explains each number.\n",
    );
    for knob in &KNOBS {
        out += &format!("{} = \"{}\"\n", knob.name, (knob.of)(&mut fitted).normalize());
    }
    files::write(FITTED.as_ref(), out.as_bytes())?;
    say(&format!("Written: {FITTED}"));
    print!("{}", table(fitted)?);
    Ok(())
}

/// The best of one step up or down with each number, if it is closer.
fn nearer(fitted: Fitted, best: Decimal, times: u32) -> Result<Option<(Fitted, Decimal)>> {
    let mut found: Option<(Fitted, Decimal)> = None;
    for knob in &KNOBS {
        for step in [knob.step, -knob.step] {
            let mut other = fitted;
            let number = (knob.of)(&mut other);
            *number += step * Decimal::from(times);
            if *number <= Decimal::ZERO {
                continue;
            }
            let distance = distance(other)?;
            if distance < found.map_or(best, |(_, closest)| closest) {
                found = Some((other, distance));
            }
        }
    }
    Ok(found)
}

/// How far the effects are from those that are fitted: the squares of the differences, each over what is
/// printed.
fn distance(fitted: Fitted) -> Result<Decimal> {
    let printed: Vec<&PrintedEffect> = EFFECTS.iter().filter(|effect| !effect.held_out).collect();
    let ours = effects(fitted, &printed)?;
    Ok(ours
        .iter()
        .zip(printed)
        .map(|(ours, printed)| {
            let financing = Decimal::from(printed.financing);
            (ours - financing) * (ours - financing) / financing
        })
        .sum())
}

/// The financing effects in millions of euros a year.
pub fn effects(fitted: Fitted, printed: &[&PrintedEffect]) -> Result<Vec<Decimal>> {
    let variants = printed.iter().map(|effect| PolicyVariant::of(effect.regime)).collect();
    let mut comparison = Comparison::new(PolicyVariant::of(Regime::IVB_BILL), variants);
    let model = Model { fitted, ..MODEL };
    model
        .households(SyntheticPopulation::AfterOutflow)
        .iter()
        .for_each(|household| comparison.add(household));
    let million = Decimal::from(1_000_000);
    let change = |result: &wmo_zelfcheck::population::VariantResult| {
        result.totals.change().0.map(|change| change / million).context("an amount that is not known")
    };
    comparison.results().iter().map(change).collect()
}

/// The table of docs/population.md.
fn table(fitted: Fitted) -> Result<String> {
    let printed: Vec<&PrintedEffect> = EFFECTS.iter().collect();
    let ours = effects(fitted, &printed)?;
    let mut out = String::from("| PolicyVariant | Printed | Ours | Off | |\n|---|--:|--:|--:|---|\n");
    for (effect, ours) in printed.iter().zip(ours) {
        let off = Money::nearest(ours - Decimal::from(effect.financing));
        let ours = Money::nearest(ours);
        let used = if effect.held_out { "held out" } else { "fitted" };
        out += &format!("| `{}` | {} | {ours} | {off:+} | {used} |\n", effect.regime.id, effect.financing);
    }
    Ok(out)
}
