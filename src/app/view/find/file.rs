//! A municipality's own file: chosen, read and looked at here, on the device. What there is to say about it,
//! and its offers among the others.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    text::Key,
    values::{Finding, Severity},
};
use yew::Html;

use super::send;
use crate::app::{
    find::FindAction,
    model::{FileProgress, FileReport},
    view::{
        Context, classes,
        element::{Element, On, el, target, words},
        parts::{paragraph, paragraph_of, titled_fold},
    },
};

pub fn file(context: &Context) -> Element {
    let id = context.id("find-file");
    let read = context.read.clone();
    let chosen = Rc::new(move |event: Event| {
        let file = target(&event).and_then(|input| input.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            read.emit(file);
        }
    });
    let input = el("input", "wmo-file")
        .attr("type", "file")
        .attr("id", id.clone())
        .attr("accept", ".csv,.json,text/csv,application/json")
        .on(On::Change, chosen);
    let content = el("div", "wmo-fold__content")
        .child(paragraph(context.text(Key::FindFileLead)))
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::FindFileLabel)))
        .child(input)
        .child(status(context));
    el("div", "wmo-screen-only").key("file").child(titled_fold(context, Key::FindFileTitle, content))
}

/// How far it is, or what came of it.
fn status(context: &Context) -> Element {
    let (said, bar, report) = match &context.state.find.file {
        FileProgress::None => (String::new(), None, None),
        FileProgress::Reading(percent) => {
            (progress(context, Key::FindFileReading, *percent), Some(*percent), None)
        }
        FileProgress::Building(percent) => {
            (progress(context, Key::FindFileBuilding, *percent), Some(*percent), None)
        }
        FileProgress::Done(report) => (outcome(context, report), None, Some(report)),
    };
    let bar = bar.map(|percent| {
        el("progress", "wmo-progress__bar")
            .attr("value", percent.to_string())
            .attr("max", "100")
            .attr("aria-hidden", "true")
    });
    let forget = report.map(|_| {
        context.button(classes::BUTTON_SECONDARY, Key::FindFileForget, send(context, FindAction::Forget))
    });
    el("div", "wmo-file__status")
        .child(paragraph_of(said).attr("role", "status"))
        .child_if(bar)
        .child_if(report.and_then(|report| findings(context, report)))
        .child_if(forget)
}

fn progress(context: &Context, key: Key, percent: u32) -> String {
    context.fill(key, &[("percent", &percent.to_string())])
}

fn outcome(context: &Context, report: &FileReport) -> String {
    if report.unreadable {
        return context.text(Key::FindFileUnreadable).to_owned();
    }
    if report.own {
        return context.text(Key::FindFilePolicy).to_owned();
    }
    let number = |count: u32| context.language.number(count.into(), 0);
    let counts = report.said.counts;
    let values = [
        ("read", &*number(counts.read)),
        ("warned", &*number(counts.warned)),
        ("refused", &*number(counts.refused)),
    ];
    let used = if report.in_use { Key::FindFileInUse } else { Key::FindFileNothing };
    format!("{} {}", context.fill(Key::FindFileCounts, &values), context.text(used))
}

fn findings(context: &Context, report: &FileReport) -> Option<Element> {
    let items = report.said.findings.iter().map(|finding| line(context, finding));
    let more = (report.said.more > 0)
        .then(|| context.fill(Key::FindFileFindingsMore, &[("count", &report.said.more.to_string())]));
    (!report.said.findings.is_empty()).then(|| {
        el("div", "")
            .child(context.heading(2, context.text(Key::FindFileFindings)))
            .child(el("ul", "wmo-findings").children(items))
            .child_if(more.map(paragraph_of))
    })
}

fn line(context: &Context, finding: &Finding) -> Html {
    let (how, class) = match finding.severity() {
        Severity::Error => (Key::FindFileFindingError, "wmo-findings__item wmo-findings__item--error"),
        Severity::Warning => (Key::FindFileFindingWarning, "wmo-findings__item"),
    };
    let (line, column) = (finding.at.line.to_string(), finding.at.column.to_string());
    let text = context.fill(
        Key::FindFileFinding,
        &[("line", &line), ("column", &column), ("sentence", &context.language.finding(finding))],
    );
    el("li", class).child(el("strong", "").text(context.text(how))).text(" ").child(words(text)).into()
}
