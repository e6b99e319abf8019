"""Makes the letters that go with what the college tells DUO."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
    refuse_unprintable,
)
from inburgering.actions.fouten import Geweigerd
from inburgering.actions.handeling import Werkstuk
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Advies
from inburgering.cases.wijziging_gegevens import load_wijzigingsgegevens
from inburgering.documents.bio import BioGegevens, bio_advies
from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import Periode
from inburgering.documents.verlenging import VerlengingGegevens, verlenging_overzicht
from inburgering.law.feiten import Feiten
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.verlenging import verlenging_aanvragen


def make_verlenging_letter(stuk: Werkstuk, row: Advies) -> Brief:
    """Return the letter with what is known that can help to ask for more time.

    :raises Geweigerd: if nobody may write on behalf of the college here today.
    """
    basis = _require_basis(stuk)
    stand = load_standen([stuk.dossier], peildatum=stuk.moment.dag, beleid={})[stuk.dossier.pk]
    # A letter to the person: Dutch, whatever the language of the worker's screen.
    with override("nl"), refuse_unprintable():
        return verlenging_overzicht(
            VerlengingGegevens(
                afzender=make_afzender(basis),
                geadresseerde=make_geadresseerde(stuk.dossier),
                contact=make_contact(stuk.dossier, basis),
                grond=row.grond,
                motivering=row.motivering,
                periode=Periode(row.van, row.tot_en_met) if row.van and row.tot_en_met else None,
                termijn=_term(stand.feiten),
                stand=tuple(_lines(stuk, stand.feiten)),
                kenmerk=stuk.dossier.nummer,
                dagtekening=stuk.moment.dag,
                ondertekenaar=make_ondertekenaar(basis),
            )
        )


def make_bio_letter(stuk: Werkstuk, row: Advies) -> Brief:
    """Return the letter with the advice on exceptional circumstances.

    :raises Geweigerd: if nobody may write on behalf of the college here today.
    """
    basis = _require_basis(stuk)
    with refuse_unprintable():
        return bio_advies(
            BioGegevens(
                afzender=make_afzender(basis),
                geadresseerde=make_geadresseerde(stuk.dossier),
                contact=make_contact(stuk.dossier, basis),
                is_positief=row.is_positief,
                motivering=row.motivering,
                gevraagd_op=row.gevraagd_op,
                kenmerk=stuk.dossier.nummer,
                dagtekening=stuk.moment.dag,
                ondertekenaar=make_ondertekenaar(basis),
            )
        )


def _require_basis(stuk: Werkstuk) -> Besluitbasis:
    for taak in ("voortgang", "pip"):
        basis = get_letter_basis(stuk.dossier, taak=taak, bereik=stuk.bereik, moment=stuk.moment)
        if basis is not None:
            return basis
    raise Geweigerd(
        gettext_lazy("Er is nu geen basis om namens de gemeente te schrijven. Vraag de beheerder.")
    )


def _term(feiten: Feiten) -> Periode | None:
    if not feiten.pips:
        return None
    last = laatste_dag_termijn(
        feiten.pips[0].dagtekening,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )
    return Periode(verlenging_aanvragen(last).begin, last)


def _lines(stuk: Werkstuk, feiten: Feiten) -> Iterator[tuple[str, str]]:
    """Yield label and value of what is on file; nothing about health."""
    known = load_wijzigingsgegevens(stuk.dossier, dag=stuk.moment.dag)
    hours = feiten.uren.get("nt2", 0) + feiten.uren.get("knm", 0)
    yield (_("Lessen Nederlands en KNM"), _("%(uren)s uur") % {"uren": hours})
    if known.inzet.aanwezig is not None:
        yield (_("Zo vaak was u er"), f"{known.inzet.aanwezig}%")
    passed = ", ".join(sorted(known.inzet.geslaagd)).replace("knm", "KNM")
    yield (_("Examens gehaald"), passed or _("nog geen"))
    yield (_("PVT"), _("klaar") if feiten.heeft_pvt_ondertekend else _("nog niet klaar"))
    yield (_("MAP"), _("klaar") if feiten.heeft_map_eindgesprek else _("nog niet klaar"))
