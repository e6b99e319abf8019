"""Records that somebody moved away, and takes that back when it was a mistake.

Grondslag: art. 15 lid 4 Wi2021. A move needs no event of DUO: the college itself records it.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, finish, handeling
from inburgering.actions.persoon import has_open_dossier
from inburgering.cases.models import Dossier, Feit, Persoon, Pip, Verhuizing
from inburgering.cases.verhuizing import list_household
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.region.models import Gemeente

NOT_SAVED = _("Nog niet opgeslagen. Kijk bij de velden.")


@dataclass(frozen=True, slots=True)
class Vertrek:
    """Where somebody went and since when."""

    inschrijving_op: date
    """Registration in the next municipality."""
    gemeente: str = ""
    """The code of a municipality that works with this system."""
    andere_gemeente: str = ""
    """The name of any other."""
    huisgenoten: tuple[uuid.UUID, ...] = ()
    """Dossiers of the household that move along."""


def verhuizing_melden(
    dossier: uuid.UUID,
    *,
    vertrek: Vertrek,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record that somebody moved: the dossier closes, its open tasks lapse, the next college hears.

    Everything that was written stays readable, a concept of the plan too.

    Grondslag: art. 15 lid 4 Wi2021.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with transaction.atomic():
        _lock_people((dossier, *vertrek.huisgenoten), bereik)
        with handeling(
            "verhuizing.vertrokken",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            naam = _check(stuk.dossier, vertrek, moment.dag)
            others = _check_household(stuk.dossier, vertrek.huisgenoten)
            _leave(stuk, vertrek, naam)
        for other in others:
            with handeling(
                "verhuizing.vertrokken", dossier=other, bereik=bereik, moment=moment
            ) as stuk:
                _check(stuk.dossier, vertrek, moment.dag)
                _leave(stuk, vertrek, naam)


def verhuizing_intrekken(
    dossier: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take back a move that was recorded by mistake; the dossier opens again.

    :raises Onvolledig: if the reason is missing.
    :raises Geweigerd: if the next college opened a dossier, or something was handed over.
    """
    with transaction.atomic():
        move = lock_move(dossier_oud=dossier)
        with handeling(
            "verhuizing.ingetrokken",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            check_reason(reden)
            if move.dossier_nieuw_id is not None or move.status == Verhuizing.Status.VERSTREKT:
                raise Geweigerd(
                    _("De nieuwe gemeente werkt al met deze persoon. Overleg eerst met haar.")
                )
            if has_open_dossier(stuk.dossier.persoon, stuk.dossier.gemeente_id):
                raise Geweigerd(_("Er is al een ander open dossier van deze persoon."))
            save_move(move, status=Verhuizing.Status.VERVALLEN, reden=reden.strip())
            stuk.dossier.status = Dossier.Status.OPEN
            stuk.dossier.sluitreden = ""
            stuk.dossier.gesloten_op = None
            stuk.gegevens |= {"verhuizing": move.pk, "reden": reden.strip()}


def lock_move(
    *, dossier_oud: uuid.UUID | None = None, dossier_nieuw: uuid.UUID | None = None
) -> Verhuizing:
    """Return the move out of, or into, a dossier, locked.

    Whoever changes two dossiers locks their move first, so that two colleges never wait for each
    other.

    :raises NietGevonden: if there is none.
    """
    rows = Verhuizing.objects.select_for_update().exclude(status=Verhuizing.Status.VERVALLEN)
    if dossier_oud is not None:
        rows = rows.filter(dossier_oud__sleutel=dossier_oud)
    if dossier_nieuw is not None:
        rows = rows.filter(dossier_nieuw__sleutel=dossier_nieuw)
    row = rows.first()
    if row is None:
        raise NietGevonden
    return row


def save_move(row: Verhuizing, **values: object) -> None:
    """Store these values and raise the version."""
    for name, value in values.items():
        setattr(row, name, value)
    row.versie += 1
    row.save()


def note_elsewhere(
    dossier: int, code: str, gegevens: dict[str, object], *, bereik: Bereik, moment: Moment
) -> None:
    """Write in the dossier of the other college what this one did; its tasks follow."""
    row = Dossier.objects.select_for_update().get(pk=dossier)
    stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None, gegevens=gegevens)
    finish(stuk, code)


def _lock_people(dossiers: tuple[uuid.UUID, ...], bereik: Bereik) -> None:
    """Lock the people, so that two colleges that write about one move come one after another."""
    seen = get_visible_dossiers(bereik).filter(sleutel__in=dossiers).values("persoon")
    list(Persoon.objects.select_for_update().filter(pk__in=seen).order_by("pk"))


def _leave(stuk: Werkstuk, vertrek: Vertrek, naam: str) -> None:
    row = stuk.dossier
    move = _find_move(row, vertrek, stuk)
    move.dossier_oud = row
    move.gemeente_oud_id = row.gemeente_id
    if move.dossier_nieuw_id is None:
        # Where the next college opened a dossier already, its own report counts.
        move.gemeente_nieuw_id = vertrek.gemeente or None
        move.andere_gemeente = vertrek.andere_gemeente.strip()
    save_move(move)
    row.status = Dossier.Status.GESLOTEN
    row.sluitreden = Dossier.Sluitreden.VERHUISD
    row.gesloten_op = stuk.moment.dag
    stuk.gegevens |= {
        "verhuizing": move.pk,
        "gemeente": naam,
        "inschrijving": vertrek.inschrijving_op.isoformat(),
    }


def _find_move(row: Dossier, vertrek: Vertrek, stuk: Werkstuk) -> Verhuizing:
    """Return the row of this move: of the other college that was first, or a new one."""
    known = Verhuizing.objects.select_for_update().filter(dossier_oud=row).first()
    if known is not None:
        if known.status == Verhuizing.Status.VERVALLEN:
            known.status = Verhuizing.Status.GEMELD
            known.reden = ""
            known.inschrijving_op = vertrek.inschrijving_op
        return known
    arrived = (
        Verhuizing.objects.select_for_update()
        .filter(
            dossier_oud__isnull=True,
            gemeente_nieuw=vertrek.gemeente or None,
            dossier_nieuw__persoon=row.persoon_id,
            dossier_nieuw__status=Dossier.Status.OPEN,
        )
        .first()
    )
    return arrived or Verhuizing(
        inschrijving_op=vertrek.inschrijving_op, created_at=stuk.moment.tijdstip, versie=0
    )


def _check(row: Dossier, vertrek: Vertrek, dag: date) -> str:
    """Check that the move is possible and return the name of the municipality."""
    velden: dict[str, Tekst] = {}
    naam = vertrek.andere_gemeente.strip()
    if bool(vertrek.gemeente) == bool(naam):
        velden["gemeente"] = _("Kies de nieuwe gemeente, of vul de naam van de gemeente in.")
    elif vertrek.gemeente == row.gemeente_id:
        velden["gemeente"] = _("Dit is de gemeente van dit dossier. Kies de nieuwe gemeente.")
    elif vertrek.gemeente:
        found = Gemeente.objects.filter(pk=vertrek.gemeente).first()
        naam = found.naam if found else ""
        if found is None:
            velden["gemeente"] = _("Kies een gemeente uit de lijst.")
    fault = _find_wrong_day(row, vertrek.inschrijving_op, dag)
    if fault is not None:
        velden["inschrijving_op"] = fault
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
    return naam


def _find_wrong_day(row: Dossier, moved: date, dag: date) -> Tekst | None:
    if moved > dag:
        return _("Deze dag ligt na vandaag. Meld de verhuizing zodra de inschrijving er is.")
    here = Feit.objects.filter(
        dossier=row, is_geldig=True, soort__in=("inschrijving", "inschrijving_na_verhuizing")
    )
    came = max((fact.datum for fact in here if fact.datum), default=None)
    if came is not None and moved <= came:
        return _("Deze persoon is hier pas op %(dag)s ingeschreven. Controleer de dag.") % {
            "dag": came.strftime("%d-%m-%Y")
        }
    plan = Pip.objects.filter(
        dossier=row, status=Pip.Status.VASTGESTELD, dagtekening__gte=moved
    ).first()
    if plan is not None and plan.dagtekening is not None:
        return _(
            "Het PIP van %(dag)s is van na deze verhuizing. "
            "Controleer de dag, of trek dat PIP eerst in."
        ) % {"dag": plan.dagtekening.strftime("%d-%m-%Y")}
    return None


def _check_household(row: Dossier, chosen: tuple[uuid.UUID, ...]) -> tuple[uuid.UUID, ...]:
    """Return the chosen dossiers, which must be of the household and open at this college."""
    known = set(list_household(row).values_list("sleutel", flat=True))
    if set(chosen) - known:
        fault = _("Kies alleen mensen uit het huishouden met een open dossier.")
        raise Onvolledig(NOT_SAVED, velden={"huisgenoten": fault})
    return chosen
