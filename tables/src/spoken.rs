//! The words of what stands in the rule tables: each regime, exemption and average of costs has them in every
//! language, and the words of a regime ask for no figure that it does not have.

use std::path::Path;

use crate::records::SchemeRecord;
use crate::rules::Rules;
use crate::table::{Faults, Spoken};
use crate::texts::{self, FIRST, Languages};

/// The sections in which every text belongs to a record.
const SECTIONS: [&str; 3] = ["regime", "regime_about", "own_cost"];

/// What is wrong with the words of the records; `dir` is the folder of the texts.
pub fn check(rules: &Rules, languages: &Languages, dir: &Path) -> Faults {
    let mut findings = Faults::new();
    for Spoken { section, id, at } in &rules.spoken {
        for language in languages
            .iter()
            .filter(|(_, words)| !words.contains_key(&format!("{section}.{id}")))
            .map(|(language, _)| language)
        {
            findings.push(format!(
                "{at}: \"{id}\" has no words: write {id} = \"...\" under [{section}] in \
                 static/texts/{language}.toml"
            ));
        }
    }
    for (language, words) in languages {
        for (key, text) in words {
            let Some((section, id)) = key.split_once('.').filter(|(section, _)| SECTIONS.contains(section))
            else {
                continue;
            };
            let at = || texts::at(dir, language, key);
            if language == FIRST
                && !rules.spoken.iter().any(|spoken| spoken.section == section && spoken.id == id)
            {
                findings.push(format!("{}: \"{key}\" is of nothing in static/rules", at()));
            }
            let scheme =
                rules.regimes.iter().find(|(regime, _)| regime == id).and_then(|(_, schemes)| schemes.last());
            let Some(scheme) = scheme.filter(|_| section != "own_cost") else { continue };
            let known = figures(&scheme.record);
            for asked in texts::placeholders(text).into_iter().filter(|asked| !known.contains(asked)) {
                findings.push(format!(
                    "{}: \"{key}\" has {{{asked}}}, and this regime has no such figure: there are {}",
                    at(),
                    known.join(", ")
                ));
            }
        }
    }
    findings
}

/// The figures that the words of a regime can have a place for; `src/text/regimes.rs` fills them in.
fn figures(scheme: &SchemeRecord) -> Vec<&'static str> {
    let mut all = vec!["wealth_rate"];
    if scheme.flat.is_some() {
        all.push("amount");
    }
    if let Some(ramp) = &scheme.ramp {
        all.push("rate");
        all.extend(ramp.base.single_under_aow.as_ref().map(|_| "minimum"));
        all.extend(ramp.maximum.as_ref().map(|_| "maximum"));
    }
    if scheme.share.is_some() {
        all.extend(["rate", "minimum", "maximum"]);
    }
    all.extend(
        scheme.withdrawn.iter().find_map(|withdrawn| withdrawn.above_income.as_ref()).map(|_| "limit"),
    );
    all
}
