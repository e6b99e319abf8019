"""Who may do, give and get a point of a list: the line between professionals and volunteers.

Source: R-BUR-018, R-BUR-019; ADR 0079.
"""

from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.actions.fouten import NietBevoegd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Betrokkene, Checklistpunt
from inburgering.cases.zichtbaar import get_visible_dossiers

GELD_TAKEN: Final = ("ontzorgen", "financiele_zelfredzaamheid", "bijstand")
HELPERS: Final = (*REGIE, *GELD_TAKEN)
"""A point for professionals may go to whoever does one of these, of another party as well."""


def get_point(stuk: Werkstuk, punt: int) -> Checklistpunt:
    """Return a point of a list of this dossier.

    :raises NietGevonden: if there is none.
    """
    row = (
        Checklistpunt.objects.filter(pk=punt, checklist__dossier=stuk.dossier)
        .select_related("checklist")
        .first()
    )
    if row is None:
        raise NietGevonden
    return row


def check_may_settle(stuk: Werkstuk, point: Checklistpunt) -> None:
    """Check that this worker may say that the point is done.

    :raises NietBevoegd: for a volunteer if it is a point for professionals or somebody else's;
        for others if neither the list nor the point is theirs.
    """
    bereik = stuk.bereik
    if not bereik.rol.is_beroepskracht and not point.mag_vrijwilliger:
        raise NietBevoegd(_("Dit punt is voor een beroepskracht. Vraag het je begeleider."))
    if point.medewerker_id == bereik.medewerker:
        return
    if bereik.rol.alleen_eigen_mensen or not may_keep(bereik, stuk.dossier.gemeente_id, point):
        raise NietBevoegd(_("Dit punt is niet van jou. Vraag het wie het lijstje bijhoudt."))


def check_may_keep(stuk: Werkstuk, point: Checklistpunt) -> None:
    """Check that this worker keeps the list: gives points away, says that one is not needed.

    :raises NietBevoegd: if another party keeps it.
    """
    if not may_keep(stuk.bereik, stuk.dossier.gemeente_id, point):
        raise NietBevoegd(_("Dit lijstje houdt een andere partij bij."))


def may_keep(bereik: Bereik, gemeente: str, point: Checklistpunt) -> bool:
    """Return whether the worker keeps the list of this point."""
    if gemeente in bereik.regie_gemeenten:
        return True
    row = point.checklist
    return row.organisatie_id == bereik.organisatie and bereik.mag_doen(gemeente, row.taak)


def check_receiver(stuk: Werkstuk, point: Checklistpunt, medewerker: int) -> None:
    """Check that this worker may get the point.

    :raises Onvolledig: at the field ``medewerker``, saying what to do instead.
    """
    other = get_bereik(medewerker, dag=stuk.moment.dag)
    fault = _find_fault(stuk, point, other)
    if fault is not None:
        raise Onvolledig(fault, velden={"medewerker": fault})


def _find_fault(stuk: Werkstuk, point: Checklistpunt, other: Bereik | None) -> Tekst | None:
    if other is None:
        return _("Kies een medewerker die nu werkt.")
    words = {"naam": other.naam}
    if not other.rol.is_beroepskracht and not point.mag_vrijwilliger:
        return _("%(naam)s is vrijwilliger. Dit punt is voor een beroepskracht.") % words
    gemeente = stuk.dossier.gemeente_id
    if other.organisatie == point.checklist.organisatie_id:
        if not other.mag_doen(gemeente, point.checklist.taak):
            return _("%(naam)s doet dit soort taken niet. Kies iemand anders.") % words
    elif point.mag_vrijwilliger or not any(other.mag_doen(gemeente, taak) for taak in HELPERS):
        return _("%(naam)s werkt bij een andere partij. Kies iemand anders.") % words
    if not other.rol.alleen_eigen_mensen and not _sees(stuk, other):
        return _("%(naam)s heeft in dit dossier nog geen taak en ziet het niet.") % words
    if other.rol.alleen_eigen_mensen and not _is_involved(stuk, other.medewerker):
        return _("%(naam)s is nog niet aan deze persoon gekoppeld. Doe dat eerst.") % words
    return None


def _sees(stuk: Werkstuk, other: Bereik) -> bool:
    return get_visible_dossiers(other).filter(pk=stuk.dossier.pk).exists()


def _is_involved(stuk: Werkstuk, medewerker: int) -> bool:
    rows = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=stuk.moment.dag),
        dossier=stuk.dossier,
        medewerker=medewerker,
    )
    return rows.exists()
