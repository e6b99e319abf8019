"""The subcommands of ``inburgering`` by name, each with the module whose ``run`` does it.

They stand here by name and are loaded when they are asked for: ``bereken`` starts quickly and
never loads Django.
"""

from collections.abc import Mapping
from typing import Final

PLAIN: Final[Mapping[str, str]] = {
    "bereken": "inburgering.cli.bereken",
    "demo": "inburgering.cli.demo",
    "docs": "inburgering.cli.docs_law",
}
"""Subcommands that need neither settings nor tables."""

WITH_DJANGO: Final[Mapping[str, str]] = {
    "beheerder": "inburgering.cli.beheerder",
    "dagelijks": "inburgering.cli.dagelijks",
    "demo-laden": "inburgering.cli.demo_laden",
    "regio": "inburgering.cli.regio",
}
"""Subcommands that run after Django has started, through ``with_django``."""
