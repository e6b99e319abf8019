"""Runs the subcommands that need settings, tables or translations.

Their modules import tables, which only works once Django has started. So they stand here by name
and are loaded when they are asked for; ``bereken`` stays quick and needs no settings.
"""

import os
import pkgutil
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import django
from django.db import DatabaseError

from inburgering.cli.commands import WITH_DJANGO

COMMANDS: Final[Mapping[str, str]] = WITH_DJANGO


def run(command: str, argv: Sequence[str]) -> int:
    """Start Django, run the subcommand and return its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.config.settings")
    django.setup()
    try:
        return find_run(COMMANDS[command])(argv)
    except DatabaseError as error:
        sys.stderr.write(
            f"De database doet het niet: {error}\n"
            "Staan de tabellen er al? Draai eerst: python -m django migrate\n"
        )
        return 1


def find_run(module: str) -> Callable[[Sequence[str]], int]:
    """Return the function that does a subcommand; Django must have started."""
    found: Callable[[Sequence[str]], int] = pkgutil.resolve_name(f"{module}:run")
    return found
