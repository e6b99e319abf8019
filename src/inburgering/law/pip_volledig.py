"""What a plan still misses before the college can establish it, in plain words.

Grondslag: art. 15 en 17 lid 1 Wet inburgering 2021; art. 3.1, 3.14 en 5.3 lid 4 Besluit
inburgering 2021; art. 3:46 Algemene wet bestuursrecht.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.law.bevinding import Bevinding
from inburgering.law.feiten import Doelgroep
from inburgering.law.grondslag import BEGIN_2023, Grondslag, awb, bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_advies import adviezen
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.pip_uren import intensiteit
from inburgering.law.tekst import gettext_noop, zin

LEERROUTE = wi("15", 1)
INTENSITEIT_ROUTE = wi("15", 2)
PARTICIPATIEWET = wi("15", 3)
ZICHT = wi("17", 1)
REDENEN = awb("3:46")
GESPREKKEN = bi("5.3", 4, versie=BEGIN_2023)
EXAMENWENS_Z = bi("3.14", 7, versie=BEGIN_2023)


@dataclass(frozen=True, slots=True)
class _Plan:
    inhoud: PipInhoud
    is_asielstatushouder: bool
    ontzorgen_loopt: bool


def ontbreekt(
    inhoud: PipInhoud,
    *,
    doelgroep: Doelgroep,
    dag: date,
    ontzorgen_loopt: bool = False,
    leeftijd: int | None = None,
    leeftijdsgrens_onderwijs: int | None = 28,
    toets: str = "",
    parameters: Parameters = WETTELIJK,
) -> tuple[Bevinding, ...]:
    """Return what the plan misses: first what the law asks, then advice and local policy.

    ``leeftijd`` is in whole years. ``leeftijdsgrens_onderwijs`` is local policy, not law; with
    ``None`` there is no such check. ``toets`` is what the leerbaarheidstoets found. A plan can be
    established when no finding ``is_wettelijk``.

    Grondslag: art. 15 Wet inburgering 2021; art. 5.3 lid 4 Besluit inburgering 2021.

    Interpretatie: a norm that was not read in the law itself gives advice and never blocks
    (ADR 0008).
    """
    plan = _Plan(
        inhoud=inhoud,
        is_asielstatushouder=doelgroep == "asielstatushouder",
        ontzorgen_loopt=ontzorgen_loopt,
    )
    gevonden = [
        *_route(plan),
        *_begeleiding(plan),
        *intensiteit(
            inhoud,
            is_asielstatushouder=plan.is_asielstatushouder,
            dag=dag,
            parameters=parameters,
        ),
        *_gezin(plan),
        *_participatiewet(plan),
        *_examenwens(plan),
        *adviezen(
            inhoud,
            is_asielstatushouder=plan.is_asielstatushouder,
            leeftijd=leeftijd,
            leeftijdsgrens_onderwijs=leeftijdsgrens_onderwijs,
            toets=toets,
        ),
    ]
    return tuple(sorted(gevonden, key=lambda bevinding: not bevinding.is_wettelijk))


def _route(plan: _Plan) -> Iterator[Bevinding]:
    if plan.inhoud.leerroute is None:
        yield _mist("leerroute", gettext_noop("Kies de leerroute."), LEERROUTE)
    if not plan.inhoud.reden_leerroute.strip():
        yield _mist(
            "reden_leerroute",
            gettext_noop("Schrijf op waarom deze leerroute past."),
            REDENEN,
        )
    if plan.is_asielstatushouder and not plan.inhoud.uren_per_week:
        yield _mist(
            "uren_per_week",
            gettext_noop("Vul in hoeveel uur per week de inburgeraar les krijgt."),
            INTENSITEIT_ROUTE,
        )


def _begeleiding(plan: _Plan) -> Iterator[Bevinding]:
    if not plan.inhoud.begeleiding.strip():
        yield _mist(
            "begeleiding",
            gettext_noop("Schrijf op welke hulp en begeleiding de inburgeraar krijgt."),
            LEERROUTE,
            ZICHT,
        )
    if not plan.inhoud.aantal_voortgangsgesprekken:
        yield _mist(
            "aantal_voortgangsgesprekken",
            gettext_noop("Vul in hoeveel voortgangsgesprekken er komen: minstens een."),
            GESPREKKEN,
            ZICHT,
        )


def _gezin(plan: _Plan) -> Iterator[Bevinding]:
    if plan.inhoud.heeft_jong_kind is None:
        yield _mist(
            "heeft_jong_kind",
            gettext_noop("Geef aan of er een jong kind is dat naar de voorschool kan."),
            LEERROUTE,
        )
    elif plan.inhoud.heeft_jong_kind and not plan.inhoud.vve.strip():
        yield _mist(
            "vve",
            gettext_noop("Schrijf op wat is afgesproken over de voorschool van het kind."),
            LEERROUTE,
        )


def _participatiewet(plan: _Plan) -> Iterator[Bevinding]:
    if plan.ontzorgen_loopt and not plan.inhoud.ontzorgen.strip():
        yield _mist(
            "ontzorgen",
            gettext_noop(
                "Het ontzorgen loopt: neem het besluit van de Participatiewet op in het PIP."
            ),
            PARTICIPATIEWET,
        )


def _examenwens(plan: _Plan) -> Iterator[Bevinding]:
    inhoud = plan.inhoud
    if inhoud.wil_examen_a2 and inhoud.leerroute not in {None, "Z"}:
        uitleg = zin(
            gettext_noop(
                "De wens om examen te doen op niveau A2 hoort alleen bij de Z-route: haal die weg."
            )
        )
        yield Bevinding("examen_a2_niet_in_route", "wil_examen_a2", (uitleg,), (EXAMENWENS_Z,))


def _mist(veld: str, uitleg: str, *grondslag: Grondslag) -> Bevinding:
    return Bevinding(f"{veld}_ontbreekt", veld, (zin(uitleg),), grondslag)
