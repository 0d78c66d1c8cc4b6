//! What the build says of the tables, without cargo's lines around it: whoever edits a table wants the file,
//! the line and what to write.

/// What cargo printed of the tables, as an "error" or as a "warning".
pub fn told<'l>(log: &'l str, kind: &str) -> Vec<&'l str> {
    let told = |line: &'l str| {
        line.strip_prefix(kind)?.strip_prefix(": wmo-zelfcheck@")?.split_once(": ").map(|(_, told)| told)
    };
    log.lines().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_findings_are_told() {
        let log = "   Compiling wmo-zelfcheck v1.0.0\n\
            warning: wmo-zelfcheck@1.0.0: static/a.toml:2: tariff is 2240\n\
            error: wmo-zelfcheck@1.0.0: static/b.toml:7: write 22.40, with a point, in quotes\n\
            error: failed to run custom build command for `wmo-zelfcheck v1.0.0`\n\n\
            Caused by:\n  cargo::error=static/b.toml:7: write\n";
        assert_eq!(told(log, "error"), ["static/b.toml:7: write 22.40, with a point, in quotes"]);
        assert_eq!(told(log, "warning"), ["static/a.toml:2: tariff is 2240"]);
        assert!(told("error: cannot find `x`\nwarning: unused\n", "error").is_empty());
    }
}
