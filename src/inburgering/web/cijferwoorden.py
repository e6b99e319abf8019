"""Shares in words, for pages and files alike."""

from django.utils.translation import gettext as _

from inburgering.queries.cijfers_afschermen import Aandeel


def describe_aandeel(value: Aandeel) -> str:
    """Return a share in words, empty when it is hidden."""
    if value.precies is not None:
        return f"{value.precies}%"
    if value.minstens is not None:
        return _("minstens %(n)d%%") % {"n": value.minstens}
    if value.hoogstens is not None:
        return _("hoogstens %(n)d%%") % {"n": value.hoogstens}
    return ""
