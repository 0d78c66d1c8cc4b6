//! What makes the schemes of a regime acceptable: every source known, no gap or overlap in time, no number
//! out of order.

use rust_decimal::Decimal;

use crate::known::Checks;
use crate::records::{ByGroupRecord, ExemptForCoupleRecord, ParamRecord, Ramp, RegimeFile, SchemeRecord};
use crate::support_records::OwnCostRecord;
use crate::table::{Dated, Faults, Table};
use crate::validity::{follows, months};

impl Checks<'_> {
    pub fn regime(
        &self,
        table: &Table,
        id: &str,
        file: RegimeFile,
        findings: &mut Faults,
    ) -> Vec<Dated<SchemeRecord>> {
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
        let mut schemes: Vec<Dated<SchemeRecord>> = Vec::new();
        for scheme in file.scheme {
            let at = scheme.valid_from.span().start;
            let (from, to) = months(table, &scheme.valid_from, scheme.valid_to.as_ref(), findings);
            if let Some(previous) = schemes.last() {
                follows(table, at, previous.to, from, &holes, findings);
            }
            self.scheme(table, at, &scheme, findings);
            schemes.push(Dated { from, to, record: scheme });
        }
        for (hole, record) in holes.iter().zip(&file.not_covered) {
            let ends = schemes.iter().any(|scheme| scheme.to.is_some_and(|to| to + 1 == hole.0));
            let covered = schemes.iter().any(|scheme| (hole.0..=hole.1).contains(&scheme.from));
            if !ends || covered || !schemes.iter().any(|scheme| scheme.from == hole.1 + 1) {
                findings.push(
                    table.finding(
                        record.valid_from.span().start,
                        "these months are no gap between two schemes",
                    ),
                );
            }
        }
        schemes
    }

    pub fn own_costs(
        &self,
        table: &Table,
        costs: Vec<OwnCostRecord>,
        findings: &mut Faults,
    ) -> Vec<OwnCostRecord> {
        for cost in &costs {
            self.kind_names(table, &cost.kinds, &cost.per_year.source, findings);
            self.param(table, &cost.per_year, findings);
        }
        costs
    }

    pub fn scheme(&self, table: &Table, at: usize, scheme: &SchemeRecord, findings: &mut Faults) {
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
            let below = |couple: Option<Decimal>, single: Option<Decimal>| {
                couple.zip(single).is_some_and(|(couple, single)| couple < single)
            };
            if below(threshold.couple_under_aow, threshold.single_under_aow)
                || below(threshold.couple_aow, threshold.single_aow)
            {
                findings.push(table.finding(
                    ramp.threshold.source.span().start,
                    "the threshold of a couple is below that of a single person",
                ));
            }
            self.uncertainty(table, ramp, findings);
            if let Some(maximum) = &ramp.maximum {
                let limit = self.param(table, maximum, findings);
                if base.largest().is_some_and(|base| base > limit) {
                    findings.push(
                        table.finding(maximum.value.span().start, "the maximum is below the base amount"),
                    );
                }
            }
        }
        if let Some(share) = &scheme.share {
            self.rate(table, &share.rate, findings);
            let minimum = self.param(table, &share.minimum, findings);
            let maximum = self.param(table, &share.maximum, findings);
            if maximum < minimum {
                findings.push(
                    table.finding(share.maximum.value.span().start, "the maximum is below the minimum"),
                );
            }
            if let Some(reduction) = &share.reduction
                && self.param(table, reduction, findings) > minimum
            {
                findings.push(
                    table.finding(reduction.value.span().start, "the reduction is larger than the minimum"),
                );
            }
        }
        self.means(table, scheme, findings);
    }

    /// A threshold that we derived says how far it may be off, and only such a threshold does.
    fn uncertainty(&self, table: &Table, ramp: &Ramp, findings: &mut Faults) {
        match &ramp.threshold_uncertainty {
            Some(within) => {
                for value in [&within.single, &within.couple] {
                    if table.decimal(value, findings).is_zero() {
                        findings
                            .push(table.finding(value.span().start, "an uncertainty is an amount above 0"));
                    }
                }
                if ramp.threshold.derived.is_none() {
                    findings.push(table.finding(
                        within.single.span().start,
                        "a threshold that the source prints has no uncertainty",
                    ));
                }
            }
            None if ramp.threshold.derived.is_some() => {
                findings.push(table.finding(
                    ramp.threshold.source.span().start,
                    "say how far a derived threshold may be off: threshold_uncertainty",
                ));
            }
            None => {}
        }
    }

    fn means(&self, table: &Table, scheme: &SchemeRecord, findings: &mut Faults) {
        let means = &scheme.means;
        self.rate(table, &means.wealth_rate, findings);
        for param in
            [&means.wealth_exempt, &means.under_aow_exempt, &means.income_deduction].into_iter().flatten()
        {
            self.param(table, param, findings);
        }
        // Both readings are computed with one exempt amount for everybody.
        if let (ExemptForCoupleRecord::Open, Some(exempt)) = (means.exempt_for_couple, &means.wealth_exempt)
            && (means.under_aow_exempt.is_some() || means.aow_relief.is_some())
        {
            findings.push(table.finding(
                exempt.value.span().start,
                "exempt_for_couple is open only where the exempt amount is the same for everybody",
            ));
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

    fn param(&self, table: &Table, param: &ParamRecord, findings: &mut Faults) -> Decimal {
        self.source(table, &param.source, findings);
        if param.derived.as_ref().is_some_and(|derived| derived.trim().is_empty()) {
            findings.push(table.finding(param.value.span().start, "say how the amount was derived"));
        }
        table.decimal(&param.value, findings)
    }

    fn rate(&self, table: &Table, param: &ParamRecord, findings: &mut Faults) {
        let told = findings.len();
        let rate = self.param(table, param, findings);
        // What is no number is told already.
        if findings.len() == told && (rate.is_zero() || rate > Decimal::ONE) {
            findings.push(table.finding(
                param.value.span().start,
                format!("a rate is a fraction above 0 and at most 1, not {rate}: 8 % is 0.08"),
            ));
        }
    }

    fn group(&self, table: &Table, group: &ByGroupRecord, findings: &mut Faults) -> Group {
        self.source(table, &group.source, findings);
        let missing: Vec<&str> =
            group.groups().into_iter().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
        let said: Vec<&str> = group
            .not_covered
            .iter()
            .flat_map(|not| &not.groups)
            .map(|name| name.get_ref().as_str())
            .collect();
        if missing != said {
            let at = group.not_covered.as_ref().map_or(group.source.span().start, |not| not.why.span().start);
            findings.push(table.finding(
                at,
                format!("the groups without a figure are {missing:?}; not_covered names {said:?}"),
            ));
        }
        for not in group.not_covered.iter().filter(|not| not.why.get_ref().trim().is_empty()) {
            findings.push(table.finding(not.why.span().start, "say why these groups are not covered"));
        }
        let [single_under_aow, single_aow, couple_under_aow, couple_aow] =
            group.groups().map(|(_, value)| value.map(|value| table.decimal(value, findings)));
        Group { single_under_aow, single_aow, couple_under_aow, couple_aow }
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
