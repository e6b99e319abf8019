"""The content of a PIP to and from the JSON that is stored."""

from typing import Any

from pydantic import TypeAdapter

from inburgering.law.pip_inhoud import PipInhoud

_ADAPTER: TypeAdapter[PipInhoud] = TypeAdapter(PipInhoud)


def pip_inhoud_as_json(inhoud: PipInhoud, *, with_empty: bool = False) -> dict[str, Any]:
    """Return the content as plain JSON values; empty parts are left out unless asked for."""
    data: dict[str, Any] = _ADAPTER.dump_python(
        inhoud, mode="json", exclude_defaults=not with_empty
    )
    return data


def pip_inhoud_from_json(data: dict[str, Any]) -> PipInhoud:
    """Return the content that ``pip_inhoud_as_json`` wrote.

    :raises pydantic.ValidationError: if the value is not what was written.
    """
    return _ADAPTER.validate_python(data, strict=False)
