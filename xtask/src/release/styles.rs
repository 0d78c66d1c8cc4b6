//! The npm packages that the shipped files are made of: those that a style, script or page under `static`
//! names. What the build only uses as a tool (the bundler, the optimiser) is named there by none.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

use super::{
    components::{Component, texts},
    hex,
};
use crate::files::files_below;

/// The packages, from package-lock.json and their own folders.
pub fn packages() -> Result<Vec<Component>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string("package-lock.json")?)?;
    let wanted =
        lock["packages"][""]["devDependencies"].as_object().context("package-lock.json names no packages")?;
    let sources = sources()?;
    let mut found = Vec::new();
    for name in wanted.keys().filter(|name| named(&sources, name)) {
        let path = format!("node_modules/{name}");
        found.push(component(name, &lock["packages"][&path], Path::new(&path))?);
    }
    ensure!(
        !found.is_empty(),
        "no style under static names an npm package: the list of what is shipped would be wrong"
    );
    Ok(found)
}

/// The text of all that is bundled.
fn sources() -> Result<String> {
    let mut text = fs::read_to_string("index.html")?;
    for file in files_below(Path::new("static"))? {
        if file
            .extension()
            .is_some_and(|extension| ["css", "js", "mjs", "html"].iter().any(|known| extension == *known))
        {
            text += &fs::read_to_string(&file)?;
        }
    }
    Ok(text)
}

/// `@import "name/..."`, `from "name"` or `node_modules/name/...`
fn named(sources: &str, name: &str) -> bool {
    sources.match_indices(name).any(|(at, _)| {
        let before = sources[..at].ends_with(['"', '\'']) || sources[..at].ends_with("node_modules/");
        before && sources[at + name.len()..].starts_with(['"', '\'', '/'])
    })
}

fn component(name: &str, locked: &Value, folder: &Path) -> Result<Component> {
    let about: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
    let version =
        locked["version"].as_str().with_context(|| format!("{name} is not in package-lock.json"))?.to_owned();
    ensure!(
        about["version"].as_str() == Some(&version),
        "{name} is installed in another version than package-lock.json has"
    );
    let author = about["author"].as_str().or_else(|| about["author"]["name"].as_str()).unwrap_or_default();
    Ok(Component {
        purl: format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
        name: name.to_owned(),
        licence: about["license"].as_str().with_context(|| format!("{name} names no licence"))?.to_owned(),
        hash: locked["integrity"].as_str().map(sha512).transpose()?,
        authors: author.to_owned(),
        texts: texts(folder)?,
        version,
    })
}

/// `sha512-<base64>` in hexadecimal digits.
fn sha512(integrity: &str) -> Result<(&'static str, String)> {
    let encoded =
        integrity.strip_prefix("sha512-").with_context(|| format!("not a sha512 value: {integrity}"))?;
    Ok(("SHA-512", hex(&STANDARD.decode(encoded)?)))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_package_is_shipped_when_a_source_imports_it() {
        assert!(named("@import \"@utrecht/button-css/dist/index.css\";", "@utrecht/button-css"));
        assert!(named("import { x } from 'some';", "some"));
        assert!(!named(
            "@import \"@utrecht/button-css-extra/x.css\"; /* @utrecht/button-css */",
            "@utrecht/button-css"
        ));
        assert!(!named("awesome/", "some"));
    }
}
