//! Reads lines one at a time, in constant memory: blank ones are skipped, and a line that is too long is not
//! kept.

use std::io::{self, BufRead, BufReader, Read};

/// The longest line that is read, in bytes: hundreds of times the longest sensible request.
pub const LONGEST: usize = 1 << 20;

/// A line that was read.
pub enum Line {
    /// Its text is in the buffer.
    Text,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// There are no more.
    End,
}

/// The lines of an input.
pub struct LineReader<R> {
    input: BufReader<R>,
    number: u64,
}

impl<R: Read> LineReader<R> {
    /// Nothing read yet.
    pub fn new(input: R) -> LineReader<R> {
        LineReader { input: BufReader::with_capacity(1 << 16, input), number: 0 }
    }

    /// The number of the line that was read last, from 1; blank ones count.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Whether the next line has to be waited for.
    pub fn waits(&self) -> bool {
        self.input.buffer().is_empty()
    }

    /// The next line that is not blank, without line end. Of a line that is too long only the end is looked
    /// for.
    pub fn next(&mut self, line: &mut Vec<u8>) -> io::Result<Line> {
        loop {
            line.clear();
            let read = self.input.by_ref().take(LONGEST as u64 + 1).read_until(b'\n', line)?;
            if read == 0 {
                return Ok(Line::End);
            }
            self.number += 1;
            if line.len() > LONGEST {
                self.skip(line)?;
                return Ok(Line::TooLong);
            }
            if line.starts_with(b"\xef\xbb\xbf") {
                line.drain(..3);
            }
            line.truncate(line.trim_ascii_end().len());
            if !line.trim_ascii_start().is_empty() {
                return Ok(Line::Text);
            }
        }
    }

    fn skip(&mut self, line: &mut Vec<u8>) -> io::Result<()> {
        while !line.ends_with(b"\n") {
            line.clear();
            if self.input.by_ref().take(LONGEST as u64).read_until(b'\n', line)? == 0 {
                break;
            }
        }
        line.clear();
        line.shrink_to(1 << 16);
        Ok(())
    }
}
