//! Files with hashed names, integrity values and compressed neighbours.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256, Sha384};
pub use xtask::files_below;

/// A file of the release: where it is and what it must contain.
pub struct Asset {
    /// Relative to `dist/`, with slashes.
    pub name: String,
    /// `sha384-...`
    pub integrity: String,
}

/// Writes `content` as `assets/<stem>-<hash>.<extension>` under `dist`.
pub fn hashed(dist: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    let name = format!("assets/{stem}-{}.{extension}", short_hash(content));
    write(&dist.join(&name), content)?;
    Ok(Asset { name, integrity: integrity(content) })
}

/// Enough of a hash to tell contents apart.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `sha384-...`, as browsers check it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Copies a file with its compressed neighbours.
pub fn copy_compressed(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    for (from, to) in [
        (from.to_owned(), to.to_owned()),
        (neighbour(from, "br"), neighbour(to, "br")),
        (neighbour(from, "gz"), neighbour(to, "gz")),
    ] {
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    Ok(())
}

/// A folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        write(&to.join(file.strip_prefix(from)?), &fs::read(&file)?)?;
    }
    Ok(())
}

/// Writes a file and its folder.
pub fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes `.br` and `.gz` beside every file that does not have them yet.
pub fn compress_all(dist: &Path) -> Result<()> {
    let plain =
        |path: &PathBuf| !path.extension().is_some_and(|extension| extension == "br" || extension == "gz");
    for path in files_below(dist)?.into_iter().filter(plain) {
        if neighbour(&path, "br").is_file() {
            continue;
        }
        let content = fs::read(&path)?;
        let mut compressed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            size_hint: content.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &parameters)?;
        fs::write(neighbour(&path, "br"), compressed)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&content)?;
        fs::write(neighbour(&path, "gz"), gzip.finish()?)?;
    }
    Ok(())
}

/// `file.js` -> `file.js.br`
pub fn neighbour(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// One hash over files, names included.
pub fn fingerprint(files: &[PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.display().to_string().as_bytes());
        hash.update(fs::read(file).with_context(|| format!("cannot read {}", file.display()))?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
