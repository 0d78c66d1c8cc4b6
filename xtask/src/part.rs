//! Which tests a name means. First those that are called so: a browser test file,
//! `tests/browser/NAME.test.mjs`, or a program, module or function of native tests. If nothing is called so,
//! all that have it in their name.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Result, bail};

use crate::files_below;

/// What `cargo xtask test` was asked for.
#[derive(Debug, PartialEq)]
pub enum Wanted {
    /// All that must hold.
    All,
    Native,
    Browser,
    Named(Name),
}

/// A name, and the kinds of tests that it is looked for in.
#[derive(Debug, PartialEq)]
pub struct Name {
    pub name: String,
    pub native: bool,
    pub browser: bool,
}

/// The tests that a name means.
#[derive(Debug, PartialEq)]
pub struct Part {
    /// The paths of native tests as cargo lists them: `golden::openfisca::reads`.
    pub native: BTreeMap<Program, Vec<String>>,
    /// Files.
    pub browser: Vec<String>,
}

/// A program of native tests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Program {
    pub name: String,
    /// How cargo is told to build it: as a part of the whole, so that nothing is built twice.
    pub cargo: String,
}

/// A native test.
struct Test {
    program: Program,
    path: String,
}

impl Name {
    /// The tests that are meant.
    ///
    /// # Errors
    /// Nothing has the name.
    pub fn part(&self) -> Result<Part> {
        let native = if self.native { native()? } else { Vec::new() };
        let browser = if self.browser { browser()? } else { Vec::new() };
        part(&self.name, &native, &browser)
    }
}

fn part(name: &str, native: &[Test], browser: &[String]) -> Result<Part> {
    let called = |full: &str| format!("::{full}::").contains(&format!("::{name}::"));
    let with = |full: &str| full.contains(name);
    for fits in [&called as &dyn Fn(&str) -> bool, &with] {
        let mut part = Part { native: BTreeMap::new(), browser: Vec::new() };
        part.browser.extend(browser.iter().filter(|file| fits(stem(file))).cloned());
        for test in native.iter().filter(|test| fits(&format!("{}::{}", test.program.name, test.path))) {
            part.native.entry(test.program.clone()).or_default().push(test.path.clone());
        }
        if !part.native.is_empty() || !part.browser.is_empty() {
            return Ok(part);
        }
    }
    bail!(
        "no test is called \"{name}\" or has it in its name; the nearest names are {}",
        nearest(name, native, browser).join(", ")
    )
}

fn nearest<'a>(name: &str, native: &'a [Test], browser: &'a [String]) -> Vec<&'a str> {
    let words = native.iter().flat_map(|test| test.path.split("::").chain([test.program.name.as_str()]));
    let mut names: Vec<&str> =
        words.chain(browser.iter().map(|file| stem(file))).filter(|name| *name != "tests").collect();
    names.sort_unstable();
    names.dedup();
    names.sort_by(|one, other| strsim::jaro_winkler(name, other).total_cmp(&strsim::jaro_winkler(name, one)));
    names.truncate(5);
    names
}

/// `tests/browser/page.test.mjs` -> `page`
fn stem(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file).trim_end_matches(".test.mjs")
}

/// The browser test files.
pub fn browser() -> Result<Vec<String>> {
    let files = files_below(Path::new("tests/browser"))?;
    Ok(files
        .iter()
        .map(|path| path.display().to_string())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect())
}

/// The native tests: beside the code, and the programs of each package.
fn native() -> Result<Vec<Test>> {
    // A file belongs to the first of these folders; its module is its path from the second.
    let mut roots: Vec<(String, String, Program)> = [
        ("src/app/", "src/", "app", "--features web --bin wmo-zelfcheck"),
        ("src/bin/wmo/", "src/bin/wmo/", "wmo", "--workspace --bin wmo"),
        ("src/", "src/", "src", "--workspace --lib"),
        ("base/src/", "base/src/", "base", "--workspace --lib"),
        ("tables/src/", "tables/src/", "tables", "--workspace --lib"),
        ("xtask/src/", "xtask/src/", "xtask", "--workspace --lib --bins"),
    ]
    .map(|(folder, root, name, cargo)| {
        (folder.to_owned(), root.to_owned(), Program { name: name.to_owned(), cargo: cargo.to_owned() })
    })
    .into();
    for tests in ["tests", "base/tests", "tables/tests", "xtask/tests"] {
        for program in fs::read_dir(tests).into_iter().flatten() {
            let name = program?.file_name().display().to_string();
            let folder = format!("{tests}/{name}/");
            if Path::new(&folder).join("main.rs").exists() {
                roots.push((
                    folder.clone(),
                    folder,
                    Program { cargo: format!("--workspace --test {name}"), name },
                ));
            }
        }
    }
    let mut tests = Vec::new();
    for folder in ["src", "tests", "base", "tables", "xtask"] {
        for file in files_below(Path::new(folder))? {
            let file = file.display().to_string();
            if let Some((_, root, program)) = roots.iter().find(|(folder, ..)| file.starts_with(folder)) {
                tests.extend(tests_in(&file, root, program)?);
            }
        }
    }
    Ok(tests)
}

/// The tests of a Rust file; the root is the folder with the program's first file.
fn tests_in(file: &str, root: &str, program: &Program) -> Result<Vec<Test>> {
    let Some(module) = file.strip_prefix(root).and_then(|name| name.strip_suffix(".rs")) else {
        return Ok(Vec::new());
    };
    let file_module: Vec<&str> =
        module.split('/').filter(|part| !["main", "lib", "mod"].contains(part)).collect();
    let text = fs::read_to_string(file)?;
    let (mut tests, mut inside, mut marked) = (Vec::new(), None, false);
    for line in text.lines() {
        let code = line.trim();
        let module = code.strip_suffix(" {").and_then(|code| code.split_once("mod "));
        if let Some((_, name)) = module.filter(|(before, _)| before.is_empty() || before.starts_with("pub")) {
            inside = Some(name);
        } else if line == "}" {
            inside = None;
        } else if code == "#[test]" {
            marked = true;
        } else if let Some((name, _)) =
            code.strip_prefix("fn ").filter(|_| marked).and_then(|code| code.split_once('('))
        {
            marked = false;
            let path = file_module.iter().copied().chain(inside).chain([name]).collect::<Vec<_>>().join("::");
            tests.push(Test { program: program.clone(), path });
        }
    }
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, env, process::Command};

    use super::*;

    fn find(name: &str) -> Result<(Vec<String>, Vec<String>)> {
        let test = |program: &str, path: &str| Test {
            program: Program { name: program.to_owned(), cargo: String::new() },
            path: path.to_owned(),
        };
        let native = [
            test("estimate", "law::the_issue"),
            test("estimate", "law_notes::a_note"),
            test("estimate", "golden::every_golden_case"),
            test("finder", "words::forms_of_a_word"),
        ];
        let browser = ["check", "check-danger", "estimate", "page"]
            .map(|stem| format!("tests/browser/{stem}.test.mjs"));
        let part = part(name, &native, &browser)?;
        let native =
            part.native.into_iter().map(|(program, tests)| format!("{} {}", program.name, tests.join(" ")));
        Ok((native.collect(), part.browser.iter().map(|file| stem(file).to_owned()).collect()))
    }

    #[test]
    fn what_is_called_so_goes_before_what_has_it_in_its_name() {
        for (name, native, browser) in [
            ("check", &[][..], &["check"][..]),
            ("danger", &[], &["check-danger"]),
            ("law", &["estimate law::the_issue"], &[]),
            ("law_", &["estimate law_notes::a_note"], &[]),
            (
                "estimate",
                &["estimate law::the_issue law_notes::a_note golden::every_golden_case"],
                &["estimate"],
            ),
            ("finder", &["finder words::forms_of_a_word"], &[]),
            ("estimate::golden", &["estimate golden::every_golden_case"], &[]),
            ("every_golden_case", &["estimate golden::every_golden_case"], &[]),
            ("a_", &["estimate law_notes::a_note", "finder words::forms_of_a_word"], &[]),
        ] {
            let (found, files) = find(name).unwrap();
            assert_eq!(
                (found, files),
                (
                    native.iter().map(|&test| test.to_owned()).collect(),
                    browser.iter().map(|&file| file.to_owned()).collect()
                ),
                "{name}"
            );
        }
    }

    #[test]
    fn a_name_that_nothing_has_is_refused_with_the_nearest() {
        let error = find("chekc").unwrap_err().to_string();
        assert!(error.contains("nearest names are check, check-danger"), "{error}");
    }

    /// What is read from the sources is what this program itself lists.
    #[test]
    fn the_tests_of_the_sources_are_those_that_run() {
        crate::to_root().unwrap();
        let listed =
            Command::new(env::current_exe().unwrap()).args(["--list", "--format", "terse"]).output().unwrap();
        let listed = String::from_utf8(listed.stdout).unwrap();
        let listed: BTreeSet<&str> = listed.lines().filter_map(|line| line.strip_suffix(": test")).collect();
        let native = native().unwrap();
        let read: BTreeSet<&str> = native
            .iter()
            .filter(|test| test.program.name == "xtask")
            .map(|test| test.path.as_str())
            .collect();
        assert!(listed.len() >= 10 && listed.is_subset(&read), "{listed:?}\n{read:?}");
        assert!(
            native
                .iter()
                .any(|test| test.program.name == "estimate" && test.path == "golden::every_golden_case")
        );
    }
}
