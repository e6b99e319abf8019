"""One case in a meeting: its tasks, taking it off, and putting it on an agenda from the dossier."""

import uuid
from collections.abc import Callable

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.overleg import agendapunt_toevoegen, agendapunt_weghalen
from inburgering.actions.overleg_actie import actie_laten_vervallen, actie_vastleggen
from inburgering.queries.overleg import get_agendakeuze
from inburgering.queries.overleg_beeld import Overlegbeeld, Zaak
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overleg import ActieForm, AgendaForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
    show_forbidden,
)
from inburgering.web.views.overleg_deur import handle
from inburgering.web.views.overleg_plannen import lead_overleg

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_http_methods(POST_AND_READ)
def overleg_actie(request: Verzoek, overleg: uuid.UUID, punt: int) -> HttpResponse:
    """Add a task to a case; the page of the meeting has this form too."""
    beeld = lead_overleg(request, overleg, doel="overleg_actie")
    zaak = find_zaak(beeld, punt)
    form = ActieForm(posted(request), doeners=zaak.doeners)
    return handle(
        request,
        form,
        lambda: actie_vastleggen(
            overleg,
            punt,
            form.get_actie(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_eenmalig(request.POST),
        ),
        sjabloon="overleg/actie.html",
        extra={"beeld": beeld, "zaak": zaak},
        terug=back_to(request, overleg, punt),
        gedaan=_("De taak staat erbij."),
        volgende=_("Wie de taak doet, ziet die in de werkvoorraad."),
    )


@require_POST
def overleg_actie_weg(
    request: Verzoek, overleg: uuid.UUID, punt: int, actie: uuid.UUID
) -> HttpResponse:
    """Take back a task that was written down wrongly."""
    return press(
        request,
        lambda: actie_laten_vervallen(
            overleg, punt, actie, bereik=request.bereik, moment=request.moment
        ),
        terug=back_to(request, overleg, punt),
        gedaan=_("De taak is weg."),
    )


@require_POST
def overleg_zaak_weg(request: Verzoek, overleg: uuid.UUID, punt: int) -> HttpResponse:
    """Take a case off the agenda."""
    return press(
        request,
        lambda: agendapunt_weghalen(overleg, punt, bereik=request.bereik, moment=request.moment),
        terug=reverse("overleg", args=[overleg]),
        gedaan=_("De zaak staat niet meer op de agenda."),
    )


@require_http_methods(POST_AND_READ)
def dossier_overleg(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what meetings decided on this dossier, and put it on an agenda."""
    log_reading(request, sleutel, deel=Deel.OVERLEG, doel="dossier_overleg")
    keuze = get_agendakeuze(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if keuze is None:
        raise Http404
    only = keuze.overleggen[0][0] if keuze.overleggen else ""
    form = AgendaForm(posted(request), keuze=keuze, initial={"overleg": str(only)})

    def act(zegel: Zegel) -> object:
        return agendapunt_toevoegen(
            sleutel,
            overleg=uuid.UUID(form.cleaned_data["overleg"]),
            vraag=form.cleaned_data["vraag"],
            opgeroepen=form.cleaned_data.get("opgeroepen", ()),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Overleg"),
        knop=_("Zet op de agenda"),
        gedaan=_("De zaak staat op de agenda."),
        volgende=_("Na het overleg lees je het besluit hier terug."),
        terug="dossier_overleg",
        sjabloon="overleg/dossier.html",
        extra={"keuze": keuze, "tab": "dossier_overleg"},
    )
    return handle_form(request, keuze.kop, form, act, pagina=pagina)


def find_zaak(beeld: Overlegbeeld, punt: int) -> Zaak:
    """Return a case in which this worker may write.

    :raises Http404: if there is none.
    """
    zaak = next((zaak for zaak in beeld.zaken if zaak.id == punt and zaak.mag_schrijven), None)
    if zaak is None:
        raise Http404
    return zaak


def back_to(request: Verzoek, overleg: uuid.UUID, punt: int) -> str:
    """Return the address of the case: large when the page was, else in the list."""
    here = reverse("overleg", args=[overleg])
    large = request.GET.get("groot", "")
    return f"{here}?zaak={large}" if large.isdecimal() else f"{here}#zaak-{punt}"


def press(request: Verzoek, act: Callable[[], object], *, terug: str, gedaan: str) -> HttpResponse:
    """Carry out what a single button posts."""
    try:
        act()
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Niets veranderd."), remedy=str(refusal.melding))
    else:
        announce_success(request, done=gedaan)
    return HttpResponseRedirect(terug)
