//! The Rust sources, read for the tests of the house.

use std::{
    fs,
    path::{Path, PathBuf},
};

use syn::{
    Attribute, File, ItemMod, ItemUse, Path as RustPath, UseTree,
    visit::{self, Visit},
};

/// Every file below these folders whose name ends so, with its text, in order.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for folder in folders {
        add(Path::new(folder), endings, &mut found);
    }
    found.sort();
    found
}

fn add(folder: &Path, endings: &[&str], found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add(&path, endings, found);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A Rust file of the library, parsed.
pub struct Source {
    /// Its module path: `["finder", "index"]`.
    pub module: Vec<String>,
    /// What it names of the library, in full: `["offers", "Offer"]`.
    pub names: Vec<Vec<String>>,
}

/// The sources below a folder, whose names begin with `root`; what only tests name is left out.
pub fn sources(folder: &str, root: &str) -> Vec<Source> {
    let read = |(file, text): (PathBuf, String)| {
        let module = module_of(&file, folder);
        let parsed: File =
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut reader = Reader { root, module: module.clone(), names: Vec::new() };
        reader.visit_file(&parsed);
        Source { module, names: reader.names }
    };
    files(&[folder], &[".rs"]).into_iter().map(read).collect()
}

/// `src/finder/index.rs` -> `finder`, `index`
fn module_of(file: &Path, folder: &str) -> Vec<String> {
    let below = file.strip_prefix(folder).unwrap().with_extension("");
    let mut parts: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
    parts
}

struct Reader<'a> {
    root: &'a str,
    module: Vec<String>,
    names: Vec<Vec<String>>,
}

impl Reader<'_> {
    /// A path as it is written, in full; paths into other crates are nothing here.
    fn add(&mut self, mut path: &[String]) {
        let mut full = match path.first().map(String::as_str) {
            Some("crate") if self.root == "crate" => Vec::new(),
            Some(first) if first == self.root => Vec::new(),
            Some("super") => {
                let up = path.iter().take_while(|part| *part == "super").count();
                path = &path[up - 1..];
                self.module[..self.module.len().saturating_sub(up)].to_vec()
            }
            _ => return,
        };
        full.extend(path[1..].iter().filter(|part| *part != "self").cloned());
        self.names.push(full);
    }

    fn add_tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.add_tree(&with(path.ident.to_string()), &path.tree),
            UseTree::Name(name) => self.add(&with(name.ident.to_string())),
            UseTree::Rename(name) => self.add(&with(name.ident.to_string())),
            UseTree::Glob(_) => self.add(before),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(before, tree)),
        }
    }
}

fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|what| what == "test")
    })
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !only_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast RustPath) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if parts.len() > 1 {
            self.add(&parts);
        }
        visit::visit_path(self, path);
    }
}
