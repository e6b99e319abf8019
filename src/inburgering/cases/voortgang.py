"""The closed lists of progress, and the agreements of a plan that a talk goes through."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.cases.keuzelijsten import LEERROUTES, Keuzelijst, get_word
from inburgering.cases.pip_inhoud import DOMEINEN
from inburgering.law.pip_inhoud import Doel, PipInhoud

Wie = Literal["inburgeraar", "gemeente", "partner"]

GESPREKSVORMEN: Final[Keuzelijst] = {
    "gesprek": gettext_lazy("samen aan tafel"),
    "videogesprek": gettext_lazy("videogesprek"),
    "telefoon": gettext_lazy("telefoon"),
}
GESPREKSTANDEN: Final[Keuzelijst] = {
    "gepland": gettext_lazy("gepland"),
    "gevoerd": gettext_lazy("gevoerd"),
    "niet_verschenen": gettext_lazy("niet gekomen"),
    "vervallen": gettext_lazy("afgezegd"),
}
AFSPRAAKSTANDEN: Final[Keuzelijst] = {
    "op_schema": gettext_lazy("gaat goed"),
    "loopt_achter": gettext_lazy("gaat langzamer dan afgesproken"),
    "niet_nagekomen": gettext_lazy("is niet gedaan"),
    "klaar": gettext_lazy("is klaar"),
    "niet_besproken": gettext_lazy("nu niet besproken"),
}
OVERLEG_WEKEN: Final = {
    4: gettext_lazy("elke 4 weken"),
    8: gettext_lazy("elke 8 weken"),
    13: gettext_lazy("elk kwartaal"),
    26: gettext_lazy("elk half jaar"),
}
"""How often the procesregie meets a party, in weeks."""
WIE_DOET: Final[Keuzelijst] = {
    "inburgeraar": gettext_lazy("Dit doet de inburgeraar"),
    "gemeente": gettext_lazy("Dit doen wij"),
    "partner": gettext_lazy("Dit doet een partner"),
}
"""Both sides of the plan: each answers for what it agreed to."""
BEELDDELEN: Final[Keuzelijst] = {
    "tijd": gettext_lazy("Hoeveel tijd is er nog?"),
    "uren": gettext_lazy("Uren en tempo"),
    "aanwezig": gettext_lazy("Aanwezig zijn"),
    "examens": gettext_lazy("Examens en niveau"),
    "school": gettext_lazy("Wat de school vertelt"),
    "obstakels": gettext_lazy("Wat in de weg staat"),
    "gesprekken": gettext_lazy("Gesprekken tot nu toe"),
    "taken": gettext_lazy("Wat nog open staat"),
}
"""The parts of the one page with which a talk is prepared."""
PROCESPUNTSOORTEN: Final[Keuzelijst] = {
    "afspraken": gettext_lazy("Komt afspraken niet na"),
    "wachttijd": gettext_lazy("Lange wachttijd"),
    "aanbod": gettext_lazy("Te weinig of geen passend aanbod"),
    "gegevens": gettext_lazy("Geeft uren of voortgang niet of te laat door"),
    "bereikbaar": gettext_lazy("Is slecht bereikbaar"),
    "kwaliteit": gettext_lazy("Kwaliteit van lessen of hulp"),
    "taak": gettext_lazy("Een taak ligt stil"),
    "anders": gettext_lazy("Iets anders"),
}
PROCESPUNTSTANDEN: Final[Keuzelijst] = {
    "open": gettext_lazy("nog niet opgepakt"),
    "afspraken": gettext_lazy("er wordt aan gewerkt"),
    "opgelost": gettext_lazy("opgelost"),
    "gesloten": gettext_lazy("gesloten zonder oplossing"),
}
AFSPRAAK_GEMEENTE: Final = "_gemeente"
"""What an agreement on a goal is called when it is about what the municipality does."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One agreement of a plan, of one side."""

    code: str
    """At most 40 signs: leerroute, pvt, map, doel_2, doel_2_gemeente, toezegging_1 and so on."""
    naam: str
    wie: Wie
    tekst: str
    """What was agreed, as the plan says it; a goal with nothing agreed on it has none."""


def list_afspraken(inhoud: PipInhoud) -> tuple[Afspraak, ...]:
    """Return what the plan agrees, of the person first, then of the municipality and partners.

    Grondslag: art. 15 Wi2021; what both sides do stands in one plan.
    """
    found = [*_main(inhoud), *_help(inhoud)]
    for number, goal in enumerate(inhoud.doelen, start=1):
        found += _goal(number, goal)
    found += [
        Afspraak(f"toezegging_{number}", row.partij, "partner", row.wat)
        for number, row in enumerate(inhoud.toezeggingen, start=1)
    ]
    return tuple(found)


def _main(inhoud: PipInhoud) -> Iterator[Afspraak]:
    if inhoud.leerroute:
        yield Afspraak("leerroute", _("Leerroute"), "inburgeraar", _route(inhoud))
    if inhoud.pvt_uren or inhoud.pvt_afspraak:
        naam = _("Participatieverklaringstraject (PVT)")
        yield Afspraak("pvt", naam, "inburgeraar", _hours(inhoud.pvt_uren, inhoud.pvt_afspraak))
    if inhoud.leerroute != "onderwijs" and (inhoud.map_uren or inhoud.map_afspraak):
        naam = _("Module Arbeidsmarkt en Participatie (MAP)")
        yield Afspraak("map", naam, "inburgeraar", _hours(inhoud.map_uren, inhoud.map_afspraak))
    if inhoud.leerroute == "Z" and (inhoud.participatie_uren_z or inhoud.participatie_z):
        text = _hours(inhoud.participatie_uren_z, inhoud.participatie_z)
        yield Afspraak("participatie", _("Meedoen"), "inburgeraar", text)
    if inhoud.taal_en_werk:
        naam = _("Taal en werk samen")
        yield Afspraak("taal_en_werk", naam, "inburgeraar", inhoud.taal_en_werk)
    if inhoud.vve:
        yield Afspraak("vve", _("Voorschool voor het kind"), "inburgeraar", inhoud.vve)


def _help(inhoud: PipInhoud) -> Iterator[Afspraak]:
    rows = (
        ("begeleiding", _("Hulp bij het leren"), inhoud.begeleiding),
        ("mb", _("Maatschappelijke begeleiding"), inhoud.maatschappelijke_begeleiding),
        ("geld", _("Hulp om zelf geldzaken te doen"), inhoud.financiele_zelfredzaamheid),
    )
    yield from (Afspraak(code, naam, "gemeente", text) for code, naam, text in rows if text)


def _goal(number: int, goal: Doel) -> Iterator[Afspraak]:
    naam = _("Doel %(nummer)s: %(domein)s") % {
        "nummer": number,
        "domein": get_word(DOMEINEN, goal.domein),
    }
    own = goal.wat_doet_inburgeraar or goal.in_eigen_woorden
    yield Afspraak(f"doel_{number}", naam, "inburgeraar", own)
    if goal.wat_doet_gemeente:
        code = f"doel_{number}{AFSPRAAK_GEMEENTE}"
        yield Afspraak(code, naam, "gemeente", goal.wat_doet_gemeente)


def _route(inhoud: PipInhoud) -> str:
    parts = [get_word(LEERROUTES, inhoud.leerroute or "")]
    if inhoud.niveau:
        parts.append(_("niveau %(niveau)s") % {"niveau": inhoud.niveau})
    if inhoud.uren_per_week:
        parts.append(_("%(uren)s uur per week") % {"uren": inhoud.uren_per_week})
    return ", ".join(parts)


def _hours(uren: int | None, tekst: str) -> str:
    known = _("%(uren)s uur") % {"uren": uren} if uren else ""
    return ". ".join(part for part in (known, tekst) if part)
