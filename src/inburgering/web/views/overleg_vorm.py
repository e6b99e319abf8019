"""The small forms on the page of a meeting, filled from what is stored or from what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass

from inburgering.actions.overleg_notulen import Notulenstand, Waarde
from inburgering.queries.overleg_beeld import Overlegbeeld, Zaak
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.overleg import ActieForm
from inburgering.web.forms.overleg_notulen import (
    AanwezigForm,
    Gestuurd,
    Notulenvorm,
    ZaakForm,
    get_aanwezig_waarden,
    get_zaak_waarden,
)


@dataclass(frozen=True, slots=True)
class Blok:
    """A case on the page: with fields for who takes the minutes."""

    zaak: Zaak
    vorm: Notulenvorm | None
    actie: ActieForm | None
    vorige: int | None
    """The number of the case before this one."""
    volgende: int | None


@dataclass(frozen=True, slots=True)
class Poging:
    """What was sent and could not all be saved."""

    sent: Gestuurd
    stand: Notulenstand

    def show(self, stored: Mapping[str, Waarde]) -> dict[str, Waarde]:
        """Return what the fields show: as typed where it was not saved, else as stored."""
        kept = {*self.stand.botsing, *self.stand.fouten}
        return {
            name: self.sent.velden.get(name, value) if name in kept else value
            for name, value in stored.items()
        }


def make_blokken(
    beeld: Overlegbeeld, *, poging: Poging | None = None, groot: str = ""
) -> list[Blok]:
    """Return the cases with their fields; a large screen shows one, by its number."""
    numbers = [zaak.nummer for zaak in beeld.zaken]
    shown = [zaak for zaak in beeld.zaken if groot in ("", str(zaak.nummer))] or beeld.zaken
    return [_make_blok(zaak, numbers, poging) for zaak in shown]


def make_aanwezig(beeld: Overlegbeeld, *, poging: Poging | None = None) -> Notulenvorm | None:
    """Return the fields of who came, for who takes the minutes."""
    if not (beeld.mag_leiden and beeld.is_gepland):
        return None
    stored = get_aanwezig_waarden(beeld.aanwezigen)
    data = poging.show(stored) if poging else None
    return _make_vorm(
        AanwezigForm(data, initial=stored, aanwezigen=beeld.aanwezigen), stored, poging
    )


def _make_blok(zaak: Zaak, numbers: list[int], poging: Poging | None) -> Blok:
    at = numbers.index(zaak.nummer)
    vorm, actie = None, None
    if zaak.mag_schrijven:
        stored = get_zaak_waarden(zaak)
        data = poging.show(stored) if poging else None
        vorm = _make_vorm(ZaakForm(data, initial=stored, zaak=zaak), stored, poging)
        actie = ActieForm(doeners=zaak.doeners, auto_id=f"id_{zaak.id}_%s")
    return Blok(
        zaak=zaak,
        vorm=vorm,
        actie=actie,
        vorige=numbers[at - 1] if at else None,
        volgende=numbers[at + 1] if at + 1 < len(numbers) else None,
    )


def _make_vorm(form: HouseForm, stored: dict[str, Waarde], poging: Poging | None) -> Notulenvorm:
    if poging is None:
        return Notulenvorm(form, stored)
    for name, text in poging.stand.fouten.items():
        if name in form.fields:
            form.add_error(name, str(text))
    clash = {name: value for name, value in stored.items() if name in poging.stand.botsing}
    return Notulenvorm(form, stored, clash)
