//! How a language writes amounts, months and articles. Its signs stand with its texts, under `[format]`.

use base::always::Always;
use rust_decimal::Decimal;

use super::Key;
use crate::language::Language;
use base::date::{Date, Month};

impl Language {
    /// An amount as it is typed in this language, as it is typed in Dutch; and the other way round. Where
    /// cents come after a point, point and comma change places.
    pub fn swapped(self, typed: &str) -> String {
        if self.text(Key::FormatDecimal) == Language::FIRST.text(Key::FormatDecimal) {
            return typed.to_owned();
        }
        let sign = |sign| match sign {
            '.' => ',',
            ',' => '.',
            other => other,
        };
        typed.chars().map(sign).collect()
    }

    /// An amount as people write it: `€ 1.234,56`, with a space that does not break.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use wmo_zelfcheck::language::Language;
    ///
    /// assert_eq!(Language::Nl.euros(Decimal::new(123_456, 2)), "€\u{a0}1.234,56");
    /// assert_eq!(Language::En.euros(Decimal::new(123_456, 2)), "€1,234.56");
    /// ```
    pub fn euros(self, amount: Decimal) -> String {
        self.euros_with(amount, 2)
    }

    /// An amount, without cents where it has none: `€ 23,60`, `€ 328`.
    pub fn short_euros(self, amount: Decimal) -> String {
        self.euros_with(amount, if amount.fract().is_zero() { 0 } else { 2 })
    }

    /// An amount with so many decimals: `€ 24.472`.
    pub fn euros_with(self, amount: Decimal, decimals: u32) -> String {
        self.fill(Key::FormatEuros, &[("amount", &self.number(amount, decimals))])
    }

    /// An amount without cents where it has none: `24.472`.
    pub fn number(self, value: Decimal, decimals: u32) -> String {
        let text = format!("{:.*}", decimals as usize, value.trunc_with_scale(decimals));
        let (whole, cents) = text.split_once('.').unwrap_or((&text, ""));
        let thousands = self.text(Key::FormatThousands);
        let mut out = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push_str(thousands);
            }
            out.push(digit);
        }
        if !cents.is_empty() {
            out.push_str(self.text(Key::FormatDecimal));
            out.push_str(cents);
        }
        out
    }

    /// A fraction as a percentage: `12,5 %`.
    pub fn percent(self, fraction: Decimal) -> String {
        let percent = (fraction * Decimal::ONE_HUNDRED).normalize();
        self.fill(Key::FormatPercent, &[("number", &self.number(percent, percent.scale()))])
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
        let name = NAMES.get(usize::from(month.month() - 1)).map(|key| self.text(*key)).always();
        format!("{name} {}", month.year())
    }

    /// A date in words: `2026-11-22` becomes `22 november 2026`.
    pub fn date(self, date: &str) -> String {
        match date.parse::<Date>() {
            Ok(date) => format!("{} {}", date.day(), self.month(date.month())),
            Err(_) => date.to_owned(),
        }
    }

    /// The place of a source in words: `art. 2.3.2(1) en (4)(a)` becomes
    /// `artikel 2.3.2, lid 1 en lid 4, onderdeel a`. Other places stay as they are.
    ///
    /// ```
    /// use wmo_zelfcheck::language::Language;
    ///
    /// assert_eq!(Language::Nl.place("art. 3.8(3)(f)"), "artikel 3.8, lid 3, onderdeel f");
    /// ```
    pub fn place(self, place: &str) -> String {
        let Some(articles) = place.strip_prefix("art. ") else { return place.to_owned() };
        let mut out = String::new();
        for (number, piece) in articles.split('(').enumerate() {
            // Before the first `(` there is no part.
            let (part, after) =
                if number == 0 { ("", piece) } else { piece.split_once(')').unwrap_or((piece, "")) };
            if !part.is_empty() {
                out.push_str(if out.ends_with(' ') { "" } else { ", " });
                out.push_str(&self.part_of_article(part));
            }
            out.push_str(&self.between_articles(after));
        }
        self.fill(Key::PlaceArticle, &[("number", &out)])
    }

    fn part_of_article(self, part: &str) -> String {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            self.fill(Key::PlaceParagraph, &[("number", part)])
        } else {
            self.fill(Key::PlacePart, &[("letter", part)])
        }
    }

    fn between_articles(self, text: &str) -> String {
        let word = |key| format!(" {} ", self.text(key));
        text.replace(" tot en met ", &word(Key::PlaceTo)).replace(" en ", &word(Key::PlaceAnd))
    }
}

#[cfg(test)]
mod tests {
    use base::amount::{NotAnAmount, parse_amount};

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
        assert_eq!(nl.place("art. 2.3.2(1) en (4)(a)"), "artikel 2.3.2, lid 1 en lid 4, onderdeel a");
        assert_eq!(
            nl.place("art. 2.3.2(1), (3) en (9), en 2.3.5"),
            "artikel 2.3.2, lid 1, lid 3 en lid 9, en 2.3.5"
        );
        assert_eq!(nl.place("art. 2.3.6(1) tot en met (3)"), "artikel 2.3.6, lid 1 tot en met lid 3");
        assert_eq!(
            nl.place("art. 1.1.1(1), mantelzorg, en 2.3.5"),
            "artikel 1.1.1, lid 1, mantelzorg, en 2.3.5"
        );
        assert_eq!(nl.date("2026-11-22"), "22 november 2026");
        assert_eq!(nl.place("beleidsoptie 16"), "beleidsoptie 16");
        assert_eq!(nl.fill(Key::StepIncomeYear, &[("year", "2024")]), "Uw inkomen van 2024");
    }

    #[test]
    fn reads_what_people_type_in_english() {
        let read = |typed: &str| parse_amount(&Language::En.swapped(typed)).map(|money| money.to_string());
        for typed in ["31250", "31,250", "€31,250", "31,250.00", "31250.00", "31 250", "31250,00"] {
            assert_eq!(read(typed).as_deref(), Ok("31250.00"), "{typed}");
        }
        assert_eq!(read("31250.5"), Err(NotAnAmount::Decimals));
        // Thousands as in Dutch, or cents of three digits: nobody knows.
        assert_eq!(read("31.250"), Err(NotAnAmount::Grouping));
        for (language, typed) in [(Language::Nl, "31.250,50"), (Language::En, "31,250.50")] {
            assert_eq!(
                parse_amount(&language.swapped(typed)).map(|money| money.to_string()),
                Ok("31250.50".to_owned())
            );
            assert_eq!(language.swapped(&language.swapped(typed)), typed, "what was typed stays as it was");
        }
    }

    #[test]
    fn writes_as_people_do_in_english() {
        let en = Language::En;
        assert_eq!(en.euros(Decimal::new(123_456_789, 2)), "€1,234,567.89");
        assert_eq!(en.number(Decimal::from(24_472), 0), "24,472");
        assert_eq!(en.percent(Decimal::new(125, 3)), "12.5%");
        assert_eq!(en.date("2026-11-22"), "22 November 2026");
        assert_eq!(en.place("art. 3.8(3)(f)"), "article 3.8, paragraph 3, part f");
        assert_eq!(
            en.place("art. 2.3.6(1) tot en met (3) en 8.6a"),
            "article 2.3.6, paragraph 1 to paragraph 3 and 8.6a"
        );
    }
}
