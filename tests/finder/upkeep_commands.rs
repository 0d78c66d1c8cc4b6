//! `wmo validate` with `--findings`, `--stale`, `--since` and `--coverage`, as a user runs it.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// A folder with files of its own, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Folder {
        let folder = std::env::temp_dir().join(format!("wmo-upkeep-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        Folder(folder)
    }

    fn validate(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wmo"))
            .args(["validate", "--date", "2026-11-25"])
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap()
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

const LIST: &str = "naam;telefoon;gecontroleerd_op\nKoffie;bel;2026-06-12\nKoor;;2026-11-01\n";

#[test]
fn findings_go_to_a_table_and_never_over_another_file() {
    let folder = Folder::new("table", &[("a.csv", LIST), ("b.csv", LIST)]);
    let output = folder.validate(&["--findings", "uit.csv", "a.csv"]);
    assert_eq!(
        (output.status.code(), text(output.stdout).as_str()),
        (Some(0), "read 2, warned 1, refused 0\n")
    );
    let table = folder.text("uit.csv");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}\"bestand\";\"regel\";\"kolom\";\"ernst\";\"veld\";\"soort\";\"naam\";\"uitleg\""
    );
    assert!(
        lines[1]
            .starts_with("\"a.csv\";\"2\";\"8\";\"warning\";\"telefoon\";\"not_a_phone\";\"Koffie\";\"'bel'"),
        "{table}"
    );
    assert_eq!(lines.len(), 2);
    // Again: the new table comes in the place of the old one.
    assert_eq!(folder.validate(&["--findings", "uit.csv", "a.csv"]).status.code(), Some(0));
    assert_eq!(folder.text("uit.csv"), table);
    // The list itself, given by mistake, stays as it is.
    let output = folder.validate(&["--findings", "a.csv", "b.csv"]);
    assert_eq!((output.status.code(), folder.text("a.csv").as_str()), (Some(2), LIST));
    assert!(text(output.stderr).contains("a.csv is there already"));
    // On standard output nothing stands beside the table.
    let output = folder.validate(&["--findings", "-", "a.csv"]);
    assert_eq!((text(output.stdout), text(output.stderr).as_str()), (table, "read 2, warned 1, refused 0\n"));
    assert_eq!(folder.validate(&["--findings", "-", "--stale", "a.csv"]).status.code(), Some(2));
}

#[test]
fn a_report_has_standard_output_for_itself() {
    let folder =
        Folder::new("stale", &[("a.csv", LIST), ("b.csv", "naam;gecontroleerd_op\nBal;2025-12-02\n")]);
    let output = folder.validate(&["--stale", "a.csv", "b.csv"]);
    assert_eq!(
        text(output.stdout),
        "b.csv:2: Bal: nagekeken op 2 december 2025. Vanaf 3 december 2026 is dat langer dan een jaar geleden.\n\
         a.csv:2: Koffie: nagekeken op 12 juni 2026. Vanaf 13 december 2026 is dat langer dan een half jaar geleden.\n\
         Erbij tot en met 31 december 2026: 2. Nu al langer dan een half jaar geleden nagekeken: 1. \
         Langer dan een jaar: 0. Zonder datum: 0.\n"
    );
    let said = text(output.stderr);
    assert!(
        said.starts_with("a.csv:2:8: warning: telefoon:") && said.ends_with("read 3, warned 1, refused 0\n")
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_changed_since_the_last_list() {
    let new = "naam;telefoon;gecontroleerd_op\nKoffie;14 030;2026-06-12\nBingo;;2026-11-01\n;14 030;\n";
    let folder = Folder::new("since", &[("oud.csv", LIST), ("nieuw.csv", new), ("leeg.csv", "naam\n")]);
    let output = folder.validate(&["--since", "oud.csv", "nieuw.csv"]);
    assert_eq!(
        text(output.stdout),
        "erbij: Bingo\nweg: Koor\nveranderd: Koffie: telefoon\n\
         Erbij 1, weg 1, veranderd 1, gelijk 0.\n\
         Geweigerd aanbod telt als: staat er niet in. Geweigerd in de oude lijst: 0, in de nieuwe: 1.\n"
    );
    assert_eq!(output.status.code(), Some(1), "the new list has an error");
    for (old, new) in [("weg.csv", "oud.csv"), ("leeg.csv", "oud.csv"), ("oud.csv", "weg.csv")] {
        let output = folder.validate(&["--since", old, new]);
        assert_eq!((output.status.code(), text(output.stdout).as_str()), (Some(2), ""), "{old} {new}");
    }
}

#[test]
fn coverage_takes_the_files_together() {
    let folder = Folder::new(
        "coverage",
        &[("a.csv", "naam;behoefte\nKoffie;ontmoeting\n"), ("b.csv", "naam;behoefte\nKoor;ontmoeting\nX;\n")],
    );
    let said = text(folder.validate(&["--coverage", "a.csv", "b.csv"]).stdout);
    assert!(said.starts_with("Geteld aanbod: 3."), "{said}");
    assert!(said.contains("\n     2  ontmoeting\n") && said.contains("\n     0  vervoer\n"), "{said}");
}
