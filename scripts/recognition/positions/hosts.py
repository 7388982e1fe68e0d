"""Those whose decisions a recall of envoys answers: "its ambassadors to A and B over their …".

A state that calls back its envoys answers what the hosts have done, so that "their decisions to
recognise" are the hosts', where no more than one list of them stands before.
"""

from __future__ import annotations

from recognition.positions.refs import Nominal, Ref
from recognition.positions.scene import Phrase, Scene


def hosts_that_decide(scene: Scene, phrase: Phrase, left: int) -> Phrase | None:
    """The hosts, where a phrase before the chain that begins at ``left`` says "their decision"."""
    noun = phrase.first - 1 if _has(scene, phrase.first - 1, "decisions") else left
    if not _are_theirs(scene, phrase, noun):
        return None
    at = min(noun, phrase.first) - 1
    if not scene.word(at, "preposition"):
        return None
    while scene.kind(at) == "word" and not scene.word(at, "relative", "complementiser", "but"):
        at -= 1
    return _hosts(scene, at)


def _are_theirs(scene: Scene, phrase: Phrase, noun: int) -> bool:
    """Whether "their" stands before the noun, or nobody's name and the noun is plural."""
    lexed = scene.segmented.lexed
    if len(phrase.nominals) > 1 or phrase.refs[0].entity is not None:
        return False
    inside = range(phrase.nominals[0].first, phrase.nominals[0].last)
    owners = [i for i in inside if lexed.at(i, "pronouns")]
    if not owners:
        return _has(scene, noun, "decisions")
    plural = lexed.pack.settings["sentence"].get("plural_possessives", ())
    return all(lexed.tokens[i].folded in plural for i in owners)


def _hosts(scene: Scene, at: int) -> Phrase | None:
    """The two states or more that a list names to the left, whose head is "ambassadors"."""
    last = at
    found: list[Ref] = []
    while scene.kind(at) == "np":
        named = scene.last_name(at)
        if named is None or named.entity is None or named.entity.type != "state":
            return None
        found.insert(0, named)
        before = at - 1
        if not _has(scene, at, "envoys"):
            before -= scene.word(before, "preposition")
            if scene.kind(before) == "np" and scene.nominal(before).ref.role == "adjective":
                # «les missions diplomatiques | américaines | au Panama»
                before -= 1
            while scene.is_loose(before):
                before -= 1
        if _has(scene, at, "envoys") or _has(scene, before, "envoys"):
            nominal = Nominal(scene[at].first, scene[last].last, tuple(found))
            return Phrase(at, last + 1, (nominal,)) if len(found) > 1 else None
        joined = before
        while scene.kind(joined) == "comma" or scene.word(joined, "and"):
            joined -= 1
        if joined == before:
            return None
        at = joined
    return None


def _has(scene: Scene, at: int, setting: str) -> bool:
    """Whether a segment has a word that begins as one of a list of the pack does."""
    stems = tuple(scene.segmented.lexed.pack.settings["sentence"].get(setting, ()))
    if not stems or not 0 <= at < len(scene):
        return False
    tokens = scene.segmented.lexed.tokens
    return any(tokens[i].folded.startswith(stems) for i in range(scene[at].first, scene[at].last))
