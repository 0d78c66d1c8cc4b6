//! What the commands need from outside, by package name from the ordinary registries.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::{packages, setup::Need};

/// For the release app.
pub const BUILD: &[Need] = &[
    Need {
        name: "Node.js 20 or later, with npm",
        present: || node_version().is_some_and(|version| version >= 20) && on_path("npm").is_some(),
        how: "apt-get install nodejs npm",
        install: apt,
        by_hand: "install Node.js 20 or later with npm, from https://nodejs.org or as this system does it",
        without: None,
    },
    Need {
        name: "npm packages of package-lock.json, without their install scripts",
        present: || packages::there("."),
        how: NPM,
        install: |how| packages::install(".", how),
        by_hand: "run npm ci --ignore-scripts where an npm registry can be reached",
        without: None,
    },
    Need {
        name: "Rust target wasm32-unknown-unknown",
        present: || {
            sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib/wasm32-unknown-unknown").exists())
        },
        how: "rustup target add wasm32-unknown-unknown",
        install: run,
        by_hand: "install the standard library of Rust for wasm32-unknown-unknown, as your toolchain does it",
        without: None,
    },
    Need {
        name: "source of the Rust standard library",
        present: || library_source().is_ok(),
        how: "rustup component add rust-src",
        install: run,
        by_hand: "install rust-src, as your toolchain does it",
        without: Some("the module becomes about a tenth larger, and no release can be made"),
    },
];

/// For the checks of the code.
pub const CHECKS: &[Need] = &[
    Need {
        name: "rustfmt",
        present: || succeeds("cargo fmt --version"),
        how: "rustup component add rustfmt",
        install: run,
        by_hand: "install rustfmt, as your toolchain does it",
        without: None,
    },
    Need {
        name: "clippy",
        present: || succeeds("cargo clippy --version"),
        how: "rustup component add clippy",
        install: run,
        by_hand: "install clippy, as your toolchain does it",
        without: None,
    },
];

/// For the browser tests, which run against a real nginx and Apache too.
pub const BROWSER: &[Need] = &[
    Need {
        name: "Chromium",
        present: || chromium().is_ok(),
        how: "apt-get install chromium",
        install: apt,
        by_hand: "install Chromium or Chrome, or set CHROMIUM to where one is",
        without: None,
    },
    Need {
        name: "Firefox",
        present: || firefox().is_ok(),
        how: "apt-get install firefox-esr",
        install: apt,
        by_hand: "install Firefox, or set FIREFOX to where one is",
        without: None,
    },
    Need {
        name: "WebKitGTK with its driver",
        present: || on_path(WEBKIT_DRIVER).is_some() && webkit().is_ok(),
        how: "apt-get install webkit2gtk-driver",
        install: apt,
        by_hand: "install WebKitGTK's WebDriver and MiniBrowser, or set WEBKIT to where MiniBrowser is",
        without: None,
    },
    Need {
        name: "Xvfb, a display for WebKitGTK",
        present: || on_path("Xvfb").is_some(),
        how: "apt-get install xvfb",
        install: apt,
        by_hand: "install Xvfb",
        without: None,
    },
    Need {
        name: "OpenSSL",
        present: || on_path("openssl").is_some(),
        how: "apt-get install openssl",
        install: apt,
        by_hand: "install OpenSSL",
        without: None,
    },
    Need {
        name: "nginx and its brotli module, unpacked in target/nginx and not installed",
        present: || succeeds("target/nginx/usr/sbin/nginx -v"),
        how: "apt-get download nginx nginx-common libnginx-mod-http-brotli-static",
        install: nginx,
        by_hand: "on Debian or Ubuntu, its libraries come with: apt-get install libpcre2-8-0 libssl3 zlib1g",
        without: None,
    },
    Need {
        name: "Apache (the program alone: no web server is started)",
        present: || Path::new("/usr/sbin/apache2").is_file(),
        how: "apt-get install apache2-bin",
        install: apt,
        by_hand: "install apache2-bin of Debian or Ubuntu",
        without: Some("the sample for Apache is not tested"),
    },
    Need {
        name: "PHP",
        present: || on_path("php").is_some(),
        how: "apt-get install php-cli",
        install: apt,
        by_hand: "install PHP for the command line",
        without: Some("the plug-in for WordPress and the module for Drupal are not tested"),
    },
];

/// For what compares with another revision.
pub const HISTORY: &[Need] = &[Need {
    name: "git",
    present: || on_path("git").is_some(),
    how: "apt-get install git",
    install: apt,
    by_hand: "install git",
    without: None,
}];

/// For the mutation tests.
pub const MUTANTS: &[Need] = &[Need {
    name: "cargo-mutants 27.1.0, in target/tools",
    present: || succeeds("target/tools/bin/cargo-mutants mutants --version"),
    how: "cargo install --quiet --locked cargo-mutants --version 27.1.0 --root target/tools",
    install: run,
    by_hand: "run that command where crates can be fetched",
    without: None,
}];

/// For the measurement of speed, apart: Lighthouse is large, and nothing of it is built or tested with.
pub const SPEED: &[Need] = &[Need {
    name: "npm packages of benches/speed, without their install scripts",
    present: || packages::there("benches/speed"),
    how: NPM,
    install: |how| packages::install("benches/speed", how),
    by_hand: "run npm ci --ignore-scripts in benches/speed, where an npm registry can be reached",
    without: None,
}];

/// The program by which a test drives WebKitGTK.
const WEBKIT_DRIVER: &str = "WebKitWebDriver";
const NPM: &str = "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error";
/// The folder with nginx and its modules.
pub const NGINX: &str = "target/nginx";

/// The source of the standard library that this compiler comes with.
pub fn library_source() -> Result<PathBuf> {
    let library = sysroot()?.join("lib/rustlib/src/rust/library");
    ensure!(
        library.join("Cargo.lock").exists(),
        "the source of the Rust standard library is missing: rustup component add rust-src"
    );
    Ok(library)
}

/// `CHROMIUM`, or a Chromium on the path.
pub fn chromium() -> Result<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    chosen("CHROMIUM")
        .or_else(|| names.into_iter().find_map(on_path))
        .context("Chromium is not on the path; set CHROMIUM to where it is")
}

/// `FIREFOX`, or a Firefox on the path.
pub fn firefox() -> Result<PathBuf> {
    chosen("FIREFOX")
        .or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(on_path))
        .context("Firefox is not on the path; set FIREFOX to where it is")
}

/// `WEBKIT`, or WebKitGTK's MiniBrowser where Debian puts it, below the folder of the processor's libraries.
pub fn webkit() -> Result<PathBuf> {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0"];
    let there =
        || folders.flat_map(|folder| versions.map(|name| folder.path().join(name).join("MiniBrowser")));
    chosen("WEBKIT")
        .or_else(|| there().find(|file| file.is_file()))
        .context("WebKitGTK's MiniBrowser is not there; set WEBKIT to where it is")
}

fn chosen(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

fn sysroot() -> Result<PathBuf> {
    let sh = Shell::new()?;
    Ok(cmd!(sh, "rustc --print sysroot").quiet().read()?.into())
}

/// `v20.19.2` -> 20
fn node_version() -> Option<u32> {
    let sh = Shell::new().ok()?;
    let version = cmd!(sh, "node --version").quiet().ignore_stderr().read().ok()?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

pub(crate) fn line<'a>(sh: &'a Shell, line: &str) -> Cmd<'a> {
    let mut words = line.split_whitespace();
    sh.cmd(words.next().unwrap_or_default()).args(words)
}

fn succeeds(command: &str) -> bool {
    Shell::new().is_ok_and(|sh| line(&sh, command).quiet().ignore_stdout().ignore_stderr().run().is_ok())
}

fn run(how: &str) -> Result<()> {
    Ok(line(&Shell::new()?, how).run()?)
}

/// Needs the rights to install; else it fails and `by_hand` says what to do.
fn apt(how: &str) -> Result<()> {
    let sh = Shell::new()?;
    let install = line(&sh, how)
        .args(["-y", "-qq", "--no-install-recommends"])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .ignore_stdout();
    with_fresh_lists(&sh, install)
}

/// apt's lists of packages are missing on a new machine, and on an old one they name versions that are gone.
fn with_fresh_lists(sh: &Shell, mut command: Cmd) -> Result<()> {
    command.set_ignore_stderr(true);
    if command.run().is_err() {
        cmd!(sh, "apt-get update -qq").run()?;
        command.set_ignore_stderr(false);
        command.run()?;
    }
    Ok(())
}

/// Debian's packages are taken apart and not installed: that would start a web server on this machine.
fn nginx(how: &str) -> Result<()> {
    let folder = Path::new(NGINX);
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let packages = folder.join("packages");
    fs::create_dir_all(&packages)?;
    let sh = Shell::new()?;
    sh.change_dir(&packages);
    with_fresh_lists(&sh, line(&sh, how).arg("-qq"))?;
    for package in fs::read_dir(&packages)? {
        let package = package?.file_name();
        cmd!(sh, "dpkg --extract {package} ..").quiet().run()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_on_the_path() {
        assert!(on_path("cargo").is_some() && on_path("no-such-program").is_none());
        assert!(
            succeeds("cargo --version")
                && !succeeds("cargo no-such-command")
                && !succeeds("no-such-program --version")
        );
    }
}
