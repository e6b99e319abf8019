"""The letter by which the college fixes a plan inburgering en participatie."""

from typing import Final

from inburgering.documents.bezwaar import bezwaar_blokken
from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Ontbreekt, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import PipBriefGegevens
from inburgering.documents.pip_afspraken import afspraken_blokken
from inburgering.documents.pip_leerroute import leerroute_blokken
from inburgering.documents.volledig import require_complete

TITEL: Final = "Uw plan voor inburgering"


def pip_beschikking(gegevens: PipBriefGegevens) -> Brief:
    """Return the letter; as a concept it shows what is not filled in yet.

    Grondslag: art. 15 Wet inburgering 2021 and art. 5.3 Besluit inburgering 2021; art.
    3:45, 6:4 to 6:8 Algemene wet bestuursrecht for the part on bezwaar.

    :raises NietVolledig: when a final letter lacks something it cannot do without.
    """
    require_complete(
        {
            "de leerroute": gegevens.inhoud.leerroute,
            "de reden van de leerroute": gegevens.inhoud.reden_leerroute,
            "het kenmerk": gegevens.kenmerk,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
            "het adres voor bezwaar": gegevens.bezwaaradres,
            "de termijn": gegevens.termijn,
        },
        is_concept=gegevens.is_concept,
    )
    blokken = (
        *_opening(gegevens),
        *leerroute_blokken(gegevens),
        *afspraken_blokken(gegevens),
        *_termijn(gegevens),
        *_nakomen(gegevens),
        *_vragen(gegevens),
    )
    return Brief(
        titel=TITEL,
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=blokken,
        bezwaar=bezwaar_blokken(
            gegevens, gevolg="Dan geldt dit plan toch. U gaat dus door met leren."
        ),
        grondslagen=_grondslagen(gegevens),
        is_concept=gegevens.is_concept,
    )


def _opening(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    blokken: list[Blok] = [
        Alinea(
            "In deze brief leest u wat u gaat doen voor uw inburgering. "
            "U leest ook hoe wij u helpen. Dat staat in uw PIP."
        ),
        Uitleg(
            "PIP",
            "betekent: plan inburgering en participatie. Dat is een plan dat bij u past. "
            "Participatie betekent: meedoen in Nederland.",
        ),
        Alinea("Deze brief is een besluit. U moet zich aan dit plan houden. Bewaar de brief goed."),
    ]
    if gegevens.vervangt:
        blokken.append(
            Alinea(
                f"Op {format_date(gegevens.vervangt)} kreeg u ook een plan van ons. "
                "Dit nieuwe plan komt in de plaats van dat plan."
            )
        )
    return tuple(blokken)


def _termijn(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    blokken: list[Blok] = [Kop("Uw tijd om in te burgeren")]
    termijn = gegevens.termijn
    if termijn is None:
        blokken.append(Alinea("U hebt drie jaar de tijd. Dat heet uw termijn."))
        blokken.append(Ontbreekt("Begin en eind van uw termijn"))
    elif gegevens.vervangt:
        blokken.append(
            Alinea(
                "De tijd die u hebt, heet uw termijn. "
                "Door dit nieuwe plan verandert uw termijn niet. "
                f"De termijn begon op {format_date(termijn.begin)}. "
                f"De laatste dag is {format_date(termijn.laatste_dag)}."
            )
        )
    else:
        blokken.append(
            Alinea(
                "U hebt drie jaar de tijd. Dat heet uw termijn. "
                f"Uw termijn begint op {format_date(termijn.begin)}. "
                "Dat is de dag na de datum van deze brief. "
                f"De laatste dag is {format_date(termijn.laatste_dag)}."
            )
        )
    blokken.append(
        Alinea(
            "DUO let op uw termijn. DUO is een dienst van het Rijk. "
            "Hebt u meer tijd nodig en is dat niet uw schuld? "
            "Vraag DUO dan om meer tijd. Dat kan in de laatste zes maanden van uw termijn."
        )
    )
    return tuple(blokken)


def _nakomen(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    """Give what happens when agreements are not kept.

    Interpretatie: holders of asylum rights are not threatened with a fine, after CJEU
    C-158/23 (Keren); see ADR 0021.
    """
    blokken: list[Blok] = [
        Kop("Als het niet lukt"),
        Alinea(
            "Doe mee met alles wat in dit plan staat. Lukt iets niet? Bel ons dan snel. "
            "Wij zoeken samen met u hoe het wel kan. Soms passen wij het plan aan."
        ),
    ]
    if not gegevens.is_asielstatushouder:
        blokken.append(
            Alinea(
                "Doet u niet mee en hebt u daar geen goede reden voor? "
                "Dan kunt u van ons een boete krijgen."
            )
        )
    return tuple(blokken)


def _vragen(gegevens: PipBriefGegevens) -> tuple[Blok, ...]:
    return (
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons. Vraag iemand om u te helpen als u de brief moeilijk vindt."),
        *contact_blokken(gegevens.contact),
    )


def _grondslagen(gegevens: PipBriefGegevens) -> tuple[str, ...]:
    lines = [
        "Uw plan: artikel 15 Wet inburgering 2021, artikel 5.3 Besluit inburgering 2021",
        "Uw termijn: artikel 11 en 12 Wet inburgering 2021",
        "Meedoen met het plan: artikel 17 en 23 Wet inburgering 2021",
        "Bezwaar: artikel 6:4 tot en met 6:8 Algemene wet bestuursrecht",
    ]
    route = {"B1": "7", "onderwijs": "8", "Z": "9"}
    if gegevens.inhoud.leerroute:
        lines.insert(
            1, f"Uw leerroute: artikel {route[gegevens.inhoud.leerroute]} Wet inburgering 2021"
        )
    if gegevens.inhoud.ontzorgen:
        lines.append("Ontzorgen: artikel 56a Participatiewet")
    return (*lines, *gegevens.beleidsregels)
