"""What the work rules must know of hours and attendance."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lopend:
    """Lessons or activities that run, and the last day of which hours are known."""

    sinds: date
    laatste_uren: date | None = None

    @property
    def stil_sinds(self) -> date:
        """The last day of which something is known."""
        return max(self.sinds, self.laatste_uren or self.sinds)


@dataclass(frozen=True, slots=True)
class Urenstand:
    """How far the work is; ``None`` is not done yet."""

    laag_sinds: date | None = None
    """Last day of the weeks in which attendance fell below the limit, while nobody followed up."""
    laag_percentage: int | None = None
    laag_grens: int | None = None
    lopend: tuple[Lopend, ...] = ()
    """Every order that runs, also with a provider that the person chose."""
