"""A contract that nobody saw break proves nothing: plant each fault, see it caught."""

import pytest

from tests.house import forbidden, privacy, shape, writes

ONE_WAY = "Data flows one way through the house"
TABLES = "Only cases, region, access, queries and actions touch the tables"
INNER = "def later():\n    from inburgering.actions import handeling\n    return handeling"

BROKEN_IMPORTS = {
    "Django in law": ("law/x.py", "import django.db", "Law knows no framework and no clock"),
    "the time in law": ("law/x.py", "import time", "Law knows no framework and no clock"),
    "a table calls an action": ("cases/x.py", INNER, ONE_WAY),
    "a door opens the tables": ("web/x.py", "import inburgering.cases.models", TABLES),
    "a letter opens the tables": (
        "documents/x.py",
        "import inburgering.cases.models",
        "Documents are made from data handed in, not from tables",
    ),
    "ui leans on a door": ("ui/x.py", "import inburgering.web.urls", ONE_WAY),
    "a query calls an action": ("queries/x.py", "import inburgering.actions", ONE_WAY),
    "a query leans on documents": ("queries/x.py", "import inburgering.documents", ONE_WAY),
    "a new room": ("toolbox/__init__.py", "", ONE_WAY),
}


def test_an_unspoilt_copy_keeps_every_contract(replica):
    code, said = replica.run("lint-imports", "--no-cache")
    assert (code, "0 broken" in said) == (0, True), said


@pytest.mark.parametrize(
    ("place", "text", "caught_by"), BROKEN_IMPORTS.values(), ids=BROKEN_IMPORTS
)
def test_import_contracts_catch(replica, place, text, caught_by):
    replica.plant(place, text)
    code, said = replica.run("lint-imports", "--no-cache")
    assert (code, f"{caught_by} BROKEN" in said) == (1, True), said


def test_siblings_in_a_circle_are_caught(replica):
    replica.plant("law/x.py", "import inburgering.law.y")
    replica.plant("law/y.py", "import inburgering.law.x")
    code, said = replica.run("lint-imports", "--no-cache")
    assert (code, "No cycles between siblings BROKEN" in said) == (1, True), said


CLOCKS = {
    "date.today": "from datetime import date\n\nDAG = date.today()",
    "datetime.now": "import datetime\n\nNU = datetime.datetime.now(datetime.UTC)",
    "timezone.now": "from django.utils import timezone\n\nNU = timezone.now()",
    "timezone.localdate": "from django.utils.timezone import localdate\n\nDAG = localdate()",
}


@pytest.mark.parametrize("room", ["law", "cases", "actions", "queries", "web"])
@pytest.mark.parametrize("text", CLOCKS.values(), ids=CLOCKS)
def test_reading_the_clock_is_caught_by_ruff_and_by_us(scratch, room, text):
    scratch.plant(f"{room}/gepland.py", f'"""A fault."""\n\n{text}')
    code, said = scratch.run("ruff", "check", "--no-cache", "--select", "TID251", "src")
    assert (code, said.count("TID251")) == (1, 1), said
    assert len(forbidden.clock_reads(scratch.house)) >= 1


def test_silencing_ruff_does_not_open_the_clock(scratch):
    scratch.plant("actions/gepland.py", f"{CLOCKS['date.today']}  # noqa: TID251")
    assert forbidden.clock_reads(scratch.house) == ["src/inburgering/actions/gepland.py:4"]


QUERY = "def read(dossier):\n    "
WRITES = {
    "save": "dossier.save()",
    "delete": "dossier.delete()",
    "create": "Dossier.objects.create(naam='x')",
    "update on a chain": "Dossier.objects.filter(pk=1).update(naam='x')",
    "update on a name": "rijen = Dossier.objects.all()\n    rijen.update(naam='x')",
    "bulk": "Dossier.objects.bulk_create([])",
    "relation": "dossier.feit_set.add(1)",
    "named relation": "dossier.gepland_lijst.set([])",
    "by name": "getattr(dossier, 'save')()",
    "raw": "cursor.execute('delete from cases_dossier')",
}
PLANTED_MODEL = "class Gepland:\n    d = ForeignKey('x', related_name='gepland_lijst')"
HARMLESS = {
    "dict": "waarden = {}\n    waarden.update(a=1)",
    "set": "codes = set()\n    codes.add('x')",
    "hash": "digest.update(b'x')",
    "read": "cursor.execute('select 1')",
    "exists": "return Dossier.objects.filter(pk=1).exists()",
}


@pytest.mark.parametrize("room", ["queries", "web", "cases", "ui"])
@pytest.mark.parametrize("line", WRITES.values(), ids=WRITES)
def test_a_write_outside_actions_is_caught(scratch, room, line):
    scratch.plant("cases/gepland_model.py", PLANTED_MODEL)
    scratch.plant(f"{room}/gepland.py", QUERY + line)
    assert [f for f in writes.stray_writes(scratch.house) if f"{room}/gepland.py" in f]


@pytest.mark.parametrize("line", HARMLESS.values(), ids=HARMLESS)
def test_what_writes_no_row_is_left_alone(scratch, line):
    scratch.plant("queries/gepland.py", QUERY + line)
    assert writes.stray_writes(scratch.house) == []


def test_one_loader_in_the_demo_may_write_a_second_may_not(scratch):
    before = writes.stray_writes(scratch.house)
    scratch.plant("demo/gepland_a.py", QUERY + WRITES["bulk"])
    scratch.plant("demo/gepland_b.py", QUERY + WRITES["bulk"])
    assert (before, len(writes.stray_writes(scratch.house)) >= 2) == ([], True)


FAULTS = {
    "301 lines": (shape.long_files, "law/gepland.py", "x = 1\n" * 300),
    "301 lines of style": (shape.long_files, "ui/gepland.css", "a {}\n" * 300),
    "an empty name": (shape.empty_names, "law/helpers.py", ""),
    "three bases": (shape.many_bases, "web/gepland.py", "class A(B, C, D): ..."),
    "a table by name": (forbidden.table_lookups, "ui/gepland.py", "apps.get_model('a', 'B')"),
    "the user model in a door": (forbidden.table_lookups, "web/gepland.py", "U = get_user_model()"),
    "a signal": (forbidden.signals, "cases/gepland.py", "from django.db.models import signals"),
    "a receiver": (forbidden.signals, "cases/gepland.py", "from django.dispatch import receiver"),
    "the admin": (forbidden.admin, "config/gepland.py", "APPS = ['django.contrib.admin']"),
    "an inner import": (forbidden.inner_imports, "web/gepland.py", "def f():\n    import os"),
    "an import by name": (forbidden.inner_imports, "web/gepland.py", "import_module('os')"),
    "a moment field": (forbidden.clock_reads, "cases/gepland.py", "x = F(auto_now_add=True)"),
    "now in a page": (forbidden.clock_reads, "web/templates/gepland.html", "{% now 'Y' %}"),
    "a region": (forbidden.named_regions, "web/gepland.py", "WIE = 'Bergeijk'"),
    "a region in a page": (forbidden.named_regions, "ui/templates/x.html", "<p>KempenPlus</p>"),
    "faith": (privacy.denied_fields, "cases/gepland.py", "class A:\n    heeft_religie: bool"),
}


@pytest.mark.parametrize(("check", "place", "text"), FAULTS.values(), ids=FAULTS)
def test_house_checks_catch(scratch, check, place, text):
    assert check(scratch.house) == []
    scratch.plant(place, text)
    found = check(scratch.house)
    assert len(found) == 1
    assert place in found[0]


def test_a_name_from_a_region_file_is_caught(scratch):
    scratch.plant("region/gepland.yaml", "gemeenten:\n  - naam: Verzonnendam")
    scratch.plant("web/gepland.py", "WIE = 'gemeente Verzonnendam'")
    assert len(forbidden.named_regions(scratch.house)) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [("bsn = 999990019", 0), ("bsn 1112223" + "33.", 1), ("1112.22." + "333", 1), ("123456789", 0)],
    ids=["test range", "real", "dotted", "no bsn"],
)
def test_a_real_bsn_is_caught(text, number):
    assert len(privacy.real_bsn(text)) == number
