"""No sequence of acts on reimbursements loses a cent, pays twice or pays what was not granted."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inburgering.actions.fouten import Geweigerd
from inburgering.actions.vergoeding import (
    Besluit,
    vergoeding_beslissen,
    vergoeding_betalen,
    vergoeding_intrekken,
)
from inburgering.cases.models import Dossier, Taak, Vergoeding
from inburgering.queries.vergoeding import get_vergoedingen
from tests.dossiers import open_dossier
from tests.meedoen import ask
from tests.personas import make_basis

STEP = st.tuples(
    st.sampled_from(["grant", "refuse", "pay", "withdraw"]),
    st.integers(0, 2),
    st.integers(1, 20_000),
)


def act(what, cent, dossier, key, noor, moment):
    who = {"vergoeding": key, "bereik": noor, "moment": moment}
    if what == "pay":
        vergoeding_betalen(dossier, betaald_op=moment.dag, **who)
    elif what == "withdraw":
        vergoeding_intrekken(dossier, **who)
    else:
        decision = Besluit(what == "grant", moment.dag, cent, "Daarom", "inburgering")
        vergoeding_beslissen(dossier, besluit=decision, **who)


@pytest.mark.embedded
@pytest.mark.eis("R-SV-026")
@given(steps=st.lists(STEP, max_size=8))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_what_was_paid_is_what_was_granted_once(bereik_for, moment, regio, steps):
    noor = bereik_for("noor")
    Vergoeding.objects.all().delete()
    dossier = open_or_get(noor, moment)
    keys = [ask(dossier, noor, moment, cent=cent) for cent in (8460, 12_000, 1)]
    granted: dict[object, int] = {}
    paid: dict[object, int] = {}
    for what, place, cent in steps:
        key = keys[place]
        before = Vergoeding.objects.get(sleutel=key)
        try:
            act(what, cent, dossier, key, noor, moment)
        except Geweigerd:
            after = Vergoeding.objects.get(sleutel=key)
            assert (after.status, after.toegekend_cent) == (before.status, before.toegekend_cent)
            continue
        if what == "grant":
            assert key not in granted
            granted[key] = cent
        elif what == "pay":
            assert key not in paid
            paid[key] = granted[key]
    check(dossier, noor, moment, granted, paid)


def check(dossier, noor, moment, granted: Mapping, paid: Mapping) -> None:
    beeld = get_vergoedingen(dossier, bereik=noor, dag=moment.dag)
    assert beeld.betaald_cent == sum(paid.values())
    assert beeld.open_cent == sum(granted.values()) - sum(paid.values())
    assert all(
        line.toegekend_cent <= line.gevraagd_cent for line in beeld.regels if line.besloten_op
    )
    open_now = set(Taak.objects.filter(status="open").values_list("code", flat=True))
    waits = {line.status for line in beeld.regels}
    assert ("vergoeding_beslissen" in open_now) is ("gevraagd" in waits)
    assert ("vergoeding_betalen" in open_now) is ("toegekend" in waits)


def open_or_get(noor, moment):
    """Open the dossier once per test: all examples share the database of one test."""
    row = Dossier.objects.first()
    if row is None:
        make_basis("9001", "voortgang", "regiehuis")
        return open_dossier(noor, moment)
    return row.sleutel
