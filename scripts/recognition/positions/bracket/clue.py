"""A German cue in its clause, what it claims, and the frame that it makes."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.algebra import Reading, compose, ends
from recognition.positions.bracket.clauses import Clause
from recognition.positions.bracket.matrix import Governors, is_conditional
from recognition.positions.bracket.roles import all_holders, can_act
from recognition.positions.complements import as_claims
from recognition.positions.frame import Abstention, Frame
from recognition.positions.refs import Nominal, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import is_share
from recognition.positions.world import annexation


@dataclass(frozen=True, slots=True)
class Clue:
    """A cue in its clause, among all clauses of its sentence."""

    scene: Scene
    at: int
    form: str
    withdrew: bool
    clause: Clause
    every: list[Clause]

    @property
    def cue(self) -> tuple[int, int]:
        """The cue's tokens."""
        return self.scene[self.at].first, self.scene[self.at].last

    def no(self, reason: str) -> Abstention:
        """The cue without a frame."""
        return Abstention(self.cue, reason)


def unloosed(scene: Scene, at: int) -> int:
    """The first segment to the left, from ``at``, that is no adverb or date."""
    while scene.is_loose(at):
        at -= 1
    return at


def antecedent(scene: Scene, clause: Clause) -> Phrase | None:
    """The nominal before a relative clause, of which the clause is said."""
    if not scene.word(clause.first, "relative"):
        return None
    before = clause.first - 1
    while scene.kind(before) == "comma" or _is_bracket(scene, before):
        before -= 1
    found = scene.list_to(before)
    if found is None or is_share(found):
        return None
    # "es war nicht X, das …": it was somebody else
    return None if scene.word(unloosed(scene, found.first - 1), "negator") else found


def _is_bracket(scene: Scene, at: int) -> bool:
    """Whether a verb or its prefix closes a clause here, after which a relative is put."""
    closes = scene.word(at, "particle", "verb") or scene.has(at, "speech")
    return closes and scene.kind(at - 1) in ("np", "word") and at > 0


def what(scene: Scene, at: int) -> Phrase:
    """The relative "was", which stands for what the clause before says."""
    segment = scene[at]
    start, end = (scene.segmented.lexed.tokens[i] for i in (segment.first, segment.last - 1))
    ref = Ref("pronoun", None, "event", start.start, end.end)
    return Phrase(at, at + 1, (Nominal(segment.first, segment.last, (ref,)),))


def claimed(
    clue: Clue, refs: tuple[Ref, ...], subject: Phrase | None = None
) -> tuple[Ref, ...] | str:
    """The objects under the clause's "als": "als Staat", "als Teil Russlands"."""
    scene, clause = clue.scene, clue.clause
    if not refs:
        return "the object is not understood"
    lexed = scene.segmented.lexed
    for at in range(clause.first, clause.last):
        if not scene.word(at, "as"):
            continue
        if scene.kind(at + 1) == "np" and any(
            lexed.at(i, "nouns", "ordinal") for i in range(scene[at + 1].first, scene[at + 1].last)
        ):
            continue
        own = _own_part(scene, refs, at + 1, subject)
        if own:
            return own
        if _is_strange(scene, at + 1):
            return "it is recognised as something else"
        found = as_claims(scene, refs, at + 1)
        return found if isinstance(found, str) else found.refs
    if any(ref.person is not None for ref in refs):
        return "a person who is recognised, it is not said as what"
    return refs


def _own_part(
    scene: Scene, refs: tuple[Ref, ...], at: int, subject: Phrase | None
) -> tuple[Ref, ...]:
    """What a state claims for itself: "als Teil seines Staatsgebiets"."""
    lexed = scene.segmented.lexed
    owner = subject.nominals[0].ref.entity if subject else None
    if owner is None or owner.type != "state" or scene.kind(at) != "np":
        return ()
    inside = range(scene[at].first, scene[at].last)
    part = any(lexed.at(i, "nouns", "part") for i in inside)
    own = any(lexed.at(i, "pronouns", "possessive") or lexed.at(i, "words", "own") for i in inside)
    named = [r.entity for r in refs if r.entity is not None and r.entity.type == "territory"]
    if not (part and own) or len(named) != len(refs):
        return ()
    first = refs[0]
    return tuple(Ref("claim", annexation(e, owner), "", first.start, first.end) for e in named)


def _is_strange(scene: Scene, at: int) -> bool:
    """Whether an adjective says as what kind of state: "als terroristischen Staat"."""
    lexed = scene.segmented.lexed
    if scene.kind(at) != "np":
        return False
    inside = range(scene[at].first, scene[at].last)
    return any(lexed.at(i, "nouns", "polity") for i in inside) and any(
        not lexed.matches[i] and lexed.tokens[i].text.islower() for i in inside
    )


def frame(
    clue: Clue,
    rule: str,
    holders: Phrase,
    refs: tuple[Ref, ...],
    governors: Governors,
    neither: bool,
) -> Frame | Abstention:
    """The frame of a cue, unless its governors or its holder are not understood."""
    scene, clause = clue.scene, clue.clause
    if not can_act(scene, holders):
        return clue.no("the holder is not understood")
    reading: Reading | None = compose(governors)
    none = holders.none or neither
    if reading is None or (none and not reading.positive):
        return clue.no("the governors leave the sign open")
    if is_conditional(scene, clue.every, clause):
        reading = reading.weaker("conditional")
    return Frame(
        rule,
        clue.cue,
        all_holders(scene, clause.first, clause.last, holders),
        refs,
        reading,
        clue.withdrew or ends(governors),
        governors,
        (clause.first, clause.last),
        none,
        holders.exceptions,
    )
