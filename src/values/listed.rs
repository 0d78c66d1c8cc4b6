//! Words of closed lists: the Dutch word of a table or the id of a feed. A word that is in neither is said,
//! never guessed.

use base::closed::List;

use super::{Problem, Quoted, Say, Words, clean::clean, nearest::nearest, text::is_unknown};

/// The place in its list of a Dutch word or an id in lower case.
pub(super) fn known(word: &str, list: List) -> Option<u8> {
    let place = |words: fn(u8) -> Option<&'static str>| {
        (0..).map_while(words).zip(0..).find(|(known, _)| *known == word).map(|(_, place)| place)
    };
    place(list.dutch).or_else(|| place(list.id))
}

/// Which place in its list a word has. A word that is in neither list is said, with the nearest in the
/// language of the file, also if it is near to one of the other language.
pub fn place_in(raw: &str, list: List, say: &mut Say) -> Option<u8> {
    let word = clean(raw).text.to_lowercase();
    if is_unknown(&word) {
        return None;
    }
    let found = known(&word, list)
        .or_else(|| known(&word.replace('_', " "), list))
        .or_else(|| known(&word.replace(' ', "_"), list));
    if found.is_none() {
        let (dutch, ids) = ((0..).map_while(list.dutch), (0..).map_while(list.id));
        let near = nearest(&word, &mut dutch.clone().chain(ids.clone())).and_then(|near| known(near, list));
        let (words, all) =
            if say.words == Words::Dutch { (list.dutch, dutch.collect()) } else { (list.id, ids.collect()) };
        say.say(Problem::NotAllowed(Quoted::new(raw), near.and_then(words), all));
    }
    found
}

/// A value of a closed list as a bit. Of a list of two, `beide` or `both` stands for both.
pub fn bits(raw: &str, list: List, say: &mut Say) -> Option<u16> {
    let word = raw.trim();
    if (list.id)(2).is_none() && (word.eq_ignore_ascii_case("beide") || word.eq_ignore_ascii_case("both")) {
        return Some(0b11);
    }
    place_in(raw, list, say).map(|place| 1 << place)
}
