//! The views of a trail by name.

use base::{
    closed::{Closed, Set},
    lists::Need,
};

use crate::app::{
    doors,
    model::{EstimateQuestion, Search, View, Way},
};

const PLAIN: [(&str, View); 9] = [
    ("start", View::Start),
    ("result", View::Result),
    ("rules", View::Rules(None)),
    ("changes", View::Changes),
    ("options", View::Options),
    ("hints", View::Hints),
    ("sheet", View::Sheet),
    ("expect", View::Expect),
    ("traces", View::Traces),
];
const LIST: &str = "list";
const WAYS: [(&str, Way); 2] = [("carers", Way::Carer), ("all", Way::Everyone)];

/// The views, in order.
pub fn write(trail: &[View]) -> String {
    trail.iter().map(|view| name(*view)).collect::<Vec<_>>().join(";")
}

/// The views of a text; `None` where one of them is not there.
pub fn read(text: &str) -> Option<Vec<View>> {
    text.split(';').map(view).collect()
}

fn name(view: View) -> String {
    match view {
        View::Question(question) => format!("question:{}", question.name()),
        View::Check(place) => format!("check:{}", doors::check().map_or("", |part| (part.id)(place))),
        View::Find(Search { way, needs }) => {
            let way = WAYS.iter().find(|(_, other)| *other == way).map_or("", |(name, _)| name);
            let needs: Vec<&str> = needs.iter().map(Need::id).collect();
            format!("find:{way}:{}", needs.join(","))
        }
        View::List => LIST.to_owned(),
        // One figure among the rules is not looked up again.
        View::Rules(_) => name_of_plain(View::Rules(None)),
        plain => name_of_plain(plain),
    }
}

fn name_of_plain(view: View) -> String {
    PLAIN.iter().find(|(_, other)| *other == view).map_or(String::new(), |(name, _)| (*name).to_owned())
}

fn view(name: &str) -> Option<View> {
    match name.split_once(':') {
        None if name == LIST => Some(View::List),
        None => PLAIN.iter().find(|(other, _)| *other == name).map(|(_, view)| *view),
        Some(("question", id)) => {
            EstimateQuestion::ALL.into_iter().find(|question| question.name() == id).map(View::Question)
        }
        Some(("check", id)) => doors::check().and_then(|part| (part.place)(id)).map(View::Check),
        Some(("find", search)) => {
            let (way, needs) = search.split_once(':')?;
            let way = WAYS.iter().find(|(name, _)| *name == way).map(|(_, way)| *way)?;
            let ids = needs.split(',').filter(|id| !id.is_empty());
            let need = |id| Need::IDS.iter().find(|(other, _)| *other == id).map(|(_, need)| *need);
            Some(View::Find(Search { way, needs: ids.map(need).collect::<Option<Set<Need>>>()? }))
        }
        Some(_) => None,
    }
}
