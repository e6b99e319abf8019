"""The kind of field for text that can tell of health: encrypted in the table, text in the program.

Source: art. 37 lid 2 Wi2021; AVG art. 9 and 32.
"""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from inburgering.cases.versleuteling import decrypt, encrypt

if TYPE_CHECKING:
    _Text = models.TextField[str, str]
else:
    _Text = models.TextField


class VersleuteldeTekst(_Text):
    """Text under the key of health. It cannot be searched; empty text stays empty in the table."""

    def get_internal_type(self) -> str:
        """Return the kind of column: bytes."""
        return "BinaryField"

    def from_db_value(
        self, value: bytes | memoryview | None, _expression: Any, _connection: BaseDatabaseWrapper
    ) -> str | None:
        """Return the text of a stored value.

        :raises cryptography.fernet.InvalidToken: if no key fits or the value was changed.
        """
        if value is None:
            return None
        token = bytes(value)
        return decrypt(token, ring="gezondheid") if token else ""

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        """Return the value as it is stored."""
        if value is None:
            return None
        return encrypt(str(value), ring="gezondheid") if value else b""
