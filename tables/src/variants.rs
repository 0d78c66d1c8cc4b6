//! A variant: a regime that differs from another in a few parameters. It is a record of those parameters
//! alone; the build makes it a regime in full, with the exemptions of the regime it is like.

use toml::Spanned;

use crate::known::Checks;
use crate::records::{ParamRecord, RegimeFile, SchemeRecord, StatusRecord, Variant};
use crate::table::{Dated, Faults, Table, month_text};
use crate::unlikely;

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
        if !file.scheme.is_empty() || !file.not_covered.is_empty() || file.no_exemptions.is_some() {
            findings.push(
                table.finding(at, "a variant has its schemes and exemptions from the regime that it is like"),
            );
        }
        let Some((_, like)) = earlier.iter().find(|(other, _)| other == variant.like.get_ref()) else {
            findings.push(
                table.finding(
                    at,
                    format!("\"{}\" is not a regime earlier in the order", variant.like.get_ref()),
                ),
            );
            return Vec::new();
        };
        if matches!(variant.status.get_ref(), StatusRecord::Law) {
            findings.push(table.finding(
                variant.status.span().start,
                "a variant is no law: write adopted, bill, policy_option, intention or own_idea",
            ));
        }
        let first = variant.valid_from.as_ref().map_or(0, |from| table.month(from, findings));
        let schemes: Vec<_> = like
            .iter()
            .filter(|scheme| scheme.to.is_none_or(|to| to >= first))
            .map(|scheme| Dated {
                from: scheme.from.max(first),
                to: scheme.to,
                record: variant.applied(table, &scheme.record, findings),
            })
            .collect();
        variant.goes_with(table, &schemes, findings);
        if let Some(from) = variant.valid_from.as_ref().filter(|_| schemes.is_empty()) {
            findings.push(table.finding(
                from.span().start,
                format!("\"{}\" has no amounts from that month on", variant.like.get_ref()),
            ));
        }
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
    /// Its own figures beside those of the regime it is like, of the latest scheme.
    pub fn unlikely(&self, table: &Table, like: &[Dated<SchemeRecord>], warnings: &mut Faults) {
        let Some(Dated { record: like, .. }) = like.last() else { return };
        let whose = self.like.get_ref();
        let mut pairs: Vec<(&str, &ParamRecord, Option<&ParamRecord>)> = Vec::new();
        let ramp = like.ramp.as_ref();
        pairs.extend(self.rate.as_ref().map(|own| ("rate", own, ramp.map(|ramp| &ramp.rate))));
        pairs.extend(
            self.maximum.as_ref().map(|own| ("maximum", own, ramp.and_then(|ramp| ramp.maximum.as_ref()))),
        );
        pairs.extend(
            self.amount.as_ref().map(|own| ("amount", own, like.flat.as_ref().map(|flat| &flat.amount))),
        );
        pairs
            .extend(self.wealth_rate.as_ref().map(|own| ("wealth_rate", own, Some(&like.means.wealth_rate))));
        for (what, own, other) in pairs {
            other
                .into_iter()
                .for_each(|other| unlikely::beside(table, what, &own.value, &other.value, whose, warnings));
        }
        let groups = [
            ("base", &self.base, ramp.map(|ramp| &ramp.base)),
            ("threshold", &self.threshold, ramp.map(|ramp| &ramp.threshold)),
        ];
        for (what, own, other) in groups {
            let (Some(own), Some(other)) = (own, other) else { continue };
            for ((_, own), (_, other)) in own.groups().into_iter().zip(other.groups()) {
                own.zip(other)
                    .into_iter()
                    .for_each(|(own, other)| unlikely::beside(table, what, own, other, whose, warnings));
            }
        }
    }

    fn applied(&self, table: &Table, scheme: &SchemeRecord, findings: &mut Faults) -> SchemeRecord {
        let mut changed = SchemeRecord {
            status: self.status.get_ref().clone(),
            source: self.source.clone(),
            withdrawn: [scheme.withdrawn.as_slice(), &self.withdrawn].concat(),
            also_charged: self.also_charged.clone().or_else(|| scheme.also_charged.clone()),
            ..scheme.clone()
        };
        if let Some(rate) = &self.wealth_rate {
            changed.means.wealth_rate = rate.clone();
        }
        if let Some(ramp) = &mut changed.ramp {
            ramp.base = self.base.clone().unwrap_or_else(|| ramp.base.clone());
            ramp.rate = self.rate.clone().unwrap_or_else(|| ramp.rate.clone());
            ramp.maximum = self.maximum.clone().or_else(|| ramp.maximum.clone());
            if let Some(threshold) = &self.threshold {
                ramp.threshold = threshold.clone();
                ramp.threshold_uncertainty = self.threshold_uncertainty.clone();
            } else if let Some(within) = &self.threshold_uncertainty {
                findings
                    .push(table.finding(within.single.span().start, "an uncertainty goes with a threshold"));
            }
        }
        if let (Some(flat), Some(amount)) = (&mut changed.flat, &self.amount) {
            flat.amount = amount.clone();
        }
        changed
    }

    /// Says where a figure is given that the formula of the other regime does not have.
    fn goes_with(&self, table: &Table, schemes: &[Dated<SchemeRecord>], findings: &mut Faults) {
        let of_ramp = [
            ("base", self.base.as_ref().map(|base| &base.source)),
            ("rate", self.rate.as_ref().map(|rate| &rate.source)),
            ("threshold", self.threshold.as_ref().map(|threshold| &threshold.source)),
            ("maximum", self.maximum.as_ref().map(|maximum| &maximum.source)),
        ];
        let of_flat = [("amount", self.amount.as_ref().map(|amount| &amount.source))];
        let without = |has: fn(&SchemeRecord) -> bool| schemes.iter().find(|scheme| !has(&scheme.record));
        let ramp = without(|scheme| scheme.ramp.is_some());
        let flat = without(|scheme| scheme.flat.is_some());
        for (formula, without, figures) in [("ramp", ramp, &of_ramp[..]), ("flat", flat, &of_flat[..])] {
            let Some(without) = without else { continue };
            for (name, given) in figures.iter().filter_map(|(name, given)| Some((name, (*given)?))) {
                let (like, from) = (self.like.get_ref(), month_text(without.from));
                let message = format!(
                    "{name} is a figure of a {formula}, and \"{like}\" has no {formula} from {from}: leave \
                     it out, or say valid_from"
                );
                findings.push(table.finding(given.span().start, message));
            }
        }
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
