"""Letters: reading one, the PDF, and the print queue."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.brief import brief_verzenden
from inburgering.actions.fouten import AlGedaan, Geweigerd
from inburgering.cases.keuzelijsten import DOCUMENTSOORTEN
from inburgering.queries.brief import Briefbeeld, get_letter, get_letter_pdf, get_print_queue
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import log_reading

SOORTEN: Final[Mapping[str, Promise | str]] = {
    **DOCUMENTSOORTEN,
    "pip_beschikking": gettext_lazy("Plan (PIP)"),
    "pip_intrekking": gettext_lazy("Plan ingetrokken"),
    "oproep": gettext_lazy("Oproep brede intake"),
    "afwezig_voltooid": gettext_lazy("Brede intake klaar zonder de inburgeraar"),
    "intake_verslag": gettext_lazy("Verslag brede intake"),
    "wie_doet_wat": gettext_lazy("Wie helpt waarmee"),
    "maandstaat": gettext_lazy("Maandstaat"),
    "voortgang_uitnodiging": gettext_lazy("Uitnodiging voortgangsgesprek"),
    "voortgang_afzegging": gettext_lazy("Voortgangsgesprek gaat niet door"),
}


class VerzendForm(HouseForm):
    """When and how letters went out."""

    verzonden_op = DutchDateField(label=gettext_lazy("Verzonden op"))
    wijze = forms.ChoiceField(
        label=gettext_lazy("Hoe?"),
        widget=forms.RadioSelect,
        choices=[
            ("post", gettext_lazy("met de post")),
            ("uitgereikt", gettext_lazy("in de hand gegeven")),
            ("digitaal", gettext_lazy("digitaal")),
        ],
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wijze"].initial = "post"
        day = cast(DutchDateField, self.fields["verzonden_op"])
        day.last = vandaag


@require_http_methods(["GET", "HEAD", "POST"])
def brieven(request: Verzoek) -> HttpResponse:
    """Show the letters to send, and note of the ticked ones that they went out."""
    chosen = [key for key in map(_read_key, request.POST.getlist("brief")) if key]
    form = make_send_form(request)
    if request.method == "POST" and form.is_valid():
        if not chosen:
            form.add_error(None, _("Kruis eerst aan welke brieven zijn verzonden."))
        else:
            sent = send_all(request, form, chosen)
            if sent:
                announce_sent(request, len(sent))
            if len(sent) == len(chosen):
                return HttpResponseRedirect(reverse("brieven"))
    na = request.GET.get("na", "")
    queue = get_print_queue(bereik=request.bereik, na=int(na) if na.isdecimal() else 0)
    context = {
        "form": form,
        "rijen": [(letter, SOORTEN.get(letter.soort, letter.soort)) for letter in queue.brieven],
        "gekozen": set(chosen),
        "volgende": queue.volgende,
    }
    return render(request, "brief/brieven.html", context)


def make_send_form(request: Verzoek) -> VerzendForm:
    """Return the form, with today as the usual and the last day of sending."""
    return VerzendForm(
        request.POST if request.method == "POST" else None,
        vandaag=request.moment.dag,
        initial={"verzonden_op": request.moment.dag},
    )


def send_all(request: Verzoek, form: VerzendForm, keys: list[uuid.UUID]) -> list[uuid.UUID]:
    """Note each letter as sent; return those that were, the reasons for the others on the form."""
    once = read_eenmalig(request.POST)
    sent = []
    for key in keys:
        try:
            brief_verzenden(
                key,
                verzonden_op=form.cleaned_data["verzonden_op"],
                wijze=form.cleaned_data["wijze"],
                bereik=request.bereik,
                moment=request.moment,
                # Each letter its own key, so that a second press counts as the first.
                eenmalig=uuid.uuid5(once, str(key)) if once else None,
            )
        except AlGedaan:
            sent.append(key)
        except Geweigerd as refusal:
            note_refusal(request, form, key, refusal)
        else:
            sent.append(key)
    return sent


def note_refusal(request: Verzoek, form: VerzendForm, key: uuid.UUID, refusal: Geweigerd) -> None:
    """Put on the form for which letter nothing was noted, and why."""
    letter = get_letter(key, bereik=request.bereik)
    if letter is None or "brief" not in request.POST:
        show_refusal(form, refusal)
        return
    why = " ".join(map(str, refusal.velden.values())) or str(refusal.melding)
    form.add_error(
        None,
        _("%(brief)s voor %(naam)s is niet vastgelegd. %(reden)s")
        % {"brief": SOORTEN.get(letter.soort, letter.soort), "naam": letter.naam, "reden": why},
    )


def announce_sent(request: Verzoek, number: int) -> None:
    """Say how many letters are noted as sent, and what that means."""
    done = ngettext(
        "%(aantal)s brief is verzonden.", "%(aantal)s brieven zijn verzonden.", number
    ) % {"aantal": number}
    announce_success(
        request,
        done=done,
        next_step=_("Bij een besluit loopt de tijd voor bezwaar vanaf de dag van verzenden."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def brief(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show one letter as the person reads it, and note that it went out."""
    beeld = open_letter(request, sleutel)
    form = make_send_form(request)
    if request.method == "POST" and beeld.verzonden_op is not None:
        return HttpResponseRedirect(reverse("brief", args=[sleutel]))
    if request.method == "POST" and form.is_valid() and send_all(request, form, [sleutel]):
        announce_sent(request, 1)
        return HttpResponseRedirect(reverse("dossier", args=[beeld.dossier]))
    context = {"beeld": beeld, "soort": SOORTEN.get(beeld.soort, beeld.soort), "form": form}
    return render(request, "brief/brief.html", context)


@require_safe
def brief_pdf(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Return the letter as PDF; the name of the file says nothing about the person."""
    beeld = open_letter(request, sleutel)
    pdf = get_letter_pdf(sleutel, bereik=request.bereik)
    if pdf is None:
        raise Http404
    name = f"brief-{beeld.dagtekening.isoformat()}-{str(sleutel)[:8]}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def open_letter(request: Verzoek, sleutel: uuid.UUID) -> Briefbeeld:
    """Return the letter and write in the log that it is read.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = get_letter(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    log_reading(request, beeld.dossier, deel=beeld.deel, doel="brief")
    return beeld


def _read_key(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
