"""What a cue takes as its object: a list of territories, or a claim made with "as"."""

from __future__ import annotations

from dataclasses import replace

from recognition.lexicon.entities import CLAIMS, TERRITORIES, entities
from recognition.positions.complements import (
    as_claims,
    has_noun,
    is_legitimate,
    rulers,
    state_named,
)
from recognition.positions.reciprocals import each_other
from recognition.positions.refs import Nominal, Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.world import annexation, annexer


def read_objects(scene: Scene, at: int, *, closed: bool = True) -> Objects | str:
    """The objects that begin at a segment, or why they are not understood.

    ``closed``: a name before a verb begins another clause, and is no more object.
    """
    while scene.is_loose(at) or scene.word(at, "neither", "negator"):
        at += 1
    if scene.is_setting(at, "object_marks") and scene.kind(at + 1) == "np":
        at += 1
    if scene.kind(at).startswith("clitic_"):
        # "reconocerla": an object pronoun that the verb bears
        if scene.is_setting(at + 1, "object_marks"):
            # "reconocerle a X la soberanía"
            return "what is granted to somebody is no recognition"
        word = "plural" if scene.kind(at) == "clitic_plural" else "neuter"
        token = scene.segmented.lexed.tokens[scene[at].first]
        return Objects((Ref("pronoun", None, word, token.start, token.end),), at + 1)
    if scene.word(at, "as"):
        return _after_complement(scene, at + 1)
    if (each := each_other(scene, at)) is not None:
        return Objects(each.refs, at + 1)
    at = scene.after_joined_verbs(at)
    phrase = scene.list_from(about(scene, at), objects=closed)
    if phrase is None:
        return "no object that is understood follows the cue"
    found = complete_objects(scene, phrase)
    if (
        not isinstance(found, str)
        and found.last > phrase.last
        and scene.word(found.last, "neither")
    ):
        # "neither Crimea as part of Russia nor Abkhazia"
        more = read_objects(scene, found.last + 1)
        if not isinstance(more, str):
            return Objects((*found.refs, *more.refs), more.last, found.exceptions)
    return found


def _attempted(scene: Scene, at: int) -> Objects | None:
    """The claims of "Russia's attempt to annex Crimea", which is as good as the annexation."""
    verb = at + 1
    while scene.word(verb, "infinitive_mark") or scene.is_loose(verb):
        verb += 1
    if scene.kind(at) != "np" or not scene.has(verb, "cues", "annex.base", "annex.verb"):
        return None
    things = scene.list_from(verb + 1, objects=True)
    owner = state_named(scene, scene.nominal(at))
    if things is None or not has_noun(scene, scene.nominal(at), "aspect"):
        return None
    claims: list[Ref] = []
    for ref in things.refs:
        claimant = owner or (annexer(ref.entity) if ref.entity else None)
        if ref.role != "self" or ref.entity is None or claimant is None:
            return None
        claims.append(replace(ref, role="claim", entity=annexation(ref.entity, claimant)))
    return Objects(tuple(claims), things.last)


def _after_complement(scene: Scene, complement: int) -> Objects | str:
    """The objects of "recognise as valid the referendum", "recognise as president Ann Doe"."""
    at = complement + 1
    while scene.is_loose(at) or scene.word(at, "and", "or", "of") or _is_valid(scene, at):
        at += 1
    if scene.is_setting(at, "object_marks"):
        at += 1
    phrase = scene.list_from(at, objects=True)
    if phrase is None:
        return "no object that is understood follows the cue"
    found = objects_of(scene, phrase)
    if isinstance(found, str):
        return found
    if is_legitimate(scene, found.refs, complement):
        return found
    claimed = as_claims(scene, found.refs, complement)
    return claimed if isinstance(claimed, str) else replace(claimed, last=found.last)


def _is_valid(scene: Scene, at: int) -> bool:
    return scene.has(at, "cues", "void.legitimate")


def about(scene: Scene, at: int) -> int:
    """Where that begins which a treaty is about: "the treaty | on | the annexation of X"."""
    if scene.kind(at) != "np" or not has_noun(scene, scene.nominal(at), "aspect"):
        return at
    matter = scene.list_from(at + 2) if scene.word(at + 1, "preposition") else None
    claims = matter is not None and all(ref.role in ("claim", "vote") for ref in matter.refs)
    return at + 2 if claims else at


def complete_objects(scene: Scene, phrase: Phrase) -> Objects | str:
    """The objects that a list names, with what they are recognised as."""
    if (attempted := _attempted(scene, phrase.first)) is not None:
        return attempted
    found = objects_of(scene, phrase)
    if (apposed := _apposition(scene, phrase)) is not None:
        if isinstance(found, str):
            found = objects_of(scene, apposed)
        else:
            found = Objects(found.refs, apposed.last, found.exceptions)
    if isinstance(found, str):
        return found
    after = found.last
    while scene.is_loose(after):
        after += 1
    place = scene.word(after, "attributive") and scene.kind(after + 1) == "np"
    if place and scene.word(after + 2, "as"):
        # "the Golan Heights in the north as part of Israel"
        after += 2
    if scene.kind(after) == "comma" and (said_as := _after_insertion(scene, after + 1)):
        return as_claims(scene, found.refs, said_as)
    if scene.has(after, "cues", "void.adjective", "void.legitimate"):
        return "a verdict, not a recognition"
    if scene.word(after, "negator") and scene.word(after + 1, "as"):
        return "it is said as what it is not recognised"
    if scene.word(after, "as") and is_legitimate(scene, found.refs, after + 1):
        return Objects(found.refs, after + 2, found.exceptions)
    if scene.word(after, "as"):
        return as_claims(scene, found.refs, after + 1)
    if after == phrase.last and _is_recipient(scene, phrase):
        return "another sense: what is granted to somebody"
    complement = scene.nominal(after) if scene.kind(after) == "np" else None
    lexed = scene.segmented.lexed
    if (
        complement is not None
        and "ablt" in complement.cases
        and lexed.at(complement.first, "name") is None
        and lexed.at(complement.first, "seat") is None
    ):
        # the instrumental says it without a word: «признать Крым частью России»
        return as_claims(scene, found.refs, after)
    if any(ref.person is not None for ref in found.refs):
        return rulers(scene, phrase, found)
    return found


def _after_insertion(scene: Scene, at: int) -> int:
    """Where "part of Y" begins in "recognised X, a region held since 1990, as part of Y"."""
    if scene.kind(at) != "np" or not has_noun(scene, scene.nominal(at), "region", "polity"):
        return 0
    while at < len(scene) and scene.kind(at) != "mark" and not scene.has(at, "cues"):
        if scene.kind(at) == "comma" and scene.word(at + 1, "as"):
            return at + 2
        at += 1
    return 0


def _apposition(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The second nominal of "the rebels' body, the Council, as …", up to what follows it."""
    at = phrase.last + 1
    if len(phrase.nominals) > 1 or scene.kind(at - 1) != "comma" or scene.kind(at) != "np":
        return None
    closed = scene.kind(at + 1) == "comma"
    said_as = scene.word(at + 1 + closed, "as")
    ended = scene.kind(at + 1) in ("", "comma", "mark")
    if not (said_as or (ended and _is_title(scene, phrase.nominals[0]))):
        return None
    return Phrase(phrase.first, at + 1 + (closed and said_as), (scene.nominal(at),))


def _is_recipient(scene: Scene, phrase: Phrase) -> bool:
    """Whether something else is the object: «reconoció a Israel el derecho a …»."""
    lexed = scene.segmented.lexed
    marks = lexed.pack.settings["sentence"].get("object_marks", ())
    before = scene[phrase.first].first - 1
    marked = before >= 0 and lexed.tokens[before].folded in marks
    follows = scene.kind(phrase.last) == "np"
    if follows and scene.nominal(phrase.last).ref.role in ("organ", "collective"):
        # «reconoce a Kosovo el Gobierno español» has its subject there
        return False
    return marked and follows and bool(lexed.at(scene[phrase.last].first, "words", "determiner"))


def _is_title(scene: Scene, nominal: Nominal) -> bool:
    """Whether a nominal says what somebody or something is: "the opposition's leader"."""
    lexed = scene.segmented.lexed
    kinds = ("institution", "government", "president", "polity", "region")
    return any(
        lexed.at(i, "nouns", *kinds) or lexed.at(i, "offices")
        for i in range(nominal.first, nominal.last)
    )


def objects_of(scene: Scene, phrase: Phrase) -> Objects | str:
    """The objects that a list names, or why they are not understood."""
    kept: list[Ref] = []
    annexed = False
    for nominal in phrase.nominals:
        usable = [ref for ref in nominal.refs if is_object(ref) and not nominal.possessive]
        leads = phrase.exceptions or _leads_list(scene, nominal, phrase.nominals)
        if not usable and not kept and not leads:
            return f"the object is not understood: {_words(scene, nominal)!r}"
        annexed = annexed or (not usable and not kept and has_noun(scene, nominal, "annexation"))
        kept += usable
    exceptions = tuple(ref for ref in phrase.exceptions if is_object(ref))
    if annexed:
        # "the annexation of its regions, including X": of X, too
        kept = [made for ref in kept if (made := _annexed(ref)) is not None]
    if not kept and not exceptions:
        return "the object is not understood"
    return Objects(tuple(_spread(kept)), phrase.last, exceptions)


def _annexed(ref: Ref) -> Ref | None:
    """The claim that a territory is part of the state that annexed it, if that is known."""
    claimant = annexer(ref.entity) if ref.role == "self" and ref.entity is not None else None
    if ref.role == "claim" or ref.entity is None or claimant is None:
        return ref if ref.role == "claim" else None
    return replace(ref, role="claim", entity=annexation(ref.entity, claimant))


def _spread(refs: list[Ref]) -> list[Ref]:
    """Carry a claim over the list: "the annexation of X and Y", "the vote in X and Y"."""
    spread: list[Ref] = []
    for ref in refs:
        first = spread[0].entity if spread else None
        named = (
            ref.role == "self"
            and ref.word != "statehood"
            and ref.entity is not None
            and ref.entity.type == "territory"
        )
        if first is not None and ref.entity is not None and named and first.type in CLAIMS:
            if first.type == "territorial_claim":
                claimant = entities()[first.claimant_id]
                made = annexation(ref.entity, claimant)
                spread.append(Ref("claim", made, "", ref.start, ref.end))
            continue
        spread.append(ref)
    return spread


def is_object(ref: Ref) -> bool:
    """Whether a thing named can be the object of a recognition."""
    if ref.role in ("claim", "vote", "reciprocal"):
        return True
    if ref.role == "pronoun":
        return ref.word in ("neuter", "plural", "topic", "event", "masculine", "feminine")
    if ref.person is not None:
        return True
    return ref.role in ("self", "seat", "anaphor") and (
        ref.entity is None or ref.entity.type in TERRITORIES or ref.entity.type in CLAIMS
    )


def _leads_list(scene: Scene, nominal: Nominal, nominals: tuple[Nominal, ...]) -> bool:
    """Whether a nominal that names nothing only leads to those after it.

    "such regions as A and B", "the occupation and annexation of A".
    """
    lexed = scene.segmented.lexed
    polity = any(
        lexed.at(i, "nouns", "polity", "region", "statehood", "annexation", "aspect")
        for i in range(nominal.first, nominal.last)
    )
    return polity and len(nominals) > 1


def own_part(scene: Scene, first: int, last: int) -> bool:
    """Whether segments ``first`` to ``last`` say "part of its territory", "our province"."""
    lexed = scene.segmented.lexed
    inside = range(scene[first].first, scene[last].last)
    if any(lexed.at(i, "nouns", "breakaway") for i in inside):
        return True
    own = next(
        (
            i
            for i in inside
            if lexed.at(i, "pronouns", "possessive", "our") or lexed.at(i, "words", "own")
        ),
        None,
    )
    if own is None or any(lexed.at(i, "offices", "former") for i in inside):
        return False
    part = any(lexed.at(i, "nouns", "part") for i in inside)
    return part or any(lexed.at(i, "nouns", "region") for i in inside if i > own)


def _words(scene: Scene, nominal: Nominal) -> str:
    return scene.segmented.lexed.slice(nominal.first, nominal.last)
