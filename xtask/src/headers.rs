//! The response headers of the product, in one place; the server, the tests and the sample configurations use
//! these.

/// Nothing but our own files, no inline script or style, WebAssembly allowed, nobody else's frame. A frame of
/// our own is how a page may embed the widget, as the integration page shows.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; font-src 'self'; frame-src 'self'; \
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
}
