"""Reads the talks on progress of a dossier: how many, when, and what came of them."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, time

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.keuzelijsten import VERZENDWIJZEN, get_word
from inburgering.cases.models import Afspraakstand, Document, Dossier, Voortgangsgesprek
from inburgering.cases.voortgang import GESPREKSTANDEN, GESPREKSVORMEN
from inburgering.law.kalender import doorgerold
from inburgering.law.voortgangsgesprekken import Gesprekplan
from inburgering.law.werk_voortgang import gesprekplan_van
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.voortgang_afspraken import (
    Afspraakbeeld,
    Afspraken,
    load_afspraken,
    picture_stored,
)
from inburgering.queries.voortgang_beeld import Beelddeel, delen_from_json
from inburgering.queries.zware_zaak import is_zware_zaak
from inburgering.region.verdeling import get_beleid

BRIEVEN = ("voortgang_uitnodiging", "voortgang_afzegging")


@dataclass(frozen=True, slots=True)
class Gespreksregel:
    """One talk."""

    sleutel: uuid.UUID
    versie: int
    datum: date
    tijd: time | None
    minuten: int
    plaats: str
    kanaal: str
    vorm: str
    tolk: str
    status: str
    stand: str
    reden: str
    samenvatting: str
    eigen_woorden: str
    uitgenodigd_op: date | None
    brief: uuid.UUID | None
    verzonden_op: date | None
    wijze: str
    is_verzet: bool
    door: str
    afspraken: tuple[Afspraakbeeld, ...]
    delen: tuple[Beelddeel, ...]
    """The page with which the talk was prepared, as it stood that day."""

    @property
    def is_gepland(self) -> bool:
        """Whether the talk is still to come, or its outcome to be written down."""
        return self.status == Voortgangsgesprek.Status.GEPLAND


@dataclass(frozen=True, slots=True)
class Voortgangsbeeld:
    """Where somebody stands with the talks on progress."""

    kop: Kop
    plan: Gesprekplan | None
    """The days that are left; ``None`` while no plan is in force."""
    afspraken: Afspraken
    gesprekken: tuple[Gespreksregel, ...]
    """The newest first."""
    mag_schrijven: bool
    voorstel: date
    """A sensible day for the next talk."""
    is_zwaar: bool
    """A heavy case, for who may see help."""

    @property
    def gepland(self) -> Gespreksregel | None:
        """The talk that is planned."""
        return next((item for item in self.gesprekken if item.is_gepland), None)

    @property
    def gevoerd(self) -> int:
        """How many talks were held."""
        return sum(item.status == Voortgangsgesprek.Status.GEVOERD for item in self.gesprekken)

    @property
    def laatste(self) -> Gespreksregel | None:
        """The last talk that was held or missed: where and how people meet usually."""
        return next((item for item in self.gesprekken if not item.is_gepland), None)


def get_voortgang(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date, na: date | None = None
) -> Voortgangsbeeld | None:
    """Return the talks, or ``None`` when progress does not exist for this worker.

    With ``na`` the proposal is for the talk that follows one held on that day.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG):
        return None
    plan, following = _load_plans(row, dag, na)
    return Voortgangsbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        plan=plan,
        afspraken=load_afspraken(row),
        gesprekken=_load_talks(row),
        mag_schrijven=bereik.mag_doen(row.gemeente_id, "voortgang")
        and row.status == Dossier.Status.OPEN,
        voorstel=doorgerold(max(following.volgende or dag, dag) if following else dag),
        is_zwaar=is_zware_zaak(row, bereik=bereik),
    )


def get_versie(gesprek: uuid.UUID, *, bereik: Bereik) -> int | None:
    """Return the version of a talk as it is now, ``None`` when it does not exist here."""
    rows = Voortgangsgesprek.objects.filter(
        sleutel=gesprek, dossier__gemeente__in=bereik.regie_gemeenten
    )
    return rows.values_list("versie", flat=True).first()


def list_gemist(row: Dossier) -> tuple[tuple[date, str], ...]:
    """Return the talks that the person missed: the day and the reason, the newest first.

    The caller has checked the right to see them.
    """
    missed = Voortgangsgesprek.objects.filter(
        dossier=row, status=Voortgangsgesprek.Status.NIET_VERSCHENEN
    )
    return tuple(missed.order_by("-datum", "-id").values_list("datum", "reden"))


def _load_plans(
    row: Dossier, dag: date, na: date | None
) -> tuple[Gesprekplan | None, Gesprekplan | None]:
    beleid = get_beleid([row.gemeente_id], dag=dag)
    stand = load_standen([row], peildatum=dag, beleid=beleid).get(row.pk)
    if stand is None:
        return None, None
    plan = gesprekplan_van(stand)
    if na is None:
        return plan, plan
    held = replace(
        stand.voortgang, gevoerd=stand.voortgang.gevoerd + 1, laatst_gevoerd_op=na, gepland_op=None
    )
    return plan, gesprekplan_van(replace(stand, voortgang=held))


def _load_talks(row: Dossier) -> tuple[Gespreksregel, ...]:
    talks = list(
        Voortgangsgesprek.objects.filter(dossier=row).select_related("door").order_by("datum", "id")
    )
    standen: dict[int, list[Afspraakstand]] = {}
    for stand in Afspraakstand.objects.filter(gesprek__dossier=row).order_by("id"):
        standen.setdefault(stand.gesprek_id, []).append(stand)
    letters = _load_letters(row)
    found = tuple(_make_row(talk, standen.get(talk.pk, []), letters) for talk in talks)
    return tuple(reversed(found))


def _load_letters(row: Dossier) -> dict[tuple[str, date], Document]:
    letters = Document.objects.filter(dossier=row, soort__in=BRIEVEN)
    found = letters.select_related("verzending").defer("html", "pdf").order_by("pk")
    return {(letter.soort, letter.dagtekening): letter for letter in found}


def _make_row(
    talk: Voortgangsgesprek,
    standen: list[Afspraakstand],
    letters: dict[tuple[str, date], Document],
) -> Gespreksregel:
    invited = talk.uitgenodigd_op
    letter = letters.get((BRIEVEN[0], invited)) if invited else None
    sending = letter.verzending if letter else None
    return Gespreksregel(
        sleutel=talk.sleutel,
        versie=talk.versie,
        datum=talk.datum,
        tijd=talk.tijd,
        minuten=talk.minuten,
        plaats=talk.plaats,
        kanaal=talk.kanaal,
        vorm=get_word(GESPREKSVORMEN, talk.kanaal),
        tolk=talk.tolk,
        status=talk.status,
        stand=get_word(GESPREKSTANDEN, talk.status),
        reden=talk.reden,
        samenvatting=talk.samenvatting,
        eigen_woorden=talk.beeld.get("eigen_woorden", ""),
        uitgenodigd_op=talk.uitgenodigd_op,
        brief=letter.sleutel if letter else None,
        verzonden_op=sending.verzonden_op if sending else None,
        wijze=get_word(VERZENDWIJZEN, sending.wijze) if sending and sending.wijze else "",
        is_verzet=talk.volgorde_ics > 0,
        door=talk.door.naam,
        afspraken=picture_stored(talk.beeld, standen),
        delen=delen_from_json(talk.beeld),
    )
