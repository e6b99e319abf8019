"""What must be right before the paying of fixed costs begins, goes on or ends.

Source: R-KEMP-012, R-OA-003.
"""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.voorziening_controle import check_start_ontzorgen
from inburgering.cases.geldzaken import ZONDER_PLAN
from inburgering.cases.models import Dossier, Feit, Ontzorging, Zelfredzaamheidsplan


def check_ontzorgen(row: Dossier, soort: str, dag: date | None) -> None:
    """Check a legal fact on the paying of fixed costs; any other fact is none of this.

    :raises Onvolledig: at the field ``waarde``, with the reason.
    """
    if soort == "ontzorgen_gestart":
        check_start_ontzorgen(row, dag)
    elif soort == "ontzorgen_afgerond" and not (has_plan(row) or _ended_without_plan(row)):
        fault = _(
            "Het ontzorgen eindigt met een plan om zelf geldzaken te doen. "
            "Maak eerst dat plan bij Geldzaken."
        )
        raise Onvolledig(fault, velden={"waarde": fault})


def has_plan(row: Dossier) -> bool:
    """Return whether there was ever a plan for handling money oneself."""
    return Zelfredzaamheidsplan.objects.filter(dossier=row).exists()


def require_running(row: Dossier) -> Ontzorging:
    """Return the period that runs.

    :raises Geweigerd: if there is none.
    """
    period = Ontzorging.objects.filter(dossier=row, is_afgesloten=False).order_by("-begin").first()
    if period is None:
        raise Geweigerd(_("Er loopt nu geen ontzorgen. Laad de pagina opnieuw."))
    return period


def find_fact(row: Dossier, soort: str) -> date | None:
    """Return the day of a valid fact."""
    rows = Feit.objects.filter(dossier=row, soort=soort, is_geldig=True)
    return rows.values_list("datum", flat=True).first()


def check_within_bijstand(row: Dossier, eind: date, *, veld: str) -> None:
    """Check that nothing is paid after the right to bijstand.

    Grondslag: art. 56a lid 2 Participatiewet: the payments are made from the bijstand.

    :raises Onvolledig: at the field, with the last day.
    """
    stopped = find_fact(row, "bijstand_gestopt")
    if stopped is not None and eind > stopped:
        fault = _("De bijstand liep tot en met %(dag)s. Kies die dag of een eerdere.") % {
            "dag": date_format(stopped, "j F Y")
        }
        raise Onvolledig(fault, velden={veld: fault})


def _ended_without_plan(row: Dossier) -> bool:
    return Ontzorging.objects.filter(
        dossier=row, is_afgesloten=True, reden_eind__in=ZONDER_PLAN
    ).exists()
