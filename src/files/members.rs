//! The fields of an object by the names that we know, each once. Anybody may write a file, so that an object
//! of many fields is gone through once, however many of them are strange or stand again.

use crate::{
    files::tree::{Member, Node},
    values::{Problem, nearest},
};

/// The members of an object in their order, each as the number of its name among those that are known, or as
/// what is wrong with that name. Of what is no object there are none.
pub fn members<'n>(
    node: &'n Node,
    known: &[&'static str],
) -> impl Iterator<Item = (&'n Member, Result<usize, Problem>)> {
    let mut seen = vec![false; known.len()];
    node.members().iter().map(move |member| {
        let place = known.iter().position(|name| *name == member.name);
        let which = match place.and_then(|place| seen.get_mut(place).map(|seen| (place, seen))) {
            None => Err(Problem::UnknownField(nearest(&member.name, &mut known.iter().copied()))),
            Some((_, true)) => Err(Problem::DoubleField),
            Some((place, seen)) => {
                *seen = true;
                Ok(place)
            }
        };
        (member, which)
    })
}
