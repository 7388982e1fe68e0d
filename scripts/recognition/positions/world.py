"""Hand-kept facts that give a claim its name: who annexed what, who claims to govern, votes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from recognition.lexicon.entities import SEEDS, Entity, claim, entities, read_csv


@cache
def _annexations() -> dict[str, tuple[str, str]]:
    return {
        row["territory_id"]: (row["claimant_id"], row["claim_id"])
        for row in read_csv(SEEDS / "world" / "annexations.csv")
    }


@cache
def _annexed_from() -> dict[str, str]:
    return {
        row["territory_id"]: row["from_id"] for row in read_csv(SEEDS / "world" / "annexations.csv")
    }


@cache
def _governments() -> dict[str, str]:
    return {
        row["entity_id"]: row["country_id"] for row in read_csv(SEEDS / "world" / "governments.csv")
    }


@cache
def _contested() -> frozenset[str]:
    return frozenset(row["entity_id"] for row in read_csv(SEEDS / "world" / "contested.csv"))


@cache
def _republics() -> dict[str, tuple[str, ...]]:
    return {
        row["territory_id"]: tuple(row["republics"].split("|"))
        for row in read_csv(SEEDS / "world" / "republics.csv")
    }


@cache
def _votes() -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple(
        (row["entity_id"], row["year"], frozenset(row["places"].split("|")))
        for row in read_csv(SEEDS / "world" / "votes.csv")
    )


def is_contested(entity: Entity) -> bool:
    """Whether many do not recognise it: a territory, or a state of ``contested.csv``."""
    return entity.type == "territory" or entity.entity_id in _contested()


def republics_of(territory: Entity) -> tuple[Entity, ...]:
    """The states proclaimed in a territory that has no statehood of its own: Donbas."""
    return tuple(entities()[republic] for republic in _republics().get(territory.entity_id, ()))


def annexer(territory: Entity) -> Entity | None:
    """The state that annexed a territory, where ``annexations.csv`` knows of just one."""
    known = _annexations().get(territory.entity_id)
    return entities()[known[0]] if known else None


def annexed_from(state: Entity, places: Iterable[str]) -> Entity | None:
    """The one claim that the annexation of a state's territory makes, of the places named."""
    taken = [place for place in places if _annexed_from().get(place) == state.entity_id]
    claims = {annexation(entities()[p], entities()[_annexations()[p][0]]) for p in taken}
    return claims.pop() if len(claims) == 1 else None


def annexation(territory: Entity, claimant: Entity) -> Entity:
    """A territory's being part of a state; several annexed in one act are one claim."""
    known = _annexations().get(territory.entity_id)
    if known and known[1] and known[0] == claimant.entity_id:
        return entities()[known[1]]
    return claim("territorial_claim", territory, claimant)


def government_of(body: Entity) -> Entity | None:
    """A body's claim to govern its country ("Taliban as government of Afghanistan")."""
    country = _governments().get(body.entity_id)
    return claim("government", body, entities()[country]) if country else None


def country_claimed(person_id: str) -> Entity | None:
    """The country whose rule a person is known to claim against another's claim."""
    country = _governments().get(person_id)
    return entities()[country] if country else None


def _told(places: frozenset[str]) -> int:
    """How much places tell of a vote: a state does only where no territory is named."""
    territories = [place for place in places if entities()[place].type != "state"]
    return 2 * len(territories) or len(places)


def vote_named(
    near: Iterable[str], elsewhere: Iterable[str], years: Iterable[str]
) -> Entity | None:
    """The vote that a referendum's places and years point to; None unless one stands out.

    ``near`` are the entities of the sentence, ``elsewhere`` those of the article's other
    sentences, ``years`` the years written in the article or known of it.
    """
    here, there, when = frozenset(near), frozenset(elsewhere), frozenset(years)
    scores: dict[str, int] = {}
    for vote, year, places in _votes():
        placed = _told(places & here) + _told(places & there)
        if placed:
            scores[vote] = placed + 4 * (year in when)
    best = [vote for vote, score in scores.items() if score == max(scores.values())]
    return entities()[best[0]] if len(best) == 1 else None
