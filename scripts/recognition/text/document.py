"""An article taken apart: its language, its paragraphs, its title."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.lexicon.pack import Pack, languages, pack
from recognition.read.articles import Article
from recognition.read.language import language_of
from recognition.text.sentences import Paragraph, paragraphs


@dataclass(frozen=True, slots=True)
class Document:
    """An article with what the later stages read: ``pack`` is None for a language without one."""

    article: Article
    language: str | None
    pack: Pack | None
    paragraphs: tuple[Paragraph, ...]

    @property
    def title(self) -> str | None:
        """The first line, if it is a title."""
        first = self.paragraphs[0] if self.paragraphs else None
        if first is None or first.is_body:
            return None
        return self.article.text[first.start : first.end]


def take_apart(article: Article) -> Document:
    """Find an article's language and cut it into paragraphs."""
    language = language_of(article.text)
    known = pack(language) if language in languages() else None
    settings = known.settings["sentence"] if known else {}
    return Document(article, language, known, paragraphs(article.text, settings))
