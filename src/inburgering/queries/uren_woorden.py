"""Words for hours."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REDENEN: Final[Mapping[str, Promise]] = {
    "voor_pip": _("van voor het eerste PIP"),
    "geen_keurmerk": _("les zonder keurmerk of diploma-erkenning"),
    "in_beginstand": _("zit al in de beginstand"),
    "dubbel": _("staat ook bij een verrekening"),
    "verrekening": _("deze verrekening mag nu niet meetellen"),
}
"""Why time does not count."""
