"""Work that was found and kept, the way to work, and what was arranged of an obstacle."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.dienstverband import (
    dienstverband_beeindigen,
    dienstverband_beginnen,
)
from inburgering.actions.randvoorwaarde_afspraak import randvoorwaarde_afspreken
from inburgering.actions.uitstroom import afstemming_vastleggen, uitstroom_kiezen
from inburgering.actions.werkcheck import werk_nagaan
from inburgering.cases.meedoen import MOMENTEN
from inburgering.queries.meedoen_belemmering import get_belemmering
from inburgering.queries.werkgever import list_werkgeverkeuzes
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.meedoen import (
    AfstemForm,
    OpvangForm,
    UitstroomForm,
    VervoerForm,
    WerkcheckForm,
    WerkEindeForm,
    WerkForm,
    make_initial_afspraak,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)
from inburgering.web.views.meedoen import METHODS, list_partijen, open_meedoen, require_change


@require_http_methods(METHODS)
def werk_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record work that was found."""
    beeld = require_change(open_meedoen(request, sleutel, doel="dienstverband"))
    form = WerkForm(posted(request), werkgevers=list_werkgeverkeuzes(request.bereik))
    pagina = Formulierpagina(
        titel=_("Werk gevonden"),
        knop=_("Leg vast"),
        gedaan=_("Het werk staat in het dossier."),
        volgende=_("Is er een uitkering? Begin dan het lijstje Van uitkering naar werk."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        dienstverband_beginnen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def werk_einde(request: Verzoek, sleutel: uuid.UUID, werk: int) -> HttpResponse:
    """Record the last day of work."""
    beeld = require_change(open_meedoen(request, sleutel, doel="dienstverband"))
    row = next((item for item in beeld.werk if item.id == werk and item.eind is None), None)
    if row is None:
        raise Http404
    form = WerkEindeForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Het werk stopt"),
        uitleg=" · ".join(part for part in (row.soort, row.functie, row.werkgever) if part),
        knop=_("Leg vast"),
        gedaan=_("De laatste werkdag is vastgelegd."),
        volgende=_("Kijk wat er nu nodig is: een andere werkgever, een training of hulp."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        dienstverband_beeindigen(
            sleutel,
            dienstverband=werk,
            eind=form.cleaned_data["eind"],
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def werk_check(
    request: Verzoek, sleutel: uuid.UUID, tijdstip: str, werk: int | None = None
) -> HttpResponse:
    """Record whether somebody has work at a moment that counts."""
    beeld = open_meedoen(request, sleutel, doel="werkcheck")
    row = next((m for m in beeld.momenten if (m.code, m.werk) == (tijdstip, werk)), None)
    if row is None:
        raise Http404
    form = WerkcheckForm(posted(request), initial={"op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Is er werk?"),
        uitleg=str(MOMENTEN[tijdstip]),
        knop=_("Leg vast"),
        gedaan=_("Het is vastgelegd."),
        volgende=_("Geen werk? Kijk dan samen wat nodig is.") if tijdstip == "6_maanden" else "",
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        werk_nagaan(
            sleutel,
            gegevens=form.get_gegevens(moment=tijdstip, werk=werk),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def uitstroom(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Choose between quick and durable outflow, with the reason."""
    beeld = require_change(open_meedoen(request, sleutel, doel="uitstroom"))
    form = UitstroomForm(posted(request), initial={"op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Snel aan het werk, of eerst leren?"),
        uitleg=_("Inburgering en werk vragen allebei tijd. Leg vast wat voorgaat, en waarom."),
        knop=_("Leg de keuze vast"),
        gedaan=_("De keuze is vastgelegd."),
        volgende=_("Het PIP-team ziet de keuze bij Werk en meedoen."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        uitstroom_kiezen(
            sleutel,
            **form.cleaned_data,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def afstemming(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record how plan and Participatiewet go together."""
    beeld = require_change(open_meedoen(request, sleutel, doel="afstemming"))
    form = AfstemForm(
        posted(request),
        partijen=list_partijen(request, beeld.kop.gemeente),
        initial={"op": request.moment.dag},
    )
    pagina = Formulierpagina(
        titel=_("PIP en Participatiewet afstemmen"),
        uitleg=_("Ook voor wie geen uitkering heeft en hulp vraagt bij het vinden van werk."),
        knop=_("Leg vast"),
        gedaan=_("De afstemming is vastgelegd."),
        volgende=_("Verandert het PIP? Stem dan opnieuw af."),
        terug="meedoen",
    )

    def act(zegel: Zegel) -> None:
        afstemming_vastleggen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def randvoorwaarde_afspraak(
    request: Verzoek, sleutel: uuid.UUID, randvoorwaarde: int
) -> HttpResponse:
    """Record what was arranged: the place in childcare, or how somebody travels."""
    kop = open_dossier(request, sleutel, deel=Deel.RANDVOORWAARDEN, doel="randvoorwaarden")
    found = get_belemmering(
        sleutel, randvoorwaarde=randvoorwaarde, bereik=request.bereik, dag=request.moment.dag
    )
    if found is None or not kop.is_open:
        raise Http404
    row, kept = found
    initial = make_initial_afspraak(kept)
    form: OpvangForm | VervoerForm
    if row.code == "kinderopvang":
        form = OpvangForm(posted(request), initial=initial)
    else:
        form = VervoerForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("%(soort)s: wat is er afgesproken?") % {"soort": row.soort},
        uitleg=row.omschrijving,
        knop=_("Leg vast"),
        gedaan=_("De afspraak is vastgelegd."),
        terug="meedoen" if Deel.MEEDOEN in kop.delen else "dossier",
    )

    def act(zegel: Zegel) -> None:
        randvoorwaarde_afspreken(
            sleutel,
            randvoorwaarde=randvoorwaarde,
            afspraak=form.get_afspraak(),
            is_geregeld=form.cleaned_data["is_geregeld"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)
