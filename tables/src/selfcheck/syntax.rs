//! The language of conditions, as a specialist reads it aloud:
//! `tasks has household and not (housemates has partner or cares)`. "and" and "or" are never mixed without
//! brackets, so nobody has to know which goes first.

/// A condition as it was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    Always,
    /// `question is answer`, `question has any of (answer, answer)`.
    Answer {
        question: String,
        verb: Verb,
        answers: Vec<String>,
    },
    Named(String),
    Not(Box<Expr>),
    All(Vec<Expr>),
    Any(Vec<Expr>),
    AtLeast(usize, Vec<Expr>),
}

/// `is` for a question with one answer, `has` for one with several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Is,
    Has,
}

/// Reads a condition.
pub fn parse(text: &str) -> Result<Expr, String> {
    let mut reader = Reader { words: words(text)?, at: 0 };
    let expr = reader.expression()?;
    match reader.peek() {
        None => Ok(expr),
        Some(word) => Err(format!("\"{word}\" is not expected there")),
    }
}

fn words(text: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for character in text.chars().chain([' ']) {
        match character {
            'a'..='z' | '0'..='9' | '_' => word.push(character),
            '(' | ')' | ',' | ' ' | '\n' => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                if !character.is_whitespace() {
                    words.push(character.to_string());
                }
            }
            other => return Err(format!("\"{other}\" is not allowed in a condition")),
        }
    }
    Ok(words)
}

struct Reader {
    words: Vec<String>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    fn next(&mut self, what: &str) -> Result<String, String> {
        let word = self.words.get(self.at).cloned().ok_or_else(|| format!("{what} is missing at the end"))?;
        self.at += 1;
        Ok(word)
    }

    fn takes(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.at += usize::from(found);
        found
    }

    fn expects(&mut self, word: &str) -> Result<(), String> {
        if self.takes(word) {
            Ok(())
        } else {
            Err(format!(
                "expected \"{word}\"{}",
                self.peek().map(|found| format!(" before \"{found}\"")).unwrap_or_default()
            ))
        }
    }

    fn name(&mut self) -> Result<String, String> {
        let word = self.next("a name")?;
        let reserved = ["and", "or", "not", "is", "has", "any", "of", "at", "least", "always", "(", ")", ","];
        if reserved.contains(&word.as_str()) {
            Err(format!("expected a name, not \"{word}\""))
        } else {
            Ok(word)
        }
    }

    /// The name of an answer, which may be any word.
    fn answer(&mut self) -> Result<String, String> {
        let word = self.next("an answer")?;
        if ["(", ")", ","].contains(&word.as_str()) {
            Err(format!("expected an answer, not \"{word}\""))
        } else {
            Ok(word)
        }
    }

    fn expression(&mut self) -> Result<Expr, String> {
        let mut terms = vec![self.term()?];
        let Some(joiner) = self.peek().filter(|word| ["and", "or"].contains(word)).map(str::to_owned) else {
            return Ok(terms.remove(0));
        };
        while self.takes(&joiner) {
            terms.push(self.term()?);
        }
        if matches!(self.peek(), Some("and" | "or")) {
            return Err("\"and\" and \"or\" are mixed: put brackets around one of them".to_owned());
        }
        Ok(if joiner == "and" { Expr::All(terms) } else { Expr::Any(terms) })
    }

    fn term(&mut self) -> Result<Expr, String> {
        if self.takes("not") {
            return Ok(Expr::Not(Box::new(self.term()?)));
        }
        if self.takes("(") {
            let inner = self.expression()?;
            self.expects(")")?;
            return Ok(inner);
        }
        if self.takes("always") {
            return Ok(Expr::Always);
        }
        if self.takes("at") {
            self.expects("least")?;
            let count = self.next("a number")?;
            let count = count.parse().map_err(|_| format!("\"{count}\" is not a number"))?;
            self.expects("of")?;
            return Ok(Expr::AtLeast(count, self.list()?.into_iter().map(Expr::Named).collect()));
        }
        let name = self.name()?;
        let verb = if self.takes("is") {
            Verb::Is
        } else if self.takes("has") {
            Verb::Has
        } else {
            return Ok(Expr::Named(name));
        };
        let answers = if self.takes("any") {
            self.expects("of")?;
            self.list()?
        } else {
            vec![self.answer()?]
        };
        Ok(Expr::Answer { question: name, verb, answers })
    }

    /// `(a, b, c)`; a comma before the closing bracket is allowed.
    fn list(&mut self) -> Result<Vec<String>, String> {
        self.expects("(")?;
        let mut names = vec![self.answer()?];
        while self.takes(",") {
            if self.peek() == Some(")") {
                break;
            }
            names.push(self.answer()?);
        }
        self.expects(")")?;
        Ok(names)
    }
}
