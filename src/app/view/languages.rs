//! The other languages, where the municipality lets a person choose; and what of another language stands in a
//! text, so that a screen reader says it as it should.

use std::borrow::Cow;

use wmo_zelfcheck::{language::Language, text::Key};
use yew::Html;

use super::{
    Context, classes,
    element::{Element, On, el},
};
use crate::app::state::Action;

/// A button for each other language, in that language.
pub fn languages(context: &Context) -> Option<Element> {
    let button = |language: Language| {
        el("button", classes::BUTTON_LINK)
            .attr("type", "button")
            .attr("lang", language.code())
            .text(language.text(Key::LanguageName))
            .on(On::Click, context.send(Action::Speak(language)))
    };
    let others: Vec<Html> = context
        .languages
        .iter()
        .filter(|language| **language != context.language)
        .map(|language| button(*language).into())
        .collect();
    (!others.is_empty()).then(|| el("p", "wmo-languages wmo-screen-only").children(others))
}

/// Stands where a text of another language comes.
const GAP: &str = "\u{0}";

/// What is read: the language's own words, or Dutch where it has none.
pub struct TextInLanguage {
    pub text: Cow<'static, str>,
    /// `nl` where the text is Dutch and what is around it is not.
    pub lang: Option<&'static str>,
}

impl TextInLanguage {
    /// In the language of the app.
    pub fn own(text: String) -> TextInLanguage {
        TextInLanguage { text: Cow::Owned(text), lang: None }
    }

    /// An element around it that says its language, and takes its direction from it: a municipality may write
    /// in another script.
    pub fn within(self, element: Element) -> Element {
        element.attr("dir", "auto").attr_if("lang", self.lang).key(&self.text).text(self.text.into_owned())
    }

    pub fn words(self) -> Html {
        self.within(el("span", "")).into()
    }
}

impl Context {
    /// The place of a source. Only articles and what is ours are told in the language of the app.
    pub fn place(&self, place: &'static str) -> TextInLanguage {
        let article = place.starts_with("art. ");
        if article { TextInLanguage::own(self.language.place(place)) } else { self.said(place) }
    }

    /// A text of a record in the language of the app; Dutch where that has no words for it.
    pub fn said(&self, dutch: &str) -> TextInLanguage {
        match self.language.of_record(dutch) {
            Some(text) => TextInLanguage { text: Cow::Borrowed(text), lang: None },
            None => self.dutch(dutch),
        }
    }

    /// A sentence with a text in it that may be of another language.
    pub fn around(&self, key: Key, name: &str, said: TextInLanguage) -> Html {
        let sentence = self.fill(key, &[(name, GAP)]);
        let (before, after) = sentence.split_once(GAP).unwrap_or((&sentence, ""));
        let (before, after) = (before.to_owned(), after.to_owned());
        el("span", "").key(&said.text).text(before).child(said.words()).text(after).into()
    }

    /// A text that is Dutch whatever the language of the app: a document's title, what a municipality wrote.
    pub fn dutch(&self, text: &str) -> TextInLanguage {
        let lang = (self.language != Language::FIRST).then(|| Language::FIRST.code());
        TextInLanguage { text: Cow::Owned(text.to_owned()), lang }
    }
}
