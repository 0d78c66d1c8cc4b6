//! The finder: what people type and what must come first, on the bundled records.

use serde::Deserialize;
use wmo_zelfcheck::resources::{Builder, Closed, Finder, Query, search::Group};

#[derive(Deserialize)]
struct Cases {
    queries: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    first: String,
    record: Option<String>,
}

fn finder() -> Finder {
    Builder::new().finish()
}

fn id(group: Group) -> &'static str {
    match group {
        Group::Form(form) => form.id(),
        Group::Need(need) => need.id(),
        Group::Other => "other",
    }
}

#[test]
fn what_people_type_leads_to_the_right_group() {
    let cases: Cases = toml::from_str(&std::fs::read_to_string("tests/cases/queries.toml").unwrap()).unwrap();
    assert!(cases.queries.len() >= 60);
    let finder = finder();
    let mut wrong = Vec::new();
    for Case { text, first, record } in &cases.queries {
        let found = finder.find(&Query { text, ..Query::on("2026-11-25".parse().unwrap()) });
        let group = found.groups.first().map_or("nothing", |count| id(count.group));
        let of_group: Vec<&str> = found
            .hits
            .iter()
            .filter(|hit| Some(hit.group) == found.groups.first().map(|count| count.group))
            .map(|hit| hit.offer.id.as_str())
            .collect();
        let there = record.as_ref().is_none_or(|record| of_group.iter().take(3).any(|id| id == record));
        if group != first || !there {
            let groups: Vec<_> = found.groups.iter().take(4).map(|count| (id(count.group), count.total)).collect();
            wrong.push(format!("{text:?}: {first} {record:?} expected, got {groups:?} {of_group:?} {:?}", found.widened));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} of {}", wrong.join("\n"), wrong.len(), cases.queries.len());
}
