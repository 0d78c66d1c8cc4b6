//! The learned table of the search (`static/resources/learned.bin`) follows from the sentences beside it. For
//! each record a linear support vector machine tells its sentences from all others; the strongest weights of
//! each stay, are learned once more without the rest, and are rounded to four bits.
//! `LEARN=write cargo test --test finder learn` writes the table after sentences were added.

use std::{collections::BTreeMap, fs};

use base::words::{FEATURES, features};

/// What a step of a weight is; as in `src/finder/learned.rs`.
const STEP: f64 = 0.35;
/// How many weights a class keeps: one of a record, and one of more sentences than [`MANY`].
const MOST: (usize, usize) = (400, 600);
const MANY: usize = 400;
/// The class of all texts of danger, and the records that are called then.
const DANGER: &str = "danger";
const CALLED: [&str; 3] = ["nl-112", "nl-veilig-thuis", "nl-113"];
const TABLE: &str = "static/resources/learned.bin";
const FILES: [&str; 4] = ["records", "english", "danger", "harmless"];

/// A text: its features, and what each counts for.
struct Row {
    features: Vec<u16>,
    value: f64,
}

struct Weights {
    of: Vec<f64>,
    bias: f64,
}

/// Learns to tell some rows from the others: dual coordinate descent for the squared hinge loss (Hsieh and
/// others, 2008). `costs`: what an error costs in the others and in these.
fn fit(rows: &[Row], is: &[bool], costs: [f64; 2], allowed: &[bool]) -> Weights {
    let mut weights = Weights { of: vec![0.0; FEATURES], bias: 0.0 };
    let mut alphas = vec![0.0f64; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut dice = 1u64;
    for _ in 0..12 {
        for last in (1..order.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(last, (dice >> 33) as usize % (last + 1));
        }
        for &number in &order {
            let (row, alpha) = (&rows[number], alphas[number]);
            let own = || row.features.iter().filter(|feature| allowed[usize::from(**feature)]);
            let sign = if is[number] { 1.0 } else { -1.0 };
            let cost = costs[usize::from(is[number])];
            let dot: f64 = own().map(|feature| weights.of[usize::from(*feature)]).sum();
            let slope = sign * (dot * row.value + weights.bias) - 1.0 + alpha / (2.0 * cost);
            let square = own().count() as f64 * row.value * row.value + 1.0 + 1.0 / (2.0 * cost);
            let now = (alpha - slope / square).max(0.0);
            let change = (now - alpha) * sign;
            if change != 0.0 {
                alphas[number] = now;
                own().for_each(|feature| weights.of[usize::from(*feature)] += change * row.value);
                weights.bias += change;
            }
        }
    }
    weights
}

/// The weights of a class as whole steps, those that are none left out; and its bias in thousandths. `common`
/// is what a weight counts for when it is decided which stay: more, the more texts have its feature.
fn class(rows: &[Row], is: &[bool], common: &[f64]) -> (Vec<(u16, i8)>, i16) {
    let full = fit(rows, is, [0.5; 2], &[true; FEATURES]);
    let positive = is.iter().filter(|is| **is).count();
    let most = if positive > MANY { MOST.1 } else { MOST.0 };
    let mut strongest: Vec<usize> = (0..FEATURES).collect();
    let counts = |feature: usize| full.of[feature].abs() * common[feature];
    strongest.sort_by(|one, other| counts(*other).total_cmp(&counts(*one)));
    let mut allowed = vec![false; FEATURES];
    strongest.iter().take(most).for_each(|feature| allowed[*feature] = true);
    let kept = fit(rows, is, [1.0; 2], &allowed);
    steps(&kept)
}

/// All weights of the class of danger: missing one costs twice as much as calling one too many.
fn danger(rows: &[Row], is: &[bool]) -> (Vec<(u16, i8)>, i16) {
    steps(&fit(rows, is, [0.5, 1.0], &[true; FEATURES]))
}

/// Weights as whole steps, those that are none left out; and the bias in thousandths.
fn steps(weights: &Weights) -> (Vec<(u16, i8)>, i16) {
    let step = |weight: &f64| (weight / STEP).round().clamp(-8.0, 7.0) as i8;
    let steps = weights.of.iter().map(step).enumerate().filter(|(_, step)| *step != 0);
    (steps.map(|(feature, step)| (feature as u16, step)).collect(), (weights.bias * 1000.0).round() as i16)
}

fn learned() -> Vec<u8> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for file in FILES {
        let text = fs::read_to_string(format!("static/resources/sentences/{file}.tsv")).unwrap();
        let line = |line: &str| line.split_once('\t').map(|(id, text)| (id.to_owned(), text.to_owned()));
        texts.extend(text.lines().map(|row| line(row).expect("an id, a tab and a text")));
    }
    let row = |(_, text): &(String, String)| {
        let features = features(text);
        Row { value: 1.0 / (features.len().max(1) as f64).sqrt(), features }
    };
    let rows: Vec<Row> = texts.iter().map(row).collect();
    let mut ids: Vec<&str> = texts.iter().map(|(id, _)| id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    // First, since nearly every feature has a weight of it: a step of none to it costs next to nothing.
    ids.insert(0, DANGER);
    let mut texts_with = vec![0u32; FEATURES];
    rows.iter().flat_map(|row| &row.features).for_each(|feature| texts_with[usize::from(*feature)] += 1);
    let common: Vec<f64> = texts_with.iter().map(|count| f64::from(*count).powf(0.1)).collect();
    let mut by_feature: BTreeMap<u16, Vec<(u8, i8)>> = BTreeMap::new();
    let mut out = vec![ids.len() as u8];
    for (number, id) in ids.iter().enumerate() {
        let of_danger = *id == DANGER;
        let is = |other: &String| if of_danger { CALLED.contains(&other.as_str()) } else { other == id };
        let is: Vec<bool> = texts.iter().map(|(other, _)| is(other)).collect();
        let (weights, bias) = if of_danger { danger(&rows, &is) } else { class(&rows, &is, &common) };
        out.push(id.len() as u8);
        out.extend(id.bytes().chain(bias.to_le_bytes()));
        for (feature, step) in weights {
            by_feature.entry(feature).or_default().push((number as u8, step));
        }
    }
    let of = |feature: u16| by_feature.get(&feature).map_or(&[][..], Vec::as_slice);
    out.extend((0..FEATURES).map(|feature| of(feature as u16).len() as u8));
    for weights in by_feature.values() {
        let mut before = 0;
        for (class, _) in weights {
            out.push(class - before);
            before = *class;
        }
    }
    let steps: Vec<u8> = by_feature.values().flatten().map(|(_, step)| (step + 8) as u8).collect();
    out.extend(steps.chunks(2).map(|pair| pair[0] | pair.get(1).map_or(0, |step| step << 4)));
    out
}

#[test]
fn the_table_follows_from_the_sentences() {
    let learned = learned();
    println!("{} bytes", learned.len());
    if std::env::var_os("LEARN").is_some() {
        fs::write(TABLE, &learned).unwrap();
    }
    let same = fs::read(TABLE).unwrap() == learned;
    assert!(same, "the sentences changed: LEARN=write cargo test --test finder learn");
}
