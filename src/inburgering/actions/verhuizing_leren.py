"""Puts what was learnt elsewhere into the dossier of the next college, where it counts once.

Nothing that is there already is overwritten. Talks are not written: they stay in the copy that was
received, since this college plans its own.

Grondslag: art. 11 lid 3, art. 15 lid 4 and art. 35 lid 4 Wi2021.
"""

from collections import defaultdict
from collections.abc import Sequence

from inburgering.actions.feit import Herkomst
from inburgering.cases.models import Dossier, Duobesluit, Examen, Taalniveau, Verrekening
from inburgering.cases.verhuizing import Overdrachtsinhoud
from inburgering.cases.verhuizing_leren import (
    OvergedragenDuobesluit,
    OvergedragenExamen,
    OvergedragenNiveau,
    OvergedragenUren,
)


def receive_learning(
    dossier: Dossier,
    inhoud: Overdrachtsinhoud,
    *,
    organisatie: str,
    medewerker: int,
    herkomst: Herkomst,
) -> None:
    """Add hours, exams, levels and decisions of DUO; the caller recomputes the stand."""
    _receive_hours(dossier, inhoud.uren, medewerker=medewerker, herkomst=herkomst)
    _receive_exams(dossier, inhoud.examens, medewerker=medewerker, herkomst=herkomst)
    _receive_levels(
        dossier,
        inhoud.niveaus,
        organisatie=organisatie,
        medewerker=medewerker,
        herkomst=herkomst,
    )
    _receive_duo(dossier, inhoud.duobesluiten, medewerker=medewerker, herkomst=herkomst)


def _receive_hours(
    dossier: Dossier, uren: Sequence[OvergedragenUren], *, medewerker: int, herkomst: Herkomst
) -> None:
    """Credit the hours; of what a credit here covers already the law counts the larger."""
    Verrekening.objects.bulk_create(
        Verrekening(
            dossier=dossier,
            soort=item.soort,
            grond=item.grond,
            minuten=item.minuten,
            van=item.van,
            tot_en_met=item.tot_en_met,
            bron=item.bron or herkomst.bron,
            besloten_op=herkomst.moment.dag,
            door_id=medewerker,
            recorded_at=herkomst.moment.tijdstip,
        )
        for item in uren
    )


def _receive_exams(
    dossier: Dossier,
    examens: Sequence[OvergedragenExamen],
    *,
    medewerker: int,
    herkomst: Herkomst,
) -> None:
    """Add the attempts that are not here; who has an own attempt here gets the next number."""
    days = set()
    taken: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in Examen.objects.filter(dossier=dossier, is_geldig=True):
        days.add((row.onderdeel, row.niveau, row.datum))
        taken[row.onderdeel, row.niveau].add(row.poging)
    for item in examens:
        if (item.onderdeel, item.niveau, item.datum) in days:
            continue
        used = taken[item.onderdeel, item.niveau]
        poging = item.poging if item.poging not in used else max(used) + 1
        used.add(poging)
        Examen.objects.create(
            dossier=dossier,
            onderdeel=item.onderdeel,
            niveau=item.niveau,
            poging=poging,
            datum=item.datum,
            uitslag=item.uitslag,
            uitslag_op=item.uitslag_op,
            bron=item.bron,
            door_id=medewerker,
            recorded_at=herkomst.moment.tijdstip,
        )


def _receive_levels(
    dossier: Dossier,
    niveaus: Sequence[OvergedragenNiveau],
    *,
    organisatie: str,
    medewerker: int,
    herkomst: Herkomst,
) -> None:
    rows = Taalniveau.objects.filter(dossier=dossier, is_geldig=True)
    known = set(rows.values_list("vaardigheid", "op"))
    Taalniveau.objects.bulk_create(
        Taalniveau(
            dossier=dossier,
            vaardigheid=item.vaardigheid,
            niveau=item.niveau,
            op=item.op,
            bron=item.bron,
            organisatie_id=organisatie,
            door_id=medewerker,
            recorded_at=herkomst.moment.tijdstip,
        )
        for item in niveaus
        if (item.vaardigheid, item.op) not in known
    )


def _receive_duo(
    dossier: Dossier,
    besluiten: Sequence[OvergedragenDuobesluit],
    *,
    medewerker: int,
    herkomst: Herkomst,
) -> None:
    rows = Duobesluit.objects.filter(dossier=dossier, is_geldig=True)
    known = set(rows.values_list("soort", "besloten_op"))
    Duobesluit.objects.bulk_create(
        Duobesluit(
            dossier=dossier,
            soort=item.soort,
            besloten_op=item.besloten_op,
            ontvangen_op=item.ontvangen_op,
            ingang=item.ingang,
            eind=item.eind,
            nieuwe_einddatum=item.nieuwe_einddatum,
            onderdelen=list(item.onderdelen),
            grond=item.grond,
            kenmerk=item.kenmerk,
            door_id=medewerker,
            recorded_at=herkomst.moment.tijdstip,
        )
        for item in besluiten
        if (item.soort, item.besloten_op) not in known
    )
