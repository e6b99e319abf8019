"""Facts that cannot all be true, or that DUO and the law do not allow together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.tekst import Zin, gettext_noop, zin

EERSTE_JAAR = 1900
LAATSTE_JAAR = 2199


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """One contradiction: the field to correct, and what to do about it."""

    veld: str
    melding: Zin


def tegenspraken(feiten: Feiten) -> tuple[Tegenspraak, ...]:
    """Return every contradiction in the facts; none when they can be calculated with."""
    return tuple(fout for regel in REGELS for fout in regel(feiten))


def is_telbaar(dag: date) -> bool:
    """Tell whether the calendar rules can count with a date, far past any real case."""
    return EERSTE_JAAR <= dag.year <= LAATSTE_JAAR


BUITEN_BEREIK = zin(
    gettext_noop("Vul een jaar in van %(eerste)s tot en met %(laatste)s."),
    eerste=EERSTE_JAAR,
    laatste=LAATSTE_JAAR,
)


def _buiten_bereik(feiten: Feiten) -> Iterator[Tegenspraak]:
    alle = (("peildatum", feiten.peildatum), *_datums(feiten))
    for veld, dag in (*alle, ("einddatum_duo", feiten.einddatum_duo)):
        if dag is not None and not is_telbaar(dag):
            yield Tegenspraak(veld, BUITEN_BEREIK)


def _na_peildatum(feiten: Feiten) -> Iterator[Tegenspraak]:
    for veld, dag in _datums(feiten):
        if dag is not None and dag > feiten.peildatum:
            yield Tegenspraak(
                veld,
                zin(
                    gettext_noop(
                        "Deze datum ligt na de peildatum %(peildatum)s: kies een eerdere datum."
                    ),
                    peildatum=feiten.peildatum,
                ),
            )


def _datums(feiten: Feiten) -> Iterator[tuple[str, date | None]]:
    yield "datum_kennisgeving", feiten.datum_kennisgeving
    yield "datum_inschrijving", feiten.datum_inschrijving
    yield "datum_inschrijving_na_verhuizing", feiten.datum_inschrijving_na_verhuizing
    yield "informatie_derden_ontvangen", feiten.informatie_derden_ontvangen
    for nummer, pip in enumerate(feiten.pips):
        yield f"pips[{nummer}].dagtekening", pip.dagtekening
    yield "recht_op_bijstand", feiten.recht_op_bijstand
    yield "bekendmaking", feiten.bekendmaking


def _volgorde_pips(feiten: Feiten) -> Iterator[Tegenspraak]:
    for nummer in range(1, len(feiten.pips)):
        if feiten.pips[nummer].dagtekening < feiten.pips[nummer - 1].dagtekening:
            yield Tegenspraak(
                f"pips[{nummer}].dagtekening",
                zin(
                    gettext_noop("Dit PIP is ouder dan het PIP ervoor: zet het oudste PIP vooraan.")
                ),
            )


def _pip_te_vroeg(feiten: Feiten) -> Iterator[Tegenspraak]:
    for nummer, pip in enumerate(feiten.pips):
        veld = f"pips[{nummer}].dagtekening"
        kennisgeving, inschrijving = feiten.datum_kennisgeving, feiten.datum_inschrijving
        if kennisgeving is not None and pip.dagtekening < kennisgeving:
            yield Tegenspraak(
                veld,
                zin(
                    gettext_noop(
                        "Het PIP is van voor de kennisgeving op %(dag)s:"
                        " verbeter een van de twee datums."
                    ),
                    dag=kennisgeving,
                ),
            )
        if inschrijving is not None and pip.dagtekening < inschrijving:
            yield Tegenspraak(
                veld,
                zin(
                    gettext_noop(
                        "Het PIP is van voor de inschrijving op %(dag)s:"
                        " verbeter een van de twee datums."
                    ),
                    dag=inschrijving,
                ),
            )


def _verhuisd_te_vroeg(feiten: Feiten) -> Iterator[Tegenspraak]:
    verhuisd, inschrijving = feiten.datum_inschrijving_na_verhuizing, feiten.datum_inschrijving
    if verhuisd is not None and inschrijving is not None and verhuisd < inschrijving:
        yield Tegenspraak(
            "datum_inschrijving_na_verhuizing",
            zin(
                gettext_noop(
                    "De verhuizing is van voor de inschrijving op %(dag)s:"
                    " verbeter een van de twee datums."
                ),
                dag=inschrijving,
            ),
        )


def _einddatum_duo(feiten: Feiten) -> Iterator[Tegenspraak]:
    einde = feiten.einddatum_duo
    if einde is None:
        return
    if not feiten.pips:
        yield Tegenspraak(
            "einddatum_duo",
            zin(gettext_noop("Een einddatum van DUO kan pas na een PIP: vul eerst het PIP in.")),
        )
    elif einde < feiten.pips[0].dagtekening:
        yield Tegenspraak(
            "einddatum_duo",
            zin(
                gettext_noop(
                    "De einddatum van DUO is van voor het PIP van %(dag)s:"
                    " verbeter een van de twee datums."
                ),
                dag=feiten.pips[0].dagtekening,
            ),
        )


def _niveaus(feiten: Feiten) -> Iterator[Tegenspraak]:
    for nummer, pip in enumerate(feiten.pips):
        melding = niveau_fout(pip, is_eerste=nummer == 0)
        if melding is not None:
            yield Tegenspraak(f"pips[{nummer}].niveau", melding)


def niveau_fout(pip: PipFeit, *, is_eerste: bool) -> Zin | None:
    """Return why a level does not go with the route of a plan, or ``None`` if it does.

    Grondslag: art. 8, 9 en 17 lid 3 Wet inburgering 2021; DUO rejects the same.
    """
    if pip.niveau == "A2" and pip.leerroute == "onderwijs":
        return zin(gettext_noop("Niveau A2 kan niet bij de onderwijsroute: kies B1."))
    if pip.niveau == "A2" and pip.leerroute == "B1" and is_eerste:
        return zin(gettext_noop("Niveau A2 kan niet in een eerste PIP met de B1-route: kies B1."))
    if pip.niveau == "B1" and pip.leerroute == "Z":
        return zin(gettext_noop("Niveau B1 kan niet bij de Z-route: kies A2 of laat het leeg."))
    return None


def _uren(feiten: Feiten) -> Iterator[Tegenspraak]:
    for soort, aantal in feiten.uren.items():
        if aantal < 0:
            yield Tegenspraak(
                f"uren.{soort}", zin(gettext_noop("Vul een aantal uren in van 0 of meer."))
            )
    if feiten.uren.get("map_praktijk", 0) > feiten.uren.get("map", 0):
        yield Tegenspraak(
            "uren.map_praktijk",
            zin(
                gettext_noop(
                    "De praktijkuren zijn een deel van de MAP-uren:"
                    " vul niet meer in dan alle MAP-uren samen."
                )
            ),
        )


REGELS: tuple[Callable[[Feiten], Iterator[Tegenspraak]], ...] = (
    _buiten_bereik,
    _na_peildatum,
    _volgorde_pips,
    _pip_te_vroeg,
    _verhuisd_te_vroeg,
    _einddatum_duo,
    _niveaus,
    _uren,
)
