//! The parts of the module that come after the first stage, each behind a door: a table of functions,
//! which is in the part itself. What the app calls of a part it calls through its table, so that nothing
//! else of the part is in the first stage (docs/decisions/0010-stages.md). Nothing here is ever asked for
//! by what a person does: the page's script brings the parts, in a fixed order.

mod check;
mod files;
mod find;
mod keep;
mod outcome;

pub use check::CheckPart;
pub use files::FilesPart;
pub use find::FindPart;
pub use keep::KeepPart;
pub use outcome::OutcomePart;

use std::cell::{Cell, RefCell};

use wasm_split_helpers::wasm_split;
use wmo_zelfcheck::text;
use yew::Callback;

use super::model::ModulePart;

impl ModulePart {
    /// Whether it is there.
    pub fn is_there(self) -> bool {
        match self {
            ModulePart::Texts => text::is_whole(),
            ModulePart::Files => files().is_some(),
            ModulePart::Check => check().is_some(),
            ModulePart::Find => find().is_some(),
            ModulePart::Outcome => outcome().is_some(),
        }
    }

    /// Takes in a part whose bytes the page's script has, and tells the apps.
    pub async fn take_in(self) {
        match self {
            ModulePart::Texts => text::take_in(texts_table().await),
            ModulePart::Files => {
                FILES.set(Some(files_table().await));
                KEEP.set(Some(keep_table().await));
            }
            ModulePart::Check => CHECK.set(Some(check_table().await)),
            ModulePart::Find => FIND.set(Some(find_table().await)),
            ModulePart::Outcome => OUTCOME.set(Some(outcome_table().await)),
        }
        let apps = APPS.with_borrow(|apps| apps.iter().map(|(_, app)| app.clone()).collect::<Vec<_>>());
        apps.into_iter().for_each(|app| app.emit(self));
    }
}

thread_local! {
    /// Whom to tell that a part came, by the number of the app.
    static APPS: RefCell<Vec<(u32, Callback<ModulePart>)>> = const { RefCell::new(Vec::new()) };
}

/// Tells an app of every part that comes from now on.
pub fn listen(instance: u32, told: Callback<ModulePart>) {
    APPS.with_borrow_mut(|apps| apps.push((instance, told)));
}

/// Tells an app no more.
pub fn forget(instance: u32) {
    APPS.with_borrow_mut(|apps| apps.retain(|(other, _)| *other != instance));
}

/// The door of a part: its table, once it is there. Outside a browser the whole program is one.
macro_rules! door {
    ($part:ident in $split:ident, $table:ident, $Part:ty, $CAME:ident) => {
        thread_local! {
            static $CAME: Cell<Option<&'static $Part>> = const { Cell::new(None) };
        }

        #[wasm_split($split)]
        fn $table() -> &'static $Part {
            &$part::TABLE
        }

        pub fn $part() -> Option<&'static $Part> {
            if cfg!(target_family = "wasm") { $CAME.get() } else { Some(&$part::TABLE) }
        }
    };
}

#[wasm_split(texts)]
fn texts_table() -> &'static text::Texts {
    text::later()
}

door!(files in files, files_table, FilesPart, FILES);
door!(keep in files, keep_table, KeepPart, KEEP);
door!(check in check, check_table, CheckPart, CHECK);
door!(find in find, find_table, FindPart, FIND);
door!(outcome in explained, outcome_table, OutcomePart, OUTCOME);
