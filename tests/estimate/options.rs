//! The published figures of the report's options, typed from annex 2 apart from the texts: parts add up where
//! the report's do, and where they do not the text says so, in both languages.

use std::fs;

use wmo_zelfcheck::rules::OPTIONS;

/// The figures of an option, in Dutch and in English.
fn figures(number: u8) -> [Vec<String>; 2] {
    let dutch = OPTIONS[usize::from(number) - 1].figures.iter().map(|figure| (*figure).to_owned()).collect();
    let english: toml::Table = fs::read_to_string("static/texts/en/records.toml").unwrap().parse().unwrap();
    let english = english["option"][number.to_string()]["figures"].as_array().unwrap();
    [dutch, english.iter().map(|figure| figure.as_str().map(str::to_owned)).map(Option::unwrap).collect()]
}

/// The whole numbers of a text, without the marks between thousands: `1.400` and `1,400` are 1400.
fn numbers(text: &str) -> Vec<i64> {
    let digits = |word: &str| {
        word.chars()
            .filter(|sign| !matches!(sign, '.' | ',' | '(' | ')' | ':' | ';' | '€'))
            .collect::<String>()
    };
    text.split_whitespace().filter_map(|word| digits(word).parse().ok()).collect()
}

/// What changes by how much: "84 minder" is -84, "47 meer" is 47.
fn changes(text: &str) -> Vec<i64> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(['.', ',', ';'])).collect();
    let signed = words.windows(2).filter_map(|pair| {
        let sign = match pair[1] {
            "minder" | "less" => -1,
            "meer" | "more" => 1,
            _ => return None,
        };
        Some(sign * numbers(pair[0]).first()?)
    });
    signed.collect()
}

#[test]
fn option_16_is_split_in_what_people_pay_and_what_municipalities_save() {
    // The tables of the variants A, B, C (8 and 12 %), D and E (8 and 12 %): total, financing, behaviour, in
    // millions.
    let printed = [
        (136, 28, 108),
        (87, 18, 69),
        (53, 11, 42),
        (101, 20, 81),
        (219, 44, 175),
        (552, 111, 442),
        (601, 121, 481),
    ];
    for figures in figures(16) {
        let revenue = figures.iter().find(|figure| figure.contains(" + ")).unwrap();
        let told: Vec<(i64, i64, i64)> = revenue
            .split('(')
            .zip(revenue.split('(').skip(1))
            .map(|(before, inside)| {
                let parts = numbers(inside.split(')').next().unwrap());
                (*numbers(before).last().unwrap(), parts[0], parts[1])
            })
            .collect();
        assert_eq!(told, printed, "{revenue}");
        let (one_by_one, together) = printed.split_at(5);
        assert!(one_by_one.iter().all(|(total, paid, saved)| *total == paid + saved));
        // 111 + 442 = 553 and 121 + 481 = 602, printed as 552 and 601: both are told.
        for (total, paid, saved) in together {
            assert_eq!(*total + 1, paid + saved);
            assert!(numbers(revenue).contains(&(paid + saved)), "{} in {revenue}", paid + saved);
        }
    }
}

#[test]
fn options_17_and_18_are_split_per_law() {
    for figures in figures(17) {
        // Wmo, Zvw, Wlz, safety net, and the total as printed; the parts are 380 less.
        assert_eq!(changes(&figures[0]), [-1400, -120, 1000, 140, -400], "{}", figures[0]);
        assert_eq!([-1400, -120, 1000, 140].iter().sum::<i64>(), -380);
        assert!(numbers(&figures[0]).contains(&380), "{}", figures[0]);
        // The SCP's shares, and those the report takes for the lightest group: 45 % of 19.6 (printed 8.9) and
        // 60 % of 6.3.
        let point = |share: &str| figures[1].contains(&share.replace(',', ".")) || figures[1].contains(share);
        assert!(["3,5", "19,6", "6,3", "8,9", "3,8"].into_iter().all(point), "{}", figures[1]);
    }
    for figures in figures(18) {
        assert_eq!(changes(&figures[0]), [-84, -3, 47, -40], "{}", figures[0]);
        assert_eq!(-84 - 3 + 47, -40);
        // 2030 and later together; then variant A, the rest of the Wmo and the safety net.
        assert_eq!(changes(&figures[1]), [-44, -121, -40, -90, 9], "{}", figures[1]);
        assert_eq!(-40 - 90 + 9, -121);
    }
}

#[test]
fn what_is_reckoned_in_a_figure_is_right() {
    for figures in figures(5) {
        assert_eq!(numbers(&figures[0])[2..], [14_000, 12, 201], "{}", figures[0]);
        assert!((33_750_000..33_850_000).contains(&(14_000 * 12 * 201)), "33.8 million");
    }
    for figures in figures(4) {
        assert_eq!(numbers(&figures[0]), [90, 342, 114], "a third of 342 is 114, not 90");
        assert_eq!(342 / 3, 114);
    }
}

#[test]
fn the_vng_is_silent_on_five_options() {
    // Read in the whole reaction: nothing on living together with AOW, paying for a wheelchair, an income
    // limit, words and codes, or the scale of buying.
    let silent: Vec<u8> =
        OPTIONS.iter().filter(|option| option.vng.is_none()).map(|option| option.number).collect();
    assert_eq!(silent, [9, 15, 18, 19, 21]);
    let said = OPTIONS.iter().filter_map(|option| option.vng.as_ref());
    assert!(
        said.map(|vng| vng.source.document.title)
            .all(|title| title.starts_with("VNG, Beleidsreactie op het Houdbaarheidsonderzoek"))
    );
}
