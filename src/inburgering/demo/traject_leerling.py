"""A person whose trajectory is lived, and what every part of it needs: days, workers, refusals."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd
from inburgering.demo.verloop import Verloop, find_bereik, make_moment, next_workday

Collega = Callable[[str, str, int], int | None]
"""Another worker of the same party, by municipality, task and who it must not be."""


@dataclass(slots=True)
class Leerling:
    """A person on the way, from the first day on which something can be recorded."""

    verloop: Verloop
    nummer: int
    """The place among the people of the region."""
    sinds: date
    collega: Collega
    is_klaar: bool = False
    """Whether the duty ended."""
    komt_weinig: bool = False
    """Whether somebody is hardly ever in the lesson of late."""
    les: uuid.UUID | None = None
    """The order of the lessons, once they began."""
    weigeringen: list[str] = field(default_factory=list)
    """What the product did not allow for this person, in its own words."""

    @property
    def dossier(self) -> uuid.UUID:
        """The key of the dossier."""
        return self.verloop.dossier

    def does(self, *taken: str) -> bool:
        """Return whether the demo has somebody for each of these tasks here."""
        return all(taak in self.verloop.werkers for taak in taken)

    def ago(self, days: int) -> date:
        """Return a workday so many days ago, not before the first day and not after today."""
        wanted = max(self.verloop.vandaag - timedelta(days=days), self.sinds)
        return min(next_workday(wanted), self.verloop.vandaag)

    def ahead(self, days: int) -> date:
        """Return a workday so many days from today."""
        return next_workday(self.verloop.vandaag + timedelta(days=days))

    def at(self, taak: str, dag: date) -> tuple[Bereik, Moment]:
        """Return what the worker of a task may do on a day, and that day."""
        return self.verloop.bereik(taak, dag), make_moment(dag)

    def other(self, taak: str, dag: date) -> Bereik | None:
        """Return what a colleague of the worker of a task may do on a day, if there is one."""
        mine = self.verloop.werkers[taak]
        found = self.collega(self.verloop.mens.gemeente, taak, mine)
        return find_bereik(found, dag) if found is not None else None

    @contextmanager
    def try_step(self) -> Iterator[None]:
        """Do a step wholly, or leave it out where law or taakverdeling does not allow it."""
        try:
            with transaction.atomic():
                yield
        except Geweigerd as error:
            details = "; ".join(f"{k}: {v}" for k, v in error.velden.items())
            self.weigeringen.append(f"{error.melding} {details}".strip())
        except (LookupError, ObjectDoesNotExist) as error:
            # On this day the demo has nobody who does it, or nothing to do it with.
            self.weigeringen.append(str(error))
