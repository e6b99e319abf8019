"""S3, rows 11 to 16: phases, the school, the PVT, the end and what comes after it."""

from datetime import date

from django.urls import reverse

from inburgering.cases.models import (
    Afronding,
    Begeleidingsfase,
    Bericht,
    Bestelling,
    Document,
    Dossier,
    Examen,
    Feit,
    Nazorgcontact,
    Verwijzing,
    Voortgangsbericht,
)
from tests.formulier import fill_in
from tests.scenarios.bladen import fill, list_work, read, refuse
from tests.scenarios.stappen import Verhaal, show

VAARDIGHEDEN = ("lezen", "luisteren", "schrijven", "spreken")


def begin_phase(v: Verhaal, dag: date, fase: str, *criteria: str) -> None:
    """Rows 11 and 15: the next phase, with its criteria ticked and its day."""
    words = {"begin": show(dag), "criteria": list(criteria), "toelichting": "Gaat goed."}
    fill(v, dag, "fase_beginnen", words, needs="begin")
    row = Begeleidingsfase.objects.get(dossier__sleutel=v.sleutel, fase=fase)
    assert row.begin == dag
    assert set(row.criteria) == set(criteria)


def report_on_request(v: Verhaal, order: Bestelling) -> None:
    """Row 12: the school is asked, answers, and the agreement on results is judged."""
    day = v.dag(2024, 6, 17)
    until = {"uiterlijk": show(v.dag(2024, 7, 1))}
    fill(v, day, "bericht_vragen", until, order.sleutel)
    udo = v.client(day, "udo")
    assert "Tekle" in udo.get(reverse("deelnemer_berichten")).content.decode()
    told = {
        "van": show(v.dag(2024, 1, 8)),
        "tot_en_met": show(v.dag(2024, 6, 14)),
        "inzet": "goed",
        "haalt_doel": "ja",
        "tekst": "Komt elke dag en haalt de toetsen.",
        "lezen": "B2",
    }
    fill_in(udo, reverse("deelnemer_bericht", args=[order.sleutel]), told, needs="tekst")
    row = Voortgangsbericht.objects.get(dossier__sleutel=v.sleutel)
    assert (row.gevraagd_op, row.ontvangen_op, row.haalt_doel) == (day, day, True)
    assert "Concrete afspraken over resultaat" in read(v, day, "bericht", row.sleutel)
    fill(v, day, "bericht", {"resultaat": "ja"}, row.sleutel, needs="versie")
    row.refresh_from_db()
    assert (row.is_resultaat_gehaald, row.beoordeeld_op) == (True, day)


def finish_school(v: Verhaal, order: Bestelling) -> None:
    """Row 13: the taalschakeltraject is done, with language parts at B2; on to mbo-4."""
    day = v.dag(2024, 9, 2)
    passed = v.dag(2024, 8, 26)
    for part in (*VAARDIGHEDEN, "taalschakeltraject"):
        exam = {
            "onderdeel": part,
            "niveau": "B2" if part in VAARDIGHEDEN else "",
            "datum": show(passed),
            "uitslag": "geslaagd",
            "uitslag_op": show(passed),
            "bron": "school",
        }
        fill(v, day, "examen_nieuw", exam, needs="datum")
    assert Examen.objects.filter(dossier__sleutel=v.sleutel, uitslag="geslaagd").count() == 5
    done = {"einde": "klaar", "laatste_dag": show(v.dag(2024, 8, 30))}
    fill_in(
        v.client(day, "udo"),
        reverse("deelnemer_stop", args=[order.sleutel]),
        done,
        needs="laatste_dag",
    )
    order.refresh_from_db()
    assert (order.status, order.stop_op) == ("afgerond", v.dag(2024, 8, 30))
    assert "mbo niveau 4" in read(v, day, "leren")  # the goal of the plan


def sign_the_verklaring(v: Verhaal) -> None:
    """Row 14: twelve hours and an activity, and the verklaring is signed."""
    day = v.dag(2024, 10, 7)
    for n in range(4):
        lesson = {
            "soort": "pvt",
            "periode": "dag",
            "datum": show(date(day.year, 9, 9 + n)),
            "tijd": "3",
        }
        fill(v, day, "uren_nieuw", lesson, needs="datum")
    signed = {
        "activiteit_op": show(v.dag(2024, 9, 27)),
        "activiteit": "Bezoek aan het gemeentehuis",
        "ondertekend_op": show(day),
    }
    fill(v, day, "pvt", signed, needs="ondertekend_op")
    assert Feit.objects.filter(
        dossier__sleutel=v.sleutel, soort="pvt_ondertekend", datum=day, is_geldig=True
    ).exists()
    assert not {"pvt_starten", "pvt_afronden"} & list_work(v)  # delivered


def end_and_follow_up(v: Verhaal, termijn_tot: date) -> None:
    """Row 15: SS106, phase 3 and follow-up after six and twelve months."""
    day = v.dag(2024, 11, 18)
    decision = {
        "soort": "voldaan",
        "besloten_op": show(day),
        "ontvangen_op": show(day),
        "kenmerk": "SS106",
    }
    fill(v, day, "duobesluit_nieuw", decision, needs="kenmerk")
    assert "einde_vastleggen" in list_work(v)
    end = {"wijze": "onderwijs", "voldaan_op": show(day), "uitstroom": "opleiding"}
    fill(v, day, "afronding_einde", end, needs="voldaan_op")
    row = Afronding.objects.get(dossier__sleutel=v.sleutel)
    assert (row.wijze, row.voldaan_op, row.uitstroom) == ("onderwijs", day, "opleiding")
    assert row.is_binnen_termijn is (day <= termijn_tot)
    assert {part["code"] for part in row.eigen_oordeel if part["stand"] == "niet_gehaald"} == set()
    begin_phase(v, day, "zelfstandig_loslaten", "post_zelf", "doet_mee", "netwerk")

    work = list_work(v)
    assert {"nazorg_6", "nazorg_12"} <= work
    for moment, days in (("6_maanden", (2025, 5, 19)), ("12_maanden", (2025, 11, 18))):
        then = v.dag(*days)
        seen = {"moment": moment, "op": show(then), "is_bereikt": "ja", "uitkomst": "opleiding"}
        fill(v, then, "afronding_nazorg", seen, needs="op")
    assert Nazorgcontact.objects.filter(dossier__sleutel=v.sleutel).count() == 2
    fill(v, v.dag(2025, 11, 18), "afronding_sluiten", {}, needs="eenmalig")
    dossier = Dossier.objects.get(sleutel=v.sleutel)
    assert (dossier.status, dossier.sluitreden) == ("gesloten", "voldaan")


def be_released(v: Verhaal) -> None:
    """Row 16: after an ontheffing the dossier closes only after a warm referral."""
    day = v.dag(2024, 11, 18)
    decision = {
        "soort": "ontheffing_medisch",
        "besloten_op": show(day),
        "ontvangen_op": show(day),
        "kenmerk": "SS108",
    }
    fill(v, day, "duobesluit_nieuw", decision, needs="kenmerk")
    end = {"wijze": "ontheffing", "voldaan_op": show(day), "uitstroom": "vrijwilligerswerk"}
    fill(v, day, "afronding_einde", end, needs="voldaan_op")
    assert "warm_verwijzen" in list_work(v)
    why = {"reden": "De inburgeraar wil geen nazorg."}
    assert "eerst warm" in refuse(v, day, "afronding_sluiten", why)
    assert Dossier.objects.get(sleutel=v.sleutel).status == "open"
    led = {
        "naar": "taalhuis",
        "reden": "taal",
        "instantie": "Taalhuis",
        "verwezen_op": show(day),
        "is_warm": "on",
        "heeft_toestemming": "on",
    }
    fill(v, day, "verwijzing_nieuw", led, needs="instantie")
    assert Verwijzing.objects.get(dossier__sleutel=v.sleutel, naar="taalhuis").is_warm
    assert "warm_verwijzen" not in list_work(v)
    fill(v, day, "afronding_sluiten", why)
    dossier = Dossier.objects.get(sleutel=v.sleutel)
    assert (dossier.status, dossier.sluitreden) == ("gesloten", "ontheven")


def check_letters(v: Verhaal) -> None:
    """Row 9: the letter with the evidence names no illness."""
    letters = Document.objects.filter(dossier__sleutel=v.sleutel).exclude(soort="pip_beschikking")
    assert letters.exists()
    assert all("ziek" not in row.html.lower() for row in letters)
    assert Bericht.objects.filter(dossier__sleutel=v.sleutel).exists()
