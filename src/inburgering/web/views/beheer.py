"""Accounts of the region, for the functional administrator."""

from collections.abc import Callable
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.access.rollen import ROLLEN
from inburgering.actions.aanstelling import Plaats
from inburgering.actions.account import (
    Uitnodiging,
    aanstelling_beeindigen,
    aanstelling_wijzigen,
    account_activeren,
    account_deactiveren,
    account_uitnodigen,
    sessies_beeindigen,
    tweede_factor_intrekken,
    uitnodiging_herhalen,
)
from inburgering.actions.fouten import Geweigerd
from inburgering.queries.account import (
    AccountBeeld,
    get_account,
    get_beheerkeuzes,
    list_accounts,
)
from inburgering.ui.klok import get_real_day
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.beheer_formulier import (
    EindeForm,
    PlaatsForm,
    UitnodigingForm,
)
from inburgering.web.views.beheer_recht import beheerder_only
from inburgering.web.views.beheer_woorden import WIJZIGINGEN


@dataclass(frozen=True, slots=True)
class Knop:
    """An act on an account that needs no further answers."""

    doen: Callable[..., object]
    gedaan: str | Promise


KNOPPEN = {
    "deactiveren": Knop(account_deactiveren, gettext_lazy("Het account is gesloten.")),
    "activeren": Knop(account_activeren, gettext_lazy("Het account is weer open.")),
    "sessies": Knop(sessies_beeindigen, gettext_lazy("De medewerker is overal uitgelogd.")),
    "tweede_factor": Knop(
        tweede_factor_intrekken,
        gettext_lazy("De tweede stap is weggehaald. Bij het inloggen stelt de medewerker hem in."),
    ),
}


@require_safe
@beheerder_only
def accounts(request: Verzoek) -> HttpResponse:
    """Show the accounts of the region, by name."""
    after, rol = request.GET.get("na", ""), request.GET.get("rol", "")
    pagina = list_accounts(
        request.bereik,
        dag=get_real_day(request.moment),
        na=int(after) if after.isdecimal() else None,
        rol=rol if rol in ROLLEN else "",
    )
    context = {"pagina": pagina, "rollen": ROLLEN.values(), "rol": rol}
    return render(request, "beheer/accounts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def account_nieuw(request: Verzoek) -> HttpResponse:
    """Invite somebody."""
    form = UitnodigingForm(
        request.POST or None,
        keuzes=get_beheerkeuzes(request.bereik),
        initial={"begin": get_real_day(request.moment)},
    )
    if form.is_valid():
        try:
            uitnodiging = account_uitnodigen(
                naam=form.cleaned_data["naam"],
                email=form.cleaned_data["email"],
                plaats=form.get_plaats(),
                bereik=request.bereik,
                moment=request.moment,
            )
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            return send_invitation(request, uitnodiging)
    return render(request, "beheer/account_nieuw.html", {"form": form})


@require_safe
@beheerder_only
def account(request: Verzoek, medewerker: int) -> HttpResponse:
    """Show one account with everything that may be changed."""
    beeld = get_beeld(request, medewerker)
    return render(request, "beheer/account.html", {"beeld": beeld, "wijzigingen": WIJZIGINGEN})


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def account_plaats(request: Verzoek, medewerker: int) -> HttpResponse:
    """Give the worker another role, organisation or team from a day on."""
    beeld = get_beeld(request, medewerker)
    form = PlaatsForm(
        request.POST or None,
        keuzes=get_beheerkeuzes(request.bereik),
        initial=_initial(beeld) | {"begin": get_real_day(request.moment)},
    )
    if form.is_valid():
        plaats = form.get_plaats()
        done = _("De nieuwe plaats is vastgelegd.")
        act = _change(medewerker, plaats, request.bereik, request.moment)
        if attempt(request, form, act, done):
            return to_account(medewerker)
    return render(request, "beheer/account_plaats.html", {"form": form, "beeld": beeld})


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def account_einde(request: Verzoek, medewerker: int) -> HttpResponse:
    """Set the last day of the role."""
    beeld = get_beeld(request, medewerker)
    form = EindeForm(request.POST or None)
    if form.is_valid():

        def act() -> None:
            aanstelling_beeindigen(
                medewerker,
                eind=form.cleaned_data["eind"],
                bereik=request.bereik,
                moment=request.moment,
            )

        if attempt(request, form, act, _("De einddatum is vastgelegd.")):
            return to_account(medewerker)
    return render(request, "beheer/account_einde.html", {"form": form, "beeld": beeld})


@require_POST
@beheerder_only
def account_knop(request: Verzoek, medewerker: int, knop: str) -> HttpResponse:
    """Close or open an account, end its sessions or remove its second factor."""
    if knop not in KNOPPEN:
        raise Http404
    try:
        KNOPPEN[knop].doen(medewerker, bereik=request.bereik, moment=request.moment)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
    else:
        announce_success(request, done=str(KNOPPEN[knop].gedaan))
    return to_account(medewerker)


@require_POST
@beheerder_only
def account_uitnodiging(request: Verzoek, medewerker: int) -> HttpResponse:
    """Send a new link with which the worker chooses a password."""
    try:
        uitnodiging = uitnodiging_herhalen(medewerker, bereik=request.bereik, moment=request.moment)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
        return HttpResponseRedirect(reverse("beheer_accounts"))
    return send_invitation(request, uitnodiging)


def send_invitation(request: Verzoek, uitnodiging: Uitnodiging) -> HttpResponse:
    """Send the link by mail; outside production also show it, since mail goes nowhere there."""
    adapter = get_adapter()
    url = adapter.get_reset_password_from_key_url(uitnodiging.sleutel)
    context = {"naam": uitnodiging.naam, "url": url, "afzender": request.bereik.naam}
    try:
        adapter.send_mail("account/email/uitnodiging", uitnodiging.email, context)
    except OSError:
        announce_problem(
            request,
            problem=_("De e-mail kon niet worden verstuurd."),
            remedy=_("Het account bestaat wel. Stuur de link later opnieuw."),
        )
        return to_account(uitnodiging.medewerker)
    done = _("%(naam)s krijgt een e-mail met een link om een wachtwoord te kiezen.")
    shown = "" if settings.PRODUCTION else _("Hier is de link ook: %(url)s") % {"url": url}
    announce_success(request, done=done % {"naam": uitnodiging.naam}, next_step=shown)
    return to_account(uitnodiging.medewerker)


def get_beeld(request: Verzoek, medewerker: int) -> AccountBeeld:
    """Return the account.

    :raises Http404: if it is not the actor's to administer.
    """
    beeld = get_account(request.bereik, medewerker=medewerker, dag=get_real_day(request.moment))
    if beeld is None:
        raise Http404
    return beeld


def attempt(
    request: Verzoek, form: EindeForm | PlaatsForm, act: Callable[[], None], done: str
) -> bool:
    """Carry out the act and say so; show beside the form why it refused."""
    try:
        act()
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return False
    announce_success(request, done=done)
    return True


def to_account(medewerker: int) -> HttpResponse:
    """Go back to the page of the account."""
    return HttpResponseRedirect(reverse("beheer_account", args=[medewerker]))


def _change(medewerker: int, plaats: Plaats, bereik: Bereik, moment: Moment) -> Callable[[], None]:
    return lambda: aanstelling_wijzigen(medewerker, plaats=plaats, bereik=bereik, moment=moment)


def _initial(beeld: AccountBeeld) -> dict[str, object]:
    place = beeld.rij.plaats
    if place is None:
        return {}
    return {"rol": place.rol, "organisatie": place.organisatie, "team": place.team}
