//! A cell of a spreadsheet as text: numbers as people see them, days as `2026-11-22`, times as `9:00`.

use calamine::DataRef;

/// The text of a cell whose number has this format.
pub fn shown(value: &DataRef, format: Option<&str>) -> String {
    match value {
        DataRef::Int(whole) => {
            format.and_then(|format| padded(*whole as f64, format)).unwrap_or(whole.to_string())
        }
        DataRef::Float(number) => {
            format.and_then(|format| padded(*number, format)).unwrap_or_else(|| decimal(*number))
        }
        DataRef::String(text) => spaced(text),
        DataRef::SharedString(text) => spaced(text),
        DataRef::Bool(truth) => if *truth { "ja" } else { "nee" }.to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            if moment.as_f64() < 1.0 {
                clock(hour.into(), minute.into())
            } else {
                format!("{year:04}-{month:02}-{day:02}")
            }
        }
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => iso_time(text).unwrap_or_else(|| text.clone()),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// On one line, with single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn clock(hour: u32, minute: u32) -> String {
    format!("{hour}:{minute:02}")
}

/// `PT09H30M00S` as `9:30`.
fn iso_time(text: &str) -> Option<String> {
    let (hour, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minute, _) = rest.split_once('M')?;
    Some(clock(hour.parse().ok()?, minute.parse().ok()?))
}

/// Up to 15 digits, as spreadsheets show; a comma for decimals, and two of them where there is one: `4,50`.
fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = rounded.to_string().replace('.', ",");
    match text.split_once(',') {
        Some((_, decimals)) if decimals.len() == 1 => text + "0",
        _ => text,
    }
}

/// A whole number in a format of zeros, as phone numbers and codes have: 612345678 as `0612345678`.
fn padded(number: f64, format: &str) -> Option<String> {
    let format: String = format.chars().filter(|char| !matches!(char, '"' | '\\')).collect();
    let zeros = format.matches('0').count();
    let plain =
        zeros >= 2 && format.starts_with('0') && format.chars().all(|char| matches!(char, '0' | '-' | ' '));
    if !plain || number.fract() != 0.0 || !(0.0..1e15).contains(&number) {
        return None;
    }
    let digits = format!("{number:0zeros$}");
    let (mut out, mut left) = (String::new(), digits.chars().peekable());
    let mut more = digits.len() - zeros;
    for char in format.chars() {
        if char != '0' {
            out.push(char);
            continue;
        }
        // What does not fit stands before the first place.
        for _ in 0..=std::mem::take(&mut more) {
            out.extend(left.next());
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_see_them() {
        for (number, format, expected) in [
            (4.5, "General", "4,50"),
            (0.1 + 0.2, "General", "0,30"),
            (12.25, "0.00", "12,25"),
            (18.0, "General", "18"),
            (612345678.0, "0000000000", "0612345678"),
            (612345678.0, "00\\-00000000", "06-12345678"),
            (31612345678.0, "0000000000", "31612345678"),
            (1234567.891, "#,##0.00", "1234567,891"),
            (-2.0, "00", "-2"),
            (1e15, "0", "1000000000000000"),
        ] {
            assert_eq!(shown(&DataRef::Float(number), Some(format)), expected, "{number} as {format}");
        }
    }
}
