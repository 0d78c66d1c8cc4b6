//! Offers that were read while the app runs.

use std::rc::Rc;

use wmo_zelfcheck::finder::Finder;

/// Offers with their index; two are the same when they are the same in memory.
#[derive(Debug, Clone)]
pub struct Index(pub Rc<Finder>);

impl PartialEq for Index {
    fn eq(&self, other: &Index) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
