"""Letters: reading one, the PDF, and the print queue."""

import uuid
from collections.abc import Mapping
from typing import Any, Final

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
from inburgering.queries.brief import Briefbeeld, get_letter, get_letter_pdf, get_print_queue
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_velden import show_refusal
from inburgering.web.views.dossier_deur import log_reading

SOORTEN: Final[Mapping[str, Promise]] = {
    "pip_beschikking": gettext_lazy("Plan (PIP)"),
    "pip_intrekking": gettext_lazy("Plan ingetrokken"),
    "oproep": gettext_lazy("Oproep brede intake"),
    "afwezig_voltooid": gettext_lazy("Brede intake klaar zonder de inburgeraar"),
    "intake_verslag": gettext_lazy("Verslag brede intake"),
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wijze"].initial = "post"


@require_http_methods(["GET", "HEAD", "POST"])
def brieven(request: Verzoek) -> HttpResponse:
    """Show the letters to send, and note of the ticked ones that they went out."""
    form = VerzendForm(request.POST or None, initial={"verzonden_op": request.moment.dag})
    if request.method == "POST" and form.is_valid():
        keys = [key for key in map(_read_key, request.POST.getlist("brief")) if key]
        if not keys:
            form.add_error(None, _("Kruis eerst aan welke brieven zijn verzonden."))
        elif (sent := send_all(request, form, keys)) == len(keys):
            done = ngettext(
                "%(aantal)s brief is verzonden.", "%(aantal)s brieven zijn verzonden.", sent
            )
            announce_success(
                request,
                done=done % {"aantal": sent},
                next_step=_("De bezwaartermijn loopt vanaf de dag van verzenden."),
            )
            return HttpResponseRedirect(reverse("brieven"))
    na = request.GET.get("na", "")
    queue = get_print_queue(bereik=request.bereik, na=int(na) if na.isdigit() else 0)
    rows = [(letter, SOORTEN.get(letter.soort, letter.soort)) for letter in queue.brieven]
    context = {"form": form, "rijen": rows, "volgende": queue.volgende}
    return render(request, "brief/brieven.html", context)


def send_all(request: Verzoek, form: VerzendForm, keys: list[uuid.UUID]) -> int:
    """Note each letter as sent; return how many were, the reasons for the others on the form."""
    sent = 0
    for key in keys:
        try:
            brief_verzenden(
                key,
                verzonden_op=form.cleaned_data["verzonden_op"],
                wijze=form.cleaned_data["wijze"],
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=read_eenmalig(request.POST) if len(keys) == 1 else None,
            )
        except AlGedaan:
            sent += 1
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            sent += 1
    return sent


@require_http_methods(["GET", "HEAD", "POST"])
def brief(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show one letter as the person reads it, and note that it went out."""
    beeld = open_letter(request, sleutel)
    form = VerzendForm(request.POST or None, initial={"verzonden_op": request.moment.dag})
    if request.method == "POST" and form.is_valid() and send_all(request, form, [sleutel]):
        announce_success(
            request,
            done=_("De brief is verzonden."),
            next_step=_("De bezwaartermijn loopt vanaf de dag van verzenden."),
        )
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
