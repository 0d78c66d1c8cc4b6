//! Where a rule stands: a document, how much it binds, and the place in it.

/// A document that rules cite: a law in one version, a report, a page of an authority.
#[derive(Debug, PartialEq, Eq)]
pub struct Document {
    /// The title as shown to people.
    pub title: &'static str,
    /// Where it can be read.
    pub url: Option<&'static str>,
    /// What kind of text it is; of every document that the self-check cites it is known.
    pub authority: Option<Authority>,
}

/// What kind of text a rule rests on, from the most binding down: it bounds how sure a hint may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// An act of parliament.
    Act,
    /// A decree under an act.
    Decree,
    /// A ruling of the highest court for the Wmo, the *Centrale Raad van Beroep*.
    Ruling,
    /// A protocol or handbook that municipalities may use; not binding.
    Guideline,
    /// What the government wrote when it proposed an act; not binding.
    Explanation,
    /// A finding or proposal of a report, or what an organisation publishes.
    Report,
    /// Our own reading.
    Ours,
    /// An older text, for the record; of rules only.
    History,
    /// An idea or intention that is no law; of rules only.
    Idea,
}

impl Authority {
    /// The id in the contract.
    pub fn id(self) -> &'static str {
        match self {
            Authority::Act => "act",
            Authority::Decree => "decree",
            Authority::Ruling => "ruling",
            Authority::Guideline => "guideline",
            Authority::Explanation => "explanation",
            Authority::Report => "report",
            Authority::Ours => "ours",
            Authority::History => "history",
            Authority::Idea => "idea",
        }
    }

    /// Whether a municipality is bound by it.
    pub fn binds(self) -> bool {
        self <= Authority::Ruling
    }
}

/// A place in a document, such as `art. 3.8(3)(f)`: article 3.8, paragraph 3, part f.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The document.
    pub document: &'static Document,
    /// The article or section in it.
    pub place: &'static str,
}
