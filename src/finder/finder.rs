//! Answering a query: what fits, in reach, ranked and grouped, with counts; and never nothing. When too little fits, the
//! question is widened in a fixed order, and the answer says how.

use crate::finder::{
    dictionary::Dictionary,
    facets::{Facet, Facets, Wanted},
    fresh::Freshness,
    groups::{self, Group, GroupCount, Order, deal},
    index::{Facts, Postings},
    query::{Query, Understood},
    rank::{Fit, Place, keep, key, number_in},
    score::Scores,
    widen::{ELSEWHERE, Widened, Width},
};
use crate::offers::{Offer, Sort, municipality::Reach};
use base::lists::Need;

/// The most offers that an answer can have.
pub const MOST_RESULTS: usize = 200;

/// Finds offers. Made by a [`crate::finder::Builder`]; needs no browser and no clock.
#[derive(Debug)]
pub struct Finder {
    pub(super) offers: Vec<Offer>,
    pub(super) facts: Vec<Facts>,
    pub(super) dictionary: Dictionary,
    pub(super) postings: Postings,
}

/// Those who can always be asked, in this order.
const DESKS: [&str; 3] = ["nl-wmo-loket", "nl-clientondersteuning", "nl-mantelzorglijn"];

/// An offer that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'f> {
    /// The offer.
    pub offer: &'f Offer,
    /// The group in which it stands.
    pub group: Group,
    /// How long ago it was checked.
    pub freshness: Freshness,
    /// How far it reaches, of those that reach the municipality; `None`: unknown, or no municipality was given, or it is
    /// an offer elsewhere.
    pub reach: Option<Reach>,
    /// Whether it is an offer elsewhere, shown because the question was widened.
    pub elsewhere: bool,
}

/// The answer.
#[derive(Debug)]
pub struct Found<'f> {
    /// At most as many as asked for, group by group.
    pub hits: Vec<Hit<'f>>,
    /// The groups in order, with all they have.
    pub groups: Vec<GroupCount>,
    /// How many offers were found in all.
    pub total: usize,
    /// Counts per value of each facet.
    pub facets: Facets,
    /// How the question was widened.
    pub widened: Vec<Widened>,
    /// What was understood of the words.
    pub understood: Understood,
}

/// One pass over the offers.
pub(super) struct Pass {
    /// Of each group the best, by their keys, best first.
    best: [Vec<u64>; groups::COUNT],
    totals: [usize; groups::COUNT],
    facets: Facets,
    pub total: usize,
    pub local: usize,
    /// Offers that are no national desk.
    nearby: usize,
    typos: bool,
}

impl Finder {
    /// The number of offers, bundled ones included.
    pub fn len(&self) -> usize {
        self.offers.len()
    }

    /// Never: the bundled records are in it.
    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// An offer by its id.
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id == id)
    }

    /// The numbers for danger and need, which every page shows.
    pub fn emergency(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(|offer| offer.sort == Sort::Emergency)
    }

    /// Answers a query.
    pub fn find(&self, query: &Query) -> Found<'_> {
        let scores = Scores::of(self, query.text);
        let danger = scores.understood.record.and_then(|id| self.offer(id)).is_some_and(|offer| offer.sort == Sort::Emergency);
        let plain = scores.needs | scores.words | scores.softs == 0;
        let order = Order::new(&scores.understood, query.wanted.of(Facet::Form), query.wanted.of(Facet::Need), danger, plain);
        let (mut width, mut pass) = self.widen(query, &scores, &order);
        if query.municipality.is_some() && width.elsewhere.is_none() && pass.local == 0 && !danger {
            // Something was found, but no offer of the municipality itself: look around.
            for reach in ELSEWHERE {
                let wider = self.pass(query, &scores, &order, Width { elsewhere: Some(reach), ..width });
                if wider.local > 0 {
                    (width.elsewhere, pass) = (Some(reach), wider);
                    break;
                }
            }
        }
        let mut widened = if pass.total > 0 { width.says() } else { Vec::new() };
        if pass.typos {
            widened.insert(0, Widened::Typos);
        }
        if pass.total == 0 {
            widened.push(Widened::Desks);
            return self.desks(query, scores.understood, pass.facets, widened);
        }
        if pass.nearby == 0 && !danger {
            widened.push(Widened::National);
        }
        self.answer(query, &scores, &order, pass, widened)
    }

    pub(super) fn pass(&self, query: &Query, scores: &Scores, order: &Order, width: Width) -> Pass {
        let mut pass = Pass {
            best: std::array::from_fn(|_| Vec::new()),
            totals: [0; groups::COUNT],
            facets: Facets::none(),
            total: 0,
            local: 0,
            nearby: 0,
            typos: false,
        };
        let wanted = if width.filters { query.wanted } else { Wanted::default() };
        let limit = query.limit.min(MOST_RESULTS);
        let record = scores.understood.record.and_then(|id| self.offers.iter().position(|offer| offer.id == id));
        let scored = self.facts.iter().zip(&scores.met).zip(&scores.typos).zip(&scores.points);
        for (number, (((facts, met), typos), points)) in (0u64..).zip(scored) {
            let named = scores.is_named(number as usize);
            if !fits(scores, facts, *met, width.all_words, named) {
                continue;
            }
            if width.filters && query.age.is_some_and(|age| facts.age_from.is_some_and(|from| age < from) || facts.age_to.is_some_and(|to| age > to))
            {
                continue;
            }
            let Some(place) = self.place(query, number as usize, facts, width) else { continue };
            let missed = wanted.missed(&facts.bits);
            pass.facets.count(&facts.bits, missed);
            if missed != 0 {
                continue;
            }
            let by_typo =
                *typos != 0 && fits(scores, facts, *met, width.all_words, named) && !fits(scores, facts, met & !typos, width.all_words, named);
            let group = order.group(facts).place();
            let called = named || record == Some(number as usize);
            let key = key(&Fit { number, by_typo, called, place, points: *points }, facts, query.date);
            pass.total += 1;
            pass.local += usize::from(facts.sort == Sort::Local);
            pass.nearby += usize::from(matches!(facts.sort, Sort::Local | Sort::Ask));
            pass.typos |= by_typo;
            if let (Some(total), Some(best)) = (pass.totals.get_mut(group), pass.best.get_mut(group)) {
                *total += 1;
                keep(best, key, limit);
            }
        }
        pass
    }

    /// Where an offer is, seen from the municipality; `None` when it is out of reach.
    fn place(&self, query: &Query, number: usize, facts: &Facts, width: Width) -> Option<Place> {
        let Some(municipality) = query.municipality else { return Some(Place::Reach(None)) };
        let near = |area| municipality.reached_by(area, query.date);
        let several;
        let areas = match &facts.area {
            Some(area) => std::slice::from_ref(area),
            None => {
                several = &self.offers.get(number)?.areas;
                several.as_slice()
            }
        };
        if areas.is_empty() {
            return Some(Place::Reach(None));
        }
        if let Some(reach) = areas.iter().filter_map(|area| near(*area)).min() {
            return Some(Place::Reach(Some(reach)));
        }
        let far = areas.iter().map(|area| municipality.distance_to(*area, query.date)).min()?;
        (Some(far) <= width.elsewhere).then_some(Place::Elsewhere(far))
    }

    fn answer(&self, query: &Query, scores: &Scores, order: &Order, pass: Pass, widened: Vec<Widened>) -> Found<'_> {
        let mut found: Vec<_> = (0..)
            .zip(pass.best.iter().zip(pass.totals))
            .filter(|(_, (_, total))| *total > 0)
            .map(|(place, (best, total))| {
                let group = Group::at(place);
                (order.rank(group, best.first().copied().unwrap_or(0)), group, best, total)
            })
            .collect();
        found.sort_by_key(|(rank, ..)| *rank);
        let tiers: Vec<_> = found.iter().map(|((tier, _), _, best, _)| (*tier, best.len())).collect();
        let mut hits = Vec::new();
        for (count, (_, group, best, _)) in deal(&tiers, query.limit.min(MOST_RESULTS)).into_iter().zip(&found) {
            hits.extend(best.iter().take(count).filter_map(|key| self.hit(query, *group, *key)));
        }
        let groups = found.iter().map(|(_, group, _, total)| GroupCount { group: *group, total: *total }).collect();
        Found { hits, groups, total: pass.total, facets: pass.facets, widened, understood: scores.understood.clone() }
    }

    fn hit(&self, query: &Query, group: Group, key: u64) -> Option<Hit<'_>> {
        let number = number_in(key);
        let (offer, facts) = (self.offers.get(number)?, self.facts.get(number)?);
        let anywhere = Width { all_words: true, filters: true, elsewhere: Some(Reach::Country) };
        let place = self.place(query, number, facts, anywhere)?;
        let (reach, elsewhere) = match place {
            Place::Reach(reach) => (reach, false),
            Place::Elsewhere(_) => (None, true),
        };
        Some(Hit { offer, group, freshness: Freshness::of(offer.checked_on, query.date), reach, elsewhere })
    }

    /// The desks that can always be asked.
    fn desks(&self, query: &Query, understood: Understood, facets: Facets, widened: Vec<Widened>) -> Found<'_> {
        let group = Group::Need(Need::Information);
        let hits: Vec<Hit> = DESKS
            .iter()
            .filter_map(|id| self.offer(id))
            .map(|offer| Hit { offer, group, freshness: Freshness::of(offer.checked_on, query.date), reach: Some(Reach::Country), elsewhere: false })
            .collect();
        let total = hits.len();
        Found { hits, groups: vec![GroupCount { group, total }], total, facets, widened, understood }
    }
}

/// Whether an offer has what was typed: what one of the words means, or all words that mean nothing by themselves.
fn fits(scores: &Scores, facts: &Facts, met: u16, all_words: bool, named: bool) -> bool {
    let words = scores.words != 0 && if all_words { met & scores.words == scores.words } else { met & scores.words != 0 };
    let typed = if scores.needs != 0 {
        met & scores.needs != 0 || words
    } else if scores.words != 0 {
        words
    } else {
        scores.softs == 0 || met & scores.softs != 0
    };
    // A number for danger is no answer to a question about something else.
    let nothing_typed = scores.needs | scores.words | scores.softs == 0;
    let called_for = facts.sort != Sort::Emergency || named || nothing_typed || scores.understood.needs.contains(&Need::Safety);
    typed && called_for
}
