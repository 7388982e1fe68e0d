"""What a nominal can name, once it is read, and what the article says around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from recognition.lexicon.entities import Entity
from recognition.text.people import Person

COLLECTIVES = {
    "none": "all-states",
    "all": "all-states",
    "most": "most-states",
    "many": "most-states",
}
#: the body whose members are all states
UNITED_NATIONS = "united-nations"


@dataclass(frozen=True, slots=True)
class Ref:
    """One thing that a nominal names.

    ``role``: self (the entity by its name), seat (by its capital), organ (its institution or
    official), adjective, people, person (not an official), collective, claim, vote, pronoun
    (``word`` is its class), reciprocal ("each other"), anaphor ("the two regions"),
    institution ("the ministry", whose ``word`` is its noun), unknown.
    """

    role: str
    entity: Entity | None = None
    word: str = ""
    start: int = 0
    end: int = 0
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Nominal:
    """A nominal read: what it names, and how it stands in its clause."""

    first: int
    last: int
    refs: tuple[Ref, ...]
    possessive: bool = False
    none: bool = False
    #: nothing but a quantifier before another word: "no plans", "any recognition"
    only_quantifier: bool = False
    #: the cases of its head, and of the last name in it, where the language has cases
    cases: frozenset[str] = field(default_factory=frozenset)
    name_cases: frozenset[str] = field(default_factory=frozenset)
    #: numbers and genders in which its head may stand: ("plur", "") or ("sing", "femn")
    agreement: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def ref(self) -> Ref:
        """The first thing named."""
        return self.refs[0]


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects of a cue and the segment after them."""

    refs: tuple[Ref, ...]
    last: int
    #: what is taken out: "all of them except Kosovo"
    exceptions: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the article says: who is named where, places, years."""

    person_at: Callable[[int], Person | None]
    #: where the article's reported clauses begin
    reported: frozenset[int]
    #: the entities that the sentences near a cue name, read when they are asked for
    places: Callable[[], frozenset[str]]
    years: frozenset[str]
