"""S5, row 16: two missed talks of a gezinsmigrant and a permit holder, by the rule of the day.

The dossiers with their plans are opened through actions; the row itself goes through the doors.
"""

from datetime import date, timedelta

import pytest

from inburgering.access.bereik import get_bereik
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Document, Handhavingszaak
from inburgering.cases.naam import Naam
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.handhaving import FEITEN, UITZONDERING, at, open_with_plan
from tests.oproep import GEZIN
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
DORDRECHT, ALBLASSERDAM = "0505", "0482"
PLAN = at(date(2022, 7, 18))


def settle(werkers, as_worker, wie, gemeente, number, **feiten) -> Verhaal:
    """Open somebody's dossier with a plan of July 2022."""
    bereik = get_bereik(werkers[wie].pk, dag=PLAN.dag)
    assert bereik is not None
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Nasser", voornamen="Omar"),
        geboortedatum=date(1990, 2, 3),
        bsn=make_bsn(number),
        is_synthetisch=True,
    )
    key = open_with_plan(bereik, PLAN, gemeente=gemeente, persoon=person, feiten=feiten)
    return Verhaal(as_worker, wie=wie, sleutel=str(key))


@pytest.fixture
def p1(werkers, as_worker):
    return settle(werkers, as_worker, "sjaan", DORDRECHT, 521)


@pytest.fixture
def p2(werkers, as_worker):
    return settle(werkers, as_worker, "corrie", ALBLASSERDAM, 522, **GEZIN)


def report(verhaal, day, **extra):
    """Put two missed talks on paper."""
    told = {
        "gedraging": "begeleiding",
        "gedraging_op": show(day),
        "geconstateerd_op": show(day),
        "feiten": FEITEN,
        **extra,
    }
    fill_in(verhaal.client(day), verhaal.url("handhaving_nieuw"), told, needs="feiten")
    return Handhavingszaak.objects.filter(dossier__sleutel=verhaal.sleutel).latest("pk")


def hear(verhaal, zaak, day):
    """Ask by letter, send it, and give the first day after the last one to answer."""
    answer = fill_in(
        verhaal.client(day), verhaal.url("zienswijze_vragen", zaak.sleutel), {}, needs="uiterlijk"
    )
    assert answer.status_code == 302
    letter = Document.objects.get(handhaving=zaak, soort="zienswijze_verzoek")
    fill_in(verhaal.client(day), f"/brief/{letter.sleutel}/", {"wijze": "post"}, needs="wijze")
    zaak.refresh_from_db()
    return zaak.zienswijze_uiterlijk + timedelta(days=1)


def fine(verhaal, zaak, day, **extra):
    """Weigh, let a colleague look and decide."""
    judged = {
        "verwijtbaarheid": "gewoon",
        "verwijtbaarheid_reden": "U kreeg de brieven en belde niet.",
        "is_bijstand_verlaagd": "nee",
        **extra,
    }
    url, key = verhaal.url, zaak.sleutel
    me, colleague = verhaal.client(day), verhaal.client(day, COLLEGA[verhaal.wie])
    fill_in(me, url("handhaving_oordeel", key), judged, needs="verwijtbaarheid_reden")
    assert me.post(url("boete_voorleggen", key)).status_code == 302
    fill_in(colleague, url("boete_meekijken", key), {}, needs="zaak_versie")
    fill_in(colleague, url("boete_besluit", key), {}, needs="zaak_versie")
    zaak.refresh_from_db()


COLLEGA = {"sjaan": "corrie", "corrie": "sjaan"}


@pytest.mark.eis("R-KEMP-029")
def test_the_gezinsmigrant_is_warned_heard_and_fined(p2):
    first = date(2023, 5, 8)
    zaak = report(p2, first)
    end = {"wijze": "waarschuwen", "reden": "Het was de eerste keer."}
    fill_in(p2.client(first), p2.url("handhaving_afzien", zaak.sleutel), end, needs="reden")
    warning = Document.objects.get(handhaving=zaak)
    assert warning.soort == "handhaving_waarschuwing"
    assert "kunt u een boete krijgen" in warning.html

    second = date(2023, 5, 22)
    zaak = report(p2, second)
    fine(p2, zaak, hear(p2, zaak, second))
    assert (zaak.status, zaak.bedrag_cent) == ("besloten", 2500)
    letter = Document.objects.get(handhaving=zaak, soort="boete_besluit")
    assert zaak.besluit["nummer"] in letter.html


@pytest.mark.eis("R-KEMP-029")
def test_the_permit_holder_by_the_rule_of_may_2023(p1):
    day = date(2023, 5, 22)
    zaak = report(p1, day)
    fine(p1, zaak, hear(p1, zaak, day))
    assert (zaak.status, zaak.bedrag_cent) == ("besloten", 2500)


@pytest.mark.eis("R-KEMP-029")
def test_the_permit_holder_by_the_rule_of_september_2025(p1):
    day = date(2025, 9, 1)
    zaak = report(p1, day)
    page = p1.client(day).get(p1.url("handhaving")).content.decode()
    assert "Er kan geen boete komen" in page
    assert "9 juli 2025" in page
    asked = p1.client(day).post(
        p1.url("zienswijze_vragen", zaak.sleutel), {"uiterlijk": "22-09-2025"}
    )
    assert "aanhoudend gebrek aan" in asked.content.decode()
    assert not Document.objects.filter(handhaving=zaak).exists()

    grounds = {"uitzondering_reden": UITZONDERING}
    fill_in(p1.client(day), p1.url("handhaving_feiten", zaak.sleutel), grounds)
    fine(p1, zaak, hear(p1, zaak, day), **grounds)
    assert zaak.status == "besloten"
    assert UITZONDERING in Document.objects.get(handhaving=zaak, soort="boete_besluit").html
