"""The parts of the exam: which level counts, which attempts are free, when a result must be there.

Grondslag: art. 7 en 8 Wet inburgering 2021; art. 3.3 tot en met 3.7 Besluit inburgering 2021,
versie 2022-01-01.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from inburgering.law.grondslag import BEGIN_WET, Grondslag, bi, wi
from inburgering.law.kalender import doorgerold
from inburgering.law.parameters import WETTELIJK, Parameters, Tabel, Waarde, waarde_op
from inburgering.law.tekst import Zin, gettext_noop, zin

Onderdeel = Literal["lezen", "luisteren", "schrijven", "spreken", "knm", "taalschakeltraject"]
Examenniveau = Literal["A2", "B1", "B2"]
Examenuitslag = Literal["aangemeld", "geslaagd", "gezakt", "niet_verschenen"]

ONDERDELEN: tuple[Onderdeel, ...] = get_args(Onderdeel)
ZONDER_NIVEAU: frozenset[str] = frozenset({"knm", "taalschakeltraject"})
"""Parts that have one exam, whatever the level of the plan."""
TAALNIVEAUS: tuple[str, ...] = ("A0", "A1", "A2", "B1", "B2", "C1")
"""Levels of the European framework that a school or test can see, from low to high."""
ONDERDEELNAMEN: Mapping[str, str] = {
    "lezen": gettext_noop("Lezen"),
    "luisteren": gettext_noop("Luisteren"),
    "schrijven": gettext_noop("Schrijven"),
    "spreken": gettext_noop("Spreken"),
    "knm": gettext_noop("KNM"),
    "taalschakeltraject": gettext_noop("Taalschakeltraject"),
}

EXAMEN = wi("7", 1)
EXAMENS = bi("3.5")
KOSTEN = bi("3.7")
UITSLAG = bi("3.6")

GRATIS_POGINGEN: Tabel = (
    Waarde(BEGIN_WET, 2, "Regeling inburgering 2021, as explained by DUO; text not read", False),
)
"""Attempts per part that an asielstatushouder does not pay."""
UITSLAG_WEKEN: Tabel = (
    Waarde(BEGIN_WET, 8, "as explained by DUO; article not read", is_bevestigd=False),
)
UITSLAG_WEKEN_A2: Tabel = (
    *UITSLAG_WEKEN,
    Waarde(date(2026, 7, 1), 16, "DUO, on late marking of the A2 exams", is_bevestigd=False),
)
"""For the exams Spreken and Schrijven at A2."""
LAAT_NAGEKEKEN: frozenset[str] = frozenset({"spreken", "schrijven"})


@dataclass(frozen=True, slots=True)
class Examenpoging:
    """One attempt at one part."""

    onderdeel: str
    niveau: str
    """A2, B1 or B2; empty where the part has one exam."""
    poging: int
    datum: date
    uitslag: Examenuitslag = "aangemeld"
    uitslag_op: date | None = None


@dataclass(frozen=True, slots=True)
class Examenkosten:
    """Whether the next attempt is free, and why."""

    is_gratis: bool
    over: int
    """Free attempts that are left before it."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


def haalt(niveau: str, doel: str) -> bool:
    """Tell whether a level is at least the level aimed for; an unknown level never is."""
    if niveau not in TAALNIVEAUS or doel not in TAALNIVEAUS:
        return False
    return TAALNIVEAUS.index(niveau) >= TAALNIVEAUS.index(doel)


def geslaagd_voor(
    examens: Iterable[Examenpoging], onderdeel: str, *, minstens: str = ""
) -> Examenpoging | None:
    """Return the first attempt that was passed at this level or higher.

    ``minstens`` is empty for a part that has one exam.

    Grondslag: art. 7 lid 1 Wet inburgering 2021, versie 2022-01-01.
    """
    goed = [
        een
        for een in examens
        if een.onderdeel == onderdeel
        and een.uitslag == "geslaagd"
        and (onderdeel in ZONDER_NIVEAU or haalt(een.niveau, minstens))
    ]
    return min(goed, key=lambda een: een.uitslag_op or een.datum, default=None)


def kosten_volgende_poging(
    examens: Iterable[Examenpoging],
    onderdeel: str,
    *,
    niveau: str,
    niveau_pip: str,
    is_asielstatushouder: bool,
    dag: date,
) -> Examenkosten:
    """Return whether the next attempt at a part is free.

    Free are the first attempts at each part of an asielstatushouder, never below the level of
    the plan. An attempt at which nobody came counts too.

    Grondslag: art. 3.7 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: how many attempts are free stands in a regulation that was not read, so it is a
    dated parameter that DUO decides on (ADR 0015).
    """
    if not is_asielstatushouder:
        return _betaald(zin(gettext_noop("Een gezinsmigrant of overige migrant betaalt zelf.")))
    is_lager = onderdeel not in ZONDER_NIVEAU and not haalt(niveau, niveau_pip)
    if is_lager:
        return _betaald(
            zin(
                gettext_noop(
                    "Dit examen is lager dan het niveau in het PIP (%(niveau)s):"
                    " dan is het niet gratis."
                ),
                niveau=niveau_pip,
            )
        )
    gratis = waarde_op(GRATIS_POGINGEN, dag).aantal
    gedaan = sum(een.onderdeel == onderdeel for een in examens)
    over = max(gratis - gedaan, 0)
    if over == 0:
        return _betaald(
            zin(
                gettext_noop("De %(gratis)s gratis pogingen zijn op: deze poging kost geld."),
                gratis=gratis,
            )
        )
    return Examenkosten(
        is_gratis=True,
        over=over,
        uitleg=(
            zin(
                gettext_noop("Van de %(gratis)s gratis pogingen zijn er nog %(over)s."),
                gratis=gratis,
                over=over,
            ),
        ),
        grondslag=(EXAMENS, KOSTEN),
    )


def uitslag_uiterlijk(poging: Examenpoging, *, parameters: Parameters = WETTELIJK) -> date:
    """Return the last day on which the result of an exam must be there.

    Grondslag: art. 3.6 Besluit inburgering 2021; art. 1 lid 1 Algemene termijnenwet.

    Interpretatie: the number of weeks is a dated parameter, longer for Spreken and Schrijven at A2
    from July 2026 (ADR 0015).
    """
    is_laat = poging.niveau == "A2" and poging.onderdeel in LAAT_NAGEKEKEN
    weken = waarde_op(UITSLAG_WEKEN_A2 if is_laat else UITSLAG_WEKEN, poging.datum).aantal
    return doorgerold(poging.datum + timedelta(weeks=weken), parameters=parameters)


def _betaald(uitleg: Zin) -> Examenkosten:
    return Examenkosten(is_gratis=False, over=0, uitleg=(uitleg,), grondslag=(EXAMENS, KOSTEN))
