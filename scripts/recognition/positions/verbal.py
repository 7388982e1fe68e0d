"""Recognition said with a verb, where the subject stands before it: English, Romance.

Active ("X refused to recognise Y"), passive ("Y is recognised only by X"), participles
("Y, recognised by X,") and relative clauses ("Y, which X does not recognise").
"""

from __future__ import annotations

from dataclasses import replace

from recognition.positions.algebra import Reading, ends
from recognition.positions.chain import Chain, governor_class, read_chain
from recognition.positions.complements import as_claims, complement_head, is_legitimate, rulers
from recognition.positions.frame import Abstention, Frame
from recognition.positions.objects import is_object, read_objects
from recognition.positions.refs import Objects, Ref
from recognition.positions.relatives import (
    genitive_object,
    identified,
    inverted_relative,
    is_turned,
    object_relative,
    subject_outside,
)
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import WE_PHRASE, Subject, find_subject, reading_of
from recognition.positions.unsaid import subject_after, unsaid_subject

#: what a form says beside the verb -> the class of governor that says the same
TENSES = {"future": "intends", "conditional": "would"}
#: governors that tell of an act, so that what led to it is a fact
DONE = ("implies", "decides")


def read_verb(scene: Scene, at: int, form: str, withdrew: bool) -> Frame | Abstention:
    """Read the cue at segment ``at``; ``form`` is its class in the pack."""
    chain = read_chain(scene, at, TENSES.get(form))
    if form == "negative":
        # "unrecognised by any state"
        chain = replace(chain, governors=(("not", False), *chain.governors))
        found = _passive(scene, at, chain, withdrew)
        return found or Abstention((scene[at].first, scene[at].last), "a bare epithet")
    if form == "past" and (chain.be or not (chain.have or chain.infinitive)):
        passive = _passive(scene, at, chain, withdrew)
        if passive is not None:
            return passive
    return _active(scene, at, chain, withdrew)


def _active(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    subject = find_subject(scene, chain)
    objects = read_objects(scene, at + 1)
    if isinstance(subject, str) and not isinstance(objects, str) and chain.adjunct:
        subject = _following_subject(scene, chain, objects) or subject
    if not isinstance(objects, str) and (named := identified(scene, chain, objects)):
        subject = Subject(named, "direct")
    if isinstance(subject, str) and (revoked := _revoked(scene, chain)) is not None:
        chain, withdrew = read_chain(scene, revoked), True
        subject = find_subject(scene, chain)
    if isinstance(subject, str) and _is_we(scene, chain, at):
        subject = Subject(WE_PHRASE, "speaker")
    if isinstance(subject, str) and not (chain.ungoverned or chain.adjunct):
        after = subject_after(scene, at, _clitic(scene, chain, at), objects)
        if after is not None:
            subject, objects = after
        else:
            subject = unsaid_subject(scene, at, chain) or subject
    if isinstance(subject, str):
        return Abstention(cue, subject)
    relative = chain.left - 1
    owned = scene.is_setting(subject.phrase.first - 1, "genitive_relatives")
    if owned and subject.phrase.refs[-1].role in ("unknown", "anaphor"):
        # «Abjasia, cuya independencia reconocen Rusia y Nauru»
        relative = subject.phrase.first - 1
    spoken = subject.how == "speaker" and scene.word(relative, "relative")
    turned = spoken or scene.is_setting(relative, "object_relatives")
    about = is_turned(scene, subject, objects, at)
    inverted = inverted_relative(scene, relative, at) if turned or owned or about else None
    if about and inverted is None:
        return Abstention(cue, "who recognises whom the relative clause does not tell")
    if inverted is not None:
        subject, objects = inverted
    elif spoken or (subject.how == "relative" and scene.is_setting(relative, "object_relatives")):
        subject = subject_outside(scene, relative) or subject
    if not isinstance(objects, str):
        objects = genitive_object(scene, subject, objects) or objects
    if isinstance(objects, str):
        found = object_relative(scene, subject, at) or _clitic(scene, chain, at)
        if found is None:
            return Abstention(cue, objects)
        objects = found
    return _frame(scene, at, chain, subject, objects, withdrew)


def _revoked(scene: Scene, chain: Chain) -> int | None:
    """The verb of "revoked its decision to recognise", where what is taken back was done."""
    if [kind for kind, negated in chain.governors if not negated] != ["implies"]:
        return None
    before = chain.left - 1
    while scene.is_loose(before) or scene.is_pronoun(before) or scene.word(before, "preposition"):
        before -= 1
    return before if scene.has(before, "nominal", "withdraws") else None


def _is_we(scene: Scene, chain: Chain, at: int) -> bool:
    """Whether a verb of the chain says with its ending that "we" do: «no reconoceremos»."""
    lexed = scene.segmented.lexed
    endings = tuple(lexed.pack.settings["sentence"].get("we_endings", ()))
    words = (scene.segmented.words(scene[i]) for i in range(chain.left, at + 1))
    return bool(endings) and any(words_.split()[0].endswith(endings) for words_ in words)


def _following_subject(scene: Scene, chain: Chain, objects: Objects) -> Subject | None:
    """«By recognising X, Y …»: the subject of an adjunct that opens the sentence."""
    comma = objects.last
    while scene.is_loose(comma):
        comma += 1
    if scene.clause_start(chain.left) < chain.left or scene.kind(comma) != "comma":
        return None
    phrase = scene.list_from(comma + 1)
    open_yet = scene.has(phrase.last, "governors") if phrase is not None else False
    if phrase is None or (open_yet and governor_class(scene, phrase.last) not in DONE):
        # "without recognising X, Y cannot …" says nothing of what Y does
        return None
    return Subject(phrase, "shared")


def _clitic(scene: Scene, chain: Chain, at: int) -> Objects | None:
    """The object pronoun that stands before a Romance verb: «la reconnaît», «lo ha reconocido»."""
    lexed = scene.segmented.lexed
    settings = lexed.pack.settings["sentence"]
    for segment in range(chain.left, at + 1):
        before = scene[segment].first - 1
        token = lexed.tokens[before] if before >= 0 else None
        for number, word in (("clitics_singular", "neuter"), ("clitics_plural", "plural")):
            if token is not None and token.folded in settings.get(number, ()):
                neuter = token.folded in settings.get("clitics_neuter", ())
                agrees = scene.segmented.words(scene[at]).endswith(("e", "es"))
                if neuter and not agrees and not _is_denied(chain):
                    # «lo reconoció» may be "admitted it": only what is recognised elsewhere
                    word = "topic"
                return Objects((Ref("pronoun", None, word, token.start, token.end),), at + 1)
    return None


def _passive(scene: Scene, at: int, chain: Chain, withdrew: bool) -> Frame | Abstention | None:
    """A passive or a participle; nothing when the cue is an active past tense."""
    cue = (scene[at].first, scene[at].last)
    after = at + 1
    as_at = None
    while scene.is_loose(after):
        after += 1
    legitimate = scene.has(after + 1, "cues", "void.legitimate")
    if scene.word(after, "as") and (scene.kind(after + 1) == "np" or legitimate):
        as_at = complement_head(scene, after + 1)
        after = as_at + 1
        while scene.is_loose(after):
            after += 1
    if as_at is not None and scene.kind(after) == "comma" and scene.word(after + 1, "agent"):
        # "is recognised as the lawful government of Libya, by Paris"
        after += 1
    if not scene.word(after, "agent"):
        return Abstention(cue, "a passive that does not say by whom") if chain.be else None
    agent = after + 1
    while scene.is_loose(agent) or scene.word(agent, "neither", "approximator"):
        agent += 1
    holders = scene.list_from(agent, objects=True)
    if holders is None:
        return Abstention(cue, "the agent is not understood")
    last = holders.last
    while scene.is_loose(last):
        last += 1
    void = last + scene.word(last, "as")
    if as_at is None and scene.has(void, "cues", "void.adjective"):
        return Abstention(cue, "a verdict, not a recognition")
    if as_at is None and scene.word(last, "as") and scene.kind(last + 1) == "np":
        # "recognised by Kyiv as Russian"
        as_at = last + 1
    if scene.word(holders.last, "agent"):
        # «reconocida por España por su cultura»
        return Abstention(cue, "for what it is recognised is said: another sense")
    if not chain.be and chain.governors and scene.word(chain.left, "preposition"):
        # "annexed it in a move never recognised by X": the move is what is not recognised
        return Abstention(cue, "a move or a decision is recognised, not who made it")
    subject = _patient(scene, chain, holders.last)
    with_others: tuple[Ref, ...] = ()
    if isinstance(subject, Subject) and scene.word(0, "with_others"):
        # "Besides Russia, Abkhazia is recognised by …"
        others = tuple(
            n for n in subject.phrase.nominals if n.last <= scene[subject.phrase.first].first
        )
        with_others = tuple(ref for n in others for ref in n.refs)
        rest = tuple(n for n in subject.phrase.nominals if n not in others)
        subject = replace(subject, phrase=replace(subject.phrase, nominals=rest))
    fronted = chain.left == 0 and isinstance(subject, str)
    if fronted and (parted := _parted(scene, holders)):
        holders, patient = parted
        subject = Subject(patient, "relative")
    if isinstance(subject, str):
        return Abstention(cue, subject)
    nominals = subject.phrase.nominals
    if not chain.be and len(nominals) > 1 and _is_singular(scene, at):
        # «entre Chipre y Chipre del Norte, reconocida por Turquía»: only the last
        subject = replace(subject, phrase=replace(subject.phrase, nominals=nominals[-1:]))
    refs = tuple(ref for ref in subject.phrase.refs if is_object(ref))
    if not refs:
        return Abstention(cue, "what is recognised is not understood")
    if as_at is not None and not is_legitimate(scene, refs, as_at):
        claimed = as_claims(scene, refs, as_at)
        if isinstance(claimed, str):
            return Abstention(cue, claimed)
        refs = claimed.refs
    elif any(ref.person is not None for ref in refs):
        ruled = rulers(scene, subject.phrase, Objects(refs, holders.last))
        if isinstance(ruled, str):
            return Abstention(cue, ruled)
        refs = ruled.refs
    reading = reading_of(scene, chain, subject)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    rule = "passive" if chain.be else "participle"
    return Frame(
        rule,
        cue,
        (*with_others, *holders.refs),
        refs,
        reading,
        withdrew or ends(chain.governors),
        chain.governors,
        (subject.phrase.first, holders.last),
        holders.none and not _is_denied(chain),
        holders.exceptions,
    )


def _is_singular(scene: Scene, at: int) -> bool:
    """Whether a participle agrees with one thing, in a language where its plural ends in s."""
    romance = scene.segmented.lexed.pack.order == "romance"
    return romance and not scene.segmented.words(scene[at]).endswith("s")


def _parted(scene: Scene, holders: Phrase) -> tuple[Phrase, Phrase] | None:
    """«Recognised by A, B …»: the agents up to the last comma, and the subject after it."""
    for at in range(holders.last - 1, holders.first, -1):
        if scene.kind(at) != "comma":
            continue
        patient = scene.list_from(at + 1)
        last = at - 1
        while scene.kind(last) == "date":
            last -= 1
        if patient is None or not scene.is_verbal(patient.last):
            return None
        agents = tuple(n for n in holders.nominals if n.last <= scene[last].last)
        return Phrase(holders.first, last + 1, agents), patient
    return None


def _patient(scene: Scene, chain: Chain, last: int) -> Subject | str:
    """What is recognised in a passive: its subject; for a bare participle what it stands after."""
    subject = find_subject(scene, chain)
    if chain.be:
        return subject
    at = chain.left - 1
    while scene.kind(at) == "comma" or scene.is_loose(at) or scene.is_dash(at):
        at -= 1
    phrase = scene.list_to(at)
    if phrase is not None and phrase.refs[-1].role in ("anaphor", "unknown", "adjective"):
        # «Abkhazia, another region recognised by …»
        opens = scene.kind(phrase.first - 1) == "comma" or scene.is_dash(phrase.first - 1)
        named = scene.last_name(phrase.first - 2) if opens and phrase.first > 1 else None
        if named is not None:
            nominal = replace(phrase.nominals[-1], refs=(named,))
            return Subject(Phrase(at, at + 1, (nominal,)), "relative")
    place = phrase.refs[-1].entity if phrase is not None else None
    if phrase is not None and place is not None and place.type == "territory":
        # right after a territory's name the participle is said of it
        return Subject(phrase, "relative")
    if not isinstance(subject, str):
        return subject
    if phrase is None and at < 0 and scene.kind(last) == "comma":
        # a participle that opens the sentence is said of its subject
        phrase = scene.list_from(last + 1)
    return Subject(phrase, "relative") if phrase else subject


def _is_denied_after(scene: Scene, at: int) -> bool:
    """Whether a denial follows what is denied: "X recognises Y, denied the minister"."""
    while scene.is_loose(at):
        at += 1
    if scene.kind(at) != "comma":
        return False
    at += 1
    while scene.is_loose(at) or scene.word(at, "have"):
        at += 1
    return governor_class(scene, at) == "denies"


def _is_bygone(scene: Scene, at: int, chain: Chain, reading: Reading) -> bool:
    """Whether a pluperfect tells what ended: "had not yet", "had recognised … revoked"."""
    if any(kind not in ("not", "negates", "ends") for kind, _ in chain.governors):
        return False
    lexed = scene.segmented.lexed
    had = lexed.pack.settings["sentence"].get("pluperfect", ())
    tokens = lexed.tokens[scene[chain.left].first : scene[at].first]
    if not any(token.folded in had for token in tokens):
        return False
    return not reading.positive or any(
        scene.has(i, "nominal", "withdraws") for i in range(at, len(scene))
    )


def _is_taken_back(scene: Scene, at: int) -> bool:
    """Whether what follows takes a recognition back: "…, withdrew this recognition in 2013"."""
    verbs = [i for i in range(at, len(scene)) if scene.has(i, "nominal", "withdraws")]
    if len(verbs) != 1 or read_chain(scene, verbs[0]).governors:
        return False
    noun = verbs[0] + 1
    while scene.is_loose(noun) or scene.is_pronoun(noun) or scene.word(noun, "preposition"):
        noun += 1
    decision = governor_class(scene, noun) == "implies"
    ends = scene.kind(noun + 1) in ("", "mark", "comma", "date") or scene.is_loose(noun + 1)
    return (decision or scene.has(noun, "cues", "recognise.noun")) and ends


def _is_restricted(scene: Scene, chain: Chain, last: int) -> bool:
    """Whether «ne … que» says "only": a weak negator alone, and the restrictive word after."""
    negators = [i for i in range(chain.left, last) if scene.word(i, "negator")]
    weak = bool(negators) and all(scene.is_setting(i, "weak_negators") for i in negators)
    return weak and any(scene.is_setting(i, "restrictive") for i in range(last, len(scene)))


def _frame(
    scene: Scene,
    at: int,
    chain: Chain,
    subject: Subject,
    objects: Objects,
    withdrew: bool,
) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    if any(ref.person is not None for ref in objects.refs):
        ruled = rulers(scene, None, objects)
        if isinstance(ruled, str):
            return Abstention(cue, ruled)
        objects = ruled
    past = scene.has(at, "cues", "recognise.past", "derecognise.past")
    reading = reading_of(scene, chain, subject, past=past)
    neither = any(scene.word(i, "neither") for i in range(at + 1, objects.last))
    if reading is not None and neither and not _is_denied(chain):
        # "recognises neither A nor B"
        reading = reading.negated()
    if _is_denied_after(scene, objects.last):
        return Abstention(cue, "who says it denies it")
    if reading is not None and _is_bygone(scene, at, chain, reading):
        if reading != Reading() or not _is_taken_back(scene, objects.last):
            return Abstention(cue, "what had been so may be so no longer")
        withdrew = True
    if reading is not None and _is_restricted(scene, chain, objects.last):
        reading = Reading(True, "conditional")
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    return Frame(
        "active",
        cue,
        subject.phrase.refs,
        objects.refs,
        reading,
        withdrew or ends(chain.governors),
        (*chain.governors, *subject.above),
        (subject.phrase.first, objects.last),
        # negative concord: «aucun pays ne reconnaît» is one negation
        subject.phrase.none and not _is_denied(chain),
        (*subject.phrase.exceptions, *(objects.exceptions if objects.refs else ())),
        () if objects.refs else objects.exceptions,
    )


def _is_denied(chain: Chain) -> bool:
    """Whether a negator of the chain already says what "no state" says: «aucun pays ne»."""
    return any(kind == "not" or negated for kind, negated in chain.governors)
