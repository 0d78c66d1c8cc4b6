//! Keeping a list current: findings as a table, what will be stale, what changed, and of what there are
//! offers.

use base::{
    closed::Closed,
    date::Date,
    lists::{Access, Need, RespiteForm},
};
use wmo_zelfcheck::{
    files::{FileOutcome, Reader, too_large},
    finder::Freshness,
    language::Language,
    offers::Offer,
    text::{findings_head, findings_line},
    upkeep::{Coverage, Difference, PlaceNeeds, check_dates, difference},
    values::Area,
};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn read(text: &str) -> FileOutcome {
    let mut reader = Reader::new(day("2026-11-25"));
    reader.push(text.as_bytes());
    reader.finish()
}

fn offers(text: &str) -> Vec<Offer> {
    read(text).offers
}

/// The findings as lines of the table, each cut into its cells; none of these has a semicolon in it.
fn table(text: &str) -> Vec<Vec<String>> {
    let lines: String =
        read(text).findings.iter().map(|finding| findings_line(Language::Nl, "a.csv", finding)).collect();
    let cells = |line: &str| line.trim_matches('"').split("\";\"").map(str::to_owned).collect();
    lines.lines().map(cells).collect()
}

#[test]
fn a_finding_in_the_table_has_its_place_its_id_and_the_name_of_its_offer() {
    let rows = table(
        "naam;telefoon;website;gecontroleerd_op\n\
         Koffie;bel;;2026-11-01\n\
         Gevaar;;javascript:1;2026-11-01\n\
         ;14 030;;2026-11-01\n",
    );
    let first: Vec<&[String]> = rows.iter().map(|row| &row[..7]).collect();
    assert_eq!(
        first,
        [
            ["a.csv", "2", "8", "warning", "telefoon", "not_a_phone", "Koffie"],
            ["a.csv", "3", "9", "error", "website", "scheme", "Gevaar"],
            ["a.csv", "4", "1", "error", "naam", "missing", ""],
        ]
    );
    // The field has a cell of its own.
    assert!(rows[0][7].starts_with("'bel' is geen telefoonnummer."), "{rows:?}");
    assert_eq!(findings_head(Language::Nl).matches("\";\"").count() + 1, rows[0].len());
    let file = findings_line(Language::En, "a.csv", &too_large(25_000_001).unwrap());
    assert!(file.starts_with("\"a.csv\";\"1\";\"1\";\"error\";\"\";\"too_large\";\"\";"), "{file}");
}

#[test]
fn a_finding_about_one_offer_never_gets_the_name_of_another() {
    // Slices that end anywhere, findings taken in between, and doubles that are told in the end.
    let text =
        "naam;id;telefoon;gecontroleerd_op\nEen;1;x;2026-11-01\nTwee;1;;2026-11-01\nDrie;2;y;2026-11-01\n";
    for size in [1, 7, 20, 500] {
        let mut reader = Reader::new(day("2026-11-25"));
        let mut found = Vec::new();
        for slice in text.as_bytes().chunks(size) {
            reader.push(slice);
            found.extend(reader.take_findings());
        }
        found.extend(reader.finish().findings);
        let names: Vec<(u32, &str, &str)> =
            found.iter().map(|one| (one.at.line, one.problem.id(), one.offer.as_str())).collect();
        let expected = [(2, "not_a_phone", "Een"), (4, "not_a_phone", "Drie"), (3, "double_id", "Twee")];
        assert_eq!(names, expected, "{size}");
    }
    let feed = r#"{"contents":[
{"id":"1","name":"Een","status":"active","email":"x","assured_date":"2026-11-01"},
{"id":"2","name":"Twee","status":"active","url":"javascript:1"}]}"#;
    let names: Vec<(u32, String)> =
        read(feed).findings.into_iter().map(|one| (one.at.line, one.offer)).collect();
    assert_eq!(names, [(2, "Een".to_owned()), (3, "Twee".to_owned())]);
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let rows = table("naam;telefoon;gecontroleerd_op\n=1+1;@bel;2026-11-01\n-2+3;x;2026-11-01\n");
    assert_eq!([&rows[0][6], &rows[1][6]], [" =1+1", " -2+3"]);
    for file in ["=1.csv", "+1.csv", "-1.csv", "@1.csv", "\t=1.csv"] {
        let line = findings_line(Language::Nl, file, &too_large(25_000_001).unwrap());
        assert!(line.starts_with(&format!("\" {file}\"")), "{line}");
    }
}

#[test]
fn what_will_be_stale_is_what_passes_six_or_twelve_months_by_the_end_of_next_month() {
    let list = "naam;gecontroleerd_op;status\n\
        Nu al half;2026-05-24;\n\
        Morgen half;2026-05-25;\n\
        Laatste dag half;2026-06-30;\n\
        Net niet half;2026-07-01;\n\
        Nu al oud;2025-11-24;\n\
        Morgen oud;2025-11-25;\n\
        Laatste dag oud;2025-12-30;\n\
        Net niet oud;2025-12-31;\n\
        Weg;2026-05-25;gestopt\n\
        Zonder datum;;\n";
    let offers = offers(list);
    let dates = check_dates(&offers, day("2026-11-25"));
    let ageing: Vec<(&str, Freshness, Date)> =
        dates.ageing.iter().map(|one| (offers[one.offer].name.as_str(), one.becomes, one.from)).collect();
    assert_eq!(dates.until, day("2026-12-31"));
    assert_eq!(
        ageing,
        [
            ("Morgen half", Freshness::Check, day("2026-11-26")),
            ("Morgen oud", Freshness::Old, day("2026-11-26")),
            ("Laatste dag half", Freshness::Check, day("2026-12-31")),
            ("Laatste dag oud", Freshness::Old, day("2026-12-31")),
        ]
    );
    // Checked longer than half a year ago, and not a year: the first and the last three of a year ago.
    assert_eq!((dates.check, dates.old, dates.unknown), (4, 1, 1));
    assert_eq!(check_dates(&offers, day("2026-12-01")).until, day("2027-01-31"), "over the end of a year");
    let said = Language::Nl.ageing(&dates.ageing[1], &offers[dates.ageing[1].offer]);
    assert_eq!(
        said,
        "Morgen oud: nagekeken op 25 november 2025. Vanaf 26 november 2026 is dat langer dan een jaar geleden."
    );
}

#[test]
fn the_file_says_where_each_offer_begins() {
    let outcome = read("naam;omschrijving\nEen;\"twee\nregels\"\n;zonder naam\nDrie;\n");
    let lines: Vec<u32> = outcome.places.iter().map(|place| place.line).collect();
    assert_eq!((outcome.offers.len(), lines), (2, vec![2, 5]));
}

/// Names: added, removed, and changed with the columns.
fn told(old: &str, new: &str) -> (Vec<String>, Vec<String>, Vec<String>, usize) {
    let (old, new) = (offers(old), offers(new));
    let Difference { added, removed, changed, same } = difference(&old, &new);
    let name = |offers: &[Offer], place: usize| offers[place].name.clone();
    (
        added.into_iter().map(|place| name(&new, place)).collect(),
        removed.into_iter().map(|place| name(&old, place)).collect(),
        changed
            .into_iter()
            .map(|one| format!("{}: {}", name(&new, one.new), one.columns.join(",")))
            .collect(),
        same,
    )
}

#[test]
fn what_changed_goes_by_the_id() {
    let (added, removed, changed, same) = told(
        "id;naam;telefoon;plaats\n7;Inloop;14 030;Dorp\n8;Bingo;;Dorp\n9;Koor;;Dorp\n",
        "id;naam;telefoon;plaats\n9;Koor;;Dorp\n7;Open inloop;14 031;Dorp\n10;Bridge;;Dorp\n",
    );
    assert_eq!((added, removed), (vec!["Bridge".to_owned()], vec!["Bingo".to_owned()]));
    assert_eq!((changed, same), (vec!["Open inloop: naam,telefoon".to_owned()], 1));
}

#[test]
fn without_ids_it_goes_by_name_and_place() {
    // The first of two of one name goes: the other is not what it was.
    let (added, removed, changed, same) = told(
        "naam;plaats;kosten\nInloop;Dorp;gratis\nInloop;Stad;gratis\n",
        "naam;plaats;kosten\nInloop;Stad;gratis\n",
    );
    assert_eq!((added.len(), removed, changed.len(), same), (0, vec!["Inloop".to_owned()], 0, 1));
    // Another order, other capitals, another postal code in the same town.
    let (added, removed, changed, same) = told(
        "naam;plaats;postcode\nInloop;Dorp;3511 AB\nInloop;Stad;3512 AB\n",
        "naam;plaats;postcode\nINLOOP;Stad;3512 AB\nInloop;Dorp;3511 AC\n",
    );
    assert_eq!((added.len(), removed.len(), same), (0, 0, 0));
    assert_eq!(changed, ["INLOOP: naam", "Inloop: postcode"]);
    // The same name in another town is another offer; a place that was not known before is a change.
    let (added, removed, changed, _) =
        told("naam;plaats\nInloop;Dorp\nBingo;\n", "naam;plaats\nInloop;Stad\nBingo;Dorp\n");
    assert_eq!((added.len(), removed.len()), (1, 1));
    assert_eq!(changed, ["Bingo: plaats"]);
}

#[test]
fn ids_that_we_made_do_not_lose_what_got_ids_since() {
    let (added, removed, changed, same) =
        told("naam;plaats\nInloop;Dorp\n", "id;naam;plaats\ninloop;Open inloop;Dorp\n");
    assert_eq!((added.len(), removed.len(), same), (0, 0, 0));
    assert_eq!(changed, ["Open inloop: naam"]);
    let list = "naam;kosten;telefoon\nInloop;2,50;14 030\nInloop;gratis;14 030\n";
    assert_eq!(told(list, list), (vec![], vec![], vec![], 2), "two of one name and nothing else");
}

#[test]
fn coverage_counts_what_offers_say_and_says_what_none_does() {
    let list = "naam;behoefte;vorm;toegang;postcode;plaats;gebied;status\n\
        Koffie;ontmoeting|informatie;;vrij;3451 AB;Vleuten;GM0344;\n\
        Koor;ontmoeting;;aanmelden;3451;VLEUTEN;GM0344;tijdelijk dicht\n\
        Logeerhuis;respijtzorg;logeren;;;;GM0344|GM0310;\n\
        Oppas;respijtzorg;;;3511 AB;Utrecht;;\n\
        Klus;;;;;;;\n\
        Weg;wonen;dag;vrij;3400 AA;Elders;GM0344;gestopt\n";
    let coverage = Coverage::of(&offers(list), day("2026-11-25"));
    assert_eq!((coverage.offers, coverage.gone, coverage.closed), (5, 1, 1));
    let needs: Vec<(Need, usize)> = coverage.needs.iter().map(|one| (one.value, one.offers)).collect();
    assert_eq!(needs.len(), Need::IDS.len(), "each need, also one without offers");
    let of = |need| needs.iter().find(|(one, _)| *one == need).unwrap().1;
    assert_eq!([of(Need::Meeting), of(Need::Information), of(Need::Respite), of(Need::Living)], [2, 1, 2, 0]);
    assert_eq!(coverage.no_need, 1);
    let forms: Vec<usize> = coverage.forms.iter().map(|one| one.offers).collect();
    assert_eq!(forms, [0, 0, 0, 1], "what has stopped is no form");
    assert_eq!(coverage.forms[3].value, RespiteForm::Overnight);
    assert_eq!(coverage.no_form, 1, "respite of which nobody says in which form");
    assert_eq!((coverage.access[0].value, coverage.access[0].offers), (Access::Free, 1));
    assert_eq!(coverage.no_access, 3, "unknown is not free");
    let codes: Vec<(&str, usize)> = coverage.postcodes.iter().map(|(code, n)| (code.as_str(), *n)).collect();
    assert_eq!(codes, [("3451", 2), ("3511", 1)]);
    let towns: Vec<(&str, usize)> = coverage.towns.iter().map(|(town, n)| (town.as_str(), *n)).collect();
    assert_eq!(towns, [("Utrecht", 1), ("Vleuten", 2)]);
    assert_eq!((coverage.no_postcode, coverage.no_town, coverage.no_area), (2, 2, 2));
    assert_eq!(coverage.areas[&Area::Municipality(344)], 3);
    assert_eq!(coverage.municipality.unwrap().name, "Utrecht");
    assert!(!coverage.no_offer_in.contains(&"Vleuten"));
    assert!(coverage.no_offer_in.contains(&"Haarzuilens"), "{:?}", coverage.no_offer_in);
}

#[test]
fn coverage_says_of_each_place_for_which_needs_offers_name_it() {
    let list = "naam;behoefte;postcode;plaats;gebied;status\n\
        Koffie;ontmoeting|informatie;3451 AB;Vleuten;GM0344;\n\
        Koor;ontmoeting;3451;VLEUTEN;GM0344|GM0344;\n\
        Rit;vervoer;;;GM0344;\n\
        Klus;;3511 AB;Utrecht;;\n\
        Weg;wonen;3451;Vleuten;GM0344;gestopt\n";
    let coverage = Coverage::of(&offers(list), day("2026-11-25"));
    let told = |places: &[PlaceNeeds]| -> Vec<String> {
        let one = |place: &PlaceNeeds| {
            let some = place.needs.iter().filter(|need| need.offers > 0);
            let some: Vec<String> = some.map(|need| format!("{} {}", need.value.id(), need.offers)).collect();
            let name = place.name.as_deref().unwrap_or("-");
            format!("{name} {}: {}; {}", place.offers, some.join(", "), place.no_need)
        };
        places.iter().map(one).collect()
    };
    let nowhere = "- 1: transport 1; 0";
    let of_towns = ["Utrecht 1: ; 1", "Vleuten 2: information 1, meeting 2; 0", nowhere];
    assert_eq!(told(&coverage.needs_of_towns), of_towns);
    let of_postcodes = ["3451 2: information 1, meeting 2; 0", "3511 1: ; 1", nowhere];
    assert_eq!(told(&coverage.needs_of_postcodes), of_postcodes);
    let of_areas = ["GM0344 3: information 1, meeting 2, transport 1; 0", "- 1: ; 1"];
    assert_eq!(told(&coverage.needs_of_areas), of_areas);
    let said = Language::Nl.coverage(&coverage);
    let vleuten = "\nbehoefte per plaats\n  Utrecht (1): niet bekend 1. Niet genoemd: informatie, \
        begeleiding, cursus, emotionele steun, praktische hulp, respijtzorg, geld, hulpmiddelen, \
        ontmoeting, vervoer, gezondheid, wonen, veiligheid, \
        vrijwilligerswerk.\n  Vleuten (2): informatie 1, ontmoeting 2. Niet genoemd: begeleiding, ";
    assert!(said.contains(vleuten), "{said}");
    assert!(said.contains("\n  niet bekend (1): vervoer 1. Niet genoemd: informatie, "), "{said}");
    assert!(said.contains("\nbehoefte per postcode\n  3451 (2): "), "{said}");
    assert!(said.contains("\nbehoefte per gebied\n  GM0344 (3): "), "{said}");
}

#[test]
fn of_two_municipalities_named_as_often_we_do_not_know_whose_list_it_is() {
    let coverage = Coverage::of(&offers("naam;gebied\nA;GM0344\nB;GM0310\n"), day("2026-11-25"));
    assert_eq!((coverage.municipality, coverage.no_offer_in.len()), (None, 0));
}

#[test]
fn coverage_in_words_never_says_that_there_is_none() {
    let coverage = Coverage::of(&offers("naam;behoefte\nKoffie;ontmoeting\nKlus;\n"), day("2026-11-25"));
    let said = Language::Nl.coverage(&coverage);
    assert!(said.contains("\n     1  ontmoeting\n"), "{said}");
    assert!(said.contains("\n     1  niet bekend\n"), "{said}");
    assert!(said.contains("Geen enkel geteld aanbod zegt: behoefte: informatie, "), "{said}");
    assert!(said.contains("vorm (respijtzorg): logeren") && said.contains("toegang: vrij"), "{said}");
    assert!(said.contains("Wat niet in de lijst staat, kan er wel zijn."), "{said}");
    let english = Language::En.coverage(&coverage);
    assert!(english.contains("What is not in the list may still be there."), "{english}");
}
