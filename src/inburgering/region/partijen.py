"""Finds the party that a name in a region file means, in a municipality."""

from inburgering.region.regiobestand import OrganisatieDeel, Regiobestand


class Partijen:
    """The parties of a file, by their own code or by the service they are locally."""

    def __init__(self, bestand: Regiobestand) -> None:
        self._by_code = {organisatie.code: organisatie for organisatie in bestand.organisaties}
        self._by_dienst = {
            (organisatie.dienst, organisatie.gemeente): organisatie
            for organisatie in bestand.organisaties
            if organisatie.dienst is not None
        }
        self.names = frozenset({*self._by_code, *(str(dienst) for dienst, _ in self._by_dienst)})

    def find(self, naam: str, gemeente: str) -> OrganisatieDeel | None:
        """Return the party with this code, else the one that is this service there."""
        return self._by_code.get(naam) or self._by_dienst.get((naam, gemeente))
