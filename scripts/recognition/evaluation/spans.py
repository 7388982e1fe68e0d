"""Where labelled words stand in a text, and how far two spans agree."""

from __future__ import annotations

Span = tuple[int, int]


def agreement(a: Span, b: Span) -> float:
    """The length of what two spans share, divided by the length of what they cover together."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def locate(text: str, words: str) -> Span | None:
    """The first place of ``words`` in ``text``; white space may differ."""
    at = text.find(words)
    if at >= 0:
        return at, at + len(words)
    offsets = [i for i, c in enumerate(text) if not c.isspace()]
    wanted = "".join(c for c in words if not c.isspace())
    if not wanted:
        return None
    at = "".join(text[i] for i in offsets).find(wanted)
    return (offsets[at], offsets[at + len(wanted) - 1] + 1) if at >= 0 else None
