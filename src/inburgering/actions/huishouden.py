"""Keeps who belongs to the household of a person, as this college knows it."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
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
    with handeling(
        "huishouden.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        other = _find_other(stuk, huisgenoot.dossiernummer)
        _check(stuk, huisgenoot, other, moment.dag)
        row = Huishoudband.objects.create(
            dossier=stuk.dossier,
            ander_dossier=other,
            naam="" if other else huisgenoot.naam.strip(),
            geboortedatum=None if other else huisgenoot.geboortedatum,
            soort=huisgenoot.soort,
        )
        stuk.gegevens |= {"huisgenoot": row.pk, "soort": row.soort}


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

    :raises Geweigerd: if there is no such row in this dossier.
    """
    with handeling(
        "huishouden.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Huishoudband.objects.filter(
            dossier=stuk.dossier, pk=huisgenoot, is_actief=True
        ).first()
        if row is None:
            raise Geweigerd(_("Deze persoon staat niet meer in het huishouden."))
        row.is_actief = False
        row.save(update_fields=["is_actief"])
        stuk.gegevens |= {"huisgenoot": row.pk, "soort": row.soort, "weg": True}


def _find_other(stuk: Werkstuk, nummer: str) -> Dossier | None:
    """Return the other dossier, only when this worker may see it at this college."""
    if not nummer.strip():
        return None
    return (
        get_visible_dossiers(stuk.bereik)
        .filter(nummer=nummer.strip().upper(), gemeente=stuk.dossier.gemeente_id)
        .exclude(pk=stuk.dossier.pk)
        .first()
    )


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
    rows = Huishoudband.objects.filter(dossier=stuk.dossier, ander_dossier=other, is_actief=True)
    return rows.exists()


def _check_named(huisgenoot: Huisgenoot, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if not huisgenoot.naam.strip():
        velden["naam"] = _("Vul een dossiernummer in, of een naam.")
    born = huisgenoot.geboortedatum
    if born is not None and born > dag:
        velden["geboortedatum"] = _("De geboortedatum ligt na vandaag. Controleer het jaar.")
    return velden
