"""Taakstelling and placements: per municipality, over the months, and filled in."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.taakstelling import (
    Plaatsingswijziging,
    plaatsingen_overnemen,
    taakstelling_vastleggen,
    taakstelling_wijzigen,
)
from inburgering.cases.taakstelling import Herkomst
from inburgering.queries.taakstelling import (
    Doelregel,
    Gemeentebeeld,
    get_gemeente,
    list_gemeenten,
    make_voorstel,
)
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.taakstelling import MaandForm, TaakstellingForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import posted, show_forbidden
from inburgering.web.views.taakstelling_tekening import (
    draw_maanden,
    list_blokken,
    list_legenda,
    make_jaren,
)

ROLLEN: Mapping[str, str | Promise] = {
    "uitvoerder": gettext_lazy("Houdt de taakstelling bij"),
    "mede_uitvoerder": gettext_lazy("Doet mee"),
    "opdrachtnemer": gettext_lazy("Opdrachtnemer"),
    "inkoper": gettext_lazy("Koopt in"),
    "ketenpartner": gettext_lazy("Ketenpartner"),
}


@require_safe
def taakstelling(request: Verzoek) -> HttpResponse:
    """Show every municipality of this worker; a single one at once."""
    require_right(request)
    regels = list_gemeenten(request.bereik, dag=request.moment.dag)
    if len(regels) == 1:
        return HttpResponseRedirect(reverse("taakstelling_gemeente", args=[regels[0].code]))
    known = [regel.nu for regel in regels if regel.nu is not None]
    context = {
        "regels": regels,
        "mag_invullen": any(regel.mag_invullen for regel in regels),
        "totaal": {
            "te_doen": sum(regel.doel.te_doen for regel in known),
            "geplaatst": sum(regel.stand.geplaatst for regel in known),
            "nog": sum(regel.stand.nog for regel in known),
            "achter": sum(regel.stand.achter for regel in known),
        },
        "aantal_ingevuld": len(known),
    }
    return render(request, "taakstelling/overzicht.html", context)


@require_safe
def taakstelling_gemeente(request: Verzoek, gemeente: str) -> HttpResponse:
    """Show the months, the periods and the backlog of one municipality."""
    dag = request.moment.dag
    beeld = get_or_404(request, gemeente)
    blokken = list_blokken(beeld.maanden, gekozen=request.GET.get("vanaf", ""), dag=dag)
    blok = next(blok for blok in blokken if blok.is_hier)
    grafiek = draw_maanden(beeld, blok, dag=dag)
    context = {
        "beeld": beeld,
        "blokken": blokken,
        "grafiek": grafiek,
        "legenda": list_legenda(grafiek),
        "jaren": make_jaren(beeld.maanden, blok),
        "maandnamen": [(MONTHS[n], MONTHS_3[n]) for n in range(1, 13)],
        "heeft_cijfers": any(maand.aantal is not None for maand in beeld.maanden),
        "rollen": ROLLEN,
    }
    return render(request, "taakstelling/gemeente.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def taakstelling_nieuw(request: Verzoek, gemeente: str) -> HttpResponse:
    """Record how many people to house in a period."""
    beeld = get_to_fill(request, gemeente)
    voorstel = make_voorstel(beeld, dag=request.moment.dag)
    initial = {
        "begin": voorstel.begin,
        "eind": voorstel.eind,
        "achterstand": voorstel.achterstand,
    }
    form = TaakstellingForm(posted(request), initial=initial)

    def act() -> None:
        taakstelling_vastleggen(
            gemeente, nieuw=form.get_nieuw(), bereik=request.bereik, moment=request.moment
        )

    return handle(request, beeld, form, act, sjabloon="taakstelling/formulier.html")


@require_http_methods(["GET", "HEAD", "POST"])
def taakstelling_wijzig(request: Verzoek, gemeente: str, taakstelling: int) -> HttpResponse:
    """Put right what was recorded of a period."""
    beeld = get_to_fill(request, gemeente)
    regel = next((regel for regel in beeld.regels if regel.id == taakstelling), None)
    if regel is None:
        raise Http404
    doel = regel.doel
    initial = {
        "begin": doel.begin,
        "eind": doel.eind,
        "aantal": doel.aantal,
        "achterstand": doel.achterstand,
        "bron": regel.bron,
    }
    form = TaakstellingForm(posted(request), initial=initial)

    def act() -> None:
        taakstelling_wijzigen(
            taakstelling,
            gemeente=gemeente,
            nieuw=form.get_nieuw(),
            gezien=read_seen(request, regel),
            bereik=request.bereik,
            moment=request.moment,
        )

    return handle(request, beeld, form, act, sjabloon="taakstelling/formulier.html", regel=regel)


@require_http_methods(["GET", "HEAD", "POST"])
def plaatsing_maand(request: Verzoek, gemeente: str, jaar: int, maand: int) -> HttpResponse:
    """Record the number of one month, or let the dossiers count it."""
    beeld = get_to_fill(request, gemeente)
    if not 1 <= maand <= 12 or not 2000 <= jaar <= request.moment.dag.year:
        raise Http404
    begin = date(jaar, maand, 1)
    now = next((m for m in beeld.maanden if m.begin == begin), None)
    by_source = now is not None and now.herkomst is Herkomst.BRON
    number = now.aantal if now and by_source else None
    initial = {"aantal": number, "oud": number, "bron": now.bron if now else ""}
    form = MaandForm(posted(request), initial=initial)

    def act() -> None:
        data = form.cleaned_data
        item = Plaatsingswijziging(
            gemeente, begin, data["oud"], data["aantal"], (data["bron"] or "").strip()
        )
        plaatsingen_overnemen([item], bereik=request.bereik, moment=request.moment)

    return handle(request, beeld, form, act, sjabloon="taakstelling/maand.html", maand=begin)


def handle(
    request: Verzoek,
    beeld: Gemeentebeeld,
    form: HouseForm,
    act: Callable[[], None],
    *,
    sjabloon: str,
    **extra: object,
) -> HttpResponse:
    """Show a form, or carry out what was posted; a refusal keeps everything that was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except AlGedaan:
            return finish(request, beeld)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            return finish(request, beeld)
    return render(request, sjabloon, {"beeld": beeld, "form": form, **extra})


def finish(request: Verzoek, beeld: Gemeentebeeld) -> HttpResponse:
    """Say that it is kept and go back to the municipality."""
    announce_success(
        request,
        done=_("Het cijfer is opgeslagen."),
        next_step=_("Hieronder zie je wat het betekent voor de achterstand."),
    )
    return HttpResponseRedirect(reverse("taakstelling_gemeente", args=[beeld.code]))


def read_seen(request: Verzoek, regel: Doelregel) -> datetime:
    """Return when the row that was on the screen was made."""
    try:
        return datetime.fromisoformat(request.POST.get("gezien", ""))
    except ValueError:
        return regel.recorded_at


def get_to_fill(request: Verzoek, gemeente: str) -> Gemeentebeeld:
    """Return the municipality for who may fill in its figures."""
    beeld = get_or_404(request, gemeente)
    if not beeld.mag_invullen:
        raise PermissionDenied
    return beeld


def get_or_404(request: Verzoek, gemeente: str) -> Gemeentebeeld:
    """Return the municipality, as far as this worker may see it."""
    require_right(request)
    beeld = get_gemeente(gemeente, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def require_right(request: Verzoek) -> None:
    """Turn away who has nothing to do with the inflow."""
    if not request.bereik.rol.mag_instroom:
        raise PermissionDenied
