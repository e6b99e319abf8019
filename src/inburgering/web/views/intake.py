"""The front page of the intake: how far it is, and what comes next."""

import uuid
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inburgering.law.tekst import Zin
from inburgering.queries.intake_beeld import Intakebeeld
from inburgering.queries.oproep import get_oproepen
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import find_url
from inburgering.web.views.intake_deur import find_next, make_steps, open_intake


@require_safe
def intake(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the parts and what goes around them, and lead on to the next one."""
    beeld = open_intake(request, sleutel, doel="intake")
    steps = make_steps(beeld)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "intake",
        "stappen": steps,
        "volgende": find_next(steps),
        "oproepen": get_oproepen(sleutel, bereik=request.bereik),
        "ontbreekt": list_gaps(beeld),
    }
    return render(request, "intake/intake.html", context)


@dataclass(frozen=True, slots=True)
class Gat:
    """Something that the law misses: the sentence, where to mend it, and the article."""

    uitleg: tuple[Zin, ...]
    adres: str
    artikel: str


def list_gaps(beeld: Intakebeeld) -> list[Gat]:
    """Return what the law misses before the intake can be completed."""
    key = beeld.kop.sleutel
    places = {
        "gesprekken": find_url("intake_gesprekken", key),
        "alleen_gewezen": find_url("intake_alleen", key),
        "toets": find_url("intake_toets", key),
        "gezondheid": find_url("intake_gezondheid", key),
        "": "",
    }
    return [
        Gat(
            item.uitleg,
            places[item.veld]
            if item.veld in places
            else find_url("intake_onderdeel", key, item.veld),
            item.grondslag[0].kort if item.grondslag else "",
        )
        for item in beeld.ontbreekt
    ]
