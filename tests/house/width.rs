//! No line of code is wide. rustfmt breaks what it can; what stands in a macro, a comment or a string it
//! leaves, and those it leaves to this test.

use std::fs;

use proc_macro2::{LineColumn, TokenStream, TokenTree};

use crate::{sources::files, tidy::assert_none};

/// The widest line of Rust, in characters: `max_width` of rustfmt.toml.
const RUST: usize = 110;

/// The widest line of a style sheet, but for a property of our own: its value is text, and keeps the line
/// breaks that are put in it. Scripts have no limit: they have no formatter, and many lines of theirs are
/// wider.
const STYLES: usize = 120;

/// Where the string literals of a file begin and end. A comment that documents something is one for the
/// compiler, and none here.
fn strings(tokens: TokenStream, lines: &[&str], found: &mut Vec<(LineColumn, LineColumn)>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => strings(group.stream(), lines, found),
            TokenTree::Literal(literal) => {
                let (start, end) = (literal.span().start(), literal.span().end());
                let comment =
                    lines.get(start.line - 1).and_then(|line| line.chars().nth(start.column)) == Some('/');
                if !comment && literal.to_string().contains('"') {
                    found.push((start, end));
                }
            }
            _ => {}
        }
    }
}

/// The lines that are too wide, by number. A line may be wide for a string alone: what passes the last column
/// lies inside one string, with nothing after it but what closes, and the string fits on no line of its own,
/// or runs on over the next.
fn too_wide(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let wide = |line: &str| line.chars().count() > RUST;
    if !lines.iter().any(|line| wide(line)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    strings(text.parse().unwrap(), &lines, &mut found);
    let excused = |number: usize, line: &str| {
        let indent = line.chars().take_while(|sign| *sign == ' ').count();
        found.iter().filter(|(start, end)| start.line <= number && number <= end.line).any(|(start, end)| {
            let from = if start.line == number { start.column } else { 0 };
            let runs_on = end.line > number;
            let to = if runs_on { line.chars().count() } else { end.column };
            let broken = runs_on && line.ends_with('\\');
            let too_long = indent + to - from > RUST || runs_on && !broken;
            let closes = line.chars().skip(to).all(|sign| ")]},;".contains(sign));
            from < RUST && RUST < to && too_long && closes
        })
    };
    let numbered = (1..).zip(&lines).filter(|(number, line)| wide(line) && !excused(*number, line));
    numbered.map(|(number, _)| number).collect()
}

#[test]
fn no_line_of_rust_is_wide() {
    let mut code = files(&["base/src", "benches", "src", "tables", "tests", "xtask/src"], &[".rs"]);
    code.push(("build.rs".into(), fs::read_to_string("build.rs").unwrap()));
    let mut found = Vec::new();
    for (file, text) in code {
        found.extend(too_wide(&text).into_iter().map(|line| format!("{}:{line}", file.display())));
    }
    assert_none(&format!("lines of more than {RUST} characters"), &found);
}

#[test]
fn no_line_of_a_style_sheet_is_wide() {
    let mut found = Vec::new();
    for (file, text) in files(&["static"], &[".css"]) {
        let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("--"));
        let wide = lines.filter(|(line, _)| line.chars().count() > STYLES);
        found.extend(wide.map(|(_, line)| format!("{}:{line}", file.display())));
    }
    assert_none(&format!("lines of more than {STYLES} characters"), &found);
}

/// A check that finds nothing proves nothing.
#[test]
fn only_a_string_that_fits_nowhere_may_be_wide() {
    let (long, short, code) = ("x".repeat(120), "x".repeat(40), "a + ".repeat(30));
    for (line, wide) in [
        (format!("    let text = \"{long}\";"), false),
        (format!("    assert!(find(r#\"{long}\"#));"), false),
        // A letter of two bytes is one character.
        (format!("    let text = (\"{}\", 1);", "é".repeat(80)), false),
        // Something stands after it.
        (format!("    assert!(find(\"{long}\"), \"{short}\");"), true),
        // It would fit on a line of its own.
        (format!("    let {short} = {short}(\"{short}\");"), true),
        (format!("    let sum = {code}a;"), true),
        (format!("    // {long}"), true),
        (format!("    /// {long}\n    let a = 1;"), true),
        (format!("    check!({code}a);"), true),
    ] {
        let found = too_wide(&format!("fn planted() {{\n{line}\n}}\n"));
        assert_eq!(found, if wide { vec![2] } else { vec![] }, "{line}");
    }
    // Of a string over several lines only the backslash is a way to break it.
    let over = |end: &str| format!("const {short}: &str = \"{}{end}\n    x\";\n", "x".repeat(90));
    assert_eq!((too_wide(&over("")), too_wide(&over("\\"))), (vec![], vec![1]));
}

#[test]
fn the_limit_is_that_of_the_formatter() {
    let format = fs::read_to_string("rustfmt.toml").unwrap();
    assert!(format.lines().any(|line| line == format!("max_width = {RUST}")), "{format}");
}
