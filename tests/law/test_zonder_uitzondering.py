"""What holds for every case, whatever its facts."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inburgering.law.bereken import bereken
from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.kalender import rust_reden
from inburgering.law.tegenspraak import tegenspraken
from inburgering.law.uitvoer import antwoord_as_json
from tests.law.schema import controleer

EERSTE, LAATSTE = date(2021, 12, 1), date(2030, 12, 31)
DAGEN = st.dates(min_value=EERSTE, max_value=LAATSTE)
MISSCHIEN = st.none() | DAGEN
DOELGROEPEN = st.sampled_from(["asielstatushouder", "gezinsmigrant", "overige_migrant"])
ROUTES = st.sampled_from(["B1", "onderwijs", "Z"])
UREN = st.dictionaries(
    st.sampled_from(["nt2", "knm", "participatie", "map", "map_praktijk", "pvt"]),
    st.integers(0, 1000),
)


PEILDATUM = LAATSTE + timedelta(days=2000)


@st.composite
def pip_rijen(draw, vanaf=EERSTE, minimaal=0):
    """Draw plans in order of dagtekening, none before a day."""
    stappen = draw(st.lists(st.integers(0, 400), min_size=minimaal, max_size=3))
    pips = []
    for stap in stappen:
        vanaf += timedelta(days=stap)
        pips.append(PipFeit(vanaf, draw(ROUTES)))
    return tuple(pips)


@st.composite
def geldig(draw, minimaal_pips=0):
    """Draw facts that do not contradict each other."""
    kennisgeving, inschrijving = draw(MISSCHIEN), draw(MISSCHIEN)
    begin = max(kennisgeving or EERSTE, inschrijving or EERSTE)
    pips = draw(pip_rijen(begin, minimaal_pips))
    eerste = pips[0].dagtekening if pips else begin
    na_eerste = st.none() | st.integers(0, 2000).map(lambda n: eerste + timedelta(days=n))
    verhuisd = st.none() | st.integers(0, 900).map(lambda n: begin + timedelta(days=n))
    uren = draw(UREN)
    uren["map_praktijk"] = min(uren.get("map_praktijk", 0), uren.get("map", 0))
    feiten = Feiten(
        id="zaak",
        peildatum=PEILDATUM,
        doelgroep=draw(DOELGROEPEN),
        heeft_asielvergunning=draw(st.none() | st.booleans()),
        wordt_gehuisvest=draw(st.none() | st.booleans()),
        datum_kennisgeving=kennisgeving,
        datum_inschrijving=inschrijving,
        datum_inschrijving_na_verhuizing=draw(verhuisd),
        wacht_op_derden=draw(st.booleans()),
        informatie_derden_ontvangen=draw(MISSCHIEN),
        pips=pips,
        einddatum_duo=draw(na_eerste) if pips else None,
        recht_op_bijstand=draw(MISSCHIEN),
        bekendmaking=draw(MISSCHIEN),
        uren=uren,
        heeft_intake_afgerond=draw(st.booleans()),
        heeft_pvt_ondertekend=draw(st.booleans()),
        heeft_map_eindgesprek=draw(st.booleans()),
        heeft_eindgesprek_z=draw(st.booleans()),
    )
    assert tegenspraken(feiten) == ()
    return feiten


TEGENSTRIJDIG = st.builds(
    Feiten,
    id=st.just("zaak"),
    peildatum=DAGEN,
    doelgroep=DOELGROEPEN,
    datum_kennisgeving=MISSCHIEN,
    datum_inschrijving=MISSCHIEN,
    datum_inschrijving_na_verhuizing=MISSCHIEN,
    wacht_op_derden=st.booleans(),
    informatie_derden_ontvangen=MISSCHIEN,
    pips=st.lists(st.builds(PipFeit, DAGEN, ROUTES), max_size=3).map(tuple),
    einddatum_duo=MISSCHIEN,
    recht_op_bijstand=MISSCHIEN,
    bekendmaking=MISSCHIEN,
    uren=UREN,
)
GELDIG = geldig()
MET_PIP = geldig(minimaal_pips=1)
GERUST = settings(max_examples=100, deadline=None)
TIEN_WEKEN = timedelta(weeks=10)


def pip_uiterlijk(feiten):
    termijn = bereken(feiten).termijnen.get("pip_vaststellen")
    return None if termijn is None else termijn.uiterlijk


@GERUST
@given(GELDIG)
def test_elk_antwoord_past_in_het_schema(feiten):
    controleer(antwoord_as_json(bereken(feiten)))


@GERUST
@given(TEGENSTRIJDIG)
def test_ook_tegenstrijdige_feiten_laten_de_rekenaar_niet_struikelen(feiten):
    bereken(feiten)


@GERUST
@given(GELDIG)
def test_het_college_krijgt_nooit_minder_dan_tien_weken(feiten):
    termijn = bereken(feiten).termijnen.get("pip_vaststellen")
    assume(termijn is not None and termijn.uiterlijk is not None)
    assert termijn.uiterlijk - termijn.begin + timedelta(days=1) >= TIEN_WEKEN


@GERUST
@given(GELDIG)
def test_een_termijn_in_weken_eindigt_nooit_op_een_rustdag(feiten):
    for code in ("pip_vaststellen", "bezwaar"):
        termijn = bereken(feiten).termijnen.get(code)
        if termijn is not None and termijn.uiterlijk is not None:
            assert rust_reden(termijn.uiterlijk) is None


@GERUST
@given(GELDIG, DAGEN)
def test_informatie_van_een_ander_maakt_de_termijn_nooit_korter(feiten, ontvangen):
    zonder = replace(feiten, wacht_op_derden=False, informatie_derden_ontvangen=None)
    met = replace(zonder, informatie_derden_ontvangen=ontvangen)
    wacht = replace(zonder, wacht_op_derden=True)
    normaal = pip_uiterlijk(zonder)
    assume(normaal is not None)
    assert pip_uiterlijk(met) >= normaal
    assert pip_uiterlijk(wacht) is None or pip_uiterlijk(wacht) == normaal


@GERUST
@given(GELDIG, DAGEN, st.integers(1, 400))
def test_latere_informatie_maakt_de_termijn_nooit_korter(feiten, ontvangen, dagen):
    feiten = replace(feiten, informatie_derden_ontvangen=ontvangen)
    later = ontvangen + timedelta(days=dagen)
    eerst = pip_uiterlijk(feiten)
    assume(eerst is not None)
    assert pip_uiterlijk(replace(feiten, informatie_derden_ontvangen=later)) >= eerst


@GERUST
@given(GELDIG, DAGEN, st.integers(1, 400))
def test_een_latere_inschrijving_maakt_de_termijn_nooit_korter(feiten, ingeschreven, dagen):
    feiten = replace(feiten, datum_inschrijving=ingeschreven, wordt_gehuisvest=True, pips=())
    later = replace(feiten, datum_inschrijving=ingeschreven + timedelta(days=dagen))
    eerst, daarna = pip_uiterlijk(feiten), pip_uiterlijk(later)
    assume(eerst is not None and daarna is not None)
    assert daarna >= eerst


@GERUST
@given(MET_PIP, st.integers(1, 1000))
def test_een_verlenging_door_duo_maakt_geen_enkele_termijn_korter(feiten, dagen):
    eigen = bereken(replace(feiten, einddatum_duo=None)).termijnen
    verlengd = eigen["inburgeringstermijn"].uiterlijk + timedelta(days=dagen)
    daarna = bereken(replace(feiten, einddatum_duo=verlengd)).termijnen
    for code, termijn in eigen.items():
        if termijn.uiterlijk is not None:
            assert daarna[code].uiterlijk >= termijn.uiterlijk


@GERUST
@given(MET_PIP, st.integers(0, 900), ROUTES)
def test_een_later_pip_verschuift_de_termijn_niet(feiten, dagen, route):
    dagtekening = feiten.pips[-1].dagtekening + timedelta(days=dagen)
    meer = replace(feiten, pips=(*feiten.pips, PipFeit(dagtekening, route)))
    for code in ("inburgeringstermijn", "leerroute_wijzigen", "verlenging_aanvragen"):
        voor, na = bereken(feiten).termijnen[code], bereken(meer).termijnen[code]
        assert (voor.begin, voor.uiterlijk) == (na.begin, na.uiterlijk)


@GERUST
@given(GELDIG, st.dates(min_value=LAATSTE, max_value=date(2040, 1, 1)))
def test_de_peildatum_verandert_alleen_de_status(feiten, ander):
    een, twee = bereken(feiten), bereken(replace(feiten, peildatum=ander))
    assert een.signalen == twee.signalen
    for code, termijn in een.termijnen.items():
        assert replace(termijn, status="loopt") == replace(twee.termijnen[code], status="loopt")


@GERUST
@given(GELDIG)
def test_de_rekenaar_geeft_twee_keer_hetzelfde_antwoord(feiten):
    assert bereken(feiten) == bereken(feiten)


@GERUST
@given(GELDIG, UREN)
def test_meer_uren_maken_een_plicht_nooit_ongedaan(feiten, extra):
    meer = dict(feiten.uren)
    for soort, aantal in extra.items():
        meer[soort] = meer.get(soort, 0) + aantal
    voor = bereken(feiten).verplichtingen
    na = bereken(replace(feiten, uren=meer)).verplichtingen
    for code, plicht in voor.items():
        if plicht.voldaan:
            assert na[code].voldaan
