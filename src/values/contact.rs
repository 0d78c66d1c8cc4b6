//! Phone numbers and web addresses. What a browser would carry out is refused, and so is a phone number that
//! cannot be one.

use super::{Problem, Quoted, Say, clean::clean};
use base::{always::Always, words::is_hidden};

/// A phone number as people write it, checked against the patterns of the Dutch number plan: ten digits from
/// 0, short 0800 and 0900 numbers, 14 with an area code, services of three or four digits, 116 numbers; or
/// one from abroad with `+`.
pub fn phone(raw: &str, say: &mut Say) -> Option<String> {
    let text = clean(raw).text;
    let text = text.strip_prefix("tel:").unwrap_or(&text).trim();
    if text.is_empty() || (say.of_file && say.is_unknown(text)) {
        return None;
    }
    if is_phone(text) {
        return Some(text.to_owned());
    }
    say.say(Problem::NotAPhone(Quoted::new(text)));
    None
}

/// The digits of a number as it is dialled within the country, to compare two of them.
pub fn digits(number: &str) -> String {
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = number.trim_start().starts_with('+');
    match (abroad, digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31").filter(|_| abroad))) {
        (_, Some(national)) => format!("0{}", national.trim_start_matches('0')),
        (true, None) => format!("+{digits}"),
        (false, None) => digits,
    }
}

pub(super) fn is_phone(text: &str) -> bool {
    let plain = text
        .chars()
        .all(|char| matches!(char, '0'..='9' | ' ' | '-' | '(' | ')' | '+' | '.' | '/' | '\u{2013}'));
    if !plain || text.len() > 40 || text.matches('+').count() > usize::from(text.starts_with(['+', '('])) {
        return false;
    }
    let digits = digits(text);
    if let Some(abroad) = digits.strip_prefix('+') {
        return (7..=15).contains(&abroad.len()) && !abroad.starts_with('0');
    }
    let service = ["0800", "0900", "0906", "0909"].iter().any(|prefix| digits.starts_with(prefix));
    match digits.len() {
        3 | 4 => digits.starts_with('1'),
        5 | 6 if digits.starts_with("140") => true,
        6 => digits.starts_with("116"),
        8 | 11 => service,
        10 => digits.starts_with('0') && !digits.starts_with("00") && !service,
        _ => false,
    }
}

/// A web address with `http` or `https`. One without either gets `https`, and that is said.
pub fn web(raw: &str, say: &mut Say) -> Option<String> {
    let text = raw.trim();
    if text.is_empty() || (say.of_file && say.is_unknown(text)) {
        return None;
    }
    let quoted = || Quoted::new(text);
    // Browsers read over tabs and line ends within an address: "java\nscript:" runs.
    let seen: String = text.chars().filter(|char| !is_hidden(*char) && !char.is_whitespace()).collect();
    let (scheme, rest) = match seen.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme, rest) => (scheme.to_ascii_lowercase(), rest),
        _ => (String::new(), seen.as_str()),
    };
    let rest = match scheme.as_str() {
        "http" | "https" => rest.strip_prefix("//"),
        "" => Some(rest.strip_prefix("//").unwrap_or(rest)),
        // "Zie ook: ..." is a sentence, and runs nowhere.
        other if text.contains(' ') && !RUNS.contains(&other) => None,
        _ => {
            say.say(Problem::Scheme(quoted()));
            return None;
        }
    };
    let whole = rest.filter(|_| seen == text && text.len() <= 500);
    let Some(rest) = whole.filter(|rest| is_address(rest)) else {
        let misleads = rest.is_some_and(|rest| misleads(rest, !scheme.is_empty()));
        say.say(if misleads { Problem::UnsafeAddress(quoted()) } else { Problem::NotAWebAddress(quoted()) });
        return None;
    };
    if scheme.is_empty() {
        say.say(Problem::SchemeAdded(quoted()));
        return Some(format!("https://{rest}"));
    }
    Some(format!("{scheme}://{rest}"))
}

/// What a browser carries out, wherever it stands.
const RUNS: [&str; 4] = ["javascript", "vbscript", "data", "file"];

/// Whether what is no address would still lead somewhere else than it says: a user name before the host,
/// signs that end an attribute, or a computer that is not public.
fn misleads(rest: &str, with_scheme: bool) -> bool {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end).unwrap_or(rest);
    let name = host.split(':').next().unwrap_or(host);
    let local = !name.is_empty() && !name.contains('.') || name.starts_with('[');
    let number = name.contains('.') && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (with_scheme && (host.contains('@') || local))
        || number
        || rest.contains(['"', '<', '>', '\\', '`'])
        || (with_scheme && rest.contains('\''))
}

/// What stands before a colon is a scheme, and no name of a computer with a port.
fn is_scheme(scheme: &str, rest: &str) -> bool {
    let port = rest
        .split('/')
        .next()
        .is_some_and(|port| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    name && !(port && scheme.contains('.'))
}

/// A name with a point, perhaps a port, perhaps a path; no user name, which is used to mislead, and no
/// markup.
fn is_address(text: &str) -> bool {
    let end = text.find(['/', '?', '#']).unwrap_or(text.len());
    let (host, path) = text.split_at_checked(end).unwrap_or((text, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    is_host(name)
        && !port.is_empty()
        && port.len() <= 5
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && !path.contains(['"', '\'', '<', '>', '\\', '`'])
}

pub(super) fn is_host(name: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|char| char.is_alphanumeric() || char == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().always();
    name.contains('.')
        && name.len() <= 253
        && name.split('.').all(label)
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            place::Position,
            say::{Findings, Words},
        },
        *,
    };

    /// What is read, or what is said.
    fn read(raw: &str, one: fn(&str, &mut Say) -> Option<String>) -> Result<Option<String>, Problem> {
        let mut findings = Findings::default();
        let value = one(
            raw,
            &mut Say::new(&mut findings, "2026-11-25".parse().unwrap(), Words::Dutch, Position::START),
        );
        match findings.take().pop() {
            Some(finding) if value.is_none() => Err(finding.problem),
            _ => Ok(value),
        }
    }

    #[test]
    fn phones() {
        for good in [
            "030 760 60 55",
            "0800-2000",
            "088 0767 000",
            "112",
            "113",
            "0900-1450",
            "14 030",
            "14 0344",
            "+31 30 760 60 55",
            "+31 (0)30 7606055",
            "0031307606055",
            "06-12345678",
            "116 123",
            "+32 2 123 45 67",
            "0800-0200200",
        ] {
            assert_eq!(read(good, phone), Ok(Some(good.to_owned())), "{good}");
        }
        for wrong in [
            "bel maar",
            "geen",
            "030",
            "030-123",
            "12345",
            "030 760 60 55 (Jan)",
            "+",
            "++31307606055",
            "0000000000",
            "030+7606055",
            "<b>",
            "999",
            "١٢٣٤",
        ] {
            assert!(
                matches!(read(wrong, phone), Err(Problem::NotAPhone(_)) | Ok(None)),
                "{wrong}: {:?}",
                read(wrong, phone)
            );
        }
        for same in ["030 760 60 55", "+31 30 760 60 55", "+31 (0)30 760 60 55", "0031 30 7606055"] {
            assert_eq!(digits(same), "0307606055", "{same}");
        }
    }

    #[test]
    fn web_addresses() {
        for good in [
            "https://voorbeeldstad.example/wmo?a=b#c",
            "http://voorbeeldstad.example:8080/",
            "https://café.example",
        ] {
            assert_eq!(read(good, web), Ok(Some(good.to_owned())), "{good}");
        }
        for (short, full) in [
            ("www.voorbeeldstad.example", "https://www.voorbeeldstad.example"),
            ("HTTPS://a.example", "https://a.example"),
            ("a.example:80/x", "https://a.example:80/x"),
        ] {
            assert_eq!(read(short, web), Ok(Some(full.to_owned())), "{short}");
        }
        for wrong in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " \u{1}javascript:1",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "blob:https://a.example",
            "mailto:info@a.example",
            "tel:112",
        ] {
            assert!(matches!(read(wrong, web), Err(Problem::Scheme(_))), "{wrong}: {:?}", read(wrong, web));
        }
        for wrong in ["https://", "https:a.example", "geen", "https://a b.example", "http://-a.example"] {
            let said = read(wrong, web);
            assert!(matches!(said, Err(Problem::NotAWebAddress(_))), "{wrong}: {said:?}");
        }
        for dangerous in [
            "https://user@a.example",
            "https://a.example/\"onclick=x",
            "https://127.0.0.1",
            "127.0.0.1/beheer",
            "http://localhost:8080/x",
            "http://intranet/wmo",
        ] {
            let said = read(dangerous, web);
            assert!(matches!(said, Err(Problem::UnsafeAddress(_))), "{dangerous}: {said:?}");
        }
    }
}
