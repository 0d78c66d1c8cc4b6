//! What the build refuses in what comes first: the first questions and the tips that may stand on top.

use crate::selfcheck::refused;

const ASKS: &str = "first_questions.toml";
const LEADS: &str = "leads.toml";

#[test]
fn what_comes_first() {
    refused(&[
        (ASKS, "most = 8", "most = 0", "at least one question comes first"),
        (ASKS, "question = \"tasks\"", "question = \"task\"", "unknown question \"task\""),
        (ASKS, "question = \"cause\"", "question = \"tasks\"", "question \"tasks\" stands twice"),
        (ASKS, "with = \"for_whom\"", "with = \"tasks\"", "\"tasks\" is no question before this one"),
        (ASKS, "when = \"cares\"", "when = \"caring\"", "unknown condition \"caring\""),
        (ASKS, "when = \"cares\"", "when = \"cares and not cares\"", "this can never hold"),
        (LEADS, "hint = \"suicide\"", "hint = \"suicidal\"", "unknown hint \"suicidal\""),
        (LEADS, "beside = \"call_112\"", "beside = \"call_911\"", "unknown step \"call_911\""),
        (
            LEADS,
            "hint = \"respite_light\"\nwhen = \"cares and not youth\"",
            "hint = \"respite_light\"",
            "the second lead \"respite_light\" never counts",
        ),
        (
            LEADS,
            "hint = \"unsure_needs\"\ncall = \"report\"\n\n[[lead]]\nhint = \"report_first\"",
            "hint = \"unsure_needs\"\ncall = \"report\"\n\n[[lead]]\nhint = \"target_group\"",
            "the last lead has a sentence and always speaks",
        ),
    ]);
}
