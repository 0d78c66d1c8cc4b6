//! Closed lists: small enums with an id for the contract and a Dutch word for the table that municipalities
//! fill in, and sets of them. A set is one number, so that 50,000 records stay small and a filter is one
//! comparison.

use crate::always::Always;
use std::marker::PhantomData;

/// A list of at most 16 values that does not grow at run time.
///
/// ```
/// use base::{closed::Closed, lists::RespiteForm};
///
/// assert_eq!(RespiteForm::Overnight.id(), "overnight");
/// assert_eq!(RespiteForm::Overnight.dutch(), "logeren");
/// assert_eq!(RespiteForm::at(0), Some(RespiteForm::Light), "light forms come first");
/// ```
pub trait Closed: Copy + PartialEq + 'static {
    /// The values with their ids in JSON, in order.
    const IDS: &'static [(&'static str, Self)];
    /// The values with their Dutch words in a municipality's table, in order; none where no table has it.
    const DUTCH: &'static [(&'static str, Self)];

    /// Its place in the list, from 0.
    fn number(self) -> u8;

    /// The value at a place in the list.
    fn at(number: u8) -> Option<Self> {
        Self::IDS.get(usize::from(number)).map(|(_, value)| *value)
    }

    /// Its id in JSON.
    fn id(self) -> &'static str {
        Self::IDS.get(usize::from(self.number())).map(|(id, _)| *id).always()
    }

    /// Its word in a municipality's table.
    fn dutch(self) -> &'static str {
        Self::DUTCH.get(usize::from(self.number())).map(|(word, _)| *word).always()
    }
}

/// A closed list without its type: the ids and Dutch words by place. One reader then serves all lists.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// The id at a place.
    pub id: fn(u8) -> Option<&'static str>,
    /// The Dutch word at a place.
    pub dutch: fn(u8) -> Option<&'static str>,
}

impl List {
    /// The list of a type.
    pub const fn of<T: Closed>() -> List {
        List { id: |number| T::at(number).map(T::id), dutch: |number| T::at(number).map(T::dutch) }
    }
}

/// Writes an enum of a closed list: `Name { Value = "id", "dutch": "what it means"; }`. The Dutch word is
/// left out where no table of a municipality has the list.
#[macro_export]
macro_rules! closed_list {
    (
        $(#[doc = $about:literal])*
        $name:ident { $($value:ident = $id:literal $(, $dutch:literal)?: $what:literal;)+ }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $(#[doc = $what] $value),+ }

        impl $crate::closed::Closed for $name {
            const IDS: &'static [(&'static str, $name)] = &[$(($id, $name::$value)),+];
            const DUTCH: &'static [(&'static str, $name)] = &[$($(($dutch, $name::$value),)?)+];

            fn number(self) -> u8 {
                self as u8
            }
        }
    };
}

/// A set of values of a closed list. Empty means: unknown.
///
/// ```
/// use base::{closed::Set, lists::Funding};
///
/// let paid_by: Set<Funding> = [Funding::Wmo, Funding::SelfPaid].into_iter().collect();
/// assert!(paid_by.contains(Funding::Wmo) && !paid_by.contains(Funding::Wlz));
/// // Nobody said who pays: that is unknown, and no payer.
/// assert!(Set::<Funding>::EMPTY.is_empty());
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Set<T>(u16, PhantomData<T>);

impl<T> Clone for Set<T> {
    fn clone(&self) -> Set<T> {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set::EMPTY
    }
}

impl<T> Set<T> {
    /// No value: unknown.
    pub const EMPTY: Set<T> = Set(0, PhantomData);

    /// From a number with a bit for each value, as the tables are written.
    pub const fn from_bits(bits: u16) -> Set<T> {
        Set(bits, PhantomData)
    }

    /// A bit for each value.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Whether no value is known.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether they have a value in common.
    pub const fn meets(self, other: Set<T>) -> bool {
        self.0 & other.0 != 0
    }

    /// All values of either.
    #[must_use]
    pub const fn with(self, other: Set<T>) -> Set<T> {
        Set(self.0 | other.0, PhantomData)
    }
}

impl<T: Closed> Set<T> {
    /// Whether the value is in it.
    pub fn contains(self, value: T) -> bool {
        self.0 & bit(value) != 0
    }

    /// Adds a value.
    pub fn insert(&mut self, value: T) {
        self.0 |= bit(value);
    }

    /// The values, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::IDS.iter().map(|(_, value)| *value).filter(move |value| self.contains(*value))
    }
}

impl<T: Closed> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Set<T> {
        Set(values.into_iter().fold(0, |bits, value| bits | bit(value)), PhantomData)
    }
}

fn bit<T: Closed>(value: T) -> u16 {
    1u16.checked_shl(u32::from(value.number())).always()
}
