//! The part of a municipality's file that its page shows: desk, who runs it, pages, parts, languages, and
//! where its offers are. What is wrong is said and left out by itself; the rest is used.

use crate::{
    files::{
        members::members,
        tree::{Member, Node, Value},
    },
    values::{self, Expected, Problem, Quoted, Say, email, nearest, phone, web},
};
use crate::{
    language::LANGUAGES,
    offers::{Desk, DeskContact, Page, Part},
};
use base::always::Always;
use base::closed::Closed;

/// The fields read here.
pub const FIELDS: [&str; 7] =
    ["contact", "operator", "links", "parts", "languages", "offers_file", "keep_answers"];
/// The fields of the desk.
const CONTACT: [&str; 5] = ["name", "phone", "website", "email", "hours"];

/// The most characters of a name or of hours.
const SHORT: usize = 120;
/// The most characters of a path.
const LONGEST_PATH: usize = 300;

/// Reads the fields, but for those in `lost`.
pub fn read(node: &Node, lost: &[String], say: &mut Say) -> Desk {
    let mut desk = Desk::default();
    for name in FIELDS.into_iter().filter(|name| !lost.iter().any(|other| other == name)) {
        let Some(value) = node.get(name) else { continue };
        match name {
            "contact" => desk.contact = contact(value, say),
            "operator" => desk.operator = operator(value, say),
            "links" => links(value, &mut desk, say),
            "parts" => parts(value, &mut desk, say),
            "languages" => languages(value, &mut desk, say),
            "keep_answers" => desk.keeps_nothing = !keep_answers(value, say),
            _ => offers_file(value, say),
        }
    }
    desk
}

/// The known fields of an object, each once; of others it is said that they are not known.
fn fields<'n>(node: &'n Node, name: &str, known: &[&'static str], say: &mut Say) -> Vec<(usize, &'n Node)> {
    if !node.is_object() {
        say.field(node.at, name).say(Problem::WrongType(Expected::Object));
    }
    let mut found = Vec::new();
    for (Member { name: field, at, node }, which) in members(node, known) {
        match which {
            Err(problem) => say.field(*at, &format!("{name}/{}", Quoted::new(field).as_str())).say(problem),
            Ok(_) if node.value == Value::Null => {}
            Ok(place) => found.push((place, node)),
        }
    }
    found
}

/// The text of a field; anything else is said.
fn text<'n>(node: &'n Node, say: &mut Say) -> Option<&'n str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => {
            say.say(Problem::WrongType(Expected::Text));
            None
        }
    }
}

fn contact(node: &Node, say: &mut Say) -> DeskContact {
    let mut contact = DeskContact::default();
    for (place, node) in fields(node, "contact", &CONTACT, say) {
        let path = format!("contact/{}", CONTACT.get(place).copied().always());
        let say = &mut say.field(node.at, &path);
        let Some(raw) = text(node, say) else { continue };
        match place {
            0 => contact.name = values::text(raw, SHORT, say),
            1 => contact.phone = phone(raw, say),
            2 => contact.website = web(raw, say),
            3 => contact.email = email(raw, say),
            _ => contact.hours = values::text(raw, SHORT, say),
        }
    }
    contact
}

fn operator(node: &Node, say: &mut Say) -> Option<String> {
    let say = &mut say.field(node.at, "operator");
    text(node, say).and_then(|raw| values::text(raw, SHORT, say))
}

fn links(node: &Node, desk: &mut Desk, say: &mut Say) {
    let names: Vec<&'static str> = Page::IDS.iter().map(|(id, _)| *id).collect();
    for (place, node) in fields(node, "links", &names, say) {
        let path = format!("links/{}", names.get(place).copied().always());
        let say = &mut say.field(node.at, &path);
        if let (Some(slot), Some(raw)) = (desk.pages.get_mut(place), text(node, say)) {
            *slot = web(raw, say);
        }
    }
}

/// The items of a list; a value of itself is no list here.
fn items<'n>(node: &'n Node, name: &str, say: &mut Say) -> &'n [Node] {
    match &node.value {
        Value::List(items) => items,
        _ => {
            say.field(node.at, name).say(Problem::WrongType(Expected::List));
            &[]
        }
    }
}

fn parts(node: &Node, desk: &mut Desk, say: &mut Say) {
    let list = items(node, "parts", say);
    if list.is_empty() && matches!(node.value, Value::List(_)) {
        say.field(node.at, "parts").say(Problem::NoParts);
    }
    for item in list {
        let say = &mut say.field(item.at, "parts");
        let Some(raw) = text(item, say) else { continue };
        match Part::IDS.iter().find(|(id, _)| *id == raw) {
            Some((_, part)) => desk.parts.insert(*part),
            None => {
                let ids: Vec<&'static str> = Part::IDS.iter().map(|(id, _)| *id).collect();
                say.say(Problem::NotAllowed(Quoted::new(raw), nearest(raw, &mut ids.iter().copied()), ids));
            }
        }
    }
}

/// A language that we do not have is left out and told.
fn languages(node: &Node, desk: &mut Desk, say: &mut Say) {
    for item in items(node, "languages", say) {
        let say = &mut say.field(item.at, "languages");
        let Some(raw) = text(item, say) else { continue };
        match LANGUAGES.iter().find(|(code, _)| *code == raw) {
            Some((_, language)) if desk.languages.contains(language) => {}
            Some((_, language)) => desk.languages.push(*language),
            None => say.say(Problem::NoSuchLanguage(Quoted::new(raw))),
        }
    }
}

/// Whether answers may be kept in the browser. What is no `true` may not be: the careful reading.
fn keep_answers(node: &Node, say: &mut Say) -> bool {
    let say = &mut say.field(node.at, "keep_answers");
    match node.value {
        Value::Bool(keep) => keep,
        Value::Null => true,
        _ => {
            say.say(Problem::NotTruth);
            false
        }
    }
}

/// A path to a file on the same site. Whether it is there only the page can tell.
fn offers_file(node: &Node, say: &mut Say) {
    let say = &mut say.field(node.at, "offers_file");
    if let Some(raw) = text(node, say)
        && !is_path(raw)
    {
        say.say(Problem::NotAPath(Quoted::new(raw)));
    }
}

/// Whether a browser reads it as a path, with no scheme and no other site: it reads `\` as `/` and reads over
/// tabs.
fn is_path(path: &str) -> bool {
    let first = path.split(['/', '?', '#']).next().always();
    !path.trim().is_empty()
        && path.trim() == path
        && path.chars().count() <= LONGEST_PATH
        && !path.starts_with("//")
        && !first.contains(':')
        && !path.contains(|char: char| char == '\\' || base::words::is_hidden(char))
}

#[cfg(test)]
mod tests {
    use super::is_path;

    #[test]
    fn paths() {
        for good in
            ["aanbod.csv", "../aanbod/hulp.json", "/wmo/aanbod.csv?v=2", "map/a:b.csv", "aanbod 2026.csv"]
        {
            assert!(is_path(good), "{good}");
        }
        for wrong in [
            "",
            " ",
            "https://a.example/x",
            "//a.example/x",
            "/\\a.example",
            "\\\\a",
            "java\tscript:x",
            "data:text/csv,x",
            "/\t/a.example",
            " a",
        ] {
            assert!(!is_path(wrong), "{wrong}");
        }
    }
}
