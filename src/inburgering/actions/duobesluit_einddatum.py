"""The last day of the term as DUO gives it: it comes with a decision, and goes with its mistake."""

from datetime import date

from inburgering.actions.feit import Herkomst, Waarde, store_fact
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.models import Feit

SOORT = "einddatum_duo"


def set_last_day(stuk: Werkstuk, dag: date) -> None:
    """Write the last day that DUO gave; the one before stays readable.

    A last day that came with a decision has been looked at: no work to check it follows.
    """
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, "DUO")
    for soort in (SOORT, "einddatum_gecontroleerd"):
        old = _get_valid(stuk, soort)
        if old is None or old.datum != dag:
            store_fact(stuk.dossier, soort, Waarde(datum=dag), herkomst=origin, vervangt=old)


def restore_last_day(stuk: Werkstuk, dag: date, *, reden: str) -> None:
    """Take this last day back, and put the one before it in its place if there was one."""
    origin = Herkomst(stuk.moment, stuk.bereik.medewerker, "DUO", reden)
    for soort in (SOORT, "einddatum_gecontroleerd"):
        now = _get_valid(stuk, soort)
        if now is None or now.datum != dag:
            continue
        before = now.vervangt.datum if now.vervangt else None
        if before is not None:
            value = Waarde(datum=before)
            store_fact(stuk.dossier, soort, value, herkomst=origin, vervangt=now)
        else:
            now.is_geldig = False
            now.vervallen_at = stuk.moment.tijdstip
            now.save(update_fields=["is_geldig", "vervallen_at"])


def _get_valid(stuk: Werkstuk, soort: str) -> Feit | None:
    rows = Feit.objects.filter(dossier=stuk.dossier, soort=soort, is_geldig=True)
    return rows.select_related("vervangt").first()
