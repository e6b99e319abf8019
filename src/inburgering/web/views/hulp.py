"""The page Maatje en verwijzing: buddies, referrals and the state of the money."""

import uuid
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.maatje import (
    maatje_afwijzen,
    maatje_beeindigen,
    maatje_koppelen,
    maatje_voorstellen,
    maatje_zoeken,
)
from inburgering.actions.verwijzing import verwijzing_maken, verwijzing_terugkoppelen
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.hulp import (
    get_hulp,
    get_maatje,
    get_verwijzing,
    get_zoekkeuzes,
    list_vrijwilligers,
)
from inburgering.queries.hulp_beeld import Maatjebeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.hulp import (
    KennismakingForm,
    KlikForm,
    MaatjeEindeForm,
    TerugForm,
    VerwijsForm,
    ZoekForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def hulp(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show buddies, referrals and the state of the money."""
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="hulp")
    beeld = get_hulp(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "hulp",
        "titel": _("Maatje en verwijzing"),
        "onbekend": [item.naam for item in beeld.wetten if item.stand == "onbekend"],
    }
    return render(request, "hulp/hulp.html", context)


@require_http_methods(METHODS)
def maatje_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin to look for a buddy or language coach."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="maatje")
    partijen, here = get_zoekkeuzes(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if not partijen:
        raise Http404
    initial = {"organisatie": here, "gezocht_op": request.moment.dag}
    form = ZoekForm(posted(request), partijen=partijen, initial=initial)
    pagina = Formulierpagina(
        titel=_("Maatje of taalcoach zoeken"),
        uitleg=_("Een maatje is een vrijwilliger die een tijd met iemand optrekt."),
        knop=_("Zoek"),
        gedaan=_("De zoektocht is begonnen."),
        volgende=_("Leg vast wie het kan worden zodra iemand is gevonden."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        maatje_zoeken(sleutel, vraag=form.get_vraag(), **_who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def maatje_kennismaking(request: Verzoek, sleutel: uuid.UUID, maatje: uuid.UUID) -> HttpResponse:
    """Record who it may become."""
    kop, beeld = open_maatje(request, sleutel, maatje, "gezocht", "kennismaking")
    people = list_vrijwilligers(sleutel, bereik=request.bereik, dag=request.moment.dag)
    form = KennismakingForm(
        posted(request), vrijwilligers=people, initial={"kennismaking_op": request.moment.dag}
    )
    pagina = Formulierpagina(
        titel=_("Kennismaking"),
        uitleg=beeld.doel,
        knop=_("Leg vast"),
        gedaan=_("De kennismaking staat klaar."),
        volgende=_("Leg daarna vast of het klikte."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        maatje_voorstellen(
            sleutel, maatje=maatje, kandidaat=form.get_kandidaat(), **_who(request, zegel)
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def maatje_klik(request: Verzoek, sleutel: uuid.UUID, maatje: uuid.UUID) -> HttpResponse:
    """Record how the meeting went: a match, or not."""
    kop, beeld = open_maatje(request, sleutel, maatje, "kennismaking")
    form = KlikForm(posted(request), initial={"start_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Kennismaking met %(naam)s") % {"naam": beeld.naam},
        uitleg=_("Bij een koppeling ziet de vrijwilliger naam, telefoon, taal en doel. Niet meer."),
        knop=_("Leg vast"),
        gedaan=_("De uitkomst is vastgelegd."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        who = {"maatje": maatje, **_who(request, zegel)}
        if form.cleaned_data["klik"] == "ja":
            maatje_koppelen(sleutel, start_op=form.cleaned_data["start_op"], **who)
        else:
            further = form.cleaned_data["klik"] == "zoek_verder"
            maatje_afwijzen(sleutel, zoek_verder=further, **who)

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def maatje_einde(request: Verzoek, sleutel: uuid.UUID, maatje: uuid.UUID) -> HttpResponse:
    """End a match or a search, with the result."""
    kop, beeld = open_maatje(request, sleutel, maatje, "gezocht", "kennismaking", "gekoppeld")
    form = MaatjeEindeForm(
        posted(request),
        is_match=beeld.status == "gekoppeld",
        initial={"eind_op": request.moment.dag},
    )
    pagina = Formulierpagina(
        titel=_("Stoppen met een %(soort)s") % {"soort": beeld.soort},
        uitleg=beeld.doel,
        knop=_("Stop"),
        soort="danger",
        gedaan=_("Gestopt, met het resultaat erbij."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        maatje_beeindigen(sleutel, maatje=maatje, **form.cleaned_data, **_who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def verwijzing_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Lead somebody to another service, or say that it is not needed."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="verwijzing")
    beeld = get_hulp(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None or not beeld.mag_verwijzen:
        raise Http404
    initial = {"verwezen_op": request.moment.dag, "naar": request.GET.get("naar", "")}
    form = VerwijsForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("Verwijzen"),
        uitleg=_("Geef alleen door wat nodig is. Het dossier van de ander blijft daar."),
        knop=_("Leg vast"),
        gedaan=_("De verwijzing is vastgelegd."),
        volgende=_("Hoor je niets? Dan komt er vanzelf een taak om het te vragen."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        verwijzing_maken(sleutel, gegevens=form.get_gegevens(), **_who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def verwijzing_terug(request: Verzoek, sleutel: uuid.UUID, verwijzing: uuid.UUID) -> HttpResponse:
    """Record what the other service told."""
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="verwijzing")
    beeld = get_verwijzing(sleutel, verwijzing, bereik=request.bereik)
    if beeld is None:
        raise Http404
    form = TerugForm(posted(request), initial={"terugkoppeling_op": request.moment.dag})
    pagina = Formulierpagina(
        titel=_("Bericht van %(naar)s") % {"naar": beeld.instantie or beeld.naar},
        uitleg=beeld.vraag,
        knop=_("Leg vast"),
        gedaan=_("Het bericht is vastgelegd."),
        terug="hulp",
    )

    def act(zegel: Zegel) -> None:
        verwijzing_terugkoppelen(
            sleutel, verwijzing=verwijzing, **form.cleaned_data, **_who(request, zegel)
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def open_maatje(
    request: Verzoek, sleutel: uuid.UUID, maatje: uuid.UUID, *statussen: str
) -> tuple[Kop, Maatjebeeld]:
    """Write in the log that this part is read, and return the head and the buddy.

    :raises Http404: if it does not exist for this worker in one of these states.
    """
    kop = open_dossier(request, sleutel, deel=Deel.BEGELEIDING, doel="maatje")
    beeld = get_maatje(sleutel, maatje, bereik=request.bereik)
    if beeld is None or beeld.status not in statussen:
        raise Http404
    return kop, beeld


def _who(request: Verzoek, zegel: Zegel) -> dict[str, Any]:
    return {"bereik": request.bereik, "moment": request.moment, "eenmalig": zegel.eenmalig}
