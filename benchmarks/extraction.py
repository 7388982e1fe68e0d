"""How fast articles are read: ``PYTHONPATH=scripts python benchmarks/extraction.py``.

Everything is measured in one run on one core, by processor time, beside splitting the same
text into words, so that the ratios hold on any machine. ``--articles 10000`` tells whether the
time and the memory of as many are still those of a hundred.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
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


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The processor time of the best of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print words per second, ratios and memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, metavar="N", help="read so many at last, once")
    many = parser.parse_args().articles
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
    for count in (1, 10, 100, *([many] if many else [])):
        runs = 1 if count == many else 3
        taken = seconds(partial(read_often, articles[1], count), runs)
        base = base or taken
        print(
            f"{count} articles: {taken:.3f} s, {taken / base / count:.2f} times a single one each; "
            f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB"
        )


def read_often(article: Article, count: int) -> None:
    """Read an article again and again, each time with one word that it had not before."""
    for number in range(count):
        word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        read_article_whole(replace(article, text=f"{article.text}\nThe boat is the {word}.\n"))


if __name__ == "__main__":
    main()
