//! A variant: a regime that differs from another in a few parameters. It is a record of those parameters alone; the
//! build makes it a regime in full, with the exemptions of the regime it is like.

use toml::Spanned;

use crate::known::Checks;
use crate::records::{RegimeFile, SchemeRecord, Variant};
use crate::table::{Dated, Faults, Table};

impl Checks<'_> {
    /// The schemes of a variant, checked as if they had been written out.
    pub fn variant(
        &self,
        table: &Table,
        id: &str,
        file: &RegimeFile,
        variant: &Variant,
        earlier: &[(String, Vec<Dated<SchemeRecord>>)],
        findings: &mut Faults,
    ) -> Vec<Dated<SchemeRecord>> {
        self.names_itself(table, id, &file.id, findings);
        let at = variant.like.span().start;
        if !file.scheme.is_empty() || !file.not_covered.is_empty() {
            findings.push(table.finding(at, "a variant has no schemes of its own"));
        }
        let Some((_, like)) = earlier.iter().find(|(other, _)| other == variant.like.get_ref()) else {
            findings.push(table.finding(at, format!("\"{}\" is not a regime earlier in the order", variant.like.get_ref())));
            return Vec::new();
        };
        let earlier = if variant.latest { like.len().saturating_sub(1) } else { 0 };
        let schemes: Vec<_> = like
            .iter()
            .skip(earlier)
            .map(|scheme| Dated { from: scheme.from, to: scheme.to, record: variant.applied(table, &scheme.record, findings) })
            .collect();
        // What is wrong with the regime itself is said in its own file.
        let mut inherited = Vec::new();
        for scheme in like {
            self.scheme(table, at, &scheme.record, &mut inherited);
        }
        for scheme in schemes.iter().filter(|_| inherited.is_empty()) {
            self.scheme(table, at, &scheme.record, findings);
        }
        schemes
    }
}

impl Variant {
    fn applied(&self, table: &Table, scheme: &SchemeRecord, findings: &mut Faults) -> SchemeRecord {
        let mut changed = SchemeRecord {
            status: self.status.clone(),
            source: self.source.clone(),
            withdrawn: [scheme.withdrawn.as_slice(), &self.withdrawn].concat(),
            also_charged: self.also_charged.clone().or_else(|| scheme.also_charged.clone()),
            ..scheme.clone()
        };
        if let Some(rate) = &self.wealth_rate {
            changed.means.wealth_rate = rate.clone();
        }
        match &mut changed.ramp {
            Some(ramp) => {
                ramp.base = self.base.clone().unwrap_or_else(|| ramp.base.clone());
                ramp.rate = self.rate.clone().unwrap_or_else(|| ramp.rate.clone());
                if let Some(threshold) = &self.threshold {
                    ramp.threshold = threshold.clone();
                    ramp.threshold_uncertainty = self.threshold_uncertainty.clone();
                } else if let Some(within) = &self.threshold_uncertainty {
                    findings.push(table.finding(within.single.span().start, "an uncertainty goes with a threshold"));
                }
            }
            None if self.base.is_some() || self.rate.is_some() || self.threshold.is_some() => {
                findings.push(table.finding(self.like.span().start, "base, rate and threshold change a ramp, and that regime has none"));
            }
            None => {}
        }
        changed
    }
}

/// An exemption of a regime holds in its variants too.
pub fn share_exemption(regimes: &mut Vec<Spanned<String>>, likes: &[(String, String)]) {
    for (id, like) in likes {
        if regimes.iter().any(|regime| regime.get_ref() == like) {
            regimes.push(Spanned::new(0..0, id.clone()));
        }
    }
}
