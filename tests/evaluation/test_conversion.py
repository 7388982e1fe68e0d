"""Without tables, the texts are converted first, into a folder that is gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from recognition.evaluation.command import main
from tests.evaluation.corpus import write_corpus

REPOSITORY = Path(__file__).resolve().parents[2]


def test_a_corpus_with_texts_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    before = sorted(path.name for path in corpus.rglob("*"))
    assert main([str(corpus)]) == 0
    assert "direct quotations" in capsys.readouterr().out
    assert sorted(path.name for path in corpus.rglob("*")) == before
    assert list(scratch.iterdir()) == []


def test_the_readings_are_scored_on_the_articles_in_seeds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([str(REPOSITORY / "tests" / "gold" / "first")]) == 0
    assert "polarity flips" in capsys.readouterr().out
