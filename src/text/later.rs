//! The Dutch texts that the first stage of the app does not say: in a browser they come behind it, with a
//! part of the module of their own.

use std::sync::OnceLock;

use super::{LATER, Texts};

static CAME: OnceLock<&'static Texts> = OnceLock::new();

/// The texts themselves. What calls this has them.
pub fn later() -> &'static Texts {
    &LATER
}

/// Takes them in.
pub fn take_in(texts: &'static Texts) {
    let _ = CAME.set(texts);
}

/// Whether all Dutch texts are there.
pub fn is_whole() -> bool {
    there().is_some()
}

/// Outside a browser the whole program is one.
pub(super) fn there() -> Option<&'static Texts> {
    if cfg!(target_arch = "wasm32") { CAME.get().copied() } else { Some(&LATER) }
}
