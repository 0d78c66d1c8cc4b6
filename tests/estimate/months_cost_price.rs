//! An estimate over months in which a cost price is being paid, or a municipality takes the tariff off.

use crate::common::regime;
use crate::months::{aid, change, changes, known, rows, single, span, total, with};
use serde_json::json;

#[test]
fn the_aid_of_zoetermeer_over_its_life() {
    // 570 / 19.00 = 30 months.
    let request =
        with(&single("2021-01", "2023-12"), json!({"started": "2021-01-01", "support": aid("570.00")}));
    assert_eq!(
        changes(&request, "in_force"),
        [change("2021-01", 1900, ""), change("2023-07", 0, "cost_price_paid")]
    );
    assert_eq!(total(&request, "in_force"), 57_000);
    assert_eq!(regime(&request, "in_force")["not_collected"], "0.00");
    // A pgb for it is charged in the same way (Wmo 2015 art. 2.1.4a(6)).
    let pgb =
        with(&request, json!({"support": [{"kind": "other_aid", "cost_price": "570.00", "form": "pgb"}]}));
    assert_eq!(regime(&pgb, "in_force"), regime(&request, "in_force"));
}

#[test]
fn what_is_left_below_one_amount_is_not_collected() {
    // 19.00 in November and December 2023, 20.60 in January and February 2024; then 100.00 - 79.20 = 20.80:
    // March. 0.20 is left.
    let request =
        with(&single("2023-11", "2024-06"), json!({"started": "2023-11-01", "support": aid("100.00")}));
    let entry = regime(&request, "in_force");
    assert_eq!((&entry["last_period"], &entry["not_collected"]), (&json!("2024-03"), &json!("0.20")));
    assert_eq!(total(&request, "in_force"), 9980);
    // Below the first amount nothing is ever collected.
    let cheap = with(&request, json!({"support": aid("18.99")}));
    assert_eq!(changes(&cheap, "in_force"), [change("2023-11", 0, "cost_price_paid")]);
    assert_eq!(regime(&cheap, "in_force")["not_collected"], "18.99");
    // In 2019 from the period of the start, 20 May to 16 June, so two periods end in June and July.
    let of_2019 =
        with(&single("2019-05", "2019-08"), json!({"started": "2019-05-25", "support": aid("35.00")}));
    assert_eq!(regime(&of_2019, "in_force")["last_period"], "2019-07");
    assert_eq!(
        changes(&of_2019, "in_force")[1..],
        [change("2019-05-20", 1750, ""), change("2019-07-15", 0, "cost_price_paid")]
    );
    // The receipt says what was taken off.
    let steps = regime(&with(&request, json!({"receipt": true})), "in_force")["steps"].clone();
    let value =
        |id: &str| steps.as_array().unwrap().iter().find(|step| step["id"] == id).unwrap()["value"].clone();
    assert_eq!([value("cost_price"), value("deducted"), value("not_collected")], ["100.00", "99.80", "0.20"]);
}

#[test]
fn the_minima_and_a_lower_amount_take_the_tariff_off() {
    // March and June 2020, or March alone where April and May take a month off each: art. 3.10b(3) says "each
    // month".
    let request =
        with(&single("2020-03", "2020-07"), json!({"started": "2020-03-01", "support": aid("38.00")}));
    let amounts: Vec<(i64, i64)> = regime(&request, "in_force")["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| span(&row["amount"]))
        .collect();
    assert_eq!(amounts, [(1900, 1900), (0, 0), (0, 0), (0, 1900), (0, 0)]);
    // A municipality that asks 10.00: the statutory 21.80 still goes off. 60.00 lasts three months: 60.00,
    // 38.20, 16.40, and then nothing is left. The 16.40 is collected, for it is not below the 10.00 that is
    // due (art. 3.10b(6)).
    let local = with(
        &single("2026-01", "2026-06"),
        json!({"started": "2026-01-01", "support": aid("60.00"),
            "municipality": {"monthly_amount": "10.00"}}),
    );
    let amounts: Vec<i64> = rows(&local, "in_force").iter().map(|row| row.1).collect();
    assert_eq!(amounts, [1000, 1000, 1000, 0, 0, 0]);
}

#[test]
fn of_two_aids_one_at_a_time_is_guarded() {
    // 50.00 lasts two months of 21.80 and leaves 6.40; 70.00 lasts three and leaves 4.60. Together they would
    // last five as well; but 42.00 and 23.60 together would last three, and one after the other one and one.
    let two = |first: &str, second: &str| {
        let support = json!([{"kind": "other_aid", "cost_price": first},
            {"kind": "home_adaptation", "cost_price": second}]);
        with(&single("2026-01", "2026-08"), json!({"started": "2026-01-01", "support": support}))
    };
    let entry = regime(&two("50.00", "70.00"), "in_force");
    assert_eq!((&entry["last_period"], &entry["not_collected"]), (&json!("2026-05"), &json!("11.00")));
    assert_eq!(known(&entry["total"]), 5 * 2180);
    assert!(entry["approximate"].to_string().contains("cost_price_order"));
    let entry = regime(&two("42.00", "23.60"), "in_force");
    assert_eq!((&entry["last_period"], &entry["not_collected"]), (&json!("2026-02"), &json!("22.00")));
    // The order matters across a change of tariff: 42.00 lasts two months of 2025, but only one of 2026.
    let december = |first: &str, second: &str| {
        with(&two(first, second), json!({"month": "2025-11", "until": "2026-06", "started": "2025-11-01"}))
    };
    assert_eq!(total(&december("42.00", "21.80"), "in_force"), 2 * 2100 + 2180);
    assert_eq!(total(&december("21.80", "42.00"), "in_force"), 2 * 2100);
    // One of them without a price goes on, so the contribution goes on.
    let open = with(
        &two("42.00", "23.60"),
        json!({"support": [{"kind": "other_aid", "cost_price": "42.00"}, {"kind": "home_adaptation"}]}),
    );
    assert_eq!(total(&open, "in_force"), 8 * 2180);
}
