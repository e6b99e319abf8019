"""Health: its own page, its own right, its own line in the log."""

import uuid

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.gezondheid import (
    gezondheid_bijwerken,
    resolve_other_health,
    save_health,
)
from inburgering.actions.intake_bewaren import Bewaard
from inburgering.cases.intake_onderdelen import GEZONDHEID
from inburgering.queries.intake_beeld import Onderdeelbeeld
from inburgering.queries.intake_gezondheid import get_gezondheid
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.intake import OnderdeelForm, read_gezien
from inburgering.web.views.dossier_deur import log_reading
from inburgering.web.views.intake_deel import Deelpagina, autosave, show_or_save
from inburgering.web.views.intake_deur import open_intake

DOEL = "intake.gezondheid"


@require_http_methods(["GET", "HEAD", "POST"])
def intake_gezondheid(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show and save health; it does not exist for who may not see it."""

    def store(form: OnderdeelForm, by_hand: bool) -> Bewaard:
        act = gezondheid_bijwerken if by_hand else save_health
        return act(
            sleutel,
            inhoud=form.get_inhoud(),
            gezien=read_gezien(request.POST),
            bereik=request.bereik,
            moment=request.moment,
        )

    def read() -> Onderdeelbeeld | None:
        found = get_gezondheid(sleutel, bereik=request.bereik)
        return found.deel if found else None

    def resolve(andere: int, neem_over: bool) -> None:
        resolve_other_health(
            sleutel,
            andere=andere,
            neem_over=neem_over,
            bereik=request.bereik,
            moment=request.moment,
        )

    pagina = Deelpagina(
        onderdeel=GEZONDHEID,
        adres=reverse("intake_gezondheid", args=[sleutel]),
        read=read,
        store=store,
        resolve=resolve,
        sjabloon="intake/gezondheid.html",
    )
    if request.headers.get("X-Autosave"):
        return autosave(request, pagina)
    log_reading(request, sleutel, deel=Deel.GEZONDHEID, doel=DOEL)
    health = get_gezondheid(sleutel, bereik=request.bereik)
    if health is None:
        raise Http404
    beeld = open_intake(request, sleutel, doel=DOEL)
    return show_or_save(request, beeld, pagina, extra={"gezondheid": health})
