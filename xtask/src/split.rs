//! The module in parts (docs/decisions/0010-stages.md). A relocatable module goes in; out come the first
//! stage, which wasm-bindgen works on as on any module, and of every later part a pack: the modules that
//! it needs beside those of the parts before it, one after the other. What two parts share is a module of
//! its own, so that a widget of one part alone gets a pack with all that this part needs.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};
use serde::{Deserialize, Serialize};
use wasm_split_cli_support::{Options, SplitWasm, transform};
use xshell::Shell;

use crate::dist::{WORK, optimise};

/// The parts in the order in which they are brought; the names are those of src/app/model/module_part.rs.
const PARTS: [&str; 5] = ["texts", "files", "check", "find", "explained"];
/// What a widget of one part is called on the page, and the last part that it needs; the first two it
/// needs too.
pub const ALONE: [(&str, &str); 3] = [("check", "check"), ("finder", "find"), ("estimate", "explained")];
/// What the first stage imports to have a part brought: static/widget/parts.js.
const LINK: &str = "./parts.js";

/// A file with modules one after the other.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pack {
    /// The part it is for, or what a widget of one part is called.
    pub name: String,
    /// The parts that are there once it is.
    pub parts: Vec<String>,
    /// The names of its modules, and how many bytes each has.
    pub modules: Vec<(String, usize)>,
}

/// What is known of the parts once they are made.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Packs {
    /// The modules that each part needs, in the order in which they are instantiated.
    pub needs: BTreeMap<String, Vec<String>>,
    /// Those of the whole app, in the order in which they are brought.
    pub stages: Vec<Pack>,
    /// Those of a widget of one part.
    pub alone: Vec<Pack>,
}

/// The folder with the packs.
pub fn folder() -> PathBuf {
    Path::new(WORK).join("packs")
}

/// The name of a pack's file.
pub fn file(pack: &Pack, alone: bool) -> String {
    format!("{}{}.wasm", if alone { "only-" } else { "" }, pack.name)
}

/// The names of the files of all packs.
pub fn files() -> Result<Vec<String>> {
    let Packs { stages, alone, .. } = made()?;
    let stages = stages.iter().map(|pack| file(pack, false));
    Ok(stages.chain(alone.iter().map(|pack| file(pack, true))).collect())
}

/// What was made last.
pub fn made() -> Result<Packs> {
    Ok(serde_json::from_slice(&fs::read(folder().join("packs.json"))?)?)
}

/// Splits the compiled module; gives the first stage, for wasm-bindgen.
pub fn split(sh: &Shell, compiled: &Path) -> Result<PathBuf> {
    let work = Path::new(WORK).join("split");
    let (first, split) = linked(compiled, &work)?;
    let packs = Packs::of(&split.prefetch_map)?;
    let optimised = work.join("optimised");
    fs::create_dir_all(&optimised)?;
    for path in &split.split_modules {
        optimise(sh, path, &optimised.join(path.file_name().context("no name")?))?;
    }
    packs.write(&optimised)?;
    Ok(first)
}

/// A module without split points, with nothing in it that only the splitter needs.
pub fn whole(compiled: &Path, work: &Path) -> Result<PathBuf> {
    Ok(linked(compiled, work)?.0)
}

fn linked(compiled: &Path, work: &Path) -> Result<(PathBuf, SplitWasm)> {
    let _ = fs::remove_dir_all(work);
    fs::create_dir_all(work)?;
    let (input, first) = (fs::read(compiled)?, work.join("first.wasm"));
    let mut options = Options::new(&input);
    options.output_dir = work;
    options.main_out_path = &first;
    options.link_name = LINK;
    let split = transform(options).map_err(|error| anyhow!("the module cannot be split: {error}"))?;
    Ok((first, split))
}

impl Packs {
    /// `needs`: of each part the modules, those that it shares with others before its own.
    fn of(needs: &HashMap<String, Vec<String>>) -> Result<Packs> {
        let of = |part: &str| needs.get(part).with_context(|| format!("there is no part {part}"));
        ensure!(needs.len() == PARTS.len(), "the module has other parts than {PARTS:?}");
        let mut there = Vec::new();
        let mut packs = Packs::default();
        for part in PARTS {
            packs.needs.insert(part.to_owned(), of(part)?.clone());
            packs.stages.push(Pack::beside(part, &[part], needs, &mut there));
        }
        for (name, last) in ALONE {
            packs.alone.push(Pack::beside(name, &["texts", "files", last], needs, &mut Vec::new()));
        }
        Ok(packs)
    }

    /// Writes the packs of the modules in a folder, and what is known of them.
    fn write(mut self, modules: &Path) -> Result<()> {
        let folder = folder();
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        for (alone, packs) in [(false, &mut self.stages), (true, &mut self.alone)] {
            for pack in packs {
                let mut bytes = Vec::new();
                for (name, length) in &mut pack.modules {
                    let module = fs::read(modules.join(format!("{name}.wasm")))?;
                    *length = module.len();
                    bytes.extend(module);
                }
                fs::write(folder.join(file(pack, alone)), bytes)?;
            }
        }
        Ok(fs::write(folder.join("packs.json"), serde_json::to_vec_pretty(&self)?)?)
    }
}

impl Pack {
    /// With the modules that are not there yet.
    fn beside(
        name: &str,
        parts: &[&str],
        needs: &HashMap<String, Vec<String>>,
        there: &mut Vec<String>,
    ) -> Pack {
        let mut modules = Vec::new();
        for module in parts.iter().filter_map(|part| needs.get(*part)).flatten() {
            if !there.contains(module) {
                there.push(module.clone());
                modules.push((module.clone(), 0));
            }
        }
        let parts = parts.iter().map(|part| (*part).to_owned()).collect();
        Pack { name: name.to_owned(), parts, modules }
    }
}
