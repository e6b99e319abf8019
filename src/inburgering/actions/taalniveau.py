"""Records the level in each skill on a day; the levels of other days stay.

Source: R-SV-004, R-BUR-005.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.feiten import REGIE
from inburgering.cases.leren import ALFABETISERING, ALFABETSTANDEN, LEERBRONNEN, VAARDIGHEDEN
from inburgering.cases.models import Taalniveau
from inburgering.law.examens import TAALNIVEAUS


@dataclass(frozen=True, slots=True)
class Niveaugegevens:
    """The levels that somebody saw on a day; a skill without an answer is left out."""

    op: date | None
    bron: str
    niveaus: Mapping[str, str] = field(default_factory=dict)
    """By skill; also ``alfabetisering``."""


def taalniveau_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Niveaugegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the levels of one day. The same skill on the same day replaces what stood there.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "taalniveau.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=REGIE,
        eenmalig=eenmalig,
    ) as stuk:
        check_niveaus(gegevens, dag=moment.dag)
        store_niveaus(stuk, gegevens)


def check_niveaus(gegevens: Niveaugegevens, *, dag: date) -> None:
    """Check the levels.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if gegevens.op is None:
        velden["op"] = _("Vul in op welke dag dit niveau is gezien.")
    elif gegevens.op > dag:
        velden["op"] = _("Deze datum ligt na vandaag.")
    if gegevens.bron not in LEERBRONNEN:
        velden["bron"] = _("Kies van wie je dit weet.")
    given = {skill: level for skill, level in gegevens.niveaus.items() if level}
    if not given:
        velden["lezen"] = _("Kies minstens een niveau.")
    for skill, level in given.items():
        known = ALFABETSTANDEN if skill == ALFABETISERING else TAALNIVEAUS
        if level not in known or (skill not in VAARDIGHEDEN and skill != ALFABETISERING):
            velden[skill] = _("Kies een niveau uit de lijst.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def store_niveaus(stuk: Werkstuk, gegevens: Niveaugegevens) -> None:
    """Write the levels; of the same day the last word counts, the row before stays readable."""
    assert gegevens.op is not None
    given = {skill: level for skill, level in gegevens.niveaus.items() if level}
    Taalniveau.objects.filter(
        dossier=stuk.dossier, vaardigheid__in=given, op=gegevens.op, is_geldig=True
    ).update(is_geldig=False)
    Taalniveau.objects.bulk_create(
        Taalniveau(
            dossier=stuk.dossier,
            vaardigheid=skill,
            niveau=level,
            op=gegevens.op,
            bron=gegevens.bron,
            organisatie_id=stuk.bereik.organisatie,
            door_id=stuk.bereik.medewerker,
            recorded_at=stuk.moment.tijdstip,
        )
        for skill, level in given.items()
    )
    stuk.gegevens["vaardigheden"] = sorted(given)
