//! Small pieces that several views share.

use wmo_zelfcheck::{rules::Source, text::Key};

use super::{
    Context, classes,
    element::{Element, el, words},
    paragraph,
};

/// Emergency numbers, always in sight.
pub fn urgent(context: &Context) -> Element {
    let numbers = [("tel:112", Key::UrgentDanger), ("tel:08002000", Key::UrgentViolence), ("tel:113", Key::UrgentSuicide)];
    el("div", "wmo-urgent")
        .attr("role", "region")
        .attr("aria-label", context.text(Key::UrgentTitle))
        .child(el("span", "wmo-urgent__title").text(context.text(Key::UrgentTitle)))
        .children(numbers.map(|(number, key)| el("a", classes::LINK).attr("href", number).text(context.text(key)).into()))
}

/// "Waarom?": a fold with a sentence and where it stands.
pub fn why(context: &Context, title: Key, text: String, source: Option<Source>) -> Element {
    let content = el("div", "wmo-why__content").child(paragraph_of(text)).child_if(source.map(|source| cite(context, source)));
    el("details", "wmo-why").child(el("summary", "wmo-why__summary").text(context.text(title))).child(content)
}

/// A paragraph of text that may change.
pub fn paragraph_of(text: String) -> Element {
    el("p", classes::PARAGRAPH).child(words(text))
}

/// "Bron: Uitvoeringsbesluit Wmo 2015, artikel 3.8, lid 3, onderdeel f", with a link where there is one.
pub fn cite(context: &Context, source: Source) -> Element {
    let text = format!("{}, {}", source.document.title, context.language.place(source.place));
    let named = match source.document.url {
        Some(url) => el("a", classes::LINK).attr("href", url).attr("rel", "external noopener noreferrer").child(words(text)).into(),
        None => words(text),
    };
    el("p", classes::SMALL).child(el("span", "").text(context.text(Key::AppSource))).text(" ").child(named)
}

/// A titled part of a page.
pub fn section(context: &Context, class: &'static str, title: Key) -> Element {
    el("section", class).child(context.heading(1, context.text(title)))
}

/// A list of sentences.
pub fn sentences(context: &Context, keys: &[Key]) -> Vec<yew::Html> {
    keys.iter().map(|key| paragraph(context.text(*key)).into()).collect()
}
