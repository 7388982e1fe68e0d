"""The verb chain to the left of a cue: auxiliaries, negators and governors."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.scene import Phrase, Scene

#: when a word is in several classes of governors the earlier one is taken: the safer
PRIORITY = (
    "directs",
    "ends",
    "denies",
    "negates",
    "excludes",
    "first",
    "wholly",
    "open",
    "expected",
    "hedges",
    "considers",
    "ability",
    "would",
    "intends",
    "decides",
    "implies",
)


@dataclass(frozen=True, slots=True)
class Chain:
    """A cue's chain: ``left`` is its first segment, ``governors`` run from the cue outwards."""

    left: int
    governors: tuple[tuple[str, bool], ...]
    be: bool
    have: bool
    infinitive: bool
    only: bool
    #: a gerund under a preposition ("by recognising"), whose subject is the clause's
    adjunct: bool
    #: an infinitive of which no governor is understood, so that its subject is not known
    ungoverned: bool


def governor_class(scene: Scene, at: int) -> str | None:
    """The class of the governor at a segment, if there is one."""
    if not scene.has(at, "governors"):
        return None
    return next((c for c in PRIORITY if scene.has(at, "governors", c)), None)


def read_chain(
    scene: Scene, cue: int, tense: str | None = None, *, infinitive: bool = False
) -> Chain:
    """Read the chain of the cue at segment ``cue`` from right to left.

    ``tense`` is the governor that the cue's own form stands for, as a future does.
    """
    governors: list[tuple[str, bool]] = [(tense, False)] if tense else []
    be = have = only = governed = adjunct = False
    # where the dictionary form is an infinitive by itself: French, Spanish
    infinitive = infinitive or scene.word(cue, "infinitive")
    at = left = cue
    while at > 0:
        at -= 1
        if scene.word(at, "hedge"):
            governors.append(("hedges", False))
        elif scene.is_loose(at):
            only = only or scene.word(at, "only")
            continue
        elif joins_adverbs(scene, at):
            # «окончательно и бесповоротно признала»
            continue
        elif scene.word(at, "negator") and scene.word(at + 1, "only"):
            # "not only recognises" denies nothing
            pass
        elif scene.word(at, "neither") and left == at + 1:
            # «no reconoce ni reconocerá»: the second verb is denied too
            governors.append(("not", False))
            if scene.kind(at - 1) != "np":
                adjunct, left = True, at
                break
        elif scene.word(at, "negator"):
            if governed and governors and governors[-1][0] not in ("not", "hedges"):
                governors[-1] = (governors[-1][0], True)
            elif governors[-1:] != [("not", False)]:
                # two negators in one verb group are one negation: «ne … pas», «no … nunca»
                governors.append(("not", False))
        elif kind := governor_class(scene, at):
            governors.append((kind, False))
            governed = True
        elif scene.word(at, "be", "have", "do") or (
            scene.word(at, "become", "stay") and not governed
        ):
            be = be or (scene.word(at, "be", "become", "stay") and not governed)
            have = have or (scene.word(at, "have") and not governed)
        elif scene.word(at, "infinitive_mark"):
            infinitive = infinitive or not governed
        elif scene.word(at, "adjunct", "without") and is_gerund(scene, _first_verb(scene, at)):
            if scene.word(at, "without"):
                governors.append(("negates", False))
            adjunct, left = True, at
            break
        elif (governed and scene.word(at, "preposition", "light")) or (
            governed and scene.kind(at) == "np" and _is_reflexive(scene, at)
        ):
            pass
        elif governed and scene.kind(at) == "np" and scene.nominal(at).only_quantifier:
            if scene.nominal(at).none:
                governors[-1] = (governors[-1][0], True)
        elif infinitive and not governed and (noun := _agent_of_noun(scene, at)):
            governors.append((noun, False))
            infinitive = False
            break
        elif infinitive and not governed and (ordinal := _ordinal_to(scene, at)):
            at = ordinal
            governors.append(("first", False))
            governed = True
            at = copula_before(scene, at)
            if scene.kind(at) == "np":
                # "made Nicaragua the second country to": the object of making is the subject
                at += 1
                left = at
                break
        elif infinitive and not governed and (predecessors := _predecessors(scene, at)):
            at = predecessors
        elif scene.kind(at) == "comma" and (inserted := _inserted_adverb(scene, at)):
            if any(scene.word(i, "hedge") for i in range(inserted, at)):
                governors.append(("hedges", False))
            at = inserted
        else:
            break
        left = at
    governors += inverted(scene, left)
    if have and ("would", False) in governors:
        # "would have recognised" is not what happened
        governors.append(("directs", False))
    # an infinitive that nothing but a negation governs: "urged Togo not to recognise"
    ungoverned = infinitive and not governed and not adjunct
    ungoverned = ungoverned or (infinitive and scene.word(left, "infinitive_mark"))
    ungoverned = ungoverned or (
        infinitive and not governed and not adjunct and scene.word(cue, "infinitive")
    )
    ungoverned = ungoverned or (governed and scene.word(left, "infinitive_mark"))
    return Chain(left, tuple(governors), be, have, infinitive, only, adjunct, ungoverned)


def joins_adverbs(scene: Scene, at: int) -> bool:
    """Whether "and" at a segment stands between adverbs: "again and again recognised"."""
    adverbs = all(scene.word(i, "adverb", "hedge") for i in (at - 1, at + 1))
    return scene.word(at, "and") and adverbs


def inverted(scene: Scene, left: int) -> list[tuple[str, bool]]:
    """The governors before a subject that follows its auxiliary: "nor will Iran recognise"."""
    at = left - 1
    while scene.is_loose(at):
        at -= 1
    phrase = scene.list_to(at)
    if phrase is None:
        return []
    auxiliary = phrase.first - 1
    before = auxiliary - 1
    while scene.is_loose(before) and not scene.word(before, "only"):
        before -= 1
    kind = governor_class(scene, auxiliary)
    if scene.word(auxiliary, "nor_do"):
        return [("not", False)]
    if scene.word(before, "negator", "neither") and (kind or scene.word(auxiliary, "do", "have")):
        return [("not", False), *([(kind, False)] if kind else [])]
    return []


def _predecessors(scene: Scene, comma: int) -> int:
    """Where ", after A and B," begins in "the third state, after A and B, to"; 0 if nowhere."""
    if not _inserts(scene, comma):
        return 0
    phrase = scene.list_to(comma - 1)
    opener = phrase.first - 1 if phrase is not None else 0
    return opener - 1 if scene.word(opener, "after") and _inserts(scene, opener - 1) else 0


def _inserts(scene: Scene, at: int) -> bool:
    return scene.kind(at) == "comma" or scene.is_dash(at)


def with_predecessors(scene: Scene, at: int) -> Phrase | None:
    """Those after whom somebody is the next: ", after A and B," at a comma or the ordinal."""
    opener = at + 1
    follows = _inserts(scene, at) or is_ordinal(scene, at)
    if not follows or not scene.word(opener, "after"):
        return None
    phrase = scene.list_from(opener + 1)
    named = phrase is not None and all(ref.role in ("self", "seat") for ref in phrase.refs)
    return phrase if named else None


def _first_verb(scene: Scene, at: int) -> int:
    """The segment of the first verb after a preposition: "by still not recognising"."""
    at += 1
    while scene.is_loose(at) or scene.word(at, "negator"):
        at += 1
    return at


def _is_reflexive(scene: Scene, at: int) -> bool:
    segment = scene[at]
    return scene.segmented.lexed.at(segment.first, "words", "reflexive") is not None


def is_gerund(scene: Scene, at: int) -> bool:
    """Whether the verb at a segment ends as gerunds do in the language."""
    endings = tuple(scene.segmented.lexed.pack.settings["sentence"].get("gerund_endings", ()))
    return bool(endings) and scene.segmented.words(scene[at]).split()[0].endswith(endings)


def _agent_of_noun(scene: Scene, at: int) -> str | None:
    """The class of the noun in "the decision by X to recognise", where X ends at ``at``."""
    phrase = scene.list_to(at)
    if phrase is None:
        return None
    if "gent" in phrase.nominals[0].cases:
        # «решение США признать»
        return governor_class(scene, phrase.first - 1)
    lexed = scene.segmented.lexed
    if lexed.pack.order == "svo" and lexed.at(scene[phrase.first].first, "words", "of"):
        # "the decision of the United States to recognise"
        return governor_class(scene, phrase.first - 1)
    if not scene.word(phrase.first - 1, "agent"):
        return None
    return governor_class(scene, phrase.first - 2)


def _ordinal_to(scene: Scene, at: int) -> int:
    """Where "the 17th country (in the world)" begins that ends at ``at``; 0 if none does."""
    while scene.word(at - 1, "preposition") and scene.kind(at - 2) == "np":
        at -= 2
    return at if is_ordinal(scene, at) else 0


def is_ordinal(scene: Scene, at: int) -> bool:
    """Whether "the 17th country", after a verb of being or becoming, stands at ``at``."""
    before = copula_before(scene, at)
    copula = scene.word(before, "be", "become") or scene.is_dash(before)
    made = scene.kind(before) == "np" and scene.word(before - 1, "make")
    if scene.kind(at) != "np" or not (copula or made):
        return False
    return names_states(scene, at)


def names_states(scene: Scene, at: int) -> bool:
    """Whether a nominal has a word for states in it: "countries", "the only state"."""
    lexed = scene.segmented.lexed
    inside = range(scene[at].first, scene[at].last)
    return any(lexed.at(i, "nouns", "polity") for i in inside)


def copula_before(scene: Scene, at: int) -> int:
    """Where the verb of being or becoming before a predicate at ``at`` would stand."""
    before = at - 1
    while scene.is_loose(before):
        before -= 1
    return before


def _inserted_adverb(scene: Scene, at: int) -> int:
    """Where the insertion of adverbs that the comma at ``at`` ends begins; 0 if there is none."""
    before = at - 1
    while scene.is_loose(before):
        before -= 1
    return before if before < at - 1 and scene.kind(before) == "comma" else 0


def is_until(scene: Scene, chain: Chain, first: int) -> bool:
    """Whether it was so only until some day: "until 2019 Fiji recognised Taiwan"."""
    ahead = ("intends", "would", "decides", "ability")
    if any(kind in ahead for kind, _ in chain.governors):
        return False
    start = max(scene.clause_start(first) - 1, 0)
    after = chain.left + 1
    while after < len(scene) and not scene.is_boundary(after):
        after += 1
    return any(scene.word(i, "until") for i in (*range(start, chain.left), after))


def is_conditional(scene: Scene, first: int, cue: int, *, past: bool = False) -> bool:
    """Whether the clause from ``first`` to the cue is a condition; "after" it is past is none."""
    start = scene.clause_start(first)
    return any(
        scene.word(i, "condition") and not (past and scene.word(i, "temporal"))
        for i in range(max(start - 1, 0), cue)
    )


def is_conditioned(scene: Scene, cue: int) -> bool:
    """Whether a condition follows the cue: "will not recognise it until"."""
    after = cue + 1
    while after < len(scene) and not scene.is_boundary(after):
        after += 1
    return scene.word(after, "condition")
