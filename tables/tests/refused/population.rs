//! Figures of the synthetic population that are refused.

use tables::population;

use crate::copies::{RULES, on_copy, says_where};

/// The findings on a copy of the real figures in which `old` is `new`.
fn broken(file: &str, old: &str, new: &str) -> Vec<String> {
    let load = |copy: &std::path::Path| population::load(copy, &RULES.checks());
    on_copy("population", file, old, new, load).err().unwrap_or_default()
}

#[test]
fn broken_figures_are_refused_with_their_line() {
    assert_eq!(broken("fitted.toml", "stay", "stay"), Vec::<String>::new(), "the real figures");
    for (file, old, new, expected) in [
        (
            "published.toml",
            "thousands = 912",
            "thousands = 913",
            "the classes add up to 114590, not to the total",
        ),
        ("published.toml", "from = 15000", "from = 9000", "the classes stand in order of income"),
        ("published.toml", "regime = \"ivb_a\"", "regime = \"ivb_x\"", "unknown regime \"ivb_x\""),
        ("published.toml", "cbs85967: ", "cbs: ", "unknown document \"cbs\""),
        ("published.toml", "text = \"The households", "text = \"\" # ", "a text is empty"),
        ("published.toml", "month = \"2023-01\"", "month = \"2023\"", "is not a month"),
        ("model.toml", "step = 250", "step = 300", "50000 euros cannot be cut into slices of 300"),
        ("model.toml", "tail_to = 150000", "tail_to = 50000", "0 euros cannot be cut into slices of 1000"),
        ("model.toml", "tail_scale = 25000", "tail_scale = 0", "a scale is above 0"),
        ("model.toml", "tail_from = 50000", "tail_from = 55000", "the last class begins at 50000"),
        ("model.toml", "\"0.35\"", "\"0.15\"", "the slices rise from 0 to 1"),
        ("fitted.toml", "stay = \"", "stay = \"-", "is not an amount or rate of 0 or more"),
        ("fitted.toml", "wealth = \"", "wealth = \"0\" # ", "a fitted number is above 0"),
    ] {
        says_where(&broken(file, old, new), file, expected);
    }
}
