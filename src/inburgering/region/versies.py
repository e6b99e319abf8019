"""Finds which version of a policy document a row of a region file rests on."""

from collections.abc import Sequence
from datetime import date

from inburgering.region.regiobestand import Regiobestand
from inburgering.region.regiobestand_beleid import DocumentDeel


class Versies:
    """The documents of a file by code."""

    def __init__(self, bestand: Regiobestand) -> None:
        self._bestand = bestand
        self._by_code: dict[str, list[DocumentDeel]] = {}
        for deel in sorted(bestand.documenten, key=lambda deel: deel.begin):
            self._by_code.setdefault(deel.code, []).append(deel)
        self.codes = frozenset(self._by_code)

    def find(self, code: str | None, gemeente: str, *, dag: date) -> DocumentDeel | None:
        """Return the newest version that holds in this municipality on this day."""
        if code is None:
            return None
        return next(
            (
                deel
                for deel in reversed(self.list_for(code, gemeente))
                if deel.begin <= dag and (deel.tot is None or dag <= deel.tot)
            ),
            None,
        )

    def find_key(self, code: str | None, gemeente: str, *, dag: date) -> str | None:
        """Return the key of that version."""
        version = self.find(code, gemeente, dag=dag)
        return self._bestand.key_of(version) if version else None

    def list_for(self, code: str, gemeente: str) -> Sequence[DocumentDeel]:
        """Return the versions made for this municipality, by first day."""
        return [
            deel
            for deel in self._by_code.get(code, ())
            if gemeente in self._bestand.names_of(deel.gemeenten)
        ]
