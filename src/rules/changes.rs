//! What changed from year to year, derived by comparing the tables and not written down by hand: amounts, the
//! form of the rule, the period, exemptions, from when the contribution is due, and which support counts. A
//! year that the tables do not cover is said to be so, and the next is compared with the last one known.

use super::{
    AowRelief, EXEMPTIONS, Exemption, FigurePart, ForWhom, Formula, KINDS, KindRule, Param, Period, Regime,
    START_RULES, Scheme, Source, StartRule, together,
};

/// One year against the one before.
#[derive(Debug, PartialEq)]
pub struct YearChanges {
    /// The year.
    pub year: u16,
    /// Its rules at the end; `None` = the tables do not cover it.
    pub scheme: Option<&'static Scheme>,
    /// The last year before it that the tables cover; `None` for the first.
    pub since: Option<u16>,
    /// What is different from then.
    pub changes: Vec<RuleChange>,
}

/// One difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RuleChange {
    /// The amount follows in another way, such as from income to one amount for all.
    Form {
        /// The rules until then.
        before: &'static Scheme,
        /// The rules from then.
        after: &'static Scheme,
    },
    /// It is due over another period.
    Period {
        /// Until then.
        before: Period,
        /// From then.
        after: Period,
        /// Where it says so.
        source: Source,
    },
    /// A figure of the same rule.
    Figure {
        /// Which.
        part: FigurePart,
        /// For whom.
        group: ForWhom,
        /// The old figure with its period; `None` = there was none.
        before: Option<(&'static Param, Period)>,
        /// The new figure with its period; `None` = there is none any more.
        after: Option<(&'static Param, Period)>,
    },
    /// A figure of the same rule that is known on one side only: the other year has one too, which was not
    /// found.
    OneSided {
        /// Which.
        part: FigurePart,
        /// For whom.
        group: ForWhom,
        /// The figure that is known, with its period.
        known: (&'static Param, Period),
        /// Whether it is the new one.
        new: bool,
    },
    /// The relief for people at AOW age with wealth began.
    ReliefBegan(&'static AowRelief),
    /// It ended.
    ReliefEnded(&'static AowRelief),
    /// An old-age allowance on wealth began, under this article.
    AllowanceBegan(Source),
    /// It ended.
    AllowanceEnded(Source),
    /// Nothing is due any more on this ground.
    ExemptionBegan(&'static Exemption),
    /// This ground no longer exists.
    ExemptionEnded(&'static Exemption),
    /// Nothing was due on this ground in some months of the year.
    ExemptionFor(&'static Exemption),
    /// From when the contribution is due.
    Start(&'static StartRule),
    /// This kind of support counts from now on.
    Charged(&'static KindRule),
}

/// The years of a regime, newest first, each with what changed.
pub fn changes(regime: &'static Regime) -> Vec<YearChanges> {
    let (Some(first), Some(last)) = (regime.schemes.first(), regime.schemes.last()) else {
        return Vec::new();
    };
    let end = last.valid.to.unwrap_or(last.valid.from).year();
    (first.valid.from.year()..=end).rev().map(|year| of_year(regime, first.valid.from.year(), year)).collect()
}

fn of_year(regime: &'static Regime, first: u16, year: u16) -> YearChanges {
    let covers = |scheme: &&Scheme| {
        scheme.valid.from.year() <= year && scheme.valid.to.is_none_or(|to| year <= to.year())
    };
    let scheme = regime.schemes.iter().rev().find(covers);
    if year == first || scheme.is_none() {
        return YearChanges { year, scheme, since: None, changes: Vec::new() };
    }
    let mut since = year.saturating_sub(1);
    let mut changes = Vec::new();
    for (before, after) in regime.schemes.iter().zip(regime.schemes.iter().skip(1)) {
        if after.valid.from.year() == year {
            since = before.valid.to.map_or(since, |to| to.year());
            between(before, after, &mut changes);
        }
    }
    exemptions(regime.id, year, &mut changes);
    around(year, &mut changes);
    YearChanges { year, scheme, since: Some(since), changes }
}

/// Two schemes, of which the second follows the first.
fn between(before: &'static Scheme, after: &'static Scheme, changes: &mut Vec<RuleChange>) {
    if before.period != after.period {
        changes.push(RuleChange::Period { before: before.period, after: after.period, source: after.source });
    }
    if std::mem::discriminant::<Formula>(&before.formula) != std::mem::discriminant(&after.formula) {
        // Another rule altogether: its figures have no counterpart before.
        changes.push(RuleChange::Form { before, after });
        return;
    }
    for part in FigurePart::ALL {
        figure(part, before, after, changes);
    }
    match (&before.means.aow_relief, &after.means.aow_relief) {
        (None, Some(relief)) => changes.push(RuleChange::ReliefBegan(relief)),
        (Some(relief), None) => changes.push(RuleChange::ReliefEnded(relief)),
        _ => {}
    }
    match (before.means.old_age_allowance, after.means.old_age_allowance) {
        (None, Some(source)) => changes.push(RuleChange::AllowanceBegan(source)),
        (Some(source), None) => changes.push(RuleChange::AllowanceEnded(source)),
        _ => {}
    }
}

fn figure(part: FigurePart, before: &'static Scheme, after: &'static Scheme, changes: &mut Vec<RuleChange>) {
    let (old, new) = (before.part(part), after.part(part));
    let told_apart = match part {
        // Where a year has no exempt wealth the figure was not found; it did exist.
        FigurePart::WealthExempt => old.is_none() || new.is_none(),
        FigurePart::ReliefRate
        | FigurePart::ReliefMaximum
        | FigurePart::ReliefIncomeRate
        | FigurePart::ReliefLimit => old.is_some() != new.is_some(),
        _ => false,
    };
    if told_apart {
        return;
    }
    let both = old.is_some() && new.is_some();
    let ([a, b, c, d], [w, x, y, z]) = (old.unwrap_or_default(), new.unwrap_or_default());
    let values = |(old, new): (Option<&'static Param>, Option<&'static Param>)| {
        (old.map(|param| param.value), new.map(|param| param.value))
    };
    let pairs = [(a, w), (b, x), (c, y), (d, z)];
    // Groups are taken together by their figures, not by what else is known of them.
    for (group, (was, is)) in together(pairs.map(values)) {
        let Some(pair) = pairs.into_iter().find(|pair| values(*pair) == (was, is)) else { continue };
        if let (true, (Some(known), None) | (None, Some(known))) = (both, pair) {
            let new = pair.1.is_some();
            changes.push(RuleChange::OneSided {
                part,
                group,
                known: (known, if new { after.period } else { before.period }),
                new,
            });
        } else if was != is {
            let before = pair.0.map(|param| (param, before.period));
            changes.push(RuleChange::Figure {
                part,
                group,
                before,
                after: pair.1.map(|param| (param, after.period)),
            });
        }
    }
}

/// The grounds that began or ended. A record that goes on under another article is no change.
fn exemptions(regime: &str, year: u16, changes: &mut Vec<RuleChange>) {
    let ours = || EXEMPTIONS.iter().filter(|exemption| exemption.regimes.contains(&regime));
    for exemption in ours() {
        let (from, to) = (exemption.valid.from, exemption.valid.to);
        let within =
            to.is_some_and(|to| to.year() == from.year() && !(from.month() == 1 && to.month() == 12));
        let next = to.and_then(|to| to.plus(1));
        let goes_on = next
            .is_some_and(|next| ours().any(|other| other.id == exemption.id && other.valid.contains(next)));
        let went_before = ours()
            .any(|other| other.id == exemption.id && other.valid.to.and_then(|to| to.plus(1)) == Some(from));
        if within && from.year() == year {
            changes.push(RuleChange::ExemptionFor(exemption));
        } else if !within && from.year() == year && !went_before {
            changes.push(RuleChange::ExemptionBegan(exemption));
        } else if !within && !goes_on && next.is_some_and(|next| next.year() == year) {
            changes.push(RuleChange::ExemptionEnded(exemption));
        }
    }
}

/// What holds beside the schemes: the start, and the kinds of support.
fn around(year: u16, changes: &mut Vec<RuleChange>) {
    for (before, rule) in START_RULES.iter().zip(START_RULES.iter().skip(1)) {
        if rule.valid.from.year() == year && rule.from != before.from {
            changes.push(RuleChange::Start(rule));
        }
    }
    let charged = KINDS
        .iter()
        .map(|(_, kind)| kind.rule())
        .filter(|rule| rule.charged_from.is_some_and(|from| from.year() == year));
    changes.extend(charged.map(RuleChange::Charged));
}
