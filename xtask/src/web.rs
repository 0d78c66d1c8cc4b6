//! The folder that a web server serves: our own page with hashed names, the bundle for other pages under its version,
//! and the alias of the generation, a few lines that point into that version.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    dist::{MODULE, WORK},
    files::{self, Asset},
    integration, page,
    run::{command, run, say},
};

pub const SCRIPT: &str = "wmo-zelfcheck.js";
pub const STYLE: &str = "wmo-zelfcheck.css";
pub const WASM: &str = "wmo-zelfcheck.wasm";

/// Scripts of the bundle, by their source in `static/widget`.
const SCRIPTS: [(&str, &str); 3] = [(SCRIPT, "index.js"), ("frame.js", "frame.js"), ("wmo-zelfcheck-frame.js", "frame-host.js")];
/// What a municipality's developer reads or copies, published beside the bundle.
const DOCUMENTS: [(&str, &str); 5] = [
    ("wmo-zelfcheck.d.ts", "static/widget/wmo-zelfcheck.d.ts"),
    ("contract.schema.json", "static/contract.schema.json"),
    ("gemeente.schema.json", "static/gemeente.schema.json"),
    ("voorbeeld/gemeente.json", "static/example/gemeente.json"),
    ("voorbeeld/aanbod.csv", "static/example/aanbod.csv"),
];

/// The version of the package, which is that of the bundle.
pub fn version() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string("Cargo.toml")?.parse()?;
    let version = manifest.get("package").and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    version.map(str::to_owned).context("Cargo.toml has no version")
}

/// Writes the whole folder anew.
pub fn folder(dist: &Path) -> Result<()> {
    say("Bundling scripts and styles");
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    let version = version()?;
    own_page(dist, &version)?;
    let bundle = dist.join(&version);
    bundled(&bundle, &version)?;
    integration::page(dist, &version, &integrity(&bundle)?)?;
    alias(dist, &version)?;
    say("Compressing");
    files::compress_all(dist)
}

/// `index.html` and its files, whose names change with their content.
fn own_page(dist: &Path, version: &str) -> Result<()> {
    let module = fs::read(MODULE)?;
    let module = files::hashed(dist, "wmo-zelfcheck", "wasm", &module)?;
    files::copy_compressed(Path::new(MODULE), &dist.join(&module.name))?;
    let beside = module.name.trim_start_matches("assets/");
    let script = script("static/page.js", version, beside, &format!("../{version}/diagnose.js"))?;
    let script = files::hashed(dist, "page", "js", &script)?;
    let style = files::hashed(dist, "wmo-zelfcheck", "css", &style("static/styles/index.css")?)?;
    let page_style = files::hashed(dist, "page", "css", &style_of_our_pages()?)?;
    let icon = files::hashed(dist, "icon", "svg", &fs::read("static/icon.svg")?)?;
    let named: [(&str, &Asset); 5] = [("script", &script), ("module", &module), ("style", &style), ("page-style", &page_style), ("icon", &icon)];
    let page = page::fill(&fs::read_to_string("index.html")?, page::assets(&named))?;
    files::write(&dist.join("index.html"), page.as_bytes())
}

/// The bundle for other pages: stable names, and the integrity value of each.
fn bundled(bundle: &Path, version: &str) -> Result<()> {
    files::copy_compressed(Path::new(MODULE), &bundle.join(WASM))?;
    for (name, source) in SCRIPTS {
        files::write(&bundle.join(name), &script(&format!("static/widget/{source}"), version, WASM, "./diagnose.js")?)?;
    }
    files::write(&bundle.join(STYLE), &style("static/styles/index.css")?)?;
    files::write(&bundle.join("page.css"), &style_of_our_pages()?)?;
    files::write(&bundle.join("frame.html"), frame("")?.as_bytes())?;
    integration::diagnosis(bundle)?;
    for (name, source) in DOCUMENTS {
        files::write(&bundle.join(name), &fs::read(source).with_context(|| source.to_owned())?)?;
    }
    files::write(&bundle.join("contract.d.ts"), &made(&["xtask/types.mjs", "static/contract.schema.json"])?)?;
    let values = integrity(bundle)?;
    files::write(&bundle.join("integrity.json"), (serde_json::to_string_pretty(&values)? + "\n").as_bytes())
}

/// Names -> integrity values of what a page may load from the bundle.
fn integrity(bundle: &Path) -> Result<BTreeMap<String, String>> {
    let mut values = BTreeMap::new();
    for path in files::files_below(bundle)? {
        let name = path.strip_prefix(bundle)?.display().to_string();
        if [".js", ".css", ".wasm"].iter().any(|end| name.ends_with(end)) {
            values.insert(name, files::integrity(&fs::read(&path)?));
        }
    }
    Ok(values)
}

/// `/1/` beside `/1.0.0/`: always of one piece, whatever a browser has kept of an older version.
fn alias(dist: &Path, version: &str) -> Result<()> {
    let generation = dist.join(version.split('.').next().unwrap_or(version));
    for (name, _) in SCRIPTS {
        files::write(&generation.join(name), format!("export * from \"../{version}/{name}\";\n").as_bytes())?;
    }
    files::write(&generation.join(STYLE), format!("@import \"../{version}/{STYLE}\";\n").as_bytes())?;
    files::write(&generation.join("frame.html"), frame(&format!("../{version}/"))?.as_bytes())
}

/// The page for a frame, with its files in `folder`.
fn frame(folder: &str) -> Result<String> {
    page::fill(&fs::read_to_string("static/widget/frame.html")?, |name| (name == "folder").then(|| folder.to_owned()))
}

/// A script with the wasm-bindgen glue inside where it loads the module: its address, hash and what it needs to know
/// are written into it.
fn script(entry: &str, version: &str, module: &str, diagnose: &str) -> Result<Vec<u8>> {
    let module = serde_json::json!({ "url": module, "integrity": files::integrity(&fs::read(MODULE)?) });
    let known = serde_json::json!({
        "__MODULE__": module.to_string(),
        "__VERSION__": serde_json::to_string(version)?,
        "__STOPPED__": serde_json::to_string(&page::texts("{{app.stopped}}")?)?,
        "__DIAGNOSE__": serde_json::to_string(diagnose)?,
    });
    made(&["xtask/bundle.mjs", entry, &known.to_string()])
}

fn style(entry: &str) -> Result<Vec<u8>> {
    made(&["xtask/style.mjs", entry])
}

fn style_of_our_pages() -> Result<Vec<u8>> {
    style("static/styles/page.css")
}

/// What one of our node scripts writes.
pub fn made(arguments: &[&str]) -> Result<Vec<u8>> {
    let out = Path::new(WORK).join("made");
    let mut make = command("node", arguments);
    make.arg(&out);
    run(make)?;
    Ok(fs::read(out)?)
}
