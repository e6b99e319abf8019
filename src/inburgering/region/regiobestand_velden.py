"""The values a region file may hold: text, days, names, yes or no."""

from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

GEEN: Final = "geen"
"""In place of a party: nobody does it."""
ALLE: Final = "alle"


def as_list(value: Any) -> Any:
    """Let one value stand for a list of one."""
    return [value] if isinstance(value, str) else value


def _read_bool(value: Any) -> Any:
    return {"ja": True, "nee": False}.get(value, value) if isinstance(value, str) else value


def _read_waarde(value: Any) -> Any:
    """Return a setting as number, yes/no, list or text."""
    if isinstance(value, list):
        return [_read_waarde(item) for item in value]
    if not isinstance(value, str):
        return value
    if value in {"ja", "nee", "true", "false"}:
        return value in {"ja", "true"}
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else value


def at_most(length: int) -> Any:
    """Return the constraint on a text that must be there and may be this long."""
    return StringConstraints(min_length=1, max_length=length)


Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=50)]
CbsCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Sleutel = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z0-9]+)*$", max_length=60)]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)]
Adres = Annotated[list[Annotated[str, at_most(100)]], Field(min_length=1, max_length=6)]
JaNee = Annotated[bool, BeforeValidator(_read_bool)]
Namen = Annotated[
    list[Annotated[str, at_most(100)]],
    BeforeValidator(as_list),
    Field(min_length=1, max_length=500),
]
Lijst = Annotated[list[str], BeforeValidator(as_list)]
"""References to parties."""
Waarde = Annotated[int | bool | str | list[int | str], BeforeValidator(_read_waarde)]
Optie = Annotated[str, StringConstraints(max_length=300)]
Bron = Annotated[str, StringConstraints(max_length=100)]


class Onderdeel(BaseModel):
    """A part of the file; unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
