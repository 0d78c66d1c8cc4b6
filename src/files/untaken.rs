//! Fields of a feed that held something and that nobody reads: each is said once, with how often it was
//! filled in.

use crate::{
    files::tree::{Member, Node, Value},
    values::{Finding, Findings, Position, Problem, Quoted},
};

/// What is read of each object, by the field in which it stands. Ids, and where and when a record was kept,
/// say nothing of the offer.
const READ: [(&str, &str); 14] = [
    (
        "",
        "name alternate_name organization description minimum_age maximum_age status assured_date url website \
         email languages service_areas cost_options attributes service_at_locations phones schedules contacts \
         regular_schedules \
         service location fees_description fees eligibility_description application_process wait_time alert \
         assurer_email assured_by_email last_modified metadata services",
    ),
    ("organization", "name url website phones contacts services metadata"),
    ("service_at_locations", "location phones schedules regular_schedules contacts metadata"),
    (
        "location",
        "location_type addresses physical_addresses latitude longitude phones schedules contacts metadata",
    ),
    ("addresses", "address_1 city postal_code country address_type metadata"),
    ("phones", "number description type metadata"),
    (
        "schedules",
        "freq interval byday opens_at closes_at valid_from valid_to until dtstart description notes bymonthday \
         byweekno byyearday count timezone wkst metadata",
    ),
    ("languages", "code name language metadata"),
    ("service_areas", "name extent uri extent_type metadata"),
    ("cost_options", "amount amount_description option currency valid_from valid_to metadata"),
    ("attributes", "*"),
    ("contacts", "*"),
    ("metadata", "*"),
    ("services", "*"),
];

/// The most fields that are kept: a file can have no end of names.
const MOST: usize = 100;

/// The fields so far, each with its first place and how often it was there.
#[derive(Debug, Default)]
pub struct Untaken(Vec<(String, Position, usize)>);

impl Untaken {
    /// Goes through a service.
    pub fn service(&mut self, node: &Node) {
        self.object(node, "");
    }

    /// Goes through an object that stands in a field of this name.
    pub fn object(&mut self, node: &Node, within: &str) {
        let Value::Object(members) = &node.value else { return };
        let Some((_, read)) = READ.iter().find(|(name, _)| *name == within).filter(|(_, read)| *read != "*")
        else {
            return;
        };
        for Member { name, at, node } in members {
            if read.split(' ').any(|known| known == name) {
                let known = match name.as_str() {
                    "service" => "",
                    // As HSDS 2 and ORUK 1 call them.
                    "regular_schedules" => "schedules",
                    "physical_addresses" => "addresses",
                    other => other,
                };
                node.items().iter().for_each(|item| self.object(item, known));
            } else if holds(node) && name != "id" && !name.ends_with("_id") {
                let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
                self.count(path, *at);
            }
        }
    }

    fn count(&mut self, path: String, at: Position) {
        if let Some((.., count)) = self.0.iter_mut().find(|(known, ..)| *known == path) {
            *count += 1;
        } else if self.0.len() < MOST {
            self.0.push((path, at, 1));
        }
    }

    /// Says them.
    pub fn say(&mut self, findings: &mut Findings) {
        for (path, at, count) in self.0.drain(..) {
            findings.next();
            findings.add(Finding::new(at, Quoted::new(&path).as_str(), Problem::NotTaken(count)));
            findings.next();
        }
    }
}

/// Whether there is anything in it.
fn holds(node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::List(items) => items.iter().any(holds),
        Value::Object(members) => members.iter().any(|member| holds(&member.node)),
        Value::Bool(_) | Value::Number(_) => true,
    }
}
