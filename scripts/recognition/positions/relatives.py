"""What is recognised, said before the verb: "Kosovo, which Spain does not recognise".

The antecedent of a relative clause is its object, or its subject stands after the verb, where
a language turns clauses so; the sentence may name at its end who "the first states to" were.
"""

from __future__ import annotations

from dataclasses import replace

from recognition.positions.chain import Chain, names_states
from recognition.positions.complements import as_claims
from recognition.positions.objects import is_object
from recognition.positions.refs import Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, shared_subject
from recognition.positions.world import government_of


def identified(scene: Scene, chain: Chain, objects: Objects) -> Phrase | None:
    """Who "the first states to recognise it" are: those after "were", at the sentence's end.

    «Entre los países que lo reconocen figuran A y B» has another verb there.
    """
    noun = chain.left - 1
    while scene.is_loose(noun) or scene.word(noun, "relative", "infinitive_mark"):
        noun -= 1
    phrase = scene.list_to(noun)
    among = phrase is not None and scene.word(phrase.first - 1, "among")
    begins = phrase is not None and all(scene.is_loose(i) for i in range(phrase.first - among))
    if phrase is None or not begins or phrase.refs[-1].entity is not None:
        return None
    lexed = scene.segmented.lexed
    states = any(lexed.at(i, "nouns", "polity") for i in range(scene[noun].first, scene[noun].last))
    at = objects.last
    while scene.is_loose(at) or (among and scene.kind(at) == "comma"):
        at += 1
    if not states or not scene.word(at, "be", *(("stand",) if among else ())):
        return None
    named = scene.list_from(at + 1)
    holders = named is not None and all(ref.role in ("self", "seat") for ref in named.refs)
    return named if holders else None


def is_turned(scene: Scene, subject: Subject, objects: Objects | str, at: int) -> bool:
    """Whether a relative clause is about what is recognised: «Kosovo, que no reconoce España».

    Where objects are marked, a state that is not can only be the subject beside a territory.
    """
    marks = scene.segmented.lexed.pack.settings["sentence"].get("object_marks", ())
    if not marks or subject.how != "relative" or isinstance(objects, str):
        return False
    before = scene[at + 1].first - 1 if at + 1 < len(scene) else at
    if scene.segmented.lexed.tokens[before].folded in marks:
        return False
    ref = subject.phrase.refs[-1]
    contested = ref.entity is not None and ref.entity.type == "territory"
    states = all(
        ref.role in ("self", "seat") and ref.entity is not None and ref.entity.type == "state"
        for ref in objects.refs
    )
    return states and (contested or ref.word == "statehood")


def inverted_relative(scene: Scene, relative: int, at: int) -> tuple[Subject, Objects] | None:
    """«Kosovo, que reconnaissent la France et l'Italie»: the subject stands after the verb."""
    before = relative - 1
    while scene.kind(before) == "comma":
        before -= 1
    antecedent = scene.list_to(before)
    after = at + 1
    while scene.is_loose(after) or scene.kind(after) == "comma" or scene.word(after, "with_others"):
        after += 1
    while scene.word(after, "example"):
        after += 1
    holders = scene.list_from(after)
    if antecedent is None or holders is None:
        return None
    listed = antecedent.nominals if scene.kind(relative - 1) == "comma" else ()
    refs = tuple(
        ref for n in listed or antecedent.nominals[-1:] for ref in n.refs if is_object(ref)
    )
    if not refs and names_states(scene, before) and antecedent.first > 1:
        # «Kosovo, país que no reconoce España»
        named = scene.last_name(antecedent.first - 2)
        refs = (named,) if named is not None else ()
    return (Subject(holders, "direct"), Objects(refs, holders.last)) if refs else None


def object_relative(scene: Scene, subject: Subject, at: int) -> Objects | None:
    """The antecedent of "which X does not recognise", where nothing follows the cue."""
    before = subject.phrase.first - 1
    while scene.is_loose(before) or scene.word(before, "not_even"):
        before -= 1
    if subject.how == "outside":
        before = scene.clause_start(at) - 1
    if subject.how not in ("direct", "outside") or not scene.word(before, "relative"):
        return None
    relative = before
    before -= 1
    while scene.kind(before) == "comma" or scene.is_dash(before):
        before -= 1
    phrase = scene.list_to(before)
    if phrase is None:
        return None
    refs = tuple(ref for ref in phrase.nominals[-1].refs if is_object(ref))
    if not refs and names_states(scene, before) and scene.kind(phrase.first - 1) == "comma":
        # «Kosovo, país que España no reconoce»
        named = scene.last_name(phrase.first - 2) if phrase.first > 1 else None
        refs = (named,) if named is not None else ()
    if not refs and scene.is_setting(relative, "object_relatives"):
        refs = tuple(ref for ref in _last_named(scene, before) if is_object(ref))
    if not refs:
        return None
    complement = at + 1
    while scene.is_loose(complement):
        complement += 1
    if scene.word(complement, "as"):
        claimed = as_claims(scene, refs, complement + 1)
        return None if isinstance(claimed, str) else claimed
    return Objects(refs, at + 1)


def subject_outside(scene: Scene, relative: int) -> Subject | None:
    """«apoyan a Ann Doe, a quien reconocen …»: the subject is that of the clause outside."""
    subject = shared_subject(scene, relative - 1)
    return replace(subject, how="outside") if isinstance(subject, Subject) else None


def genitive_object(scene: Scene, subject: Subject, objects: Objects) -> Objects | None:
    """«l'Abkhazie, dont Moscou a reconnu l'indépendance»: whose statehood it is."""
    relative = subject.phrase.first - 1
    bare = all(ref.role == "anaphor" and ref.word == "statehood" for ref in objects.refs)
    if not bare or not scene.is_setting(relative, "genitive_relatives"):
        return None
    before = relative - 1
    listed = scene.kind(before) == "comma"
    antecedent = scene.list_to(before - listed)
    if antecedent is None:
        return None
    nominals = antecedent.nominals if listed else antecedent.nominals[-1:]
    refs = tuple(ref for nominal in nominals for ref in nominal.refs if is_object(ref))
    return replace(objects, refs=refs) if refs else None


def _last_named(scene: Scene, at: int) -> tuple[Ref, ...]:
    """What the name stands for that ends a nominal: «emisarios del CNT, al que …»."""
    named = scene.last_name(at)
    if named is None or named.entity is None:
        return ()
    government = government_of(named.entity)
    return (replace(named, role="claim", entity=government) if government else named,)
