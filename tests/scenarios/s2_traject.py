"""S2, rows 9 to 13: orders, MAP, PVT, help with money and the first year of lessons."""

from datetime import date

from django.urls import reverse

from inburgering.cases.models import (
    Randvoorwaarde,
    Tolkopdracht,
    Uren,
    Voortgangsbericht,
    Voortgangsgesprek,
    Voorziening,
)
from inburgering.region.models import Contract
from tests.formulier import fill_in
from tests.scenarios.stappen import Verhaal, show
from tests.scenarios.stappen_lessen import (
    find_order,
    hold_lesson,
    make_group,
    order,
    place,
    send_order,
    start_lessons,
    upload_hours,
    week_rows,
)

GEMEENTEN = ["1724", "1728", "0770", "1667"]
VIJF = {
    "begeleiding-vluchtelingenwerk",
    "startpunt-geldzaken",
    "sociaal-raadsliedenwerk",
    "eurowijzer",
    "vroegsignalering",
}


def walk(p1: Verhaal, p2: Verhaal) -> None:
    """Walk from the orders to the talk of March."""
    order_lessons(p1, p2)
    learn_to_work_and_take_part(p1, p2)
    sign(p1, p2)
    choose_help_with_money(p1)
    look_at_progress(p1, p2)


def order_lessons(p1: Verhaal, p2: Verhaal) -> None:
    """Row 9: each a lot of one contract; refused while nothing agreed on the purchase holds."""
    day = p1.dag(2022, 9, 5)
    document = Contract.objects.get(code="b1-laag").document
    assert document is not None
    kept, document.geldig_tot = document.geldig_tot, p1.dag(2022, 9, 4)
    document.save()
    refused = send_order(p1, day, "leerroute_b1", "b1-laag")
    assert refused.status_code == 200
    assert "geldt niet op deze dag" in refused.content.decode()
    document.geldig_tot = kept
    document.save()
    low = order(p1, day, "leerroute_b1", "b1-laag")
    wrong = send_order(p2, day, "leerroute_b1", "b1-laag")
    assert "ander perceel" in wrong.content.decode()
    high = order(p2, day, "leerroute_b1", "b1-hoog")
    assert (low.onderdeel, high.onderdeel) == ("laag", "hoog")
    for v, row in ((p1, low), (p2, high)):
        assert row.contract is not None
        assert row.contract.plaats.startswith("Eindhoven")
        assert (row.vervoer, row.heeft_vervoer_nodig) == ("ov", True)
        start_lessons(
            v, "leerroute_b1", antwoord=v.dag(2022, 9, 7), start=v.dag(2022, 9, 12), wie="lot"
        )


def learn_to_work_and_take_part(p1: Verhaal, p2: Verhaal) -> None:
    """Row 10: one MAP group with a former participant as interpreter, who is paid."""
    day = p1.dag(2022, 10, 3)
    sam = p1.client(day, "sam")
    groep = make_group(
        sam,
        naam="MAP najaar",
        product="map",
        organisatie="kempenplus",
        plaats="Bladel",
        taal="Arabisch",
        begin=show(day),
        gemeenten=GEMEENTEN,
    )
    rows = [order(v, day, "map", "map") for v in (p1, p2)]
    assert {row.financiering for row in rows} == {"MAP"}
    place(sam, groep, rows)
    for v, row in ((p1, rows[0]), (p2, rows[1])):
        url = v.url("bestelling_antwoord", row.sleutel)
        fill_in(v.client(day), url, {"antwoord": "ja", "start": show(day)}, needs="reden")
    fill_in(sam, reverse("groep_start", args=[groep.sleutel]), {"start": show(day)})
    need = {"taal": "Arabisch", "doel": "map", "datum": show(p1.dag(2022, 10, 10))}
    fill_in(sam, reverse("tolk_groep", args=[groep.sleutel]), need, needs="taal")
    booked = Tolkopdracht.objects.get(groep=groep)
    url = reverse("tolk", args=[booked.sleutel])
    who = {
        "soort": "informeel",
        "naam": "Oud-deelnemer",
        "kosten": "25,00",
        "financiering": "meerkosten MAP",
    }
    fill_in(sam, url, who, needs="gezien")
    booked.refresh_from_db()
    assert (booked.soort, booked.kosten_cent) == ("informeel", 2500)
    assert booked.financiering == "meerkosten MAP"
    later = p1.client(p1.dag(2023, 3, 1), "sam")
    for v in (p1, p2):
        upload_hours(
            later,
            [
                *week_rows(v, "map_les", v.dag(2022, 10, 10), 16, uren="4"),
                *week_rows(v, "map_praktijk", v.dag(2022, 11, 14), 10, uren="4"),
            ],
        )
        page = v.client(v.dag(2023, 3, 1)).get(v.url("leren")).content.decode()
        assert "64 uur les en 40 uur praktijk" in page


def sign(p1: Verhaal, p2: Verhaal) -> None:
    """Row 11: one PVT group for four municipalities, twelve hours and an excursion."""
    day = p1.dag(2022, 11, 1)
    vera = p1.client(day, "vera")
    groep = make_group(
        vera,
        naam="PVT proef",
        product="pvt",
        organisatie="vluchtelingenwerk-bergeijk",
        plaats="Dorpshuis",
        begin=show(day),
        gemeenten=GEMEENTEN,
    )
    assert set(groep.gemeenten) == set(GEMEENTEN)
    rows = [order(v, day, "pvt", "pvt-bergeijk") for v in (p1, p2)]
    place(vera, groep, rows)
    for row in rows:
        url = reverse("deelnemer_antwoord", args=[row.sleutel])
        fill_in(vera, url, {"antwoord": "ja", "start": show(day)}, needs="reden")
    fill_in(vera, reverse("groep_start", args=[groep.sleutel]), {"start": show(day)})
    for number in (7, 14, 21, 28):
        lesson = p1.dag(2022, 11, number)
        hold_lesson(p1.client(lesson, "vera"), groep, lesson, minuten=180, soort="pvt")
    last = p1.dag(2022, 11, 28)
    both = [p1.sleutel, p2.sleutel]
    url = reverse("groep_pvt", args=[groep.sleutel])
    for wat, extra in (("activiteit", "naar het stadhuis"), ("ondertekend", "")):
        told = {"wat": wat, "dag": show(last), "activiteit": extra, "deelnemers": both}
        fill_in(p1.client(last, "vera"), url, told, needs="dag")
    for v in (p1, p2):
        hours = Uren.objects.filter(dossier__sleutel=v.sleutel, soort="pvt", is_geldig=True)
        assert sum(row.minuten for row in hours) == 12 * 60
        page = v.client(last).get(v.url("leren")).content.decode()
        assert "naar het stadhuis" in page
        assert find_order(v, "pvt").groep == groep


def choose_help_with_money(p1: Verhaal) -> None:
    """Row 12: the level decides the offers: these five, and no others."""
    day = p1.dag(2022, 12, 12)
    chosen = {"niveau": "matig", "aangeboden_op": show(day), "uitkomst": "aangenomen"}
    url = p1.url("voorziening", "financiele_zelfredzaamheid")
    fill_in(p1.client(day), url, chosen, needs="aangeboden_op")
    found = Voorziening.objects.get(dossier__sleutel=p1.sleutel, soort="financiele_zelfredzaamheid")
    assert set(found.onderdelen) == VIJF


def look_at_progress(p1: Verhaal, p2: Verhaal) -> None:
    """Row 13: the school tells how both are doing; of P1 the reason is solved in a talk."""
    day = p1.dag(2023, 3, 6)
    school = p1.client(day, "lot")
    begin = p1.dag(2022, 9, 12)
    upload_hours(
        school,
        [
            *week_rows(p1, "nt2", begin, 25, uren="7:27", gepland="12"),
            *week_rows(p2, "nt2", begin, 25, uren="11", gepland="12"),
        ],
    )
    for v, inzet in ((p1, "voldoende"), (p2, "goed")):
        told = {
            "van": show(p1.dag(2022, 12, 5)),
            "tot_en_met": show(day),
            "inzet": inzet,
            "haalt_doel": "ja",
            "tekst": "Leert goed, maar mist lessen." if v is p1 else "Leert snel en komt altijd.",
        }
        url = reverse("deelnemer_bericht", args=[find_order(v, "leerroute_b1").sleutel])
        fill_in(school, url, told, needs="tekst")
        assert Voortgangsbericht.objects.filter(dossier__sleutel=v.sleutel).count() == 1
    seen = p1.client(day).get(p1.url("voortgang_beeld")).content.decode()
    assert "Aanwezig in de laatste 8 weken: 62 procent." in seen
    talk_about_it(p1, p1.dag(2023, 3, 13))
    care = Randvoorwaarde.objects.get(dossier__sleutel=p1.sleutel, soort="kinderopvang")
    assert care.status == "geregeld"


def talk_about_it(p1: Verhaal, dag: date) -> None:
    """Plan and hold the talk, and settle the childcare."""
    client = p1.client(dag)
    when = {"datum": show(dag), "tijd": "10.30", "plaats": "Gemeentehuis"}
    fill_in(client, p1.url("voortgang_plannen"), when)
    talk = Voortgangsgesprek.objects.get(dossier__sleutel=p1.sleutel)
    url = p1.url("voortgang_voeren", talk.sleutel)
    fields = client.get(url).context["form"].fields
    answers = {name: "op_schema" for name in fields if name.startswith("stand_")}
    answers["samenvatting"] = "Mist lessen omdat er geen opvang is. Vanaf maandag is die er."
    fill_in(client, url, answers, needs="samenvatting")
    talk.refresh_from_db()
    assert talk.status == "gevoerd"
    care = Randvoorwaarde.objects.get(dossier__sleutel=p1.sleutel, soort="kinderopvang")
    childcare = {
        "aanbieder": "De Boomhut",
        "gemeld_op": show(dag),
        "plaats": "maandag en dinsdag",
        "lrk_nummer": "123456",
        "lrk_status": "A",
        "lrk_gezien_op": show(dag),
        "is_geregeld": "on",
    }
    fill_in(client, p1.url("randvoorwaarde_afspraak", care.pk), childcare, needs="aanbieder")
