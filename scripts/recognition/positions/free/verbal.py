"""Recognition said with a verb in a language whose cases tell subject from object.

Russian and Ukrainian: «Сербия не признаёт Косово», «Косово Сербия не признаёт», «не
признаваемое Сербией Косово», «признана только Россией», «не признавшая Косово страна».
Where the cases leave two readings, the order subject, verb, object is taken only if no
other reading is possible.
"""

from __future__ import annotations

from dataclasses import replace

from recognition.positions.chain import Chain, read_chain
from recognition.positions.frame import Abstention, Frame
from recognition.positions.free.clause import (
    can_stand,
    frame_of,
    is_free,
    object_after,
    whole_subject,
)
from recognition.positions.free.participles import Form, read_active, read_passive
from recognition.positions.objects import complete_objects, is_object
from recognition.positions.reciprocals import each_other
from recognition.positions.refs import Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject
from recognition.positions.world import is_contested

#: parts of speech of a verb's forms, as OpenCorpora tags them
VERBAL_POS = frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"})


def read_verb(scene: Scene, at: int, form: str, withdrew: bool) -> Frame | Abstention:
    """Read the cue at segment ``at``; ``form`` is its class in the pack."""
    known = _form(scene, at, form)
    chain = read_chain(scene, at, infinitive=known.infinitive)
    if known.participle and not known.passive:
        return read_active(scene, at, chain, withdrew)
    if known.passive:
        return read_passive(scene, at, chain, known, withdrew)
    whether = known.infinitive and scene.has(at + 1, "governors", "open")
    if whether and scene.kind(chain.left - 1) == "comma":
        # «ещё не решил, признавать ли …»
        outer = read_chain(scene, chain.left - 1)
        chain = replace(outer, governors=(("open", False), *outer.governors))
    if known.infinitive and all(g in ("not", "hedges") for g, _ in chain.governors):
        cue = (scene[at].first, scene[at].last)
        return Abstention(cue, "an infinitive without a governor that is understood")
    return _active(scene, at, chain, withdrew)


def _form(scene: Scene, at: int, form: str) -> Form:
    lexed = scene.segmented.lexed
    token = lexed.tokens[scene[at].last - 1]
    analyses = lexed.pack.morphology.analyse(token.folded)
    # Ukrainian participles are tagged as adjectives with a voice
    verbal = [a for a in analyses if a.pos in VERBAL_POS or a.voice]
    best = (verbal or list(analyses))[0]
    participle = best.pos in ("PRTF", "PRTS") or (best.pos == "ADJF" and best.voice != "")
    return Form(
        participle,
        form == "reflexive" or (participle and best.voice == "pssv"),
        best.pos == "INFN",
        best.pos == "PRTS" or form == "reflexive",
        frozenset(a.case for a in analyses if a.pos == best.pos and a.case),
    )


def _active(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    negated = any(kind == "not" for kind, _ in chain.governors)
    accusative = ("accs", "gent") if negated else ("accs",)
    right = object_after(scene, at)
    if right is not None and (owned := _owned_relative(scene, chain.left - 1)) is not None:
        # «Абхазия, независимость которой не признаёт Грузия»
        return frame_of(
            scene, cue, chain, Subject(whole_subject(scene, right), "direct"), owned, withdrew
        )
    subject = find_subject(scene, chain)
    each = each_other(scene, at + 1)
    if each is not None and isinstance(subject, Subject):
        named = Objects(each.refs, each.last)
        return frame_of(scene, cue, chain, subject, named, withdrew)
    if isinstance(subject, Subject) and subject.how in ("direct", "shared"):
        left = subject.phrase
        if right is None and left.refs[0].role == "pronoun" and left.refs[0].word != "we":
            return _pronoun_object(scene, cue, chain, left, withdrew)
        if right is not None and _is_object_pronoun(left) and can_stand(right, "nomn"):
            # «его признали несколько стран»
            ref = left.refs[0]
            named = Objects((Ref("pronoun", None, "neuter", ref.start, ref.end),), chain.left)
            subject = Subject(whole_subject(scene, right), "direct")
            return frame_of(scene, cue, chain, subject, named, withdrew)
        inverted = (
            right is not None
            and can_stand(right, "nomn")
            and (
                not can_stand(right, *accusative)
                or not _is_holder(scene, left)
                or (not _agrees(scene, at, left) and _agrees(scene, at, right))
            )
        )
        if right is not None and not inverted and _is_ambiguous(scene, at, left, right, accusative):
            return Abstention(cue, "who recognises whom the cases do not tell")
        if right is not None and not inverted and _is_swapped(left, right, accusative):
            return Abstention(cue, "who recognises whom the cases do not tell")
        if inverted and right is not None and can_stand(left, *accusative):
            subject = Subject(whole_subject(scene, right), "direct")
            return frame_of(scene, cue, chain, subject, complete_objects(scene, left), withdrew)
        owner = scene.has(left.first - 1, "governors") and can_stand(left, "gent")
        if not (owner or can_stand(left, "nomn")) or not is_free(scene, left):
            actor = _actor_before(scene, at, left, accusative) if right is None else None
            if actor is not None and is_free(scene, left):
                objects = complete_objects(scene, left)
                return frame_of(scene, cue, chain, Subject(actor, "direct"), objects, withdrew)
            fronted = left if can_stand(left, *accusative) and is_free(scene, left) else None
            if fronted is not None and right is not None and can_stand(right, "nomn"):
                subject = Subject(whole_subject(scene, right), "direct")
                return frame_of(
                    scene, cue, chain, subject, complete_objects(scene, fronted), withdrew
                )
            return Abstention(cue, "no nominative subject")
        if scene.word(left.first - 1, "relative") and right is None:
            return _relative_object(scene, cue, chain, subject, withdrew)
    elif isinstance(subject, str):
        inverted_pair = _subject_then_object(scene, at, right, accusative)
        if inverted_pair is not None:
            subject = Subject(inverted_pair[0], "direct")
            objects = complete_objects(scene, inverted_pair[1])
            return frame_of(scene, cue, chain, subject, objects, withdrew)
        return Abstention(cue, subject)
    elif subject.how == "relative" and right is not None and not can_stand(right, *accusative):
        return _relative_object(scene, cue, chain, Subject(right, "relative"), withdrew)
    elif subject.how == "relative" and right is None:
        return Abstention(cue, "the object is not understood")
    if right is None and isinstance(subject, Subject) and subject.how == "direct":
        actor = _actor_before(scene, at, subject.phrase, accusative)
        if actor is not None:
            objects = complete_objects(scene, subject.phrase)
            return frame_of(scene, cue, chain, Subject(actor, "direct"), objects, withdrew)
        front = _fronted(scene, at, subject.phrase, accusative)
        if front is not None:
            return frame_of(scene, cue, chain, subject, complete_objects(scene, front), withdrew)
    if right is None or not can_stand(right, *accusative):
        return Abstention(cue, "no accusative object")
    return frame_of(scene, cue, chain, subject, complete_objects(scene, right), withdrew)


def _owned_relative(scene: Scene, relative: int) -> Objects | None:
    """The antecedent of «…, независимость которой», whose relative pronoun is at a segment."""
    noun = relative - 1
    if not scene.word(relative, "relative") or scene.kind(noun) != "np":
        return None
    antecedent = scene.list_to(noun - 2) if scene.kind(noun - 1) == "comma" else None
    if antecedent is None or scene.nominal(noun).ref.role != "anaphor":
        return None
    refs = tuple(ref for ref in antecedent.nominals[-1].refs if is_object(ref))
    return Objects(refs, relative + 1) if refs else None


def _is_object_pronoun(phrase: Phrase) -> bool:
    """Whether a phrase is nothing but «его», «её», «их», which are no subject."""
    ref = phrase.refs[0]
    alone = len(phrase.nominals) == 1 and phrase.nominals[0].last - phrase.nominals[0].first == 1
    return alone and ref.role == "pronoun" and ref.word == "possessive"


def _pronoun_object(
    scene: Scene, cue: tuple[int, int], chain: Chain, pronoun: Phrase, withdrew: bool
) -> Frame | Abstention:
    """«Литва его не признала»: a pronoun before the verb is its object."""
    before = pronoun.first - 1
    while scene.is_loose(before):
        before -= 1
    phrase = scene.list_to(before)
    ref = pronoun.refs[0]
    if phrase is None or not can_stand(phrase, "nomn") or not is_free(scene, phrase):
        return Abstention(cue, "no accusative object")
    word = "plural" if ref.word == "plural" else "neuter"
    objects = Objects((Ref("pronoun", None, word, ref.start, ref.end),), chain.left)
    return frame_of(scene, cue, chain, Subject(phrase, "direct"), objects, withdrew)


def _is_region(scene: Scene, phrase: Phrase) -> bool:
    lexed = scene.segmented.lexed
    nominal = phrase.nominals[0]
    return any(lexed.at(i, "nouns", "region") for i in range(nominal.first, nominal.last))


def _is_holder(scene: Scene, phrase: Phrase) -> bool:
    """Whether what a phrase names can recognise: a claim or a country's independence cannot."""
    return all(
        r.role not in ("claim", "vote")
        and r.word != "statehood"
        and not (r.role == "anaphor" and _is_region(scene, phrase))
        for r in phrase.refs
    )


def _fronted(scene: Scene, at: int, subject: Phrase, accusative: tuple[str, ...]) -> Phrase | None:
    """The object of «Косово Сербия не признаёт», at the beginning of its clause."""
    before = subject.first - 1
    while scene.is_loose(before):
        before -= 1
    front = scene.list_to(before)
    if front is None or not can_stand(front, *accusative) or not is_free(scene, front):
        return None
    starts = front.first == 0 or scene.is_boundary(front.first - 1)
    named = all(is_object(ref) and ref.role != "pronoun" for ref in front.refs)
    told = not _is_contested_by(subject, front)
    return front if starts and named and told and _agrees(scene, at, subject) else None


def _actor_before(
    scene: Scene, at: int, thing: Phrase, accusative: tuple[str, ...]
) -> Phrase | None:
    """The subject of «Сербия, скорее всего, Косово не признает», before the object."""
    before = thing.first - 1
    while scene.is_loose(before) or scene.kind(before) == "comma":
        before -= 1
    actor = scene.list_to(before)
    if actor is None or not can_stand(actor, "nomn") or not is_free(scene, actor):
        return None
    told = not can_stand(actor, *accusative) or not can_stand(thing, "nomn")
    told = told or _is_contested_by(thing, actor) or all(r.role == "organ" for r in actor.refs)
    starts = actor.first == 0 or scene.is_boundary(actor.first - 1)
    named = all(is_object(ref) and ref.role != "pronoun" for ref in thing.refs)
    fits = can_stand(thing, *accusative) and _is_holder(scene, actor) and _agrees(scene, at, actor)
    return actor if told and starts and named and fits else None


def _agrees(scene: Scene, at: int, phrase: Phrase) -> bool:
    """Whether the phrase agrees with the verb in number, and in gender in the past tense."""
    lexed = scene.segmented.lexed
    verbs = [
        a
        for a in lexed.pack.morphology.analyse(lexed.tokens[scene[at].last - 1].folded)
        if a.pos == "VERB" and a.number
    ]
    if not verbs or not phrase.nominals[0].agreement:
        return True
    if len(phrase.nominals) > 1:
        return any(verb.number == "plur" for verb in verbs)
    return any(
        verb.number == number and (not verb.gender or not gender or verb.gender == gender)
        for verb in verbs
        for number, gender in phrase.nominals[0].agreement
    )


def _is_swapped(left: Phrase, right: Phrase, accusative: tuple[str, ...]) -> bool:
    """Whether a contested territory stands before a state and the cases leave both readings."""
    both = can_stand(left, *accusative) and can_stand(right, "nomn")
    return both and _is_contested_by(left, right)


def _is_contested_by(thing: Phrase, actor: Phrase) -> bool:
    """Whether one phrase names contested territories, the other states."""
    contested = all(r.entity is not None and is_contested(r.entity) for r in thing.refs)
    return contested and all(
        r.role in ("self", "seat") and r.entity and r.entity.type == "state" for r in actor.refs
    )


def _is_ambiguous(
    scene: Scene, at: int, left: Phrase, right: Phrase, accusative: tuple[str, ...]
) -> bool:
    """Whether "only" follows a verb both of whose sides may be its subject."""
    marked = any(scene.word(i, "only") for i in range(at + 1, right.first))
    lexed = scene.segmented.lexed
    inside = range(scene[right.first].first, scene[right.first].last)
    marked = marked or any(lexed.at(i, "words", "only") for i in inside)
    both = can_stand(left, *accusative) and can_stand(right, "nomn") and _agrees(scene, at, right)
    return marked and both


def _subject_then_object(
    scene: Scene, at: int, right: Phrase | None, accusative: tuple[str, ...]
) -> tuple[Phrase, Phrase] | None:
    """The subject and the object that follow the cue: «признала Россия Абхазию».

    Or the other way round: «не признали референдум также Канада и Чили».
    """
    if right is None:
        return None
    second = right.last
    while scene.is_loose(second):
        second += 1
    then = scene.list_from(second)
    if (
        then
        and can_stand(right, *accusative)
        and can_stand(then, "nomn")
        and not can_stand(then, "accs", "gent")
        and _is_holder(scene, then)
        and _agrees(scene, at, then)
    ):
        return then, right
    if (
        then
        and can_stand(right, "nomn")
        and not can_stand(right, *accusative)
        and can_stand(then, *accusative)
    ):
        return right, then
    return None


def _relative_object(
    scene: Scene, cue: tuple[int, int], chain: Chain, subject: Subject, withdrew: bool
) -> Frame | Abstention:
    """«Косово, которое Сербия не признаёт»: the relative pronoun is the object."""
    before = min(subject.phrase.first, chain.left) - 1
    while scene.kind(before) == "comma" or scene.word(before, "relative"):
        before -= 1
    antecedent = scene.list_to(before)
    if antecedent is None:
        return Abstention(cue, "the relative clause has no antecedent that is understood")
    refs = tuple(r for r in antecedent.nominals[-1].refs if is_object(r))
    objects = Objects(refs, chain.left) if refs else "the object is not understood"
    return frame_of(scene, cue, chain, subject, objects, withdrew)
