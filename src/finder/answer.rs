//! Answering a query: what fits, in reach, ranked and grouped, with counts; and never nothing. When too
//! little fits, the question is widened in a fixed order, and the answer says how.

use crate::finder::{
    facets::{Facet, Facets, UNKNOWN},
    fresh::Freshness,
    groups::{GroupCount, GroupOrder, OfferGroup, deal},
    index::Finder,
    lines::Lines,
    pass::{MOST_RESULTS, Pass, Width},
    postcode::{PostcodeAsked, PostcodeMatch},
    query::{Query, Understood},
    rank::{Nearness, number_in},
    score::Scores,
    widen::{ELSEWHERE, Widened},
};
use crate::offers::{Offer, municipality::Reach};
use base::{
    closed::{Closed, Set},
    lists::{Audience, Need},
};

/// Those who can always be asked, in this order.
const DESKS: [&str; 3] = [Offer::NL_WMO_LOKET, Offer::NL_CLIENTONDERSTEUNING, Offer::NL_MANTELZORGLIJN];

/// An offer that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'f> {
    /// The offer.
    pub offer: &'f Offer,
    /// The group in which it stands.
    pub group: OfferGroup,
    /// How long ago it was checked.
    pub freshness: Freshness,
    /// How far it reaches, of those that reach the municipality; `None`: unknown, or no municipality was
    /// given, or it is an offer elsewhere.
    pub reach: Option<Reach>,
    /// Whether it is an offer elsewhere, shown because the question was widened.
    pub elsewhere: bool,
    /// How its address fits the postal code that was asked.
    pub postcode: Option<PostcodeMatch>,
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
    /// Whether somebody may be in danger, by the words or by the need: the numbers for danger come first.
    pub danger: bool,
}

impl Finder {
    /// Answers a query.
    ///
    /// ```
    /// use base::lists::{Audience, RespiteForm};
    /// use wmo_zelfcheck::finder::{Builder, OfferGroup, Query};
    ///
    /// let finder = Builder::new().finish();
    /// let query = Query { text: "oppas voor mijn man met dementie", ..Query::on("2026-11-28".parse()?) };
    /// let found = finder.find(&query);
    /// // "Oppas" is somebody who comes to the home while the carer is away.
    /// assert!(found.understood.forms.contains(RespiteForm::Present));
    /// assert!(found.understood.audience.contains(Audience::Dementia));
    /// assert_eq!(found.hits[0].group, OfferGroup::Form(RespiteForm::Present));
    /// # Ok::<(), base::date::NotADate>(())
    /// ```
    pub fn find(&self, query: &Query) -> Found<'_> {
        let scores = Scores::of(self, query.text, query.date);
        let plain = scores.needs | scores.words | scores.softs == 0;
        let lines = self.lines(query, &scores.understood, plain);
        let danger = lines.danger;
        let order = GroupOrder::new(&scores.understood, &query.wanted, lines);
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
        let mut widened = if pass.found > 0 { Widened::all_of(width) } else { Vec::new() };
        if pass.typos {
            widened.insert(0, Widened::Typos);
        }
        if pass.found == 0 {
            widened.push(Widened::Desks);
            return self.desks(query, scores.understood, pass.facets, widened);
        }
        if pass.nearby == 0 && !danger {
            widened.push(Widened::National);
        }
        self.answer(query, &scores, &order, pass, widened)
    }

    /// Who can be rung today for what is asked. Whoever asks for a breather looks after somebody.
    fn lines(&self, query: &Query, understood: &Understood, plain: bool) -> Lines {
        let needs = Set::from_bits(query.wanted.of(Facet::Need) & !UNKNOWN);
        let needs = needs.with(understood.needs.iter().copied().collect());
        let carer = query.carer || needs.contains(Need::Respite);
        let carers = if carer { [Audience::Carer].into_iter().collect() } else { Set::EMPTY };
        Lines {
            first: !self.local,
            danger: understood.danger || query.wanted.has(Facet::Need, Need::Safety.number()),
            plain,
            needs,
            audience: understood.audience.with(carers),
        }
    }

    fn answer(
        &self,
        query: &Query,
        scores: &Scores,
        order: &GroupOrder,
        mut pass: Pass,
        widened: Vec<Widened>,
    ) -> Found<'_> {
        pass.best.iter_mut().for_each(|best| self.few_lines_first(&order.lines, best));
        self.best_first(&mut pass, scores, &order.lines);
        let mut found: Vec<_> = (0..)
            .zip(pass.best.iter().zip(pass.totals))
            .filter(|(_, (_, total))| *total > 0)
            .map(|(place, (best, total))| {
                let group = OfferGroup::at(place);
                (order.rank(group, best.first().copied().unwrap_or(0)), group, best, total)
            })
            .collect();
        found.sort_by_key(|(rank, ..)| *rank);
        let tiers: Vec<_> = found.iter().map(|((tier, _), _, best, _)| (*tier, best.len())).collect();
        let mut hits = Vec::new();
        let asked = self.postcode(query);
        for (count, (_, group, best, _)) in
            deal(&tiers, query.limit.min(MOST_RESULTS)).into_iter().zip(&found)
        {
            hits.extend(
                best.iter().take(count).filter_map(|key| self.hit(query, asked.as_ref(), *group, *key)),
            );
        }
        let groups =
            found.iter().map(|(_, group, _, total)| GroupCount { group: *group, total: *total }).collect();
        Found {
            hits,
            groups,
            total: pass.total,
            facets: pass.facets,
            widened,
            understood: scores.understood.clone(),
            danger: order.lines.danger,
        }
    }

    fn hit(
        &self,
        query: &Query,
        asked: Option<&PostcodeAsked>,
        group: OfferGroup,
        key: u64,
    ) -> Option<Hit<'_>> {
        let number = number_in(key);
        let (offer, facts) = (self.offers.get(number)?, self.facts.get(number)?);
        let anywhere = Width { all_words: true, filters: true, elsewhere: Some(Reach::Country) };
        let place = self.place_of(query, number, facts, anywhere)?;
        let (reach, elsewhere) = match place {
            Nearness::Reach(reach) => (reach, false),
            Nearness::Elsewhere(_) => (None, true),
        };
        let freshness = Freshness::of(offer.checked_on, query.date);
        Some(Hit { offer, group, freshness, reach, elsewhere, postcode: self.postcode_match(asked, number) })
    }

    /// The desks that can always be asked.
    fn desks(
        &self,
        query: &Query,
        understood: Understood,
        facets: Facets,
        widened: Vec<Widened>,
    ) -> Found<'_> {
        let group = OfferGroup::Need(Need::Information);
        let hits: Vec<Hit> = DESKS
            .iter()
            .filter_map(|id| self.offer(id))
            .map(|offer| Hit {
                offer,
                group,
                freshness: Freshness::of(offer.checked_on, query.date),
                reach: Some(Reach::Country),
                elsewhere: false,
                postcode: None,
            })
            .collect();
        let total = hits.len();
        let groups = vec![GroupCount { group, total }];
        Found { hits, groups, total, facets, widened, understood, danger: false }
    }
}
