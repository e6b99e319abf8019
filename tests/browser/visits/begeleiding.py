"""Visits to the help around a person, who does what, and own people."""

import uuid
from collections.abc import Callable, Mapping

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.cases.models import Betrokkene, Checklistpunt
from tests.begeleiding import add_offers, begin_list, couple, make_worker, set_beleid
from tests.browser.visits.visit import POSTED, Visit, form_errors

PAGES: tuple[Visit, ...] = (
    Visit("noor", "begeleiding", ("begin",), state="lists and offers"),
    Visit("noor", "begeleiding", ("dicht",), state="closed"),
    Visit("noor", "wie_doet_wat", ("vast",)),
    Visit("noor", "wie_mag_wat"),
    Visit("noor", "voorziening", ("begin", "mb_praktisch")),
    Visit("noor", "voorziening", ("begin", "financiele_zelfredzaamheid"), state="levels"),
    form_errors("noor", "voorziening", "begin", "pvt", typed=("eind", "1-1-2025")),
    Visit("noor", "fase_beginnen", ("begin",)),
    form_errors("noor", "fase_beginnen", "begin"),
    Visit("noor", "checklist", ("begin", "mb_leefomgeving"), state="not begun"),
    Visit("vera", "begeleiding", ("begin",), state="own task only"),
    Visit("vera", "betrokkene_nieuw", ("begin",)),
    form_errors("vera", "betrokkene_nieuw", "begin"),
    Visit("vera", "betrokkene_einde", ("begin", "betrokkene")),
    Visit("vera", "checklist", ("begin", "regeldag"), state="one day"),
    Visit("vera", "checklist", ("begin", "mb_praktisch"), state="begun"),
    Visit("vera", "checkpunt", ("begin", "mb_praktisch", "lijstpunt")),
    form_errors(
        "vera", "checkpunt", "begin", "mb_praktisch", "lijstpunt", typed=("gedaan_op", "1-1-2199")
    ),
    Visit("vera", "checkpunt_wie", ("begin", "mb_praktisch", "lijstpunt")),
    Visit("vera", "checkpunt_nieuw", ("begin", "mb_praktisch")),
    form_errors("vera", "checkpunt_nieuw", "begin", "mb_praktisch"),
    Visit("vera", "mijn_mensen", state="with points"),
    Visit("sam", "mijn_mensen", state="empty"),
)
NO_PAGE: dict[str, str] = {
    "checkpunt_stand": POSTED,
    "mijn_punt": POSTED,
    "notitie": "only for a sleutelpersoon; the fields of dossier_contact",
}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give two lists that were begun, a volunteer, phases and the offers around money."""
    set_beleid("9001", begeleidingsfasen=True)
    add_offers("9001")
    vera, begin = bereik_for("vera"), keys["begin"]
    for soort in ("regeldag", "mb_praktisch"):
        begin_list(begin, soort, vera, moment)
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(begin, helper, "mb_praktisch", vera, moment, geef_punten=True, doel="Help met de post.")
    point = Checklistpunt.objects.get(checklist__soort="mb_praktisch", code="energie_water")
    Checklistpunt.objects.filter(pk=point.pk).update(medewerker=vera.medewerker)
    return {
        "lijstpunt": str(point.pk),
        "betrokkene": str(Betrokkene.objects.get(dossier__sleutel=begin).pk),
    }
