"""Health as it is stored: one encrypted value with its own key.

Source: art. 37 lid 2 Wi2021: health only for intake, plan and guidance.
"""

from dataclasses import dataclass, field

from pydantic import TypeAdapter

from inburgering.cases.intake_andere import Andere
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.versleuteling import decrypt, encrypt


@dataclass(frozen=True, slots=True)
class Gezondheidsinhoud:
    """Everything about health that the intake needs."""

    inhoud: Inhoud = field(default_factory=Inhoud)
    anderen: tuple[Andere, ...] = ()
    """Texts of other open pages on it."""
    toetsbeperking: str = ""
    """Why the leerbaarheidstoets need not be taken: visueel or auditief."""


_ADAPTER: TypeAdapter[Gezondheidsinhoud] = TypeAdapter(Gezondheidsinhoud)


def seal_health(inhoud: Gezondheidsinhoud) -> bytes:
    """Return the content encrypted."""
    return encrypt(_ADAPTER.dump_json(inhoud).decode(), ring="gezondheid")


def open_health(token: bytes | memoryview) -> Gezondheidsinhoud:
    """Return the content that ``seal_health`` encrypted.

    :raises cryptography.fernet.InvalidToken: if no key fits or the value was changed.
    """
    return _ADAPTER.validate_json(decrypt(token, ring="gezondheid"))
