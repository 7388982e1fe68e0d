"""Reading articles: every byte as stored, or a message that says which file and what to do."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from recognition.errors import InputError
from recognition.read.articles import Article, find_articles, read_articles
from recognition.read.language import language_of
from tests.text.test_tokens import TEXTS

TEXT = "Зачем?\r\nСербия не признаёт Косово.\n\u00a0\ufeff \x85end\n"


def read(folder: Path) -> list[Article]:
    return list(read_articles(folder))


def test_the_text_is_the_file_code_point_by_code_point(tmp_path: Path) -> None:
    data = TEXT.encode()
    (tmp_path / "а.txt").write_bytes(data)
    (article,) = read(tmp_path)
    assert article.text == TEXT
    assert article.text.encode() == data
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert (article.path, article.facts) == ("а.txt", {})


def test_a_byte_order_mark_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfSpain.\n")
    assert read(tmp_path)[0].text == "\ufeffSpain.\n"


def test_folders_below_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("б/1.txt", "a/2.txt", "a.txt", "Б.txt", "a/notes.md", "a/1.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    names = [article.path for article in read(tmp_path)]
    assert names == sorted(["б/1.txt", "a/2.txt", "a.txt", "Б.txt", "a/1.txt"])


def test_facts_are_those_of_the_file_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text("file,publisher\na.txt,Газета\n", encoding="utf-8")
    first, second = read(tmp_path)
    assert (first.facts["publisher"], second.facts) == ("Газета", {})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"One.\nTwo \xff three.", "a.txt:2: byte 9 is not UTF-8; save the file as UTF-8"),
        ("Текст".encode("cp1251"), "a.txt:1: byte 0 is not UTF-8"),
        ("Text".encode("utf-16"), "a.txt:1: byte 0 is not UTF-8"),
        (b"cut \xd0", "a.txt:1: byte 4 is not UTF-8"),
        (b"\xed\xa0\x80", "a.txt:1: byte 0 is not UTF-8"),
        (b"", "a.txt: is empty"),
    ],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError, match=re.escape(message)):
        read(tmp_path)


def test_a_folder_that_is_none_or_empty(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: is not a folder"):
        find_articles(tmp_path / "nowhere")
    file = tmp_path / "a.txt"
    file.write_text("Text.", encoding="utf-8")
    with pytest.raises(InputError, match="is not a folder"):
        find_articles(file)
    file.rename(tmp_path / "a.md")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(InputError, match=r"holds no \.txt file"):
        find_articles(tmp_path)


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match=r"a\.txt: cannot be read: Permission denied"):
        read(tmp_path)


def test_a_folder_below_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refuse(folder: str) -> Iterator[os.DirEntry[str]]:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputError, match="closed: cannot be read: Permission denied"):
        read(tmp_path)


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(InputError, match=r"b\.txt: is not a file that can be read"):
        read(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="names are not bytes there")
def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_bytes(b"Text.")
    except OSError:
        pytest.skip("the file system refuses the name")
    with pytest.raises(InputError, match="name is not UTF-8; rename it"):
        read(tmp_path)


@pytest.mark.parametrize(
    "table", ["file,publisher\na.txt,Gazette,more\n", "file,publisher\na.txt\n"]
)
def test_facts_with_ragged_rows(tmp_path: Path, table: str) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=r"articles\.csv: a row has more or fewer cells"):
        read(tmp_path)


def test_facts_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text("file,url\r\na.txt,x\r\n", encoding="utf-8-sig")
    assert read(tmp_path)[0].facts == {"file": "a.txt", "url": "x"}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("publisher\nGazette\n", "its columns are file"),
        ("file,publisher\n,Gazette\n", "its columns are file"),
        ("file,publised_on\na.txt,2022-01-01\n", "its columns are file"),
        ("file\na.txt\na.txt\n", "names a.txt twice"),
        ("file\na.txt\nb.txt\n", "names b.txt, which is not in the folder"),
        ("file,reference_date\na.txt,2022-02-30\n", "a.txt: reference_date is '2022-02-30'"),
        ("file,published_on\na.txt,20220203\n", "a.txt: published_on is '20220203'"),
    ],
)
def test_facts_that_cannot_be_used(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read(tmp_path)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The government of Spain does not recognise the independence of Kosovo."),
        ("ru", "Правительство Сербии не признаёт независимость Косово и не изменит позиции."),
        ("uk", "Уряд Сербії не визнає незалежність Косова і не змінить своєї думки щодо цього."),
        ("de", "Die spanische Regierung erkennt die Unabhängigkeit des Kosovo nicht an."),
        ("es", "El Gobierno de España no reconoce la independencia de Kosovo."),
        ("fr", "Le gouvernement espagnol ne reconnaît pas l'indépendance du Kosovo."),
        (None, "No."),
        (None, "1234 5678 !!! … 2022"),
        (None, ""),
    ],
)
def test_language(language: str | None, text: str) -> None:
    assert language_of(text) == language


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_any_text_has_one_language_or_none(text: str) -> None:
    assert language_of(text) is None or re.fullmatch(r"[a-z]{2,3}", language_of(text) or "")
