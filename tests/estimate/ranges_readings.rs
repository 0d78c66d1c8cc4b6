//! A couple's wealth under the bill in both readings, against trying them.

use crate::common::{cents, euros, range, regime};
use crate::ranges::*;
use serde_json::json;

/// What both readings of a couple's exempt wealth come to, in cents, by the report's own formula and apart
/// from the engine. `rates` are per mille of the income above the threshold, and percent of the wealth.
fn readings(income: i64, assets: [i64; 2], base: i64, rates: (i64, i64), threshold: i64) -> [i64; 2] {
    const EXEMPT: i64 = 3_374_800;
    let above = |amount: i64| amount.max(0);
    let joint = above(assets[0] + assets[1] - 2 * EXEMPT);
    let each = above(assets[0] - EXEMPT) + above(assets[1] - EXEMPT);
    // Hundredths of a cent, for the percent of the wealth.
    [joint, each].map(|wealth| {
        (base + above((income - threshold) * 100 + rates.1 * wealth) * rates.0 / 1_200_000).min(32_800)
    })
}

const OPEN: [(&str, i64, (i64, i64), i64); 8] = [
    ("ivb_bill", 2_360, (100, 4), 3_390_000),
    ("ivb_a", 2_920, (100, 4), 3_390_000),
    ("ivb_b", 2_360, (125, 4), 3_390_000),
    ("ivb_c8", 2_360, (100, 8), 3_390_000),
    ("ivb_c12", 2_360, (100, 12), 3_390_000),
    ("ivb_d", 2_360, (100, 4), 3_013_333),
    ("ivb_e8", 2_920, (125, 8), 3_013_333),
    ("ivb_e12", 2_920, (125, 12), 3_013_333),
];

/// Whether a couple's exempt wealth is for each or for both is open: the range holds both, and both of its
/// ends are one of them.
#[test]
fn both_readings_of_a_couples_wealth() {
    let amounts = [
        0, 1_999_999, 3_374_799, 3_374_800, 3_374_801, 5_000_000, 6_749_600, 6_749_700, 9_000_000,
        25_000_000, 90_000_000,
    ];
    let incomes = [0, 2_000_000, 3_013_333, 3_389_999, 3_390_001, 4_000_000, 5_881_813, 7_042_799, 9_000_000];
    for income in incomes {
        for client in amounts {
            for partner in amounts {
                let request = json!({"month": "2026-11", "household": "couple", "client_age": "aow",
                    "partner_age": "adult",
                    "income": euros(income), "assets": [euros(client), euros(partner)], "receipt": false});
                for (id, base, rates, threshold) in OPEN {
                    let [joint, each] = readings(income, [client, partner], base, rates, threshold);
                    let entry = regime(&request, id);
                    let found =
                        [&entry["amount"]["min"], &entry["amount"]["max"]].map(|end| cents(end).unwrap());
                    assert_eq!(found, [joint.min(each), joint.max(each)], "{id} {request}");
                    let said = entry["approximate"].to_string().contains("wealth_per_person");
                    assert_eq!(said, joint != each, "{id} {request}");
                    // No answer narrows it.
                    assert_eq!(entry["undecided"], json!([]), "{id} {request}");
                }
            }
        }
    }
}

/// The line over the client's assets bends where either reading does. With 30,000 of income a couple's
/// threshold of 33,900 is met with (33,900 - 30,000) / 4 % = 97,500 of wealth that counts; its maximum of 328
/// a month (328.00 - 23.60) x 12 / 10 % = 36,528 of income further on, which is 913,200 of wealth.
#[test]
fn the_line_over_assets_bends_in_both_readings() {
    let request = json!({
        "month": "2026-11",
        "household": "couple",
        "client_age": "aow",
        "partner_age": "aow",
        "income": "30000.00",
        "assets": ["0.00", "30000.00"],
        "curve": {"along": "assets", "to": "2000000.00"},
    });
    let entry = regime(&request, "ivb_bill");
    let points: Vec<&str> =
        entry["curve"].as_array().unwrap().iter().map(|point| point["at"].as_str().unwrap()).collect();
    // For both together 2 x 33,748 less the partner's 30,000 does not count, for each apart 33,748.
    for exempt in [3_749_600, 3_374_800] {
        for counts in [9_750_000, 9_750_000 + 91_320_000] {
            let at = euros(exempt + counts);
            assert!(points.contains(&at.as_str()), "{at} is missing in {points:?}");
        }
    }
}

/// With the client's assets unknown as well: over all of them, in both readings.
#[test]
fn both_readings_with_assets_unknown() {
    let assets = amounts();
    for income in [0, 3_000_000, 4_000_000] {
        for partner in [0, 2_000_000, 6_749_600, 9_000_000] {
            let request = json!({"month": "2026-11", "household": "couple", "client_age": "aow",
                "partner_age": "aow", "income": euros(income), "assets": [null, euros(partner)]});
            for (id, base, rates, threshold) in OPEN {
                let all: Vec<i64> = assets
                    .iter()
                    .flat_map(|client| readings(income, [*client, partner], base, rates, threshold))
                    .collect();
                let expected = (all.iter().copied().min().unwrap(), all.iter().copied().max());
                assert_eq!(range(&request, id), expected, "{id} {request}");
                assert_eq!(regime(&request, id)["undecided"], json!(["assets"]), "{id} {request}");
            }
        }
    }
}
