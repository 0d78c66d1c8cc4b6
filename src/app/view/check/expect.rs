//! What happens after a report to the municipality, and by when at the latest, counted from a day that the
//! person picks.

use std::ops::RangeInclusive;

use base::{always::Always, date::Date, typed_date::typed_date};
use wmo_zelfcheck::{
    selfcheck::{
        self,
        deadlines::{Actor, Deadline, Term, deadlines},
        working_days::{EQUATED_YEARS, equated_days_known},
    },
    text::{Key, expect_words},
};

use crate::app::{
    browser,
    check::CheckAction,
    estimate::questions,
    model::Spot,
    state::Action,
    view::{
        Context,
        call::{self, Form},
        choices::error_message,
        classes, desk,
        element::{Element, On, el, target, words},
        parts::{cite, paragraph_of, section, sentences},
    },
};

/// The years in which somebody can report under the act.
const YEARS: RangeInclusive<u16> = 2015..=2099;

pub fn expect_view(context: &Context) -> Element {
    let typed = typed_date(&context.state.check.report_day, YEARS);
    let day = typed.ok().or(browser::today());
    let urgent = selfcheck::urgent(&context.state.check.answers);
    let steps = day.map(|day| deadlines(day, urgent)).unwrap_or_default();
    // The number stands at the first step that needs it, and holds for those after it.
    let first = steps.iter().position(|step| step.call);
    // The Crown names the days beside the holidays for some years ahead.
    let known = steps.iter().filter_map(|step| step.date).all(equated_days_known);
    let holidays = if known { Key::ExpectHolidaysKnown } else { Key::ExpectHolidaysUnknown };
    let said = day.map(|day| context.language.date(&day.to_string())).unwrap_or_default();
    let notes = [Key::ExpectChain, Key::ExpectCounting, Key::ExpectHolidays];
    let rest = [Key::ExpectClosed, Key::ExpectChanges, Key::ExpectSilence];
    let lead = el("p", classes::LEAD).child(words(context.fill(Key::ExpectLead, &[("date", &said)])));
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::ExpectTitle)))
        .child(lead.attr("role", "status"))
        .child(day_field(context, day))
        .child(
            el("ol", "wmo-timeline").children(
                steps
                    .iter()
                    .enumerate()
                    .map(|(place, step)| step_view(context, step, Some(place) == first).into()),
            ),
        )
        .child(
            section(context, "wmo-section", Key::ExpectNotesTitle)
                .children(sentences(context, &notes))
                .child(paragraph_of(context.fill(holidays, &[("year", &EQUATED_YEARS.end().to_string())])))
                .children(sentences(context, &rest))
                .child(call::call(context, Spot::Page("silence"), Form::Brief, false)),
        )
}

/// The id of what is wrong with the day.
const ERROR: &str = "report-day-error";

fn day_field(context: &Context, day: Option<Date>) -> Element {
    let (id, help) = (context.id("report-day"), context.id("report-day-help"));
    let typed = &context.state.check.report_day;
    let wrong = typed_date(typed, YEARS).err().filter(|_| !typed.is_empty());
    let wrong = wrong.map(|why| error_message(context, ERROR, questions::not_typed(why, Key::AmountDate)));
    let described = if wrong.is_some() { format!("{help} {}", context.id(ERROR)) } else { help.clone() };
    // Somebody who is still typing goes on.
    let value =
        if wrong.is_some() { typed.clone() } else { day.map(|day| day.to_string()).unwrap_or_default() };
    let act = context.act.clone();
    let changed = std::rc::Rc::new(move |event: web_sys::Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Check(CheckAction::ReportDay(input.value())));
        }
    });
    let input = el("input", if wrong.is_some() { classes::TEXTBOX_INVALID } else { classes::TEXTBOX })
        .attr("type", "date")
        .attr("id", id.clone())
        .attr("aria-describedby", described)
        .attr_if("aria-invalid", wrong.is_some().then_some("true"))
        .value(value)
        .on(On::Change, changed);
    el("div", classes::FORM_FIELD_SCREEN)
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::ExpectDayLabel)))
        .child(el("p", "wmo-help").attr("id", help).text(context.text(Key::ExpectDayHelp)))
        .child_if(wrong)
        .child(input)
}

fn step_view(context: &Context, step: &Deadline, calls: bool) -> Element {
    let date = step.date.map(|date| context.language.date(&date.to_string()));
    let when = match (step.term, &date) {
        (Term::Unnamed, _) | (Term::Day | Term::DayAfter(_) | Term::Within(..), None) => {
            context.text(Key::ExpectNoDate).to_owned()
        }
        (Term::WithoutDelay, _) => context.text(Key::ExpectWithoutDelay).to_owned(),
        (Term::Day, Some(date)) => context.fill(Key::ExpectOn, &[("date", date)]),
        (Term::DayAfter(_), Some(date)) => context.fill(Key::ExpectFrom, &[("date", date)]),
        (Term::Within(..), Some(date)) => context.fill(Key::ExpectBy, &[("date", date)]),
    };
    let who = match step.who {
        Actor::You => Key::ExpectWhoYou,
        Actor::Municipality => Key::ExpectWhoMunicipality,
    };
    let (title, text) = expect_words(step.id).unzip();
    el("li", "wmo-timeline__step")
        .key(step.id)
        .child(context.heading(1, title.map(|key| context.text(key)).always()))
        .child(el("p", classes::PARAGRAPH_STRONG).child(words(when)))
        .child(el("p", classes::PARAGRAPH_SOFT).text(context.text(who)))
        .child(paragraph_of(text.map(|key| context.text(key)).always().to_owned()))
        .child_if(calls.then(|| call::call(context, Spot::Page(step.id), Form::Full, false)))
        .child_if(desk::page_for_step(context, step.id).map(|page| el("p", classes::PARAGRAPH).child(page)))
        .child(cite(context, *step.source))
}
