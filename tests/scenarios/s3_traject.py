"""S3, rows 4 to 10: money and travel, a coach, the order, a pause, longer guidance."""

from collections.abc import Mapping
from datetime import date

from django.urls import reverse

from inburgering.access.models import Medewerker
from inburgering.cases.models import (
    Advies,
    Bestelling,
    Dossier,
    Maandstaat,
    Maatje,
    Ontzorging,
    Pauze,
    Taak,
    VasteLast,
    Vergoeding,
    Voorziening,
)
from inburgering.region.models import Contract
from tests.formulier import fill_in
from tests.scenarios.bladen import add_worker, fill, list_work, refuse
from tests.scenarios.stappen import Verhaal, show

TELEFOON = "0612345678"
DOEL = "Samen praten over school en werk."


def add_parties(werkers: dict[str, Medewerker]) -> None:
    """Add the workers of the parties around this person."""
    add_worker(werkers, "bert", "budgetcoach", "gemeente-stichtse-vecht")
    add_worker(werkers, "thea", "begeleider", "taalhuis-stichtse-vecht")
    add_worker(werkers, "tilda", "vrijwilliger", "taalhuis-stichtse-vecht")
    add_worker(werkers, "udo", "aanbieder", "taalaanbieder-u16")


def pay_costs_and_travel(v: Verhaal, ontzorgen_tot: date) -> None:
    """Row 4: fixed costs from the first day of the bijstand in a ledger, and travel."""
    day = v.dag(2022, 9, 5)
    fill(v, day, "ontzorging_start", {"begin": show(v.dag(2022, 8, 29))}, wie="bert")
    period = Ontzorging.objects.get(dossier__sleutel=v.sleutel)
    assert (period.begin, period.eind) == (v.dag(2022, 8, 29), ontzorgen_tot)
    rent = {
        "soort": "huur",
        "schuldeiser": "Woonstichting",
        "bedrag": "612,35",
        "betaaldag": "1",
        "begin": show(v.dag(2022, 8, 29)),
    }
    fill(v, day, "vaste_last_nieuw", rent, wie="bert", needs="schuldeiser")
    last, paid = VasteLast.objects.get(ontzorging=period), v.dag(2022, 10, 3)
    for month, came_in, rent_paid, left in (
        (8, "103,71", "59,26", 10_371 - 5_926),
        (9, "1.037,12", "612,35", 103_712 - 61_235),
    ):
        figures = {
            "bijstand": came_in,
            "toeslagen": "0",
            f"ingehouden_{last.pk}": rent_paid,
            f"betaald_{last.pk}": rent_paid,
            f"betaald_op_{last.pk}": show(paid),
        }
        fill(v, paid, "maandstaat_wijzigen", figures, paid.year, month, wie="bert")
        v.client(paid, "bert").post(v.url("maandstaat_vast", paid.year, month))
        staat = Maandstaat.objects.get(ontzorging=period, maand=date(paid.year, month, 1))
        assert (staat.is_definitief, staat.leefgeld_cent) == (True, left)  # ledger

    asked = {
        "soort": "reiskosten",
        "omschrijving": "Bus naar school",
        "bedrag": "84,60",
        "gevraagd_op": show(day),
        "van": show(v.dag(2022, 8, 29)),
        "tot_en_met": show(ontzorgen_tot),
    }
    fill(v, day, "vergoeding_nieuw", asked, needs="omschrijving")
    row = Vergoeding.objects.get(dossier__sleutel=v.sleutel)
    assert "vergoeding_beslissen" in list_work(v)
    granted = {"uitkomst": "ja", "bedrag": "84,60", "financiering": "inburgering"}
    fill(v, day, "vergoeding_besluit", granted, row.sleutel, needs="besloten_op")
    assert "vergoeding_betalen" in list_work(v)
    fill(v, paid, "vergoeding_betaald", {"betaald_op": show(paid)}, row.sleutel)
    row.refresh_from_db()
    assert (row.status, row.toegekend_cent, row.betaald_op) == ("betaald", 8_460, paid)
    assert not {"vergoeding_beslissen", "vergoeding_betalen"} & list_work(v)


def match_a_coach(v: Verhaal, werkers: Mapping[str, Medewerker]) -> None:
    """Row 5: a volunteer is matched and sees name, telephone and language goal only."""
    day = v.dag(2022, 9, 26)
    assert v.client(day, "tilda").get(v.url("dossier")).status_code == 404
    wish = {
        "soort": "taalcoach",
        "doel": DOEL,
        "organisatie": "taalhuis-stichtse-vecht",
        "gezocht_op": show(v.dag(2022, 9, 12)),
    }
    fill(v, day, "maatje_nieuw", wish, needs="doel")
    coach = Maatje.objects.get(dossier__sleutel=v.sleutel)
    met = {"medewerker": werkers["tilda"].pk, "kennismaking_op": show(day)}
    fill(v, day, "maatje_kennismaking", met, coach.sleutel, wie="thea", needs="kennismaking_op")
    click = {"klik": "ja", "start_op": show(day)}
    fill(v, day, "maatje_klik", click, coach.sleutel, wie="thea", needs="start_op")
    coach.refresh_from_db()
    assert (coach.status, coach.start_op) == ("gekoppeld", day)

    tilda = v.client(day, "tilda")
    page = tilda.get(reverse("mijn_mensen")).content.decode()
    for word in ("Filmon", "Tekle", TELEFOON, DOEL):
        assert word in page, word
    dossier = Dossier.objects.get(sleutel=v.sleutel)
    for word in ("1999", "99999", "reiskosten", "bijstand", dossier.nummer):
        assert word not in page.lower(), word
    for name in ("dossier", "hulp", "geld", "intake", "pip", "leren", "vergoedingen", "contact"):
        blad = "dossier_contact" if name == "contact" else name
        assert tilda.get(v.url(blad)).status_code in {403, 404}, name


def order_the_school(v: Verhaal) -> Bestelling:
    """Row 8: without recognition of the diploma that day the order is refused."""
    day = v.dag(2022, 11, 14)
    contract = Contract.objects.get(regio="stichtse-vecht", code="onderwijsroute")
    answers = {
        "contract": str(contract.pk),
        "onderdeel": "mbo",
        "uren_per_week": "20",
        "vervoer_nodig": "ja",
        "vervoer": "ov",
        "opvang_nodig": "nee",
        "gewenste_start": show(day),
    }
    product = "leerroute_onderwijs"
    Contract.objects.filter(pk=contract.pk).update(keurmerk="")
    page = refuse(v, day, "bestelling_nieuw", answers, product, needs="uren_per_week")
    assert "geen diploma-erkenning" in page
    ended = v.dag(2022, 11, 13)
    Contract.objects.filter(pk=contract.pk).update(keurmerk="diplomaerkenning", keurmerk_tot=ended)
    page = refuse(v, day, "bestelling_nieuw", answers, product, needs="uren_per_week")
    assert "gold tot en met 13 november" in page
    assert not Bestelling.objects.filter(dossier__sleutel=v.sleutel).exists()
    Contract.objects.filter(pk=contract.pk).update(keurmerk_tot=day)
    fill(v, day, "bestelling_nieuw", answers, product, needs="uren_per_week")
    order = Bestelling.objects.get(dossier__sleutel=v.sleutel)
    assert (order.status, order.organisatie_id) == ("gevraagd", "taalaanbieder-u16")
    assert order.financiering == "SPUK leerroutes"

    udo = v.client(day, "udo")
    accepted = {"antwoord": "ja", "start": show(day)}
    fill_in(udo, reverse("deelnemer_antwoord", args=[order.sleutel]), accepted, needs="start")
    begun = {"start": show(day)}
    fill_in(udo, reverse("deelnemer_start", args=[order.sleutel]), begun)
    order.refresh_from_db()
    assert (order.status, order.start_op) == ("gestart", day)
    return order


def pause(v: Verhaal, termijn_tot: date) -> None:
    """Row 9: a category and nothing more; the term runs on; evidence is prepared."""
    begin, end = v.dag(2023, 4, 3), v.dag(2023, 7, 31)
    told = {"reden": "zorgen", "begin": show(begin), "verwacht_tot": show(end)}
    page = refuse(v, begin, "pauze", {**told, "toelichting": "Heeft een depressie."})
    assert "Schrijf hier niets over ziekte" in page
    fill(v, begin, "pauze", told)
    row = Pauze.objects.get(dossier__sleutel=v.sleutel)
    assert (row.reden, row.begin, row.toelichting) == ("zorgen", begin, "")
    assert v.term("inburgeringstermijn").uiterlijk == termijn_tot  # does not stand still
    asked = Taak.objects.get(
        dossier__sleutel=v.sleutel, code="verlenging_voorbereiden", status="open"
    )
    assert asked.vanaf == begin  # longer than three months
    referred = {
        "naar": "wijkteam",
        "reden": "zorg",
        "instantie": "Sociaal wijkteam",
        "verwezen_op": show(begin),
        "heeft_toestemming": "on",
    }
    fill(v, begin, "verwijzing_nieuw", referred, needs="instantie")

    fill(v, end, "pauze_stop", {"eind": show(end)})
    row.refresh_from_db()
    assert row.eind == end
    assert v.term("inburgeringstermijn").uiterlijk == termijn_tot
    evidence = {
        "is_nodig": "ja",
        "grond": "geen_verwijt",
        "van": show(begin),
        "tot_en_met": show(end),
        "motivering": "U kon een tijd niet naar de les. U zocht hulp en begon daarna weer.",
    }
    fill(v, end, "verlenging", evidence, needs="motivering")
    advice = Advies.objects.get(dossier__sleutel=v.sleutel)
    assert (advice.soort, advice.van, advice.tot_en_met) == ("verlenging", begin, end)
    asked = Taak.objects.get(
        dossier__sleutel=v.sleutel, code="verlenging_voorbereiden", status="open"
    )
    assert asked.vanaf > v.dag(2025, 1, 1)  # that of the last half year of the term
    assert "duo_melden" in list_work(v)


def guide_longer(v: Verhaal) -> None:
    """Row 10: guidance until eighteen months, with reason and the money of its own."""
    day, last = v.dag(2023, 8, 28), v.dag(2024, 2, 28)
    longer = {
        "aangeboden_op": show(v.dag(2022, 8, 29)),
        "uitkomst": "aangenomen",
        "organisatie": "vluchtelingenwerk-midden-nederland",
        "begin": show(v.dag(2022, 8, 29)),
        "eind": show(last),
    }
    page = refuse(v, day, "voorziening", longer, "mb_praktisch", needs="eind")
    assert "is een reden nodig" in page
    assert "Kies wie de langere begeleiding betaalt" in page
    too_long = {**longer, "eind": show(v.dag(2024, 3, 1))}
    assert "hoogstens tot en met 28 februari" in refuse(
        v, day, "voorziening", too_long, "mb_praktisch", needs="eind"
    )
    paid = {
        "reden_verlenging": "Door de pauze liep de hulp vertraging op.",
        "financiering": "aanvullende_middelen",
        "kosten": "900",
    }
    fill(v, day, "voorziening", {**longer, **paid}, "mb_praktisch", needs="eind")
    row = Voorziening.objects.get(dossier__sleutel=v.sleutel, soort="mb_praktisch")
    assert (row.eind, row.financiering, row.kosten_cent) == (last, "aanvullende_middelen", 90_000)
    assert row.reden_verlenging
