"""What stands above the rows of the work list: transfers that are near, and work of nobody here."""

from typing import Any

from django.urls import reverse

from inburgering.queries.herverdeling_overdracht import list_seinen
from inburgering.queries.mijn_mensen import count_points
from inburgering.queries.werkvoorraad_beeld import Lijst, Lijstfilter
from inburgering.queries.werkvoorraad_gaten import Gatenlijst, list_gaten
from inburgering.ui.toegang import Verzoek


def make_erbij(request: Verzoek, filter: Lijstfilter, *, hier: str) -> dict[str, Any]:
    """Return the context of what comes before the rows, on the first page only.

    The gaps stand with the work of the whole organisation; three queries at most.
    """
    bereik, dag = request.bereik, request.moment.dag
    is_first = filter.na is None and not filter.is_zonder_einde
    shows_all = is_first and filter.lijst is Lijst.ORGANISATIE
    herverdelen = f"{reverse('overdragen_nieuw')}?{hier}" if bereik.rol.mag_herverdelen else ""
    return {
        "gaten": list_gaten(bereik, filter, dag=dag) if shows_all else Gatenlijst(),
        "eigen_punten": count_points(bereik) if is_first and filter.lijst is Lijst.MIJN else 0,
        "seinen": list_seinen(bereik, dag=dag) if is_first else (),
        "herverdelen": herverdelen,
    }
