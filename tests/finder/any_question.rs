//! What holds of any offers and any question: never nothing, nothing twice, and filters that only narrow.

use base::{
    closed::Closed,
    date::Date,
    lists::{Access, Need, RespiteForm, Who},
};
use proptest::prelude::*;
use wmo_zelfcheck::{
    finder::{Facet, Found, Query, UNKNOWN, Widened},
    offers::Offer,
    values::Area,
};

use crate::searching::{finder, ids, local, today, utrecht, wanted};

const NAMES: [&str; 8] =
    ["Oppas", "Thuisoppas", "Logeerhuis", "Wandelgroep", "Schaakclub", "Vervoer", "Koffie", "Klusdienst"];

const FACETS: [Facet; 9] = [
    Facet::Need,
    Facet::Form,
    Facet::Audience,
    Facet::Access,
    Facet::Funding,
    Facet::Who,
    Facet::Moment,
    Facet::Frequency,
    Facet::Cost,
];

/// The values of a closed list of which this holds.
fn chosen<T: Closed, C: FromIterator<T>>(holds: impl Fn(&T) -> bool) -> C {
    T::IDS.iter().map(|(_, value)| *value).filter(holds).collect()
}

/// Whether the search let no filter go.
fn within_filters(found: &Found) -> bool {
    found.widened.iter().all(|how| matches!(how, Widened::Typos | Widened::Words | Widened::National))
}

prop_compose! {
    fn any_offer()(
        id in 0u32..1_000_000,
        name in 0usize..8,
        needs in 0u16..8192,
        access in 0u8..4,
        who in 0u16..4,
        area in 0u8..5,
        month in 1u8..13,
        form in 0u8..5,
    ) -> Offer {
        let areas = match area {
            0 => vec![],
            1 => vec![Area::Country],
            2 => vec![Area::Province(26)],
            3 => vec![Area::Municipality(344)],
            _ => vec![Area::Municipality(363)],
        };
        Offer {
            needs: chosen(|need: &Need| needs >> need.number() & 1 == 1),
            forms: chosen(|value: &RespiteForm| value.number() == form),
            access: Access::IDS.get(usize::from(access)).map(|(_, access)| *access),
            who: chosen(|value: &Who| who >> value.number() & 1 == 1),
            areas,
            checked_on: Date::new(2026, month, 1),
            ..Offer::named(format!("l-{id}"), NAMES[name])
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_holds_of_any_question(
        offers in proptest::collection::vec(any_offer(), 0..60),
        text in prop_oneof![
            Just(String::new()),
            "[a-z ]{0,20}",
            Just("oppas".to_owned()),
            Just("opas".to_owned()),
            Just("logeren".to_owned()),
            "\\PC{0,40}",
        ],
        first in (0u8..9, 0u8..4),
        second in (0u8..9, 0u8..4),
        limit in 1usize..60,
        somewhere in any::<bool>(),
    ) {
        // Each with an id of its own, as the reader of a file sees to.
        let of_its_own =
            |(number, offer): (usize, Offer)| Offer { id: format!("{}-{number}", offer.id), ..offer };
        let finder = finder(offers.into_iter().enumerate().map(of_its_own));
        let municipality = utrecht().filter(|_| somewhere);
        let base = Query { text: &text, municipality, limit, ..Query::on(today()) };
        let open = finder.find(&base);
        // Never nothing, never more than asked for (but for the three desks), nothing twice.
        prop_assert!(!open.hits.is_empty());
        prop_assert!(open.hits.len() <= limit.max(3));
        let mut unique = ids(&open);
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), open.hits.len());
        prop_assert_eq!(open.groups.iter().map(|group| group.total).sum::<usize>(), open.total);
        // More places show the same offers and others.
        let more = finder.find(&Query { limit: 200, ..base.clone() });
        prop_assert!(unique.iter().all(|id| more.hits.iter().any(|hit| hit.offer.id == *id)));
        // A filter only narrows, and the counts say what it will show.
        let one = wanted(&[(FACETS[first.0 as usize], first.1)]);
        let narrowed = finder.find(&Query { wanted: one, ..base.clone() });
        let reached_on = open.widened.iter().any(|how| *how > Widened::Filters && *how < Widened::National);
        // A line that helps on with a need is shown for it, and no need counts it.
        let helped = !finder.has_local() && FACETS[first.0 as usize] == Facet::Need;
        if within_filters(&narrowed) && !reached_on && !helped {
            prop_assert!(narrowed.total <= open.total);
            prop_assert_eq!(narrowed.total as u32, open.facets.of(FACETS[first.0 as usize], first.1));
            let mut both = one;
            both.value(FACETS[second.0 as usize], second.1);
            if first.0 != second.0 && (finder.has_local() || FACETS[second.0 as usize] != Facet::Need) {
                let both = finder.find(&Query { wanted: both, ..base.clone() });
                if within_filters(&both) {
                    prop_assert!(both.total <= narrowed.total);
                }
            }
        }
        prop_assert!(one.of(FACETS[first.0 as usize]) & UNKNOWN == 0);
    }

    #[test]
    fn a_typing_error_never_outranks_the_word_itself(
        exact in 0u8..3,
        wrong in 0u8..3,
        fillers in 0usize..40,
    ) {
        // The word in any field, and its misspelling in any field: the word comes first.
        let put = |id: &str, place: u8, word: &str| {
            let mut offer = local(id, "Club");
            let word = word.to_owned();
            match place {
                0 => offer.name = word,
                1 => offer.summary = Some(word),
                _ => offer.description = Some(word),
            }
            offer
        };
        let fill = (0..fillers).map(|number| local(&format!("f{number}"), "Damclub regenboog"));
        let both = [put("wrong", wrong, "zeemeeuq"), put("exact", exact, "zeemeeuw")];
        let finder = finder(both.into_iter().chain(fill));
        let found = finder.find(&Query { text: "zeemeeuw", ..Query::on(today()) });
        prop_assert_eq!(ids(&found).first().cloned(), Some("exact".to_owned()));
    }
}
