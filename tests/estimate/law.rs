//! What the law promises, whatever the household: thresholds to the cent, and properties over many
//! households.

use crate::common::{amount, cents, euros, notes, range, reasons, regime};
use proptest::prelude::*;
use serde_json::{Value, json};
use wmo_zelfcheck::rules::{COVERED, Formula, REGIMES, Regime, Scheme};

pub const MONTHS: [&str; 11] = [
    "2015-04", "2016-04", "2017-04", "2018-04", "2019-04", "2020-08", "2021-04", "2023-04", "2024-04",
    "2025-04", "2026-04",
];

pub fn household() -> impl Strategy<Value = Value> {
    let people = prop_oneof![
        Just(json!({"household": "single", "client_age": "adult"})),
        Just(json!({"household": "single", "client_age": "aow"})),
        Just(json!({"household": "couple", "client_age": "adult", "partner_age": "adult"})),
        Just(json!({"household": "couple", "client_age": "aow", "partner_age": "adult"})),
        Just(json!({"household": "couple", "client_age": "aow", "partner_age": "aow"})),
    ];
    (people, prop::sample::select(&MONTHS[..]), 0..12_000_000_i64, 0..30_000_000_i64).prop_map(
        |(mut request, month, income, assets)| {
            request["month"] = json!(month);
            request["income"] = json!(euros(income));
            request["assets"] = json!([euros(assets)]);
            request["support"] = json!([{"kind": "guidance"}]);
            request
        },
    )
}

pub fn regimes() -> impl Strategy<Value = &'static str> {
    // Where support is taken out the amount jumps: tests/variants.rs.
    let whole =
        REGIMES.iter().filter(|regime| regime.schemes.iter().all(|scheme| scheme.withdrawn.is_empty()));
    prop::sample::select(whole.map(|regime| regime.id).collect::<Vec<_>>())
}

/// The amounts of a regime, where it applies.
pub fn amounts(request: &Value, id: &str) -> Option<(i64, Option<i64>)> {
    (regime(request, id)["applies"] == true).then(|| range(request, id))
}

/// Whether neither end of an amount fell, where both times there is one.
fn not_lower(before: Option<(i64, Option<i64>)>, after: Option<(i64, Option<i64>)>) -> bool {
    before.zip(after).is_none_or(|(before, after)| before.0 <= after.0 && before.1 <= after.1)
}

pub fn scheme(request: &Value, id: &str) -> Option<&'static Scheme> {
    Regime::by_id(id)?.scheme(request["month"].as_str()?.parse().ok()?)
}

pub fn with(request: &Value, field: &str, value: Value) -> Value {
    let mut request = request.clone();
    request[field] = value;
    request
}

/// The relief of 2018 and unknown splits of income make wealth work downwards in places; the law means it so.
pub fn relief_in_play(request: &Value, id: &str) -> bool {
    scheme(request, id).is_some_and(|scheme| scheme.means.aow_relief.is_some())
        && request["client_age"] == "aow"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn never_negative_and_within_the_rules_own_limits(request in household(), id in regimes()) {
        if let (Some((low, high)), Some(scheme)) = (amounts(&request, id), scheme(&request, id)) {
            prop_assert!(low >= 0 && high.is_none_or(|high| high >= low));
            let limit = match &scheme.formula {
                Formula::Flat { amount } => Some(amount.value),
                Formula::Ramp { maximum, .. } => maximum.map(|maximum| maximum.value),
                Formula::Share { maximum, reduction, .. } => {
                    let taken = reduction.map(|reduction| reduction.value);
                    Some(maximum.value - taken.unwrap_or_default())
                }
            };
            if let (Some(limit), Some(high)) = (limit, high) {
                prop_assert!(high <= (limit * rust_decimal::Decimal::ONE_HUNDRED).try_into().unwrap());
            }
        }
    }

    #[test]
    fn never_falls_when_income_rises(request in household(), id in regimes(), more in 1..500_000_i64) {
        let richer = with(&request, "income", json!(euros(cents(&request["income"]).unwrap() + more)));
        let (before, after) = (amounts(&request, id), amounts(&richer, id));
        prop_assert!(not_lower(before, after), "{request}: {before:?} {after:?}");
    }

    #[test]
    fn never_falls_when_assets_rise(request in household(), id in regimes(), more in 1..5_000_000_i64) {
        let richer = with(&request, "assets", json!([euros(cents(&request["assets"][0]).unwrap() + more)]));
        let (before, after) = (amounts(&request, id), amounts(&richer, id));
        let holds = relief_in_play(&request, id) || not_lower(before, after);
        prop_assert!(holds, "{request}: {before:?} {after:?}");
    }

    /// A cent of income moves no contribution by more than a cent.
    #[test]
    fn continuous_in_income(request in household(), id in regimes()) {
        let richer = with(&request, "income", json!(euros(cents(&request["income"]).unwrap() + 1)));
        let (before, after) = (amounts(&request, id), amounts(&richer, id));
        let jump = before.zip(after).map_or(0, |(before, after)| (after.0 - before.0).abs());
        prop_assert!(relief_in_play(&request, id) || jump <= 1, "{request}: {before:?} {after:?}");
    }

    #[test]
    fn irrelevant_facts_do_not_matter(
        request in household(),
        id in regimes(),
        form in prop::sample::select(vec!["in_kind", "pgb"]),
        kind in prop::sample::select(vec![
            "household_help", "guidance", "personal_care", "short_stay", "day_activities",
        ]),
    ) {
        let support = json!([{"kind": kind, "form": form}, {"kind": "client_support"}]);
        let other = with(&request, "support", support);
        prop_assert_eq!(amounts(&request, id), amounts(&other, id));
        // The flat tariff knows no income or assets.
        let poor = with(&with(&request, "income", json!("0.00")), "assets", json!(["0.00"]));
        if scheme(&request, id).is_some_and(|scheme| matches!(scheme.formula, Formula::Flat { .. })) {
            prop_assert_eq!(amounts(&request, id), amounts(&poor, id));
        }
    }

    #[test]
    fn an_exemption_beats_any_amount(request in household(), which in 0..4_usize) {
        let (field, value, reason) = [
            ("other_contribution", json!("wlz"), "other_contribution"),
            ("other_contribution", json!("sheltered_living"), "other_contribution"),
            ("shelter_nights", json!(2), "shelter_stay"),
            ("client_age", json!("minor"), "minor"),
        ][which].clone();
        let exempt = with(&request, field, value);
        for id in ["in_force", "ivb_bill"] {
            if let Some(amounts) = amounts(&exempt, id) {
                prop_assert_eq!(amounts, (0, Some(0)));
                prop_assert!(reasons(&regime(&exempt, id)).contains(&reason.to_owned()));
            }
        }
    }

    #[test]
    fn the_year_is_twelve_months_or_thirteen_periods(request in household(), id in regimes()) {
        let entry = regime(&request, id);
        if entry["applies"] == true {
            let times = if entry["period"] == "month" { 12 } else { 13 };
            let amount = cents(&entry["amount"]["min"]);
            prop_assert_eq!(cents(&entry["per_year"]["min"]), amount.map(|amount| amount * times));
        }
    }
}

#[test]
fn nothing_due_for_another_reason_is_not_called_paid() {
    let request = json!({"month": "2026-11", "household": "single", "income": "10000.00",
        "started": "2026-01-01", "support": [{"kind": "other_aid", "cost_price": "5000.00"}],
        "municipality": {"minima_limits": {"single_under_aow": "20000.00"}}});
    assert_eq!(reasons(&regime(&request, "in_force")), ["minima"]);
    // Also when the statutory amounts have used the cost price up by now (art. 3.10b(3)): this person paid
    // none of them.
    let used_up = with(
        &with(&request, "started", json!("2020-01-01")),
        "support",
        json!([{"kind": "other_aid", "cost_price": "100.00"}]),
    );
    assert_eq!(reasons(&regime(&used_up, "in_force")), ["minima"]);
}

#[test]
fn only_the_bill_leaves_open_how_a_couples_wealth_counts() {
    let couple = |assets: Value| {
        json!({"month": "2026-04", "household": "couple", "client_age": "aow",
        "partner_age": "aow", "income": "40000.00", "assets": assets})
    };
    let open = |assets: Value, id: &str| {
        regime(&couple(assets), id)["approximate"].to_string().contains("wealth_per_person")
    };
    assert!(open(json!(["90000.00", "0.00"]), "ivb_bill"));
    assert!(open(json!(["90000.00", "0.00"]), "income_limit_a"), "in every variant");
    assert!(!open(json!(["20000.00", "0.00"]), "ivb_bill"), "exempt in either reading");
    assert!(!open(json!(["45000.00", "45000.00"]), "ivb_bill"), "even wealth makes no difference");
    assert!(!open(json!(["90000.00", "0.00"]), "wlz_low"), "the decree says per person");
}

#[test]
fn the_cost_price_under_the_bill_and_under_rules_without_guard() {
    let aid = |month: &str, started: &str, price: &str| {
        json!({"month": month, "household": "single",
        "income": "30000.00", "started": started, "support": [{"kind": "other_aid", "cost_price": price}]})
    };
    // 69.43 a month from the first month the bill's amounts exist: one month of 100.00, then 30.57 is not
    // collected.
    assert_eq!(amount(&aid("2025-01", "2024-06-01", "100.00"), "ivb_bill"), 6943);
    assert_eq!(amount(&aid("2025-02", "2024-06-01", "100.00"), "ivb_bill"), 0);
    // Before 2019 the contribution followed income; what was paid then is not counted.
    assert_eq!(regime(&aid("2019-01", "2015-06-01", "100.00"), "in_force")["last_period"], "2019-05");
    // Across the change of tariff: 20.60 in December 2024, then 21.00.
    assert_eq!(regime(&aid("2025-01", "2024-12-01", "62.60"), "in_force")["last_period"], "2025-02");
    assert_eq!(regime(&aid("2025-01", "2024-12-01", "62.59"), "in_force")["last_period"], "2025-01");
    // 2019 has thirteen periods, two of which end in December: 227.50; the 17.50 that is left is below the
    // 19.00 of 2020.
    assert_eq!(regime(&aid("2019-02", "2019-01-01", "245.00"), "in_force")["last_period"], "2019-12");
    // Nothing was due in April and May 2020. If nothing was taken off then, 38.00 is March and June; if it
    // was, March alone.
    let covid = regime(&aid("2020-03", "2020-03-01", "38.00"), "in_force");
    assert_eq!(
        (&covid["last_period"], &covid["last_period_earliest"]),
        (&json!("2020-06"), &json!("2020-03"))
    );
    assert_eq!(
        (&covid["amount"]["min"], &covid["amount"]["max"]),
        (&json!("19.00"), &json!("19.00")),
        "March itself is certain"
    );
    assert_eq!(covid["approximate"][0]["rule"], "cost_price_exempt_months");
    // Beyond the tables the last tariff is taken to go on, and the answer says so: the last two months, and
    // one after them.
    let last = COVERED.to.unwrap();
    let from = last.minus(1).unwrap().to_string();
    let price = euros(3 * amount(&json!({"month": from, "household": "single"}), "in_force"));
    let beyond = regime(&aid(&from, &format!("{from}-01"), &price), "in_force");
    assert_eq!(
        (&beyond["last_period"], &beyond["last_period_projected"]),
        (&json!(last.plus(1).unwrap().to_string()), &json!(true))
    );
    // A service beside the aid goes on without end.
    let both = json!({"month": "2025-06", "household": "single", "started": "2024-12-01",
        "support": [{"kind": "other_aid", "cost_price": "62.60"}, {"kind": "guidance"}]});
    assert_eq!(amount(&both, "in_force"), 2100);
}

#[test]
fn the_first_month_due() {
    // Uitvoeringsbesluit art. 3.5(4): the month after the start; the same month if it began on the 1st; in
    // 2019 the period itself.
    for (started, month, expected) in [
        ("2026-03-01", "2026-03", 2180),
        ("2026-03-02", "2026-03", 0),
        ("2026-03-31", "2026-04", 2180),
        ("2026-03-02", "2026-02", 0),
        ("2019-05-20", "2019-05", 1750),
        ("2019-05-20", "2019-04", 0),
    ] {
        let request = json!({"month": month, "household": "single", "started": started});
        assert_eq!(amount(&request, "in_force"), expected, "{request}");
    }
}

#[test]
fn local_policy_changes_today_but_not_the_bill() {
    let with = |policy: Value| {
        json!({"month": "2026-11", "household": "single", "income": "20000.00",
        "municipality": policy})
    };
    assert_eq!(amount(&with(json!({"code": "GM0344", "monthly_amount": "15.00"})), "in_force"), 1500);
    assert_eq!(
        amount(&with(json!({"monthly_amount": "30.00"})), "in_force"),
        2180,
        "a municipality cannot ask more than the law"
    );
    assert_eq!(amount(&with(json!({"no_charge": true})), "in_force"), 0);
    assert_eq!(amount(&with(json!({"monthly_amount": "15.00", "no_charge": true})), "ivb_bill"), 2360);
    // Lower than the limit: nothing. At the limit it is open: decree art. 3.8(2) has "lager dan", act art.
    // 2.1.4a(5)(b) not more than.
    for (limit, expected) in [("20000.01", (0, 0)), ("20000.00", (0, 2180)), ("19999.99", (2180, 2180))] {
        let at = with(json!({"minima_limits": {"single_under_aow": limit}}));
        assert_eq!(range(&at, "in_force"), (expected.0, Some(expected.1)));
        assert_eq!(
            notes(&at, "in_force"),
            if limit == "20000.00" { vec!["minima_at_limit"] } else { Vec::new() }
        );
        assert_eq!(
            amount(&with(json!({"minima_limits": {"single_aow": limit}})), "in_force"),
            2180,
            "another group's limit"
        );
    }
    let transport = json!({"month": "2026-11", "household": "single",
        "support": [{"kind": "transport_service"}], "municipality": {"transport_own_tariff": true}});
    assert_eq!(
        (amount(&transport, "in_force"), reasons(&regime(&transport, "in_force"))),
        (0, vec!["transport_own_tariff".to_owned()])
    );
    let minor = |policy: Value| {
        json!({"month": "2026-11", "household": "single", "client_age": "minor",
        "support": [{"kind": "home_adaptation"}], "municipality": policy})
    };
    assert_eq!(amount(&minor(json!({})), "in_force"), 0);
    assert_eq!(amount(&minor(json!({"minor_home_adaptation": true})), "in_force"), 2180);
}
