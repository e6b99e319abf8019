"""Rows of the access table: the PIP-team, its meetings, and the colleague who looks along."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.overleg_actie import NieuweActie, actie_vastleggen
from inburgering.actions.pipteam import NieuwLid
from inburgering.cases.models import PipTeamlid
from tests.overleg import make_team, plan, put
from tests.web.toegang.wie import NIEMAND, REGIE

LEDEN = REGIE | {"vera"}
"""Who leads the team, and the fixed partner with a task in the dossier."""

IN: dict[str, frozenset[str]] = {
    # Whoever works with dossiers has the list; what stands on it differs.
    "overleggen": frozenset({"noor", "tom", "kim", "sam", "vera", "eva", "vreemd"}),
    "pipteam_nieuw": frozenset({"noor", "tom", "eva", "vreemd"}),
    "pipteam": LEDEN,
    "overleg": LEDEN,
    **dict.fromkeys(
        (
            "pipteam_lid",
            "overleg_plannen",
            "overleg_verzetten",
            "overleg_vervalt",
            "overleg_afronden",
            "overleg_actie",
            "dossier_overleg",
            # Where nobody asks for a colleague it leads back to the plan.
            "pip_meekijken",
        ),
        REGIE,
    ),
    # The meeting was not held yet, so there are no minutes.
    "overleg_verslag": NIEMAND,
    "overleg_verslag_pdf": NIEMAND,
}
POST = frozenset({"pipteam_lid_weg", "overleg_actie_weg", "overleg_zaak_weg", "pip_voorleggen"})


def prepare(
    dossier_key: str, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Put the dossier on the agenda of a team with a fixed partner."""
    noor, dossier = bereik_for("noor"), uuid.UUID(str(dossier_key))
    team = make_team(noor, moment, NieuwLid("partner", None, is_vast=True))
    overleg = plan(team, noor, moment)
    punt = put(dossier, overleg, noor, moment)
    actie = actie_vastleggen(
        overleg,
        punt,
        NieuweActie("Bel de school", "partij.partner", None),
        bereik=noor,
        moment=moment,
    )
    return {
        "pipteam": str(team),
        "overleg": str(overleg),
        "overleg.punt": str(punt),
        "actie": str(actie),
        "lid": str(PipTeamlid.objects.get(organisatie="partner").pk),
    }
