"""The letter as plain data for the template: strings, lists and numbers."""

import re
from typing import Any, Final

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
    is_right_to_left,
    split_lines,
)
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import Afzender, Ondertekenaar

CONCEPT_MELDING: Final = "Dit is nog geen besluit. De tekst kan nog veranderen."
_LONG_RUN: Final = re.compile(r"\S{36,}")
_STEP: Final = 18
_BREAK_HERE: Final = "\u200b"


def letter_data(brief: Brief) -> dict[str, Any]:
    """Return what the template draws; every string is clean and can be broken over lines."""
    person = brief.geadresseerde
    return {
        "titel": _set(brief.titel),
        "concept": brief.is_concept,
        "concept_melding": CONCEPT_MELDING,
        "kenmerk": _set(brief.kenmerk),
        "afzender": {
            "naam": _set(sender_name(brief)),
            "regels": [_set(line) for line in sender_lines(brief.afzender)],
        },
        "geadresseerde": [_set(line) for line in (person.naam, *person.adres_regels)]
        if person
        else [],
        "gegevens": [[label, _set(value)] for label, value in reference_lines(brief)],
        "aanhef": _set(brief.aanhef),
        "blokken": [_blok(blok) for blok in brief.blokken],
        "ondertekening": [[_set(line) for line in group] for group in signature_lines(brief)],
        "bezwaar": [_blok(blok) for blok in brief.bezwaar],
        "grondslagen": [_set(line) for line in brief.grondslagen],
    }


def sender_name(brief: Brief) -> str:
    """Return the large name on top; a concept may not have one yet."""
    missing = f"Afzender: {NOG_NIET_INGEVULD}" if brief.is_concept else ""
    return brief.afzender.huisstijl_naam or missing


def sender_lines(afzender: Afzender) -> tuple[str, ...]:
    """Return the letterhead under the large name: college, address, phone, e-mail."""
    name = afzender.college_naam[:1].upper() + afzender.college_naam[1:]
    phone = f"Telefoon {afzender.telefoon}" if afzender.telefoon else ""
    lines = (name, *afzender.adres_regels, phone, afzender.email)
    return tuple(line for line in lines if line)


def reference_lines(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Return label and value of date, reference and contact, in reading order."""
    missing = NOG_NIET_INGEVULD if brief.is_concept else ""
    rows = (
        ("Datum", format_date(brief.datum) if brief.datum else missing),
        ("Kenmerk", brief.kenmerk or missing),
        ("Contact", brief.contact.naam),
        ("Telefoon", brief.contact.telefoon),
    )
    return tuple((label, value) for label, value in rows if value)


def signature_lines(brief: Brief) -> tuple[tuple[str, ...], ...]:
    """Return the groups of lines under "Met vriendelijke groet"; none without a signatory."""
    signer = brief.ondertekenaar
    college = brief.afzender.college_naam
    if signer is None:
        return (("Ondertekenaar: " + NOG_NIET_INGEVULD,),) if brief.is_concept else ()
    if signer.mandaat is None:
        return ((f"{college},",), _signer_lines(signer))
    date_text = format_date(signer.mandaat.datum)
    return (
        (f"namens {college},",),
        _signer_lines(signer),
        (f"Mandaatbesluit {signer.mandaat.nummer} van {date_text}",),
    )


def _signer_lines(signer: Ondertekenaar) -> tuple[str, ...]:
    lines = (signer.naam, signer.functie, signer.organisatie)
    return tuple(line for line in lines if line)


def _blok(blok: Blok) -> dict[str, Any]:
    data: dict[str, Any]
    match blok:
        case Kop(tekst, niveau):
            data = {"soort": "kop", "tekst": _set(tekst), "niveau": niveau}
        case Alinea(tekst):
            data = {"soort": "alinea", "tekst": _set(tekst)}
        case Uitleg(term, tekst):
            data = {"soort": "uitleg", "term": _set(term), "tekst": _set(tekst)}
        case Lijst(punten):
            data = {"soort": "lijst", "punten": [_set(punt) for punt in punten]}
        case Adres(regels):
            data = {"soort": "adres", "regels": [_set(line) for line in regels]}
        case Tabel():
            data = _tabel(blok)
        case _:
            data = _typed_blok(blok)
    return data


def _typed_blok(blok: Ingevuld | Citaat | Ontbreekt) -> dict[str, Any]:
    data: dict[str, Any]
    match blok:
        case Ingevuld(tekst, label):
            data = {"soort": "ingevuld", "label": _set(label), "regels": _lines(tekst)}
        case Citaat(tekst):
            data = {"soort": "citaat", "regels": _lines(tekst)}
        case Ontbreekt(wat):
            data = {"soort": "ontbreekt", "wat": _set(wat), "melding": NOG_NIET_INGEVULD}
    return data


def _tabel(tabel: Tabel) -> dict[str, Any]:
    return {
        "soort": "tabel",
        "kop": [_set(cell) for cell in tabel.kop],
        "rijen": [[_set(cell) for cell in rij] for rij in tabel.rijen],
    }


def _lines(text: str) -> list[dict[str, Any]]:
    return [{"tekst": _set(line), "rtl": is_right_to_left(line)} for line in split_lines(text)]


def _set(text: str) -> str:
    """Return the text on one line; a run too long for the page gets places to break."""
    line = " ".join(split_lines(text))
    return _LONG_RUN.sub(_break_run, line)


def _break_run(run: re.Match[str]) -> str:
    signs = run.group()
    return _BREAK_HERE.join(signs[at : at + _STEP] for at in range(0, len(signs), _STEP))
