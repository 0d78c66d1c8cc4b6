//! What may be right and looks wrong: an amount that is ten times that of the year or the group beside it, or
//! a tenth of it. A point in the wrong place is such a one.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::records::SchemeRecord;
use crate::table::{Dated, Faults, Table};

/// Of a regime: each figure beside the same one of the scheme before it, and of the group before it.
pub fn amounts(table: &Table, schemes: &[Dated<SchemeRecord>], warnings: &mut Faults) {
    let mut before: Vec<(String, Spanned<String>)> = Vec::new();
    for scheme in schemes {
        let now = figures(&scheme.record);
        for (what, value) in &now {
            if let Some((_, other)) = before.iter().find(|(name, _)| name == what) {
                beside(table, what, value, other, "the scheme before it", warnings);
            }
        }
        for pair in now.windows(2) {
            let [(one, before), (what, value)] = pair else { continue };
            // "base, single_aow" and "base, couple_aow"
            if let (Some((figure, _)), Some((other, group))) = (what.split_once(", "), one.split_once(", "))
                && figure == other
            {
                beside(table, what, value, before, group, warnings);
            }
        }
        before = now;
    }
}

/// The figures of a scheme by their names, and with the group where there is one for each.
fn figures(scheme: &SchemeRecord) -> Vec<(String, Spanned<String>)> {
    let mut scheme = scheme.clone();
    let mut all: Vec<(String, Spanned<String>)> =
        scheme.params_mut().into_iter().map(|(what, param)| (what.to_owned(), param.value.clone())).collect();
    for (what, groups) in scheme.groups_mut() {
        all.extend(
            groups
                .groups()
                .into_iter()
                .filter_map(|(group, value)| Some((format!("{what}, {group}"), value?.clone()))),
        );
    }
    all
}

/// Says where a figure is ten times another, or a tenth of it.
pub fn beside(
    table: &Table,
    what: &str,
    value: &Spanned<String>,
    other: &Spanned<String>,
    whose: &str,
    warnings: &mut Faults,
) {
    let [Ok(here), Ok(there)] = [value, other].map(|text| Decimal::from_str_exact(text.get_ref())) else {
        return;
    };
    if here.is_zero() || there.is_zero() || (here < there * Decimal::TEN && there < here * Decimal::TEN) {
        return;
    }
    let how = if here > there { "ten times or more" } else { "a tenth or less of" };
    let message = format!(
        "{what} is {}, and that is {how} the {} of {whose}: is the point in its place?",
        value.get_ref(),
        other.get_ref()
    );
    warnings.push(table.finding(value.span().start, message));
}
