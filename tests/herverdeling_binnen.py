"""Work of a casusregisseur of the Regiehuis, colleagues to give it to, and how it lies."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.herverdeling import herverdeling_bekijken, werk_herverdelen
from inburgering.cases.models import Dossier, Taak
from inburgering.queries.herverdeling_plan import Herverdeelkeuze
from tests.dossiers import make_bsn, make_nieuw, open_dossier

DAY = timedelta(days=1)


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def hire(naam, rol="casusregisseur"):
    row = Medewerker.objects.create(email=f"{naam}@proef.example", naam=naam.title())
    Aanstelling.objects.create(
        medewerker=row, organisatie_id="regiehuis", rol=rol, begin="2022-01-01"
    )
    return row.pk


@pytest.fixture
def nora(personas):
    return hire("nora")


@pytest.fixture
def nick(personas):
    return hire("nick")


@pytest.fixture
def mensen(noor, moment):
    def make(number):
        first = Dossier.objects.count()
        return [
            open_dossier(
                noor,
                moment,
                persoon=replace(
                    make_nieuw("9001", noor.medewerker).persoon, bsn=make_bsn(300 + first + n)
                ),
                feiten={"recht_op_bijstand": Waarde(datum=moment.dag)},
            )
            for n in range(number)
        ]

    return make


def choose(noor, moment, *naar, **changes):
    usual = {
        "wie": "medewerker",
        "van": noor.medewerker,
        "naar": naar,
        "dag": moment.dag,
        "met_casusregie": True,
        "reden": "Noor gaat minder werken",
    }
    return Herverdeelkeuze(**{**usual, **changes})


def do(keuze, tom, moment):
    seen = herverdeling_bekijken(keuze, bereik=tom, moment=moment).vingerafdruk
    return werk_herverdelen(keuze, gezien=seen, bereik=tom, moment=moment)


def later(moment, days):
    return Moment(moment.dag + days * DAY, moment.tijdstip + days * DAY)


def holders():
    rows = Taak.objects.filter(status="open", organisatie="regiehuis").order_by("pk")
    return list(rows.values_list("pk", "organisatie", "medewerker", "team"))


def regie():
    return list(Dossier.objects.order_by("pk").values_list("casusregisseur", flat=True))
