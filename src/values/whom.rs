//! For whom an offer is, as people write it: `Alle mantelzorgers`, `mensen met dementie, ouderen`, `55+`. A
//! group is taken where the words around it leave it that group; what is left over is said.

use base::{
    closed::{Closed, List, Set},
    lists::Audience,
};

use super::{
    Problem, Quoted, Say,
    clean::clean,
    listed::{known, place_in},
    pieces::{among, pieces},
};

/// What a cell says of it.
#[derive(Debug, Default)]
pub struct AudienceWords {
    /// The groups.
    pub groups: Set<Audience>,
    /// The youngest age, where it is that of the only group.
    pub age_from: Option<u8>,
    /// Whether the words say more than the groups do.
    pub more: bool,
}

/// The words of each group, without the ending of several.
const GROUPS: [(Audience, &str); 8] = [
    (Audience::Everyone, "iedereen inwoner bewoner buurtbewoner wijkbewoner leeftijden"),
    (Audience::Older, "oudere senior bejaard"),
    (Audience::Dementia, "dementie alzheimer dementerend geheugenproblemen"),
    (Audience::Physical, "lichamelijk rolstoelgebruiker parkinson reuma ziek zieke ziekte"),
    (Audience::Psychiatric, "psychisch psychiatrisch ggz"),
    (Audience::LearningDisability, "verstandelijk lvb"),
    (Audience::Child, "kind kinder ouders gezin gezinnen jeugd jongere tiener peuter kleuter"),
    (Audience::Carer, "mantelzorger naaste"),
];

/// Words of a group that is wider or narrower than ours.
const NEARLY: [&str; 3] = ["jeugd", "jongere", "tiener"];

/// Words that leave a group what it is.
const FILLERS: &str = "alle mensen mens personen persoon volwassenen met een de het hun ook zowel als jonge \
    jaar lichte licht beginnende ernstige langdurig chronisch chronische";

/// Words that only go with the group before them: "een verstandelijke beperking".
const WITH_GROUP: &str = "beperking beperkingen beperkt beperkte handicap aandoening aandoeningen ziekte \
    ziekten ziektes zieken zieke klachten problemen kwetsbaarheid achtergrond cliënten patiënten";

/// Groups by what somebody has, and not by who they are.
const QUALITIES: [Audience; 4] =
    [Audience::Dementia, Audience::Physical, Audience::Psychiatric, Audience::LearningDisability];

/// Words after which others come than who is meant.
const TURNS: &str = "zonder niet geen die tegen naast bij door behalve uit in op";

/// From this age on a group of an age is that of older people.
const OLDER: u8 = 50;

/// Reads a cell. What is no group is said.
pub fn audience(raw: &str, say: &mut Say) -> AudienceWords {
    let text = clean(raw).text.to_lowercase();
    let mut whom = AudienceWords::default();
    if say.is_unknown(&text) {
        return whom;
    }
    if let Some(place) = known(&text, List::of::<Audience>()) {
        whom.groups = Set::from_bits(1 << place);
        return whom;
    }
    let parted =
        text.replace("jaar en ouder", "+").replace(" en ", ",").replace(" of ", ",").replace(" + ", ",");
    let mut ages = Vec::new();
    let mut whole = true;
    for part in pieces(&parted, |char| matches!(char, ',' | ';' | '/' | '&' | '(' | ')' | ':')) {
        whole &= whom.part(part, &mut ages);
    }
    match (ages[..].first(), whom.groups.iter().count()) {
        (Some(age), 0 | 1) if ages.len() == 1 => whom.age_from = Some(*age),
        (None, _) => {}
        _ => whole = false,
    }
    if whom.groups.is_empty() && whom.age_from.is_none() {
        place_in(raw, List::of::<Audience>(), say);
    } else if !whole {
        let all = Audience::DUTCH.iter().map(|(word, _)| *word).collect();
        say.say(Problem::NotAGroup(Quoted::new(raw), all));
    } else if !whom.groups.is_empty() {
        let words: Vec<&str> = whom.groups.iter().map(Closed::dutch).collect();
        say.say(Problem::ReadAs(Quoted::new(raw), Quoted::new(&words.join(", "))));
    }
    whom
}

impl AudienceWords {
    /// Reads a part of a cell; says whether that is all of it.
    fn part(&mut self, part: &str, ages: &mut Vec<u8>) -> bool {
        let mut groups: Vec<Audience> = Vec::new();
        let (mut whole, mut begun) = (true, false);
        let mut words = pieces(part, |char| !char.is_alphanumeric() && char != '+').into_iter().peekable();
        while let Some(word) = words.next() {
            let among = |list: &str| among(word, list);
            let number = |word: &str| word.trim_end_matches('+').parse::<u8>().ok();
            if let Some(age) = number(word) {
                let plus = word.ends_with('+')
                    || words.next_if(|next| next.starts_with("plus") || *next == "+").is_some();
                if !plus {
                    whole = false;
                } else {
                    ages.push(age);
                    groups.extend((age >= OLDER).then_some(Audience::Older));
                }
            } else if word == "vanaf" && words.peek().is_some_and(|next| number(next).is_some()) {
                ages.extend(words.next().and_then(number));
            } else if groups.iter().any(|group| QUALITIES.contains(group)) && among(WITH_GROUP) {
            } else if let Some(group) = group(word) {
                self.more |= NEARLY.iter().any(|nearly| is_word(word, nearly));
                groups.push(group);
            } else if matches!(word, "van" | "voor") && (!begun || groups.contains(&Audience::Carer)) {
            } else if matches!(word, "van" | "voor") || among(TURNS) {
                whole = false;
                break;
            } else if !among(FILLERS) {
                whole = false;
            }
            begun = true;
        }
        // All who live here are not those of them who need something.
        groups.retain(|group| whole || *group != Audience::Everyone);
        self.groups = self.groups.with(groups.into_iter().collect());
        whole
    }
}

fn group(word: &str) -> Option<Audience> {
    let has = |words: &str| words.split(' ').any(|known| is_word(word, known));
    GROUPS.iter().find(|(_, words)| has(words)).map(|(group, _)| *group)
}

/// Whether it is this word, or several of it.
fn is_word(word: &str, known: &str) -> bool {
    word.strip_prefix(known).is_some_and(|ending| ["", "s", "e", "n", "en"].contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Finding,
            place::Position,
            say::{Findings, Words},
        },
        *,
    };

    fn unread(finding: &Finding) -> bool {
        matches!(finding.problem, Problem::LeftOut(_))
    }

    /// The groups and the age that are read, and whether all was.
    fn check(raw: &str, groups: &str, age: Option<u8>, all: bool) {
        let mut findings = Findings::default();
        let today = "2026-11-25".parse().unwrap();
        let mut about = Say::of_file(&mut findings, today, Words::Dutch, Position::START);
        let read = audience(raw, &mut about.field(Position::START, "doelgroep"));
        let names: Vec<&str> = read.groups.iter().map(Closed::dutch).collect();
        assert_eq!(
            (names.join(",").as_str(), read.age_from, !findings.take().iter().any(unread)),
            (groups, age, all),
            "{raw}"
        );
    }

    #[test]
    fn groups_as_people_write_them() {
        check("Alle mantelzorgers", "mantelzorger", None, true);
        check("senioren", "ouderen", None, true);
        check("mensen met dementie, ouderen", "ouderen,dementie", None, true);
        check("voor ouderen", "ouderen", None, true);
        check("mantelzorgers van mensen met dementie", "dementie,mantelzorger", None, true);
        check("mensen met een licht verstandelijke beperking", "verstandelijk", None, true);
        check("mensen met een chronische ziekte", "lichamelijk", None, true);
        check("mensen met psychische ziekten", "psychisch", None, true);
        check("kinderen en jongeren", "kind", None, true);
        check("55+", "ouderen", Some(55), true);
        check("65 jaar en ouder", "ouderen", Some(65), true);
        check("vanaf 18 jaar", "", Some(18), true);
        check("older", "ouderen", None, true);
    }

    #[test]
    fn what_a_word_does_not_say_is_not_read() {
        check("alleenstaande ouderen", "ouderen", None, false);
        check("kinderen met een beperking", "kind", None, false);
        check("ouderen die alleen wonen", "ouderen", None, false);
        check("mensen met een beperking", "", None, false);
        check("mensen zonder dementie", "", None, false);
        check("vrijwilligers voor ouderen", "", None, false);
        check("partners van mensen met dementie", "", None, false);
        check("kwetsbare inwoners", "", None, false);
        check("bewoners van De Linde", "", None, false);
        check("ouder dan 65", "", None, false);
        check("chronisch psychisch", "psychisch", None, true);
        check("mantelzorgers en ouderen 70+", "ouderen,mantelzorger", None, false);
        check("mantelzorgconsulenten", "", None, false);
    }
}
