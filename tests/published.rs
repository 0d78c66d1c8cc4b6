//! Figures that others published, and the worked examples of the law. Each line names its source.

mod common;

use common::{amount, ask, range, reasons, regime};
use serde_json::{Value, json};

fn check(request: Value, id: &str, expected: &str) {
    assert_eq!(common::euros(amount(&request, id)), expected, "{id}: {request}");
}

fn single(month: &str, income: &str) -> Value {
    json!({"month": month, "household": "single", "income": income})
}

fn couple(month: &str, ages: [&str; 2], income: &str) -> Value {
    json!({"month": month, "household": "couple", "client_age": ages[0], "partner_age": ages[1], "income": income})
}

#[test]
fn the_abonnementstarief_of_each_year() {
    // Uitvoeringsbesluit 2019 art. 3.8(1); Wmo 2015 art. 2.1.4a(4); ROGplus; gemeente.nu; Samen in Oost Gelre; report, options 15 and 16; CAK.
    for (month, expected) in [
        ("2019-06", "17.50"),
        ("2020-01", "19.00"),
        ("2021-12", "19.00"),
        ("2022-07", "19.00"),
        ("2023-12", "19.00"),
        ("2024-01", "20.60"),
        ("2025-12", "21.00"),
        ("2026-01", "21.80"),
        ("2026-11", "21.80"),
    ] {
        check(single(month, "30000.00"), "in_force", expected);
        check(couple(month, ["aow", "aow"], "30000.00"), "in_force", expected);
        // Drimmelen, 2023 and 2024: couples of whom one is below AOW age pay nothing.
        check(couple(month, ["aow", "adult"], "30000.00"), "in_force", "0.00");
        check(couple(month, ["adult", "aow"], "90000.00"), "in_force", "0.00");
    }
}

#[test]
fn the_issue_that_began_it() {
    let household = single("2026-11", "30000.00");
    check(household.clone(), "in_force", "21.80");
    check(household, "ivb_bill", "69.66");
    let entry = regime(&couple("2026-11", ["aow", "adult"], "0.00"), "in_force");
    assert_eq!(reasons(&entry), ["couple_under_aow"]);
    assert_eq!(entry["reasons"][0]["source"]["place"], "art. 3.8(3)(f)");
}

#[test]
fn the_points_of_the_ivb() {
    // Rijksoverheid 14-3-2025 and report footnote 135: 23.60 up to about 24,500 / 34,000; 328 at about 61,000 / 70,500.
    for (single_income, couple_income, expected) in [
        ("0.00", "0.00", "23.60"),
        ("24000.00", "33500.00", "23.60"),
        ("24472.00", "33972.00", "23.60"),
        ("61000.00", "70500.00", "328.00"),
        ("61500.00", "71000.00", "328.00"),
    ] {
        check(single("2026-11", single_income), "ivb_bill", expected);
        check(couple("2026-11", ["adult", "adult"], couple_income), "ivb_bill", expected);
        check(couple("2026-11", ["aow", "aow"], couple_income), "ivb_bill", expected);
    }
    // Table of law.md section 6.3 (derived), rounded down instead of to the nearest cent.
    for (income, one, two) in
        [("15000.00", "23.60", "23.60"), ("30000.00", "69.66", "23.60"), ("40000.00", "153.00", "73.83"), ("60000.00", "319.66", "240.50")]
    {
        check(single("2026-11", income), "ivb_bill", one);
        check(couple("2026-11", ["adult", "aow"], income), "ivb_bill", two);
    }
}

#[test]
fn wealth_counts_above_the_exempt_amount_only() {
    // Report, option 16 variant C: only above 33,748 (single) and 67,496 (couple). Domain F4: 100,000 adds 2,650.08 a year.
    let with = |assets: &str| json!({"month": "2026-11", "household": "single", "income": "30000.00", "assets": [assets]});
    check(with("33748.00"), "ivb_bill", "69.66");
    // 30,000 + 2,650.08 - 24,472 = 8,178.08; a tenth, over twelve months: 68.15; and 23.60.
    check(with("100000.00"), "ivb_bill", "91.75");
    let both = json!({"month": "2026-11", "household": "couple", "income": "40000.00", "assets": ["33748.00", "33748.00"]});
    check(both, "ivb_bill", "73.83");
}

#[test]
fn the_contributions_of_2015_to_2018() {
    // Uitvoeringsbesluit art. 3.8(1) of the year; computed apart from this engine, rounded down.
    let years = ["2017-05", "2018-05"];
    let rows = [
        ("single", ["adult", ""], [["19.40", "19.40", "106.10", "221.48", "452.25"], ["17.60", "17.60", "86.12", "182.28", "374.59"]]),
        ("single", ["aow", ""], [["19.40", "55.31", "170.70", "286.08", "516.85"], ["17.60", "41.88", "138.04", "234.19", "426.50"]]),
        ("couple", ["adult", "aow"], [["27.80", "27.80", "48.83", "164.21", "394.98"], ["0.00", "0.00", "0.00", "46.39", "238.70"]]),
        ("couple", ["aow", "aow"], [["27.80", "27.80", "104.25", "219.63", "450.40"], ["17.60", "17.60", "74.06", "170.21", "362.52"]]),
    ];
    for (household, ages, by_year) in rows {
        for (month, expected) in years.iter().zip(by_year) {
            for (income, expected) in ["15000.00", "20000.00", "30000.00", "40000.00", "60000.00"].iter().zip(expected) {
                let request = if household == "single" {
                    json!({"month": month, "household": household, "client_age": ages[0], "income": income})
                } else {
                    couple(month, ages, income)
                };
                check(request, "in_force", expected);
            }
        }
    }
    // 2015: 27.60 + 15 % of (40,000 - 27,917) / 13.
    check(couple("2015-03", ["adult", "adult"], "40000.00"), "in_force", "167.01");
    check(single("2015-03", "22331.00"), "in_force", "19.40");
}

#[test]
fn wealth_and_the_relief_for_pensioners_in_2018() {
    // Art. 3.9: 8 % of the wealth above the heffingvrij vermogen of 2016 (24,437). Art. 3.9a: less 12 % of it, at most 2,700,
    // at AOW age with an income below 20,075 after 4 % of the wealth is taken off.
    let with = |age: &str, income: &str, assets: &str| json!({"month": "2018-03", "household": "single", "client_age": age, "income": income, "assets": [assets]});
    // Wealth 10,000: 800 more income, no relief below AOW age: (25,000 + 800 - 22,873) x 12.5 % / 13 = 28.14.
    check(with("adult", "25000.00", "34437.00"), "in_force", "45.74");
    // 20,000 - 1,200 + 800 = 19,600: (19,600 - 17,474) x 12.5 % / 13 = 20.44.
    check(with("aow", "20000.00", "34437.00"), "in_force", "38.04");
    // 20,475 - 4 % of 10,000 is exactly 20,075: not below, so no relief; a cent less income has it.
    check(with("aow", "20475.00", "34437.00"), "in_force", "54.14");
    check(with("aow", "20474.99", "34437.00"), "in_force", "42.60");
}

#[test]
fn the_wlz_for_comparison() {
    // Law.md section 4, price level 2025 (that table gives cents to the nearest); Besluit langdurige zorg art. 3.3.2.2.
    for (income, mpt, low) in [
        ("20000.00", "29.20", "205.00"),
        ("30000.00", "29.20", "250.00"),
        ("40000.00", "95.39", "333.33"),
        ("50000.00", "178.73", "416.66"),
        ("61000.00", "270.39", "508.33"),
        ("80000.00", "428.73", "666.66"),
        ("300000.00", "900.80", "1076.60"),
    ] {
        check(single("2025-06", income), "wlz_mpt", mpt);
        check(single("2025-06", income), "wlz_low", low);
    }
    // Besluit langdurige zorg 2025 art. 3.3.1.2(1)(b): 11,534 more is exempt below AOW age; at AOW age 4 % of it counts.
    for (age, expected) in [("adult", "250.00"), ("aow", "253.84")] {
        check(
            json!({"month": "2025-06", "household": "single", "client_age": age, "income": "30000.00", "assets": ["45282.00"]}),
            "wlz_low",
            expected,
        );
    }
    check(single("2026-06", "20000.00"), "wlz_mpt", "30.40");
    check(single("2026-06", "300000.00"), "wlz_mpt", "933.60");
    check(single("2026-06", "300000.00"), "wlz_low", "1115.80");
}

#[test]
fn an_aid_of_570_euros_stops_after_thirty_months() {
    // Zoetermeer: 570 / 19 = 30 months.
    let aid = |month: &str| json!({"month": month, "household": "single", "started": "2021-01-01", "support": [{"kind": "other_aid", "cost_price": "570.00"}]});
    let entry = regime(&aid("2021-01"), "in_force");
    assert_eq!(entry["last_period"], "2023-06");
    check(aid("2023-06"), "in_force", "19.00");
    check(aid("2023-07"), "in_force", "0.00");
    assert_eq!(reasons(&regime(&aid("2023-07"), "in_force")), ["cost_price_paid"]);
}

#[test]
fn what_is_not_covered_says_so() {
    for month in ["2014-12", "2016-01", "2016-12", "2027-01", "2050-01"] {
        let entry = regime(&single(month, "30000.00"), "in_force");
        assert_eq!(entry["applies"], false, "{month}");
        assert_eq!(entry["why_not"]["code"], "not_covered");
        assert!(entry.get("amount").is_none());
    }
    assert_eq!(range(&json!({"month": "2027-06", "household": "single"}), "ivb_bill"), (2360, Some(2360)));
    assert_eq!(ask(&single("2028-01", "1.00"))["results"][1]["applies"], false);
}

#[test]
fn in_april_and_may_2020_nobody_paid() {
    for (month, expected) in [("2020-03", "19.00"), ("2020-04", "0.00"), ("2020-05", "0.00"), ("2020-06", "19.00")] {
        check(single(month, "30000.00"), "in_force", expected);
    }
}
