"""Keeps health apart: own right, encrypted; two open pages lose nothing here either.

Grondslag: art. 14 lid 3 and art. 37 lid 2 Wi2021.
"""

import uuid

from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden
from inburgering.actions.handeling import handeling
from inburgering.actions.intake_bewaren import (
    Bewaard,
    Gezien,
    check_inhoud,
    check_open,
    choose_basis,
    lock_dossier,
)
from inburgering.cases.gezondheid import Gezondheidsinhoud, open_health, seal_health
from inburgering.cases.intake_andere import Andere, update_others
from inburgering.cases.intake_inhoud import Inhoud, combine, get_digests, join
from inburgering.cases.intake_onderdelen import GEZONDHEID
from inburgering.cases.models import Dossier, Gezondheid
from inburgering.cases.zichtbaar import get_visible_dossiers


def save_health(
    dossier: uuid.UUID, *, inhoud: Inhoud, gezien: Gezien, bereik: Bereik, moment: Moment
) -> Bewaard:
    """Save what a page shows of health while somebody types; see ``save_part``.

    :raises NietGevonden: if health does not exist for this worker.
    :raises Geweigerd: if dossier or intake is closed.
    """
    check_health_right(dossier, bereik)
    with transaction.atomic():
        row = lock_dossier(dossier, bereik=bereik)
        return _combine(row, inhoud, gezien, bereik=bereik, moment=moment)


def gezondheid_bijwerken(
    dossier: uuid.UUID,
    *,
    inhoud: Inhoud,
    gezien: Gezien,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> Bewaard:
    """Save health and write in the timeline that it was updated, for who may know.

    :raises NietGevonden: if health does not exist for this worker.
    :raises Geweigerd: if dossier or intake is closed.
    """
    check_health_right(dossier, bereik)
    with handeling(
        "gezondheid.bijgewerkt", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        check_open(stuk.dossier)
        return _combine(stuk.dossier, inhoud, gezien, bereik=bereik, moment=moment)


def resolve_other_health(
    dossier: uuid.UUID, *, andere: int, neem_over: bool, bereik: Bereik, moment: Moment
) -> None:
    """Put the text of another page together with what is stored, or let it go.

    :raises NietGevonden: if health does not exist for this worker.
    """
    check_health_right(dossier, bereik)
    with transaction.atomic():
        row = lock_dossier(dossier, bereik=bereik)
        health = Gezondheid.objects.filter(dossier=row).first()
        if health is None:
            raise NietGevonden
        old = open_health(health.inhoud_versleuteld)
        other = next((o for o in old.anderen if o.id == andere), None)
        if other is None:
            return
        kept = join(GEZONDHEID, old.inhoud, other.inhoud) if neem_over else old.inhoud
        left = tuple(o for o in old.anderen if o.id != andere)
        write_health(
            row, Gezondheidsinhoud(kept, left, old.toetsbeperking), bereik=bereik, moment=moment
        )


def check_health_right(dossier: uuid.UUID, bereik: Bereik) -> None:
    """Check that health of this dossier exists for the worker.

    :raises NietGevonden: if not, without a hint that there is anything.
    """
    row = get_visible_dossiers(bereik).filter(sleutel=dossier).only("gemeente_id").first()
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID):
        raise NietGevonden


def write_health(
    dossier: Dossier,
    inhoud: Gezondheidsinhoud,
    *,
    bereik: Bereik,
    moment: Moment,
    venster: uuid.UUID | None = None,
) -> int:
    """Encrypt and store the health of a locked dossier; return its new version."""
    row = Gezondheid.objects.filter(dossier=dossier).first() or Gezondheid(
        dossier=dossier, versie=0
    )
    row.inhoud_versleuteld = seal_health(inhoud)
    row.versie += 1
    row.venster = venster
    row.gewijzigd_door_id = bereik.medewerker
    row.gewijzigd_at = moment.tijdstip
    row.save()
    return row.versie


def _combine(
    dossier: Dossier, inhoud: Inhoud, gezien: Gezien, *, bereik: Bereik, moment: Moment
) -> Bewaard:
    new = check_inhoud(GEZONDHEID, inhoud)
    row = Gezondheid.objects.filter(dossier=dossier).first()
    old = open_health(row.inhoud_versleuteld) if row else Gezondheidsinhoud()
    versie = row.versie if row else 0
    result = combine(
        GEZONDHEID, old.inhoud, new, choose_basis(GEZONDHEID, old.inhoud, versie, gezien)
    )
    lost = None
    if row is not None and result.andere is not None:
        lost = Andere(result.andere, versie, row.gewijzigd_door_id, row.gewijzigd_at, row.venster)
    others = update_others(
        old.anderen, lost=lost, venster=gezien.venster, aangeraakt=result.aangeraakt
    )
    stored = Gezondheidsinhoud(result.inhoud, others, old.toetsbeperking)
    if stored != old:
        versie = write_health(dossier, stored, bereik=bereik, moment=moment, venster=gezien.venster)
    return Bewaard(versie, get_digests(GEZONDHEID, new), result.andere is not None)
