//! A JSON value from whatever serde reads.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};

use crate::json::Json;

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json<'a>, D::Error> {
        struct Any<'a>(std::marker::PhantomData<&'a ()>);

        impl<'de: 'a, 'a> Visitor<'de> for Any<'a> {
            type Value = Json<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E: Error>(self) -> Result<Json<'a>, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Json<'a>, E> {
                Ok(Json::Bool(value))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Json<'a>, E> {
                Ok(Json::Number(u32::try_from(value).ok()))
            }

            fn visit_i64<E: Error>(self, _: i64) -> Result<Json<'a>, E> {
                Ok(Json::Number(None))
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Json<'a>, E> {
                Ok(Json::Number(None))
            }

            fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Json<'a>, E> {
                Ok(Json::Text(Cow::Borrowed(value)))
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Json<'a>, E> {
                Ok(Json::Text(Cow::Owned(value.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'a>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Json::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json<'a>, A::Error> {
                let mut object = Vec::new();
                while let Some((key, value)) = entries.next_entry::<Json, Json>()? {
                    if let Json::Text(key) = key {
                        object.push((key, value));
                    }
                }
                Ok(Json::Object(object))
            }
        }

        deserializer.deserialize_any(Any(std::marker::PhantomData))
    }
}
