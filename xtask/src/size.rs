//! The size budget: what a visitor downloads, brotli-compressed, against `size-budget.toml`.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};

use crate::{
    dist::Dist,
    files::{Asset, neighbour},
};

/// Fails when a file or the sum is over its budget.
pub fn check(dist: &Dist) -> Result<()> {
    let budget: BTreeMap<String, u64> =
        toml::from_str(&fs::read_to_string("size-budget.toml")?).context("size-budget.toml")?;
    let weight = |asset: &Asset| -> Result<[u64; 3]> {
        let path = dist.folder.join(&asset.name);
        Ok([
            fs::metadata(&path)?.len(),
            fs::metadata(neighbour(&path, "gz"))?.len(),
            fs::metadata(neighbour(&path, "br"))?.len(),
        ])
    };
    let mut pays = [0; 3];
    for asset in &dist.pays {
        let more = weight(asset)?;
        pays = std::array::from_fn(|index| pays[index] + more[index]);
    }
    let sum = |rows: &[(String, [u64; 3])]| {
        rows.iter().fold([0; 3], |sum, (_, row)| std::array::from_fn(|index| sum[index] + row[index]))
    };
    let first = [("script", &dist.script), ("module", &dist.module), ("style", &dist.style)];
    let mut rows = Vec::new();
    for (name, asset) in first {
        rows.push((name.to_owned(), weight(asset)?));
    }
    let stage = sum(&rows);
    let parts = dist.parts.iter().map(|(name, part)| Ok((name.clone(), weight(part)?)));
    rows.extend(parts.collect::<Result<Vec<_>>>()?);
    let together = sum(&rows);
    rows.extend([("first".to_owned(), stage), ("together".to_owned(), together), ("pays".to_owned(), pays)]);
    println!("{:<10}{:>10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = Vec::new();
    for (name, [raw, gzip, brotli]) in rows {
        let limit = *budget.get(&name).with_context(|| format!("size-budget.toml has no \"{name}\""))?;
        println!("{name:<10}{raw:>10}{gzip:>10}{brotli:>10}{limit:>10}");
        if brotli > limit {
            over.push(format!("{name} weighs {brotli} bytes, the budget is {limit}"));
        }
    }
    if over.is_empty() { Ok(()) } else { bail!("over the size budget: {}", over.join("; ")) }
}
