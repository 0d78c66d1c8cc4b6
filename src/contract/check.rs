//! The self-check in JSON: answers in, hints and the next question out. Question ids, answers and hint ids
//! are those of `static/selfcheck`, published in the schema, and stay.

use super::reasons::{source_fields, source_object};
use crate::files::municipality;
use crate::{
    language::Language,
    rules::Source,
    selfcheck::{
        self, Answers, Choice, Given, Hint, QUESTIONS, Question, STEPS, Strength, Verdict,
        deadlines::{Actor, Deadline, deadlines},
    },
    text::{expect_words, hint_title, step_words},
};
use base::always::Always;
use base::date::Date;
use base::{
    error::{Code, InputError},
    json::Field,
    writer::Writer,
};

/// A request for hints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRequest {
    /// The day from which deadlines are counted: that of the report (*melding*).
    pub date: Option<Date>,
    /// The answers.
    pub answers: Answers,
}

impl CheckRequest {
    /// Reads a request strictly.
    ///
    /// # Errors
    /// An unknown field, question or answer, or an answer that excludes another.
    pub fn read(json: &base::json::Json) -> Result<CheckRequest, InputError> {
        let root = Field::root(json);
        let object = root.object(&["date", "answers", "municipality"])?;
        let date = object.optional("date", |field| field.parse())?;
        object.optional("municipality", |field| municipality(&field, date.unwrap_or(Date::LAST)))?;
        let mut answers = Answers::default();
        let ids: Vec<&str> = QUESTIONS.iter().map(|question| question.id).collect();
        if let Some(field) = object.get("answers") {
            let given = field.object(&ids)?;
            for (place, question) in QUESTIONS.iter().enumerate() {
                if let Some(field) = given.get(question.id) {
                    answers.set(place, read_answer(field, question)?);
                }
            }
        }
        Ok(CheckRequest { date, answers })
    }
}

fn read_answer(field: Field, question: &Question) -> Result<Given, InputError> {
    let Some(known) = field.known() else { return Ok(Given::Unknown) };
    let one = |field: &Field| {
        let found = question.answers.iter().position(|answer| field.text().is_ok_and(|text| text == *answer));
        found.map(|bit| 1u16 << bit).ok_or_else(|| field.not_one_of(&mut question.answers.iter().copied()))
    };
    let bits = match question.choice {
        Choice::One => one(&known)?,
        Choice::Many => known.list(|field| one(&field))?.into_iter().fold(0, |bits, bit| bits | bit),
    };
    let alone = bits & question.alone;
    if bits == 0 {
        return Err(known.error(Code::InvalidValue, "at least one answer, or null for \"I don't know\""));
    }
    if alone != 0 && bits != alone {
        return Err(known.error(Code::Conflict, "this answer excludes the others"));
    }
    Ok(Given::Chosen(bits))
}

/// Writes the hints, the next question, and what could still matter.
pub fn write_check(w: &mut Writer, request: &CheckRequest, language: Language) {
    let answers = &request.answers;
    let open = selfcheck::open(answers);
    let stopped = selfcheck::stopped(answers);
    let id = |place: &usize| QUESTIONS.get(*place).map(|question| question.id).always();
    w.object(|w| {
        w.name("next");
        match open.first().filter(|_| stopped.is_none()) {
            Some(place) => w.text(id(place)),
            None => w.null(),
        }
        if let Some(place) = stopped {
            w.name("stopped").text(id(&place));
        }
        w.name("hints").list(selfcheck::hints(answers), |w, (hint, strength)| {
            write_hint(w, hint, strength, answers, language)
        });
        w.name("open").list(&open, |w, place| w.text(id(place)));
        let idle: Vec<usize> = answers.answered().filter(|place| answers.idle(*place)).collect();
        w.name("idle").list(&idle, |w, place| w.text(id(place)));
        if let Some(day) = request.date {
            w.name("expect").list(deadlines(day, selfcheck::urgent(answers)), |w, step| {
                write_deadline(w, &step, language)
            });
        }
    });
}

/// One step after the report: who has to do it, and by when at the latest, where the law names a term.
fn write_deadline(w: &mut Writer, step: &Deadline, language: Language) {
    w.object(|w| {
        w.name("id").text(step.id);
        w.name("who").text(match step.who {
            Actor::You => "you",
            Actor::Municipality => "municipality",
        });
        w.name("title").text(expect_words(step.id).map(|(title, _)| language.text(title)).always());
        w.name("date");
        match step.date {
            Some(date) => w.text(&date.to_string()),
            None => w.null(),
        }
        w.name("source");
        source_object(w, *step.source, true);
    });
}

fn write_hint(w: &mut Writer, hint: &Hint, strength: Strength, answers: &Answers, language: Language) {
    w.object(|w| {
        w.name("id").text(hint.id);
        w.name("kind").text(hint.kind.id());
        w.name("strength").text(strength.id());
        w.name("title").text(hint_title(hint).map(|key| language.text(key)).always());
        w.name("text").text(&language.hint(hint, strength));
        if let Some((authority, _)) = hint.authority(strength) {
            w.name("authority").text(authority.id());
        }
        w.name("because").list(hint.because(answers), |w, (place, bits)| write_reason(w, place, bits));
        if let Some(first) = hint.sources.first() {
            w.name("source");
            cited(w, *first);
        }
        w.name("sources").list(hint.sources, |w, source| cited(w, *source));
        w.name("next_steps").list(hint.steps, |w, step| write_step(w, *step, language));
        w.name("changes").list(selfcheck::flips(hint, answers), |w, flip| {
            w.object(|w| {
                let question = QUESTIONS.get(flip.place);
                w.name("question").text(question.map(|question| question.id).always());
                w.name("answer").text(
                    question
                        .and_then(|question| question.answers.get(flip.answer as usize))
                        .copied()
                        .always(),
                );
                w.name("chosen").truth(flip.on);
                w.name("strength");
                match flip.verdict {
                    Verdict::Says(strength) => w.text(strength.id()),
                    Verdict::Absent | Verdict::Open => w.null(),
                }
            });
        });
        w.name("rules").list(hint.rules, |w, rule| w.text(rule));
        w.name("support").list(hint.support, |w, kind| w.text(kind.id()));
        w.name("needs").list(hint.needs, |w, need| w.text(need));
    });
}

/// A source with the kind of text that it is.
fn cited(w: &mut Writer, source: Source) {
    w.object(|w| {
        source_fields(w, source, true);
        if let Some(authority) = source.document.authority {
            w.name("authority").text(authority.id());
        }
    });
}

/// One answer that a hint rests on: the question with the answers given that count, `null` for "I don't
/// know".
fn write_reason(w: &mut Writer, place: usize, bits: u16) {
    let Some(question) = QUESTIONS.get(place) else { return w.null() };
    let mut chosen = question
        .answers
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits & (1 << bit) != 0)
        .map(|(_, answer)| *answer);
    w.object(|w| {
        w.name("question").text(question.id);
        w.name("answer");
        match question.choice {
            _ if bits == 0 => w.null(),
            Choice::One => w.text(chosen.next().always()),
            Choice::Many => w.list(chosen, |w, answer| w.text(answer)),
        }
    });
}

fn write_step(w: &mut Writer, place: u8, language: Language) {
    let Some(step) = STEPS.get(usize::from(place)) else { return w.null() };
    w.object(|w| {
        w.name("id").text(step.id);
        w.name("text").text(step_words(place).map(|key| language.text(key)).always());
        if let Some(contact) = step.contact {
            w.name("name").text(contact.name);
            if let Some(phone) = contact.phone {
                w.name("phone").text(phone);
            }
            if let Some(web) = contact.web {
                w.name("url").text(&format!("https://{web}"));
            }
        }
    });
}
