//! The golden cases as they are written by hand, `tests/cases/golden/*.toml`, read strictly.

use std::{collections::BTreeMap, fmt, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::request::Request;

/// Cases about one subject: a file.
pub struct Topic {
    pub title: String,
    pub cases: Vec<Case>,
}

/// A household, a regime, what must come out, and why.
#[derive(Serialize)]
pub struct Case {
    /// Where it is written.
    #[serde(skip)]
    pub file: String,
    pub id: String,
    pub title: String,
    pub regime: String,
    /// Whether others published this figure; else it was worked out from the text of the source.
    pub published: bool,
    pub request: Request,
    pub expected: Expected,
    pub source: Source,
    pub how: String,
}

/// What must come out.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Expected {
    Amount {
        applies: bool,
        period: String,
        amount: Amount,
        #[serde(skip_serializing_if = "Option::is_none")]
        last_period: Option<String>,
        reasons: Vec<String>,
    },
    Nothing {
        applies: bool,
        why_not: String,
    },
}

/// Euros a period; without `max` there is no maximum.
#[derive(Serialize)]
pub struct Amount {
    pub min: String,
    pub max: Option<String>,
}

/// A document and the place in it.
#[derive(Serialize)]
pub struct Source {
    pub title: String,
    pub place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}, {}", self.title, self.place)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    topic: String,
    case: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    title: String,
    regime: String,
    #[serde(default)]
    published: bool,
    request: Request,
    expected: Short,
    source: String,
    how: String,
}

/// `amount` is short for a lowest and highest amount that are equal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Short {
    amount: Option<String>,
    min: Option<String>,
    max: Option<String>,
    period: Option<String>,
    last_period: Option<String>,
    #[serde(default)]
    reasons: Vec<String>,
    why_not: Option<String>,
}

#[derive(Deserialize, Clone)]
struct Document {
    title: String,
    url: Option<String>,
}

/// Every topic, in the order of the files' names.
pub fn read() -> Result<Vec<Topic>> {
    let mut documents = documents("static/rules/documents.toml")?;
    documents.extend(self::documents("tests/cases/documents.toml")?);
    let mut topics = Vec::new();
    for path in crate::files::files_below(Path::new("tests/cases/golden"))? {
        let file: File =
            toml::from_str(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        let complete = |written: Written| {
            let id = written.id.clone();
            complete(&path, written, &documents).with_context(|| format!("{}: case \"{id}\"", path.display()))
        };
        topics.push(Topic {
            title: file.topic,
            cases: file.case.into_iter().map(complete).collect::<Result<_>>()?,
        });
    }
    let mut ids: Vec<&str> =
        topics.iter().flat_map(|topic| &topic.cases).map(|case| case.id.as_str()).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        ensure!(pair[0] != pair[1], "two cases are called \"{}\"", pair[0]);
    }
    Ok(topics)
}

fn documents(path: &str) -> Result<BTreeMap<String, Document>> {
    toml::from_str(&fs::read_to_string(path)?).with_context(|| path.to_owned())
}

fn complete(file: &Path, written: Written, documents: &BTreeMap<String, Document>) -> Result<Case> {
    let Written { id, title, regime, published, request, expected, source, how } = written;
    let (document, place) =
        source.split_once(": ").with_context(|| format!("source \"{source}\" is not \"document: place\""))?;
    let Document { title: document, url } =
        documents.get(document).with_context(|| format!("unknown document \"{document}\""))?.clone();
    Ok(Case {
        file: file.display().to_string(),
        id,
        title,
        regime,
        published,
        request,
        expected: expected.complete()?,
        source: Source { title: document, place: place.to_owned(), url },
        how,
    })
}

impl Short {
    fn complete(self) -> Result<Expected> {
        if let Some(why_not) = self.why_not {
            return Ok(Expected::Nothing { applies: false, why_not });
        }
        let amount = match (self.amount, self.min) {
            (Some(amount), None) => Amount { min: amount.clone(), max: Some(amount) },
            (None, Some(min)) => Amount { min, max: self.max },
            _ => anyhow::bail!("expected: either amount, or min and max, or why_not"),
        };
        let period = self.period.unwrap_or_else(|| "month".to_owned());
        Ok(Expected::Amount {
            applies: true,
            period,
            amount,
            last_period: self.last_period,
            reasons: self.reasons,
        })
    }
}
