"""Reads an amount in euros as people write it, and gives whole eurocents.

An amount that can be read in two ways is never guessed: both readings are shown instead.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inburgering.cases.bedrag import format_bedrag

MEESTE_CENT: Final = 99_999_999
AROUND = re.compile(
    r"^(?:€|eur|euro)?\s*(?P<amount>-?[0-9.,]+(?:,?(?:-{1,2}|=))?)\s*(?:€|eur|euro)?$"
)
CLEAR = re.compile(r"^(?P<euros>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?P<cents>\d{1,2}|-{1,2}|=)?)?$")
POINT_CENTS = re.compile(r"^(?P<euros>\d+)\.(?P<cents>\d{2})$")
"""One point and two figures: nobody writes thousands so, a phone often writes cents so."""

GROUPS_AND_TENTHS = re.compile(r"^(\d{1,3}(?:\.\d{3})+),(\d)$")
POINT_TENTHS = re.compile(r"^(\d+)\.(\d)$")
ENGLISH = re.compile(r"^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$")
COMMA_GROUPS = re.compile(r"^(\d{1,3}),(\d{3})$")
LOOSE_POINT = re.compile(r"^(\d+)\.(\d{1,2}),(\d{2})$")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _both_of_tenths(parts: re.Match[str]) -> tuple[int, int]:
    euros = int(_digits(parts[1]))
    return euros * 100 + int(parts[2]) * 10, (euros * 10 + int(parts[2])) * 100


def _both_of_english(parts: re.Match[str]) -> tuple[int, int]:
    cents = int(parts[2].ljust(2, "0"))
    return int(_digits(parts[1])) * 100 + cents, int(_digits(parts[0])) * 100


def _both_of_comma_groups(parts: re.Match[str]) -> tuple[int, int]:
    return int(parts[1] + parts[2]) * 100, int(parts[1]) * 100 + int(parts[2][:2])


def _both_of_loose_point(parts: re.Match[str]) -> tuple[int, int]:
    cents = int(parts[3])
    return int(parts[1] + parts[2]) * 100 + cents, int(parts[1]) * 100 + cents


DOUBTFUL: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int]]], ...]] = (
    (GROUPS_AND_TENTHS, _both_of_tenths),
    (POINT_TENTHS, _both_of_tenths),
    (ENGLISH, _both_of_english),
    (COMMA_GROUPS, _both_of_comma_groups),
    (LOOSE_POINT, _both_of_loose_point),
)


class BedragField(forms.CharField):
    """Read "1.234,50", "1234,5", "€ 12" or "12,-" as whole eurocents; ``None`` for nothing.

    ``min_cent`` and ``max_cent`` bound the amount, both inclusive. An initial value in cents is
    shown in euros; what was typed comes back as it was typed.
    """

    default_error_messages = {
        "required": _("Vul een bedrag in, bijvoorbeeld 12,50. Is het niets? Vul dan 0 in."),
        "invalid": _(
            "Dit bedrag kunnen we niet lezen. Schrijf euro's, een komma en centen. "
            "Bijvoorbeeld 1234,50."
        ),
        "two_readings": _(
            "Dit kun je op twee manieren lezen: %(eerste)s of %(tweede)s. "
            "Schrijf %(eerste_kort)s of %(tweede_kort)s."
        ),
        "negative": _("Een bedrag is nooit minder dan 0. Haal de min weg."),
        "too_little": _("Vul %(grens)s of meer in."),
        "too_much": _("Vul niet meer dan %(grens)s in. Controleer de komma."),
    }

    def __init__(self, *, min_cent: int = 0, max_cent: int = MEESTE_CENT, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.min_cent = min_cent
        self.max_cent = max_cent

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the text box: figures on a phone, no autocomplete."""
        return {"inputmode": "decimal", "autocomplete": "off"}

    def prepare_value(self, value: Any) -> Any:
        """Return cents as "1234,50"; typed text unchanged."""
        return write_plain(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        """Return the amount in eurocents, ``None`` for nothing.

        :raises ValidationError: if it is no amount, or can be read in two ways.
        """
        if value is None or isinstance(value, int):
            return value
        text = " ".join(str(value).lower().split())
        if not text:
            return None
        around = AROUND.match(text)
        if around is None:
            raise self._refuse("invalid")
        return self._read(around["amount"])

    def validate(self, value: Any) -> None:
        """Check that the amount lies within the bounds."""
        super().validate(value)
        if value is None:
            return
        if value < self.min_cent:
            raise self._refuse("too_little", grens=format_bedrag(self.min_cent))
        if value > self.max_cent:
            raise self._refuse("too_much", grens=format_bedrag(self.max_cent))

    def _read(self, amount: str) -> int:
        if amount.startswith("-"):
            raise self._refuse("negative")
        for pattern, read_both in DOUBTFUL:
            if parts := pattern.match(amount):
                raise self._doubt(*read_both(parts))
        clear = CLEAR.match(amount) or POINT_CENTS.match(amount)
        if clear is not None:
            cents = (clear["cents"] or "").strip("-=")
            return int(_digits(clear["euros"])) * 100 + int(cents.ljust(2, "0"))
        raise self._refuse("invalid")

    def _doubt(self, first: int, second: int) -> ValidationError:
        return self._refuse(
            "two_readings",
            eerste=format_bedrag(first),
            tweede=format_bedrag(second),
            eerste_kort=write_plain(first),
            tweede_kort=write_plain(second),
        )

    def _refuse(self, code: str, **params: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=params)


def write_plain(cent: int) -> str:
    """Return "1234,50" for 123450: the way of writing that leaves no doubt."""
    return f"{cent // 100},{cent % 100:02d}"
