//! The sheets of an OpenDocument spreadsheet (.ods). Calamine is not used for it: it never ends on one that
//! was cut off within a cell, and makes millions of cells of a short one that says that they repeat.

use std::collections::BTreeSet;

use calamine::DataRef;
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesRef, BytesStart, Event},
};

use crate::{
    cell,
    sheet::{MOST_COLUMNS, NoSheet, Sheet, damaged},
    zip,
};

/// The most times that a row with something in it may say to repeat.
const MOST_REPEATED: u32 = 1_000;

/// The sheets that can be seen.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, NoSheet> {
    let content = zip::file(bytes, b"content.xml").ok_or(NoSheet::Other)?;
    let text = String::from_utf8(content).map_err(damaged)?;
    let mut reader = Reader::from_str(&text);
    let mut book = Book::default();
    let mut open = 0_usize;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) if tag.local_name().as_ref() == "annotation" => {
                reader.read_to_end(tag.name()).map_err(damaged)?;
            }
            Event::Start(tag) => {
                open += 1;
                book.open(&tag);
            }
            Event::Empty(tag) => {
                book.open(&tag);
                book.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                book.close(tag.local_name().as_ref())?;
            }
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text.xml10_content()),
            Event::GeneralRef(sign) => book.text(&resolved(&sign)),
            Event::Eof if open > 0 => return Err(NoSheet::Damaged("it ends too soon".to_owned())),
            Event::Eof => return Ok(book.sheets),
            _ => {}
        }
    }
}

/// The sign that `&amp;` or `&#233;` stands for; an entity of somebody's own is nothing.
fn resolved(sign: &BytesRef) -> String {
    let known = quick_xml::escape::resolve_xml_entity(sign.as_ref());
    let char = || sign.resolve_char_ref().ok().flatten().map(String::from);
    known.map(str::to_owned).or_else(char).unwrap_or_default()
}

/// What was read so far.
#[derive(Default)]
struct Book {
    sheets: Vec<Sheet>,
    /// The style that is described, and those of hidden sheets.
    style: String,
    hidden: BTreeSet<String>,
    /// How many tables deep: one within a cell is no sheet.
    tables: usize,
    /// Whether the sheet can be seen.
    seen: bool,
    row: u32,
    row_times: u32,
    texts: Vec<String>,
    cell: Cell,
}

/// The cell that is read.
#[derive(Default)]
struct Cell {
    times: u32,
    /// What its attributes say, in the place of its text.
    value: Option<String>,
    text: String,
}

impl Book {
    fn open(&mut self, tag: &BytesStart) {
        let of = |name: &str| attribute(tag, name);
        let times = |name: &str| of(name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1);
        match tag.local_name().as_ref() {
            "style" => self.style = of("name").unwrap_or_default(),
            "table-properties" if of("display").as_deref() == Some("false") => {
                self.hidden.insert(std::mem::take(&mut self.style));
            }
            "table" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.seen = !of("style-name").is_some_and(|name| self.hidden.contains(&name));
                    self.row = 0;
                    self.sheets.extend(self.seen.then(Sheet::default));
                }
            }
            "table-row" if self.tables == 1 => {
                self.row_times = times("number-rows-repeated");
                self.texts.clear();
            }
            "table-cell" | "covered-table-cell" if self.tables == 1 => {
                self.cell =
                    Cell { times: times("number-columns-repeated"), value: value(tag), text: String::new() };
            }
            "p" | "s" | "tab" | "line-break" => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.tables == 1 && self.cell.value.is_none() {
            self.cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), NoSheet> {
        match name {
            "table" => self.tables = self.tables.saturating_sub(1),
            "table-cell" | "covered-table-cell" if self.tables == 1 => {
                let Cell { times, value, text } = std::mem::take(&mut self.cell);
                let text = value.unwrap_or_else(|| cell::shown(&DataRef::SharedString(&text), None));
                let room = (MOST_COLUMNS as usize).saturating_sub(self.texts.len());
                self.texts.extend(std::iter::repeat_n(text, room.min(times as usize)));
            }
            "table-row" if self.tables == 1 => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), NoSheet> {
        let texts = std::mem::take(&mut self.texts);
        let times = std::mem::take(&mut self.row_times);
        let holds = texts.iter().any(|text| !text.is_empty());
        if let Some(sheet) = self.sheets.last_mut().filter(|_| self.seen && holds) {
            if times > MOST_REPEATED {
                return Err(NoSheet::TooLarge);
            }
            for again in 0..times {
                for (column, text) in (0..).zip(&texts) {
                    sheet.keep(self.row.saturating_add(again), column, text.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(times);
        Ok(())
    }
}

/// What an attribute of this name, whatever its prefix, says.
fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let found = all.with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// A number, day, time or truth as people see it; `None` where the text of the cell is what it holds.
fn value(tag: &BytesStart) -> Option<String> {
    let of = |name: &str| attribute(tag, name).unwrap_or_default();
    let value = match of("value-type").as_str() {
        "float" | "currency" | "percentage" => {
            let number = of("value").parse::<f64>().ok().filter(|number| number.is_finite());
            number.map_or(DataRef::Empty, DataRef::Float)
        }
        "date" => DataRef::DateTimeIso(of("date-value")),
        "time" => DataRef::DurationIso(of("time-value")),
        "boolean" => DataRef::Bool(of("boolean-value").eq_ignore_ascii_case("true")),
        _ => DataRef::String(attribute(tag, "string-value").filter(|text| !text.is_empty())?),
    };
    Some(cell::shown(&value, None))
}
