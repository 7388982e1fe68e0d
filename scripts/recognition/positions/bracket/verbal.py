"""Recognition said with a verb in German, where the clause is a bracket around its nominals.

The finite verb stands second and what belongs to it last ("hat … anerkannt", "erkennt … an"),
or all verbs stand last in a subordinate clause. Subject and object stand on either side.
"""

from __future__ import annotations

from dataclasses import replace

from recognition.positions import world
from recognition.positions.bracket.clauses import clause_of, clauses, is_before_noun
from recognition.positions.bracket.clue import Clue, antecedent, claimed, frame, unloosed, what
from recognition.positions.bracket.cuts import is_listed
from recognition.positions.bracket.matrix import (
    Governors,
    Matrix,
    above,
    clause_governors,
    front,
    infinitive_matrix,
    is_hypothetical,
    plural_verb,
    shared,
)
from recognition.positions.bracket.passive import attribute, is_inflected, is_passive, passive
from recognition.positions.bracket.roles import (
    can_be_object,
    can_be_subject,
    is_contested,
    object_refs,
    roles,
)
from recognition.positions.bracket.segments import LONGEST
from recognition.positions.chain import governor_class
from recognition.positions.frame import Abstention, Frame
from recognition.positions.objects import is_object
from recognition.positions.reciprocals import are_several, each_other
from recognition.positions.scene import Phrase, Scene


def read_verb(scene: Scene, at: int, form: str, withdrew: bool) -> Frame | Abstention:
    """Read the cue at segment ``at``; ``form`` is its class in the pack."""
    if len(scene) > LONGEST:
        return Abstention((scene[at].first, scene[at].last), "the sentence is too long")
    every = clauses(scene)
    clause = clause_of(every, at)
    if clause is None:
        return Abstention((scene[at].first, scene[at].last), "the clause is not understood")
    clue = Clue(scene, at, form, withdrew, clause, every)
    if form == "past" and is_before_noun(scene, at) and is_inflected(clue):
        return attribute(clue)
    if form == "past" and is_inflected(clue) and clause.verbs == (at,):
        # "Die Schweiz anerkannte den …": the verb keeps its prefix
        clue = replace(clue, form="finite")
    if clause.strange:
        return clue.no("a word of the clause is not known")
    if is_hypothetical(scene, every, clause):
        return clue.no("a hypothesis")
    if form == "past" and not is_inflected(clue) and is_passive(clue):
        return passive(clue)
    return _active(clue)


def read_part_of(scene: Scene, at: int) -> Frame | Abstention | None:
    """Read "X betrachtet Y als Teil von Z" at the verb of considering in segment ``at``."""
    clause = clause_of(clauses(scene), at) if len(scene) <= LONGEST else None
    if clause is None:
        return None
    complement = any(
        scene.word(i, "as") and scene.kind(i + 1) == "np" for i in range(clause.first, clause.last)
    )
    accepts = scene.has(at, "cues", "consider.accept")
    if not complement and not accepts:
        return None
    form = "past" if len(clause.verbs) > 1 else "finite"
    found = read_verb(scene, at, form, False)
    if isinstance(found, Abstention):
        return None
    types = {ref.entity.type if ref.entity else ref.role for ref in found.objects}
    if types <= {"territorial_claim"} or (accepts and types <= {"vote", "government"}):
        return replace(found, rule="part_of")
    # "sieht X nicht als Staat an"; who regards it as one may still not recognise it
    contested = all(ref.entity and world.is_contested(ref.entity) for ref in found.objects)
    return found if complement and contested and not found.reading.positive else None


# ---- actives ----------------------------------------------------------------------------
def _active(clue: Clue) -> Frame | Abstention:
    """An active verb; the subject may stand in the clause, before it or above it."""
    scene, clause = clue.scene, clue.clause
    governors = clause_governors(scene, clause, clue.at, False)
    if isinstance(governors, str):
        return clue.no(governors)
    outer: Governors | str = ()
    if clause.kind == "infinitive":
        matrix = infinitive_matrix(scene, clue.every, clause)
        if isinstance(matrix, str):
            return clue.no(matrix)
        if not governors and not matrix.governors:
            return clue.no("an infinitive without a governor that is understood")
        parts = _infinitive(clue, matrix)
        outer = matrix.governors
    else:
        governors = (*_borrowed(clue), *governors)
        parts = _finite(clue)
    if isinstance(parts, str):
        return clue.no(parts)
    subject, thing = parts
    if scene.word(clause.first, "whether"):
        # "prüft, ob es X anerkennen soll"
        governors = tuple(g for g in governors if g[0] != "directs")
    if clause.kind in ("sub", "main"):
        resumes = subject.nominals[0].ref.role in ("pronoun", "anaphor")
        outer = above(scene, clue.every, clause, resumes)
        if isinstance(outer, str):
            return clue.no(outer)
        if resumes:
            resumed = _resumed(clue, subject)
            spoken = subject.nominals[0].ref.word in ("we", "speaker", "our")
            if (
                not spoken
                and resumed is subject
                and scene.word(clause.first, "causal", "that", "whether")
            ):
                return clue.no("whom the pronoun means is not told")
            subject = resumed
    refs = claimed(clue, object_refs(scene, thing), subject)
    if isinstance(refs, str):
        return clue.no(refs)
    if thing.none:
        governors = (("not", False), *governors)
    exceptions = tuple(ref for ref in thing.exceptions if is_object(ref))
    made = frame(clue, "active", subject, refs, (*governors, *outer), False)
    return replace(made, object_exceptions=exceptions) if isinstance(made, Frame) else made


def _infinitive(clue: Clue, matrix: Matrix) -> tuple[Phrase, Phrase] | str:
    things = clue.clause.nominals
    each = _each_other(clue)
    if each is not None and not things and are_several(matrix.subject):
        # "weigern sich, einander anzuerkennen"
        return matrix.subject, each
    if len(things) != 1 or not can_be_object(clue.scene, things[0]):
        return "the object of the infinitive is not understood"
    return matrix.subject, things[0]


def _each_other(clue: Clue) -> Phrase | None:
    """The "einander" of the cue's clause."""
    clause = clue.clause
    found = (each_other(clue.scene, at) for at in range(clause.first, clause.last))
    return next((each for each in found if each is not None), None)


def _finite(clue: Clue) -> tuple[Phrase, Phrase] | str:
    """Subject and object of a clause with a finite verb."""
    scene, clause = clue.scene, clue.clause
    verb = clause.verbs[0] if clause.kind == "main" else clause.verbs[-1]
    plural = plural_verb(scene, verb)
    nominals = list(clause.nominals)
    if (each := _each_other(clue)) is not None:
        # "X und Y, die sich gegenseitig nicht anerkennen"
        whose = antecedent(scene, clause) if clause.kind == "relative" else None
        actors = [*nominals, *([whose] if whose is not None else [])]
        fits = len(actors) == 1 and are_several(actors[0])
        return (actors[0], each) if fits else "who does it to each other is not understood"
    if clause.kind == "relative":
        return _relative(clue, nominals, plural)
    if len(nominals) == 1:
        before = front(scene, clue.every, clause)
        other = before or shared(scene, clue.every, clause)
        if other is None:
            return "no subject or no object is understood"
        nominals.insert(0, other)
        if before is None and can_be_object(scene, nominals[1]):
            return other, nominals[1]
    if len(nominals) != 2:
        return "subject and object are not told apart"
    if clause.kind == "main" and not _is_second(clue, nominals) and len(clause.verbs) == 1:
        return "the verb is not in its place"
    found = roles(scene, nominals[0], nominals[1], plural, True)
    return found or "subject and object are not told apart"


def _is_second(clue: Clue, nominals: list[Phrase]) -> bool:
    """Whether something stands after the only verb of a main clause, as it must."""
    return nominals[-1].first > clue.at or clue.form == "finite"


def _relative(clue: Clue, nominals: list[Phrase], plural: bool) -> tuple[Phrase, Phrase] | str:
    scene, clause = clue.scene, clue.clause
    lexed, word = scene.segmented.lexed, scene[clause.first].first
    if scene.is_setting(clause.first, "clause_relatives"):
        fits = len(nominals) == 1 and can_be_subject(scene, nominals[0])
        return (nominals[0], what(scene, clause.first)) if fits else "no subject is understood"
    if scene.word(clause.first, "preposition"):
        # "ein Dekret, mit dem X Y anerkennt"
        fact = governor_class(scene, clause.first - 2) in ("implies", "decides")
        found = roles(scene, nominals[0], nominals[1], plural, True) if len(nominals) == 2 else None
        return found if fact and found else "the relative clause is not understood"
    before = antecedent(scene, clause)
    if before is not None and is_listed(lexed, word, "genitive_relatives"):
        return _of_its_own(clue, before, nominals)
    if before is None or len(nominals) != 1:
        return "the relative clause is not understood"
    actor = _of_whom(clue, before)
    governed = scene.word(unloosed(scene, before.first - 1), "preposition", "agent")
    if governed and actor is before and not is_listed(lexed, word, "neuter_relatives"):
        return "the relative clause may be said of something else"
    if is_listed(lexed, word, "subject_relatives") or actor is not before:
        return (actor, nominals[0]) if can_be_object(scene, nominals[0]) else "no object"
    if is_listed(lexed, word, "object_relatives"):
        return nominals[0], before
    if not is_listed(lexed, word, "open_relatives"):
        return "the relative pronoun is neither subject nor object"
    seat = before.nominals[0].ref.role == "seat" and can_be_object(scene, nominals[0])
    if seat or _is_claimant(clue, before, nominals[0]):
        # "Ankara, das Zypern nicht anerkennt": a capital is not what is recognised
        return before, nominals[0]
    found = roles(scene, before, nominals[0], plural, False)
    return found or "whether the relative pronoun is subject or object is not told"


def _is_claimant(clue: Clue, state: Phrase, person: Phrase) -> bool:
    """Whether somebody is recognised "als Präsidenten" by the state before a relative clause."""
    scene, clause = clue.scene, clue.clause
    lexed = scene.segmented.lexed
    ruled = any(
        scene.word(at, "as")
        and scene.kind(at + 1) == "np"
        and any(
            lexed.at(i, "nouns", "president", "government")
            for i in range(scene[at + 1].first, scene[at + 1].last)
        )
        for at in range(clause.first, clause.last)
    )
    named = person.nominals[0].ref.person is not None or person.nominals[0].ref.role == "claim"
    return ruled and named and not is_contested(state)


def _of_its_own(clue: Clue, before: Phrase, nominals: list[Phrase]) -> tuple[Phrase, Phrase] | str:
    """Subject and object of "X, dessen Unabhängigkeit Y anerkennt"."""
    lexed = clue.scene.segmented.lexed
    rest = [
        p
        for p in nominals
        if not any(
            lexed.at(i, "nouns", "statehood")
            for i in range(p.nominals[0].first, p.nominals[0].last)
        )
    ]
    if len(nominals) != 2 or len(rest) != 1 or not can_be_subject(clue.scene, rest[0]):
        return "the relative clause is not understood"
    return rest[0], before


def _of_whom(clue: Clue, before: Phrase) -> Phrase:
    """Who is meant by "X ist das einzige Land, das …": the subject of the clause before."""
    scene, nominal = clue.scene, before.nominals[-1]
    lexed = scene.segmented.lexed
    inside = range(nominal.first, nominal.last)
    named = nominal.ref.entity is not None and nominal.ref.role != "collective"
    if named or not any(lexed.at(i, "nouns", "polity") for i in inside):
        return before
    clause = clause_of(clue.every, before.first)
    if clause is None or clause.kind not in ("main", "fragment") or clause.negators:
        return before
    if not clause.nominals:
        return before
    first = clause.nominals[0]
    apart = scene.list_to(clause.first - 2) if scene.kind(clause.first - 1) == "comma" else None
    if clause.kind == "fragment" and first.first == before.first and apart is not None:
        # "Peru, das größte Land, das …"
        return apart if apart.nominals[0].ref.role == "self" else before
    predicative = all(
        scene.word(i, "be", "become") or governor_class(scene, i) == "implies" for i in clause.verbs
    )
    return first if predicative and first.first != before.first else before


def _borrowed(clue: Clue) -> Governors:
    """The governor of an earlier clause that a participle or infinitive shares."""
    clause = clue.clause
    if not clause.joined or len(clause.verbs) > 1 or clue.form not in ("past", "base"):
        return ()
    earlier = clue.every[clause.index - 1]
    if not earlier.verbs:
        return ()
    kind = governor_class(clue.scene, earlier.verbs[0])
    if kind is not None:
        return ((kind, False),)
    future = clue.form == "base" and clue.scene.word(earlier.verbs[0], "become")
    return (("decides", False),) if future else ()


def _resumed(clue: Clue, subject: Phrase) -> Phrase:
    """The subject of the clause above, which a pronoun in a reported clause resumes."""
    scene, clause = clue.scene, clue.clause
    if clause.index == 0 or scene.kind(clause.first - 1) != "comma":
        return subject
    word = subject.nominals[0].ref.word
    before = clue.every[clause.index - 1]
    found = [p for p in before.nominals if can_be_subject(scene, p)]
    if word in ("we", "speaker", "our") or len(found) != 1:
        return subject
    return found[0]
