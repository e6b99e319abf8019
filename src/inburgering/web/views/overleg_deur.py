"""What the pages of the PIP-team share: one form at a time, and refusals."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal

Tekst = Promise | str


def handle(
    request: Verzoek,
    form: Form,
    act: Callable[[], object],
    *,
    sjabloon: str,
    extra: Mapping[str, Any],
    terug: str,
    gedaan: Tekst,
    volgende: Tekst = "",
) -> HttpResponse:
    """Show a form, or carry out what was posted; a refusal keeps everything that was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except AlGedaan:
            return HttpResponseRedirect(terug)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            raise PermissionDenied(str(refusal.melding)) from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=str(gedaan), next_step=str(volgende))
            return HttpResponseRedirect(terug)
    return render(request, sjabloon, {"form": form, "terug": terug, **extra})
