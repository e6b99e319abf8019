"""Keeps the fixed costs that the college pays: to whom, how much, on which day.

Source: R-KEMP-072; art. 56a lid 2 Participatiewet names the kinds.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.ontzorging_controle import require_running
from inburgering.cases.geldzaken import VASTE_LASTEN
from inburgering.cases.models import Maandregel, Ontzorging, VasteLast

LAATSTE_BETAALDAG: Final = 28
"""The last day that every month has."""
NAAM_MAX, KENMERK_MAX = 120, 40


@dataclass(frozen=True, slots=True)
class Lastgegevens:
    """A fixed cost as it is agreed."""

    soort: str
    schuldeiser: str
    bedrag_cent: int
    """A month."""
    betaaldag: int
    begin: date
    eind: date | None = None
    """The last day, inclusive."""
    kenmerk: str = ""


def vaste_last_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Lastgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add a fixed cost to the period that runs.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if no period runs.
    """
    with handeling(
        "vaste_last.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_running(stuk.dossier)
        _check(gegevens, period)
        row = VasteLast(ontzorging=period)
        _fill(row, gegevens)
        row.save()
        stuk.gegevens |= {"last": row.pk, "soort": row.soort}


def vaste_last_wijzigen(
    dossier: uuid.UUID,
    *,
    last: int,
    gegevens: Lastgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Change a fixed cost. What was withheld and paid in earlier months stays as it was.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if it is not in the period that runs.
    """
    with handeling(
        "vaste_last.gewijzigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        period = require_running(stuk.dossier)
        row = VasteLast.objects.filter(pk=last, ontzorging=period).first()
        if row is None:
            raise Geweigerd(_("Deze vaste last staat er niet meer. Laad de pagina opnieuw."))
        _check(gegevens, period, row)
        _fill(row, gegevens)
        row.versie += 1
        row.save()
        stuk.gegevens |= {"last": row.pk, "soort": row.soort}


def _check(gegevens: Lastgegevens, period: Ontzorging, row: VasteLast | None = None) -> None:
    velden = _check_words(gegevens)
    if gegevens.bedrag_cent <= 0:
        velden["bedrag"] = _("Vul een bedrag boven 0 in.")
    if not 1 <= gegevens.betaaldag <= LAATSTE_BETAALDAG:
        velden["betaaldag"] = _("Kies een dag van 1 tot en met 28: die heeft elke maand.")
    velden |= _check_days(gegevens, period)
    if not velden and row is not None and _is_other(row, gegevens):
        velden["schuldeiser"] = _(
            "Over deze schuldeiser zijn al staten gemaakt. "
            "Geef deze een laatste dag en voeg een nieuwe toe."
        )
    if not velden and _exists(gegevens, period, row):
        velden["schuldeiser"] = _("Deze schuldeiser staat er al vanaf deze dag.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_words(gegevens: Lastgegevens) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if gegevens.soort not in VASTE_LASTEN:
        velden["soort"] = _("Kies wat er wordt betaald.")
    if not gegevens.schuldeiser.strip():
        velden["schuldeiser"] = _("Vul in aan wie je betaalt.")
    elif len(gegevens.schuldeiser.strip()) > NAAM_MAX:
        velden["schuldeiser"] = _("Maak de naam korter: hoogstens %(n)s tekens.") % {"n": NAAM_MAX}
    if len(gegevens.kenmerk.strip()) > KENMERK_MAX:
        velden["kenmerk"] = _("Maak het kenmerk korter: hoogstens %(n)s tekens.") % {
            "n": KENMERK_MAX
        }
    return velden


def _check_days(gegevens: Lastgegevens, period: Ontzorging) -> dict[str, Tekst]:
    if gegevens.begin > period.eind:
        return {"begin": _("Dan is het ontzorgen al voorbij. Kies een eerdere dag.")}
    if gegevens.eind is not None and gegevens.eind < gegevens.begin:
        return {"eind": _("De laatste dag ligt voor de eerste dag. Controleer beide datums.")}
    if gegevens.eind is not None and gegevens.eind < period.begin:
        return {"eind": _("Dan was er nog geen ontzorgen. Kies een latere dag.")}
    return {}


def _is_other(row: VasteLast, gegevens: Lastgegevens) -> bool:
    """Return whether another creditor would take over what was written about this one."""
    same = (row.soort, row.schuldeiser) == (gegevens.soort, gegevens.schuldeiser.strip())
    return not same and Maandregel.objects.filter(last=row).exists()


def _exists(gegevens: Lastgegevens, period: Ontzorging, row: VasteLast | None) -> bool:
    rows = VasteLast.objects.filter(
        ontzorging=period,
        soort=gegevens.soort,
        schuldeiser=gegevens.schuldeiser.strip(),
        begin=gegevens.begin,
    )
    return (rows if row is None else rows.exclude(pk=row.pk)).exists()


def _fill(row: VasteLast, gegevens: Lastgegevens) -> None:
    row.soort = gegevens.soort
    row.schuldeiser = gegevens.schuldeiser.strip()
    row.kenmerk = gegevens.kenmerk.strip()
    row.bedrag_cent = gegevens.bedrag_cent
    row.betaaldag = gegevens.betaaldag
    row.begin, row.eind = gegevens.begin, gegevens.eind
