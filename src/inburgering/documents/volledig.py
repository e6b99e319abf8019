"""A final letter is refused as long as it misses what it cannot do without."""

from collections.abc import Mapping

from inburgering.documents.gegevens import NietVolledig


def require_complete(needed: Mapping[str, object], *, is_concept: bool) -> None:
    """Check that every named part has a value; a concept may miss anything.

    :raises NietVolledig: with the names, in Dutch, of what a final letter misses.
    """
    missing = [name for name, value in needed.items() if not value]
    if missing and not is_concept:
        raise NietVolledig(f"De brief kan nog niet worden gemaakt. Vul in: {', '.join(missing)}.")
