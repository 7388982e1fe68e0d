"""Recognition said with a participle or in the passive, with its agent in the instrumental."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.algebra import compose
from recognition.positions.chain import Chain, is_conditional
from recognition.positions.frame import Abstention, Frame
from recognition.positions.free.clause import (
    can_stand,
    frame_of,
    object_after,
)
from recognition.positions.objects import complete_objects, is_object
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject, is_share, said_of


@dataclass(frozen=True, slots=True)
class Form:
    """What the cue's form tells: a participle or not, active or passive, finite or not."""

    participle: bool
    passive: bool
    infinitive: bool
    predicate: bool
    cases: frozenset[str]


def read_passive(
    scene: Scene, at: int, chain: Chain, known: Form, withdrew: bool
) -> Frame | Abstention:
    """A passive: «признана только Россией», «не признаваемое Сербией Косово»."""
    cue = (scene[at].first, scene[at].last)
    after = at + 1
    while scene.is_loose(after) or scene.word(after, "neither"):
        after += 1
    by = scene.word(after, "agent")
    agent = scene.list_from(after + by)
    before = scene.list_to(chain.left - 1)
    if agent is None or not (by or can_stand(agent, "ablt")):
        # «Россией не признаваемый»: the agent may stand before
        if before is None or before.nominals[0].cases != frozenset({"ablt"}):
            return Abstention(cue, "a passive that does not say by whom")
        agent, before = before, scene.list_to(_before_adjuncts(scene, before.first - 1))
        last = at + 1
    else:
        last = agent.last
    patient = _patient(scene, chain, known, before, last)
    if patient is None:
        return Abstention(cue, "what is recognised is not understood")
    refs = tuple(r for r in patient.refs if is_object(r))
    if not refs:
        return Abstention(cue, "what is recognised is not understood")
    after = last
    while scene.is_loose(after):
        after += 1
    void = scene.has(after, "cues", "void.adjective")
    if void and not all(r.role in ("claim", "vote") for r in refs):
        return Abstention(cue, "a verdict, not a recognition")
    reading = compose(chain.governors)
    if void and reading is not None:
        # «визнаний Мадридом незаконним»
        reading = reading.negated() if reading.positive else None
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    if known.predicate and is_conditional(scene, chain.left, at):
        reading = reading.weaker("conditional")
    none = agent.none or scene.word(agent.first - 1, "neither")
    rule = "passive" if known.predicate else "participle"
    rule = "verdict.declared" if void else rule
    return Frame(
        rule,
        cue,
        agent.refs,
        refs,
        reading,
        withdrew,
        chain.governors,
        (min(patient.first, chain.left), max(patient.last, last)),
        none and reading.positive,
        agent.exceptions,
    )


def _before_adjuncts(scene: Scene, at: int) -> int:
    """Where a nominal ends before those with prepositions: «независимость | за 30 лет | никем»."""
    while scene.is_loose(at) or (scene.kind(at) == "np" and scene.word(at - 1, "preposition")):
        at -= 1 if scene.is_loose(at) else 2
    return at


def _patient(
    scene: Scene, chain: Chain, known: Form, before: Phrase | None, last: int
) -> Phrase | None:
    """What is recognised: a predicate's subject; what a participle stands before or after."""
    if known.predicate:
        if before is not None and can_stand(before, "nomn"):
            return before
        subject = find_subject(scene, chain)
        if isinstance(subject, Subject):
            return subject.phrase
        following = scene.list_from(last)
        return following if following and can_stand(following, "nomn") else None
    following = scene.list_from(last)
    if following is not None and can_stand(following, *known.cases):
        return following
    if before is not None and can_stand(before, "nomn"):
        return before
    at = chain.left - 1
    while scene.kind(at) in ("comma", "mark") or scene.is_loose(at) or scene.word(at, "relative"):
        at -= 1
    return scene.list_to(at)


def read_active(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention:
    """An active participle: «Словакия, не признавшая Косово», «не признающая Косово Испания»."""
    cue = (scene[at].first, scene[at].last)
    right = object_after(scene, at)
    if right is None:
        return Abstention(cue, "no object that is understood follows the cue")
    following = scene.list_from(right.last)
    holding = ("self", "seat", "organ", "collective")
    named = following if following and following.refs[0].role in holding else None
    before = chain.left - 1
    while scene.kind(before) in ("comma", "mark") or scene.is_loose(before):
        before -= 1
    holder = named or scene.list_to(before)
    if holder is None or (named is None and is_share(holder)):
        return Abstention(cue, "the subject is not understood")
    subject = Subject(holder, "relative")
    if named is None and (whom := _identified(scene, holder, right.last)) is not None:
        subject = Subject(whom, "relative")
    elif named is None and (whose := said_of(scene, before)) is not None:
        # «Кипр стал первой страной, признавшей …» is about Cyprus
        if isinstance(whose, str):
            return Abstention(cue, whose)
        subject = whose
    return frame_of(scene, cue, chain, subject, complete_objects(scene, right), withdrew)


def _identified(scene: Scene, predicate: Phrase, at: int) -> Phrase | None:
    """Who it is in «единственной страной, признавшей Косово, стали США»: after the copula."""
    if scene.word(predicate.first - 1, "attributive"):
        # "the only country in the world"
        predicate = scene.list_to(predicate.first - 2) or predicate
    first = predicate.first == 0 or scene.is_boundary(predicate.first - 1)
    if "ablt" not in predicate.nominals[0].cases or not first:
        return None
    while scene.is_loose(at) or scene.kind(at) in ("comma", "np"):
        at += 1
    named = scene.list_from(at + 1) if scene.word(at, "become", "be") else None
    holders = named is not None and all(r.role in ("self", "seat") for r in named.refs)
    return named if holders else None
