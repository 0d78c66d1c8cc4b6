//! E-mail addresses. That of a person is left out: it is personal data, and an offer outlives who answers its
//! mail.

use super::{
    Problem, Quoted, Say,
    clean::clean,
    contact::is_host,
    pieces::{among, pieces},
};

/// Words of a desk or a team. An address is theirs when a part of it is one of these, or is made of them.
const DESKS: &str = "info contact loket wmo team teams wijk zorg gemeente steun punt welzijn buurt post mail \
    balie klant klanten service aanmeld aanmelden aanmelding aanmeldingen vrijwillig vrijwilliger \
    vrijwilligers sociaal sociale respijt logeer huis thuis bieb receptie secretariaat hulp hulpen centrum \
    dagbesteding administratie planning ontmoet ontmoeting ontmoetings maatje maatjes werk inkomen jeugd \
    ouder ouderen dementie vervoer cursus school kerk stichting vereniging meld melding meldingen melden \
    vraag vragen afspraak afspraken mantelzorg mantelzorger mantelzorgers inloop klus klussen dienst \
    diensten voor en de het een kantoor bestuur algemeen communicatie coördinatie coordinatie advies \
    burger zaken wonen samen eet tafel cafe plein dorps wijkteam noord oost zuid west";

/// Words that no name of a person begins or ends with.
const LONG_DESKS: [&str; 12] = [
    "bibliotheek",
    "stichting",
    "vereniging",
    "dagbesteding",
    "secretariaat",
    "administratie",
    "mantelzorg",
    "vrijwillig",
    "gemeente",
    "respijt",
    "welzijn",
    "receptie",
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
    if text.is_empty() || (say.of_file && say.is_unknown(text)) {
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
    if personal(local, domain) {
        say.say(Problem::PersonalEmail);
        return None;
    }
    Some(text.to_owned())
}

/// Whether a word in a text is the address of a person, or of whom we cannot tell.
pub fn is_of_person(address: &str) -> bool {
    address.split_once('@').is_some_and(|(local, domain)| personal(local, domain))
}

/// Whether it is a person's: `j.jansen`, `jan_jansen`, `jan.de.vries`; or one of a provider for people. A
/// part of it counts whole: `postma` is no post.
fn personal(local: &str, domain: &str) -> bool {
    let (local, domain) = (local.to_lowercase(), domain.to_lowercase());
    let parts = pieces(&local, |char| !char.is_alphabetic());
    let several = parts.len() > 1;
    let initial = parts.first().is_some_and(|part| part.len() == 1);
    if several && (initial || parts.iter().any(|part| among(part, "van der den vd"))) {
        return true;
    }
    let desk = parts.iter().any(|part| {
        (!among(part, "de het een en voor") && is_of_desk(part))
            || LONG_DESKS.iter().any(|word| part.starts_with(word) || part.ends_with(word))
    });
    !desk && (several || OF_PEOPLE.contains(&domain.as_str()))
}

/// Whether a part is made of words of a desk: `wijkteam`, `klantenservice`.
fn is_of_desk(part: &str) -> bool {
    // Where a word may begin; each place is looked at once.
    let mut begins = vec![false; part.len() + 1];
    let begin = |begins: &mut Vec<bool>, rest: &str| {
        if let Some(begin) = begins.get_mut(part.len() - rest.len()) {
            *begin = true;
        }
    };
    begin(&mut begins, part);
    for place in 0..part.len() {
        let Some(rest) = part.get(place..).filter(|_| begins.get(place) == Some(&true)) else { continue };
        for word in DESKS.split(' ') {
            let Some(after) = rest.strip_prefix(word) else { continue };
            begin(&mut begins, after);
            begin(&mut begins, after.strip_prefix('s').unwrap_or(after));
        }
    }
    begins.last() == Some(&true)
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
            "klantenservice@voorbeeldstad.example",
            "mantelzorgsteunpunt@voorbeeldstad.example",
            "welzijnsteam-noord@voorbeeldstad.example",
            "inloop.de.brug@voorbeeldstad.example",
            "stichtinghetanker@gmail.com",
            "team.b@voorbeeldstad.example",
        ] {
            assert_eq!(read(good), Ok(Some(good.to_owned())), "{good}");
        }
        for person in [
            "j.jansen@voorbeeldstad.example",
            "jan_jansen@voorbeeldstad.example",
            "iemand@gmail.com",
            // Names with the word of a desk in them.
            "e.postma@gmail.com",
            "epostma@gmail.com",
            "anna.huisman@voorbeeldstad.example",
            "kees.kerkhof@voorbeeldstad.example",
            "w.wijkstra@voorbeeldstad.example",
            "j.van.de.school@voorbeeldstad.example",
            "pieter.van.der.werk@voorbeeldstad.example",
            "m.vraag@voorbeeldstad.example",
        ] {
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
