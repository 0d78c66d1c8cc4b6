//! A link that keeps the answers: in the fragment only, which a browser never sends, with the version of the
//! form and of the rules. A link made by hand or by another version is refused by field, and nothing of it is
//! used.

use base::always::Always;
use base::{
    amount::parse_amount,
    date::{Date, Month},
    money::Money,
};
use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::{self, KINDS, Kind},
};

use crate::app::model::{EstimateAnswers, LivesWith, Local, Typed, Which, as_typed};

/// The version of the form of a link.
const FORM: &str = "1";

const HOUSEHOLDS: [(&str, LivesWith); 4] = [
    ("single", LivesWith::Nobody),
    ("couple", LivesWith::Partner),
    ("other", LivesWith::SomeoneElse),
    ("unknown", LivesWith::Unknown),
];
const CLIENT_AGES: [(&str, ClientAge); 3] =
    [("minor", ClientAge::Minor), ("adult", ClientAge::Adult), ("aow", ClientAge::Aow)];
const PARTNER_AGES: [(&str, PartnerAge); 2] = [("adult", PartnerAge::Adult), ("aow", PartnerAge::Aow)];
const OTHERS: [(&str, Option<OtherContribution>); 4] = [
    ("none", Some(OtherContribution::None)),
    ("wlz", Some(OtherContribution::Wlz)),
    ("sheltered_living", Some(OtherContribution::ShelteredLiving)),
    ("unknown", None),
];
const UNKNOWN: &str = "unknown";

/// What a link held.
#[derive(Debug, PartialEq)]
pub struct Shared {
    pub answers: EstimateAnswers,
    /// The version of the rules with which the amounts were computed: a date.
    pub rules: String,
    /// The month for which they were.
    pub month: Month,
}

/// The part of a link that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLink {
    pub field: String,
}

/// The fragment of a link, without `#`. Amounts that cannot be read are left out.
pub fn fragment(answers: &EstimateAnswers, month: Month) -> String {
    let mut out = format!("wmo={FORM}&rules={}&month={month}", rules::VERSION);
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push('&');
            out.push_str(name);
            out.push('=');
            out.push_str(value);
        }
    };
    add("household", name_of(&HOUSEHOLDS, answers.household));
    add("client_age", name_of(&CLIENT_AGES, answers.client_age));
    add("partner_age", name_of(&PARTNER_AGES, answers.partner_age));
    let support: Vec<&str> = answers.support.iter().map(|kind| name_of(&KINDS, Some(*kind))).collect();
    add("support", if answers.support_unknown { UNKNOWN } else { "" });
    add("support", &support.join(","));
    add("other_contribution", name_of(&OTHERS, answers.other_contribution));
    for (name, typed) in [("income", &answers.income), ("assets", &answers.assets)] {
        add(name, &if typed.unknown { UNKNOWN.to_owned() } else { amount(&typed.text) });
    }
    add("assets_partner", &amount(&answers.assets_partner));
    for (kind, price) in &answers.prices {
        add(&format!("price.{}", name_of(&KINDS, Some(*kind))), &amount(price));
    }
    add("started", &answers.started.parse::<Date>().map(|date| date.to_string()).unwrap_or_default());
    for (name, typed) in
        [("client_aow_from", &answers.client_aow), ("partner_aow_from", &answers.partner_aow)]
    {
        add(name, &typed.parse::<Month>().map(|month| month.to_string()).unwrap_or_default());
    }
    for (side, which) in [("own", Which::Own), ("other", Which::Other)] {
        let local = answers.local(which);
        add(&format!("{side}.amount"), &amount(&local.amount));
        add(&format!("{side}.limit"), &amount(&local.limit));
        add(&format!("{side}.transport"), if local.transport { "1" } else { "" });
        add(&format!("{side}.no_charge"), if local.no_charge { "1" } else { "" });
    }
    out
}

/// Reads a fragment; `None` where it is not one of ours, such as the anchor of a page.
pub fn read(fragment: &str) -> Option<Result<Shared, BadLink>> {
    fragment.starts_with("wmo=").then(|| read_fields(fragment))
}

fn read_fields(fragment: &str) -> Result<Shared, BadLink> {
    let mut shared =
        Shared { answers: EstimateAnswers::default(), rules: String::new(), month: Month::default() };
    let mut seen: Vec<&str> = Vec::new();
    for pair in fragment.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let bad = || BadLink { field: name.chars().take(40).collect() };
        if seen.contains(&name) {
            return Err(bad());
        }
        seen.push(name);
        field(&mut shared, name, value).ok_or_else(bad)?;
    }
    match ["wmo", "rules", "month"].into_iter().find(|needed| !seen.contains(needed)) {
        Some(missing) => Err(BadLink { field: missing.to_owned() }),
        None => Ok(shared),
    }
}

/// Takes one field in; `None` where the field or its value does not exist.
fn field(shared: &mut Shared, name: &str, value: &str) -> Option<()> {
    let answers = &mut shared.answers;
    match name {
        "wmo" => (value == FORM).then_some(())?,
        "rules" => {
            value.parse::<Date>().ok()?;
            shared.rules = value.to_owned();
        }
        "month" => shared.month = value.parse().ok()?,
        "household" => answers.household = Some(value_of(&HOUSEHOLDS, value)?),
        "client_age" => answers.client_age = Some(value_of(&CLIENT_AGES, value)?),
        "partner_age" => answers.partner_age = Some(value_of(&PARTNER_AGES, value)?),
        "support" if value == UNKNOWN => answers.support_unknown = true,
        "support" => {
            answers.support =
                value.split(',').map(|id| value_of(&KINDS, id)).collect::<Option<Vec<Kind>>>()?
        }
        "other_contribution" => answers.other_contribution = Some(value_of(&OTHERS, value)?),
        "income" => answers.income = typed(value)?,
        "assets" => answers.assets = typed(value)?,
        "assets_partner" => answers.assets_partner = text(value)?,
        "started" => {
            value.parse::<Date>().ok()?;
            answers.started = value.to_owned();
        }
        "client_aow_from" => answers.client_aow = value.parse::<Month>().ok()?.to_string(),
        "partner_aow_from" => answers.partner_aow = value.parse::<Month>().ok()?.to_string(),
        _ => {
            let (place, rest) = name.split_once('.')?;
            match place {
                "price" => answers.prices.push((value_of(&KINDS, rest)?, text(value)?)),
                "own" => local(answers.local_mut(Which::Own), rest, value)?,
                "other" => local(answers.local_mut(Which::Other), rest, value)?,
                _ => return None,
            }
        }
    }
    Some(())
}

fn local(local: &mut Local, name: &str, value: &str) -> Option<()> {
    match name {
        "amount" => local.amount = text(value)?,
        "limit" => local.limit = text(value)?,
        "transport" => local.transport = (value == "1").then_some(true)?,
        "no_charge" => local.no_charge = (value == "1").then_some(true)?,
        _ => return None,
    }
    Some(())
}

fn name_of<T: PartialEq>(names: &[(&'static str, T)], wanted: Option<T>) -> &'static str {
    names.iter().find(|(_, value)| Some(value) == wanted.as_ref()).map(|(name, _)| *name).always()
}

fn value_of<T: Copy>(names: &[(&str, T)], wanted: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
}

/// What was typed, in the contract's form.
fn amount(typed: &str) -> String {
    parse_amount(typed).map(|money| money.to_string()).unwrap_or_default()
}

fn typed(value: &str) -> Option<Typed> {
    if value == UNKNOWN {
        Some(Typed { text: String::new(), unknown: true })
    } else {
        Some(Typed { text: text(value)?, unknown: false })
    }
}

/// An amount as a person would type it, of one in the contract's form or in whole euros, as a link made by
/// hand has it.
fn text(value: &str) -> Option<String> {
    value.parse::<Money>().or_else(|_| format!("{value}.00").parse()).ok().map(as_typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> EstimateAnswers {
        EstimateAnswers {
            household: Some(LivesWith::Partner),
            client_age: Some(ClientAge::Aow),
            partner_age: Some(PartnerAge::Adult),
            support: vec![Kind::TransportAid, Kind::HomeAdaptation],
            support_unknown: false,
            other_contribution: Some(None),
            income: Typed { text: "31250,50".into(), unknown: false },
            assets: Typed { text: "0".into(), unknown: false },
            assets_partner: "40000".into(),
            prices: vec![(Kind::TransportAid, "2500".into())],
            started: "2026-02-01".into(),
            client_aow: "2027-03".into(),
            partner_aow: String::new(),
            local: [
                Local { amount: "15".into(), transport: true, ..Local::default() },
                Local { limit: "20000".into(), no_charge: true, ..Local::default() },
            ],
        }
    }

    #[test]
    fn a_link_gives_back_what_went_in() {
        let month = Month::new(2026, 11).unwrap();
        for answers in [
            EstimateAnswers::default(),
            full(),
            EstimateAnswers { support: Vec::new(), support_unknown: true, ..full() },
        ] {
            let link = fragment(&answers, month);
            assert!(
                link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&.,_-".contains(&byte)),
                "{link}"
            );
            let shared = read(&link).unwrap().unwrap();
            assert_eq!(
                (shared.answers, shared.rules.as_str(), shared.month),
                (answers, rules::VERSION, month)
            );
        }
        assert_eq!(read("bijdrage"), None);
    }

    #[test]
    fn what_cannot_be_read_stays_out_of_a_link() {
        let typed = EstimateAnswers {
            started: "#<b>".into(),
            client_aow: "maart".into(),
            income: Typed { text: "veel".into(), unknown: false },
            ..EstimateAnswers::default()
        };
        assert_eq!(
            fragment(&typed, Month::new(2026, 11).unwrap()),
            format!("wmo=1&rules={}&month=2026-11", rules::VERSION)
        );
    }

    #[test]
    fn whole_euros_are_read() {
        for (written, typed) in
            [("30000", "30000"), ("30000.00", "30000"), ("30000.50", "30000,50"), ("0", "0")]
        {
            let shared =
                read(&format!("wmo=1&rules=2026-11-22&month=2026-11&income={written}")).unwrap().unwrap();
            assert_eq!(shared.answers.income, Typed { text: typed.into(), unknown: false }, "{written}");
        }
    }

    #[test]
    fn a_bad_link_is_refused_by_field() {
        let start = "wmo=1&rules=2026-11-22&month=2026-11";
        for (link, field) in [
            ("wmo=2&rules=2026-11-22&month=2026-11", "wmo"),
            ("wmo=1&month=2026-11", "rules"),
            ("wmo=1&rules=<script>&month=2026-11", "rules"),
            ("wmo=1&rules=0-6-2&month=2026-11", "rules"),
            ("wmo=1&rules=2026-02-30&month=2026-11", "rules"),
            ("wmo=1&rules=&month=2026-11", "rules"),
            ("wmo=1&rules=2026-11-22&month=2026-13", "month"),
            (&format!("{start}&income=veel"), "income"),
            (&format!("{start}&income=30000.5"), "income"),
            (&format!("{start}&income=-5"), "income"),
            (&format!("{start}&income="), "income"),
            (&format!("{start}&income=1.00&income=2.00"), "income"),
            (&format!("{start}&support=household_help,poetsen"), "support"),
            (&format!("{start}&price.bed=1.00"), "price.bed"),
            (&format!("{start}&own.amount=-1.00"), "own.amount"),
            (&format!("{start}&own.transport=yes"), "own.transport"),
            (&format!("{start}&started=2026-02-30"), "started"),
            (&format!("{start}&colour=red"), "colour"),
            (&format!("{start}&"), ""),
        ] {
            assert_eq!(read(link), Some(Err(BadLink { field: field.to_owned() })), "{link}");
        }
    }
}
