"""S4, rows 10 to 15: the move, the plan of the next municipality, and the end of both."""

from datetime import date

from django.urls import reverse

from inburgering.cases.models import Afronding, Document, Dossier, Feit, Pip, Verhuizing
from tests.formulier import fill_in, read_form
from tests.scenarios.bladen import fill, list_work, read
from tests.scenarios.stappen import PLAN, Verhaal, show

OUDER_AMSTEL, DIEMEN = "0437", "0384"
ALLES = ["pip", "voortgang", "leerbaarheidstoets"]
UREN = {"uren_nt2": "310", "uren_map": "104", "uren_map_praktijk": "40", "uren_pvt": "12"}


def walk(rima: Verhaal, omar: Verhaal, *, termijn_tot: date, pip_uiterlijk: date) -> None:
    """Walk from the move to the end of both."""
    for v in (rima, omar):
        for soort, hours in UREN.items():
            fill(v, v.dag(2024, 1, 8), "dossier_feit", {"waarde": hours, "bron": "gemeente"}, soort)
    old = (rima.sleutel, omar.sleutel)
    move(rima, omar)
    for v in (rima, omar):
        hand_over(v, termijn_tot=termijn_tot, pip_uiterlijk=pip_uiterlijk)
        plan_in_diemen(v, termijn_tot)
    assert {rima.sleutel, omar.sleutel}.isdisjoint(old)
    pass_everything(rima, rima.dag(2025, 3, 17))
    extend(omar)
    pass_everything(omar, omar.dag(2026, 3, 16))
    count(rima)


def move(rima: Verhaal, omar: Verhaal) -> None:
    """Row 10: registered elsewhere; the dossiers here close and can only be read."""
    day = rima.dag(2024, 2, 1)
    left = {"gemeente": DIEMEN, "inschrijving_op": show(day), "huisgenoten": [omar.sleutel]}
    fill(rima, day, "verhuizing_vertrek", left, needs="inschrijving_op")
    for v in (rima, omar):
        row = Dossier.objects.get(sleutel=v.sleutel)
        assert (row.status, row.sluitreden) == ("gesloten", "verhuisd")
        oda, dick = v.client(day), v.client(day, "dick")
        assert oda.get(v.url("dossier")).status_code == 200
        before = Feit.objects.filter(dossier=row).count()
        oda.post(v.url("dossier_feit", "uren_knm"), {"waarde": "9", "bron": "gemeente"})
        assert Feit.objects.filter(dossier=row).count() == before  # read-only
        assert dick.get(v.url("dossier")).status_code == 404


def hand_over(v: Verhaal, *, termijn_tot: date, pip_uiterlijk: date) -> None:
    """Row 11: asked, handed over, and what the law makes of it; access ends but the archive."""
    day, old = v.dag(2024, 4, 8), v.sleutel
    notice = Verhuizing.objects.get(dossier_oud__sleutel=old)
    dick = v.client(v.dag(2024, 2, 1), "dick")
    opened = fill_in(
        dick, reverse("verhuizing_openen", args=[notice.sleutel]), {}, needs="casusregisseur"
    )
    assert opened.status_code == 302
    new = str(Dossier.objects.get(komst=notice).sleutel)
    fill_in(
        v.client(day, "dick"), reverse("overdracht_vragen", args=[new]), {"vraag": "voor het PIP"}
    )
    oda, give = v.client(day), reverse("overdracht_verstrekken", args=[old])
    chosen = read_form(oda.get(give).content.decode(), "boetes")
    seen = oda.post(
        give, {**chosen, "onderdelen": ALLES, "reden": "Rest is er niet.", "doe": "kijk"}
    )
    sent = {**read_form(seen.content.decode(), "boetes"), "onderdelen": ALLES, "doe": "verstrek"}
    assert oda.post(give, sent).status_code == 302
    assert oda.get(reverse("dossier", args=[old])).status_code == 404

    v.sleutel, v.wie = new, "dick"
    assert v.term("pip_vaststellen").uiterlijk == pip_uiterlijk
    assert v.term("inburgeringstermijn").uiterlijk == termijn_tot
    assert Feit.objects.get(dossier__sleutel=new, soort="uren_nt2", is_geldig=True).getal == 310
    assert "leerbaarheidstoets_afnemen" not in list_work(v)


def plan_in_diemen(v: Verhaal, termijn_tot: date) -> None:
    """Rows 11 and 12: an own plan on the same route, under the own version of the rule."""
    day = v.dag(2024, 4, 8)
    v.talk(day, is_first=True)
    v.discuss_everything(day)
    v.complete_intake(day)
    fill(v, day, "pip_beginnen", {"reden_wijziging": "U woont nu in Diemen."}, needs="eenmalig")
    words = {**PLAN, "heeft_jong_kind": "ja", "vve": "Uw kind gaat naar de opvang."}
    fill(v, day, "pip_bewerken", words, needs="gezien")
    v.adopt(day)
    plan = Pip.objects.get(dossier__sleutel=v.sleutel, dagtekening=day)
    assert plan.inhoud["leerroute"] == "B1"
    assert v.term("inburgeringstermijn").uiterlijk == termijn_tot
    letter = Document.objects.get(dossier__sleutel=v.sleutel, soort="pip_beschikking")
    assert "1.0-Diemen" in letter.html
    assert "Diemen" in letter.html


def pass_everything(v: Verhaal, dag: date) -> None:
    """Rows 13 and 15: exams at B1 with KNM, PVT and MAP; DUO says that the duty is met."""
    for part in ("lezen", "luisteren", "schrijven", "spreken", "knm"):
        exam = {
            "onderdeel": part,
            "niveau": "" if part == "knm" else "B1",
            "datum": show(dag),
            "uitslag": "geslaagd",
            "uitslag_op": show(dag),
            "bron": "duo",
        }
        fill(v, dag, "examen_nieuw", exam, needs="datum")
    signed = {
        "activiteit_op": show(dag),
        "activiteit": "Bezoek aan het gemeentehuis",
        "ondertekend_op": show(dag),
    }
    fill(v, dag, "pvt", signed, needs="ondertekend_op")
    fill(v, dag, "map_eindgesprek", {"op": show(dag), "is_gehaald": "ja"}, needs="op")
    decision = {
        "soort": "voldaan",
        "besloten_op": show(dag),
        "ontvangen_op": show(dag),
        "kenmerk": "SS106",
    }
    fill(v, dag, "duobesluit_nieuw", decision, needs="kenmerk")
    end = {"wijze": "b1", "voldaan_op": show(dag), "uitstroom": "werk"}
    fill(v, dag, "afronding_einde", end, needs="voldaan_op")
    row = Afronding.objects.get(dossier__sleutel=v.sleutel)
    assert (row.wijze, row.voldaan_op, row.is_binnen_termijn) == ("b1", dag, True)
    assert not [part for part in row.eigen_oordeel if part["stand"] == "niet_gehaald"]
    assert {"nazorg_6", "nazorg_12"} <= list_work(v)


def extend(v: Verhaal) -> None:
    """Row 14: DUO's new last day goes before the own count."""
    day, last = v.dag(2025, 9, 15), v.dag(2026, 5, 14)
    own = v.term("inburgeringstermijn").uiterlijk
    decision = {
        "soort": "verlenging",
        "besloten_op": show(day),
        "ontvangen_op": show(day),
        "nieuwe_einddatum": show(last),
        "grond": "geen_verwijt",
    }
    fill(v, day, "duobesluit_nieuw", decision, needs="kenmerk")
    assert own is not None
    assert own < last
    assert v.term("inburgeringstermijn").uiterlijk == last
    assert f"{last.day} mei {last.year}" in read(v, day, "wijzigen")


def count(v: Verhaal) -> None:
    """Row 15: both are done; the end counts in Diemen and the start in Ouder-Amstel."""
    ended = Afronding.objects.filter(is_geldig=True)
    assert list(ended.values_list("dossier__gemeente", flat=True)) == [DIEMEN, DIEMEN]
    first = Pip.objects.filter(dagtekening=v.dag(2022, 11, 14), dossier__gemeente=OUDER_AMSTEL)
    assert first.count() == 2
