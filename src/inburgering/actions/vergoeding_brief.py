"""Makes the letter with the decision on a reimbursement, and puts it in the print queue."""

from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel
from inburgering.actions.brief import (
    make_afzender,
    make_bezwaaradres,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
    store_letter,
)
from inburgering.actions.fouten import GeenBeslisbasis
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.besluit import Besluitbasis, make_besluitbasis
from inburgering.cases.models import Document, Vergoeding
from inburgering.documents.vergoeding import VergoedingGegevens, vergoeding_besluit

SOORT = "vergoeding_besluit"


def store_decision(stuk: Werkstuk, row: Vergoeding) -> Document:
    """Make the letter on the paper of who decides, and keep it; the row must be decided.

    Grondslag: art. 3:41 and 3:46 Awb.
    :raises GeenBeslisbasis: if nobody has the power to decide here today.
    :raises Onvolledig: if the letter misses something, or holds a sign that cannot be printed.
    """
    if stuk.basis is None:
        raise GeenBeslisbasis(
            _("Er is op deze dag geen basis om namens het college een brief te sturen.")
        )
    basis = make_besluitbasis(stuk.basis, ondertekenaar=stuk.bereik.naam)
    with refuse_unprintable():
        letter = vergoeding_besluit(_make_data(stuk, row, basis))
    return store_letter(stuk, letter, soort=SOORT, deel=Deel.MEEDOEN)


def _make_data(stuk: Werkstuk, row: Vergoeding, basis: Besluitbasis) -> VergoedingGegevens:
    assert row.besloten_op is not None
    return VergoedingGegevens(
        afzender=make_afzender(basis),
        geadresseerde=make_geadresseerde(stuk.dossier),
        contact=make_contact(stuk.dossier, basis),
        soort=row.soort,
        omschrijving=row.omschrijving,
        gevraagd_op=row.gevraagd_op,
        gevraagd_cent=row.gevraagd_cent,
        toegekend_cent=row.toegekend_cent or 0,
        besloten_op=row.besloten_op,
        reden=row.reden,
        van=row.van,
        tot_en_met=row.tot_en_met,
        kenmerk=stuk.dossier.nummer,
        dagtekening=stuk.moment.dag,
        ondertekenaar=make_ondertekenaar(basis),
        bezwaaradres=make_bezwaaradres(basis),
    )
