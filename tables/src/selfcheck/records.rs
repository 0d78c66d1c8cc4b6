//! The shapes of the self-check's tables in `static/selfcheck`, as they are written there.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    pub blocks: Vec<String>,
    pub question: Vec<QuestionRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionRecord {
    pub id: Spanned<String>,
    pub block: Spanned<String>,
    pub kind: QuestionKind,
    pub answers: Vec<Spanned<String>>,
    #[serde(default)]
    pub alone: Vec<Spanned<String>>,
    pub only_if: Option<Spanned<String>>,
    #[serde(default)]
    pub stop: bool,
    pub source: Spanned<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    One,
    Many,
}

/// A file of named conditions.
pub type ConditionFile = BTreeMap<String, Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    pub step: Vec<StepRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRecord {
    pub id: Spanned<String>,
    pub contact: Option<Spanned<String>>,
    /// Whom to reach, if that is no desk of the table.
    pub whom: Option<Spanned<WhomRecord>>,
}

/// Whom a step leads to that is no desk of the table.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum WhomRecord {
    Municipality,
    Known,
}

/// A desk of the finder that a step leads to: its number and address stand there, once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    pub offer: Spanned<String>,
    /// Another name than in the finder.
    pub name: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintFile {
    #[serde(default)]
    pub hint: Vec<HintRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintRecord {
    pub id: Spanned<String>,
    pub kind: HintKindRecord,
    pub rules: Vec<Spanned<String>>,
    pub about: Spanned<String>,
    pub likely: Option<Spanned<String>>,
    pub unlikely: Option<Spanned<String>>,
    /// The rules on which "probably" and "probably not" rest, each of them needed; left out, all of `rules`.
    pub likely_by: Option<Vec<Spanned<String>>>,
    pub unlikely_by: Option<Vec<Spanned<String>>>,
    /// Where it says "perhaps" while `about` rests on an answer that is not known.
    pub unsure: Option<Spanned<String>>,
    /// It speaks at no other time.
    #[serde(default)]
    pub only_unsure: bool,
    pub sources: Vec<Spanned<String>>,
    pub steps: Vec<Spanned<String>>,
    #[serde(default)]
    pub support: Vec<Spanned<String>>,
    #[serde(default)]
    pub needs: Vec<Spanned<String>>,
}

/// The groups of hints, in the order in which they are shown.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum HintKindRecord {
    Safety,
    Urgent,
    Carer,
    Support,
    OwnWays,
    OtherLaw,
    Community,
    Decision,
    Rights,
    Notice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceFile {
    pub rule: Vec<TraceRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceRecord {
    pub id: Spanned<String>,
    pub text: Spanned<String>,
    pub source: Spanned<String>,
    /// Left out, it stands as its document does.
    pub status: Option<TraceStatus>,
    /// It only says where to go or what helps: nobody's right or duty.
    #[serde(default)]
    pub advice: bool,
    /// Why no hint carries it out.
    pub note: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum TraceStatus {
    Idea,
    History,
}
