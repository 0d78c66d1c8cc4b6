//! The release app: compile, post-process, optimise; then the folder around the module (web.rs). The bytes in
//! `dist/` are those that the browser tests run.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};
use xtask::{needs, say};

use crate::{
    files::{self, Asset},
    pays, split, web,
};

/// Where the build keeps what it makes on the way.
pub const WORK: &str = "target/web";
/// The module, ready to be served, with its compressed neighbours.
pub const MODULE: &str = "target/web/module/wmo-zelfcheck.wasm";
const DIST: &str = "dist";

/// What the optimiser may use; all of it is in browsers since 2023. Newer features than these yield a module
/// that browsers refuse, so they are named one by one.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A finished build.
pub struct Dist {
    pub folder: PathBuf,
    /// What a page that embeds the widget loads, by the names under `dist/<version>/`.
    pub script: Asset,
    pub module: Asset,
    pub style: Asset,
    /// What the page "Wie betaalt wat?" loads beside the style: a resident's visit loads none of it.
    pub pays: Vec<Asset>,
    /// The parts of the module behind its first stage, in the order in which they come.
    pub parts: Vec<(String, Asset)>,
}

/// Builds the release app, or finds it already built from the same input.
pub fn build() -> Result<Dist> {
    same_wasm_bindgen()?;
    say("Compiling the web module");
    compile()?;
    let compiled = PathBuf::from("target/wasm32-unknown-unknown/web/wmo-zelfcheck.wasm");
    let tools = ["package-lock.json", "xtask/src/dist.rs", "xtask/src/split.rs"].map(PathBuf::from);
    stamped("module", &[std::slice::from_ref(&compiled), &tools[..]].concat(), || module(&compiled))?;
    pays::module()?;
    stamped("folder", &inputs(&compiled)?, || web::folder(Path::new(DIST)))?;
    existing()
}

/// Does work again only when one of its inputs has changed.
fn stamped(name: &str, inputs: &[PathBuf], work: impl FnOnce() -> Result<()>) -> Result<()> {
    let stamp = Path::new(WORK).join(format!("{name}.stamp"));
    let input = files::fingerprint(inputs)?;
    if fs::read_to_string(&stamp).is_ok_and(|made| made == input)
        && Path::new(MODULE).is_file()
        && Path::new(DIST).join("index.html").is_file()
    {
        return Ok(());
    }
    let _ = fs::remove_file(&stamp);
    work()?;
    Ok(fs::write(stamp, input)?)
}

/// Compiles the module together with its standard library, so that a panic is a bare trap: without the text
/// of panics, which nobody in a browser reads, it is a tenth smaller (docs/decisions/0002-small-module.md).
/// That takes two flags that are not stable yet; where the source of the library cannot be had, the module is
/// compiled in the ordinary way, and the size budget tells.
fn compile() -> Result<()> {
    let sh = Shell::new()?;
    let library = needs::library_source().ok();
    let cargo_home =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    // Short paths in the module: fewer bytes, the same bytes on every machine, and nobody's home in them.
    let library_path = library.iter().map(|library| library.display().to_string());
    let paths =
        library_path.chain([env::current_dir()?.display().to_string(), format!("{cargo_home}/registry/src")]);
    let mut flags: Vec<String> = paths.map(|path| format!("--remap-path-prefix={path}=")).collect();
    // What is needed to split the module into parts (split.rs), and is not in what is served.
    flags.push("-Clink-args=--emit-relocs".to_owned());
    let chosen =
        ["--no-default-features", "--features", "web", "--bin", "wmo-zelfcheck", "--bin", pays::PROGRAM];
    let mut build =
        cmd!(sh, "cargo build --quiet --locked --profile web --target wasm32-unknown-unknown {chosen...}");
    if library.is_some() {
        build = build
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("RUSTC_BOOTSTRAP", "1");
        flags.extend(["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()]);
    }
    Ok(build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).run()?)
}

/// The wasm-bindgen that post-processes must be the one the module was compiled with.
fn same_wasm_bindgen() -> Result<()> {
    let (module, tool) = (locked("wasm-bindgen")?, locked("wasm-bindgen-cli-support")?);
    ensure!(
        module == tool,
        "Cargo.lock has wasm-bindgen {module} but wasm-bindgen-cli-support {tool}; \
         they must be the same version"
    );
    Ok(())
}

/// The version of a package in Cargo.lock.
pub fn locked(name: &str) -> Result<String> {
    let lock: toml::Table = fs::read_to_string("Cargo.lock")?.parse()?;
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    let found = packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(|found| found.as_str()) == Some(name));
    let version = found.and_then(|package| package.get("version")).and_then(|version| version.as_str());
    Ok(version.with_context(|| format!("Cargo.lock has no {name}"))?.to_owned())
}

/// Everything that decides the bytes of the release.
fn inputs(compiled: &Path) -> Result<Vec<PathBuf>> {
    let mut inputs = vec![compiled.to_owned(), PathBuf::from("index.html"), PathBuf::from("package.json")];
    inputs.extend([PathBuf::from("package-lock.json"), PathBuf::from(pays::MODULE)]);
    inputs.extend(files::files_below(Path::new("static"))?);
    inputs.extend(files::files_below(Path::new("xtask"))?);
    // The styles keep only the classes that the app names; the folder is named after the version.
    inputs.extend(files::files_below(Path::new("src/app"))?);
    inputs.extend(["Cargo.toml", "CHANGELOG.md", "LICENSE"].map(PathBuf::from));
    Ok(inputs)
}

/// The module as browsers get it, and the glue that the scripts are bundled with.
fn module(compiled: &Path) -> Result<()> {
    say("Splitting, and post-processing with wasm-bindgen");
    let bindgen = Path::new(WORK).join("bindgen");
    let mut generator = Bindgen::new();
    let (sh, first) = (Shell::new()?, split::split(&Shell::new()?, compiled)?);
    generator.input_path(first).out_name("wmo_zelfcheck").typescript(true).omit_default_module_path(true);
    generator
        .keep_lld_exports(true)
        .web(true)?
        .generate(&bindgen)
        .context("wasm-bindgen could not read the compiled module")?;

    say("Optimising with binaryen");
    let folder = Path::new(MODULE).parent().context("no folder")?;
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    optimise(&sh, &bindgen.join("wmo_zelfcheck_bg.wasm"), Path::new(MODULE))?;
    files::compress_all(folder)?;
    files::compress_all(&split::folder())
}

/// A module as browsers get it.
pub fn optimise(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    let tool = "node_modules/binaryen/bin/wasm-opt";
    let strip = ["--strip-producers", "--strip-debug", "--strip-target-features"];
    // It tells of symbols that it does not know, and strips them.
    let run = cmd!(sh, "node {tool} -O3 {strip...} {WASM_FEATURES...} {from} -o {to}");
    Ok(run.quiet().ignore_stderr().run()?)
}

fn existing() -> Result<Dist> {
    let folder = PathBuf::from(DIST);
    let version = web::version()?;
    let asset = |name: &str| -> Result<Asset> {
        let name = format!("{version}/{name}");
        let integrity = files::integrity(&fs::read(folder.join(&name))?);
        Ok(Asset { name, integrity })
    };
    let (script, module, style) = (asset(web::SCRIPT)?, asset(web::WASM)?, asset(web::STYLE)?);
    let stages = split::made()?.stages.into_iter();
    let parts = stages.map(|pack| Ok((pack.name.clone(), asset(&web::part(&split::file(&pack, false)))?)));
    let parts = parts.collect::<Result<_>>()?;
    let pays = pays::assets(&folder)?;
    Ok(Dist { folder, script, module, style, parts, pays })
}
