//! Who types a name or a number gets it first: in any case, with or without spaces, with a small error, with
//! words around it that only ask.

use wmo_zelfcheck::{
    finder::{Builder, Finder, OfferGroup, Query},
    offers::{Offer, bundled},
};

use crate::searching::local;

/// The id of what is found first.
fn first(finder: &Finder, text: &str) -> String {
    let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
    found.hits[0].offer.id.clone()
}

/// With the middle letters of its longest word swapped, or one of them left out.
fn misspelt(name: &str, swapped: bool) -> Option<String> {
    let word = name.split_whitespace().max_by_key(|word| word.len()).filter(|word| word.len() >= 7)?;
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    if !letters[middle - 1..=middle].iter().all(|letter| letter.is_alphabetic()) {
        return None;
    }
    if swapped {
        letters.swap(middle - 1, middle);
    } else {
        letters.remove(middle);
    }
    Some(name.replace(word, &letters.iter().collect::<String>()))
}

/// Every way of typing a name of these tests.
fn typed(name: &str) -> Vec<String> {
    let ways = [
        name.to_owned(),
        name.to_lowercase(),
        name.to_uppercase(),
        name.replace(' ', ""),
        format!("bel {name}"),
        format!("telefoonnummer van {name}"),
        format!("{name} contact"),
    ];
    ways.into_iter().chain([true, false].into_iter().filter_map(|swapped| misspelt(name, swapped))).collect()
}

fn all_first(finder: &Finder, offers: &[(String, String)]) {
    let wrong: Vec<String> = offers
        .iter()
        .flat_map(|(id, name)| typed(name).into_iter().map(move |text| (id, text)))
        .filter(|(id, text)| first(finder, text) != **id)
        .map(|(id, text)| format!("{text}: {} before {id}", first(finder, &text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_record_comes_first_by_its_name() {
    // One letter less makes another word of it: "Weren en voor iemand zorgen".
    let another_word = ["nl-werk-en-mantelzorg"];
    let records = bundled().filter(|offer| !another_word.contains(&offer.id.as_str()));
    let records: Vec<_> = records.map(|offer| (offer.id, offer.name)).collect();
    assert!(records.len() > 90);
    all_first(&Builder::new().finish(), &records);
}

#[test]
fn every_offer_of_a_municipality_comes_first_by_its_name() {
    let names = [
        "Logeerhuis De Linde",
        "Samen eten in de Schakel",
        "Inloop het Kompas",
        "Ontmoetingscentrum Zonneveld",
        "Repair Café Oost",
        "Wandelclub De Stappers",
        "Vervoersdienst Plusbus",
        "Formulierenbrigade",
    ];
    let offers: Vec<Offer> =
        names.iter().map(|name| local(&name.to_lowercase().replace(' ', "-"), name)).collect();
    let known: Vec<_> = offers.iter().map(|offer| (offer.id.clone(), offer.name.clone())).collect();
    let mut builder = Builder::new();
    offers.into_iter().for_each(|offer| builder.push(offer));
    all_first(&builder.finish(), &known);
}

#[test]
fn a_number_finds_who_has_it_and_is_never_corrected() {
    let finder = Builder::new().finish();
    for (text, id) in [
        ("0800 2000", "nl-veilig-thuis"),
        ("0800-2000", "nl-veilig-thuis"),
        ("bel 08002000", "nl-veilig-thuis"),
        ("113", "nl-113"),
        ("112", "nl-112"),
        ("wat is het nummer 0900 8844", "nl-politie"),
    ] {
        assert_eq!(first(&finder, text), id, "{text}");
    }
    // An everyday word that is a name too is one where it is asked for.
    for (text, mee) in [("mee", true), ("bel MEE", true), ("ik wil mee", false), ("met mee", false)] {
        assert_eq!(first(&finder, text) == "nl-mee", mee, "{text}");
    }
    // Where somebody lives leads to the desk there.
    for text in ["utrecht", "Gemeente Súdwest-Fryslân", "vinkel"] {
        assert_eq!(first(&finder, text), "nl-wmo-loket", "{text}");
    }
    // One digit off is another number.
    for text in ["0900 1451", "0800 2001", "114"] {
        let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
        assert_ne!(found.groups[0].group, OfferGroup::Best, "{text}");
    }
}
