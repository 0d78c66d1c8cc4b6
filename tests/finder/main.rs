//! What the finder promises: what is found, and every way in of an offer.

mod any_question;
mod any_table;
mod blind;
mod files;
mod files_broken_json;
mod files_free_text;
mod files_help;
mod files_hostile;
mod files_hsds;
mod files_hsds_true;
mod files_odd;
mod files_validate;
mod find;
mod gemeente_schema;
mod learn;
mod lines;
mod local_names;
mod matched;
mod municipalities;
mod names;
mod offer_ways_in;
mod order;
mod queries;
mod searching;
mod upkeep;
mod words;
