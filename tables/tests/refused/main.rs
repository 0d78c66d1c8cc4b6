//! What the build refuses: each way in which a table or a text can be wrong, with its file and line.

mod copies;
mod deadlines;
mod desks;
mod formulas;
mod hints;
mod options;
mod order;
mod population;
mod resources;
mod rules;
mod second_source;
mod selfcheck;
mod sentences;
mod specialist;
mod translations;
mod written;
