//! What every table is checked against: the documents, regimes and kinds of support that are known.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::records::DocumentRecord;
use crate::table::{Faults, Table};

/// What every table is checked against.
pub struct Checks<'a> {
    pub documents: &'a BTreeMap<String, DocumentRecord>,
    pub known_regimes: &'a [String],
    pub known_kinds: Vec<String>,
}

impl Checks<'_> {
    /// A source must be `document: place`, with a document that `documents.toml` lists.
    pub fn source(&self, table: &Table, source: &Spanned<String>, findings: &mut Faults) {
        let at = source.span().start;
        match source.get_ref().split_once(": ") {
            Some((document, place)) if !place.trim().is_empty() => {
                if !self.documents.contains_key(document) {
                    findings
                        .push(table.finding(at, format!("source names the unknown document \"{document}\"")));
                }
            }
            _ => findings.push(
                table.finding(at, format!("source \"{}\" is not \"document: place\"", source.get_ref())),
            ),
        }
    }

    /// Who published the document of a source.
    pub fn publisher(&self, source: &Spanned<String>) -> Option<&str> {
        self.document(source)?.publisher.as_deref()
    }

    pub fn document(&self, source: &Spanned<String>) -> Option<&DocumentRecord> {
        self.documents.get(source.get_ref().split_once(": ")?.0)
    }

    pub fn names_itself(&self, table: &Table, id: &str, said: &Spanned<String>, findings: &mut Faults) {
        if said.get_ref() != id {
            findings.push(table.finding(
                said.span().start,
                format!("the file of regime \"{id}\" says id \"{}\"", said.get_ref()),
            ));
        }
    }

    /// A list of kinds that are in `support.toml`, at least one.
    pub fn kind_names(
        &self,
        table: &Table,
        kinds: &[Spanned<String>],
        source: &Spanned<String>,
        findings: &mut Faults,
    ) {
        self.source(table, source, findings);
        if kinds.is_empty() {
            findings.push(table.finding(source.span().start, "name at least one kind of support"));
        }
        for kind in kinds.iter().filter(|kind| !self.known_kinds.contains(kind.get_ref())) {
            findings.push(
                table.finding(kind.span().start, format!("unknown kind of support \"{}\"", kind.get_ref())),
            );
        }
    }
}
