"""What was learnt goes over when somebody moves: it counts there as it did here, and once."""

from datetime import timedelta

import pytest

from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze, overdracht_verstrekken
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import (
    Afspraakstand,
    Dossier,
    Duobesluit,
    Examen,
    Feit,
    Taalniveau,
    Termijn,
    Uren,
    Verhuizing,
    Verrekening,
    Voortgangsgesprek,
)
from inburgering.cases.verhuizing import decrypt_inhoud, list_beschikbaar
from inburgering.queries.uren import get_urenbeeld
from inburgering.queries.verhuizing_inhoud import describe_inhoud
from tests.verhuizing import make_planned, move_in, move_out, on

pytestmark = pytest.mark.django_db
DAYS = 40


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def eva(bereik_for):
    return bereik_for("eva")


@pytest.fixture
def old(noor, moment):
    """Give a dossier with everything that can be learnt, counted and decided."""
    row = Dossier.objects.get(sleutel=make_planned(noor, moment))
    by = {"dossier": row, "door_id": noor.medewerker, "recorded_at": moment.tijdstip}
    day = moment.dag
    for soort, after, minutes, known in (
        *(("nt2", 7, 305, True), ("nt2", 14, 600, True), ("nt2", 21, 999, False)),
        *(("map_les", 7, 90, False), ("map_praktijk", 8, 150, False), ("nt2", 0, 60, True)),
    ):
        Uren.objects.create(
            soort=soort,
            datum=day + timedelta(after),
            minuten=minutes,
            is_keurmerk=known,
            is_week=after == 14,
            organisatie_id=noor.organisatie,
            **by,
        )
    for soort, grond, minutes, van, tot in (
        ("pvt", "intake", 120, -9, -5),
        ("nt2", "andere_gemeente", 900, 12, 18),
    ):
        Verrekening.objects.create(
            soort=soort,
            grond=grond,
            minuten=minutes,
            van=day + timedelta(van),
            tot_en_met=day + timedelta(tot),
            bron="verklaring van de school",
            besloten_op=day,
            **by,
        )
    Examen.objects.create(
        onderdeel="lezen", niveau="B1", poging=1, datum=day, uitslag="geslaagd", bron="duo", **by
    )
    Taalniveau.objects.create(
        vaardigheid="lezen",
        niveau="A2",
        op=day,
        bron="school",
        organisatie_id=noor.organisatie,
        **by,
    )
    Duobesluit.objects.create(
        soort="vrijstelling_tijdelijk",
        besloten_op=day,
        ontvangen_op=day,
        ingang=day + timedelta(200),
        eind=day + timedelta(260),
        **by,
    )
    talk = Voortgangsgesprek.objects.create(
        datum=day,
        kanaal="gesprek",
        status="gevoerd",
        samenvatting="Hij slaapt slecht.",
        beeld={"afspraken": [{"code": "map", "naam": "MAP", "wie": "x", "tekst": "Om acht uur"}]},
        **by,
    )
    for code in ("map", "toezegging_1"):
        Afspraakstand.objects.create(
            gesprek=talk, afspraak=code, stand="loopt_achter", toelichting="Door de pijn."
        )
    return row


def move(old, noor, eva, moment, *, onderdelen=None, reden=""):
    """Move somebody and hand over; give the new dossier, and the hours as they counted here."""
    later = on(moment, moment.dag + timedelta(DAYS))
    counted = count(old, later.dag)
    there = move_in(move_out(old.sleutel, noor, later, later.dag), eva, later)
    overdracht_vragen(there.sleutel, vraag="voor het nieuwe PIP", bereik=eva, moment=later)
    parts = onderdelen or list_beschikbaar(old)
    keuze = Overdrachtskeuze(parts, reden=reden)
    overdracht_verstrekken(old.sleutel, keuze=keuze, bereik=noor, moment=later)
    return there, counted


def count(row, dag):
    return load_standen([row], peildatum=dag, beleid={})[row.pk].feiten.uren


def test_hours_count_there_as_they_did_here_and_once(old, noor, eva, moment):
    there, counted = move(old, noor, eva, moment)
    # 120 hours of the balance, 305 minutes, and of the same week the larger of 600 and 900.
    assert counted == {"nt2": 120 + 20, "map": 4, "map_praktijk": 2, "pvt": 2}
    assert count(there, moment.dag + timedelta(DAYS)) == counted
    assert Feit.objects.get(dossier=there, soort="uren_nt2").datum == moment.dag
    rows = Verrekening.objects.filter(dossier=there).order_by("soort")
    assert [(r.soort, r.grond, r.minuten) for r in rows] == [
        ("map_les", "andere_gemeente", 90),
        ("map_praktijk", "andere_gemeente", 150),
        ("nt2", "andere_gemeente", 1205),
        ("pvt", "intake", 120),
    ]
    assert (rows[2].van, rows[2].tot_en_met) == (
        moment.dag + timedelta(7),
        moment.dag + timedelta(20),
    )
    assert (rows[2].bron, rows[3].bron) == ("gemeente Boslanden", "verklaring van de school")
    shown = get_urenbeeld(there.sleutel, bereik=eva, dag=moment.dag + timedelta(DAYS))
    assert all(line.telt_mee for line in shown.verrekeningen)


def test_hours_of_the_same_days_that_were_written_there_count_once(old, noor, eva, moment):
    there, counted = move(old, noor, eva, moment)
    Uren.objects.create(
        dossier=there,
        soort="nt2",
        datum=moment.dag + timedelta(7),
        minuten=305,
        is_keurmerk=True,
        organisatie_id=eva.organisatie,
        door_id=eva.medewerker,
        recorded_at=moment.tijdstip,
    )
    assert count(there, moment.dag + timedelta(DAYS)) == counted


def test_exams_levels_and_the_term_go_over(old, noor, eva, moment):
    there, _counted = move(old, noor, eva, moment)
    exam = Examen.objects.get(dossier=there)
    assert (exam.onderdeel, exam.poging, exam.uitslag, exam.bron) == ("lezen", 1, "geslaagd", "duo")
    assert Taalniveau.objects.get(dossier=there).niveau == "A2"
    dag = moment.dag + timedelta(DAYS)
    stands = load_standen([old, there], peildatum=dag, beleid={})
    assert stands[there.pk].feiten.opgeschort_dagen == stands[old.pk].feiten.opgeschort_dagen > 0
    assert stands[there.pk].feiten.examens == stands[old.pk].feiten.examens
    term = Termijn.objects.get(dossier=there, code="inburgeringstermijn")
    before = Termijn.objects.get(dossier=old, code="inburgeringstermijn")
    begin, days = before.begin, (before.uiterlijk - before.begin).days
    assert (term.begin, (term.uiterlijk - term.begin).days) == (begin, days)


def test_of_talks_only_the_outcome_goes_over(old, noor, eva, moment):
    there, _counted = move(old, noor, eva, moment)
    told = decrypt_inhoud(Verhuizing.objects.get().inhoud_versleuteld)
    [talk] = told.gesprekken
    assert talk.afspraken == (("MAP", "loopt_achter"),)
    words = str(describe_inhoud(told))
    assert "MAP: gaat langzamer dan afgesproken" in words
    assert "20 uur 05" in words
    assert not any(secret in words for secret in ("slaapt", "pijn", "toezegging_1", "Om acht uur"))
    assert not Voortgangsgesprek.objects.filter(dossier=there).exists()


def test_an_exam_that_is_known_there_is_not_written_twice(old, noor, eva, moment):
    later = on(moment, moment.dag + timedelta(DAYS))
    there = move_in(move_out(old.sleutel, noor, later, later.dag), eva, later)
    for number, day in ((1, later.dag), (2, moment.dag)):
        Examen.objects.create(
            dossier=there,
            onderdeel="lezen" if number == 2 else "knm",
            niveau="B1" if number == 2 else "",
            poging=1,
            datum=day,
            uitslag="aangemeld",
            bron="school",
            door_id=eva.medewerker,
            recorded_at=later.tijdstip,
        )
    Examen.objects.create(
        dossier=old,
        onderdeel="knm",
        poging=1,
        datum=moment.dag,
        uitslag="gezakt",
        bron="duo",
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    overdracht_vragen(there.sleutel, vraag="voor het nieuwe PIP", bereik=eva, moment=later)
    keuze = Overdrachtskeuze(list_beschikbaar(old))
    overdracht_verstrekken(old.sleutel, keuze=keuze, bereik=noor, moment=later)
    rows = Examen.objects.filter(dossier=there).order_by("onderdeel", "poging")
    assert [(r.onderdeel, r.poging, r.uitslag) for r in rows] == [
        ("knm", 1, "aangemeld"),
        ("knm", 2, "gezakt"),
        ("lezen", 1, "aangemeld"),
    ]


def test_what_was_not_chosen_stays_behind(old, noor, eva, moment):
    chosen = tuple(c for c in list_beschikbaar(old) if c in ("pip", "handhaving"))
    assert set(list_beschikbaar(old)) > {"voortgang", "gesprekken", "einddatum"}
    there, _counted = move(old, noor, eva, moment, onderdelen=chosen, reden="Op verzoek.")
    for model in (Verrekening, Examen, Taalniveau, Duobesluit):
        assert not model.objects.filter(dossier=there).exists()
