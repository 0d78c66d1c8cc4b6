//! Offers that were read while the app runs.

use std::rc::Rc;

use wmo_zelfcheck::{
    finder::{Builder, Finder},
    offers::Offer,
};

/// Offers with their index; two are the same when they are the same in memory.
#[derive(Debug, Clone)]
pub struct Index(pub Rc<Finder>);

impl Index {
    /// The bundled records with these offers.
    pub fn of(offers: &[Offer]) -> Index {
        let mut builder = Builder::new();
        offers.iter().cloned().for_each(|offer| builder.push(offer));
        Index(Rc::new(builder.finish()))
    }
}

impl PartialEq for Index {
    fn eq(&self, other: &Index) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
