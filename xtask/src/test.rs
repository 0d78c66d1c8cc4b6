//! The tests, all or a part, and the benchmarks.

use std::{
    fmt,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};
use xtask::{
    needs::{NGINX, chromium, firefox, webkit},
    part::{Part, Wanted, browser},
    say,
};

use crate::{dist, pack, release, serve, size};

/// What clippy looks at: everything, the library alone, the web app.
const FEATURES: [&[&str]; 3] = [
    &["--workspace", "--all-targets"],
    &["--lib", "--no-default-features"],
    &["--no-default-features", "--features", "web", "--all-targets"],
];

/// Runs what is wanted, and says how long each step took.
pub fn test(wanted: &Wanted) -> Result<()> {
    let mut steps = Steps::default();
    let outcome = match wanted {
        Wanted::All => everything(&mut steps),
        Wanted::Native => native(&mut steps),
        Wanted::Browser => in_browser(&mut steps, &browser()?),
        Wanted::Named(name) => part(&mut steps, &name.part()?),
    };
    eprint!("\n{steps}");
    outcome?;
    say("All tests passed");
    Ok(())
}

/// All that must hold: format, lints, native tests, the build, its size, and the browser tests on its final
/// bytes.
fn everything(steps: &mut Steps) -> Result<()> {
    let sh = Shell::new()?;
    steps.take("Format", || Ok(cmd!(sh, "cargo fmt --all --check").run()?))?;
    steps.take("Clippy", || {
        for features in FEATURES {
            cmd!(sh, "cargo clippy --quiet --locked {features...} -- --deny warnings").run()?;
        }
        Ok(())
    })?;
    steps.take("Published cases", pack::check)?;
    native(steps)?;
    let dist = steps.take("Release build", dist::build)?;
    steps.take("Size budget", || size::check(&dist))?;
    let release = steps.take("Release folder, twice", || release::check(&dist.folder))?;
    steps.take("Browser tests", || browse(&browser()?, &dist.folder, &release))
}

/// Every native test, whatever fails, and then which cases the tables contradict: that list is to be read
/// last.
fn native(steps: &mut Steps) -> Result<()> {
    let tests = steps.take("Native tests", || {
        let sh = Shell::new()?;
        let workspace = cmd!(sh, "cargo test --quiet --locked --workspace --no-fail-fast").run();
        let app = cmd!(sh, "cargo test --quiet --locked --features web --bin wmo-zelfcheck").run();
        Ok(workspace.and(app)?)
    });
    steps.take("Golden cases and the tables", pack::agree)?;
    tests
}

fn part(steps: &mut Steps, part: &Part) -> Result<()> {
    let sh = Shell::new()?;
    for (program, tests) in &part.native {
        steps.take(&format!("Native tests of {}", program.name), || {
            let cargo = &program.cargo.split_whitespace().collect::<Vec<_>>();
            // What was found in the sources and is not compiled would pass without a word.
            let listed = cmd!(sh, "cargo test --quiet --locked {cargo...} -- --list --exact {tests...}")
                .quiet()
                .read()?;
            let absent =
                tests.iter().find(|test| !listed.lines().any(|line| line == format!("{test}: test")));
            ensure!(absent.is_none(), "cargo has no test {}", absent.map_or("", |test| test));
            Ok(cmd!(sh, "cargo test --quiet --locked {cargo...} -- --exact {tests...}").quiet().run()?)
        })?;
    }
    if part.browser.is_empty() { Ok(()) } else { in_browser(steps, &part.browser) }
}

fn in_browser(steps: &mut Steps, files: &[String]) -> Result<()> {
    let dist = steps.take("Release build", dist::build)?;
    let release = steps.take("Release folder", || release::make(&dist.folder))?;
    steps.take("Browser tests", || browse(files, &dist.folder, &release))
}

fn browse(files: &[String], dist: &Path, release: &Path) -> Result<()> {
    let sh = Shell::new()?;
    cmd!(sh, "cargo build --quiet --locked --bin wmo").run()?;
    let node = cmd!(sh, "node --test --test-concurrency=2 {files...}")
        .env("ADDRESS", serve::start(dist.to_owned(), 0)?);
    let node = node.env("CHROMIUM", chromium()?).env("FIREFOX", firefox()?).env("WEBKIT", webkit()?);
    let node = node.env("NGINX_FOLDER", PathBuf::from(NGINX).canonicalize()?);
    Ok(node.env("WMO", "target/debug/wmo").env("RELEASE", release).quiet().run()?)
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

/// How the people of the cases fare in the self-check.
pub fn journey() -> Result<()> {
    let dist = dist::build()?;
    let (chromium, address) = (chromium()?, serve::start(dist.folder, 0)?);
    let sh = Shell::new()?;
    let node = cmd!(sh, "node tests/browser/journey.mjs");
    Ok(node.env("CHROMIUM", &chromium).env("ADDRESS", &address).quiet().run()?)
}

/// The steps of a run, and how long each took.
#[derive(Default)]
struct Steps(Vec<(String, Duration)>);

impl Steps {
    fn take<T>(&mut self, what: &str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        say(what);
        let start = Instant::now();
        let outcome = step();
        self.0.push((what.to_owned(), start.elapsed()));
        outcome
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let together = ("together".to_owned(), self.0.iter().map(|(_, took)| *took).sum());
        let width = self.0.iter().map(|(what, _)| what.len()).max().unwrap_or_default();
        for (what, took) in self.0.iter().chain((self.0.len() > 1).then_some(&together)) {
            let seconds = took.as_secs();
            writeln!(out, "{what:width$}  {:>3}:{:02}", seconds / 60, seconds % 60)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_with_their_time_and_the_sum() {
        let steps = Steps(vec![
            ("Format".to_owned(), Duration::from_millis(2_600)),
            ("Native tests".to_owned(), Duration::from_secs(178)),
        ]);
        assert_eq!(steps.to_string(), "Format          0:02\nNative tests    2:58\ntogether        3:00\n");
    }
}
