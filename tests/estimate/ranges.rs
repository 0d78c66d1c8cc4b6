//! Unknown answers: the range is exact, shown against every value tried one by one.

use crate::common::{cents, euros, range, regime};
use serde_json::{Value, json};
use wmo_zelfcheck::rules::REGIMES;

/// Tries every value of the unknown fields on a grid that holds the points where rules bend.
pub fn brute_force(request: &Value, id: &str, field: &str, values: &[Value]) -> (i64, i64) {
    let tried: Vec<(i64, i64)> = values
        .iter()
        .map(|value| {
            let mut request = request.clone();
            request[field] = value.clone();
            let (low, high) = range(&request, id);
            (low, high.expect("a highest amount"))
        })
        .collect();
    (tried.iter().map(|(low, _)| *low).min().unwrap(), tried.iter().map(|(_, high)| *high).max().unwrap())
}

pub fn amounts() -> Vec<i64> {
    let bends = [
        0,
        2_450_000,
        3_390_000,
        2_177_778,
        3_013_333,
        6_102_800,
        7_042_800,
        7_000_000,
        // With 120,000 in one name: 70,000 less 4 % of what is above 33,748, and above 67,496.
        6_654_992,
        6_789_984,
        3_374_800,
        6_749_600,
        2_000_000,
        99_999_999_999,
        // Assets with which 4 % of what is above 33,748, or 67,496, lifts an income of 30,000, 24,000 or
        // nothing to 70,000.
        103_374_800,
        118_374_800,
        178_374_800,
        106_749_600,
        121_749_600,
        181_749_600,
    ];
    let near = bends.iter().flat_map(|bend| [-100, -1, 0, 1, 100].map(|step| bend + step));
    near.chain((0..10_000_000).step_by(250_000))
        .filter(|cents| (0..=99_999_999_999).contains(cents))
        .collect()
}

#[test]
fn unknown_income_or_assets() {
    let incomes: Vec<Value> = amounts().into_iter().map(|cents| json!(euros(cents))).collect();
    let assets: Vec<Value> = amounts().into_iter().map(|cents| json!([euros(cents)])).collect();
    for id in REGIMES.iter().map(|regime| regime.id) {
        for (known_income, known_assets) in
            [("0.00", "0.00"), ("24000.00", "0.00"), ("30000.00", "120000.00"), ("80000.00", "0.00")]
        {
            for (household, kinds) in [
                ("single", &["household_help"][..]),
                ("couple", &["household_help"]),
                ("couple", &["household_help", "guidance"]),
            ] {
                let support: Vec<Value> = kinds.iter().map(|kind| json!({"kind": kind})).collect();
                let base = json!({"month": "2026-11", "household": household, "client_age": "aow",
                    "income": known_income, "assets": [known_assets],
                    "support": support, "municipality": {"minima_limits": {"single_aow": "20000.00"}}});
                for (field, values) in [("income", &incomes), ("assets", &assets)] {
                    let mut unknown = base.clone();
                    unknown[field] = Value::Null;
                    let (low, high) = range(&unknown, id);
                    assert_eq!(
                        (low, high.unwrap()),
                        brute_force(&base, id, field, values),
                        "{id} {field} {base}"
                    );
                }
            }
        }
    }
}

#[test]
fn unknown_circumstances() {
    let fields: [(&str, Vec<Value>); 6] = [
        ("household", vec![json!("single"), json!("couple")]),
        ("client_age", vec![json!("minor"), json!("adult"), json!("aow")]),
        ("other_contribution", vec![json!("none"), json!("wlz"), json!("sheltered_living")]),
        ("shelter_nights", vec![json!(0), json!(1), json!(2), json!(31)]),
        ("started", vec![json!("2020-01-01"), json!("2026-11-01"), json!("2026-11-02"), json!("2030-01-01")]),
        (
            "support",
            [
                "household_help",
                "guidance",
                "personal_care",
                "short_stay",
                "day_activities",
                "transport_service",
                "wheelchair",
                "transport_aid",
                "home_adaptation",
                "other_aid",
                "general_lasting",
                "client_support",
            ]
            .iter()
            .flat_map(|kind| {
                let guarded = ["wheelchair", "transport_aid", "home_adaptation", "other_aid"].contains(kind);
                let paid = guarded.then(|| json!([{"kind": kind, "cost_price": "0.00"}]));
                [Some(json!([{"kind": kind}])), paid].into_iter().flatten()
            })
            .collect(),
        ),
    ];
    for id in REGIMES.iter().filter(|regime| !regime.schemes[0].comparison).map(|regime| regime.id) {
        for income in ["10000.00", "45000.00", "90000.00"] {
            let base =
                json!({"month": "2026-11", "household": "single", "client_age": "aow", "income": income});
            for (field, values) in &fields {
                let mut unknown = base.clone();
                unknown[field] = Value::Null;
                let (low, high) = range(&unknown, id);
                let (lowest, highest) = brute_force(&base, id, field, values);
                assert_eq!((low, high), (lowest, Some(highest)), "{id} {field} {income}");
                let undecided = regime(&unknown, id)["undecided"].clone();
                assert_eq!(
                    undecided,
                    if lowest == highest { json!([]) } else { json!([field]) },
                    "{id} {field} {income}"
                );
            }
        }
    }
}

#[test]
fn what_narrows_most_comes_first() {
    // At an income of 30,000 an unknown household moves the ivb by 45.83, unknown assets up to the maximum.
    let request = json!({"month": "2026-11", "household": null, "income": "30000.00", "assets": null});
    assert_eq!(regime(&request, "ivb_bill")["undecided"], json!(["assets", "household"]));
    let request = json!({"month": "2026-11", "household": null, "income": "30000.00"});
    assert_eq!(regime(&request, "ivb_bill")["undecided"], json!(["household"]));
    // With the income unknown as well, the household alone changes neither end.
    let request = json!({"month": "2026-11", "household": null, "income": null});
    assert_eq!(regime(&request, "ivb_bill")["undecided"], json!(["income"]));
    // What is unknown but does not matter is not asked for: today's tariff knows no income.
    let request = json!({"month": "2026-11", "household": "single", "income": null, "assets": null});
    assert_eq!(regime(&request, "in_force")["undecided"], json!([]));
    assert_eq!(regime(&request, "ivb_bill")["undecided"], json!(["income", "assets"]));
}

#[test]
fn without_a_maximum_there_is_no_highest_amount() {
    let entry = regime(&json!({"month": "2016-04", "household": "single", "income": null}), "in_force");
    assert_eq!(entry["amount"], json!({"min": "19.40", "max": null}));
    assert_eq!(entry["per_year"], json!({"min": "252.20", "max": null}));
    assert_eq!(entry["undecided"], json!(["income"]));
}

/// A higher amount pays an aid off sooner: after 23 months of the bill, 1,000 euros are used up by any amount
/// above 43.47.
#[test]
fn unknown_income_with_a_cost_price() {
    let base = json!({"month": "2026-11", "household": "single", "started": "2025-01-01",
        "support": [{"kind": "other_aid", "cost_price": "1000.00"}]});
    let mut unknown = base.clone();
    unknown["income"] = Value::Null;
    assert_eq!(range(&unknown, "ivb_bill"), (0, Some(4347)));
    let incomes: Vec<Value> = (2_400_000..2_800_000).step_by(60).map(|cents| json!(euros(cents))).collect();
    assert_eq!(brute_force(&base, "ivb_bill", "income", &incomes), (0, 4347));
    // Today's tariff is the same for every income: 21.00 in 2025 and 21.80 in 2026 leave enough.
    assert_eq!(range(&unknown, "in_force"), (2180, Some(2180)));
}

#[test]
fn exempt_wealth_that_was_not_found_gives_a_range() {
    let policy = json!({"minima_limits": {"single_under_aow": "21000.00"}});
    let entry = regime(
        &json!({"month": "2023-04", "household": "single", "income": "20000.00", "assets": ["60000.00"],
            "municipality": policy}),
        "in_force",
    );
    assert_eq!((cents(&entry["amount"]["min"]), cents(&entry["amount"]["max"])), (Some(0), Some(1900)));
    assert_eq!(entry["approximate"][0]["rule"], "exempt_wealth_unknown");
}

/// Unknown wealth under the relief of 2018, where more wealth can mean less: the low end is found between the
/// ends.
#[test]
fn unknown_wealth_with_the_relief_of_2018() {
    for income in ["19000.00", "20500.00", "21500.00", "30000.00"] {
        let base = json!({"month": "2018-04", "household": "single", "client_age": "aow", "income": income});
        let mut unknown = base.clone();
        unknown["assets"] = json!([null]);
        let wealth: Vec<i64> = (0..12_000_000)
            .step_by(12_500)
            .flat_map(|cents| [cents, cents + 1])
            .map(|cents| cents + 2_443_700)
            .collect();
        let lowest = wealth
            .iter()
            .map(|cents| {
                let mut request = base.clone();
                request["assets"] = json!([euros(*cents)]);
                range(&request, "in_force").0
            })
            .min();
        assert_eq!(Some(range(&unknown, "in_force").0), lowest, "{income}");
    }
}

/// Where the receipt is of one case, the case says which: asked by itself it gives that very receipt.
#[test]
fn the_receipt_names_its_case() {
    let all = json!({"month": "2026-11", "household": null, "client_age": null, "income": null,
        "assets": null, "support": null,
        "other_contribution": null, "shelter_nights": null, "started": null, "municipality": null});
    let some = json!({"month": "2026-11", "household": null, "client_age": "aow", "income": "30000.00",
        "other_contribution": null});
    for request in [&all, &some] {
        for id in REGIMES.iter().map(|regime| regime.id) {
            let entry = regime(request, id);
            let mut settled = request.clone();
            settled.as_object_mut().unwrap().remove("started");
            for (field, value) in entry["case"].as_object().unwrap_or_else(|| panic!("{id} has no case")) {
                assert!(request.get(field).is_none_or(Value::is_null), "{id} {field} was known");
                settled[field] = value.clone();
            }
            let alone = regime(&settled, id);
            assert_eq!(alone["steps"], entry["steps"], "{id} {settled}");
            assert_eq!(alone["amount"]["max"], entry["amount"]["max"], "{id}");
            assert!(alone.get("case").is_none());
        }
    }
    let entry = regime(&some, "ivb_bill");
    assert_eq!(entry["case"], json!({"household": "single", "other_contribution": "none"}));
    // Nothing is due from a couple of whom one is younger; the highest amount is of two at AOW age.
    let couple = json!({"month": "2026-11", "household": "couple", "client_age": "aow", "partner_age": null});
    assert_eq!(regime(&couple, "in_force")["case"], json!({"partner_age": "aow"}));
    // Of a municipality of which nothing is known the plainest is told: it charges, and it has no rule of its
    // own.
    let anywhere = json!({"month": "2026-11", "household": "single", "municipality": null});
    let municipality = regime(&anywhere, "in_force")["case"]["municipality"].clone();
    assert_eq!(
        (&municipality["no_charge"], &municipality["minor_home_adaptation"]),
        (&json!(false), &json!(false)),
    );
    let mut bulk = some.clone();
    bulk["receipt"] = json!(false);
    assert!(regime(&bulk, "ivb_bill").get("case").is_none(), "it goes with the receipt");
}
