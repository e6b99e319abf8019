"""Who read which dossier, for the privacy officer: numbers and codes, nothing of the person."""

from dataclasses import dataclass
from datetime import datetime

from inburgering.access.beheerkring import get_regio
from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.models import Aanstelling
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Inzage

PAGE = 50


@dataclass(frozen=True, slots=True)
class InzageRij:
    """One reading of one part of a dossier."""

    tijdstip: datetime
    nummer: str
    gemeente: str
    medewerker: str
    organisatie: str
    rol: str
    deel: Deel | str
    doel: str
    reden: str


@dataclass(frozen=True, slots=True)
class InzagePagina:
    """A page of the log, the newest reading first."""

    rijen: tuple[InzageRij, ...]
    na: int | None
    """Where the next page begins, ``None`` on the last page."""


def list_inzagen(
    bereik: Bereik, *, nummer: str = "", medewerker: int | None = None, na: int | None = None
) -> InzagePagina:
    """Return a page of the readings in the own region, of one dossier or one worker if asked."""
    if not bereik.rol.mag_logboek_zien:
        return InzagePagina((), None)
    rows = Inzage.objects.filter(dossier__gemeente__regio=get_regio(bereik))
    rows = rows.filter(dossier__nummer=nummer) if nummer else rows
    rows = rows.filter(door=medewerker) if medewerker is not None else rows
    rows = rows.filter(pk__lt=na) if na is not None else rows
    related = rows.select_related("dossier__gemeente", "door", "organisatie")
    found = list(related.order_by("-pk")[: PAGE + 1])
    page = found[:PAGE]
    return InzagePagina(
        rijen=tuple(_picture(row) for row in page),
        na=page[-1].pk if len(found) > PAGE else None,
    )


def list_lezers(bereik: Bereik) -> tuple[tuple[int, str], ...]:
    """Return id and name of everybody who has or had a place in the own region."""
    rows = Aanstelling.objects.filter(organisatie__regio=get_regio(bereik))
    names = rows.order_by("medewerker__naam").values_list("medewerker_id", "medewerker__naam")
    return tuple(dict(names).items())


def _picture(row: Inzage) -> InzageRij:
    return InzageRij(
        tijdstip=row.tijdstip,
        nummer=row.dossier.nummer,
        gemeente=row.dossier.gemeente.naam,
        medewerker=row.door.naam,
        organisatie=row.organisatie.naam,
        rol=ROLLEN[row.rol].naam if row.rol in ROLLEN else row.rol,
        deel=next((deel for deel in Deel if deel == row.deel), row.deel),
        doel=row.doel,
        reden=row.reden,
    )
