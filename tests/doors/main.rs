//! The command line as a user runs it: input, output, exit status.

mod command_line;
mod other_questions;
mod population;
