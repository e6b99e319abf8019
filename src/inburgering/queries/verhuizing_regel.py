"""The rows in which what goes over between colleges is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inhoudsregel:
    """One thing that goes over."""

    label: str
    waarde: str
    is_anders: bool = False
    """Whether the receiving dossier holds something else."""
    hier: str = ""
    """What it holds."""


@dataclass(frozen=True, slots=True)
class Inhoudsdeel:
    """One part of the hand-over."""

    titel: str
    regels: tuple[Inhoudsregel, ...]
