//! What makes exemptions and kinds of support acceptable.

use crate::known::Checks;
use crate::second_source::{Figure, Marks, SourcedFigure};
use crate::support_records::{ChargeRecord, ExemptionRecord, KindRecord};
use crate::table::{Dated, Faults, Table};
use crate::validity::months;

impl Checks<'_> {
    /// `law`: the regimes that are law, of which an exemption names two sources for its date.
    pub fn exemptions(
        &self,
        table: &Table,
        records: Vec<ExemptionRecord>,
        law: &[&str],
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) -> Vec<Dated<ExemptionRecord>> {
        let mut checked: Vec<Dated<ExemptionRecord>> = Vec::new();
        for record in records {
            let at = record.id.span().start;
            self.source(table, &record.source, findings);
            for regime in &record.regimes {
                if !self.known_regimes.contains(regime.get_ref()) {
                    findings.push(
                        table
                            .finding(regime.span().start, format!("unknown regime \"{}\"", regime.get_ref())),
                    );
                }
            }
            let (from, to) = months(table, &record.valid_from, record.valid_to.as_ref(), findings);
            if record.regimes.iter().any(|regime| law.contains(&regime.get_ref().as_str())) {
                let id = record.id.get_ref().clone();
                let figure = Figure {
                    id,
                    what: "exemption",
                    group: None,
                    from,
                    to,
                    value: record.valid_from.get_ref().clone(),
                };
                let marks = Marks { second: record.second.as_ref(), one_source: record.one_source.as_ref() };
                self.confirm(table, &record.source, marks, figure, all, findings);
            }
            let clash = checked.iter().any(|other| {
                other.record.id.get_ref() == record.id.get_ref()
                    && other
                        .record
                        .regimes
                        .iter()
                        .any(|a| record.regimes.iter().any(|b| a.get_ref() == b.get_ref()))
                    && other.to.is_none_or(|end| from <= end)
                    && to.is_none_or(|end| other.from <= end)
            });
            if clash {
                findings.push(table.finding(
                    at,
                    format!(
                        "exemption \"{}\" overlaps an earlier record of the same id",
                        record.id.get_ref()
                    ),
                ));
            }
            checked.push(Dated { from, to, record });
        }
        checked
    }

    pub fn kinds(
        &self,
        table: &Table,
        kinds: Vec<KindRecord>,
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) -> Vec<KindRecord> {
        for (index, kind) in kinds.iter().enumerate() {
            self.source(table, &kind.source, findings);
            if let Some(month) = &kind.charged_from {
                let (id, value, from) =
                    (kind.id.get_ref().clone(), month.get_ref().clone(), table.month(month, findings));
                let marks = Marks { second: kind.second.as_ref(), one_source: kind.one_source.as_ref() };
                self.confirm(
                    table,
                    &kind.source,
                    marks,
                    Figure { id, what: "charged_from", group: None, from, to: None, value },
                    all,
                    findings,
                );
            }
            if kind.guarded && matches!(kind.charge, ChargeRecord::Local | ChargeRecord::OwnRules) {
                findings.push(table.finding(
                    kind.id.span().start,
                    "only a kind that can have a contribution can be guarded",
                ));
            }
            if kinds.iter().take(index).any(|other| other.id.get_ref() == kind.id.get_ref()) {
                findings.push(
                    table.finding(
                        kind.id.span().start,
                        format!("kind \"{}\" stands twice", kind.id.get_ref()),
                    ),
                );
            }
        }
        kinds
    }
}
