"""Handelingen of changes: another route or level, pauses, what DUO decided, advice to DUO."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "routewijziging.begonnen",
        _("De voorwaarden voor een wijziging zijn bekeken: %(wijziging)s. Er is een nieuw plan."),
        ("pip",),
        "art. 17 Wi2021",
    ),
    Handelingsoort(
        "routewijziging.ingetrokken",
        _("De wijziging gaat niet door. Reden: %(reden)s"),
        ("pip",),
        "art. 17 Wi2021",
    ),
    Handelingsoort(
        "plan.aangepast",
        _("Er is een nieuw plan, omdat het oude niet paste. Reden: %(reden)s"),
        ("pip",),
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort(
        "pauze.begonnen",
        _("Er is een pauze vanaf %(op_dag)s: %(pauzereden)s. De termijn loopt door."),
        ("voortgang",),
        "art. 17 lid 1 Wi2021",
    ),
    Handelingsoort("pauze.gewijzigd", _("De pauze duurt naar verwachting anders."), ("voortgang",)),
    Handelingsoort("pauze.gestopt", _("De pauze stopte op %(op_dag)s."), ("voortgang",)),
    Handelingsoort(
        "duobesluit.vastgelegd", _("DUO besloot: %(besluit)s."), REGIE, "art. 33 Wi2021"
    ),
    Handelingsoort(
        "duobesluit.verbeterd",
        _("Een besluit van DUO is verbeterd: %(besluit)s. Reden: %(reden)s"),
        REGIE,
        "art. 33 Wi2021",
    ),
    Handelingsoort(
        "duobesluit.vervallen",
        _("Een besluit van DUO is weggehaald: %(besluit)s. Reden: %(reden)s"),
        REGIE,
        "art. 33 Wi2021",
    ),
    Handelingsoort(
        "plicht.herleefd",
        _("De tijdelijke vrijstelling stopte op %(op_dag)s. De inburgeraar moet weer inburgeren."),
        REGIE,
        "art. 4 lid 1 Wi2021",
    ),
    Handelingsoort(
        "bericht.doorgegeven",
        _("Doorgegeven aan %(partner)s: %(soort)s."),
        ("voortgang", "pip"),
        "art. 34 Wi2021",
    ),
    Handelingsoort(
        "advies.gevraagd", _("Er is advies gevraagd: %(advies)s."), ("voortgang",), "art. 5 Wi2021"
    ),
    Handelingsoort(
        "advies.gegeven", _("Vastgelegd voor DUO: %(advies)s."), ("voortgang",), "art. 9.3 Bi2021"
    ),
)
