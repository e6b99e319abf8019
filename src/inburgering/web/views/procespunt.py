"""Problems with a party: report one from a dossier, and steer them without any dossier."""

import uuid
from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.escalatie import taak_doorzetten
from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.procespunt import (
    procespunt_melden,
    procespunt_oppakken,
    procespunt_sluiten,
    verbeterafspraak_afronden,
    verbeterafspraak_maken,
)
from inburgering.queries.procespunt import (
    Procesregel,
    find_procesregie,
    get_procesbeeld,
    get_procespunt,
    list_partijkeuzes,
    list_stuktaken,
)
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.procespunt import (
    DoorzetForm,
    MeldForm,
    NagekomenForm,
    SluitForm,
    VerbeterForm,
)
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
    read_zegel,
)
from inburgering.web.views.sturen import list_tabs

POST_AND_READ = ["GET", "HEAD", "POST"]
TAB = "voortgang"


@require_http_methods(POST_AND_READ)
def procespunt_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Report a structural problem that shows in this dossier."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="procespunt")
    dag = request.moment.dag
    form = MeldForm(posted(request), partijen=list_partijkeuzes(kop.gemeente, dag=dag))

    def act(zegel: Zegel) -> None:
        procespunt_melden(
            sleutel,
            punt=form.get_punt(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Een probleem met een partij melden"),
        knop=_("Meld het probleem"),
        gedaan=_("Het probleem is gemeld."),
        volgende=_("De procesregie pakt het op. Hier zie je wat ervan komt."),
        terug=TAB,
        sjabloon="procespunt/melden.html",
        extra={"tab": TAB, "procesregie": find_procesregie(kop.gemeente, dag=dag)},
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def taak_doorgezet(request: Verzoek, sleutel: uuid.UUID, stuktaak: uuid.UUID) -> HttpResponse:
    """Push a task of another party that stands still."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="doorzetten")
    dag = request.moment.dag
    tasks = list_stuktaken(sleutel, bereik=request.bereik, dag=dag)
    task = next((item for item in tasks if item.sleutel == stuktaak), None)
    if task is None:
        raise Http404
    form = DoorzetForm(posted(request), vandaag=dag)

    def act(zegel: Zegel) -> None:
        taak_doorzetten(
            sleutel,
            stuktaak,
            reden=form.cleaned_data["reden"],
            proces=form.cleaned_data["proces"],
            uiterlijk=form.cleaned_data["uiterlijk"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Een taak doorzetten"),
        knop=_("Zet de taak door"),
        gedaan=_("De taak is doorgezet."),
        volgende=_("De partij heeft er een taak met voorrang bij. De procesregie weet het."),
        terug=TAB,
        sjabloon="procespunt/doorzetten.html",
        extra={
            "tab": TAB,
            "taak": task,
            "procesregie": find_procesregie(kop.gemeente, dag=dag),
        },
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@never_cache
@require_safe
def procespunten(request: Verzoek) -> HttpResponse:
    """Show the problems that this worker steers, or what became of those that were reported."""
    beeld = get_procesbeeld(request.bereik)
    if beeld is None:
        raise PermissionDenied
    context = {"beeld": beeld, "tabs": list_tabs(request, "procespunten")}
    return render(request, "procespunt/lijst.html", context)


@never_cache
@require_safe
def procespunt_bekijken(request: Verzoek, procespunt: uuid.UUID) -> HttpResponse:
    """Show one problem, what was agreed and what came of it."""
    context = {
        "punt": find_point(request, procespunt),
        "mag_sturen": request.bereik.rol.mag_procesregie,
    }
    return render(request, "procespunt/punt.html", context)


@require_POST
def procespunt_oppakken_knop(request: Verzoek, procespunt: uuid.UUID) -> HttpResponse:
    """Take up a problem."""
    try:
        procespunt_oppakken(procespunt, bereik=request.bereik, versie=read_zegel(request).versie)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
    else:
        announce_success(
            request, done=_("Je hebt dit opgepakt."), next_step=_("Spreek af wat de partij doet.")
        )
    return HttpResponseRedirect(reverse("procespunt", args=[procespunt]))


@require_http_methods(POST_AND_READ)
def procespunt_afspraak(request: Verzoek, procespunt: uuid.UUID) -> HttpResponse:
    """Write down what the party promised."""
    form = VerbeterForm(posted(request), vandaag=request.moment.dag)

    def act(versie: int | None) -> None:
        verbeterafspraak_maken(
            procespunt,
            tekst=form.cleaned_data["tekst"],
            uiterlijk=form.cleaned_data["uiterlijk"],
            bereik=request.bereik,
            moment=request.moment,
            versie=versie,
        )

    words = (_("Een afspraak om het beter te doen"), _("Bewaar"), _("De afspraak staat erbij."))
    return handle_point(request, procespunt, form, act, words=words)


@require_http_methods(POST_AND_READ)
def procespunt_nagekomen(
    request: Verzoek, procespunt: uuid.UUID, verbeterafspraak: int
) -> HttpResponse:
    """Record whether the party did what it promised."""
    found = find_point(request, procespunt).afspraken
    row = next((item for item in found if item.id == verbeterafspraak), None)
    if row is None:
        raise Http404
    form = NagekomenForm(posted(request))

    def act(versie: int | None) -> None:
        verbeterafspraak_afronden(
            procespunt,
            verbeterafspraak,
            is_nagekomen=form.cleaned_data["is_nagekomen"] == "ja",
            bereik=request.bereik,
            moment=request.moment,
            versie=versie,
        )

    words = (_("Is de afspraak nagekomen?"), _("Leg vast"), _("Dat is vastgelegd."))
    return handle_point(request, procespunt, form, act, words=words, over=row.tekst)


@require_http_methods(POST_AND_READ)
def procespunt_gesloten(request: Verzoek, procespunt: uuid.UUID) -> HttpResponse:
    """Close a problem with what came of it."""
    form = SluitForm(posted(request))

    def act(versie: int | None) -> None:
        procespunt_sluiten(
            procespunt,
            is_opgelost=form.cleaned_data["is_opgelost"] == "ja",
            uitkomst=form.cleaned_data["uitkomst"],
            bereik=request.bereik,
            moment=request.moment,
            versie=versie,
        )

    words = (_("Dit punt sluiten"), _("Sluit het punt"), _("Het punt is gesloten."))
    return handle_point(request, procespunt, form, act, words=words)


def find_point(request: Verzoek, procespunt: uuid.UUID) -> Procesregel:
    """Return one problem.

    :raises Http404: if it does not exist for this worker.
    """
    punt = get_procespunt(procespunt, bereik=request.bereik)
    if punt is None:
        raise Http404
    return punt


def handle_point(
    request: Verzoek,
    procespunt: uuid.UUID,
    form: HouseForm,
    act: Callable[[int | None], None],
    *,
    words: tuple[str, str, str],
    over: str = "",
) -> HttpResponse:
    """Show a form about a problem, or carry out what was posted; ``words``: title, button, done."""
    if not request.bereik.rol.mag_procesregie:
        raise Http404
    punt = find_point(request, procespunt)
    titel, knop, gedaan = words
    if request.method == "POST" and form.is_valid():
        try:
            act(read_zegel(request).versie)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
            punt = find_point(request, procespunt)
        else:
            announce_success(request, done=gedaan)
            return HttpResponseRedirect(reverse("procespunt", args=[procespunt]))
    context = {"punt": punt, "form": form, "titel": titel, "knop": knop, "over": over}
    return render(request, "procespunt/formulier.html", context)
