"""S5, rows 5, 8 to 10, 14 to 16 and 20: what follows the plans, or comes beside the intake.

The fines of row 16 are walked in ``test_s5_handhaving``. Comparing an order with the rijksbudget
(row 8) and charging the late joiners (row 17) are about money and come later, as do the reports of
row 18.
"""

from datetime import date

from inburgering.cases.models import (
    Bestelling,
    Document,
    Taak,
    Uren,
    Verwijzing,
    Voortgangsgesprek,
)
from tests.formulier import fill_in
from tests.scenarios.stappen import Verhaal, show
from tests.scenarios.stappen_lessen import (
    BESTELLING,
    end_duty,
    find_order,
    order,
    pass_exam,
    pass_map,
    send_order,
    start_lessons,
    upload_hours,
    week_rows,
)

SKILLS = ("lezen", "luisteren", "schrijven", "spreken")
DAGDELEN = (
    # day, hours that somebody was there, of three; only the last part is marked
    (date(2022, 5, 31), "3", "welkomstprogramma"),
    (date(2022, 6, 8), "3", "welkomstprogramma"),
    (date(2022, 6, 16), "0", "welkomstprogramma"),
    (date(2022, 6, 24), "3", "welkomstprogramma"),
    (date(2022, 7, 7), "3", "welkomstprogramma_pvt"),
)


def welcome(p1: Verhaal) -> None:
    """Row 5: present four times of five; only the marked part counts for the PVT."""
    for day, hours, category in DAGDELEN:
        when = p1.dag(day.year, day.month, day.day)
        told = {
            "soort": "participatie",
            "categorie": category,
            "datum": show(when),
            "tijd": hours,
            "gepland": "3",
            "afwezig": "kind" if hours == "0" else "",
        }
        fill_in(p1.client(when), p1.url("uren_nieuw"), told, needs="tijd")
    rows = Uren.objects.filter(dossier__sleutel=p1.sleutel, is_geldig=True)
    by_kind = {
        soort: sum(row.minuten for row in rows if row.soort == soort)
        for soort in ("pvt", "participatie")
    }
    assert by_kind == {"pvt": 3 * 60, "participatie": 9 * 60}
    page = p1.client(p1.dag(2022, 7, 8)).get(p1.url("uren")).content.decode()
    assert "80%" in page


def walk_permit_holder(p1: Verhaal) -> None:
    """Walk from the order of P1 to the end."""
    day = p1.dag(2022, 9, 5)
    row = order(p1, day, "leerroute_b1", "b1-route")
    assert row.organisatie_id == "sagenn"  # row 8
    assert row.prijs_cent == 560_000
    assert row.financiering == "SPUK leerroutes"
    start_lessons(
        p1, "leerroute_b1", antwoord=p1.dag(2022, 9, 7), start=p1.dag(2022, 9, 12), wie="merel"
    )
    refer(p1)
    finish(p1, p1.dag(2025, 5, 12))


def refer(p1: Verhaal) -> None:
    """Row 9: led to the wijkteam; the status comes back, and no file."""
    day, later = p1.dag(2023, 2, 13), p1.dag(2023, 3, 6)
    own = Document.objects.filter(dossier__sleutel=p1.sleutel)
    before = own.count()
    going = {
        "naar": "wijkteam",
        "reden": "geld",
        "instantie": "Aandachtsfunctionaris sociaal wijkteam",
        "vraag": "Zorgen over rekeningen: wat is de vraag?",
        "verwezen_op": show(day),
        "is_warm": "on",
        "heeft_toestemming": "on",
    }
    fill_in(p1.client(day), p1.url("verwijzing_nieuw"), going, needs="instantie")
    row = Verwijzing.objects.get(dossier__sleutel=p1.sleutel)
    assert (row.status, row.is_warm) == ("verwezen", True)
    told = {
        "status": "in_behandeling",
        "terugkoppeling_op": show(later),
        "terugkoppeling": "De vraagverheldering is gedaan. Er komt hulp bij rekeningen.",
    }
    fill_in(p1.client(later), p1.url("verwijzing_terug", row.sleutel), told, needs="terugkoppeling")
    row.refresh_from_db()
    assert (row.status, row.terugkoppeling_op) == ("in_behandeling", later)
    assert "vraagverheldering is gedaan" in p1.client(later).get(p1.url("hulp")).content.decode()
    assert own.count() == before


def finish(v: Verhaal, met: date) -> None:
    """Rows 10 and 20: PVT, MAP and exams done, and DUO says that the duty was met."""
    signed, talked = v.dag(2022, 12, 19), v.dag(2023, 6, 5)
    rows = week_rows(v, "pvt", v.dag(2022, 11, 14), 4, uren="3")
    upload_hours(v.client(signed, "karin"), rows)
    done = {
        "activiteit_op": show(v.dag(2022, 12, 5)),
        "activiteit": "naar het stadhuis",
        "ondertekend_op": show(signed),
    }
    fill_in(v.client(signed, "karin"), v.url("pvt"), done, needs="activiteit")
    lessons = week_rows(v, "map_les", v.dag(2023, 1, 9), 6, uren="4")
    practice = week_rows(v, "map_praktijk", v.dag(2023, 2, 20), 10, uren="4")
    upload_hours(v.client(talked), [*lessons, *practice])
    pass_map(v, talked)
    for skill in SKILLS:
        pass_exam(v, met, skill, "B1")
    pass_exam(v, met, "knm")
    end = end_duty(v, met, wijze="b1", uitstroom="zoekt")
    assert end.is_binnen_termijn is True
    assert {part["stand"] for part in end.eigen_oordeel} == {"gehaald"}
    work = Taak.objects.filter(dossier__sleutel=v.sleutel, status="open")
    assert {"nazorg_6", "nazorg_12"} <= set(work.values_list("code", flat=True))


def walk_gezinsmigrant(p2: Verhaal) -> None:
    """Walk from the own course of P2 to the end."""
    choose_own_course(p2)
    take_part(p2)
    miss_two_talks(p2)
    finish(p2, p2.dag(2025, 5, 30))


def choose_own_course(p2: Verhaal) -> None:
    """Row 14: the college owes no lessons, so it cannot order; an own course is recorded."""
    day = p2.dag(2022, 9, 5)
    refused = send_order(p2, day, "leerroute_b1", "b1-route")
    assert refused.status_code == 200
    assert "eigen rekening" in refused.content.decode()
    assert not Bestelling.objects.filter(dossier__sleutel=p2.sleutel).exists()
    own = {**BESTELLING, "aanbieder_naam": "Taalschool Thuis", "gewenste_start": show(day)}
    fill_in(p2.client(day), p2.url("eigen_cursus", "leerroute_b1"), own, needs="aanbieder_naam")
    row = find_order(p2, "leerroute_b1")
    assert (row.is_eigen_rekening, row.contract_id, row.prijs_cent) == (True, None, None)


def take_part(p2: Verhaal) -> None:
    """Row 15: the PVT comes from the college and costs nothing."""
    day = p2.dag(2022, 11, 7)
    row = order(p2, day, "pvt", "pvt")
    assert (row.is_eigen_rekening, row.organisatie_id) == (False, "vluchtelingenwerk-drechtsteden")
    start_lessons(p2, "pvt", antwoord=day, start=day, wie="karin")
    page = p2.client(day, "karin").get(p2.url("pvt")).content.decode()
    assert "Het PVT is voor iedereen gratis" in page


def miss_two_talks(p2: Verhaal) -> None:
    """Row 16: two talks missed; what enforcement then starts from."""
    for day in (p2.dag(2023, 5, 8), p2.dag(2023, 5, 22)):
        client = p2.client(day)
        when = {"datum": show(day), "tijd": "10.30", "plaats": "Gemeentehuis"}
        fill_in(client, p2.url("voortgang_plannen"), when)
        talk = Voortgangsgesprek.objects.filter(dossier__sleutel=p2.sleutel).latest("pk")
        url = p2.url("voortgang_gemist", talk.sleutel)
        fill_in(client, url, {"reden": "Kwam niet en belde niet."})
    missed = Voortgangsgesprek.objects.filter(dossier__sleutel=p2.sleutel)
    assert missed.filter(status="niet_verschenen").count() == 2
    page = p2.client(p2.dag(2023, 5, 22)).get(p2.url("handhaving")).content.decode()
    assert page.count("Kwam niet en belde niet.") == 2
