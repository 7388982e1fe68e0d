"""What a verb says with its ending or bears: moods, and objects before or after it."""

from __future__ import annotations

from recognition.positions.romance.words import (
    AGENT,
    CONDITION,
    LOOSE,
    OPEN,
    Senses,
    begins_with_of,
    cue_form,
    ends_clause,
    folded,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed

_TIES = ("switch.verb", "sever.verb", "establish.verb")
_INTENDS: Senses = frozenset({("governors", "intends")})
_WOULD: Senses = frozenset({("governors", "would")})
_OWN = frozenset(
    ("cues", f"recognise.{form}")
    for form in ("subjunctive", "enclitic_singular", "enclitic_plural")
)


def with_moods(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """What a cue's ending says, as a governor before it; what it bears, as an object after it."""
    found: list[Segment] = []
    for at, item in enumerate(segments):
        senses = {
            c.split(".")[1] for s, c in item.senses if s == "cues" and c.startswith("recognise.")
        }
        clitic = next((c for c in senses if c.startswith("enclitic_")), "")
        form = cue_form(item)
        if clitic and not form:
            form = "gerund" if lexed.tokens[item.last - 1].folded.find("ndo") > 0 else "base"
        if not form:
            joined = is_word(segments, at - 1, "and", "or")
            done = item.has("nominal") or item.has("cues", *_TIES)
            if done and (ahead := _tense(lexed, item)):
                found.append(Segment("word", item.first, item.last, ahead))
            found.append(item if joined else _marked(lexed, item))
            continue
        kept = item.senses
        if form == "base":
            kept |= {("cues", "recognise.base"), ("words", "infinitive")}
        elif form == "subjunctive" or clitic:
            kept |= {("cues", "recognise.gerund" if form == "gerund" else "recognise.finite")}
        kept = frozenset((s, c) for s, c in kept if (s, c) not in _OWN)
        cue = Segment("word", item.first, item.last, kept)
        left = len(found)
        while left and (is_loose(found, left - 1) or found[left - 1].has("words", "negator")):
            left -= 1
        if form in ("base", "past"):
            _mark_owner(lexed, found)
        if _is_unreal(lexed, found, left, item) or (
            form == "subjunctive"
            and not _is_past(lexed, found, left, item)
            and not _is_governed(found, left)
            and not _under_condition(found, left)
        ):
            found.insert(left, Segment("word", item.first, item.last, OPEN))
        elif form == "future":
            _under_condition(found, left)
        found.append(cue)
        if not clitic and form != "base" and kind(segments, at + 1) != "np":
            verb = item
            if form == "past" and len(found) > 1 and found[-2].has("words", "have"):
                verb = found[-2]
            _clitic_at(lexed, found, verb)
        if clitic and kind(segments, at + 1) != "np":
            found.append(Segment(clitic.replace("en", "", 1), item.first, item.last))
    return found


def without_genitives(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«refuse d'en reconnaître l'indépendance»: no preposition, but "of it" before a verb."""
    found = list(segments)
    words = settings(lexed, "clitics_genitive")
    for at, item in enumerate(found[:-1]):
        verb = found[at + 1]
        before = folded(lexed, item) in words and cue_form(verb) not in ("", "gerund", "past")
        if before and item.last == verb.first:
            found[at] = Segment("word", item.first, item.last, LOOSE)
    return found


def is_ahead(lexed: Lexed, item: Segment) -> bool:
    """Whether a verb is in the future or the conditional."""
    return bool(_tense(lexed, item))


def _tense(lexed: Lexed, item: Segment) -> Senses:
    """The governor that a verb's ending stands for: "retirará" is "plans to withdraw"."""
    words = (lexed.tokens[i].folded for i in range(item.first, item.last))
    senses = (_tense_of(lexed, word) for word in words)
    return next((found for found in senses if found), frozenset())


def _tense_of(lexed: Lexed, word: str) -> Senses:
    if word in settings(lexed, "future_forms"):
        return _INTENDS
    lemma = lexed.pack.morphology.analyse(word)[0].lemma
    stem = lemma.removesuffix("e")
    if not lemma.endswith(settings(lexed, "infinitive_endings")) or not word.startswith(stem):
        return frozenset()
    rest = word.removeprefix(stem)
    if rest in settings(lexed, "future_endings"):
        return _INTENDS
    return _WOULD if rest in settings(lexed, "conditional_endings") else frozenset()


def _marked(lexed: Lexed, item: Segment) -> Segment:
    """Another verb of recognition in the infinitive, marked as one: "retirer", "romper"."""
    if not item.has("nominal") and not item.has("cues", *_TIES):
        return item
    word = lexed.tokens[item.first].folded
    lemma = lexed.pack.morphology.analyse(word)[0].lemma
    if lemma != word or not word.endswith(settings(lexed, "infinitive_endings")):
        return item
    return Segment("word", item.first, item.last, item.senses | {("words", "infinitive")})


def _clitic_at(lexed: Lexed, segments: list[Segment], verb: Segment) -> str:
    """The class of the object pronoun right before a verb; it leaves the nominal before it."""
    before = verb.first - 1
    word = lexed.tokens[before].folded if before >= 0 else ""
    plural = word in settings(lexed, "clitics_plural")
    if not plural and word not in settings(lexed, "clitics_singular"):
        return ""
    for i, item in enumerate(segments):
        if item.kind == "np" and item.last == verb.first and item.first < before:
            segments[i] = Segment("np", item.first, before)
        elif item.kind == "np" and item.last == verb.first:
            return ""
    return "enclitic_plural" if plural else "enclitic_singular"


def _is_unreal(lexed: Lexed, segments: list[Segment], at: int, verb: Segment) -> bool:
    """Whether a condition is not meant to be met: "si Washington reconnaissait"."""
    if not folded(lexed, verb).endswith(settings(lexed, "unreal_endings")):
        return False
    for i in range(at - 1, -1, -1):
        if segments[i].has("words", "condition"):
            return folded(lexed, segments[i]) in settings(lexed, "unreal_conditions")
        if ends_clause(segments, i):
            return False
    return False


def _is_past(lexed: Lexed, segments: list[Segment], at: int, verb: Segment) -> bool:
    """Whether a subjunctive tells a fact: "después de que X reconociera"."""
    if not folded(lexed, verb).endswith(settings(lexed, "unreal_endings")):
        return False
    for i in range(at - 1, 0, -1):
        if ends_clause(segments, i):
            first = segments[i - 1].first
            words = " ".join(t.folded for t in lexed.tokens[first : segments[i].last])
            before = i - 1
            while kind(segments, before) == "np" or is_word(segments, before, "preposition"):
                before -= 1
            reacts = before >= 0 and segments[before].has("nominal", "reacts")
            return reacts or words in settings(lexed, "factual_conjunctions")
    return False


def _is_governed(segments: list[Segment], at: int) -> bool:
    """Whether a governor says what to make of a subjunctive: "excluye que X reconozca"."""
    at -= 1
    while at > 0 and (kind(segments, at) == "np" or is_loose(segments, at)):
        at -= 1
    return is_word(segments, at, "complementiser") and at > 0 and segments[at - 1].has("governors")


def _under_condition(segments: list[Segment], at: int) -> bool:
    """Whether the clause at ``at`` is a condition or a time to come: "cuando reconozca"."""
    for i in range(at - 1, -1, -1):
        if segments[i].has("words", "condition"):
            return True
        if segments[i].has("words", "temporal"):
            segments[i] = Segment("word", segments[i].first, segments[i].last, CONDITION)
            return True
        if ends_clause(segments, i):
            return False
    return False


def _mark_owner(lexed: Lexed, segments: list[Segment]) -> None:
    """«la negativa de Serbia a reconocer»: whose the governing noun is, as its agent."""
    at = len(segments) - 1
    while at > 0 and (
        is_loose(segments, at)
        or segments[at].has("words", "infinitive_mark", "negator", "preposition")
    ):
        at -= 1
    if at > 0 and segments[at - 1].has("governors") and _is_owner(lexed, segments[at]):
        item = segments[at]
        segments.insert(at, Segment("word", item.first, item.first + 1, AGENT))


def _is_owner(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal says whose a noun is: «de Serbia», «israelí»."""
    if begins_with_of(lexed, item):
        return True
    match = lexed.at(item.first, "adjective") if item.kind == "np" else None
    rest = range(match.last, item.last) if match else range(0)
    return match is not None and all(lexed.at(i, "words", "of") for i in rest)
