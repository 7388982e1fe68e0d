"""Subjects that follow their verb or are not said, where a language does so: Spanish.

«No reconocen a Kosovo ni España ni Grecia», «lo reconoció Chile», «En 2008 reconoció a Kosovo».
The mark of its objects tells a language that does.
"""

from __future__ import annotations

from dataclasses import replace

from recognition.lexicon.entities import CLAIMS
from recognition.positions.chain import Chain
from recognition.positions.refs import Nominal, Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject
from recognition.positions.world import is_contested

#: forms of a cue that have a person
FINITE = ("finite", "future", "conditional")


def subject_after(
    scene: Scene, at: int, clitic: Objects | None, objects: Objects | str
) -> tuple[Subject, Objects] | None:
    """The subject after the verb or its object, and the object that is left."""
    if not _marks(scene):
        return None
    after = at + 1
    while scene.is_loose(after):
        after += 1
    if clitic is not None:
        # «lo reconoció Chile»
        phrase = _holders(scene, scene.list_from(after + scene.word(after, "neither")))
        marked = phrase is not None and _is_marked(scene, phrase.nominals[0])
        return (Subject(phrase, "direct"), clitic) if phrase and not marked else None
    first = scene.list_from(after, objects=True)
    if isinstance(objects, str) or first is None or not _is_marked(scene, first.nominals[0]):
        return None
    # «a Kosovo ni España ni Grecia»: the first that bears no mark begins the subject
    here = [n for n in first.nominals if not _is_marked(scene, n)]
    if here:
        begin = next(i for i in range(after, len(scene)) if scene[i].first == here[0].first)
        phrase = _holders(scene, scene.list_from(begin))
        kept = tuple(r for r in objects.refs if r.end <= _start(scene, here[0]))
        objects = replace(objects, refs=kept, last=first.last)
    else:
        begin = objects.last + scene.word(objects.last, "neither")
        phrase = _holders(scene, scene.list_from(begin))
    contested = objects.refs and all(
        r.entity is not None and (r.entity.type in CLAIMS or is_contested(r.entity))
        for r in objects.refs
    )
    return (Subject(phrase, "direct"), objects) if phrase and contested else None


def unsaid_subject(scene: Scene, at: int, chain: Chain) -> Subject | None:
    """A subject that only the text before can tell, where nothing but adverbials stands before."""
    finite = chain.have or scene.has(at, "cues", *(f"recognise.{form}" for form in FINITE))
    if not _marks(scene) or not finite or chain.be or chain.infinitive or chain.adjunct:
        return None
    subordinate = scene.word(0, "temporal") and scene.kind(chain.left - 1) == "comma"
    subordinate = subordinate or scene.is_colon(chain.left - 1)
    for i in range(chain.left):
        adjunct = scene.kind(i) == "np" and scene.word(i - 1, "preposition")
        apart = scene.is_loose(i) or scene.kind(i) == "comma" or scene.word(i, "preposition")
        if not (adjunct or apart or subordinate):
            return None
    start = scene.segmented.lexed.tokens[scene[chain.left].first].start
    words = [scene.segmented.words(scene[i]).split()[0] for i in range(chain.left, at + 1)]
    plural = any(word.endswith("n") for word in words)
    ref = Ref("pronoun", None, "unsaid_plural" if plural else "unsaid", start, start)
    return Subject(Phrase(chain.left, chain.left, (Nominal(0, 0, (ref,)),)), "unsaid")


def _holders(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """A phrase, if it names states, their organs or states at large, and no verb follows."""
    if phrase is None or scene.is_verbal(phrase.last):
        return None
    named = all(
        (
            ref.role in ("self", "seat", "organ")
            and ref.entity is not None
            and ref.entity.type in ("state", "organisation")
        )
        or ref.role == "collective"
        for ref in phrase.refs
    )
    return phrase if named else None


def _marks(scene: Scene) -> tuple[str, ...]:
    return tuple(scene.segmented.lexed.pack.settings["sentence"].get("object_marks", ()))


def _is_marked(scene: Scene, nominal: Nominal) -> bool:
    tokens = scene.segmented.lexed.tokens
    first = nominal.first
    return tokens[first].folded in _marks(scene) or (
        first > 0 and tokens[first - 1].folded in _marks(scene)
    )


def _start(scene: Scene, nominal: Nominal) -> int:
    return scene.segmented.lexed.tokens[nominal.first].start
