"""Facts that contradict each other, and what is just possible."""

import pytest

from inburgering.law.feiten import Feiten
from inburgering.law.invoer import OngeldigeInvoer
from inburgering.law.tegenspraak import tegenspraken
from tests.law.maak import dag, feiten

B1 = {"dagtekening": "2024-06-02", "leerroute": "B1"}


def weigering(**velden):
    with pytest.raises(OngeldigeInvoer) as gevangen:
        feiten(**velden)
    return gevangen.value


TEGENSPRAAK = {  # fields -> field, message
    "pips niet oplopend": (
        {"pips": [B1, {**B1, "dagtekening": "2024-06-01"}]},
        "pips[1].dagtekening",
        "Dit PIP is ouder dan het PIP ervoor: zet het oudste PIP vooraan.",
    ),
    "pip voor de kennisgeving": (
        {"datum_kennisgeving": "2024-06-03", "pips": [B1]},
        "pips[0].dagtekening",
        "Het PIP is van voor de kennisgeving op 3 juni 2024: verbeter een van de twee datums.",
    ),
    "pip voor de inschrijving": (
        {"datum_inschrijving": "2024-06-03", "pips": [B1]},
        "pips[0].dagtekening",
        "Het PIP is van voor de inschrijving op 3 juni 2024: verbeter een van de twee datums.",
    ),
    "verhuizing voor de inschrijving": (
        {"datum_inschrijving": "2024-06-03", "datum_inschrijving_na_verhuizing": "2024-06-02"},
        "datum_inschrijving_na_verhuizing",
        "De verhuizing is van voor de inschrijving op 3 juni 2024:"
        " verbeter een van de twee datums.",
    ),
    "einddatum zonder pip": (
        {"einddatum_duo": "2027-06-02"},
        "einddatum_duo",
        "Een einddatum van DUO kan pas na een PIP: vul eerst het PIP in.",
    ),
    "einddatum voor het pip": (
        {"pips": [B1], "einddatum_duo": "2024-06-01"},
        "einddatum_duo",
        "De einddatum van DUO is van voor het PIP van 2 juni 2024:"
        " verbeter een van de twee datums.",
    ),
    "A2 met onderwijs": (
        {"pips": [B1, {"dagtekening": "2024-07-01", "leerroute": "onderwijs", "niveau": "A2"}]},
        "pips[1].niveau",
        "Niveau A2 kan niet bij de onderwijsroute: kies B1.",
    ),
    "A2 in een eerste B1-PIP": (
        {"pips": [{**B1, "niveau": "A2"}]},
        "pips[0].niveau",
        "Niveau A2 kan niet in een eerste PIP met de B1-route: kies B1.",
    ),
    "B1 met Z": (
        {"pips": [{"dagtekening": "2024-06-02", "leerroute": "Z", "niveau": "B1"}]},
        "pips[0].niveau",
        "Niveau B1 kan niet bij de Z-route: kies A2 of laat het leeg.",
    ),
    "meer praktijk dan MAP": (
        {"uren": {"map": 39, "map_praktijk": 40}},
        "uren.map_praktijk",
        "De praktijkuren zijn een deel van de MAP-uren: vul niet meer in dan alle MAP-uren samen.",
    ),
    "praktijk zonder MAP": (
        {"uren": {"map_praktijk": 1}},
        "uren.map_praktijk",
        "De praktijkuren zijn een deel van de MAP-uren: vul niet meer in dan alle MAP-uren samen.",
    ),
    "negatieve uren": (
        {"uren": {"knm": -1}},
        "uren.knm",
        "Vul een aantal uren in van 0 of meer.",
    ),
}


@pytest.mark.parametrize(("velden", "veld", "melding"), TEGENSPRAAK.values(), ids=TEGENSPRAAK)
def test_feiten_die_elkaar_tegenspreken(velden, veld, melding):
    fout = weigering(**velden)
    assert (fout.zaak, fout.veld, fout.melding) == ("zaak", veld, melding)
    assert str(fout) == f"Zaak zaak, veld {veld}: {melding}"


JUIST_WEL = {
    "twee pips op een dag": {"pips": [B1, B1]},
    "pip op de kennisgeving": {"datum_kennisgeving": "2024-06-02", "pips": [B1]},
    "pip op de inschrijving": {"datum_inschrijving": "2024-06-02", "pips": [B1]},
    "verhuizing op de inschrijving": {
        "datum_inschrijving": "2024-06-02",
        "datum_inschrijving_na_verhuizing": "2024-06-02",
    },
    "verhuizing zonder inschrijving": {"datum_inschrijving_na_verhuizing": "2024-06-02"},
    "einddatum op de dagtekening": {"pips": [B1], "einddatum_duo": "2024-06-02"},
    "einddatum voor een later pip": {
        "pips": [B1, {**B1, "dagtekening": "2025-02-01"}],
        "einddatum_duo": "2024-12-31",
    },
    "A2 in een tweede B1-PIP": {"pips": [B1, {**B1, "niveau": "A2"}]},
    "A2 met Z": {"pips": [{"dagtekening": "2024-06-02", "leerroute": "Z", "niveau": "A2"}]},
    "B1 met onderwijs": {
        "pips": [{"dagtekening": "2024-06-02", "leerroute": "onderwijs", "niveau": "B1"}]
    },
    "alle MAP is praktijk": {"uren": {"map": 40, "map_praktijk": 40}},
    "nul uur": {"uren": {"pvt": 0}},
}


@pytest.mark.parametrize("velden", JUIST_WEL.values(), ids=JUIST_WEL)
def test_wat_net_wel_kan(velden):
    assert tegenspraken(feiten(**velden)) == ()


def test_alle_tegenspraken_samen_voor_een_formulier():
    gelezen = Feiten(
        id="x",
        peildatum=dag("2025-03-01"),
        doelgroep="gezinsmigrant",
        datum_kennisgeving=dag("2025-03-02"),
        einddatum_duo=dag("2027-01-01"),
    )
    assert [fout.veld for fout in tegenspraken(gelezen)] == [
        "datum_kennisgeving",
        "einddatum_duo",
    ]
