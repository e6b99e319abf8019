"""Work, a week and reimbursements of made-up people, recorded through the acts as in use."""

import uuid
from datetime import date, time, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dienstverband import Werkgegevens, dienstverband_beginnen
from inburgering.actions.instrument import Instrumentgegevens, instrument_beginnen
from inburgering.actions.opleiding import Opleidinggegevens, opleiding_beginnen
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.actions.vergoeding import Aanvraag, vergoeding_vragen
from inburgering.actions.weekblok import Blokgegevens, weekblok_toevoegen
from inburgering.actions.werkgever import Werkgevergegevens, werkgever_vastleggen
from inburgering.cases.models import (
    Bestelling,
    Dienstverband,
    Dossier,
    Groep,
    Opleiding,
    Randvoorwaarde,
    Werkcheck,
)


def add_employer(bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Add the bakery, unless said otherwise; return its key."""
    gegevens = {"naam": "Bakkerij De Korst", "plaats": "Boslanden", "branche": "Bakker"} | changes
    return werkgever_vastleggen(Werkgevergegevens(**gegevens), bereik=bereik, moment=moment)


def begin_tool(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    """Begin a training of four weeks today, unless said otherwise."""
    gegevens: dict[str, Any] = {
        "soort": "training",
        "doel": "Leren solliciteren",
        "begin": moment.dag,
        "eind": moment.dag + timedelta(days=27),
        "organisatie": bereik.organisatie,
        "uren_per_week": 4,
    }
    instrument_beginnen(
        dossier,
        gegevens=Instrumentgegevens(**(gegevens | changes)),
        bereik=bereik,
        moment=moment,
    )


def begin_course(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> int:
    """Begin mbo-2 today, unless said otherwise; return its key."""
    gegevens: dict[str, Any] = {
        "niveau": "mbo2",
        "naam": "Assistent logistiek",
        "school": "Regiocollege",
        "begin": moment.dag,
    }
    opleiding_beginnen(
        dossier, gegevens=Opleidinggegevens(**(gegevens | changes)), bereik=bereik, moment=moment
    )
    return Opleiding.objects.filter(dossier__sleutel=dossier).latest("pk").pk


def find_work(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    """Record paid work of 24 hours from today, unless said otherwise."""
    gegevens: dict[str, Any] = {
        "soort": "betaald",
        "uren_per_week": 24,
        "begin": moment.dag,
        "werkgever_naam": "Kas en Zoon",
        "functie": "Inpakker",
    }
    dienstverband_beginnen(
        dossier, gegevens=Werkgegevens(**(gegevens | changes)), bereik=bereik, moment=moment
    )


def add_block(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    """Put lessons on Monday and Tuesday morning in the week, unless said otherwise."""
    gegevens: dict[str, Any] = {
        "dagen": (0, 1),
        "begin": time(9),
        "eind": time(12),
        "soort": "les",
        "vanaf": moment.dag,
    }
    weekblok_toevoegen(
        dossier, gegevens=Blokgegevens(**(gegevens | changes)), bereik=bereik, moment=moment
    )


def ask(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Ask for travel costs today, unless said otherwise; return the key of the request."""
    gegevens: dict[str, Any] = {
        "soort": "reiskosten",
        "omschrijving": "Bus naar school",
        "gevraagd_op": moment.dag,
        "cent": 8460,
    }
    return vergoeding_vragen(
        dossier, aanvraag=Aanvraag(**(gegevens | changes)), bereik=bereik, moment=moment
    )


def add_obstacle(
    dossier: uuid.UUID, soort: str, bereik: Bereik, moment: Moment, *, begin: date | None = None
) -> int:
    """Record something that stands in the way; return its id."""
    gegevens = Randvoorwaardegegevens(soort, "Twee dagen per week nodig", bereik.organisatie)
    randvoorwaarde_vastleggen(dossier, gegevens=gegevens, bereik=bereik, moment=moment)
    row = Randvoorwaarde.objects.filter(dossier__sleutel=dossier, soort=soort).latest("pk")
    if begin is not None:
        Randvoorwaarde.objects.filter(pk=row.pk).update(begin=begin)
    return row.pk


def make_checked_job(dossier: uuid.UUID, bereik: Bereik, moment: Moment) -> int:
    """Put a job in the tables that was looked at already, so that it gives nobody a task."""
    row = Dossier.objects.get(sleutel=dossier)
    job = Dienstverband.objects.create(
        dossier=row,
        soort="betaald",
        werkgever_naam="Kas en Zoon",
        functie="Inpakker",
        uren_per_week=24,
        begin=moment.dag - timedelta(days=200),
        door_id=bereik.medewerker,
        recorded_at=moment.tijdstip,
    )
    Werkcheck.objects.create(
        dossier=row,
        dienstverband=job,
        moment="6_maanden",
        op=moment.dag,
        heeft_werk=True,
        uren_per_week=24,
        door_id=bereik.medewerker,
        recorded_at=moment.tijdstip,
    )
    return job.pk


def give_group(dossier: uuid.UUID, moment: Moment, **changes: Any) -> None:
    """Give a place in a group with lessons on Monday and Wednesday morning, since a month."""
    group = Groep.objects.create(
        organisatie_id="taalschool",
        product="leerroute_b1",
        naam="B1 ochtend",
        plaats="Boslanden",
        begin=moment.dag - timedelta(days=30),
        rooster=[
            {"dag": 0, "begin": "09:00", "minuten": 180},
            {"dag": 2, "begin": "09:00", "minuten": 180},
        ],
    )
    row = Dossier.objects.get(sleutel=dossier)
    assert row.casusregisseur is not None
    Bestelling.objects.create(
        dossier=row,
        product="leerroute_b1",
        organisatie_id="taalschool",
        groep=group,
        status="gestart",
        besteld_op=moment.dag - timedelta(days=40),
        start_op=moment.dag - timedelta(days=30),
        door=row.casusregisseur,
        recorded_at=moment.tijdstip,
        **changes,
    )
