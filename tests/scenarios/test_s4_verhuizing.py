"""S4, rows 1 to 3, 6, 10 and 11: a couple that moves from one college to another.

On the original days, and two calendar years later, when the ten weeks end on a Sunday.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

import pytest
from django.utils import timezone

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.dossier import NieuwDossier, dossier_openen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.huishouden import Huisgenoot, huisgenoot_toevoegen
from inburgering.actions.intake import brede_intake_voltooien
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pip import pip_beginnen, pip_vaststellen, save_concept
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_komst import verhuizing_openen
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze, overdracht_verstrekken
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Feit,
    Intakegesprek,
    Leerbaarheidstoets,
    Pip,
    Taak,
    Termijn,
    Verhuizing,
    Verzending,
)
from inburgering.cases.naam import Naam
from inburgering.cases.zichtbaar import get_visible_dossiers
from tests.dossiers import make_bsn
from tests.intake import fill_intake
from tests.pips import PLAN

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
OUD, NIEUW = "9001", "9002"
ALLES = ("pip", "voortgang", "leerbaarheidstoets", "handhaving")


@dataclass(frozen=True)
class Dagen:
    """The days of one variant, and what follows from them."""

    jaar: int
    pip_uiterlijk: date
    ontzorgen_tot: date
    termijn_tot: date
    verhuisd: date
    overdracht: date
    nieuw_pip_uiterlijk: date

    def dag(self, maand: int, dag: int) -> date:
        """Return a day of the first year."""
        return date(self.jaar, maand, dag)


TOEN = Dagen(
    2022,
    pip_uiterlijk=date(2022, 11, 21),
    ontzorgen_tot=date(2023, 3, 11),
    termijn_tot=date(2025, 11, 14),
    verhuisd=date(2024, 2, 1),
    overdracht=date(2024, 4, 8),
    nieuw_pip_uiterlijk=date(2024, 4, 11),
)
STRAKS = Dagen(
    2024,
    pip_uiterlijk=date(2024, 11, 21),
    ontzorgen_tot=date(2025, 3, 11),
    termijn_tot=date(2027, 11, 14),
    verhuisd=date(2026, 2, 1),
    overdracht=date(2026, 4, 8),
    nieuw_pip_uiterlijk=date(2026, 4, 13),
)


def op(dag: date) -> Moment:
    """Return ten in the morning of a day."""
    return Moment(dag=dag, tijdstip=timezone.make_aware(datetime.combine(dag, time(10))))


@dataclass(frozen=True)
class Loop:
    """One walk through the scenario."""

    dagen: Dagen
    bereik_for: Callable[[str, date], Bereik]

    def noor(self, dag: date) -> dict[str, object]:
        return {"bereik": self.bereik_for("noor", dag), "moment": op(dag)}

    def eva(self, dag: date) -> dict[str, object]:
        return {"bereik": self.bereik_for("eva", dag), "moment": op(dag)}


def start(loop: Loop, nummer: int, voornaam: str) -> uuid.UUID:
    """Row 1: the case, before settlement."""
    dag = loop.dagen.dag(6, 13)
    noor = loop.bereik_for("noor", dag)
    nieuw = NieuwDossier(
        gemeente=OUD,
        casusregisseur=noor.medewerker,
        adres_regels=("Lindelaan 3", "1234 AB Boslanden"),
        persoon=Persoonsgegevens(
            naam=Naam(geslachtsnaam="Amin", voornamen=voornaam),
            geboortedatum=date(1995, 5, nummer),
            bsn=make_bsn(300 + nummer),
        ),
        feiten={
            "doelgroep": Waarde(code="asielstatushouder"),
            "plicht": Waarde(datum=dag),
            "koppeling": Waarde(datum=dag),
            "kennisgeving": Waarde(datum=dag),
        },
    )
    return dossier_openen(nieuw, bereik=noor, moment=op(dag))


def walk_to_plan(loop: Loop, key: uuid.UUID) -> None:
    dagen = loop.dagen
    contact = Contactgegevens(dagen.dag(7, 5), "azc", "gesprek", "intake", "het COA en het paar")
    contact_vastleggen(key, contact=contact, **loop.noor(dagen.dag(7, 5)))
    childcare = Randvoorwaardegegevens("kinderopvang", "opvang tijdens de les", "regiehuis")
    randvoorwaarde_vastleggen(key, gegevens=childcare, **loop.noor(dagen.dag(7, 5)))
    fill_intake(key, **loop.noor(dagen.dag(7, 5)))
    assert Intakegesprek.objects.get(intake__dossier__sleutel=key).plaats == "azc"  # row 2
    home = dagen.dag(9, 12)
    for soort in ("inschrijving", "recht_op_bijstand"):
        feit_vastleggen(key, soort=soort, waarde=Waarde(datum=home), **loop.noor(home))
    terms = {row.code: row for row in Termijn.objects.filter(dossier__sleutel=key)}
    assert terms["pip_vaststellen"].uiterlijk == dagen.pip_uiterlijk  # row 3
    assert terms["ontzorgen"].uiterlijk == dagen.ontzorgen_tot
    day = dagen.dag(11, 14)
    brede_intake_voltooien(key, samengevat_op=day, **loop.noor(day))
    adopt(key, loop.noor(day))
    assert (day - home).days == 63  # row 6
    whole = Termijn.objects.get(dossier__sleutel=key, code="inburgeringstermijn")
    assert whole.uiterlijk == dagen.termijn_tot
    feit_vastleggen(key, soort="uren_nt2", waarde=Waarde(getal=310), **loop.noor(day))


def adopt(key: uuid.UUID, who: dict[str, object], **changes: object) -> None:
    if not Pip.objects.filter(dossier__sleutel=key, status="concept").exists():
        pip_beginnen(key, reden_wijziging="nieuw plan", **who)
    stored = Pip.objects.get(dossier__sleutel=key, status="concept").inhoud
    saved = save_concept(
        key, velden={**PLAN, "ontzorgen": "Zes maanden.", **changes}, gezien=stored, **who
    )
    pip_vaststellen(key, pip_versie=saved.versie, **who)
    Verzending.objects.filter(document__dossier__sleutel=key).update(
        verzonden_op=who["moment"].dag, wijze="post"
    )


def move(loop: Loop, keys: tuple[uuid.UUID, ...]) -> tuple[Dossier, ...]:
    """Row 10: both leave at once; the next college opens two empty dossiers."""
    dag = loop.dagen.verhuisd
    vertrek = Vertrek(inschrijving_op=dag, gemeente=NIEUW, huisgenoten=keys[1:])
    verhuizing_melden(keys[0], vertrek=vertrek, **loop.noor(dag))
    with pytest.raises(Geweigerd):
        feit_vastleggen(keys[0], soort="uren_knm", waarde=Waarde(getal=1), **loop.noor(dag))
    opened = []
    for key in keys:
        old = Dossier.objects.get(sleutel=key)
        assert (old.status, old.sluitreden) == ("gesloten", "verhuisd")
        eva = loop.bereik_for("eva", dag)
        new = verhuizing_openen(
            old.vertrek.sleutel, casusregisseur=eva.medewerker, bereik=eva, moment=op(dag)
        )
        opened.append(Dossier.objects.get(sleutel=new))
        assert not get_visible_dossiers(eva).filter(sleutel=key).exists()
    return tuple(opened)


def hand_over(loop: Loop, key: uuid.UUID, new: Dossier) -> None:
    """Row 11: asked and handed over; what the law asks follows."""
    dag = loop.dagen.overdracht
    due = Termijn.objects.get(dossier=new, code="pip_vaststellen")
    assert due.uiterlijk == loop.dagen.nieuw_pip_uiterlijk
    overdracht_vragen(new.sleutel, vraag="voor het PIP hier", **loop.eva(dag))
    task = Taak.objects.get(dossier__sleutel=key, code="overdracht_verstrekken", status="open")
    assert task.organisatie_id == "regiehuis"
    overdracht_verstrekken(key, keuze=Overdrachtskeuze(ALLES), **loop.noor(dag))
    assert Feit.objects.get(dossier=new, soort="uren_nt2").getal == 310
    assert Leerbaarheidstoets.objects.get(dossier=new).resultaat == "b1_haalbaar"
    whole = Termijn.objects.get(dossier=new, code="inburgeringstermijn")
    assert whole.uiterlijk == loop.dagen.termijn_tot
    assert not Taak.objects.filter(dossier=new, code="leerbaarheidstoets_afnemen").exists()
    noor = loop.bereik_for("noor", dag)
    assert not get_visible_dossiers(noor).filter(sleutel=key).exists()


def plan_here(loop: Loop, new: Dossier) -> None:
    """The next college makes its own plan; the route stays and so does the end of the term."""
    dag = loop.dagen.overdracht
    BredeIntake.objects.create(
        dossier=new, begonnen_op=dag, voltooid_op=dag, alleen_gewezen_op=dag, wijze="met_persoon"
    )
    with pytest.raises(Onvolledig) as refusal:
        adopt(new.sleutel, loop.eva(dag), leerroute="Z", niveau=None)
    assert "vorige gemeente" in str(refusal.value.velden["leerroute"])
    adopt(new.sleutel, loop.eva(dag), leerroute="B1", niveau="B1")
    terms = {row.code: row for row in Termijn.objects.filter(dossier=new)}
    assert terms["pip_vaststellen"].is_voldaan
    assert terms["inburgeringstermijn"].uiterlijk == loop.dagen.termijn_tot


@pytest.mark.parametrize("dagen", [TOEN, STRAKS], ids=["2022", "2024"])
def test_a_couple_moves(dagen, bereik_for):
    loop = Loop(dagen, bereik_for)
    keys = (start(loop, 1, "Rima"), start(loop, 2, "Omar"))
    assert Dossier.objects.count() == 2  # row 1: two cases, one household
    number = Dossier.objects.get(sleutel=keys[1]).nummer
    huisgenoot_toevoegen(
        keys[0],
        huisgenoot=Huisgenoot("partner", dossiernummer=number),
        **loop.noor(dagen.dag(6, 14)),
    )
    for key in keys:
        walk_to_plan(loop, key)
    new = move(loop, keys)
    for key, opened in zip(keys, new, strict=True):
        hand_over(loop, key, opened)
    plan_here(loop, new[0])
    assert Verhuizing.objects.filter(status="verstrekt").count() == 2
