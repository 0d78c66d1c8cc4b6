//! The response headers of the product, in one place; the server, the tests and the sample configurations use
//! these.

/// Nothing but our own files, no inline script or style, WebAssembly allowed, nobody else's frame. A frame of
/// our own is how a page may embed the widget, as the integration page shows.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; font-src 'self'; frame-src 'self'; \
    worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Sent with every response. All files are public: a frame in a sandbox has an origin of its own, and asks
/// for them from there.
pub const ALWAYS: [(&str, &str); 8] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// Files with a hash in their name, and those of an exact version, never change.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Everything else is asked for again.
pub const REVALIDATE: &str = "no-cache";

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../../static/server/nginx/snippets/wmo-zelfcheck.conf");
    const MAPS: &str = include_str!("../../static/server/nginx/conf.d/wmo-zelfcheck.conf");
    const SITE: &str = include_str!("../../static/server/nginx/sites-available/gemeente.conf");

    const APACHE: &str = include_str!("../../static/server/apache/wmo-zelfcheck.conf");
    const IIS: &str = include_str!("../../static/server/iis/web.config");

    /// The headers that a sample sends, each once.
    fn sent(sample: &str) -> Vec<(&str, &str)> {
        let lines = sample.lines().filter_map(|line| line.trim().strip_prefix("add_header "));
        lines
            .filter_map(|line| line.split_once(' '))
            .map(|(name, rest)| (name, rest.trim_end_matches(';').trim_end_matches(" always")))
            .collect()
    }

    #[test]
    fn the_sample_sends_our_headers() {
        let sent = sent(SAMPLE);
        for (name, value) in ALWAYS {
            let expected = format!(
                "\"{}\"",
                value.replace("frame-ancestors 'self'", "frame-ancestors $wmo_zelfcheck_frame_ancestors")
            );
            let values: Vec<&str> =
                sent.iter().filter(|(found, _)| *found == name).map(|(_, value)| *value).collect();
            assert_eq!(values, [expected], "{name}");
        }
        assert!(MAPS.contains(&format!("default                                    \"{REVALIDATE}\";")));
        assert_eq!(MAPS.matches(IMMUTABLE).count(), 2);
    }

    #[test]
    fn the_sample_site_differs_from_our_page_only_in_forms() {
        let sent = sent(SITE);
        let policy = CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'");
        assert!(sent.contains(&("Content-Security-Policy", format!("\"{policy}\"").as_str())));
        for (name, value) in ALWAYS.iter().filter(|(name, _)| {
            !name.starts_with("Cross-Origin")
                && !name.starts_with("Access-Control")
                && *name != "Content-Security-Policy"
        }) {
            assert!(sent.contains(&(name, format!("\"{value}\"").as_str())), "{name}");
        }
    }

    #[test]
    fn the_samples_for_apache_and_iis_send_our_headers() {
        for (name, value) in ALWAYS {
            let apache = format!("    Header always set {name} \"{value}\"\n");
            assert_eq!(APACHE.matches(&apache).count(), 1, "{name}");
            let iis = format!("        <add name=\"{name}\" value=\"{value}\" />\n");
            assert_eq!(IIS.matches(&iis).count(), 1, "{name}");
        }
        for kept in [REVALIDATE, IMMUTABLE] {
            assert!(APACHE.contains(&format!("Header set Cache-Control \"{kept}\"")), "{kept}");
            assert!(IIS.contains(&format!("<add name=\"Cache-Control\" value=\"{kept}\" />")), "{kept}");
        }
    }

    /// `.js` -> `text/javascript; charset=utf-8`, as the sample for IIS has it.
    #[test]
    fn the_sample_for_iis_has_the_types_of_nginx() {
        let types = SAMPLE.split_once("types {").and_then(|(_, rest)| rest.split_once('}')).unwrap().0;
        let text = SAMPLE.lines().find_map(|line| line.trim().strip_prefix("charset_types ")).unwrap();
        for line in types.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (kind, ends) = line.trim_end_matches(';').split_once(' ').unwrap();
            // nginx names the character set of HTML unasked.
            let named = kind == "text/html" || text.trim_end_matches(';').split(' ').any(|name| name == kind);
            let kind = if named { format!("{kind}; charset=utf-8") } else { kind.to_owned() };
            for end in ends.split_whitespace() {
                let (remove, map) = (
                    format!("<remove fileExtension=\".{end}\" />"),
                    format!("<mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />"),
                );
                assert!(IIS.contains(&remove) && IIS.contains(&map), "{map}");
            }
        }
    }
}
