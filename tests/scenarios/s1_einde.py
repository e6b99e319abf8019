"""S1, rows 17 and 18: the counters, the closing talk, follow-up and the archive."""

from datetime import date

from django.db.models import QuerySet

from inburgering.cases.models import Afronding, Dossier, Feit, Nazorgcontact, Taak
from inburgering.region.models import Organisatie
from tests.scenarios.bladen import fill, list_work, read
from tests.scenarios.s1_traject import count_weeks, find_counter, monday_from, tell_duo
from tests.scenarios.stappen import Verhaal, show
from tests.scenarios.stappen_lessen import upload_hours, week_rows

NORM = 800


def reach_the_hours(v: Verhaal, termijn_tot: date) -> None:
    """Row 17: just before both counters are there more time is in view; then both are reached."""
    soon, day = v.dag(2025, 3, 31), v.dag(2025, 5, 26)
    first = monday_from(v.dag(2023, 3, 13))
    weeks = count_weeks(first, soon)
    lessons = week_rows(v, "nt2", first, weeks, uren="6", gepland="6")
    upload_hours(v.client(soon, "roos"), lessons)
    early = find_counter(v, soon, "cursus")
    assert early.norm_uren == NORM
    assert 0 < early.rest_uren < NORM
    assert "eindgesprek_z_voeren" not in list_work(v)
    more_time = Taak.objects.get(
        dossier__sleutel=v.sleutel, status="open", code="verlenging_voorbereiden"
    )
    assert more_time.uiterlijk == termijn_tot  # asked of DUO before the term ends
    assert more_time.vanaf <= soon

    monday = monday_from(v.dag(2025, 4, 7))
    rest = week_rows(v, "knm", monday, count_weeks(monday, day), uren="6", gepland="6")
    upload_hours(v.client(day, "roos"), rest)
    help_out = monday_from(v.dag(2023, 7, 3))
    upload_hours(
        v.client(day),
        week_rows(
            v,
            "participatie",
            help_out,
            count_weeks(help_out, day),
            uren="5",
            categorie="vrijwilligerswerk_groep",
        ),
    )
    for code in ("cursus", "participatie"):
        counter = find_counter(v, day, code)
        assert (counter.norm_uren, counter.rest_uren) == (NORM, 0), code
    assert "eindgesprek_z_voeren" in list_work(v)


def hold_the_closing_talk(v: Verhaal) -> None:
    """Row 18: a Wgr body may hold the talk under its mandate; a private party may not."""
    day = v.dag(2025, 6, 20)
    assert v.client(day, "roos").get(v.url("eindgesprek_z")).status_code in {403, 404}
    body = Organisatie.objects.filter(pk="regio-rivierenland")
    form = v.client(day).get(v.url("eindgesprek_z")).context["form"]
    assert form.fields["op"]
    body.update(soort=Organisatie.Soort.MAATSCHAPPELIJK)
    client = v.client(day)
    assert client.post(v.url("eindgesprek_z"), {"op": show(day)}).status_code in {403, 404}
    assert not talks(v).exists()
    body.update(soort=Organisatie.Soort.WGR)
    fill(v, day, "eindgesprek_z", {"op": show(day)}, needs="op")
    assert talks(v).get().datum == day
    assert "eindgesprek_z_voeren" not in list_work(v)
    tell_duo(v, day, "z.eindgesprek")


def talks(v: Verhaal) -> QuerySet[Feit]:
    """Return the closing talks of the route."""
    return Feit.objects.filter(dossier__sleutel=v.sleutel, soort="eindgesprek_z", is_geldig=True)


def end_and_keep(v: Verhaal, termijn_tot: date) -> None:
    """Row 18: the duty is met in time; follow-up twice, then the dossier is kept five years."""
    day = v.dag(2025, 6, 30)
    decision = {
        "soort": "voldaan",
        "besloten_op": show(day),
        "ontvangen_op": show(day),
        "kenmerk": "SS141",
    }
    fill(v, day, "duobesluit_nieuw", decision, needs="kenmerk")
    end = {"wijze": "z", "voldaan_op": show(day), "uitstroom": "vrijwilligerswerk"}
    fill(v, day, "afronding_einde", end, needs="voldaan_op")
    row = Afronding.objects.get(dossier__sleutel=v.sleutel)
    assert (row.wijze, row.voldaan_op, row.is_binnen_termijn) == ("z", day, True)
    assert day <= termijn_tot
    assert {part["stand"] for part in row.eigen_oordeel} <= {"gehaald", "niet_nodig"}
    work = list_work(v)
    assert {"nazorg_6", "nazorg_12"} <= work
    assert "voortgangsgesprek_plannen" not in work
    for moment, (year, month, number) in (
        ("6_maanden", (2025, 12, 30)),
        ("12_maanden", (2026, 6, 30)),
    ):
        then = v.dag(year, month, number)
        spoken = {"moment": moment, "op": show(then), "is_bereikt": "ja"}
        fill(v, then, "afronding_nazorg", {**spoken, "uitkomst": "werk_uitkering"}, needs="op")
    assert Nazorgcontact.objects.filter(dossier__sleutel=v.sleutel).count() == 2
    last = v.dag(2026, 6, 30)
    assert "dossier_archiveren" in list_work(v)
    fill(v, last, "afronding_sluiten", {}, needs="eenmalig")
    dossier = Dossier.objects.get(sleutel=v.sleutel)
    assert (dossier.status, dossier.sluitreden) == ("gesloten", "voldaan")
    assert dossier.bewaren_tot == v.dag(2030, 6, 30)
    assert not list_work(v)
    assert str(dossier.bewaren_tot.year) in read(v, last, "afronding")
