"""Keeps the rows of a file encrypted for as long as they are needed."""

import json
from collections.abc import Iterable

from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.versleuteling import decrypt, encrypt

LEEG = b""


def rijen_versleutelen(rijen: Iterable[Rij]) -> bytes:
    """Return rows as encrypted JSON; nothing when there are no rows."""
    data = [[rij.nummer, dict(rij.waarden)] for rij in rijen]
    return encrypt(json.dumps(data), ring="bsn") if data else LEEG


def rijen_ontsleutelen(token: bytes | memoryview) -> tuple[Rij, ...]:
    """Return the rows that ``rijen_versleutelen`` wrote."""
    if not bytes(token):
        return ()
    return tuple(Rij(nummer, waarden) for nummer, waarden in json.loads(decrypt(token, ring="bsn")))
