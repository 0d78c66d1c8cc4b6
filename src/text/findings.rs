//! What is said about a municipality's file, in a sentence or two: what is wrong and how to mend it, or what
//! was done.

use super::Key;
use crate::language::Language;
use crate::values::{Expected, Finding, Problem};

impl Language {
    /// A finding in words, with the name of its field before it. Text from the file in it has no control
    /// characters.
    ///
    /// ```
    /// use wmo_zelfcheck::{files::Reader, language::Language};
    ///
    /// let mut reader = Reader::new("2026-11-28".parse()?);
    /// reader.push(b"naam;toegang\nKoffieochtend;aanmedlen\n");
    /// let found = reader.finish().findings;
    /// let sentence = Language::Nl.finding(&found[0]);
    /// let said = "toegang: 'aanmedlen' kan hier niet. Bedoelt u 'aanmelden'?";
    /// assert!(sentence.starts_with(said), "{sentence}");
    /// # Ok::<(), base::date::NotADate>(())
    /// ```
    pub fn finding(self, finding: &Finding) -> String {
        let sentence = self.problem(&finding.problem);
        if finding.field.is_empty() {
            return sentence;
        }
        self.fill(Key::FindingLine, &[("field", &finding.field), ("sentence", &sentence)])
    }

    fn problem(self, problem: &Problem) -> String {
        let value = |key, value: &str| self.fill(key, &[("value", value)]);
        let number =
            |key, name: &str, number: usize| self.fill(key, &[(name, &self.number(number.into(), 0))]);
        let meant = |sentence: String, word: Option<&str>| match word {
            Some(word) => format!("{sentence} {}", self.fill(Key::FindingMeant, &[("word", word)])),
            None => sentence,
        };
        match problem {
            Problem::UnknownColumn(column, near) => {
                meant(value(Key::FindingUnknownColumn, column.as_str()), *near)
            }
            Problem::UnknownField(near) => meant(self.text(Key::FindingUnknownField).to_owned(), *near),
            Problem::TooManyCells(found, columns) => self.cells(Key::FindingTooManyCells, *found, *columns),
            Problem::TooFewCells(found, columns) => self.cells(Key::FindingTooFewCells, *found, *columns),
            Problem::NotAllowed(text, near, words) => {
                let sentence = meant(value(Key::FindingNotAllowed, text.as_str()), *near);
                format!("{sentence} {}", self.fill(Key::FindingAllowed, &[("words", &words.join(", "))]))
            }
            Problem::NotAPhone(text) => value(Key::FindingNotAPhone, text.as_str()),
            Problem::NotAWebAddress(text) => value(Key::FindingNotAWebAddress, text.as_str()),
            Problem::Scheme(text) => value(Key::FindingScheme, text.as_str()),
            Problem::NotAnEmail(text) => value(Key::FindingNotAnEmail, text.as_str()),
            Problem::NotAPostcode(text) => value(Key::FindingNotAPostcode, text.as_str()),
            Problem::NotAnArea(text, near) => {
                let sentence = value(Key::FindingNotAnArea, text.as_str());
                near.map_or(sentence.clone(), |area| {
                    format!("{sentence} {}", self.fill(Key::FindingMeantArea, &[("code", &area.to_string())]))
                })
            }
            Problem::TwoAreas(text, one, other) => self.fill(
                Key::FindingTwoAreas,
                &[("value", text.as_str()), ("one", &one.to_string()), ("other", &other.to_string())],
            ),
            Problem::NoMunicipality(area, near) => {
                let sentence = self.fill(Key::FindingNoMunicipality, &[("code", &area.to_string())]);
                let near = near.map(|(area, name)| {
                    self.fill(Key::FindingMeantMunicipality, &[("code", &area.to_string()), ("name", name)])
                });
                near.map_or(sentence.clone(), |near| format!("{sentence} {near}"))
            }
            Problem::Ended(area, now, name) => self.fill(
                Key::FindingEnded,
                &[("code", &area.to_string()), ("now", &now.to_string()), ("name", name)],
            ),
            Problem::UnknownArea(text) => value(Key::FindingUnknownArea, text.as_str()),
            Problem::NotHours(text) => value(Key::FindingNotHours, text.as_str()),
            Problem::NotADate(text) => value(Key::FindingNotADate, text.as_str()),
            Problem::NotAnAge(text) => value(Key::FindingNotAnAge, text.as_str()),
            Problem::NotACost(text) => value(Key::FindingNotACost, text.as_str()),
            Problem::NotAnIwmo(text) => value(Key::FindingNotAnIwmo, text.as_str()),
            Problem::NotALanguage(text) => value(Key::FindingNotALanguage, text.as_str()),
            Problem::SchemeAdded(text) => value(Key::FindingSchemeAdded, text.as_str()),
            Problem::Future(date) => {
                self.fill(Key::FindingFuture, &[("date", &self.date(&date.to_string()))])
            }
            Problem::Shortened(limit) => number(Key::FindingShortened, "limit", *limit),
            Problem::MorePlaces(count) => number(Key::FindingMorePlaces, "number", *count),
            Problem::MoreCosts(count) => number(Key::FindingMoreCosts, "number", *count),
            Problem::MoreValues(count) => number(Key::FindingMoreValues, "number", *count),
            Problem::DoubleId(line) => self.fill(Key::FindingDoubleId, &[("line", &line.to_string())]),
            Problem::DoubleOffer(line) => self.fill(Key::FindingDoubleOffer, &[("line", &line.to_string())]),
            Problem::OtherName(text, area, name) => self.fill(
                Key::FindingOtherName,
                &[("value", text.as_str()), ("code", &area.to_string()), ("name", name)],
            ),
            Problem::OtherCode(page, file) => {
                self.fill(Key::FindingOtherCode, &[("page", &page.to_string()), ("file", &file.to_string())])
            }
            Problem::NoSuchLanguage(text) => value(Key::FindingNoSuchLanguage, text.as_str()),
            Problem::NotAPath(text) => value(Key::FindingNotAPath, text.as_str()),
            plain => self.text(sentence(plain)).to_owned(),
        }
    }

    fn cells(self, key: Key, found: usize, columns: usize) -> String {
        self.fill(key, &[("found", &found.to_string()), ("columns", &columns.to_string())])
    }
}

/// The sentence of a problem that has nothing to fill in; of any other its sentence without.
fn sentence(problem: &Problem) -> Key {
    match problem {
        Problem::TooLarge => Key::FindingTooLarge,
        Problem::TooMany => Key::FindingTooMany,
        Problem::Empty => Key::FindingEmpty,
        Problem::NotText => Key::FindingNotText,
        Problem::Utf16 => Key::FindingUtf16,
        Problem::Windows1252 => Key::FindingWindows1252,
        Problem::NoNameColumn => Key::FindingNoNameColumn,
        Problem::NoOffers => Key::FindingNoOffers,
        Problem::UnknownJson => Key::FindingUnknownJson,
        Problem::NotJson => Key::FindingNotJson,
        Problem::Stopped => Key::FindingStopped,
        Problem::Unfinished => Key::FindingUnfinished,
        Problem::TooDeep => Key::FindingTooDeep,
        Problem::TooMuch => Key::FindingTooMuch,
        Problem::NotAnOffer => Key::FindingNotAnOffer,
        Problem::WrongType(Expected::Text) => Key::FindingExpectedText,
        Problem::WrongType(Expected::Number) => Key::FindingExpectedNumber,
        Problem::WrongType(Expected::List) => Key::FindingExpectedList,
        Problem::WrongType(Expected::Object) => Key::FindingExpectedObject,
        Problem::UnknownColumn(..) => Key::FindingUnknownColumn,
        Problem::DoubleColumn => Key::FindingDoubleColumn,
        Problem::TooManyCells(..) => Key::FindingTooManyCells,
        Problem::TooFewCells(..) => Key::FindingTooFewCells,
        Problem::UnclosedQuote => Key::FindingUnclosedQuote,
        Problem::AfterQuote => Key::FindingAfterQuote,
        Problem::LineTooLong => Key::FindingLineTooLong,
        Problem::Unreadable => Key::FindingUnreadable,
        Problem::Missing => Key::FindingMissing,
        Problem::NoId => Key::FindingNoId,
        Problem::NotAllowed(..) => Key::FindingNotAllowed,
        Problem::NotAPhone(_) => Key::FindingNotAPhone,
        Problem::NotAWebAddress(_) => Key::FindingNotAWebAddress,
        Problem::Scheme(_) => Key::FindingScheme,
        Problem::NotAnEmail(_) => Key::FindingNotAnEmail,
        Problem::NotAPostcode(_) => Key::FindingNotAPostcode,
        Problem::NotAnArea(..) => Key::FindingNotAnArea,
        Problem::TwoAreas(..) => Key::FindingTwoAreas,
        Problem::NoMunicipality(..) => Key::FindingNoMunicipality,
        Problem::Ended(..) => Key::FindingEnded,
        Problem::UnknownArea(_) => Key::FindingUnknownArea,
        Problem::NotHours(_) => Key::FindingNotHours,
        Problem::NotADate(_) => Key::FindingNotADate,
        Problem::NotAnAge(_) => Key::FindingNotAnAge,
        Problem::AgesReversed => Key::FindingAgesReversed,
        Problem::NotACost(_) => Key::FindingNotACost,
        Problem::NotAnIwmo(_) => Key::FindingNotAnIwmo,
        Problem::NotALanguage(_) => Key::FindingNotALanguage,
        Problem::NotAPosition => Key::FindingNotAPosition,
        Problem::Future(_) => Key::FindingFuture,
        Problem::Markup => Key::FindingMarkup,
        Problem::Shortened(_) => Key::FindingShortened,
        Problem::Contacts => Key::FindingContacts,
        Problem::PersonalEmail => Key::FindingPersonalEmail,
        Problem::SchemeAdded(_) => Key::FindingSchemeAdded,
        Problem::OldHours => Key::FindingOldHours,
        Problem::NotWeekly => Key::FindingNotWeekly,
        Problem::MorePlaces(_) => Key::FindingMorePlaces,
        Problem::MoreCosts(_) => Key::FindingMoreCosts,
        Problem::MoreValues(_) => Key::FindingMoreValues,
        Problem::DoubleId(_) => Key::FindingDoubleId,
        Problem::DoubleOffer(_) => Key::FindingDoubleOffer,
        Problem::MoreFindings => Key::FindingMoreFindings,
        Problem::UnknownField(_) => Key::FindingUnknownField,
        Problem::DoubleField => Key::FindingDoubleField,
        Problem::NotAnAmount => Key::FindingNotAnAmount,
        Problem::NotTruth => Key::FindingNotTruth,
        Problem::NotACode => Key::FindingNotACode,
        Problem::NotAMunicipality => Key::FindingNotAMunicipality,
        Problem::OtherName(..) => Key::FindingOtherName,
        Problem::OtherCode(..) => Key::FindingOtherCode,
        Problem::NoParts => Key::FindingNoParts,
        Problem::StartNotShown => Key::FindingStartNotShown,
        Problem::NoSuchLanguage(_) => Key::FindingNoSuchLanguage,
        Problem::NotAPath(_) => Key::FindingNotAPath,
    }
}
