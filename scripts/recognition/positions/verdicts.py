"""Votes and annexations called illegal or null, and territories called part of a state."""

from __future__ import annotations

from dataclasses import replace

from recognition.lexicon.entities import entities
from recognition.positions.algebra import Reading
from recognition.positions.chain import read_chain
from recognition.positions.complements import as_claims
from recognition.positions.frame import Abstention, Frame
from recognition.positions.objects import complete_objects, objects_of, own_part
from recognition.positions.refs import Ref
from recognition.positions.relatives import subject_outside
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject, reading_of
from recognition.positions.world import annexation

#: the holder of a verdict in a statement is the one for whom its speaker speaks
SPEAKER = Ref("pronoun", None, "speaker")


def read_verdict(scene: Scene, at: int) -> Frame | Abstention | None:
    """Read the adjective at segment ``at``: illegal, null and void, (not) legitimate."""
    cue = (scene[at].first, scene[at].last)
    void = scene.has(at, "cues", "void.adjective")
    before = at - 1
    while scene.is_loose(before) or scene.word(before, "as", "be", "infinitive_mark"):
        # "called it illegal", "considers it to be illegal"
        if scene.word(before, "be") and not scene.word(before - 1, "infinitive_mark"):
            break
        before -= 1
    if scene.has(before, "cues", "void.declare") and read_chain(scene, before).be:
        return _declared_by(scene, at, before, void)
    claims = _claims(scene, before)
    if claims is not None:
        return _declared(scene, cue, claims, claims.first - 1, void)
    following = scene.list_from(at + 1)
    if following is not None and scene.has(before, "cues", "void.declare"):
        return _declared(scene, cue, following, before, void)
    fronted = _fronted(scene, before)
    if fronted is not None:
        return _declared(scene, cue, fronted, before, void)
    chain = read_chain(scene, at)
    subject = find_subject(scene, chain)
    if not chain.be or isinstance(subject, str):
        return None
    refs = tuple(r for r in subject.phrase.refs if _is_judged(r))
    reading = reading_of(scene, chain, subject)
    if not refs or reading is None:
        return None
    holders = _viewpoint(scene) or (SPEAKER,)
    return _verdict("verdict.said", cue, holders, refs, reading, void, subject.phrase.first, at)


def _fronted(scene: Scene, verb: int) -> Phrase | None:
    """What is judged where it stands first: «Референдуми ЄС назвав незаконними»."""
    if not (scene.has(verb, "cues", "void.declare") and scene.segmented.lexed.pack.order == "free"):
        return None
    subject = find_subject(scene, read_chain(scene, verb))
    first = subject.phrase.first if isinstance(subject, Subject) else 0
    phrase = scene.list_to(first - 1)
    whole = phrase is not None and scene.clause_start(first) == phrase.first
    return phrase if phrase and whole and all(_is_judged(r) for r in phrase.refs) else None


def _viewpoint(scene: Scene) -> tuple[Ref, ...]:
    """For whom a sentence says what it says: "For NATO, the votes are illegal"."""
    phrase = scene.list_from(1) if scene.word(0, "viewpoint") else None
    return phrase.nominals[0].refs if phrase and scene.kind(phrase.first + 1) == "comma" else ()


def _declared(
    scene: Scene, cue: tuple[int, int], claims: Phrase, verb: int, void: bool
) -> Frame | Abstention | None:
    """«X called the referendum illegal»: the subject of the verb of declaring holds it."""
    while scene.is_loose(verb) or scene.has(verb, "governors", "implies"):
        # "called the declaration of independence illegal"
        verb -= 1
    if not scene.has(verb, "cues", "void.declare"):
        return None
    chain = read_chain(scene, verb)
    subject = find_subject(scene, chain)
    if isinstance(subject, str):
        return Abstention(cue, subject)
    reading = reading_of(scene, chain, subject)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    refs = tuple(r for r in claims.refs if _is_judged(r))
    if not refs:
        return None
    return _verdict(
        "verdict.declared",
        cue,
        subject.phrase.refs,
        refs,
        reading,
        void,
        subject.phrase.first,
        claims.last,
    )


def _declared_by(scene: Scene, at: int, verb: int, void: bool) -> Frame | Abstention | None:
    """«The referendum was dismissed as illegal by X»: the agent of the passive holds it."""
    cue = (scene[at].first, scene[at].last)
    after = at + 1
    while scene.is_loose(after):
        after += 1
    chain = read_chain(scene, verb)
    subject = find_subject(scene, chain)
    holders = scene.list_from(after + 1, objects=True) if scene.word(after, "agent") else None
    if isinstance(subject, str):
        return None
    refs = tuple(r for r in subject.phrase.refs if _is_judged(r))
    if not refs:
        return None
    if holders is None:
        return Abstention(cue, "a passive that does not say by whom")
    reading = reading_of(scene, chain, subject)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    first, last = subject.phrase.first, holders.last
    return _verdict("verdict.declared", cue, holders.refs, refs, reading, void, first, last)


def _verdict(
    rule: str,
    cue: tuple[int, int],
    holders: tuple[Ref, ...],
    refs: tuple[Ref, ...],
    reading: Reading,
    void: bool,
    first: int,
    last: int,
) -> Frame | Abstention:
    if void and not reading.positive:
        return Abstention(cue, "not calling a thing illegal is no recognition")
    return Frame(
        rule,
        cue,
        holders,
        refs,
        Reading(reading.positive != void, reading.modality),
        False,
        (),
        (first, last),
    )


def _is_judged(ref: Ref) -> bool:
    """Whether a verdict on it is a stance: on a vote, an annexation, a territory's independence."""
    seceded = ref.word == "statehood" and ref.entity is not None and ref.entity.type == "territory"
    return ref.role in ("claim", "vote") or seceded


def _claims(scene: Scene, at: int) -> Phrase | None:
    phrase = scene.list_to(at)
    if phrase and any(_is_judged(r) for r in phrase.refs):
        return phrase
    return None


def read_part_of(scene: Scene, at: int) -> Frame | Abstention | None:
    """Read "X considers Y part of Z" at the verb of considering in segment ``at``."""
    after = at + 1
    while scene.is_loose(after):
        after += 1
    relative = _relative_part(scene, at)
    phrase = scene.list_from(after + (relative is not None and scene.word(after, "as")))
    if phrase is None:
        return None
    cue = (scene[at].first, scene[at].last)
    chain = read_chain(scene, at)
    subject = find_subject(scene, chain)
    refs = _parts_claimed(scene, phrase)
    if relative is not None:
        subject, refs = relative
    last = phrase.last
    if not refs:
        # "regards Crimea as part of Russia", «считает Крым частью России»
        found = complete_objects(scene, phrase)
        complement = phrase.last
        while scene.is_loose(complement):
            complement += 1
        if scene.kind(complement) == "np":
            # "considers X | the legitimate president of Y", "considers it still | part of Y"
            named = objects_of(scene, phrase)
            found = named if isinstance(named, str) else as_claims(scene, named.refs, complement)
        if not isinstance(found, str) and found.last > phrase.last:
            refs, last = tuple(r for r in found.refs if r.entity is not None), found.last
    if not refs and (ruler := _pronoun_before(scene, phrase)) is not None:
        # «не считают его | легитимным президентом», which are one segment
        made = as_claims(scene, (ruler,), phrase.first)
        refs = () if isinstance(made, str) else made.refs
    if not refs and isinstance(subject, Subject):
        refs = _own_part(scene, phrase, subject)
    if not refs:
        return None
    if isinstance(subject, str):
        return Abstention(cue, subject)
    reading = reading_of(scene, chain, subject)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    return Frame(
        "part_of",
        cue,
        subject.phrase.refs,
        refs,
        reading,
        False,
        chain.governors,
        (subject.phrase.first, last),
    )


def _pronoun_before(scene: Scene, phrase: Phrase) -> Ref | None:
    """The object that a pronoun is before the instrumental: «его легитимным президентом»."""
    lexed = scene.segmented.lexed
    nominal = phrase.nominals[0]
    token = lexed.tokens[nominal.first]
    if nominal.cases != frozenset({"ablt"}) or not lexed.at(nominal.first, "pronouns"):
        return None
    return Ref("pronoun", None, "neuter", token.start, token.end)


def _relative_part(scene: Scene, at: int) -> tuple[Subject, tuple[Ref, ...]] | None:
    """«Taiwán, que China considera una provincia rebelde»: who claims, and what."""
    chain = read_chain(scene, at)
    subject = find_subject(scene, chain)
    relative = scene.clause_start(chain.left) - 1
    if isinstance(subject, str) or not scene.word(relative, "relative"):
        return None
    if subject.how == "relative":
        marked = scene.is_setting(relative, "object_relatives")
        outside = subject_outside(scene, relative) if marked else None
        if outside is None:
            return None
        subject = outside
    predicate = at + 1
    while scene.is_loose(predicate) or scene.word(predicate, "as"):
        predicate += 1
    antecedent = scene.list_to(relative - 1 - (scene.kind(relative - 1) == "comma"))
    named = antecedent.refs[-1] if antecedent is not None else None
    if scene.kind(predicate) != "np" or named is None or named.entity is None:
        return None
    if named.role != "self" or named.entity.type != "territory":
        return None
    if own_part(scene, predicate, predicate):
        return subject, (replace(named, role="own"),)
    found = as_claims(scene, (named,), predicate)
    claims = () if isinstance(found, str) else tuple(r for r in found.refs if r.role == "claim")
    return (subject, claims) if claims else None


def _parts_claimed(scene: Scene, phrase: Phrase) -> tuple[Ref, ...]:
    """The claims of "Y part of Z": of belonging, not of being annexed."""
    lexed = scene.segmented.lexed
    return tuple(
        ref
        for nominal in phrase.nominals
        for ref in nominal.refs
        if ref.role == "claim"
        and any(lexed.at(i, "nouns", "part") for i in range(nominal.first, nominal.last))
        and not any(lexed.at(i, "nouns", "annexation") for i in range(nominal.first, nominal.last))
    )


def _own_part(scene: Scene, phrase: Phrase, subject: Subject) -> tuple[Ref, ...]:
    """The claim of "X considers Y [as] part of its territory", at Y."""
    last = phrase.first
    while scene.is_loose(last + 1) or scene.word(last + 1, "as") or scene.kind(last + 1) == "np":
        last += 1
    lexed = scene.segmented.lexed
    inside = range(scene[phrase.first].first, scene[last].last)
    names = [m for i in inside if (m := lexed.at(i, "name"))]
    owner = subject.phrase.refs[0].entity
    if owner is None or not own_part(scene, phrase.first, last):
        return ()
    if not names and scene.word(subject.phrase.first - 1, "relative"):
        # «Косово, яке Сербія вважає своєю провінцією»
        of_whom = scene.last_name(subject.phrase.first - 3)
        thing = of_whom.entity if of_whom else None
    else:
        thing = entities()[names[0].sense.value] if len(names) == 1 else None
    if thing is None:
        return ()
    made = annexation(thing, owner)
    start, end = lexed.tokens[inside.start].start, lexed.tokens[inside.stop - 1].end
    return (Ref("claim", made, "", start, end),)
