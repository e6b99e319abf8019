"""Paying fixed costs of a made-up person, step by step through the actions."""

import uuid
from datetime import date
from typing import Any

from django.utils import timezone

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.betalingssignaal import Signaalgegevens, betalingssignaal_vastleggen
from inburgering.actions.feit import Waarde
from inburgering.actions.maandstaat import (
    Staatopdracht,
    maandstaat_bewaren,
    maandstaat_definitief,
)
from inburgering.actions.maandstaat_controle import Staatgegevens, Staatregel
from inburgering.actions.maatje import Kandidaat, Zoekvraag, maatje_voorstellen, maatje_zoeken
from inburgering.actions.ontzorging import ontzorging_starten
from inburgering.actions.vaste_last import Lastgegevens, vaste_last_vastleggen
from inburgering.actions.verwijzing import Verwijsgegevens, verwijzing_maken
from inburgering.actions.zelfredzaamheidsplan import (
    Plangegevens,
    zelfredzaamheidsplan_vaststellen,
)
from inburgering.cases.models import Betalingssignaal, VasteLast, Verwijzing

BIJSTAND = date(2026, 6, 13)
FEITEN = {
    "recht_op_bijstand": Waarde(datum=BIJSTAND),
    "inschrijving": Waarde(datum=BIJSTAND),
}
NU = date(2026, 11, 22)
JUNI = date(2026, 6, 1)


def make_moment(dag: date = NU) -> Moment:
    """Give a day of work that is always the same; the time is real."""
    return Moment(dag=dag, tijdstip=timezone.now())


def begin(key: uuid.UUID, bereik: Bereik, moment: Moment, **more: Any) -> None:
    ontzorging_starten(key, begin=BIJSTAND, bereik=bereik, moment=moment, **more)


def add_cost(
    key: uuid.UUID, bereik: Bereik, moment: Moment, soort: str = "huur", **changes: Any
) -> VasteLast:
    values: dict[str, Any] = {
        "soort": soort,
        "schuldeiser": f"De {soort}baas",
        "bedrag_cent": 65_000,
        "betaaldag": 1,
        "begin": BIJSTAND,
        "kenmerk": "H-1",
        **changes,
    }
    vaste_last_vastleggen(key, gegevens=Lastgegevens(**values), bereik=bereik, moment=moment)
    return VasteLast.objects.latest("pk")


def make_order(
    maand: date, *regels: tuple[int, int, int, date | None], bijstand: int = 130_000, extra: int = 0
) -> Staatopdracht:
    """Give a month; each line has the fixed cost, withheld, paid and the day of payment."""
    return Staatopdracht(
        maand, Staatgegevens(bijstand, extra, tuple(Staatregel(*regel) for regel in regels))
    )


def keep(key: uuid.UUID, order: Staatopdracht, bereik: Bereik, moment: Moment) -> None:
    maandstaat_bewaren(key, opdracht=order, bereik=bereik, moment=moment)


def close(key: uuid.UUID, maand: date, bereik: Bereik, moment: Moment) -> None:
    maandstaat_definitief(key, maand=maand, bereik=bereik, moment=moment)


def make_plan(key: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    values: dict[str, Any] = {
        "niveau": "licht",
        "begin": moment.dag,
        "afspraken": "Elke maand samen de post.",
        "organisatie": "regiehuis",
        **changes,
    }
    zelfredzaamheidsplan_vaststellen(
        key, gegevens=Plangegevens(**values), bereik=bereik, moment=moment
    )


def make_help(key: uuid.UUID, bereik: Bereik, moment: Moment) -> tuple[str, str]:
    """Give a buddy that is met and a referral; return their keys."""
    buddy = maatje_zoeken(
        key,
        vraag=Zoekvraag("maatje", "Samen koken en praten.", "partner", moment.dag),
        bereik=bereik,
        moment=moment,
    )
    maatje_voorstellen(
        key,
        maatje=buddy,
        kandidaat=Kandidaat(moment.dag, naam="Joke de Wit"),
        bereik=bereik,
        moment=moment,
    )
    refer(key, bereik, moment)
    return str(buddy), str(Verwijzing.objects.latest("pk").sleutel)


def refer(key: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    values: dict[str, Any] = {
        "naar": "wijkteam",
        "instantie": "Wijkteam Noord",
        "reden": "gezin",
        "verwezen_op": moment.dag,
        "vraag": "Hoe regel je de opvang na school?",
        "heeft_toestemming": True,
        "is_warm": True,
        **changes,
    }
    verwijzing_maken(key, gegevens=Verwijsgegevens(**values), bereik=bereik, moment=moment)


def report_signal(
    key: uuid.UUID, bereik: Bereik, moment: Moment, bron: str = "verhuurder", **changes: Any
) -> Betalingssignaal:
    values: dict[str, Any] = {"bron": bron, "ontvangen_op": moment.dag, **changes}
    betalingssignaal_vastleggen(
        key, gegevens=Signaalgegevens(**values), bereik=bereik, moment=moment
    )
    return Betalingssignaal.objects.latest("pk")
