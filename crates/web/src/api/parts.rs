//! Long lists in parts: `limit` and `offset`, with the addresses of the other parts in the `Link` header.

use axum::response::Response;

use crate::asked::Asked;
use crate::refusal::Refusal;
use crate::reply;
use crate::visit::{Form, Visit};

/// The most that `limit` may ask for.
const MOST: usize = 1000;

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    limit: Option<usize>,
    offset: usize,
    whole: usize,
}

impl Part {
    /// Cuts a list to the part asked for.
    ///
    /// # Errors
    /// When `limit` or `offset` is no number in its range.
    pub fn cut<T>(list: &mut Vec<T>, asked: &Asked) -> Result<Part, Refusal> {
        let limit = asked.number("limit")?;
        if limit.is_some_and(|limit| limit == 0 || limit > MOST) {
            return Err(Refusal::Question(format!("`limit` is from 1 to {MOST}")));
        }
        let part = Part { limit, offset: asked.number("offset")?.unwrap_or(0), whole: list.len() };
        list.drain(..part.offset.min(list.len()));
        list.truncate(limit.unwrap_or(usize::MAX));
        Ok(part)
    }

    /// An answer with the addresses of the parts before and after.
    pub fn linked(self, visit: &Visit, response: Response) -> Response {
        let Some(limit) = self.limit else { return response };
        let form = match visit.form {
            Form::Html | Form::Json => "",
            Form::Csv => "csv",
            Form::Calendar => "ics",
            Form::Feed => "atom",
        };
        let at = |offset: usize| visit.again(&[("offset", &offset.to_string()), ("format", form)]);
        let mut links = vec![("first", at(0)), ("last", at(self.whole.saturating_sub(1) / limit * limit))];
        if self.offset > 0 {
            links.push(("prev", at(self.offset.saturating_sub(limit))));
        }
        if self.offset.saturating_add(limit) < self.whole {
            links.push(("next", at(self.offset + limit)));
        }
        reply::with_links(response, &links)
    }
}
