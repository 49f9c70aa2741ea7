"""An import-linter contract: what runs a room stands above what shows it, and that above decisions.

A file's name tells its kind: `command*` and `run*` run, `view*` and `export_*` show, the rest
decides. A file imports its own kind or a lower one of its room, and what draws screens
(`for_showing`) is imported by what shows alone.
"""

from __future__ import annotations

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

KINDS = ("decides", "shows", "runs")


class RoomsContract(Contract):
    """`containers` are the rooms, `for_showing` outside packages, as dotted names."""

    type_name = "rooms"

    containers = fields.ListField(subfield=fields.StringField())
    for_showing = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Keep the contract unless a file imports a higher kind, or draws without being a view."""
        broken: list[str] = []
        for room in self.containers:  # type: ignore[attr-defined]
            files = graph.find_children(room)
            for file in sorted(files):
                broken += _upward(graph, file, files)
                broken += _drawing(graph, file, list(self.for_showing))  # type: ignore[call-overload]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print a line for each import that is not allowed."""
        for line in check.metadata["broken"]:
            output.print_error(line)


def kind_of(module: str) -> int:
    """Return 0 for a file that decides, 1 for one that shows, 2 for one that runs."""
    name = module.rpartition(".")[2]
    if name.startswith(("command", "run")):
        return 2
    return 1 if name.startswith(("view", "export_")) else 0


def _upward(graph: ImportGraph, file: str, files: set[str]) -> list[str]:
    found = graph.find_modules_directly_imported_by(file) & files
    return [
        f"{file} {KINDS[kind_of(file)]} and imports {other}, which {KINDS[kind_of(other)]}"
        for other in sorted(found)
        if kind_of(other) > kind_of(file)
    ]


def _drawing(graph: ImportGraph, file: str, packages: list[str]) -> list[str]:
    if KINDS[kind_of(file)] == "shows":
        return []
    found = graph.find_modules_directly_imported_by(file) & set(packages)
    return [f"{file} {KINDS[kind_of(file)]} and imports {other}" for other in sorted(found)]
