"""Obstacles that can be counted: since when, how long, and what was arranged.

Source: R-SV-020, R-SV-049, R-KEMP-057, R-KEMP-105, R-KEMP-106.
"""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bedrag import format_bedrag
from inburgering.cases.keuzelijsten import RANDVOORWAARDEN, SENSITIVE, get_word
from inburgering.cases.meedoen import AFSPRAAKVELDEN, LRK_STANDEN, VERVOER
from inburgering.cases.models import Dossier, Randvoorwaarde
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.meedoen_beeld import Belemmering


def list_belemmeringen(row: Dossier, *, bereik: Bereik, dag: date) -> tuple[Belemmering, ...]:
    """Return the obstacles, open ones first and the oldest on top; not those that lapsed."""
    rows = Randvoorwaarde.objects.filter(dossier=row).exclude(
        status=Randvoorwaarde.Status.NIET_NODIG
    )
    if not bereik.mag_zien(row.gemeente_id, Deel.GEZONDHEID):
        rows = rows.exclude(soort=SENSITIVE)
    found = rows.select_related("eigenaar_organisatie", "eigenaar").order_by("begin", "id")
    lines = [make_belemmering(item, dag) for item in found]
    return tuple(sorted(lines, key=lambda line: not line.is_open))


def get_belemmering(
    dossier: uuid.UUID, *, randvoorwaarde: int, bereik: Bereik, dag: date
) -> tuple[Belemmering, Mapping[str, Any]] | None:
    """Return an obstacle with a form, and what was arranged as it was kept; ``None`` if none."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.RANDVOORWAARDEN):
        return None
    item = (
        Randvoorwaarde.objects.filter(dossier=row, pk=randvoorwaarde, soort__in=AFSPRAAKVELDEN)
        .select_related("eigenaar_organisatie", "eigenaar")
        .first()
    )
    return None if item is None else (make_belemmering(item, dag), item.afspraak)


def make_belemmering(item: Randvoorwaarde, dag: date) -> Belemmering:
    """Return an obstacle in words."""
    return Belemmering(
        id=item.pk,
        code=item.soort,
        soort=get_word(RANDVOORWAARDEN, item.soort),
        omschrijving=item.omschrijving,
        wie=item.eigenaar.naam if item.eigenaar else item.eigenaar_organisatie.naam,
        begin=item.begin,
        eind=item.eind,
        dagen=max(0, ((item.eind or dag) - item.begin).days),
        is_open=item.status == Randvoorwaarde.Status.OPEN,
        afspraak=tuple(_describe(item.afspraak)),
        heeft_afspraakvorm=item.soort in AFSPRAAKVELDEN,
    )


def _describe(afspraak: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    words = {
        "aanbieder": _("Opvang"),
        "wijze": _("Reist met"),
        "wie": _("Wie helpt"),
        "plaats": _("Plek"),
        "lrk_nummer": _("Nummer in het register"),
    }
    lists = {"wijze": VERVOER}
    for name, label in words.items():
        if name in afspraak:
            value = str(afspraak[name])
            yield label, get_word(lists[name], value) if name in lists else value
    if "kosten_cent" in afspraak:
        cost = format_bedrag(int(afspraak["kosten_cent"]))
        yield _("Kosten"), _("%(bedrag)s per maand") % {"bedrag": cost}
    if "gemeld_op" in afspraak:
        yield _("Opvangpartner weet het sinds"), _show_day(afspraak["gemeld_op"])
    if "lrk_status" in afspraak:
        status = get_word(LRK_STANDEN, str(afspraak["lrk_status"]))
        if "lrk_gezien_op" in afspraak:
            day = _show_day(afspraak["lrk_gezien_op"])
            status = _("%(stand)s (gezien op %(dag)s)") % {"stand": status, "dag": day}
        yield _("Register kinderopvang"), status


def _show_day(text: str) -> str:
    return date_format(date.fromisoformat(text), "j F Y")
