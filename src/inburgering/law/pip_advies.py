"""What makes a plan better though no law asks for it: never a reason to refuse it."""

from collections.abc import Iterator

from inburgering.law.bevinding import Bevinding
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.tekst import gettext_noop, zin


def adviezen(
    inhoud: PipInhoud,
    *,
    is_asielstatushouder: bool,
    leeftijd: int | None,
    leeftijdsgrens_onderwijs: int | None,
    toets: str = "",
) -> Iterator[Bevinding]:
    """Yield advice on the parts that municipalities agreed to put in a plan."""
    yield from _leeftijd(inhoud, leeftijd, leeftijdsgrens_onderwijs)
    yield from _doeldiploma(inhoud)
    yield from _buiten_bereik(inhoud, toets)
    yield from _lege_delen(inhoud, is_asielstatushouder=is_asielstatushouder)
    for nummer, afwijking in enumerate(inhoud.afwijkingen):
        if not afwijking.reden.strip():
            yield _advies(
                f"afwijkingen[{nummer}]",
                "afwijking_zonder_reden",
                gettext_noop("Schrijf op waarom het plan van de gewone keuze afwijkt."),
            )


def _leeftijd(inhoud: PipInhoud, leeftijd: int | None, grens: int | None) -> Iterator[Bevinding]:
    if inhoud.leerroute != "onderwijs" or leeftijd is None or grens is None:
        return
    if leeftijd >= grens:
        uitleg = zin(
            gettext_noop(
                "De inburgeraar is %(leeftijd)s jaar. De onderwijsroute is vooral voor mensen"
                " jonger dan %(grens)s jaar: leg uit waarom die hier past."
            ),
            leeftijd=leeftijd,
            grens=grens,
        )
        yield Bevinding("leeftijd_onderwijsroute", "leerroute", (uitleg,), is_wettelijk=False)


def _doeldiploma(inhoud: PipInhoud) -> Iterator[Bevinding]:
    if inhoud.leerroute == "onderwijs" and inhoud.doeldiploma is None:
        yield _leeg(
            "doeldiploma",
            gettext_noop("Kies naar welk diploma de onderwijsroute leidt: mbo niveau 2 of hoger."),
        )


def _buiten_bereik(inhoud: PipInhoud, toets: str) -> Iterator[Bevinding]:
    """Yield a warning where the Z-route is chosen and another route seems within reach.

    Source: R-KEMP-033. The choice stays with the college, which writes down why (art. 3:46 Awb).
    """
    if inhoud.leerroute == "Z" and toets == "b1_haalbaar":
        yield _advies(
            "reden_leerroute",
            "z_route_terwijl_b1_haalbaar",
            gettext_noop(
                "De leerbaarheidstoets zegt: B1 is waarschijnlijk haalbaar. De Z-route is voor wie"
                " geen andere route haalt: leg uit waarom die hier toch past."
            ),
        )


def _lege_delen(inhoud: PipInhoud, *, is_asielstatushouder: bool) -> Iterator[Bevinding]:
    if not inhoud.financiele_zelfredzaamheid.strip():
        yield _leeg(
            "financiele_zelfredzaamheid",
            gettext_noop("Schrijf op hoe de inburgeraar zelf zijn geldzaken leert regelen."),
        )
    if is_asielstatushouder and not inhoud.maatschappelijke_begeleiding.strip():
        yield _leeg(
            "maatschappelijke_begeleiding",
            gettext_noop("Schrijf op welke maatschappelijke begeleiding er is."),
        )
    if not inhoud.taal_en_werk.strip():
        yield _leeg(
            "taal_en_werk",
            gettext_noop(
                "Schrijf op hoe taal leren samengaat met werk, studie of vrijwilligerswerk."
            ),
        )
    if not inhoud.doelen:
        yield _leeg("doelen", gettext_noop("Voeg minstens een doel toe in eigen woorden."))


def _leeg(veld: str, uitleg: str) -> Bevinding:
    return _advies(veld, f"{veld}_leeg", uitleg)


def _advies(veld: str, code: str, uitleg: str) -> Bevinding:
    return Bevinding(code, veld, (zin(uitleg),), is_wettelijk=False)
