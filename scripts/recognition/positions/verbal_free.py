"""Recognition said with a verb in a language whose cases tell subject from object.

Russian and Ukrainian: «Сербия не признаёт Косово», «Косово Сербия не признаёт», «не
признаваемое Сербией Косово», «признана только Россией», «не признавшая Косово страна».
Where the cases leave two readings, the order subject, verb, object is taken only if no
other reading is possible.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from recognition.positions.algebra import Reading, compose, ends
from recognition.positions.chain import Chain, is_conditional, read_chain
from recognition.positions.frame import Abstention, Frame
from recognition.positions.nominals import Ref
from recognition.positions.objects import Objects, about, complete_objects, is_object
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject, is_share, reading_of, said_of
from recognition.positions.world import is_contested

#: parts of speech of a verb's forms, as OpenCorpora tags them
VERBAL_POS = frozenset({"VERB", "INFN", "GRND", "PRTF", "PRTS"})


@dataclass(frozen=True, slots=True)
class _Form:
    """What the cue's form tells: a participle or not, active or passive, finite or not."""

    participle: bool
    passive: bool
    infinitive: bool
    predicate: bool
    cases: frozenset[str]


def read_verb(scene: Scene, at: int, form: str, withdrew: bool) -> Frame | Abstention:
    """Read the cue at segment ``at``; ``form`` is its class in the pack."""
    known = _form(scene, at, form)
    chain = read_chain(scene, at, infinitive=known.infinitive)
    if known.participle and not known.passive:
        return _active_participle(scene, at, chain, withdrew)
    if known.passive:
        return _passive(scene, at, chain, known, withdrew)
    whether = known.infinitive and scene.has(at + 1, "governors", "open")
    if whether and scene.kind(chain.left - 1) == "comma":
        # «ещё не решил, признавать ли …»
        outer = read_chain(scene, chain.left - 1)
        chain = replace(outer, governors=(("open", False), *outer.governors))
    if known.infinitive and all(g in ("not", "hedges") for g, _ in chain.governors):
        cue = (scene[at].first, scene[at].last)
        return Abstention(cue, "an infinitive without a governor that is understood")
    return _active(scene, at, chain, withdrew)


def _form(scene: Scene, at: int, form: str) -> _Form:
    lexed = scene.segmented.lexed
    token = lexed.tokens[scene[at].last - 1]
    analyses = lexed.pack.morphology.analyse(token.folded)
    # Ukrainian participles are tagged as adjectives with a voice
    verbal = [a for a in analyses if a.pos in VERBAL_POS or a.voice]
    best = (verbal or list(analyses))[0]
    participle = best.pos in ("PRTF", "PRTS") or (best.pos == "ADJF" and best.voice != "")
    return _Form(
        participle,
        form == "reflexive" or (participle and best.voice == "pssv"),
        best.pos == "INFN",
        best.pos == "PRTS" or form == "reflexive",
        frozenset(a.case for a in analyses if a.pos == best.pos and a.case),
    )


def _can(phrase: Phrase, *cases: str) -> bool:
    """Whether the phrase may stand in one of the cases."""
    known = phrase.nominals[0].cases
    return not known or bool(known & set(cases))


def _is_free(scene: Scene, phrase: Phrase) -> bool:
    """Whether no preposition governs the phrase."""
    return not scene.word(phrase.first - 1, "preposition", "contrast", "agent", "except", "favour")


def _active(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    negated = any(kind == "not" for kind, _ in chain.governors)
    accusative = ("accs", "gent") if negated else ("accs",)
    right = _right(scene, at)
    if right is not None and (owned := _owned_relative(scene, chain.left - 1)) is not None:
        # «Абхазия, независимость которой не признаёт Грузия»
        return _frame(scene, cue, chain, Subject(_whole(scene, right), "direct"), owned, withdrew)
    subject = find_subject(scene, chain)
    if isinstance(subject, Subject) and subject.how in ("direct", "shared"):
        left = subject.phrase
        if right is None and left.refs[0].role == "pronoun" and left.refs[0].word != "we":
            return _pronoun_object(scene, cue, chain, left, withdrew)
        if right is not None and _is_object_pronoun(left) and _can(right, "nomn"):
            # «его признали несколько стран»
            ref = left.refs[0]
            named = Objects((Ref("pronoun", None, "neuter", ref.start, ref.end),), chain.left)
            subject = Subject(_whole(scene, right), "direct")
            return _frame(scene, cue, chain, subject, named, withdrew)
        inverted = (
            right is not None
            and _can(right, "nomn")
            and (
                not _can(right, *accusative)
                or not _is_holder(scene, left)
                or (not _agrees(scene, at, left) and _agrees(scene, at, right))
            )
        )
        if right is not None and not inverted and _is_ambiguous(scene, at, left, right, accusative):
            return Abstention(cue, "who recognises whom the cases do not tell")
        if right is not None and not inverted and _is_swapped(left, right, accusative):
            return Abstention(cue, "who recognises whom the cases do not tell")
        if inverted and right is not None and _can(left, *accusative):
            subject = Subject(_whole(scene, right), "direct")
            return _frame(scene, cue, chain, subject, complete_objects(scene, left), withdrew)
        owner = scene.has(left.first - 1, "governors") and _can(left, "gent")
        if not (owner or _can(left, "nomn")) or not _is_free(scene, left):
            actor = _actor_before(scene, at, left, accusative) if right is None else None
            if actor is not None and _is_free(scene, left):
                objects = complete_objects(scene, left)
                return _frame(scene, cue, chain, Subject(actor, "direct"), objects, withdrew)
            fronted = left if _can(left, *accusative) and _is_free(scene, left) else None
            if fronted is not None and right is not None and _can(right, "nomn"):
                subject = Subject(_whole(scene, right), "direct")
                return _frame(
                    scene, cue, chain, subject, complete_objects(scene, fronted), withdrew
                )
            return Abstention(cue, "no nominative subject")
        if scene.word(left.first - 1, "relative") and right is None:
            return _relative_object(scene, cue, chain, subject, withdrew)
    elif isinstance(subject, str):
        inverted_pair = _subject_then_object(scene, right, accusative)
        if inverted_pair is not None:
            subject = Subject(inverted_pair[0], "direct")
            objects = complete_objects(scene, inverted_pair[1])
            return _frame(scene, cue, chain, subject, objects, withdrew)
        return Abstention(cue, subject)
    elif subject.how == "relative" and right is not None and not _can(right, *accusative):
        return _relative_object(scene, cue, chain, Subject(right, "relative"), withdrew)
    elif subject.how == "relative" and right is None:
        return Abstention(cue, "the object is not understood")
    if right is None and isinstance(subject, Subject) and subject.how == "direct":
        actor = _actor_before(scene, at, subject.phrase, accusative)
        if actor is not None:
            objects = complete_objects(scene, subject.phrase)
            return _frame(scene, cue, chain, Subject(actor, "direct"), objects, withdrew)
        front = _fronted(scene, at, subject.phrase, accusative)
        if front is not None:
            return _frame(scene, cue, chain, subject, complete_objects(scene, front), withdrew)
    if right is None or not _can(right, *accusative):
        return Abstention(cue, "no accusative object")
    return _frame(scene, cue, chain, subject, complete_objects(scene, right), withdrew)


def _whole(scene: Scene, subject: Phrase) -> Phrase:
    """A subject after its verb with all that commas alone join to it, up to the clause's end."""
    whole = scene.list_from(subject.first)
    return whole if whole and scene.kind(whole.last) in ("", "mark") else subject


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
    if phrase is None or not _can(phrase, "nomn") or not _is_free(scene, phrase):
        return Abstention(cue, "no accusative object")
    word = "plural" if ref.word == "plural" else "neuter"
    objects = Objects((Ref("pronoun", None, word, ref.start, ref.end),), chain.left)
    return _frame(scene, cue, chain, Subject(phrase, "direct"), objects, withdrew)


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
    if front is None or not _can(front, *accusative) or not _is_free(scene, front):
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
    if actor is None or not _can(actor, "nomn") or not _is_free(scene, actor):
        return None
    told = not _can(actor, *accusative) or not _can(thing, "nomn")
    told = told or _is_contested_by(thing, actor) or all(r.role == "organ" for r in actor.refs)
    starts = actor.first == 0 or scene.is_boundary(actor.first - 1)
    named = all(is_object(ref) and ref.role != "pronoun" for ref in thing.refs)
    fits = _can(thing, *accusative) and _is_holder(scene, actor) and _agrees(scene, at, actor)
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
    both = _can(left, *accusative) and _can(right, "nomn")
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
    both = _can(left, *accusative) and _can(right, "nomn") and _agrees(scene, at, right)
    return marked and both


def _right(scene: Scene, at: int) -> Phrase | None:
    """The nominals right after the cue, without a preposition.

    Two verbs that a conjunction joins have one object: «не признавал и не признаёт Косово».
    """
    after = at + 1
    while (
        scene.is_loose(after)
        or scene.word(after, "neither", "and")
        or (after == at + 1 and scene.has(after, "governors", "open"))
    ):
        after += 1
    second = after
    while scene.is_loose(second) or scene.word(second, "negator"):
        second += 1
    if scene.word(second, "be") or scene.has(second, "governors", "intends"):
        second += 1
    if scene.has(second, "cues", "recognise.verb") and scene.word(after - 1, "and", "adverb"):
        return _right(scene, second)
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


def _subject_then_object(
    scene: Scene, right: Phrase | None, accusative: tuple[str, ...]
) -> tuple[Phrase, Phrase] | None:
    """«признала Россия Абхазию»: a nominative and then an accusative after the cue."""
    if right is None:
        return None
    then = scene.list_from(right.last)
    if then and _can(right, "nomn") and not _can(right, *accusative) and _can(then, *accusative):
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
    return _frame(scene, cue, chain, subject, objects, withdrew)


def _passive(
    scene: Scene, at: int, chain: Chain, known: _Form, withdrew: bool
) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    after = at + 1
    while scene.is_loose(after) or scene.word(after, "neither"):
        after += 1
    by = scene.word(after, "agent")
    agent = scene.list_from(after + by)
    before = scene.list_to(chain.left - 1)
    if agent is None or not (by or _can(agent, "ablt")):
        # «Россией не признаваемый»: the agent may stand before
        if before is None or before.nominals[0].cases != frozenset({"ablt"}):
            return Abstention(cue, "a passive that does not say by whom")
        agent, before = before, scene.list_to(before.first - 1)
        last = at + 1
    else:
        last = agent.last
    patient = _patient(scene, chain, known, before, last)
    if patient is None:
        return Abstention(cue, "what is recognised is not understood")
    refs = tuple(r for r in patient.refs if is_object(r))
    if not refs:
        return Abstention(cue, "what is recognised is not understood")
    after = last
    while scene.is_loose(after):
        after += 1
    if scene.has(after, "cues", "void.adjective"):
        # «визнаний Мадридом незаконним»
        return Abstention(cue, "a verdict, not a recognition")
    reading = compose(chain.governors)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    if known.predicate and is_conditional(scene, chain.left, at):
        reading = reading.weaker("conditional")
    none = agent.none or scene.word(agent.first - 1, "neither")
    rule = "passive" if known.predicate else "participle"
    return Frame(
        rule,
        cue,
        agent.refs,
        refs,
        reading,
        withdrew,
        chain.governors,
        (min(patient.first, chain.left), max(patient.last, last)),
        none and reading.positive,
        agent.exceptions,
    )


def _patient(
    scene: Scene, chain: Chain, known: _Form, before: Phrase | None, last: int
) -> Phrase | None:
    """What is recognised: a predicate's subject; what a participle stands before or after."""
    if known.predicate:
        if before is not None and _can(before, "nomn"):
            return before
        subject = find_subject(scene, chain)
        if isinstance(subject, Subject):
            return subject.phrase
        following = scene.list_from(last)
        return following if following and _can(following, "nomn") else None
    following = scene.list_from(last)
    if following is not None and _can(following, *known.cases):
        return following
    if before is not None and _can(before, "nomn"):
        return before
    at = chain.left - 1
    while scene.kind(at) in ("comma", "mark") or scene.is_loose(at) or scene.word(at, "relative"):
        at -= 1
    return scene.list_to(at)


def _active_participle(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention:
    """An active participle: «Словакия, не признавшая Косово», «не признающая Косово Испания»."""
    cue = (scene[at].first, scene[at].last)
    right = _right(scene, at)
    if right is None:
        return Abstention(cue, "no object that is understood follows the cue")
    following = scene.list_from(right.last)
    named = following if following and following.refs[0].entity else None
    before = chain.left - 1
    while scene.kind(before) in ("comma", "mark") or scene.is_loose(before):
        before -= 1
    holder = named or scene.list_to(before)
    if holder is None or (named is None and is_share(holder)):
        return Abstention(cue, "the subject is not understood")
    subject = Subject(holder, "relative")
    if named is None and (whose := said_of(scene, before)) is not None:
        # «Кипр стал первой страной, признавшей …» is about Cyprus
        if isinstance(whose, str):
            return Abstention(cue, whose)
        subject = whose
    return _frame(scene, cue, chain, subject, complete_objects(scene, right), withdrew)


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


def _frame(
    scene: Scene,
    cue: tuple[int, int],
    chain: Chain,
    subject: Subject,
    objects: Objects | str,
    withdrew: bool,
) -> Frame | Abstention:
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
