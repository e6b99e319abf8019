"""The practical lists of the first weeks: what is on them, by when, and who may do it.

Source: the regeldag (R-DRE-011) and both parts of maatschappelijke begeleiding (R-BUR-007,
art. 13 Wi2021; art. 5.1 Bi2021). A point that touches money, energy, insurance or care is for
professionals only (R-BUR-018, R-BUR-019; ADR 0079). Which points hold somewhere is a setting.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst

EIGEN: Final = "eigen"
"""The code of a point that somebody added."""


@dataclass(frozen=True, slots=True)
class Puntsoort:
    """A standard point."""

    code: str
    naam: Promise | str
    mag_vrijwilliger: bool
    dagen: int
    """Due so many days after the list began; 0 is the day itself."""
    feit: str = ""
    """The legal fact that this point is about (``cases.feiten``); ticking does not record it."""


@dataclass(frozen=True, slots=True)
class Checklistsoort:
    """A kind of list: the national task it belongs to and its points, in order."""

    code: str
    naam: Promise | str
    taak: str
    uitleg: Promise | str
    punten: tuple[Puntsoort, ...]
    feit: str = ""
    """The legal fact that the list as a whole is about."""
    is_een_dag: bool = False
    """Everything is arranged on one day."""
    is_op_verzoek: bool = False
    """Another page offers it when the moment is there; until then it stands nowhere."""


_REGELDAG = (
    Puntsoort("bezichtiging", _("Bekijk samen de woning"), True, 0),
    Puntsoort("huurcontract", _("Teken het huurcontract"), False, 0),
    Puntsoort("sleutels", _("Haal de sleutels op"), True, 0),
    Puntsoort("meterstanden", _("Schrijf de meterstanden op"), True, 0),
    Puntsoort("inschrijving_brp", _("Schrijf in bij de gemeente (BRP)"), True, 0, "inschrijving"),
    Puntsoort("aanvraag_bijstand", _("Vraag bijstand aan"), False, 0, "recht_op_bijstand"),
    Puntsoort("energie_water", _("Regel energie en water"), False, 0),
)
_PRAKTISCH = (
    Puntsoort("woning_uitleg", _("Leg uit hoe alles in de woning werkt"), True, 3),
    Puntsoort("energie_water", _("Regel energie en water"), False, 5),
    Puntsoort("bankrekening", _("Open een bankrekening"), False, 7),
    Puntsoort("school_kinderen", _("Meld de kinderen aan op school"), True, 7),
    Puntsoort("zorgverzekering", _("Sluit een zorgverzekering af"), False, 14),
    Puntsoort("huisarts", _("Meld aan bij een huisarts"), False, 14),
    Puntsoort("digid", _("Vraag DigiD aan"), False, 14),
    Puntsoort("internet", _("Regel internet en telefoon"), False, 14),
    Puntsoort("inrichting", _("Help de woning inrichten"), True, 21),
    Puntsoort("buurt", _("Leer de buurt kennen"), True, 21),
    Puntsoort("vervoer", _("Oefen met de fiets, bus en trein"), True, 21),
    Puntsoort("tandarts", _("Meld aan bij een tandarts"), False, 28),
    Puntsoort("verzekeringen", _("Sluit de andere verzekeringen af"), False, 28),
    Puntsoort("toeslagen", _("Vraag toeslagen aan"), False, 28),
    Puntsoort("formulieren", _("Help met post en formulieren, niet over geld"), True, 42),
)
_LEEFOMGEVING = (
    Puntsoort("voorzieningen", _("Leg uit waar je hier hulp en advies vindt"), True, 30),
    Puntsoort("gemeente_loket", _("Ga samen naar het loket van de gemeente"), True, 30),
    Puntsoort("bibliotheek", _("Ga samen naar de bibliotheek"), True, 45),
    Puntsoort("initiatieven", _("Bezoek een initiatief in de buurt"), True, 60),
    Puntsoort("sport", _("Zoek een sportclub"), True, 60),
    Puntsoort("cultuur", _("Ga samen naar cultuur of een feest in de buurt"), True, 90),
    Puntsoort("taalontmoeting", _("Ga samen naar een plek om Nederlands te oefenen"), True, 90),
    Puntsoort(
        "positie_vrouw", _("Praat ook apart met de vrouw: wat wil zij leren en doen?"), False, 45
    ),
    Puntsoort("zorg_wegwijs", _("Leg uit hoe zorg werkt en schakel zorg in"), False, 60),
)
_UITKERING_WERK = (
    Puntsoort("inkomsten_doorgeven", _("Geef het werk door aan wie de bijstand betaalt"), False, 3),
    Puntsoort("toeslagen_wijzigen", _("Geef het nieuwe inkomen door voor de toeslagen"), False, 7),
    Puntsoort("opvang_bij_werk", _("Regel opvang voor de werktijden, met toeslag"), False, 14),
    Puntsoort("reizen_naar_werk", _("Regel de reis naar het werk, en wie die betaalt"), False, 14),
    Puntsoort("lessen_naast_werk", _("Spreek af wanneer de taallessen doorgaan"), False, 14),
    Puntsoort(
        "week_nakijken", _("Kijk samen of de week past: les, werk, zorg en reizen"), False, 14
    ),
    Puntsoort("vaste_lasten_zelf", _("Kijk of vaste lasten betaald blijven"), False, 30),
    Puntsoort("eerste_loon", _("Kijk samen naar de eerste loonstrook"), False, 42),
    Puntsoort(
        "bijstand_beeindigd", _("Leg vast wanneer de bijstand stopt"), False, 42, "bijstand_gestopt"
    ),
)
CHECKLISTEN: Final[Mapping[str, Checklistsoort]] = {
    soort.code: soort
    for soort in (
        Checklistsoort(
            "regeldag",
            _("Regeldag"),
            "regeldag",
            _("Op één dag regel je wat nodig is om in de woning te kunnen wonen."),
            _REGELDAG,
            feit="regeldag",
            is_een_dag=True,
        ),
        Checklistsoort(
            "mb_praktisch",
            _("Praktische hulp in en om het huis"),
            "mb_praktisch",
            _("Deze hulp begint meteen als iemand in de gemeente woont."),
            _PRAKTISCH,
            feit="mb_gestart",
        ),
        Checklistsoort(
            "mb_leefomgeving",
            _("De omgeving leren kennen"),
            "mb_leefomgeving",
            _("Voorzieningen, mensen en activiteiten in de buurt."),
            _LEEFOMGEVING,
        ),
        Checklistsoort(
            "uitkering_werk",
            _("Van uitkering naar werk"),
            "voortgang",
            _("Met werk veranderen geld, opvang en tijd. Regel dit voor het misgaat."),
            _UITKERING_WERK,
            is_op_verzoek=True,
        ),
    )
}
"""All kinds of list by code."""
PUNTSOORTEN: Final[Mapping[tuple[str, str], Puntsoort]] = {
    (soort.code, punt.code): punt for soort in CHECKLISTEN.values() for punt in soort.punten
}

PUNTNAMEN: Final[Keuzelijst] = {
    **{punt.code: punt.naam for punt in PUNTSOORTEN.values()},
    EIGEN: _("Een eigen punt"),
}
"""The words of a point for the timeline: of an own point never what was typed."""


def list_local_points(soort: str, codes: object) -> tuple[Puntsoort, ...]:
    """Return the standard points that hold here, in the order of the list.

    ``codes`` is the local setting ``checklist_<soort>``: codes of points, or ``None`` for all.
    """
    punten = CHECKLISTEN[soort].punten
    if not isinstance(codes, list | tuple):
        return punten
    return tuple(punt for punt in punten if punt.code in codes)
