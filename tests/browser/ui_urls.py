"""Addresses for the browser tests: the style guide, and doors that answer to order."""

import time

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import include, path

from inburgering.web.urls import urlpatterns as own
from inburgering.web.views.stijlgids import stijlgids

received: list[dict[str, str]] = []
"""What was posted, in order."""
answers: list[int] = []
"""The statuses of the next answers; 200 when there are none."""


def bewaar(request: HttpRequest) -> HttpResponse:
    received.append(request.POST.dict())
    time.sleep(0.2)
    status = answers.pop(0) if answers else 200
    return JsonResponse({"versie": len(received)}, status=status)


def proef(request: HttpRequest) -> HttpResponse:
    return render(request, "ui_proef.html")


def leeg(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<title>Leeg</title>")


NAMES = {pattern.name for pattern in own if hasattr(pattern, "name")}
EXTRA = [
    path("werkvoorraad-proef/", leeg, name="werkvoorraad"),
    path("personen-proef/", leeg, name="personen"),
    path("zoeken-proef/", leeg, name="personen_zoeken"),
    path("sessie/stand/", leeg, name="sessie_stand"),
    path("sessie/verlengen/", leeg, name="sessie_verlengen"),
]
urlpatterns = [
    path("proef/stijlgids/", stijlgids, name="proef_stijlgids"),
    path("proef/", proef, name="proef"),
    path("proef/bewaar/", bewaar, name="proef_bewaar"),
    *[pattern for pattern in EXTRA if pattern.name not in NAMES],
    path("taal/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.urls")),
    path("", include("inburgering.web.urls")),
]
