//! What the self-check promises: what people must hear, what no hint may say, and every walk through the
//! questions.

mod blind;
mod carer_words;
mod common;
mod contract;
mod contradictions;
mod contradictions_words;
mod first;
mod proofs;
mod scenarios;
mod somebody_to_call;
mod space;
mod walks;
mod walks_settled;
