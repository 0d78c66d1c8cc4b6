//! `cargo xtask sources`: every figure and date of law beside its second source, and what rests on one.

use wmo_zelfcheck::rules::{CONFIRMATIONS, Cited, Confirmation, ONCE, Regime, TWICE};

use xtask::say;

/// Prints the law of each year with its sources, then the rest, then what rests on one source and why.
pub fn sources() {
    let (law, rest): (Vec<&Confirmation>, Vec<&Confirmation>) =
        CONFIRMATIONS.iter().partition(|figure| figure.id == Regime::IN_FORCE.id);
    say("The law of each year (in_force): amounts, rates, limits and the date from which they hold");
    table(&law);
    say("The rest: Wlz for comparison, exemptions, start, kinds of support, terms, AOW age");
    table(&rest);
    say(&format!("{TWICE} rest on two sources, {ONCE} on one:"));
    let once: Vec<&Confirmation> = CONFIRMATIONS.iter().filter(|figure| figure.second.is_none()).collect();
    // What rests on the same document for the same reason is told together.
    for together in once.chunk_by(|one, other| {
        (one.why, one.valid, one.first.source.document)
            == (other.why, other.valid, other.first.source.document)
    }) {
        let figures: Vec<String> =
            together.iter().map(|figure| format!("{} {}", name(figure), figure.value)).collect();
        let Some(first) = together.first() else { continue };
        println!("- {}: {}", when(first), figures.join("; "));
        println!("  only {}: {}", cited(&first.first), first.why.unwrap_or_default());
    }
}

fn table(figures: &[&Confirmation]) {
    println!("| When | What | Figure | Source | Second source |\n|---|---|---|---|---|");
    for figure in figures {
        let second = figure.second.as_ref().map_or("**one source**".to_owned(), cited);
        println!(
            "| {} | {} | {} | {} | {second} |",
            when(figure),
            name(figure),
            figure.value,
            cited(&figure.first)
        );
    }
    println!();
}

fn when(figure: &Confirmation) -> String {
    let from = figure.valid.from;
    match figure.valid.to {
        Some(to) if from.month() == 1 && to.month() == 12 && from.year() == to.year() => {
            from.year().to_string()
        }
        Some(to) if to == from => from.to_string(),
        Some(to) => format!("{from} to {to}"),
        None => format!("from {from}"),
    }
}

fn name(figure: &Confirmation) -> String {
    let group = figure.group.map(|group| format!(", {group}")).unwrap_or_default();
    if figure.id == Regime::IN_FORCE.id {
        format!("{}{group}", figure.what)
    } else {
        format!("{}: {}{group}", figure.id, figure.what)
    }
}

fn cited(cited: &Cited) -> String {
    let title = cited.source.document.title;
    let publisher = if title.to_lowercase().starts_with(&cited.publisher.to_lowercase()) {
        String::new()
    } else {
        format!("{}: ", cited.publisher)
    };
    format!("{publisher}{title} ({})", cited.source.place)
}
