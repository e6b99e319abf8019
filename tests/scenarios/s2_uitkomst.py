"""S2, rows 14 to 18: a lower level after 600 hours, exams, the end and work that is kept.

DUO's results are recorded by hand; counting the goals of the colleges belongs to the reports.
"""

from datetime import date, timedelta

from inburgering.cases.models import Dienstverband, Examen, Pip, Routewijziging, Taak
from tests.formulier import fill_in, read_form
from tests.scenarios.stappen import Verhaal, show
from tests.scenarios.stappen_lessen import (
    end_duty,
    pass_exam,
    pass_map,
    upload_hours,
    week_rows,
)

SKILLS = ("lezen", "luisteren", "schrijven", "spreken")
LOWER = ("schrijven", "spreken")


def walk(p1: Verhaal, p2: Verhaal) -> None:
    """Walk from the lower level to the end of both."""
    for v in (p1, p2):
        pass_map(v, v.dag(2023, 3, 20))
    scale_down(p1)
    finish_at_b1(p2)
    keep_work(p2)
    finish_mixed(p1)


def scale_down(p1: Verhaal) -> None:
    """Row 14: 600 hours first, then a second plan; the term stays."""
    begin = p1.dag(2022, 9, 12) + timedelta(weeks=25)
    early, day = p1.dag(2023, 9, 4), p1.dag(2024, 2, 12)
    address = p1.url("wijzigen_route", "afschalen")
    address += "?" + "&".join(f"vaardigheid={skill}" for skill in LOWER) + "&kies=1"
    rows = week_rows(p1, "nt2", begin, 26, uren="12", gepland="12")
    upload_hours(p1.client(early, "lot"), rows)
    page = p1.client(early).get(address).content.decode()
    assert "Dit kan nu niet" in page
    assert "De norm is 600 uur" in page
    assert "Begin met het nieuwe plan" not in page

    before = p1.term("inburgeringstermijn")
    rows = week_rows(p1, "nt2", begin + timedelta(weeks=26), 22, uren="12", gepland="12")
    upload_hours(p1.client(day, "lot"), rows)
    client = p1.client(day)
    judged = {
        "reden": "B1 schrijven en spreken lukt niet binnen de termijn.",
        "oordeel_inspanning": "ja",
        "toelichting_inspanning": "Komt sinds de opvang altijd.",
        "oordeel_b1_niet_haalbaar": "ja",
        "toelichting_b1_niet_haalbaar": "De school ziet nu A2.",
    }
    sent = read_form(client.get(address).content.decode(), "reden")
    answer = client.post(address, {**sent, **judged})
    assert answer.status_code == 302, answer.context["form"].errors
    change = Routewijziging.objects.get(dossier__sleutel=p1.sleutel)
    assert {"uren": "ja"}.items() <= {
        row["code"]: row["uitkomst"] for row in change.voorwaarden
    }.items()
    p1.adopt(day)
    plan = Pip.objects.get(dossier__sleutel=p1.sleutel, status="vastgesteld")
    assert (plan.volgnummer, plan.dagtekening) == (2, day)
    after = p1.term("inburgeringstermijn")
    assert (after.begin, after.uiterlijk) == (before.begin, before.uiterlijk)


def finish_at_b1(p2: Verhaal) -> None:
    """Rows 15 and 16: exams and KNM, and DUO says that the duty was met."""
    day = p2.dag(2024, 6, 10)
    for skill in SKILLS:
        pass_exam(p2, day, skill, "B1")
    pass_exam(p2, day, "knm")
    passed = Examen.objects.filter(dossier__sleutel=p2.sleutel, is_geldig=True)
    assert passed.filter(uitslag="geslaagd", bron="duo").count() == 5  # row 15

    met = p2.dag(2024, 6, 24)
    url = p2.url("afronding_einde")
    sent = read_form(p2.client(met).get(url).content.decode(), "voldaan_op")
    nothing = {"wijze": "b1", "voldaan_op": show(met), "uitstroom": ""}
    refused = p2.client(met).post(url, {**sent, **nothing})
    assert "uitstroom" in refused.context["form"].errors  # row 16: the outflow is asked
    end = end_duty(p2, met, wijze="b1", uitstroom="zoekt")
    assert (end.voldaan_op, end.is_binnen_termijn) == (met, True)
    assert end.niveau_beoogd == "B1"
    assert {end.niveaus[skill] for skill in SKILLS} == {"B1"}
    assert {part["stand"] for part in end.eigen_oordeel} == {"gehaald"}


def keep_work(p2: Verhaal) -> None:
    """Row 17: paid work, looked at again after half a year."""
    day = p2.dag(2024, 7, 1)
    job = {
        "soort": "betaald",
        "werkgever_naam": "Kwekerij in Bergeijk",
        "uren_per_week": "32",
        "begin": show(day),
        "bijstand": "nee",
    }
    fill_in(p2.client(day), p2.url("werk_nieuw"), job, needs="begin")
    row = Dienstverband.objects.get(dossier__sleutel=p2.sleutel)
    work = Taak.objects.filter(
        dossier__sleutel=p2.sleutel, code="werk_nagaan", taak="arbeidsparticipatie"
    )
    half_a_year = p2.dag(2025, 1, 1)
    assert work.get(status="open").streef == half_a_year + timedelta(days=28)
    looked = date(half_a_year.year, 1, 6)
    found = {"heeft_werk": "ja", "uren_per_week": "32", "op": show(looked)}
    fill_in(p2.client(looked), p2.url("werk_check_baan", "6_maanden", row.pk), found, needs="op")
    assert not work.filter(status="open").exists()


def finish_mixed(p1: Verhaal) -> None:
    """Row 18: A2 where the second plan says so, within the term of the first plan."""
    day = p1.dag(2025, 5, 12)
    levels = {skill: "A2" if skill in LOWER else "B1" for skill in SKILLS}
    for skill, level in levels.items():
        pass_exam(p1, day, skill, level)
    pass_exam(p1, day, "knm")
    met = p1.dag(2025, 5, 20)
    end = end_duty(p1, met, wijze="b1", uitstroom="zoekt")
    assert p1.term("inburgeringstermijn").uiterlijk == p1.dag(2025, 8, 15)
    assert end.is_binnen_termijn is True
    assert {skill: end.niveaus[skill] for skill in SKILLS} == levels
    assert {part["stand"] for part in end.eigen_oordeel} == {"gehaald"}
