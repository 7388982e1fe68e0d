"""The subject of a verb's chain: who recognises, however far from the verb it stands.

Right before it, before an insertion, shared with an earlier verb, the antecedent of a relative
clause, or the speaker of a reported clause. Where it is not clear, the reason is returned.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from recognition.positions.algebra import Reading, compose
from recognition.positions.chain import (
    Chain,
    copula_before,
    governor_class,
    inverted,
    is_conditional,
    is_conditioned,
    is_gerund,
    is_ordinal,
    is_until,
    joins_adverbs,
    names_states,
    read_chain,
)
from recognition.positions.inserted import (
    before_insertion,
    between_dashes,
    closed_list,
    with_fronted,
    with_inserted,
)
from recognition.positions.refs import COLLECTIVES, Nominal, Ref
from recognition.positions.scene import Phrase, Scene

#: governors that a noun can be: "the refusal to", which its holder defends
_STANCES = ("negates", "intends", "decides")


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrase that a chain is said of.

    ``how``: direct, relative, shared, speaker, or outside (of the relative clause).
    """

    phrase: Phrase
    how: str
    #: governors of the clause above, when the subject resumes its subject
    above: tuple[tuple[str, bool], ...] = ()


#: the unsaid subject of a reported clause
SPEAKER_PHRASE = Phrase(0, 0, (Nominal(0, 0, (Ref("pronoun", None, "speaker"),)),))


#: the subject that an ending alone says: «no reconoceremos»
WE_PHRASE = Phrase(0, 0, (Nominal(0, 0, (Ref("pronoun", None, "we"),)),))


def find_subject(scene: Scene, chain: Chain) -> Subject | str:
    """The subject of a chain, or why it was not found."""
    left = chain.left
    at = left - 1
    if chain.ungoverned:
        return "an infinitive without a governor that is understood"
    if chain.adjunct:
        shared = shared_subject(scene, at)
        if isinstance(shared, Subject) and scene.word(left, "without"):
            verbs = range(shared.phrase.last, left)
            open_yet = ("ability", "would", "directs", "intends")
            if any(scene.word(i, "negator") or governor_class(scene, i) in open_yet for i in verbs):
                return "what cannot be without it says nothing of what is"
        return shared
    while scene.is_loose(at) or joins_adverbs(scene, at):
        at -= 1
    if scene.kind(at) == "np":
        phrase = scene.list_to(at)
        assert phrase is not None
        if len(phrase.nominals) > 1 and _is_possessor(phrase.nominals[-1]):
            # "ended its ties with Taiwan and its refusal to recognise China"
            phrase = Phrase(at, at + 1, phrase.nominals[-1:])
        while not _is_possessor(phrase.nominals[0]) and _is_attribute(scene, phrase.first - 1):
            # "nobody in Spain": the head stands before the preposition
            phrase = scene.list_to(phrase.first - 2)
            assert phrase is not None
            if phrase.nominals[0].only_quantifier:
                return "nobody in a place is not no state"
        if unclear := _unclear_subject(scene, phrase, chain):
            return unclear
        phrase = _without_attributes(scene, phrase)
        if scene.word(phrase.first - 1, "have") and scene.clause_start(at) == phrase.first - 1:
            return "a counterfactual: had X recognised"
        if phrase.nominals[-1].possessive and governor_class(scene, left) is None:
            return "a modifier of a noun: no verb"
        phrase = with_fronted(scene, phrase)
        above = () if inverted(scene, left) else _above(scene, phrase.first)
        if _owns(scene, phrase) and governor_class(scene, left) and above == (("denies", False),):
            # "opposes the U.S. move to recognise": it has been made
            above = ()
        return Subject(phrase, "direct", above)
    if _is_relative(scene, at):
        return _antecedent(scene, at)
    if scene.word(at, "complementiser") and not scene.word(at, "relative"):
        # «заявил, что не признаёт»: the unsaid subject is the speaker
        return Subject(_speaker(scene, at), "speaker", _above(scene, at + 1))
    if scene.word(at, "relative"):
        return _antecedent(scene, at)
    if scene.kind(at) == "comma" and (whole := closed_list(scene, at)):
        return Subject(whole, "direct", _above(scene, whole.first))
    if scene.kind(at) == "comma":
        before = before_insertion(scene, at)
        if before is not None:
            phrase = scene.list_to(before)
            assert phrase is not None
            if scene.word(before + 2, "except"):
                phrase = scene.list_from(phrase.first) or phrase
            phrase = with_inserted(scene, phrase, before + 2)
            return Subject(phrase, "direct", _above(scene, phrase.first))
    if scene.is_dash(at) and (listed := between_dashes(scene, at)):
        return Subject(listed, "direct", _above(scene, listed.first))
    if scene.kind(at) == "comma" or scene.word(at, "and", "or", "but"):
        return shared_subject(scene, at)
    if at < 0:
        return "no subject: the sentence begins with the cue"
    if scene.has(at, "nominal", "keeps") and any(k in _STANCES for k, _ in chain.governors):
        # "defends the refusal to recognise"
        keeps = read_chain(scene, at)
        return find_subject(scene, keeps) if not keeps.governors else "a stance that may end"
    return f"the subject is not understood: {scene.segmented.words(scene[at])!r}"


def said_of(scene: Scene, at: int) -> Subject | str | None:
    """Of whom "the only country that …" at ``at`` is said; None where that is no predicate."""
    phrase = scene.list_to(at)
    if phrase is None:
        return None
    verb = copula_before(scene, at)
    last = phrase.refs[-1]
    among = last.role == "collective" and scene.word(verb, "one_of", "be")
    if not (among or last.role in ("anaphor", "unknown")) or not is_ordinal(scene, at):
        return None
    if scene.is_dash(verb):
        # «Турция — единственная страна, которая …»
        named = scene.list_to(verb - 1)
        return Subject(named, "relative") if named is not None and named.first == 0 else None
    above = read_chain(scene, verb)
    if above.governors:
        return "whether it is the only one is left open"
    return find_subject(scene, above)


def _is_relative(scene: Scene, at: int) -> bool:
    """Whether a complementiser at ``at`` is a relative: «Литва, що не визнає Косово»."""
    follows = scene.kind(at - 1) == "comma" and scene.kind(at - 2) == "np"
    if not follows or not scene.is_setting(at, "open_relatives"):
        return False
    clause = range(scene.clause_start(at - 2), at)
    return not any(scene.has(i, "speech") or scene.has(i, "nominal") for i in clause)


def _is_possessor(nominal: Nominal) -> bool:
    """Whether a nominal is nothing but "its" or "our"."""
    owns = nominal.ref.role == "pronoun" and nominal.ref.word in ("possessive", "our")
    return owns and nominal.last - nominal.first == 1


def _speaker(scene: Scene, complementiser: int) -> Phrase:
    """Who says what the complementiser begins: the subject of the verb before it, if it is read.

    Only where a verb needs no subject: «Perú dijo que no reconoce …».
    """
    verb = complementiser - 1
    while scene.is_loose(verb):
        verb -= 1
    if scene.word(verb, "and"):
        # "said that … and that …": the verb before the first
        begun = [i for i in range(verb) if scene.word(i, "complementiser")]
        verb = begun[-1] - 1 if begun else verb
        while scene.is_loose(verb):
            verb -= 1
    if scene.segmented.lexed.pack.order != "romance" or not scene.is_verbal(verb):
        return SPEAKER_PHRASE
    subject = find_subject(scene, read_chain(scene, verb))
    return SPEAKER_PHRASE if isinstance(subject, str) else subject.phrase


def _without_attributes(scene: Scene, phrase: Phrase) -> Phrase:
    """«ningún miembro de la OTAN ni de la UE»: what begins with "of" belongs to the first."""
    lexed = scene.segmented.lexed
    first = phrase.nominals[0]
    if scene.segmented.lexed.pack.order != "romance" or first.ref.role != "collective":
        return phrase
    if lexed.at(first.first, "words", "of"):
        return phrase
    kept = tuple(n for n in phrase.nominals if not lexed.at(n.first, "words", "of"))
    return replace(phrase, nominals=kept)


def _is_attribute(scene: Scene, at: int) -> bool:
    """Whether a preposition at ``at`` makes what follows the attribute of a nominal before."""
    return (
        scene.word(at, "attributive")
        and not scene.word(at, "as", "contrast", "example")
        and scene.kind(at - 1) == "np"
    )


def _unclear_subject(scene: Scene, phrase: Phrase, chain: Chain) -> str | None:
    """Why a nominal before a chain cannot be taken for its subject, if it cannot."""
    before = phrase.first - 1
    if scene.word(before, "negator") and not scene.word(before, "neither"):
        return "not all, or not they: who does is not said"
    if scene.word(before, "except") and phrase.refs[0].role != "collective":
        return "what is taken out of a list is no subject"
    but = scene.word(before, "but") and scene.kind(before - 1) == "np"
    if but and scene.nominal(before - 1).only_quantifier:
        return "all but some: who does is not said"
    if scene.word(before, "verb") and (
        scene.word(before - 1, "infinitive_mark") or is_gerund(scene, before)
    ):
        return "what stands before the verb is another verb's object"
    start = scene.clause_start(phrase.first)
    fronted = start < phrase.first and scene.word(start, "negator")
    if fronted and not scene.word(start, "neither") and not inverted(scene, chain.left):
        return "a negation stands before the subject"
    own = phrase.refs[0].role == "pronoun" and phrase.refs[0].word in ("possessive", "our")
    kept = scene.has(before, "nominal", "keeps") and not read_chain(scene, before).governors
    neutral = kept or scene.has(before, "nominal", "grants") or scene.has(before, "speech")
    adjunct = scene.word(before, "preposition") and not scene.word(before, "with", "attributive")
    if chain.governors and own and adjunct and not scene.is_verbal(before):
        # "recalled its envoy to Ireland after its decision to recognise": whose decision?
        return "whose refusal or plan it is, is not clear"
    if chain.governors and own and scene.is_verbal(before) and not neutral:
        return "what is done to the refusal or the plan is not understood"
    noun = bool(chain.governors) and chain.governors[-1][0] in ("implies", "decides", "intends")
    if noun and scene.word(before, "verb") and governor_class(scene, chain.left) is not None:
        # "condemned the U.S. decision": it has been made
        pending = scene.word(before, "pending") or not _owns(scene, phrase)
        return "what is done to the decision is not understood" if pending else None
    return None


def _owns(scene: Scene, phrase: Phrase) -> bool:
    """Whether a nominal before a noun says whose it is: "the U.S. decision", "Spain's move"."""
    nominal = phrase.nominals[-1]
    determined = scene.segmented.lexed.at(scene[phrase.first].first, "words", "determiner")
    return nominal.possessive or determined is not None


def _antecedent(scene: Scene, relative: int) -> Subject | str:
    at = relative - 1
    if scene.kind(at) == "np" and scene.kind(at - 1) == "comma" and _is_genitive(scene, relative):
        return "some of those that stand before the relative clause, or something of theirs"
    while scene.kind(at) == "comma" or scene.word(at, "preposition"):
        at -= 1
    phrase = scene.list_to(at)
    while (
        phrase
        and phrase.refs[-1].role in ("unknown", "collective")
        and scene.word(at - 1, "preposition")
    ):
        if names_states(scene, at):
            # "recalled its ambassadors from states that recognise …"
            break
        # "the only country in the region that …"
        at = phrase.first - 2
        phrase = scene.list_to(at)
    if phrase is None:
        return "the relative clause has no antecedent that is understood"
    if (whose := said_of(scene, at)) is not None:
        # "Turkey is the only country that …" is about Turkey
        return whose
    nobody = phrase.refs[-1].entity is None and (
        phrase.refs[-1].role == "collective"
        or (phrase.refs[-1].role in ("anaphor", "unknown") and names_states(scene, at))
    )
    if nobody and scene.kind(phrase.first - 1) == "comma":
        # "Spain and Greece, two of the five states that …", "Turkey, the only country that …"
        named = scene.list_to(phrase.first - 2)
        if named is not None and all(ref.role in ("self", "seat") for ref in named.refs):
            return Subject(named, "relative")
    if scene.kind(relative - 1) != "comma":
        phrase = Phrase(at, at + 1, phrase.nominals[-1:])
    if phrase.refs[-1].role == "unknown" and (last := scene.last_name(at)):
        phrase = Phrase(at, at + 1, (replace(phrase.nominals[-1], refs=(last,)),))
    return "which of them do is not said" if is_share(phrase) else Subject(phrase, "relative")


def _is_genitive(scene: Scene, at: int) -> bool:
    """Whether a relative pronoun may say whose: «ЕС, часть членов которого …»."""
    lexed = scene.segmented.lexed
    readings = lexed.pack.morphology.analyse(lexed.tokens[scene[at].first].folded)
    return any(reading.case == "gent" for reading in readings)


def is_share(phrase: Phrase) -> bool:
    """Whether a relative clause picks out some of a phrase: "all states that recognise X"."""
    entity = phrase.nominals[-1].ref.entity
    return entity is not None and entity.entity_id in COLLECTIVES.values() and not phrase.none


def shared_subject(scene: Scene, at: int) -> Subject | str:
    """The subject of a coordinated verb: the first nominal of the clause."""
    start = scene.clause_start(at)
    first = start
    while first < at and (
        scene.is_loose(first)
        or scene.kind(first) == "comma"
        or scene.word(first, "and", "or")
        or (scene.word(first, "preposition", "contrast", "as") and scene.kind(first + 1) == "np")
    ):
        first += 2 if scene.word(first, "preposition", "contrast", "as") else 1
    phrase = scene.list_from(first)
    if start > 0 and scene.word(start - 1, "relative") and (phrase is None or first > start):
        return _antecedent(scene, start - 1)
    if start > 0 and scene.word(start - 1, "relative") and not scene.is_verbal(first + 1):
        return _antecedent(scene, start - 1)
    if phrase is None and start > 1 and scene.word(start - 1, "but"):
        return shared_subject(scene, start - 2)
    if phrase is None and scene.word(start - 1, "complementiser") and scene.is_verbal(first):
        # «заявил, что не признавал и не признаёт»
        return Subject(SPEAKER_PHRASE, "speaker", _above(scene, start))
    if phrase is None:
        return "no subject at the clause's beginning"
    joined = any(scene.is_verbal(i) for i in range(phrase.last, at))
    if not joined and not (phrase.last == at and is_gerund(scene, at + 1)):
        return "no verb stands between the clause's first nominal and the cue"
    return Subject(phrase, "shared", _above(scene, phrase.first))


def _above(scene: Scene, subject: int) -> tuple[tuple[str, bool], ...]:
    """The governors of the clause in which the subject's clause stands as a complement.

    What stands above and is not understood ("the claim that …") counts as ``directs``,
    which leaves the sign open.
    """
    at = subject - 1
    while scene.is_loose(at):
        at -= 1
    complement = scene.word(at, "complementiser")
    if governor_class(scene, at) is not None:
        return read_chain(scene, at + 1).governors
    if complement or scene.word(at, "relative"):
        at -= 1
        while scene.is_loose(at):
            at -= 1
    else:
        return ()
    if complement:
        # "denied reports that …", «опроверг сообщения о том, что …»
        while scene.kind(at) in ("np", "comma") or scene.word(at, "preposition"):
            if governor_class(scene, at - 1) is None and scene.is_verbal(at - 1):
                break
            at -= 1
    if governor_class(scene, at) is not None:
        return read_chain(scene, at + 1).governors
    at = subject - 1 - complement
    if complement and scene.has(at, "speech"):
        said = read_chain(scene, at)
        return (("directs", False),) if said.governors else ()
    about = complement and scene.kind(at) == "comma" and scene.word(at - 1, "preposition")
    if about and not scene.has(at - 2, "speech"):
        # «сообщения о том, что …»
        return (("directs", False),)
    tokens = scene.segmented.lexed.tokens
    reported = tokens[scene[subject].first].start in scene.setting.reported
    strange = scene.kind(at) == "np" or scene.word(at, "verb")
    if complement and strange and not reported:
        return (("directs", False),)
    return ()


def reading_of(
    scene: Scene, chain: Chain, subject: Subject, *, past: bool = True
) -> Reading | None:
    """The cue under its own governors and those of the clause above.

    ``past`` says that the cue is in a tense of the past, which no condition follows.
    """
    resumes = subject.how == "speaker" or subject.phrase.refs[-1].role in ("pronoun", "organ")
    above = subject.above
    # "it is expected that X …" and "Y announced that X …" do not want X to do it
    neutral = ("decides", "intends", "implies", "expected")
    if above and not resumes and any(g not in neutral or negated for g, negated in above):
        return None
    bearing = above if resumes else [g for g in above if g[0] == "expected"]
    reading = compose((*chain.governors, *bearing))
    if any(scene.word(i, "unreal") for i in range(scene.clause_start(chain.left) - 1, len(scene))):
        return None
    if reading is None or is_until(scene, chain, subject.phrase.first):
        return None
    # a fact of the past has no condition after it: "recognised it once the war was over"
    open_yet = (not past or reading != Reading()) and is_conditioned(scene, chain.left)
    if open_yet or is_conditional(scene, subject.phrase.first or chain.left, chain.left, past=past):
        return reading.weaker("conditional")
    return reading
