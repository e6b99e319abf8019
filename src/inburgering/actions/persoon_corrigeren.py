"""Corrects who somebody is; what was recorded before stays, encrypted."""

import uuid
from functools import partial

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import Onvolledig, Tekst, collect_faults
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.persoon import (
    Persoonsgegevens,
    check_bsn,
    check_persoon,
    check_v_nummer,
    describe_old,
    fill_person,
)
from inburgering.cases.models import Feit, Persoon, Persoonscorrectie
from inburgering.cases.versleuteling import get_search_key

FIELDS = (
    "voornamen",
    "voorvoegsel",
    "geslachtsnaam",
    "roepnaam",
    "is_achternaam_eerst",
    "geboortedatum",
    "is_geboortedatum_onzeker",
    "bsn_zoeksleutel",
    "v_nummer",
)


def persoon_corrigeren(
    dossier: uuid.UUID,
    *,
    gegevens: Persoonsgegevens,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Correct name, birth date, BSN or V-number; an empty BSN leaves the known one.

    The timeline tells which fields changed, never the values.

    :raises Onvolledig: with all faults at once, each at its field; also when nothing changed.
    """
    with handeling(
        "persoon.gecorrigeerd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Persoon.objects.select_for_update().get(pk=stuk.dossier.persoon_id)
        _check(stuk, row, gegevens, reden)
        old, before = describe_old(row), _values(row)
        fill_person(row, gegevens)
        changed = [name for name, value in _values(row).items() if value != before[name]]
        if not changed:
            raise Onvolledig(_("Je hebt nog niets veranderd. Verbeter eerst een veld."))
        row.save()
        Persoonscorrectie.objects.create(
            persoon=row,
            dossier=stuk.dossier,
            oud_versleuteld=old,
            reden=reden.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens["velden"] = changed


def _values(row: Persoon) -> dict[str, object]:
    return {name: getattr(row, name) for name in FIELDS}


def _check(stuk: Werkstuk, row: Persoon, gegevens: Persoonsgegevens, reden: str) -> None:
    velden = collect_faults(
        partial(check_persoon, gegevens, dag=stuk.moment.dag),
        partial(check_reason, reden),
        partial(_check_birth, stuk, gegevens),
    )
    if not velden:
        velden = collect_faults(partial(_check_others, row, gegevens))
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_others(row: Persoon, gegevens: Persoonsgegevens) -> None:
    """Check that no other identity record holds the number; it says nothing about that record."""
    bsn, v_nummer = check_bsn(gegevens.bsn), check_v_nummer(gegevens.v_nummer)
    others = Persoon.objects.exclude(pk=row.pk)
    velden: dict[str, Tekst] = {}
    taken = _("Dit nummer staat al bij iemand anders. Controleer de cijfers.")
    if bsn and others.filter(bsn_zoeksleutel=get_search_key(bsn)).exists():
        velden["bsn"] = taken
    if v_nummer and others.filter(v_nummer=v_nummer).exists():
        velden["v_nummer"] = taken
    if velden:
        raise Onvolledig(taken, velden=velden)


def _check_birth(stuk: Werkstuk, gegevens: Persoonsgegevens) -> None:
    facts = Feit.objects.filter(
        dossier=stuk.dossier, is_geldig=True, datum__lt=gegevens.geboortedatum
    )
    if facts.exists():
        fault = _("Er staan datums in het dossier die voor deze geboortedatum liggen.")
        raise Onvolledig(fault, velden={"geboortedatum": fault})
