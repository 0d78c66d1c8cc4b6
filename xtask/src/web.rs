//! The folder that a web server serves: our own page with hashed names, the bundle for other pages under its
//! version, and the alias of the generation, a few lines that point into that version.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde_json::json;
use wmo_zelfcheck::{
    language::{LANGUAGES, Language},
    text::Key,
};
use xshell::{Shell, cmd};
use xtask::say;

use crate::{
    dist::{MODULE, WORK},
    files::{self, Asset},
    integration, languages, offline, page, pays,
    split::{self, Packs},
};

pub const SCRIPT: &str = "wmo-zelfcheck.js";
pub const STYLE: &str = "wmo-zelfcheck.css";
pub const WASM: &str = "wmo-zelfcheck.wasm";
/// The municipality's own file, beside our own page, which names it.
pub const MUNICIPALITY: &str = "gemeente.json";

/// Scripts of the bundle, by their source in `static/widget`.
const SCRIPTS: [(&str, &str); 3] =
    [(SCRIPT, "index.js"), ("frame.js", "frame.js"), ("wmo-zelfcheck-frame.js", "frame-host.js")];
/// What a municipality's developer reads or copies, published beside the bundle.
const DOCUMENTS: [(&str, &str); 5] = [
    ("wmo-zelfcheck.d.ts", "static/widget/wmo-zelfcheck.d.ts"),
    ("contract.schema.json", "static/contract.schema.json"),
    ("gemeente.schema.json", "static/gemeente.schema.json"),
    ("voorbeeld/gemeente.json", "static/example/gemeente.json"),
    ("voorbeeld/aanbod.csv", "static/example/aanbod.csv"),
];

/// The name of a pack of parts in the bundle.
pub fn part(file: &str) -> String {
    format!("wmo-zelfcheck-{file}")
}

/// The version of the package, which is that of the bundle.
pub fn version() -> Result<String> {
    let manifest: toml::Table = fs::read_to_string("Cargo.toml")?.parse()?;
    let version =
        manifest.get("package").and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    version.map(str::to_owned).context("Cargo.toml has no version")
}

/// Writes the whole folder anew.
pub fn folder(dist: &Path) -> Result<()> {
    say("Bundling scripts and styles");
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    let version = version()?;
    let bundle = dist.join(&version);
    let diagnose = integration::diagnosis(&bundle)?;
    own_page(dist, &version, &diagnose)?;
    let values = bundled(&bundle, &version, &diagnose)?;
    integration::page(dist, &version, &values)?;
    pays::page(dist, &version)?;
    alias(dist, &version, &values)?;
    say("Compressing");
    files::compress_all(dist)?;
    // Whose page it is, to be filled in: without compressed neighbours, which would outlive what somebody
    // writes.
    files::write(&dist.join(MUNICIPALITY), &fs::read(format!("static/release/{MUNICIPALITY}"))?)
}

/// `index.html`, the same in other languages, and their files, whose names change with their content.
/// `diagnose` is the integrity value of the panel's script.
fn own_page(dist: &Path, version: &str, diagnose: &str) -> Result<()> {
    let module = files::hashed(dist, "wmo-zelfcheck", "wasm", &fs::read(MODULE)?)?;
    files::copy_compressed(Path::new(MODULE), &dist.join(&module.name))?;
    let mut languages = BTreeMap::new();
    for (code, texts) in languages::files() {
        languages
            .insert(code, files::hashed(dist, &format!("wmo-zelfcheck-{code}"), "txt", texts.as_bytes())?);
    }
    let beside = |asset: &Asset| asset.name.trim_start_matches("assets/").to_owned();
    let mut packs = BTreeMap::new();
    // Our own page has all parts, so no pack of a widget of one part.
    for name in split::made()?.stages.iter().map(|pack| split::file(pack, false)) {
        let made = split::folder().join(&name);
        let pack = files::hashed(dist, "wmo-zelfcheck-part", "wasm", &fs::read(&made)?)?;
        files::copy_compressed(&made, &dist.join(&pack.name))?;
        packs.insert(name, beside(&pack));
    }
    let addresses = languages.iter().map(|(code, asset)| (*code, beside(asset))).collect();
    let script = script(
        "static/page.js",
        version,
        &Beside {
            module: &beside(&module),
            diagnose: (&format!("../{version}/diagnose.js"), diagnose),
            languages: addresses,
            packs,
        },
    )?;
    let script = files::hashed(dist, "page", "js", &script)?;
    let style = files::hashed(dist, "wmo-zelfcheck", "css", &style("static/styles/index.css")?)?;
    let page_style = files::hashed(dist, "page", "css", &style_of_our_pages()?)?;
    let icon = files::hashed(dist, "icon", "svg", &fs::read("static/icon.svg")?)?;
    let manifest = offline::manifest(dist, &icon)?;
    let named: [(&str, &Asset); 6] = [
        ("script", &script),
        ("module", &module),
        ("style", &style),
        ("page-style", &page_style),
        ("icon", &icon),
        ("manifest", &manifest),
    ];
    let template = fs::read_to_string("index.html")?;
    for (code, language) in LANGUAGES {
        let asset = page::assets(&named);
        let preload = languages.get(code).map(|texts| {
            format!("<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin=\"anonymous\">\n", texts.name)
        });
        let page = page::fill(&template, language, |name| match name {
            "lang" => Some(code.to_owned()),
            "others" => Some(page::others(language)),
            "texts" => Some(preload.clone().unwrap_or_default()),
            name => asset(name),
        })?;
        files::write(&dist.join(page::name_in(language)), page.as_bytes())?;
    }
    // Before anything that is not of these pages.
    offline::worker(dist)
}

/// The bundle for other pages: stable names, and the integrity value of each.
fn bundled(bundle: &Path, version: &str, diagnose: &str) -> Result<BTreeMap<String, String>> {
    files::copy_compressed(Path::new(MODULE), &bundle.join(WASM))?;
    let mut packs = BTreeMap::new();
    for name in split::files()? {
        let served = part(&name);
        files::copy_compressed(&split::folder().join(&name), &bundle.join(&served))?;
        packs.insert(name, served);
    }
    for (name, source) in SCRIPTS {
        let languages = languages::files().into_keys().map(|code| (code, languages::name(code))).collect();
        let diagnose = ("./diagnose.js", diagnose);
        let beside = Beside { module: WASM, diagnose, languages, packs: packs.clone() };
        files::write(&bundle.join(name), &script(&format!("static/widget/{source}"), version, &beside)?)?;
    }
    for (code, texts) in languages::files() {
        files::write(&bundle.join(languages::name(code)), texts.as_bytes())?;
    }
    files::write(&bundle.join(STYLE), &style("static/styles/index.css")?)?;
    files::write(&bundle.join("page.css"), &style_of_our_pages()?)?;
    for (name, source) in DOCUMENTS {
        files::write(&bundle.join(name), &fs::read(source).with_context(|| source.to_owned())?)?;
    }
    files::write(&bundle.join("contract.d.ts"), &made(&["xtask/types.mjs", "static/contract.schema.json"])?)?;
    let values = integrity(bundle)?;
    files::write(&bundle.join("frame.html"), frame("", &values)?.as_bytes())?;
    files::write(&bundle.join("integrity.json"), (serde_json::to_string_pretty(&values)? + "\n").as_bytes())?;
    Ok(values)
}

/// Names -> integrity values of what a page may load from the bundle.
fn integrity(bundle: &Path) -> Result<BTreeMap<String, String>> {
    let mut values = BTreeMap::new();
    for path in files::files_below(bundle)? {
        let name = path.strip_prefix(bundle)?.display().to_string();
        if [".js", ".css", ".wasm", ".txt"].iter().any(|end| name.ends_with(end)) {
            values.insert(name, files::integrity(&fs::read(&path)?));
        }
    }
    Ok(values)
}

/// `/1/` beside `/1.0.0/`: always of one piece, whatever a browser has kept of an older version.
fn alias(dist: &Path, version: &str, values: &BTreeMap<String, String>) -> Result<()> {
    let generation = dist.join(version.split('.').next().unwrap_or(version));
    for (name, _) in SCRIPTS {
        files::write(&generation.join(name), format!("export * from \"../{version}/{name}\";\n").as_bytes())?;
    }
    files::write(&generation.join(STYLE), format!("@import \"../{version}/{STYLE}\";\n").as_bytes())?;
    files::write(&generation.join("frame.html"), frame(&format!("../{version}/"), values)?.as_bytes())
}

/// The page for a frame, with its files in `folder`, and the integrity values of them.
fn frame(folder: &str, values: &BTreeMap<String, String>) -> Result<String> {
    page::fill(&fs::read_to_string("static/widget/frame.html")?, Language::FIRST, |name| {
        if name == "folder" { Some(folder.to_owned()) } else { values.get(name).cloned() }
    })
}

/// Where a script finds what belongs to it, from its own address.
struct Beside<'a> {
    module: &'a str,
    /// With its integrity value.
    diagnose: (&'a str, &'a str),
    /// The texts of each language.
    languages: BTreeMap<&'static str, String>,
    /// Each pack of the module's parts, by the name of its file.
    packs: BTreeMap<String, String>,
}

/// A script with the wasm-bindgen glue inside where it loads the module: addresses, hashes and what it needs
/// to know are written into it.
fn script(entry: &str, version: &str, beside: &Beside) -> Result<Vec<u8>> {
    let module = json!({ "url": beside.module, "integrity": files::integrity(&fs::read(MODULE)?) });
    let texts = languages::files();
    let languages = beside.languages.iter().map(|(code, url)| {
        (*code, json!({ "url": url, "integrity": files::integrity(texts[code].as_bytes()) }))
    });
    let stopped = LANGUAGES.into_iter().map(|(code, language)| (code, language.text(Key::AppStopped)));
    let known = json!({
        "__MODULE__": module.to_string(),
        "__LANGUAGES__": json!(languages.collect::<BTreeMap<_, _>>()).to_string(),
        "__PACKS__": packs(&split::made()?, &beside.packs)?.to_string(),
        "__VERSION__": serde_json::to_string(version)?,
        "__STOPPED__": json!(stopped.collect::<BTreeMap<_, _>>()).to_string(),
        "__DIAGNOSE__": json!({ "url": beside.diagnose.0, "integrity": beside.diagnose.1 }).to_string(),
    });
    made(&["xtask/bundle.mjs", entry, &known.to_string()])
}

/// What static/widget/parts.js must know of the packs: where each is, and what is in it.
fn packs(made: &Packs, addresses: &BTreeMap<String, String>) -> Result<serde_json::Value> {
    let one = |pack: &split::Pack, alone: bool| -> Result<serde_json::Value> {
        let name = split::file(pack, alone);
        let (url, parts, modules) = (&addresses[&name], &pack.parts, &pack.modules);
        let integrity = files::integrity(&fs::read(split::folder().join(&name))?);
        Ok(json!({ "url": url, "integrity": integrity, "parts": parts, "modules": modules }))
    };
    let stages: Vec<_> = made.stages.iter().map(|pack| one(pack, false)).collect::<Result<_>>()?;
    let served = made.alone.iter().filter(|pack| addresses.contains_key(&split::file(pack, true)));
    let alone: BTreeMap<&str, _> =
        served.map(|pack| Ok((pack.name.as_str(), one(pack, true)?))).collect::<Result<_>>()?;
    Ok(json!({ "needs": made.needs, "stages": stages, "alone": alone }))
}

pub fn style(entry: &str) -> Result<Vec<u8>> {
    made(&["xtask/style.mjs", entry])
}

fn style_of_our_pages() -> Result<Vec<u8>> {
    style("static/styles/page.css")
}

/// What one of our node scripts writes.
pub fn made(arguments: &[&str]) -> Result<Vec<u8>> {
    let out = Path::new(WORK).join("made");
    // Quiet: what a script must know is one of its arguments, and long.
    let sh = Shell::new()?;
    cmd!(sh, "node {arguments...} {out}").quiet().run()?;
    Ok(fs::read(out)?)
}
