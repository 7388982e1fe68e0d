"""What stands between a subject and its verb: lists that a comma closes, insertions, dashes."""

from __future__ import annotations

from recognition.positions.chain import names_states
from recognition.positions.scene import Phrase, Scene


def closed_list(scene: Scene, comma: int) -> Phrase | None:
    """The list of holders that opens a clause and that a comma parts from its verb."""
    phrase = scene.list_to(comma - 1)
    if phrase is None or len(phrase.nominals) < 2:
        return None
    start = scene.clause_start(phrase.first)
    opens = all(scene.is_loose(i) or scene.kind(i) == "comma" for i in range(start, phrase.first))
    inside = range(phrase.first, comma)
    # "several states, among them A, B and C, do"
    listed = phrase.refs[0].role == "collective" and any(scene.word(i, "example") for i in inside)
    named = [ref.role in ("self", "seat", "organ") for ref in phrase.refs[listed:]]
    # "the US and other members, countries of Europe, Fiji and Togo," are holders, too
    counted = all(
        scene.nominal(i).ref.role in ("self", "seat", "organ", "collective")
        or names_states(scene, i)
        for i in inside
        if scene.kind(i) == "np"
    )
    holders = all(named) or (counted and sum(named[-2:]) == 2)
    inserted = any(scene.word(i, "as") for i in inside)
    return phrase if opens and holders and not inserted else None


def before_insertion(scene: Scene, comma: int) -> int | None:
    """The nominal before an insertion between commas that ends at ``comma``."""
    for at in range(comma - 1, 0, -1):
        if scene.kind(at) == "mark":
            return None
        if scene.kind(at) != "comma" and not scene.word(at, "so_do"):
            continue
        opener = at + 1
        inserted = (
            scene.word(at, "so_do")
            or scene.word(opener, "relative", "preposition", "example", "adverb", "as", "contrast")
            or scene.word(opener, "with_others")
            or scene.kind(opener) == "date"
            or scene.word(opener, "verb", "condition", "except", "and", "agent", "but", "not_even")
            or _is_apposition(scene, opener, comma)
            or _is_first(scene, at - 1, opener)
            or scene.has(opener, "cues")
        )
        if inserted and scene.kind(at - 1) == "np":
            return at - 1
    return None


def with_inserted(scene: Scene, phrase: Phrase, opener: int) -> Phrase:
    """The phrase with those whom an insertion adds: "states, among them Chile", "X, like Y,"."""
    collective = phrase.refs[-1].role == "collective"
    even = phrase.none and scene.word(opener, "not_even")
    if not (even or scene.word(opener, "example" if collective else "as")):
        return phrase
    added = scene.list_from(opener + 1)
    if added is None or any(ref.role not in ("self", "seat") for ref in added.refs):
        return phrase
    nominals = (*phrase.nominals, *added.nominals)
    return Phrase(phrase.first, added.last, nominals, phrase.neither, phrase.exceptions)


def with_fronted(scene: Scene, phrase: Phrase) -> Phrase:
    """The phrase with those whom the sentence begins with: "Besides Russia, only Nauru …"."""
    at = phrase.first - 1
    while scene.is_loose(at):
        at -= 1
    fronted = scene.list_to(at - 1) if scene.kind(at) == "comma" else None
    lexed = scene.segmented.lexed
    only = any(scene.word(i, "only") for i in range(at, phrase.first)) or lexed.at(
        scene[phrase.first].first, "words", "only"
    )
    besides = scene.word(0, "with_others") or (scene.word(0, "except") and only)
    # "besides Russia, only a few states" is told where examples are
    counted = any(ref.role == "collective" for ref in phrase.refs)
    if fronted is None or fronted.first != 1 or not besides or counted:
        return phrase
    nominals = (*fronted.nominals, *phrase.nominals)
    return Phrase(phrase.first, phrase.last, nominals, phrase.neither, phrase.exceptions)


def _is_apposition(scene: Scene, opener: int, comma: int) -> bool:
    """Whether nothing but a nominal with its prepositions stands up to the comma."""
    if scene.kind(opener) != "np":
        return False
    return all(
        scene.kind(i) in ("np", "date") or scene.word(i, "preposition", "adverb")
        for i in range(opener, comma)
    )


def _is_first(scene: Scene, at: int, opener: int) -> bool:
    """Whether a clause's first nominal ends at ``at``, so that what follows interrupts it."""
    phrase = scene.list_to(at)
    return (
        phrase is not None
        and scene.kind(opener) == "np"
        and (phrase.first == 0 or scene.is_boundary(phrase.first - 1))
    )


def between_dashes(scene: Scene, dash: int) -> Phrase | None:
    """The list between dashes after a nominal: "five members — A, B and C — do not"."""
    inner = scene.list_to(dash - 1)
    if inner is None or not scene.is_dash(inner.first - 1):
        return None
    whole = scene.list_to(inner.first - 2)
    if whole is None:
        return None
    return Phrase(whole.first, dash, (*whole.nominals, *inner.nominals))
