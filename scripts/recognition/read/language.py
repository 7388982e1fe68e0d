"""Which language a text is in, by py3langid, which ships its small model."""

from __future__ import annotations

from functools import cache
from typing import Protocol

#: characters that suffice to tell the language
_SAMPLE = 1000


#: below this posterior the guess is not kept
_SURE = 0.5


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier


def language_of(text: str) -> str | None:
    """The text's language as a BCP 47 code; None when there are too few letters to tell."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < 20:
        return None
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else None
