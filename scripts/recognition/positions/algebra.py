"""What a recognition cue comes to under negators and governors.

A governor is a verb or noun between the subject and the cue: "plans to", "refusal to",
"stops short of". Each belongs to a class of the language pack; the table below says what
the class makes of what it governs, as it stands and negated. Composed from the cue
outwards, the chain gives the row's stance and modality, or nothing where it cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MODALITIES = ("asserted", "announced", "hedged", "considered", "conditional")


@dataclass(frozen=True, slots=True)
class Reading:
    """``positive`` is the cue's own sense; ``modality`` one of MODALITIES."""

    positive: bool = True
    modality: str = "asserted"

    def weaker(self, modality: str) -> Reading:
        """The reading with the weaker of two modalities."""
        return Reading(self.positive, max(self.modality, modality, key=MODALITIES.index))

    def negated(self) -> Reading | None:
        """The reading under a plain negator; nothing for a double negation.

        What is announced not to happen is a position already.
        """
        modality = "asserted" if self.modality == "announced" else self.modality
        return Reading(False, modality) if self.positive else None


#: class -> (effect as it stands, effect when negated). An effect names what becomes of the
#: reading: a modality weakens it; "keep" leaves it; "no" denies it; "unless no" leaves a
#: denied reading as asserted and weakens the other to considered; "drop" gives nothing.
EFFECTS: dict[str, tuple[str, str]] = {
    "implies": ("keep", "no"),
    # "the first country to": not being the first says nothing of it
    "first": ("keep", "drop"),
    # "fully recognises": who does not may do so in part
    "wholly": ("keep", "drop"),
    "decides": ("announced", "considered"),
    "intends": ("announced", "no"),
    "open": ("considered", "considered"),
    "expected": ("considered", "considered"),
    "considers": ("considered", "no"),
    "ability": ("unless no", "no"),
    "would": ("announced", "no"),
    "negates": ("no", "drop"),
    "excludes": ("no", "considered"),
    "hedges": ("hedged", "drop"),
    "directs": ("drop", "drop"),
    "denies": ("no", "drop"),
    # "no longer recognises": the frame is one of withdrawal, see ``ends``
    "ends": ("keep", "keep"),
}


def apply(reading: Reading, governor: str, negated: bool) -> Reading | None:
    """What a governor, negated or not, makes of a reading."""
    effect = EFFECTS[governor][negated]
    if governor == "ends" and not reading.positive:
        # who no longer refuses may or may not recognise
        return None
    if effect == "keep":
        return reading
    if effect == "no":
        denied = reading.negated()
        return Reading(False) if denied else None
    if effect == "unless no":
        return reading.weaker("considered") if reading.positive else reading
    if effect == "drop":
        return None
    if effect == "announced" and not reading.positive:
        # what is announced not to happen is a position already
        return reading
    return reading.weaker(effect)


def ends(governors: Iterable[tuple[str, bool]]) -> bool:
    """Whether the governors say that a recognition came to an end: "no longer recognises"."""
    return next((g for g in governors if g[0] not in ("not", "hedges")), None) == ("ends", False)


def compose(governors: Iterable[tuple[str, bool]]) -> Reading | None:
    """The reading of a cue under its governors, from the innermost outwards.

    The class ``not`` stands for a plain negator.
    """
    reading: Reading | None = Reading()
    for governor, negated in governors:
        if reading is None:
            return None
        reading = reading.negated() if governor == "not" else apply(reading, governor, negated)
    return reading
