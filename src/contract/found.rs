//! The finder's answer.

use super::{
    find::FindRequest,
    offer_writer::{ids, write_offer},
};
use crate::{
    finder::{FACETS, Finder, Found, Hit, OfferGroup, Understood},
    offers::{
        Offer, Sort,
        municipality::{MUNICIPALITIES_VERSION, Reach},
    },
};
use base::closed::{Closed, Set};
use base::writer::Writer;

/// Writes the answer to a request.
pub fn write_found(w: &mut Writer, request: &FindRequest, finder: &Finder, found: &Found) {
    w.object(|w| {
        w.name("tables").text(MUNICIPALITIES_VERSION);
        if let Some(municipality) = request.municipality {
            w.name("municipality").object(|w| {
                w.name("code").text(&municipality.area().to_string());
                w.name("name").text(municipality.name);
            });
        }
        w.name("total").whole(found.total as u32);
        w.name("results").list(&found.hits, write_hit);
        w.name("groups").list(&found.groups, |w, count| {
            w.object(|w| {
                write_group(w, count.group);
                w.name("total").whole(count.total as u32);
            });
        });
        w.name("facets").object(|w| {
            for facet in &FACETS {
                w.name(facet.name).object(|w| {
                    for (number, id) in (0u8..).zip((0..).map_while(facet.values)) {
                        write_count(w, id, found.facets.of(facet.facet, number));
                    }
                    write_count(w, "unknown", found.facets.unknown(facet.facet));
                });
            }
        });
        w.name("widened").list(&found.widened, |w, how| w.text(how.id()));
        write_understood(w, &found.understood);
        w.name("emergency").list(finder.emergency(), write_emergency);
    });
}

/// A value that no offer has is left out; unknown never is.
fn write_count(w: &mut Writer, id: &str, count: u32) {
    if count > 0 || id == "unknown" {
        w.name(id).whole(count);
    }
}

fn write_hit(w: &mut Writer, hit: &Hit) {
    w.object(|w| {
        write_offer(w, hit.offer);
        let sort = match hit.offer.sort {
            Sort::Emergency => "emergency",
            Sort::Local => "local",
            Sort::Ask => "ask",
            Sort::National => "national",
        };
        w.name("sort").text(sort);
        w.name("group").object(|w| write_group(w, hit.group));
        if let Some(stale) = hit.freshness.id() {
            w.name("stale").text(stale);
        }
        if let Some(reach) = hit.reach {
            w.name("reach").text(match reach {
                Reach::Municipality => "municipality",
                Reach::Region => "region",
                Reach::Province => "province",
                Reach::Country => "country",
            });
        }
        if hit.elsewhere {
            w.name("elsewhere").truth(true);
        }
        if let Some(postcode) = hit.postcode {
            w.name("near_postcode").text(postcode.id());
        }
    });
}

fn write_group(w: &mut Writer, group: OfferGroup) {
    if group == OfferGroup::Best {
        w.name("best").truth(true);
    }
    if let Some(need) = group.need() {
        w.name("need").text(need.id());
    }
    if let Some(form) = group.form() {
        w.name("form").text(form.id());
    }
}

fn write_understood(w: &mut Writer, understood: &Understood) {
    w.name("understood").object(|w| {
        if !understood.needs.is_empty() {
            w.name("need").list(&understood.needs, |w, need| w.text(need.id()));
        }
        known(w, "form", understood.forms);
        known(w, "audience", understood.audience);
        known(w, "moment", understood.moments);
        known(w, "frequency", understood.frequency);
        if understood.unsure {
            w.name("unsure").truth(true);
        }
        if !understood.unmatched.is_empty() {
            w.name("unmatched").list(&understood.unmatched, |w, word| w.text(word));
        }
    });
}

fn known<T: Closed>(w: &mut Writer, name: &str, set: Set<T>) {
    if !set.is_empty() {
        ids(w, name, set);
    }
}

fn write_emergency(w: &mut Writer, offer: &Offer) {
    w.object(|w| {
        w.name("id").text(&offer.id);
        w.name("name").text(&offer.name);
        w.name("phone").list(&offer.phones, |w, phone| w.text(&phone.number));
    });
}
