"""Reads a file of monthly placements: which columns it has, what each row says, what is wrong.

There are no people in it, only numbers per municipality and month.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_bevinding import ALGEMEEN, Bevinding, Uitleg, Uitlegtabel
from inburgering.cases.bestand_kolommen import Indeling, Kolom
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rij import Tabelrij, lees_cellen
from inburgering.cases.naam import simplify

EERSTE_JAAR: Final = 2000
MAANDEN: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_KORT: Final = {"mrt": 3, "sept": 9}
_TOTAAL: Final = "totaal"
_MAANDWOORDEN: Final = {
    **{str(n): str(n) for n in range(1, 13)},
    **{f"0{n}": str(n) for n in range(1, 10)},
    **{naam: str(n) for n, naam in enumerate(MAANDEN, 1)},
    **{naam[:3]: str(n) for n, naam in enumerate(MAANDEN, 1)},
    **{kort: str(n) for kort, n in _KORT.items()},
    **dict.fromkeys((_TOTAAL, "totaal bron", "jaartotaal", "som"), _TOTAAL),
}
INDELING: Final = Indeling(
    blad="Plaatsingen",
    kolommen={
        kolom.code: kolom
        for kolom in (
            Kolom("jaar", "Jaar", "getal", _("Vier cijfers."), "2026", verplicht=True),
            Kolom(
                "maand",
                "Maand",
                "keuze",
                _("Naam of nummer van de maand."),
                "januari",
                verplicht=True,
                keuzes=MAANDEN,
            ),
            Kolom(
                "gemeente",
                "Gemeente",
                "tekst",
                _("Naam of CBS-code van de gemeente."),
                verplicht=True,
            ),
            Kolom(
                "aantal",
                "Aantal",
                "getal",
                _("Hoeveel mensen er zijn gehuisvest. Leeg: nog geen cijfer."),
                "12",
            ),
            Kolom("bron", "Bron", "tekst", _("Waar het cijfer vandaan komt."), "TVS, juli 2026"),
        )
    },
    andere_koppen={"geplaatst": "aantal", "plaatsingen": "aantal", "geplaatste": "aantal"},
    keuzes={"maand": _MAANDWOORDEN},
    regels=(
        _("Eén rij per gemeente en maand. Laat rij 1 staan."),
        _("De volgorde van de kolommen en hoofdletters maken niet uit."),
        _("Gebruik geen formules. Plak als waarden."),
    ),
    overbodig=frozenset({"post", "opmerking"}),
)
UITLEG: Final[Uitlegtabel] = {
    **ALGEMEEN,
    "keuze_onbekend": Uitleg(
        _("Dit is geen maand."), _("Schrijf de naam of het nummer, bijvoorbeeld januari of 1.")
    ),
    "getal_ongeldig": Uitleg(_("Dit is geen heel getal."), _("Schrijf alleen cijfers.")),
    "jaar_onmogelijk": Uitleg(
        _("Dit jaar kan niet kloppen."), _("Schrijf vier cijfers, 2000 of later.")
    ),
    "maand_toekomst": Uitleg(
        _("Deze maand moet nog beginnen."), _("Haal de rij weg, of verbeter jaar en maand.")
    ),
    "gemeente_onbekend": Uitleg(
        _("Voor deze gemeente kun je geen cijfers invullen."),
        _("Controleer de naam. Klopt die? Vraag dan een collega van die gemeente."),
    ),
    "dubbel": Uitleg(
        _("Dezelfde gemeente en maand staan ook in rij %(rij)s."), _("Haal een van de twee weg.")
    ),
    "geen_cijfer": Uitleg(
        _("Er staat nog geen aantal."), _("Je hoeft niets te doen. We slaan de rij over.")
    ),
    "totaal": Uitleg(
        _("Dit is een totaal en klopt met de maanden erboven."),
        _("Je hoeft niets te doen. We tellen zelf."),
    ),
    "totaal_wijkt_af": Uitleg(
        _("Dit totaal is niet de som van de maanden in het bestand."),
        _("Controleer of alle maanden erin staan. We tellen zelf en slaan deze rij over."),
    ),
}


@dataclass(frozen=True, slots=True)
class Plaatsingsrij:
    """A row that can come in."""

    nummer: int
    gemeente: str
    """CBS code."""
    maand: date
    """The first day."""
    aantal: int
    bron: str


@dataclass(frozen=True, slots=True)
class Plaatsingsbestand:
    """What a file says: the good rows, what is wrong, and what is good to know."""

    rijen: tuple[Plaatsingsrij, ...]
    fouten: tuple[Bevinding, ...]
    opmerkingen: tuple[Bevinding, ...]


def lees_plaatsingen(
    rijen: Iterable[Rij], *, gemeenten: Mapping[str, str], naam: str, dag: date
) -> Plaatsingsbestand:
    """Return what the rows say.

    ``gemeenten`` holds name by CBS code of where numbers may be filled in; ``naam`` is the source
    of rows that name none.
    """
    codes = {simplify(n): code for code, n in gemeenten.items()} | {c: c for c in gemeenten}
    good: dict[tuple[str, date], Plaatsingsrij] = {}
    wrong: list[Bevinding] = []
    remarks: list[Bevinding] = []
    totals: list[tuple[Tabelrij, str, int]] = []
    for cells in (lees_cellen(rij, INDELING) for rij in rijen):
        code = _find_gemeente(cells, codes)
        month = _find_maand(cells, dag)
        if cells.keuzes.get("maand") == _TOTAAL and code and "jaar" in cells.getallen:
            totals.append((cells, code, cells.getallen["jaar"]))
        elif cells.fouten or code is None or month is None:
            wrong += cells.fouten.values()
        elif "aantal" not in cells.getallen:
            remarks.append(Bevinding(cells.nummer, "aantal", "geen_cijfer"))
        elif (code, month) in good:
            row = good[code, month].nummer
            wrong.append(Bevinding(cells.nummer, "maand", "dubbel", row))
        else:
            source = cells.teksten.get("bron", "") or naam
            number = cells.getallen["aantal"]
            good[code, month] = Plaatsingsrij(cells.nummer, code, month, number, source[:200])
    remarks += _check_totals(totals, good.values())
    return Plaatsingsbestand(tuple(good.values()), tuple(wrong), tuple(remarks))


def _find_gemeente(cells: Tabelrij, codes: Mapping[str, str]) -> str | None:
    text = cells.teksten.get("gemeente", "")
    code = codes.get(simplify(text)) or codes.get(text.zfill(4))
    if text and code is None:
        cells.meld("gemeente", "gemeente_onbekend")
    return code


def _find_maand(cells: Tabelrij, dag: date) -> date | None:
    year, word = cells.getallen.get("jaar"), cells.keuzes.get("maand")
    if year is None or word is None or word == _TOTAAL:
        return None
    if not EERSTE_JAAR <= year <= dag.year:
        cells.meld("jaar", "jaar_onmogelijk" if year < EERSTE_JAAR else "maand_toekomst")
        return None
    month = date(year, int(word), 1)
    if month > dag:
        cells.meld("maand", "maand_toekomst")
    return month


def _check_totals(
    totals: Sequence[tuple[Tabelrij, str, int]], rows: Iterable[Plaatsingsrij]
) -> Iterable[Bevinding]:
    """Give a remark per total row: it is not taken in, only checked."""
    known = list(rows)
    for cells, code, year in totals:
        total = sum(r.aantal for r in known if r.gemeente == code and r.maand.year == year)
        is_right = cells.getallen.get("aantal") == total
        yield Bevinding(cells.nummer, "aantal", "totaal" if is_right else "totaal_wijkt_af")
