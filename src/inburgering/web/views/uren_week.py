"""The grid of a week: hours of a group, or of everybody whose hours the party records."""

import uuid
from datetime import date
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.inzage import mensen_inzien
from inburgering.actions.uren_week import uren_week_vastleggen
from inburgering.queries.uren_groep import Weekbeeld, get_monday, get_week, list_kolommen
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.uren_bestand import read_grid
from inburgering.web.views.dossier_deur import read_zegel

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def uren_week(request: Verzoek) -> HttpResponse:
    """Show and record the week of everybody whose hours the party records."""
    beeld = _get(request, None)
    if beeld is None:
        raise PermissionDenied
    return _handle(request, beeld, "")


@require_http_methods(METHODS)
def groep_week(request: Verzoek, lesgroep: uuid.UUID) -> HttpResponse:
    """Show and record the week of a group."""
    beeld = _get(request, lesgroep)
    if beeld is None:
        raise Http404
    return _handle(request, beeld, str(lesgroep))


def _get(request: Verzoek, groep: uuid.UUID | None) -> Weekbeeld | None:
    after = request.GET.get("na", "")
    return get_week(
        bereik=request.bereik,
        maandag=_read_monday(request),
        dag=request.moment.dag,
        groep=groep,
        na=int(after) if after.isdecimal() else 0,
        kolommen=request.GET.getlist("kolom"),
    )


def _read_monday(request: Verzoek) -> date:
    try:
        day = date.fromisoformat(request.GET.get("week", ""))
    except ValueError:
        day = request.moment.dag
    return get_monday(min(day, request.moment.dag))


def _handle(request: Verzoek, beeld: Weekbeeld, groep: str) -> HttpResponse:
    wrong: dict[str, str] = {}
    melding = ""
    if request.method == "POST":
        cells, wrong = read_grid(request.POST, beeld)
        if wrong:
            melding = _("Nog niet opgeslagen. Kijk bij de vakken.")
        else:
            try:
                count = uren_week_vastleggen(
                    cells,
                    maandag=beeld.maandag,
                    bereik=request.bereik,
                    moment=request.moment,
                    eenmalig=read_zegel(request).eenmalig,
                )
            except AlGedaan:
                return HttpResponseRedirect(request.get_full_path())
            except NietGevonden as refusal:
                raise Http404 from refusal
            except Geweigerd as refusal:
                melding = str(refusal.melding)
                wrong = {key: str(text) for key, text in refusal.velden.items()}
            else:
                _announce(request, count)
                return HttpResponseRedirect(request.get_full_path())
    else:
        mensen_inzien(
            [m.dossier for m in beeld.mensen],
            doel="uren_week",
            bereik=request.bereik,
            moment=request.moment,
        )
    context = {
        "beeld": beeld,
        "groep": groep,
        "rijen": [
            (
                mens,
                [
                    (vak, head, _shown(request, vak.veld, vak.minuten), wrong.get(vak.veld, ""))
                    for head, vak in zip(beeld.kolommen, mens.vakken, strict=True)
                ],
            )
            for mens in beeld.mensen
        ],
        "erbij": [k for k in list_kolommen(request.bereik) if k not in beeld.kolommen],
        "gekozen": request.GET.getlist("kolom"),
        "melding": melding,
    }
    return render(request, "uren/week.html", context)


def _shown(request: Verzoek, field: str, minutes: int | None) -> str:
    if request.method == "POST":
        return request.POST.get(field, "")
    if minutes is None:
        return ""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}" if rest else str(hours)


def _announce(request: Verzoek, count: int) -> None:
    if not count:
        announce_success(request, done=_("Er was niets veranderd."))
        return
    words = ngettext(
        "De uren van %(n)d inburgeraar zijn opgeslagen.",
        "De uren van %(n)d inburgeraars zijn opgeslagen.",
        count,
    )
    announce_success(request, done=words % {"n": count})
