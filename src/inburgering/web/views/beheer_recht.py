"""Which pages of the administration open for which role."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from inburgering.access.rollen import Rol
from inburgering.ui.toegang import Verzoek

P = ParamSpec("P")
View = Callable[Concatenate[Verzoek, P], HttpResponse]


def beheerder_only(view: View[P]) -> View[P]:
    """Let only functional administrators in; others get 403."""
    return _only(view, lambda rol: rol.mag_beheren)


def privacy_only(view: View[P]) -> View[P]:
    """Let only privacy officers in; others get 403."""
    return _only(view, lambda rol: rol.mag_logboek_zien)


def rechten_only(view: View[P]) -> View[P]:
    """Let in who administers accounts and who watches over privacy; others get 403."""
    return _only(view, lambda rol: rol.mag_beheren or rol.mag_logboek_zien)


def _only(view: View[P], may: Callable[[Rol], bool]) -> View[P]:
    @wraps(view)
    def guarded(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may(request.bereik.rol):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
