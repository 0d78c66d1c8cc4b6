//! Licences of what is shipped: each must be known and one that may be distributed with EUPL-1.2 work, and
//! each text goes along in one file.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use spdx::{Expression, LicenseItem, LicenseReq, ParseMode};

use super::components::Component;

/// Licences that ask no more than their text and notices, the EUPL itself, and the public domain. Another one
/// needs a decision first: may it go along with work under the EUPL-1.2?
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Refuses a component with a licence that is unknown or not on the list.
pub fn allowed(components: &[Component]) -> Result<()> {
    for component in components {
        let expression = expression(component)?;
        if !expression.evaluate(|needed| name(needed).is_some_and(|name| ALLOWED.contains(&name))) {
            bail!(
                "{} {} has the licence {}, which is not on the list in xtask/src/release/licences.rs",
                component.name,
                component.version,
                component.licence
            );
        }
        ensure!(
            !component.texts.is_empty() || !standard_texts(&expression).is_empty(),
            "{} has no licence text",
            component.name
        );
    }
    Ok(())
}

/// The expression of a component; the older form `MIT/Apache-2.0` is read too.
fn expression(component: &Component) -> Result<Expression> {
    Expression::parse_mode(&component.licence, ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("{}", error.reason))
        .with_context(|| {
            format!(
                "{} {} has a licence that is not known: {}",
                component.name, component.version, component.licence
            )
        })
}

/// As SPDX writes it: `MIT OR Apache-2.0`.
pub fn canonical(licence: &str) -> String {
    Expression::canonicalize(licence).ok().flatten().unwrap_or_else(|| licence.to_owned())
}

fn name(needed: &LicenseReq) -> Option<&'static str> {
    match &needed.license {
        LicenseItem::Spdx { id, .. } => Some(id.name),
        LicenseItem::Other(_) => None,
    }
}

/// The texts as SPDX has them, for a package that brings none.
fn standard_texts(expression: &Expression) -> Vec<(String, String)> {
    let names: BTreeSet<&str> = expression.requirements().filter_map(|needed| name(&needed.req)).collect();
    names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), spdx::license_id(name)?.text().to_owned())))
        .collect()
}

/// One file with, for each text, the components that it belongs to. Components with the very same text share
/// it.
pub fn notices(components: &[Component]) -> String {
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    let mut list = String::new();
    for component in components {
        let by =
            if component.authors.is_empty() { String::new() } else { format!(", by {}", component.authors) };
        list +=
            &format!("- {} {} ({}){by}\n", component.name, component.version, canonical(&component.licence));
        let own = if component.texts.is_empty() {
            // Checked before: an expression that cannot be read stops the release.
            Expression::parse_mode(&component.licence, ParseMode::LAX)
                .map(|expression| standard_texts(&expression))
                .unwrap_or_default()
        } else {
            component.texts.clone()
        };
        for (file, text) in own {
            let who = format!("{} {} ({file})", component.name, component.version);
            match texts.iter_mut().find(|(known, _)| known.trim() == text.trim()) {
                Some((_, whose)) => whose.push(who),
                None => texts.push((text, vec![who])),
            }
        }
    }
    let mut all = format!(
        "Wmo-zelfcheck is licensed under the EUPL-1.2. In the files that a browser gets is also work of \
         others, listed here with its\n\
         licences. Where a package brings no licence text, the standard text of the licence that it names \
         stands here.\n\n{list}"
    );
    for (text, whose) in texts {
        all += &format!("\n{}\n{}\n\n{}\n", "=".repeat(80), whose.join("\n"), text.trim());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(licence: &str) -> Component {
        let purl = format!("pkg:cargo/x@1.0.0?{licence}");
        let (name, version, licence) = ("x".to_owned(), "1.0.0".to_owned(), licence.to_owned());
        Component { name, version, licence, purl, hash: None, authors: String::new(), texts: Vec::new() }
    }

    #[test]
    fn a_licence_must_be_known_and_allowed() {
        for good in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "MIT/Apache-2.0",
            "EUPL-1.2",
            "MIT AND Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(allowed(&[component(good)]).is_ok(), "{good}");
        }
        for bad in [
            "GPL-3.0-only",
            "MIT AND AGPL-3.0-only",
            "SEE LICENSE IN LICENSE.md",
            "UNLICENSED",
            "LicenseRef-own",
            "",
        ] {
            assert!(allowed(&[component(bad)]).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_package_without_a_text_gets_the_standard_one() {
        let all = notices(&[component("MIT"), component("ISC")]);
        assert!(all.contains("Permission is hereby granted, free of charge"), "MIT");
        assert!(all.contains("Permission to use, copy, modify, and/or distribute"), "ISC");
    }
}
