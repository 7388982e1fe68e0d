"""Adds up the comparisons of all passages: in all, by language and by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recognition.evaluation.count import Count
from recognition.evaluation.gold import Passage
from recognition.evaluation.names import Names
from recognition.evaluation.positions import PassagePositions, Triple, compare_positions
from recognition.evaluation.predicted import Predicted
from recognition.evaluation.statements import PassageStatements, compare_statements

#: The key of what is counted over every language.
ALL = "all"
Counts = defaultdict[str, Count]


def _counts() -> Counts:
    return defaultdict(Count)


@dataclass(slots=True)
class Scores:
    """Everything that is reported. Counts are by language unless they say otherwise."""

    positions: Counts = field(default_factory=_counts)
    pairs: Counts = field(default_factory=_counts)
    statements: dict[str, Counts] = field(
        default_factory=lambda: {"direct": _counts(), "indirect": _counts()}
    )
    speakers: Counts = field(default_factory=_counts)
    position_rules: dict[str, Count] = field(default_factory=dict)
    statement_rules: dict[str, Count] = field(default_factory=dict)
    flips: list[tuple[str, Triple]] = field(default_factory=list)
    noisy: list[str] = field(default_factory=list)
    silent: int = 0
    details: list[str] = field(default_factory=list)


def score(
    passages: Sequence[Passage], predicted: Predicted, names: Names, texts: Mapping[str, str]
) -> Scores:
    """The scores of the tables; ``texts`` holds every text whose statements are labelled."""
    scores = Scores()
    found_by = {"positions": Counter[str](), "direct": Counter[str](), "indirect": Counter[str]()}
    wrong_by = {key: Counter[str]() for key in found_by}
    for passage in passages:
        positions = compare_positions(passage, predicted.positions.get(passage.file, []), names)
        _add_positions(scores, passage, positions)
        for triples, tally in ((positions.right, found_by), (positions.wrong, wrong_by)):
            tally["positions"].update(rule for t in triples for rule in positions.rules[t])
        if passage.statements is None:
            continue
        rows = predicted.statements.get(passage.file, [])
        text = texts[passage.file]
        for kind in compare_statements(passage.statements, rows, text, predicted.speakers):
            _add_statements(scores, passage, kind)
            found_by[kind.kind].update(match.row.get("rule", "") for match in kind.matched)
            wrong_by[kind.kind].update(row.get("rule", "") for row in kind.extra)
    scores.position_rules = _by_rule(
        found_by["positions"], wrong_by["positions"], scores.positions[ALL]
    )
    for kind_name in ("direct", "indirect"):
        rules = _by_rule(
            found_by[kind_name], wrong_by[kind_name], scores.statements[kind_name][ALL]
        )
        scores.statement_rules |= {f"{kind_name} {rule}": count for rule, count in rules.items()}
    return scores


def _by_rule(found: Counter[str], wrong: Counter[str], overall: Count) -> dict[str, Count]:
    """A rule's recall is its share of all that is there: what it does not find, it missed."""
    there = overall.right + overall.missed
    return {
        rule: Count(found[rule], wrong[rule], there - found[rule])
        for rule in sorted(found.keys() | wrong.keys())
    }


def _add_positions(scores: Scores, passage: Passage, found: PassagePositions) -> None:
    for key in (passage.language, ALL):
        scores.positions[key].add(len(found.right), len(found.wrong), len(found.missed))
        scores.pairs[key].add(found.right_pairs, found.wrong_pairs, found.missed_pairs)
    scores.flips += [(passage.file, triple) for triple in sorted(found.flips)]
    if found.silent:
        scores.silent += 1
        if found.wrong:
            scores.noisy.append(passage.file)
    scores.details += [f"MISSED {passage.file} {' · '.join(t)}" for t in sorted(found.missed)]
    scores.details += [
        f"WRONG  {passage.file} {' · '.join(t)} ({', '.join(sorted(found.rules[t]))})"
        for t in sorted(found.wrong)
    ]


def _add_statements(scores: Scores, passage: Passage, found: PassageStatements) -> None:
    right_speakers = sum(match.speaker_right for match in found.matched)
    for key in (passage.language, ALL):
        counts = scores.statements[found.kind][key]
        counts.add(len(found.matched), len(found.extra), len(found.missed))
        scores.speakers[key].add(right_speakers, len(found.matched) - right_speakers, 0)
    where = f"{found.kind} {passage.file}"
    for label in found.missed:
        scores.details.append(f"MISSED {where} [{label.speaker}] {label.text[:90]!r}")
    for match in found.matched:
        if not match.speaker_right:
            got = match.row.get("speaker_text") or match.row["speaker_id"] or "nobody"
            scores.details.append(f"SPEAKER {where} is {match.label.speaker!r}, not {got!r}")
    for row in found.extra:
        scores.details.append(
            f"EXTRA  {where} {row.get('text', '')[:90]!r} ({row.get('rule', '')})"
        )
