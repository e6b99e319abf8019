"""Under which conditions the college may set another leerroute, and which hours then count.

Grondslag: art. 17 lid 2 Wet inburgering 2021, versie 2022-01-01; art. 5.4 Besluit inburgering
2021, lid 1 and 4 versie 2022-01-01, lid 2 and 3 versie 2023-01-01.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import BEGIN_2023, bi, wi
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.kalender import laatste_dag
from inburgering.law.leerroute_behouden import LEERROUTE_BLIJFT, te_behouden_leerroute
from inburgering.law.leerroute_wijzigen import (
    ANDERHALF_JAAR,
    LID_1,
    LID_2,
    LID_3,
    OPNIEUW_VASTSTELLEN,
)
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.voorwaarde import Voorwaarde

VERREKENEN = bi("5.4", 4)
ONDERWIJSROUTE = wi("8", 1)
Z_ROUTE = wi("9", 1)
TIJDVAK = "tijdvak"
"""The alternatives of time: within a year and a half, or one of the exceptions."""


def voorwaarden_schakelen(
    feiten: Feiten, *, naar: Leerroute, dag: date, opleiding_geeindigd_op: date | None = None
) -> tuple[Voorwaarde, ...]:
    """Return every condition for another leerroute, as it stands on a day.

    ``opleiding_geeindigd_op`` is the day on which a training that gives no exemption was finished
    or broken off.

    Grondslag: art. 17 lid 2 Wet inburgering 2021; art. 5.4 lid 1 tot en met 3 Besluit
    inburgering 2021.

    Interpretatie: whether somebody learns faster or slower, whether a case is special and what
    somebody can reach is for the college to judge; the answer asks, and never decides (ADR 0109).
    """
    laatste = feiten.laatste_pip
    if laatste is None:
        return (
            Voorwaarde(
                "plan",
                "nee",
                (zin(gettext_noop("Er is nog geen PIP: kies de leerroute in het eerste plan.")),),
                (OPNIEUW_VASTSTELLEN,),
            ),
        )
    return (
        *_route(feiten, laatste.leerroute, naar),
        *_tijdvak(feiten, naar, dag, opleiding_geeindigd_op),
        Voorwaarde(
            "voortgang",
            "beoordelen",
            (zin(gettext_noop("Leert de inburgeraar sneller of minder snel dan het plan zegt?")),),
            (OPNIEUW_VASTSTELLEN,),
        ),
        *_past(naar),
    )


def _route(feiten: Feiten, van: Leerroute, naar: Leerroute) -> Iterator[Voorwaarde]:
    if van == naar:
        yield Voorwaarde(
            "andere_route",
            "nee",
            (zin(gettext_noop("De inburgeraar volgt deze leerroute al: kies een andere.")),),
            (OPNIEUW_VASTSTELLEN,),
        )
    vast = te_behouden_leerroute(feiten.pips, verhuisd_op=feiten.datum_inschrijving_na_verhuizing)
    if vast is not None and vast != naar:
        yield Voorwaarde(
            "na_verhuizing",
            "nee",
            (
                zin(
                    gettext_noop(
                        "Na een verhuizing blijft de leerroute eerst zoals die was."
                        " Stel eerst het eigen PIP vast."
                    )
                ),
            ),
            (LEERROUTE_BLIJFT,),
        )


def _tijdvak(
    feiten: Feiten, naar: Leerroute, dag: date, opleiding: date | None
) -> Iterator[Voorwaarde]:
    """Yield one condition while the time is there, else the exceptions as alternatives."""
    begin = begin_van(feiten.pips[0].dagtekening)
    uiterlijk = laatste_dag(begin, ANDERHALF_JAAR)
    if feiten.pips[-1].leerroute == "onderwijs" and naar == "B1":
        uitleg = zin(
            gettext_noop("Van de onderwijsroute naar de B1-route kan de hele termijn."),
        )
        yield Voorwaarde("onderwijs_naar_b1", "ja", (uitleg,), (LID_1,))
        return
    if dag <= uiterlijk:
        uitleg = zin(
            gettext_noop("Het kan tot en met %(uiterlijk)s: anderhalf jaar vanaf %(begin)s."),
            uiterlijk=uiterlijk,
            begin=begin,
        )
        yield Voorwaarde("anderhalf_jaar", "ja", (uitleg,), (LID_1,))
        return
    uitleg = zin(
        gettext_noop("Het anderhalve jaar vanaf %(begin)s is voorbij sinds %(uiterlijk)s."),
        begin=begin,
        uiterlijk=uiterlijk,
    )
    yield Voorwaarde("anderhalf_jaar", "nee", (uitleg,), (LID_1,), TIJDVAK)
    yield _na_opleiding(dag, opleiding)
    yield Voorwaarde(
        "bijzonder_geval",
        "beoordelen",
        (
            zin(
                gettext_noop(
                    "Is dit een bijzonder geval, waarin het na anderhalf jaar toch moet kunnen?"
                    " Schrijf dan op waarom."
                )
            ),
        ),
        (LID_3,),
        TIJDVAK,
    )


def _na_opleiding(dag: date, geeindigd: date | None) -> Voorwaarde:
    if geeindigd is None or geeindigd > dag or dag < BEGIN_2023:
        uitleg = zin(
            gettext_noop(
                "Er is geen opleiding zonder vrijstelling (praktijkonderwijs, vso of entree)"
                " afgerond of gestopt."
            )
        )
        return Voorwaarde("na_opleiding", "nee", (uitleg,), (LID_2,), TIJDVAK)
    uitleg = zin(
        gettext_noop("De opleiding zonder vrijstelling is op %(dag)s afgerond of gestopt."),
        dag=geeindigd,
    )
    return Voorwaarde("na_opleiding", "ja", (uitleg,), (LID_2,), TIJDVAK)


def _past(naar: Leerroute) -> Iterator[Voorwaarde]:
    if naar == "onderwijs":
        yield Voorwaarde(
            "wens_opleiding",
            "beoordelen",
            (zin(gettext_noop("Wil de inburgeraar zelf een mbo-, hbo- of wo-opleiding doen?")),),
            (ONDERWIJSROUTE,),
        )
        yield Voorwaarde(
            "kans_op_diploma",
            "beoordelen",
            (zin(gettext_noop("Is de kans groot dat de inburgeraar daarvoor slaagt?")),),
            (ONDERWIJSROUTE,),
        )
    if naar == "Z":
        yield Voorwaarde(
            "b1_niet_haalbaar",
            "beoordelen",
            (
                zin(
                    gettext_noop(
                        "Kan de inburgeraar de B1-route en de onderwijsroute binnen de termijn"
                        " redelijkerwijs niet halen?"
                    )
                ),
            ),
            (Z_ROUTE,),
        )


def gevolgen_schakelen(
    feiten: Feiten, *, naar: Leerroute, dag: date, parameters: Parameters = WETTELIJK
) -> tuple[Zin, ...]:
    """Return in sentences what the change does to hours, exams, MAP and the term.

    Grondslag: art. 8 lid 3 en 11 lid 3 Wet inburgering 2021; art. 5.4 lid 4 Besluit inburgering
    2021.

    Interpretatie: the hours are those that the counters hold for language and KNM; a school
    without keurmerk was left out there (ADR 0109).
    """
    laatste = feiten.laatste_pip
    if laatste is None:
        return ()
    return (
        *_uren(feiten, laatste.leerroute, naar, dag, parameters),
        *_modules(laatste.leerroute, naar),
        zin(gettext_noop("De termijn verandert niet. DUO krijgt het nieuwe PIP.")),
    )


def _uren(
    feiten: Feiten, van: Leerroute, naar: Leerroute, dag: date, parameters: Parameters
) -> Iterator[Zin]:
    gedaan = feiten.uren.get("nt2", 0) + feiten.uren.get("knm", 0)
    if naar == "Z":
        norm = waarde_op(parameters.cursus_uren_z, dag).aantal
        telt = min(gedaan, norm)
        yield zin(
            gettext_noop(
                "Van de %(norm)s uur les in de Z-route gaan %(telt)s uur taal en KNM af"
                " die al gevolgd zijn: er blijven %(rest)s uur over."
            ),
            norm=norm,
            telt=telt,
            rest=norm - telt,
        )
    elif van == "Z":
        yield zin(
            gettext_noop(
                "De %(gedaan)s uur les in de Z-route weeg je mee als je bepaalt"
                " hoeveel les er per week nodig is."
            ),
            gedaan=gedaan,
        )
    else:
        yield zin(
            gettext_noop("Examens en onderdelen die al gehaald of geprobeerd zijn, tellen mee.")
        )


def _modules(van: Leerroute, naar: Leerroute) -> Iterator[Zin]:
    if naar == "onderwijs":
        yield zin(gettext_noop("De MAP hoeft niet meer: die staat niet in het nieuwe plan."))
    elif van == "onderwijs":
        yield zin(gettext_noop("De MAP moet nu wel: neem de uren op in het nieuwe plan."))
    if naar == "Z":
        yield zin(gettext_noop("De route eindigt met een gesprek met de gemeente zelf."))
