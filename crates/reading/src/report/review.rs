//! Verdicts as schema.org `ClaimReview` in JSON-LD, as search engines and fact checkers exchange them.

use depositary_answers::v1::{Check, CheckedClaim, CheckedText};
use depositary_law::Date;
use serde_json::{Value, json};

use super::label_words;

/// Who publishes the reviews, and where.
#[derive(Clone, Copy, Debug)]
pub struct Publisher<'a> {
    /// The address at which the check stands; without one the reviews have names (`urn:…`) instead.
    pub address: Option<&'a str>,
    /// The day of the review.
    pub today: Date,
}

/// One review for each claim on which the record has something to say.
#[must_use]
pub fn reviews(check: &Check, publisher: Publisher<'_>) -> Value {
    let claims = check.documents.iter().flat_map(|text| text.claims.iter().map(move |claim| (text, claim)));
    let reviews = claims.filter_map(|(text, claim)| review(text, claim, publisher));
    Value::Array(reviews.collect())
}

fn review(text: &CheckedText, claim: &CheckedClaim, publisher: Publisher<'_>) -> Option<Value> {
    let (rating, name) = match claim.label {
        "agrees" => (5, "Agrees with the record"),
        "ambiguous" => (3, "Right in one reading, wrong in another"),
        "contradicts" => (1, "Contradicted by the record"),
        _ => return None,
    };
    let address = publisher.address.map_or_else(
        || format!("urn:depositary:check:{}", encoded(&claim.id)),
        |address| format!("{}#{}", address.split('#').next().unwrap_or_default(), encoded(&claim.id)),
    );
    let title = text.title.as_deref().unwrap_or(&text.id);
    let author = claim.attributed_to.as_ref().map_or_else(|| format!("the author of “{title}”"), Clone::clone);
    let mut appearance = json!({ "@type": "CreativeWork", "name": title, "identifier": text.id });
    let mut item = json!({
        "@type": "Claim",
        "author": { "@type": "Organization", "name": author },
    });
    if let Some(published) = &text.published {
        appearance["datePublished"] = json!(published);
        item["datePublished"] = json!(published);
    }
    item["appearance"] = appearance;
    let mut review = json!({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": publisher.today.to_string(),
        "url": address,
        "claimReviewed": claim.quote,
        "itemReviewed": item,
        "author": { "@type": "Organization", "name": "Depositary" },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
        },
    });
    let told = claim.correct.clone().or_else(|| claim.readings.first().cloned());
    review["reviewBody"] = json!(told.unwrap_or_else(|| format!("{name}: {}.", label_words(claim.label))));
    Some(review)
}

/// A name as part of an address.
fn encoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}
