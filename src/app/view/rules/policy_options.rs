//! The 25 options of the report, told to residents: what the report is, why municipalities differ, and each
//! option behind a fold. None of it is law, and the page says so first.

use wmo_zelfcheck::{
    rules::{self, OPTIONS, PolicyOption, Regime, Remark},
    text::{Key, option_status},
};
use yew::Html;

use crate::app::{
    model::{RulePlace, View},
    state::Action,
    view::{
        Context, classes,
        element::{Element, On, el},
        parts::{cite, fold, paragraph, section, ways_to},
    },
};

pub fn options_view(context: &Context) -> Element {
    let why = [
        (Key::OptionsWhyPolicy, Some(rules::REPORT_POLICY)),
        (Key::OptionsWhyBylaw, Some(rules::REPORT_BYLAW)),
        (Key::OptionsWhyMoney, Some(rules::REPORT_MONEY)),
        (Key::OptionsWhyJudge, Some(rules::REPORT_POLICY)),
    ];
    let why = why.into_iter().flat_map(|(text, source)| told(context, text, source));
    el("div", "wmo-page wmo-page--read")
        .child(context.back())
        .child(context.heading(0, context.text(Key::OptionsTitle)))
        .children(told(context, Key::OptionsLead, Some(rules::REPORT_ORDERED)))
        .children(told(context, Key::OptionsNoLaw, Some(rules::REPORT_EXPLORES)))
        .child(paragraph(context.text(Key::OptionsVngWho)))
        .child(ways_to(context, &[(View::Rules(None), Key::MoreRules)]))
        .child(
            section(context, "wmo-section", Key::OptionsListTitle)
                .child(el("p", classes::PARAGRAPH_SCREEN).text(context.text(Key::OptionsOpenHint)))
                .child(el("div", "wmo-folds").children(OPTIONS.iter().map(|option| one(context, option)))),
        )
        .child(section(context, "wmo-section", Key::OptionsWhyTitle).children(why))
}

fn told(context: &Context, text: Key, source: Option<rules::Source>) -> Vec<Html> {
    [Some(paragraph(context.text(text))), source.map(|source| cite(context, source))]
        .into_iter()
        .flatten()
        .map(Html::from)
        .collect()
}

fn one(context: &Context, option: &'static PolicyOption) -> Html {
    let summary = el("summary", "wmo-fold__summary")
        .child(context.heading(2, format!("{}. {}", option.number, context.said(option.title).text)))
        .child(el("span", "wmo-badge").text(context.text(option_status(option.status))));
    let titled = |title: Key| el("p", classes::PARAGRAPH_STRONG).text(context.text(title));
    let figures =
        option.figures.iter().map(|figure| context.said(figure).within(el("li", classes::LIST_ITEM)).into());
    let content = el("div", "wmo-fold__content")
        .child(titled(Key::OptionsForYou))
        .child(context.said(option.for_you).within(el("p", classes::PARAGRAPH)))
        .child(titled(Key::OptionsSays))
        .child(context.said(option.report_says).within(el("p", classes::PARAGRAPH)))
        .child_if((!option.figures.is_empty()).then(|| titled(Key::OptionsFigures)))
        .child_if((!option.figures.is_empty()).then(|| el("ul", classes::LIST).children(figures)))
        .child(el("p", classes::SMALL).child(context.around(
            Key::OptionsInReport,
            "title",
            context.dutch(option.report_title),
        )))
        .child(cite(context, option.source))
        .child(titled(Key::OptionsVng))
        .children(vng(context, option.vng.as_ref()))
        .child_if(option.since.as_ref().map(|_| titled(Key::OptionsSince)))
        .children(option.since.iter().flat_map(|since| remark(context, since)))
        .children(option.regimes.iter().filter_map(|id| amounts(context, id)));
    fold(false, summary, content).key(option.title).into()
}

/// What the association of municipalities says, or that it says nothing.
fn vng(context: &Context, said: Option<&'static Remark>) -> Vec<Html> {
    said.map_or_else(
        || told(context, Key::OptionsVngSilent, Some(rules::REPORT_VNG)),
        |said| remark(context, said).into(),
    )
}

fn remark(context: &Context, remark: &'static Remark) -> [Html; 2] {
    [
        context.said(remark.text).within(el("p", classes::PARAGRAPH)).into(),
        cite(context, remark.source).into(),
    ]
}

/// "Bekijk de bedragen", of a regime that computes the option.
fn amounts(context: &Context, id: &'static str) -> Option<Html> {
    let regime = Regime::by_id(id)?;
    let place = RulePlace { regime: regime.id, month: context.state.month, part: None };
    let text = context.fill(Key::OptionsCompute, &[("regime", &context.language.regime_name(regime))]);
    let button = el("button", classes::BUTTON_LINK)
        .attr("type", "button")
        .text(text)
        .on(On::Click, context.send(Action::Open(View::Rules(Some(place)))));
    Some(el("p", "wmo-screen-only").child(button).into())
}
