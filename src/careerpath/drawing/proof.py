"""Proof, interviews and the market in words: what every line of readiness has beside it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from careerpath.advice.results import Proof, Standing
from careerpath.catalog.roles import Role
from careerpath.drawing.charts import bar_and
from careerpath.drawing.layout import Line, wrap
from careerpath.terminal.look import Look


def tell_proof(proof: Proof) -> str:
    """Return projects and mocks as one part of a sentence."""
    return f"{tell_projects(proof)}, {tell_mocks(proof)}"


def tell_projects(proof: Proof) -> str:
    """Return how many projects of the path are finished."""
    if not proof.projects_done:
        return f"none of the {proof.projects} projects of its path finished yet"
    return f"{proof.projects_done} of {proof.projects} projects of its path finished"


def tell_mocks(proof: Proof) -> str:
    """Return how many mock answers were given, and how the latest went."""
    if proof.latest is None:
        return "no mock interview yet"
    if proof.mocks == 1:
        return f"1 mock answer, {proof.latest} % of the rubric"
    return f"{proof.mocks} mock answers, the latest at {proof.latest} % of the rubric"


def list_proofs(proofs: Iterable[tuple[str, Proof | None]], width: int) -> list[Line]:
    """Return a line for each role, by its title, that has something to show beside its skills."""
    lines: list[Line] = []
    for title, proof in proofs:
        if proof is not None and proof.any:
            text = tell_proof(proof)
            lines += wrap([(f"{title}: ", "name"), (f"{text}.", "")], width, 2)
    return lines


def tell_barrier(role: Role) -> str:
    """Return what the market asks that no study gives, in the first sentence on it."""
    return role.entry.barrier.split(". ")[0].rstrip(".") + "."


def tell_skills(role: Role, standing: Standing, room: int, look: Look) -> Text:
    """Return readiness as a bar of `room` columns and in words; it is of skills, and called so."""
    if standing.readiness is None:
        return Text(f"Too few levels are known yet to say how near {role.in_sentence} is.")
    musts = f"{standing.must_haves_met} of {standing.must_haves} must-haves"
    text = f"{standing.readiness} of 100 for {role.in_sentence}, {musts}."
    return bar_and(text, standing.readiness, 100, room, look)


def list_beside(
    role: Role, proof: Proof, looking: bool = True
) -> list[tuple[RenderableType, RenderableType]]:
    """Return what stands beside readiness as rows under it: a label and a whole sentence each.

    Who is not `looking` for a post is told neither what its market asks nor that no interview was
    practised.
    """
    told = {"Proof": _sentence(tell_projects(proof))}
    if looking or proof.mocks:
        told["Interviews"] = _sentence(tell_mocks(proof))
    if looking:
        told["The market"] = tell_barrier(role)
    return [(Text(label), Text(text)) for label, text in told.items()]


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
