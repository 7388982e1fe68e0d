"""Shows the scores as a table for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping

from recognition.evaluation.count import Count
from recognition.evaluation.scoring import ALL, Scores

_WIDTH = 44


def as_text(scores: Scores, *, verbose: bool) -> str:
    """The scores, one section a kind of row; flips, which must not be, come first."""
    lines = [f"FLIP   {file} {' · '.join(triple)}" for file, triple in scores.flips]
    if verbose:
        lines += scores.details
        lines += [f"NOISY  {file}" for file in scores.noisy]
    for title, counts in _sections(scores).items():
        lines += [title, *(_line(key, count) for key, count in _ordered(counts))]
    lines.append("speakers of matched statements")
    for key, count in _ordered(scores.speakers):
        total = count.right + count.wrong
        lines.append(f"  {key:{_WIDTH}} {count.right}/{total} right   {_share(count)}")
    lines += [
        f"polarity flips: {len(scores.flips)}",
        f"texts without positions that got some: {len(scores.noisy)}/{scores.silent}",
    ]
    for title, rules in (
        ("positions by rule (recall: the rule's share of all positions)", scores.position_rules),
        ("statements by rule (recall: of all statements of the kind)", scores.statement_rules),
    ):
        lines += [title, *(_line(key, count) for key, count in sorted(rules.items()))]
    return "\n".join(lines)


def as_record(scores: Scores) -> dict[str, object]:
    """The same figures as nested dictionaries."""
    record: dict[str, object] = {
        title: _records(counts) for title, counts in _sections(scores).items()
    }
    record["speakers of matched statements"] = {
        key: {"right": count.right, "wrong": count.wrong}
        for key, count in _ordered(scores.speakers)
    }
    record["polarity flips"] = [[file, *triple] for file, triple in scores.flips]
    record["texts without positions"] = {
        "texts": scores.silent,
        "that got some": scores.noisy,
    }
    record["positions by rule"] = _records(scores.position_rules)
    record["statements by rule"] = _records(scores.statement_rules)
    return record


def _sections(scores: Scores) -> dict[str, Mapping[str, Count]]:
    return {
        "positions": scores.positions,
        "positions, stance ignored": scores.pairs,
        "direct quotations": scores.statements["direct"],
        "reported clauses": scores.statements["indirect"],
    }


def _ordered(counts: Mapping[str, Count]) -> list[tuple[str, Count]]:
    return sorted(counts.items(), key=lambda item: (item[0] != ALL, item[0]))


def _line(key: str, count: Count) -> str:
    return (
        f"  {key:{_WIDTH}} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
        f"   ({count.right} right, {count.wrong} wrong, {count.missed} missed)"
    )


def _share(count: Count) -> str:
    total = count.right + count.wrong
    return f"{count.right / total:.3f}" if total else "-"


def _records(counts: Mapping[str, Count]) -> dict[str, dict[str, float]]:
    return {
        key: {
            "right": count.right,
            "wrong": count.wrong,
            "missed": count.missed,
            "precision": round(count.precision, 3),
            "recall": round(count.recall, 3),
            "f1": round(count.f1, 3),
        }
        for key, count in _ordered(counts)
    }
