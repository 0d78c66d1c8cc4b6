//! One pass over all offers: which fit what was typed and chosen, and are in reach, with the best of each
//! group.

use crate::finder::{
    facets::{Facet, Facets, Wanted},
    groups::{self, GroupOrder},
    index::{Finder, OfferFacts},
    lines::Called,
    query::Query,
    rank::{MOST_LINES, Nearness, OfferFit, keep, key},
    score::Scores,
};
use crate::offers::{Sort, municipality::Reach};

/// The most offers that an answer can have.
pub const MOST_RESULTS: usize = 200;

/// The bit of the needs among the facets that an offer misses.
const NEED: u16 = 1 << Facet::Need as u16;

/// How wide the question is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Width {
    pub all_words: bool,
    pub filters: bool,
    /// Offers elsewhere up to this far; `None`: in reach only.
    pub elsewhere: Option<Reach>,
}

/// One pass over the offers.
pub(super) struct Pass {
    /// Of each group the best, by their keys, best first.
    pub best: [Vec<u64>; groups::COUNT],
    pub totals: [usize; groups::COUNT],
    pub facets: Facets,
    pub total: usize,
    /// Without the lines that only help on.
    pub found: usize,
    pub local: usize,
    /// Offers that are no national desk.
    pub nearby: usize,
    pub typos: bool,
}

impl Finder {
    pub(super) fn pass(&self, query: &Query, scores: &Scores, order: &GroupOrder, width: Width) -> Pass {
        let mut pass = Pass {
            best: std::array::from_fn(|_| Vec::new()),
            totals: [0; groups::COUNT],
            facets: Facets::none(),
            total: 0,
            found: 0,
            local: 0,
            nearby: 0,
            typos: false,
        };
        let wanted = if width.filters { query.wanted } else { Wanted::default() };
        let limit = query.limit.min(MOST_RESULTS) + MOST_LINES;
        let asked = self.postcode(query);
        let scored = self.facts.iter().zip(&scores.met).zip(&scores.typos).zip(&scores.points);
        for (number, (((facts, met), typos), points)) in (0u64..).zip(scored) {
            let named = scores.is_named(number as usize);
            let fitting = fits(scores, facts, *met, width.all_words, named, order.lines.danger);
            let helps = order.lines.helps(facts);
            if !fitting && !helps {
                continue;
            }
            if width.filters
                && query.age.is_some_and(|age| {
                    facts.age_from.is_some_and(|from| age < from) || facts.age_to.is_some_and(|to| age > to)
                })
            {
                continue;
            }
            let Some(place) = self.place_of(query, number as usize, facts, width) else { continue };
            let missed = wanted.missed(&facts.bits);
            if fitting {
                pass.facets.count(&facts.bits, missed);
            }
            let found = fitting && missed == 0;
            // A line that only helps on is there whatever need it has; no need counts it for that.
            let helps = helps && (!fitting || missed & NEED != 0);
            if helps {
                let mut others = facts.bits;
                others.first_mut().into_iter().for_each(|needs| *needs = 0);
                pass.facets.count(&others, missed & !NEED);
            }
            if !(found || helps && missed & !NEED == 0) {
                continue;
            }
            let by_typo = (*typos != 0 || scores.misspelt)
                && fitting
                && !helps
                && !fits(
                    scores,
                    facts,
                    met & !typos,
                    width.all_words,
                    named && !scores.misspelt,
                    order.lines.danger,
                );
            let group = order.group(facts);
            let aside = facts.sort != Sort::Local && facts.first_need() != group.need();
            let meant = || scores.meant.contains(&(number as usize));
            let called = match named {
                true => Called::Named,
                false if meant() => Called::Meant,
                false if facts.sort == Sort::Local && scores.fits(number as usize) => Called::Fits,
                false => Called::No,
            };
            let postcode = self.postcode_match(asked.as_ref(), number as usize);
            let fit = OfferFit { number, by_typo, called, place, aside, postcode, points: *points };
            let key = key(&fit, facts, &order.lines, query.date);
            pass.total += 1;
            pass.found += usize::from(found);
            pass.local += usize::from(facts.sort == Sort::Local);
            pass.nearby += usize::from(matches!(facts.sort, Sort::Local | Sort::Ask));
            pass.typos |= by_typo;
            let at = group.place();
            if let (Some(total), Some(best)) = (pass.totals.get_mut(at), pass.best.get_mut(at)) {
                *total += 1;
                keep(best, key, limit);
            }
        }
        pass
    }

    /// Where an offer is, seen from the municipality; `None` when it is out of reach.
    pub(super) fn place_of(
        &self,
        query: &Query,
        number: usize,
        facts: &OfferFacts,
        width: Width,
    ) -> Option<Nearness> {
        let Some(municipality) = query.municipality else { return Some(Nearness::Reach(None)) };
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
            return Some(Nearness::Reach(None));
        }
        if let Some(reach) = areas.iter().filter_map(|area| near(*area)).min() {
            return Some(Nearness::Reach(Some(reach)));
        }
        let far = areas.iter().map(|area| municipality.distance_to(*area, query.date)).min()?;
        (Some(far) <= width.elsewhere).then_some(Nearness::Elsewhere(far))
    }
}

/// Whether an offer has what was typed: what one of the words means, or all words that mean nothing by
/// themselves.
fn fits(scores: &Scores, facts: &OfferFacts, met: u16, all_words: bool, named: bool, danger: bool) -> bool {
    let words = scores.words != 0
        && if all_words { met & scores.words == scores.words } else { met & scores.words != 0 };
    let typed = if scores.needs != 0 {
        met & scores.needs != 0 || words
    } else if scores.words != 0 {
        words
    } else {
        scores.softs == 0 || met & scores.softs != 0
    };
    // A number for danger is no answer to a question about something else.
    let nothing_typed = scores.needs | scores.words | scores.softs == 0;
    let called_for = facts.sort != Sort::Emergency || nothing_typed || danger;
    named || typed && called_for
}
