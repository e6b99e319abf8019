"""How a form shows that an action refused."""

from django import forms

from inburgering.actions.fouten import Geweigerd


def show_refusal(form: forms.Form, refusal: Geweigerd) -> None:
    """Show why an action refused, beside the fields that it names, else on top."""
    for name, text in refusal.velden.items():
        form.add_error(name if name in form.fields else None, str(text))
    if not refusal.velden:
        form.add_error(None, str(refusal.melding))
