//! The response headers of the product, in one place; the server, the tests and the sample configurations use these.

/// Nothing but our own files, no inline script or style, WebAssembly allowed, nobody else's frame.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Sent with every response.
pub const ALWAYS: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// On the bundle's folders besides: a frame in a sandbox has an origin of its own, and asks for these files from there.
pub const BUNDLE: [(&str, &str); 2] = [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")];

/// Files with a hash in their name, and those of an exact version, never change.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Everything else is asked for again.
pub const REVALIDATE: &str = "no-cache";
