"""Writes the good rows of a list of koppelingen: dossiers, facts, household, information of COA.

The caller holds the transaction: all of it comes in, or nothing. It writes in sets, as a list may
hold hundreds of people; for each dossier the same is kept as with a single handeling: version,
timeline, terms and tasks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestand_kandidaat import parts
from inburgering.actions.dossier import make_number
from inburgering.actions.koppelingslijst_controle import BRON, Koppeling
from inburgering.actions.persoon import NUMBERS, add_numbers, fill_person, lacks_number
from inburgering.actions.stand import GEEN_EINDE, refresh_stand
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.models import (
    Dossier,
    Feit,
    Huishoudband,
    Koppelingslijst,
    Overdrachtsinformatie,
    Persoon,
    Taak,
    Tijdlijnregel,
)
from inburgering.cases.overdrachtsinformatie import informatie_versleutelen
from inburgering.cases.regime import get_regime
from inburgering.region.verdeling import get_uitvoerders

PER_KEER: Final = 200
HUISVESTING: Final = "taakstelling"
ZOEK_WONING: Final = "Zoek een woning"
"""Dutch, as everything that is kept in a dossier."""
REDEN_AZC: Final = "nieuwe lijst van het COA"
_DERIVED: Final = ("fase", "doelgroep", "leerroute", "signalen", "regime", "versie")


@dataclass(frozen=True, slots=True)
class Bron:
    """Which list this is, who takes it in and when, and who becomes casusregisseur."""

    lijst: Koppelingslijst
    bereik: Bereik
    moment: Moment
    casusregisseur: int | None


def write_koppelingen(goed: Sequence[Koppeling], *, bron: Bron) -> None:
    """Open the new dossiers and add to those that were there, in batches."""
    changed = [k for k in goed if k.lot in ("nieuw", "aanvullen")]
    new = {k.rij.nummer for k in changed if k.dossier is None}
    for part in parts(changed, PER_KEER):
        _write_people(part)
        _write_dossiers([k for k in part if k.rij.nummer in new], bron)
        _write_facts(part, bron)
        _write_information(part, bron)
    # The household ties rows of different batches together.
    _write_households(changed, {k.rij.nummer: k.dossier for k in goed if k.dossier is not None})
    for part in parts(changed, PER_KEER):
        _finish(part, new, bron)
    _tell_housing([k for k in changed if k.rij.nummer in new], bron)


def _write_people(part: Sequence[Koppeling]) -> None:
    made, completed = [], []
    for k in part:
        if k.persoon is None:
            k.persoon = Persoon()
            fill_person(k.persoon, k.gegevens)
            made.append(k.persoon)
        elif lacks_number(k.persoon, k.gegevens):
            add_numbers(k.persoon, k.gegevens)
            completed.append(k.persoon)
    Persoon.objects.bulk_create(made)
    Persoon.objects.bulk_update(completed, NUMBERS)


def _write_dossiers(new: Sequence[Koppeling], bron: Bron) -> None:
    rows = Dossier.objects.bulk_create(_make_dossier(k, bron) for k in new)
    for k, row in zip(new, rows, strict=True):
        k.dossier = row


def _make_dossier(k: Koppeling, bron: Bron) -> Dossier:
    has_regie = k.gemeente in bron.bereik.regie_gemeenten
    return Dossier(
        nummer=make_number(),
        persoon=k.persoon,
        gemeente_id=k.gemeente,
        regime=get_regime(None),
        doelgroep=k.feiten["doelgroep"].code,
        casusregisseur_id=bron.casusregisseur if has_regie else None,
        created_at=bron.moment.tijdstip,
    )


def _write_facts(part: Sequence[Koppeling], bron: Bron) -> None:
    ended = [k.bekend[soort] for k in part for soort in k.feiten if soort in k.bekend]
    for fact in ended:
        fact.is_geldig = False
        fact.vervallen_at = bron.moment.tijdstip
    Feit.objects.bulk_update(ended, ["is_geldig", "vervallen_at"])
    Feit.objects.bulk_create(
        Feit(
            dossier=k.dossier,
            soort=soort,
            datum=waarde.datum,
            code=waarde.code,
            bron=FEITSOORTEN["koppeling"].bron,
            vervangt=k.bekend.get(soort),
            reden=REDEN_AZC if soort in k.bekend else "",
            recorded_at=bron.moment.tijdstip,
            door_id=bron.bereik.medewerker,
        )
        for k in part
        for soort, waarde in k.feiten.items()
    )


def _write_information(part: Sequence[Koppeling], bron: Bron) -> None:
    Overdrachtsinformatie.objects.bulk_create(
        Overdrachtsinformatie(
            dossier=k.dossier,
            bron=BRON,
            ontvangen_op=bron.moment.dag,
            inhoud_versleuteld=informatie_versleutelen(k.informatie),
            lijst=bron.lijst,
            door_id=bron.bereik.medewerker,
            recorded_at=bron.moment.tijdstip,
        )
        for k in part
        if k.informatie
    )


def _write_households(changed: Sequence[Koppeling], dossiers: Mapping[int, Dossier]) -> None:
    Huishoudband.objects.bulk_create(
        Huishoudband(
            dossier=dossiers[k.rij.nummer],
            ander_dossier=dossiers[lid.rij] if lid.rij is not None else None,
            naam=lid.naam,
            geboortedatum=lid.geboortedatum,
            soort=lid.soort,
        )
        for k in changed
        for lid in k.leden
    )


def _finish(part: Sequence[Koppeling], new: set[int], bron: Bron) -> None:
    """Recompute the stand and write version and timeline of a batch."""
    pairs = [(k, k.dossier) for k in part if k.dossier is not None]
    rows = [row for _k, row in pairs]
    moved = refresh_stand(rows, moment=bron.moment, door=bron.bereik.medewerker)
    for k, row in pairs:
        _complete_contact(k, row)
        row.versie += 1
    Dossier.objects.bulk_update(rows, [*_DERIVED, "taal", "heeft_tolk_nodig", "telefoon"])
    Tijdlijnregel.objects.bulk_create(
        Tijdlijnregel(
            dossier=row,
            handeling="koppeling.ontvangen" if k.rij.nummer in new else "koppeling.aangevuld",
            dag=bron.moment.dag,
            tijdstip=bron.moment.tijdstip,
            door_id=bron.bereik.medewerker,
            organisatie_id=bron.bereik.organisatie,
            gegevens={
                "lijst": bron.lijst.pk,
                "rij": k.rij.nummer,
                **({"termijnen": moved[row.pk]} if moved.get(row.pk) else {}),
            },
        )
        for k, row in pairs
    )


def _tell_housing(new: Sequence[Koppeling], bron: Bron) -> None:
    """Give the party that houses people a task, where it is not the one with the casusregie.

    Without a task a party sees nothing of a person, and this one has to find a home.
    """
    parties = get_uitvoerders({k.gemeente for k in new}, dag=bron.moment.dag)
    Taak.objects.bulk_create(
        Taak(
            dossier=k.dossier,
            gemeente_id=k.gemeente,
            code="eigen",
            taak=HUISVESTING,
            organisatie_id=party,
            omschrijving=ZOEK_WONING,
            vanaf=k.rij.datums["koppeling"],
            uiterlijk=GEEN_EINDE,
            created_at=bron.moment.tijdstip,
        )
        for k in new
        if (party := parties.get((k.gemeente, HUISVESTING)))
        and party != parties.get((k.gemeente, "pip"))
    )


def _complete_contact(k: Koppeling, row: Dossier) -> None:
    """Fill in language and telephone where the dossier has none."""
    row.taal = row.taal or k.rij.teksten.get("taal", "")
    row.telefoon = row.telefoon or k.rij.teksten.get("telefoon", "")
    row.heeft_tolk_nodig = row.heeft_tolk_nodig or k.rij.keuzes.get("tolk") == "ja"
