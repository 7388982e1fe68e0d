"""Articles of our own, in two languages, with what a folder of a stranger may hold."""

from __future__ import annotations

from pathlib import Path

ENGLISH = """Spain keeps its distance

Spain does not recognise Kosovo, its foreign ministry said in May 2023.
“We will not change our mind,” President Anna Dravic of Serbia told reporters on Monday. “Serbia \
will never recognise Kosovo.”
Turkey recognises Northern Cyprus; Greece does not. The ministers spoke of trade for two days.
Norway urged Serbia to recognise Kosovo.
"""
RUSSIAN = """Позиция Астаны

Казахстан не признаёт ни Косово, ни Абхазию, заявил представитель МИД Казахстана.
«Мы никогда не признаем аннексию Крыма», — сказал президент Турции Реджеп Тайип Эрдоган.
Польша призвала Сербию признать Косово.
"""


def write_articles(folder: Path) -> Path:
    """A folder with articles of several kinds; returns it."""
    (folder / "ещё").mkdir(parents=True)
    (folder / "spain.txt").write_bytes(ENGLISH.encode())
    (folder / "windows.txt").write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    (folder / "Астана.txt").write_bytes(RUSSIAN.encode())
    (folder / "ещё" / "пусто.txt").write_bytes(b" \n")
    return folder
