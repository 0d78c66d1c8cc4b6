//! The commands and their options.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{
    needs,
    part::{Name, Wanted},
    setup::Need,
};

pub const HELP: &str = include_str!("help.txt");

/// A command with its options.
#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Setup { dry_run: bool },
    Serve { watch: bool, port: u16 },
    Test(Wanted),
    Build,
    Dist,
    Audit { advisories: Option<PathBuf>, npm: bool },
    Size,
    Bench,
    Speed { part: Option<String> },
    Journey,
    Impact { against: String },
    Pack { check: bool },
    Sources,
    Population,
    Cbs { file: String },
    Fuzz { parser: Option<String>, count: u64 },
    Mutants { shard: Option<String> },
    MutatedTables,
}

impl Command {
    pub fn parse(arguments: &[&str]) -> Result<Command> {
        if arguments.iter().any(|argument| ["--help", "-h"].contains(argument)) {
            return Ok(Command::Help);
        }
        Ok(match arguments {
            [] | ["help"] => Command::Help,
            ["setup"] => Command::Setup { dry_run: false },
            ["setup", "--dry-run"] => Command::Setup { dry_run: true },
            ["serve", options @ ..] => serve(options)?,
            ["test", options @ ..] => Command::Test(wanted(options)?),
            ["build"] => Command::Build,
            ["dist"] => Command::Dist,
            ["audit", options @ ..] => audit(options)?,
            ["size"] => Command::Size,
            ["bench"] => Command::Bench,
            ["speed"] => Command::Speed { part: None },
            ["speed", part @ ("page" | "lighthouse" | "peers")] => {
                Command::Speed { part: Some((*part).to_owned()) }
            }
            ["journey"] => Command::Journey,
            ["impact"] => Command::Impact { against: "HEAD".to_owned() },
            ["impact", "--against", revision] => Command::Impact { against: (*revision).to_owned() },
            ["pack"] => Command::Pack { check: false },
            ["pack", "--check"] => Command::Pack { check: true },
            ["sources"] => Command::Sources,
            ["population"] => Command::Population,
            ["cbs", file] => Command::Cbs { file: (*file).to_owned() },
            ["fuzz", options @ ..] => fuzz(options)?,
            ["mutants"] => Command::Mutants { shard: None },
            ["mutants", "--shard", shard] => Command::Mutants { shard: Some((*shard).to_owned()) },
            ["mutants", "--tables"] => Command::MutatedTables,
            other => bail!("no such command or option: {}\n\n{HELP}", other.join(" ")),
        })
    }

    /// What must be there before it starts.
    pub fn needs(&self) -> Result<Vec<Need>> {
        let parts: &[&[Need]] = match self {
            Command::Setup { .. } => &[needs::CHECKS, needs::BUILD, needs::BROWSER, needs::HISTORY],
            Command::Serve { .. }
            | Command::Build
            | Command::Dist
            | Command::Size
            | Command::Audit { .. } => &[needs::BUILD],
            Command::Bench | Command::Journey => &[needs::BUILD, needs::BROWSER],
            Command::Speed { .. } => &[needs::BUILD, needs::BROWSER, needs::SPEED],
            Command::Test(Wanted::All) => &[needs::CHECKS, needs::BUILD, needs::BROWSER],
            Command::Test(Wanted::Browser) => &[needs::BUILD, needs::BROWSER],
            Command::Test(Wanted::Named(name)) if !name.part()?.browser.is_empty() => {
                &[needs::BUILD, needs::BROWSER]
            }
            Command::Impact { .. } => &[needs::HISTORY],
            Command::Mutants { .. } => &[needs::MUTANTS],
            Command::Help
            | Command::Test(_)
            | Command::Pack { .. }
            | Command::Sources
            | Command::Population
            | Command::Cbs { .. }
            | Command::Fuzz { .. }
            | Command::MutatedTables => &[],
        };
        Ok(parts.concat())
    }
}

fn serve(options: &[&str]) -> Result<Command> {
    let (mut watch, mut port) = (false, 8017);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--watch" => watch = true,
            "--port" => {
                port = rest
                    .next()
                    .and_then(|port| port.parse().ok())
                    .context("--port needs a number of at most 65535")?
            }
            other => bail!("serve has no option {other}\n\n{HELP}"),
        }
    }
    Ok(Command::Serve { watch, port })
}

fn audit(options: &[&str]) -> Result<Command> {
    let (mut advisories, mut npm) = (None, false);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--npm" => npm = true,
            "--advisories" => {
                advisories = Some(PathBuf::from(rest.next().context("--advisories needs a folder")?));
            }
            other => bail!("audit has no option {other}\n\n{HELP}"),
        }
    }
    Ok(Command::Audit { advisories, npm })
}

fn fuzz(options: &[&str]) -> Result<Command> {
    let count = |text: &str| text.replace(['_', ','], "").parse::<u64>().ok();
    let (parser, given) = match options {
        [] => (None, None),
        [one] if count(one).is_some() => (None, count(one)),
        [parser] => (Some(*parser), None),
        [parser, given] => (Some(*parser), Some(count(given).context("fuzz needs a number of inputs")?)),
        other => bail!("fuzz takes a parser and a number, not {}", other.join(" ")),
    };
    Ok(Command::Fuzz { parser: parser.map(str::to_owned), count: given.unwrap_or(10_000_000) })
}

fn wanted(options: &[&str]) -> Result<Wanted> {
    let (flags, names): (Vec<&str>, Vec<&str>) = options.iter().partition(|option| option.starts_with('-'));
    let whole = match flags.as_slice() {
        [] => Wanted::All,
        ["--native"] => Wanted::Native,
        ["--browser"] => Wanted::Browser,
        other => bail!("test has no options {}\n\n{HELP}", other.join(" ")),
    };
    match names.as_slice() {
        [] => Ok(whole),
        [name] => Ok(Wanted::Named(Name {
            name: (*name).to_owned(),
            native: whole != Wanted::Browser,
            browser: whole != Wanted::Native,
        })),
        other => bail!("test takes one name, not {}", other.join(" and ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Command> {
        Command::parse(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read() {
        let named = |name: &str, native, browser| {
            Command::Test(Wanted::Named(Name { name: name.to_owned(), native, browser }))
        };
        for (arguments, command) in [
            ("", Command::Help),
            ("test --help", Command::Help),
            ("setup --dry-run", Command::Setup { dry_run: true }),
            ("serve", Command::Serve { watch: false, port: 8017 }),
            ("serve --port 8123 --watch", Command::Serve { watch: true, port: 8123 }),
            ("test", Command::Test(Wanted::All)),
            ("test law", named("law", true, true)),
            ("test --browser", Command::Test(Wanted::Browser)),
            ("test --native", Command::Test(Wanted::Native)),
            ("test law --native", named("law", true, false)),
            ("test --browser page", named("page", false, true)),
            ("impact --against main", Command::Impact { against: "main".to_owned() }),
            ("pack --check", Command::Pack { check: true }),
            ("cbs table.csv", Command::Cbs { file: "table.csv".to_owned() }),
            ("audit", Command::Audit { advisories: None, npm: false }),
            ("audit --npm --advisories db", Command::Audit { advisories: Some("db".into()), npm: true }),
            ("fuzz", Command::Fuzz { parser: None, count: 10_000_000 }),
            ("fuzz 5_000", Command::Fuzz { parser: None, count: 5_000 }),
            ("fuzz link 7", Command::Fuzz { parser: Some("link".to_owned()), count: 7 }),
            ("speed", Command::Speed { part: None }),
            ("speed peers", Command::Speed { part: Some("peers".to_owned()) }),
            ("mutants --shard 1/8", Command::Mutants { shard: Some("1/8".to_owned()) }),
            ("mutants --tables", Command::MutatedTables),
        ] {
            assert_eq!(parse(arguments).unwrap(), command, "{arguments}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for arguments in [
            "tests",
            "serve --port",
            "serve --port x",
            "serve --port 70000",
            "serve 8123",
            "test --natve",
            "test --native --browser",
            "test law curve",
            "setup --dry",
            "pack now",
            "impact main",
            "mutants --shard",
            "build --release",
            "audit --advisories",
            "audit db",
            "speed all",
            "fuzz link many",
            "cbs",
        ] {
            assert!(parse(arguments).is_err(), "{arguments}");
        }
    }

    #[test]
    fn the_help_names_every_command() {
        let own = include_str!("arguments.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix("[\"")?.split_once('"'));
        let mut names: Vec<&str> =
            own.map(|(name, _)| name).filter(|name| *name != "help" && !name.starts_with('-')).collect();
        names.dedup();
        assert!(names.len() >= 11, "{names:?}");
        assert!(names.iter().all(|name| HELP.contains(&format!("\n  {name} "))), "{names:?}");
    }

    #[test]
    fn a_command_needs_only_its_own_part() {
        crate::to_root().unwrap();
        let names = |arguments: &str| {
            parse(arguments).unwrap().needs().unwrap().iter().map(|need| need.name).collect::<Vec<_>>()
        };
        assert_eq!(names("serve"), names("build"));
        for absent in ["rustfmt", "clippy", "Chromium", "OpenSSL"] {
            assert!(
                !names("serve").contains(&absent)
                    && names("test").contains(&absent)
                    && names("setup").contains(&absent),
                "{absent}"
            );
        }
        assert!(names("serve").iter().all(|name| names("test").contains(name)));
        assert!(
            names("test --browser").contains(&"Chromium") && !names("test --browser").contains(&"clippy")
        );
        assert!(
            names("test --native").is_empty()
                && names("test --native law").is_empty()
                && names("sources").is_empty()
        );
        assert_eq!(names("impact"), ["git"]);
    }
}
