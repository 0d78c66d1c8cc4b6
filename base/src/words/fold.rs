//! Folding: `Café ’t Hoekje` becomes the words `cafe`, `t`, `hoekje`. A table for the Latin letters that
//! occur in the Netherlands; general Unicode tables would weigh more than the whole search.

use crate::always::Always;

/// Calls `each` with every word of a text, folded and in lower case. `buffer` is reused between calls. Most
/// words are plain Latin letters and are passed on as they stand.
///
/// ```
/// use base::words::words;
///
/// let (mut found, mut buffer) = (Vec::new(), String::new());
/// words("Café ’t Hoekje", &mut buffer, |word| found.push(word.to_owned()));
/// assert_eq!(found, ["cafe", "t", "hoekje"]);
/// ```
pub fn words(text: &str, buffer: &mut String, mut each: impl FnMut(&str)) {
    buffer.clear();
    let bytes = text.as_bytes();
    let mut start = 0;
    while let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if rest.get(length).is_some_and(|byte| !byte.is_ascii()) {
            start += letters(text.get(start..).always(), buffer, &mut each);
            continue;
        }
        if let Some(word) = text.get(start..start + length).filter(|word| !word.is_empty()) {
            if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
                buffer.push_str(word);
                buffer.make_ascii_lowercase();
                each(buffer);
                buffer.clear();
            } else {
                each(word);
            }
        }
        start += length + 1;
    }
}

/// A word with accents or letters of other scripts: letter by letter. Returns how many bytes were read.
#[inline(never)]
fn letters(text: &str, buffer: &mut String, each: &mut dyn FnMut(&str)) -> usize {
    let mut read = text.len();
    for (at, letter) in text.char_indices() {
        if !fold(letter, buffer) {
            read = at + letter.len_utf8();
            break;
        }
    }
    if !buffer.is_empty() {
        each(buffer);
        buffer.clear();
    }
    read
}

/// Adds a letter or digit without its accent and in lower case. False: it ends a word.
pub fn fold(letter: char, out: &mut String) -> bool {
    match letter {
        'a'..='z' | '0'..='9' => out.push(letter),
        'A'..='Z' => out.push(letter.to_ascii_lowercase()),
        '\u{300}'..='\u{36f}' => {} // an accent that stands by itself
        // Unseen.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
        '\u{ff01}'..='\u{ff5e}' => {
            // As wide as a Chinese sign.
            let narrow = u8::try_from(u32::from(letter) - 0xfee0).unwrap_or(b' ');
            return fold(char::from(narrow), out);
        }
        // Emoji.
        '\u{1f000}'..='\u{1faff}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}' => return false,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => return false,
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => out.push('a'),
        'Æ' | 'æ' => out.push_str("ae"),
        'Ç' | 'ç' | 'Ć'..='č' => out.push('c'),
        'Ð' | 'ð' | 'Ď'..='đ' => out.push('d'),
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => out.push('e'),
        'Ĝ'..='ģ' => out.push('g'),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => out.push('i'),
        'Ĳ' | 'ĳ' => out.push_str("ij"),
        'Ķ' | 'ķ' => out.push('k'),
        'Ĺ'..='ł' => out.push('l'),
        'Ñ' | 'ñ' | 'Ń'..='ň' => out.push('n'),
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => out.push('o'),
        'Œ' | 'œ' => out.push_str("oe"),
        'Ŕ'..='ř' => out.push('r'),
        'Ś'..='š' | 'Ș' | 'ș' => out.push('s'),
        'ß' => out.push_str("ss"),
        'Ţ'..='ŧ' | 'Ț' | 'ț' => out.push('t'),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => out.push('u'),
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => out.push('y'),
        'Ź'..='ž' => out.push('z'),
        other => out.push(other), // letters of other scripts, as they are
    }
    true
}

/// All letters and digits of a text as one word: what is compared of a name, or of the head of a column.
///
/// ```
/// assert_eq!(base::words::only_letters("E-mail adres:"), "emailadres");
/// ```
pub fn only_letters(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        fold(letter, &mut out);
    }
    out
}

/// The address that a body with a name usually has: `www.denhaag.nl`, `www.etten-leur.nl`.
pub fn host(name: &str) -> String {
    let mut out = String::from("www.");
    for letter in name.chars() {
        if !fold(letter, &mut out) && letter == '-' {
            out.push(letter);
        }
    }
    out.push_str(".nl");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_no_spaces_or_accents_and_keeps_hyphens() {
        assert_eq!(host("Súdwest-Fryslân"), "www.sudwest-fryslan.nl");
        assert_eq!(host("Aa en Hunze"), "www.aaenhunze.nl");
        assert_eq!(host("'s-Hertogenbosch"), "www.s-hertogenbosch.nl");
    }

    #[test]
    fn words_without_accents_and_signs() {
        for (text, expected) in [
            ("Café", "cafe"),
            ("cafe\u{301}", "cafe"),
            ("’s-Gravenhage", "s gravenhage"),
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("opa's & oma's", "opa s oma s"),
            ("24/7, dag én nacht!", "24 7 dag en nacht"),
            ("Ĳsselstein; ÇŞĞ", "ijsselstein csg"),
            ("Œuvre Straße", "oeuvre strasse"),
            ("مرحبا", "مرحبا"),
            ("€ 4,50 – «x»", "4 50 x"),
            ("hulp\u{ad}middelen \u{200b}lenen\u{feff}", "hulpmiddelen lenen"),
            ("ｏｐｐａｓ　ｔｈｕｉｓ", "oppas thuis"),
            ("oppas😀 ❤️ thuis👍🏽", "oppas thuis"),
            ("", ""),
        ] {
            let (mut found, mut buffer) = (Vec::new(), String::new());
            words(text, &mut buffer, |word| found.push(word.to_owned()));
            assert_eq!(found.join(" "), expected);
        }
    }
}
