"""Hours on the screen: the tab of one person, the classroom, what is kept when it is refused."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inburgering.cases.models import Dossier, Feit, Pip, Uren, Urensignaal, Verrekening
from tests.dossiers import open_dossier
from tests.formulier import read_form
from tests.uren import make_bestelling, make_contract, make_groep, make_les


def fill_in(browser, address, **answers):
    """Send the form of a page as typed; the answer may be a refusal."""
    page = browser.get(address)
    if page.status_code != 200:
        return page
    return browser.post(address, read_form(page.content.decode(), "versie") | answers)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    key = open_dossier(noor, moment)
    row = Dossier.objects.get(sleutel=key)
    Pip.objects.create(
        dossier=row,
        volgnummer=1,
        status=Pip.Status.VASTGESTELD,
        inhoud={"leerroute": "Z"},
        dagtekening=moment.dag - timedelta(days=200),
    )
    return key


@pytest.fixture
def groep(dossier, noor):
    group = make_groep(product="leerroute_z")
    make_bestelling(dossier, noor, groep=group, product="leerroute_z", contract=make_contract())
    return group


def row(dossier, noor, day, minuten=180, **more):
    values = {"soort": "nt2", "organisatie_id": "taalschool", "is_keurmerk": True, **more}
    return Uren.objects.create(
        dossier=Dossier.objects.get(sleutel=dossier),
        datum=day,
        minuten=minuten,
        door_id=noor.medewerker,
        recorded_at=timezone.now(),
        **values,
    )


@pytest.mark.eis("R-KEMP-035", "R-KEMP-058")
def test_het_tabblad_toont_tellers_lijn_en_tabel(client_for, dossier, noor, moment):
    for week in range(1, 9):
        row(dossier, noor, moment.dag - timedelta(days=7 * week), 600, minuten_gepland=720)
    page = client_for("noor").get(reverse("uren", args=[dossier])).content.decode()
    assert "van 800 uur" in page
    assert "<svg" in page
    assert "Bekijk als tabel" in page
    assert "Met dit tempo klaar op" in page
    assert "83%" in page


def test_uren_vastleggen_en_verbeteren_bewaart_wat_er_stond(client_for, dossier):
    browser = client_for("noor")
    answer = fill_in(
        browser,
        reverse("uren_nieuw", args=[dossier]),
        soort="participatie",
        categorie="vrijwilligerswerk_ind",
        datum="1-10-2026",
        tijd="3,5",
    )
    assert answer.status_code == 302
    first = Uren.objects.get()
    assert (first.minuten, first.categorie) == (210, "vrijwilligerswerk_ind")
    address = reverse("uren_rij", args=[dossier, first.pk])
    answer = fill_in(browser, address, tijd="4:15", reden="Verkeerd geteld")
    assert answer.status_code == 302
    new = Uren.objects.get(is_geldig=True)
    assert (new.minuten, new.vervangt_id, new.reden) == (255, first.pk, "Verkeerd geteld")
    page = browser.get(reverse("uren_rij", args=[dossier, new.pk])).content.decode()
    assert "3 uur 30" in page
    past = browser.get(reverse("uren_geschiedenis", args=[dossier])).content.decode()
    assert "3 uur 30" in past


FOUTEN = [  # typed, words at the field
    ({"datum": "1-1-2199"}, "Kies een dag op of voor"),
    ({"tijd": "veel"}, "Deze tijd kunnen we niet lezen"),
    ({"tijd": "17"}, "meer dan 16 uur op een dag"),
    ({"periode": "week", "tijd": "61"}, "meer dan 60 uur"),
    ({"tijd": ""}, "geen tijd en geen reden"),
    ({"soort": "participatie"}, "hoort een categorie"),
    ({"tijd": "5", "gepland": "4"}, "meer uren dan er gepland"),
]


@pytest.mark.parametrize(("typed", "words"), FOUTEN)
def test_verkeerde_uren_worden_geweigerd_en_blijven_staan(client_for, dossier, typed, words):
    values = {"soort": "nt2", "datum": "1-10-2026", "tijd": "3", "opmerking": "Mooie les", **typed}
    answer = fill_in(client_for("noor"), reverse("uren_nieuw", args=[dossier]), **values)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert words in page
    assert "Mooie les" in page
    assert not Uren.objects.exists()


def test_dezelfde_uren_twee_keer_en_per_week_naast_per_dag(client_for, dossier):
    browser, address = client_for("noor"), reverse("uren_nieuw", args=[dossier])
    values = {"soort": "nt2", "datum": "1-10-2026", "tijd": "3"}
    fill_in(browser, address, **values)
    assert "Deze uren staan er al" in fill_in(browser, address, **values).content.decode()
    week = fill_in(browser, address, **values | {"periode": "week"})
    assert "per dag of per week" in week.content.decode()
    assert Uren.objects.count() == 1


@pytest.mark.eis("R-KEMP-082")
def test_vluchtelingenwerk_legt_uren_vast_van_eigen_mensen_en_verder_niets(
    client_for, dossier, noor, moment, bereik_for
):
    vera = client_for("vera")
    answer = fill_in(
        vera,
        reverse("uren_nieuw", args=[dossier]),
        soort="participatie",
        categorie="vereniging_groep",
        datum="1-10-2026",
        tijd="2",
    )
    assert answer.status_code == 302
    assert Uren.objects.get().organisatie_id == "partner"
    assert vera.get(reverse("uren", args=[dossier])).status_code == 200
    for name in ("pip", "intake", "dossier_gegevens"):
        assert vera.get(reverse(name, args=[dossier])).status_code in {403, 404}
    credit = fill_in(
        vera,
        reverse("uren_verreken", args=[dossier]),
        grond="intake",
        soort="pvt",
        tijd="4",
        van="1-3-2026",
        tot_en_met="2-3-2026",
        bron="verslag",
    )
    assert credit.status_code == 403
    elsewhere = open_dossier(bereik_for("vreemd"), moment, gemeente="9009")
    assert vera.get(reverse("uren", args=[elsewhere])).status_code == 404


def test_uren_van_de_intake_tellen_mee_met_grond_en_bewijs(client_for, dossier, moment):
    browser = client_for("noor")
    before = moment.dag - timedelta(days=230)
    values = {
        "grond": "intake",
        "soort": "pvt",
        "tijd": "4",
        "van": before.strftime("%d-%m-%Y"),
        "tot_en_met": (before + timedelta(days=3)).strftime("%d-%m-%Y"),
        "bron": "Verslag van de intake",
    }
    address = reverse("uren_verreken", args=[dossier])
    assert fill_in(browser, address, **values).status_code == 302
    again = fill_in(browser, address, **values).content.decode()
    assert "er al een verrekening in deze periode" in again
    late = values | {"van": moment.dag.strftime("%d-%m-%Y")}
    late["tot_en_met"] = late["van"]
    assert "voor het eerste PIP" in fill_in(browser, address, **late).content.decode()
    page = browser.get(reverse("uren", args=[dossier])).content.decode()
    assert "Verslag van de intake" in page
    credit = Verrekening.objects.get()
    gone = reverse("verrekening_weg", args=[dossier, credit.pk])
    assert fill_in(browser, gone, reden="Dubbel geteld").status_code == 302
    credit.refresh_from_db()
    assert (credit.is_geldig, credit.reden) == (False, "Dubbel geteld")


def test_de_klas_op_een_telefoon(client_for, dossier, groep, moment):
    browser = client_for("lot")
    assert browser.get(reverse("lessen", args=[groep.sleutel])).status_code == 200
    lesson = make_les(groep, moment.dag)
    address = reverse("les", args=[lesson.sleutel])
    page = browser.get(address).content.decode()
    assert f'name="er_{dossier.hex}" value="1"' in page
    post = {
        "versie": "1",
        f"wie_{dossier.hex}": "1",
        f"reden_{dossier.hex}": "te_laat",
        f"laat_{dossier.hex}": "30",
    }
    assert browser.post(address, post).status_code == 302
    assert Uren.objects.get().minuten == 150
    assert "Ongedaan maken" in browser.get(address).content.decode()
    assert (
        browser.post(reverse("les_terug", args=[lesson.sleutel]), {"versie": "2"}).status_code
        == 302
    )
    assert not Uren.objects.filter(is_geldig=True).exists()
    old = browser.post(address, post)
    assert old.status_code == 200
    assert "Iemand anders" in old.content.decode()


@pytest.mark.eis("R-DRE-015")
def test_een_dagdeel_heeft_een_onderwerp(client_for, dossier, groep, moment):
    browser = client_for("lot")
    lesson = make_les(groep, moment.dag)
    address = reverse("les", args=[lesson.sleutel])
    there = {f"wie_{dossier.hex}": "1", f"er_{dossier.hex}": "1"}
    refused = browser.post(address, {**there, "versie": "1", "onderwerp": "x" * 121})
    assert refused.status_code == 200
    assert "x" * 121 in refused.content.decode()
    assert not Uren.objects.exists()
    post = {**there, "versie": "1", "onderwerp": " Gezondheid en  huisarts "}
    assert browser.post(address, post).status_code == 302
    lesson.refresh_from_db()
    assert lesson.onderwerp == "Gezondheid en huisarts"
    assert "Gezondheid en huisarts" in browser.get(address).content.decode()
    page = browser.get(reverse("lessen", args=[groep.sleutel])).content.decode()
    assert "Gezondheid en huisarts" in page
    # A screen that was open from before the field keeps what stands there.
    assert browser.post(address, {**there, "versie": "2"}).status_code == 302
    lesson.refresh_from_db()
    assert lesson.onderwerp == "Gezondheid en huisarts"


def test_aantal_vragen_aan_de_database_hangt_niet_af_van_de_uren(
    client_for, dossier, noor, moment, django_assert_max_num_queries
):
    browser, address = client_for("noor"), reverse("uren", args=[dossier])
    browser.get(address)
    counts = []
    for size in (1, 30):
        for number in range(size):
            row(dossier, noor, moment.dag - timedelta(days=size + number), 30)
        with django_assert_max_num_queries(90) as seen:
            browser.get(address)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_een_laag_percentage_geeft_een_sein_tot_iemand_opvolgt(client_for, dossier, noor, moment):
    row_of = Dossier.objects.get(sleutel=dossier)
    signal = Urensignaal.objects.create(
        dossier=row_of,
        van=moment.dag - timedelta(days=27),
        tot_en_met=moment.dag,
        percentage=40,
        grens=80,
        created_at=moment.tijdstip,
    )
    browser = client_for("noor")
    page = browser.get(reverse("uren", args=[dossier])).content.decode()
    assert "De aanwezigheid is te laag" in page
    answer = fill_in(
        browser,
        reverse("urensignaal", args=[dossier, signal.pk]),
        oorzaak="kinderopvang",
        opvolging="Opvang vanaf maandag",
        randvoorwaarde="on",
    )
    assert answer.status_code == 302
    signal.refresh_from_db()
    assert (signal.status, signal.oorzaak) == ("opgevolgd", "kinderopvang")
    assert row_of.randvoorwaarden.get().soort == "kinderopvang"
    assert not Feit.objects.filter(soort="gezondheid").exists()
