//! What reading a link needs of the app.
#![allow(dead_code, unused_imports)]

#[path = "../../../src/app/model/mod.rs"]
pub mod model;
#[path = "../../../src/app/estimate/share.rs"]
pub mod share;
