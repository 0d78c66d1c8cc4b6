//! Two sources: every amount, rate, threshold and date of a law in force or past names a second source, of
//! another publisher than the first, or says why it rests on one. What proposals say is left out: they have
//! one source, their own.

use toml::Spanned;

use crate::known::Checks;
use crate::records::{ByGroupRecord, ParamRecord, SchemeRecord, StatusRecord};
use crate::table::{Dated, Faults, Table};

/// What a record says of its own sources.
#[derive(Clone, Copy)]
pub struct Marks<'a> {
    pub second: Option<&'a Spanned<String>>,
    /// Why it rests on one.
    pub one_source: Option<&'a Spanned<String>>,
}

impl<'a> Marks<'a> {
    /// These marks; `other` where there are none.
    pub fn or(self, other: Option<&'a Spanned<String>>) -> Marks<'a> {
        let bare = self.second.is_none() && self.one_source.is_none();
        Marks { second: self.second, one_source: self.one_source.or(other.filter(|_| bare)) }
    }
}

/// A figure or date of law, with the months in which it holds.
pub struct Figure {
    /// The regime, exemption, rule or step.
    pub id: String,
    pub what: &'static str,
    pub group: Option<&'static str>,
    pub from: u32,
    pub to: Option<u32>,
    pub value: String,
}

/// A figure with its sources.
pub struct SourcedFigure {
    pub figure: Figure,
    pub first: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub why: Option<String>,
}

impl Checks<'_> {
    /// Takes in a figure, and says what is wrong with its sources.
    pub fn confirm(
        &self,
        table: &Table,
        first: &Spanned<String>,
        marks: Marks,
        figure: Figure,
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) {
        for source in [Some(first), marks.second]
            .into_iter()
            .flatten()
            .filter(|source| self.document(source).is_some_and(|document| document.publisher.is_none()))
        {
            findings.push(
                table.finding(
                    source.span().start,
                    "say in documents.toml who is the publisher of this document",
                ),
            );
        }
        match (marks.second, marks.one_source) {
            (Some(second), None) => {
                self.source(table, second, findings);
                let publishers = [first, second].map(|source| self.publisher(source));
                if let [Some(one), Some(other)] = publishers
                    && one == other
                {
                    findings.push(table.finding(
                        second.span().start,
                        format!("the second source is of the publisher of the first, \"{one}\""),
                    ));
                }
            }
            (None, Some(why)) if !why.get_ref().trim().is_empty() => {}
            (None, Some(why)) => {
                findings.push(table.finding(why.span().start, "say why it rests on one source"))
            }
            (None, None) => {
                let message = format!(
                    "{} of {}: name a second source, or say with one_source why there is one",
                    figure.what, figure.id
                );
                findings.push(table.finding(first.span().start, message));
            }
            (Some(second), Some(_)) => findings
                .push(table.finding(second.span().start, "a second source, and why there is only one")),
        }
        all.push(SourcedFigure {
            figure,
            first: first.clone(),
            second: marks.second.cloned(),
            why: marks.one_source.map(|why| why.get_ref().clone()),
        });
    }

    /// The figures of the schemes of a regime that are law; marks those that rest on one source.
    pub fn confirm_schemes(
        &self,
        table: &Table,
        id: &str,
        schemes: &mut [Dated<SchemeRecord>],
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) {
        for Dated { from, to, record } in
            schemes.iter_mut().filter(|scheme| matches!(scheme.record.status, StatusRecord::Law))
        {
            let (from, to) = (*from, *to);
            let figure = |what: &'static str, group, value: &str| Figure {
                id: id.to_owned(),
                what,
                group,
                from,
                to,
                value: value.to_owned(),
            };
            let marks = Marks { second: record.second.as_ref(), one_source: record.one_source.as_ref() };
            let date = record.valid_from.get_ref().clone();
            self.confirm(table, &record.source, marks, figure("valid_from", None, &date), all, findings);
            let inherited = record.one_source.clone();
            for (what, param) in record.params_mut() {
                let marks = Marks { second: param.second.as_ref(), one_source: param.one_source.as_ref() }
                    .or(inherited.as_ref());
                param.once = marks.second.is_none();
                self.confirm(
                    table,
                    &param.source,
                    marks,
                    figure(what, None, param.value.get_ref()),
                    all,
                    findings,
                );
            }
            for (what, group) in record.groups_mut() {
                self.confirm_group(table, what, group, inherited.as_ref(), &figure, all, findings);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what is checked, against what, and where it goes")]
    fn confirm_group(
        &self,
        table: &Table,
        what: &'static str,
        group: &mut ByGroupRecord,
        inherited: Option<&Spanned<String>>,
        figure: &dyn Fn(&'static str, Option<&'static str>, &str) -> Figure,
        all: &mut Vec<SourcedFigure>,
        findings: &mut Faults,
    ) {
        for lacks in group.second_lacks.iter().flat_map(|lacks| &lacks.groups) {
            if !group.groups().iter().any(|(name, value)| name == lacks.get_ref() && value.is_some()) {
                findings.push(table.finding(
                    lacks.span().start,
                    format!("\"{}\" is no group with a figure here", lacks.get_ref()),
                ));
            }
        }
        let mut once = [false; 4];
        for ((name, value), once) in group.groups().into_iter().zip(&mut once) {
            let Some(value) = value else { continue };
            let lacks = group
                .second_lacks
                .as_ref()
                .filter(|lacks| lacks.groups.iter().any(|lacks| lacks.get_ref() == name));
            let marks = match lacks {
                Some(lacks) => Marks { second: None, one_source: Some(&lacks.why) },
                None => Marks { second: group.second.as_ref(), one_source: group.one_source.as_ref() }
                    .or(inherited),
            };
            *once = marks.second.is_none();
            self.confirm(
                table,
                &group.source,
                marks,
                figure(what, Some(name), value.get_ref()),
                all,
                findings,
            );
        }
        group.once = once;
    }
}

impl SchemeRecord {
    /// Its single figures, by the name of what they are.
    pub fn params_mut(&mut self) -> Vec<(&'static str, &mut ParamRecord)> {
        let mut all: Vec<(&'static str, &mut ParamRecord)> = Vec::new();
        if let Some(flat) = &mut self.flat {
            all.push(("tariff", &mut flat.amount));
        }
        if let Some(ramp) = &mut self.ramp {
            all.push(("rate", &mut ramp.rate));
            all.extend(ramp.maximum.as_mut().map(|maximum| ("maximum", maximum)));
        }
        if let Some(share) = &mut self.share {
            all.extend([
                ("rate", &mut share.rate),
                ("minimum", &mut share.minimum),
                ("maximum", &mut share.maximum),
            ]);
            all.extend(share.reduction.as_mut().map(|reduction| ("reduction", reduction)));
        }
        let means = &mut self.means;
        all.push(("wealth_rate", &mut means.wealth_rate));
        all.extend(means.wealth_exempt.as_mut().map(|exempt| ("wealth_exempt", exempt)));
        all.extend(means.under_aow_exempt.as_mut().map(|exempt| ("under_aow_exempt", exempt)));
        all.extend(means.income_deduction.as_mut().map(|deduction| ("income_deduction", deduction)));
        if let Some(relief) = &mut means.aow_relief {
            all.extend([("relief_rate", &mut relief.rate), ("relief_maximum", &mut relief.maximum)]);
            all.extend([
                ("relief_income_rate", &mut relief.income_wealth_rate),
                ("relief_limit", &mut relief.income_limit),
            ]);
        }
        all
    }

    /// Its figures for each group.
    pub fn groups_mut(&mut self) -> Vec<(&'static str, &mut ByGroupRecord)> {
        self.ramp
            .iter_mut()
            .flat_map(|ramp| [("base", &mut ramp.base), ("threshold", &mut ramp.threshold)])
            .collect()
    }
}
