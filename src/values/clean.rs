//! Makes plain text of what a file holds: no markup, no control characters, no characters that hide or turn
//! text around. What remains is only ever shown as text. Markup in offers is common, because they come out of
//! websites.

use base::words::is_hidden;

/// Text as it may be shown, and what had to be done for it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Clean {
    /// Plain text on one line, with single spaces.
    pub text: String,
    /// Whether there was markup.
    pub markup: bool,
    /// Whether a character could not be read when the bytes were.
    pub unreadable: bool,
}

/// Plain text of `raw`.
pub fn clean(raw: &str) -> Clean {
    if is_plain(raw) {
        return Clean { text: raw.to_owned(), ..Clean::default() };
    }
    let mut clean = Clean { unreadable: raw.contains(char::REPLACEMENT_CHARACTER), ..Clean::default() };
    let mut text = without_tags(raw, &mut clean.markup);
    if text.contains('&') {
        text = decoded(&text);
        // What was written as &lt;b&gt; is markup too, as websites export it.
        text = without_tags(&text, &mut clean.markup);
    }
    for word in text.split(|char: char| char.is_whitespace() || char.is_control()) {
        let start = clean.text.len();
        if start > 0 {
            clean.text.push(' ');
        }
        let before = clean.text.len();
        clean.text.extend(word.chars().filter(|char| !is_hidden(*char)));
        if clean.text.len() == before {
            clean.text.truncate(start);
        }
    }
    clean
}

/// Whether a text is plain beyond doubt, as nearly all are: ASCII on one line with single spaces, and no sign
/// of markup.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    let plain = text.bytes().all(|byte| {
        let fits =
            matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'&') && (byte != b' ' || before != b' ');
        before = byte;
        fits
    });
    plain && (before != b' ' || text.is_empty())
}

/// Elements of which the content is no text either.
const NO_TEXT: [&str; 2] = ["script", "style"];

/// Without tags and comments; a tag becomes a space. A `<` that begins none stays, as in "< 18 jaar".
fn without_tags(text: &str, found: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let opens =
            after.starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '/' | '!' | '?'));
        match (opens, after.split_once('>')) {
            (true, Some((tag, tail))) => {
                *found = true;
                out.push(' ');
                rest = NO_TEXT
                    .iter()
                    .find(|name| is_element(tag, name))
                    .map_or(tail, |name| after_end(tail, name));
            }
            _ => {
                out.push('<');
                rest = after;
                // Without any `>` further on there is no tag either, and no need to look for one at each `<`.
                if opens && !after.contains('>') {
                    break;
                }
            }
        }
    }
    out.push_str(rest);
    out
}

fn is_element(tag: &str, name: &str) -> bool {
    let (head, tail) = tag.split_at_checked(name.len()).unwrap_or_default();
    head.eq_ignore_ascii_case(name)
        && !tail.starts_with(|char: char| char.is_ascii_alphanumeric() || char == '-')
}

/// What follows `</name ...>`; nothing when the element is not closed.
fn after_end<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        if is_element(after, name) {
            return after.split_once('>').map_or("", |(_, tail)| tail);
        }
        rest = after;
    }
    ""
}

/// Names of characters that Dutch texts from websites have.
const NAMES: [(&str, char); 30] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("euro", '€'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("euml", 'ë'),
    ("ecirc", 'ê'),
    ("iuml", 'ï'),
    ("iacute", 'í'),
    ("ouml", 'ö'),
    ("oacute", 'ó'),
    ("uuml", 'ü'),
    ("uacute", 'ú'),
    ("auml", 'ä'),
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("bull", '•'),
];

/// With `&eacute;`, `&#233;` and `&#xe9;` as characters; others stay as they are.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after.bytes().take(10).position(|byte| byte == b';');
        let named = end.and_then(|end| Some((after.get(..end).and_then(character)?, after.get(end + 1..)?)));
        match named {
            Some((char, tail)) => {
                out.push(char);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32)
        }
        None => NAMES.iter().find(|(known, _)| *known == name).map(|(_, char)| *char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, text: &str, markup: bool) {
        let read = clean(raw);
        assert_eq!((read.text.as_str(), read.markup), (text, markup), "{raw:?}");
    }

    #[test]
    fn plain_text_stays_and_markup_goes() {
        check("  Koffie,\n thee & koek\t", "Koffie, thee & koek", false);
        check("kinderen < 12 jaar en > 4 jaar", "kinderen < 12 jaar en > 4 jaar", false);
        check("<p>Voor <b>iedereen</b>.</p><p>Elke dag</p>", "Voor iedereen . Elke dag", true);
        check("<script>alert(1)</script>Inloop", "Inloop", true);
        check("Inloop<SCRIPT src=x>nooit gesloten", "Inloop", true);
        check("<img src=x onerror=alert(1)>", "", true);
        check("<!-- weg -->Hier", "Hier", true);
        check("&lt;b&gt;vet&lt;/b&gt; &amp;lt;", "vet &lt;", true);
        check("caf&eacute; &#8364; 5 &#x20ac;&nbsp;6 &onbekend; &", "café € 5 € 6 &onbekend; &", false);
        check("a <b zonder einde", "a <b zonder einde", false);
        check("\u{1b}[31mrood\u{202e}moor\u{200b}\u{7}", "[31mroodmoor", false);
        check("een \u{200b} twee", "een twee", false);
        check("", "", false);
        assert!(clean("caf\u{fffd}").unreadable);
    }
}
