"""Positions that resume an earlier one: "; Belarus does not", "the same applies to Donetsk"."""

from __future__ import annotations

from dataclasses import replace

from recognition.positions.algebra import Reading
from recognition.positions.chain import governor_class, read_chain
from recognition.positions.frame import Frame
from recognition.positions.objects import is_object
from recognition.positions.refs import Ref
from recognition.positions.scene import Scene
from recognition.positions.subjects import find_subject, reading_of
from recognition.positions.world import is_contested


def read_ellipsis(scene: Scene, at: int, before: Frame) -> Frame | None:
    """Read the auxiliary, "so do" or "the same applies to" at segment ``at`` after a frame."""
    cue = (scene[at].first, scene[at].last)
    if scene.word(at, "likewise"):
        after = at + 1
        while scene.word(after, "to", "infinitive_mark") or scene.is_loose(after):
            after += 1
        phrase = scene.list_from(after)
        refs = tuple(r for r in phrase.refs if is_object(r)) if phrase else ()
        if phrase is None or not refs:
            return None
        made = replace(before, rule="likewise", cue=cue, clause=(at, phrase.last))
        states = all(r.entity is not None and r.entity.type == "state" for r in refs)
        if not states:
            return replace(made, objects=refs)
        # what applies to a state as it does to a state applies to it as a holder
        contested = all(r.entity is None or r.entity.type != "state" for r in before.objects)
        return replace(made, holders=refs) if contested else None
    if scene.word(at, "these_are") and (at == 0 or not scene.word(at, "example")):
        phrase = scene.list_from(at + 1 + (scene.kind(at + 1) == "comma"))
        nobody = all(r.role == "collective" and r.entity is None for r in before.holders)
        if phrase is None or not nobody or any(r.role != "self" for r in phrase.refs):
            return None
        return replace(
            before, rule="ellipsis", cue=cue, holders=phrase.refs, clause=(at, phrase.last)
        )
    if scene.word(at, "case_of"):
        return _case(scene, at, before)
    if scene.word(at, "do_so", "do_same", "do_not_so"):
        return _done(scene, at, before)
    if scene.word(at, "so_do"):
        phrase = scene.list_from(at + 1, objects=True)
        if phrase is None or scene.is_verbal(phrase.last):
            return None
        return replace(
            before, rule="ellipsis", cue=cue, holders=phrase.refs, clause=(at, phrase.last)
        )
    if scene.word(at, "not_even") and before.none and before.clause[1] <= at:
        phrase = scene.list_from(at + 1 + scene.word(at + 1, "agent"))
        made = replace(before, rule="ellipsis", cue=cue, clause=(at, at + 1), exceptions=())
        return replace(made, holders=phrase.refs) if phrase else None
    neither = scene.word(at, "neither") and scene.word(at - 1, "but")
    if (neither or scene.word(at, "negator")) and before.clause[1] <= at:
        return _denied_rest(scene, at, before)
    if scene.is_setting(at, "ellipsis_no") or scene.is_setting(at, "ellipsis_yes"):
        answered = _answered(scene, at, before)
        if answered is not None:
            return answered
    # French and Spanish resume a verb with "to do" alone
    romance = scene.segmented.lexed.pack.order == "romance"
    auxiliary = scene.word(at, "do") or (scene.word(at, "have", "be") and not romance)
    if not auxiliary or before.clause[1] > at:
        return None
    after = at + 1
    negated = scene.word(after, "negator")
    after += negated
    while scene.is_loose(after):
        after += 1
    ended = scene.kind(after) in ("", "mark", "comma") or scene.word(after, "and", "but")
    subject = at - 1
    while scene.is_loose(subject) or (romance and scene.word(subject, "have")):
        subject -= 1
    phrase = scene.list_to(subject)
    if phrase is None and scene.word(subject, "relative") and takes_up(scene, at):
        # «Chipre, que lo hizo en 1988»
        phrase = scene.list_to(subject - 1 - (scene.kind(subject - 1) == "comma"))
        ended = True
    if takes_up(scene, at) and scene.kind(at + 1) == "np" and phrase is None:
        # «Después lo hicieron Nicaragua y Venezuela»
        phrase, ended = scene.list_from(at + 1), True
        negated = scene.word(subject, "negator")
    if not ended or phrase is None or phrase.first < before.clause[1]:
        return None
    reading = Reading(not negated, before.reading.modality)
    if before.withdrew or scene.word(phrase.first - 1, "condition"):
        return None
    return replace(
        before,
        rule="ellipsis",
        cue=cue,
        holders=phrase.refs,
        reading=reading,
        clause=(phrase.first, at + 1),
        none=False,
        exceptions=(),
        object_exceptions=(),
    )


def takes_up(scene: Scene, at: int) -> bool:
    """Whether "it" stands before "to do" and its auxiliary: «lo hizo», «l'ont fait»."""
    lexed = scene.segmented.lexed
    words = lexed.pack.settings["sentence"].get("clitics_neuter", ())
    if not words or not scene.word(at, "do"):
        return False
    first = scene[at].first - 1
    while scene.word(at - 1, "have") and first >= scene[at - 1].first:
        at -= 1
        first = scene[at].first - 1
    return first >= 0 and lexed.tokens[first].folded in words


def _case(scene: Scene, at: int, before: Frame) -> Frame | None:
    """«Es el caso de Malta», «ce n'est pas le cas de la France»: the frame for another holder."""
    chain = read_chain(scene, at)
    opens = (
        chain.left == 0 or scene.is_boundary(chain.left - 1) or scene.kind(chain.left - 1) != "np"
    )
    phrase = scene.list_from(at + 1)
    denied = chain.governors == (("not", False),)
    if not (chain.be and opens) or phrase is None or before.none or before.withdrew:
        return None
    if chain.governors and not denied:
        return None
    positive = before.reading.positive != denied
    return replace(
        before,
        rule="ellipsis",
        cue=(scene[at].first, scene[at].last),
        holders=phrase.refs,
        reading=Reading(positive, before.reading.modality),
        clause=(chain.left, phrase.last),
        exceptions=(),
        object_exceptions=(),
    )


def _denied_rest(scene: Scene, at: int, before: Frame) -> Frame | None:
    """«… but not Kosovo», "… but not by Serbia": the opposite of the frame for the rest."""
    if not scene.word(at - 1, "but", "and") and scene.kind(at - 1) != "comma":
        return None
    agent = scene.word(at + 1, "agent")
    phrase = scene.list_from(at + 1 + agent)
    if phrase is None or scene.is_verbal(phrase.last) or before.withdrew:
        return None
    reading = Reading(not before.reading.positive, before.reading.modality)
    made = replace(
        before,
        rule="ellipsis",
        cue=(scene[at].first, scene[at].last),
        reading=reading,
        clause=(at, phrase.last),
        exceptions=(),
        object_exceptions=(),
    )
    if agent:
        return replace(made, holders=phrase.refs) if "passive" in before.rule else None
    nobody = all(r.role == "collective" for r in before.holders)
    contested = all(r.entity is None or is_contested(r.entity) for r in before.objects)
    if nobody and contested and all(_type(r) == "state" for r in phrase.refs):
        # "140 countries recognise it, but not France"
        return replace(made, holders=phrase.refs, none=False)
    refs = tuple(r for r in phrase.refs if is_object(r))
    alike = {_type(r) for r in refs} <= {_type(r) for r in before.objects}
    # "recognises Kosovo, but not Serbia" may be about Serbia as a holder
    return replace(made, objects=refs) if refs and alike and before.rule == "active" else None


def _type(ref: Ref) -> str:
    return ref.entity.type if ref.entity else ""


def _done(scene: Scene, at: int, before: Frame) -> Frame | None:
    """«Russia refused to do so», "Ireland did the same": the frame's act by another."""
    if governor_class(scene, at + 1) is not None:
        # «делать это отказалась»: a governor after what it governs is not read
        return None
    chain = read_chain(scene, at)
    subject = find_subject(scene, chain)
    if isinstance(subject, str) or before.withdrew or subject.phrase.first < before.clause[0]:
        return None
    reading = reading_of(scene, chain, subject)
    if reading is None:
        return None
    if scene.word(at, "do_not_so"):
        reading = Reading(False) if reading == Reading() else None
        if reading is None:
            return None
    others = scene.list_from(at + 2) if scene.word(at + 1, "with") else None
    if scene.word(at, "do_same") and others is not None:
        # "did the same with B and C"
        before = replace(before, objects=tuple(r for r in others.refs if is_object(r)))
    if scene.word(at, "do_same") and not before.reading.positive:
        denied = reading.negated()
        if denied is None:
            return None
        reading = denied
    return replace(
        before,
        rule="ellipsis",
        cue=(scene[at].first, scene[at].last),
        holders=subject.phrase.refs,
        reading=reading,
        clause=(subject.phrase.first, at + 1),
        governors=chain.governors,
        none=subject.phrase.none,
        exceptions=(),
        object_exceptions=(),
    )


def _answered(scene: Scene, at: int, before: Frame) -> Frame | None:
    """«Индия — нет», «Alemania, en cambio, no»: a subject and nothing but yes or no."""
    if scene.kind(at + 1) not in ("", "mark", "comma") and not scene.is_boundary(at + 1):
        return None
    subject = at - 1
    while scene.is_loose(subject) or scene.kind(subject) == "comma" or scene.is_dash(subject):
        subject -= 1
    phrase = scene.list_to(subject)
    if phrase is None or phrase.first < before.clause[1] or before.withdrew:
        return None
    positive = scene.is_setting(at, "ellipsis_yes")
    return replace(
        before,
        rule="ellipsis",
        cue=(scene[at].first, scene[at].last),
        holders=phrase.refs,
        reading=Reading(positive, before.reading.modality),
        clause=(phrase.first, at + 1),
        none=False,
        exceptions=(),
        object_exceptions=(),
    )
