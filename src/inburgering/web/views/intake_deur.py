"""What the pages of the intake share: the log of reading and the side list."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from inburgering.access.deel import Deel
from inburgering.queries.intake import get_intake
from inburgering.queries.intake_beeld import Intakebeeld, Stand
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import log_reading


@dataclass(frozen=True, slots=True)
class Stap:
    """An entry of the side list."""

    code: str
    naam: str
    adres: str
    stand: Stand
    is_wettelijk: bool = False
    is_slot: bool = False
    """Whether it carries the lock of health."""
    is_extra: bool = False
    """Whether it may wait: in a light flow what the law asks comes first."""


def open_intake(
    request: Verzoek, sleutel: uuid.UUID, *, doel: str, deel: Deel = Deel.INTAKE
) -> Intakebeeld:
    """Write in the log that the intake is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=deel, doel=doel)
    beeld = get_intake(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def make_steps(beeld: Intakebeeld) -> tuple[Stap, ...]:
    """Return the side list: the parts in the order of the talk, then what goes around them."""
    key = beeld.kop.sleutel
    parts = [
        Stap(
            item.code,
            item.naam,
            reverse("intake_onderdeel", args=[key, item.code]),
            item.stand,
            is_wettelijk=item.grondslag is not None,
        )
        for item in beeld.onderdelen
    ]
    if beeld.gezondheid is not None:
        address = reverse("intake_gezondheid", args=[key])
        parts.append(
            Stap(
                "gezondheid",
                _("Gezondheid"),
                address,
                beeld.gezondheid,
                is_wettelijk=True,
                is_slot=True,
            )
        )
    partners: Stand = "done" if beeld.inbreng else "empty"
    address = reverse("intake_partners", args=[key])
    parts.append(Stap("partners", _("Wat partners vertellen"), address, partners))
    if not beeld.is_licht:
        return tuple(parts)
    return (
        *(step for step in parts if step.is_wettelijk),
        *(replace(step, is_extra=True) for step in parts if not step.is_wettelijk),
    )


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a page stands in the side list."""

    nummer: int
    aantal: int
    vorige: Stap | None
    volgende: Stap | None


def find_place(steps: Sequence[Stap], code: str) -> Plek:
    """Return the number of a step, and its neighbours."""
    at = next(place for place, step in enumerate(steps) if step.code == code)
    return Plek(
        nummer=at + 1,
        aantal=len(steps),
        vorige=steps[at - 1] if at else None,
        volgende=steps[at + 1] if at + 1 < len(steps) else None,
    )


def find_next(steps: Sequence[Stap]) -> Stap | None:
    """Return the first step that was not talked about yet; what may wait is no must."""
    must = (step for step in steps if step.code != "partners" and not step.is_extra)
    return next((step for step in must if step.stand != "done"), None)
