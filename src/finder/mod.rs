//! Searching the offers: an index of our own over all words, facets and reach, small enough for a browser and
//! quick enough for every keystroke, with up to 50,000 offers beside the bundled ones (docs/performance.md).
//!
//! Offers go in through a [`Builder`], a slice at a time if need be; a [`Finder`] answers [`Query`]s. It has
//! no clock: the date comes with the query.
//!
//! It may not know: where offers come from, how a file or a request is written, any sentence that people
//! read.

mod answer;
mod builder;
mod danger;
mod dictionary;
mod facets;
mod first;
#[cfg(test)]
mod frequent;
mod fresh;
mod groups;
mod guess;
mod hits;
mod index;
mod learned;
mod lines;
mod meaning;
mod names;
mod pass;
mod postcode;
mod query;
mod rank;
mod score;
mod tells;
mod told;
mod whole;
mod widen;
mod worth;

pub use answer::{Found, Hit};
pub use builder::Builder;
pub use facets::{FACETS, Facet, Facets, UNKNOWN, UNKNOWN_NUMBER, Wanted};
pub use fresh::Freshness;
pub use groups::{GroupCount, OfferGroup};
pub use index::Finder;
pub use pass::MOST_RESULTS;
pub use postcode::PostcodeMatch;
pub use query::{Query, Understood};
pub use tells::tells_of;
pub use told::danger_told;
pub use widen::Widened;
