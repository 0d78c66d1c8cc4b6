//! E-mail addresses. That of a person is left out: it is personal data, and an offer outlives who answers its
//! mail.

use super::{Problem, Quoted, Say, clean::clean, contact::is_host};

/// Words that make an address that of a desk or a team.
const DESKS: [&str; 48] = [
    "info",
    "contact",
    "loket",
    "wmo",
    "team",
    "wijk",
    "zorg",
    "gemeente",
    "steun",
    "punt",
    "welzijn",
    "buurt",
    "post",
    "mail",
    "balie",
    "klant",
    "service",
    "aanmeld",
    "vrijwillig",
    "sociaal",
    "respijt",
    "logeer",
    "huis",
    "bieb",
    "biblio",
    "receptie",
    "secretariaat",
    "hulp",
    "centrum",
    "dagbesteding",
    "administratie",
    "planning",
    "ontmoet",
    "maatje",
    "werk",
    "inkomen",
    "jeugd",
    "ouder",
    "dementie",
    "vervoer",
    "cursus",
    "school",
    "kerk",
    "stichting",
    "vereniging",
    "meld",
    "vraag",
    "afspraak",
];

/// Providers whose addresses are those of people.
const OF_PEOPLE: [&str; 16] = [
    "gmail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "outlook.nl",
    "live.nl",
    "live.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "ziggo.nl",
    "kpnmail.nl",
    "planet.nl",
    "xs4all.nl",
    "home.nl",
    "telfort.nl",
];

/// A general e-mail address. One that seems to be a person's is left out, and that is said.
pub fn email(raw: &str, say: &mut Say) -> Option<String> {
    let text = clean(raw).text;
    let text = text.strip_prefix("mailto:").unwrap_or(&text).trim();
    if text.is_empty() {
        return None;
    }
    let parts = text.split_once('@').filter(|(local, domain)| {
        let good = |char: char| char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '-' | '+');
        !local.is_empty()
            && text.len() <= 200
            && local.chars().all(good)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && is_host(domain)
    });
    let Some((local, domain)) = parts else {
        say.say(Problem::NotAnEmail(Quoted::new(text)));
        return None;
    };
    let (local, domain) = (local.to_lowercase(), domain.to_lowercase());
    let of_desk = DESKS.iter().any(|word| local.contains(word));
    // "j.jansen", "jan_jansen", "jan.de.vries": parts joined, none of them a word of a desk.
    let of_person =
        !of_desk && (OF_PEOPLE.contains(&domain.as_str()) || local.split(['.', '_', '-']).count() > 1);
    if of_person {
        say.say(Problem::PersonalEmail);
        return None;
    }
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            place::Position,
            say::{Findings, Words},
        },
        *,
    };

    fn read(raw: &str) -> Result<Option<String>, Problem> {
        let mut findings = Findings::default();
        let value = email(
            raw,
            &mut Say::new(&mut findings, "2026-11-25".parse().unwrap(), Words::Dutch, Position::START),
        );
        match findings.take().pop() {
            Some(finding) => Err(finding.problem),
            None => Ok(value),
        }
    }

    #[test]
    fn emails() {
        for good in [
            "info@voorbeeldstad.example",
            "wmo-loket@voorbeeldstad.example",
            "sociaal.team@voorbeeldstad.example",
            "buurthuis@voorbeeldstad.example",
        ] {
            assert_eq!(read(good), Ok(Some(good.to_owned())), "{good}");
        }
        for person in
            ["j.jansen@voorbeeldstad.example", "jan_jansen@voorbeeldstad.example", "iemand@gmail.com"]
        {
            assert_eq!(read(person), Err(Problem::PersonalEmail), "{person}");
        }
        for wrong in [
            "info",
            "info@",
            "@a.example",
            "a b@a.example",
            "info@localhost",
            "a@b@c.example",
            "\"x\"@a.example",
        ] {
            assert!(matches!(read(wrong), Err(Problem::NotAnEmail(_))), "{wrong}");
        }
    }
}
