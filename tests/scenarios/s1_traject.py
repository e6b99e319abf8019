"""S1, rows 6 and 11 to 18: from practical help to the archive of somebody in the Z-route."""

from datetime import date, timedelta

from django.urls import reverse

from inburgering.access.models import Medewerker
from inburgering.cases.models import (
    Bericht,
    Bestelling,
    Checklistpunt,
    Ontzorging,
    Randvoorwaarde,
    Taak,
    Uren,
    Urensignaal,
    Voortgangsgesprek,
    Zelfredzaamheidsplan,
)
from inburgering.queries.uren_beeld import Teller
from inburgering.region.models import Beleid
from tests.formulier import fill_in
from tests.scenarios.bladen import fill, list_work, read, refuse
from tests.scenarios.stappen import Verhaal, show
from tests.scenarios.stappen_lessen import find_order, order, upload_hours, week_rows

GEMEENTE = "0214"
RIVOR, WELZIJN = "rivor", "welzijn-rivierenstroom"


def monday_from(dag: date) -> date:
    """Return the first Monday on or after a day."""
    return dag + timedelta(days=-dag.weekday() % 7)


def count_weeks(first: date, last: date) -> int:
    """Return how many Mondays there are from a Monday up to and including a day."""
    return (last - first).days // 7 + 1


def help_at_home(v: Verhaal, werkers: dict[str, Medewerker]) -> None:
    """Row 6: a volunteer does school, furniture and forms; never energy or insurance."""
    day = v.dag(2022, 7, 4)
    mark = v.client(day, "mark")
    fill_in(mark, v.url("checklist", "mb_praktisch"), {"begin": show(day)}, needs="begin")
    couple = {
        "taak": "mb_praktisch",
        "medewerker": werkers["truus"].pk,
        "begin": show(day),
        "geef_punten": "on",
    }
    fill_in(mark, v.url("betrokkene_nieuw"), couple, needs="begin")
    points = Checklistpunt.objects.filter(checklist__dossier__sleutel=v.sleutel)
    hers = set(points.filter(medewerker=werkers["truus"]).values_list("code", flat=True))
    assert {"school_kinderen", "inrichting", "formulieren"} <= hers
    assert not {"energie_water", "zorgverzekering", "verzekeringen"} & hers
    for code in ("energie_water", "verzekeringen"):
        point = points.get(code=code)
        to_truus = {"medewerker": werkers["truus"].pk}
        said = refuse(v, day, "checkpunt_wie", to_truus, "mb_praktisch", point.pk, wie="mark")
        assert "Truus Sterk" not in said  # not offered, and refused when sent all the same
        point.refresh_from_db()
        assert point.medewerker is None
        page = v.url("checkpunt_wie", "mb_praktisch", point.pk)
        fill_in(mark, page, {"medewerker": werkers["gijs"].pk}, needs="medewerker")
        point.refresh_from_db()
        assert point.medewerker == werkers["gijs"]  # a professional of the region


def start_course(v: Verhaal) -> Bestelling:
    """Row 11: the Z-route at ROC Rivor, to learn to read and write, paid from the SPUK."""
    day = v.dag(2022, 9, 19)
    row = order(
        v,
        v.dag(2022, 9, 12),
        "leerroute_z",
        "z-route",
        gewenste_start=show(day),
        opvang_nodig="ja",
    )
    assert (row.organisatie_id, row.financiering) == (RIVOR, "SPUK leerroutes")
    roos = v.client(day, "roos")
    accept = reverse("deelnemer_antwoord", args=[row.sleutel])
    fill_in(roos, accept, {"antwoord": "ja", "start": show(day)}, needs="start")
    fill_in(roos, reverse("deelnemer_start", args=[row.sleutel]), {"start": show(day)})
    row.refresh_from_db()
    assert (row.status, row.start_op) == ("gestart", day)
    assert "aanbod_leerroute" not in list_work(v)
    level = {"op": show(day), "bron": "school", "alfabetisering": "geen"}
    fill(v, day, "taalniveau", level, needs="alfabetisering")
    return row


def take_part_in_the_village(v: Verhaal) -> None:
    """Row 12: sport and taalcafe with Welzijn Rivierenstroom are participation in society."""
    day = v.dag(2022, 10, 3)
    wil = v.client(day, "wil")
    fill_in(wil, v.url("checklist", "mb_leefomgeving"), {"begin": show(day)}, needs="begin")
    offer = {"aanbod": "leefomgeving-ontdekken", "gewenste_start": show(day), "opvang_nodig": "nee"}
    fill(v, day, "bestelling_nieuw", {**offer, "vervoer_nodig": "nee"}, "participatie")
    row = find_order(v, "participatie")
    assert (row.organisatie_id, row.status) == (WELZIJN, "gestart")
    for code in ("sport", "taalontmoeting"):
        point = Checklistpunt.objects.get(checklist__dossier__sleutel=v.sleutel, code=code)
        done = v.dag(2022, 11, 14)
        fill_in(
            v.client(done, "wil"),
            v.url("checkpunt", "mb_leefomgeving", point.pk),
            {"stand": "gedaan", "gedaan_op": show(done)},
            needs="stand",
        )
    # Hours of a person are no part of what a guide sees: the casusregisseur hands them in.
    first, last = monday_from(day), v.dag(2023, 6, 30)
    weeks = count_weeks(first, last)
    made = week_rows(v, "participatie", first, weeks, uren="6", categorie="mb_groep")
    upload_hours(v.client(last), made)
    rows = Uren.objects.filter(dossier__sleutel=v.sleutel, soort="participatie")
    assert set(rows.values_list("bestelling", flat=True)) == {row.pk}
    assert "Maatschappelijke participatie" in read(v, last, "uren")
    assert count(v, last, "participatie") == 6 * weeks


def end_ontzorgen(v: Verhaal, ontzorgen_tot: date) -> None:
    """Row 13: no end without a plan with a level; signals of arrears go on after it."""
    day = v.dag(2023, 1, 4)
    end = {"laatste_dag": show(ontzorgen_tot), "reden": "termijn"}
    assert "Zonder plan" in refuse(v, day, "ontzorging_einde", end, wie="gijs")
    level = {"niveau": "matig", "aangeboden_op": show(day), "uitkomst": "aangenomen"}
    fill(v, day, "voorziening", level, "financiele_zelfredzaamheid", needs="aangeboden_op")
    plan = {
        "niveau": "matig",
        "afspraken": "Elke week samen de post. Over drie maanden kijken we opnieuw.",
        "begin": show(day),
    }
    fill(v, day, "zelfredzaamheidsplan", plan, wie="gijs")
    fill(v, day, "ontzorging_einde", end, wie="gijs")
    period = Ontzorging.objects.get(dossier__sleutel=v.sleutel)
    assert (period.eind, period.is_afgesloten) == (ontzorgen_tot, True)
    step = Zelfredzaamheidsplan.objects.get(dossier__sleutel=v.sleutel)
    assert (step.niveau, step.begin, step.afgesloten_op) == ("matig", day, None)
    assert not {"ontzorgen_afronden", "zelfredzaamheid_regelen"} & list_work(v)
    later = v.dag(2023, 2, 6)
    signal = {"bron": "verhuurder", "ontvangen_op": show(later)}
    fill(v, later, "signaal_nieuw", signal, wie="gijs")
    task = Taak.objects.get(
        dossier__sleutel=v.sleutel, status="open", code="betalingssignaal_opvolgen"
    )
    assert task.organisatie_id == "regio-rivierenland"


def talk_about_progress(v: Verhaal) -> None:
    """Row 14: attendance below the limit of the municipality, because of childcare."""
    for key, value in (("aanwezigheid_grens", 80), ("voortgang_elke_maanden", 6)):
        Beleid.objects.create(
            gemeente_id=GEMEENTE, sleutel=key, begin=v.dag(2022, 1, 1), waarde=value
        )
    found = miss_lessons(v, v.dag(2023, 3, 3))
    day = v.dag(2023, 3, 6)
    when = {"datum": show(day), "tijd": "10.30", "plaats": "Gemeentehuis"}
    fill(v, day, "voortgang_plannen", when)
    talk = Voortgangsgesprek.objects.get(dossier__sleutel=v.sleutel)
    page = v.client(day).get(v.url("voortgang_voeren", talk.sleutel))
    assert "Aanwezig in de laatste 8 weken: " in page.content.decode()
    fields = page.context["form"].fields
    said = {name: "op_schema" for name in fields if name.startswith("stand_")}
    said |= {"samenvatting": "Er is geen opvang voor het jongste kind.", "volgende_op": ""}
    fill(v, day, "voortgang_voeren", said, talk.sleutel, needs="samenvatting")
    why = {"oorzaak": "kinderopvang", "opvolging": "Opvang vanaf maandag.", "randvoorwaarde": "on"}
    fill(v, day, "urensignaal", why, found.pk, needs="opvolging")
    found.refresh_from_db()
    assert (found.status, found.oorzaak, found.opgevolgd_op) == ("opgevolgd", "kinderopvang", day)
    assert "afwezigheid_opvolgen" not in list_work(v)
    care = Randvoorwaarde.objects.filter(dossier__sleutel=v.sleutel, soort="kinderopvang")
    assert care.filter(begin=day, status="open").exists()
    again = Taak.objects.get(
        dossier__sleutel=v.sleutel, status="open", code="voortgangsgesprek_plannen"
    )
    assert again.streef is not None
    assert day < again.streef <= v.dag(2023, 9, 6)  # at the rhythm of the municipality


def miss_lessons(v: Verhaal, seen: date) -> Urensignaal:
    """Let the school hand in the hours: the last four weeks somebody often was not there."""
    first = monday_from(v.dag(2022, 9, 19))
    weeks = count_weeks(first, seen)
    rows = week_rows(v, "alfabetisering", first, weeks - 4, uren="6", gepland="6")
    less = first + timedelta(weeks=weeks - 4)
    rows += week_rows(v, "alfabetisering", less, 4, uren="2", gepland="6")
    upload_hours(v.client(seen, "roos"), rows)
    found = Urensignaal.objects.get(dossier__sleutel=v.sleutel)
    assert (found.percentage, found.grens, found.status) == (33, 80, "open")
    assert "afwezigheid_opvolgen" in list_work(v)
    return found


def begin_module(v: Verhaal, product: str, dag: date) -> None:
    """Order a module that the region gives itself, and begin it."""
    row = order(v, dag, product, product)
    assert row.financiering == product.upper()
    answer = {"antwoord": "ja", "start": show(dag)}
    fill(v, dag, "bestelling_antwoord", answer, row.sleutel, needs="start")
    fill(v, dag, "bestelling_start", {"start": show(dag)}, row.sleutel, needs="start")


def tell_duo(v: Verhaal, dag: date, soort: str) -> Bericht:
    """Type a result into the portal of DUO and record that it was done."""
    waiting = Bericht.objects.get(dossier__sleutel=v.sleutel, soort=soort)
    assert waiting.afgehandeld_op is None
    sent = {"bericht": str(waiting.sleutel), "waarde": show(dag)}
    fill(v, dag, "duo_melden", sent, needs="bericht")
    waiting.refresh_from_db()
    assert waiting.afgehandeld_op is not None
    return waiting


def sign_the_verklaring(v: Verhaal) -> None:
    """Row 15: twelve hours, an excursion and a signature; DUO hears it."""
    begin, day = v.dag(2024, 4, 8), v.dag(2024, 5, 13)
    begin_module(v, "pvt", begin)
    lessons = week_rows(v, "pvt", monday_from(begin), 4, uren="3")
    upload_hours(v.client(day), lessons)
    trip = {"activiteit_op": show(v.dag(2024, 5, 6)), "activiteit": "Bezoek aan de Tweede Kamer"}
    too_soon = {**trip, "ondertekend_op": show(v.dag(2022, 8, 1))}
    assert "Controleer de datum" in refuse(v, day, "pvt", too_soon, needs="ondertekend_op")
    fill(v, day, "pvt", {**trip, "ondertekend_op": show(day)}, needs="ondertekend_op")
    assert not {"pvt_starten", "pvt_afronden"} & list_work(v)
    assert count(v, day, "pvt") == 12
    begins = v.term("inburgeringstermijn").begin
    assert begins is not None
    message = tell_duo(v, day, "pvt.ondertekend")
    assert date.fromisoformat(message.inhoud["dagtekening"]) == day >= begins


def close_the_map(v: Verhaal) -> None:
    """Row 16: 64 hours of lessons, 40 of practice, then the closing talk."""
    begin, day = v.dag(2024, 9, 2), v.dag(2025, 3, 10)
    begin_module(v, "map", begin)
    first = monday_from(begin)
    lessons = week_rows(v, "map_les", first, 16, uren="4")
    upload_hours(v.client(day), lessons + week_rows(v, "map_praktijk", first, 10, uren="4"))
    assert (count(v, day, "map"), count(v, day, "map_praktijk")) == (104, 40)
    fill(v, day, "map_eindgesprek", {"op": show(day), "is_gehaald": "ja"}, needs="op")
    assert "map_afronden" not in list_work(v)
    tell_duo(v, day, "map.eindgesprek")


def count(v: Verhaal, dag: date, code: str) -> int:
    """Return the hours that a counter shows."""
    return find_counter(v, dag, code).gedaan_uren


def find_counter(v: Verhaal, dag: date, code: str) -> Teller:
    """Return a counter as the page on hours shows it."""
    page = v.client(dag).get(v.url("uren"))
    return next(teller for teller in page.context["beeld"].tellers if teller.code == code)
