//! The page "Wie betaalt wat?", `dist/wie-betaalt-wat.html`: a module, a script and a stylesheet of its own,
//! which no other page loads. The figures of the law and of the variants are written into the script from the
//! tables, and the report's table beside ours into the page.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use wasm_bindgen_cli_support::Bindgen;
use wmo_zelfcheck::{
    language::Language,
    offers::Municipality,
    population::{EFFECTS, MODEL, PrintedEffect},
    rules::{Formula, Regime},
};
use xshell::Shell;
use xtask::say;

use crate::{
    cbs, dist,
    files::{self, Asset},
    page, population, split, web,
};

/// The program of the module.
pub const PROGRAM: &str = "wmo-pays";
/// The module, ready to be served.
pub const MODULE: &str = "target/web/pays/pays.wasm";
/// The page.
pub const PAGE: &str = "wie-betaalt-wat.html";

const SOURCE: &str = "static/pays";

/// Post-processes the compiled module.
pub fn module() -> Result<()> {
    let compiled = format!("target/wasm32-unknown-unknown/web/{PROGRAM}.wasm");
    let folder = Path::new(MODULE).parent().context("no folder")?;
    let stamp = folder.join("stamp");
    let input = files::fingerprint(&[compiled.clone().into()])?;
    if fs::read_to_string(&stamp).is_ok_and(|made| made == input) {
        return Ok(());
    }
    say("The module of \"Wie betaalt wat?\"");
    let glue = folder.join("glue");
    let mut generator = Bindgen::new();
    let whole = split::whole(Path::new(&compiled), &folder.join("whole"))?;
    generator.input_path(whole).out_name("pays").typescript(false).omit_default_module_path(true);
    generator.web(true)?.generate(&glue).context("wasm-bindgen could not read the compiled module")?;
    dist::optimise(&Shell::new()?, &glue.join("pays_bg.wasm"), Path::new(MODULE))?;
    Ok(fs::write(stamp, input)?)
}

/// Writes the page and its files.
pub fn page(dist: &Path, version: &str) -> Result<()> {
    let module = files::hashed(dist, "wie-betaalt-wat", "wasm", &fs::read(MODULE)?)?;
    // From the script, which stands beside it.
    let address = module.name.trim_start_matches("assets/");
    let known = json!({
        "__MODULE__": json!({ "url": address, "integrity": module.integrity }).to_string(),
        "__VARIANTS__": variants()?.to_string(),
        "__TARIFF__": tariff()?.to_string(),
        "__REVENUE__": revenue()?.to_string(),
    });
    let bundle = ["xtask/bundle.mjs", &format!("{SOURCE}/index.js"), &known.to_string()];
    let script = files::hashed(dist, "wie-betaalt-wat", "js", &web::made(&bundle)?)?;
    let style = files::hashed(dist, "wie-betaalt-wat", "css", &web::style(&format!("{SOURCE}/pays.css"))?)?;
    let icon = files::hashed(dist, "icon", "svg", &fs::read("static/icon.svg")?)?;
    let widget = files::hashed(dist, "wmo-zelfcheck", "css", &web::style("static/styles/index.css")?)?;
    let own = files::hashed(dist, "page", "css", &web::style("static/styles/page.css")?)?;
    let named = [
        ("script", &script),
        ("style", &style),
        ("icon", &icon),
        ("widget-style", &widget),
        ("page-style", &own),
    ];
    let assets = page::assets(&named);
    let beside = report()?;
    let template = fs::read_to_string(format!("{SOURCE}/{PAGE}"))?;
    let page = page::fill(&template, Language::FIRST, |name| match name {
        "version" => Some(version.to_owned()),
        "beside" => Some(beside.clone()),
        file => assets(file),
    })?;
    files::write(&dist.join(PAGE), page.as_bytes())
}

/// The page's own files in a finished build.
pub fn assets(dist: &Path) -> Result<Vec<Asset>> {
    let mut found = Vec::new();
    for path in files::files_below(&dist.join("assets"))? {
        let name = path.strip_prefix(dist)?.display().to_string();
        if name.starts_with("assets/wie-betaalt-wat-") && !name.ends_with(".br") && !name.ends_with(".gz") {
            found.push(Asset { integrity: files::integrity(&fs::read(&path)?), name });
        }
    }
    Ok(found)
}

/// The figures of the bill and of each variant of option 16, by its id.
fn variants() -> Result<Value> {
    let regimes = [Regime::IVB_BILL].into_iter().chain(EFFECTS.iter().map(|effect| effect.regime));
    regimes.map(|regime| Ok((regime.id.to_owned(), figures(regime)?))).collect()
}

fn figures(regime: &Regime) -> Result<Value> {
    let scheme = regime.scheme(MODEL.taken.month).context("no rules")?;
    let Formula::Ramp { base, rate, threshold, maximum: Some(maximum), .. } = &scheme.formula else {
        anyhow::bail!("{} has another formula", regime.id)
    };
    let exempt = scheme.means.wealth_exempt.as_ref().context("no exempt wealth")?;
    Ok(json!({
        "base": base.single_aow.as_ref().context("no base")?.value.to_string(),
        "rate": rate.value.to_string(),
        "threshold_single": threshold.single_aow.as_ref().context("no threshold")?.value.to_string(),
        "threshold_couple": threshold.couple_aow.as_ref().context("no threshold")?.value.to_string(),
        "wealth_rate": scheme.means.wealth_rate.value.to_string(),
        "wealth_exempt": exempt.value.to_string(),
        "maximum": maximum.value.to_string(),
    }))
}

/// The tariff of the month of the populations.
fn tariff() -> Result<Value> {
    let scheme = Regime::IN_FORCE.scheme(MODEL.taken.month).context("no rules")?;
    let Formula::Flat { amount } = &scheme.formula else { anyhow::bail!("no tariff") };
    Ok(json!(amount.value.to_string()))
}

/// The newest published revenue of each municipality that has one: name -> year and thousands of euros.
fn revenue() -> Result<Value> {
    let mut newest = BTreeMap::new();
    for (year, found) in cbs::revenue()? {
        for (code, thousands) in found.thousands {
            let number = code.trim_start_matches("GM").parse().context("a code")?;
            let municipality = Municipality::by_code(number).with_context(|| code.clone())?;
            newest.insert(municipality.name, json!({ "year": year, "thousands": thousands }));
        }
    }
    Ok(json!(newest))
}

/// The rows of the report's table beside ours.
fn report() -> Result<String> {
    let printed: Vec<&PrintedEffect> = EFFECTS.iter().collect();
    let ours = population::effects(MODEL.fitted, &printed)?;
    let number = |value: Decimal| value.to_string().replace('.', ",");
    let row = |(effect, ours): (&&PrintedEffect, Decimal)| {
        let off = (ours - Decimal::from(effect.financing)).round_dp(1);
        let used = if effect.held_out { "apart gehouden" } else { "passend gemaakt" };
        let name = effect.regime.id.trim_start_matches("ivb_").to_uppercase();
        format!(
            "<tr><th scope=\"row\">{name}</th><td>{}</td><td>{}</td><td>{}</td><td>{used}</td><td>{}</td></tr>",
            effect.financing,
            number(ours.round_dp(1)),
            number(off),
            effect.behaviour
        )
    };
    Ok(printed.iter().zip(ours).map(row).collect())
}
