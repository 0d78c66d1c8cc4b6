//! An offer as a card: what, for whom and how in words, the number as the biggest thing to press, who checked
//! it when, and the rest in a fold. What is not known is said, and never made up.

use base::lists::{Funding, OfferStatus, YesNo};
use wmo_zelfcheck::{
    files::fields::FIELDS,
    finder::{Facet, Freshness, Hit},
    language::Language,
    offers::{Offer, Part, Sort},
    text::{Key, offer_field_key},
    values::Cost,
};
use yew::Html;

use super::{
    name::{named, of_offer},
    reach::{reach, web_beside},
    send,
};
use crate::app::{
    find::{FindAction, support},
    model::Spot,
    state::Action,
    view::{
        Context, classes,
        desk::{mail_link, web_link},
        element::{Element, On, el, words},
        languages::TextInLanguage,
        parts::paragraph_of,
    },
};

/// The id of a card's heading, by the places of its group and in its group.
pub fn heading_id(group: usize, card: usize) -> String {
    format!("find-card-{group}-{card}")
}

/// The card of an offer, at the places of its group and in its group.
pub fn card(context: &Context, hit: &Hit, at: (usize, usize)) -> Html {
    let offer = hit.offer;
    let about = offer
        .summary
        .as_deref()
        .or(offer.description.as_deref())
        .map(|text| of_offer(context, offer, text).within(paragraph()));
    let tags = tags(context, hit).into_iter().map(|tag| el("li", "wmo-tag").child(words(tag)).into());
    // Who can be called today is in sight first.
    let (line, spot) = (offer.is_line(), Spot::Card(at.0, at.1));
    // A number for danger is called, and not kept for later.
    let told = offer.sort != Sort::Emergency;
    let class = if told { "wmo-offer wmo-no-break" } else { "wmo-offer wmo-offer--now wmo-no-break" };
    el("article", class)
        .key(&offer.id)
        .child(heading(context, offer).attr("id", context.id(&heading_id(at.0, at.1))).attr("tabindex", "-1"))
        .child_if(about)
        .child_if(line.then(|| reach(context, offer, spot)))
        .child_if(told.then(|| el("ul", "wmo-tags").children(tags)))
        .children(notes(context, offer))
        .child_if((!line).then(|| reach(context, offer, spot)))
        .child(el("p", "wmo-offer__checked").child(words(checked(context, hit))))
        .child_if(told.then(|| {
            el("p", "wmo-offer__ways wmo-screen-only")
                .child(list_button(context, offer))
                .child_if(pay(context, offer))
        }))
        .child_if(more(context, offer))
        .into()
}

fn heading(context: &Context, offer: &Offer) -> Element {
    let TextInLanguage { text, lang } = named(context, offer);
    context.heading(2, text).attr("dir", "auto").attr_if("lang", lang)
}

fn paragraph() -> Element {
    el("p", classes::PARAGRAPH)
}

/// What is known in a word or two, and that the costs are not known.
fn tags(context: &Context, hit: &Hit) -> Vec<String> {
    let (offer, language) = (hit.offer, context.language);
    let near = hit.postcode.and_then(|fits| language.near_postcode(fits, &offer.place));
    let mut tags: Vec<String> = near.into_iter().collect();
    let mut add = |words: Vec<&str>| tags.extend(words.into_iter().map(str::to_owned));
    if offer.status == OfferStatus::Closed {
        add(vec![context.text(Key::FindCardClosed)]);
    }
    if hit.elsewhere {
        add(vec![context.text(Key::FindCardElsewhere)]);
    }
    if offer.sort == Sort::National {
        add(vec![context.text(Key::FindCardNational)]);
    }
    // The heading above the card says its form already.
    if hit.group.form().is_none() {
        add(language.values_of(Facet::Form, offer.forms));
    }
    add(language.values_of(Facet::Who, offer.who));
    if !many(offer) {
        add(language.values_of(Facet::Audience, offer.audience));
    }
    add(language.values_of(Facet::Access, offer.access.into_iter().collect()));
    tags.extend(ages(context, offer));
    tags.extend(language.spoken(&offer.languages));
    tags.extend(language.online(&offer.place).map(str::to_owned));
    match offer.cost {
        Some(cost) => tags.push(language.cost(cost)),
        None if offer.sort == Sort::Emergency || offer.notes.cost.is_some() => {}
        None => tags.push(context.text(Key::FindCardCostUnknown).to_owned()),
    }
    tags
}

/// Whether it is for so many that their names belong in the fold.
fn many(offer: &Offer) -> bool {
    offer.audience.iter().count() > 2
}

fn ages(context: &Context, offer: &Offer) -> Option<String> {
    let (from, to) = (offer.age_from.map(|age| age.to_string()), offer.age_to.map(|age| age.to_string()));
    match (from, to) {
        (Some(from), Some(to)) => Some(context.fill(Key::FindCardAges, &[("from", &from), ("to", &to)])),
        (Some(from), None) => Some(context.fill(Key::FindCardAgeFrom, &[("from", &from)])),
        (None, Some(to)) => Some(context.fill(Key::FindCardAgeTo, &[("to", &to)])),
        (None, None) => None,
    }
}

/// To ring first, who checked it when, and that it is long ago.
fn checked(context: &Context, hit: &Hit) -> String {
    let offer = hit.offer;
    if offer.sort == Sort::Ask {
        return context.text(Key::FindCardGeneral).to_owned();
    }
    let date = offer.checked_on.map(|date| context.language.date(&date.to_string())).unwrap_or_default();
    let said = match (hit.freshness, offer.source.as_deref().map(shown_source)) {
        // Nobody asked these: their day is that of a comparison.
        (Freshness::Fresh, _) if offer.sort != Sort::Local => {
            context.fill(Key::FindCardCompared, &[("date", &date)])
        }
        (Freshness::Fresh, Some(source)) => {
            context.fill(Key::FindCardCheckedBy, &[("date", &date), ("source", source)])
        }
        (Freshness::Fresh, None) => context.fill(Key::FindCardChecked, &[("date", &date)]),
        (Freshness::Check, _) => context.fill(Key::FindCardCheck, &[("date", &date)]),
        (Freshness::Old, _) => context.fill(Key::FindCardOld, &[("date", &date)]),
        (Freshness::Unknown, _) => context.text(Key::FindCardUnchecked).to_owned(),
    };
    let first = match (offer.sort, offer.phones.is_empty()) {
        (Sort::Emergency, _) => return said,
        (_, false) => Key::FindCardCallFirst,
        (_, true) => Key::FindCardLookFirst,
    };
    format!("{} {said}", context.text(first))
}

fn shown_source(source: &str) -> &str {
    source
        .strip_prefix("https://")
        .or_else(|| source.strip_prefix("http://"))
        .unwrap_or(source)
        .trim_end_matches('/')
}

/// What the municipality says in its own words, what one must know first before the rest.
fn notes<'c>(context: &'c Context, offer: &'c Offer) -> impl Iterator<Item = Html> + use<'c> {
    let notes = &offer.notes;
    let all = [
        (Key::FindNoteAlert, &notes.alert),
        (Key::FindNoteForWhom, &notes.for_whom),
        (Key::FindNoteCost, &notes.cost),
        (Key::FindNoteHours, &notes.hours),
        (Key::FindNoteAccess, &notes.access),
        (Key::FindNoteWaiting, &notes.waiting),
    ];
    all.into_iter().filter_map(|(label, note)| {
        let words = of_offer(context, offer, note.as_deref()?).within(el("span", ""));
        Some(labelled(context, label, words).into())
    })
}

/// "Meer hierover": all else that is known.
fn more(context: &Context, offer: &Offer) -> Option<Element> {
    let fill = |key, name: &'static str, value: &str| Some(paragraph_of(context.fill(key, &[(name, value)])));
    let text = |key| Some(paragraph_of(context.text(key).to_owned()));
    let local = offer.sort == Sort::Local;
    let names = |key, names: Vec<&str>| {
        (!names.is_empty()).then(|| names.join(", ")).and_then(|names| fill(key, "names", &names))
    };
    let mut lines: Vec<Option<Element>> = Vec::new();
    let organisation = offer.organisation.as_deref().filter(|name| *name != offer.name);
    lines.push(organisation.map(|name| {
        paragraph().child(context.around(Key::FindCardOrganisation, "name", of_offer(context, offer, name)))
    }));
    lines.push(
        offer
            .description
            .as_deref()
            .filter(|_| offer.summary.is_some())
            .map(|text| of_offer(context, offer, text).within(paragraph())),
    );
    lines.push(
        many(offer)
            .then(|| context.language.values_of(Facet::Audience, offer.audience))
            .and_then(|all| names(Key::FindCardForWhom, all)),
    );
    let mut when = context.language.values_of(Facet::Moment, offer.moments);
    when.extend(context.language.values_of(Facet::Frequency, offer.frequency));
    lines.push(names(Key::FindCardWhen, when));
    if offer.hours.is_empty() {
        let unknown = local && offer.notes.hours.is_none();
        lines.push(unknown.then_some(Key::FindCardHoursUnknown).and_then(text));
    } else {
        let hours: Vec<String> = offer.hours.iter().map(|hours| context.language.hours(hours)).collect();
        lines.push(fill(Key::FindCardHours, "hours", &hours.join("; ")));
        lines.push(text(Key::FindCardHolidays));
    }
    let unknown = local && offer.access.is_none() && offer.notes.access.is_none();
    lines.push(unknown.then_some(Key::FindCardAccessUnknown).and_then(text));
    lines.push(names(Key::FindCardFunding, context.language.values_of(Facet::Funding, offer.funding)));
    lines.push(offer.place.wheelchair.and_then(|yes| {
        text(if yes == YesNo::Yes { Key::FindCardWheelchair } else { Key::FindCardNoWheelchair })
    }));
    let only_dutch = offer.languages == [Language::FIRST.code()];
    lines.push(only_dutch.then_some(Key::FindCardInDutch).and_then(text));
    lines.push((offer.place.online == Some(YesNo::No)).then_some(Key::FindCardNotOnline).and_then(text));
    lines.push(
        offer
            .url
            .as_deref()
            .filter(|_| !web_beside(offer))
            .and_then(web_link)
            .map(|link| labelled(context, Key::FindCardWeb, link)),
    );
    lines.push(offer.email.as_deref().map(|email| labelled(context, Key::FindCardEmail, mail_link(email))));
    for field in &FIELDS {
        let shown = offer_field_key(field.id).zip(field.slot.shown(offer));
        lines.push(shown.and_then(|(key, value)| fill(key, "value", &value)));
    }
    let source = offer.source.as_deref().filter(|_| offer.sort == Sort::Ask);
    lines.push(source.map(|source| {
        paragraph().child(context.around(Key::FindCardSource, "source", context.dutch(source)))
    }));
    let lines: Vec<Html> = lines.into_iter().flatten().map(Into::into).collect();
    let summary = el("summary", "wmo-why__summary")
        .child(el("span", "").text(context.text(Key::FindCardMore)))
        .child(hidden_name(context, offer));
    (!lines.is_empty())
        .then(|| el("details", "wmo-why").child(summary).child(el("div", "wmo-why__content").children(lines)))
}

/// The name after a label that stands on every card, for who hears it without seeing the card.
fn hidden_name(context: &Context, offer: &Offer) -> Element {
    el("span", "wmo-hidden").text(": ").child(named(context, offer).words())
}

fn labelled(context: &Context, label: Key, link: Element) -> Element {
    el("p", classes::PARAGRAPH).child(el("span", "").text(context.text(label))).text(" ").child(link)
}

/// On the list or off.
pub fn list_button(context: &Context, offer: &Offer) -> Element {
    let on = context.state.find.on_list(&offer.id);
    let label = context.text(if on { Key::FindCardRemove } else { Key::FindCardAdd });
    el("button", classes::BUTTON_LINK)
        .attr("type", "button")
        .attr("aria-label", format!("{label}: {}", named(context, offer).text))
        .child(words(label))
        .on(On::Click, send(context, FindAction::List(offer.id.clone(), !on)))
}

/// To the estimate, where the Wmo pays.
fn pay(context: &Context, offer: &Offer) -> Option<Element> {
    let wmo = offer.funding.contains(Funding::Wmo) || offer.cost == Some(Cost::Contribution);
    let label = format!("{}: {}", context.text(Key::FindCardPay), named(context, offer).text);
    (wmo && context.state.own.desk.shows(Part::Estimate)).then(|| {
        context
            .button(
                classes::BUTTON_LINK,
                Key::FindCardPay,
                context.send(Action::Estimate(support(offer).to_vec())),
            )
            .attr("aria-label", label)
    })
}
