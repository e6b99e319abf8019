"""Steps that every scenario takes, through the pages, on a day that moves with the variant.

The scenarios begin in 2022. The variant of two years later has the same days and months; the term
of the plan then begins with DUO's kennisgeving.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.models import Termijn
from tests.formulier import fill_in

PLAN: Mapping[str, str] = {
    "leerroute": "B1",
    "niveau": "B1",
    "reden_leerroute": "U ging lang naar school en leert snel.",
    "uren_per_week": "12",
    "geschatte_uren_b1": "600",
    "alfabetisering": "nvt",
    "pvt_uren": "12",
    "pvt_afspraak": "U gaat naar de groep.",
    "map_uren": "64",
    "map_praktijk_uren": "40",
    "map_afspraak": "U loopt mee bij een bedrijf.",
    "begeleiding": "Wij bellen u elke maand.",
    "maatschappelijke_begeleiding": "Een vrijwilliger helpt u.",
    "aantal_voortgangsgesprekken": "6",
    "ontzorgen": "Wij betalen zes maanden uw huur.",
    "financiele_zelfredzaamheid": "U leert omgaan met geld.",
    "niveau_financieel": "matig_intensief",
    "heeft_jong_kind": "nee",
    "taal_en_werk": "U werkt een dag per week mee.",
}


def show(dag: date) -> str:
    """Return a day as one types it."""
    return dag.strftime("%d-%m-%Y")


def find_key(answer: HttpResponse) -> str:
    """Return the key of the dossier to which an answer leads."""
    found = re.search(r"/dossier/([0-9a-f-]{36})/", answer["Location"])
    assert found, answer["Location"]
    return found[1]


@dataclass
class Verhaal:
    """One person of a scenario, walked through the pages by workers on days."""

    as_worker: Callable[[str, date], Client]
    jaren: int = 0
    """By how many years everything is later."""
    sleutel: str = ""
    wie: str = ""
    """The worker who has the casusregie."""

    def dag(self, year: int, month: int, day: int) -> date:
        """Return a day of the scenario in this variant."""
        return date(year + self.jaren, month, day)

    def client(self, dag: date, wie: str = "") -> Client:
        """Return the browser of a worker on a day."""
        return self.as_worker(wie or self.wie, dag)

    def url(self, name: str, *args: object) -> str:
        """Return the address of a page of this dossier."""
        return reverse(name, args=[self.sleutel, *args])

    def open(self, dag: date, gegevens: Mapping[str, str], *, wie: str = "") -> None:
        """Open the dossier by hand on a day."""
        answer = fill_in(
            self.client(dag, wie), reverse("dossier_nieuw"), dict(gegevens), needs="geslachtsnaam"
        )
        self.sleutel = find_key(answer)

    def record(self, soort: str, dag: date, *, wie: str = "", op: date | None = None) -> None:
        """Record a dated fact on that day, or on the day ``op``."""
        fill_in(
            self.client(op or dag, wie),
            self.url("dossier_feit", soort),
            {"waarde": show(dag), "bron": "gemeente"},
            needs="waarde",
        )

    def contact(self, dag: date, *, wie: str = "", **velden: str) -> None:
        """Record a contact on a day."""
        whole = {
            "datum": show(dag),
            "kanaal": "gesprek",
            "plaats": "kantoor",
            "onderwerp": "kennismaking",
            "met_wie": "de inburgeraar",
            "verslag": "Gesproken.",
            **velden,
        }
        fill_in(self.client(dag, wie), self.url("dossier_contact"), whole, needs="met_wie")

    def talk(self, dag: date, *, is_first: bool = False, **velden: str) -> None:
        """Record a talk of the brede intake."""
        whole = {
            "datum": show(dag),
            "kanaal": "gesprek",
            "plaats": "kantoor",
            "aanwezigen": "de inburgeraar en ik",
            "onderwerp": "gezin en werk",
            "uitkomst": "Wil snel aan het werk.",
            **velden,
        }
        if is_first:
            whole["alleen_gewezen"] = "on"
        fill_in(self.client(dag), self.url("intake_gesprekken"), whole, needs="aanwezigen")

    def discuss_everything(self, dag: date) -> None:
        """Write something in every part of the intake, health included."""
        client = self.client(dag)
        pages = [self.url("intake_onderdeel", code) for code in ONDERDELEN]
        for page in [*pages, self.url("intake_gezondheid")]:
            fill_in(client, page, {"notitie": "Besproken.", "besproken": "on"}, needs="notitie")

    def take_toets(self, dag: date, resultaat: str) -> None:
        """Record the leerbaarheidstoets."""
        fields = {"afgenomen_op": show(dag), "resultaat": resultaat}
        fill_in(self.client(dag), self.url("intake_toets"), fields, needs="afgenomen_op")

    def complete_intake(self, dag: date) -> None:
        """Go through the summary together."""
        fill_in(self.client(dag), self.url("intake_samen"), {"samengevat_op": show(dag)})

    def write_plan(self, dag: date, **velden: str) -> None:
        """Begin the plan and fill it."""
        client = self.client(dag)
        fill_in(client, self.url("pip_beginnen"), {}, needs="eenmalig")
        fill_in(client, self.url("pip_bewerken"), {**PLAN, **velden}, needs="gezien")

    def adopt(self, dag: date) -> HttpResponse:
        """Adopt the plan and send its letter; gives the answer to the adoption."""
        client = self.client(dag)
        answer = fill_in(client, self.url("pip_vaststellen"), {}, needs="pip_versie")
        fill_in(client, answer["Location"], {"wijze": "post"}, needs="wijze")
        return answer

    def term(self, code: str) -> Termijn:
        """Return a term as it stands now."""
        return Termijn.objects.get(dossier__sleutel=self.sleutel, code=code)
