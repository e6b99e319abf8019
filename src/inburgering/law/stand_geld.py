"""What the work rules must know of money and help: statements, signals, referrals, buddies."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Geldstand:
    """How far the work is; ``None`` is not done yet."""
