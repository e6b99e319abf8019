"""Work that lies with somebody who left, goes to another party or leaves soon is shown."""

from datetime import timedelta

import pytest

from inburgering.access.models import Aanstelling
from inburgering.queries.herverdeling_achter import VOORUIT, list_vertrekkers
from tests.dossiers import open_dossier

DAY = timedelta(days=1)


@pytest.fixture
def work(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


def end(medewerker, last_day):
    Aanstelling.objects.filter(medewerker=medewerker).update(eind=last_day)


def seen(bereik_for, moment, naam="tom"):
    rows = list_vertrekkers(bereik_for(naam), dag=moment.dag)
    return [(row.naam, row.dossiers, row.tot_en_met) for row in rows]


@pytest.mark.parametrize(("days", "shown"), [(-1, None), (0, 0), (28, 28), (29, ...)], ids=str)
def test_who_is_gone_or_goes_within_four_weeks(work, bereik_for, personas, moment, days, shown):
    end(personas["noor"], moment.dag + days * DAY)
    last_day = None if shown is None else moment.dag + days * DAY
    expected = [] if shown is ... else [("Noor van den Berg", 1, last_day)]
    assert seen(bereik_for, moment) == expected


def test_who_went_to_another_party(work, bereik_for, personas, moment):
    end(personas["noor"], moment.dag - DAY)
    Aanstelling.objects.create(
        medewerker=personas["noor"],
        organisatie_id="zandhoven",
        rol="casusregisseur",
        begin=moment.dag,
    )
    assert seen(bereik_for, moment) == [("Noor van den Berg", 1, None)]
    assert seen(bereik_for, moment, "eva") == []


def test_who_only_gets_another_role_here_stays(work, bereik_for, personas, moment):
    end(personas["noor"], moment.dag + 3 * DAY)
    Aanstelling.objects.create(
        medewerker=personas["noor"],
        organisatie_id="regiehuis",
        rol="teamleider",
        begin=moment.dag + 4 * DAY,
    )
    assert seen(bereik_for, moment) == []


def test_the_account_that_was_closed(work, bereik_for, personas, moment):
    personas["noor"].is_active = False
    personas["noor"].save()
    assert seen(bereik_for, moment) == [("Noor van den Berg", 1, None)]
    assert VOORUIT == 28 * DAY
