//! Loops over households inside WebAssembly, so that the figure is the engine's and not that of passing
//! JavaScript objects. The host asks for a buffer, fills it with JSON Lines, calls `prepare` once and
//! `estimates` many times.

use std::cell::RefCell;

use wmo_zelfcheck::{
    contract::Request,
    contribution::{Facts, estimate},
    rules::Regime,
};

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static HOUSEHOLDS: RefCell<Vec<Facts>> = const { RefCell::new(Vec::new()) };
}

/// Where the host may write `length` bytes of JSON Lines.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(length: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.resize(length, 0);
        text.as_mut_ptr()
    })
}

/// Reads the households; how many there are.
#[unsafe(no_mangle)]
pub extern "C" fn prepare() -> usize {
    let households: Vec<Facts> = TEXT.with_borrow(|text| {
        let requests = serde_json::Deserializer::from_slice(text).into_iter();
        requests.map(|json| Request::read(&json.expect("JSON")).expect("a request").facts).collect()
    });
    let count = households.len();
    HOUSEHOLDS.set(households);
    count
}

/// Estimates every household `rounds` times under the regime of the contract with this number (0 `ivb_bill`,
/// 1 `in_force`); the sum of all lowest amounts in cents, so that nothing can be left out.
#[unsafe(no_mangle)]
pub extern "C" fn estimates(rounds: u32, regime: u32, receipt: bool) -> u32 {
    let regime = if regime == 0 { Regime::IVB_BILL } else { Regime::IN_FORCE };
    let mut sum = 0u32;
    HOUSEHOLDS.with_borrow(|households| {
        for facts in (0..rounds).flat_map(|_| households) {
            if let Ok(outcome) = std::hint::black_box(estimate(facts, regime, receipt)) {
                let mut amount = outcome.assessment.amount.low;
                amount.rescale(2);
                sum = sum.wrapping_add(amount.mantissa() as u32);
            }
        }
    });
    sum
}
