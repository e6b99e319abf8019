"""A dossier in which every free text is a marker, so that a page betrays what it shows."""

import uuid
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db import IntegrityError, models, transaction

from inburgering.access.moment import Moment
from inburgering.cases.models import Dossier, Persoon

LONG: Final = 60
CODES: Final[dict[str, Any]] = {
    "Voorziening.soort": "mb_praktisch",
    "Betrokkene.taak": "mb_praktisch",
    "Contactmoment.kanaal": "telefoon",
    "Contactmoment.onderwerp": "overig",
    "Randvoorwaarde.soort": "vervoer",
    "Randvoorwaarde.status": "open",
    "Bestelling.product": "participatie",
    "Bestelling.aanbod": "taalcafe",
    "Huishoudband.soort": "kind",
    "Uren.soort": "nt2",
    "Verwijzing.soort": "wijkteam",
    "Verwijzing.status": "verstuurd",
    "Tolkopdracht.taal": "Arabisch",
    "Vergoeding.soort": "reiskosten",
    "Taak.code": "eigen",
    "Taak.taak": "mb_praktisch",
}
"""Codes that pages must know; a model with another code without choices is left out."""
LATEN: Final = {"Inzage", "Tijdlijnregel", "Bericht", "Document", "Pip", "Feit", "Termijn"}
"""Logs and rows with their own rules."""


def fill_dossier(sleutel: uuid.UUID, *, door: int, moment: Moment) -> dict[str, str]:
    """Write a marker into every free text of the dossier; returns field by marker."""
    row = Dossier.objects.get(sleutel=sleutel)
    marks = _Marks()
    Persoon.objects.filter(pk=row.persoon_id).update(
        voornamen=marks.make("Persoon.voornamen"),
        geslachtsnaam=marks.make("Persoon.geslachtsnaam"),
        v_nummer=marks.make("Persoon.v_nummer")[:10],
    )
    Dossier.objects.filter(pk=row.pk).update(
        telefoon=marks.make("Dossier.telefoon"),
        email=marks.make("Dossier.email") + "@proef.example",
        adres_regels=[marks.make("Dossier.adres_regels")],
        taal=marks.make("Dossier.taal"),
    )
    for model in apps.get_app_config("cases").get_models():
        if model.__name__ not in LATEN and _has_dossier(model):
            _make(model, row, marks, door=door, moment=moment)
    return marks.fields


class _Marks:
    """Gives every field a word of its own."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def make(self, field: str) -> str:
        mark = f"Zq{len(self.fields):03d}x"
        self.fields[mark] = field
        return mark


def _has_dossier(model: type[models.Model]) -> bool:
    return any(f.name == "dossier" and f.is_relation for f in model._meta.concrete_fields)


def _make(
    model: type[models.Model], row: Dossier, marks: _Marks, *, door: int, moment: Moment
) -> None:
    """Add a row when its needed values can be guessed; a rule of the table may refuse it."""
    values: dict[str, Any] = {}
    used: dict[str, str] = {}
    for field in model._meta.concrete_fields:
        name = f"{model.__name__}.{field.name}"
        if field.primary_key or (field.has_default() and name not in CODES):
            continue
        if isinstance(field, models.CharField | models.TextField) and _is_free(field):
            mark = marks.make(name)
            used[mark] = name
            values[field.name] = mark
        elif name in CODES:
            values[field.name] = CODES[name]
        elif not field.null:
            guess = _guess(field, row, door, moment)
            if guess is None:
                _forget(marks, used)
                return
            values[field.attname] = guess
    try:
        with transaction.atomic():
            model._default_manager.create(**values)
    except IntegrityError:
        _forget(marks, used)


def _forget(marks: _Marks, used: dict[str, str]) -> None:
    for mark in used:
        del marks.fields[mark]
        marks.fields[f"-{mark}"] = used[mark]


def _is_free(field: "models.Field[Any, Any]") -> bool:
    length = getattr(field, "max_length", None)
    return not field.choices and (length is None or length >= LONG)


def _guess(field: "models.Field[Any, Any]", row: Dossier, door: int, moment: Moment) -> Any:
    if field.is_relation:
        target = field.related_model
        name = target.__name__ if isinstance(target, type) else ""
        return {
            "Dossier": row.pk,
            "Medewerker": door,
            "Organisatie": "partner",
            "Gemeente": row.gemeente_id,
        }.get(name)
    if field.choices:
        return next(iter(dict(field.flatchoices)))
    if field.blank and isinstance(field, models.CharField):
        return ""
    kinds: tuple[tuple[type[Any], Any], ...] = (
        (models.DateTimeField, datetime.combine(moment.dag, moment.tijdstip.timetz())),
        (models.DateField, moment.dag),
        (models.TimeField, moment.tijdstip.time()),
        (models.BooleanField, False),
        (models.IntegerField, 1),
    )
    return next((value for kind, value in kinds if isinstance(field, kind)), None)
