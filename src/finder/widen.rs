//! Widening: when a question finds nothing it is asked again with less, in a fixed order, and the answer says
//! what was left out.

use crate::finder::{
    groups::GroupOrder,
    index::Finder,
    pass::{Pass, Width},
    query::Query,
    score::Scores,
};
use crate::offers::municipality::Reach;

/// How a question was widened. The order is that in which it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Widened {
    /// Typing errors were forgiven.
    Typos,
    /// Not all words had to be there.
    Words,
    /// What was asked for by facets or age was left out.
    Filters,
    /// Offers of other municipalities in the region.
    Region,
    /// Offers elsewhere in the province.
    Province,
    /// Offers elsewhere in the country.
    Country,
    /// Only national desks were found.
    National,
    /// Nothing was found: the desks that can always be asked.
    Desks,
}

impl Widened {
    /// The id in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Widened::Typos => "typos",
            Widened::Words => "words",
            Widened::Filters => "filters",
            Widened::Region => "region",
            Widened::Province => "province",
            Widened::Country => "country",
            Widened::National => "national",
            Widened::Desks => "desks",
        }
    }

    /// How the question was widened.
    pub(super) fn all_of(width: Width) -> Vec<Widened> {
        let elsewhere = width.elsewhere.map(|reach| match reach {
            Reach::Municipality | Reach::Region => Widened::Region,
            Reach::Province => Widened::Province,
            Reach::Country => Widened::Country,
        });
        let words = (!width.all_words).then_some(Widened::Words);
        let filters = (!width.filters).then_some(Widened::Filters);
        words.into_iter().chain(filters).chain(elsewhere).collect()
    }
}

/// How far is looked, nearest first.
pub(super) const ELSEWHERE: [Reach; 3] = [Reach::Region, Reach::Province, Reach::Country];

impl Finder {
    /// The narrowest question that finds something: with all words and filters, without some of the words,
    /// without the filters; in reach first, and then farther.
    pub(super) fn widen(&self, query: &Query, scores: &Scores, order: &GroupOrder) -> (Width, Pass) {
        let strict = Width { all_words: true, filters: true, elsewhere: None };
        let some_words = scores.needs == 0 && scores.words.count_ones() > 1;
        let filtered = !query.wanted.is_empty() || query.age.is_some();
        let farther = ELSEWHERE.map(Some);
        let reaches =
            std::iter::once(None).chain(farther.into_iter().filter(|_| query.municipality.is_some()));
        let pass = self.pass(query, scores, order, strict);
        if pass.found > 0 {
            return (strict, pass);
        }
        for elsewhere in reaches {
            for (all_words, filters) in [(true, true), (false, true), (true, false), (false, false)] {
                let width = Width { all_words, filters, elsewhere };
                let other = (all_words || some_words) && (filters || filtered) && width != strict;
                if other {
                    let pass = self.pass(query, scores, order, width);
                    if pass.found > 0 {
                        return (width, pass);
                    }
                }
            }
        }
        (strict, pass)
    }
}
