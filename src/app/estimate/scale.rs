//! Scales of a chart: round ends, marks that do not touch, and places in pixels.

use rust_decimal::Decimal;

/// The next round number: 1, 2, 4, 5 or 8 times a power of ten.
pub fn above(value: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while unit * Decimal::TEN < value {
        unit *= Decimal::TEN;
    }
    [1_i64, 2, 4, 5, 8]
        .into_iter()
        .map(|times| unit * Decimal::from(times))
        .find(|round| *round >= value)
        .unwrap_or(unit * Decimal::TEN)
}

/// Round values from 0 to `end`, at most `count` steps.
pub fn ticks(end: Decimal, count: u32) -> Vec<Decimal> {
    let mut unit = Decimal::ONE;
    while unit * Decimal::TEN < end {
        unit *= Decimal::TEN;
    }
    let most = Decimal::from(count.max(1));
    let steps = [
        Decimal::new(1, 1),
        Decimal::new(2, 1),
        Decimal::new(5, 1),
        Decimal::ONE,
        Decimal::TWO,
        Decimal::from(5),
        Decimal::TEN,
    ];
    let step = steps.into_iter().map(|part| part * unit).find(|step| end / *step <= most).unwrap_or(end);
    let mut ticks = Vec::new();
    let mut at = Decimal::ZERO;
    while at <= end {
        ticks.push(at);
        at += step;
    }
    if ticks.len() < 2 {
        ticks.push(end);
    }
    ticks
}

/// How many steps between marks fit along the bottom, when a label has `length` signs: its middle stands at
/// the mark, but the first and the last stand within the drawing, so two neighbours need the room of one and
/// a half.
pub fn steps(width: u32, length: usize) -> u32 {
    // Digits and points of the chart's text are at most 9 pixels wide.
    let label = u32::try_from(length).unwrap_or(u32::MAX).saturating_mul(9);
    (width / (label.saturating_mul(3) / 2 + 12).max(1)).max(1)
}

/// The place of a value on a scale that runs to `end` over `length` pixels, in tenths of a pixel.
pub fn place(value: Decimal, end: Decimal, length: u32) -> Decimal {
    if end.is_zero() { Decimal::ZERO } else { (value * Decimal::from(length) / end).round_dp(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_at_round_numbers() {
        for (value, round) in [
            (1, 1),
            (11, 20),
            (30, 40),
            (328, 400),
            (90_000, 100_000),
            (100_000, 100_000),
            (100_001, 200_000),
        ] {
            assert_eq!(above(Decimal::from(value)), Decimal::from(round), "{value}");
        }
        let marks = |end: i64, count| {
            ticks(Decimal::from(end), count).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(marks(400, 4), "0 100 200 300 400");
        assert_eq!(marks(80_000, 4), "0 20000 40000 60000 80000");
        assert_eq!(marks(80_000, 2), "0 50000");
        assert_eq!(marks(80_000, 1), "0 80000");
        assert_eq!(marks(200_000, 1), "0 200000");
        assert_eq!(marks(40, 4), "0 10 20 30 40");
        assert_eq!(place(Decimal::from(30_000), Decimal::from(80_000), 500).to_string(), "187.5");
    }

    #[test]
    fn labels_along_the_bottom_do_not_touch() {
        for (end, length) in [
            (80_000, "€ 80.000".chars().count()),
            (200_000, "€ 200.000".chars().count()),
            (1_000_000, "€ 1.000.000".chars().count()),
        ] {
            for width in [224, 244, 320, 560, 824] {
                let marks = ticks(Decimal::from(end), steps(width, length));
                let step = place(marks[1], Decimal::from(end), width);
                // The last label ends at the edge, the one before it has its middle at its mark.
                let room = if marks.len() > 2 {
                    step * Decimal::TWO / Decimal::from(3)
                } else {
                    step / Decimal::TWO
                };
                assert!(room >= Decimal::from(9 * length as u32), "{end} over {width}: {marks:?}");
            }
        }
    }
}
