//! Who can be called today: the lines with a number come before what one has to ask the municipality for,
//! while no offer of a municipality is known; and the numbers for danger before all else.

use base::{
    closed::Closed,
    lists::{Audience, Need},
};
use wmo_zelfcheck::{
    finder::{Facet, Found, Hit, OfferGroup, Query},
    offers::{Offer, Sort},
};

use crate::searching::*;

/// What is found for a need that was chosen.
fn chosen<'q>(need: Need, carer: bool) -> Query<'q> {
    Query { wanted: wanted(&[(Facet::Need, need.number())]), carer, limit: 200, ..Query::on(today()) }
}

/// The first offers.
fn first(found: &Found, count: usize) -> Vec<String> {
    ids(found).into_iter().take(count).collect()
}

#[test]
fn a_chosen_need_begins_with_who_can_be_called() {
    let finder = finder([]);
    for (need, carer, expected) in [
        (Need::Respite, true, "nl-mantelzorglijn"),
        // Whoever asks for a breather looks after somebody, said or not.
        (Need::Respite, false, "nl-mantelzorglijn"),
        (Need::EmotionalSupport, true, "nl-mantelzorglijn"),
        (Need::PracticalHelp, true, "nl-mantelzorglijn"),
        (Need::Guidance, true, "nl-mantelzorglijn"),
        (Need::Information, true, "nl-mantelzorglijn"),
        (Need::Education, true, "nl-mantelzorglijn"),
        (Need::Money, true, "nl-geldfit"),
        (Need::Aids, true, "nl-mantelzorglijn"),
        (Need::Meeting, false, "nl-luisterlijn"),
        (Need::EmotionalSupport, false, "nl-luisterlijn"),
        (Need::Transport, false, "nl-valys"),
        (Need::Money, false, "nl-geldfit"),
        (Need::Information, false, "nl-rijksoverheid"),
        (Need::PracticalHelp, false, "nl-rijksoverheid"),
        (Need::Guidance, false, "nl-rijksoverheid"),
        (Need::Aids, false, "nl-rijksoverheid"),
        (Need::Prevention, false, "nl-rijksoverheid"),
        (Need::Living, false, "nl-rijksoverheid"),
        (Need::Education, false, "nl-rijksoverheid"),
        (Need::Safety, false, "nl-112"),
    ] {
        assert_eq!(first(&finder.find(&chosen(need, carer)), 1), [expected], "{need:?}, carer: {carer}");
    }
}

#[test]
fn lines_come_before_what_to_ask_the_municipality_and_a_few_of_them_only() {
    let finder = finder([]);
    // Who wants to help has nobody in particular to ring.
    let of_lines = |need: &Need| ![Need::Safety, Need::GiveHelp].contains(need);
    for (_, need) in Need::IDS.iter().filter(|(_, need)| of_lines(need)) {
        for carer in [true, false] {
            let found = finder.find(&chosen(*need, carer));
            let asks = |hit: &Hit| hit.offer.sort == Sort::Ask;
            let before = found.hits.iter().take_while(|hit| !asks(hit)).count();
            assert!((1..=3).contains(&before), "{need:?}: {before} before what to ask");
            assert!(found.hits[..before].iter().all(|hit| hit.offer.is_line()), "{need:?}");
            // A line for others is not put before what fits.
            let others = found.hits[..before].iter().any(|hit| {
                let audience = hit.offer.audience;
                !carer && *need != Need::Respite && audience.contains(Audience::Carer)
            });
            assert!(!others, "{need:?}");
        }
    }
}

#[test]
fn a_line_that_only_helps_on_is_found_for_no_other_question() {
    let finder = finder([]);
    let respite = finder.find(&chosen(Need::Respite, false));
    let hit = respite.hits.iter().find(|hit| hit.offer.id == Offer::NL_MANTELZORGLIJN).unwrap();
    assert_eq!(hit.group, OfferGroup::Need(Need::Respite));
    assert!(!hit.offer.needs.contains(Need::Respite), "it gives no respite itself");
    // Asked for a form of respite, it is none.
    let day = wanted(&[(Facet::Need, Need::Respite.number()), (Facet::Form, 2)]);
    let found = finder.find(&Query { wanted: day, limit: 200, ..Query::on(today()) });
    assert!(!ids(&found).contains(&"nl-mantelzorglijn".to_owned()));
    // Nor does it hide that nothing was found.
    let few = wanted(&[(Facet::Need, Need::Aids.number()), (Facet::Audience, Audience::Carer.number())]);
    let found = finder.find(&Query { wanted: few, carer: true, ..Query::on(today()) });
    assert!(!found.widened.is_empty(), "{:?}", ids(&found));
    // In other words than those of carers the general line stays away.
    let typed = finder.find(&Query { text: "klusjesman", limit: 200, ..Query::on(today()) });
    assert!(!ids(&typed).contains(&"nl-rijksoverheid".to_owned()));
    let typed = finder.find(&Query { text: "oppas voor mijn man met dementie", ..Query::on(today()) });
    assert!(ids(&typed).contains(&"nl-dementielijn".to_owned()), "{:?}", ids(&typed));
}

#[test]
fn with_offers_of_a_municipality_no_line_is_put_before_them() {
    let offer = Offer { needs: [Need::PracticalHelp].into_iter().collect(), ..local("x", "Klussendienst") };
    let finder = finder([offer]);
    let found = finder.find(&chosen(Need::PracticalHelp, true));
    assert!(finder.has_local());
    assert!(!ids(&found).contains(&"nl-mantelzorglijn".to_owned()));
    let nationals = found.hits.iter().map(|hit| hit.offer.sort == Sort::National);
    assert!(nationals.is_sorted());
}

#[test]
fn in_danger_the_numbers_for_danger_come_first_also_beside_a_municipalitys_offers() {
    let club = Offer { needs: [Need::Safety].into_iter().collect(), ..local("x", "Veilig in de wijk") };
    for finder in [finder([]), finder([club])] {
        let found = finder.find(&chosen(Need::Safety, false));
        assert!(found.danger);
        assert_eq!(first(&found, 3), ["nl-112", "nl-veilig-thuis", "nl-113"]);
        for (text, expected) in [
            ("Ik voel me thuis niet veilig", "nl-veilig-thuis"),
            ("mijn man slaat mij", "nl-veilig-thuis"),
            ("ik wil niet meer leven", "nl-113"),
            ("ik ben verkracht", "nl-seksueel-geweld"),
            ("blijf van mijn lijf", "nl-vrouwenopvang"),
            ("mensenhandel", "nl-comensha"),
            ("I am afraid of my husband", "nl-veilig-thuis"),
        ] {
            let found = finder.find(&Query { text, ..Query::on(today()) });
            let four = first(&found, 4);
            assert!(found.danger, "{text}");
            assert_eq!(four[0], expected, "{text}");
            for number in ["nl-112", "nl-veilig-thuis", "nl-113"] {
                assert!(four.contains(&number.to_owned()), "{text}: {four:?}");
            }
        }
        for text in ["oppas", "dakloos", "aangifte belasting", "verwarde buurman", "ik ben beroofd"] {
            assert!(!finder.find(&Query { text, ..Query::on(today()) }).danger, "{text}");
        }
    }
}

#[test]
fn a_guess_says_so_and_stands_with_somebody_to_ring() {
    let finder = finder([]);
    let find = |text| finder.find(&Query { text, ..Query::on(today()) });
    let guess = find("mijn man is ziek");
    assert!(guess.understood.unsure);
    let best: Vec<&Hit> = guess.hits.iter().filter(|hit| hit.group == OfferGroup::Best).collect();
    assert!(best.len() <= 3 && best.iter().any(|hit| hit.offer.is_line()), "{:?}", ids(&guess));
    for text in ["veiligthuis", "scootmobiel aanvragen", "mijn man slaat mij"] {
        assert!(!find(text).understood.unsure, "{text}");
    }
}
