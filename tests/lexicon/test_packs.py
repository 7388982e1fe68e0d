"""Language packs: each fits the schema, and its scan finds every word that opens a reading."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recognition.errors import InputError
from recognition.lexicon import pack as packs
from recognition.lexicon.morphology import PYMORPHY, morphology
from recognition.lexicon.pack import PHRASE_SECTIONS, languages, pack, read_settings
from recognition.lexicon.phrases import words_of
from recognition.positions.algebra import EFFECTS
from recognition.positions.grammar import GRAMMARS
from recognition.text.tokens import Token, tokenise


def opening_phrases(language: str) -> list[str]:
    """The phrases of a pack that are a cue without a second one beside them."""
    cues = pack(language).settings["cues"]
    found = [phrase for form in cues["recognise"].values() for phrase in form]
    found += [phrase for form in cues.get("derecognise", {}).values() for phrase in form]
    return found


def verdicts(language: str) -> list[str]:
    """The adjectives of one word by which a vote is called void."""
    adjectives = pack(language).settings["cues"]["void"]["adjective"]
    return [phrase for phrase in adjectives if " " not in phrase]


#: words that the scan does not know: it stops only where another root stands beside them
PASSED_OVER = {
    "de": "verfassungswidrig scheinveranstaltung gegenstandslos rechtsunwirksam",
    "en": "unconstitutional fake bogus fraudulent staged worthless",
    "es": "=mascarada =falso amañado",
    "fr": "truqué fictif",
    "ru": "противоправный фиктивный неправомерный фейковый неконституционный",
    "uk": "признати признавати протизаконний фіктивний нечинний",
}
PASSED_OVER_PHRASES = {"=acceptance of the independence"}


def passed_over(phrases: list[str], language: str) -> set[str]:
    """The phrases at which the scan does not stop, but for those known."""
    missed = {phrase for phrase in phrases if not is_scanned(phrase, language)}
    return missed - set(PASSED_OVER[language].split()) - PASSED_OVER_PHRASES


def is_scanned(phrase: str, language: str) -> bool:
    """Whether the scan stops at a phrase as the text would have it."""
    plain = re.sub(r"\s+([,.])", r"\1", phrase.replace("=", ""))
    return pack(language).may_hold_cue(f"x {plain} x".lower())


def tokens_of(phrase: str) -> tuple[Token, ...]:
    plain = phrase.replace("=", "")
    return tokenise(plain, 0, len(plain))


@pytest.mark.parametrize("language", languages())
def test_pack_loads_under_its_own_code_with_a_grammar(language: str) -> None:
    loaded = pack(language)
    assert loaded.code == loaded.settings["code"] == language
    assert loaded.order in GRAMMARS
    assert set(loaded.settings) <= {"code", "name", "order", "sentence", "dates", *PHRASE_SECTIONS}
    assert set(loaded.settings["governors"]) <= set(EFFECTS)


@pytest.mark.parametrize("language", languages())
def test_scan_finds_every_word_of_recognition(language: str) -> None:
    assert passed_over(opening_phrases(language), language) == set()


@pytest.mark.parametrize("language", languages())
def test_scan_finds_every_verdict(language: str) -> None:
    assert passed_over(verdicts(language), language) == set()


@pytest.mark.parametrize("language", sorted(PYMORPHY))
def test_scan_finds_every_inflected_form_of_recognition(language: str) -> None:
    import pymorphy3

    analyser = pymorphy3.MorphAnalyzer(lang=language)
    for phrase in opening_phrases(language):
        if re.fullmatch(r"\w+", phrase) and is_scanned(phrase, language):
            for form in analyser.parse(phrase)[0].lexeme:
                assert is_scanned(form.word, language), form.word


@pytest.mark.parametrize("language", languages())
def test_every_phrase_is_found_in_its_dictionary_form(language: str) -> None:
    loaded = pack(language)
    missed = []
    for section in PHRASE_SECTIONS:
        for key, value in loaded.settings.get(section, {}).items():
            forms = value.items() if isinstance(value, dict) else [("", value)]
            for form, phrases in forms:
                name = f"{key}.{form}" if form else key
                missed += [
                    (section, name, phrase)
                    for phrase in phrases
                    if not is_found(phrase, section, name, language)
                ]
    assert missed == []


def is_found(phrase: str, section: str, value: str, language: str) -> bool:
    """Whether a phrase written as it would stand in a text is found with its own sense."""
    plain = " ".join(words_of(phrase)).replace("=", "")
    plain = re.sub(r"(?<=[^\W\d_]['’]) (?=\w)", "", plain)
    shape = phrase.replace("=", "")
    if shape != shape.lower():
        plain = shape
    for text in (plain, shape, f"{plain}x", f"{shape}x"):
        tokens = tokenise(text, 0, len(text))
        for match in pack(language).phrases.find(tokens):
            sense = match.sense
            if (match.first, sense.kind, sense.value) == (0, section, value):
                return True
    return False


BROKEN = [
    ("not toml at all [", "cannot be read as a language pack"),
    ('code = "xx"\n', "is a required property"),
    ('colour = "red"\n', "Additional properties are not allowed"),
    ('code = "English"\n', "code: 'English' does not match"),
    ('order = "free-for-all"\n', "order: 'free-for-all' is not one of"),
    ("[governors]\nnegates = [1]\n", "governors.negates.0: 1 is not of type 'string'"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_pack_is_named_with_its_fault(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema = (packs.FOLDER / "pack.schema.json").read_text(encoding="utf-8")
    (tmp_path / "pack.schema.json").write_text(schema, encoding="utf-8")
    whole = (packs.FOLDER / "en.toml").read_text(encoding="utf-8")
    key = text.partition(" ")[0]
    if message.startswith("code"):
        text = re.sub(r"(?m)^code = .*$", text.strip(), whole)
    elif message.startswith("order"):
        text = re.sub(r"(?m)^order = .*$", text.strip(), whole)
    elif key == "colour":
        text += whole
    elif message.startswith("governors"):
        text = re.sub(r"(?m)^negates = .*$", "negates = [1]", whole)
    (tmp_path / "xx.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(packs, "FOLDER", tmp_path)
    with pytest.raises(InputError, match=re.escape(message)) as fault:
        read_settings("xx")
    assert "xx.toml" in str(fault.value)


def test_a_language_without_a_pack_is_an_error_and_not_a_default() -> None:
    with pytest.raises(InputError, match=r"tlh\.toml"):
        pack("tlh")


@pytest.mark.parametrize("language", languages())
def test_word_analysers_answer_for_any_word(language: str) -> None:
    words = morphology(language)
    for word in ("x", "ґанок", "\x00", "'", "İ", "9", "日本", "a" * 300):
        analyses = words.analyse(word)
        assert analyses
        assert words.analyse(word) is analyses
