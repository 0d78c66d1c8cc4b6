//! What hangs on a service in HSDS: places, phones, schedules and costs.

use crate::{
    files::{
        fields::NOTE,
        hsds_field::{raw, text},
        tree::Node,
    },
    values::{self, MOST_VALUES, Problem, Say},
};
use crate::{
    offers::{OfferPlace, Phone},
    values::{Cost, Hours},
};
use base::lists::YesNo;

/// Where it is: the first location that is a place. An offer has one place here; more are said.
pub fn place(at_locations: &[&Node], place: &mut OfferPlace, say: &mut Say) {
    let locations: Vec<&Node> =
        at_locations.iter().filter_map(|at_location| at_location.get("location")).collect();
    let kind = |location: &Node| {
        location.get("location_type").and_then(|kind| kind.text().ok()).unwrap_or_default().to_owned()
    };
    let mut physical = locations.iter().filter(|location| kind(location) != "virtual");
    let Some(location) = physical.next() else {
        if !locations.is_empty() {
            place.online = place.online.or(Some(YesNo::Yes));
        }
        return;
    };
    let more = physical.count();
    if more > 0 {
        say.field(location.at, "service_at_locations").say(Problem::MorePlaces(more + 1));
    }
    if let Some(address) = either(location, "addresses", "physical_addresses").first() {
        place.address = text(address, "address_1", 120, say);
        place.postcode = raw(address, "postal_code", say, values::postcode);
        place.town = text(address, "city", 80, say);
    }
    let mut degrees = |name: &'static str, most: i32| {
        raw(location, name, say, |text, _| Some(values::millionths(text, most)))
    };
    match (degrees("latitude", 90), degrees("longitude", 180)) {
        (None, None) => {}
        (Some(Some(latitude)), Some(Some(longitude))) => place.position = Some((latitude, longitude)),
        _ => say.field(location.at, "latitude").say(Problem::NotAPosition),
    }
}

/// A list by its name in HSDS 3, or by that in HSDS 2 and ORUK 1.
fn either<'n>(node: &'n Node, name: &str, older: &str) -> &'n [Node] {
    if node.get(name).is_some() { node.list(name) } else { node.list(older) }
}

/// Numbers to ring.
pub fn phones(node: &Node, say: &mut Say) -> Vec<Phone> {
    let one = |phone: &Node, say: &mut Say| {
        if !phone.is_object() {
            let number = values::phone(phone.text().unwrap_or_default(), &mut say.field(phone.at, "phones"))?;
            return Some(Phone { number, note: None });
        }
        let number = raw(phone, "number", say, values::phone)?;
        Some(Phone { number, note: text(phone, "description", NOTE, say) })
    };
    node.list("phones").iter().take(MOST_VALUES).filter_map(|phone| one(phone, say)).collect()
}

/// The hours that are the same every week.
pub fn schedules(node: &Node, say: &mut Say) -> Vec<Hours> {
    either(node, "schedules", "regular_schedules")
        .iter()
        .take(MOST_VALUES)
        .filter_map(|schedule| weekly(schedule, say))
        .collect()
}

fn weekly(schedule: &Node, say: &mut Say) -> Option<Hours> {
    let word = |name: &str| {
        schedule.get(name).and_then(|field| field.text().ok()).unwrap_or_default().to_ascii_uppercase()
    };
    let (opens, closes) = (schedule.get("opens_at")?, schedule.get("closes_at")?);
    let every_week =
        matches!(word("freq").as_str(), "" | "WEEKLY") && matches!(word("interval").as_str(), "" | "1");
    let odd = ["bymonthday", "byweekno", "byyearday", "count"].iter().any(|name| {
        schedule.get(name).is_some_and(|field| !field.items().is_empty() && field.text() != Ok(""))
    });
    let days = schedule
        .get("byday")
        .map(|byday| byday.items().iter().filter_map(|day| day.text().ok()).collect::<Vec<_>>().join(","));
    let days = days.filter(|_| every_week && !odd).and_then(|days| values::by_day(&days));
    let Some(days) = days else {
        say.field(schedule.at, "schedules").say(Problem::NotWeekly);
        return None;
    };
    let times = |field: &Node| field.text().ok().and_then(values::time);
    let Some(read) = times(opens).zip(times(closes)).and_then(|(from, to)| values::between(days, from, to))
    else {
        let shown = format!("{} - {}", opens.text().unwrap_or_default(), closes.text().unwrap_or_default());
        say.field(opens.at, "schedules").say(Problem::NotHours(crate::values::Quoted::new(&shown)));
        return None;
    };
    let valid_from = raw(schedule, "valid_from", say, values::date);
    let until = raw(schedule, "until", say, values::date);
    let valid_to = raw(schedule, "valid_to", say, values::date).or(until);
    let note = text(schedule, "description", NOTE, say).or_else(|| text(schedule, "notes", NOTE, say));
    values::current(Hours { valid_from, valid_to, note, ..read }, &mut say.field(schedule.at, "schedules"))
}

/// What it costs: the first of the costs, when it says an amount in euros or one of our words.
pub fn cost(node: &Node, say: &mut Say) -> Option<Cost> {
    let costs = node.list("cost_options");
    let first = costs.first()?;
    if costs.len() > 1 {
        say.field(first.at, "cost_options").say(Problem::MoreCosts(costs.len()));
    }
    let euros = first
        .get("currency")
        .and_then(|currency| currency.text().ok())
        .is_none_or(|currency| currency.eq_ignore_ascii_case("EUR"));
    let described = first.get("amount_description").and_then(|field| field.text().ok()).unwrap_or_default();
    let read = |amount: &str, say: &mut Say| {
        let Some(money) = values::decimal_amount(amount).filter(|_| euros) else {
            say.say(Problem::NotACost(crate::values::Quoted::new(amount)));
            return None;
        };
        let unit = described.trim().strip_prefix("per ").and_then(values::unit);
        Some(values::priced(money, unit))
    };
    if first.get("amount").is_some() {
        return raw(first, "amount", say, read);
    }
    let option = first.get("option").and_then(|option| option.text().ok()).unwrap_or_default();
    values::fixed_cost(option)
}
