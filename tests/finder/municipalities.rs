//! Choosing a municipality: by name, alias or town, with typing errors, and on a date.

use wmo_zelfcheck::offers::{
    Municipality,
    municipality::{Fit, province_name, region_name, suggest},
};

#[test]
fn a_typed_name_finds_its_municipality() {
    for (typed, expected, fit) in [
        ("Utrecht", "Utrecht", Fit::Exact),
        ("gemeente Utrecht", "Utrecht", Fit::Exact),
        ("Den Haag", "'s-Gravenhage", Fit::Exact),
        ("s gravenhage", "'s-Gravenhage", Fit::Exact),
        ("’s-Gravenhage", "'s-Gravenhage", Fit::Exact),
        ("DEN BOSCH", "'s-Hertogenbosch", Fit::Exact),
        ("Sudwest Fryslan", "Súdwest-Fryslân", Fit::Exact),
        ("Zuidwest-Friesland", "Súdwest-Fryslân", Fit::Exact),
        ("De Friese Meren", "De Fryske Marren", Fit::Exact),
        ("Ljouwert", "Leeuwarden", Fit::Exact),
        ("Bussum", "Gooise Meren", Fit::Exact),
        ("Heerhugowaard", "Dijk en Waard", Fit::Exact),
        ("Amerfoort", "Amersfoort", Fit::Typo),
        ("amsterdm", "Amsterdam", Fit::Typo),
        ("Rotterdma", "Rotterdam", Fit::Typo),
        ("Denhaag", "'s-Gravenhage", Fit::Typo),
        ("Zwol", "Zwolle", Fit::Begins),
        ("Haag", "'s-Gravenhage", Fit::Within),
        ("bosch", "'s-Hertogenbosch", Fit::Within),
        ("nuenen", "Nuenen, Gerwen en Nederwetten", Fit::Exact),
        ("bergen limburg", "Bergen (L.)", Fit::Exact),
    ] {
        let found = suggest(typed, "2026-11-25".parse().unwrap(), 5);
        assert!(
            found.iter().any(|one| one.municipality.name == expected && one.fit == fit),
            "{typed}: {found:?}"
        );
        assert_eq!(found[0].fit, fit, "{typed}: {found:?}");
    }
    for typed in ["", " ", "!!", "qqqqqq", "Atlantis"] {
        assert!(suggest(typed, "2026-11-25".parse().unwrap(), 5).is_empty(), "{typed}");
    }
    // Never chosen silently.
    let both: Vec<_> =
        suggest("Haren", "2026-11-25".parse().unwrap(), 5).iter().map(|one| one.municipality.name).collect();
    assert_eq!(
        both,
        ["Groningen", "Oss", "Haarlem"].into_iter().filter(|name| both.contains(name)).collect::<Vec<_>>()
    );
    assert!(both.contains(&"Groningen") && both.contains(&"Oss"));
}

#[test]
fn the_date_decides_which_exist() {
    for (date, count, wijdemeren) in [("2026-12-31", 342, "Wijdemeren"), ("2027-01-01", 341, "Hilversum")] {
        let date = date.parse().unwrap();
        assert_eq!(Municipality::all(date).count(), count);
        assert_eq!(Municipality::on(1696, date).unwrap().name, wijdemeren);
        assert_eq!(suggest("Wijdemeren", date, 5)[0].municipality.name, wijdemeren);
        assert_eq!(suggest("Loosdrecht", date, 5)[0].municipality.name, wijdemeren);
    }
    assert!(Municipality::on(1, "2026-11-25".parse().unwrap()).is_none());
}

#[test]
fn provinces_and_regions_have_names() {
    for municipality in Municipality::all("2026-11-25".parse().unwrap()) {
        assert!(
            province_name(municipality.province()).is_some() && region_name(municipality.region).is_some(),
            "{}",
            municipality.name
        );
    }
    assert_eq!(
        (province_name(26), region_name(9), province_name(19), region_name(26)),
        (Some("Utrecht"), Some("Utrecht"), None, None)
    );
    assert_eq!(Municipality::by_code(344).unwrap().province(), 26);
}
