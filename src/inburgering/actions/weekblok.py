"""Blocks in the usual week of a person. What overlaps is shown and never refused.

Source: R-SV-019.
"""

import uuid
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import WEEKSOORTEN
from inburgering.cases.models import Weekblok

DAGEN: Final = range(7)
EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Blokgegevens:
    """The same block on one or more days of the week; 0 is Monday."""

    dagen: tuple[int, ...]
    begin: time
    eind: time
    soort: str
    vanaf: date
    omschrijving: str = ""
    tot_en_met: date | None = None


def weekblok_toevoegen(
    dossier: uuid.UUID,
    *,
    gegevens: Blokgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Put a block in the week, on every day that was chosen.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "weekblok.toegevoegd", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        _check(gegevens)
        Weekblok.objects.bulk_create(
            Weekblok(
                dossier=stuk.dossier,
                dag=day,
                begin=gegevens.begin,
                eind=gegevens.eind,
                soort=gegevens.soort,
                omschrijving=gegevens.omschrijving.strip(),
                vanaf=gegevens.vanaf,
                tot_en_met=gegevens.tot_en_met,
            )
            for day in sorted(set(gegevens.dagen))
        )
        stuk.gegevens |= {"soort": gegevens.soort}


def weekblok_wijzigen(
    dossier: uuid.UUID,
    *,
    blok: int,
    gegevens: Blokgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Change one block; it stays one block, so exactly one day is given.

    :raises Geweigerd: if there is no such block in this dossier.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "weekblok.gewijzigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = _find(stuk, blok)
        _check(gegevens)
        if len(gegevens.dagen) != 1:
            raise Onvolledig(NOG_NIET, velden={"dagen": _("Kies één dag.")})
        row.dag = gegevens.dagen[0]
        row.begin = gegevens.begin
        row.eind = gegevens.eind
        row.soort = gegevens.soort
        row.omschrijving = gegevens.omschrijving.strip()
        row.vanaf = gegevens.vanaf
        row.tot_en_met = gegevens.tot_en_met
        row.versie += 1
        row.save()
        stuk.gegevens |= {"soort": row.soort}


def weekblok_stoppen(
    dossier: uuid.UUID,
    *,
    blok: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take a block out of the week from today on; what was before stays.

    :raises Geweigerd: if there is no such block in this dossier.
    """
    with handeling(
        "weekblok.gestopt", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        row = _find(stuk, blok)
        stuk.gegevens |= {"soort": row.soort}
        if row.vanaf >= moment.dag:
            row.delete()
            return
        row.tot_en_met = moment.dag - EEN_DAG
        row.versie += 1
        row.save(update_fields=["tot_en_met", "versie"])


def _find(stuk: Werkstuk, blok: int) -> Weekblok:
    row = Weekblok.objects.filter(dossier=stuk.dossier, pk=blok).first()
    if row is None:
        raise Geweigerd(_("Dit staat niet meer in de week. Laad de pagina opnieuw."))
    return row


def _check(gegevens: Blokgegevens) -> None:
    velden: dict[str, Tekst] = {}
    if not gegevens.dagen or any(day not in DAGEN for day in gegevens.dagen):
        velden["dagen"] = _("Kies een dag.")
    if gegevens.soort not in WEEKSOORTEN:
        velden["soort"] = _("Kies wat het is.")
    if gegevens.eind <= gegevens.begin:
        velden["eind"] = _("De eindtijd ligt niet na de begintijd. Controleer de tijden.")
    if gegevens.tot_en_met is not None and gegevens.tot_en_met < gegevens.vanaf:
        velden["tot_en_met"] = _("De laatste dag ligt voor de eerste dag. Controleer de datum.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
