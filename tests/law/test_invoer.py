"""What the calculator refuses, and that every refusal names the case, the field and the remedy."""

import pytest

from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.invoer import OngeldigeInvoer, feiten_uit, feiten_uit_lijst
from tests.law.maak import dag, feiten, zaak

B1 = {"dagtekening": "2024-06-02", "leerroute": "B1"}
BASIS = {"datum_kennisgeving": "2024-04-01", "datum_inschrijving": "2024-04-08"}


def weigering(**velden):
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten(**velden)
    return gevangen.value


def test_een_volledige_zaak_komt_geheel_over():
    gelezen = feiten(
        id="A-1",
        doelgroep="asielstatushouder",
        heeft_asielvergunning=False,
        wordt_gehuisvest=False,
        datum_kennisgeving="2023-04-01",
        datum_inschrijving="2023-04-08",
        datum_inschrijving_na_verhuizing="2024-05-01",
        wacht_op_derden=True,
        informatie_derden_ontvangen="2023-05-01",
        pips=[
            {"dagtekening": "2023-06-02", "leerroute": "B1", "niveau": "B1"},
            {"dagtekening": "2023-06-02", "leerroute": "B1", "niveau": "A2"},
            {"dagtekening": "2024-06-02", "leerroute": "Z", "niveau": None},
        ],
        einddatum_duo="2027-06-02",
        recht_op_bijstand="2023-04-09",
        bekendmaking="2024-06-03",
        uren={"nt2": 1, "knm": 2, "participatie": 3, "map": 4, "map_praktijk": 4, "pvt": None},
        heeft_intake_afgerond=True,
        heeft_pvt_ondertekend=True,
        heeft_map_eindgesprek=True,
        heeft_eindgesprek_z=True,
    )
    assert gelezen == Feiten(
        id="A-1",
        peildatum=dag("2025-03-01"),
        doelgroep="asielstatushouder",
        heeft_asielvergunning=False,
        wordt_gehuisvest=False,
        datum_kennisgeving=dag("2023-04-01"),
        datum_inschrijving=dag("2023-04-08"),
        datum_inschrijving_na_verhuizing=dag("2024-05-01"),
        wacht_op_derden=True,
        informatie_derden_ontvangen=dag("2023-05-01"),
        pips=(
            PipFeit(dag("2023-06-02"), "B1", "B1"),
            PipFeit(dag("2023-06-02"), "B1", "A2"),
            PipFeit(dag("2024-06-02"), "Z", None),
        ),
        einddatum_duo=dag("2027-06-02"),
        recht_op_bijstand=dag("2023-04-09"),
        bekendmaking=dag("2024-06-03"),
        uren={"nt2": 1, "knm": 2, "participatie": 3, "map": 4, "map_praktijk": 4},
        heeft_intake_afgerond=True,
        heeft_pvt_ondertekend=True,
        heeft_map_eindgesprek=True,
        heeft_eindgesprek_z=True,
    )


def test_weglaten_en_null_zijn_hetzelfde():
    leeg = dict.fromkeys(
        [
            "heeft_asielvergunning",
            "wordt_gehuisvest",
            "datum_kennisgeving",
            "datum_inschrijving",
            "datum_inschrijving_na_verhuizing",
            "wacht_op_derden",
            "informatie_derden_ontvangen",
            "pips",
            "einddatum_duo",
            "recht_op_bijstand",
            "bekendmaking",
            "uren",
            "heeft_intake_afgerond",
            "heeft_pvt_ondertekend",
            "heeft_map_eindgesprek",
            "heeft_eindgesprek_z",
        ]
    )
    assert feiten(**leeg) == feiten()
    assert feiten().uren == {}


STANDAARD = {  # doelgroep, given -> own permit, housed
    "asielstatushouder": ("asielstatushouder", None, True),
    "gezinsmigrant": ("gezinsmigrant", None, False),
    "overige migrant": ("overige_migrant", None, False),
    "asielstatushouder zonder": ("asielstatushouder", False, False),
    "gezinsmigrant met": ("gezinsmigrant", True, True),
}


@pytest.mark.parametrize(("doelgroep", "gegeven", "geldt"), STANDAARD.values(), ids=STANDAARD)
def test_vergunning_en_huisvesting_volgen_de_doelgroep(doelgroep, gegeven, geldt):
    eigen = feiten(doelgroep=doelgroep, heeft_asielvergunning=gegeven)
    assert eigen.is_asielvergunninghouder is geldt
    gehuisvest = feiten(doelgroep=doelgroep, wordt_gehuisvest=gegeven)
    assert gehuisvest.is_gehuisvest is geldt


DATUMVELDEN = [
    "datum_kennisgeving",
    "datum_inschrijving",
    "datum_inschrijving_na_verhuizing",
    "informatie_derden_ontvangen",
    "einddatum_duo",
    "recht_op_bijstand",
    "bekendmaking",
    "peildatum",
]
GEEN_DATUM = "Vul een datum in als jaar-maand-dag, bijvoorbeeld 2025-02-10."


@pytest.mark.parametrize("veld", DATUMVELDEN)
@pytest.mark.parametrize(
    "waarde",
    [
        "",
        "10-02-2025",
        "20250210",
        "2025-2-10",
        "2025-W07-1",
        "2025-02-10T00:00",
        " 2025-02-10",
        "2025-02-10\n",
        "२०२५-०२-१०",
        20250210,
        True,
        ["2025-02-10"],
        {},
    ],
)
def test_wat_geen_datum_is_wordt_geweigerd(veld, waarde):
    fout = weigering(**{veld: waarde})
    assert (fout.zaak, fout.veld, fout.melding) == ("zaak", veld, GEEN_DATUM)


@pytest.mark.parametrize("veld", DATUMVELDEN)
@pytest.mark.parametrize("waarde", ["2025-02-30", "2025-13-01", "2023-02-29", "0000-01-01"])
def test_een_dag_die_niet_bestaat_wordt_geweigerd(veld, waarde):
    fout = weigering(**{veld: waarde})
    assert fout.veld == veld
    assert fout.melding == "Deze datum bestaat niet: kijk naar de dag en de maand."


@pytest.mark.parametrize("veld", [veld for veld in DATUMVELDEN if veld != "einddatum_duo"])
@pytest.mark.parametrize("waarde", ["0001-01-01", "1899-12-31"])
def test_een_jaar_ver_voor_elke_zaak_wordt_geweigerd(veld, waarde):
    fout = weigering(**{veld: waarde})
    assert (fout.veld, fout.melding) == (veld, "Vul een jaar in van 1900 tot en met 2199.")


def test_het_laatste_jaar_dat_telt():
    fout = weigering(peildatum="2200-01-01")
    assert (fout.veld, fout.melding) == ("peildatum", "Vul een jaar in van 1900 tot en met 2199.")
    fout = weigering(pips=[B1], einddatum_duo="9999-12-31")
    assert (fout.veld, fout.melding) == (
        "einddatum_duo",
        "Vul een jaar in van 1900 tot en met 2199.",
    )
    assert feiten(peildatum="2199-12-31").peildatum == dag("2199-12-31")
    assert feiten(peildatum="1900-01-01").peildatum == dag("1900-01-01")


NIET_NA_PEILDATUM = [veld for veld in DATUMVELDEN if veld not in {"peildatum", "einddatum_duo"}]


@pytest.mark.parametrize("veld", NIET_NA_PEILDATUM)
def test_een_datum_na_de_peildatum_wordt_geweigerd(veld):
    assert getattr(feiten(**{veld: "2025-03-01"}), veld) == dag("2025-03-01")
    fout = weigering(**{veld: "2025-03-02"})
    assert fout.veld == veld
    assert fout.melding == ("Deze datum ligt na de peildatum 1 maart 2025: kies een eerdere datum.")


def test_een_pip_na_de_peildatum_wordt_geweigerd_maar_de_einddatum_van_duo_niet():
    fout = weigering(pips=[B1, {**B1, "dagtekening": "2025-03-02"}])
    assert fout.veld == "pips[1].dagtekening"
    assert feiten(pips=[B1], einddatum_duo="2027-06-02").einddatum_duo == dag("2027-06-02")


EEN_TEKST = "Vul hier een tekst in, tussen aanhalingstekens."
HELE_UREN = "Vul hele uren in als getal, zonder aanhalingstekens."
JA_NEE = "Vul true of false in, zonder aanhalingstekens."
OBJECT = "Geef velden met waarden, tussen { en }."
ONBEKEND = "Dit veld bestaat niet: haal het weg of verbeter het."
DOELGROEPEN = "Kies een van deze waarden: asielstatushouder, gezinsmigrant, overige_migrant."
ROUTES = "Kies een van deze waarden: B1, onderwijs, Z."
NIVEAUS = "Kies een van deze waarden: A2, B1."

SOORT = {  # fields -> field, message
    "peildatum ontbreekt": ({"peildatum": None}, "peildatum", GEEN_DATUM),
    "doelgroep ontbreekt": ({"doelgroep": None}, "doelgroep", DOELGROEPEN),
    "doelgroep onbekend": ({"doelgroep": "Asielstatushouder"}, "doelgroep", DOELGROEPEN),
    "doelgroep is een lijst": ({"doelgroep": ["gezinsmigrant"]}, "doelgroep", DOELGROEPEN),
    "vergunning als tekst": ({"heeft_asielvergunning": "ja"}, "heeft_asielvergunning", JA_NEE),
    "huisvesting als getal": ({"wordt_gehuisvest": 1}, "wordt_gehuisvest", JA_NEE),
    "wachten als tekst": ({"wacht_op_derden": "true"}, "wacht_op_derden", JA_NEE),
    "intake als 0": ({"heeft_intake_afgerond": 0}, "heeft_intake_afgerond", JA_NEE),
    "pvt als datum": ({"heeft_pvt_ondertekend": "2025-01-01"}, "heeft_pvt_ondertekend", JA_NEE),
    "gesprek als lijst": ({"heeft_map_eindgesprek": []}, "heeft_map_eindgesprek", JA_NEE),
    "eindgesprek als object": ({"heeft_eindgesprek_z": {}}, "heeft_eindgesprek_z", JA_NEE),
    "onbekend veld": ({"bsn": "999990019"}, "bsn", ONBEKEND),
    "pips is geen lijst": ({"pips": {}}, "pips", "Geef een lijst van PIP's, tussen [ en ]."),
    "pip is geen object": ({"pips": ["2024-06-02"]}, "pips[0]", OBJECT),
    "pip met onbekend veld": ({"pips": [{**B1, "route": "B1"}]}, "pips[0].route", ONBEKEND),
    "pip zonder dagtekening": (
        {"pips": [B1, {"leerroute": "B1"}]},
        "pips[1].dagtekening",
        GEEN_DATUM,
    ),
    "pip zonder route": ({"pips": [{"dagtekening": "2024-06-02"}]}, "pips[0].leerroute", ROUTES),
    "pip met onbekende route": ({"pips": [{**B1, "leerroute": "O"}]}, "pips[0].leerroute", ROUTES),
    "pip met onbekend niveau": ({"pips": [{**B1, "niveau": "B2"}]}, "pips[0].niveau", NIVEAUS),
    "uren is geen object": ({"uren": [1]}, "uren", OBJECT),
    "uren met onbekende soort": ({"uren": {"taal": 1}}, "uren.taal", ONBEKEND),
    "halve uren": ({"uren": {"nt2": 1.5}}, "uren.nt2", HELE_UREN),
    "uren met komma": ({"uren": {"nt2": 12.0}}, "uren.nt2", HELE_UREN),
    "uren als tekst": ({"uren": {"nt2": "12"}}, "uren.nt2", HELE_UREN),
    "uren als ja": ({"uren": {"pvt": True}}, "uren.pvt", HELE_UREN),
}


@pytest.mark.parametrize(("velden", "veld", "melding"), SOORT.values(), ids=SOORT)
def test_waarden_van_de_verkeerde_soort(velden, veld, melding):
    fout = weigering(**velden)
    assert (fout.zaak, fout.veld, fout.melding) == ("zaak", veld, melding)


@pytest.mark.parametrize("waarde", [None, 7, True, "", "   ", ["a"]])
def test_zonder_bruikbare_id_wijst_het_volgnummer_de_zaak_aan(waarde):
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten_uit_lijst([zaak(), zaak(id=waarde)])
    fout = gevangen.value
    assert (fout.zaak, fout.veld, fout.melding) == ("nummer 2", "id", EEN_TEKST)


def test_een_zaak_die_geen_object_is():
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten_uit_lijst([zaak(), "zaak"])
    fout = gevangen.value
    assert (fout.zaak, fout.veld, fout.melding) == ("nummer 2", "-", OBJECT)
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten_uit(None)
    assert gevangen.value.zaak == "nummer 1"


@pytest.mark.parametrize("waarde", [{}, {"id": "a"}, None, "[]", 1])
def test_wat_geen_lijst_is_wordt_geweigerd(waarde):
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten_uit_lijst(waarde)
    fout = gevangen.value
    assert (fout.zaak, fout.veld) == ("-", "-")
    assert fout.melding == "Geef een lijst van zaken, tussen [ en ]."


def test_een_lege_lijst_en_een_lange_lijst():
    assert feiten_uit_lijst([]) == ()
    zaken = [zaak(id=str(nummer)) for nummer in range(500)]
    assert [gelezen.id for gelezen in feiten_uit_lijst(zaken)] == [str(n) for n in range(500)]


def test_een_deur_kan_de_melding_vertalen():
    fout = weigering(**BASIS, pips=[{**B1, "dagtekening": "2024-04-07"}])
    assert fout.zin.waarden == {"dag": dag("2024-04-08")}
