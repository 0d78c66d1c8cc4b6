//! Every test and the benchmarks.

use std::env;

use anyhow::Result;

use crate::{
    dist, files, pack, release,
    run::{command, run, say},
    serve, size, tools,
};

/// All that must hold: format, lints, native tests, the build, its size, and the browser tests on its final bytes.
pub fn test() -> Result<()> {
    tools::rust_components()?;
    say("Checking the format");
    run(command("cargo", ["fmt", "--all", "--check"]))?;
    say("Checking with clippy: everything, the library alone, the web app");
    for features in
        [&["--workspace", "--all-targets"][..], &["--lib", "--no-default-features"], &["--no-default-features", "--features", "web", "--all-targets"]]
    {
        let mut clippy = command("cargo", ["clippy", "--quiet", "--locked"]);
        clippy.args(features).args(["--", "--deny", "warnings"]);
        run(clippy)?;
    }
    say("Checking that docs/test-pack is what the golden cases give");
    pack::check()?;
    say("Native tests");
    run(command("cargo", ["test", "--quiet", "--locked", "--workspace"]))?;
    run(command("cargo", ["test", "--quiet", "--locked", "--features", "web", "--bin", "wmo-zelfcheck"]))?;
    let dist = dist::build()?;
    say("Size budget");
    size::check(&dist)?;
    say("Release folder, twice");
    let release = release::check(&dist.folder)?;
    say("Browser tests");
    let chromium = tools::chromium()?;
    let address = serve::start(dist.folder.clone(), 0)?;
    run(command("cargo", ["build", "--quiet", "--locked", "--bin", "wmo"]))?;
    let mut node = command("node", ["--test", "--test-concurrency=2"]);
    node.args(browser_tests()?).env("CHROMIUM", chromium).env("ADDRESS", address).env("WMO", "target/debug/wmo");
    node.env("RELEASE", release).env("NGINX_FOLDER", tools::nginx()?);
    run(node)?;
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
    run(command("cargo", ["build", "--release", "--quiet", "--bin", "wmo"]))?;
    let chromium = tools::chromium()?;
    let address = serve::start(dist.folder.clone(), 0)?;
    run(command("cargo", ["bench", "--quiet", "--bench", "check"]))?;
    for bench in ["benches/slider.mjs", "benches/find-page.mjs", "benches/estimate.mjs", "benches/find.mjs"] {
        let mut node = command("node", [bench]);
        node.env("CHROMIUM", env::var("CHROMIUM").unwrap_or(chromium.clone())).env("ADDRESS", &address);
        run(node)?;
    }
    Ok(())
}
