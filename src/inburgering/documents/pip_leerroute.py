"""The part of the PIP letter on the leerroute: which one, why, how many hours."""

from collections.abc import Sequence
from typing import Final

from inburgering.documents.brief import NOG_NIET_INGEVULD as OPEN
from inburgering.documents.brief import Alinea, Blok, Ingevuld, Kop, Ontbreekt, Tabel, Uitleg
from inburgering.documents.gegevens import PipBriefGegevens
from inburgering.law.pip_inhoud import PipInhoud

ROUTENAAM: Final = {"B1": "B1-route", "onderwijs": "onderwijsroute", "Z": "Z-route"}
DIPLOMANAAM: Final = {
    "mbo_2": "een diploma van het mbo, niveau 2",
    "mbo_3": "een diploma van het mbo, niveau 3",
    "mbo_4": "een diploma van het mbo, niveau 4",
    "hbo": "een diploma van het hbo",
    "wo": "een diploma van de universiteit",
}

_KNM: Final = Uitleg(
    "KNM",
    "betekent: Kennis van de Nederlandse Maatschappij. "
    "U leert hoe het leven in Nederland gaat: wonen, werk, zorg, school en geld.",
)
_ALFABET: Final = {
    "analfabeet": "U leert eerst lezen en schrijven.",
    "anders_gealfabetiseerd": "U leert eerst lezen en schrijven met ons alfabet.",
}


def leerroute_blokken(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    """Return what was decided on the leerroute, its reason and its intensity.

    Grondslag: art. 15 lid 1 onder a and lid 2, art. 7 to 9 Wet inburgering 2021.
    """
    inhoud = gegevens.inhoud
    return (
        Kop("Wat hebben wij besloten?"),
        Uitleg("Leerroute", "betekent: de manier waarop u Nederlands leert."),
        _overview(gegevens),
        *_route(gegevens),
        Kop("Waarom past deze leerroute bij u?", 3),
        Ingevuld(inhoud.reden_leerroute)
        if inhoud.reden_leerroute
        else Ontbreekt("De reden van de leerroute"),
    )


def _route(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    inhoud = gegevens.inhoud
    if inhoud.leerroute is None:
        return (Ontbreekt("De leerroute"),)
    texts = {"B1": _b1(inhoud), "onderwijs": _onderwijs(), "Z": _z(gegevens)}
    extra = [_ALFABET.get(inhoud.alfabetisering or "", ""), _who_arranges(gegevens)]
    if inhoud.mag_opleiding_afmaken:
        extra.insert(1, "De opleiding die u nu doet, mag u afmaken.")
    added = " ".join(text for text in extra if text)
    return (*texts[inhoud.leerroute], *((Alinea(added),) if added else ()))


def _who_arranges(gegevens: PipBriefGegevens) -> str:
    """Say who arranges and pays the lessons (art. 16 and 19 to 21 Wet).

    Interpretatie: silent on the Z-route of others than asielstatushouders, where art.
    3.14 lid 1 Besluit and art. 16 Wet point different ways; see ADR 0021.
    """
    if gegevens.is_asielstatushouder:
        return "Wij regelen de lessen voor u. U hoeft de lessen niet te betalen."
    if gegevens.inhoud.leerroute == "Z":
        return ""
    return (
        "U zoekt zelf een school. U betaalt de lessen zelf. U kunt soms geld lenen bij DUO. "
        "DUO is een dienst van het Rijk."
    )


def _b1(inhoud: PipInhoud) -> tuple[Blok, ...]:
    lower = [skill for skill, level in inhoud.niveaus.items() if level == "A2"]
    if lower and len(lower) < len(inhoud.niveaus):
        level = (
            f"U volgt de B1-route. U doet examen op niveau A2 in {_join(lower)}. "
            "Dat is een lager niveau dan B1. De andere examens doet u op niveau B1."
        )
    elif lower:
        level = (
            "U volgt de B1-route. U doet examen op niveau A2. "
            "Dat is een lager niveau dan B1. U kunt dan praten en lezen over gewone dingen."
        )
    else:
        level = (
            "U volgt de B1-route. U leert Nederlands op niveau B1. "
            "Met dat niveau kunt u werken of een opleiding doen."
        )
    return (
        Alinea(
            f"{level} U doet examen in lezen, luisteren, schrijven en spreken. "
            "U doet ook examen in KNM."
        ),
        _KNM,
    )


def _join(words: Sequence[str]) -> str:
    """Return a list as one reads it aloud."""
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last


def _onderwijs() -> tuple[Blok, ...]:
    return (
        Alinea(
            "U volgt de onderwijsroute. U leert Nederlands en andere vakken. "
            "Zo kunt u daarna naar het mbo, het hbo of de universiteit. "
            "U leert Nederlands op niveau B1 of hoger. U krijgt ook les in KNM."
        ),
        _KNM,
    )


def _z(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    blokken: list[Blok] = [
        Alinea(
            "U volgt de Z-route. De Z is van zelfredzaamheid. Dat betekent: "
            "u kunt zelf uw zaken regelen. U krijgt les in Nederlands. "
            "U leert zo veel als voor u kan. "
            "Aan het eind hebt u een gesprek met ons. U krijgt ook les in KNM."
        ),
        _KNM,
    ]
    if gegevens.inhoud.wil_examen_a2:
        blokken.append(Alinea("U wilt ook examen doen op niveau A2. Wij vinden dat goed."))
    return tuple(blokken)


def _overview(gegevens: PipBriefGegevens) -> Tabel:
    inhoud = gegevens.inhoud
    concept = gegevens.is_concept
    rows = [
        ("Leerroute", ROUTENAAM[inhoud.leerroute] if inhoud.leerroute else OPEN),
        ("Niveau", _level(inhoud)),
        ("Lesuren per week", _number(inhoud.uren_per_week, "uur", concept=concept)),
        (
            "Gesprekken over hoe het gaat",
            _number(inhoud.aantal_voortgangsgesprekken, "keer", concept=concept),
        ),
    ]
    if inhoud.leerroute == "B1" and inhoud.geschatte_uren_b1 and gegevens.is_asielstatushouder:
        rows.insert(3, ("Alle lessen samen, geschat", f"{inhoud.geschatte_uren_b1} uur"))
    if inhoud.leerroute == "onderwijs" and inhoud.doeldiploma:
        rows.insert(1, ("Uw doel", DIPLOMANAAM[inhoud.doeldiploma]))
    return Tabel(
        "Uw leerroute in het kort", ("Wat", "Afspraak"), tuple(row for row in rows if row[1])
    )


def _level(inhoud: PipInhoud) -> str:
    """Return the level; DUO holds B1 for the B1-route and onderwijsroute when none is given."""
    if inhoud.leerroute == "Z":
        return "A2" if inhoud.niveau == "A2" else ""
    if inhoud.leerroute is None:
        return inhoud.niveau or OPEN
    found = dict.fromkeys(inhoud.niveaus.values())
    if len(found) > 1:
        return ", ".join(f"{skill} {level}" for skill, level in inhoud.niveaus.items())
    return next(iter(found), inhoud.niveau or "B1")


def _number(value: int | None, unit: str, *, concept: bool) -> str:
    if value is None:
        return OPEN if concept else ""
    return f"{value} {unit}".strip()
