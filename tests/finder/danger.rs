//! Who does what to whom: the same words are danger or not by who stands where.

use wmo_zelfcheck::finder::danger_told;

#[test]
fn who_does_what_to_whom_is_told_apart() {
    for (danger, number, harmless) in [
        ("mijn man slaat me", "nl-veilig-thuis", "ik sla mijn man nooit over bij de koffie"),
        ("ik wil niet meer leven", "nl-113", "ik wil niet meer alleen eten"),
        ("zij slaat mijn moeder", "nl-veilig-thuis", "zij slaat een cursus over"),
        ("ik maak er een eind aan", "nl-113", "hoe maak ik een eind aan mijn parkeervergunning"),
        ("mijn vader reageert niet meer en ademt niet", "nl-112", "mijn vader reageert niet op de brief"),
        ("hij bedreigt me met een mes", "nl-112", "hij snijdt het brood met een mes"),
    ] {
        assert_eq!(danger_told(danger), Some(number), "{danger}");
        assert_eq!(danger_told(harmless), None, "{harmless}");
    }
}

#[test]
fn a_saying_covers_its_words() {
    for text in ["ik schaam me dood", "ik lach me dood", "ik ben doodmoe", "ik verveel me dood"] {
        assert_eq!(danger_told(text), None, "{text}");
    }
    // What stands beside it is still read.
    assert_eq!(danger_told("ik schaam me dood, mijn man slaat me"), Some("nl-veilig-thuis"));
}

#[test]
fn signs_of_two_sentences_are_no_sign() {
    assert_eq!(danger_told("mijn man. slaat u een maand over? me"), None);
}
