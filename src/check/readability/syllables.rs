//! How many syllables a word has, in English and in Spanish.
//!
//! Only letters count; case, marks and apostrophes do not. A word has at least one syllable.

/// Syllables of an English word, by rules, since English spelling does not say.
///
/// As the counters go that are in use for Flesch’s formulas (Lingua::EN::Syllable and its like): groups of vowels, less
/// the silent *e*, plus the places where two vowels beside each other are spoken apart. Words put together from others
/// are taken apart first, or the *e* inside them would count. Names in capitals count as words, since the guide wants
/// “U.S.” as “US”. The rules are wrong for a word in a hundred or so, in both directions.
pub(super) fn english(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    english_letters(&letters.into_iter().collect::<String>()).max(1)
}

/// Beginnings and ends that carry their own syllables, and how many.
const ENGLISH_FIRST: [(&str, usize); 6] =
    [("some", 1), ("every", 2), ("any", 2), ("home", 1), ("there", 1), ("where", 1)];
const ENGLISH_LAST: [(&str, usize); 5] = [("ment", 1), ("ly", 1), ("ful", 1), ("less", 1), ("ness", 1)];
/// Words that no rule gets right.
const ENGLISH_ODD: [(&str, usize); 8] = [
    ("friend", 1),
    ("friends", 1),
    ("eye", 1),
    ("eyes", 1),
    ("hundred", 2),
    ("element", 3),
    ("implement", 3),
    ("opinion", 3),
];

fn english_letters(word: &str) -> usize {
    if let Some((_, count)) = ENGLISH_ODD.iter().find(|(odd, _)| *odd == word) {
        return *count;
    }
    let first = ENGLISH_FIRST.iter().find_map(|(part, count)| Some((word.strip_prefix(part)?, count)));
    if let Some((rest, count)) = first.filter(|(rest, _)| rest.len() >= 3) {
        return count + english_letters(rest);
    }
    let last = ENGLISH_LAST.iter().find_map(|(part, count)| Some((word.strip_suffix(part)?, count)));
    if let Some((rest, count)) = last.filter(|(rest, _)| rest.len() >= 2) {
        return count + english_letters(rest).max(1);
    }
    let letters: Vec<char> = word.chars().collect();
    let groups = groups(&letters, is_english_vowel);
    (groups + spoken_apart(word, &letters)).saturating_sub(usize::from(groups > 1 && ends_silent(&letters))).max(1)
}

fn is_english_vowel(letters: &[char], at: usize) -> bool {
    let vowel = |c: &char| "aeiouy".contains(*c);
    // At the start, *y* before a vowel is a consonant: “you”.
    letters.get(at).is_some_and(vowel) && !(at == 0 && letters[0] == 'y' && letters.get(1).is_some_and(vowel))
}

fn groups(letters: &[char], vowel: impl Fn(&[char], usize) -> bool) -> usize {
    (0..letters.len()).filter(|at| vowel(letters, *at) && (*at == 0 || !vowel(letters, at - 1))).count()
}

/// Whether the word ends in *e*, *es* or *ed* that nobody speaks. It is spoken after a consonant and *l* (“handle”,
/// “handled”); *es* also after a hissing sound (“judges”) and *ed* after *t* and *d* (“wanted”).
fn ends_silent(letters: &[char]) -> bool {
    let (stem, end) = match letters {
        [stem @ .., 'e'] => (stem, 'e'),
        [stem @ .., 'e', end @ ('s' | 'd')] => (stem, *end),
        _ => return false,
    };
    let vowel = |c: &char| "aeiouy".contains(*c);
    match (stem, end) {
        ([.., before, 'l'], _) if !vowel(before) && *before != 'l' => false,
        ([.., 's' | 'x' | 'z' | 'c' | 'g'] | [.., 'c' | 's', 'h'], 's') => false,
        ([.., 't' | 'd'], 'd') => false,
        ([.., last], _) => !vowel(last),
        ([], _) => false,
    }
}

/// How many vowels are spoken apart from the vowel before them.
fn spoken_apart(word: &str, letters: &[char]) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let pairs = (1..letters.len()).filter(|&i| {
        let (before, pair, after) = (if i < 2 { ' ' } else { at(i - 2) }, (at(i - 1), at(i)), at(i + 1));
        match pair {
            // “trial”, “media”, but not “special”, “initial”, “marriage”.
            ('i', 'a') => !("cts".contains(before) || after == 'g' && at(i + 2) == 'e'),
            // “violence”, “period”, but not “nation”, “religion”, “million”.
            ('i', 'o') => !"ctsxgnl".contains(before) || before == ' ',
            // “client”, “experience”, “society”, but not “patient”.
            ('i', 'e') => after == 't' || after == 'n' && !"ct".contains(before),
            // “usual”, but not “language”, “quality”.
            ('u', 'a') => !"gq".contains(before),
            // “video”.
            ('e', 'o') => i + 1 == letters.len(),
            // “area”, “idea”, “create”, “reality”, but not “sea”.
            ('e', 'a') => (i + 1 == letters.len() && i > 2) || word.starts_with("crea") || word.starts_with("reali"),
            // “lawyer” has none, “employer” and “beyond” have one.
            ('y', _) => i >= 2 && vowel(before) && vowel(pair.1),
            // “being”, “doing”.
            ('e' | 'o' | 'a' | 'u', 'i') => i + 3 == letters.len() && word.ends_with("ing") && before != 'q',
            _ => false,
        }
    });
    pairs.count()
}

/// Syllables of a Spanish word, which spelling tells.
///
/// The rules of the guide’s section 11, which are those of the Real Academia’s *Ortografía* on diphthong and hiatus:
/// groups of vowels; two strong ones (*a e o*), an accented weak one (*í ú*) beside a strong one and a vowel twice are
/// apart; the *u* of *que, qui, gue, gui* is silent; *h* does not part vowels by itself; *y* is a vowel at the end.
pub(super) fn spanish(word: &str) -> usize {
    let letters: Vec<char> =
        word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).filter(|c| *c != 'h').collect();
    let nucleus = |at: usize| is_spanish_vowel(&letters, at);
    let starts = |at: usize| nucleus(at) && (at == 0 || !nucleus(at - 1) || hiatus(letters[at - 1], letters[at]));
    (0..letters.len()).filter(|at| starts(*at)).count().max(1)
}

fn is_spanish_vowel(letters: &[char], at: usize) -> bool {
    let next = letters.get(at + 1).copied().unwrap_or(' ');
    match letters[at] {
        'u' => {
            let before = if at == 0 { ' ' } else { letters[at - 1] };
            !(matches!(before, 'q' | 'g') && "eéií".contains(next))
        }
        'y' => at + 1 == letters.len(),
        letter => "aeioáéíóúü".contains(letter),
    }
}

fn hiatus(first: char, second: char) -> bool {
    let strong = |c: char| "aeoáéó".contains(c);
    let accented_weak = |c: char| "íú".contains(c);
    (strong(first) && strong(second))
        || (accented_weak(first) && strong(second))
        || (strong(first) && accented_weak(second))
        || first == second
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_english_syllables() {
        for (count, words) in [
            (1, "the judge jail ICE asked signed makes states used leaves you eyes hold real friend"),
            (2, "police lawyer warrant judges wanted needed being doing client people handle handled someone judge’s"),
            (2, "language trial question quiet something safely statement patient special beyond homeland guilty"),
            (3, "detainer officer citizen fingerprint custody violence agreement idea area video anyone employer"),
            (3, "asylum official serious usual family offices"),
            (4, "immigration deportation emergency interpreter immediate experience society usually January"),
            (5, "immediately California"),
        ] {
            for word in words.split(' ') {
                assert_eq!(english(word), count, "{word}");
            }
        }
    }

    #[test]
    fn counts_spanish_syllables() {
        for (count, words) in [
            (1, "que quien ley hoy no si dio muy juez"),
            (2, "cárcel orden leer guerra agua ciudad cuida guía país oír pingüe"),
            (3, "detención derecho prohíbe persona creído ahora"),
            (4, "policía inmigración retenciones abogado obligación"),
            (5, "deportaciones consentimiento ciudadanía"),
        ] {
            for word in words.split(' ') {
                assert_eq!(spanish(word), count, "{word}");
            }
        }
    }

    #[test]
    fn every_word_has_a_syllable() {
        for word in ["", "hmm", "287", "SB"] {
            assert_eq!((english(word), spanish(word)), (1, 1), "{word}");
        }
    }
}
