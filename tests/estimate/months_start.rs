//! From which period on something is due: after the start of the support, and how far back a decision
//! reaches.

use serde_json::json;

use crate::common::{reasons, regime};
use crate::months::{aid, change, changes, single, with};

#[test]
fn the_first_period_due() {
    let started = |date: &str| with(&single("2026-01", "2026-06"), json!({"started": date}));
    assert_eq!(
        changes(&started("2026-03-01"), "in_force"),
        [change("2026-01", 0, "not_started"), change("2026-03", 2180, "")]
    );
    assert_eq!(
        changes(&started("2026-03-02"), "in_force"),
        [change("2026-01", 0, "not_started"), change("2026-04", 2180, "")]
    );
    // In 2019 from the period itself: 20 May to 16 June.
    let of_2019 = |date: &str| with(&single("2019-04", "2019-08"), json!({"started": date}));
    assert_eq!(changes(&of_2019("2019-05-20"), "in_force")[1], change("2019-05-20", 1750, ""));
    assert_eq!(changes(&of_2019("2019-05-19"), "in_force")[1], change("2019-04-22", 1750, ""));
    assert_eq!(changes(&of_2019("2019-06-16"), "in_force")[1], change("2019-05-20", 1750, ""));
}

#[test]
fn at_most_twelve_months_before_the_decision() {
    // Sent in November 2026: over the twelve months before November, so from November 2025.
    let late =
        with(&single("2025-09", "2026-03"), json!({"started": "2024-01-01", "notified": "2026-11-22"}));
    assert_eq!(
        changes(&late, "in_force"),
        [change("2025-09", 0, "too_long_ago"), change("2025-11", 2100, ""), change("2026-01", 2180, "")]
    );
    assert_eq!(reasons(&regime(&with(&late, json!({"month": "2025-10"})), "in_force")), ["too_long_ago"]);
    assert_eq!(reasons(&regime(&with(&late, json!({"month": "2025-11"})), "in_force")), Vec::<String>::new());
    // A start after that is not moved, nor one before which the decision was sent.
    let recent = with(&late, json!({"started": "2026-01-15"}));
    assert_eq!(changes(&recent, "in_force")[1], change("2026-02", 2180, ""));
    let sent_first = with(&recent, json!({"notified": "2025-12-01"}));
    assert_eq!(changes(&sent_first, "in_force")[1], change("2026-02", 2180, ""));
    // In 2019 it was 39 periods, so a decision of December 2019 reaches back to December 2016.
    let old = with(
        &single("2017-01", "2017-02"),
        json!({"client_age": "aow", "started": "2015-01-05", "notified": "2019-12-10"}),
    );
    assert_eq!(changes(&old, "in_force"), [change("2017-01-02", 1750, "below_threshold")]);
    // From 2015 to 2018 it was 36 months before the day (art. 3.5(1)): of 15 April 2018 that is 15 April
    // 2015, in the period that began on 23 March.
    let day = with(&single("2015-03", "2015-04"), json!({"started": "2015-01-05", "notified": "2018-04-15"}));
    assert_eq!(
        changes(&day, "in_force"),
        [change("2015-02-23", 0, "too_long_ago"), change("2015-03-23", 1940, "below_threshold")]
    );
    let later =
        with(&single("2015-04", "2015-05"), json!({"started": "2015-01-05", "notified": "2018-04-20"}));
    assert_eq!(
        changes(&later, "in_force"),
        [change("2015-03-23", 0, "too_long_ago"), change("2015-04-20", 1940, "below_threshold")]
    );
    // A decision of May 2020 reaches back to May 2019: the first period that ends in that month began on 22
    // April.
    let over =
        with(&single("2019-04", "2019-05"), json!({"started": "2019-01-01", "notified": "2020-05-10"}));
    assert_eq!(
        changes(&over, "in_force"),
        [change("2019-03-25", 0, "too_long_ago"), change("2019-04-22", 1750, "")]
    );
    // What cannot be asked for any more takes nothing off the cost price: 43.60 lasts two months, from
    // November.
    let priced = with(&late, json!({"support": aid("43.60")}));
    assert_eq!(
        changes(&priced, "in_force"),
        [
            change("2025-09", 0, "too_long_ago"),
            change("2025-11", 2100, ""),
            change("2026-01", 0, "cost_price_paid")
        ]
    );
}
