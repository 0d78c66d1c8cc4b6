//! What cannot be missing. Code that takes a value which is always there says so, instead of going on with an
//! empty one in silence: a test that finds it missing fails, and a release, which must not stop in front of a
//! person, goes on with the default.

/// Takes a value that is always there.
pub trait Always<T> {
    /// The value. Where it is missing nevertheless, development and tests fail at the caller, and a release
    /// goes on with the type's default.
    ///
    /// ```
    /// use base::always::Always;
    ///
    /// assert_eq!("21.80".split('.').next().always(), "21");
    /// ```
    fn always(self) -> T;
}

impl<T: Default> Always<T> for Option<T> {
    #[cfg_attr(debug_assertions, track_caller)]
    #[inline]
    fn always(self) -> T {
        debug_assert!(self.is_some(), "a value that is always there is missing");
        self.unwrap_or_default()
    }
}

impl<T: Default, E> Always<T> for Result<T, E> {
    #[cfg_attr(debug_assertions, track_caller)]
    #[inline]
    fn always(self) -> T {
        self.ok().always()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "always there")]
    fn a_test_notices_what_is_missing() {
        None::<u8>.always();
    }

    #[test]
    fn what_is_there_is_taken() {
        assert_eq!(Some(3).always(), 3);
        assert_eq!("12".parse::<u8>().always(), 12);
    }
}
