//! The finder inside WebAssembly, so that the figure is its own and not that of passing JavaScript objects.
//! The host asks for a buffer, fills it with a list of offers as JSON, calls `read`, then `build`; after
//! that it fills the buffer with a query and calls `query`.

use std::cell::RefCell;

use base::{closed::Closed, date::Date, json::Field};
use wmo_zelfcheck::{
    contract::read_offers,
    finder::{Builder, Finder, Query},
    offers::Offer,
};

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OFFERS: RefCell<Vec<Offer>> = const { RefCell::new(Vec::new()) };
    static FINDER: RefCell<Option<Finder>> = const { RefCell::new(None) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Where the host may write `length` bytes.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(length: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        text.resize(length, 0);
        text.as_mut_ptr()
    })
}

/// Reads the offers; how many there are. The buffer is given back, so that it does not count as memory of the
/// finder.
#[unsafe(no_mangle)]
pub extern "C" fn read() -> usize {
    let (offers, _) = TEXT.with_borrow(|text| {
        let json = serde_json::from_slice(text).expect("JSON");
        read_offers(&Field::root(&json), today()).expect("offers")
    });
    TEXT.take();
    let count = offers.len();
    OFFERS.set(offers);
    count
}

fn today() -> Date {
    "2026-11-25".parse().expect("a date")
}

/// Builds the index over the offers and the bundled records.
#[unsafe(no_mangle)]
pub extern "C" fn build() -> usize {
    let mut builder = Builder::new();
    let offers = OFFERS.take();
    builder.reserve(offers.len());
    offers.into_iter().for_each(|offer| builder.push(offer));
    let finder = builder.finish();
    let count = finder.len();
    FINDER.set(Some(finder));
    count
}

/// Answers the query in the buffer; how long the answer is: the needs and forms of the first result.
#[unsafe(no_mangle)]
pub extern "C" fn query() -> usize {
    let text = TEXT.with_borrow(|text| String::from_utf8_lossy(text).into_owned());
    let answer = FINDER.with_borrow(|finder| {
        let finder = finder.as_ref().expect("build comes first");
        let found = finder.find(&Query { text: &text, ..Query::on(today()) });
        let first = found.hits.first();
        let needs = first.into_iter().flat_map(|hit| hit.offer.needs.iter().map(Closed::id));
        let forms = first.into_iter().flat_map(|hit| hit.offer.forms.iter().map(Closed::id));
        needs.chain(forms).collect::<Vec<_>>().join(" ")
    });
    let length = answer.len();
    ANSWER.set(answer);
    length
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}
