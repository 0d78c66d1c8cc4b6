//! A receipt as a table for a spreadsheet: semicolons, a comma for decimals, UTF-8 with a mark, as
//! spreadsheets in the Netherlands read it.

use base::csv::line;
use rust_decimal::Decimal;

use super::{Key, regime_name, step_label};
use crate::language::Language;
use crate::{
    contribution::{Outcome, Span, Unit},
    rules::Regime,
};

/// The receipts of several regimes, a line a step.
pub fn receipts_csv(language: Language, outcomes: &[(&'static Regime, &Outcome)]) -> String {
    let heads = [
        Key::CsvRegime,
        Key::CsvStep,
        Key::CsvLow,
        Key::CsvHigh,
        Key::CsvUnit,
        Key::CsvRule,
        Key::CsvDocument,
        Key::CsvPlace,
    ];
    let mut out = String::from("\u{feff}");
    line(&mut out, &heads.map(|key| language.text(key).to_owned()));
    for (regime, outcome) in outcomes {
        let steps = outcome.steps.as_deref().unwrap_or_default();
        for step in steps {
            let Span { low, high } = step.value;
            let (document, place) = step
                .source
                .map_or(("", String::new()), |source| (source.document.title, language.place(source.place)));
            let unit = match step.id.unit() {
                Unit::Euro => Key::CsvEuro,
                Unit::EuroPerYear => Key::CsvEuroPerYear,
                Unit::EuroPerPeriod => Key::CsvEuroPerPeriod,
                Unit::Fraction => Key::CsvFraction,
                Unit::Number => Key::CsvNumber,
            };
            let name = regime_name(regime.id).map(|_| language.regime_name(regime)).unwrap_or_default();
            let high = high.map(number).unwrap_or_default();
            let cells = [
                name,
                step_label(language, step, steps),
                number(low),
                high,
                language.text(unit).to_owned(),
                step.rule.to_owned(),
            ];
            line(&mut out, &cells.into_iter().chain([document.to_owned(), place]).collect::<Vec<_>>());
        }
    }
    out
}

fn number(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}
