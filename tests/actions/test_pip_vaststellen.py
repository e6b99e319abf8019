"""Adopting the plan is one act: all of it happens, or nothing."""

import re
import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import (
    AlGedaan,
    GeenBeslisbasis,
    Geweigerd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.pip import pip_beginnen, pip_vaststellen, save_concept
from inburgering.cases.models import (
    Bericht,
    BredeIntake,
    Document,
    Dossier,
    Pip,
    Taak,
    Termijn,
    Tijdlijnregel,
    Verzending,
)
from inburgering.region.models import Beslisbasis, Organisatie
from tests.dossiers import make_bsn, make_nieuw
from tests.pips import PLAN, adopt, make_ready, write_plan

WRITTEN = (Document, Verzending, Bericht)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return make_ready(noor, moment)


def snapshot(dossier):
    """Give everything that adopting may write."""
    return (
        [model.objects.count() for model in WRITTEN],
        list(Tijdlijnregel.objects.values_list("pk", flat=True)),
        list(Termijn.objects.order_by("pk").values("code", "begin", "uiterlijk", "is_voldaan")),
        list(Taak.objects.order_by("pk").values("code", "status")),
        list(Pip.objects.order_by("pk").values("status", "inhoud", "dagtekening", "besluit")),
        Dossier.objects.get(sleutel=dossier).versie,
    )


def read_letter(sleutel):
    html = Document.objects.get(sleutel=sleutel).html
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.eis("R-KEMP-008", "R-KEMP-022", "R-KEMP-023")
def test_adopting_is_one_act(dossier, noor, moment):
    before = Dossier.objects.get(sleutel=dossier).versie
    letter = adopt(dossier, noor, moment)
    plan = Pip.objects.get()
    assert (plan.status, plan.dagtekening) == ("vastgesteld", moment.dag)
    assert plan.vastgesteld_door_id == noor.medewerker
    assert plan.besluit["soort"] == "mandaat"
    assert plan.besluit["nummer"] == "2022-014"
    document = Document.objects.get(sleutel=letter)
    assert document.pip == plan
    assert bytes(document.pdf).startswith(b"%PDF")
    assert document.verzending.verzonden_op is None
    term = Termijn.objects.get(code="inburgeringstermijn")
    assert term.begin == moment.dag + timedelta(days=1)
    assert Termijn.objects.get(code="pip_vaststellen").is_voldaan
    message = Bericht.objects.get()
    assert (message.partner, message.soort) == ("DUO", "pip.vastgesteld")
    line = Tijdlijnregel.objects.latest("pk")
    assert (line.handeling, line.gegevens["leerroute"]) == ("pip.vastgesteld", "B1")
    row = Dossier.objects.get(sleutel=dossier)
    assert (row.leerroute, row.versie) == ("B1", before + 2)
    assert not Taak.objects.filter(code="pip_vaststellen", status="open").exists()
    assert not Termijn.objects.filter(code="bezwaar").exists()


@pytest.mark.eis("R-KEMP-024", "R-KEMP-025", "R-KEMP-026")
def test_the_letter_holds_what_was_agreed(dossier, noor, moment):
    text = read_letter(adopt(dossier, noor, moment))
    assert "B1-route" in text
    for piece in ("U doet 12 uur mee.", "U doet 64 uur mee.", "oefent u 40 uur"):
        assert piece in text
    for name in ("financiele_zelfredzaamheid", "maatschappelijke_begeleiding", "begeleiding"):
        assert PLAN[name] in text


@pytest.mark.eis("R-KEMP-027", "R-KEMP-056")
def test_the_letter_holds_language_with_work_and_what_partners_promised(dossier, noor, moment):
    text = read_letter(adopt(dossier, noor, moment))
    assert PLAN["taal_en_werk"] in text
    assert "Taalmaatjes Elke week samen praten 1 oktober 2026" in text
    assert "Mensen leren kennen" in text
    assert "Ik wil mijn buren" in text


def refuse_without(dossier, worker, now, error, **arguments):
    version = Pip.objects.get(status="concept").versie
    before = snapshot(dossier)
    with pytest.raises(error) as refused:
        pip_vaststellen(
            dossier, **{"pip_versie": version, "bereik": worker, "moment": now, **arguments}
        )
    assert snapshot(dossier) == before
    return refused.value


MISSING = {
    "leerroute": None,
    "reden_leerroute": " ",
    "uren_per_week": None,
    "pvt_uren": None,
    "map_uren": None,
    "map_praktijk_uren": None,
    "begeleiding": "",
    "aantal_voortgangsgesprekken": None,
    "heeft_jong_kind": None,
}


@pytest.mark.parametrize("name", MISSING)
def test_nothing_is_written_when_the_law_misses_something(dossier, noor, moment, name):
    write_plan(dossier, noor, moment, **{name: MISSING[name]})
    refusal = refuse_without(dossier, noor, moment, Onvolledig)
    assert name in refusal.velden


def test_the_intake_comes_first(dossier, noor, moment):
    BredeIntake.objects.update(voltooid_op=None)
    write_plan(dossier, noor, moment)
    refusal = refuse_without(dossier, noor, moment, Onvolledig)
    assert refusal.velden["brede_intake"] == "Rond eerst de brede intake af."


def test_a_stale_page_adopts_nothing(dossier, noor, moment):
    version = write_plan(dossier, noor, moment)
    refuse_without(dossier, noor, moment, Verouderd, pip_versie=version - 1)
    refuse_without(dossier, noor, moment, Verouderd, versie=0)


def test_a_sign_that_cannot_be_printed_is_named_and_nothing_is_written(dossier, noor, moment):
    write_plan(dossier, noor, moment, begeleiding="Wij bellen u elke maand. \U00012000")
    refusal = refuse_without(dossier, noor, moment, Onvolledig)
    assert "\U00012000" in str(refusal.melding)


def test_a_letter_without_the_number_of_the_dossier_is_not_made(dossier, noor, moment):
    write_plan(dossier, noor, moment)
    Dossier.objects.update(nummer="")
    refusal = refuse_without(dossier, noor, moment, Onvolledig)
    assert "het kenmerk" in str(refusal.melding)


@pytest.mark.parametrize(
    ("naam", "error"),
    [("eva", NietGevonden), ("vreemd", NietGevonden), ("kim", NietGevonden), ("tom", None)],
)
def test_who_may_adopt(dossier, noor, moment, bereik_for, naam, error):
    write_plan(dossier, noor, moment)
    other = bereik_for(naam)
    if error is None:
        assert pip_vaststellen(dossier, pip_versie=2, bereik=other, moment=moment)
    else:
        refuse_without(dossier, noor, moment, error, bereik=other)


def test_a_closed_dossier_gets_no_plan(dossier, noor, moment):
    write_plan(dossier, noor, moment)
    dossier_sluiten(dossier, reden="verhuisd", bereik=noor, moment=moment)
    refuse_without(dossier, noor, moment, Geweigerd)
    with pytest.raises(Geweigerd):
        save_concept(dossier, velden={"begeleiding": "x"}, gezien=PLAN, bereik=noor, moment=moment)


@pytest.mark.eis("R-KEMP-022")
def test_a_basis_holds_until_the_day_it_lapses(dossier, noor, moment, regio):
    write_plan(dossier, noor, moment)
    Beslisbasis.objects.create(
        gemeente_id=regio.mandaat,
        taak="pip",
        begin=moment.dag + timedelta(days=1),
        soort="geen",
    )
    lapsed = replace(moment, dag=moment.dag + timedelta(days=1))
    refusal = refuse_without(dossier, noor, moment, GeenBeslisbasis, moment=lapsed)
    assert "Wie doet wat" in str(refusal.melding)
    assert pip_vaststellen(dossier, pip_versie=2, bereik=noor, moment=moment)


def test_another_party_decides(dossier, noor, moment, regio):
    write_plan(dossier, noor, moment)
    Beslisbasis.objects.filter(gemeente=regio.mandaat, taak="pip").update(
        soort="eigen", organisatie="boslanden"
    )
    refusal = refuse_without(dossier, noor, moment, GeenBeslisbasis)
    assert "Gemeente Boslanden" in str(refusal.melding)


def test_the_college_under_mandate_and_the_one_that_decides_itself(
    dossier, noor, moment, bereik_for
):
    eva = bereik_for("eva")
    person = replace(make_nieuw("9002", eva.medewerker).persoon, bsn=make_bsn(41))
    mandate = read_letter(adopt(dossier, noor, moment))
    own = read_letter(adopt(make_ready(eva, moment, persoon=person), eva, moment))
    assert "namens" in mandate
    assert "2022-014" in mandate
    assert "J.A. de Bruin" in mandate
    assert "Commissie bezwaar Boslanden" in mandate
    assert "Zandhoven" not in mandate
    assert "College van burgemeester en wethouders van Zandhoven" in own
    assert "P. van Loon" in own
    assert "Commissie bezwaar Zandhoven" in own
    for absent in ("namens", "2022-014", "Regiehuis", "Boslanden"):
        assert absent not in own.replace("1234 AB Boslanden", "", 1)


def test_a_body_that_got_the_power_decides_in_its_own_name(dossier, noor, moment, regio):
    Beslisbasis.objects.filter(gemeente=regio.mandaat, taak="pip").update(soort="overgedragen")
    Organisatie.objects.filter(pk=regio.wgr).update(
        bezwaar_adres_regels=["Postbus 77", "1234 ZZ Boslanden"]
    )
    text = read_letter(adopt(dossier, noor, moment))
    assert "Regiehuis" in text
    assert "Postbus 77" in text
    for absent in ("namens", "Commissie bezwaar", "burgemeester en wethouders"):
        assert absent not in text


def test_parts_that_do_not_apply_stay_out_of_the_plan(dossier, noor, moment):
    letter = adopt(
        dossier,
        noor,
        moment,
        leerroute="onderwijs",
        map_afspraak="U loopt mee.",
        participatie_z="U helpt in de tuin.",
        vve="Uw kind gaat naar de voorschool.",
    )
    plan = Pip.objects.get().inhoud
    gone = {"map_uren", "map_praktijk_uren", "map_afspraak", "participatie_z", "vve"}
    assert not gone & set(plan)
    text = read_letter(letter)
    assert "Leren over werk" not in text
    assert "voorschool" not in text


def test_a_replaced_plan_keeps_the_start_of_the_term(dossier, noor, moment):
    adopt(dossier, noor, moment)
    begin = Termijn.objects.get(code="inburgeringstermijn").begin
    later = replace(moment, dag=moment.dag + timedelta(days=30))
    letter = adopt(dossier, noor, later, reden="De uren passen niet meer.", uren_per_week=9)
    assert Termijn.objects.get(code="inburgeringstermijn").begin == begin
    assert list(Pip.objects.order_by("pk").values_list("status", flat=True)) == [
        "vervangen",
        "vastgesteld",
    ]
    assert "verandert uw termijn niet" in read_letter(letter)


def test_the_last_day_that_duo_gave_stands_in_the_next_letter(dossier, noor, moment):
    adopt(dossier, noor, moment)
    from_duo = date(moment.dag.year + 4, 3, 2)
    feit_vastleggen(
        dossier, soort="einddatum_duo", waarde=Waarde(datum=from_duo), bereik=noor, moment=moment
    )
    letter = adopt(dossier, noor, moment, reden="De uren passen niet meer.", uren_per_week=9)
    assert f"De laatste dag is 2 maart {from_duo.year}." in read_letter(letter)


def test_a_new_version_needs_a_reason(dossier, noor, moment):
    adopt(dossier, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        pip_beginnen(dossier, bereik=noor, moment=moment, reden_wijziging=" ja ")
    assert "reden_wijziging" in refused.value.velden
    assert Pip.objects.count() == 1


def test_the_same_form_twice_adopts_once(dossier, noor, moment):
    version = write_plan(dossier, noor, moment)
    once = uuid.uuid4()
    arguments = {"pip_versie": version, "bereik": noor, "moment": moment, "eenmalig": once}
    pip_vaststellen(dossier, **arguments)
    with pytest.raises(AlGedaan):
        pip_vaststellen(dossier, **arguments)
    assert Document.objects.count() == 1
