"""The plan for handling money oneself, and signals of arrears."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.betalingssignaal import (
    betalingssignaal_opvolgen,
    betalingssignaal_vastleggen,
)
from inburgering.actions.zelfredzaamheidsplan import (
    zelfredzaamheidsplan_afsluiten,
    zelfredzaamheidsplan_vaststellen,
)
from inburgering.queries.geld_plan import get_plankeuzes, get_signaal
from inburgering.queries.hulp import get_geldstatus
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.geld_plan import OpvolgForm, PlanAfsluitenForm, PlanForm, SignaalForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)
from inburgering.web.views.geld import open_geld

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def zelfredzaamheidsplan(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Make the plan, or a new one in its place."""
    beeld = open_geld(request, sleutel)
    if not beeld.mag_plan:
        raise Http404
    aanbod, partijen, niveau = get_plankeuzes(
        sleutel, bereik=request.bereik, dag=request.moment.dag
    )
    running = beeld.plan if beeld.plan and not beeld.is_plan_klaar else None
    initial = {
        "niveau": running.niveau if running else niveau,
        "onderdelen": [code for code, _naam in running.onderdelen] if running else [],
        "inkomsten": running.inkomsten_cent if running else None,
        "uitgaven": running.uitgaven_cent if running else None,
        "afspraken": running.afspraken if running else "",
        "begin": request.moment.dag,
        "organisatie": running.partij_code if running else request.bereik.organisatie,
    }
    form = PlanForm(posted(request), aanbod=aanbod, partijen=partijen, initial=initial)
    pagina = Formulierpagina(
        titel=_("Nieuw plan voor geldzaken") if running else _("Plan om zelf geldzaken te doen"),
        uitleg=_("Het niveau bepaalt welke hulp de gemeente geeft."),
        knop=_("Bewaar het plan"),
        gedaan=_("Het plan staat klaar."),
        volgende=_("Is het ontzorgen voorbij? Rond het dan af."),
        terug="geld",
        sjabloon="geld/plan_formulier.html",
        extra={"beeld": beeld, "aanbod": aanbod},
    )

    def act(zegel: Zegel) -> None:
        zelfredzaamheidsplan_vaststellen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def plan_afsluiten(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Close the plan with its result."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="zelfredzaamheidsplan")
    status = get_geldstatus(sleutel, bereik=request.bereik)
    if status is None or not status.mag_afsluiten:
        raise Http404
    form = PlanAfsluitenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Plan voor geldzaken afsluiten"),
        uitleg=_("Signalen over betalingen blijven daarna gewoon binnenkomen."),
        knop=_("Sluit het plan af"),
        gedaan=_("Het plan is afgesloten."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        zelfredzaamheidsplan_afsluiten(
            sleutel,
            resultaat=form.cleaned_data["resultaat"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def signaal_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a signal of arrears, or ask for a professional."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="betalingssignaal")
    status = get_geldstatus(sleutel, bereik=request.bereik)
    if status is None or not status.mag_melden:
        raise Http404
    form = SignaalForm(posted(request), initial={"ontvangen_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Signaal over een betaling"),
        uitleg=_("Hoe eerder iemand belt, hoe kleiner de schuld blijft."),
        knop=_("Leg vast"),
        gedaan=_("Het signaal staat klaar."),
        volgende=_("Wie de geldzaken doet, heeft nu een taak."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        betalingssignaal_vastleggen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def signaal(request: Verzoek, sleutel: uuid.UUID, signaal: int) -> HttpResponse:
    """Record what was done about a signal."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="betalingssignaal")
    row = get_signaal(sleutel, signaal, bereik=request.bereik)
    if row is None:
        raise Http404
    form = OpvolgForm(posted(request), initial={"opgevolgd_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Signaal opvolgen"),
        knop=_("Leg vast"),
        gedaan=_("Het signaal is opgevolgd."),
        terug="hulp",
        sjabloon="geld/signaal.html",
        extra={"signaal": row},
    )

    def act(zegel: Zegel) -> None:
        betalingssignaal_opvolgen(
            sleutel,
            signaal=signaal,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
            **form.cleaned_data,
        )

    return handle_form(request, kop, form, act, pagina=pagina)
