//! The two ways to read each point that the sources leave open.

/// How the open points are read; `None` = open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Whether the exempt wealth of a couple is one amount for both together, not one for each
    /// ([`crate::rules::ExemptForCouple::Open`]).
    pub(super) joint_wealth: Option<bool>,
    /// Whether the amount of a period goes off a cost price also where nothing is due in that period
    /// (Uitvoeringsbesluit Wmo 2015 art. 3.10b(3): "each month").
    pub(super) counts_exempt: Option<bool>,
}

impl Reading {
    /// Every reading in which nothing is open.
    pub(super) const ALL: [Reading; 4] = [
        Reading::SETTLED,
        Reading::settled(true, true),
        Reading::settled(false, false),
        Reading::settled(false, true),
    ];

    /// One of them, for where nothing is open.
    pub(super) const SETTLED: Reading = Reading::settled(true, false);

    const fn settled(joint_wealth: bool, counts_exempt: bool) -> Reading {
        Reading { joint_wealth: Some(joint_wealth), counts_exempt: Some(counts_exempt) }
    }
}
