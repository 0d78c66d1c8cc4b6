//! What day it is on this device.

use base::date::{Date, Month};

/// The month it is on this device; `None` with a clock that makes no sense.
pub fn this_month() -> Option<Month> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Month::new(year, u8::try_from(now.get_month() + 1).ok()?)
}

/// The day it is on this device; `None` with a clock that makes no sense.
pub fn today() -> Option<Date> {
    let month = this_month()?;
    Date::new(month.year(), month.month(), u8::try_from(js_sys::Date::new_0().get_date()).ok()?)
}
