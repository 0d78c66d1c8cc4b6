//! Installs what is missing on this machine. All of it is told, with the command that installs it, before any
//! of it is installed; what is there is skipped. The launcher does this before a command starts, so that
//! nothing is installed in the middle of a run.

use anyhow::{Result, bail, ensure};

use crate::say;

/// Something that a command needs.
#[derive(Clone, Copy)]
pub struct Need {
    pub name: &'static str,
    pub present: fn() -> bool,
    /// The command that installs it.
    pub how: &'static str,
    pub install: fn(&str) -> Result<()>,
    /// What a person does where that command fails.
    pub by_hand: &'static str,
    /// What comes of it where a command goes on without.
    pub without: Option<&'static str>,
}

/// Says what is missing and how it is installed, or that nothing is.
pub fn tell(needs: &[Need]) {
    let missing = missing(needs);
    let names: Vec<&str> = needs.iter().map(|need| need.name).collect();
    say(&if missing.is_empty() {
        format!("All is there:\n    {}", names.join("\n    "))
    } else {
        plan(&missing)
    });
}

/// Says what is missing of these, and installs it.
pub fn install(needs: &[Need]) -> Result<()> {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    say(&plan(&missing));
    let mut failed = Vec::new();
    for need in missing {
        say(&format!("Installing {}", need.name));
        let installed = (need.install)(need.how).and_then(|()| {
            ensure!((need.present)(), "it is still not there after: {}", need.how);
            Ok(())
        });
        match (installed, need.without) {
            (Ok(()), _) => {}
            (Err(error), Some(without)) => {
                say(&format!("{} cannot be had: {error:#}. Without it {without}", need.name))
            }
            (Err(error), None) => {
                failed.push(format!("{}: {error:#}\n  By hand: {}", need.name, need.by_hand))
            }
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("not all that is missing could be installed:\n\n{}", failed.join("\n"))
    }
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs.iter().filter(|need| !(need.present)()).copied().collect()
}

fn plan(missing: &[Need]) -> String {
    let lines: Vec<String> =
        missing.iter().map(|need| format!("    {}\n        {}", need.name, need.how)).collect();
    format!("Missing on this machine, with the command that installs it:\n{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

    use super::*;

    const THERE: Need = Need {
        name: "what is there",
        present: || true,
        how: "never",
        install: |_| bail!("installed though it is there"),
        by_hand: "never",
        without: None,
    };

    static INSTALLS: AtomicU32 = AtomicU32::new(0);

    const ONCE: Need = Need {
        name: "what is missing",
        present: || INSTALLS.load(Relaxed) > 0,
        how: "rustup add it",
        install: |_| {
            INSTALLS.fetch_add(1, Relaxed);
            Ok(())
        },
        ..THERE
    };

    #[test]
    fn what_is_missing_is_told_and_installed_once() {
        assert_eq!(
            plan(&missing(&[THERE, ONCE])),
            "Missing on this machine, with the command that installs it:\n    what is missing\n        rustup add it"
        );
        install(&[THERE, ONCE]).unwrap();
        install(&[THERE, ONCE]).unwrap();
        assert_eq!(INSTALLS.load(Relaxed), 1);
        assert!(missing(&[THERE, ONCE]).is_empty());
    }

    #[test]
    fn what_cannot_be_installed_says_what_to_do_and_stops_nothing_else() {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let broken = Need {
            name: "broken",
            present: || false,
            install: |_| bail!("no network"),
            by_hand: "ask around",
            ..THERE
        };
        let silent = Need { name: "silent", install: |_| Ok(()), ..broken };
        let install_last = |_: &str| {
            LAST.store(1, Relaxed);
            Ok(())
        };
        let last = Need { present: || LAST.load(Relaxed) > 0, install: install_last, ..THERE };
        let error = install(&[broken, silent, last]).unwrap_err().to_string();
        assert!(error.contains("broken: no network\n  By hand: ask around"), "{error}");
        assert!(error.contains("silent: it is still not there after: never"), "{error}");
        assert_eq!(LAST.load(Relaxed), 1);
        install(&[Need { without: Some("it is slower"), ..broken }]).unwrap();
    }
}
