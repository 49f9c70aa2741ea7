"""Help pages that list commands with their whole first sentence, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer import Context


class WholeSentences(TyperGroup):
    """A group whose help cuts no sentence short."""

    def format_commands(self, context: Context, formatter: Any) -> None:  # type: ignore[override]
        """Write all commands in one list."""
        self.write_commands("Commands", list(self.commands), formatter)

    def write_commands(self, title: str, names: list[str], formatter: Any) -> None:
        """Write some of the commands under a title."""
        rows = [(name, _summary(self.commands[name])) for name in names if name in self.commands]
        with formatter.section(title):
            formatter.write_dl(rows)


def _summary(command: Any) -> str:
    """Return a command's short help, or the first sentence of its help."""
    text = command.short_help or (command.help or "").strip().split("\n\n")[0]
    return " ".join(str(text).split()).rstrip(".")
