"""Cases of enforcement of made-up people, made through the actions as in use."""

import uuid
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.boete import boete_besluiten, boete_onherroepelijk_vaststellen
from inburgering.actions.boete_akkoord import boete_akkoord_geven, boete_voorleggen
from inburgering.actions.brief import brief_verzenden
from inburgering.actions.handhaving import Melding, handhaving_melden
from inburgering.actions.handhaving_oordeel import Oordeel, handhaving_beoordelen
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.actions.zienswijze import zienswijze_vragen
from inburgering.cases.models import Document, Handhavingszaak, Verzending
from inburgering.law.handhaving_termijn import onherroepelijk_vanaf, zienswijze_vroegst
from tests.pips import adopt, make_ready

FEITEN = "Twee keer uitgenodigd voor een gesprek. Kwam niet en belde niet."
UITZONDERING = "Zegt op 3, 10 en 17 april dat hij niet wil inburgeren, ook na hulp van een tolk."


def at(dag: date) -> Moment:
    """Return ten o'clock on a day."""
    there = timezone.get_default_timezone()
    return Moment(dag=dag, tijdstip=datetime.combine(dag, time(10), tzinfo=there))


def later(moment: Moment, days: int) -> Moment:
    """Return ten o'clock so many days later."""
    return at(moment.dag + timedelta(days=days))


def open_with_plan(bereik: Bereik, moment: Moment, **changes) -> uuid.UUID:
    """Open a dossier with a plan of that day."""
    key = make_ready(bereik, moment, **changes)
    adopt(key, bereik, moment, toezeggingen=[])
    return key


def report(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes) -> uuid.UUID:
    """Put conduct of this day on paper."""
    values = {
        "gedraging": "begeleiding",
        "gedraging_op": moment.dag,
        "geconstateerd_op": moment.dag,
        "feiten": FEITEN,
        **changes,
    }
    return handhaving_melden(dossier, melding=Melding(**values), bereik=bereik, moment=moment)


def step(zaak: uuid.UUID, bereik: Bereik, moment: Moment, **changes) -> Zaakstap:
    """Return a step in a case."""
    row = Handhavingszaak.objects.get(sleutel=zaak)
    return Zaakstap(row.dossier.sleutel, zaak, bereik, moment, **changes)


def send(zaak: uuid.UUID, bereik: Bereik, moment: Moment, soort: str) -> None:
    """Post the latest letter of this kind."""
    letters = Document.objects.filter(handhaving__sleutel=zaak, soort=soort)
    letter = letters.filter(
        pk__in=Verzending.objects.filter(verzonden_op__isnull=True).values("document")
    ).latest("pk")
    brief_verzenden(
        letter.sleutel, verzonden_op=moment.dag, wijze="post", bereik=bereik, moment=moment
    )


def ask(zaak: uuid.UUID, bereik: Bereik, moment: Moment) -> Moment:
    """Ask what happened, post the letter, and return the day after the last day to answer."""
    last = zienswijze_vroegst(moment.dag)
    zienswijze_vragen(step(zaak, bereik, moment), uiterlijk=last)
    send(zaak, bereik, moment, "zienswijze_verzoek")
    return at(last + timedelta(days=1))


def weigh(zaak: uuid.UUID, bereik: Bereik, moment: Moment, **changes) -> None:
    """Weigh a case with ordinary blame and no lowered bijstand."""
    values = {
        "verwijtbaarheid": "gewoon",
        "verwijtbaarheid_reden": "U kreeg de brieven en belde niet.",
        "is_bijstand_verlaagd": False,
        **changes,
    }
    handhaving_beoordelen(step(zaak, bereik, moment), oordeel=Oordeel(**values))


def agree(zaak: uuid.UUID, bereik: Bereik, ander: Bereik, moment: Moment) -> None:
    """Lay the case before a colleague, who agrees."""
    boete_voorleggen(step(zaak, bereik, moment))
    boete_akkoord_geven(step(zaak, ander, moment))


def fine(
    dossier: uuid.UUID, bereik: Bereik, ander: Bereik, moment: Moment, **changes
) -> tuple[uuid.UUID, Moment]:
    """Go from facts to a fine; return the case and the day of the decision."""
    zaak = report(dossier, bereik, moment)
    then = ask(zaak, bereik, moment)
    weigh(zaak, bereik, then, **changes)
    agree(zaak, bereik, ander, then)
    boete_besluiten(step(zaak, ander, then))
    return zaak, then


def make_final(zaak: uuid.UUID, bereik: Bereik, moment: Moment) -> Moment:
    """Post the decision, let the term for bezwaar pass, and return the day that it stands."""
    send(zaak, bereik, moment, "boete_besluit")
    first = onherroepelijk_vanaf(moment.dag)
    assert first is not None
    boete_onherroepelijk_vaststellen(step(zaak, bereik, at(first)), is_zonder_beroep=True)
    return at(first)
