//! What a table cannot be read for, in the words of whoever wrote it: the reader of the format speaks to
//! programmers.

use std::ops::Range;

/// What to say instead of a message of the reader, about this part of a file.
pub fn told(message: &str, text: &str, span: Option<Range<usize>>) -> String {
    let written = span.clone().and_then(|span| text.get(span)).unwrap_or_default().trim();
    let line = span.map_or("", |span| line_at(text, span.start));
    let quoted = |rest: &str| rest.split('`').nth(1).unwrap_or_default().to_owned();
    let listed = |rest: &str| rest.split('`').skip(3).step_by(2).collect::<Vec<_>>().join(", ");
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let number = rest.starts_with("floating point") || rest.starts_with("integer");
        return match rest.split_once("expected ") {
            Some((_, "a string")) if number => amount(written),
            Some((_, "a string")) => format!("write a text here, in quotes, instead of {written}"),
            Some((_, wanted)) => format!("{written} cannot stand here: it should be {wanted}"),
            None => message.to_owned(),
        };
    }
    match message.split_once(' ') {
        Some(("missing", rest)) if rest.starts_with("field") => {
            format!("\"{}\" is missing here", quoted(rest))
        }
        Some(("unknown", rest)) if rest.starts_with("field") => {
            format!("there is no key \"{}\" here, but {}", quoted(rest), listed(rest))
        }
        Some(("unknown", rest)) if rest.starts_with("variant") => {
            format!("\"{}\" is not one of {}", quoted(rest), listed(rest))
        }
        Some(("duplicate", _)) => format!("{written} stands twice"),
        // A comma ends a value, so the reader sees an end where none belongs.
        _ => bare_comma(line).unwrap_or_else(|| message.to_owned()),
    }
}

/// How an amount is written.
fn amount(written: &str) -> String {
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let full = match decimals {
        0 => format!("{}.00", written.trim_end_matches('.')),
        1 => format!("{written}0"),
        _ => written.to_owned(),
    };
    format!("write {full}, with a point, in quotes")
}

/// What to say of a number with a comma in it.
pub fn with_comma(written: &str) -> Option<String> {
    let plain = written.trim_start_matches('€').trim();
    let (whole, decimals) = plain.rsplit_once(',')?;
    let whole = whole.replace('.', "");
    let number = [&whole, decimals]
        .iter()
        .all(|part| !part.is_empty() && part.chars().all(|char| char.is_ascii_digit()));
    number.then(|| amount(&format!("{whole}.{decimals}")))
}

/// A number with a comma that stands in no quotes.
fn bare_comma(line: &str) -> Option<String> {
    let outside = line.split('"').step_by(2).flat_map(|part| part.split('=').skip(1));
    outside
        .filter_map(|value| {
            with_comma(value.split([' ', '}']).find(|word| !word.is_empty())?.trim_end_matches(','))
        })
        .next()
}

fn line_at(text: &str, position: usize) -> &str {
    let start = text.get(..position).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}
