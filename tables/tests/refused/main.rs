//! What the build refuses: each way in which a table or a text can be wrong, with its file and line.

mod copies;
mod deadlines;
mod desks;
mod options;
mod resources;
mod rules;
mod selfcheck;
mod specialist;
mod translations;
