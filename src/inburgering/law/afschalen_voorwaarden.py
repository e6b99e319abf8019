"""Under which conditions parts of the B1-route may be examined at A2, skill by skill.

Grondslag: art. 17 lid 3 Wet inburgering 2021; art. 5.5 Besluit inburgering 2021, versie
2022-01-01.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from inburgering.law.afschalen import AFSCHALEN, INSPANNING
from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.grondslag import bi, wi
from inburgering.law.inburgeringstermijn import begin_van, laatste_dag_termijn
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pip_inhoud import Niveau, Vaardigheid
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.voorwaarde import Uitkomst, Voorwaarde

OPSCHALEN = wi("17", 2)
PIP_AANPASSEN = bi("5.3", 6)


@dataclass(frozen=True, slots=True)
class Inzet:
    """What shows how somebody learns; ``None`` is not known."""

    aanwezig: int | None = None
    """Attendance in percent, of the lessons that were planned."""
    geslaagd: Collection[str] = ()
    """Parts of the exam that were passed."""
    pogingen: int = 0
    """Exams that were tried and not passed."""


def voorwaarden_afschalen(
    feiten: Feiten,
    *,
    vaardigheden: Collection[Vaardigheid],
    dag: date,
    inzet: Inzet | None = None,
    parameters: Parameters = WETTELIJK,
) -> tuple[Voorwaarde, ...]:
    """Return every condition for A2 in these skills, as it stands on a day.

    Grondslag: art. 17 lid 3 Wet inburgering 2021; art. 5.5 lid 1 Besluit inburgering 2021.

    Interpretatie: effort and what is out of reach are judged by the college, on the figures that
    are given with the question (ADR 0109).
    """
    shown = inzet or Inzet()
    laatste = feiten.laatste_pip
    if laatste is None:
        uitleg = zin(gettext_noop("In een eerste PIP kan A2 niet: stel eerst een PIP vast."))
        return (Voorwaarde("niet_eerste_pip", "nee", (uitleg,), (AFSCHALEN,)),)
    norm, uren = waarde_op(parameters.afschalen_uren, dag).aantal, feiten.uren.get("nt2", 0)
    already = {skill for skill in vaardigheden if _level(laatste, skill) == "A2"}
    return (
        _yes_no(
            "b1_route",
            laatste.leerroute == "B1",
            zin(gettext_noop("Afschalen naar A2 kan alleen in de B1-route.")),
        ),
        _yes_no(
            "niet_eerste_pip",
            True,
            zin(
                gettext_noop("Het eerste PIP is van %(dag)s: dit wordt een nieuwe versie."),
                dag=feiten.pips[0].dagtekening,
            ),
        ),
        _yes_no(
            "nog_niet_a2",
            bool(vaardigheden) and already != set(vaardigheden),
            zin(gettext_noop("Kies een onderdeel dat nu op B1 staat."))
            if not vaardigheden or already == set(vaardigheden)
            else zin(gettext_noop("Het onderdeel staat nu op niveau B1.")),
        ),
        Voorwaarde(
            "uren",
            "ja" if uren >= norm else "nee",
            (
                zin(
                    gettext_noop(
                        "De norm is %(norm)s uur taalles bij een school met keurmerk."
                        " Alfabetisering telt mee. Gevolgd: %(uren)s uur."
                    ),
                    norm=norm,
                    uren=uren,
                ),
            ),
            (INSPANNING,),
        ),
        _binnen_termijn(feiten, dag),
        Voorwaarde(
            "inspanning",
            "beoordelen",
            (
                zin(gettext_noop("Heeft de inburgeraar zich genoeg ingespannen?")),
                _aanwezigheid(shown.aanwezig),
            ),
            (INSPANNING,),
        ),
        Voorwaarde(
            "b1_niet_haalbaar",
            "beoordelen",
            (
                zin(gettext_noop("Is B1 in deze onderdelen niet haalbaar binnen de termijn?")),
                zin(
                    gettext_noop("Examens gehaald: %(geslaagd)s. Niet gehaald: %(pogingen)s."),
                    geslaagd=len(tuple(shown.geslaagd)),
                    pogingen=shown.pogingen,
                ),
            ),
            (INSPANNING,),
        ),
    )


def _level(pip: PipFeit, skill: Vaardigheid) -> Niveau:
    return pip.niveaus.get(skill) or pip.niveau or "B1"


def _aanwezigheid(procent: int | None) -> Zin:
    if procent is None:
        return zin(gettext_noop("Hoe vaak de inburgeraar er was, is niet bekend."))
    return zin(gettext_noop("De inburgeraar was bij %(procent)s%% van de lessen."), procent=procent)


def _binnen_termijn(feiten: Feiten, dag: date) -> Voorwaarde:
    begin = begin_van(feiten.pips[0].dagtekening)
    einde = laatste_dag_termijn(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )
    uitkomst: Uitkomst = "ja" if begin <= dag <= einde else "nee" if dag < begin else "beoordelen"
    uitleg = {
        "ja": zin(gettext_noop("De termijn loopt tot en met %(einde)s."), einde=einde),
        "nee": zin(gettext_noop("De termijn begint op %(begin)s."), begin=begin),
        "beoordelen": zin(
            gettext_noop(
                "De termijn eindigde op %(einde)s. Gaf DUO een verlenging of een nieuwe termijn?"
            ),
            einde=einde,
        ),
    }
    return Voorwaarde("in_de_termijn", uitkomst, (uitleg[uitkomst],), (INSPANNING,))


def _yes_no(code: str, holds: bool, uitleg: Zin) -> Voorwaarde:
    return Voorwaarde(code, "ja" if holds else "nee", (uitleg,), (AFSCHALEN,))


def voorwaarden_opschalen(
    feiten: Feiten, *, vaardigheden: Collection[Vaardigheid]
) -> tuple[Voorwaarde, ...]:
    """Return every condition for going back from A2 to B1 in these skills.

    Grondslag: art. 17 lid 2 Wet inburgering 2021; art. 5.3 lid 6 Besluit inburgering 2021.

    Interpretatie: the law names going down only; going back is the plan set again on more
    progress (ADR 0109).
    """
    laatste = feiten.laatste_pip
    lower = {skill for skill in vaardigheden if laatste and _level(laatste, skill) == "A2"}
    return (
        Voorwaarde(
            "nu_a2",
            "ja" if lower and lower == set(vaardigheden) else "nee",
            (
                zin(gettext_noop("Deze onderdelen staan nu op niveau A2."))
                if lower and lower == set(vaardigheden)
                else zin(gettext_noop("Kies alleen onderdelen die nu op niveau A2 staan.")),
            ),
            (AFSCHALEN,),
        ),
        Voorwaarde(
            "voortgang",
            "beoordelen",
            (zin(gettext_noop("Gaat het leren zo goed dat B1 nu haalbaar is?")),),
            (OPSCHALEN, PIP_AANPASSEN),
        ),
    )
