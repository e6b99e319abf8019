"""Reads from the tables what the law must know about dossiers: one ``Stand`` each.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from inburgering.cases.models import (
    Bericht,
    BredeIntake,
    Dossier,
    Feit,
    Leerbaarheidstoets,
    Oproep,
    Pip,
    Verzending,
)
from inburgering.law.feiten import Doelgroep, Feiten, PipFeit, UrenSoort
from inburgering.law.oproepen import Oproep as OproepFeit
from inburgering.law.pip_inhoud import Leerroute, Niveau
from inburgering.law.werkstand import Beleidskeuzes, Stand

_UREN: Mapping[str, UrenSoort] = {
    "uren_nt2": "nt2",
    "uren_knm": "knm",
    "uren_participatie": "participatie",
    "uren_map": "map",
    "uren_map_praktijk": "map_praktijk",
    "uren_pvt": "pvt",
}


@dataclass(slots=True)
class _Gegevens:
    feiten: dict[str, Feit] = field(default_factory=dict)
    oproepen: list[Oproep] = field(default_factory=list)
    pips: list[Pip] = field(default_factory=list)
    intake: BredeIntake | None = None
    toets: Leerbaarheidstoets | None = None
    verzonden: dict[int, date] = field(default_factory=dict)
    """Per PIP the day on which its letter was sent."""
    gemeld: dict[int, date] = field(default_factory=dict)

    def datum(self, soort: str) -> date | None:
        row = self.feiten.get(soort)
        return row.datum if row else None

    def is_ja(self, soort: str) -> bool | None:
        row = self.feiten.get(soort)
        return row.code == "ja" if row else None


def load_standen(
    dossiers: Sequence[Dossier], *, peildatum: date, beleid: Mapping[str, Mapping[str, Any]]
) -> dict[int, Stand]:
    """Return for every dossier what the law must know, by primary key.

    ``beleid`` holds the local settings by municipality code.
    """
    data = _load(dossiers)
    return {
        row.pk: _make_stand(row, data[row.pk], peildatum, beleid.get(row.gemeente_id, {}))
        for row in dossiers
        if "doelgroep" in data[row.pk].feiten
    }


def _load(dossiers: Sequence[Dossier]) -> dict[int, _Gegevens]:
    pks = [row.pk for row in dossiers]
    data: dict[int, _Gegevens] = defaultdict(_Gegevens)
    for feit in Feit.objects.filter(dossier__in=pks, is_geldig=True):
        data[feit.dossier_id].feiten[feit.soort] = feit
    for oproep in Oproep.objects.filter(dossier__in=pks).order_by("volgnummer"):
        data[oproep.dossier_id].oproepen.append(oproep)
    for pip in Pip.objects.filter(dossier__in=pks).order_by("dagtekening", "volgnummer"):
        data[pip.dossier_id].pips.append(pip)
    for intake in BredeIntake.objects.filter(dossier__in=pks):
        data[intake.dossier_id].intake = intake
    for toets in Leerbaarheidstoets.objects.filter(dossier__in=pks):
        data[toets.dossier_id].toets = toets
    sent = Verzending.objects.filter(
        document__dossier__in=pks, document__pip__isnull=False, verzonden_op__isnull=False
    ).values_list("document__dossier_id", "document__pip_id", "verzonden_op")
    for dossier, pip_id, verzonden_op in sent:
        data[dossier].verzonden[pip_id] = cast(date, verzonden_op)
    for bericht in Bericht.objects.filter(
        dossier__in=pks, soort="pip.vastgesteld", afgehandeld_op__isnull=False
    ):
        data[bericht.dossier_id].gemeld[bericht.inhoud["pip"]] = cast(date, bericht.afgehandeld_op)
    return data


def _make_stand(row: Dossier, data: _Gegevens, peildatum: date, beleid: Mapping[str, Any]) -> Stand:
    in_force = next((p for p in reversed(data.pips) if p.status == Pip.Status.VASTGESTELD), None)
    toets, intake = data.toets, data.intake
    return Stand(
        feiten=_make_feiten(row, data, peildatum, in_force),
        datum_koppeling=data.datum("koppeling"),
        kennismaking_op=data.datum("kennismaking"),
        oproepen=tuple(_make_oproep(o) for o in data.oproepen),
        intake_voltooid_op=intake.voltooid_op if intake else None,
        is_gewezen_op_alleen_spreken=bool(intake and intake.alleen_gewezen_op),
        toets_afgenomen_op=toets.afgenomen_op if toets else None,
        toets_vrijgesteld_op=toets.vrijgesteld_op if toets else None,
        pip_concept=any(p.status == Pip.Status.CONCEPT for p in data.pips),
        pip_vastgesteld_op=in_force.dagtekening if in_force else None,
        pip_verzonden_op=_sent_on(in_force, data),
        pip_gemeld_aan_duo_op=_reported_on(in_force, data),
        ontzorgen_gestart_op=data.datum("ontzorgen_gestart"),
        ontzorgen_afgerond_op=data.datum("ontzorgen_afgerond"),
        mb_gestart_op=data.datum("mb_gestart"),
        pvt_gestart_op=data.datum("pvt_gestart"),
        map_gestart_op=data.datum("map_gestart"),
        cursus_besteld_op=data.datum("cursus_besteld"),
        einddatum_gecontroleerd=data.datum("einddatum_gecontroleerd"),
        gesloten=row.status != Dossier.Status.OPEN,
        beleid=Beleidskeuzes(
            streef_intake_weken=beleid.get("streef_intake_weken"),
            streef_pip_weken=beleid.get("streef_pip_weken"),
        ),
    )


def _sent_on(pip: Pip | None, data: _Gegevens) -> date | None:
    if pip is None:
        return None
    return pip.dagtekening if pip.is_overgenomen else data.verzonden.get(pip.pk)


def _reported_on(pip: Pip | None, data: _Gegevens) -> date | None:
    if pip is None:
        return None
    return pip.dagtekening if pip.is_overgenomen else data.gemeld.get(pip.pk)


def _make_oproep(row: Oproep) -> OproepFeit:
    return OproepFeit(
        volgnummer=row.volgnummer,
        dagtekening=row.dagtekening,
        uiterlijk=row.uiterlijk,
        uitkomst=row.uitkomst or None,
        uitkomst_op=row.uitkomst_op,
    )


def _make_feiten(row: Dossier, data: _Gegevens, peildatum: date, in_force: Pip | None) -> Feiten:
    uren = {
        name: data.feiten[soort].getal or 0 for soort, name in _UREN.items() if soort in data.feiten
    }
    return Feiten(
        id=row.nummer,
        peildatum=peildatum,
        doelgroep=cast(Doelgroep, data.feiten["doelgroep"].code),
        heeft_asielvergunning=data.is_ja("heeft_asielvergunning"),
        wordt_gehuisvest=data.is_ja("wordt_gehuisvest"),
        datum_kennisgeving=data.datum("kennisgeving"),
        datum_inschrijving=data.datum("inschrijving"),
        datum_inschrijving_na_verhuizing=data.datum("inschrijving_na_verhuizing"),
        wacht_op_derden="wacht_op_derden" in data.feiten,
        informatie_derden_ontvangen=data.datum("informatie_derden"),
        pips=_make_pips(data.pips),
        einddatum_duo=data.datum("einddatum_duo"),
        recht_op_bijstand=data.datum("recht_op_bijstand"),
        bekendmaking=_sent_on(in_force, data),
        uren=uren,
        heeft_intake_afgerond=bool(data.intake and data.intake.voltooid_op),
        heeft_pvt_ondertekend="pvt_ondertekend" in data.feiten,
        heeft_map_eindgesprek="map_eindgesprek" in data.feiten,
        heeft_eindgesprek_z="eindgesprek_z" in data.feiten,
    )


def _make_pips(pips: Sequence[Pip]) -> tuple[PipFeit, ...]:
    """Return the plans that count: in force or replaced, in order.

    Grondslag: art. 11 lid 3 Wi2021: revocation does not move the start of the term, so a revoked
    plan counts as well.
    """
    return tuple(
        PipFeit(
            dagtekening=cast(date, pip.dagtekening),
            leerroute=cast(Leerroute, pip.inhoud["leerroute"]),
            niveau=cast(Niveau | None, pip.inhoud.get("niveau")),
        )
        for pip in pips
        if pip.status != Pip.Status.CONCEPT
    )
