"""Recognition switched or broken off: "switched ties from Taipei to Beijing".

A noun says it too: "announced the severance of ties with Taipei".
"""

from __future__ import annotations

from collections.abc import Iterator

from recognition.positions.chain import Chain, read_chain
from recognition.positions.frame import Abstention, Frame
from recognition.positions.refs import Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject, reading_of


def read_ties(scene: Scene, at: int) -> Iterator[Frame | Abstention]:
    """Read a verb or noun of switching, severing or establishing ties at segment ``at``."""
    cue = (scene[at].first, scene[at].last)
    noun = at + 1
    while scene.is_loose(noun) or scene.is_pronoun(noun):
        noun += 1
    paired = _is_paired(scene, at)
    withdrawn = scene.has(at, "nominal", "withdraws")
    said = _is_ties(scene, noun)
    said = said or (scene.has(noun, "cues", "recognise.noun") and not withdrawn)
    if not said and not (paired and scene.word(noun, "with")):
        return
    noun -= not said
    verb = _done_to(scene, at)
    chain = read_chain(scene, verb)
    subject = find_subject(scene, chain)
    left = _after(scene, noun + 1, "from") or _inside(scene, noun + 1)
    joined = _after(scene, noun + 1, "to")
    partner = _after(scene, noun + 1, "with")
    favoured = _after(scene, noun + 1, "favour")
    switch = scene.has(at, "cues", "switch.verb")
    severs = _severs(scene, at)
    lost = left if switch else partner if severs else None
    gained = joined if switch else favoured if severs else partner
    if not (lost or gained):
        if said and not switch and isinstance(subject, Subject):
            yield from _mutual(scene, cue, chain, subject, severs=severs)
        return
    if isinstance(subject, str):
        yield Abstention(cue, subject)
        return
    reading = reading_of(scene, chain, subject)
    if reading is None or not reading.positive:
        yield Abstention(cue, "the governors leave the sign open")
        return
    holders = subject.phrase.refs
    end = max((p.last for p in (lost, gained) if p), default=noun + 1)
    for phrase, withdrew in ((lost, True), (gained, False)):
        if phrase is None:
            continue
        # ties with a member of the United Nations are broken without taking back recognition
        refs = tuple(r for r in phrase.refs if _counts(r, switch or paired or favoured is not None))
        if refs:
            rule = "switch" if switch else "sever" if severs else "establish"
            yield Frame(
                rule,
                cue,
                holders,
                refs,
                reading,
                withdrew,
                chain.governors,
                (subject.phrase.first, end),
            )


def _mutual(
    scene: Scene, cue: tuple[int, int], chain: Chain, subject: Subject, *, severs: bool
) -> Iterator[Frame]:
    """«Perú y la República Saharaui restablecieron relaciones»: the two of each other."""
    refs = subject.phrase.refs
    territories = tuple(r for r in refs if _counts(r, switch=False))
    others = tuple(r for r in refs if r.role in ("self", "seat") and r not in territories)
    reading = reading_of(scene, chain, subject)
    one_each = len(refs) == 2 and len(territories) == len(others) == 1
    if not one_each or reading is None or not reading.positive:
        return
    rule = "sever" if severs else "establish"
    clause = (subject.phrase.first, chain.left + 1)
    yield Frame(rule, cue, others, territories, reading, severs, chain.governors, clause)


def _severs(scene: Scene, at: int) -> bool:
    return scene.has(at, "cues", "sever.verb", "sever.noun")


def _done_to(scene: Scene, at: int) -> int:
    """The verb of "confirmed the severance of ties"; the cue itself where there is none."""
    before = at - 1
    while scene.is_loose(before):
        before -= 1
    noun = scene.has(at, "cues", "sever.noun", "establish.noun")
    plain = scene.has(before, "nominal", "grants") and not scene.has(before, "governors")
    return before if noun and plain else at


def _is_paired(scene: Scene, at: int) -> bool:
    """Whether a sentence breaks off and establishes ties, with a territory among them."""
    others = ("sever.verb", "sever.noun")
    if _severs(scene, at):
        others = ("establish.verb", "establish.noun")
    severed = any(scene.has(i, "cues", *others) for i in range(len(scene)))
    refs = [r for i in range(len(scene)) if scene.kind(i) == "np" for r in scene.nominal(i).refs]
    return severed and any(
        r.entity is not None and r.entity.type == "territory" and r.role in ("self", "seat")
        for r in refs
    )


def _is_ties(scene: Scene, at: int) -> bool:
    if scene.kind(at) != "np":
        return False
    lexed = scene.segmented.lexed
    segment = scene[at]
    return any(lexed.at(i, "nouns", "relations") for i in range(segment.first, segment.last))


def _counts(ref: Ref, switch: bool) -> bool:
    if ref.entity is None or ref.role not in ("self", "seat"):
        return False
    return ref.entity.type == "territory" or (switch and ref.entity.type == "state")


def _inside(scene: Scene, at: int) -> Phrase | None:
    """The list at ``at`` where "of" and "from" are one word, as French «de» is."""
    if scene.kind(at) == "np" and scene.segmented.lexed.at(scene[at].first, "words", "from"):
        return scene.list_from(at)
    return None


def _after(scene: Scene, at: int, word: str) -> Phrase | None:
    """The list after the first word of a class to the right, before the clause ends."""
    while at < len(scene) and not scene.is_boundary(at):
        if scene.word(at, word):
            return scene.list_from(at + 1)
        at += 1
    return None
