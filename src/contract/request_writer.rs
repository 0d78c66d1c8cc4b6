//! Facts as a request of the contract, so that an outcome taken along can be computed again anywhere.

use super::{Request, household::write_fact};
use crate::contribution::{Facts, HouseholdFact};
use base::writer::Writer;

/// Writes the request that asks for these facts; unknown answers are `null`.
pub fn write_request(w: &mut Writer, request: &Request) {
    let facts = &request.facts;
    w.object(|w| {
        w.name("month").text(&facts.month.to_string());
        for fact in HouseholdFact::ALL {
            write_fact(w, *fact, facts);
        }
        if let Some(date) = facts.notified {
            w.name("notified").text(&date.to_string());
        }
        for (name, month) in ["client_aow_from", "partner_aow_from"].into_iter().zip(facts.aow_from) {
            if let Some(month) = month {
                w.name(name).text(&month.to_string());
            }
        }
        if let Some(month) = facts.proposals_from {
            w.name("proposals_from").text(&month.to_string());
        }
        w.name("regimes").list(&request.regimes, |w, regime| w.text(regime.id));
        if let Some(until) = request.until {
            w.name("until").text(&until.to_string());
        }
    });
}

/// The case that a receipt is of: what it has for the questions that `facts` leave open, as a request would
/// say it.
pub fn write_case(w: &mut Writer, facts: &Facts, case: &Facts) {
    w.object(|w| {
        for fact in facts.settled_by_a_case() {
            write_fact(w, fact, case);
        }
    });
}
