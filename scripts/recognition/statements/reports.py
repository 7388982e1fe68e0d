"""Reported clauses: where they end, and quotations within them."""

from __future__ import annotations

from recognition.statements.found import clause, direct
from recognition.statements.grammar import is_pause
from recognition.statements.sentence import Sentence, add, dominate, own_words, quoted_words
from recognition.statements.stream import MIN_WORDS
from recognition.statements.voices import Voice


def report_after(s: Sentence, content: int, relation: str, voice: Voice | None, at: int) -> None:
    """Add the quotation after a verb, or open the clause that it reports."""
    stream = s.stream
    if relation == "quote":
        add(s, direct(stream, content, voice, "direct.after_verb", at))
        s.claimed.add(content)
        return
    if relation == "colon":
        s.done = content
        kind = "indirect" if _is_paraphrase(s, content) else "direct"
        add(s, clause(stream, content, s.last, voice, f"{kind}.after_colon", at, kind))
        return
    rules = {
        "that": "indirect.that_clause",
        "quote_that": "indirect.that_clause",
        "clause": "indirect.clause",
        "comma": "indirect.clause",
        "infinitive": "indirect.infinitive",
    }
    s.open_clause = (content, voice, rules[relation], at)


def _is_paraphrase(s: Sentence, content: int) -> bool:
    """Whether words after a colon are not word for word: «Он пояснил: его не поняли»."""
    stream = s.stream
    if stream.pack.order != "free" or not stream.tokens[content].text[0].islower():
        return False
    return not own_words(s, content, s.last) and stream.word(s.last - 1) != "?"


def close_clause(s: Sentence, end: int) -> None:
    """End the open reported clause before item ``end``."""
    if s.open_clause is None:
        return
    first, voice, rule, at = s.open_clause
    s.open_clause = None
    stream = s.stream
    end = min((cut for cut in s.cuts if first < cut < end), default=end)
    end = _before_aside(s, first, end)
    if rule == "indirect.infinitive":
        end = _before_contrast(s, first, end)
    least = 2 if stream.pack.order == "free" or rule == "indirect.that_clause" else 3
    words = sum(quoted_words(s, i) or stream.tokens[i].is_word for i in range(first, end))
    if words < least and rule != "indirect.infinitive":
        return
    add(s, clause(stream, first, end, voice, rule, at, "indirect"))
    quotes = [i for i in range(first, end) if stream.quotes[i] is not None]
    for i in quotes:
        s.claimed.add(i)
        long = quoted_words(s, i) >= 2 * MIN_WORDS or dominate(s, [i], first, end)
        if quoted_words(s, i) > MIN_WORDS and long:
            add(s, direct(stream, i, voice, "direct.fragment", at))


def _before_aside(s: Sentence, first: int, end: int) -> int:
    """What is the narrator's again: a colon's words, "citing", a relative after a quotation."""
    stream = s.stream
    for i in range(first, end - 1):
        if stream.word(i) == ":" and stream.quotes[i + 1] is not None:
            return i
        if is_pause(stream, i) and stream.at(i + 1, "speech", "aside"):
            return i
    for i in range(first, end - 2):
        closes = s.stream.quotes[i] is not None or s.stream.tokens[i].text in '”»"'
        if closes and s.stream.word(i + 1) == "," and s.stream.at(i + 2, "speech", "relative"):
            return i + 1
    return end


def _before_contrast(s: Sentence, first: int, end: int) -> int:
    """What was promised ends before ", but"."""
    for i in range(first, end - 1):
        if is_pause(s.stream, i) and s.stream.at(i + 1, "words", "but"):
            return i
    return end
