"""Figures for who makes policy: inflow, routes, phases, and how soon people start."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.queries.cijfers import get_cijfers
from inburgering.queries.cijfers_start import (
    Begin,
    Eind,
    Maat,
    Meting,
    Startbeeld,
    get_tijdige_start,
)
from inburgering.queries.cijfers_taakstelling import get_taakstellingcijfers
from inburgering.ui.toegang import Verzoek
from inburgering.web.cijferwoorden import describe_aandeel
from inburgering.web.views.overname import give_file
from inburgering.web.views.sturen import list_tabs

JAREN: Final = 4
BEGINNEN: Final[Mapping[str, str | Promise]] = {
    "kennisgeving": gettext_lazy("de kennisgeving van DUO"),
    "koppeling": gettext_lazy("de koppeling aan de gemeente"),
    "huisvesting": gettext_lazy("de huisvesting"),
}
EINDEN: Final[Mapping[str, str | Promise]] = {
    "gesprek": gettext_lazy("het eerste gesprek"),
    "pip": gettext_lazy("het PIP"),
    "les": gettext_lazy("de eerste les"),
}
SOORTEN: Final[Mapping[str, str | Promise]] = {
    "gemeente": gettext_lazy("Per gemeente"),
    "kwartaal": gettext_lazy("Per kwartaal"),
    "doelgroep": gettext_lazy("Per doelgroep"),
}

KOLOMMEN: Final[Mapping[str, str | Promise]] = {
    "gemeente": gettext_lazy("Gemeente"),
    "kwartaal": gettext_lazy("Kwartaal"),
    "doelgroep": gettext_lazy("Doelgroep"),
}


@never_cache
@require_safe
def sturen_cijfers(request: Verzoek) -> HttpResponse:
    """Show inflow beside what was expected, routes, phases and the taakstelling."""
    require_right(request)
    dag = request.moment.dag
    cijfers = get_cijfers(request.bereik, dag=dag)
    context = {
        "cijfers": cijfers,
        "taakstelling": get_taakstellingcijfers(cijfers.gebied, dag=dag) if cijfers else None,
        "tabs": list_tabs(request, "sturen_cijfers"),
    }
    return render(request, "sturen/cijfers.html", context)


@never_cache
@require_safe
def sturen_start(request: Verzoek) -> HttpResponse:
    """Show how many days pass until talk, plan and lesson; one measure in parts."""
    beeld, years = get_start(request)
    if beeld is None:
        return render(request, "sturen/start.html", {"tabs": list_tabs(request, "sturen_start")})
    maat = choose(request, beeld)
    context = {
        "beeld": beeld,
        "maat": maat,
        "rijen": [
            (naam, [beeld.get_maat(begin, Eind(code)) for begin in Begin])
            for code, naam in EINDEN.items()
        ],
        "beginnen": BEGINNEN,
        "einden": EINDEN,
        "soorten": SOORTEN,
        "kolommen": KOLOMMEN,
        "jaren": years,
        "tabs": list_tabs(request, "sturen_start"),
    }
    return render(request, "sturen/start.html", context)


@never_cache
@require_safe
def sturen_start_bestand(request: Verzoek) -> HttpResponse:
    """Give every measure of a year as a file, with the same numbers hidden."""
    beeld, _years = get_start(request)
    if beeld is None:
        raise PermissionDenied
    return give_file(render_csv(beeld), f"tijdige-start-{beeld.jaar}", "csv")


def get_start(request: Verzoek) -> tuple[Startbeeld | None, Sequence[int]]:
    """Return the measures of the year that is asked for, and the years to choose from."""
    require_right(request)
    dag = request.moment.dag
    years = range(dag.year, dag.year - JAREN, -1)
    asked = request.GET.get("jaar", "")
    year = int(asked) if asked.isdecimal() and int(asked) in years else dag.year
    return get_tijdige_start(request.bereik, jaar=year, dag=dag), years


def choose(request: Verzoek, beeld: Startbeeld) -> Maat:
    """Return the measure that is asked for; from housing to the plan when none is."""
    begin, eind = request.GET.get("van", ""), request.GET.get("tot", "")
    return beeld.get_maat(
        Begin(begin) if begin in BEGINNEN else Begin.HUISVESTING,
        Eind(eind) if eind in EINDEN else Eind.PIP,
    )


def render_csv(beeld: Startbeeld) -> bytes:
    """Return all measures as CSV, in the way Dutch spreadsheets open it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    heads = (_("Van"), _("Tot"), _("Verdeling"), _("Groep"), _("Aantal mensen"))
    more = (_("Helft binnen (dagen)"), _("80% binnen (dagen)"), _("Op tijd"))
    writer.writerow([_("Jaar"), *heads, *more])
    for maat in beeld.maten:
        words = [str(beeld.jaar), str(BEGINNEN[maat.begin]), str(EINDEN[maat.eind])]
        writer.writerow([*words, _("Samen"), "", *_cells(maat.totaal)])
        for deel in maat.uitsplitsingen:
            kind = str(SOORTEN[deel.soort])
            writer.writerows(
                [*words, kind, meting.naam, *_cells(meting)] for meting in deel.metingen
            )
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _cells(meting: Meting) -> Iterable[str | int]:
    """Return the numbers of a group; what is hidden says so."""
    if meting.aantal is None:
        return (_("afgeschermd"), "", "", "")
    days = (meting.mediaan, meting.tachtig)
    return (
        meting.aantal,
        *("" if d is None else d for d in days),
        describe_aandeel(meting.aandeel),
    )


def require_right(request: Verzoek) -> None:
    """Turn away who may not see figures."""
    if not request.bereik.rol.mag_cijfers_zien:
        raise PermissionDenied
