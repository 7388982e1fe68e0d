"""How fast articles are read: ``PYTHONPATH=scripts python benchmarks/extraction.py``.

Everything is measured in one run on one core, by processor time, beside splitting the same
text into words, so that the ratios hold on any machine.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path

from recognition.convert import read_article_whole
from recognition.read.articles import Article, read_articles

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
#: news of an invented town, without a word of saying, a quotation mark or a cue
PLAIN = (
    "The harbour of Velm opened at dawn and eleven ships left it before noon. Rain fell on the "
    "northern hills during the night, and the river rose by a hand's breadth. Two bridges stay "
    "closed until the spring, and the longer road along the lake is full of lorries. The market "
    "sold apples, barley and wool at the prices of the week before.\n\n"
)


def seconds(work: Callable[[], object]) -> float:
    """The processor time of the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print words per second, ratios and memory."""
    articles = list(read_articles(SEEDS))
    plain = [Article("plain.txt", "0" * 64, PLAIN * 400)]
    for article in (*articles, *plain):
        read_article_whole(article)
    for name, texts in (("text like the five articles", articles), ("text without a cue", plain)):
        words = sum(len(a.text.split()) for a in texts)
        reading = seconds(lambda texts=texts: [read_article_whole(a) for a in texts])  # type: ignore[misc]
        splitting = seconds(lambda texts=texts: [a.text.split() for a in texts])  # type: ignore[misc]
        print(
            f"{name}: {words / reading:,.0f} words a second; "
            f"{reading / splitting:,.0f} times splitting it into words"
        )
    base = 0.0
    for count in (1, 10, 100):
        taken = seconds(lambda count=count: [read_article_whole(articles[1]) for _ in range(count)])  # type: ignore[misc]
        base = base or taken
        print(
            f"{count} articles: {taken:.3f} s, {taken / base / count:.2f} times a single one each"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {peak:,.0f} MiB")


if __name__ == "__main__":
    main()
