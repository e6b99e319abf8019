"""Keeps the statement of a month: what came in, was withheld, was paid, and what was leefgeld.

Leefgeld is never typed: it is what is left, so that the sums always add up.
Source: R-KEMP-034, R-DRE-019.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.maandstaat_controle import (
    Staatgegevens,
    check_earlier_months,
    check_staat,
    find_staat,
    require_periode,
)
from inburgering.cases.models import Maandcorrectie, Maandregel, Maandstaat, Ontzorging
from inburgering.law.maandstaat import Inhouding, maandsom

REDEN_MIN, REDEN_MAX = 5, 300


@dataclass(frozen=True, slots=True)
class Staatopdracht:
    """Which month, and the figures of it."""

    maand: date
    """The first day."""
    gegevens: Staatgegevens


def maandstaat_bewaren(
    dossier: uuid.UUID,
    *,
    opdracht: Staatopdracht,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Keep the figures of a month as a concept.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if the statement is final: that asks for a correction.
    """
    with handeling(
        "maandstaat.bewaard",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_periode(stuk.dossier, opdracht.maand, dag=moment.dag)
        staat = find_staat(period, opdracht.maand)
        if staat is not None and staat.is_definitief:
            raise Geweigerd(_("Deze staat is definitief. Maak een correctie, met een reden."))
        check_staat(period, opdracht.maand, opdracht.gegevens, dag=moment.dag)
        _write(stuk, period, staat, opdracht)


def maandstaat_definitief(
    dossier: uuid.UUID,
    *,
    maand: date,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Make the statement final; months follow each other, and every payment has its day.

    :raises Geweigerd: if it is not there, is final already, or an earlier month is still open.
    """
    with handeling(
        "maandstaat.definitief",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_periode(stuk.dossier, maand, dag=moment.dag)
        staat = find_staat(period, maand)
        if staat is None:
            raise Geweigerd(_("Van deze maand is nog geen staat. Vul eerst de bedragen in."))
        if staat.is_definitief:
            raise Geweigerd(_("Deze staat is al definitief."))
        check_earlier_months(period, maand)
        if staat.regels.filter(betaald_cent__gt=0, betaald_op__isnull=True).exists():
            raise Geweigerd(_("Vul eerst bij elke betaling in op welke dag je betaalde."))
        staat.is_definitief, staat.definitief_op = True, moment.dag
        staat.versie += 1
        staat.save()
        stuk.gegevens["maand"] = maand.isoformat()


def maandstaat_corrigeren(
    dossier: uuid.UUID,
    *,
    opdracht: Staatopdracht,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put a final statement right; what it said before stays readable, with the reason.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if there is no final statement.
    """
    with handeling(
        "maandstaat.gecorrigeerd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_periode(stuk.dossier, opdracht.maand, dag=moment.dag)
        staat = find_staat(period, opdracht.maand)
        if staat is None or not staat.is_definitief:
            raise Geweigerd(_("Deze staat is nog niet definitief. Wijzig de bedragen gewoon."))
        faults: dict[str, Tekst] = {}
        if not REDEN_MIN <= len(reden.strip()) <= REDEN_MAX:
            faults["reden"] = _("Schrijf kort op wat er niet klopte (5 tot 300 tekens).")
        check_staat(period, opdracht.maand, opdracht.gegevens, dag=moment.dag, faults=faults)
        Maandcorrectie.objects.create(
            staat=staat,
            reden=reden.strip(),
            was=_as_json(staat, list(staat.regels.order_by("last_id"))),
            dag=moment.dag,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        _write(stuk, period, staat, opdracht)


def _write(
    stuk: Werkstuk, period: Ontzorging, staat: Maandstaat | None, opdracht: Staatopdracht
) -> None:
    gegevens = opdracht.gegevens
    som = maandsom(
        bijstand=gegevens.bijstand_cent,
        toeslagen=gegevens.toeslagen_cent,
        inhoudingen=[Inhouding(r.ingehouden_cent, r.betaald_cent) for r in gegevens.regels],
    )
    row = staat or Maandstaat(ontzorging=period, maand=opdracht.maand, versie=0)
    row.bijstand_cent, row.toeslagen_cent = gegevens.bijstand_cent, gegevens.toeslagen_cent
    row.leefgeld_cent = som.leefgeld
    row.versie += 1
    row.door_id, row.recorded_at = stuk.bereik.medewerker, stuk.moment.tijdstip
    row.save()
    Maandregel.objects.filter(staat=row).exclude(
        last__in=[line.last for line in gegevens.regels]
    ).delete()
    for line in gegevens.regels:
        Maandregel.objects.update_or_create(
            staat=row,
            last_id=line.last,
            defaults={
                "ingehouden_cent": line.ingehouden_cent,
                "betaald_cent": line.betaald_cent,
                "betaald_op": line.betaald_op,
            },
        )
    stuk.gegevens["maand"] = opdracht.maand.isoformat()


def _as_json(staat: Maandstaat, regels: Sequence[Maandregel]) -> Mapping[str, Any]:
    return {
        "bijstand": staat.bijstand_cent,
        "toeslagen": staat.toeslagen_cent,
        "leefgeld": staat.leefgeld_cent,
        "regels": [
            {
                "last": line.last_id,
                "ingehouden": line.ingehouden_cent,
                "betaald": line.betaald_cent,
                "betaald_op": line.betaald_op.isoformat() if line.betaald_op else None,
            }
            for line in regels
        ],
    }
