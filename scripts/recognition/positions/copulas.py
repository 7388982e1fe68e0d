"""What an official says that a territory or a person is: "Crimea is part of Russia".

The speaker's state holds it, so that the narrator's "X is part of Y" makes no position.
"""

from __future__ import annotations

from dataclasses import replace

from recognition.positions.algebra import compose
from recognition.positions.chain import Chain, read_chain
from recognition.positions.complements import as_claims
from recognition.positions.frame import Frame
from recognition.positions.objects import own_part
from recognition.positions.refs import Ref
from recognition.positions.scene import Scene
from recognition.positions.subjects import Subject, find_subject
from recognition.positions.verdicts import SPEAKER
from recognition.positions.world import annexation, is_contested

#: the chain of a dash that stands for "is"
NO_CHAIN = Chain(0, (), True, False, False, False, False, False)


def read_copula(scene: Scene, at: int) -> Frame | None:
    """Read the predicate at segment ``at``, if a verb of being or a dash stands before it."""
    copula = at - 1
    while scene.is_loose(copula) or scene.word(copula, "negator", "this_is"):
        copula -= 1
    subject: Subject | str
    if scene.word(copula, "belongs"):
        chain = read_chain(scene, copula)
        subject = find_subject(scene, chain)
    elif scene.is_dash(copula):
        named = scene.list_to(copula - 1)
        starts = named is not None and (named.first == 0 or scene.is_boundary(named.first - 1))
        subject = Subject(named, "direct") if named and starts else ""
        denied = any(scene.word(i, "negator") for i in range(copula, at))
        chain = replace(NO_CHAIN, governors=(("not", False),) if denied else ())
    elif scene.word(copula, "be", "stay"):
        chain = read_chain(scene, at)
        subject = find_subject(scene, chain)
    else:
        return None
    if isinstance(subject, str) or len(subject.phrase.refs) != 1:
        return None
    # "is and will remain" says no less than "is"
    ahead = ("decides", False) if scene.word(copula, "stay") else None
    governors = tuple(g for g in chain.governors if g != ahead)
    if any(kind != "not" for kind, _ in governors) or (ahead and governors):
        return None
    made = _claimed(scene, at, subject.phrase.refs[0])
    reading = compose(governors)
    if made is None or reading is None:
        return None
    last = scene[at].last
    while not scene.segmented.lexed.tokens[last - 1].is_word:
        # the full stop is outside the reported clause
        last -= 1
    cue = (scene[at].first, last)
    clause = (subject.phrase.first, at + 1)
    return Frame("copula", cue, (SPEAKER,), (made,), reading, False, (), clause)


def _is_us(scene: Scene, at: int) -> bool:
    """Whether the nominal at ``at`` is "us" or "our country"."""
    ref = scene.nominal(at).ref
    return ref.role == "pronoun" and ref.word in ("we", "our")


def _claimed(scene: Scene, at: int, subject: Ref) -> Ref | None:
    """The claim that the predicate at ``at`` makes of the subject."""
    lexed = scene.segmented.lexed
    nominal = scene.nominal(at)
    territory = subject.entity
    contested = subject.role == "self" and territory is not None and territory.type == "territory"
    if contested and territory is not None:
        if own_part(scene, at, at) or (scene.word(at - 1, "belongs") and _is_us(scene, at)):
            # "part of our country": whose it is, is known with the speaker
            return Ref("own", territory, "", subject.start, subject.end)
        state = nominal.ref.entity
        if state is not None and is_contested(state):
            # to which contested state it belongs is no stance on who annexed it
            return None
        if nominal.ref.role == "self" and state is not None and state.type == "state":
            # "Crimea is Ukraine"
            return Ref("claim", annexation(territory, state), "", subject.start, subject.end)
    legitimate = any(
        lexed.at(i, "cues", "void.legitimate") for i in range(nominal.first, nominal.last)
    )
    if not contested and not (subject.person is not None and legitimate):
        return None
    found = as_claims(scene, (subject,), at)
    if isinstance(found, str) or found.refs[0].role != "claim":
        return None
    return found.refs[0]
