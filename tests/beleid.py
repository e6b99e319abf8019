"""Policy of the region of the standing characters: a document, settings and offers."""

from datetime import date

from inburgering.region.models import (
    Aanbod,
    Beleid,
    Beleidsdocument,
    Besluitstap,
    Taakverdeling,
)

BEGIN = date(2022, 1, 1)
KADER = "kader-samen"


def make_document(*, versie: str = "1", gemeenten: tuple[str, ...] = ("9001", "9002")) -> str:
    """Make a version of a policy frame, adopted by the council of the first municipality."""
    row = Beleidsdocument.objects.create(
        sleutel=f"proefregio:{KADER}:{versie}",
        code=KADER,
        versie=versie,
        regio_id="proefregio",
        titel="Kader Samen",
        soort="beleidskader",
        datum=BEGIN,
        geldig_vanaf=BEGIN,
        gemeenten=list(gemeenten),
    )
    steps = [(code, "pho", "besproken", date(2021, 10, 5)) for code in gemeenten]
    steps += [(gemeenten[0], "raad", "vastgesteld", date(2021, 11, 30))]
    steps += [(code, "raad", "gepland", None) for code in gemeenten[1:]]
    for place, (gemeente, orgaan, status, datum) in enumerate(steps):
        Besluitstap.objects.create(
            document=row,
            gemeente_id=gemeente,
            volgorde=place,
            orgaan=orgaan,
            status=status,
            datum=datum,
        )
    return KADER


def make_beleid() -> str:
    """Make the document, settings of which one deviates, and offers; gives the document's code."""
    code = make_document()
    document = Beleidsdocument.objects.get(code=code)
    for gemeente, sleutel, waarde in (
        ("9001", "mb_maanden", 12),
        ("9002", "mb_maanden", 18),
        ("9001", "zelfredzaamheid_regie", "begeleiding"),
        ("9002", "zelfredzaamheid_regie", "begeleiding"),
        ("9002", "pip_extra_onderdelen", ["mentale_weerbaarheid"]),
    ):
        Beleid.objects.update_or_create(
            gemeente_id=gemeente,
            sleutel=sleutel,
            begin=BEGIN,
            defaults={"waarde": waarde, "document": document},
        )
    Taakverdeling.objects.filter(gemeente="9001", taak="pip").update(document=document)
    make_aanbod("9001", "eurowijzer", "geldzaken", niveaus=["matig", "intensief"])
    make_aanbod("9002", "eurowijzer", "geldzaken", niveaus=["matig", "intensief"])
    make_aanbod("9001", "taalcafe", "taal", telt_mee_voor=["participatie"])
    make_aanbod(
        "9001", "bewind", "geldzaken", niveaus=["intensief"], voorwaarde="alleen als het moet"
    )
    return code


def make_aanbod(gemeente: str, code: str, soort: str, **values: object) -> None:
    """Make one offer of the support organisation, in place of one with this code."""
    defaults = {
        "naam": code.capitalize(),
        "soort": soort,
        "organisatie_id": "partner",
        **values,
    }
    Aanbod.objects.update_or_create(gemeente_id=gemeente, code=code, begin=BEGIN, defaults=defaults)
