"""How a bound field of a form looks: which parts, which classes, which references for a reader."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from inburgering.ui.forms import DutchDateField, WholeHoursField

TEXT_WIDGETS = (forms.TextInput, forms.EmailInput, forms.PasswordInput, forms.NumberInput)
GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
SHORT_FIELDS: tuple[type[forms.Field], ...] = (DutchDateField,)
TINY_FIELDS: tuple[type[forms.Field], ...] = (WholeHoursField,)


@dataclass(frozen=True, slots=True)
class FieldPicture:
    """What the template of a field needs."""

    kind: str
    """text, group, check, upload or hidden."""
    field: BoundField
    id: str
    control: SafeString
    errors: tuple[str, ...]
    width: str
    described_by: str


def picture_field(field: BoundField, *, has_hint: bool, width: str = "") -> FieldPicture:
    """Return how a bound field is drawn; ``width`` is "", "short" or "tiny"."""
    kind = _get_kind(field.field.widget)
    described_by = _describe(field, has_hint=has_hint)
    return FieldPicture(
        kind=kind,
        field=field,
        id=field.id_for_label or field.auto_id or field.html_name,
        control=_render_control(field, kind=kind, described_by=described_by),
        errors=tuple(str(error) for error in field.errors),
        width=width or _get_width(field.field),
        described_by=described_by,
    )


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """A line of the error summary."""

    text: str
    target: str
    """The id of the input, empty for what concerns the form as a whole."""


def list_errors(form: forms.BaseForm) -> list[ErrorLine]:
    """Return the errors of a form in the order of its fields, the general ones first."""
    lines = [ErrorLine(str(error), "") for error in form.non_field_errors()]
    for field in form:
        lines += [
            ErrorLine(_join(str(field.label), str(error)), get_error_target(field))
            for error in field.errors
        ]
    return lines


def _join(label: str, text: str) -> str:
    return f"{label} {text}" if label.endswith(("?", ".")) else f"{label}: {text}"


def get_error_target(field: BoundField) -> str:
    """Return the id that a link in the error summary leads to: the first input of the field."""
    if isinstance(field.field.widget, GROUPS):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id or field.html_name


def _get_kind(widget: forms.Widget) -> str:
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, GROUPS):
        return "group"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, forms.FileInput):
        return "upload"
    return "text"


def _get_width(field: forms.Field) -> str:
    if isinstance(field, TINY_FIELDS):
        return "tiny"
    return "short" if isinstance(field, SHORT_FIELDS) else ""


def _describe(field: BoundField, *, has_hint: bool) -> str:
    name = field.auto_id or field.html_name
    parts = [f"{name}_hint"] if has_hint else []
    if field.errors:
        parts.append(f"{name}_error")
    return " ".join(parts)


def _render_control(field: BoundField, *, kind: str, described_by: str) -> SafeString:
    if kind == "group":
        return SafeString("")
    attrs: dict[str, Any] = {"aria-describedby": described_by or None}
    classes = _get_class(field.field.widget)
    if field.errors and classes:
        attrs["aria-invalid"] = "true"
        classes = f"{classes} {classes.split()[0]}--invalid"
    own = field.field.widget.attrs.get("class", "")
    attrs["class"] = f"{classes} {own}".strip() or None
    return field.as_widget(attrs={key: value for key, value in attrs.items() if value})


def _get_class(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Textarea):
        return "utrecht-textarea utrecht-textarea--html-textarea"
    if isinstance(widget, forms.Select):
        return "utrecht-select utrecht-select--html-select"
    if isinstance(widget, TEXT_WIDGETS):
        return "utrecht-textbox utrecht-textbox--html-input"
    return ""
