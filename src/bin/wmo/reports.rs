//! What `wmo validate` says of a list that is kept current: what will be stale, what changed since the last
//! list, and of what there are offers. Each goes to standard output.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use wmo_zelfcheck::{
    files::FileOutcome,
    language::Language,
    upkeep::{Coverage, check_dates, difference},
    values::Severity,
};

use crate::{
    read::{Settings, Stop, read, shown},
    validate::{Checked, Ending, in_a_line},
};

/// Which reports are asked for.
#[derive(clap::Args)]
pub struct Reports {
    /// Which offers will have been checked longer than six or twelve months ago by the end of next month
    #[arg(long)]
    stale: bool,
    /// What was added, removed and changed since this file, the last list
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,
    /// Of which needs, forms of respite, ways in and places there are offers or none; also the needs by place
    #[arg(long)]
    coverage: bool,
}

impl Reports {
    /// Whether there is any.
    pub fn any(&self) -> bool {
        self.stale || self.coverage || self.since.is_some()
    }

    /// Writes them about the files that were checked. The last list may be unreadable.
    pub fn write(&self, all: &Checked, settings: &Settings) -> io::Result<Ending> {
        let mut out = io::stdout().lock();
        if self.stale {
            out.write_all(stale(all, settings).as_bytes())?;
        }
        if self.coverage {
            let coverage = Coverage::of(&all.offers, settings.today());
            out.write_all(Language::Nl.coverage(&coverage).as_bytes())?;
        }
        let Some(path) = &self.since else { return Ok(Ending::Good) };
        match since(path, all, settings) {
            Ok(report) => out.write_all(report.as_bytes()).map(|()| Ending::Good),
            Err(error) => {
                eprintln!("wmo: cannot compare with {}: {error}", shown(path));
                Ok(Ending::Unreadable)
            }
        }
    }
}

fn stale(all: &Checked, settings: &Settings) -> String {
    let dates = check_dates(&all.offers, settings.today());
    let mut out = String::new();
    for ageing in &dates.ageing {
        let (Some(offer), Some((file, at))) = (all.offers.get(ageing.offer), all.places.get(ageing.offer))
        else {
            continue;
        };
        let name = all.names.get(*file).map_or("", String::as_str);
        out += &format!("{name}:{}: {}\n", at.line, Language::Nl.ageing(ageing, offer));
    }
    out + &Language::Nl.check_dates(&dates) + "\n"
}

fn since(path: &Path, all: &Checked, settings: &Settings) -> Result<String, String> {
    let old = last(path, settings)?;
    let found = difference(&old.offers, &all.offers);
    let mut out = Language::Nl.difference(&found, &old.offers, &all.offers);
    if let Some(refused) = Language::Nl.refused_in_lists(old.counts.refused, all.counts.refused) {
        out += &(refused + "\n");
    }
    Ok(out)
}

/// The last list. Only its errors are said: what was warned of was so last time.
fn last(path: &Path, settings: &Settings) -> Result<FileOutcome, String> {
    let name = shown(path);
    let outcome = read(path, settings, &mut |findings| {
        let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error);
        errors.for_each(|finding| eprintln!("{}", in_a_line(&name, finding)));
        Ok(())
    });
    match outcome {
        Ok(outcome) if outcome.offers.is_empty() => Err("no offer in it could be read".to_owned()),
        Ok(outcome) => Ok(outcome),
        Err(Stop::Input(error)) => Err(error),
        Err(Stop::Output(error)) => Err(error.to_string()),
    }
}
