"""Keeps who belongs to the household of a person, as this college knows it.

A tie between two dossiers is one for both: either side may end it, and both dossiers tell of it.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, finish, handeling
from inburgering.cases.huishouden import TEGENOVER, find_between, find_ties
from inburgering.cases.models import Dossier, Huishoudband
from inburgering.cases.zichtbaar import get_visible_dossiers


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """Somebody of the household: with an own dossier (by number), or by name and birth date."""

    soort: str
    dossiernummer: str = ""
    naam: str = ""
    geboortedatum: date | None = None


def huisgenoot_toevoegen(
    dossier: uuid.UUID,
    *,
    huisgenoot: Huisgenoot,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add somebody to the household; another dossier must be of the same college.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with transaction.atomic():
        other = _find_other(dossier, huisgenoot.dossiernummer, bereik)
        _lock_both(dossier, other)
        with handeling(
            "huishouden.bijgewerkt",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            _check(stuk, huisgenoot, other, moment.dag)
            row = Huishoudband.objects.create(
                dossier=stuk.dossier,
                ander_dossier=other,
                naam="" if other else huisgenoot.naam.strip(),
                geboortedatum=None if other else huisgenoot.geboortedatum,
                soort=huisgenoot.soort,
            )
            stuk.gegevens |= {"huisgenoot": row.pk, "soort": row.soort}
        if other is not None:
            tell_other(other.pk, row, bereik=bereik, moment=moment)


def huisgenoot_verwijderen(
    dossier: uuid.UUID,
    *,
    huisgenoot: int,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Say that somebody does not belong to the household any more; the row itself stays.

    A tie between two dossiers ends for both, also when each holds a row of its own.

    :raises Geweigerd: if there is no such tie of this dossier.
    """
    with transaction.atomic():
        other = _find_member(dossier, huisgenoot)
        _lock_both(dossier, other)
        with handeling(
            "huishouden.bijgewerkt",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            row = find_ties(stuk.dossier).filter(pk=huisgenoot).first()
            if row is None:
                raise Geweigerd(_("Deze persoon staat niet meer in het huishouden."))
            ending = find_ties(stuk.dossier).filter(pk=row.pk)
            if other is not None:
                ending |= find_between(stuk.dossier, other)
            ending.update(is_actief=False)
            stuk.gegevens |= {"huisgenoot": row.pk, "soort": row.soort, "weg": True}
        if other is not None:
            tell_other(other.pk, row, bereik=bereik, moment=moment, weg=True)


def tell_other(
    dossier: int, band: Huishoudband, *, bereik: Bereik, moment: Moment, weg: bool = False
) -> None:
    """Write in the dossier of the other person that a tie began or ended, unless it is closed."""
    row = Dossier.objects.select_for_update().get(pk=dossier)
    if row.status != Dossier.Status.OPEN:
        return
    soort = band.soort if band.dossier_id == row.pk else TEGENOVER[band.soort]
    stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None)
    stuk.gegevens |= {"huisgenoot": band.pk, "soort": soort} | ({"weg": True} if weg else {})
    finish(stuk, "huishouden.bijgewerkt")


def _lock_both(dossier: uuid.UUID, other: Dossier | None) -> None:
    """Lock both dossiers, always in one order, so that two workers never wait for each other."""
    if other is None:
        return
    rows = Dossier.objects.filter(sleutel__in=(dossier, other.sleutel))
    list(rows.select_for_update().order_by("pk").values_list("pk"))


def _find_other(dossier: uuid.UUID, nummer: str, bereik: Bereik) -> Dossier | None:
    """Return the other dossier, only when this worker may see it at this college."""
    if not nummer.strip():
        return None
    visible = get_visible_dossiers(bereik)
    mine = visible.filter(sleutel=dossier).values("gemeente")[:1]
    return (
        visible.filter(nummer=nummer.strip().upper(), gemeente__in=mine)
        .exclude(sleutel=dossier)
        .first()
    )


def _find_member(dossier: uuid.UUID, huisgenoot: int) -> Dossier | None:
    """Return the other dossier of a tie; ``None`` of somebody who is known by name."""
    band = Huishoudband.objects.filter(pk=huisgenoot, ander_dossier__isnull=False)
    found = band.select_related("dossier", "ander_dossier").first()
    if found is None or found.ander_dossier is None:
        return None
    sides = {found.dossier.sleutel: found.ander_dossier, found.ander_dossier.sleutel: found.dossier}
    return sides.get(dossier)


def _check(stuk: Werkstuk, huisgenoot: Huisgenoot, other: Dossier | None, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if huisgenoot.soort not in Huishoudband.Soort.values:
        velden["soort"] = _("Kies wie het is.")
    if huisgenoot.dossiernummer.strip() and other is None:
        velden["dossiernummer"] = _(
            "We vinden dit dossier niet in deze gemeente. Controleer het nummer."
        )
    elif other is not None and _is_linked(stuk, other):
        velden["dossiernummer"] = _("Deze persoon staat al in het huishouden.")
    elif other is None:
        velden |= _check_named(huisgenoot, dag)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _is_linked(stuk: Werkstuk, other: Dossier) -> bool:
    return find_between(stuk.dossier, other).exists()


def _check_named(huisgenoot: Huisgenoot, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if not huisgenoot.naam.strip():
        velden["naam"] = _("Vul een dossiernummer in, of een naam.")
    born = huisgenoot.geboortedatum
    if born is not None and born > dag:
        velden["geboortedatum"] = _("De geboortedatum ligt na vandaag. Controleer het jaar.")
    return velden
