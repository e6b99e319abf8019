"""Names in a list in which two people may have the same one."""

from collections import Counter
from collections.abc import Iterable

from inburgering.cases.models import Dossier
from inburgering.queries.dossier_kop import get_full_name


def name_apart(dossiers: Iterable[Dossier]) -> dict[int, str]:
    """Return the name per dossier; namesakes in the list have their street behind it.

    Without an address it is their language. For pages of roles that may see name and address:
    nothing else, such as a date of birth, is used. Needs the person with each dossier.
    """
    people = {row.pk: row for row in dossiers}
    names = {key: get_full_name(row.persoon) for key, row in people.items()}
    count = Counter(names.values())
    return {
        key: _add(name, people[key]) if count[name] > 1 else name for key, name in names.items()
    }


def _add(name: str, row: Dossier) -> str:
    mark = next(iter(row.adres_regels), "") or row.taal
    return f"{name} ({mark})" if mark else name
