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
            Some((_, "struct ParamRecord")) => with_source(written),
            Some((_, wanted)) => format!("{written} cannot stand here: it should be {}", shape(wanted)),
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
        _ => bare_comma(line).or_else(|| sign(message)).unwrap_or_else(|| message.to_owned()),
    }
}

/// What a value should be, which the reader calls by its type.
fn shape(wanted: &str) -> &str {
    match wanted {
        "a boolean" => "true or false, without quotes",
        "a sequence" => "a list: texts in quotes between [ and ], with a comma between them",
        "u8" | "u16" | "u32" | "u64" => "a whole number, without quotes and without a point",
        "a map" => "a record between { and }, or under a heading of its own",
        record if record.starts_with("struct ") => shape("a map"),
        other => other,
    }
}

/// A figure that stands without its source.
fn with_source(written: &str) -> String {
    let figure = written.trim_matches('"');
    format!(
        "{written} needs its source beside it: write {{ value = \"{figure}\", source = \"document: place\" }}"
    )
}

/// The sign that is missing or too much, of which the reader names the place in its grammar.
fn sign(message: &str) -> Option<String> {
    let (what, _) = message.split_once(", expected")?;
    let told = match what {
        "string values must be quoted" | "invalid date" | "invalid float" | "invalid boolean" => {
            "what stands after the = belongs in straight quotes, \"like this\""
        }
        "invalid basic string" | "missing opening quote" => "a quote is missing: a text stands between two",
        "missing comma between array elements" => "a comma is missing between two values, or a ] or a quote",
        "missing comma between key-value pairs" | "missing key for inline table element" => {
            "a comma is missing between two keys, or a quote, or the } at the end of this line or the one \
             before"
        }
        "unexpected key or value" => {
            "this line goes on after its value: is a quote too many? In a text write \u{2018}so\u{2019}, and a \
             note after #"
        }
        "key with no value" => "write name = value, with a = between them",
        "missing escaped value" => "write / instead of \\ in a text",
        "unclosed array table" => "a heading of a record ends with ]]",
        "unclosed table" => "a heading ends with ]",
        _ => return None,
    };
    Some(told.to_owned())
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

/// What to say of a rate that is written as people say it.
pub fn percent(written: &str) -> Option<String> {
    written
        .contains('%')
        .then(|| format!("\"{written}\" is a percentage, and a rate is a fraction: 8 % is 0.08"))
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
