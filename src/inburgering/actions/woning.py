"""Homes for who was coupled: offered, given to somebody, moved into, taken back.

What concerns a person goes through the one door of a dossier; an offer alone has no dossier yet.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Herkomst, Waarde, check_reason, store_fact
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import Feit, Woning
from inburgering.cases.woning import list_corporaties

FEIT: Final = "woning_toegewezen"
MEESTE: Final = 30
"""More people than this do not live in one home."""
_NOG_NIET: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
_VRIJ: Final = (Woning.Status.AANGEBODEN,)
_BEZET: Final = (Woning.Status.TOEGEWEZEN, Woning.Status.BETROKKEN)


@dataclass(frozen=True, slots=True)
class NieuweWoning:
    """A home as it is offered."""

    gemeente: str
    corporatie: str
    """Code of the party that lets it; empty when nobody in the taakverdeling does."""
    adres_regels: tuple[str, ...]
    personen: int
    beschikbaar_op: date


@dataclass(frozen=True, slots=True)
class Zicht:
    """The version of a home that somebody saw, and the one-time key of the form."""

    versie: int | None = None
    eenmalig: uuid.UUID | None = None


def woning_aanbieden(
    nieuw: NieuweWoning, *, bereik: Bereik, moment: Moment, eenmalig: uuid.UUID | None = None
) -> uuid.UUID:
    """Record a home that is offered; return its key. The same form twice gives one home.

    :raises NietBevoegd: if the worker takes in nobody in this municipality.
    :raises Onvolledig: if address or number cannot be right.
    :raises AlGedaan: if the same form came in before.
    """
    _check_gemeente(nieuw.gemeente, bereik)
    _check_nieuw(nieuw, moment)
    with transaction.atomic():
        key = eenmalig or uuid.uuid4()
        row, is_new = Woning.objects.get_or_create(
            sleutel=key,
            defaults={
                "gemeente_id": nieuw.gemeente,
                "corporatie_id": nieuw.corporatie or None,
                "adres_regels": list(nieuw.adres_regels),
                "personen": nieuw.personen,
                "beschikbaar_op": nieuw.beschikbaar_op,
            },
        )
    if not is_new:
        raise AlGedaan
    return row.sleutel


def woning_toewijzen(
    woning: uuid.UUID,
    *,
    dossier: uuid.UUID,
    op: date,
    bereik: Bereik,
    moment: Moment,
    zicht: Zicht,
) -> None:
    """Give a home to somebody, and record in the dossier on which day that was.

    :raises Geweigerd: if the home is taken, or the person has a home already.
    """
    with _open("woning.toegewezen", woning, dossier, bereik, moment, zicht) as (row, stuk):
        _require(row, _VRIJ, _("Deze woning is al aan iemand gegeven. Kies een andere woning."))
        if stuk.dossier.gemeente_id != row.gemeente_id:
            raise Geweigerd(_("Deze woning ligt in een andere gemeente dan het dossier."))
        if Woning.objects.filter(dossier=stuk.dossier, status__in=_BEZET).exists():
            raise Geweigerd(_("Voor deze persoon is al een woning. Koppel die eerst los."))
        _check_dag(op, moment, "op")
        row.status = Woning.Status.TOEGEWEZEN
        row.dossier = stuk.dossier
        row.toegewezen_op = op
        _save(row)
        if not _facts(stuk).exists():
            origin = Herkomst(moment, bereik.medewerker)
            store_fact(stuk.dossier, FEIT, Waarde(datum=op), herkomst=origin)
        stuk.gegevens["woning"] = str(row.sleutel)


def woning_loskoppelen(
    woning: uuid.UUID, *, reden: str, bereik: Bereik, moment: Moment, zicht: Zicht
) -> None:
    """Take a home back from somebody, with a reason; it is on offer again.

    :raises Onvolledig: if the reason is missing.
    :raises Geweigerd: if nobody has it, or somebody moved in already.
    """
    with _open("woning.losgekoppeld", woning, None, bereik, moment, zicht) as (row, stuk):
        check_reason(reden)
        _require(
            row,
            (Woning.Status.TOEGEWEZEN,),
            _("Deze woning is al betrokken. Verbeter de dag of het aantal als dat niet klopt."),
        )
        for fact in _facts(stuk).filter(datum=row.toegewezen_op):
            fact.is_geldig = False
            fact.vervallen_at = moment.tijdstip
            fact.save(update_fields=["is_geldig", "vervallen_at"])
        row.status = Woning.Status.AANGEBODEN
        row.dossier = row.toegewezen_op = None
        _save(row)
        stuk.gegevens |= {"woning": str(row.sleutel), "reden": reden}


def woning_betrekken(
    woning: uuid.UUID, *, op: date, aantal: int, bereik: Bereik, moment: Moment, zicht: Zicht
) -> None:
    """Record that people moved in, how many and when; once more puts it right.

    Everybody counts for the taakstelling, children too (art. 28 Huisvestingswet 2014).

    :raises Onvolledig: if the day lies ahead or nobody moved in.
    :raises AlGedaan: if exactly this is recorded already.
    """
    with _open("woning.betrokken", woning, None, bereik, moment, zicht) as (row, stuk):
        if (row.status, row.betrokken_op, row.geplaatst) == (Woning.Status.BETROKKEN, op, aantal):
            raise AlGedaan
        _check_dag(op, moment, "op")
        if not 1 <= aantal <= MEESTE:
            fault = _("Vul in hoeveel mensen er gingen wonen, kinderen ook.")
            raise Onvolledig(_NOG_NIET, velden={"aantal": fault})
        row.status = Woning.Status.BETROKKEN
        row.betrokken_op = op
        row.geplaatst = aantal
        _save(row)
        stuk.gegevens |= {"woning": str(row.sleutel), "aantal": aantal}


def woning_intrekken(
    woning: uuid.UUID, *, bereik: Bereik, moment: Moment, versie: int | None
) -> None:
    """Take an offer back that nobody has.

    :raises Geweigerd: if somebody has the home: that is taken back first.
    """
    with transaction.atomic():
        row = _lock(woning, bereik)
        if row.status == Woning.Status.INGETROKKEN:
            raise AlGedaan
        _check_version(row, versie)
        _require(row, _VRIJ, _("Deze woning is aan iemand gegeven. Koppel de woning eerst los."))
        row.status = Woning.Status.INGETROKKEN
        _save(row)


@contextmanager
def _open(
    code: str,
    woning: uuid.UUID,
    dossier: uuid.UUID | None,
    bereik: Bereik,
    moment: Moment,
    zicht: Zicht,
) -> Iterator[tuple[Woning, Werkstuk]]:
    """Open the dossier of a home, or the one it goes to, and lock the home after it."""
    key = dossier or _find_dossier(woning, bereik)
    with handeling(
        code, dossier=key, bereik=bereik, moment=moment, eenmalig=zicht.eenmalig
    ) as stuk:
        row = _lock(woning, bereik)
        if dossier is None and row.dossier_id != stuk.dossier.pk:
            raise Verouderd
        _check_version(row, zicht.versie)
        yield row, stuk


def _find_dossier(woning: uuid.UUID, bereik: Bereik) -> uuid.UUID:
    rows = Woning.objects.filter(sleutel=woning, gemeente__in=get_instroom_gemeenten(bereik))
    key = rows.values_list("dossier__sleutel", flat=True).first()
    if key is None:
        raise NietGevonden
    return key


def _lock(woning: uuid.UUID, bereik: Bereik) -> Woning:
    rows = Woning.objects.select_for_update()
    row = rows.filter(sleutel=woning, gemeente__in=get_instroom_gemeenten(bereik)).first()
    if row is None:
        raise NietGevonden
    return row


def _facts(stuk: Werkstuk) -> QuerySet[Feit]:
    return Feit.objects.filter(dossier=stuk.dossier, soort=FEIT, is_geldig=True)


def _check_version(row: Woning, versie: int | None) -> None:
    if versie is not None and row.versie != versie:
        raise Geweigerd(
            _("Iemand anders heeft deze woning net gewijzigd. Kijk hoe het er nu voor staat.")
        )


def _require(row: Woning, statuses: tuple[str, ...], melding: Tekst) -> None:
    if row.status not in statuses:
        raise Geweigerd(melding)


def _save(row: Woning) -> None:
    row.versie += 1
    row.save()


def _check_gemeente(gemeente: str, bereik: Bereik) -> None:
    if gemeente not in get_instroom_gemeenten(bereik):
        raise NietBevoegd(_("Je mag voor deze gemeente geen woningen invullen."))


def _check_nieuw(nieuw: NieuweWoning, moment: Moment) -> None:
    velden: dict[str, Tekst] = {}
    if not nieuw.adres_regels:
        velden["adres"] = _("Vul de straat en het nummer in, en de plaats op de tweede regel.")
    if not 1 <= nieuw.personen <= MEESTE:
        velden["personen"] = _("Vul in voor hoeveel mensen de woning is, 1 tot en met 30.")
    known = {code for code, _naam in list_corporaties([nieuw.gemeente], dag=moment.dag)}
    if nieuw.corporatie and nieuw.corporatie not in known:
        velden["corporatie"] = _("Deze partij huisvest hier niemand. Kies een andere.")
    if velden:
        raise Onvolledig(_NOG_NIET, velden=velden)


def _check_dag(op: date, moment: Moment, field: str) -> None:
    if op > moment.dag:
        fault = _("Deze dag ligt na vandaag. Vul de dag in waarop het gebeurde.")
        raise Onvolledig(_NOG_NIET, velden={field: fault})
