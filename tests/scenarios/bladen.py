"""Filling in the pages of one dossier, being refused there, and workers that no demo has."""

from collections.abc import Mapping
from datetime import date
from html import unescape
from typing import Any

from django.http import HttpResponse

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.cases.models import Taak
from tests.formulier import fill_in, read_form
from tests.scenarios.conftest import SINDS
from tests.scenarios.stappen import Verhaal


def add_worker(werkers: dict[str, Medewerker], naam: str, rol: str, organisatie: str) -> Medewerker:
    """Add a worker of a party to the workers by first name."""
    row = Medewerker.objects.create(email=f"{naam}@demo.example", naam=f"{naam.title()} Proef")
    Aanstelling.objects.create(medewerker=row, organisatie_id=organisatie, rol=rol, begin=SINDS)
    werkers[naam] = row
    return row


def fill(
    v: Verhaal,
    dag: date,
    blad: str,
    answers: Mapping[str, Any],
    *args: object,
    wie: str = "",
    needs: str = "",
) -> HttpResponse:
    """Fill in a page of the dossier on a day; the page must say that it worked."""
    return fill_in(v.client(dag, wie), v.url(blad, *args), dict(answers), needs=needs)


def refuse(
    v: Verhaal,
    dag: date,
    blad: str,
    answers: Mapping[str, Any],
    *args: object,
    wie: str = "",
    needs: str = "",
) -> str:
    """Fill in a page that must refuse it; gives what the page then says."""
    client, url = v.client(dag, wie), v.url(blad, *args)
    sent = read_form(client.get(url).content.decode(), needs or next(iter(answers)))
    answer = client.post(url, {**sent, **answers})
    assert answer.status_code == 200, f"{url}: {answer.status_code}"
    return unescape(answer.content.decode())


def read(v: Verhaal, dag: date, blad: str, *args: object, wie: str = "") -> str:
    """Return what a page of the dossier says on a day."""
    answer = v.client(dag, wie).get(v.url(blad, *args))
    assert answer.status_code == 200, f"{blad}: {answer.status_code}"
    return unescape(answer.content.decode())


def list_work(v: Verhaal) -> set[str]:
    """Return the codes of the open work of the dossier."""
    rows = Taak.objects.filter(dossier__sleutel=v.sleutel, status=Taak.Status.OPEN)
    return set(rows.values_list("code", flat=True))
