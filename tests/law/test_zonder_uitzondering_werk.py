"""What holds for the work in every dossier."""

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.law.oproepen import Oproep
from inburgering.law.taken import TAKEN
from inburgering.law.tekst import dutch
from inburgering.law.werk import Stand, werk
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.test_zonder_uitzondering import DAGEN, MISSCHIEN, geldig

UITKOMSTEN = st.none() | st.sampled_from(
    ["verschenen", "niet_verschenen", "onvoldoende_medewerking", "vervallen"]
)
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
STANDEN = st.builds(
    Stand,
    feiten=geldig(),
    oproepen=st.lists(
        st.builds(Oproep, st.integers(1, 3), DAGEN, DAGEN, UITKOMSTEN, MISSCHIEN), max_size=4
    ).map(tuple),
    pip_concept=st.booleans(),
    is_gewezen_op_alleen_spreken=st.booleans(),
    gesloten=st.booleans(),
    beleid=BELEID,
    **{
        veld.name: MISSCHIEN
        for veld in fields(Stand)
        if veld.name.endswith("_op") or veld.name in {"datum_koppeling", "einddatum_gecontroleerd"}
    },
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
        assert 1 <= len(rij.uitleg) <= 2
        assert dutch(rij.uitleg)
        if rij.streef is not None and rij.uiterlijk is not None:
            assert rij.streef <= rij.uiterlijk
        if rij.termijn is None:
            assert rij.streef is None
