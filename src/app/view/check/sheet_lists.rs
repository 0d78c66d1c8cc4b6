//! What stands on the sheet beside the person's own words: the tips and answers that they chose for it, their
//! list of offers, what to bring, their rights, and numbers.

use base::always::Always;
use wmo_zelfcheck::text::{Key, hint_title};

use super::words::{answers_in_words, question_in_words};
use crate::app::{
    check::{CheckAction, SheetItem},
    model::Spot,
    state::Action,
    view::{
        Context, call,
        choices::{ChoiceInput, Choices, row},
        classes,
        element::{Element, el, words},
        find::listed_lines,
        parts::{counted_fold, section},
    },
};

const RIGHTS: [Key; 5] = [
    Key::SheetRightsClientSupport,
    Key::SheetRightsSixWeeks,
    Key::SheetRightsReport,
    Key::SheetRightsDecision,
    Key::SheetRightsObjection,
];

const BRING: [Key; 5] = [
    Key::SheetBringIdentity,
    Key::SheetBringLetters,
    Key::SheetBringMedication,
    Key::SheetBringHome,
    Key::SheetBringWeek,
];

const NUMBERS: [Key; 5] = [
    Key::SheetNumbersMunicipality,
    Key::SheetNumbersClientSupport,
    Key::SheetNumbersCarer,
    Key::SheetNumbersDoctor,
    Key::SheetNumbersUrgent,
];

/// What can stand on the sheet, in words.
fn items(context: &Context) -> Vec<(SheetItem, String)> {
    let check = &context.state.check;
    let tips = check.tips_for_sheet().into_iter().map(|hint| {
        let title = hint_title(hint).map(|key| context.text(key)).always();
        (SheetItem::Tip(hint.id), title.to_owned())
    });
    let answers = check.answers_for_sheet().into_iter().map(|place| {
        let answer = answers_in_words(context, place, check.answers.bits(place));
        (SheetItem::Answer(place), format!("{} {answer}", question_in_words(context, place)))
    });
    tips.chain(answers).collect()
}

/// The tips or the answers that were chosen.
fn chosen(context: &Context, tips: bool) -> Vec<String> {
    let is_chosen =
        |item: SheetItem| matches!(item, SheetItem::Tip(_)) == tips && context.state.check.is_on_sheet(item);
    items(context).into_iter().filter(|(item, _)| is_chosen(*item)).map(|(_, text)| text).collect()
}

/// A fold in which a person chooses which tips and answers stand on the sheet; nothing without any.
pub fn choose(context: &Context) -> Option<Element> {
    let items = items(context);
    let count = items.len();
    let rows = items.into_iter().enumerate().map(|(index, (item, label))| {
        let on = context.state.check.is_on_sheet(item);
        let id = context.id(&format!("on-sheet-{index}"));
        let handler = context.send(Action::Check(CheckAction::OnSheet(item, !on)));
        let input = ChoiceInput {
            how: Choices::Many,
            name: "on-sheet",
            id,
            label: label.into(),
            help: None,
            chosen: on,
            handler,
        };
        row(context, input).into()
    });
    let group = el("div", "wmo-fold__content")
        .attr("role", "group")
        .attr("aria-label", context.text(Key::SheetChoose))
        .child(el("p", "wmo-help").text(context.text(Key::SheetChooseHint)))
        .children(rows);
    (count > 0)
        .then(|| el("div", "wmo-screen-only").child(counted_fold(context, 1, Key::SheetChoose, count, group)))
}

/// The lists, each with its heading.
pub fn lists(context: &Context) -> Element {
    let list = |(title, items): (Key, Vec<String>)| {
        if items.is_empty() {
            return el("div", "").into();
        }
        let items = items.into_iter().map(|item| el("li", classes::LIST_ITEM).child(words(item)).into());
        let part = section(context, "wmo-section", title).child(el("ul", classes::LIST).children(items));
        if title == Key::SheetNumbersTitle {
            let part = part.attr("class", "wmo-section wmo-sheet__numbers");
            return part.child_if(call::ask(context, Spot::Page("sheet"))).into();
        }
        part.into()
    };
    el("div", "wmo-sheet__lists").children(titled(context).into_iter().map(list))
}

/// The lists with their titles, in the order of the sheet.
pub fn titled(context: &Context) -> [(Key, Vec<String>); 6] {
    [
        (Key::SheetHintsTitle, chosen(context, true)),
        (Key::FindListSheet, listed_lines(context)),
        (Key::SheetFromAnswers, chosen(context, false)),
        (Key::SheetBringTitle, texts(context, &BRING)),
        (Key::SheetRightsTitle, texts(context, &RIGHTS)),
        (Key::SheetNumbersTitle, numbers(context)),
    ]
}

fn texts(context: &Context, keys: &[Key]) -> Vec<String> {
    keys.iter().map(|key| context.text(*key).to_owned()).collect()
}

/// Whom to ring, with the number of the municipality when it is known.
fn numbers(context: &Context) -> Vec<String> {
    let mut lines = texts(context, &NUMBERS);
    if let (Some(first), Some(line)) = (lines.first_mut(), call::line(context)) {
        first.push_str(": ");
        first.push_str(&line);
    }
    lines
}
