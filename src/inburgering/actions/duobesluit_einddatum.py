"""The last day of the term as DUO gives it: it comes with a decision, and goes with its mistake."""

from datetime import date

from django.utils.translation import gettext as _

from inburgering.actions.feit import Herkomst, Waarde, store_fact
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.models import Duobesluit, Feit

SOORTEN = ("einddatum_duo", "einddatum_gecontroleerd")
"""The last day itself, and that it was looked at: one that came with a decision was."""


def set_last_day(stuk: Werkstuk, dag: date) -> None:
    """Write the last day that DUO gave; the one before stays readable."""
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, "DUO", _("Nieuw besluit van DUO."))
    for soort in SOORTEN:
        old = _get_valid(stuk, soort)
        if old is None or old.datum != dag:
            store_fact(stuk.dossier, soort, Waarde(datum=dag), herkomst=origin, vervangt=old)


def restore_last_day(stuk: Werkstuk, *, reden: str) -> None:
    """Let the last decision that still counts give the last day again, or else what was before.

    Without either there is no last day of DUO any more, and our own count holds.
    """
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, "DUO", reden)
    for soort in SOORTEN:
        now = _get_valid(stuk, soort)
        before = _find_before(stuk, soort)
        if now is None or now.datum == before:
            continue
        if before is not None:
            store_fact(stuk.dossier, soort, Waarde(datum=before), herkomst=origin, vervangt=now)
        else:
            now.is_geldig = False
            now.vervallen_at = stuk.moment.tijdstip
            now.save(update_fields=["is_geldig", "vervallen_at"])


def _find_before(stuk: Werkstuk, soort: str) -> date | None:
    decisions = Duobesluit.objects.filter(dossier=stuk.dossier, nieuwe_einddatum__isnull=False)
    counting = decisions.filter(is_geldig=True).order_by("besloten_op", "pk").last()
    if counting is not None:
        return counting.nieuwe_einddatum
    given = set(decisions.values_list("nieuwe_einddatum", flat=True))
    first = Feit.objects.filter(dossier=stuk.dossier, soort=soort).order_by("pk").first()
    return first.datum if first is not None and first.datum not in given else None


def _get_valid(stuk: Werkstuk, soort: str) -> Feit | None:
    return Feit.objects.filter(dossier=stuk.dossier, soort=soort, is_geldig=True).first()
