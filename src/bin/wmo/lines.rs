//! Streams objects from input to output in constant memory: JSON Lines, or one object over several lines.

use std::io::{self, BufWriter, IsTerminal, Read, Write};

use base::error::{Code, InputError};
use indicatif::{ProgressBar, ProgressStyle};
use wmo_zelfcheck::contract::{self};

use crate::{
    line_reader::{LONGEST, Line, LineReader},
    objects::{Completeness, is_whole},
};

/// A progress bar appears when the input has at least so many lines.
const MANY: u64 = 20_000;

/// Whether an object was answered or refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// With an outcome.
    Yes,
    /// With an error.
    Refused,
}

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Objects read.
    pub objects: u64,
    /// Objects refused.
    pub refused: u64,
}

/// Answers every object of `input` with a line on `output`.
pub fn answer(
    input: impl Read,
    output: impl Write,
    one: impl FnMut(&[u8], &mut Vec<u8>) -> Answered,
) -> io::Result<Summary> {
    let mut run = Run {
        input: LineReader::new(input),
        output: BufWriter::with_capacity(1 << 16, output),
        one,
        line: Vec::new(),
        summary: Summary::default(),
        progress: Progress::default(),
    };
    run.all()?;
    run.output.flush()?;
    run.progress.finish();
    Ok(run.summary)
}

struct Run<R, W: Write, F> {
    input: LineReader<R>,
    output: BufWriter<W>,
    one: F,
    line: Vec<u8>,
    summary: Summary,
    progress: Progress,
}

impl<R: Read, W: Write, F: FnMut(&[u8], &mut Vec<u8>) -> Answered> Run<R, W, F> {
    fn all(&mut self) -> io::Result<()> {
        let mut text = Vec::new();
        let mut first = true;
        loop {
            if self.input.waits() {
                self.output.flush()?;
            }
            match self.input.next(&mut text)? {
                Line::End => return Ok(()),
                Line::TooLong => self.too_long()?,
                Line::Text => {
                    if std::mem::take(&mut first) && is_whole(&text) == Completeness::Unfinished {
                        self.over_several_lines(&mut text)?;
                    } else {
                        self.object(&text)?;
                    }
                }
            }
        }
    }

    /// The first line is the beginning of something. If all input together is one object, it is that; if not,
    /// the lines are taken one by one, so that a broken first line does not swallow the others.
    fn over_several_lines(&mut self, first: &mut Vec<u8>) -> io::Result<()> {
        let mut whole = std::mem::take(first);
        let mut ends = vec![whole.len()];
        let mut line = Vec::new();
        while is_whole(&whole) == Completeness::Unfinished && whole.len() < LONGEST {
            match self.input.next(&mut line)? {
                Line::End => break,
                Line::TooLong => {
                    self.one_by_one(&whole, &ends)?;
                    return self.too_long();
                }
                Line::Text => {
                    whole.push(b'\n');
                    whole.extend_from_slice(&line);
                    ends.push(whole.len());
                }
            }
        }
        match serde_json::from_slice::<serde::de::IgnoredAny>(&whole) {
            Ok(_) => self.object(&whole),
            Err(_) => self.one_by_one(&whole, &ends),
        }
    }

    fn one_by_one(&mut self, whole: &[u8], ends: &[usize]) -> io::Result<()> {
        let mut start = 0;
        for end in ends {
            self.object(&whole[start..*end])?;
            start = end + 1;
        }
        Ok(())
    }

    fn too_long(&mut self) -> io::Result<()> {
        let error = InputError::new(Code::TooLong, "", format!("this line is longer than {LONGEST} bytes"));
        self.line.clear();
        contract::refuse(&error, &mut self.line);
        self.written(Answered::Refused)
    }

    fn object(&mut self, text: &[u8]) -> io::Result<()> {
        self.line.clear();
        let answered = (self.one)(text, &mut self.line);
        self.written(answered)
    }

    fn written(&mut self, answered: Answered) -> io::Result<()> {
        self.line.push(b'\n');
        self.output.write_all(&self.line)?;
        self.summary.objects += 1;
        self.summary.refused += u64::from(answered == Answered::Refused);
        self.progress.at(self.summary.objects);
        Ok(())
    }
}

/// The progress bar, on a terminal and once there are many.
#[derive(Default)]
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// So many are done.
    pub fn at(&mut self, objects: u64) {
        if objects.is_multiple_of(MANY) && io::stderr().is_terminal() {
            self.0.get_or_insert_with(progress_bar).set_position(objects);
        }
    }

    /// All are done.
    pub fn finish(self) {
        if let Some(bar) = self.0 {
            bar.finish_and_clear();
        }
    }
}

fn progress_bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {human_pos} objects, {per_sec}, {elapsed}")
        .unwrap_or_else(|_| ProgressStyle::default_spinner());
    ProgressBar::new_spinner().with_style(style)
}
