"""Makes what the letters of enforcement say, for good and as a preview."""

import uuid

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_bezwaaradres,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
)
from inburgering.actions.fouten import GeenBeslisbasis, NietGevonden
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.models import Dossier, Handhavingszaak
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.boete import boete_besluit
from inburgering.documents.boete_gegevens import (
    Boetegegevens,
    HandhavingGegevens,
    Overtreding,
)
from inburgering.documents.gegevens import Afzender, Contact
from inburgering.documents.render_html import render_html
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.law.tekst import dutch, zinnen_from_json

TAAK = "handhaving"


def require_basis(stuk: Werkstuk) -> Besluitbasis:
    """Return in whose name a letter of enforcement goes out today.

    :raises GeenBeslisbasis: if there is none.
    """
    basis = get_letter_basis(stuk.dossier, taak=TAAK, bereik=stuk.bereik, moment=stuk.moment)
    if basis is None:
        raise GeenBeslisbasis(
            _("Er is op deze dag geen basis om namens het college een brief te sturen.")
        )
    return basis


def make_handhaving_data(
    zaak: Handhavingszaak, basis: Besluitbasis, stuk: Werkstuk
) -> HandhavingGegevens:
    """Return what every letter about this case says."""
    return _make_data(zaak, stuk.dossier, basis, stuk.moment, is_concept=False)


def make_boete_data(zaak: Handhavingszaak) -> Boetegegevens:
    """Return what only the letter with the fine says."""
    with override("nl"):
        steps = tuple(dutch((step,)) for step in zinnen_from_json(zaak.berekening))
    return Boetegegevens(
        bedrag_cent=zaak.bedrag_cent or 0,
        berekening=steps,
        schuld=zaak.verwijtbaarheid_reden,
        zienswijze=zaak.zienswijze,
        zienswijze_gevraagd=zaak.zienswijze_gevraagd_op is not None,
        omstandigheden=zaak.bijzondere_omstandigheden,
        uitzondering=zaak.uitzondering_reden,
        nieuwe_termijn_tot=zaak.nieuwe_termijn_tot,
    )


def render_boete_preview(
    dossier: uuid.UUID, *, zaak: uuid.UUID, bereik: Bereik, moment: Moment
) -> str:
    """Return the letter with the fine as HTML, as it would read now; nothing is written.

    :raises NietGevonden: if the case does not exist for this worker.
    """
    rows = get_visible_dossiers(bereik).select_related("persoon", "casusregisseur", "gemeente")
    row = rows.filter(sleutel=dossier).first()
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.HANDHAVING):
        raise NietGevonden
    found = Handhavingszaak.objects.filter(dossier=row, sleutel=zaak).first()
    if found is None:
        raise NietGevonden
    basis = get_letter_basis(row, taak=TAAK, bereik=bereik, moment=moment)
    data = _make_data(found, row, basis, moment, is_concept=True)
    return render_html(boete_besluit(data, make_boete_data(found)), eerste_kop=3)


def _make_data(
    zaak: Handhavingszaak,
    dossier: Dossier,
    basis: Besluitbasis | None,
    moment: Moment,
    *,
    is_concept: bool,
) -> HandhavingGegevens:
    nobody = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    soort = GEDRAGINGEN[zaak.gedraging]
    return HandhavingGegevens(
        afzender=make_afzender(basis) if basis else nobody,
        geadresseerde=make_geadresseerde(dossier),
        contact=make_contact(dossier, basis) if basis else Contact(naam="", telefoon=""),
        overtreding=Overtreding(soort.artikel, soort.code, zaak.gedraging_op, zaak.feiten),
        kenmerk=dossier.nummer,
        dagtekening=moment.dag,
        ondertekenaar=make_ondertekenaar(basis) if basis else None,
        bezwaaradres=make_bezwaaradres(basis) if basis else None,
        is_concept=is_concept,
    )
