//! What makes a rule table acceptable: every source known, no gap or overlap in time, no number out of order.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::Spanned;

use crate::confirm::{Confirmation, Figure, Marks};
use crate::records::{ByGroup, Charge, Document, ExemptForCouple, Exemption, Kind, OwnCost, Param, Ramp, RegimeFile, Scheme};
use crate::rules::Checked;
use crate::table::{Findings, Table, month_text};

/// What every table is checked against.
pub struct Checks<'a> {
    pub documents: &'a BTreeMap<String, Document>,
    pub known_regimes: &'a [String],
    pub known_kinds: Vec<String>,
}

impl Checks<'_> {
    /// A source must be `document: place`, with a document that `documents.toml` lists.
    pub fn source(&self, table: &Table, source: &Spanned<String>, findings: &mut Findings) {
        let at = source.span().start;
        match source.get_ref().split_once(": ") {
            Some((document, place)) if !place.trim().is_empty() => {
                if !self.documents.contains_key(document) {
                    findings.push(table.finding(at, format!("source names the unknown document \"{document}\"")));
                }
            }
            _ => findings.push(table.finding(at, format!("source \"{}\" is not \"document: place\"", source.get_ref()))),
        }
    }

    pub fn regime(&self, table: &Table, id: &str, file: RegimeFile, findings: &mut Findings) -> Vec<Checked<Scheme>> {
        self.names_itself(table, id, &file.id, findings);
        if file.scheme.is_empty() {
            findings.push(table.finding(file.id.span().start, "a regime has schemes or is a variant"));
        }
        let mut holes = Vec::new();
        for hole in &file.not_covered {
            let span = (table.month(&hole.valid_from, findings), table.month(&hole.valid_to, findings));
            if hole.why.get_ref().trim().is_empty() {
                findings.push(table.finding(hole.why.span().start, "say why these months are not covered"));
            }
            holes.push(span);
        }
        let mut schemes: Vec<Checked<Scheme>> = Vec::new();
        for scheme in file.scheme {
            let at = scheme.valid_from.span().start;
            let (from, to) = months(table, &scheme.valid_from, scheme.valid_to.as_ref(), findings);
            if let Some(previous) = schemes.last() {
                follows(table, at, previous.to, from, &holes, findings);
            }
            self.scheme(table, at, &scheme, findings);
            schemes.push(Checked { from, to, record: scheme });
        }
        for (hole, record) in holes.iter().zip(&file.not_covered) {
            let ends = schemes.iter().any(|scheme| scheme.to.is_some_and(|to| to + 1 == hole.0));
            let covered = schemes.iter().any(|scheme| (hole.0..=hole.1).contains(&scheme.from));
            if !ends || covered || !schemes.iter().any(|scheme| scheme.from == hole.1 + 1) {
                findings.push(table.finding(record.valid_from.span().start, "these months are no gap between two schemes"));
            }
        }
        schemes
    }

    pub fn names_itself(&self, table: &Table, id: &str, said: &Spanned<String>, findings: &mut Findings) {
        if said.get_ref() != id {
            findings.push(table.finding(said.span().start, format!("the file of regime \"{id}\" says id \"{}\"", said.get_ref())));
        }
    }

    /// A list of kinds that are in `support.toml`, at least one.
    pub fn kind_names(&self, table: &Table, kinds: &[Spanned<String>], source: &Spanned<String>, findings: &mut Findings) {
        self.source(table, source, findings);
        if kinds.is_empty() {
            findings.push(table.finding(source.span().start, "name at least one kind of support"));
        }
        for kind in kinds.iter().filter(|kind| !self.known_kinds.contains(kind.get_ref())) {
            findings.push(table.finding(kind.span().start, format!("unknown kind of support \"{}\"", kind.get_ref())));
        }
    }

    pub fn own_costs(&self, table: &Table, costs: Vec<OwnCost>, findings: &mut Findings) -> Vec<OwnCost> {
        for cost in &costs {
            self.kind_names(table, &cost.kinds, &cost.per_year.source, findings);
            self.param(table, &cost.per_year, findings);
        }
        costs
    }

    pub fn scheme(&self, table: &Table, at: usize, scheme: &Scheme, findings: &mut Findings) {
        self.source(table, &scheme.source, findings);
        for source in [&scheme.guards_cost_price, &scheme.no_income_data].into_iter().flatten() {
            self.source(table, source, findings);
        }
        for withdrawn in &scheme.withdrawn {
            self.kind_names(table, &withdrawn.kinds, &withdrawn.source, findings);
            if let Some(limit) = &withdrawn.above_income {
                self.param(table, limit, findings);
            }
            for source in [&withdrawn.safety_net, &withdrawn.kept].into_iter().flatten() {
                self.source(table, source, findings);
            }
        }
        // The engine looks at both sides of one limit, not at several.
        let mut limits = scheme.withdrawn.iter().filter_map(|withdrawn| withdrawn.above_income.as_ref());
        if let Some(first) = limits.next()
            && limits.any(|limit| limit.value.get_ref() != first.value.get_ref())
        {
            findings.push(table.finding(first.value.span().start, "a scheme has one income limit on access"));
        }
        if let Some(also) = &scheme.also_charged {
            self.kind_names(table, &also.kinds, &also.source, findings);
        }
        if let Some(from) = &scheme.above_cost {
            self.param(table, from, findings);
        }
        let formulas = [scheme.flat.is_some(), scheme.ramp.is_some(), scheme.share.is_some()];
        if formulas.iter().filter(|present| **present).count() != 1 {
            findings.push(table.finding(at, "a scheme has exactly one of flat, ramp and share"));
        }
        if let Some(flat) = &scheme.flat {
            self.param(table, &flat.amount, findings);
        }
        if let Some(ramp) = &scheme.ramp {
            self.rate(table, &ramp.rate, findings);
            let base = self.group(table, &ramp.base, findings);
            let threshold = self.group(table, &ramp.threshold, findings);
            let below = |couple: Option<Decimal>, single: Option<Decimal>| couple.zip(single).is_some_and(|(couple, single)| couple < single);
            if below(threshold.couple_under_aow, threshold.single_under_aow) || below(threshold.couple_aow, threshold.single_aow) {
                findings.push(table.finding(ramp.threshold.source.span().start, "the threshold of a couple is below that of a single person"));
            }
            self.uncertainty(table, ramp, findings);
            if let Some(maximum) = &ramp.maximum {
                let limit = self.param(table, maximum, findings);
                if base.largest().is_some_and(|base| base > limit) {
                    findings.push(table.finding(maximum.value.span().start, "the maximum is below the base amount"));
                }
            }
        }
        if let Some(share) = &scheme.share {
            self.rate(table, &share.rate, findings);
            let minimum = self.param(table, &share.minimum, findings);
            let maximum = self.param(table, &share.maximum, findings);
            if maximum < minimum {
                findings.push(table.finding(share.maximum.value.span().start, "the maximum is below the minimum"));
            }
            if let Some(reduction) = &share.reduction
                && self.param(table, reduction, findings) > minimum
            {
                findings.push(table.finding(reduction.value.span().start, "the reduction is larger than the minimum"));
            }
        }
        self.means(table, scheme, findings);
    }

    /// A threshold that we derived says how far it may be off, and only such a threshold does.
    fn uncertainty(&self, table: &Table, ramp: &Ramp, findings: &mut Findings) {
        match &ramp.threshold_uncertainty {
            Some(within) => {
                for value in [&within.single, &within.couple] {
                    if table.decimal(value, findings).is_zero() {
                        findings.push(table.finding(value.span().start, "an uncertainty is an amount above 0"));
                    }
                }
                if ramp.threshold.derived.is_none() {
                    findings.push(table.finding(within.single.span().start, "a threshold that the source prints has no uncertainty"));
                }
            }
            None if ramp.threshold.derived.is_some() => {
                findings.push(table.finding(ramp.threshold.source.span().start, "say how far a derived threshold may be off: threshold_uncertainty"));
            }
            None => {}
        }
    }

    fn means(&self, table: &Table, scheme: &Scheme, findings: &mut Findings) {
        let means = &scheme.means;
        self.rate(table, &means.wealth_rate, findings);
        for param in [&means.wealth_exempt, &means.under_aow_exempt, &means.income_deduction].into_iter().flatten() {
            self.param(table, param, findings);
        }
        // Both readings are computed with one exempt amount for everybody.
        if let (ExemptForCouple::Open, Some(exempt)) = (means.exempt_for_couple, &means.wealth_exempt)
            && (means.under_aow_exempt.is_some() || means.aow_relief.is_some())
        {
            findings
                .push(table.finding(exempt.value.span().start, "exempt_for_couple is open only where the exempt amount is the same for everybody"));
        }
        if let Some(source) = &means.old_age_allowance {
            self.source(table, source, findings);
        }
        if let Some(relief) = &means.aow_relief {
            self.rate(table, &relief.rate, findings);
            self.rate(table, &relief.income_wealth_rate, findings);
            self.param(table, &relief.maximum, findings);
            self.param(table, &relief.income_limit, findings);
        }
    }

    fn param(&self, table: &Table, param: &Param, findings: &mut Findings) -> Decimal {
        self.source(table, &param.source, findings);
        if param.derived.as_ref().is_some_and(|derived| derived.trim().is_empty()) {
            findings.push(table.finding(param.value.span().start, "say how the amount was derived"));
        }
        table.decimal(&param.value, findings)
    }

    fn rate(&self, table: &Table, param: &Param, findings: &mut Findings) {
        let rate = self.param(table, param, findings);
        if rate.is_zero() || rate > Decimal::ONE {
            findings.push(table.finding(param.value.span().start, format!("a rate is a fraction above 0 and at most 1, not {rate}")));
        }
    }

    fn group(&self, table: &Table, group: &ByGroup, findings: &mut Findings) -> Group {
        self.source(table, &group.source, findings);
        let missing: Vec<&str> = group.groups().into_iter().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
        let said: Vec<&str> = group.not_covered.iter().flat_map(|not| &not.groups).map(|name| name.get_ref().as_str()).collect();
        if missing != said {
            let at = group.not_covered.as_ref().map_or(group.source.span().start, |not| not.why.span().start);
            findings.push(table.finding(at, format!("the groups without a figure are {missing:?}; not_covered names {said:?}")));
        }
        for not in group.not_covered.iter().filter(|not| not.why.get_ref().trim().is_empty()) {
            findings.push(table.finding(not.why.span().start, "say why these groups are not covered"));
        }
        let [single_under_aow, single_aow, couple_under_aow, couple_aow] =
            group.groups().map(|(_, value)| value.map(|value| table.decimal(value, findings)));
        Group { single_under_aow, single_aow, couple_under_aow, couple_aow }
    }

    /// `law`: the regimes that are law, of which an exemption names two sources for its date.
    pub fn exemptions(
        &self,
        table: &Table,
        records: Vec<Exemption>,
        law: &[&str],
        all: &mut Vec<Confirmation>,
        findings: &mut Findings,
    ) -> Vec<Checked<Exemption>> {
        let mut checked: Vec<Checked<Exemption>> = Vec::new();
        for record in records {
            let at = record.id.span().start;
            self.source(table, &record.source, findings);
            for regime in &record.regimes {
                if !self.known_regimes.contains(regime.get_ref()) {
                    findings.push(table.finding(regime.span().start, format!("unknown regime \"{}\"", regime.get_ref())));
                }
            }
            let (from, to) = months(table, &record.valid_from, record.valid_to.as_ref(), findings);
            if record.regimes.iter().any(|regime| law.contains(&regime.get_ref().as_str())) {
                let id = record.id.get_ref().clone();
                let figure = Figure { id, what: "exemption", group: None, from, to, value: record.valid_from.get_ref().clone() };
                let marks = Marks { second: record.second.as_ref(), one_source: record.one_source.as_ref() };
                self.confirm(table, &record.source, marks, figure, all, findings);
            }
            let clash = checked.iter().any(|other| {
                other.record.id.get_ref() == record.id.get_ref()
                    && other.record.regimes.iter().any(|a| record.regimes.iter().any(|b| a.get_ref() == b.get_ref()))
                    && other.to.is_none_or(|end| from <= end)
                    && to.is_none_or(|end| other.from <= end)
            });
            if clash {
                findings.push(table.finding(at, format!("exemption \"{}\" overlaps an earlier record of the same id", record.id.get_ref())));
            }
            checked.push(Checked { from, to, record });
        }
        checked
    }

    pub fn kinds(&self, table: &Table, kinds: Vec<Kind>, all: &mut Vec<Confirmation>, findings: &mut Findings) -> Vec<Kind> {
        for (index, kind) in kinds.iter().enumerate() {
            self.source(table, &kind.source, findings);
            if let Some(month) = &kind.charged_from {
                let (id, value, from) = (kind.id.get_ref().clone(), month.get_ref().clone(), table.month(month, findings));
                let marks = Marks { second: kind.second.as_ref(), one_source: kind.one_source.as_ref() };
                self.confirm(table, &kind.source, marks, Figure { id, what: "charged_from", group: None, from, to: None, value }, all, findings);
            }
            if kind.guarded && matches!(kind.charge, Charge::Local | Charge::OwnRules) {
                findings.push(table.finding(kind.id.span().start, "only a kind that can have a contribution can be guarded"));
            }
            if kinds.iter().take(index).any(|other| other.id.get_ref() == kind.id.get_ref()) {
                findings.push(table.finding(kind.id.span().start, format!("kind \"{}\" stands twice", kind.id.get_ref())));
            }
        }
        kinds
    }
}

struct Group {
    single_under_aow: Option<Decimal>,
    single_aow: Option<Decimal>,
    couple_under_aow: Option<Decimal>,
    couple_aow: Option<Decimal>,
}

impl Group {
    fn largest(&self) -> Option<Decimal> {
        self.single_under_aow.max(self.single_aow).max(self.couple_under_aow).max(self.couple_aow)
    }
}

/// The first and last month of a record.
pub fn months(table: &Table, from: &Spanned<String>, to: Option<&Spanned<String>>, findings: &mut Findings) -> (u32, Option<u32>) {
    let first = table.month(from, findings);
    let last = to.map(|to| table.month(to, findings));
    if last.is_some_and(|last| last < first) {
        findings.push(table.finding(from.span().start, "valid_to is before valid_from"));
    }
    (first, last)
}

/// A record must begin in the month after the previous one, or after a span declared as not covered.
pub fn follows(table: &Table, at: usize, previous: Option<u32>, from: u32, holes: &[(u32, u32)], findings: &mut Findings) {
    let Some(previous) = previous else {
        findings.push(table.finding(at, "a record follows one that has no valid_to"));
        return;
    };
    if from <= previous {
        findings.push(table.finding(at, format!("overlap: {} is covered twice", month_text(from))));
    } else if from > previous + 1 && !holes.contains(&(previous + 1, from - 1)) {
        findings.push(table.finding(at, format!("gap: {} to {} is not covered", month_text(previous + 1), month_text(from - 1))));
    }
}
