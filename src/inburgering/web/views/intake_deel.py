"""One part of the intake on a page; what is typed is kept at once."""

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.intake_bewaren import Bewaard, resolve_other, save_part
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.intake_onderdelen import GEZONDHEID, ONDERDELEN, Onderdeel
from inburgering.queries.intake import get_onderdeel
from inburgering.queries.intake_beeld import Intakebeeld, Onderdeelbeeld
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.intake import OnderdeelForm, make_initial, make_zegel, read_gezien
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import show_forbidden
from inburgering.web.views.intake_deur import find_place, make_steps, open_intake

TEMPLATE = "intake/deel.html"
RESOLVE = {"voeg_samen": True, "laat_weg": False}
"""The buttons beside the text of another page, and whether each takes it over."""


@dataclass(frozen=True, slots=True)
class Deelpagina:
    """How the page of a part reads and saves; health does both in its own way."""

    onderdeel: Onderdeel
    adres: str
    read: Callable[[], Onderdeelbeeld | None]
    store: Callable[[OnderdeelForm, bool], Bewaard]
    """Second: whether the worker pressed a button."""
    resolve: Callable[[int, bool], None]
    """The text of another page: its id, and whether to take it over."""
    sjabloon: str = TEMPLATE


@require_http_methods(["GET", "HEAD", "POST"])
def intake_onderdeel(request: Verzoek, sleutel: uuid.UUID, domein: str) -> HttpResponse:
    """Show and save one part."""
    if domein not in ONDERDELEN:
        raise Http404

    def store(form: OnderdeelForm, by_hand: bool) -> Bewaard:
        return save_part(
            sleutel,
            domein=domein,
            inhoud=form.get_inhoud(),
            gezien=read_gezien(request.POST),
            bereik=request.bereik,
            moment=request.moment,
        )

    def resolve(andere: int, neem_over: bool) -> None:
        resolve_other(
            sleutel,
            domein=domein,
            andere=andere,
            neem_over=neem_over,
            bereik=request.bereik,
            moment=request.moment,
        )

    pagina = Deelpagina(
        onderdeel=ONDERDELEN[domein],
        adres=reverse("intake_onderdeel", args=[sleutel, domein]),
        read=lambda: get_onderdeel(sleutel, domein=domein, bereik=request.bereik),
        store=store,
        resolve=resolve,
    )
    if request.headers.get("X-Autosave"):
        return autosave(request, pagina)
    beeld = open_intake(request, sleutel, doel=f"intake.{domein}")
    return show_or_save(request, beeld, pagina)


def autosave(request: Verzoek, pagina: Deelpagina) -> HttpResponse:
    """Save while somebody types, and return what the page must know to save again."""
    form = OnderdeelForm(request.POST, onderdeel=pagina.onderdeel)
    if not form.is_valid():
        return JsonResponse({}, status=422)
    try:
        saved = pagina.store(form, False)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd:
        return JsonResponse({}, status=403)
    except Geweigerd:
        return JsonResponse({}, status=422)
    beeld = pagina.read()
    context = {"deel": beeld, "let_op": find_warnings(pagina.onderdeel, beeld)}
    return JsonResponse(
        {
            "versie": saved.versie,
            "basis": json.dumps(dict(saved.basis)),
            "naast": render_to_string("intake/naast.html", context, request=request),
        }
    )


def show_or_save(
    request: Verzoek,
    beeld: Intakebeeld,
    pagina: Deelpagina,
    *,
    extra: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Show the part, or save it by hand and go on; a refusal keeps what was typed."""
    deel = pagina.read()
    if deel is None:
        raise Http404
    form = OnderdeelForm(onderdeel=pagina.onderdeel, initial=make_initial(deel.inhoud))
    if request.method != "POST":
        return _show(request, beeld, pagina, deel, form, extra)
    form = OnderdeelForm(request.POST, onderdeel=pagina.onderdeel)
    if form.is_valid():
        try:
            saved = pagina.store(form, True)
            is_resolved = _resolve(request, pagina)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            stays = is_resolved or saved.is_botsing
            return HttpResponseRedirect(_lead_on(request, beeld, pagina, stays=stays))
    return _show(request, beeld, pagina, deel, form, extra)


def find_warnings(onderdeel: Onderdeel, deel: Onderdeelbeeld | None) -> tuple[str, ...]:
    """Return what does not seem to belong in a plain note, in words."""
    if deel is None or onderdeel is GEZONDHEID:
        return ()
    words = {
        "bsn": _("Hier staat een BSN. Haal het weg: het hoort alleen bij de persoonsgegevens."),
        "gezondheid": _("Gaat dit over gezondheid? Schrijf het bij Gezondheid."),
        "overtuiging": _("Gaat dit over geloof of overtuiging? Laat het weg."),
        "politie": _("Gaat dit over politie of straf? Laat het weg."),
    }
    found = find_sensitive(f"{deel.inhoud.wens}\n{deel.inhoud.notitie}")
    return tuple(words[soort] for soort in found)


def _resolve(request: Verzoek, pagina: Deelpagina) -> bool:
    for name, neem_over in RESOLVE.items():
        value = request.POST.get(name, "")
        if value.isdigit():
            pagina.resolve(int(value), neem_over)
            done = _("De teksten staan nu bij elkaar.") if neem_over else _("De tekst is weg.")
            announce_success(request, done=done, next_step=_("Lees het nog eens na."))
            return True
    return False


def _lead_on(request: Verzoek, beeld: Intakebeeld, pagina: Deelpagina, *, stays: bool) -> str:
    if stays:
        if not any(name in request.POST for name in RESOLVE):
            announce_problem(
                request,
                problem=_("Op een ander scherm is hier ook geschreven."),
                remedy=_("Beide teksten zijn bewaard. Voeg ze samen of laat er een weg."),
            )
        return pagina.adres
    following = find_place(make_steps(beeld), pagina.onderdeel.code).volgende
    if "lijst" in request.POST or following is None:
        return reverse("intake", args=[beeld.kop.sleutel])
    return following.adres


def _show(
    request: Verzoek,
    beeld: Intakebeeld,
    pagina: Deelpagina,
    deel: Onderdeelbeeld,
    form: OnderdeelForm,
    extra: Mapping[str, object] | None,
) -> HttpResponse:
    zegel = make_zegel(deel)
    if form.is_bound:
        zegel = {name: request.POST.get(name, value) for name, value in zegel.items()}
    steps = make_steps(beeld)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "intake",
        "deel": deel,
        "onderdeel": pagina.onderdeel,
        "form": form,
        "zegel": zegel,
        "stappen": steps,
        "plek": find_place(steps, pagina.onderdeel.code),
        "let_op": find_warnings(pagina.onderdeel, deel),
    }
    return render(request, pagina.sjabloon, {**context, **(extra or {})})
