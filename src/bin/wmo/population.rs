//! `wmo population`: one request from standard input; the households are synthetic, or come one a line from a
//! file.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use base::error::{Code, InputError};
use wmo_zelfcheck::contract::{
    PopulationAnswer, PopulationRequest, read_household, refuse, write_population,
};

use crate::{
    line_reader::{LONGEST, Line, LineReader},
    lines::Progress,
    objects,
    read::shown,
};

/// What is asked beside the request.
#[derive(clap::Args)]
pub struct PopulationArguments {
    /// Households of your own: JSON Lines in the shape of `wmo estimate`, each with a `weight` if it likes
    #[arg(long, value_name = "FILE")]
    households: Option<PathBuf>,
    /// A table with semicolons instead of JSON
    #[arg(long)]
    csv: bool,
}

/// Why there is no answer.
enum Failed {
    Request(InputError),
    File(String),
}

/// Answers, and says how it went.
pub fn population(arguments: &PopulationArguments) -> ExitCode {
    match answer(arguments) {
        Ok(answer) => match write(arguments, &answer) {
            Ok(()) => ExitCode::from(u8::from(answer.own.is_some_and(|(_, refused)| refused > 0))),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("wmo: cannot write: {error}");
                ExitCode::from(2)
            }
        },
        Err(Failed::Request(error)) => {
            let mut line = Vec::new();
            refuse(&error, &mut line);
            println!("{}", String::from_utf8_lossy(&line));
            ExitCode::from(2)
        }
        Err(Failed::File(message)) => {
            eprintln!("wmo: {message}");
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &PopulationArguments) -> Result<PopulationAnswer, Failed> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(LONGEST as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failed::File(format!("cannot read standard input: {error}")))?;
    if bytes.len() > LONGEST {
        let message = format!("the request is longer than {LONGEST} bytes");
        return Err(Failed::Request(InputError::new(Code::TooLong, "", message)));
    }
    let json = objects::read(&bytes).map_err(Failed::Request)?;
    let Some(path) = &arguments.households else {
        return PopulationRequest::read(&json).map(PopulationAnswer::about).map_err(Failed::Request);
    };
    let request = PopulationRequest::read_own(&json).map_err(Failed::Request)?;
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    count(request, path, LineReader::new(file))
}

fn unreadable(path: &Path, error: &io::Error) -> Failed {
    Failed::File(format!("cannot read {}: {error}", shown(path)))
}

/// Counts the households of a file. A line that is wrong is said, with its number and field, and left out.
fn count(
    request: PopulationRequest,
    path: &Path,
    mut lines: LineReader<File>,
) -> Result<PopulationAnswer, Failed> {
    let mut comparison = request.comparison();
    let (mut text, mut progress) = (Vec::new(), Progress::default());
    let (mut read, mut refused) = (0, 0);
    loop {
        let household = match lines.next(&mut text).map_err(|error| unreadable(path, &error))? {
            Line::End => break,
            Line::TooLong => {
                let message = format!("this line is longer than {LONGEST} bytes");
                Err(InputError::new(Code::TooLong, "", message))
            }
            Line::Text => objects::read(&text).and_then(read_household),
        };
        read += 1;
        match household {
            Ok(household) => comparison.add(&household),
            Err(error) => {
                refused += 1;
                let field = if error.field.is_empty() { "" } else { ": " };
                eprintln!("{}:{}: {}{field}{}", shown(path), lines.number(), error.field, error.message);
            }
        }
        progress.at(read);
    }
    progress.finish();
    Ok(PopulationAnswer { results: comparison.results(), request, own: Some((read, refused)) })
}

fn write(arguments: &PopulationArguments, answer: &PopulationAnswer) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if arguments.csv {
        answer.limits().for_each(|limit| eprintln!("{}", limit.text));
        return out.write_all(answer.table().as_bytes());
    }
    let mut line = Vec::new();
    write_population(answer, &mut line);
    line.push(b'\n');
    out.write_all(&line)
}
