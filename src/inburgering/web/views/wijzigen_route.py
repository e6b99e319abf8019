"""Another route or level: first the choice, then every condition, then a new plan."""

import uuid
from typing import Final, cast

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.routewijziging import Routekeuze, routewijziging_beginnen
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.wijzig import get_keuzebeeld, get_wijzigbeeld
from inburgering.queries.wijzig_beeld import Wijzigbeeld
from inburgering.ui.forms import HouseForm
from inburgering.ui.templatetags.ui import zin
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.wijzigen import OordeelForm, RouteForm, VaardighedenForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

TITELS: Final = {
    "schakelen": gettext_lazy("Een andere leerroute"),
    "afschalen": gettext_lazy("Een onderdeel naar A2"),
    "opschalen": gettext_lazy("Een onderdeel terug naar B1"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen_route(request: Verzoek, sleutel: uuid.UUID, wijziging: str) -> HttpResponse:
    """Ask what should change, show every condition, and begin the new plan.

    What was chosen stands in the address (codes and a day), so that a form can be sent again.
    """
    soort = wijziging
    if soort not in TITELS:
        raise Http404
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel="wijzigen_route")
    now = get_wijzigbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if now is None:
        raise Http404
    if not now.leerroute:
        return HttpResponseRedirect(reverse("wijzigen", args=[sleutel]))
    chosen = _make_choice(request, now, soort)
    if not chosen.is_bound or not chosen.is_valid():
        context = {"kop": now.kop, "nu": now, "form": chosen, "tab": "wijzigen"}
        return render(request, "wijzigen/keuze.html", {**context, "titel": TITELS[soort]})
    return _judge(request, now.kop, _read_choice(chosen, soort))


def _make_choice(request: Verzoek, now: Wijzigbeeld, soort: str) -> HouseForm:
    given = request.GET if {"naar", "vaardigheid", "kies"} & set(request.GET) else None
    if soort == "schakelen":
        return RouteForm(given, leerroute=now.leerroute)
    return VaardighedenForm(given)


def _read_choice(form: HouseForm, soort: str) -> Routekeuze:
    values = form.cleaned_data
    return Routekeuze(
        soort=soort,
        naar=values.get("naar"),
        vaardigheden=tuple(values.get("vaardigheid", ())),
        opleiding_geeindigd_op=values.get("opleiding"),
    )


def _judge(request: Verzoek, kop: Kop, keuze: Routekeuze) -> HttpResponse:
    beeld = get_keuzebeeld(
        kop.sleutel,
        soort=keuze.soort,
        naar=keuze.naar,
        vaardigheden=keuze.vaardigheden,
        opleiding_geeindigd_op=keuze.opleiding_geeindigd_op,
        bereik=request.bereik,
        dag=request.moment.dag,
    )
    if beeld is None:
        raise Http404
    questions = {row.code: " ".join(zin(line) for line in row.uitleg) for row in beeld.voorwaarden}
    form = OordeelForm(posted(request), voorwaarden=beeld.voorwaarden, vragen=questions)

    def act(zegel: Zegel) -> object:
        return routewijziging_beginnen(
            kop.sleutel,
            keuze=form.make_keuze(keuze),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    is_asked = not beeld.is_onmogelijk
    rows = [
        (
            row,
            beeld.namen[row.code],
            _field(form, f"oordeel_{row.code}", is_asked=is_asked),
            _field(form, f"toelichting_{row.code}", is_asked=is_asked),
        )
        for row in beeld.voorwaarden
    ]
    pagina = Formulierpagina(
        titel=cast(str, TITELS[keuze.soort]),
        knop=_("Begin met het nieuwe plan"),
        gedaan=_("De voorwaarden zijn vastgelegd en er is een concept van het nieuwe plan."),
        volgende=_("Schrijf in het plan waarom, en stel het vast. Tot dan geldt het oude plan."),
        terug="pip_bewerken",
        sjabloon="wijzigen/route.html",
        extra={"beeld": beeld, "rijen": rows, "tab": "wijzigen"},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


def _field(form: OordeelForm, name: str, *, is_asked: bool) -> object:
    return form[name] if is_asked and name in form.fields else None
