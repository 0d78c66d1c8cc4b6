//! A word means what it says: of the 20,000 most frequent Dutch words those that are no lay words take no
//! meaning, but for those that a second person read and found right.

use std::{collections::BTreeSet, fs};

use crate::finder::{
    Builder, Understood,
    meaning::{of_other, query_words, sentences, single_words},
    score::pieces,
};

/// The words of a file of tests, without its comments.
fn words(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("tests/cases/{name}.txt")).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// Whether a word is no lay word, and still takes a meaning.
fn takes_one(finder: &crate::finder::Finder, lay: &BTreeSet<&str>, word: &str) -> bool {
    let mut query = query_words(word, 5);
    let told = !sentences(&mut query).is_empty();
    let known = |stem: &str| lay.contains(stem) || of_other(stem).is_some();
    if told || query.iter().any(|word| word.ignored || known(&word.stem)) {
        return false;
    }
    let (pieces, _) = pieces(finder, word, &mut Understood::default());
    pieces.iter().any(|piece| piece.meaning.is_some())
}

#[test]
fn a_frequent_word_takes_no_meaning_that_is_not_its_own() {
    let (finder, lay) = (Builder::new().finish(), single_words().collect());
    let frequent = words("frequent_words");
    assert_eq!(frequent.len(), 20_000);
    let meant: BTreeSet<String> =
        frequent.into_iter().filter(|word| takes_one(&finder, &lay, word)).collect();
    let read = words("frequent_words_meant");
    let unread: Vec<&String> = meant.difference(&read).collect();
    assert!(unread.is_empty(), "read these, and put them in one of the two tables: {unread:?}");
    let gone: Vec<&String> = read.difference(&meant).collect();
    assert!(gone.is_empty(), "no meaning any more: {gone:?}");
}
