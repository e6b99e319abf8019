"""The letter as a PDF that keeps (PDF/A-3a) and that everybody can read (PDF/UA-1).

The same letter always gives the same bytes: the only time in the file is the date
of the letter.
"""

import json
import threading
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

import typst

from inburgering.documents.brief import Brief
from inburgering.documents.letter_data import letter_data

TEMPLATE: Final = Path(__file__).with_name("letter.typ")
PDF_STANDARDS: Final = ("ua-1", "a-3a")
FONT_FOLDERS: Final = (
    "noto-sans/400Regular",
    "noto-sans/600SemiBold",
    "noto-sans/700Bold",
    "noto-sans-arabic/400Regular",
    "noto-sans-arabic/600SemiBold",
    "noto-sans-ethiopic/400Regular",
    "noto-sans-ethiopic/600SemiBold",
)
UNDATED: Final = date(2022, 1, 1)
"""The time stamp of a concept that has no date yet: the day the act came into force."""

_warm = threading.local()


class ZetFout(RuntimeError):
    """The letter could not be set; the text says why, without the content of the letter."""


class OnzetbaarTeken(ZetFout):
    """The letter holds a sign that none of the fonts can show."""

    def __init__(self, teken: str) -> None:
        super().__init__(
            f"De brief kan dit teken niet afdrukken: {teken} "
            "Haal het teken weg of schrijf het in gewone letters."
        )
        self.teken = teken


class FontsOntbreken(ZetFout):
    """The fonts of the letter are not where they should be."""


def render_pdf(brief: Brief, fonts: Path) -> bytes:
    """Return the letter as PDF/UA-1 and PDF/A-3a.

    ``fonts`` is the folder that holds the packages ``noto-sans``, ``noto-sans-arabic``
    and ``noto-sans-ethiopic``. Any warning of the typesetter counts as an error.

    :raises OnzetbaarTeken: when no font has a sign in the letter.
    :raises FontsOntbreken: when a font folder is missing.
    :raises ZetFout: for every other error or warning of the typesetter.
    """
    try:
        pdf, warnings = warm_compiler(fonts).compile_with_warnings(
            format="pdf",
            sys_inputs=letter_inputs(brief),
            pdf_standards=list(PDF_STANDARDS),
            timestamp=letter_timestamp(brief),
        )
    except typst.TypstError as error:
        raise _explain(error) from None
    if warnings:
        raise ZetFout("; ".join(warning.message for warning in warnings))
    if not isinstance(pdf, bytes):
        raise ZetFout("De zetter gaf geen PDF terug.")
    return pdf


def letter_inputs(brief: Brief) -> dict[str, str]:
    """Return what the template reads: one JSON text, never markup."""
    return {"brief": json.dumps(letter_data(brief), ensure_ascii=False)}


def letter_timestamp(brief: Brief) -> datetime:
    """Return the only moment in the file: midnight UTC of the letter's date."""
    return datetime.combine(brief.datum or UNDATED, time(), tzinfo=UTC)


def font_paths(fonts: Path) -> list[Path]:
    """Return the folders with the weights that the template uses.

    :raises FontsOntbreken: when one is missing.
    """
    folders = [fonts / folder for folder in FONT_FOLDERS]
    missing = [folder.name for folder in folders if not folder.is_dir()]
    if missing:
        raise FontsOntbreken(
            f"Geen lettertypen gevonden in {fonts}. Voer 'npm ci --ignore-scripts' uit."
        )
    return folders


def warm_compiler(fonts: Path) -> typst.Compiler:
    """Return this thread's compiler, made at first use: it keeps fonts and template parsed.

    A compiler serves one thread at a time, and must not be made before a process forks.
    """
    compilers: dict[Path, typst.Compiler] | None = getattr(_warm, "compilers", None)
    if compilers is None:
        compilers = _warm.compilers = {}
    if fonts not in compilers:
        compilers[fonts] = typst.Compiler(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=True,
                font_paths=font_paths(fonts),
            ),
        )
    return compilers[fonts]


def _explain(error: typst.TypstError) -> ZetFout:
    """Return our own error; typst's message names at most the sign that failed."""
    message = error.message
    if "could not be displayed with font" in message or "no font" in message:
        parts = message.split('"')
        return OnzetbaarTeken(parts[1] if len(parts) > 1 else "?")
    return ZetFout(message)
