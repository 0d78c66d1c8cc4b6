//! What changed in a year, in sentences.

use super::{Key, exemption_key, group_label, kind_label, part_label, rules::in_sentence, when_label};
use crate::language::Language;
use crate::rules::{
    ByGroup, Exemption, FigurePart, Formula, Param, Period, RuleChange, Scheme, Source, StartFrom,
    YearChanges,
};

impl Language {
    /// One change of a year as a sentence, and where the new rule stands.
    pub fn change(self, year: &YearChanges, change: &RuleChange) -> (String, Source) {
        let amount = |amount: &Param| self.euros(amount.value);
        match change {
            RuleChange::Form { before, after } => (self.form(before, after), after.source),
            RuleChange::Period { after: Period::Month, source, .. } => {
                (self.text(Key::ChangesPeriodMonth).to_owned(), *source)
            }
            RuleChange::Period { after: Period::FourWeeks, source, .. } => {
                (self.text(Key::ChangesPeriodFourWeeks).to_owned(), *source)
            }
            RuleChange::Figure { part, group, before, after } => {
                let mut text = self.figure_change(*part, group_label(*group), *before, *after);
                if part.of_means()
                    && year.scheme.is_some_and(|scheme| matches!(scheme.formula, Formula::Flat { .. }))
                {
                    text.push(' ');
                    text.push_str(self.text(Key::ChangesForLocal));
                }
                let source = after.or(*before).map(|(param, _)| param.source);
                (text, source.unwrap_or(crate::rules::LOCAL_MINIMA))
            }
            RuleChange::OneSided { part, group, known: (param, period), new } => {
                let key = if *new { Key::ChangesFigureOnlyNew } else { Key::ChangesFigureOnlyOld };
                let (what, value) =
                    (self.what(*part, group_label(*group)), self.figure(*part, param.value, *period));
                (self.fill(key, &[("what", &what), ("amount", &value)]), param.source)
            }
            RuleChange::ReliefBegan(relief) => (
                self.fill(Key::ChangesReliefBegan, &[("amount", &amount(&relief.maximum))]),
                relief.maximum.source,
            ),
            RuleChange::ReliefEnded(relief) => {
                (self.text(Key::ChangesReliefEnded).to_owned(), relief.maximum.source)
            }
            RuleChange::AllowanceBegan(source) => (self.text(Key::ChangesAllowanceBegan).to_owned(), *source),
            RuleChange::AllowanceEnded(source) => (self.text(Key::ChangesAllowanceEnded).to_owned(), *source),
            RuleChange::ExemptionBegan(exemption) => {
                (self.exemption_change(Key::ChangesExemptionBegan, exemption), exemption.source)
            }
            RuleChange::ExemptionEnded(exemption) => {
                (self.exemption_change(Key::ChangesExemptionEnded, exemption), exemption.source)
            }
            RuleChange::ExemptionFor(exemption) => {
                (self.exemption_change(Key::ChangesExemptionFor, exemption), exemption.source)
            }
            RuleChange::Start(rule) => (self.text(start_label(rule.from)).to_owned(), rule.source),
            RuleChange::Charged(rule) => (
                self.fill(Key::ChangesCharged, &[("kind", &in_sentence(self.text(kind_label(rule.kind))))]),
                rule.source,
            ),
        }
    }

    fn form(self, before: &Scheme, after: &Scheme) -> String {
        let key = if matches!(after.formula, Formula::Flat { .. }) {
            Key::ChangesFormFlat
        } else {
            Key::ChangesFormMeans
        };
        // Couples had lower amounts in some years; a single person's amount says what was usual.
        let old = match &before.formula {
            Formula::Ramp {
                base: ByGroup { single_under_aow: Some(under), single_aow: Some(aow), .. },
                ..
            } => self.figure(FigurePart::Base, under.value.max(aow.value), before.period),
            _ => self.amount_of(before),
        };
        self.fill(
            key,
            &[("old", &old), ("new", &self.figure(FigurePart::Tariff, after.extremes().0, after.period))],
        )
    }

    fn figure_change(
        self,
        part: FigurePart,
        group: Option<Key>,
        before: Option<(&Param, Period)>,
        after: Option<(&Param, Period)>,
    ) -> String {
        let what = self.what(part, group);
        let value = |side: Option<(&Param, Period)>| {
            side.map(|(param, period)| self.figure(part, param.value, period)).unwrap_or_default()
        };
        let key = match (before, after) {
            (None, _) => Key::ChangesFigureNew,
            (_, None) => Key::ChangesFigureGone,
            _ => Key::ChangesFigure,
        };
        self.fill(key, &[("what", &what), ("old", &value(before)), ("new", &value(after))])
    }

    /// What a figure is, and for whom.
    fn what(self, part: FigurePart, group: Option<Key>) -> String {
        let mut what = self.text(part_label(part)).to_owned();
        if let Some(group) = group {
            what.push_str(" (");
            what.push_str(self.text(group));
            what.push(')');
        }
        what
    }

    fn exemption_change(self, key: Key, exemption: &Exemption) -> String {
        let Some(who) = when_label(exemption.when) else {
            return self.text(exemption_key(exemption.id)).to_owned();
        };
        let from = self.month(exemption.valid.from);
        let to = exemption.valid.to.map(|to| self.month(to)).unwrap_or_default();
        self.fill(key, &[("who", &in_sentence(self.text(who))), ("from", &from), ("to", &to)])
    }
}

/// From when a contribution is due.
pub fn start_label(from: StartFrom) -> Key {
    match from {
        StartFrom::PeriodOfStart => Key::RulesStartPeriod,
        StartFrom::NextMonth => Key::RulesStartNext,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{REGIMES, Regime, changes};

    fn sentences(year: u16) -> Vec<String> {
        let years = changes(Regime::IN_FORCE);
        let year = years.iter().find(|changes| changes.year == year).unwrap();
        year.changes.iter().map(|change| Language::Nl.change(year, change).0.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn a_person_can_read_what_changed() {
        assert_eq!(sentences(2026)[0], "Bedrag: van € 21,00 per maand naar € 21,80 per maand.");
        assert!(sentences(2026)[1].ends_with("Dit telt alleen voor een inkomensgrens van uw gemeente."));
        assert_eq!(sentences(2020)[1], "Bedrag: van € 17,50 per 4 weken naar € 19,00 per maand.");
        assert!(sentences(2020)[3].starts_with("Wij kennen geen aftrek meer"));
        assert_eq!(sentences(2020)[4], "In april en mei 2020 hoefde niemand te betalen, door corona.");
        assert!(sentences(2019)[0].starts_with(
            "Er kwam één bedrag: € 17,50 per 4 weken. Uw inkomen en vermogen tellen daarvoor niet meer mee."
        ));
        assert!(sentences(2019)[0].contains("wie alleen woont € 17,60 per 4 weken"));
        assert_eq!(
            sentences(2017)[2],
            "Laagste bedrag (een stel, één of allebei nog geen AOW-leeftijd): van € 27,80 per 4 weken naar € 0,00 per 4 weken."
        );
        // Of two groups the threshold of 2017 is not known.
        let threshold = "Grens: tot dit inkomen alleen het laagste bedrag (alleen, nog geen AOW-leeftijd)";
        assert_eq!(
            sentences(2017)[4],
            format!(
                "{threshold}: tot dit jaar € 22.486,00 per jaar. Het nieuwe bedrag kennen wij niet zeker."
            )
        );
        assert_eq!(
            sentences(2018)[3],
            format!(
                "{threshold}: € 22.873,00 per jaar. Het bedrag van het jaar ervoor kennen wij niet zeker."
            )
        );
    }

    #[test]
    fn no_sentence_has_a_gap() {
        for year in REGIMES.iter().flat_map(changes) {
            for change in &year.changes {
                let (text, _) = Language::Nl.change(&year, change);
                assert!(text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("  "), "{text}");
            }
        }
    }
}
