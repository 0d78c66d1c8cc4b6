//! Writes the checked tables as Rust constants of the types in `src/rules/types.rs`.

use std::fmt::Write;

use crate::literals::{
    by_group, decimal, document_name, kind_list, month, month_number, option, param, source, validity,
};
use crate::names::{self, constant, variant};
use crate::records::{SchemeRecord, StatusRecord, WithdrawnRecord};
use crate::rules::Rules;

/// The content of `rules.rs`.
pub fn rules(rules: &Rules) -> String {
    let mut out = String::from("// Written by the build from static/rules; do not edit.\n");
    let _ = writeln!(
        out,
        "/// The version of the rule tables, printed with each outcome.\npub const VERSION: &str = {:?};",
        rules.version
    );
    let known = month(rules.known_month());
    let _ = writeln!(
        out,
        "/// The month of that version: the present, as the tables know it.\n\
         pub const KNOWN: Month = {known};"
    );
    let (first, last) = rules.covered();
    let covered = validity(first, last);
    let _ = writeln!(
        out,
        "/// The months of which there are amounts of the law; a gap between them is said by its schemes.\n\
         pub const COVERED: Validity = {covered};"
    );
    for (key, document) in &rules.documents {
        let _ = writeln!(
            out,
            "#[allow(dead_code)] // a table may have stopped citing it\n\
             pub(crate) static {}: Document = Document {{ title: {:?}, url: {:?}, authority: {} }};",
            document_name(key),
            document.title,
            document.url,
            option(document.authority.as_ref(), |authority| format!("Authority::{authority:?}"))
        );
    }
    let _ = writeln!(
        out,
        "/// The regimes we have rules for, in the order in which they are answered.\n\
         pub static REGIMES: &[Regime] = &["
    );
    for (id, schemes) in &rules.regimes {
        let _ = writeln!(out, "Regime {{ id: {id:?}, schemes: &[");
        for checked in schemes {
            let _ = writeln!(out, "{},", scheme(&checked.record, &validity(checked.from, checked.to)));
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    out.push_str(&names::rows("Regime", "REGIMES", &rules.order));
    out.push_str(&names::ids("ExemptionId", "The ids of the exemptions.", &rules.exemption_ids()));
    let _ =
        writeln!(out, "/// The grounds on which nothing is due.\npub static EXEMPTIONS: &[Exemption] = &[");
    for checked in &rules.exemptions {
        let record = &checked.record;
        let regimes: Vec<&str> = record.regimes.iter().map(|id| id.get_ref().as_str()).collect();
        let _ = writeln!(
            out,
            "Exemption {{ id: ExemptionId::{}, when: When::{:?}, regimes: &{regimes:?}, valid: {}, \
             source: {}, derived: {:?} }},",
            variant(record.id.get_ref()),
            record.when,
            validity(checked.from, checked.to),
            source(&record.source),
            record.derived,
        );
    }
    let _ = writeln!(
        out,
        "];\n/// The rules on the first period due.\npub static START_RULES: &[StartRule] = &["
    );
    for checked in &rules.starts {
        let record = &checked.record;
        let back = record.back.way().map_or(String::new(), |(way, number)| format!("Back::{way}({number})"));
        let _ = writeln!(
            out,
            "StartRule {{ valid: {}, from: StartFrom::{:?}, back: {back}, source: {} }},",
            validity(checked.from, checked.to),
            record.rule,
            source(&record.source)
        );
    }
    out.push_str(
        "];\n/// What support costs a year when a person arranges it.\npub static OWN_COSTS: &[OwnCost] = &[",
    );
    for cost in &rules.own_costs {
        let _ = writeln!(
            out,
            "OwnCost {{ id: {:?}, kinds: {}, per_year: {}, price_level: {} }},",
            cost.id,
            kind_list(&cost.kinds),
            param(&cost.per_year),
            cost.price_level
        );
    }
    out.push_str("];\n");
    out.push_str("/// The AOW ages that are known, oldest first.\npub static AOW_AGES: &[AowAge] = &[");
    for age in &rules.aow_ages {
        let (from, source) = (age.from.get_ref(), source(&age.source));
        let _ = writeln!(
            out,
            "AowAge {{ from: {from}, to: {}, years: {}, months: {}, source: {source} }},",
            age.to, age.years, age.months
        );
    }
    out.push_str("];\n");
    kinds(&mut out, rules);
    for (prefix, what, table) in
        [("LOCAL", "that allows", &rules.local), ("ASK", "behind the question", &rules.asked)]
    {
        for (id, cited) in table {
            let _ = writeln!(
                out,
                "/// The article {what} `{id}`.\npub static {prefix}_{}: Source = {};",
                constant(id),
                source(&cited.source)
            );
        }
    }
    out
}

/// A `match` over the kinds: a kind without a row does not compile.
fn kinds(out: &mut String, rules: &Rules) {
    let _ = writeln!(
        out,
        "/// The kinds of support with their ids, in the order of the contract.\n\
         pub const KINDS: [(&str, Kind); {}] = [",
        rules.kinds.len()
    );
    for kind in &rules.kinds {
        let _ = writeln!(out, "({:?}, Kind::{}),", kind.id.get_ref(), variant(kind.id.get_ref()));
    }
    let _ = writeln!(out, "];\nfn kind_rule(kind: Kind) -> &'static KindRule {{ match kind {{");
    for kind in &rules.kinds {
        let name = variant(kind.id.get_ref());
        let from = kind
            .charged_from
            .as_ref()
            .map_or("None".to_owned(), |from| format!("Some({})", month(month_number(from))));
        let _ = writeln!(
            out,
            "Kind::{name} => {{ static RULE: KindRule = KindRule {{ kind: Kind::{name}, \
             charge: Charge::{:?}, guarded: {}, charged_from: {from}, source: {} }}; &RULE }}",
            kind.charge,
            kind.guarded,
            source(&kind.source),
        );
    }
    out.push_str("} }\n");
}

fn scheme(scheme: &SchemeRecord, validity: &str) -> String {
    let means = &scheme.means;
    format!(
        "Scheme {{ valid: {validity}, status: Status::{}, price_level: {}, period: Period::{:?}, \
         formula: {}, means: Means {{ wealth_rate: {}, wealth_exempt: {}, \
         exempt_for_couple: ExemptForCouple::{:?}, under_aow_exempt: {}, income_deduction: {}, \
         aow_relief: {}, old_age_allowance: {} }}, guards_cost_price: {}, no_income_data: {}, \
         withdrawn: &[{}], also_charged: {}, above_cost: {}, local_policy: {}, comparison: {}, source: {} }}",
        match scheme.status {
            StatusRecord::Law => "InForce".to_owned(),
            ref proposal => format!("{proposal:?}"),
        },
        scheme.price_level,
        scheme.period,
        formula(scheme),
        param(&means.wealth_rate),
        option(means.wealth_exempt.as_ref(), param),
        means.exempt_for_couple,
        option(means.under_aow_exempt.as_ref(), param),
        option(means.income_deduction.as_ref(), param),
        option(means.aow_relief.as_ref(), |relief| format!(
            "AowRelief {{ rate: {}, maximum: {}, income_wealth_rate: {}, income_limit: {} }}",
            param(&relief.rate),
            param(&relief.maximum),
            param(&relief.income_wealth_rate),
            param(&relief.income_limit),
        )),
        option(means.old_age_allowance.as_ref(), source),
        option(scheme.guards_cost_price.as_ref(), source),
        option(scheme.no_income_data.as_ref(), source),
        scheme.withdrawn.iter().map(withdrawn).collect::<Vec<_>>().join(", "),
        option(scheme.also_charged.as_ref(), |also| format!(
            "AlsoCharged {{ kinds: {}, source: {} }}",
            kind_list(&also.kinds),
            source(&also.source)
        )),
        option(scheme.above_cost.as_ref(), param),
        scheme.local_policy,
        scheme.comparison,
        source(&scheme.source),
    )
}

fn withdrawn(withdrawn: &WithdrawnRecord) -> String {
    format!(
        "Withdrawn {{ kinds: {}, above_income: {}, safety_net: {}, kept: {}, source: {} }}",
        kind_list(&withdrawn.kinds),
        option(withdrawn.above_income.as_ref(), param),
        option(withdrawn.safety_net.as_ref(), source),
        option(withdrawn.kept.as_ref(), source),
        source(&withdrawn.source),
    )
}

fn formula(scheme: &SchemeRecord) -> String {
    if let Some(flat) = &scheme.flat {
        format!("Formula::Flat {{ amount: {} }}", param(&flat.amount))
    } else if let Some(ramp) = &scheme.ramp {
        format!(
            "Formula::Ramp {{ base: {}, rate: {}, threshold: {}, uncertainty: {}, maximum: {} }}",
            by_group(&ramp.base),
            param(&ramp.rate),
            by_group(&ramp.threshold),
            option(ramp.threshold_uncertainty.as_ref(), |within| format!(
                "Uncertainty {{ single: {}, couple: {} }}",
                decimal(within.single.get_ref()),
                decimal(within.couple.get_ref())
            )),
            option(ramp.maximum.as_ref(), param),
        )
    } else if let Some(share) = &scheme.share {
        format!(
            "Formula::Share {{ rate: {}, minimum: {}, maximum: {}, reduction: {} }}",
            param(&share.rate),
            param(&share.minimum),
            param(&share.maximum),
            option(share.reduction.as_ref(), param),
        )
    } else {
        "compile_error!(\"a scheme without formula\")".to_owned()
    }
}
