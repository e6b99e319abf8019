"""What the pages of a dossier share: the log of reading, one form at a time, and refusals."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Gesloten, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import dossier_inzien
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.dossier_kop import get_kop
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.fouten import Fout, show, show_typed

Tekst = Promise | str
FORM_PAGE: Final = "dossier/formulier.html"


@dataclass(frozen=True, slots=True)
class Formulierpagina:
    """A page with one form about a dossier: its words, and where it leads."""

    titel: Tekst
    knop: Tekst
    gedaan: Tekst
    volgende: Tekst = ""
    uitleg: Tekst = ""
    terug: str = "dossier"
    """The name of the address to go to afterwards."""
    soort: str = "primary"
    """Of the button: primary or danger."""
    sjabloon: str = FORM_PAGE
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Zegel:
    """The version that the worker saw and the one-time key of the form."""

    versie: int | None
    eenmalig: uuid.UUID | None


def read_zegel(request: HttpRequest) -> Zegel:
    """Return what the hidden fields of a posted form say."""
    versie = request.POST.get("versie", "")
    return Zegel(int(versie) if versie.isdigit() else None, read_eenmalig(request.POST))


def open_dossier(request: Verzoek, sleutel: uuid.UUID, *, deel: Deel, doel: str) -> Kop:
    """Write in the log that this part is read, and return the head of the dossier.

    :raises Http404: if dossier or part does not exist for this worker.
    """
    log_reading(request, sleutel, deel=deel, doel=doel)
    kop = get_kop(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if kop is None:
        raise Http404
    return kop


def log_reading(request: Verzoek, sleutel: uuid.UUID, *, deel: Deel, doel: str) -> None:
    """Write in the log that this part is read.

    :raises Http404: if dossier or part does not exist for this worker.
    """
    try:
        dossier_inzien(sleutel, deel=deel, doel=doel, bereik=request.bereik, moment=request.moment)
    except NietGevonden as refusal:
        raise Http404 from refusal


def handle_form(
    request: Verzoek,
    kop: Kop,
    form: Form,
    act: Callable[[Zegel], object],
    *,
    pagina: Formulierpagina,
) -> HttpResponse:
    """Show a form, or carry out what was posted; a refusal keeps everything that was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act(read_zegel(request))
        except AlGedaan:
            return finish(request, kop.sleutel, pagina)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Gesloten as refusal:
            # The page of a closed dossier may have no form any more.
            return show_typed(request, str(refusal.melding))
        except Geweigerd as refusal:
            show_refusal(form, refusal)
            # The form now stands beside the newest version, so that a second try can succeed.
            kop = get_kop(kop.sleutel, bereik=request.bereik, dag=request.moment.dag) or kop
        else:
            return finish(request, kop.sleutel, pagina)
    context = {"kop": kop, "form": form, "pagina": pagina, "terug": _back(kop.sleutel, pagina)}
    return render(request, pagina.sjabloon, {**context, **pagina.extra})


def handle_button(
    request: Verzoek, sleutel: uuid.UUID, act: Callable[[Zegel], object], *, gedaan: str
) -> HttpResponse:
    """Carry out what a single button posts, and go back to the dossier with the outcome."""
    try:
        act(read_zegel(request))
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
        return HttpResponseRedirect(reverse("dossier", args=[sleutel]))
    announce_success(request, done=gedaan)
    return HttpResponseRedirect(reverse("dossier", args=[sleutel]))


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was posted, ``None`` when the page is only read."""
    return request.POST if request.method == "POST" else None


def finish(request: Verzoek, sleutel: uuid.UUID, pagina: Formulierpagina) -> HttpResponse:
    """Say what happened and go back."""
    announce_success(request, done=str(pagina.gedaan), next_step=str(pagina.volgende))
    return HttpResponseRedirect(_back(sleutel, pagina))


def show_forbidden(request: HttpRequest, refusal: Geweigerd) -> HttpResponse:
    """Say why this worker may not do this, and that nothing changed."""
    fout = Fout(
        403,
        _("Dit mag je hier niet doen"),
        str(refusal.melding) + " " + _("Er is niets veranderd."),
        (_("Ga terug naar de vorige pagina."),),
    )
    return show(request, fout)


def _back(sleutel: uuid.UUID, pagina: Formulierpagina) -> str:
    return reverse(pagina.terug, args=[sleutel])


def find_url(name: str, *args: object) -> str:
    """Return the address of a page, empty while that page does not exist."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
