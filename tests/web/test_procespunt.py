"""Problems with a party in the browser: reported from a dossier, steered without one."""

from datetime import timedelta

import pytest

from inburgering.cases.models import Procespunt, Taak, Verbeterafspraak
from tests.dossiers import open_dossier
from tests.formulier import fill_in, read_form


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


def show(dag) -> str:
    return dag.strftime("%d-%m-%Y")


@pytest.mark.eis("R-KEMP-064", "R-KEMP-110")
def test_the_whole_way_and_back_to_who_reported_it(client_for, dossier, moment):
    noor, rik = client_for("noor"), client_for("rik")
    answer = fill_in(
        noor,
        f"/dossier/{dossier}/procespunt/",
        {
            "organisatie": "partner",
            "soort": "wachttijd",
            "omschrijving": "Mensen wachten maanden op een groep.",
        },
    )
    assert answer["Location"] == f"/dossier/{dossier}/voortgang/"
    punt = f"/sturen/procespunten/{Procespunt.objects.get().sleutel}/"
    html = rik.get("/sturen/procespunten/").content.decode()
    assert "Welkom Partners" in html
    assert "Mensen wachten maanden op een groep." in html
    assert str(dossier) not in html + rik.get(punt).content.decode()
    assert rik.get(f"/dossier/{dossier}/voortgang/").status_code == 404
    version = read_form(rik.get(punt).content.decode(), "versie")
    assert rik.post(f"{punt}oppakken/", version).status_code == 302
    fill_in(
        rik,
        f"{punt}afspraak/",
        {"tekst": "Elke maand een groep.", "uiterlijk": show(moment.dag + timedelta(days=30))},
    )
    row = Verbeterafspraak.objects.get()
    fill_in(rik, f"{punt}afspraak/{row.pk}/", {"is_nagekomen": "nee"}, needs="versie")
    fill_in(
        rik,
        f"{punt}sluiten/",
        {"is_opgelost": "nee", "uitkomst": "Wij zoeken een andere partij."},
        needs="uitkomst",
    )
    seen = noor.get(f"/dossier/{dossier}/voortgang/").content.decode()
    assert "Wij zoeken een andere partij." in seen
    mine = noor.get("/sturen/procespunten/").content.decode()
    assert "gesloten zonder oplossing" in mine
    assert "Per partij" not in mine
    assert noor.get(f"{punt}sluiten/").status_code == 404


def test_sensitive_words_are_looked_at_again_and_kept_only_on_purpose(client_for, dossier):
    noor, url = client_for("noor"), f"/dossier/{dossier}/procespunt/"
    sent = {
        **read_form(noor.get(url).content.decode(), "omschrijving"),
        "organisatie": "partner",
        "soort": "kwaliteit",
        "omschrijving": "De lessen zijn in het ziekenhuis, dat is te ver.",
    }
    html = noor.post(url, sent).content.decode()
    assert "Haal dat weg." in html
    assert "dat is te ver." in html
    assert "Ik heb het nagelezen" in html
    assert not Procespunt.objects.exists()
    again = {**read_form(html, "omschrijving"), **sent, "toch": "on"}
    assert noor.post(url, again).status_code == 302
    assert Procespunt.objects.get().omschrijving.endswith("te ver.")


def test_a_task_of_another_party_is_pushed_by_form(client_for, dossier, moment):
    noor = client_for("noor")
    stuck = Taak.objects.filter(dossier__sleutel=dossier, organisatie="partner").earliest("id")
    url = f"/dossier/{dossier}/doorzetten/{stuck.sleutel}/"
    html = noor.get(url).content.decode()
    assert "Welkom Partners" in html
    answers = {
        "reden": "Er is nog geen zorgverzekering.",
        "uiterlijk": show(moment.dag + timedelta(days=2)),
        "proces": "De eerste afspraak komt steeds te laat.",
    }
    assert fill_in(noor, url, answers)["Location"] == f"/dossier/{dossier}/voortgang/"
    assert "doorgezet" in noor.get(f"/dossier/{dossier}/voortgang/").content.decode()
    fresh = read_form(noor.get(url).content.decode(), "reden")
    wrong = noor.post(url, {**fresh, **answers})
    assert "al doorgezet" in wrong.content.decode()
