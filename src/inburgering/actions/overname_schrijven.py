"""Writes the accepted rows of a caseload file as dossiers, in sets instead of one by one.

The caller holds the transaction: all of it comes in, or nothing.
"""

from collections.abc import Callable, Sequence

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestand_kandidaat import parts
from inburgering.actions.dossier import make_number
from inburgering.actions.feit import Waarde
from inburgering.actions.overname_controle import Overnamekandidaat as Kandidaat
from inburgering.actions.persoon import complete_numbers, fill_person
from inburgering.actions.stand import refresh_stand
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import BredeIntake, Dossier, Feit, Persoon, Pip, Tijdlijnregel
from inburgering.cases.overname_kolommen import KOLOMMEN
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.cases.regime import get_regime
from inburgering.law.invoer import LEERROUTES, NIVEAUS
from inburgering.law.pip_inhoud import PipInhoud

PER_KEER = 200
BRON = "overname"


def write_dossiers(
    kandidaten: Sequence[Kandidaat],
    *,
    overname: int,
    bereik: Bereik,
    moment: Moment,
    report: Callable[[int], None],
) -> None:
    """Write identity, dossier, facts, intake, PIP and timeline; then terms and tasks per batch.

    ``report`` hears after every batch how many dossiers are done.
    """
    done = 0
    for part in parts(kandidaten, PER_KEER):
        dossiers = _write_part(part, overname=overname, bereik=bereik, moment=moment)
        refresh_stand(dossiers, moment=moment, door=bereik.medewerker)
        Dossier.objects.bulk_update(dossiers, ["fase", "doelgroep", "leerroute", "signalen"])
        done += len(part)
        report(done)


def _write_part(
    part: Sequence[Kandidaat], *, overname: int, bereik: Bereik, moment: Moment
) -> list[Dossier]:
    _write_people(part)
    facts = [_get_facts(k) for k in part]
    dossiers = Dossier.objects.bulk_create(
        _make_dossier(k, waarden, moment) for k, waarden in zip(part, facts, strict=True)
    )
    Feit.objects.bulk_create(
        Feit(
            dossier=row,
            soort=soort,
            datum=waarde.datum,
            code=waarde.code,
            getal=waarde.getal,
            bron=BRON,
            recorded_at=moment.tijdstip,
            door_id=bereik.medewerker,
        )
        for row, waarden in zip(dossiers, facts, strict=True)
        for soort, waarde in waarden.items()
    )
    pairs = list(zip(dossiers, part, strict=True))
    BredeIntake.objects.bulk_create(
        _make_intake(row, k) for row, k in pairs if "intake" in k.rij.datums
    )
    Pip.objects.bulk_create(_make_pip(row, k) for row, k in pairs if "pip" in k.rij.datums)
    Tijdlijnregel.objects.bulk_create(
        Tijdlijnregel(
            dossier=row,
            handeling="dossier.overgenomen",
            dag=moment.dag,
            tijdstip=moment.tijdstip,
            door_id=bereik.medewerker,
            organisatie_id=bereik.organisatie,
            gegevens={"overname": overname, "rij": k.rij.nummer},
        )
        for row, k in pairs
    )
    return dossiers


def _write_people(part: Sequence[Kandidaat]) -> None:
    new = []
    for k in part:
        if k.persoon is None:
            k.persoon = Persoon()
            fill_person(k.persoon, k.gegevens)
            new.append(k.persoon)
        else:
            complete_numbers(k.persoon, k.gegevens)
    Persoon.objects.bulk_create(new)


def _get_facts(k: Kandidaat) -> dict[str, Waarde]:
    found = {}
    for code, kolom in KOLOMMEN.items():
        if not kolom.feit or code not in k.rij.teksten:
            continue
        vorm = FEITSOORTEN[kolom.feit].vorm
        if vorm == "datum":
            found[kolom.feit] = Waarde(datum=k.rij.datums[code])
        elif vorm == "getal":
            found[kolom.feit] = Waarde(getal=k.rij.getallen[code])
        else:
            found[kolom.feit] = Waarde(code=k.rij.keuzes[code])
    return found


def _make_dossier(k: Kandidaat, feiten: dict[str, Waarde], moment: Moment) -> Dossier:
    return Dossier(
        nummer=make_number(),
        persoon=k.persoon,
        gemeente_id=k.gemeente,
        regime=get_regime(feiten["plicht"].datum if "plicht" in feiten else None),
        doelgroep=feiten["doelgroep"].code,
        casusregisseur_id=k.casusregisseur,
        taal=k.rij.teksten.get("taal", ""),
        telefoon=k.rij.teksten.get("telefoon", ""),
        created_at=moment.tijdstip,
    )


def _make_intake(row: Dossier, k: Kandidaat) -> BredeIntake:
    day = k.rij.datums["intake"]
    return BredeIntake(
        dossier=row, begonnen_op=day, voltooid_op=day, wijze=BredeIntake.Wijze.OVERGENOMEN
    )


def _make_pip(row: Dossier, k: Kandidaat) -> Pip:
    """Return the plan as far as it is known: date and route. Who adopted it is not in the file."""
    route, niveau = k.rij.keuzes["leerroute"], k.rij.keuzes.get("niveau")
    inhoud = PipInhoud(
        leerroute=next(code for code in LEERROUTES if code == route),
        niveau=next((code for code in NIVEAUS if code == niveau), None),
    )
    return Pip(
        dossier=row,
        volgnummer=1,
        status=Pip.Status.VASTGESTELD,
        inhoud=pip_inhoud_as_json(inhoud),
        dagtekening=k.rij.datums["pip"],
        is_overgenomen=True,
    )
