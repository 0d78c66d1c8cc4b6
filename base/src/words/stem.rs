//! A light Dutch stem: plural, diminutive, adjective and verb endings off, spelled so that forms of a word
//! meet (`huizen` and `huis`, `brieven` and `brief`, `lotgenoten` and `lotgenoot`). Full stemmers do worse on
//! the words of this domain: one keeps `oppas` and `oppassen` apart, another makes `lotnoot` of `lotgenoot`.
//! What these rules join is in the table of tests/words.rs.

/// Words shorter than this stay as they are.
const SHORTEST: usize = 4;
/// A stem is at least this long.
const LEAST: usize = 3;
/// Long endings come off long words only.
const LONG: usize = 8;
/// Plurals in -eren. Of other words in -eren that is a verb: `logeren`.
const CHILDREN: [&str; 6] = ["kinder", "eier", "blader", "lieder", "goeder", "kleder"];

/// Brings a folded word in lower case back to its stem, in place.
///
/// ```
/// use base::words::stem;
///
/// let mut word = "brieven".to_owned();
/// stem(&mut word);
/// assert_eq!(word, "brief");
/// ```
pub fn stem(word: &mut String) {
    if word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        endings(word);
        single_vowels(word);
    }
}

fn endings(word: &mut String) {
    if cut(word, "heden", LEAST) {
        word.push_str("heid");
    }
    let plural = cut(word, "en", LEAST);
    if plural && CHILDREN.iter().any(|child| word.ends_with(child)) {
        cut(word, "er", 1);
    } else if plural {
        end_of_stem(word);
    }
    if word.len() >= SHORTEST && ends_in_plural_s(word) {
        word.pop();
    }
    // `maatje` is a small `maat`, `treintje` a small `trein`.
    let with_t = word.strip_suffix("tje").is_some_and(|before| !before.bytes().last().is_some_and(is_vowel));
    for small in ["etje", "pje", if with_t { "tje" } else { "je" }] {
        if cut(word, small, LEAST) {
            end_of_stem(word);
            return;
        }
    }
    let long = word.len() >= LONG && (cut(word, "ing", LEAST + 2) || cut(word, "er", LEAST + 2));
    if long || (cut(word, "e", LEAST) && !word.ends_with('i')) {
        end_of_stem(word);
    }
}

/// Takes an ending off if at least `least` letters remain.
fn cut(word: &mut String, ending: &str, least: usize) -> bool {
    let fits = word.len() >= ending.len() + least && word.ends_with(ending);
    if fits {
        word.truncate(word.len() - ending.len());
    }
    fits
}

/// `klus` has no -s to lose, `winkels` and `vakanties` have.
fn ends_in_plural_s(word: &str) -> bool {
    match word.as_bytes() {
        [.., before, b's'] => !matches!(before, b'a' | b'i' | b'o' | b'u' | b's' | b'j'),
        _ => false,
    }
}

/// What an ending leaves: `oppass` is `oppas`, `huiz` is `huis`, `briev` is `brief`.
fn end_of_stem(word: &mut String) {
    let doubled = matches!(word.as_bytes(), [.., before, last] if before == last && !is_vowel(*last));
    if doubled {
        word.pop();
    }
    let last = match word.as_bytes().last() {
        Some(b'z') => 's',
        Some(b'v') => 'f',
        _ => return,
    };
    word.pop();
    word.push(last);
}

/// `lotgenoot` and `lotgenoten`, `maal` and `malen` differ in a doubled vowel only.
fn single_vowels(word: &mut String) {
    let mut before = '\0';
    word.retain(|letter| {
        let again = letter == before && matches!(letter, 'a' | 'e' | 'o' | 'u');
        before = letter;
        !again
    });
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}
