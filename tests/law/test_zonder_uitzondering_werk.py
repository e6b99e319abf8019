"""What holds for the work in every dossier."""

from dataclasses import fields, replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.law.oproepen import Oproep
from inburgering.law.taken import TAKEN
from inburgering.law.tekst import dutch
from inburgering.law.werk import Stand, werk
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import Beleidskeuzes, Driegesprek, Verhuisstand
from tests.law.maak import dag
from tests.law.test_zonder_uitzondering import DAGEN, MISSCHIEN, geldig

UITKOMSTEN = st.none() | st.sampled_from(
    ["verschenen", "niet_verschenen", "onvoldoende_medewerking", "vervallen"]
)
JA_NEE = st.none() | st.booleans()
WEKEN = st.none() | st.integers(0, 20)
BELEID = st.builds(
    Beleidskeuzes,
    streef_intake_weken=WEKEN,
    streef_pip_weken=WEKEN,
    streef_pip_vanaf=st.sampled_from(["wettelijk", "inschrijving"]),
    aantal_gesprekken=st.none() | st.integers(0, 6),
    mb_maanden=st.none() | st.integers(1, 24),
    zelfredzaamheid_regie=st.sampled_from(["casusregisseur", "begeleiding"]),
    is_pip_advies_genoemd=st.booleans(),
)
GESPREKKEN = st.builds(
    Driegesprek,
    op=MISSCHIEN,
    was_regisseur_er=JA_NEE,
    was_coa_er=JA_NEE,
    was_inburgeraar_er=JA_NEE,
    heeft_reden=st.booleans(),
)
STANDEN = st.builds(
    Stand,
    feiten=geldig(),
    oproepen=st.lists(
        st.builds(Oproep, st.integers(1, 3), DAGEN, DAGEN, UITKOMSTEN, MISSCHIEN), max_size=4
    ).map(tuple),
    driegesprek=GESPREKKEN,
    verhuizing=st.builds(Verhuisstand, **{veld.name: MISSCHIEN for veld in fields(Verhuisstand)}),
    heeft_geen_voorinburgering=st.booleans(),
    aantal_gesprekken=st.integers(0, 6),
    pip_concept=st.booleans(),
    is_gewezen_op_alleen_spreken=st.booleans(),
    gesloten=st.booleans(),
    beleid=BELEID,
    **{veld.name: MISSCHIEN for veld in fields(Stand) if veld.type == (date | None)},
)
GERUST = settings(max_examples=100, deadline=None)


@GERUST
@given(STANDEN, st.dates(min_value=dag("1990-01-01"), max_value=dag("2090-01-01")))
def test_de_tijd_alleen_verandert_geen_werk(een, ander):
    anders = replace(een, feiten=replace(een.feiten, peildatum=ander))
    assert werk(een) == werk(anders)


@GERUST
@given(STANDEN)
def test_al_het_werk_is_goed_gevormd(een):
    uit = werk(een)
    assert len({(rij.code, rij.taak) for rij in uit}) == len(uit)
    for rij in uit:
        assert rij.taak in TAKEN
        assert rij.code in WERK_TITELS
        assert 1 <= len(rij.uitleg) <= 4
        assert dutch(rij.uitleg)
        if rij.streef is not None and rij.uiterlijk is not None:
            assert rij.streef <= rij.uiterlijk


@GERUST
@given(STANDEN, BELEID)
def test_geen_keuze_van_een_gemeente_verandert_een_dag_van_de_wet(een, keuzes):
    zonder = {(rij.code, rij.taak): rij for rij in werk(replace(een, beleid=Beleidskeuzes()))}
    for rij in werk(replace(een, beleid=keuzes)):
        wettelijk = zonder.get((rij.code, rij.taak))
        if wettelijk is None:
            assert rij.code in LOKAAL_WERK
        else:
            assert (rij.uiterlijk, rij.termijn) == (wettelijk.uiterlijk, wettelijk.termijn)


LOKAAL_WERK = {"gesprekken_voeren", "mb_afronden", "zelfredzaamheid_regelen", "pip_vaststellen"}
"""Work that a setting may add, or give to another task; the plan may be aimed at earlier."""


@GERUST
@given(STANDEN)
def test_van_een_gesloten_dossier_blijft_alleen_de_overdracht(een):
    over = werk(replace(een, gesloten=True))
    assert {rij.code for rij in over} <= {"overdracht_verstrekken"}
    open_werk = werk(replace(een, gesloten=False))
    assert set(over) == {rij for rij in open_werk if rij.code == "overdracht_verstrekken"}
