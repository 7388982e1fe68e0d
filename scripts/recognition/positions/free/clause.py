"""What every verb's clause is read with: its cases, its object to the right, its frame."""

from __future__ import annotations

from recognition.positions.algebra import Reading, ends
from recognition.positions.chain import Chain
from recognition.positions.frame import Abstention, Frame
from recognition.positions.objects import about
from recognition.positions.refs import Objects
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, reading_of


def can_stand(phrase: Phrase, *cases: str) -> bool:
    """Whether the phrase may stand in one of the cases."""
    known = phrase.nominals[0].cases
    return not known or bool(known & set(cases))


def is_free(scene: Scene, phrase: Phrase) -> bool:
    """Whether no preposition governs the phrase."""
    return not scene.word(phrase.first - 1, "preposition", "contrast", "agent", "except", "favour")


def whole_subject(scene: Scene, subject: Phrase) -> Phrase:
    """A subject after its verb with all that commas alone join to it, up to the clause's end."""
    whole = scene.list_from(subject.first)
    return whole if whole and scene.kind(whole.last) in ("", "mark") else subject


def object_after(scene: Scene, at: int) -> Phrase | None:
    """The nominals right after the cue, without a preposition.

    Two verbs that a conjunction joins have one object: «не признавал и не признаёт Косово».
    """
    after = scene.after_joined_verbs(at + 1)
    while (
        scene.is_loose(after)
        or scene.word(after, "neither", "and")
        or (after == at + 1 and scene.has(after, "governors", "open"))
    ):
        after += 1
    after = about(scene, _after_participle(scene, after))
    return scene.list_from(after, objects=True)


def _after_participle(scene: Scene, at: int) -> int:
    """Where the noun begins whose participle and its agent stand at a segment.

    «проведённые Россией на Украине | референдумы»
    """
    if scene.kind(at) != "np":
        return at
    lexed = scene.segmented.lexed
    analyses = lexed.pack.morphology.analyse(lexed.tokens[scene[at].first].folded)
    agent = at + (scene[at].last == scene[at].first + 1)
    following = agent
    if scene.kind(agent) == "np" and scene.nominal(agent).cases == frozenset({"ablt"}):
        following += 1
    while scene.word(following, "preposition") and scene.kind(following + 1) == "np":
        following += 2
    passive = any(a.pos == "PRTF" and a.voice == "pssv" for a in analyses)
    return following if passive and scene.kind(following) == "np" else at


def _is_dated(scene: Scene, cue: tuple[int, int], subject: Phrase, objects: Objects) -> bool:
    """Whether a day on which it happens stands in the clause, and no time since when."""
    at = next(i for i in range(len(scene)) if scene[i].last >= cue[1])
    first = min(subject.first, at)
    last = max(objects.last, at + 1)
    while scene.is_loose(last):
        last += 1
    around = range(scene.clause_start(first), last)
    lexed = scene.segmented.lexed
    return any(
        scene.kind(i) == "date" and not lexed.at(scene[i].first, "words", "from") for i in around
    )


def frame_of(
    scene: Scene,
    cue: tuple[int, int],
    chain: Chain,
    subject: Subject,
    objects: Objects | str,
    withdrew: bool,
) -> Frame | Abstention:
    """The frame of an active clause, if its object and its sign are clear."""
    if isinstance(objects, str):
        return Abstention(cue, objects)
    token = scene.segmented.lexed.tokens[cue[1] - 1]
    tenses = {a.tense for a in scene.segmented.lexed.pack.morphology.analyse(token.folded)}
    reading = reading_of(scene, chain, subject, past="past" in tenses)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    phrase = subject.phrase
    if reading == Reading() and "past" not in tenses and _is_dated(scene, cue, phrase, objects):
        # «признает Палестину 28 мая»: the day is ahead
        reading = reading.weaker("announced")
    none = phrase.none or scene.word(phrase.first - 1, "neither")
    if none and not reading.positive:
        # «ни одна страна не признаёт»: one negation said twice
        none = False
    return Frame(
        "active",
        cue,
        phrase.refs,
        objects.refs,
        reading,
        withdrew or ends(chain.governors),
        (*chain.governors, *subject.above),
        (min(phrase.first, chain.left), max(phrase.last, objects.last)),
        none,
        phrase.exceptions,
        objects.exceptions,
    )
