use super::{Link, Span};

/// Inline markup that does not follow the rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkupError {
    /// `**` opens and never closes.
    #[error("a ** is not closed: {0}")]
    OpenBold(String),
    /// `[words](kind:target)` is broken off or of an unknown kind.
    #[error("not a link of the form [words](term:ID), (page:ID), (tel:NUMBER) or (web:ADDRESS): {0}")]
    BadLink(String),
}

/// Reads inline markup: `**bold**`, `[words](term:ID)`, `(page:ID)`, `(tel:NUMBER)`, `(web:ADDRESS)`.
///
/// Not Markdown on purpose: Markdown leaves `**「安全社區」**計畫` unbold, because its flanking rule asks for a space or
/// punctuation outside the marks, and it makes a list of a line that begins with a year.
///
/// # Errors
/// [`MarkupError`] with the rest of the text from where it went wrong.
pub fn parse(text: &str) -> Result<Vec<Span>, MarkupError> {
    let mut spans = Vec::new();
    let mut rest = text;
    let mut bold = false;
    while let Some(at) = rest.find(['*', '[']) {
        let (before, from) = rest.split_at(at);
        if let Some(after) = from.strip_prefix("**") {
            push(&mut spans, before, bold, None);
            bold = !bold;
            rest = after;
        } else if from.starts_with('[') {
            push(&mut spans, before, bold, None);
            let (words, link, after) = read_link(from)?;
            push(&mut spans, words, bold, Some(link));
            rest = after;
        } else {
            push(&mut spans, &rest[..=at], bold, None);
            rest = &from[1..];
        }
    }
    if bold {
        return Err(MarkupError::OpenBold(rest.to_owned()));
    }
    push(&mut spans, rest, bold, None);
    Ok(spans)
}

fn read_link(from: &str) -> Result<(&str, Link, &str), MarkupError> {
    let bad = || MarkupError::BadLink(from.to_owned());
    let (words, after) = from[1..].split_once("](").ok_or_else(bad)?;
    let (target, after) = after.split_once(')').ok_or_else(bad)?;
    let link = match target.split_once(':').ok_or_else(bad)? {
        ("term", id) => Link::Term(id.to_owned()),
        ("page", id) => Link::Page(id.to_owned()),
        ("tel", number) => Link::Tel(number.to_owned()),
        ("web", address) => Link::Web(address.to_owned()),
        _ => return Err(bad()),
    };
    if words.is_empty() { Err(bad()) } else { Ok((words, link, after)) }
}

fn push(spans: &mut Vec<Span>, text: &str, bold: bool, link: Option<Link>) {
    match spans.last_mut() {
        Some(last) if last.bold == bold && last.link == link => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => spans.push(Span { text: text.to_owned(), bold, link }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, bool)> {
        parse(text).unwrap().into_iter().map(|span| (span.text, span.bold)).collect()
    }

    #[test]
    fn makes_bold_beside_every_kind_of_chinese_quotation_mark() {
        for (open, close) in [("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）")]
        {
            let text = format!("叫做**{open}安全社區{close}**計畫");
            let expected = [("叫做".into(), false), (format!("{open}安全社區{close}"), true), ("計畫".into(), false)];
            assert_eq!(shown(&text), expected, "{text}");
            let outside = format!("{open}**安全**{close}");
            assert_eq!(shown(&outside)[1], ("安全".into(), true), "{outside}");
        }
    }

    #[test]
    fn reads_links_of_the_four_kinds_and_nothing_else() {
        let spans = parse("See [a hold](term:detainer), [more](page:match), [1-2](tel:1-2), [x](web:a.org).").unwrap();
        let links: Vec<Link> = spans.into_iter().filter_map(|span| span.link).collect();
        assert_eq!(
            links,
            [
                Link::Term("detainer".into()),
                Link::Page("match".into()),
                Link::Tel("1-2".into()),
                Link::Web("a.org".into()),
            ]
        );
        for bad in ["[x](http:a)", "[x](page)", "[x]", "[x](page:a", "[](page:a)"] {
            assert!(matches!(parse(bad), Err(MarkupError::BadLink(_))), "{bad}");
        }
    }

    #[test]
    fn keeps_plain_text_byte_for_byte() {
        for text in ["2010. A year", "a * b", "- no list", "# no heading", ""] {
            let joined: String = parse(text).unwrap().into_iter().map(|span| span.text).collect();
            assert_eq!(joined, text);
        }
        assert!(matches!(parse("**open"), Err(MarkupError::OpenBold(_))));
    }
}
