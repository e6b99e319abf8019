"""Steps around lessons that scenarios share: an order and its way, lessons, a file with hours."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from inburgering.cases.models import Afronding, Bestelling, Dossier, Groep, Les
from inburgering.region.models import Contract
from tests.formulier import fill_in, read_form
from tests.scenarios.stappen import Verhaal, show

KOP = "Deelnemer;Naam;Datum;Soort;Uren;Gepland;Afwezig;Categorie;Per"
BESTELLING: Mapping[str, str] = {"vervoer": "ov", "vervoer_nodig": "ja", "opvang_nodig": "nee"}


def find_order(v: Verhaal, product: str) -> Bestelling:
    """Return the newest order of a product."""
    return Bestelling.objects.filter(dossier__sleutel=v.sleutel, product=product).latest("pk")


def send_order(v: Verhaal, dag: date, product: str, contract: str, **velden: str) -> HttpResponse:
    """Send the form of an order under a contract; the answer may be a refusal."""
    client, url = v.client(dag), v.url("bestelling_nieuw", product)
    here = Dossier.objects.get(sleutel=v.sleutel).gemeente_id
    chosen = Contract.objects.get(code=contract, regio__gemeenten=here)
    sent = read_form(client.get(url).content.decode(), "gewenste_start")
    return client.post(url, {**sent, **BESTELLING, "contract": str(chosen.pk), **velden})


def order(v: Verhaal, dag: date, product: str, contract: str, **velden: str) -> Bestelling:
    """Order lessons under a contract."""
    answer = send_order(v, dag, product, contract, **velden)
    assert answer.status_code == 302, answer.context["form"].errors
    return find_order(v, product)


def start_lessons(v: Verhaal, product: str, *, antwoord: date, start: date, wie: str) -> None:
    """Let the provider accept the order and record the first lesson."""
    row = find_order(v, product)
    answer = {"antwoord": "ja", "start": show(start)}
    url = reverse("deelnemer_antwoord", args=[row.sleutel])
    fill_in(v.client(antwoord, wie), url, answer, needs="reden")
    url = reverse("deelnemer_start", args=[row.sleutel])
    fill_in(v.client(start, wie), url, {"start": show(start)})


def make_group(client: Client, **velden: object) -> Groep:
    """Make a group of the own party on the page."""
    fill_in(client, reverse("groep_nieuw"), velden, needs="naam")
    return Groep.objects.get(naam=velden["naam"])


def place(client: Client, groep: Groep, orders: Iterable[Bestelling]) -> None:
    """Give people that wait a place in a group."""
    url = reverse("groep", args=[groep.sleutel])
    answer = client.post(url, {"mensen": [str(row.sleutel) for row in orders]})
    assert answer.status_code == 302, answer.context["form"].errors


def hold_lesson(client: Client, groep: Groep, dag: date, *, minuten: int, soort: str) -> Les:
    """Open a lesson and record that everybody was there."""
    answers = {"datum": show(dag), "begin": "09:00", "minuten": str(minuten), "soort": soort}
    opened = fill_in(client, reverse("les_nieuw", args=[groep.sleutel]), answers, needs="datum")
    fill_in(client, opened["Location"], {}, needs="versie")
    return Les.objects.get(groep=groep, datum=dag)


def week_rows(
    v: Verhaal,
    soort: str,
    begin: date,
    weken: int,
    *,
    uren: str,
    gepland: str = "",
    categorie: str = "",
) -> list[str]:
    """Return rows of the set form: one per week, from the Monday of the first day."""
    monday = begin - timedelta(days=begin.weekday())
    return [
        f"{v.sleutel};;{show(week)};{soort};{uren};{gepland};;{categorie};week"
        for week in (monday + timedelta(weeks=n) for n in range(weken))
    ]


def upload_hours(client: Client, rows: list[str]) -> None:
    """Hand in a file with hours of which every row is good."""
    text = "\n".join([KOP, *rows])
    upload = SimpleUploadedFile("uren.csv", text.encode())
    answer = client.post(reverse("urenbestand"), {"bestand": upload})
    assert answer.status_code == 302, answer.context["form"].errors
    taken = client.post(answer["Location"] + "akkoord/", {"wijze": "alles"})
    assert taken.status_code == 302, taken.content.decode()[:3000]


def pass_exam(v: Verhaal, dag: date, onderdeel: str, niveau: str = "") -> None:
    """Record what DUO told of an exam that was passed."""
    answers = {
        "onderdeel": onderdeel,
        "niveau": niveau,
        "datum": show(dag),
        "uitslag": "geslaagd",
        "uitslag_op": show(dag),
        "bron": "duo",
    }
    fill_in(v.client(dag), v.url("examen_nieuw"), answers)


def pass_map(v: Verhaal, dag: date) -> None:
    """Hold the closing talk of the MAP, well."""
    talk = {"op": show(dag), "is_gehaald": "ja"}
    fill_in(v.client(dag), v.url("map_eindgesprek"), talk, needs="op")


def end_duty(v: Verhaal, dag: date, *, wijze: str, uitstroom: str) -> Afronding:
    """Record that DUO says that the duty was met."""
    told = {"wijze": wijze, "voldaan_op": show(dag), "uitstroom": uitstroom}
    fill_in(v.client(dag), v.url("afronding_einde"), told, needs="voldaan_op")
    return Afronding.objects.get(dossier__sleutel=v.sleutel)
