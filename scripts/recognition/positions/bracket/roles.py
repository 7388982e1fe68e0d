"""Which nominal of a German clause is its subject and which its object.

Case and agreement decide where they show; else what can be recognised at all, and last the
order of the words.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from recognition.lexicon.phrases import Match
from recognition.positions import world
from recognition.positions.bracket.cuts import is_genitive, is_listed
from recognition.positions.bracket.segments import is_inner
from recognition.positions.objects import is_object, objects_of
from recognition.positions.refs import Nominal, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.text.lexer import Lexed


def understood(scene: Scene, nominal: Nominal) -> bool:
    """Whether nothing strange heads a nominal that names something.

    An unknown noun does in "die Bedeutung Kosovos", an amount in "kein Mitglied der EU".
    """
    if nominal.ref.role not in ("self", "seat", "claim", "anaphor", "collective"):
        return True
    lexed = scene.segmented.lexed
    inside = range(nominal.first, nominal.last)
    if nominal.ref.role in ("self", "seat") and any(lexed.at(i, "quantifiers") for i in inside):
        return False
    return not any(
        lexed.tokens[i].is_capitalised
        and lexed.tokens[i].is_word
        and not any(is_inner(m) for at in range(nominal.first, i + 1) for m in _over(lexed, at, i))
        for i in inside
    )


def acts(scene: Scene, nominal: Nominal) -> bool:
    """Whether a nominal names who acts: one understood, or a state in apposition.

    "der Bündnispartner Chile": what a strange noun calls a state leaves it the state.
    """
    if understood(scene, nominal):
        return True
    lexed = scene.segmented.lexed
    named = [
        m
        for at in range(nominal.first, nominal.last)
        for m in lexed.matches[at]
        if m.sense.kind == "name"
    ]
    if nominal.ref.role != "self" or len({m.first for m in named}) != 1:
        return False
    first, last = named[0].first, max(m.last for m in named)
    ends = not any(lexed.tokens[i].is_word for i in range(last, nominal.last))
    opened = lexed.at(nominal.first, "words", "determiner") is not None
    before = range(nominal.first, first)
    return (
        ends
        and opened
        and not is_genitive(lexed, first)
        and not any(lexed.at(i, "quantifiers") or lexed.at(i, "words", "of") for i in before[1:])
    )


def can_act(scene: Scene, phrase: Phrase) -> bool:
    """Whether every nominal of a phrase names who acts."""
    return all(acts(scene, nominal) for nominal in phrase.nominals)


def _over(lexed: Lexed, at: int, token: int) -> list[Match]:
    """The phrases that begin at ``at`` and hold a token."""
    return [m for m in lexed.matches[at] if m.last > token]


def object_refs(scene: Scene, phrase: Phrase) -> tuple[Ref, ...]:
    """What a list names that can be recognised; nothing if its first item is not understood."""
    kept = tuple(n for n in phrase.nominals if understood(scene, n))
    if not kept or kept[0] is not phrase.nominals[0]:
        return ()
    kept = tuple(replace(n, refs=tuple(_as_thing(r) for r in n.refs)) for n in kept)
    found = objects_of(scene, replace(phrase, nominals=kept))
    return () if isinstance(found, str) else tuple(r for r in found.refs if is_thing(r))


def _as_thing(ref: Ref) -> Ref:
    """What a pronoun stands for where it is recognised: "sie" may be several."""
    several = ref.role == "pronoun" and ref.word == "feminine"
    return replace(ref, word="plural") if several else ref


def like_holders(scene: Scene, first: int, last: int, holders: Phrase) -> tuple[Ref, ...]:
    """The states whom a clause likens to its holders: "ebenso wie A", "neben A auch B"."""
    known = ("self", "seat", "organ", "collective")
    if any(ref.role not in known for ref in holders.refs) or is_contested(holders):
        return ()
    for at in range(first, last):
        like = scene.word(at, "with_others") or (at == first and scene.word(at, "like"))
        added = scene.list_from(at + 1) if like else None
        if added is not None and can_act(scene, added) and not added.none:
            named = all(ref.role == "self" and ref.entity for ref in added.refs)
            states = named and not any(world.is_contested(r.entity) for r in added.refs if r.entity)
            return added.refs if states else ()
    return ()


def examples(scene: Scene, holders: Phrase, clause: int) -> tuple[Ref, ...]:
    """The states that an insertion names of a group: "wenige Länder, darunter A und B, …"."""
    if holders.refs[-1].role != "collective" or holders.none:
        return ()
    for at in range(holders.last, clause):
        added = scene.list_from(at + 1) if scene.word(at, "example") else None
        if added is not None:
            return tuple(takewhile(lambda ref: ref.role in ("self", "seat"), added.refs))
    return ()


def all_holders(scene: Scene, first: int, last: int, holders: Phrase) -> tuple[Ref, ...]:
    """The holders of the clause at segments ``[first:last]`` and those that it likens to them."""
    return (
        *like_holders(scene, first, last, holders),
        *holders.refs,
        *examples(scene, holders, first),
    )


def opening(scene: Scene, phrase: Phrase) -> str:
    """The folded first word of a nominal, which shows its case."""
    return scene.segmented.lexed.tokens[phrase.nominals[0].first].folded


def in_case(scene: Scene, phrase: Phrase, *cases: str) -> bool:
    """Whether the first word of a nominal shows that it stands in one of the cases."""
    lexed = scene.segmented.lexed
    return any(is_listed(lexed, phrase.nominals[0].first, case) for case in cases)


def is_correlate(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal is the "es" that only announces a clause."""
    return opening(scene, phrase) == "es" and phrase.nominals[0].ref.role == "pronoun"


def is_dative(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal stands in the dative, as to whom something is denied."""
    return in_case(scene, phrase, "dative")


def is_plural(scene: Scene, phrase: Phrase) -> bool | None:
    """Whether a nominal is plural; None where its form does not show it."""
    lexed = scene.segmented.lexed
    if len(phrase.nominals) > 1:
        return None if phrase.neither else True
    nominal = phrase.nominals[0]
    tokens = range(nominal.first, nominal.last)
    here = [m.sense for i in tokens for m in lexed.matches[i]]
    amounts = {sense.value for sense in here if sense.kind == "quantifiers"}
    if any(lexed.tokens[i].text[0].isdigit() for i in tokens):
        return True
    if amounts:
        return None if amounts & {"none", "most", "many"} else True
    return False if nominal.ref.role == "self" and nominal.last - nominal.first == 1 else None


def can_be_subject(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal may be who recognises: an actor, by its case and its head."""
    if in_case(scene, phrase, "accusative", "dative"):
        return False
    lexed = scene.segmented.lexed
    nominal = phrase.nominals[0]
    return nominal.ref.role not in ("claim", "vote", "adjective", "people") and not any(
        lexed.at(i, "nouns", "statehood") for i in range(nominal.first, nominal.last)
    )


def can_be_object(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal may be what is recognised."""
    if in_case(scene, phrase, "nominative", "dative"):
        return False
    return any(is_thing(ref) for ref in phrase.refs)


def is_thing(ref: Ref) -> bool:
    """Whether a thing named can be recognised; a person can, as something."""
    return is_object(_as_thing(ref)) and (ref.role != "organ" or ref.person is not None)


def can_be_patient(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal may be the subject of "wird anerkannt"."""
    shown = in_case(scene, phrase, "accusative", "dative")
    return not shown and any(is_thing(ref) for ref in phrase.refs)


def roles(
    scene: Scene, first: Phrase, second: Phrase, plural: bool, ordered: bool
) -> tuple[Phrase, Phrase] | None:
    """Subject and object among two nominals of a clause whose verb is (not) plural.

    Where the forms allow both, the first is the subject if ``ordered``, unless a contested
    territory stands before a state, which German often moves to the front as an object.
    """
    options = [
        (subject, thing)
        for subject, thing in ((first, second), (second, first))
        if can_be_subject(scene, subject)
        and not in_case(scene, thing, "nominative", "dative")
        and is_plural(scene, subject) in (None, plural)
    ]
    if len(options) == 2:
        options = _likelier(scene, first, second, ordered)
    return options[0] if options and can_be_object(scene, options[0][1]) else None


def _likelier(
    scene: Scene, first: Phrase, second: Phrase, ordered: bool
) -> list[tuple[Phrase, Phrase]]:
    """The readings of two nominals whose forms decide nothing; empty where both may be meant."""
    if is_correlate(scene, first):
        # "ob es Palästina anerkennt": a contested territory is rather what is recognised
        return [(first, second)] if ordered and is_contested(second) else []
    if is_contested(first) and not is_contested(second):
        acts = second.nominals[0].ref.role in ("organ", "collective")
        return [(second, first)] if acts else []
    return [(first, second)] if ordered or is_contested(second) else []


def is_contested(phrase: Phrase) -> bool:
    """Whether a nominal names a contested territory, likelier an object than a subject."""
    entity = phrase.nominals[0].ref.entity
    return entity is not None and world.is_contested(entity)
