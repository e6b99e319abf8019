"""Light cases: people of older cohorts who are followed without terms of the act of 2021."""

import uuid
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.licht_traject import Lichtgegevens, licht_traject_bijwerken
from inburgering.queries.licht_traject import get_licht, list_licht
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.afronding import LichtForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def lichte_trajecten(request: Verzoek) -> HttpResponse:
    """Show everybody who is followed with a light case, those at risk first."""
    if not request.bereik.rol.mag_dossier_aanmaken:
        raise PermissionDenied
    rijen = list_licht(bereik=request.bereik, dag=request.moment.dag)
    return render(request, "licht/lijst.html", {"rijen": rijen})


@require_http_methods(METHODS)
def licht(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show and record what is followed of somebody of an older cohort."""
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel="licht_traject")
    beeld = get_licht(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    initial = {name: getattr(beeld, name) for name in Lichtgegevens.__dataclass_fields__}
    form = LichtForm(posted(request), initial=initial)
    seen = request.POST.get("gezien", "")
    pagina = Formulierpagina(
        titel=_("Licht traject"),
        uitleg=_("Voor deze persoon gelden de termijnen van de wet van 2021 niet."),
        knop=_("Bewaar"),
        gedaan=_("Het lichte traject is bewaard."),
        terug="licht",
        sjabloon="licht/licht.html",
        extra={"beeld": beeld, "tab": "licht", "gezien": seen or beeld.versie},
    )

    def act(zegel: Zegel) -> None:
        licht_traject_bijwerken(
            sleutel,
            gegevens=form.get_gegevens(),
            gezien=int(seen) if seen.isdecimal() else 0,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)
