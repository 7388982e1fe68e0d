"""A sentence laid out for the rules: its segments, and the nominals read once."""

from __future__ import annotations

from dataclasses import dataclass, field

from recognition.lexicon.entities import entities
from recognition.positions.nominals import read_nominal
from recognition.positions.refs import Nominal, Ref, Setting
from recognition.positions.segments import DASHES, SAYING, Segment, Segmented
from recognition.text.tokens import fold

#: marks between which something is inserted
INSERTING = DASHES | {"(", ")"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Coordinated nominals at segments ``[first:last]``: what they name together."""

    first: int
    last: int
    nominals: tuple[Nominal, ...]
    neither: bool = False
    #: what is taken out of the list: "all states except Spain"
    exceptions: tuple[Ref, ...] = ()

    @property
    def refs(self) -> tuple[Ref, ...]:
        """Everything named, from left to right."""
        return tuple(ref for nominal in self.nominals for ref in nominal.refs)

    @property
    def none(self) -> bool:
        """Whether it says that there is none: "no state", "neither X nor Y"."""
        return self.neither or any(nominal.none for nominal in self.nominals)


@dataclass(slots=True)
class Scene:
    """The segments of a sentence and what the rules ask of them."""

    segmented: Segmented
    setting: Setting
    _read: dict[int, Nominal] = field(default_factory=dict)
    _lists: dict[int, Phrase | None] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.segmented.segments)

    def __getitem__(self, at: int) -> Segment:
        return self.segmented.segments[at]

    def kind(self, at: int) -> str:
        """The kind of a segment; empty outside the sentence."""
        segments = self.segmented.segments
        return segments[at].kind if 0 <= at < len(segments) else ""

    def has(self, at: int, section: str, *classes: str) -> bool:
        """Whether a segment has a sense; false outside the sentence."""
        segments = self.segmented.segments
        if not 0 <= at < len(segments) or not segments[at].senses:
            return False
        return segments[at].has(section, *classes)

    def word(self, at: int, *classes: str) -> bool:
        """Whether a segment is of a class of the pack's section ``words``."""
        segments = self.segmented.segments
        if not 0 <= at < len(segments) or not segments[at].senses:
            return False
        return segments[at].has("words", *classes)

    def is_setting(self, at: int, name: str) -> bool:
        """Whether a segment's words stand in a list of the pack's section ``sentence``."""
        listed = self.segmented.lexed.pack.settings["sentence"].get(name, ())
        if not listed or not 0 <= at < len(self):
            return False
        return fold(self.segmented.words(self[at])) in listed

    def after_joined_verbs(self, at: int) -> int:
        """Where the object of "recognises | and will never accept | X" begins: past the verbs."""
        after = at
        while self.is_loose(after):
            after += 1
        if not self.word(after, "and", "or", "neither"):
            return at
        verbs = 0
        after += 1
        while self.is_loose(after) or self.is_verbal(after):
            verbs += not self.is_loose(after) and not self.word(after, "negator")
            after += 1
        return after if verbs and self.kind(after) == "np" else at

    def names_world(self, at: int) -> bool:
        """Whether a segment is "the world", whose states are all states."""
        lexed = self.segmented.lexed
        whole = lexed.pack.settings["sentence"].get("whole", ())
        return any(lexed.tokens[i].folded in whole for i in range(self[at].first, self[at].last))

    def nominal(self, at: int) -> Nominal:
        """What the nominal segment at ``at`` names."""
        if at not in self._read:
            self._read[at] = read_nominal(self.segmented.lexed, self[at], self.setting)
        return self._read[at]

    def is_pronoun(self, at: int) -> bool:
        """Whether a nominal is nothing but a pronoun: "its"."""
        return self.kind(at) == "np" and self.nominal(at).ref.role == "pronoun"

    def last_name(self, at: int) -> Ref | None:
        """The entity whose name ends a nominal, to which a relative clause may belong."""
        if self.kind(at) != "np":
            return None
        lexed, segment = self.segmented.lexed, self[at]
        for first in range(segment.first, segment.last):
            match = lexed.at(first, "name") or lexed.at(first, "seat")
            if match and match.last == segment.last:
                kind = "self" if match.sense.kind == "name" else "seat"
                start, end = lexed.tokens[first].start, lexed.tokens[match.last - 1].end
                return Ref(kind, entities()[match.sense.value], "", start, end)
        return None

    def is_loose(self, at: int) -> bool:
        """Whether a segment may stand anywhere in a clause: adverbs, hedges, dates."""
        return self.kind(at) == "date" or self.word(at, "adverb", "hedge", "only")

    def list_from(self, at: int, *, objects: bool = False) -> Phrase | None:
        """The coordinated nominals that begin at a segment and run to the right.

        A list of objects ends before items that a verb follows: they begin a new clause.
        """
        if self.kind(at) != "np":
            return None
        found = [self.nominal(at)]
        end = at + 1
        while True:
            after = self._glue(end + self._seated(end, found[-1]))
            if after is None or self.kind(after) != "np":
                break
            if objects and self._begins_clause(after):
                break
            example = any(self.word(i, "example") for i in range(end, after))
            if example and found[-1].ref.role in ("self", "seat", "claim", "vote"):
                break
            if not example and not _agree(found[0], found[-1], self.nominal(after)):
                break
            found.append(self.nominal(after))
            end = after + 1
        joined = any(self.word(i, "and", "or", "example", "neither") for i in range(at, end))
        if objects and len(found) > 1 and not joined:
            # commas alone make no list: what follows is an insertion or a new clause
            found, end = found[:1], at + 1
        exceptions: tuple[Ref, ...] = ()
        except_at = end + (self.kind(end) == "comma")
        if self.word(except_at, "except"):
            taken_out = self.list_from(except_at + 1)
            if taken_out and self.kind(taken_out.last) == "mark":
                # "except five: Spain, …"
                taken_out = self.list_from(taken_out.last + 1) or taken_out
            if taken_out is not None:
                exceptions, end = taken_out.refs, taken_out.last
        return Phrase(at, end, tuple(found), self.word(at - 1, "neither"), exceptions)

    def list_to(self, at: int) -> Phrase | None:
        """The coordinated nominals that end at a segment and run to the left."""
        if self.kind(at) != "np":
            return None
        if at not in self._lists:
            self._lists[at] = self._list_to(at)
        return self._lists[at]

    def _list_to(self, at: int) -> Phrase | None:
        found = [self.nominal(at)]
        first = at
        joined = False
        while True:
            before = first - 1
            while self.kind(before) == "date" and self.kind(before - 1) == "np":
                before -= 1
            if self.word(before, "and", "or", "with_others"):
                joined = True
                before -= 1
                if self.kind(before) == "comma":
                    before -= 1
            elif self.kind(before) == "comma" and joined:
                before -= 1
            elif self.word(before, "example"):
                joined = True
                before -= 1
                if self.kind(before) == "comma":
                    before -= 1
            else:
                break
            if self.kind(before) != "np":
                break
            if not _agree(self.nominal(before), found[0], found[-1]):
                break
            found.insert(0, self.nominal(before))
            first = before
        complement = self.word(first - 1, "as") and found[0].ref.entity is None
        if len(found) > 1 and (complement or self._is_foreign(first - 1)):
            # "recognises A and B rejects C": only the last is the subject
            return Phrase(at, at + 1, (found[-1],))
        if self.word(first - 1, "except") and first > 1:
            base = self.list_to(first - 2 - (self.kind(first - 2) == "comma"))
            if base is not None and base.nominals[0].ref.role == "collective":
                refs = tuple(ref for nominal in found for ref in nominal.refs)
                return Phrase(base.first, at + 1, base.nominals, base.neither, refs)
        neither = self.word(first - 1, "neither")
        exceptions: tuple[Ref, ...] = ()
        if found[0].ref.role == "collective" and self.kind(first - 1 - neither) == "comma":
            # "Except Turkey, no state …"
            fronted = self.list_to(first - 2 - neither)
            if fronted is not None and self.word(fronted.first - 1, "except"):
                exceptions = fronted.refs
        return Phrase(first, at + 1, tuple(found), neither, exceptions)

    def _seated(self, at: int, item: Nominal) -> int:
        """How many segments say where an organ sits: "Ukraine's government | in | Kiev"."""
        seated = self.word(at, "attributive") and self.kind(at + 1) == "np"
        if not seated or item.ref.role != "organ":
            return 0
        place = self.nominal(at + 1).ref
        return 2 if place.role == "seat" and place.entity == item.ref.entity else 0

    def _glue(self, at: int) -> int | None:
        """Where the next item of a list begins, if what stands at ``at`` joins items."""
        while self.kind(at) == "date" and self.kind(at + 1) != "":
            at += 1
        comma = self.kind(at) == "comma"
        if comma:
            at += 1
        joined = False
        while self.word(at, "and", "or", "example"):
            joined = True
            at += 1
        if self.is_setting(at, "object_marks"):
            at += 1
        while joined and (self.is_loose(at) or self.word(at, "of")):
            at += 1
        return at if comma or joined else None

    def _begins_clause(self, at: int) -> bool:
        """Whether the nominals from here on are the subject of a new clause."""
        closed = any(self.word(at - 1 - i, "and", "or") for i in range(2))
        while self.kind(at) == "np":
            after = at + 1
            while self.is_loose(after):
                after += 1
            if self.is_verbal(after) or self.is_dash(after):
                return True
            following = self._glue(at + 1)
            joined = following is not None and any(
                self.word(i, "and", "or", "example") for i in range(at + 1, following)
            )
            if following is None or (closed and not joined):
                # "A, B and C, D celebrates": the list is closed before D
                return False
            at, closed = following, closed or joined
        return False

    def is_dash(self, at: int) -> bool:
        """Whether a segment is a dash, or a bracket, which inserts as a dash does."""
        return self.kind(at) == "mark" and self.segmented.words(self[at]) in INSERTING

    def is_colon(self, at: int) -> bool:
        """Whether a segment is a colon."""
        return self.kind(at) == "mark" and self.segmented.words(self[at]) == ":"

    def _is_foreign(self, at: int) -> bool:
        """Whether what stands before a list governs its first item."""
        return self.has(at, "cues") or self.word(at, "verb", "agent") or self.has(at, "nominal")

    def is_verbal(self, at: int) -> bool:
        """Whether a segment is a verb or a word that only a verb has: not, will, does."""
        return (
            self.word(at, "verb", "negator", "be", "have", "do", "light", "do_same")
            or self.has(at, "cues")
            or self.has(at, "governors")
            or self.has(at, "speech", *SAYING)
            or self.has(at, "nominal")
        )

    def clause_start(self, at: int) -> int:
        """The first segment of the clause in which a segment stands."""
        while at > 0 and not self.is_boundary(at - 1):
            at -= 1
        return at

    def is_boundary(self, at: int) -> bool:
        """Whether a segment parts clauses."""
        return self.kind(at) == "mark" or self.word(
            at, "relative", "complementiser", "condition", "but"
        )


def _agree(head: Nominal, before: Nominal, item: Nominal) -> bool:
    """Whether an item can stand in one list with those before it: in one case."""
    known = head.cases | before.name_cases
    return not known or not item.cases or bool(known & item.cases)
