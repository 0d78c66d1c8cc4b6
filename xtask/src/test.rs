//! Every test and the benchmarks.

use std::path::Path;

use anyhow::Result;
use xshell::{Shell, cmd};

use xtask::{
    needs::{NGINX, chromium},
    say,
};

use crate::{dist, files, pack, release, serve, size};

/// All that must hold: format, lints, native tests, the build, its size, and the browser tests on its final bytes.
pub fn test() -> Result<()> {
    let sh = Shell::new()?;
    say("Checking the format");
    cmd!(sh, "cargo fmt --all --check").run()?;
    say("Checking with clippy: everything, the library alone, the web app");
    for features in
        [&["--workspace", "--all-targets"][..], &["--lib", "--no-default-features"], &["--no-default-features", "--features", "web", "--all-targets"]]
    {
        cmd!(sh, "cargo clippy --quiet --locked {features...} -- --deny warnings").run()?;
    }
    say("Checking that docs/test-pack is what the golden cases give");
    pack::check()?;
    say("Native tests");
    cmd!(sh, "cargo test --quiet --locked --workspace").run()?;
    cmd!(sh, "cargo test --quiet --locked --features web --bin wmo-zelfcheck").run()?;
    let dist = dist::build()?;
    say("Size budget");
    size::check(&dist)?;
    say("Release folder, twice");
    let release = release::check(&dist.folder)?;
    say("Browser tests");
    let chromium = chromium()?;
    let address = serve::start(dist.folder.clone(), 0)?;
    cmd!(sh, "cargo build --quiet --locked --bin wmo").run()?;
    let tests = browser_tests()?;
    let node = cmd!(sh, "node --test --test-concurrency=2 {tests...}").env("CHROMIUM", chromium).env("ADDRESS", address);
    node.env("WMO", "target/debug/wmo").env("RELEASE", release).env("NGINX_FOLDER", Path::new(NGINX).canonicalize()?).quiet().run()?;
    say("All tests passed");
    Ok(())
}

fn browser_tests() -> Result<Vec<String>> {
    let tests = files::files_below("tests/browser".as_ref())?;
    Ok(tests.iter().map(|path| path.display().to_string()).filter(|name| name.ends_with(".test.mjs")).collect())
}

/// The benchmarks, in one run.
pub fn bench() -> Result<()> {
    let dist = dist::build()?;
    let sh = Shell::new()?;
    cmd!(sh, "cargo build --release --quiet --bin wmo").run()?;
    let (chromium, address) = (chromium()?, serve::start(dist.folder.clone(), 0)?);
    cmd!(sh, "cargo bench --quiet --bench check").run()?;
    for bench in ["benches/slider.mjs", "benches/find-page.mjs", "benches/estimate.mjs", "benches/find.mjs"] {
        cmd!(sh, "node {bench}").env("CHROMIUM", &chromium).env("ADDRESS", &address).run()?;
    }
    Ok(())
}
