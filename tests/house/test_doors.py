"""Doors call queries and actions; they never hold what those are made from."""

import importlib.util
from types import ModuleType

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session

from tests.house.doors import DOORS, modules, tables_in


def existing_doors():
    return [d for d in DOORS if importlib.util.find_spec(f"inburgering.{d}")]


def test_there_are_doors_to_look_at():
    assert {"web", "ui"} <= set(existing_doors())


@pytest.mark.parametrize("door", existing_doors())
def test_no_door_holds_a_table(door):
    held = [name for module in modules(f"inburgering.{door}") for name in tables_in(module)]
    assert held == []


@pytest.mark.parametrize(
    "held",
    [Session, Session.objects, Session.objects.all(), [Session], {"rij": Session.objects}],
    ids=["model", "manager", "queryset", "list", "dictionary"],
)
def test_a_table_in_a_door_is_seen(held):
    door = ModuleType("inburgering.web.gepland")
    door.held = held
    assert tables_in(door) == ["inburgering.web.gepland.held"]


def test_every_table_of_ours_would_be_seen():
    ours = [m for m in apps.get_models() if m.__module__.startswith("inburgering.")]
    door = ModuleType("inburgering.web.gepland")
    vars(door).update({model.__name__: model for model in ours})
    assert len(tables_in(door)) == len(ours)
