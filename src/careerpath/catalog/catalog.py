"""The catalogue: all content, loaded file by file when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from careerpath.catalog.backgrounds import Background, Backgrounds, Language, Languages
from careerpath.catalog.cores import Core, Cores
from careerpath.catalog.faq import FaqEntry, FaqTopic
from careerpath.catalog.files import Document, Layer, read_document, read_entry
from careerpath.catalog.location import overlay_data, shipped_data
from careerpath.catalog.plan import Activity, PlanContent, Project, Projects
from careerpath.catalog.prepared import Prepared, read_prepared
from careerpath.catalog.quiz import Dimension, Question, Quiz
from careerpath.catalog.requirements import complete_role
from careerpath.catalog.roles import Role, RoleEntry
from careerpath.catalog.search import AskedTopic, ElsewhereSubjects, SearchWords
from careerpath.catalog.shelf import Shelf
from careerpath.catalog.skills import Skill, SkillArea
from careerpath.catalog.sources import (
    Evidence,
    Figures,
    OutlookFigure,
    PayFigure,
    Resource,
    Resources,
    RoleEvidence,
    Source,
    Sources,
)
from careerpath.intake.structs import mistakes_error

SHELVES: dict[str, tuple[str, type[msgspec.Struct], str]] = {
    "roles": ("roles/*.yaml", RoleEntry, ""),
    "cores": ("cores.yaml", Cores, "cores"),
    "backgrounds": ("backgrounds.yaml", Backgrounds, "backgrounds"),
    "languages": ("languages.yaml", Languages, "languages"),
    "skills": ("skills/*.yaml", SkillArea, "skills"),
    "faq": ("faq/*.yaml", FaqTopic, "entries"),
    "asked": ("asked/*.yaml", AskedTopic, "asked"),
    "elsewhere": ("elsewhere.yaml", ElsewhereSubjects, "elsewhere"),
    "dimensions": ("quiz.yaml", Quiz, "dimensions"),
    "questions": ("quiz.yaml", Quiz, "questions"),
    "activities": ("plan.yaml", PlanContent, "activities"),
    "projects": ("projects.yaml", Projects, "projects"),
    "resources": ("resources.yaml", Resources, "resources"),
    "sources": ("sources.yaml", Sources, "sources"),
    "pay": ("figures.yaml", Figures, "pay"),
    "outlook": ("figures.yaml", Figures, "outlook"),
}
"""Each kind of entry: the files that hold it, the struct of a file, and the list in it."""

WHOLE_FILES: dict[str, type[msgspec.Struct]] = {
    "evidence.yaml": Evidence,
    "search.yaml": SearchWords,
}
"""Files without entries; an overlay replaces their fields."""


class Catalog:
    """All content of the shipped folder and of an overlay, each kind loaded on first use.

    Everything raises UserError with all mistakes of the files that it reads; only a `tolerant`
    catalogue, made to be checked, keeps them in its shelves and documents. Commands get theirs
    from `catalog.opening`, which checks an overlay as a whole before anything uses it.
    """

    def __init__(
        self, overlay: Path | None = None, shipped: Path | None = None, *, tolerant: bool = False
    ) -> None:
        self.layers = [Layer(shipped or shipped_data())]
        self.tolerant = tolerant
        self._documents: dict[Path, Document] = {}
        self._shelves: dict[str, Shelf[Any]] = {}
        folder = overlay_data(overlay)
        if folder is not None:
            self.layers.append(Layer(folder, overlay=True))

    @property
    def read_so_far(self) -> list[Document]:
        """Every content file that was read."""
        return list(self._documents.values())

    def document(self, layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
        """Return a content file, read once; its mistakes are in it, not raised."""
        if path not in self._documents:
            read = read_entry if kind is RoleEntry else read_document
            self._documents[path] = read(layer, path, kind)
        return self._documents[path]

    def documents(self, pattern: str, kind: type[msgspec.Struct]) -> list[Document]:
        """Return the files of all layers that match a pattern, the overlay's last."""
        return [
            self.document(layer, path, kind)
            for layer in self.layers
            for path in layer.paths(pattern)
        ]

    def shelf(self, name: str) -> Shelf[Any]:
        """Return the entries of one kind (a key of SHELVES) and where each came from."""
        if name not in self._shelves:
            pattern, kind, key = SHELVES[name]
            self._shelves[name] = self._fill(pattern, kind, key)
        return self._shelves[name]

    def _fill(self, pattern: str, kind: type[msgspec.Struct], key: str) -> Shelf[Any]:
        shelf: Shelf[Any] = Shelf()
        for document in self.documents(pattern, kind):
            shelf.add(document, key)
        if shelf.mistakes and not self.tolerant:
            raise mistakes_error("bad-content", shelf.mistakes)
        return shelf

    def _field(self, pattern: str, kind: type[msgspec.Struct], name: str) -> Any:
        """Return one field of a file, the overlay's where it has one; None where nobody has."""
        found = None
        for document in self.documents(pattern, kind):
            if document.mistakes and not self.tolerant:
                raise mistakes_error("bad-content", document.mistakes)
            value = document.fields.get(name)
            found = found if value is None else value
        return found

    def groups(self, name: str) -> dict[str, list[str]]:
        """Return the ids of 'skills' or 'faq' by the title of their area or topic."""
        titles: dict[str, str] = {}
        members: dict[str, list[str]] = {}
        for key, (document, _) in self.shelf(name).places.items():
            group = document.path.stem
            members.setdefault(group, []).append(key)
        pattern, kind, _ = SHELVES[name]
        for document in self.documents(pattern, kind):
            stem = document.path.stem
            titles[stem] = document.fields.get("title") or titles.get(stem, "")
        return {titles[group] or group: keys for group, keys in members.items()}

    @cached_property
    def _prepared(self) -> Prepared:
        return self._prepare() if self.tolerant else read_prepared(self.layers, self._prepare)

    def _prepare(self) -> Prepared:
        skills: dict[str, Skill] = self.shelf("skills").entries
        cores = self.shelf("cores").entries
        roles = {
            key: complete_role(entry, cores, skills)
            for key, entry in self.shelf("roles").entries.items()
        }
        return Prepared(roles, skills, self.groups("skills"))

    @property
    def roles(self) -> dict[str, Role]:
        """Every role with all that it asks."""
        return self._prepared.roles

    @property
    def skills(self) -> dict[str, Skill]:
        return self._prepared.skills

    @property
    def skill_areas(self) -> dict[str, list[str]]:
        """The ids of skills by the title of their area."""
        return self._prepared.areas

    @cached_property
    def cores(self) -> dict[str, Core]:
        return self.shelf("cores").entries

    @cached_property
    def backgrounds(self) -> dict[str, Background]:
        return self.shelf("backgrounds").entries

    @cached_property
    def languages(self) -> dict[str, Language]:
        return self.shelf("languages").entries

    @cached_property
    def faq(self) -> dict[str, FaqEntry]:
        return self.shelf("faq").entries

    @cached_property
    def asked(self) -> dict[str, list[str]]:
        """How people type the questions, by the ids of the FAQ's entries."""
        asked = self.shelf("asked").entries
        return {key: asked[key].ways.splitlines() if key in asked else [] for key in self.faq}

    @cached_property
    def elsewhere(self) -> list[str]:
        """Questions that the FAQ has no answers on, those to removed answers among them."""
        subjects = self.shelf("elsewhere").entries.values()
        gone = [each for key, each in self.shelf("asked").entries.items() if key not in self.faq]
        return [way for each in (*subjects, *gone) for way in each.ways.splitlines()]

    @cached_property
    def dimensions(self) -> dict[str, Dimension]:
        return self.shelf("dimensions").entries

    @cached_property
    def questions(self) -> dict[str, Question]:
        return self.shelf("questions").entries

    @cached_property
    def quick_questions(self) -> list[str]:
        """The ids of the short quiz's questions."""
        quick = self._field("quiz.yaml", Quiz, "quick") or []
        return [key for key in quick if key in self.questions]

    @cached_property
    def gone_answers(self) -> frozenset[str]:
        """What earlier versions of the quiz asked, as QUESTION or QUESTION.OPTION."""
        return frozenset(self._field("quiz.yaml", Quiz, "gone") or [])

    @cached_property
    def activities(self) -> dict[str, Activity]:
        return self.shelf("activities").entries

    @cached_property
    def projects(self) -> dict[str, Project]:
        return self.shelf("projects").entries

    @cached_property
    def resources(self) -> dict[str, Resource]:
        return self.shelf("resources").entries

    @cached_property
    def sources(self) -> dict[str, Source]:
        return self.shelf("sources").entries

    @cached_property
    def pay(self) -> dict[str, PayFigure]:
        return self.shelf("pay").entries

    @cached_property
    def outlook(self) -> dict[str, OutlookFigure]:
        return self.shelf("outlook").entries

    @cached_property
    def evidence(self) -> dict[str, RoleEvidence]:
        """How often a role's postings name each skill, by role id."""
        found: list[RoleEvidence] = self._field("evidence.yaml", Evidence, "postings") or []
        return {each.role: each for each in found}

    @cached_property
    def technologies(self) -> dict[str, list[str]]:
        """The skills whose technologies O*NET marks, under 'hot' and 'in_demand'."""
        return {
            name: self._field("evidence.yaml", Evidence, name) or []
            for name in ("hot", "in_demand")
        }

    @cached_property
    def search_words(self) -> SearchWords:
        """Synonyms and stop words of the search."""
        names = SearchWords.__struct_fields__
        found = {name: self._field("search.yaml", SearchWords, name) for name in names}
        return SearchWords(**{name: value for name, value in found.items() if value})
