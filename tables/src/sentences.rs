//! Sentences that state a rule: which rule each states, and of which months it speaks. One whose rule does
//! not hold then is refused, so that no rule can end in the tables and go on in a sentence.

use std::{collections::BTreeSet, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::records::{SchemeRecord, StatusRecord};
use crate::rules::{LAW, Rules};
use crate::support_records::ChargeRecord;
use crate::table::{Dated, Faults, Table, month_text};
use crate::texts::{self, FIRST, Languages};
use crate::translations;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    rule: Vec<Stated>,
}

/// A rule, and the sentences that state it. Exactly one of the first seven says which rule it is; where no
/// regime is named, of the law.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    exemption: Option<Spanned<String>>,
    no_exemption: Option<Spanned<String>>,
    charge: Option<Spanned<ChargeRecord>>,
    formula: Option<Spanned<Formula>>,
    status: Option<Spanned<StatusRecord>>,
    local_policy: Option<Spanned<bool>>,
    cost_price: Option<Spanned<bool>>,
    /// Of `charge`: the kind of support.
    kind: Option<Spanned<String>>,
    regime: Option<Spanned<String>>,
    /// The sentences say that it held until this month, and not after it.
    until: Option<Spanned<String>>,
    texts: Vec<Spanned<String>>,
    /// A text with all of these states the rule, or stands in `apart`.
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    apart: Vec<Spanned<String>>,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Formula {
    Flat,
    Ramp,
    Share,
}

/// What is wrong with the sentences; `dir` is the folder of all tables.
///
/// # Errors
/// The table itself cannot be read.
pub fn check(dir: &Path, rules: &Rules, languages: &Languages) -> Result<Faults, Faults> {
    let (table, file) = Table::read::<Sentences>(&dir.join("rules/sentences.toml"))?;
    let mut findings = Faults::new();
    let all = All { dir, rules, languages, table: &table };
    for stated in &file.rule {
        all.rule(stated, &mut findings);
    }
    Ok(findings)
}

struct All<'a> {
    dir: &'a Path,
    rules: &'a Rules,
    languages: &'a Languages,
    table: &'a Table,
}

impl All<'_> {
    fn rule(&self, stated: &Stated, findings: &mut Faults) {
        let Some((at, what)) = self.named(stated, findings) else { return };
        let until = stated.until.as_ref().map(|until| self.table.month(until, findings));
        let (first, last) = until.map_or_else(|| self.now(), |until| (until, until));
        let ended = (first..=last).find(|month| !self.holds(stated, *month));
        let goes_on = until.filter(|until| self.holds(stated, until + 1));
        let wrong = match (ended, goes_on) {
            (Some(month), _) => Some(format!("says {what}, and in {} that does not hold", month_text(month))),
            (None, Some(until)) => {
                Some(format!("says {what} until {}, and it still holds after that", month_text(until)))
            }
            (None, None) => None,
        };
        for text in &stated.texts {
            let places = self.places(text.get_ref());
            if places.is_empty() {
                findings.push(
                    self.table.finding(text.span().start, format!("there is no text \"{}\"", text.get_ref())),
                );
            }
            let here = self.table.at(text.span().start);
            for (place, wrong) in places.iter().filter_map(|place| Some((place, wrong.as_ref()?))) {
                findings.push(format!(
                    "{place}: \"{}\" {wrong}: write what holds, and take it off the list in {here}",
                    text.get_ref()
                ));
            }
        }
        self.unnamed(stated, at, &what, findings);
    }

    /// Texts that have the words of a rule, and stand in neither of its lists.
    fn unnamed(&self, stated: &Stated, at: usize, what: &str, findings: &mut Faults) {
        let Some(words) = self.languages.get(FIRST).filter(|_| !stated.words.is_empty()) else { return };
        let listed: BTreeSet<&str> =
            stated.texts.iter().chain(&stated.apart).map(|text| text.get_ref().as_str()).collect();
        let here = self.table.at(at);
        for (key, text) in words.iter().filter(|(key, _)| !listed.contains(key.as_str())) {
            if stated.words.iter().all(|word| text.contains(word)) {
                let place = texts::at(self.dir.join("texts").as_path(), FIRST, key);
                findings.push(format!(
                    "{place}: \"{key}\" may say {what}: put it in `texts` there if it does, \
                     in `apart` if not ({here})"
                ));
            }
        }
        for text in stated.apart.iter().filter(|text| !words.contains_key(text.get_ref())) {
            findings.push(
                self.table.finding(text.span().start, format!("there is no text \"{}\"", text.get_ref())),
            );
        }
    }

    /// Where a text stands in each language: one of `static/texts`, or one of a record as `ask.<id>.summary`.
    fn places(&self, text: &str) -> Vec<String> {
        let with_it = self.languages.iter().filter(|(_, words)| words.contains_key(text));
        let of_texts: Vec<String> =
            with_it.map(|(language, _)| texts::at(&self.dir.join("texts"), language, text)).collect();
        if of_texts.is_empty() {
            translations::places(self.dir, text, self.languages.keys())
        } else {
            of_texts
        }
    }

    /// The months that "now" can be: from that of the version of the tables to the last with amounts.
    fn now(&self) -> (u32, u32) {
        let known = self.rules.known_month();
        let last = self.rules.covered().1.unwrap_or(known);
        (known.min(last), last)
    }

    fn schemes(&self, regime: &str) -> Option<&[Dated<SchemeRecord>]> {
        self.rules.regimes.iter().find(|(id, _)| id == regime).map(|(_, schemes)| schemes.as_slice())
    }

    /// Where the rule is named, and what its sentences say.
    fn named(&self, stated: &Stated, findings: &mut Faults) -> Option<(usize, String)> {
        let regime = stated.regime();
        let under = if regime == LAW { String::new() } else { format!(" under {regime}") };
        let mut all: Vec<(usize, String)> = Vec::new();
        let mut add = |at: usize, what: String| all.push((at, what));
        if let Some(id) = &stated.exemption {
            add(id.span().start, format!("that \"{}\" holds{under}", id.get_ref()));
        }
        if let Some(id) = &stated.no_exemption {
            add(id.span().start, format!("that \"{}\" does not hold{under}", id.get_ref()));
        }
        if let (Some(charge), Some(kind)) = (&stated.charge, &stated.kind) {
            add(charge.span().start, format!("that \"{}\" is {}", kind.get_ref(), charge.get_ref().words()));
        }
        if let Some(formula) = &stated.formula {
            add(
                formula.span().start,
                format!("that the amount of {regime} is a {}", formula.get_ref().name()),
            );
        }
        if let Some(status) = &stated.status {
            add(status.span().start, format!("that {regime} is {}", status.get_ref().words()));
        }
        if let Some(local) = &stated.local_policy {
            add(local.span().start, format!("that a municipality may ask less{under}"));
        }
        if let Some(guarded) = &stated.cost_price {
            add(guarded.span().start, format!("that the contribution ends with the cost price{under}"));
        }
        let known_id =
            |id: &str| self.rules.exemptions.iter().any(|exemption| exemption.record.id.get_ref() == id);
        let unknown = [&stated.exemption, &stated.no_exemption]
            .into_iter()
            .flatten()
            .find(|id| !known_id(id.get_ref()));
        let kinds = || self.rules.kinds.iter().map(|kind| kind.id.get_ref());
        let unknown =
            unknown.or(stated.kind.as_ref().filter(|kind| !kinds().any(|known| known == kind.get_ref())));
        let unknown =
            unknown.or(stated.regime.as_ref().filter(|regime| self.schemes(regime.get_ref()).is_none()));
        if let Some(unknown) = unknown {
            findings.push(self.table.finding(
                unknown.span().start,
                format!("there is no \"{}\" in static/rules", unknown.get_ref()),
            ));
            return None;
        }
        match (all.pop(), all.is_empty()) {
            (Some(one), true) => Some(one),
            _ => {
                let at = stated.texts.first().map_or(0, |text| text.span().start);
                findings.push(self.table.finding(at, "say with one key which rule these texts state"));
                None
            }
        }
    }

    fn holds(&self, stated: &Stated, month: u32) -> bool {
        let within = |from: u32, to: Option<u32>| from <= month && to.is_none_or(|to| month <= to);
        let exempt = |id: &Spanned<String>| {
            self.rules.exemptions.iter().any(|exemption| {
                let record = &exemption.record;
                record.id.get_ref() == id.get_ref()
                    && record.regimes.iter().any(|regime| regime.get_ref() == stated.regime())
                    && within(exemption.from, exemption.to)
            })
        };
        let schemes = self.schemes(stated.regime()).unwrap_or_default();
        let scheme =
            schemes.iter().find(|scheme| within(scheme.from, scheme.to)).map(|scheme| &scheme.record);
        let charged = |charge: &Spanned<ChargeRecord>| {
            let kind = self
                .rules
                .kinds
                .iter()
                .find(|kind| Some(kind.id.get_ref()) == stated.kind.as_ref().map(Spanned::get_ref));
            kind.is_some_and(|kind| kind.charge == *charge.get_ref())
        };
        stated.exemption.as_ref().is_none_or(exempt)
            && !stated.no_exemption.as_ref().is_some_and(exempt)
            && stated.charge.as_ref().is_none_or(charged)
            && stated
                .formula
                .as_ref()
                .is_none_or(|formula| scheme.is_some_and(|scheme| formula.get_ref().is_of(scheme)))
            && stated
                .status
                .as_ref()
                .is_none_or(|status| schemes.iter().all(|scheme| scheme.record.status == *status.get_ref()))
            && stated
                .local_policy
                .as_ref()
                .is_none_or(|local| scheme.is_some_and(|scheme| scheme.local_policy == *local.get_ref()))
            && stated.cost_price.as_ref().is_none_or(|ends| {
                scheme.is_some_and(|scheme| scheme.guards_cost_price.is_some() == *ends.get_ref())
            })
    }
}

impl Stated {
    fn regime(&self) -> &str {
        self.regime.as_ref().map_or(LAW, |regime| regime.get_ref())
    }
}

impl ChargeRecord {
    fn words(&self) -> &'static str {
        match self {
            ChargeRecord::Contribution => "charged",
            ChargeRecord::Free => "free",
            ChargeRecord::Local => "charged by the municipality",
            ChargeRecord::OwnRules => "charged by rules of its own",
        }
    }
}

impl StatusRecord {
    fn words(&self) -> &'static str {
        match self {
            StatusRecord::Law => "law",
            StatusRecord::Adopted => "adopted and not in force",
            StatusRecord::Bill => "a bill",
            StatusRecord::PolicyOption => "an option",
            StatusRecord::Intention => "an intention",
            StatusRecord::OwnIdea => "an idea of our own",
        }
    }
}

impl Formula {
    fn name(self) -> &'static str {
        match self {
            Formula::Flat => "flat amount",
            Formula::Ramp => "ramp",
            Formula::Share => "share of the income",
        }
    }

    fn is_of(self, scheme: &SchemeRecord) -> bool {
        match self {
            Formula::Flat => scheme.flat.is_some(),
            Formula::Ramp => scheme.ramp.is_some(),
            Formula::Share => scheme.share.is_some(),
        }
    }
}
