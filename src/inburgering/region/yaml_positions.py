"""Reads YAML as plain text values and remembers on which line everything stands.

All values stay text: a municipality code such as 0770 would otherwise become an octal number.
Aliases are refused, since a small file could then grow without bound.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from django.utils.translation import gettext as _
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from inburgering.region.fouten import Fout, Pad

EMPTY: Final = frozenset({"", "~", "null"})
MAX_DEPTH: Final = 20


@dataclass(frozen=True, slots=True)
class PositionedYaml:
    """The values of a file, their lines, and what is wrong with its form."""

    data: Any
    lines: Mapping[Pad, int]
    fouten: tuple[Fout, ...]

    def line_of(self, pad: Pad) -> int:
        """Return the line of this place, or of the nearest thing around it."""
        for length in range(len(pad), 0, -1):
            if pad[:length] in self.lines:
                return self.lines[pad[:length]]
        return 1


def read_positioned(text: str) -> PositionedYaml:
    """Return the values of a YAML text with their lines; never raises for bad YAML."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _unreadable(mark.line + 1 if mark else 1, str(error.problem or ""))
    except yaml.YAMLError:
        return _unreadable(1, "")
    except RecursionError:
        return _unreadable(1, "")
    if root is None:
        wrong = Fout((), _("Dit bestand is leeg."), _("Begin met `regio:` en een `code`."))
        return PositionedYaml(None, {}, (wrong,))
    walk = _Walk()
    data = walk.visit(root, ())
    return PositionedYaml(data, walk.lines, tuple(walk.fouten))


def _unreadable(line: int, problem: str) -> PositionedYaml:
    remedy = _("Controleer het inspringen, de dubbele punten en de aanhalingstekens.")
    if "\\t" in problem:
        remedy = _("Gebruik spaties om in te springen, geen tabs.")
    wrong = Fout((), _("Hier klopt de opmaak niet."), remedy, regel=line)
    return PositionedYaml(None, {}, (wrong,))


@dataclass(slots=True)
class _Walk:
    """Visits each node once."""

    lines: dict[Pad, int] = field(default_factory=dict)
    fouten: list[Fout] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def visit(self, node: Node, pad: Pad) -> Any:
        if isinstance(node, ScalarNode):
            plain_empty = node.style is None and node.value.lower() in EMPTY
            return None if plain_empty else str(node.value)
        if id(node) in self.seen or len(pad) > MAX_DEPTH:
            self.fouten.append(
                Fout(
                    pad,
                    _("Dit verwijst met & en * naar een ander deel, of is te diep genest."),
                    _("Schrijf het hier voluit."),
                )
            )
            return None
        self.seen.add(id(node))
        return self._sequence(node, pad) if isinstance(node, SequenceNode) else self._map(node, pad)

    def _sequence(self, node: SequenceNode, pad: Pad) -> list[Any]:
        found = []
        for index, item in enumerate(node.value):
            self.lines[(*pad, index)] = item.start_mark.line + 1
            found.append(self.visit(item, (*pad, index)))
        return found

    def _map(self, node: Node, pad: Pad) -> dict[str, Any]:
        assert isinstance(node, MappingNode)
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            here = (*pad, key)
            if key in found:
                self._refuse_double(here, key_node.start_mark.line + 1)
                continue
            self.lines[here] = key_node.start_mark.line + 1
            found[key] = self.visit(value_node, here)
        return found

    def _refuse_double(self, here: Pad, line: int) -> None:
        self.fouten.append(
            Fout(
                here,
                _("Dit veld staat er al op regel %(regel)s.") % {"regel": self.lines[here]},
                _("Laat er één staan en haal de andere weg."),
                regel=line,
            )
        )
