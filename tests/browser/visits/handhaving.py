"""Visits to enforcement: a case in every state."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.boete_akkoord import boete_voorleggen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.naam import Naam
from tests.browser.visits.visit import POSTED, Visit, form_errors
from tests.dossiers import make_bsn
from tests.handhaving import agree, ask, fine, later, open_with_plan, report, step, weigh
from tests.oproep import GEZIN

ZAAK = ("handhaafd", "zaak_gemeld")
PAGES: tuple[Visit, ...] = (
    Visit("noor", "handhaving", ("vast",), state="nothing, permit holder"),
    Visit("noor", "handhaving", ("handhaafd",), state="cases in every state"),
    Visit("tom", "handhaving", ("handhaafd",), state="of a colleague"),
    Visit("noor", "handhaving_nieuw", ("handhaafd",)),
    form_errors("noor", "handhaving_nieuw", "handhaafd"),
    form_errors("noor", "handhaving_nieuw", "vast"),
    form_errors("noor", "handhaving_feiten", *ZAAK, typed=("feiten", "kort")),
    form_errors("noor", "zienswijze_vragen", *ZAAK, typed=("uiterlijk", "31-2-2026")),
    form_errors("noor", "zienswijze_vastleggen", "handhaafd", "zaak_gevraagd"),
    form_errors("noor", "handhaving_oordeel", "handhaafd", "zaak_gehoord"),
    form_errors("noor", "handhaving_afzien", *ZAAK),
    Visit("tom", "boete_meekijken", ("handhaafd", "zaak_voorgelegd")),
    form_errors("tom", "boete_terug", "handhaafd", "zaak_voorgelegd"),
    Visit("tom", "boete_besluit", ("handhaafd", "zaak_akkoord")),
    form_errors("noor", "boete_bezwaar", "handhaafd", "zaak_besloten", typed=("ontvangen_op", "")),
    form_errors("noor", "boete_bezwaar_besluit", "handhaafd", "zaak_besloten"),
    form_errors("noor", "boete_vast", "handhaafd", "zaak_besloten"),
    form_errors("noor", "boete_intrekken", "handhaafd", "zaak_besloten"),
    form_errors("noor", "boete_eerder", "handhaafd", typed=("bedrag_cent", "1.234,5")),
)
NO_PAGE: dict[str, str] = dict.fromkeys(("boete_voorleggen", "boete_duo"), POSTED)


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a gezinsmigrant with a case in every state."""
    noor, tom = bereik_for("noor"), bereik_for("tom")
    start = later(moment, -80)
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Okafor", voornamen="Chidi"),
        geboortedatum=date(1991, 6, 1),
        bsn=make_bsn(1780),
        is_synthetisch=True,
    )
    dossier = open_with_plan(noor, later(start, -30), gemeente="9001", feiten=GEZIN, persoon=person)
    cases = {name: report(dossier, noor, later(start, n)) for n, name in enumerate(STATES, 1)}
    for n, name in enumerate(STATES[1:], 2):
        then = ask(cases[name], noor, later(start, n))
        if name in {"zaak_voorgelegd", "zaak_akkoord"}:
            weigh(cases[name], noor, then)
        if name == "zaak_voorgelegd":
            boete_voorleggen(step(cases[name], noor, then))
        if name == "zaak_akkoord":
            agree(cases[name], noor, tom, then)
    cases["zaak_gevraagd"] = report(dossier, noor, moment)
    ask(cases["zaak_gevraagd"], noor, moment)
    cases["zaak_besloten"], _ = fine(dossier, noor, tom, start)
    return {"handhaafd": str(dossier), **{name: str(key) for name, key in cases.items()}}


STATES = ("zaak_gemeld", "zaak_gehoord", "zaak_voorgelegd", "zaak_akkoord")
