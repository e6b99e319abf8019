"""Calls for the intake of made-up people, made through the actions as in use."""

from datetime import date, time, timedelta

from inburgering.actions.brief import brief_verzenden
from inburgering.actions.feit import Waarde
from inburgering.actions.oproep import (
    Afspraak,
    oproep_uitkomst_corrigeren,
    oproep_uitkomst_vastleggen,
    oproep_versturen,
)
from inburgering.cases.models import (
    Document,
    Oproep,
    Taak,
)
from inburgering.law.kalender import doorgerold
from tests.intake import later

GEZIN = {
    "doelgroep": Waarde(code="gezinsmigrant"),
    "heeft_asielvergunning": Waarde(code="nee"),
}


def make_afspraak(dag: date, **changes) -> Afspraak:
    talk = doorgerold(dag + timedelta(days=7))
    values = {
        "datum": talk,
        "tijd": time(10, 0),
        "plaats": "Gemeentehuis\nMarkt 1, Boslanden",
        "uiterlijk": doorgerold(talk + timedelta(days=7)),
        **changes,
    }
    return Afspraak(**values)


def post(letter, bereik, moment):
    brief_verzenden(
        letter.sleutel, verzonden_op=moment.dag, wijze="post", bereik=bereik, moment=moment
    )


def call(dossier, bereik, moment, **changes):
    afspraak = make_afspraak(moment.dag, **changes)
    key = oproep_versturen(dossier, afspraak=afspraak, bereik=bereik, moment=moment)
    return Document.objects.get(sleutel=key)


def miss(dossier, bereik, moment):
    """Post the open call, let its term pass, record the absence; return the moment of that."""
    row = Oproep.objects.filter(uitkomst="").get()
    post(Document.objects.get(oproep=row), bereik, moment)
    then = later(moment, (row.uiterlijk - moment.dag).days + 1)
    oproep_uitkomst_vastleggen(
        dossier,
        volgnummer=row.volgnummer,
        uitkomst="niet_verschenen",
        uitkomst_op=then.dag,
        bereik=bereik,
        moment=then,
    )
    return then


def record(dossier, bereik, moment, **changes):
    values = {"volgnummer": 1, "uitkomst": "verschenen", "uitkomst_op": moment.dag, **changes}
    oproep_uitkomst_vastleggen(dossier, bereik=bereik, moment=moment, **values)


def correct(dossier, bereik, moment, **changes):
    values = {
        "volgnummer": 1,
        "uitkomst": "verschenen",
        "uitkomst_op": moment.dag,
        "reden": "kwam toch, andere balie",
        **changes,
    }
    oproep_uitkomst_corrigeren(dossier, bereik=bereik, moment=moment, **values)


def open_tasks():
    return set(
        Taak.objects.filter(status="open", code__startswith="oproep").values_list("code", flat=True)
    ) | set(
        Taak.objects.filter(status="open", code="intake_afwezig_voltooien").values_list(
            "code", flat=True
        )
    )
