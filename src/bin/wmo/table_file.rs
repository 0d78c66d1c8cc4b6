//! The file of a table that we write: never over a file of somebody's own.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read},
    path::Path,
};

use crate::read::shown;

/// Makes the file, or empties it where it has such a table already. A list of offers that stands in the place
/// of its name by mistake stays as it is.
///
/// # Errors
/// It holds something else, or cannot be written.
pub fn create(path: &Path, head: &str) -> Result<File, String> {
    let told = |error: io::Error| format!("cannot write {}: {error}", shown(path));
    match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(told(error)),
        Ok(file) => {
            let mut first = Vec::new();
            file.take(head.len() as u64).read_to_end(&mut first).map_err(told)?;
            if !first.is_empty() && first != head.as_bytes() {
                return Err(format!("{} is there already and is no table of findings", shown(path)));
            }
        }
    }
    OpenOptions::new().write(true).create(true).truncate(true).open(path).map_err(told)
}
