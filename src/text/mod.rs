//! Keys to sentences, per language. The texts stand in `static/texts`; the build checks that every language has
//! every key. Here is also how a country writes amounts, months and articles.

mod amount;
mod case;
mod changes;
mod check;
mod csv;
mod find;
mod findings;
mod headline;
mod labels;
mod line;
mod regimes;
mod rules;

pub use amount::{NotAnAmount, parse_amount};
pub use changes::start_label;
pub use check::{
    QuestionWords, answer_words, block_words, expect_words, hint_looks_at, hint_text, hint_title, question_words, step_words, strength_words,
};
pub use csv::receipts_csv;
pub use find::{facet_title, facet_words, group_words, need_sentence};
pub use headline::headline_values;
pub use labels::{field_label, kind_help, kind_label, note, per_period, step_label, step_why};
pub use line::gone;
pub use rules::{charge_label, derived_label, group_label, option_status, part_label, status_label, when_label};

use rust_decimal::Decimal;

use crate::date::{Date, Month};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// All texts of a language one after the other, and their lengths in bytes: a list of strings would add five bytes of
/// download to each of them.
struct Texts {
    all: &'static str,
    lengths: &'static [u16],
}

impl Language {
    /// The language's code, as in `lang`.
    pub fn code(self) -> &'static str {
        LANGUAGES.iter().find(|(_, language)| *language == self).map_or("", |(code, _)| code)
    }

    /// The text of a key.
    pub fn text(self, key: Key) -> &'static str {
        let Texts { all, lengths } = texts(self);
        let (before, rest) = lengths.split_at_checked(key as usize).unwrap_or_default();
        let start: usize = before.iter().copied().map(usize::from).sum();
        all.get(start..start + rest.first().copied().map_or(0, usize::from)).unwrap_or_default()
    }

    /// The text of a key with its placeholders filled in.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.text(key);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// An amount as people write it: `€ 1.234,56`, with a space that does not break.
    pub fn euros(self, amount: Decimal) -> String {
        format!("€\u{a0}{}", self.number(amount, 2))
    }

    /// An amount without cents where it has none: `24.472`.
    pub fn number(self, value: Decimal, decimals: u32) -> String {
        let text = format!("{:.*}", decimals as usize, value.trunc_with_scale(decimals));
        let (whole, cents) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push('.');
            }
            out.push(digit);
        }
        if !cents.is_empty() {
            out.push(',');
            out.push_str(cents);
        }
        out
    }

    /// A fraction as a percentage: `12,5 %`.
    pub fn percent(self, fraction: Decimal) -> String {
        let percent = (fraction * Decimal::ONE_HUNDRED).normalize();
        format!("{}\u{a0}%", self.number(percent, percent.scale()))
    }

    /// A month in words: `november 2026`.
    pub fn month(self, month: Month) -> String {
        const NAMES: [Key; 12] = [
            Key::MonthsM1,
            Key::MonthsM2,
            Key::MonthsM3,
            Key::MonthsM4,
            Key::MonthsM5,
            Key::MonthsM6,
            Key::MonthsM7,
            Key::MonthsM8,
            Key::MonthsM9,
            Key::MonthsM10,
            Key::MonthsM11,
            Key::MonthsM12,
        ];
        let name = NAMES.get(usize::from(month.month() - 1)).map_or("", |key| self.text(*key));
        format!("{name} {}", month.year())
    }

    /// A date in words: `2026-11-22` becomes `22 november 2026`.
    pub fn date(self, date: &str) -> String {
        match date.parse::<Date>() {
            Ok(date) => format!("{} {}", date.day(), self.month(date.month())),
            Err(_) => date.to_owned(),
        }
    }

    /// The place of a source in words: `art. 3.8(3)(f)` becomes `artikel 3.8, lid 3, onderdeel f`. Other places
    /// stay as they are.
    pub fn place(self, place: &str) -> String {
        let Some(article) = place.strip_prefix("art. ") else { return place.to_owned() };
        let mut parts = article.split('(');
        let mut out = self.fill(Key::PlaceArticle, &[("number", parts.next().unwrap_or_default())]);
        for part in parts {
            let part = part.trim_end_matches(')');
            let words = if part.bytes().all(|byte| byte.is_ascii_digit()) {
                self.fill(Key::PlaceParagraph, &[("number", part)])
            } else {
                self.fill(Key::PlacePart, &[("letter", part)])
            };
            out.push_str(", ");
            out.push_str(&words);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_as_people_do() {
        let nl = Language::Nl;
        assert_eq!(nl.euros(Decimal::new(123_456_789, 2)), "€\u{a0}1.234.567,89");
        assert_eq!(nl.euros(Decimal::new(2180, 2)), "€\u{a0}21,80");
        assert_eq!(nl.number(Decimal::from(24_472), 0), "24.472");
        assert_eq!(nl.percent(Decimal::new(125, 3)), "12,5\u{a0}%");
        assert_eq!(nl.percent(Decimal::new(10, 2)), "10\u{a0}%");
        assert_eq!(nl.month(Month::new(2026, 11).unwrap()), "november 2026");
        assert_eq!(nl.place("art. 3.8(3)(f)"), "artikel 3.8, lid 3, onderdeel f");
        assert_eq!(nl.date("2026-11-22"), "22 november 2026");
        assert_eq!(nl.place("beleidsoptie 16"), "beleidsoptie 16");
        assert_eq!(nl.fill(Key::StepIncomeYear, &[("year", "2024")]), "Uw inkomen van 2024");
    }

    #[test]
    fn every_reason_has_a_sentence() {
        let of_the_engine = [
            "free_kind",
            "transport_own_tariff",
            "own_rules_apart",
            "local_charge_apart",
            "not_started",
            "too_long_ago",
            "no_charge",
            "lower_amount",
            "minima",
            "cost_price_paid",
            "below_threshold",
            "minimum",
            "maximum",
            "not_in_wmo",
            "not_in_wmo_apart",
            "not_in_wmo_kept",
            "not_in_wmo_apart_kept",
            "no_access",
            "no_access_apart",
        ];
        for id in crate::rules::EXEMPTIONS.iter().map(|exemption| exemption.id).chain(of_the_engine) {
            assert!(reason_key(id).is_some_and(|key| !Language::Nl.text(key).is_empty()), "{id}");
        }
    }
}
