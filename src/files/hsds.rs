//! Offers in JSON after Open Referral HSDS 3.0 and its UK profile: a page, a list, organisations with their
//! services, or one service. A service with what hangs on it becomes one offer. Fields we do not know are
//! read over, and so are terms of other taxonomies; what our own closed lists say stands in `attributes`,
//! with the name of the field as `link_type`.

use crate::offers::{Offer, OfferNotes};
use crate::{
    files::{
        fields::{self, DESCRIPTION, FIELDS, ID, NAME},
        hsds_field::{raw, text},
        hsds_parts::{cost, phones, place, schedules},
        offers::Offers,
        reach,
        tree::Node,
        untaken::Untaken,
    },
    values::{self, Findings, MOST_VALUES, Problem, Quoted, Say, Words},
};
use base::{
    closed::{Closed, List},
    date::Date,
    lists::OfferStatus,
};

/// Reads services as they come out of the file, those within an organisation before it.
#[derive(Debug, Default)]
pub struct Hsds {
    /// Offers read within a unit that is not complete yet: the level they have, and their number.
    within: Vec<(usize, usize)>,
    /// Fields that held something and are not read.
    pub untaken: Untaken,
}

impl Hsds {
    /// A unit of the file: a service, an organisation, or something else that counts as an offer that is
    /// refused.
    pub fn unit(
        &mut self,
        node: &Node,
        level: usize,
        units: u32,
        today: Date,
        offers: &mut Offers,
        findings: &mut Findings,
    ) {
        if units > 0 || (node.get("services").is_some() && node.get("status").is_none()) {
            return self.organisation(node, level, today, offers, findings);
        }
        if !offers.has_room(node.at, findings) {
            return;
        }
        let mut say = Say::of_file(findings, today, Words::Ids, node.at);
        let offer = match (node.is_object(), stranger(node)) {
            (true, None) => {
                self.untaken.service(node);
                service(node, &mut say)
            }
            (true, Some(name)) => {
                say.say(Problem::NoOffer(Quoted::new(name)));
                Offer::named("", "")
            }
            (false, _) => {
                say.say(Problem::NotAnOffer);
                Offer::named("", "")
            }
        };
        if let Some(number) = offers.add(offer, node.at, findings) {
            self.within.push((level, number));
        }
    }

    /// The services that were read within it get its name, and its phone and page where they have none.
    fn organisation(
        &mut self,
        node: &Node,
        level: usize,
        today: Date,
        offers: &mut Offers,
        findings: &mut Findings,
    ) {
        let first = self.within.iter().rposition(|(inner, _)| *inner <= level).map_or(0, |before| before + 1);
        let numbers = self.within.split_off(first);
        let mut about = Findings::default();
        let mut say = Say::of_file(&mut about, today, Words::Ids, node.at);
        if ["contents", "content"].iter().all(|page| node.get(page).is_none()) {
            self.untaken.object(node, "organization");
        }
        let name = text(node, "name", 120, &mut say);
        let phones = phones(node, &mut say);
        let url = web(node, &mut say);
        people(node, &mut say);
        // What is wrong with an organisation is said, but costs none of its services.
        for finding in about.take() {
            findings.next();
            findings.add(finding);
        }
        findings.next();
        for (_, number) in numbers {
            let Some(offer) = offers.get_mut(number) else { continue };
            if offer.organisation.is_none() {
                offer.organisation = name.clone().filter(|name| *name != offer.name);
            }
            if offer.phones.is_empty() {
                offer.phones.clone_from(&phones);
            }
            if offer.url.is_none() {
                offer.url.clone_from(&url);
            }
        }
    }
}

/// What any list has of its items.
const BARE: [&str; 4] = ["id", "name", "description", "alternate_name"];

/// What only offers have, in HSDS 3, HSDS 2 or ORUK 1.
const OF_OFFERS: [&str; 22] = [
    "status",
    "organization",
    "organization_id",
    "phones",
    "url",
    "website",
    "email",
    "schedules",
    "regular_schedules",
    "service_areas",
    "service_at_locations",
    "location",
    "locations",
    "cost_options",
    "attributes",
    "service",
    "contacts",
    "languages",
    "minimum_age",
    "assured_date",
    "application_process",
    "eligibility_description",
];

/// The first field that no offer has, of an object in which nothing says that it is an offer: a list of
/// themes has names too.
fn stranger(node: &Node) -> Option<&str> {
    let names = || node.members().iter().map(|member| member.name.as_str());
    if names().any(|name| OF_OFFERS.contains(&name)) {
        return None;
    }
    names().find(|name| !BARE.contains(name))
}

fn web(node: &Node, say: &mut Say) -> Option<String> {
    let name = if node.get("url").is_some() { "url" } else { "website" };
    raw(node, name, say, values::web)
}

/// People are left out, and that is said.
fn people(node: &Node, say: &mut Say) {
    if let Some(contacts) = node.get("contacts").filter(|contacts| !contacts.items().is_empty()) {
        say.field(contacts.at, "contacts").say(Problem::Contacts);
    }
}

/// A service, or a service at a location with the service in it.
fn service(node: &Node, say: &mut Say) -> Offer {
    let at_location = node;
    let node = node
        .get("service")
        .filter(|service| service.is_object() && node.get("name").is_none())
        .unwrap_or(node);
    let name = text(node, "name", NAME, say);
    if name.is_none() {
        say.field(node.at, "name").refuse(Problem::Missing);
    }
    let id = text(node, "id", ID, say);
    if id.is_none() {
        say.field(node.at, "id").say(Problem::NoId);
    }
    let mut offer = Offer::named(id.unwrap_or_default(), name.unwrap_or_default());
    offer.former_names.extend(text(node, "alternate_name", NAME, say));
    let organisation = node.get("organization");
    offer.organisation = organisation.and_then(|organisation| text(organisation, "name", NAME, say));
    offer.description = text(node, "description", DESCRIPTION, say);
    offer.age_from = raw(node, "minimum_age", say, values::age);
    offer.age_to = raw(node, "maximum_age", say, values::age);
    fields::finish(
        &mut offer,
        &mut say.field(node.get("maximum_age").map_or(node.at, |age| age.at), "maximum_age"),
    );
    offer.status =
        raw(node, "status", say, |text, say| values::place_in(text, List::of::<OfferStatus>(), say))
            .and_then(OfferStatus::at)
            .unwrap_or(OfferStatus::Active);
    offer.checked_on = raw(node, "assured_date", say, values::past_date);
    offer.url = web(node, say);
    offer.email = raw(node, "email", say, values::email);
    offer.languages = languages(node, say);
    offer.areas = areas(node, say);
    notes(node, &mut offer, say);
    offer.cost = cost(node, &mut offer.notes.cost, say);
    attributes(node, &mut offer, say);
    let mut places = vec![at_location];
    places.extend(node.list("service_at_locations"));
    place(&places, &mut offer.place, say);
    for source in places
        .iter()
        .copied()
        .chain(places.iter().filter_map(|place| place.get("location")))
        .chain((!std::ptr::eq(node, at_location)).then_some(node))
        .chain(organisation)
    {
        if offer.phones.is_empty() {
            offer.phones = phones(source, say);
        }
        if offer.hours.is_empty() {
            offer.hours = schedules(source, &mut offer.notes.hours, say);
        }
    }
    people(node, say);
    if let Some(organisation) = organisation {
        people(organisation, say);
        if offer.url.is_none() {
            offer.url = web(organisation, say);
        }
    }
    offer
}

/// What a feed says in words of its own.
fn notes(node: &Node, offer: &mut Offer, say: &mut Say) {
    let mut note = |name| raw(node, name, say, values::note);
    offer.notes = OfferNotes {
        cost: note("fees_description").or_else(|| note("fees")),
        hours: None,
        for_whom: note("eligibility_description"),
        access: note("application_process"),
        waiting: note("wait_time"),
        alert: note("alert"),
    };
}

fn languages(node: &Node, say: &mut Say) -> Vec<String> {
    let one = |language: &Node, say: &mut Say| {
        let names = ["code", "name", "language"];
        let name = names.into_iter().find(|name| language.get(name).is_some()).unwrap_or("code");
        raw(language, name, say, values::language)
    };
    node.list("languages").iter().take(MOST_VALUES).filter_map(|language| one(language, say)).collect()
}

fn areas(node: &Node, say: &mut Say) -> Vec<crate::values::Area> {
    let one = |area: &Node, say: &mut Say| {
        let texts: Vec<&str> =
            ["uri", "extent", "name"].iter().filter_map(|name| area.get(name)?.text().ok()).collect();
        reach::area_of(&texts, &mut say.field(area.at, "service_areas"))
    };
    let list = node.list("service_areas");
    if list.len() > MOST_VALUES {
        say.field(node.at, "service_areas").say(Problem::MoreValues(MOST_VALUES));
    }
    let mut areas: Vec<_> = list.iter().take(MOST_VALUES).filter_map(|area| one(area, say)).collect();
    areas.dedup();
    areas
}

/// What our own fields say: `link_type` is the field, `value` the id or Dutch word, else the term's code or
/// name.
fn attributes(node: &Node, offer: &mut Offer, say: &mut Say) {
    for attribute in node.list("attributes") {
        let term = attribute.get("taxonomy_term");
        let kind = attribute
            .get("link_type")
            .or_else(|| term?.get("taxonomy"))
            .and_then(|kind| kind.text().ok())
            .unwrap_or_default();
        let value = attribute.get("value").or_else(|| term?.get("code")).or_else(|| term?.get("name"));
        let Some((value, Ok(word))) = value.map(|value| (value, value.text())) else { continue };
        if let Some(field) = FIELDS.iter().find(|field| field.attributes.contains(&kind)) {
            field.put(offer, word, &mut say.field(value.at, "attributes"));
        }
    }
}
