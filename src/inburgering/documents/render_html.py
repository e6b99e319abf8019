"""The letter as HTML: plain structure with ``brief-`` classes, every text escaped."""

from html import escape
from typing import Final

from inburgering.documents.brief import (
    NOG_NIET_INGEVULD,
    Adres,
    Alinea,
    Blok,
    Brief,
    Citaat,
    Ingevuld,
    Kop,
    Lijst,
    Ontbreekt,
    Tabel,
    Uitleg,
    split_lines,
)
from inburgering.documents.letter_data import (
    CONCEPT_MELDING,
    reference_lines,
    sender_lines,
    sender_name,
    signature_lines,
)

_DEEPEST: Final = 6


def render_html(brief: Brief, *, eerste_kop: int = 1) -> str:
    """Return the letter as one ``<article>``.

    ``eerste_kop`` is the level of its title: 1 for a page of its own, 2 inside a page
    that has a title already.
    """
    parts = [
        f'<article class="brief{" brief-concept" if brief.is_concept else ""}" lang="nl">',
        _letterhead(brief),
        _concept_mark(brief),
        _references(brief),
        f'<h{eerste_kop} class="brief-titel">{_text(brief.titel)}</h{eerste_kop}>',
        f'<p class="brief-aanhef">{_text(brief.aanhef)}</p>' if brief.aanhef else "",
        _blokken(brief.blokken, eerste_kop),
        _signature(brief),
        _section("brief-bezwaar", _blokken(brief.bezwaar, eerste_kop)),
        _articles(brief, eerste_kop),
        "</article>",
    ]
    return "\n".join(part for part in parts if part)


def _text(text: str) -> str:
    return escape(" ".join(split_lines(text)))


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>".join(_text(line) for line in lines)


def _typed(text: str) -> str:
    """Give typed text; each line finds its own direction, for it may be Arabic."""
    return "<br>".join(f'<span dir="auto">{escape(line)}</span>' for line in split_lines(text))


def _section(name: str, inner: str) -> str:
    return f'<section class="{name}">\n{inner}\n</section>' if inner else ""


def _letterhead(brief: Brief) -> str:
    person = brief.geadresseerde
    address = _lines((person.naam, *person.adres_regels)) if person else ""
    return (
        '<header class="brief-hoofd">\n'
        f'<p class="brief-huisstijl">{_text(sender_name(brief))}</p>\n'
        f'<p class="brief-geadresseerde" dir="auto">{address}</p>\n'
        f'<p class="brief-afzender">{_lines(sender_lines(brief.afzender))}</p>\n'
        "</header>"
    )


def _concept_mark(brief: Brief) -> str:
    if not brief.is_concept:
        return ""
    return f'<p class="brief-melding"><strong>CONCEPT.</strong> {_text(CONCEPT_MELDING)}</p>'


def _references(brief: Brief) -> str:
    rows = "\n".join(
        f"<div><dt>{_text(label)}</dt><dd>{_text(value)}</dd></div>"
        for label, value in reference_lines(brief)
    )
    return f'<dl class="brief-gegevens">\n{rows}\n</dl>' if rows else ""


def _signature(brief: Brief) -> str:
    groups = signature_lines(brief)
    if not groups:
        return ""
    inner = "\n".join(f"<p>{_lines(group)}</p>" for group in groups)
    return _section("brief-ondertekening", f"<p>Met vriendelijke groet,</p>\n{inner}")


def _articles(brief: Brief, eerste_kop: int) -> str:
    if not brief.grondslagen:
        return ""
    blokken: tuple[Blok, ...] = (Kop("Wetsartikelen"), Lijst(brief.grondslagen))
    return _section("brief-grondslagen", _blokken(blokken, eerste_kop))


def _blokken(blokken: tuple[Blok, ...], eerste_kop: int) -> str:
    return "\n".join(_blok(blok, eerste_kop) for blok in blokken)


def _blok(blok: Blok, eerste_kop: int) -> str:
    match blok:
        case Kop(tekst, niveau):
            level = min(_DEEPEST, eerste_kop + niveau - 1)
            html = f'<h{level} class="brief-kop brief-kop-{niveau}">{_text(tekst)}</h{level}>'
        case Alinea(tekst):
            html = f'<p class="brief-alinea">{_text(tekst)}</p>'
        case Uitleg(term, tekst):
            html = f'<p class="brief-uitleg"><dfn>{_text(term)}</dfn> {_text(tekst)}</p>'
        case Lijst(punten):
            html = _list(punten)
        case Adres(regels):
            html = f'<address class="brief-adres">{_lines(regels)}</address>'
        case Tabel():
            html = _table(blok)
        case _:
            html = _typed_blok(blok)
    return html


def _typed_blok(blok: Ingevuld | Citaat | Ontbreekt) -> str:
    match blok:
        case Ingevuld(tekst, label):
            before = f'<strong class="brief-label">{_text(label)}</strong><br>' if label else ""
            html = f'<p class="brief-ingevuld">{before}{_typed(tekst)}</p>'
        case Citaat(tekst):
            html = f'<blockquote class="brief-citaat"><p>{_typed(tekst)}</p></blockquote>'
        case Ontbreekt(wat):
            html = (
                f'<p class="brief-ontbreekt">{_text(wat)}: <strong>{NOG_NIET_INGEVULD}</strong></p>'
            )
    return html


def _list(punten: tuple[str, ...]) -> str:
    rows = "\n".join(f"<li>{_text(punt)}</li>" for punt in punten)
    return f'<ul class="brief-lijst">\n{rows}\n</ul>'


def _table(tabel: Tabel) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in tabel.kop)
    rows = "\n".join(_row(rij) for rij in tabel.rijen)
    return (
        f'<table class="brief-tabel">\n<caption>{_text(tabel.bijschrift)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(rij: tuple[str, ...]) -> str:
    first, *rest = rij
    cells = "".join(f'<td dir="auto">{_text(cell)}</td>' for cell in rest)
    return f'<tr><th scope="row" dir="auto">{_text(first)}</th>{cells}</tr>'
