//! How many bytes the reader of tables looked at or moved: a test counts them, and a program does not.

#[cfg(test)]
thread_local! {
    static DONE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// So many bytes were looked at or moved.
#[inline]
pub fn done(bytes: usize) {
    #[cfg(test)]
    DONE.set(DONE.get() + bytes);
    #[cfg(not(test))]
    let _ = bytes;
}

/// How many there were since this was asked last.
#[cfg(test)]
pub fn since() -> usize {
    DONE.take()
}
