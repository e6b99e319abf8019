"""Homes: on offer, given, moved into; and who waits for one."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.woning import (
    Zicht,
    woning_aanbieden,
    woning_betrekken,
    woning_intrekken,
    woning_loskoppelen,
    woning_toewijzen,
)
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.queries.woning import (
    Woningbeeld,
    get_woning,
    list_wachtenden,
    list_woningen,
)
from inburgering.queries.woning_partij import list_aanbieders
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.forms.woning import (
    BetrekkenForm,
    LoskoppelenForm,
    ToewijzenForm,
    WoningForm,
)
from inburgering.web.views.dossier_deur import log_reading, posted, read_zegel, show_forbidden

STANDEN: Final[Mapping[str, str | Promise]] = {
    "aangeboden": gettext_lazy("Te verdelen"),
    "toegewezen": gettext_lazy("Toegewezen"),
    "betrokken": gettext_lazy("Betrokken"),
    "ingetrokken": gettext_lazy("Ingetrokken"),
}


@never_cache
@require_safe
def woningen(request: Verzoek) -> HttpResponse:
    """Show one page of homes, and who waits for one."""
    require_right(request)
    status = request.GET.get("stand", "")
    status = status if status in STANDEN else "aangeboden"
    gemeente = request.GET.get("gemeente", "")
    before = request.GET.get("voor", "")
    lijst = list_woningen(
        request.bereik,
        status=status,
        gemeente=gemeente,
        voor=int(before) if before.isdigit() else None,
    )
    context = {
        "lijst": lijst,
        "wachtenden": list_wachtenden(request.bereik, gemeente=gemeente),
        "standen": [(c, naam, lijst.aantallen.get(c, 0)) for c, naam in STANDEN.items()],
        "stand": status,
        "stand_naam": STANDEN[status],
        "gemeente": gemeente if gemeente in dict(lijst.gemeenten) else "",
        "tab": "woningen",
        "voor": before,
    }
    return render(request, "woningen/lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def woning_nieuw(request: Verzoek) -> HttpResponse:
    """Record a home that is offered."""
    require_right(request)
    found = list_aanbieders(request.bereik, dag=request.moment.dag)
    form = WoningForm(posted(request), gemeenten=found.gemeenten, corporaties=found.partijen)
    if request.method == "POST" and form.is_valid():
        try:
            key = woning_aanbieden(
                form.get_nieuw(),
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=read_eenmalig(request.POST),
            )
        except AlGedaan:
            return HttpResponseRedirect(reverse("woningen"))
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("De woning staat erin."),
                next_step=_("Kies hieronder voor wie de woning is."),
            )
            return HttpResponseRedirect(reverse("woning", args=[key]))
    return render(request, "woningen/nieuw.html", {"form": form})


@never_cache
@require_safe
def woning(request: Verzoek, woning: uuid.UUID) -> HttpResponse:
    """Show one home with what can be done now."""
    return show_one(request, get_or_404(request, woning))


@require_POST
def woning_toewijzen_aan(request: Verzoek, woning: uuid.UUID) -> HttpResponse:
    """Give the home to somebody."""
    beeld = get_or_404(request, woning)
    form = ToewijzenForm(request.POST, kandidaten=beeld.kandidaten)

    def act() -> None:
        woning_toewijzen(
            woning,
            dossier=uuid.UUID(form.cleaned_data["dossier"]),
            op=form.cleaned_data["op"],
            bereik=request.bereik,
            moment=request.moment,
            zicht=read_zicht(request),
        )

    done = _("De woning is toegewezen."), _("In het dossier staat nu wat er te regelen is.")
    return carry_out(request, beeld, "toewijzen", form, act, done)


@require_POST
def woning_betrokken(request: Verzoek, woning: uuid.UUID) -> HttpResponse:
    """Record that people moved in."""
    beeld = get_or_404(request, woning)
    form = BetrekkenForm(request.POST)

    def act() -> None:
        woning_betrekken(
            woning,
            op=form.cleaned_data["op"],
            aantal=form.cleaned_data["aantal"],
            bereik=request.bereik,
            moment=request.moment,
            zicht=read_zicht(request),
        )

    done = _("De woning is betrokken."), _("Dit telt mee voor de taakstelling.")
    return carry_out(request, beeld, "betrekken", form, act, done)


@require_POST
def woning_los(request: Verzoek, woning: uuid.UUID) -> HttpResponse:
    """Take the home back from somebody."""
    beeld = get_or_404(request, woning)
    form = LoskoppelenForm(request.POST)

    def act() -> None:
        woning_loskoppelen(
            woning,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            zicht=read_zicht(request),
        )

    done = _("De woning is los."), _("Je kunt de woning aan iemand anders toewijzen.")
    return carry_out(request, beeld, "loskoppelen", form, act, done)


@require_POST
def woning_weg(request: Verzoek, woning: uuid.UUID) -> HttpResponse:
    """Take an offer back."""
    beeld = get_or_404(request, woning)
    try:
        woning_intrekken(
            woning,
            bereik=request.bereik,
            moment=request.moment,
            versie=read_zegel(request).versie,
        )
    except AlGedaan:
        pass
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
        return go_to(beeld)
    announce_success(request, done=_("Het aanbod is ingetrokken."))
    return HttpResponseRedirect(reverse("woningen"))


def carry_out(
    request: Verzoek,
    beeld: Woningbeeld,
    name: str,
    form: HouseForm,
    act: Callable[[], None],
    done: tuple[str, str],
) -> HttpResponse:
    """Carry out what was posted; a refusal shows the home with what was typed."""
    if not form.is_valid():
        return show_one(request, beeld, **{name: form})
    try:
        act()
    except AlGedaan:
        return go_to(beeld)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        # Beside the newest state, so that a second try can succeed.
        return show_one(request, get_or_404(request, beeld.regel.sleutel), **{name: form})
    announce_success(request, done=done[0], next_step=done[1])
    return go_to(beeld)


def show_one(request: Verzoek, beeld: Woningbeeld, **forms: HouseForm) -> HttpResponse:
    """Render a home; who lives there is written in the log of reading."""
    bewoner = beeld.regel.bewoner
    if bewoner is not None:
        log_reading(request, bewoner.dossier, deel=Deel.INSTROOM, doel="woning")
    dag = request.moment.dag
    number = beeld.geplaatst or (bewoner.huishouden if bewoner else None)
    context: dict[str, Any] = {
        "beeld": beeld,
        "stand": STANDEN[beeld.regel.status],
        "toewijzen": ToewijzenForm(initial={"op": dag}, kandidaten=beeld.kandidaten),
        "betrekken": BetrekkenForm(initial={"op": beeld.betrokken_op or dag, "aantal": number}),
        "loskoppelen": LoskoppelenForm(),
    }
    return render(request, "woningen/woning.html", {**context, **forms})


def read_zicht(request: Verzoek) -> Zicht:
    """Return what the hidden fields of a posted form say."""
    zegel = read_zegel(request)
    return Zicht(zegel.versie, zegel.eenmalig)


def go_to(beeld: Woningbeeld) -> HttpResponse:
    """Go back to the home."""
    return HttpResponseRedirect(reverse("woning", args=[beeld.regel.sleutel]))


def get_or_404(request: Verzoek, woning: uuid.UUID) -> Woningbeeld:
    """Return the home, as far as this worker may see it."""
    require_right(request)
    beeld = get_woning(woning, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def require_right(request: Verzoek) -> None:
    """Turn away who takes in nobody."""
    if not get_instroom_gemeenten(request.bereik):
        raise PermissionDenied
