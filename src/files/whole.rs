//! What the JSON of a file holds: offers one by one, or the file as one value, which may be a municipality's
//! own.

use crate::offers::MunicipalityProfile;
use crate::{
    files::{
        FileKind,
        hsds::Hsds,
        json::Event,
        offers::Offers,
        policy,
        tree::{Node, Value},
    },
    values::{Finding, Findings, Problem},
};
use base::date::Date;

/// What is known of a file that is one value.
pub struct SingleValue<'a> {
    pub kind: &'a mut FileKind,
    pub own: &'a mut Option<MunicipalityProfile>,
    /// Whether nothing but a municipality's own file will do.
    pub only_own: bool,
}

/// What the JSON holds next.
pub fn of_json(
    event: Event,
    hsds: &mut Hsds,
    today: Date,
    offers: &mut Offers,
    findings: &mut Findings,
    file: &mut SingleValue,
) {
    match event {
        Event::Mistake { at, problem, lost } => {
            findings.next();
            findings.add(Finding::new(at, "", problem));
            findings.next();
            if lost && offers.has_room(at, findings) {
                offers.refuse();
            }
        }
        Event::Unit { node, level: 0, units: 0 } => whole(&node, hsds, today, offers, findings, file),
        Event::Unit { node, level: 0, .. } if !node.is_object() => {}
        Event::Unit { node, level, units } => {
            hsds.unit(&node, level, units, today, offers, findings);
            if level == 0 {
                one_of_pages(&node, units, findings);
            }
        }
    }
}

/// A page of a feed says how many there are: in HSDS 3, or as in HSDS 2 and ORUK 1.
fn one_of_pages(node: &Node, units: u32, findings: &mut Findings) {
    let number = |names: [&str; 2]| -> Option<usize> {
        let field = names.iter().find_map(|name| node.get(name))?;
        field.text().ok()?.parse().ok()
    };
    let all = number(["total_items", "totalElements"]);
    let (page, pages) = (number(["page_number", "number"]), number(["total_pages", "totalPages"]));
    let missing = all.and_then(|all| all.checked_sub(usize::try_from(units).ok()?)).unwrap_or_default();
    if let (Some(page), Some(pages), 1..) = (page, pages, missing) {
        // Some count pages from 0.
        let problem = Problem::OneOfPages(page.max(1), pages, missing);
        findings.next();
        findings.add(Finding::new(node.at, "", problem));
        findings.next();
    }
}

/// A file that is one value, without a list of offers in it.
fn whole(
    node: &Node,
    hsds: &mut Hsds,
    today: Date,
    offers: &mut Offers,
    findings: &mut Findings,
    file: &mut SingleValue,
) {
    findings.next();
    let empty = matches!(&node.value, Value::List(_))
        || ["contents", "content"].iter().any(|name| node.get(name).is_some())
        || (node.get("services").is_some() && node.get("status").is_none());
    if policy::is_own(node) || (file.only_own && node.is_object() && !empty) {
        *file.kind = FileKind::Own;
        *file.own = Some(policy::read(node, today, findings));
        findings.next();
        policy::offers(node, today, offers, findings);
    } else if !empty
        && ["id", "name", "status", "description", "service"].iter().any(|name| node.get(name).is_some())
    {
        hsds.unit(node, 0, 0, today, offers, findings);
    } else if !empty {
        *file.kind = FileKind::Unknown;
        findings.add(Finding::new(node.at, "", Problem::UnknownJson));
    }
    findings.next();
}
