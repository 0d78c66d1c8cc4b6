//! The release app: compile, post-process, optimise, bundle, hash, compress. The bytes in `dist/` are those that the
//! browser tests run.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    files::{self, Asset},
    page,
    run::{command, output, run, say},
    tools,
};

const WORK: &str = "target/web";
const DIST: &str = "dist";

/// What the optimiser may use; all of it is in browsers since 2023. Newer features than these yield a module that
/// browsers refuse, so they are named one by one.
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
    pub script: Asset,
    pub module: Asset,
    pub style: Asset,
}

/// Builds the release app, or finds it already built from the same input.
pub fn build() -> Result<Dist> {
    tools::wasm_target()?;
    tools::npm_packages()?;
    tools::same_wasm_bindgen()?;
    say("Compiling the web module");
    compile()?;
    let compiled = Path::new("target/wasm32-unknown-unknown/web/wmo-zelfcheck.wasm");

    let stamp = Path::new(WORK).join("stamp");
    let input = files::fingerprint(&inputs(compiled)?)?;
    if fs::read_to_string(&stamp).is_ok_and(|built| built == input)
        && let Ok(dist) = existing()
        && [dist.script.name.as_str(), &dist.module.name, &dist.style.name, "index.html"].iter().all(|name| dist.folder.join(name).is_file())
    {
        return Ok(dist);
    }
    let _ = fs::remove_file(&stamp);
    let dist = assemble(compiled)?;
    fs::write(stamp, input)?;
    Ok(dist)
}

/// Compiles the module together with its standard library, so that a panic is a bare trap: without the text of
/// panics, which nobody in a browser reads, it is a tenth smaller (docs/decisions/0002-small-module.md). That
/// takes two flags that are not stable yet; where the source of the library cannot be had, the module is compiled
/// in the ordinary way, and the size budget tells.
fn compile() -> Result<()> {
    let sysroot = output(command("rustc", ["--print", "sysroot"]))?;
    let library = format!("{}/lib/rustlib/src/rust/library", sysroot.trim());
    let cargo_home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    // Short paths in the module: fewer bytes, the same bytes on every machine, and nobody's home in them.
    let mut flags = vec![
        format!("--remap-path-prefix={library}="),
        format!("--remap-path-prefix={}=", env::current_dir()?.display()),
        format!("--remap-path-prefix={cargo_home}/registry/src="),
    ];
    let mut build = command("cargo", ["build", "--quiet", "--locked", "--profile", "web", "--target", "wasm32-unknown-unknown"]);
    build.args(["--no-default-features", "--features", "web", "--bin", "wmo-zelfcheck"]);
    if tools::library_source(&library) {
        build.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]).env("RUSTC_BOOTSTRAP", "1");
        flags.extend(["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()]);
    }
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(build)
}

/// Everything that decides the bytes of the release.
fn inputs(compiled: &Path) -> Result<Vec<PathBuf>> {
    let mut inputs = vec![compiled.to_owned(), PathBuf::from("index.html"), PathBuf::from("package-lock.json")];
    inputs.extend(files::files_below(Path::new("static"))?);
    inputs.extend(files::files_below(Path::new("xtask"))?);
    // The styles keep only the classes that the app names.
    inputs.extend(files::files_below(Path::new("src/app"))?);
    Ok(inputs)
}

fn assemble(compiled: &Path) -> Result<Dist> {
    let dist = Path::new(DIST);
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::create_dir_all(dist.join("assets"))?;

    say("Post-processing with wasm-bindgen");
    let bindgen = Path::new(WORK).join("bindgen");
    let mut generator = Bindgen::new();
    generator.input_path(compiled).out_name("wmo_zelfcheck").typescript(true).omit_default_module_path(true);
    generator.web(true)?.generate(&bindgen).context("wasm-bindgen could not read the compiled module")?;

    say("Optimising with binaryen");
    let optimised = Path::new(WORK).join("optimised.wasm");
    let mut optimise = command("node", ["node_modules/binaryen/bin/wasm-opt", "-O3", "--strip-producers"]);
    optimise.args(WASM_FEATURES).arg(bindgen.join("wmo_zelfcheck_bg.wasm")).arg("-o").arg(&optimised);
    run(optimise)?;
    let module = files::hashed(dist, "wmo-zelfcheck", "wasm", &fs::read(&optimised)?)?;

    say("Bundling script and styles");
    let made = |arguments: &[&str]| -> Result<Vec<u8>> {
        let out = Path::new(WORK).join("made");
        let mut make = command("node", arguments);
        make.arg(&out);
        run(make)?;
        Ok(fs::read(out)?)
    };
    // The script stands in the same folder as the module.
    let beside = module.name.trim_start_matches("assets/");
    let script = made(&["xtask/bundle.mjs", "script", &format!("{{\"url\":\"{beside}\",\"integrity\":\"{}\"}}", module.integrity)])?;
    let script = files::hashed(dist, "page", "js", &script)?;
    let style = files::hashed(dist, "wmo-zelfcheck", "css", &made(&["xtask/style.mjs", "static/styles/index.css"])?)?;
    let page_style = files::hashed(dist, "page", "css", &made(&["xtask/style.mjs", "static/styles/page.css"])?)?;
    let icon = files::hashed(dist, "icon", "svg", &fs::read("static/icon.svg")?)?;

    let linked = page::PageFiles { style: &style, page_style: &page_style, script: &script, module: &module, icon: &icon };
    let page = page::fill(&fs::read_to_string("index.html")?, &linked)?;
    files::write(&dist.join("index.html"), page.as_bytes())?;
    say("Compressing");
    files::compress_all(dist)?;
    fs::write(Path::new(WORK).join("assets"), [&script, &module, &style].map(|asset| format!("{}\n{}\n", asset.name, asset.integrity)).concat())?;
    Ok(Dist { folder: dist.to_owned(), script, module, style })
}

fn existing() -> Result<Dist> {
    let written = fs::read_to_string(Path::new(WORK).join("assets"))?;
    let mut lines = written.lines().map(str::to_owned);
    let mut asset = || Some(Asset { name: lines.next()?, integrity: lines.next()? });
    let (script, module, style) = (asset(), asset(), asset());
    let missing = "target/web/assets is incomplete; remove target/web and build again";
    Ok(Dist { folder: PathBuf::from(DIST), script: script.context(missing)?, module: module.context(missing)?, style: style.context(missing)? })
}
