//! What the commands need from outside, by package name from the ordinary registries. Present things are skipped.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{
    files,
    run::{command, output, run, say, succeeds},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// The Rust target of the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(command("rustc", ["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    say("Adding the Rust target wasm32-unknown-unknown");
    run(command("rustup", ["target", "add", TARGET]))
        .context("the Rust target wasm32-unknown-unknown is missing; install it with: rustup target add wasm32-unknown-unknown")
}

/// The source of the standard library; whether it is there.
pub fn library_source(library: &str) -> bool {
    let there = || Path::new(library).join("Cargo.lock").exists();
    if !there() {
        say("Adding the source of the Rust standard library");
        if run(command("rustup", ["component", "add", "rust-src"])).is_err() {
            say("rust-src cannot be had (rustup component add rust-src); the module will be about a tenth larger");
        }
    }
    there()
}

/// rustfmt and clippy, which a minimal toolchain lacks.
pub fn rust_components() -> Result<()> {
    for (component, probe) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(command("cargo", [probe, "--version"])) {
            say(&format!("Adding {component}"));
            run(command("rustup", ["component", "add", component]))
                .with_context(|| format!("{component} is missing; install it with: rustup component add {component}"))?;
        }
    }
    Ok(())
}

/// The npm packages of package-lock.json. The stamp is the lock file they were installed from.
pub fn npm_packages() -> Result<()> {
    let lock = fs::read("package-lock.json").context("package-lock.json is missing")?;
    let stamp = Path::new("node_modules/.installed-lock");
    if fs::read(stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !succeeds(command("npm", ["--version"])) {
        apt("Node.js and npm", &["nodejs", "npm"])?;
    }
    say("Installing the npm packages of package-lock.json");
    run(command("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
        .context("the npm packages could not be had; with access to an npm registry: npm ci --ignore-scripts")?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// A Chromium for the browser tests: `CHROMIUM`, or one on the path, or Debian's.
pub fn chromium() -> Result<String> {
    if let Some(chromium) = find_chromium() {
        return Ok(chromium);
    }
    apt("Chromium", &["chromium"])?;
    find_chromium().context("Chromium is installed but not on the path; set CHROMIUM to its location")
}

fn find_chromium() -> Option<String> {
    if let Ok(chosen) = env::var("CHROMIUM") {
        return Some(chosen);
    }
    let path = env::var_os("PATH")?;
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .map(|found| found.display().to_string())
}

/// An nginx for the tests: the folder with its program and modules. Debian's packages are taken apart there and not
/// installed: that would start a web server on this machine.
pub fn nginx() -> Result<PathBuf> {
    let folder = env::current_dir()?.join("target/nginx");
    let program = folder.join("usr/sbin/nginx");
    if !program.is_file() {
        say("Fetching nginx (apt-get download nginx nginx-common libnginx-mod-http-brotli-static)");
        fs::create_dir_all(folder.join("packages"))?;
        let by_hand = "nginx is needed for the tests of its sample; on Debian or Ubuntu: apt-get download nginx";
        let download = || {
            let mut download = command("apt-get", ["download", "-qq", "nginx", "nginx-common", "libnginx-mod-http-brotli-static"]);
            download.current_dir(folder.join("packages"));
            download
        };
        if !succeeds(download()) {
            run(command("apt-get", ["update", "-qq"])).context(by_hand)?;
            run(download()).context(by_hand)?;
        }
        for package in files::files_below(&folder.join("packages"))? {
            let mut unpack = command("dpkg", ["--extract"]);
            unpack.arg(package).arg(&folder);
            run(unpack)?;
        }
    }
    let mut version = command(&program.display().to_string(), ["-v"]);
    version.stderr(std::process::Stdio::null());
    run(version).context("nginx does not run here; its libraries come with: apt-get install libpcre2-8-0 libssl3 zlib1g")?;
    if !succeeds(command("openssl", ["version"])) {
        apt("OpenSSL", &["openssl"])?;
    }
    Ok(folder)
}

/// The mutation tester, built from the registry into `target`, once.
pub fn cargo_mutants() -> Result<String> {
    const VERSION: &str = "27.1.0";
    let folder = env::current_dir()?.join("target/tools");
    let tool = folder.join("bin/cargo-mutants").display().to_string();
    if !output(command(&tool, ["mutants", "--version"])).is_ok_and(|version| version.contains(VERSION)) {
        say(&format!("Installing cargo-mutants {VERSION} in target/tools (cargo install); some minutes"));
        let mut install = command("cargo", ["install", "--quiet", "--locked", "cargo-mutants", "--version", VERSION, "--root"]);
        install.arg(&folder);
        run(install)?;
    }
    Ok(tool)
}

fn apt(what: &str, packages: &[&str]) -> Result<()> {
    let by_hand = format!("{what} is missing; on Debian or Ubuntu: sudo apt-get install {}", packages.join(" "));
    if !succeeds(command("apt-get", ["--version"])) {
        bail!("{by_hand}");
    }
    say(&format!("Installing {what} (apt-get install {})", packages.join(" ")));
    run(command("apt-get", ["update", "-qq"])).context(by_hand.clone())?;
    let mut install = command("apt-get", ["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
    run(install).context(by_hand)
}

/// The wasm-bindgen that post-processes must be the one the module was compiled with.
pub fn same_wasm_bindgen() -> Result<()> {
    let lock: toml::Table = fs::read_to_string("Cargo.lock")?.parse()?;
    let version = |name: &str| {
        let packages = lock.get("package").and_then(|packages| packages.as_array());
        let found = packages.into_iter().flatten().find(|package| package.get("name").and_then(|found| found.as_str()) == Some(name));
        found.and_then(|package| package.get("version")).and_then(|version| version.as_str()).map(str::to_owned)
    };
    let (module, tool) = (version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    if module.is_none() || module != tool {
        bail!("Cargo.lock has wasm-bindgen {module:?} but wasm-bindgen-cli-support {tool:?}; they must be the same version");
    }
    Ok(())
}
