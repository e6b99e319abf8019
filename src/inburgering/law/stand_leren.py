"""What the work rules must know of learning: exams, modules, interpreters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leerstand:
    """How far the work is; ``None`` is not done yet."""
