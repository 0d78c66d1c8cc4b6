//! Reads the offers that the page gives, a slice at a time, so that the page stays responsive. Nothing is
//! fetched, sent or kept. Dropping a loader ends it.

use std::rc::Rc;

use base::date::Date;
use gloo::timers::callback::Timeout;
use wmo_zelfcheck::{contract::Report, files::Reader, finder::Builder, offers::Offer};

use crate::app::model::Index;

/// So many bytes are read in one go: some milliseconds of work.
const SLICE: usize = 1 << 17;
/// So many offers are indexed in one go: some milliseconds too, and browsers put four between two goes.
const OFFERS: usize = 2000;

/// Offers being read.
pub struct Loader {
    /// Asks for the next step.
    wake: Rc<dyn Fn()>,
    text: Rc<str>,
    /// So many bytes of it were read.
    at: usize,
    work: Work,
    report: Report,
    /// What goes on with the work.
    _moment: Timeout,
}

enum Work {
    Reading(Box<Reader>),
    Building(Box<Builder>, std::vec::IntoIter<Offer>),
    Ended,
}

impl Loader {
    /// Begins to read the text of a file on a day; `wake` is called whenever there is a step to do.
    pub fn new(text: Rc<str>, today: Date, wake: Rc<dyn Fn()>) -> Loader {
        let work = Work::Reading(Box::new(Reader::new(today)));
        let moment = moment(&wake);
        Loader { wake, text, at: 0, work, report: Report::default(), _moment: moment }
    }

    /// Does the next part of the work; when it is done, what there is to say and the index of the offers.
    pub fn step(&mut self) -> Option<(Report, Option<Index>)> {
        let index = match std::mem::replace(&mut self.work, Work::Ended) {
            Work::Reading(reader) => self.read(reader),
            Work::Building(builder, offers) => self.build(builder, offers),
            Work::Ended => None,
        };
        if matches!(self.work, Work::Ended) {
            return Some((std::mem::take(&mut self.report), index));
        }
        self._moment = moment(&self.wake);
        None
    }

    fn read(&mut self, mut reader: Box<Reader>) -> Option<Index> {
        let end = (self.at + SLICE).min(self.text.len());
        let bytes = self.text.as_bytes().get(self.at..end)?;
        self.at = end;
        if !bytes.is_empty() {
            reader.push(bytes);
            self.report.add(reader.take_findings());
            self.work = Work::Reading(reader);
            return None;
        }
        let outcome = reader.finish();
        self.report.add(outcome.findings);
        self.report.more += outcome.unlisted as usize;
        self.report.counts = outcome.counts;
        if !outcome.offers.is_empty() {
            self.work = Work::Building(Box::default(), outcome.offers.into_iter());
        }
        None
    }

    fn build(&mut self, mut builder: Box<Builder>, mut offers: std::vec::IntoIter<Offer>) -> Option<Index> {
        offers.by_ref().take(OFFERS).for_each(|offer| builder.push(offer));
        if offers.len() == 0 {
            return Some(Index(Rc::new(builder.finish())));
        }
        self.work = Work::Building(builder, offers);
        None
    }
}

fn moment(wake: &Rc<dyn Fn()>) -> Timeout {
    let wake = Rc::clone(wake);
    Timeout::new(0, move || wake())
}
