"""Handelingen of moving: to another worker, party or municipality."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.catalogus_herverdeling import HERVERDELEN
from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

OVERNEMEN: Final = "art. 15 lid 4 Wi2021"
VERSTREKKEN: Final = "art. 35 lid 4 Wi2021"

VERHUIZEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "verhuizing.vertrokken",
        _("Verhuisd naar %(gemeente)s. Het dossier is gesloten en de open taken zijn vervallen."),
        REGIE,
        OVERNEMEN,
    ),
    Handelingsoort(
        "verhuizing.ingetrokken",
        _("De verhuizing is ingetrokken en het dossier is weer open. Reden: %(reden)s"),
        REGIE,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "verhuizing.gekomen", _("Hierheen verhuisd uit %(gemeente)s."), REGIE, OVERNEMEN
    ),
    Handelingsoort(
        "verhuizing.gemeld",
        _("%(gemeente)s meldt dat deze persoon daar is ingeschreven."),
        REGIE,
        OVERNEMEN,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "overdracht.gevraagd",
        _("De overdracht is gevraagd aan %(gemeente)s: %(vraag)s"),
        REGIE,
        VERSTREKKEN,
    ),
    Handelingsoort(
        "overdracht.verzoek",
        _("%(gemeente)s vraagt de overdracht: %(vraag)s"),
        REGIE,
        VERSTREKKEN,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "overdracht.verstrekt",
        _("De overdracht is verstrekt aan %(gemeente)s."),
        REGIE,
        VERSTREKKEN,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "overdracht.geweigerd",
        _("De overdracht aan %(gemeente)s is geweigerd. Reden: %(reden)s"),
        REGIE,
        VERSTREKKEN,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "overdracht.ontvangen",
        _("De overdracht van %(gemeente)s is ontvangen."),
        REGIE,
        VERSTREKKEN,
    ),
    Handelingsoort(
        "overdracht.niet_ontvangen",
        _("%(gemeente)s geeft geen overdracht. Reden: %(reden)s"),
        REGIE,
        VERSTREKKEN,
    ),
)
SAMENVOEGEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "persoon.samengevoegd",
        _("Twee registraties van deze persoon zijn samengevoegd. Reden: %(reden)s"),
        REGIE,
        mag_gesloten=True,
    ),
    Handelingsoort(
        "dossier.dubbel",
        _("Dit dossier was dubbel en is gesloten. Dossier %(blijft)s gaat verder."),
        REGIE,
    ),
    Handelingsoort(
        "doelgroep.gewijzigd",
        _("De doelgroep is gewijzigd in %(doelgroep)s. Reden: %(reden)s"),
        REGIE,
        "art. 13 lid 1 Wi2021",
    ),
)

SOORTEN: Final[tuple[Handelingsoort, ...]] = (*VERHUIZEN, *SAMENVOEGEN, *HERVERDELEN)
