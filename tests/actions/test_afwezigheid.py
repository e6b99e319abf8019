"""Absence and cover, and teams."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from inburgering.access.models import Afwezigheid, Beheerregel, Team
from inburgering.access.moment import Moment
from inburgering.actions.afwezigheid import afwezigheid_intrekken, afwezigheid_vastleggen
from inburgering.actions.fouten import NietBevoegd, Onvolledig
from inburgering.actions.team import team_aanmaken, team_hernoemen

TODAY = date(2026, 11, 17)


@pytest.fixture
def moment() -> Moment:
    return Moment(TODAY, datetime(2026, 11, 17, 9, 5, tzinfo=timezone.get_default_timezone()))


@pytest.fixture
def bea(bereik_for):
    return bereik_for("bea", TODAY)


class TestAbsence:
    def away(self, personas, bereik, moment, **parts):
        usual = {
            "van": TODAY,
            "tot_en_met": TODAY + timedelta(days=7),
            "vervanger": personas["tom"].pk,
        }
        afwezigheid_vastleggen(personas["noor"].pk, **(usual | parts), bereik=bereik, moment=moment)

    def test_one_records_the_own_absence_and_the_cover_sees_the_work(
        self, personas, bereik_for, moment
    ):
        self.away(personas, bereik_for("noor", TODAY), moment)
        assert bereik_for("tom", TODAY).vervangt == {personas["noor"].pk}
        assert bereik_for("tom", TODAY + timedelta(days=8)).vervangt == set()

    @pytest.mark.parametrize(
        ("parts", "field"),
        [
            ({"tot_en_met": TODAY - timedelta(days=1)}, "tot_en_met"),
            ({"vervanger": "eva"}, "vervanger"),
            ({"vervanger": "noor"}, "vervanger"),
        ],
    )
    def test_days_and_cover_must_fit(self, personas, bereik_for, moment, parts, field):
        parts = {
            name: personas[value].pk if isinstance(value, str) else value
            for name, value in parts.items()
        }
        with pytest.raises(Onvolledig) as refusal:
            self.away(personas, bereik_for("noor", TODAY), moment, **parts)
        assert field in refusal.value.velden
        assert not Afwezigheid.objects.exists()

    def test_two_absences_cannot_overlap(self, personas, bereik_for, moment):
        noor = bereik_for("noor", TODAY)
        self.away(personas, noor, moment)
        with pytest.raises(Onvolledig):
            self.away(personas, noor, moment, van=TODAY + timedelta(days=7), tot_en_met=date.max)
        assert Afwezigheid.objects.count() == 1

    def test_a_colleague_records_no_absence_of_another(self, personas, bereik_for, moment):
        with pytest.raises(NietBevoegd):
            self.away(personas, bereik_for("tom", TODAY), moment)

    def test_taking_back_leaves_a_row_and_is_for_the_owner(self, personas, bereik_for, moment):
        self.away(personas, bereik_for("noor", TODAY), moment)
        row = Afwezigheid.objects.get()
        with pytest.raises(NietBevoegd):
            afwezigheid_intrekken(row.pk, bereik=bereik_for("tom", TODAY), moment=moment)
        afwezigheid_intrekken(row.pk, bereik=bereik_for("noor", TODAY), moment=moment)
        assert not Afwezigheid.objects.exists()
        assert Beheerregel.objects.filter(wat="afwezigheid_ingetrokken").count() == 1


class TestTeams:
    def test_a_team_is_made_and_renamed(self, personas, bea, moment):
        made = team_aanmaken(organisatie="zandhoven", naam=" Zuid ", bereik=bea, moment=moment)
        team_hernoemen(made, naam="Noord", bereik=bea, moment=moment)
        assert Team.objects.get(pk=made).naam == "Noord"
        assert [row.wat for row in Beheerregel.objects.order_by("pk")] == [
            "team_aangemaakt",
            "team_hernoemd",
        ]

    def test_two_teams_of_a_party_have_two_names(self, personas, bea, moment):
        with pytest.raises(Onvolledig):
            team_aanmaken(
                organisatie="regiehuis", naam="Team Inburgering", bereik=bea, moment=moment
            )
        assert not Beheerregel.objects.exists()

    def test_other_regions_and_roles_are_refused(self, personas, bea, bereik_for, moment):
        with pytest.raises(Onvolledig):
            team_aanmaken(organisatie="verweg", naam="Zuid", bereik=bea, moment=moment)
        with pytest.raises(NietBevoegd):
            team_aanmaken(
                organisatie="regiehuis",
                naam="Zuid",
                bereik=bereik_for("tom", TODAY),
                moment=moment,
            )
