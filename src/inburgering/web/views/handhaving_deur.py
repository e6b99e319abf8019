"""What the pages of enforcement share: open the part, find the case, carry out a step."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse

from inburgering.access.deel import Deel
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.queries.handhaving import get_handhaving
from inburgering.queries.handhaving_beeld import Handhavingsbeeld, Zaakbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import (
    FORM_PAGE,
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
)

TAB = "handhaving"
SJABLOON = "handhaving/formulier.html"


@dataclass(frozen=True, slots=True)
class Zaakdeur:
    """A case as it was opened for one step."""

    beeld: Handhavingsbeeld
    zaak: Zaakbeeld


def open_handhaving(request: Verzoek, sleutel: uuid.UUID) -> Handhavingsbeeld:
    """Write in the log that enforcement is read, and return it.

    :raises Http404: if this part does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.HANDHAVING, doel="handhaving")
    beeld = get_handhaving(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def open_case(request: Verzoek, sleutel: uuid.UUID, zaak: uuid.UUID) -> Zaakdeur:
    """Write in the log that enforcement is read, and return one case.

    :raises Http404: if the case does not exist for this worker.
    """
    beeld = open_handhaving(request, sleutel)
    found = beeld.find(zaak)
    if found is None:
        raise Http404
    return Zaakdeur(beeld, found)


def make_step(request: Verzoek, deur: Zaakdeur, zegel: Zegel) -> Zaakstap:
    """Return the step with the version of the case that the form carries."""
    seen = request.POST.get("zaak_versie", "")
    return Zaakstap(
        dossier=deur.beeld.kop.sleutel,
        zaak=deur.zaak.sleutel,
        bereik=request.bereik,
        moment=request.moment,
        zaak_versie=int(seen) if seen.isdigit() else None,
        eenmalig=zegel.eenmalig,
    )


def handle_step(
    request: Verzoek,
    deur: Zaakdeur,
    form: Form,
    act: Callable[[Zaakstap], object],
    *,
    pagina: Formulierpagina,
) -> HttpResponse:
    """Show the form of one step beside the case, or carry out what was posted."""
    extra: dict[str, Any] = {"beeld": deur.beeld, "zaak": deur.zaak, "tab": TAB}
    shown = replace(pagina, terug=TAB, extra={**extra, **pagina.extra})
    if pagina.sjabloon == FORM_PAGE:
        shown = replace(shown, sjabloon=SJABLOON)
    return handle_form(
        request,
        deur.beeld.kop,
        form,
        lambda zegel: act(make_step(request, deur, zegel)),
        pagina=shown,
    )
