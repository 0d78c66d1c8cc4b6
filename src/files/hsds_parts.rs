//! What hangs on a service in HSDS: places, phones, schedules and costs.

use crate::{
    files::{
        fields::NOTE,
        hsds_field::{raw, text},
        notes::add_note,
        tree::Node,
    },
    values::{self, MOST_VALUES, Problem, Quoted, Say},
};
use crate::{
    offers::{OfferPlace, Phone},
    values::{Cost, Hours},
};
use base::{date::Date, lists::YesNo};

/// Where it is: the first location that is a place. An offer has one place here; more are said.
pub fn place(at_locations: &[&Node], place: &mut OfferPlace, say: &mut Say) {
    let locations: Vec<&Node> =
        at_locations.iter().filter_map(|at_location| at_location.get("location")).collect();
    let kind = |location: &Node| {
        location.get("location_type").and_then(|kind| kind.text().ok()).unwrap_or_default().to_owned()
    };
    let (online, physical): (Vec<&Node>, Vec<&Node>) =
        locations.into_iter().partition(|location| kind(location) == "virtual");
    if !online.is_empty() {
        place.online = place.online.or(Some(YesNo::Yes));
    }
    let mut physical = physical.into_iter();
    let Some(location) = physical.next() else { return };
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
    let mut phones = Vec::new();
    for phone in node.list("phones").iter().take(MOST_VALUES) {
        let numbers = if phone.is_object() {
            raw(phone, "number", say, |text, say| Some(values::phones(text, say)))
        } else {
            let text = phone.text().unwrap_or_default();
            Some(values::phones(text, &mut say.field(phone.at, "phones")))
        };
        for (number, hint) in numbers.into_iter().flatten() {
            let note = if phone.is_object() { text(phone, "description", NOTE, say) } else { None };
            phones.push(Phone { number, note: note.or(hint) });
        }
    }
    phones.truncate(MOST_VALUES);
    phones
}

/// The hours that are the same every week. What is said of others in words becomes the note.
pub fn schedules(node: &Node, note: &mut Option<String>, say: &mut Say) -> Vec<Hours> {
    let one = |schedule| weekly(schedule, note, say);
    either(node, "schedules", "regular_schedules").iter().take(MOST_VALUES).filter_map(one).collect()
}

fn weekly(schedule: &Node, note: &mut Option<String>, say: &mut Say) -> Option<Hours> {
    let valid_from = raw(schedule, "valid_from", say, values::date);
    let until = raw(schedule, "until", say, values::date);
    let valid_to = raw(schedule, "valid_to", say, values::date).or(until);
    let words = text(schedule, "description", NOTE, say).or_else(|| text(schedule, "notes", NOTE, say));
    let say = &mut say.field(schedule.at, "schedules");
    if valid_to.is_some_and(|last| last < say.today) {
        say.say(Problem::OldHours);
        return None;
    }
    let begins = raw(schedule, "dtstart", say, values::date).or(valid_from);
    match times(schedule, begins, valid_to, say) {
        Some(read) => Some(Hours { valid_from, valid_to, note: words, ..read }),
        None => {
            add_note(note, words.as_deref());
            None
        }
    }
}

/// The days and times of a schedule; what is not the same every week is said.
fn times(schedule: &Node, begins: Option<Date>, valid_to: Option<Date>, say: &mut Say) -> Option<Hours> {
    let word = |name: &str| {
        schedule.get(name).and_then(|field| field.text().ok()).unwrap_or_default().to_ascii_uppercase()
    };
    let Some((opens, closes)) = schedule.get("opens_at").zip(schedule.get("closes_at")) else {
        // Days without times are no hours; words alone are kept.
        if !word("byday").is_empty() || schedule.get("opens_at").is_some() {
            say.say(Problem::NotHours(Quoted::new(&word("byday"))));
        }
        return None;
    };
    let daily = word("freq") == "DAILY";
    let every_week = daily || matches!(word("freq").as_str(), "" | "WEEKLY");
    let odd = ["bymonthday", "byweekno", "byyearday", "count"].iter().any(|name| {
        schedule.get(name).is_some_and(|field| !field.items().is_empty() && field.text() != Ok(""))
    });
    let list = schedule
        .get("byday")
        .map(|byday| byday.items().iter().filter_map(|day| day.text().ok()).collect::<Vec<_>>().join(","));
    let list = list.filter(|list| !list.is_empty()).or_else(|| daily.then(|| "MO-SU".to_owned()));
    let list = list.filter(|_| every_week && matches!(word("interval").as_str(), "" | "1") && !odd);
    let Some(days) = list.and_then(|days| values::by_day(&days)) else {
        say.say(Problem::NotWeekly);
        return None;
    };
    let on = begins.unwrap_or(say.today);
    let time = |field: &Node| field.text().ok().and_then(|text| values::zoned(text, on));
    let read = time(opens).zip(time(closes));
    let Some((read, named)) = read.and_then(|(from, to)| {
        let (opens, closes) = (from.minutes?, to.minutes?);
        Some((values::between(days, opens, closes)?, from.named || to.named))
    }) else {
        let shown = format!("{} - {}", opens.text().unwrap_or_default(), closes.text().unwrap_or_default());
        say.field(opens.at, "schedules").say(Problem::NotHours(Quoted::new(&shown)));
        return None;
    };
    // Hours in UTC are others here after the clock is changed, unless they end before that.
    let steady = begins.zip(valid_to).is_some_and(|(first, last)| values::one_clock(first, last));
    if named && !steady {
        let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
        let shown = format!("{}-{}", clock(read.from), clock(read.to));
        say.field(opens.at, "schedules").say(Problem::Utc(Quoted::new(&shown)));
    }
    Some(read)
}

/// What it costs: the first of the costs that hold today, when it says an amount in euros or one of our
/// words. Words that say neither become the note.
pub fn cost(node: &Node, note: &mut Option<String>, say: &mut Say) -> Option<Cost> {
    let costs = node.list("cost_options");
    let mut holding = costs.iter().filter(|cost| {
        let mut day = |name| raw(cost, name, say, values::date);
        let (from, to) = (day("valid_from"), day("valid_to"));
        from.is_none_or(|from| from <= say.today) && to.is_none_or(|to| say.today <= to)
    });
    let Some(first) = holding.next() else {
        if let Some(old) = costs.first() {
            say.field(old.at, "cost_options").say(Problem::OldCost);
        }
        return None;
    };
    let more = holding.count();
    if more > 0 {
        say.field(first.at, "cost_options").say(Problem::MoreCosts(more + 1));
    }
    let word = |name: &str| first.get(name).and_then(|field| field.text().ok()).unwrap_or_default().trim();
    let euros = matches!(word("currency"), "" | "EUR" | "eur");
    let (described, option) = (word("amount_description"), word("option"));
    let read = |amount: &str, say: &mut Say| {
        let Some(money) = values::decimal_amount(amount).filter(|_| euros) else {
            say.say(Problem::NotACost(Quoted::new(amount)));
            return None;
        };
        Some(values::priced(money, described.strip_prefix("per ").and_then(values::unit)))
    };
    let cost = match first.get("amount") {
        Some(_) => raw(first, "amount", say, read),
        None => values::fixed_cost(option),
    };
    let known = matches!(cost, Some(Cost::Amount(_, Some(_)))) || (cost.is_some() && described.is_empty());
    if !known {
        for words in [option, described] {
            add_note(note, values::note(words, say).as_deref());
        }
    }
    cost
}
