"""The segments of a French or Spanish sentence, arranged as the rules expect them.

The rules read a verb's negator, mood and objects from words beside it. French and Spanish
say them with endings ("reconocerá"), with two words ("ne … pas"), with a second denial that
denies nothing more ("ningún país no", "aucun État ne") and with objects before the verb or
after a mark ("la reconoce", "reconoce a Kosovo"). Here each of them becomes one segment in
the place where the rules look for it; a form whose sign cannot be told becomes a governor
that leaves the sign open.
"""

from __future__ import annotations

from recognition.positions.romance.clauses import (
    with_acts,
    with_complements,
    with_infinitive_relatives,
    with_parted_nominals,
    with_purposes,
)
from recognition.positions.romance.ellipsis import with_ellipses
from recognition.positions.romance.insertions import (
    with_companions,
    with_dates,
    with_parted_clauses,
    without_insertions,
    without_words_before_objects,
)
from recognition.positions.romance.moods import with_moods, without_genitives
from recognition.positions.romance.negation import denied_once
from recognition.positions.romance.nominals import (
    with_becoming,
    with_examples,
    with_joining,
    with_members,
    with_rests,
    without_adjectives,
)
from recognition.positions.romance.nouns import with_nouns
from recognition.positions.romance.objects import (
    with_agents,
    with_each_other,
    with_objects_first,
    without_marks,
)
from recognition.positions.romance.verdicts import with_verdicts
from recognition.positions.segments import Segmented


def arrange(segmented: Segmented) -> Segmented:
    """The sentence with denials told once, moods and objects beside their cues."""
    lexed = segmented.lexed
    found = with_dates(lexed, list(segmented.segments))
    found = with_parted_nominals(lexed, found)
    found = with_rests(lexed, without_insertions(lexed, found))
    found = without_adjectives(lexed, found)
    found = without_words_before_objects(lexed, with_companions(lexed, found))
    found = with_becoming(lexed, with_parted_clauses(lexed, found))
    found = with_joining(lexed, found)
    found = with_purposes(with_complements(lexed, found))
    found = with_acts(lexed, with_infinitive_relatives(lexed, found))
    found = with_ellipses(lexed, found)
    found = with_members(lexed, with_examples(lexed, found))
    found = denied_once(lexed, with_each_other(lexed, found))
    found = with_objects_first(lexed, found)
    found = with_agents(without_marks(lexed, found))
    found = with_moods(lexed, without_genitives(lexed, found))
    found = with_nouns(lexed, found)
    found = with_verdicts(lexed, found)
    return Segmented(lexed, tuple(found))
