"""What a door says when something is wrong: what happened, and what to do now."""

from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

SECRET = ("password", "wachtwoord", "code", "csrfmiddlewaretoken")
"""Beginnings of the names of fields that are never shown back."""

MACHINERY = frozenset({"eenmalig", "versie", "gezien", "basis", "venster", "doe", "compleet"})
"""Hidden fields, which nobody typed."""


@dataclass(frozen=True, slots=True)
class Fout:
    """An error page: its status, what happened and what to do."""

    status: int
    title: str
    text: str
    steps: tuple[str, ...]


def show(request: HttpRequest, fout: Fout) -> HttpResponse:
    """Render an error page in the frame of the other pages."""
    return render(request, "fouten/fout.html", {"fout": fout}, status=fout.status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the page is too old, and give back what was typed when it came from ourselves."""
    fout = Fout(
        403,
        _("Deze pagina was te oud"),
        _("Je hebt intussen opnieuw ingelogd, of de pagina stond lang open. We bewaarden niets."),
        (
            _("Ga terug naar de vorige pagina. Wat je typte, staat er meestal nog."),
            _("Kopieer je tekst, ververs de pagina en vul het formulier opnieuw in."),
        ),
    )
    if not _is_from_ourselves(request):
        return show(request, fout)
    context = {"fout": fout, "path": request.get_full_path(), "velden": _list_typed(request)}
    return render(request, "fouten/te_oud.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the page does not exist, or not for this worker."""
    fout = Fout(
        404,
        _("Deze pagina is er niet"),
        _("Het adres klopt niet, of dit dossier hoort niet bij jouw werk."),
        (
            _("Controleer het adres in de adresbalk."),
            _("Zoek de persoon met het zoekvak bovenaan."),
            _("Hoort dit dossier wel bij jouw werk? Vraag het je teamleider."),
        ),
    )
    typed = _list_text(request)
    if any(" " in text for _name, text in typed):
        # Somebody was writing in a dossier that was closed to them meanwhile.
        context = {"fout": fout, "velden": typed}
        return render(request, "fouten/getypt.html", context, status=404)
    return show(request, fout)


def show_typed(request: HttpRequest, reden: str) -> HttpResponse:
    """Say why nothing was saved, and give back everything that was typed, to copy."""
    fout = Fout(
        409,
        _("Dit is niet opgeslagen"),
        reden,
        (_("Kopieer hieronder de tekst die je wilt bewaren."),),
    )
    context = {"fout": fout, "velden": _list_text(request)}
    return render(request, "fouten/getypt.html", context, status=409)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the page is not for this worker."""
    fout = Fout(
        403,
        _("Deze pagina is niet voor jou"),
        _("Jouw rol of jouw gemeente geeft geen recht op deze pagina. Er is niets veranderd."),
        (
            _("Ga terug naar je werkvoorraad."),
            _("Heb je deze pagina nodig voor je werk? Vraag je teamleider om het recht."),
        ),
    )
    return show(request, fout)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was sent is too large, or cannot be read."""
    if isinstance(exception, RequestDataTooBig):
        return show(request, _too_large())
    what = (
        _("Het bestand kwam niet goed aan.")
        if isinstance(exception, MultiPartParserError)
        else _("We konden niet lezen wat je verstuurde.")
    )
    fout = Fout(
        400,
        _("Dit konden we niet verwerken"),
        what + " " + _("Er is niets veranderd."),
        (_("Ga terug naar de vorige pagina."), _("Ververs de pagina en probeer het opnieuw.")),
    )
    return show(request, fout)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that something broke here; this page needs no session, database or context."""
    return HttpResponse(render_to_string("fouten/500.html"), status=500)


def _too_large() -> Fout:
    return Fout(
        413,
        _("Dit is te groot"),
        _("Je verstuurde meer dan we aankunnen. Er is niets bewaard."),
        (
            _("Is het een bestand? Maak het kleiner dan 10 MB."),
            _("Is het tekst? Verdeel die over meer velden."),
        ),
    )


def _is_from_ourselves(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin", "")
    return request.method == "POST" and origin == f"{request.scheme}://{request.get_host()}"


def _list_text(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what somebody filled in, without the machinery of the form."""
    return [
        (name.replace("_", " ").replace("-", " ").capitalize(), text)
        for name, text in _list_typed(request)
        if name not in MACHINERY and text.strip()
    ]


def _list_typed(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if not name.lower().startswith(SECRET)
    ]
