//! Offers that are read while the app runs: whose they are, how far it is, and what there is to say about
//! them.

use std::rc::Rc;

use wmo_zelfcheck::{contract, finder::Finder};

/// Whose offers they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Page,
    File,
}

/// What is said about a file that was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileReport {
    /// The findings and the counts.
    pub said: contract::Report,
    /// Whether it is a municipality's own file instead of offers.
    pub own: bool,
    /// Whether the browser could not read it.
    pub unreadable: bool,
    /// Whether offers of it are in use.
    pub in_use: bool,
}

/// A municipality's own file.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum FileProgress {
    #[default]
    None,
    /// Being read: so many percent.
    Reading(u32),
    /// Being indexed: so many percent.
    Building(u32),
    Done(Rc<FileReport>),
}

/// Offers with their index; two are the same when they are the same in memory.
#[derive(Debug, Clone)]
pub struct Index(pub Rc<Finder>);

impl PartialEq for Index {
    fn eq(&self, other: &Index) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
