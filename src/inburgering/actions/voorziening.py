"""Keeps what was offered to a person: by whom, from when, and what the person said.

Source: R-KEMP-009, R-KEMP-011, R-KEMP-012, R-KEMP-083, R-KEMP-084.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden, Onvolledig, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.voorziening_controle import (
    Voorzieninggegevens,
    check_voorziening,
    require_offer,
)
from inburgering.actions.voorziening_geldzaken import check_regie, choose_offers
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Voorziening
from inburgering.cases.voorzieningen import (
    GELDZAKEN,
    ONDERDELEN,
    VOORZIENINGEN,
    Voorzieningsoort,
    load_aanbod,
)
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_beleid


def voorziening_bijwerken(
    dossier: uuid.UUID,
    *,
    soort: str,
    gegevens: Voorzieninggegevens,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record or change an offer to the person; it records no legal fact.

    ``gezien`` is the version of the offer that the worker saw, 0 for none yet.

    :raises NietGevonden: if there is no such kind.
    :raises Geweigerd: if the college owes this group nothing of the kind, with the reason.
    :raises Verouderd: if somebody else changed it since.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    if soort not in VOORZIENINGEN:
        raise NietGevonden
    kind = VOORZIENINGEN[soort]
    with handeling(
        "voorziening.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(kind.taak, *REGIE, *(("mb_praktisch",) if soort == GELDZAKEN else ())),
        eenmalig=eenmalig,
    ) as stuk:
        row = Voorziening.objects.filter(dossier=stuk.dossier, soort=soort).first()
        if (row.versie if row else 0) != gezien:
            raise Verouderd
        gemeente = stuk.dossier.gemeente_id
        beleid = get_beleid([gemeente], dag=moment.dag)[gemeente]
        plicht = load_aanbod(stuk.dossier, beleid=beleid)[kind.aanbod]
        require_offer(plicht)
        check_voorziening(
            stuk.dossier, kind, gegevens, plicht=plicht, beleid=beleid, dag=moment.dag
        )
        _check_party(gegevens)
        row = row or Voorziening(dossier=stuk.dossier, soort=soort, versie=0)
        _fill(stuk, row, gegevens, kind, beleid)
        row.versie += 1
        row.save()
        stuk.gegevens["voorziening"] = soort


def _fill(
    stuk: Werkstuk,
    row: Voorziening,
    gegevens: Voorzieninggegevens,
    kind: Voorzieningsoort,
    beleid: Mapping[str, Any],
) -> None:
    if kind.code == GELDZAKEN:
        check_regie(stuk, beleid)
        row.niveau = gegevens.niveau
        row.onderdelen = list(choose_offers(stuk, gegevens))
    else:
        known = ONDERDELEN.get(kind.code, {})
        row.onderdelen = [code for code in known if code in gegevens.onderdelen]
    row.aangeboden_op = gegevens.aangeboden_op
    row.uitkomst = gegevens.uitkomst
    row.reden = gegevens.reden.strip()
    row.organisatie_id = gegevens.organisatie or None
    row.is_eigen_rekening = gegevens.is_eigen_rekening
    row.begin = gegevens.begin
    row.eind = gegevens.eind
    row.reden_verlenging = gegevens.reden_verlenging.strip()
    row.financiering, row.kosten_cent = gegevens.financiering, gegevens.kosten_cent
    row.toelichting = gegevens.toelichting.strip()


def _check_party(gegevens: Voorzieninggegevens) -> None:
    code = gegevens.organisatie
    if code and not Organisatie.objects.filter(pk=code).exists():
        fault = _("Kies een partij uit de lijst.")
        raise Onvolledig(fault, velden={"organisatie": fault})
