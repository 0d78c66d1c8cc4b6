//! What can be seen of a typed or pasted text.

/// Whether a character cannot be seen and is no space: control characters, and those that change the
/// direction of text or have no width.
pub fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(char, '\u{e0000}'..='\u{e007f}')
}

/// A number or day as it is read: in lower case, without what cannot be seen, with one kind of space, of
/// hyphen and of apostrophe.
///
/// ```
/// assert_eq!(base::words::seen(" 31\u{2007}250,— EURO’s\u{200b}"), "31 250,- euro's");
/// ```
pub fn seen(typed: &str) -> String {
    let mut out = String::new();
    for char in typed.chars() {
        match char {
            space if space.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            hidden if is_hidden(hidden) => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '‘' | '’' | '´' | '`' => out.push('\''),
            other => out.push(other.to_ascii_lowercase()),
        }
    }
    out.truncate(out.trim_end().len());
    out
}
