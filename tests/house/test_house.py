"""The architecture, read from the files as they are."""

from collections.abc import Callable

import pytest

from tests.house import forbidden, privacy, repository, shape, writes
from tests.house.house import House

CHECKS: list[Callable[[House], list[str]]] = [
    shape.long_files,
    shape.empty_names,
    shape.many_bases,
    writes.stray_writes,
    forbidden.table_lookups,
    forbidden.signals,
    forbidden.admin,
    forbidden.inner_imports,
    forbidden.clock_reads,
    forbidden.named_regions,
    privacy.denied_fields,
    repository.addresses_in_locks,
    repository.machine_paths,
    repository.registry_addresses,
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_house_has_no(check):
    assert check(House()) == []


@pytest.mark.eis("PRV-10")
def test_the_repository_has_no_number_that_could_be_a_bsn():
    assert privacy.bsn_in_repository(House()) == []
