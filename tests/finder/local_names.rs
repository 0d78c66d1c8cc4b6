//! Offers of a municipality that were never checked: typed by their names, each comes first, and one that
//! fits stands above what to ask the municipality for.

use wmo_zelfcheck::{
    finder::{Builder, Finder, Query},
    offers::{Offer, Sort},
};

use crate::{files_help::read, searching::today};

/// Names that say what is for sale, and names that say nothing or something else.
const NAMES: &str = "naam;omschrijving;gebied;behoefte
Stadskapper aan huis;Knipt u thuis;GM9999;praktische hulp
Veilig op weg;Rijles voor ouderen;GM9999;
Samen eten;Elke week een maaltijd;GM9999;ontmoeting
De Huiskamer;;GM9999;
Logeerhuis De Linde;Een weekend weg;GM9999;respijtzorg
Geldfit Voorbeeldstad;Hulp met geld;GM9999;geld
Wmo-loket in de wijk;Vragen over hulp;GM9999;informatie
Mantelzorgcafé;Koffie en praten;GM9999;
Rolstoel en meer;Lenen van hulpmiddelen;GM9999;hulpmiddelen
Klusteam West;Kleine reparaties;GM9999;praktische hulp
Thuis met een maatje;Een vrijwilliger op bezoek;GM9999;
Zorg voor morgen;Praten over later;GM9999;
Juridisch loket buurt;Rechten en plichten;GM9999;informatie
Taxi Zilver;Ritten naar het ziekenhuis;GM9999;vervoer
Bingo op vrijdag;;GM9999;
Alzheimercafé De Brink;Over dementie;GM9999;
Nachtvlinder;Oppas in de nacht;GM9999;
Hulp bij het huishouden Plus;Schoonmaak;GM9999;praktische hulp
";

fn finder(table: &str) -> (Finder, Vec<Offer>) {
    let offers = read(table.as_bytes()).offers;
    let mut builder = Builder::new();
    offers.iter().cloned().for_each(|offer| builder.push(offer));
    (builder.finish(), offers)
}

#[test]
fn each_name_gives_its_own_offer_first() {
    for table in [NAMES, include_str!("../cases/files/export_47.csv")] {
        let (finder, offers) = finder(table);
        assert!(offers.len() >= 18 && offers.iter().all(|offer| offer.checked_on.is_none()));
        let mut wrong = Vec::new();
        for offer in &offers {
            for typed in [offer.name.clone(), offer.name.to_lowercase()] {
                let found = finder.find(&Query { text: &typed, ..Query::on(today()) });
                let first = found.hits.first().map(|hit| hit.offer.name.as_str());
                if first != Some(&offer.name) {
                    wrong.push(format!("{typed}: {first:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn a_local_offer_that_fits_stands_above_what_to_ask_for() {
    let (finder, _) = finder(NAMES);
    for (typed, name) in [
        ("stadskapper", "Stadskapper aan huis"),
        ("logeren", "Logeerhuis De Linde"),
        ("rolstoel lenen", "Rolstoel en meer"),
        ("kleine reparaties", "Klusteam West"),
        ("taxi naar het ziekenhuis", "Taxi Zilver"),
        ("samen een maaltijd eten", "Samen eten"),
    ] {
        let found = finder.find(&Query { text: typed, limit: 200, ..Query::on(today()) });
        let fits = found.hits.iter().position(|hit| hit.offer.name == name);
        let ask = found.hits.iter().position(|hit| hit.offer.sort == Sort::Ask);
        let names: Vec<&str> = found.hits.iter().map(|hit| hit.offer.name.as_str()).take(6).collect();
        assert!(fits.is_some() && ask.is_none_or(|ask| fits < Some(ask)), "{typed}: {names:?}");
    }
    // What to ask for stays where only the need is the same.
    let found = finder.find(&Query { text: "rolstoel", ..Query::on(today()) });
    let names: Vec<&str> = found.hits.iter().map(|hit| hit.offer.name.as_str()).collect();
    assert!(names.contains(&"Rolstoel"), "{names:?}");
}
