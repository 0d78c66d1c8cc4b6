//! `wmo validate` as a user runs it.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// Writes files and checks them: the lines and the exit status. The line about files without any date of
/// checking is left out.
fn validate(files: &[(&str, &[u8])]) -> (Vec<String>, i32) {
    let folder = std::env::temp_dir().join(format!(
        "wmo-files-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    fs::create_dir_all(&folder).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_wmo"));
    command.args(["validate", "--date", "2026-11-25"]).current_dir(&folder);
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
        command.arg(name);
    }
    let output = command.output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (text.lines().map(str::to_owned).collect(), output.status.code().unwrap())
}

/// A command on files of the repository, as on the day of the other tests.
pub fn run(command: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wmo"))
        .args([command, "--date", "2026-11-25"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

#[test]
fn a_line_for_each_finding_and_a_last_one_with_the_counts() {
    let table = b"naam;telefoon;website\nA;112;www.a.example\nB;bel;\nC;;javascript:1\n";
    let (lines, status) = validate(&[
        ("a.csv", table),
        ("b.json", br#"[{"id":"1","name":"C"}]"#),
        ("c.json", br#"{"code":"GM0344"}"#),
    ]);
    assert_eq!(
        lines,
        [
            "a.csv:2:7: warning: website: Voor 'www.a.example' is https:// gezet.",
            "a.csv:3:3: warning: telefoon: 'bel' is geen telefoonnummer. Schrijf alleen het nummer, zoals 14 030 of 0800-2000. Dit is weggelaten.",
            "a.csv:4:4: error: website: 'javascript:1' is geen veilig webadres. Het moet beginnen met https:// of http://.",
            "a.csv:1:1: warning: Bij geen enkel aanbod staat wanneer het is nagekeken. Aanbod dat even goed past en wel is nagekeken, staat erboven. Vul de kolom gecontroleerd_op in (assured_date in JSON).",
            "b.json:1:1: warning: Bij geen enkel aanbod staat wanneer het is nagekeken. Aanbod dat even goed past en wel is nagekeken, staat erboven. Vul de kolom gecontroleerd_op in (assured_date in JSON).",
            "read 4, warned 2, refused 1",
        ]
    );
    assert_eq!(status, 1);
    let (lines, status) = validate(&[("a.csv", b"naam;gecontroleerd_op\nA;2026-11-01\n")]);
    assert_eq!((lines, status), (vec!["read 1, warned 0, refused 0".to_owned()], 0));
    let (lines, status) = validate(&[("a.csv", b"naam;talen;gecontroleerd_op\nA;Klingon;2026-11-01\n")]);
    assert_eq!((lines.len(), status), (2, 0), "a warning is no error");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let evil = "\u{1b}]0;weg\u{7}\u{1b}[2J\u{9b}31m\u{202e}\r";
    let (lines, status) = validate(&[
        ("a.csv", format!("naam;telefoon;{evil}\nA;\"{evil}\"\n").as_bytes()),
        ("b.csv", b"PK\x03\x04"),
        ("c.csv", b""),
    ]);
    assert_eq!(status, 1);
    assert!(!lines.concat().chars().any(|char| char.is_control() || char == '\u{202e}'), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.starts_with("b.csv:1:1: error: Dit is geen tekstbestand.")),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line.starts_with("c.csv:1:1: error: Het bestand is leeg.")), "{lines:?}");
}

#[test]
fn a_file_that_is_not_there_and_one_that_is_too_large() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_wmo")).args(["validate", "/nergens/aanbod.csv"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot read /nergens/aanbod.csv"));
    let (lines, status) = validate(&[("groot.csv", &vec![b'x'; 25_000_001])]);
    assert_eq!(
        (lines[0].as_str(), status),
        ("groot.csv:1:1: error: Het bestand is groter dan 25 MB. Maak er kleinere bestanden van.", 1)
    );
}

#[test]
fn the_examples_in_the_help_work() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["validate", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<&str> =
        help.lines().filter_map(|line| line.trim().strip_prefix("wmo validate ")).collect();
    assert!(examples.len() >= 2, "{help}");
    for example in examples {
        let status = Command::new(env!("CARGO_BIN_EXE_wmo"))
            .arg("validate")
            .args(example.split_whitespace())
            .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
            .output()
            .unwrap()
            .status;
        assert!(status.success(), "{example}");
    }
}
