"""Check that only actions write.

A write is a call by name, so the check reads names. Verbs that only the ORM has are
always a write; ``update``, ``add`` and the like, which dictionaries and sets have
too, are one when what they are called on comes from a manager, a queryset or a relation.
"""

import ast
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.house.house import House, dotted

ORM_ONLY = {
    f"{prefix}{verb}"
    for prefix in ("", "a")
    for verb in ("bulk_create", "bulk_update", "get_or_create", "update_or_create", "create")
} | {"asave", "adelete", "aupdate", "aadd", "aset", "save_base", "_raw_delete"}
ROW = {"save", "delete"}
RELATION = {"update", "add", "set", "remove", "clear"}
QUERYSET = {
    *("all", "filter", "exclude", "order_by", "select_for_update", "select_related", "using"),
    *("annotate", "distinct", "none", "prefetch_related", "get_queryset", "only", "zichtbaar_voor"),
}
SQL = ("INSERT", "UPDATE", "DELETE", "REPLACE", "TRUNCATE", "MERGE")
# A form, a workbook or a cache entry is no row.
NO_ROW = {"cache", "session", "storage", "default_storage", "workbook", "werkboek"}
# law and documents cannot reach a table at all: the import contracts see to that.
FREE = {"actions", "law", "documents"}
ADAPTER = Path("access/adapter.py")


def relations(house: House) -> set[str]:
    """Give the names under which models reach many rows of another model."""
    found = set()
    for _, tree in house.modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "related_name":
                found.add(getattr(node.value, "value", ""))
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                many = dotted(node.value.func).endswith("ManyToManyField")
                found |= {dotted(target) for target in node.targets if many}
    return found - {"", "+"}


def from_table(receiver: ast.AST, related: set[str], local: set[str]) -> bool:
    """Say whether an expression is a manager, a queryset or a relation."""
    chain = dotted(receiver)
    parts = chain.split(".")
    return (
        bool({"objects", "_default_manager", "_base_manager"} & set(parts))
        or any(part.removesuffix("()").endswith("_set") for part in parts[1:])
        or any(part in related for part in parts[1:])
        or any(part.removesuffix("()") in QUERYSET for part in parts[1:] if part.endswith("()"))
        or parts[0] in local
    )


def tables_held(function: ast.AST, related: set[str]) -> set[str]:
    """Give the local names that hold a queryset: assigned from one, or annotated so."""
    held = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and from_table(node.value, related, held):
            held |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        if (
            isinstance(node, ast.arg)
            and node.annotation
            and "QuerySet" in ast.dump(node.annotation)
        ):
            held.add(node.arg)
    return held


def is_write(call: ast.Call, related: set[str], local: set[str]) -> bool:
    if isinstance(call.func, ast.Name) and call.func.id == "getattr":
        names = {getattr(part, "value", None) for part in call.args[1:2]}
        return bool(names & (ORM_ONLY | ROW))
    if not isinstance(call.func, ast.Attribute):
        return False
    verb, receiver = call.func.attr, call.func.value
    if verb in {"execute", "executemany", "executescript"} and call.args:
        text = getattr(call.args[0], "value", "")
        return isinstance(text, str) and text.lstrip().upper().startswith(SQL)
    if verb in ROW:
        return dotted(receiver).split(".")[-1] not in NO_ROW
    return verb in ORM_ONLY or (verb in RELATION and from_table(receiver, related, local))


def calls(tree: ast.Module, related: set[str]) -> Iterator[ast.Call]:
    """Give the writing calls of a module."""
    held = partial(tables_held, related=related)
    local = set().union(
        *(held(node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_write(node, related, local):
            yield node


def stray_writes(house: House) -> list[str]:
    """Name every write outside actions, but for the account adapter and one demo loader."""
    related = relations(house)
    found: dict[Path, list[str]] = {}
    for file, tree in house.modules():
        if house.room(file) in FREE or file.relative_to(house.package) == ADAPTER:
            continue
        lines = [
            f"{house.place(file)}:{call.lineno}: {dotted(call.func)}"
            for call in calls(tree, related)
        ]
        if lines:
            found[file] = lines
    loaders = [file for file in found if house.room(file) == "demo"]
    if len(loaders) == 1:
        del found[loaders[0]]
    return [line for lines in found.values() for line in lines]
