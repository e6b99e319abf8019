"""A file with hours: every row looked at, good rows taken in, nothing twice, nobody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inburgering.actions.fouten import AlGedaan, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.uren_bestand import (
    urenbestand_lezen,
    urenbestand_verwerken,
    urenbestand_wegdoen,
)
from inburgering.cases.models import Dossier, Tijdlijnregel, Uren, Urenbestand
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.uren import make_bestelling, make_contract

KOP = "Deelnemer;Naam;Datum;Soort;Uren;Gepland;Afwezig;Categorie;Per"


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def lot(bereik_for):
    return bereik_for("lot")


@pytest.fixture
def mensen(noor, moment):
    contract = make_contract()
    found = []
    for number in range(2):
        base = make_nieuw("9001", 0).persoon
        key = open_dossier(noor, moment, persoon=replace(base, bsn=make_bsn(200 + number)))
        make_bestelling(key, noor, contract=contract)
        found.append(Dossier.objects.get(sleutel=key))
    return found


def lees(bereik, moment, *lines, naam="uren.csv"):
    text = "\n".join([KOP, *lines])
    return urenbestand_lezen(naam, text.encode(), bereik=bereik, moment=moment)


def codes():
    row = Urenbestand.objects.order_by("-id").first()
    return [(b["rij"], b["kolom"], b["code"]) for b in row.bevindingen]


@pytest.mark.eis("R-SV-018")
def test_goede_rijen_komen_binnen_op_nummer_en_op_sleutel(mensen, lot, moment):
    one, two = mensen
    found = lees(
        lot,
        moment,
        f"{one.nummer};Selam;5-10-2026;nt2;3,5;4;;;",
        f"{two.sleutel};Ander;5-10-2026;knm;0;2;ziek;;dag",
    )
    assert (found.aantal, found.goed, codes()) == (2, 2, [])
    assert not Uren.objects.exists()
    assert urenbestand_verwerken(found.sleutel, wijze="alles", bereik=lot, moment=moment) == 2
    rows = Uren.objects.order_by("minuten").values_list("soort", "minuten", "is_keurmerk")
    assert list(rows) == [("knm", 0, True), ("nt2", 210, True)]
    assert Tijdlijnregel.objects.filter(handeling="uren.bestand").count() == 2
    assert not bytes(Urenbestand.objects.get().rijen_versleuteld)
    with pytest.raises(AlGedaan):
        urenbestand_verwerken(found.sleutel, wijze="alles", bereik=lot, moment=moment)


def test_elke_fout_staat_bij_rij_en_kolom(mensen, lot, noor, moment, bereik_for):
    mine = mensen[0].nummer
    base = make_nieuw("9009", 0).persoon
    other = open_dossier(
        bereik_for("vreemd"), moment, gemeente="9009", persoon=replace(base, bsn=make_bsn(300))
    )
    foreign = Dossier.objects.get(sleutel=other).nummer
    tomorrow = (moment.dag + timedelta(days=1)).strftime("%d-%m-%Y")
    lees(
        lot,
        moment,
        f"{mine};;5-10-2026;nt2;3;;;;",
        f"{mine};;5-10-2026;nt2;3;;;;",
        f"{mine};;{tomorrow};nt2;3;;;;",
        "12345;;5-10-2026;nt2;3;;;;",
        f"{foreign};;5-10-2026;nt2;3;;;;",
        f"{mine};;6-10-2026;pvt;3;;;;",
        f"{mine};;6-10-2026;nt2;veel;;;;",
        f"{mine};;12-10-2026;nt2;61;;;;week",
        f"{mine};;13-10-2026;nt2;10;;;;week",
        f"{mine};;7-10-2026;schaken;3;;;;",
        f"{mine};;7-10-2025;nt2;3;;;;",
    )
    assert codes() == [
        (3, "datum", "dubbel_in_bestand"),
        (4, "datum", "toekomst"),
        (5, "deelnemer", "deelnemer_onbekend"),
        (6, "deelnemer", "deelnemer_onbekend"),
        (7, "soort", "soort_niet_van_jou"),
        (8, "uren", "uren_onleesbaar"),
        (9, "uren", "week_vol"),
        (10, "datum", "niet_maandag"),
        (11, "soort", "keuze_onbekend"),
        (12, "datum", "buiten_bestelling"),
    ]


def test_meer_dan_zestig_uur_samen_met_wat_er_staat(mensen, lot, moment):
    mine = mensen[0].nummer
    first = lees(lot, moment, *(f"{mine};;{d}-10-2026;nt2;12;;;;" for d in range(5, 9)))
    urenbestand_verwerken(first.sleutel, wijze="alles", bereik=lot, moment=moment)
    lees(lot, moment, f"{mine};;9-10-2026;nt2;13;;;;", f"{mine};;10-10-2026;nt2;12;;;;")
    assert codes() == [(2, "uren", "week_vol")]


def test_alles_of_niets_en_alleen_de_goede(mensen, lot, moment):
    mine = mensen[0].nummer
    found = lees(lot, moment, f"{mine};;5-10-2026;nt2;3;;;;", f"{mine};;6-10-2026;nt2;x;;;;")
    with pytest.raises(Onvolledig) as refusal:
        urenbestand_verwerken(found.sleutel, wijze="alles", bereik=lot, moment=moment)
    assert set(refusal.value.velden) == {"wijze"}
    assert not Uren.objects.exists()
    assert urenbestand_verwerken(found.sleutel, wijze="goede_rijen", bereik=lot, moment=moment) == 1
    assert bytes(Urenbestand.objects.get().rijen_versleuteld)
    urenbestand_wegdoen(found.sleutel, bereik=lot)
    assert not bytes(Urenbestand.objects.get().rijen_versleuteld)


def test_hetzelfde_bestand_twee_keer(mensen, lot, moment):
    line = f"{mensen[0].nummer};;5-10-2026;nt2;3;;;;"
    found = lees(lot, moment, line)
    urenbestand_verwerken(found.sleutel, wijze="alles", bereik=lot, moment=moment)
    with pytest.raises(Onvolledig) as refusal:
        lees(lot, moment, line)
    assert "al verwerkt" in str(refusal.value.velden["bestand"])
    lees(lot, moment, line, "")
    lees(lot, moment, line.replace("nt2;3", "nt2;4"))
    assert codes() == [(2, "datum", "staat_er_al")]


def test_een_bestand_van_een_andere_regio(mensen, lot, bereik_for, moment):
    with pytest.raises(Onvolledig) as refusal:
        lees(bereik_for("vreemd"), moment, f"{mensen[0].nummer};;5-10-2026;nt2;3;;;;")
    assert "andere regio" in str(refusal.value.velden["bestand"])
    found = lees(lot, moment, f"{mensen[0].nummer};;5-10-2026;nt2;3;;;;")
    with pytest.raises(NietGevonden):
        urenbestand_verwerken(
            found.sleutel, wijze="alles", bereik=bereik_for("vreemd"), moment=moment
        )
    with pytest.raises(NietBevoegd):
        lees(bereik_for("bea"), moment, "x")


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_rijen(
    mensen, lot, moment, django_assert_max_num_queries
):
    mine = mensen[0].nummer
    counts = []
    for size, month in ((2, 9), (20, 10)):
        lines = [f"{mine};;{d}-{month}-2026;nt2;2;;;;" for d in range(1, size + 1)]
        with django_assert_max_num_queries(80) as seen:
            found = lees(lot, moment, *lines)
            urenbestand_verwerken(found.sleutel, wijze="alles", bereik=lot, moment=moment)
        counts.append(len(seen))
    assert counts[1] <= counts[0]
