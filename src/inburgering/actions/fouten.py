"""Why an action refuses. Each refusal says in plain Dutch what is wrong and what to do."""

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Tekst = Promise | str


class Geweigerd(Exception):
    """An action that refuses; nothing was written."""

    def __init__(self, melding: Tekst, *, velden: Mapping[str, Tekst] | None = None) -> None:
        super().__init__(str(melding))
        self.melding = melding
        self.velden = dict(velden or {})
        """Per form field what is wrong with it."""


class NietGevonden(Geweigerd):
    """The dossier does not exist for this worker."""

    def __init__(self) -> None:
        super().__init__(_("Dit dossier bestaat niet, of je mag het niet zien."))


class NietBevoegd(Geweigerd):
    """The worker or the party may not do this."""


class GeenBeslisbasis(NietBevoegd):
    """On this day nobody, or another party, may decide on this task in this municipality."""


class Verouderd(Geweigerd):
    """Somebody else changed the dossier in the meantime."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Iemand anders heeft dit dossier net gewijzigd. "
                "Bekijk de wijziging en sla daarna opnieuw op. Wat je typte staat er nog."
            )
        )


class AlGedaan(Geweigerd):
    """The same form was sent twice; the first one counts."""

    def __init__(self) -> None:
        super().__init__(_("Dit was al opgeslagen. Je hoeft niets meer te doen."))


class Gesloten(Geweigerd):
    """The dossier is closed; what was typed stays with who typed it."""

    def __init__(self, *, sluitreden: str) -> None:
        if sluitreden == "verhuisd":
            super().__init__(
                _(
                    "Deze persoon is verhuisd. Het dossier is gesloten, dus dit is niet "
                    "opgeslagen. Wat je typte staat er nog: kopieer het als je het nodig hebt."
                )
            )
        else:
            super().__init__(_("Dit dossier is gesloten. Open het eerst weer als dat nodig is."))


class Onvolledig(Geweigerd):
    """Something is missing or wrong in what was handed in."""


def collect_faults(*checks: Callable[[], object]) -> dict[str, Tekst]:
    """Return what all checks say is wrong, by form field; the first check wins."""
    velden: dict[str, Tekst] = {}
    for check in checks:
        try:
            check()
        except Onvolledig as error:
            velden = {**error.velden, **velden}
    return velden
