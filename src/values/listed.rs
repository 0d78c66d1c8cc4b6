//! Words of closed lists: the Dutch word of a table or the id of a feed. A word that is in neither is said,
//! never guessed.

use base::closed::List;

use super::{Problem, Quoted, Say, Words, clean::clean, nearest::nearest, pieces::pieces};

/// Other words that people fill in, each with that of its list. What is no word of the list that is read does
/// not count there.
const OTHER_WORDS: [(&str, &str); 16] = [
    ("gratis", "kosteloos,geen kosten,gratis toegang,gratis entree,vrij entree,vrije entree,gratis deelname"),
    (
        "eigen bijdrage",
        "eigen bijdrage (wmo),eigen bijdrage wmo,wmo-bijdrage,eigen bijdrage cak,eigen bijdrage (cak),\
         eigen bijdrage via cak,eigen bijdrage via het cak",
    ),
    (
        "inkomensafhankelijk",
        "afhankelijk van inkomen,afhankelijk van uw inkomen,inkomensafhankelijke bijdrage",
    ),
    ("keer", "x,rit,bezoek,bijeenkomst,les"),
    ("uur", "u"),
    ("dagdeel", "ochtend,middag,avond"),
    ("maand", "mnd"),
    ("jaar", "jr"),
    ("kilometer", "km"),
    ("vrij", "vrije inloop,inloop,vrij toegankelijk,vrije toegang,zonder aanmelden,geen aanmelding nodig"),
    ("aanmelden", "aanmelding,aanmelden vooraf,vooraf aanmelden,aanmelden verplicht,aanmelden nodig"),
    ("indicatie", "indicatie nodig,met indicatie,op indicatie,wmo-indicatie,beschikking,beschikking nodig"),
    ("vrijwilliger", "vrijwilligers"),
    ("beroepskracht", "beroepskrachten,professional,professionals"),
    ("tijdelijk dicht", "tijdelijk gesloten"),
    ("gestopt", "beëindigd,opgeheven,vervallen"),
];

/// The place of another word for one of the list.
fn other_word(word: &str, list: List) -> Option<u8> {
    let means = |words: &str| words.split(',').any(|other| other == word);
    OTHER_WORDS.iter().filter(|(_, words)| means(words)).find_map(|(known_word, _)| known(known_word, list))
}

/// The place in its list of a word, or of another word for it.
pub(super) fn word_of(word: &str, list: List) -> Option<u8> {
    known(word, list).or_else(|| other_word(word, list))
}

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
    if say.is_unknown(&word) {
        return None;
    }
    let found = known(&word, list)
        .or_else(|| known(&word.replace('_', " "), list))
        .or_else(|| known(&word.replace(' ', "_"), list))
        .or_else(|| other_word(word.trim_end_matches('.'), list).filter(|_| say.of_file));
    if found.is_none() {
        let (dutch, ids) = ((0..).map_while(list.dutch), (0..).map_while(list.id));
        let near = nearest(&word, &mut dutch.clone().chain(ids.clone())).and_then(|near| known(near, list));
        let (words, all) =
            if say.words == Words::Dutch { (list.dutch, dutch.collect()) } else { (list.id, ids.collect()) };
        say.say(Problem::NotAllowed(Quoted::new(raw), near.and_then(words), all));
    }
    found
}

/// A value of a closed list as a bit, or of a file's cell several between commas. Of a list of two, `beide`
/// or `both` stands for both.
pub fn bits(raw: &str, list: List, say: &mut Say) -> Option<u16> {
    let word = raw.trim();
    if (list.id)(2).is_none() && (word.eq_ignore_ascii_case("beide") || word.eq_ignore_ascii_case("both")) {
        return Some(0b11);
    }
    let parts = raw.to_lowercase().replace(" en ", ",");
    let parts = pieces(&parts, |char| matches!(char, ',' | ';' | '/' | '&'));
    if say.of_file && parts.len() > 1 && known(word, list).is_none() {
        let one = |part: &&str| place_in(part, list, say).map_or(0, |place| 1 << place);
        return Some(parts.iter().map(one).fold(0, |all, bit| all | bit));
    }
    place_in(raw, list, say).map(|place| 1 << place)
}
