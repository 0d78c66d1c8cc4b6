//! The bundled records of the finder: national desks (`national.toml`) and what to ask a municipality for
//! (`catalogue.toml`). Every id once, every word of a closed list known, every desk with what confirms it
//! (`desk_sources.rs`).

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use base::{
    closed::Closed,
    lists::{Access, Audience, CostKind, Frequency, Funding, Need, PartOfDay, RespiteForm, Who},
};

use crate::desk_sources::{self, Claim, Lists, PageRead};
use crate::known::Checks;
use crate::table::{Faults, Table};

/// The longest sentence of a card.
const LONGEST_SUMMARY: usize = 240;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct National {
    #[serde(default)]
    pub lists: Lists,
    pub offer: Vec<OfferRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    pub checked_on: Spanned<String>,
    pub ask: Vec<OfferRecord>,
}

type Words = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferRecord {
    pub id: Spanned<String>,
    pub name: Spanned<String>,
    #[serde(default)]
    pub former_names: Vec<String>,
    pub organisation: Option<String>,
    pub summary: Spanned<String>,
    pub needs: Words,
    /// Of a line: the needs for which one can ring it too, though it does not give that help itself.
    #[serde(default)]
    pub helps: Words,
    #[serde(default)]
    pub forms: Words,
    #[serde(default)]
    pub audience: Words,
    #[serde(default)]
    pub who: Words,
    #[serde(default)]
    pub moments: Words,
    #[serde(default)]
    pub frequency: Words,
    pub access: Option<Spanned<String>>,
    #[serde(default)]
    pub funding: Words,
    pub cost: Option<Spanned<String>>,
    #[serde(default)]
    pub phones: Vec<PhoneRecord>,
    pub url: Option<Spanned<String>>,
    pub iwmo: Option<u8>,
    /// Of what to ask a municipality for: the document and the place in it.
    pub source: Option<Spanned<String>>,
    /// Of a desk: the pages that were compared with it.
    #[serde(default)]
    pub confirmed: Vec<PageRead>,
    /// Follows from `confirmed`; one that says otherwise is refused.
    pub checked_on: Option<Spanned<String>>,
    #[serde(default)]
    pub emergency: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneRecord {
    pub number: Spanned<String>,
    pub note: Option<String>,
}

/// Which table a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortRecord {
    Emergency,
    Ask,
    National,
}

/// A checked record.
pub struct CheckedOffer {
    pub offer: OfferRecord,
    pub sort: SortRecord,
    pub source: Option<String>,
    pub checked_on: Option<String>,
}

impl CheckedOffer {
    pub fn is(&self, id: &str) -> bool {
        self.offer.id.get_ref() == id
    }

    /// Whether its number, if it has one, may stand where somebody is in danger.
    pub fn may_be_called_in_danger(&self) -> bool {
        self.offer.phones.is_empty() || desk_sources::enough(&self.offer.confirmed, Claim::CrisisNumber)
    }
}

/// Reads and checks both files in a folder.
pub fn load(folder: &Path, checks: &Checks) -> Result<Vec<CheckedOffer>, Faults> {
    let (catalogue, asks) = Table::read::<Catalogue>(&folder.join("catalogue.toml"))?;
    let (national, desks) = Table::read::<National>(&folder.join("national.toml"))?;
    let mut findings = Faults::new();
    let mut records: Vec<CheckedOffer> = Vec::new();
    catalogue.date(&asks.checked_on, &mut findings);
    for offer in asks.ask {
        let at = offer.id.span().start;
        if offer.checked_on.is_some() || !offer.confirmed.is_empty() {
            findings.push(
                catalogue.finding(
                    at,
                    "what to ask a municipality for has a source, and its day stands at the top",
                ),
            );
        }
        let source = match &offer.source {
            Some(source) => {
                checks.source(&catalogue, source, &mut findings);
                let (key, place) = source.get_ref().split_once(": ").unwrap_or_default();
                checks.documents.get(key).map(|document| format!("{}, {place}", document.title))
            }
            None => {
                findings.push(catalogue.finding(at, "say which document says so (source)"));
                None
            }
        };
        offer.check(&catalogue, &records, &mut findings);
        records.push(CheckedOffer {
            source,
            checked_on: Some(asks.checked_on.get_ref().clone()),
            sort: SortRecord::Ask,
            offer,
        });
    }
    for offer in desks.offer {
        offer.check(&national, &records, &mut findings);
        offer.check_confirmed(&national, &desks.lists, &mut findings);
        let (source, checked_on) =
            (desk_sources::source(&offer.confirmed), desk_sources::checked_on(&offer.confirmed));
        let sort = if offer.emergency { SortRecord::Emergency } else { SortRecord::National };
        records.push(CheckedOffer { source, checked_on, sort, offer });
    }
    if findings.is_empty() { Ok(records) } else { Err(findings) }
}

impl OfferRecord {
    /// The day and the number of a desk rest on the pages that confirm them.
    fn check_confirmed(&self, table: &Table, lists: &Lists, findings: &mut Faults) {
        desk_sources::check(table, &self.confirmed, lists, findings);
        if let Some(source) = &self.source {
            findings.push(
                table.finding(source.span().start, "a desk has no source: say what confirms it (confirmed)"),
            );
        }
        if let Some(day) = &self.checked_on
            && desk_sources::checked_on(&self.confirmed).as_ref() != Some(day.get_ref())
        {
            findings.push(table.finding(
                day.span().start,
                "a day of checking follows from what confirms the record, and from nothing else",
            ));
        }
        let crisis = self.emergency || self.needs.iter().any(|need| need.get_ref() == "safety");
        let Some(phone) = self.phones.first() else { return };
        if crisis && !desk_sources::enough(&self.confirmed, Claim::CrisisNumber) {
            findings.push(table.finding(
                phone.number.span().start,
                "a number for danger rests on two sources that give it (number = true)",
            ));
        } else if !desk_sources::enough(&self.confirmed, Claim::Number) {
            let message = "a number rests on a page of the desk itself or of a register that gives it \
                           (number = true), or on two others";
            findings.push(table.finding(phone.number.span().start, message));
        }
    }

    fn check(&self, table: &Table, earlier: &[CheckedOffer], findings: &mut Faults) {
        let at = self.id.span().start;
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !self.id.get_ref().starts_with("nl-") || !self.id.get_ref().bytes().all(plain) {
            findings.push(table.finding(at, "an id is \"nl-\" and small letters, digits and hyphens"));
        }
        if earlier.iter().any(|other| other.offer.id.get_ref() == self.id.get_ref()) {
            findings.push(table.finding(at, format!("\"{}\" stands twice", self.id.get_ref())));
        }
        for text in [&self.name, &self.summary] {
            let length = text.get_ref().chars().count();
            if text.get_ref().trim().is_empty()
                || length > LONGEST_SUMMARY
                || text.get_ref().contains(['<', '!'])
            {
                findings.push(table.finding(
                    text.span().start,
                    format!("a text of 1 to {LONGEST_SUMMARY} letters, without < and exclamation marks"),
                ));
            }
        }
        if self.needs.is_empty() {
            findings.push(table.finding(at, "say what it is for (needs)"));
        }
        let respite = self.needs.iter().any(|need| need.get_ref() == "respite");
        if respite == self.forms.is_empty() {
            findings.push(table.finding(at, "forms go with the need respite, and the other way round"));
        }
        if let Some(need) = self.helps.first()
            && self.phones.is_empty()
        {
            findings.push(table.finding(need.span().start, "only a line that can be rung helps (phones)"));
        }
        for need in &self.helps {
            if self.needs.iter().any(|other| other.get_ref() == need.get_ref()) {
                let message = format!("\"{}\" stands in needs already", need.get_ref());
                findings.push(table.finding(need.span().start, message));
            }
        }
        known::<Need>(table, &self.needs, findings);
        known::<Need>(table, &self.helps, findings);
        known::<RespiteForm>(table, &self.forms, findings);
        known::<Audience>(table, &self.audience, findings);
        known::<Who>(table, &self.who, findings);
        known::<PartOfDay>(table, &self.moments, findings);
        known::<Frequency>(table, &self.frequency, findings);
        known::<Funding>(table, &self.funding, findings);
        known::<Access>(table, &self.access, findings);
        known::<CostKind>(table, &self.cost, findings);
        if let Some(amount) = self.cost.as_ref().filter(|cost| cost.get_ref() == "amount") {
            findings.push(table.finding(amount.span().start, "the bundled records have no amounts"));
        }
        for phone in &self.phones {
            let digits = phone.number.get_ref().bytes().filter(u8::is_ascii_digit).count();
            let abroad = phone.number.get_ref().strip_prefix("+31 ");
            let number = abroad.unwrap_or(phone.number.get_ref());
            let signs = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ' || byte == b'-');
            if !signs
                || (abroad.is_some() && digits != 11)
                || (abroad.is_none() && !matches!(digits, 3 | 4 | 8 | 10))
            {
                let message = "a phone number has 3, 4, 8 or 10 digits, with spaces or hyphens; \
                               one to call from abroad +31 and 9";
                findings.push(table.finding(phone.number.span().start, message));
            }
        }
        if let Some(url) = &self.url {
            web_address(table, url, findings);
        }
    }
}

fn web_address(table: &Table, url: &Spanned<String>, findings: &mut Faults) {
    if !url.get_ref().starts_with("https://") || url.get_ref().contains([' ', '"', '<']) {
        findings.push(table.finding(url.span().start, "an address begins with https://"));
    }
}

/// A finding for every word that its closed list does not have.
pub fn known<'a, T: Closed>(
    table: &Table,
    words: impl IntoIterator<Item = &'a Spanned<String>>,
    findings: &mut Faults,
) {
    for word in words {
        if !T::IDS.iter().any(|(id, _)| id == word.get_ref()) {
            findings.push(
                table.finding(word.span().start, format!("\"{}\" is not one of the list", word.get_ref())),
            );
        }
    }
}
