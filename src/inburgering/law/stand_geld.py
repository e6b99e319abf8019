"""What the work rules must know of money and help: statements, signals, referrals, buddies."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Geldstand:
    """How far the work is; ``None`` is not done yet."""

    ontzorging_begin: date | None = None
    """The first day of the last period in which fixed costs are paid."""
    ontzorging_tot: date | None = None
    """Its last day as agreed; later than six months when it goes on."""
    open_maand: date | None = None
    """The first day of the earliest month without a final statement."""
    heeft_plan: bool = False
    """Whether there was ever a plan for handling money oneself."""
    signaal_op: date | None = None
    """When the oldest signal of arrears came in that nobody followed up."""
    opschaling_op: date | None = None
    """When a guide asked for a professional, and nobody took it up."""
    verwijzing_op: date | None = None
    """The last news of the referral about which it has been quiet longest."""
    maatje_gezocht_op: date | None = None
    """Since when a buddy or language coach is looked for."""
    heeft_taalcoach: bool = False
    """Whether there is or was a language coach, or one is looked for."""
