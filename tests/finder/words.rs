//! Which forms of a word meet, and which do not. The first pairs are those on which two Dutch stemmers fail.

use base::words::stem;

fn stemmed(word: &str) -> String {
    let mut word = word.to_owned();
    stem(&mut word);
    word
}

#[test]
fn forms_of_a_word_meet() {
    for (one, other) in [
        ("logeerhuis", "logeerhuizen"),
        ("oppas", "oppassen"),
        ("klus", "klussen"),
        ("cursus", "cursussen"),
        ("boodschap", "boodschappen"),
        ("vakantie", "vakanties"),
        ("kind", "kinderen"),
        ("lotgenoot", "lotgenoten"),
        ("vrijwilliger", "vrijwilligers"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("maal", "malen"),
        ("maaltijd", "maaltijden"),
        ("formulier", "formulieren"),
        ("rekening", "rekeningen"),
        ("begeleiden", "begeleiding"),
        ("verzorgen", "verzorging"),
        ("lichamelijk", "lichamelijke"),
        ("oud", "oude"),
        ("doof", "dove"),
        ("blind", "blinde"),
        ("maat", "maatje"),
        ("praat", "praatje"),
        ("trein", "treintje"),
        ("klus", "klusje"),
        ("club", "clubs"),
        ("cafe", "cafes"),
        ("winkel", "winkels"),
        ("mogelijkheid", "mogelijkheden"),
        ("schuld", "schulden"),
        ("raam", "ramen"),
        ("fiets", "fietsen"),
        ("les", "lessen"),
        ("dag", "dagen"),
    ] {
        assert_eq!(stemmed(one), stemmed(other), "{one} and {other}");
    }
}

#[test]
fn different_words_stay_apart() {
    for (one, other) in [
        ("dag", "nacht"),
        ("oppas", "opvang"),
        ("logeren", "loggen"),
        ("huis", "huur"),
        ("kind", "kinderopvang"),
        ("lotgenoot", "lot"),
        ("autisme", "auto"),
        ("vrijwilliger", "vrijheid"),
        ("gratis", "graat"),
    ] {
        assert_ne!(stemmed(one), stemmed(other), "{one} and {other}");
    }
}

#[test]
fn a_stem_is_its_own_stem_or_shorter_and_never_empty() {
    for word in [
        "en",
        "een",
        "den",
        "sen",
        "teren",
        "zzz",
        "eren",
        "heden",
        "etje",
        "ss",
        "aaaa",
        "ing",
        "مرحبا",
        "12345",
        "logeeren",
    ] {
        let stem = stemmed(word);
        assert!(!stem.is_empty() && stem.len() <= word.len(), "{word}: {stem}");
    }
}
