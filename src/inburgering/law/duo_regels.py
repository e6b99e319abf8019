"""DUO's own rules for a plan, checked before DUO sees it.

Source: the rules P1 to P8 in DUO's documentation of the message exchange with municipalities.
DUO refuses a plan that breaks P1 to P6 or P8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.law.bevinding import Bevinding
from inburgering.law.feiten import Doelgroep
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.pip_inhoud import Leerroute, Niveau
from inburgering.law.tekst import Zin, gettext_noop, zin

PLICHT = wi("3", 1)
COLLEGE = wi("1", 1)
BEGIN_BLIJFT = wi("11", 3)
B1_EXAMEN = wi("7", 1)
ONDERWIJS = wi("8", 2)
Z_ROUTE = wi("9", 1)
AFSCHALEN = wi("17", 3)
INTENSITEIT_ROUTE = wi("15", 2)
INSPANNING = bi("5.5", 1)


@dataclass(frozen=True, slots=True)
class PipMelding:
    """The part of a plan that DUO gets, with what its rules compare it to."""

    dagtekening: date
    leerroute: Leerroute
    niveau: Niveau | None
    geschatte_uren_b1: int | None
    doelgroep: Doelgroep
    begin_plicht: date | None = None
    """The first day of the duty; ``None`` when not known: then DUO alone can tell."""
    datum_vestiging: date | None = None
    """The day on which the person settled in the municipality."""
    eerdere_pips: tuple[date, ...] = ()
    """The dagtekening of every earlier plan of this person, in any municipality."""


def duo_regels(melding: PipMelding) -> tuple[Bevinding, ...]:
    """Return the rules of DUO that the plan breaks; P7 is a remark and never a refusal."""
    return tuple(bevinding for regel in REGELS for bevinding in regel(melding))


def _p1(melding: PipMelding) -> Iterator[Bevinding]:
    begin = melding.begin_plicht
    if begin is not None and melding.dagtekening < begin:
        uitleg = zin(
            gettext_noop("De inburgeringsplicht begint op %(begin)s: kies een latere datum."),
            begin=begin,
        )
        yield _weigering("duo_p1", "dagtekening", uitleg, PLICHT)


def _p2(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.eerdere_pips and melding.dagtekening < max(melding.eerdere_pips):
        uitleg = zin(
            gettext_noop("Er is al een PIP van %(eerder)s: kies die dag of een latere."),
            eerder=max(melding.eerdere_pips),
        )
        yield _weigering("duo_p2", "dagtekening", uitleg, BEGIN_BLIJFT)


def _p3(melding: PipMelding) -> Iterator[Bevinding]:
    vestiging = melding.datum_vestiging
    if vestiging is not None and melding.dagtekening < vestiging:
        uitleg = zin(
            gettext_noop(
                "De inburgeraar woont hier pas vanaf %(vestiging)s: kies een latere datum."
            ),
            vestiging=vestiging,
        )
        yield _weigering("duo_p3", "dagtekening", uitleg, COLLEGE)


def _p4(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.niveau == "A2" and melding.leerroute == "onderwijs":
        uitleg = zin(gettext_noop("Niveau A2 kan niet bij de onderwijsroute: kies B1."))
        yield _weigering("duo_p4", "niveau", uitleg, ONDERWIJS, AFSCHALEN)


def _p5(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.niveau == "B1" and melding.leerroute == "Z":
        uitleg = zin(gettext_noop("Niveau B1 kan niet bij de Z-route: kies A2 of laat het leeg."))
        yield _weigering("duo_p5", "niveau", uitleg, Z_ROUTE)


def _p6(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.niveau == "A2" and melding.leerroute == "B1" and not melding.eerdere_pips:
        uitleg = zin(gettext_noop("Niveau A2 kan niet in een eerste PIP met de B1-route: kies B1."))
        yield _weigering("duo_p6", "niveau", uitleg, AFSCHALEN, INSPANNING)


def _p7(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.niveau is None and melding.leerroute != "Z":
        uitleg = zin(gettext_noop("Er is geen niveau ingevuld: DUO maakt er B1 van."))
        yield Bevinding("duo_p7", "niveau", (uitleg,), (B1_EXAMEN,), is_wettelijk=False)


def _p8(melding: PipMelding) -> Iterator[Bevinding]:
    if melding.geschatte_uren_b1 is None:
        return
    if melding.leerroute != "B1" or melding.doelgroep != "asielstatushouder":
        uitleg = zin(
            gettext_noop(
                "Geschatte uren horen alleen bij een asielstatushouder in de B1-route:"
                " maak dit veld leeg."
            )
        )
        yield _weigering("duo_p8", "geschatte_uren_b1", uitleg, INTENSITEIT_ROUTE)


def _weigering(code: str, veld: str, uitleg: Zin, *grondslag: Grondslag) -> Bevinding:
    return Bevinding(code, veld, (uitleg,), grondslag)


REGELS: tuple[Callable[[PipMelding], Iterator[Bevinding]], ...] = (
    _p1,
    _p2,
    _p3,
    _p4,
    _p5,
    _p6,
    _p7,
    _p8,
)
