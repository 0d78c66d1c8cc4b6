//! Reads a municipality's offers in the browser, a slice at a time, so that the page stays responsive: a file
//! that a person chose, or what the page gives. Nothing is fetched, sent or kept. Dropping a loader ends it.

use std::rc::Rc;

use base::date::Date;
use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::Uint8Array;
use web_sys::{Blob, FileReader};
use wmo_zelfcheck::{
    files::{FileKind, Reader, too_large},
    finder::Builder,
    offers::Offer,
};

use crate::app::model::{FileProgress, FileReport, Index};

/// So many bytes are read in one go: some milliseconds of work.
const SLICE: usize = 1 << 17;
/// So many offers are indexed in one go: some milliseconds too, and browsers put four between two goes.
const OFFERS: usize = 2000;

/// Where offers come from.
#[derive(Debug, Clone, PartialEq)]
pub enum OffersSource {
    /// A file that a person chose.
    File(web_sys::File),
    /// The text of a file, as the page gives it.
    Text(Rc<str>),
}

/// What a step of a loader comes to.
pub enum Loaded {
    /// How far it is.
    Progress(FileProgress),
    /// It was read: what there is to say, and the index of its offers.
    Done(FileReport, Option<Index>),
}

/// A file being read.
pub struct Loader {
    /// Asks for the next step.
    wake: Rc<dyn Fn()>,
    feed: Feed,
    work: Work,
    report: FileReport,
    /// What goes on with the work: the browser having read a slice, or a moment.
    _waiting: Waiting,
}

enum Feed {
    File { file: Blob, reader: FileReader, at: f64 },
    Text { text: Rc<str>, at: usize },
}

enum Work {
    Reading(Box<Reader>),
    Building(Box<Builder>, std::vec::IntoIter<Offer>, usize),
    Ended,
}

enum Waiting {
    Slice { _loaded: EventListener },
    Moment { _timer: Timeout },
    Never,
}

impl Loader {
    /// Begins to read on a day; `wake` is called whenever there is a step to do.
    pub fn new(source: OffersSource, today: Date, wake: Rc<dyn Fn()>) -> Loader {
        let mut report = FileReport::default();
        let feed = match source {
            OffersSource::Text(text) => Feed::Text { text, at: 0 },
            OffersSource::File(file) => {
                report.said.add(too_large(file.size() as u64).into_iter().collect());
                FileReader::new().map_or(Feed::none(), |reader| Feed::File {
                    file: file.into(),
                    reader,
                    at: 0.0,
                })
            }
        };
        let work = if report.said.findings.is_empty() {
            Work::Reading(Box::new(Reader::new(today)))
        } else {
            Work::Ended
        };
        let mut loader = Loader { wake, feed, work, report, _waiting: Waiting::Never };
        loader.ask();
        loader
    }

    /// Does the next part of the work; what there is to tell about it.
    pub fn step(&mut self) -> Loaded {
        let done = match std::mem::replace(&mut self.work, Work::Ended) {
            Work::Reading(reader) => self.read(reader),
            Work::Building(builder, offers, all) => self.build(builder, offers, all),
            Work::Ended => Err(None),
        };
        match done {
            Ok(file) => {
                self.ask();
                Loaded::Progress(file)
            }
            Err(index) => Loaded::Done(std::mem::take(&mut self.report), index),
        }
    }

    fn read(&mut self, mut reader: Box<Reader>) -> Result<FileProgress, Option<Index>> {
        let Some((bytes, percent)) = self.feed.next() else {
            self.report.unreadable = true;
            return Err(None);
        };
        if !bytes.is_empty() {
            reader.push(&bytes);
            self.report.said.add(reader.take_findings());
            self.work = Work::Reading(reader);
            return Ok(FileProgress::Reading(percent));
        }
        let outcome = reader.finish();
        self.report.said.add(outcome.findings);
        self.report.said.more += outcome.unlisted as usize;
        self.report.said.counts = outcome.counts;
        let all = outcome.offers.len();
        self.report.own = outcome.kind == FileKind::Own && all == 0;
        if all == 0 {
            return Err(None);
        }
        self.work = Work::Building(Box::default(), outcome.offers.into_iter(), all);
        Ok(FileProgress::Building(0))
    }

    fn build(
        &mut self,
        mut builder: Box<Builder>,
        mut offers: std::vec::IntoIter<Offer>,
        all: usize,
    ) -> Result<FileProgress, Option<Index>> {
        offers.by_ref().take(OFFERS).for_each(|offer| builder.push(offer));
        let left = offers.len();
        if left == 0 {
            return Err(Some(Index(Rc::new(builder.finish()))));
        }
        self.work = Work::Building(builder, offers, all);
        Ok(FileProgress::Building(percent(all - left, all)))
    }

    /// Asks for the next part, and to be woken when it is there.
    fn ask(&mut self) {
        self._waiting = match (&self.work, &self.feed) {
            (Work::Reading(_), Feed::File { file, reader, at }) if *at < file.size() => {
                let wake = Rc::clone(&self.wake);
                let loaded = EventListener::once(reader, "loadend", move |_| wake());
                let end = at + SLICE as f64;
                // What cannot be asked for has no result either, and is told so at the next step.
                match file
                    .slice_with_f64_and_f64(*at, end)
                    .and_then(|slice| reader.read_as_array_buffer(&slice))
                {
                    Ok(()) => Waiting::Slice { _loaded: loaded },
                    Err(_) => Waiting::Moment { _timer: self.moment() },
                }
            }
            _ => Waiting::Moment { _timer: self.moment() },
        };
    }

    fn moment(&self) -> Timeout {
        let wake = Rc::clone(&self.wake);
        Timeout::new(0, move || wake())
    }
}

impl Feed {
    fn none() -> Feed {
        Feed::Text { text: "".into(), at: 0 }
    }

    /// The next bytes, none at the end, and how far that is in percent; `None` when the browser cannot read
    /// on.
    fn next(&mut self) -> Option<(Vec<u8>, u32)> {
        match self {
            Feed::Text { text, at } => {
                let end = (*at + SLICE).min(text.len());
                let bytes = text.as_bytes().get(*at..end)?.to_vec();
                *at = end;
                Some((bytes, percent(end, text.len())))
            }
            Feed::File { file, at, .. } if *at >= file.size() => Some((Vec::new(), 100)),
            Feed::File { file, reader, at } => {
                let bytes =
                    Uint8Array::new(&reader.result().ok().filter(|result| result.is_object())?).to_vec();
                *at += bytes.len() as f64;
                (!bytes.is_empty()).then(|| (bytes, percent(*at as usize, file.size() as usize)))
            }
        }
    }
}

fn percent(done: usize, all: usize) -> u32 {
    u32::try_from(done * 100 / all.max(1)).unwrap_or(100)
}
