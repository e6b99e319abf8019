"""What a functional administrator may change in accounts, and what every change leaves behind."""

from datetime import date, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Beheerregel, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.aanstelling import Plaats
from inburgering.actions.account import (
    aanstelling_beeindigen,
    aanstelling_wijzigen,
    account_activeren,
    account_deactiveren,
    account_uitnodigen,
    sessies_beeindigen,
    tweede_factor_intrekken,
    uitnodiging_herhalen,
)
from inburgering.actions.afwezigheid import afwezigheid_vastleggen
from inburgering.actions.fouten import NietBevoegd, Onvolledig
from tests.personas import TOTP_SECRET, sign_in

TODAY = date(2026, 11, 17)
REAL = datetime(2026, 11, 17, 9, 5, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def moment() -> Moment:
    """Give a day of work that a time machine moved far from the real time."""
    return Moment(dag=date(2031, 5, 5), tijdstip=REAL)


@pytest.fixture
def bea(bereik_for):
    return bereik_for("bea", TODAY)


def plaats(**parts) -> Plaats:
    usual = {"rol": "casusregisseur", "organisatie": "regiehuis", "team": None, "begin": TODAY}
    return Plaats(**(usual | parts))


CHANGES = {
    "uitnodiging_herhaald": lambda m, **kw: uitnodiging_herhalen(m, **kw),
    "aanstelling_gewijzigd": lambda m, **kw: aanstelling_wijzigen(m, plaats=plaats(), **kw),
    "aanstelling_beeindigd": lambda m, **kw: aanstelling_beeindigen(m, eind=TODAY, **kw),
    "gedeactiveerd": lambda m, **kw: account_deactiveren(m, **kw),
    "geactiveerd": lambda m, **kw: account_activeren(m, **kw),
    "sessies_beeindigd": lambda m, **kw: sessies_beeindigen(m, **kw),
    "tweede_factor_ingetrokken": lambda m, **kw: tweede_factor_intrekken(m, **kw),
    "afwezigheid_vastgelegd": lambda m, **kw: afwezigheid_vastleggen(
        m, van=TODAY, tot_en_met=TODAY, vervanger=None, **kw
    ),
}
NOT_TO_ONESELF = set(CHANGES) - {
    "uitnodiging_herhaald",
    "sessies_beeindigd",
    "afwezigheid_vastgelegd",
}


@pytest.mark.parametrize("wat", CHANGES)
class TestEveryChange:
    def test_leaves_a_row_with_the_real_time(self, personas, bea, moment, wat):
        CHANGES[wat](personas["kim"].pk, bereik=bea, moment=moment)
        row = Beheerregel.objects.get()
        assert (row.wat, row.betreft, row.door) == (wat, personas["kim"], personas["bea"])
        assert row.tijdstip == REAL

    @pytest.mark.parametrize("naam", ["noor", "tom", "pim", "rik", "vreemd"])
    def test_is_refused_to_who_is_no_administrator(self, personas, bereik_for, moment, wat, naam):
        with pytest.raises(NietBevoegd):
            CHANGES[wat](personas["kim"].pk, bereik=bereik_for(naam, TODAY), moment=moment)
        assert not Beheerregel.objects.exists()

    def test_is_refused_for_another_region(self, personas, bea, moment, wat):
        with pytest.raises(NietBevoegd):
            CHANGES[wat](personas["vreemd"].pk, bereik=bea, moment=moment)
        assert not Beheerregel.objects.exists()

    def test_is_refused_for_oneself_where_it_gives_power(self, personas, bea, moment, wat):
        if wat not in NOT_TO_ONESELF:
            CHANGES[wat](personas["bea"].pk, bereik=bea, moment=moment)
            return
        with pytest.raises(NietBevoegd):
            CHANGES[wat](personas["bea"].pk, bereik=bea, moment=moment)
        assert get_bereik(personas["bea"].pk, dag=TODAY) == bea


class TestInviting:
    def test_makes_an_account_that_cannot_log_in_yet(self, personas, bea, moment):
        made = account_uitnodigen(
            naam=" Lin Chen ",
            email=" Lin@Proef.example",
            plaats=plaats(rol="budgetcoach", eind=date(2027, 1, 31)),
            bereik=bea,
            moment=moment,
        )
        row = Medewerker.objects.get(pk=made.medewerker)
        assert (row.naam, row.email) == ("Lin Chen", "lin@proef.example")
        assert not row.has_usable_password()
        assert row.date_joined == REAL
        bereik = get_bereik(row.pk, dag=date(2027, 1, 31))
        assert bereik is not None
        assert bereik.rol.code == "budgetcoach"
        assert get_bereik(row.pk, dag=date(2027, 2, 1)) is None
        assert Beheerregel.objects.get().gegevens["rol"] == "budgetcoach"
        assert "lin" not in str(Beheerregel.objects.get().gegevens)

    @pytest.mark.parametrize(
        ("email", "parts", "field"),
        [
            ("NOOR@proef.example", {}, "email"),
            ("nieuw@proef.example", {"rol": "koning"}, "rol"),
            ("nieuw@proef.example", {"organisatie": "verweg"}, "organisatie"),
            ("nieuw@proef.example", {"organisatie": "partner", "team": "own"}, "team"),
            ("nieuw@proef.example", {"eind": TODAY - timedelta(days=1)}, "eind"),
        ],
    )
    def test_makes_nothing_when_something_is_wrong(
        self, personas, regio, bea, moment, email, parts, field
    ):
        before = Medewerker.objects.count()
        parts = {name: regio.team if value == "own" else value for name, value in parts.items()}
        with pytest.raises(Onvolledig) as refusal:
            account_uitnodigen(
                naam="Nieuw", email=email, plaats=plaats(**parts), bereik=bea, moment=moment
            )
        assert field in refusal.value.velden
        assert Medewerker.objects.count() == before
        assert not Beheerregel.objects.exists()

    def test_is_refused_to_others(self, personas, bereik_for, moment):
        with pytest.raises(NietBevoegd):
            account_uitnodigen(
                naam="Nieuw",
                email="nieuw@proef.example",
                plaats=plaats(),
                bereik=bereik_for("noor", TODAY),
                moment=moment,
            )


class TestPlace:
    def test_another_role_closes_the_one_before(self, personas, bea, moment):
        kim = personas["kim"]
        aanstelling_wijzigen(
            kim.pk, plaats=plaats(begin=date(2026, 12, 1)), bereik=bea, moment=moment
        )
        old, new = kim.aanstellingen.order_by("begin")
        assert (old.rol, old.eind) == ("budgetcoach", date(2026, 11, 30))
        assert (new.rol, new.begin, new.eind) == ("casusregisseur", date(2026, 12, 1), None)

    def test_the_same_first_day_takes_its_place(self, personas, bea, moment):
        kim = personas["kim"]
        for rol in ("casusregisseur", "teamleider"):
            aanstelling_wijzigen(kim.pk, plaats=plaats(rol=rol), bereik=bea, moment=moment)
        assert list(kim.aanstellingen.order_by("begin").values_list("rol", flat=True)) == [
            "budgetcoach",
            "teamleider",
        ]

    def test_no_place_slips_in_before_a_planned_one(self, personas, bea, moment):
        kim = personas["kim"]
        later = plaats(begin=date(2027, 3, 1))
        aanstelling_wijzigen(kim.pk, plaats=later, bereik=bea, moment=moment)
        with pytest.raises(Onvolledig) as refusal:
            aanstelling_wijzigen(kim.pk, plaats=plaats(), bereik=bea, moment=moment)
        assert "begin" in refusal.value.velden
        assert kim.aanstellingen.count() == 2

    def test_the_last_day_still_counts(self, personas, bea, moment):
        aanstelling_beeindigen(personas["kim"].pk, eind=TODAY, bereik=bea, moment=moment)
        assert get_bereik(personas["kim"].pk, dag=TODAY) is not None
        assert get_bereik(personas["kim"].pk, dag=TODAY + timedelta(days=1)) is None

    def test_it_cannot_end_before_it_began(self, personas, bea, moment):
        with pytest.raises(Onvolledig):
            aanstelling_beeindigen(
                personas["kim"].pk, eind=date(2021, 1, 1), bereik=bea, moment=moment
            )
        assert Aanstelling.objects.get(medewerker=personas["kim"]).eind is None


class TestClosing:
    def test_closing_ends_every_session(self, personas, bea, moment):
        browser = Client()
        sign_in(browser, "vera")
        account_deactiveren(personas["vera"].pk, bereik=bea, moment=moment)
        assert not UserSession.objects.exists()
        assert browser.get("/account/afwezigheid/").status_code == 302
        account_activeren(personas["vera"].pk, bereik=bea, moment=moment)
        assert browser.get("/account/afwezigheid/").status_code == 302

    def test_ending_sessions_says_how_many(self, personas, bea, moment):
        for _ in range(2):
            sign_in(Client(), "vera")
        assert sessies_beeindigen(personas["vera"].pk, bereik=bea, moment=moment) == 2
        assert sessies_beeindigen(personas["vera"].pk, bereik=bea, moment=moment) == 0

    def test_a_lost_second_factor_is_removed_with_the_sessions(self, personas, bea, moment):
        TOTP.activate(personas["kim"], TOTP_SECRET)
        browser = Client()
        sign_in(browser, "kim")
        tweede_factor_intrekken(personas["kim"].pk, bereik=bea, moment=moment)
        assert not Authenticator.objects.filter(user=personas["kim"]).exists()
        assert browser.get("/account/afwezigheid/").status_code == 302


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_rows_of_changes_cannot_be_changed(personas, bea, moment, change):
    account_activeren(personas["kim"].pk, bereik=bea, moment=moment)
    rows = Beheerregel.objects.all()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(wat="niets") if change == "update" else rows.delete()
    assert Beheerregel.objects.get().wat == "geactiveerd"
