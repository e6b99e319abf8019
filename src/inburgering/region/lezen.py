"""Reads a region file: text in, a checked file out, or every fault with its line."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from inburgering.region.controle import check_regiobestand
from inburgering.region.fouten import Fout, Regelfout, RegiobestandOngeldig, name_field
from inburgering.region.pydantic_dutch import explain_errors
from inburgering.region.regiobestand import Regiobestand, field_tree
from inburgering.region.yaml_positions import PositionedYaml, read_positioned


@dataclass(frozen=True, slots=True)
class GelezenBestand:
    """A checked region file that still knows where everything stands."""

    inhoud: Regiobestand
    naam: str
    positions: PositionedYaml

    def refuse(self, fouten: Sequence[Fout]) -> RegiobestandOngeldig:
        """Return the refusal of this file, with a line number for each fault."""
        return _refuse(fouten, positions=self.positions, naam=self.naam)


def read_regiobestand(tekst: str, *, naam: str) -> GelezenBestand:
    """Return the file as checked data; ``naam`` is how errors call it.

    :raises RegiobestandOngeldig: with every fault found, each with line, field and remedy.
    """
    positions = read_positioned(tekst)
    if positions.fouten:
        raise _refuse(positions.fouten, positions=positions, naam=naam)
    try:
        inhoud = Regiobestand.model_validate(positions.data)
    except ValidationError as error:
        fouten = explain_errors(error.errors(include_url=False), known=field_tree())
        raise _refuse(fouten, positions=positions, naam=naam) from None
    wrong = check_regiobestand(inhoud)
    if wrong:
        raise _refuse(wrong, positions=positions, naam=naam)
    return GelezenBestand(inhoud=inhoud, naam=naam, positions=positions)


def _refuse(
    fouten: Sequence[Fout], *, positions: PositionedYaml, naam: str
) -> RegiobestandOngeldig:
    return RegiobestandOngeldig(
        [
            Regelfout(
                bestand=naam,
                regel=fout.regel or positions.line_of(fout.pad),
                veld=name_field(fout.pad),
                wat=fout.wat,
                remedie=fout.remedie,
            )
            for fout in fouten
        ]
    )
