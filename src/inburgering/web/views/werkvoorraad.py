"""The work list: what there is to do now, by whom, before when and why."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.access.bereik import Bereik
from inburgering.actions.bewaarde_lijst import lijst_bewaren, lijst_weghalen
from inburgering.actions.fouten import Geweigerd
from inburgering.cases.keuzelijsten import DOELGROEPEN, LEERROUTES, get_taaknaam, get_word
from inburgering.queries.werkvoorraad import get_werkvoorraad
from inburgering.queries.werkvoorraad_beeld import (
    Groep,
    Groepsbeeld,
    Lijst,
    Lijstfilter,
    Werkvoorraad,
)
from inburgering.queries.werkvoorraad_keuzes import Collega, Lijstkeuzes, get_lijstkeuzes
from inburgering.ui.distance import format_short
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.taakfilter import NAAM_MAX, read_filter, write_filter
from inburgering.web.views.taken_werkplek import Regel, make_lines
from inburgering.web.views.werkvoorraad_erbij import make_erbij

KOPPEN: dict[Groep, tuple[str | Promise, str]] = {
    Groep.TE_LAAT: (gettext_lazy("Te laat"), "late"),
    Groep.DEZE_WEEK: (gettext_lazy("Deze week"), "soon"),
    Groep.ZONDER_EINDE: (gettext_lazy("Kan nu, zonder laatste dag"), ""),
    Groep.VIER_WEKEN: (gettext_lazy("Komende vier weken"), ""),
    Groep.LATER: (gettext_lazy("Later"), ""),
}
LIJSTEN: dict[Lijst, str | Promise] = {
    Lijst.MIJN: gettext_lazy("Van mij"),
    Lijst.TEAM: gettext_lazy("Mijn team"),
    Lijst.ORGANISATIE: gettext_lazy("Organisatie"),
    Lijst.NIEMAND: gettext_lazy("Van niemand"),
}


@dataclass(frozen=True, slots=True)
class Deel:
    """A group as the page draws it."""

    groep: Groep
    kop: str | Promise
    toon: str
    beeld: Groepsbeeld
    regels: tuple[Regel, ...]
    is_dicht: bool


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A tab, a chip or a saved view."""

    naam: str
    href: str
    is_hier: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
def werkvoorraad(request: Verzoek) -> HttpResponse:
    """Show the work list; a part of a name is posted, so that it never stands in a URL."""
    bereik, dag = request.bereik, request.moment.dag
    if not bereik.rol.heeft_werkvoorraad:
        return HttpResponseRedirect(reverse("start"))
    keuzes = get_lijstkeuzes(bereik, dag=dag)
    naam = request.POST.get("naam", "") if request.method == "POST" else ""
    asked = read_filter(request.GET, keuzes=keuzes, naam=naam, begin=find_begin(bereik))
    lijst = get_werkvoorraad(bereik, asked, dag=dag)
    hier = write_filter(lijst.filter, na=None)
    context = {
        **make_erbij(request, lijst.filter, hier=hier),
        "lijst": lijst,
        "filter": lijst.filter,
        "delen": make_parts(lijst),
        "tabs": make_tabs(lijst.filter, bereik),
        "chips": make_chips(lijst.filter, keuzes),
        "bewaard": make_saved(lijst.filter, keuzes),
        "keuzes": keuzes,
        "keuzelijsten": {
            "taken": [(taak, get_taaknaam(taak)) for taak in keuzes.taken],
            "leerroutes": LEERROUTES.items(),
            "doelgroepen": DOELGROEPEN.items(),
            "collegas": name_colleagues(keuzes.collegas),
            "anderen": name_colleagues(keuzes.collegas, but={bereik.medewerker}),
        },
        "naam_max": NAAM_MAX,
        "hier": hier,
        "zonder_einde": write_filter(lijst.filter, is_zonder_einde=True, na=None),
        "volgende": write_filter(lijst.filter, na=lijst.volgende) if lijst.volgende else "",
    }
    return render(request, "werkvoorraad/lijst.html", context)


def find_begin(bereik: Bereik) -> Lijst:
    """Return where the work list opens: who divides the work of others begins with all of it."""
    return Lijst.ORGANISATIE if bereik.rol.mag_caseload_zien else Lijst.MIJN


def name_colleagues(
    collegas: Iterable[Collega], *, but: Container[int | None] = ()
) -> list[tuple[int, str]]:
    """Return colleagues for a select; who is away today is marked."""
    return [
        (c.id, _("%(naam)s (afwezig)") % {"naam": c.naam} if c.is_afwezig else c.naam)
        for c in collegas
        if c.id not in but
    ]


def make_parts(lijst: Werkvoorraad) -> list[Deel]:
    """Return the groups; Later is closed unless there is nothing else on the page."""
    only_later = all(groep.groep is Groep.LATER for groep in lijst.groepen)
    is_open = only_later or lijst.filter.na is not None or lijst.filter.is_zonder_einde
    return [
        Deel(
            groep=beeld.groep,
            kop=KOPPEN[beeld.groep][0],
            toon=KOPPEN[beeld.groep][1],
            beeld=beeld,
            regels=make_lines(beeld.rijen),
            is_dicht=beeld.groep is Groep.LATER and not is_open,
        )
        for beeld in lijst.groepen
    ]


def make_tabs(filter: Lijstfilter, bereik: Bereik) -> list[Verwijzing]:
    """Return the lists that this worker has; a name and a page are left behind."""
    allowed = {
        Lijst.TEAM: bereik.team is not None,
        Lijst.ORGANISATIE: bereik.rol.mag_toewijzen,
    }
    return [
        Verwijzing(
            str(naam),
            f"?{write_filter(filter, lijst=lijst, na=None, medewerker=None)}",
            filter.lijst is lijst,
        )
        for lijst, naam in LIJSTEN.items()
        if allowed.get(lijst, True)
    ]


def make_chips(filter: Lijstfilter, keuzes: Lijstkeuzes) -> list[Verwijzing]:
    """Return what is filtered, each with the address of the list without it."""
    people = {collega.id: collega.naam for collega in keuzes.collegas}
    found: dict[str, tuple[Any, str]] = {
        "gemeente": ("", dict(keuzes.gemeenten).get(filter.gemeente, "")),
        "taak": ("", get_taaknaam(filter.taak) if filter.taak else ""),
        "leerroute": ("", get_word(LEERROUTES, filter.leerroute)),
        "doelgroep": ("", get_word(DOELGROEPEN, filter.doelgroep)),
        "medewerker": (None, people.get(filter.medewerker or 0, "")),
        "team": (None, _("Eén team") if filter.team else ""),
        "van": (None, _("Vanaf %s") % format_short(filter.van) if filter.van else ""),
        "tot": (None, _("Tot en met %s") % format_short(filter.tot) if filter.tot else ""),
        "is_te_laat": (False, _("Alleen te laat") if filter.is_te_laat else ""),
        "is_zonder_einde": (False, _("Zonder laatste dag") if filter.is_zonder_einde else ""),
    }
    chips = [
        Verwijzing(naam, f"?{write_filter(filter, na=None, **{field: empty})}")
        for field, (empty, naam) in found.items()
        if naam
    ]
    if filter.naam:
        chips.append(Verwijzing(_("Naam: %s") % filter.naam, f"?{write_filter(filter, na=None)}"))
    return chips


def make_saved(filter: Lijstfilter, keuzes: Lijstkeuzes) -> list[tuple[int, Verwijzing]]:
    """Return the saved views; the one that is shown now is marked."""
    here = write_filter(filter, na=None)
    return [
        (item.id, Verwijzing(item.naam, f"?{item.filter}", item.filter == here))
        for item in keuzes.lijsten
    ]


@require_POST
def lijst_bewaren_onder_naam(request: Verzoek) -> HttpResponse:
    """Keep the filter that was shown under a name."""
    keuzes = get_lijstkeuzes(request.bereik, dag=request.moment.dag)
    shown = read_shown(request, keuzes)
    naam = request.POST.get("naam", "")
    try:
        lijst_bewaren(naam=naam, filter=write_filter(shown), bereik=request.bereik)
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("De lijst is niet bewaard."), remedy=str(refusal.melding)
        )
    else:
        announce_success(
            request,
            done=_("De lijst is bewaard."),
            next_step=_("Je vindt de lijst voortaan boven je werkvoorraad."),
        )
    return go_back(shown)


@require_POST
def lijst_weg(request: Verzoek, lijst: int) -> HttpResponse:
    """Remove a saved view; the tasks stay."""
    try:
        naam = lijst_weghalen(lijst, bereik=request.bereik)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
    else:
        announce_success(
            request,
            done=_("De lijst '%(naam)s' is weg.") % {"naam": naam},
            next_step=_("De taken zelf staan er nog."),
        )
    return HttpResponseRedirect(reverse("werkvoorraad"))


def read_shown(request: Verzoek, keuzes: Lijstkeuzes) -> Lijstfilter:
    """Return the checked filter of the page from which a form was sent."""
    shown = read_filter(request.GET, keuzes=keuzes)
    return replace(shown, na=None)


def go_back(filter: Lijstfilter) -> HttpResponseRedirect:
    """Return to the work list as it was shown."""
    query = write_filter(filter)
    return HttpResponseRedirect(reverse("werkvoorraad") + (f"?{query}" if query else ""))
