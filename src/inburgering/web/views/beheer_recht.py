"""Which pages of the administration open for which role."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from inburgering.access.rol import Rol
from inburgering.ui.toegang import Verzoek

P = ParamSpec("P")
View = Callable[Concatenate[Verzoek, P], HttpResponse]


@require_safe
def begin(request: Verzoek) -> HttpResponse:
    """Send to the first page of the administration that this role has; others get 403."""
    rol = request.bereik.rol
    if not rol.heeft_beheer:
        raise PermissionDenied
    return HttpResponseRedirect(reverse("beheer_accounts" if rol.mag_beheren else "beheer_logboek"))


def beheerder_only(view: View[P]) -> View[P]:
    """Let only functional administrators in; others get 403."""
    return _only(view, lambda rol: rol.mag_beheren)


def privacy_only(view: View[P]) -> View[P]:
    """Let only privacy officers in; others get 403."""
    return _only(view, lambda rol: rol.mag_logboek_zien)


def rechten_only(view: View[P]) -> View[P]:
    """Let in who administers accounts and who watches over privacy; others get 403."""
    return _only(view, lambda rol: rol.heeft_beheer)


def _only(view: View[P], may: Callable[[Rol], bool]) -> View[P]:
    @wraps(view)
    def guarded(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may(request.bereik.rol):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
