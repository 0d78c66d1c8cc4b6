//! How many estimates a second, natively, against two yardsticks: the bare formula of the bill in decimals
//! and in whole cents. `benches/estimate.mjs` measures the same households in WebAssembly and on the command
//! line, so they are written to `target/bench/households.jsonl`, with the sum that they must come to
//! everywhere in `sums.json`.

use std::{fs, hint::black_box, path::Path};

use base::{json::Json, money::Money};
use divan::{Bencher, counter::ItemsCount};
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contract::{self, Request},
    contribution::{estimate, months},
    rules::Regime,
};

const HOUSEHOLDS: usize = 1000;

fn main() {
    agree();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder).expect("a folder for the households");
    fs::write(folder.join("households.jsonl"), requests("").join("\n") + "\n")
        .expect("the households written");
    fs::write(folder.join("sums.json"), format!("[{},{}]", sum(Regime::IVB_BILL), sum(Regime::IN_FORCE)))
        .expect("the sums written");
    divan::main();
}

/// The lowest amounts of all households together, in cents.
fn sum(regime: &'static Regime) -> Decimal {
    let outcomes =
        requests("").into_iter().filter_map(|text| estimate(&read(&text).facts, regime, false).ok());
    (outcomes.map(|outcome| outcome.assessment.amount.low).sum::<Decimal>() * Decimal::ONE_HUNDRED)
        .normalize()
}

/// Every estimate of one regime for every household, all answers known.
#[divan::bench(
    sample_count = 1000,
    args = [
        (Regime::IVB_BILL.id, false),
        (Regime::IVB_BILL.id, true),
        (Regime::IN_FORCE.id, false),
        (Regime::IN_FORCE.id, true),
    ],
)]
fn engine(bencher: Bencher, (regime, receipt): (&str, bool)) {
    let regime = Regime::by_id(regime).expect("a regime");
    let households: Vec<_> = requests("").iter().map(|text| read(text).facts).collect();
    bencher.counter(ItemsCount::new(HOUSEHOLDS)).bench_local(|| {
        for facts in black_box(&households) {
            let _ = black_box(estimate(facts, regime, receipt));
        }
    });
}

/// Three years of one household: all known, an unknown income with a cost price, and everything unknown.
#[divan::bench(args = ["known", "income", "everything"])]
fn three_years(bencher: Bencher, what: &str) {
    let regime = Regime::IVB_BILL;
    let request = read(match what {
        "known" => r#"{"month":"2025-01","until":"2027-12","household":"single","income":"30000.00"}"#,
        "income" => {
            r#"{"month":"2025-01","until":"2027-12","household":"single","income":null,"started":"2025-01-01",
                "support":[{"kind":"other_aid","cost_price":"3000.00"}]}"#
        }
        _ => {
            r#"{"month":"2025-01","until":"2027-12","household":null,"client_age":null,"partner_age":null,"income":null,"assets":null,"support":null,
                "other_contribution":null,"shelter_nights":null,"started":null,"municipality":null}"#
        }
    });
    let until = request.until.expect("a last month");
    bencher.counter(ItemsCount::new(1u32)).bench_local(|| months(black_box(&request.facts), regime, until));
}

/// One household with unknown answers, under the bill: every case still possible, and what each unknown does.
#[divan::bench(args = ["income", "household", "everything"])]
fn unknown(bencher: Bencher, what: &str) {
    let regime = Regime::IVB_BILL;
    let facts = read(match what {
        "income" => r#"{"month":"2026-11","household":"single","income":null}"#,
        "household" => r#"{"month":"2026-11","household":null,"partner_age":null,"income":"30000.00"}"#,
        _ => {
            r#"{"month":"2026-11","household":null,"client_age":null,"partner_age":null,"income":null,"assets":null,"support":null,
                "other_contribution":null,"shelter_nights":null,"started":null,"municipality":null}"#
        }
    })
    .facts;
    bencher.counter(ItemsCount::new(1u32)).bench_local(|| estimate(black_box(&facts), regime, true));
}

/// Reading alone: JSON text in, facts out.
#[divan::bench(sample_count = 500)]
fn reading(bencher: Bencher) {
    let requests = requests(r#","regimes":["ivb_bill"],"receipt":false"#);
    bencher.counter(ItemsCount::new(HOUSEHOLDS)).bench_local(|| {
        for text in black_box(&requests) {
            black_box(read(text));
        }
    });
}

/// The contract: JSON text in, JSON text out, one regime without receipt.
#[divan::bench(sample_count = 500, args = [Regime::IVB_BILL.id, Regime::IN_FORCE.id])]
fn json(bencher: Bencher, regime: &str) {
    let requests = requests(&format!(r#","regimes":["{regime}"],"receipt":false"#));
    let mut answer = Vec::new();
    bencher.counter(ItemsCount::new(HOUSEHOLDS)).bench_local(|| {
        for text in black_box(&requests) {
            answer.clear();
            let json: Json = serde_json::from_str(text).expect("JSON");
            contract::estimate(&json, &mut answer).expect("an answer");
            black_box(&answer);
        }
    });
}

/// The formula of the bill alone, in decimals.
#[divan::bench(sample_count = 1000)]
fn formula_decimal(bencher: Bencher) {
    let incomes: Vec<Decimal> = incomes().iter().map(|cents| Decimal::new(*cents, 2)).collect();
    bencher.counter(ItemsCount::new(HOUSEHOLDS)).bench_local(|| {
        for income in black_box(&incomes) {
            black_box(in_decimals(*income));
        }
    });
}

/// The formula of the bill alone, in whole cents: the yardstick of every ratio.
#[divan::bench(sample_count = 1000)]
fn formula_cents(bencher: Bencher) {
    let incomes = incomes();
    bencher
        .counter(ItemsCount::new(HOUSEHOLDS))
        .bench_local(|| black_box(&incomes).iter().map(|income| in_cents(*income)).sum::<i64>());
}

fn in_decimals(income: Decimal) -> Decimal {
    let excess = (income - Decimal::new(24_500, 0)).max(Decimal::ZERO);
    let due = Decimal::new(2_360, 2) + excess * Decimal::new(10, 2) / Decimal::new(12, 0);
    Money::floor(due.min(Decimal::new(32_800, 2))).euros()
}

fn in_cents(income: i64) -> i64 {
    (2_360 + (income - 2_450_000).max(0) / 120).min(32_800)
}

/// The yardsticks say what the engine says, for single persons without assets.
fn agree() {
    let regime = Regime::IVB_BILL;
    for cents in incomes() {
        let income = Decimal::new(cents, 2);
        let request = read(&format!(r#"{{"month":"2026-11","household":"single","income":"{income}"}}"#));
        let engine = estimate(&request.facts, regime, false).expect("an outcome").assessment.amount.known();
        assert_eq!(engine, Some(in_decimals(income)), "{income}");
        assert_eq!(engine, Some(Decimal::new(in_cents(cents), 2)), "{income}");
    }
}

fn read(text: &str) -> Request {
    Request::read(&serde_json::from_str(text).expect("JSON")).expect("a request")
}

fn incomes() -> Vec<i64> {
    let mut dice = Dice(1);
    (0..HOUSEHOLDS).map(|_| i64::from(dice.below(9_000_000))).collect()
}

/// Households of every sort, each with all answers known, as requests of the contract that end in `options`.
fn requests(options: &str) -> Vec<String> {
    let mut dice = Dice(2026);
    (0..HOUSEHOLDS).map(|_| format!("{{{}{options}}}", household(&mut dice))).collect()
}

fn household(dice: &mut Dice) -> String {
    let couple = dice.percent(40);
    let client = dice.one_of(&["adult", "adult", "aow", "aow", "aow"]);
    let mut text = format!(
        r#""month":"2026-11","household":"{}","client_age":"{client}""#,
        if couple { "couple" } else { "single" }
    );
    if couple {
        text += &format!(r#","partner_age":"{}""#, dice.one_of(&["adult", "aow", "aow"]));
    }
    text += &format!(r#","income":"{}""#, dice.euros(90_000));
    if dice.percent(40) {
        let assets = dice.euros(200_000);
        text += &if couple {
            format!(r#","assets":["{assets}","{}"]"#, dice.euros(50_000))
        } else {
            format!(r#","assets":["{assets}"]"#)
        };
    }
    if dice.percent(15) {
        text += &format!(
            r#","support":[{{"kind":"other_aid","cost_price":"{}"}}],"started":"2026-0{}-01""#,
            dice.euros(4_000),
            1 + dice.below(9)
        );
    } else {
        let kind =
            dice.one_of(&["household_help", "guidance", "day_activities", "transport_service", "wheelchair"]);
        text += &format!(r#","support":[{{"kind":"household_help"}},{{"kind":"{kind}"}}]"#);
    }
    if dice.percent(5) {
        text += r#","other_contribution":"wlz""#;
    }
    if dice.percent(20) {
        text += &format!(
            r#","municipality":{{"code":"GM0344","minima_limits":{{"single_aow":"{}"}}}}"#,
            dice.euros(30_000)
        );
    }
    text
}

/// A linear congruential generator: the same households on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (((self.0 >> 32) * u64::from(end)) >> 32) as u32
    }

    fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    fn one_of(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len() as u32) as usize]
    }

    fn euros(&mut self, end: u32) -> Decimal {
        Decimal::new(i64::from(self.below(end * 100)), 2)
    }
}
