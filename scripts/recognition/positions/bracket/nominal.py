"""Recognition said with a noun in German: "die Anerkennung Palästinas durch Norwegen".

What the noun governs stands after it in the genitive or with "von", by whom with "durch";
the verb that grants, denies or withdraws the recognition stands anywhere in the clause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from recognition.positions.algebra import compose, ends
from recognition.positions.bracket.clauses import Clause, clause_of, clauses, is_bare_none
from recognition.positions.bracket.clue import antecedent
from recognition.positions.bracket.cuts import is_listed
from recognition.positions.bracket.matrix import (
    Governors,
    above,
    clause_governors,
    front,
    infinitive_matrix,
    is_conditional,
    is_genitive_nominal,
    is_hypothetical,
    shared,
)
from recognition.positions.bracket.roles import (
    all_holders,
    can_act,
    can_be_subject,
    is_contested,
    is_dative,
    object_refs,
)
from recognition.positions.bracket.segments import LONGEST
from recognition.positions.chain import governor_class
from recognition.positions.complements import as_claims
from recognition.positions.frame import Abstention, Frame
from recognition.positions.refs import Ref
from recognition.positions.scene import Phrase, Scene

#: governors that may stand above the noun itself: "kündigte die Anerkennung an"
_GOVERNING = frozenset({"decides", "intends", "considers", "excludes", "negates"})
_KINDS = ("withdraws", "denies", "opposes", "forgoes", "favours", "grants", "keeps")


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun with what belongs to it: segments ``[first:last]``."""

    scene: Scene
    at: int
    first: int
    last: int
    owner: Phrase | None
    refs: tuple[Ref, ...]
    agent: Phrase | None
    #: where its "als" stands
    claimed: int | None
    #: "no recognition"
    none: bool

    @property
    def cue(self) -> tuple[int, int]:
        """The cue's tokens."""
        return self.scene[self.at].first, self.scene[self.at].last

    def no(self, reason: str) -> Abstention:
        """The cue without a frame."""
        return Abstention(self.cue, reason)


def read_noun(scene: Scene, at: int, negative: bool) -> Frame | Abstention:
    """Read the recognition noun at segment ``at``; ``negative`` for "Nichtanerkennung"."""
    if len(scene) > LONGEST:
        return Abstention((scene[at].first, scene[at].last), "the sentence is too long")
    every = clauses(scene)
    clause = clause_of(every, at)
    noun = _noun(scene, at)
    if clause is None or clause.strange:
        return noun.no("a word of the clause is not known")
    before = noun.first - 1
    while scene.is_loose(before):
        before -= 1
    holder = noun.agent or (noun.owner if noun.owner and not _is_pronoun(noun.owner) else None)
    if holder is not None:
        return _held(noun, clause, holder, negative, scene.word(before, "factive"))
    if scene.word(before, "instrument") and clause.kind in ("main", "relative") and not negative:
        return _enacted(noun, every, clause)
    if any(scene.has(i, "nominal", "concerns") for i in clause.verbs) and not negative:
        return _concerns(noun, every, clause)
    opposed = scene.word(before, "against") and _has_verb(scene, clause, "opposes")
    if opposed or (scene.word(before, "preposition") and _has_verb(scene, clause, "forgoes")):
        return noun.no("whose recognition") if negative else _done(noun, every, clause)
    voted = scene.word(before, "to_whom") and _has_verb(scene, clause, "favours")
    decreed = scene.has(before - 1, "governors", "implies", "decides")
    if (voted or (decreed and _has_verb(scene, clause, "grants"))) and not negative:
        return _done(noun, every, clause)
    keeps = scene.word(before, "to") and _has_verb(scene, clause, "keeps")
    if not keeps and (scene.word(before, "preposition", "agent") or negative):
        return noun.no("whose recognition it is, is not said")
    return _done(noun, every, clause, negative)


def _noun(scene: Scene, at: int) -> _Noun:
    first = at
    while scene.is_loose(first - 1) and not scene.word(first - 1, "preposition"):
        first -= 1
    owner: Phrase | None = None
    none = False
    if scene.kind(first - 1) == "np":
        nominal = scene.nominal(first - 1)
        if is_bare_none(nominal):
            none, first = True, first - 1
        elif (
            (nominal.ref.role == "pronoun" and nominal.ref.word in ("possessive", "our"))
            or nominal.ref.role == "adjective"
            or (nominal.ref.entity is not None and is_genitive_nominal(scene, first - 1))
        ):
            owner = scene.list_to(first - 1)
            first = owner.first if owner else first
        elif nominal.ref.role in ("person", "unknown") and is_genitive_nominal(scene, first - 1):
            # "Meiers Anerkennung": of whom nothing more is known
            first -= 1
    last = at + 1
    refs: tuple[Ref, ...] = ()
    after = last + scene.word(last, "agent", "to_whom")
    following = scene.list_from(after)
    fits = following is not None and (after > last or is_genitive_nominal(scene, after))
    if following is not None and fits and not _is_through(scene, last):
        refs = object_refs(scene, following)
        last = following.last if refs else last
    claimed = None
    if scene.word(last, "as") and scene.kind(last + 1) == "np":
        claimed, last = last + 1, last + 2
    agent = None
    if scene.word(last, "agent"):
        agent = scene.list_from(last + 1)
        last = agent.last if agent else last
    return _Noun(scene, at, first, last, owner, refs, agent, claimed, none)


def _is_through(scene: Scene, at: int) -> bool:
    """Whether an agent that can be no object stands at ``at``: "durch", not "von"."""
    return scene.word(at, "agent") and not scene.word(at, "from")


def _is_pronoun(phrase: Phrase) -> bool:
    return phrase.nominals[0].ref.role == "pronoun"


def _refs(noun: _Noun, refs: tuple[Ref, ...]) -> tuple[Ref, ...] | str:
    if not refs:
        return "what is recognised is not understood"
    if noun.claimed is None:
        return refs
    found = as_claims(noun.scene, refs, noun.claimed)
    return found if isinstance(found, str) else found.refs


# ---- somebody's recognition -------------------------------------------------------------
def _held(
    noun: _Noun, clause: Clause, holder: Phrase, negative: bool, factive: bool
) -> Frame | Abstention:
    """The noun says by whom; the clause must take the recognition as a fact."""
    scene = noun.scene
    refs = _refs(noun, noun.refs)
    if isinstance(refs, str):
        return noun.no(refs)
    if not can_act(scene, holder):
        return noun.no("the holder is not understood")
    others = [i for i in clause.verbs if not noun.first <= i < noun.last]
    reacts = any(scene.has(i, "nominal", "reacts") for i in others) or negative
    known = all(
        scene.has(i, "nominal", "reacts") or scene.word(i, "have", "be") or negative for i in others
    )
    governed = any(
        scene.kind(i) == "word" and governor_class(scene, i) not in (None, "implies")
        for i in range(clause.first, clause.last)
        if not scene.has(i, "nominal", "reacts")
    )
    indefinite = scene.segmented.lexed.tokens[noun.cue[0] - 1].folded in ("eine", "einer")
    if clause.negators or noun.none or indefinite or governed:
        return noun.no("whether the recognition is a fact is not said")
    if not (factive or (reacts and known)):
        return noun.no("whether the recognition is a fact is not said")
    governors: Governors = (("not", False),) if negative else ()
    rule = "noun.agent" if noun.agent else "noun.owner"
    return _frame(noun, rule, holder, refs, governors, False)


def _enacted(noun: _Noun, every: list[Clause], clause: Clause) -> Frame | Abstention:
    """Read "Mit der Anerkennung Palästinas setzt Norwegen ein Zeichen": the subject's own act."""
    scene = noun.scene
    lexed = scene.segmented.lexed
    enacts = [i for i in clause.verbs if scene.has(i, "nominal", "enacts")]
    reflexive = any(
        lexed.at(i, "words", "reflexive")
        for i in range(scene[clause.first].first, scene[clause.last - 1].last)
    )
    refs = _refs(noun, noun.refs)
    actor = _enacting(noun, clause)
    if actor is None or not enacts or reflexive or clause.negators or isinstance(refs, str):
        return noun.no("whose recognition it is, is not said")
    governors = clause_governors(
        scene, replace(clause, verbs=_others(clause, enacts)), enacts[0], False
    )
    fits = can_be_subject(scene, actor) and can_act(scene, actor)
    if isinstance(governors, str) or any(kind == "would" for kind, _ in governors):
        # "würde mit der Anerkennung ein Zeichen setzen": a mere thought
        return noun.no("whether the recognition is a fact is not said")
    if not fits or is_hypothetical(scene, every, clause):
        return noun.no("whose recognition it is, is not said")
    return _frame(noun, "noun.owner", actor, refs, governors, False)


def _enacting(noun: _Noun, clause: Clause) -> Phrase | None:
    """Whose act it is: the subject beside the verb, or that of which a relative is said."""
    scene = noun.scene
    free = [p for p in clause.nominals if not noun.first <= p.first < noun.last]
    if clause.kind == "relative":
        word = scene[clause.first].first
        lists = ("open_relatives", "subject_relatives")
        nominative = any(is_listed(scene.segmented.lexed, word, name) for name in lists)
        return antecedent(scene, clause) if nominative and not _named(free) else None
    if free and free[0].first < clause.verbs[0]:
        # "Frankreich verärgerte Deutschland mit …": who did is not told by the order
        return None if _named(free[1:]) else free[0]
    return next((p for p in free if p.first >= noun.last), None)


def _named(phrases: list[Phrase]) -> bool:
    return any(ref.entity is not None for phrase in phrases for ref in phrase.refs)


def _concerns(noun: _Noun, every: list[Clause], clause: Clause) -> Frame | Abstention:
    """Read "Für Japan kommt eine Anerkennung nicht infrage": it is out of the question, or open."""
    scene = noun.scene
    refs = _refs(noun, noun.refs)
    actors = [
        phrase
        for at in range(clause.first, clause.last)
        if scene.word(at, "to_whom")
        and not noun.first <= at < noun.last
        and (phrase := scene.list_from(at + 1)) is not None
    ]
    if len(actors) != 1 or isinstance(refs, str) or is_hypothetical(scene, every, clause):
        return noun.no("whose recognition it is, is not said")
    if not can_act(scene, actors[0]) or len(clause.negators) > 1:
        return noun.no("the holder is not understood")
    denied = bool(clause.negators) != noun.none
    return _frame(noun, "noun.verb", actors[0], refs, (("considers", denied),), False)


def _has_verb(scene: Scene, clause: Clause, kind: str) -> bool:
    return any(scene.has(i, "nominal", kind) for i in clause.verbs)


def _others(clause: Clause, known: list[int]) -> tuple[int, ...]:
    return tuple(i for i in clause.verbs if i not in known)


# ---- what a subject does to recognition -------------------------------------------------
def _done(
    noun: _Noun, every: list[Clause], clause: Clause, negative: bool = False
) -> Frame | Abstention:
    """A subject grants, denies, keeps or withdraws the recognition, or plans to."""
    scene = noun.scene
    if clause.kind == "relative" or is_hypothetical(scene, every, clause):
        return noun.no("a hypothesis or a relative clause")
    verb = _verb(scene, clause)
    if verb is None:
        return noun.no("whose recognition it is, is not said")
    kind = next((k for k in _KINDS if scene.has(verb, "nominal", k)), "")
    if kind == "denies" and clause.negators and governor_class(scene, verb) == "excludes":
        # "schließt die Anerkennung nicht aus" leaves it open
        kind = ""
    if _is_passive(scene, clause, verb):
        return noun.no("a passive that does not say by whom")
    governors = clause_governors(scene, clause, verb, False)
    outer: Governors | str = ()
    subject: Phrase | None = None
    if clause.kind == "infinitive":
        matrix = infinitive_matrix(scene, every, clause)
        if isinstance(matrix, str):
            return noun.no(matrix)
        subject, outer = matrix.subject, matrix.governors
    elif not isinstance(governors, str):
        outer = above(scene, every, clause, False)
    if isinstance(governors, str) or isinstance(outer, str):
        return noun.no(governors if isinstance(governors, str) else str(outer))
    parts = _parts(noun, every, clause, subject)
    if isinstance(parts, str):
        return noun.no(parts)
    holder, refs = parts
    own: Governors = (("not", False),) if negative else ()
    if kind in ("denies", "opposes", "forgoes"):
        own = (("not", False),)
    elif not kind:
        own = ((governor_class(scene, verb) or "denies", noun.none),)
    if kind and noun.none:
        own = (*own, ("not", False))
    if not kind and clause.negators:
        # the clause's negator denies the governor, not what it governs
        own = ((own[0][0], True),)
        governors = governors[len(clause.negators) :]
    return _frame(noun, "noun.verb", holder, refs, (*own, *governors, *outer), kind == "withdraws")


def _verb(scene: Scene, clause: Clause) -> int | None:
    """The verb that does something to the recognition, if there is just one."""
    found = [i for i in clause.verbs if scene.has(i, "nominal", *_KINDS)]
    if not found:
        governing = [i for i in clause.verbs if governor_class(scene, i) in _GOVERNING]
        found = governing[-1:]
    return found[0] if len(found) == 1 else None


def _is_passive(scene: Scene, clause: Clause, verb: int) -> bool:
    """Whether "werden" makes a passive of the verb: a participle, not an infinitive."""
    lexed = scene.segmented.lexed
    if not any(scene.word(i, "become") for i in clause.verbs):
        return any(scene.word(i, "be") for i in clause.verbs)
    token = lexed.tokens[scene[verb].first]
    return lexed.pack.morphology.analyse(token.folded)[0].lemma != token.folded


def is_bare(noun: _Noun) -> bool:
    """Whether nothing at all says what the recognition is of."""
    after = noun.last
    follows = noun.scene.word(after, "preposition", "agent", "to_whom", "of")
    return noun.owner is None and noun.claimed is None and not follows


def _parts(
    noun: _Noun, every: list[Clause], clause: Clause, subject: Phrase | None
) -> tuple[Phrase, tuple[Ref, ...]] | str:
    """Who does it and to whom, from the nominals outside the noun's own."""
    scene = noun.scene
    rest = [p for p in clause.nominals if not noun.first <= p.first < noun.last]
    if subject is None and len(rest) == (0 if noun.refs else 1):
        subject = front(scene, every, clause) or shared(scene, every, clause)
    if subject is not None:
        rest.insert(0, subject)
    if len(rest) == 1 and not noun.refs and is_bare(noun):
        # "lehnt eine Anerkennung ab": of what the article is about
        fits = can_be_subject(scene, rest[0]) and can_act(scene, rest[0])
        return (rest[0], (Ref("topic"),)) if fits else "the holder is not understood"
    if len(rest) != (1 if noun.refs else 2):
        return "who recognises whom is not understood"
    actor = rest[0]
    refs = noun.refs
    if not refs:
        thing = rest[1]
        if is_dative(scene, actor) or (is_contested(actor) and not is_contested(thing)):
            if not is_dative(scene, actor):
                return "who recognises whom is not told"
            actor, thing = thing, actor
        refs = object_refs(scene, thing)
    claimed = _refs(noun, refs)
    if isinstance(claimed, str):
        return claimed
    fits = can_be_subject(scene, actor) and can_act(scene, actor)
    return (actor, claimed) if fits else "the holder is not understood"


def _frame(
    noun: _Noun,
    rule: str,
    holder: Phrase,
    refs: tuple[Ref, ...],
    governors: Governors,
    withdrew: bool,
) -> Frame | Abstention:
    scene = noun.scene
    reading = compose(governors)
    if reading is None or ((withdrew or holder.none) and not reading.positive):
        return noun.no("the governors leave the sign open")
    if withdrew and holder.none:
        return noun.no("nobody withdrew it")
    every = clauses(scene)
    clause = clause_of(every, noun.at)
    if is_conditional(scene, every):
        reading = reading.weaker("conditional")
    return Frame(
        rule,
        noun.cue,
        all_holders(scene, clause.first, clause.last, holder) if clause else holder.refs,
        refs,
        reading,
        withdrew or ends(governors),
        governors,
        (noun.first, noun.last),
        holder.none,
        holder.exceptions,
    )
