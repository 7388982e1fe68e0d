"""The segments of a French or Spanish sentence, arranged as the rules expect them.

The rules read a verb's negator, mood and objects from words beside it. French and Spanish
say them with endings ("reconocerá"), with two words ("ne … pas"), with a second denial that
denies nothing more ("ningún país no", "aucun État ne") and with objects before the verb or
after a mark ("la reconoce", "reconoce a Kosovo"). Here each of them becomes one segment in
the place where the rules look for it; a form whose sign cannot be told becomes a governor
that leaves the sign open.
"""

from __future__ import annotations

from recognition.positions.segments import Segment, Segmented
from recognition.text.lexer import Lexed

Senses = frozenset[tuple[str, str]]
#: forms of the cue that the rules do not read: they are told by other segments
_OWN = frozenset(
    ("cues", f"recognise.{form}")
    for form in ("subjunctive", "enclitic_singular", "enclitic_plural")
)
_VERB_FORMS = ("base", "finite", "past", "gerund", "future", "conditional", "subjunctive")
#: a governor that leaves the sign open
_OPEN: Senses = frozenset({("governors", "directs")})
_ENDS: Senses = frozenset({("governors", "ends")})
_AGENT: Senses = frozenset({("words", "agent")})
_FROM: Senses = frozenset({("words", "from")})
_ONLY: Senses = frozenset({("words", "only")})
_NOT: Senses = frozenset({("words", "negator")})
_DO: Senses = frozenset({("words", "do")})
_AS: Senses = frozenset({("words", "as"), ("words", "preposition")})
_LOOSE: Senses = frozenset({("words", "adverb")})
_EXAMPLE: Senses = frozenset({("words", "example")})
_CONDITION: Senses = frozenset({("words", "condition")})
_PLURAL_HEADS = ("polity", "region", "institution")


def arrange(segmented: Segmented) -> Segmented:
    """The sentence with denials told once, moods and objects beside their cues."""
    lexed = segmented.lexed
    found = _with_rests(lexed, list(segmented.segments))
    found = _with_ellipses(lexed, found)
    found = _with_examples(lexed, found)
    found = _denied_once(lexed, found)
    found = _with_agents(_without_marks(lexed, found))
    found = _with_moods(lexed, found)
    found = _with_nouns(lexed, found)
    found = _with_verdicts(lexed, found)
    return Segmented(lexed, tuple(found))


def _settings(lexed: Lexed, name: str) -> tuple[str, ...]:
    return tuple(lexed.pack.settings["sentence"].get(name, ()))


def _folded(lexed: Lexed, item: Segment) -> str:
    return " ".join(t.folded for t in lexed.tokens[item.first : item.last])


def _word(segments: list[Segment], at: int, *classes: str) -> bool:
    return 0 <= at < len(segments) and segments[at].has("words", *classes)


def _kind(segments: list[Segment], at: int) -> str:
    return segments[at].kind if 0 <= at < len(segments) else ""


def _is_loose(segments: list[Segment], at: int) -> bool:
    return _kind(segments, at) == "date" or _word(segments, at, "adverb", "hedge", "only")


def _form(item: Segment) -> str:
    """The verb form in which a recognition cue stands; empty when it is none."""
    forms = [c.split(".")[1] for s, c in item.senses if s == "cues" and c.startswith("recognise.")]
    return next((f for f in forms if f in _VERB_FORMS), "")


def _is_cue_noun(item: Segment) -> bool:
    return item.has("cues", "recognise.noun", "recognise.negative_noun")


def _begins_with_of(lexed: Lexed, item: Segment) -> bool:
    return item.kind == "np" and lexed.at(item.first, "words", "of") is not None


def _ends_clause(segments: list[Segment], at: int) -> bool:
    kind = _kind(segments, at)
    return kind in ("", "mark") or _word(
        segments, at, "relative", "complementiser", "condition", "but"
    )


# ---- nominals that an adjective cut in two ----------------------------------------------
def _with_rests(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«gobierno | legítimo | de Venezuela» is one nominal: adjectives follow their noun."""
    found: list[Segment] = []
    for item in segments:
        if (
            len(found) > 1
            and _begins_with_of(lexed, item)
            and found[-2].kind == "np"
            and found[-2].last == found[-1].first
            and found[-1].last == item.first
            and (
                found[-1].has("cues", "void.adjective", "void.legitimate")
                or (found[-1].has("words", "adverb") and found[-1].last - found[-1].first == 1)
            )
            and any(lexed.at(i, "nouns") for i in range(found[-2].first, found[-2].last))
        ):
            found[-2:] = [Segment("np", found[-2].first, item.last)]
            continue
        found.append(item)
    return found


# ---- "Dinamarca no", "la Roumanie non plus" ---------------------------------------------
def _with_ellipses(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """A bare yes or no after a nominal stands for the verb: "; Dinamarca [do] no"."""
    yes, no = _settings(lexed, "ellipsis_yes"), _settings(lexed, "ellipsis_no")
    found: list[Segment] = []
    for at, item in enumerate(segments):
        word = _folded(lexed, item) if item.kind == "word" else ""
        after = at + 1
        ended = _kind(segments, after) in ("", "mark", "comma") or _word(
            segments, after, "and", "but"
        )
        before = at - 1
        if _kind(segments, before) == "comma":
            before -= 1
        subject = _kind(segments, before) == "np"
        if subject and ended and word in yes:
            _part(found)
            found.append(Segment("word", item.first, item.last, _DO))
        elif subject and ended and word in no:
            if found[-1].kind == "comma":
                found.pop()
            _part(found)
            found.append(Segment("word", item.first, item.last, _DO))
            found.append(Segment("word", item.first, item.last, _NOT))
        elif (
            item.has("words", "do")
            and (start := _denied_from(lexed, found, segments, at)) is not None
        ):
            # "ne le fait pas", "ne l'a pas fait"
            found[start:] = [
                Segment("word", item.first, item.last, _DO),
                Segment("word", item.first, item.last, _NOT),
            ]
            if _word(segments, after, "negator"):
                segments[after] = Segment("word", item.first, item.last, _LOOSE)
        elif item.has("words", "do") and found and found[-1].has("words", "negator") and ended:
            # "no lo hace", "ne le fait pas": the negator follows the auxiliary in the rules
            found[-1:] = [item, found[-1]]
        else:
            found.append(item)
    return found


def _denied_from(
    lexed: Lexed, found: list[Segment], segments: list[Segment], at: int
) -> int | None:
    """Where the "ne" of a denied auxiliary stands that ends its clause at ``at``."""
    start = len(found) - 1
    while start >= 0 and (
        found[start].has("words", "have")
        or _folded(lexed, found[start]) in _settings(lexed, "negator_partners")
    ):
        start -= 1
    if start < 0 or _folded(lexed, found[start]) not in ("ne", "n'"):
        return None
    partner = (
        start < len(found) - 1
        or _folded(lexed, segments[at + 1]) in _settings(lexed, "negator_partners")
        if at + 1 < len(segments)
        else start < len(found) - 1
    )
    after = at + 1
    if partner and start == len(found) - 1:
        after += 1
    ended = _kind(segments, after) in ("", "mark", "comma") or _word(segments, after, "and", "but")
    return start if partner and ended else None


def _part(segments: list[Segment]) -> None:
    """Part the nominal that ends the segments from a list before it: it is a new subject."""
    before = len(segments) - 2
    if _word(segments, before, "and", "or"):
        item = segments[before]
        segments[before] = Segment("word", item.first, item.last, frozenset({("words", "but")}))


# ---- "países como Rusia" and "como Estado" ----------------------------------------------
def _with_examples(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The word for "as" is "such as" after a plural noun that names nothing."""
    found = list(segments)
    for at, item in enumerate(segments):
        if not item.has("words", "as"):
            continue
        before = at - 1
        if _kind(segments, before) == "comma":
            before -= 1
        example = _kind(segments, before) == "np" and _announces(lexed, segments[before])
        if example:
            found[at] = Segment("word", item.first, item.last, _EXAMPLE)
        elif item.has("words", "example"):
            found[at] = Segment("word", item.first, item.last, _AS)
    return found


def _announces(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal is a plural like "países", which what follows names."""
    inside = range(item.first, item.last)
    if any(lexed.at(i, "name") or lexed.at(i, "seat") for i in inside):
        return False
    for i in inside:
        match = lexed.at(i, "nouns", *_PLURAL_HEADS)
        if match:
            head = lexed.tokens[match.last - 1].folded
            singular = lexed.pack.morphology.analyse(head)[0].lemma
            return singular != head or head in _settings(lexed, "same_plural")
    return False


# ---- denials ----------------------------------------------------------------------------
def _denied_once(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«ne … pas» as one negator; none beside "aucun", "ningún", "ni … ni"."""
    found = list(segments)
    at = 0
    while at < len(found):
        item = found[at]
        if not item.has("words", "negator"):
            at += 1
            continue
        word = _folded(lexed, item)
        verb = _next_cue(found, at)
        if verb is not None and _agent_denies(lexed, found, verb):
            del found[at]
            continue
        if _kind(found, at + 1) == "np" and _has_quantifier(
            lexed, found[at + 1], "all", "most", "many"
        ):
            # "no todos los países reconocen": not all do, and who does not is not said
            found[at] = Segment("word", item.first, item.last, _OPEN)
            at += 1
            continue
        if verb is not None and _is_not_only(found, at, verb):
            del found[at]
            continue
        if word in ("ne", "n'"):
            partner = _partner(lexed, found, at)
            if partner is None:
                if _object_denies(lexed, found, at):
                    at += 1
                    continue
                bare = any(
                    _is_bare(lexed, found, i) for i in range(at + 1, min(at + 4, len(found)))
                )
                if _subject_denies(lexed, found, at):
                    del found[at]
                    continue
                if not bare:
                    found[at] = Segment("word", item.first, item.last, _OPEN)
            elif found[partner].has("words", "complementiser", "relative", "except"):
                # "n'est reconnu que par": only
                found[partner] = Segment("word", found[partner].first, found[partner].last, _ONLY)
                del found[at]
                continue
            else:
                longer = _folded(lexed, found[partner]) == "plus"
                del found[partner]
                if longer:
                    found[at] = Segment("word", item.first, item.last, _ENDS)
                elif _all_subject(lexed, found, at):
                    # "tous ne reconnaissent pas": not all do
                    found[at] = Segment("word", item.first, item.last, _OPEN)
                elif _word(found, partner, "only"):
                    # "ne reconnaît pas seulement"
                    del found[at]
                    continue
        elif verb is not None and _subject_denies(lexed, found, at):
            del found[at]
            continue
        if verb is not None:
            after = verb + 1
            while _word(found, after, "negator"):
                del found[after]
        at += 1
    return found


def _has_quantifier(lexed: Lexed, item: Segment, *classes: str) -> bool:
    return any(lexed.at(i, "quantifiers", *classes) for i in range(item.first, item.last))


def _all_subject(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    before = at - 1
    while _is_loose(segments, before):
        before -= 1
    return _kind(segments, before) == "np" and _has_quantifier(lexed, segments[before], "all")


def _is_not_only(segments: list[Segment], at: int, verb: int) -> bool:
    """Whether "not the only country to" or "not only" is denied, and not the cue."""
    after = at + 1
    if _word(segments, after, "only"):
        return True
    only = [i for i in range(after, verb) if _word(segments, i, "only")]
    nominal = [i for i in range(after, verb) if _kind(segments, i) == "np"]
    return bool(only and nominal and _word(segments, after, "be", "become"))


def _partner(lexed: Lexed, segments: list[Segment], at: int) -> int | None:
    """The second word of the French negator at ``at``: pas, plus, jamais, que."""
    particles = _settings(lexed, "negator_partners")
    verbs = 0
    for i in range(at + 1, len(segments)):
        item = segments[i]
        word = _folded(lexed, item)
        if item.kind == "mark":
            return None
        if any(word == p for p in particles):
            return i
        if item.kind == "comma":
            return None
        if word in ("que", "qu'"):
            return i if verbs else None
        if item.kind == "np" and verbs and not _has_que(lexed, segments, i):
            return None
        verbs += item.kind == "word" and not item.has("words", "adverb")
        if verbs > 4:
            return None
    return None


def _has_que(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a "que" follows the object at ``at`` or a longer phrase: "ne … X que si"."""
    after = at + 1
    while after < len(segments) and (
        segments[after].kind == "np" or _word(segments, after, "and", "or", "as", "preposition")
    ):
        after += 1
    return after < len(segments) and _folded(lexed, segments[after]) in ("que", "qu'")


def _is_bare(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a verb needs no "pas": "ne peut", "ne saurait"."""
    return segments[at].has("governors", "ability") or _folded(lexed, segments[at]) in _settings(
        lexed, "bare_negated"
    )


def _next_cue(segments: list[Segment], at: int) -> int | None:
    for i in range(at + 1, len(segments)):
        if _ends_clause(segments, i) or segments[i].kind == "comma":
            return None
        if _form(segments[i]):
            return i
    return None


def _is_none(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    if _kind(segments, at) != "np":
        return False
    item = segments[at]
    denies = any(lexed.at(i, "quantifiers", "none") for i in range(item.first, item.last))
    return denies or _word(segments, at - 1, "neither")


def _subject_denies(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the subject before a negator says that there is none: "aucun pays ne"."""
    before = at - 1
    while before >= 0 and (_is_loose(segments, before) or _kind(segments, before) == "comma"):
        before -= 1
    if _word(segments, before, "negator"):
        return True
    while before >= 0 and not _ends_clause(segments, before):
        if _is_none(lexed, segments, before):
            return True
        if segments[before].kind == "word" and not segments[before].has(
            "words",
            "and",
            "or",
            "except",
            "neither",
            "adverb",
            "of",
            "agent",
            "preposition",
            "example",
        ):
            return False
        before -= 1
    return False


def _object_denies(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the object completes a "ne": "ne reconnaît ni X ni Y", "ne reconnaît aucun État"."""
    for i in range(at + 1, min(at + 6, len(segments))):
        if segments[i].kind in ("mark", "comma"):
            return False
        if _word(segments, i, "neither") or _is_none(lexed, segments, i):
            return True
    return False


def _agent_denies(lexed: Lexed, segments: list[Segment], verb: int) -> bool:
    """Whether "by nobody" follows: "no es reconocido por ningún país"."""
    after = verb + 1
    while _is_loose(segments, after):
        after += 1
    if not _word(segments, after, "agent"):
        return False
    return _is_none(lexed, segments, after + 1) or (
        _word(segments, after + 1, "neither") and _kind(segments, after + 2) == "np"
    )


# ---- objects and their marks ------------------------------------------------------------
def _without_marks(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«reconoce a Kosovo, a Abjasia y a Osetia»: the marks of objects are passed over."""
    marks = _settings(lexed, "object_marks")
    found: list[Segment] = []
    open_list = False
    for at, item in enumerate(segments):
        if _form(item) or item.has("cues", "consider.base", "void.declare"):
            open_list = True
        elif open_list and _folded(lexed, item) in marks and _kind(segments, at + 1) == "np":
            continue
        elif open_list and not (
            item.kind in ("np", "comma", "date")
            or item.has(
                "words",
                "and",
                "or",
                "neither",
                "adverb",
                "only",
                "hedge",
                "negator",
                "except",
                "example",
                "but",
            )
            or item.has("cues", "void.adjective", "void.legitimate")
        ):
            open_list = False
        found.append(item)
    return found


def _with_agents(segments: list[Segment]) -> list[Segment]:
    """«ni par X ni par Y», "por X y por Y": one agent with a list."""
    found: list[Segment] = []
    after = False
    for at, item in enumerate(segments):
        if _form(item) == "past" or _is_cue_noun(item):
            after = False
        if item.kind == "mark" or item.has("words", "relative", "complementiser", "verb", "but"):
            after = False
        if item.has("words", "neither") and _word(segments, at + 1, "agent") and not after:
            continue
        if item.has("words", "agent"):
            joined = found and (found[-1].kind == "comma" or found[-1].has("words", "and", "or"))
            if after and joined and _kind(segments, at + 1) == "np":
                continue
            after = True
        found.append(item)
    return found


# ---- moods ------------------------------------------------------------------------------
def _with_moods(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """What a cue's ending says, as a governor before it; what it bears, as an object after it."""
    found: list[Segment] = []
    for at, item in enumerate(segments):
        senses = {
            c.split(".")[1] for s, c in item.senses if s == "cues" and c.startswith("recognise.")
        }
        clitic = next((c for c in senses if c.startswith("enclitic_")), "")
        form = _form(item)
        if clitic and not form:
            form = "gerund" if lexed.tokens[item.last - 1].folded.find("ndo") > 0 else "base"
        if not form:
            found.append(item)
            continue
        kept = item.senses
        if form == "base":
            kept |= {("cues", "recognise.base"), ("words", "infinitive")}
        elif form == "subjunctive" or clitic:
            kept |= {("cues", "recognise.gerund" if form == "gerund" else "recognise.finite")}
        kept = frozenset((s, c) for s, c in kept if (s, c) not in _OWN)
        cue = Segment("word", item.first, item.last, kept)
        left = len(found)
        while left and (_is_loose(found, left - 1) or found[left - 1].has("words", "negator")):
            left -= 1
        if form in ("base", "past"):
            _mark_owner(lexed, found)
        if form == "subjunctive" and not _under_condition(found, left):
            found.insert(left, Segment("word", item.first, item.last, _OPEN))
        elif form == "future":
            _under_condition(found, left)
        found.append(cue)
        if not clitic and form != "base" and _kind(segments, at + 1) != "np":
            verb = item
            if form == "past" and len(found) > 1 and found[-2].has("words", "have"):
                verb = found[-2]
            _clitic_at(lexed, found, verb)
        if clitic and _kind(segments, at + 1) != "np":
            found.append(Segment(clitic.replace("en", "", 1), item.first, item.last))
    return found


def _clitic_at(lexed: Lexed, segments: list[Segment], verb: Segment) -> str:
    """The class of the object pronoun right before a verb; it leaves the nominal before it."""
    before = verb.first - 1
    word = lexed.tokens[before].folded if before >= 0 else ""
    plural = word in _settings(lexed, "clitics_plural")
    if not plural and word not in _settings(lexed, "clitics_singular"):
        return ""
    for i, item in enumerate(segments):
        if item.kind == "np" and item.last == verb.first and item.first < before:
            segments[i] = Segment("np", item.first, before)
        elif item.kind == "np" and item.last == verb.first:
            return ""
    return "enclitic_plural" if plural else "enclitic_singular"


def _under_condition(segments: list[Segment], at: int) -> bool:
    """Whether the clause at ``at`` is a condition or a time to come: "cuando reconozca"."""
    for i in range(at - 1, -1, -1):
        if segments[i].has("words", "condition"):
            return True
        if segments[i].has("words", "temporal"):
            segments[i] = Segment("word", segments[i].first, segments[i].last, _CONDITION)
            return True
        if _ends_clause(segments, i):
            return False
    return False


def _mark_owner(lexed: Lexed, segments: list[Segment]) -> None:
    """«la negativa de Serbia a reconocer»: whose the governing noun is, as its agent."""
    at = len(segments) - 1
    while at > 0 and (
        _is_loose(segments, at)
        or segments[at].has("words", "infinitive_mark", "negator", "preposition")
    ):
        at -= 1
    if at > 0 and _begins_with_of(lexed, segments[at]) and segments[at - 1].has("governors"):
        item = segments[at]
        segments.insert(at, Segment("word", item.first, item.first + 1, _AGENT))


# ---- nouns ------------------------------------------------------------------------------
def _with_nouns(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The noun "recognition": whose before it, of whom after it, by whom last."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        item = segments[at]
        if item.has("cues", "switch.verb", "sever.verb"):
            segments = _with_origin(lexed, segments, at)
            if _kind(segments, at + 1) == "np" and _is_cue_noun(
                segments[min(at + 2, len(segments) - 1)]
            ):
                # "cambió su reconocimiento"
                segments = [*segments[: at + 1], *segments[at + 2 :]]
        if not _is_cue_noun(item):
            found.append(item)
            at += 1
            continue
        after = at + 1
        loose: list[Segment] = []
        while _is_loose(segments, after):
            loose.append(segments[after])
            after += 1
        np = segments[after] if _kind(segments, after) == "np" else None
        if np is not None and (match := _adjective(lexed, np)):
            # "el reconocimiento español de Palestina"
            found.append(Segment("np", np.first, match))
            found.append(item)
            if match < np.last:
                found.append(Segment("np", match, np.last))
            at = after + 1
        elif (
            np is not None
            and _begins_with_of(lexed, np)
            and _word(segments, after + 1, "to_whom")
            and _kind(segments, after + 2) == "np"
        ):
            # "el reconocimiento de España a Palestina"
            found += [
                item,
                segments[after + 2],
                Segment("word", np.first, np.first + 1, _AGENT),
                np,
            ]
            at = after + 3
        elif _word(segments, after, "agent") and (cut := _cut_at_of(lexed, segments, after + 1)):
            # "la reconnaissance par Moscou de cette région"
            holder, thing = cut
            found += [item, thing, segments[after], holder]
            at = after + 2
        else:
            found += [item, *loose]
            at = after
    return found


def _adjective(lexed: Lexed, np: Segment) -> int:
    """Where the adjective of a state that begins a nominal ends; 0 if none does."""
    match = lexed.at(np.first, "adjective")
    return match.last if match and match.last <= np.last else 0


def _cut_at_of(lexed: Lexed, segments: list[Segment], at: int) -> tuple[Segment, Segment] | None:
    """A holder and the object after it: "Moscou | de cette région"."""
    if _kind(segments, at) != "np":
        return None
    np = segments[at]
    for i in range(np.first + 1, np.last - 1):
        named = any(
            m.last == i
            for j in range(np.first, i)
            for m in lexed.matches[j]
            if m.sense.kind in ("name", "seat")
        )
        if named and lexed.at(i, "words", "of"):
            return Segment("np", np.first, i), Segment("np", i, np.last)
    return None


def _with_origin(lexed: Lexed, segments: list[Segment], verb: int) -> list[Segment]:
    """«cambió su reconocimiento de Taiwán a China»: from whom, to whom."""
    found = list(segments)
    for at in range(verb + 1, len(found)):
        if _ends_clause(found, at):
            break
        item = found[at]
        if item.kind != "np" or not (_word(found, at + 1, "to") or _word(found, at + 1, "to_whom")):
            continue
        for i in range(item.first, item.last):
            if lexed.at(i, "words", "of") and any(
                lexed.at(j, kind) for j in range(i, item.last) for kind in ("name", "seat")
            ):
                parts = [Segment("np", item.first, i)] if i > item.first else []
                origin = Segment("word", i, i + 1, _FROM)
                found[at : at + 1] = [*parts, origin, Segment("np", i, item.last)]
                return found
    return found


# ---- verdicts ---------------------------------------------------------------------------
def _with_verdicts(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The verdict after what it is said of: "calificó de ilegal el referéndum"."""
    found = list(segments)
    for at in range(len(found) - 2):
        if not found[at].has("cues", "void.declare", "consider.base"):
            continue
        verdict = at + 1
        while _is_loose(found, verdict) or _word(found, verdict, "as"):
            verdict += 1
        if not (
            verdict + 1 < len(found)
            and found[verdict].has("cues", "void.adjective", "void.legitimate")
            and found[verdict + 1].kind == "np"
        ):
            if (
                _kind(found, at + 1) == "np"
                and _word(found, at + 2, "as")
                and _kind(found, at + 3) == "np"
            ):
                whole = Segment("np", found[at + 1].first, found[at + 3].last)
                parts = range(found[at + 3].first, found[at + 3].last)
                if any(lexed.at(i, "nouns", "part") for i in parts):
                    found[at + 1 : at + 4] = [whole]
                    return _with_verdicts(lexed, found)
            continue
        end = verdict + 2
        while end < len(found) and (
            _word(found, end, "and", "or") and _kind(found, end + 1) == "np"
        ):
            end += 2
        found[verdict:end] = [*found[verdict + 1 : end], found[verdict]]
    return found
