"""The scores of a small invented corpus are those worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recognition.evaluation.command import evaluate, main
from recognition.evaluation.count import Count
from recognition.evaluation.scoring import Scores
from tests.evaluation.corpus import write_corpus, write_tables


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    return evaluate(write_corpus(tmp_path / "corpus"), write_tables(tmp_path / "tables"), None)


def test_positions_are_counted_once_a_passage(scores: Scores) -> None:
    # Right: FRD does not recognise Zubrowka; SYL open. Missed: FRD recognises Grand Fenwick.
    assert scores.positions["en"] == Count(right=2, wrong=1, missed=1)
    assert scores.positions["ru"] == Count(right=0, wrong=2, missed=1)
    assert scores.positions["all"] == Count(right=2, wrong=3, missed=2)
    assert scores.positions["all"].precision == pytest.approx(2 / 5)
    assert scores.positions["all"].recall == pytest.approx(2 / 4)
    assert scores.positions["all"].f1 == pytest.approx(4 / 9)


def test_pairs_ignore_the_stance(scores: Scores) -> None:
    assert scores.pairs["all"] == Count(right=3, wrong=2, missed=1)


def test_a_flip_is_the_opposite_sign_of_the_label(scores: Scores) -> None:
    assert scores.flips == [("two.txt", ("frd", "zubrowka", "withdrew_recognition"))]


def test_texts_without_positions_that_got_some(scores: Scores) -> None:
    assert (scores.noisy, scores.silent) == (["three.txt"], 1)


def test_rules_share_what_both_found(scores: Scores) -> None:
    assert scores.position_rules == {
        "list": Count(right=1, wrong=1, missed=3),
        "noun": Count(right=0, wrong=1, missed=4),
        "verb": Count(right=2, wrong=1, missed=2),
    }
    assert scores.statement_rules == {
        "direct q": Count(right=1, wrong=0, missed=0),
        "indirect that": Count(right=1, wrong=0, missed=1),
        "indirect weather": Count(right=0, wrong=1, missed=2),
    }


def test_statements_match_by_their_spans(scores: Scores) -> None:
    assert scores.statements["direct"]["all"] == Count(right=1, wrong=0, missed=0)
    assert scores.statements["indirect"]["en"] == Count(right=1, wrong=0, missed=0)
    assert scores.statements["indirect"]["ru"] == Count(right=0, wrong=1, missed=1)


def test_speakers_are_those_of_matched_statements(scores: Scores) -> None:
    assert scores.speakers["all"] == Count(right=1, wrong=1, missed=0)


def test_text_and_json_tell_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, tables = write_corpus(tmp_path / "corpus"), write_tables(tmp_path / "tables")
    assert main([str(corpus), "--tables", str(tables), "--verbose"]) == 0
    text = capsys.readouterr().out
    assert "FLIP   two.txt frd · zubrowka · withdrew_recognition" in text
    assert "P 0.400  R 0.500  F1 0.444   (2 right, 3 wrong, 2 missed)" in text
    assert "MISSED one.txt frd · grand-fenwick · recognises" in text
    assert "SPEAKER indirect one.txt is 'Ana Ruiz', not 'Mr Smith'" in text
    assert main([str(corpus), "--tables", str(tables), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["positions"]["all"] == {
        "right": 2,
        "wrong": 3,
        "missed": 2,
        "precision": 0.4,
        "recall": 0.5,
        "f1": 0.444,
    }


def test_tables_of_a_package_are_found_in_its_data_folder(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    write_tables(tmp_path / "package" / "data")
    assert evaluate(corpus, tmp_path / "package", None).positions["all"].right == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gold.jsonl", "", "holds no passage"),
        ("gold.jsonl", "{}\n", "gold.jsonl:1: not a labelled passage"),
        ("gold.jsonl", '{"file": "one.txt"', "gold.jsonl:1: not a labelled passage"),
        ("equivalents.json", "[1]", "cannot read the lists of equal names"),
        ("texts/one.txt", None, "cannot read a labelled text"),
    ],
)
def test_bad_corpora_are_told_plainly(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str | None,
    message: str,
) -> None:
    corpus, tables = write_corpus(tmp_path / "corpus"), write_tables(tmp_path / "tables")
    if content is None:
        (corpus / name).unlink()
    else:
        (corpus / name).write_text(content, encoding="utf-8")
    assert main([str(corpus), "--tables", str(tables)]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_an_unknown_stance_in_the_tables_stops_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus, tables = write_corpus(tmp_path / "corpus"), write_tables(tmp_path / "tables")
    path = tables / "recognition_positions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("recognises", "likes"))
    assert main([str(corpus), "--tables", str(tables)]) == 2
    assert "unknown stance 'likes'" in capsys.readouterr().err
