"""What the pages on talks share: the log of reading, one talk, and its version as it is now."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404

from inburgering.access.deel import Deel
from inburgering.queries.voortgang import Gespreksregel, Voortgangsbeeld, get_versie, get_voortgang
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import Formulierpagina, log_reading

TAB = "voortgang"
POST_AND_READ = ["GET", "HEAD", "POST"]


def open_progress(
    request: Verzoek, sleutel: uuid.UUID, *, doel: str, na: date | None = None
) -> Voortgangsbeeld:
    """Write in the log that progress is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel=doel)
    beeld = get_voortgang(sleutel, bereik=request.bereik, dag=request.moment.dag, na=na)
    if beeld is None:
        raise Http404
    return beeld


def find_talk(beeld: Voortgangsbeeld, gesprek: uuid.UUID) -> Gespreksregel:
    """Return one talk of the dossier.

    :raises Http404: if the dossier has no such talk.
    """
    found = next((item for item in beeld.gesprekken if item.sleutel == gesprek), None)
    if found is None:
        raise Http404
    return found


def talk_page(
    request: Verzoek, gesprek: Gespreksregel, *, sjabloon: str, extra: dict[str, Any], **words: Any
) -> Formulierpagina:
    """Return a page with a form about one talk; it carries the version of the talk.

    After a refusal that version is read again, so that a second try can succeed.
    """
    context = {
        "tab": TAB,
        "gesprek": gesprek,
        "gesprek_versie": _version(request, gesprek),
        **extra,
    }
    return Formulierpagina(terug=TAB, sjabloon=sjabloon, extra=context, **words)


def _version(request: Verzoek, gesprek: Gespreksregel) -> Callable[[], int]:
    def read() -> int:
        return get_versie(gesprek.sleutel, bereik=request.bereik) or gesprek.versie

    return read
