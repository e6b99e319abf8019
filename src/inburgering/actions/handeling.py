"""The one door for every change of a dossier.

It locks the dossier, compares the version, checks who may do it and on which basis it may be
decided, and after the change recomputes terms and tasks and writes timeline and outbox, all in
one transaction. There is no way to leave one of these out.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.catalogus import HANDELINGEN
from inburgering.actions.fouten import (
    AlGedaan,
    GeenBeslisbasis,
    Gesloten,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Verouderd,
)
from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.actions.stand import refresh_stand
from inburgering.cases.models import Bericht, Dossier, Tijdlijnregel
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.region.verdeling import Basis, get_basis

ONLY_WITH_DUTY = ("oproep.", "brede_intake.", "leerbaarheidstoets.", "pip.")
"""Acts that the law knows for inburgeringsplichtigen alone."""


@dataclass(slots=True)
class Werkstuk:
    """What an action works with inside a handeling."""

    dossier: Dossier
    moment: Moment
    bereik: Bereik
    basis: Basis | None
    """The basis for deciding; only for handelingen that decide."""
    gegevens: dict[str, Any] = field(default_factory=dict)
    """Ids and codes for the timeline row."""
    berichten: list[Bericht] = field(default_factory=list)

    def queue(self, *, partner: str, soort: str, inhoud: dict[str, Any]) -> None:
        """Put a message for a chain partner in the outbox of this transaction."""
        self.berichten.append(
            Bericht(
                dossier=self.dossier,
                partner=partner,
                soort=soort,
                inhoud=inhoud,
                created_at=self.moment.tijdstip,
            )
        )


@contextmanager
def handeling(
    code: str,
    *,
    dossier: uuid.UUID,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    taken: tuple[str, ...] = (),
    eenmalig: uuid.UUID | None = None,
) -> Iterator[Werkstuk]:
    """Open the dossier for one change.

    ``taken`` names the tasks that give the right where the catalogue leaves that to the action;
    ``versie`` is the version that the worker saw; ``eenmalig`` the one-time key of the form.

    :raises NietGevonden: if the dossier does not exist for this worker.
    :raises Verouderd: if somebody changed it since.
    :raises AlGedaan: if the same form came in before.
    :raises NietBevoegd: if the worker or the party may not do this here today.
    :raises Geweigerd: if the dossier is closed.
    """
    soort = HANDELINGEN[code]
    with transaction.atomic():
        row = _lock(dossier, bereik)
        _check_new(eenmalig)
        if versie is not None and row.versie != versie:
            raise Verouderd
        if row.status != Dossier.Status.OPEN and not soort.mag_gesloten:
            raise Gesloten(sluitreden=row.sluitreden)
        _check_right(row, soort.taken or taken, bereik)
        _check_professional(soort, bereik)
        _check_duty(row, soort)
        basis = check_basis(row.gemeente_id, soort, bereik, moment) if soort.beslist else None
        stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=basis)
        yield stuk
        finish(stuk, code, eenmalig=eenmalig)


def finish(stuk: Werkstuk, code: str, *, eenmalig: uuid.UUID | None = None) -> None:
    """Recompute the stand and write version, timeline and outbox of a changed dossier."""
    row = stuk.dossier
    # What DUO does not know yet is work: the outbox is written before the work is computed.
    Bericht.objects.bulk_create(stuk.berichten)
    moved = refresh_stand([row], moment=stuk.moment, door=stuk.bereik.medewerker)[row.pk]
    if moved:
        stuk.gegevens["termijnen"] = moved
    row.versie += 1
    row.save()
    Tijdlijnregel.objects.create(
        dossier=row,
        handeling=code,
        dag=stuk.moment.dag,
        tijdstip=stuk.moment.tijdstip,
        door_id=stuk.bereik.medewerker,
        organisatie_id=stuk.bereik.organisatie,
        gegevens=stuk.gegevens,
        sleutel=eenmalig,
    )


def check_basis(gemeente: str, soort: Handelingsoort, bereik: Bereik, moment: Moment) -> Basis:
    """Return the basis for deciding, valid on this day and held by the worker's party.

    :raises GeenBeslisbasis: if nobody, or another party, decides on this task here today.
    """
    basis = get_basis(gemeente, soort.taken[0], dag=moment.dag)
    if basis is None:
        raise GeenBeslisbasis(
            _(
                "Er is op deze dag geen geldige basis om dit besluit te nemen. "
                "Vraag de beheerder om het mandaat of besluit bij 'Wie doet wat' aan te vullen."
            )
        )
    if basis.organisatie != bereik.organisatie:
        raise GeenBeslisbasis(
            _("Jouw organisatie mag dit besluit hier niet nemen. Dat doet %(partij)s.")
            % {"partij": basis.organisatie_naam}
        )
    return basis


def _lock(dossier: uuid.UUID, bereik: Bereik) -> Dossier:
    # Rights are checked without a lock: PostgreSQL does not lock rows of an EXISTS or a union.
    if not get_visible_dossiers(bereik).filter(sleutel=dossier).exists():
        raise NietGevonden
    return Dossier.objects.select_for_update().get(sleutel=dossier)


def _check_new(eenmalig: uuid.UUID | None) -> None:
    if eenmalig is not None and Tijdlijnregel.objects.filter(sleutel=eenmalig).exists():
        raise AlGedaan


def _check_right(row: Dossier, taken: tuple[str, ...], bereik: Bereik) -> None:
    if not any(bereik.mag_doen(row.gemeente_id, taak) for taak in taken):
        raise NietBevoegd(
            _("Dit hoort niet bij jouw taken in deze gemeente. Vraag het de uitvoerende partij.")
        )


def _check_professional(soort: Handelingsoort, bereik: Bereik) -> None:
    """Keep a volunteer to what volunteers may do, whatever task their party has here."""
    if not (bereik.rol.is_beroepskracht or soort.mag_vrijwilliger):
        raise NietBevoegd(_("Dit mag alleen een beroepskracht doen. Vraag het je begeleider."))


def _check_duty(row: Dossier, soort: Handelingsoort) -> None:
    """Keep the acts of the trajectory away from somebody without a duty."""
    if row.regime == Dossier.Regime.ZONDER_PLICHT and soort.code.startswith(ONLY_WITH_DUTY):
        raise Geweigerd(
            _(
                "Deze persoon heeft geen inburgeringsplicht. Is de plicht er toch? "
                "Verbeter dan eerst de doelgroep."
            )
        )
