//! Copies of the real tables in which something is changed.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use tables::rules::Rules;

/// The rule tables as they are.
pub static RULES: LazyLock<Rules> =
    LazyLock::new(|| tables::rules::load(&real("rules")).unwrap_or_else(|findings| panic!("{findings:?}")));

/// A folder or file of the real tables.
pub fn real(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../static").join(name)
}

/// What `load` gives on a copy of a folder in which the first `old` of a file is `new`.
pub fn on_copy<T>(folder: &str, file: &str, old: &str, new: &str, load: impl FnOnce(&Path) -> T) -> T {
    let copy = std::env::temp_dir().join(format!(
        "wmo-tables-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    copy_folder(&real(folder), &copy);
    let path = copy.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    let loaded = load(&copy);
    fs::remove_dir_all(&copy).unwrap();
    loaded
}

/// One of the findings says this, with the file and a line in it.
pub fn says_where(findings: &[String], file: &str, expected: &str) {
    let found = findings.iter().find(|finding| finding.contains(expected));
    let found = found.unwrap_or_else(|| panic!("{file}: {expected}: {findings:?}"));
    let line = found
        .split(&format!("{file}:"))
        .nth(1)
        .and_then(|rest| rest.split(':').next())
        .and_then(|line| line.parse::<usize>().ok());
    assert!(line.is_some_and(|line| line > 0), "no line in {found}");
}

/// Copies a folder with all below it.
fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy_folder(&path, &target) } else { assert!(fs::copy(&path, &target).is_ok()) }
    }
}
