//! The amounts and rates of a scheme, one by one, so that a test can change each.

use wmo_zelfcheck::rules::{ByGroup, Formula, Param, Scheme};

/// The figures of the groups that have one.
fn groups(by_group: &mut ByGroup) -> [Option<&mut Param>; 4] {
    [
        by_group.single_under_aow.as_mut(),
        by_group.single_aow.as_mut(),
        by_group.couple_under_aow.as_mut(),
        by_group.couple_aow.as_mut(),
    ]
}

/// Every amount and rate of a scheme by which an amount is computed, in a fixed order.
pub fn parameters(scheme: &mut Scheme) -> Vec<&mut Param> {
    let mut all: Vec<&mut Param> = Vec::new();
    match &mut scheme.formula {
        Formula::Flat { amount } => all.push(amount),
        Formula::Ramp { base, rate, threshold, maximum, .. } => {
            // A group without a threshold has no amount, so its base moves nothing.
            for pair in groups(base).into_iter().zip(groups(threshold)) {
                if let (Some(base), Some(threshold)) = pair {
                    all.extend([base, threshold]);
                }
            }
            all.push(rate);
            all.extend(maximum);
        }
        Formula::Share { rate, minimum, maximum, reduction } => {
            all.extend([rate, minimum, maximum]);
            all.extend(reduction);
        }
    }
    let means = &mut scheme.means;
    // The rate over wealth whose exempt part is unknown gives a range from nothing; it moves the top.
    all.push(&mut means.wealth_rate);
    all.extend(&mut means.wealth_exempt);
    all.extend(&mut means.under_aow_exempt);
    all.extend(&mut means.income_deduction);
    if let Some(relief) = &mut means.aow_relief {
        all.extend([
            &mut relief.rate,
            &mut relief.maximum,
            &mut relief.income_wealth_rate,
            &mut relief.income_limit,
        ]);
    }
    all
}
