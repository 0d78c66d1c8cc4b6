//! Where findings go while an offer is read: every check says what it sees here, at the place and field it
//! looks at.

use super::{
    Finding, Position, Problem, Severity,
    text::{is_unknown, says_nothing},
};
use base::date::Date;

/// So many findings about one offer are listed; a hostile file could otherwise fill the memory with them.
const MOST_OF_ONE: usize = 20;
/// So many findings are kept until somebody takes them.
const MOST: usize = 150_000;

/// The findings so far.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    /// Findings that were not kept because nobody took those before them.
    unlisted: u32,
    /// Errors and warnings about the offer that is being read.
    errors: usize,
    warnings: usize,
    /// How many of the list are about what was read before.
    before: usize,
}

impl Findings {
    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        match finding.severity() {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        let of_one = self.errors + self.warnings;
        match of_one.cmp(&MOST_OF_ONE) {
            std::cmp::Ordering::Less => self.keep(finding),
            std::cmp::Ordering::Equal => {
                self.keep(Finding { field: String::new(), problem: Problem::MoreFindings, ..finding })
            }
            std::cmp::Ordering::Greater => {}
        }
    }

    fn keep(&mut self, finding: Finding) {
        if self.list.len() < MOST {
            self.list.push(finding);
        } else {
            self.unlisted = self.unlisted.saturating_add(1);
        }
    }

    /// Begins another offer, or what is about the file; says whether there were errors and warnings before.
    pub fn next(&mut self) -> (bool, bool) {
        self.before = self.list.len();
        (std::mem::take(&mut self.errors) > 0, std::mem::take(&mut self.warnings) > 0)
    }

    /// Says what the offer is called that the findings since the last one are about.
    pub fn name(&mut self, offer: &str) {
        for finding in self.list.iter_mut().skip(self.before) {
            offer.clone_into(&mut finding.offer);
        }
    }

    /// Whether there is an error among those that nobody has taken yet.
    pub fn any_error(&self) -> bool {
        self.list.iter().any(|finding| finding.severity() == Severity::Error)
    }

    /// The findings since the last time, in order.
    pub fn take(&mut self) -> Vec<Finding> {
        self.before = 0;
        std::mem::take(&mut self.list)
    }

    /// How many were left out because nobody took them in time.
    pub fn unlisted(&self) -> u32 {
        self.unlisted
    }
}

/// Which words of a closed list a suggestion has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// The Dutch ones of the table.
    Dutch,
    /// The ids of the JSON.
    Ids,
}

/// Where a check says what it sees.
#[derive(Debug)]
pub struct Say<'a> {
    findings: &'a mut Findings,
    /// The day on which the file is read.
    pub today: Date,
    /// The words for suggestions.
    pub words: Words,
    /// Whether what cannot be read costs its cell only, as in a file; a request is refused for it.
    pub of_file: bool,
    /// Whether the text of this cell is kept as a note when it cannot be read.
    pub keeps: bool,
    /// Whether something in this cell could not be read.
    pub unread: bool,
    at: Position,
    field: &'a str,
}

impl<'a> Say<'a> {
    /// About a request, or what a municipality says of itself.
    pub fn new(findings: &'a mut Findings, today: Date, words: Words, at: Position) -> Say<'a> {
        Say { findings, today, words, of_file: false, keeps: false, unread: false, at, field: "" }
    }

    /// About an offer in a file.
    pub fn of_file(findings: &'a mut Findings, today: Date, words: Words, at: Position) -> Say<'a> {
        Say { of_file: true, ..Say::new(findings, today, words, at) }
    }

    /// About a field of it.
    pub fn field<'b>(&'b mut self, at: Position, field: &'b str) -> Say<'b> {
        Say {
            findings: self.findings,
            today: self.today,
            words: self.words,
            of_file: self.of_file,
            keeps: false,
            unread: false,
            at,
            field,
        }
    }

    /// Whether a cell says that something is not known. In a file there are more ways to say so.
    pub fn is_unknown(&self, text: &str) -> bool {
        is_unknown(text) || (self.of_file && says_nothing(text))
    }

    /// Whether there were errors about this offer or file so far.
    pub fn has_errors(&self) -> bool {
        self.findings.errors > 0
    }

    /// Says what is seen. In a file an error about a field costs no more than that field, but for what is
    /// dangerous.
    pub fn say(&mut self, problem: Problem) {
        let error = problem.severity() == Severity::Error && !problem.is_dangerous();
        if !(self.of_file && error && !self.field.is_empty()) {
            return self.refuse(problem);
        }
        self.unread = true;
        let problem = Box::new(problem);
        self.refuse(if self.keeps { Problem::Kept(problem) } else { Problem::LeftOut(problem) });
    }

    /// Says what is seen, as bad as it is: an error costs the offer.
    pub fn refuse(&mut self, problem: Problem) {
        self.findings.add(Finding::new(self.at, self.field, problem));
    }
}
