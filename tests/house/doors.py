"""Check that the doors hold no table: neither a model, nor a manager, nor a queryset."""

import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from django.db.models import Manager, Model, QuerySet
from django.forms.models import BaseModelForm

DOORS = ("web", "ui", "portals", "api", "integrations")


def modules(package: str) -> Iterator[ModuleType]:
    """Give a package's modules; a door that does not exist yet has none."""
    if importlib.util.find_spec(package) is None:
        return
    door = importlib.import_module(package)
    yield door
    for found in pkgutil.walk_packages(door.__path__, f"{package}."):
        yield importlib.import_module(found.name)


def is_table(value: object) -> bool:
    if inspect.isclass(value):
        return issubclass(value, Model | Manager | QuerySet | BaseModelForm)
    return isinstance(value, Model | Manager | QuerySet)


def tables_in(module: ModuleType) -> list[str]:
    """Name the globals of a module that hold a table, directly or in a list or a dict."""
    found = []
    for name, value in vars(module).items():
        held = [value]
        if isinstance(value, dict) and not name.startswith("__"):
            held += value.values()
        if isinstance(value, list | tuple | set | frozenset):
            held += value
        if any(is_table(one) for one in held):
            found.append(f"{module.__name__}.{name}")
    return found
