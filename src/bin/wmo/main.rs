//! `wmo`: the engine on the command line. JSON or JSON Lines in, one line of JSON out for each object; and
//! the check of municipality files.

mod cell;
mod line_reader;
mod lines;
mod objects;
mod ods;
mod population;
mod read;
mod reports;
mod sheet;
mod table_file;
mod validate;
mod zip;

use std::{io, process::ExitCode};

use clap::{Parser, Subcommand};
use wmo_zelfcheck::finder::Builder;

/// The Dutch Wmo 2015: which way a question for support goes, help around a person, and the own contribution
/// today and as proposed.
#[derive(Parser)]
#[command(
    name = "wmo",
    version,
    about,
    term_width = 0,
    after_help = "The JSON contract: static/contract.schema.json and docs/contract.md."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Estimate the own contribution of households read from standard input
    #[command(after_help = ESTIMATE_HELP)]
    Estimate,
    /// Hints from the answers to the self-check, and the question to ask next
    #[command(after_help = CHECK_HELP)]
    Check,
    /// Find help: questions read from standard input, answered from the bundled records and offers that come
    /// along
    #[command(after_help = FIND_HELP)]
    Find,
    /// What variants of the contribution bring in, and who pays more or less
    #[command(after_help = POPULATION_HELP)]
    Population(population::PopulationArguments),
    /// Check municipality files: offers as JSON, a table (CSV) or a spreadsheet (.xlsx, .ods), or a
    /// municipality's rules as JSON
    #[command(after_help = VALIDATE_HELP)]
    Validate(validate::ValidateArguments),
    /// Write the offers of files of any kind as one table of ours (CSV)
    #[command(after_help = CONVERT_HELP)]
    Convert(read::FileArguments),
}

const CHECK_HELP: &str = r#"Reads one JSON object, or JSON Lines, and writes one line of JSON for each object, in the same order.
An answer that is null means "I don't know"; a question left out was not asked yet.
Exit status: 0 all answered, 1 at least one object refused, 2 wrong arguments or no input or output.

Examples:
  The first question:
    echo '{"answers":{}}' | wmo check

  Someone who lives alone and cannot do the household:
    echo '{"answers":{"safety":["none"],"for_whom":"self","tasks":["household"],"cause":["physical"],"housemates":["none"]}}' | wmo check"#;

const ESTIMATE_HELP: &str = r#"Reads one JSON object, or JSON Lines, and writes one line of JSON for each object, in the same order.
A bad object yields {"error": {"code": ..., "field": ..., "message": ...}}; the rest still runs.
Exit status: 0 all answered, 1 at least one object refused, 2 wrong arguments or no input or output.

Examples:
  A single person with an income of 30,000 euros, all regimes with their receipts:
    echo '{"month":"2026-11","household":"single","income":"30000.00"}' | wmo estimate

  A couple of whom one is below AOW age, today's law only, without receipt:
    echo '{"month":"2026-11","household":"couple","client_age":"aow","partner_age":"adult","regimes":["in_force"],"receipt":false}' | wmo estimate

  Income unknown (null): the lowest and the highest amount:
    echo '{"month":"2026-11","household":"single","income":null}' | wmo estimate

  Many households, one a line:
    wmo estimate < households.jsonl > outcomes.jsonl"#;

const FIND_HELP: &str = r#"Reads one JSON object, or JSON Lines, and writes one line of JSON for each object, in the same order.
A bad object yields {"error": {"code": ..., "field": ..., "message": ...}}; the rest still runs.
Exit status: 0 all answered, 1 at least one object refused, 2 wrong arguments or no input or output.

Examples:
  A breather, in Den Haag:
    echo '{"date":"2026-11-25","query":"ik wil er even tussenuit","municipality":"Den Haag"}' | wmo find

  Help at home by a volunteer, or of which nobody says by whom:
    echo '{"date":"2026-11-25","filters":{"form":["present"],"who":["volunteer","unknown"]}}' | wmo find"#;

const POPULATION_HELP: &str = r#"Reads one JSON object from standard input, and writes one line of JSON, or with --csv a table with semicolons.
Without --households the households are synthetic: made of published figures, none of them real.
Exit status: 0 all counted, 1 at least one line refused, 2 a wrong request or arguments, or no input or output.

Examples:
  What variant A of option 16 brings in, compared with the bill, and who pays:
    echo '{"variants":["ivb_a"]}' | wmo population

  A steeper rate and another maximum, without the sums by income:
    echo '{"variants":[{"name":"steep","rate":"0.15","maximum":"400.00"}],"groups":false}' | wmo population

  A dearer abonnementstarief, for who pays it today:
    echo '{"population":"today","variants":[{"name":"dear","tariff":"30.00"}]}' | wmo population

  Households of your own, one a line as for wmo estimate, with the weight of each:
    echo '{"variants":["ivb_bill"]}' | wmo population --households households.jsonl --csv > table.csv

What the figures are worth: docs/population.md."#;

const VALIDATE_HELP: &str = r#"Writes a line for each finding, in Dutch, and a last line with the counts of all files together:
  file:line:column: error|warning: message
  read 60, warned 2, refused 1
A warning: the offer is taken over, with what the message says left out. An error: the offer is refused.
With --stale, --since or --coverage the report is on standard output, and the rest on standard error.
Exit status: 0 no errors, 1 at least one error, 2 wrong arguments or a file that cannot be read.

Examples:
  The example municipality:
    wmo validate static/example/aanbod.csv static/example/gemeente.json

  Columns with names of their own, matched by hand before:
    wmo validate --mapping static/example/koppeling.json static/example/eigen-lijst.xlsx

  The findings as a table for a spreadsheet:
    wmo validate --findings - static/example/aanbod.csv

  What to check before the end of next month, and of what there are offers:
    wmo validate --stale --coverage static/example/aanbod.csv

  What changed since the last list:
    wmo validate --since static/example/aanbod.json static/example/aanbod.csv

  As on another day, for dates and for municipalities that merge:
    wmo validate --date 2027-01-01 static/example/aanbod.json

What a file looks like: docs/municipality-files.md."#;

const CONVERT_HELP: &str = r#"Writes the table on standard output, and on standard error what there is to say, as validate does.
Exit status: 0 no errors, 1 at least one error, 2 wrong arguments or a file that cannot be read.

Examples:
  The example, from a feed to a table:
    wmo convert static/example/aanbod.json > aanbod.csv

  A spreadsheet whose columns were matched by hand before:
    wmo convert --mapping static/example/koppeling.json static/example/eigen-lijst.xlsx > aanbod.csv

What a file looks like: docs/municipality-files.md."#;

fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let (input, output) = (|| io::stdin().lock(), || io::stdout().lock());
    let done = match command {
        Command::Validate(arguments) => return validate::validate(&arguments),
        Command::Population(arguments) => return population::population(&arguments),
        Command::Convert(source) => return validate::convert(&source),
        Command::Estimate => lines::answer(input(), output(), objects::estimate),
        Command::Check => lines::answer(input(), output(), objects::check),
        Command::Find => {
            let finder = Builder::new().finish();
            lines::answer(input(), output(), |bytes, out| objects::find(&finder, bytes, out))
        }
    };
    match done {
        Ok(lines::Summary { refused: 0, .. }) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wmo: cannot read or write: {error}");
            ExitCode::from(2)
        }
    }
}
