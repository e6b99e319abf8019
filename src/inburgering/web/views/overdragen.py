"""What goes, comes or has to be given to somebody: the overview of handing over work."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inburgering.queries.herverdeling import list_herverdelingen
from inburgering.queries.herverdeling_achter import list_vertrekkers
from inburgering.queries.herverdeling_overdracht import list_seinen
from inburgering.queries.herverdeling_wisselingen import list_losse, list_wisselingen
from inburgering.queries.werkvoorraad_gaten import list_gatgroepen
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import find_url


@require_safe
def overdragen(request: Verzoek) -> HttpResponse:
    """Show changes ahead, talks that lack, work of who leaves, gaps, and what was redistributed."""
    require_lead(request)
    bereik, dag = request.bereik, request.moment.dag
    wisselingen = list_wisselingen(bereik, dag=dag)
    context = {
        "wisselingen": wisselingen,
        "losse": list_losse(bereik, wisselingen, dag=dag),
        "zonder_gesprek": [sein for sein in list_seinen(bereik, dag=dag) if sein.dag <= dag],
        "vertrekkers": list_vertrekkers(bereik, dag=dag),
        "gaten": list_gatgroepen(bereik),
        "herverdelingen": list_herverdelingen(bereik),
        "sturen": find_url("sturen"),
    }
    return render(request, "overdragen/overzicht.html", context)


def require_lead(request: Verzoek) -> None:
    """Turn away who may not hand over work of others."""
    if not request.bereik.rol.mag_herverdelen:
        raise PermissionDenied
