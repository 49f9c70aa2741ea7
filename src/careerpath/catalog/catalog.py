"""The catalogue: all content, loaded file by file when it is first asked for."""

from __future__ import annotations

from functools import cached_property

from careerpath.catalog.backgrounds import Background, Language
from careerpath.catalog.cores import Core
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.files import Layer
from careerpath.catalog.interview import Card, Mix, MockQuestion
from careerpath.catalog.loading import Loader
from careerpath.catalog.plan import Activity, Project
from careerpath.catalog.prepared import Facts, Prepared, pack, read_prepared
from careerpath.catalog.prepared_texts import Texts, read_texts
from careerpath.catalog.quiz import Dimension, Question, Quiz
from careerpath.catalog.requirements import complete_role
from careerpath.catalog.roles import Role, RoleEntry
from careerpath.catalog.search import SearchWords
from careerpath.catalog.session import SessionQuestion
from careerpath.catalog.shelves import SHELVES
from careerpath.catalog.skills import Skill
from careerpath.catalog.sources import (
    Evidence,
    OutlookFigure,
    PayFigure,
    Resource,
    RoleEvidence,
    Source,
)
from careerpath.catalog.spellings import Spelling
from careerpath.catalog.tasters import Taster
from careerpath.catalog.texts import Naming


class Catalog(Loader):
    """All content of the shipped folder and of an overlay, each kind loaded on first use.

    Commands get theirs from `catalog.opening`, which checks an overlay as a whole before anything
    uses it; a tolerant one is for checking.
    """

    kinds = SHELVES

    @cached_property
    def _prepared(self) -> Prepared:
        return read_prepared(self.layers, self.prepare)

    def prepare(self) -> Prepared:
        """Return roles, skills and figures as they are kept ready made."""
        areas = self.groups("skills")
        skills, tasters = (self.shelf(name).entries for name in ("skills", "tasters"))
        return pack(self._completed(), skills, areas, self._read_facts(), tasters)

    def _completed(self) -> dict[str, Role]:
        cores, skills = self.shelf("cores").entries, self.shelf("skills").entries
        entries: dict[str, RoleEntry] = self.shelf("roles").entries
        return {key: complete_role(entry, cores, skills) for key, entry in entries.items()}

    def _read_facts(self) -> Facts:
        sources, pay, outlook = (self.shelf(name).entries for name in ("sources", "pay", "outlook"))
        found: list[RoleEvidence] = self._field("evidence.yaml", Evidence, "postings") or []
        return Facts(sources, pay, outlook, {each.role: each for each in found})

    @cached_property
    def _facts(self) -> Facts:
        return self._read_facts() if self.tolerant else self._prepared.facts()

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Every role with all that it asks."""
        return self._completed() if self.tolerant else self._prepared.roles

    @cached_property
    def skills(self) -> dict[str, Skill]:
        return self.shelf("skills").entries if self.tolerant else self._prepared.skills()

    @property
    def skill_titles(self) -> dict[str, str]:
        """What skills are called, without their ladders, which take longer to read."""
        return self._prepared.skill_titles

    @property
    def skill_areas(self) -> dict[str, list[str]]:
        """The ids of skills by the title of their area."""
        return self._prepared.areas

    @property
    def sources(self) -> dict[str, Source]:
        return self._facts.sources

    @property
    def pay(self) -> dict[str, PayFigure]:
        return self._facts.pay

    @property
    def outlook(self) -> dict[str, OutlookFigure]:
        return self._facts.outlook

    @property
    def evidence(self) -> dict[str, RoleEvidence]:
        """How often a role's postings name each skill, by role id."""
        return self._facts.evidence

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
    def tasters(self) -> dict[str, Taster]:
        return self.shelf("tasters").entries if self.tolerant else self._prepared.tasters()

    def layer_of(self, taster: str) -> Layer:
        """Return the layer that a taster's folder is in."""
        named = f"tasters/{taster}/taster.yaml"
        return next(layer for layer in reversed(self.layers) if layer.paths(named))

    @cached_property
    def mocks(self) -> dict[str, MockQuestion]:
        return self.shelf("mocks").entries

    @cached_property
    def cards(self) -> dict[str, Card]:
        return self.shelf("cards").entries

    @cached_property
    def mixes(self) -> dict[str, Mix]:
        """What interviews for a role are made of, by role id."""
        return self.shelf("mixes").entries

    @cached_property
    def session(self) -> dict[str, SessionQuestion]:
        """Questions worth asking in a session with a mentor."""
        return self.shelf("session").entries

    @cached_property
    def resources(self) -> dict[str, Resource]:
        return self.shelf("resources").entries

    @cached_property
    def texts(self) -> Texts:
        """How texts name skills, and how often postings do."""
        return self._read_texts() if self.tolerant else read_texts(self.layers, self._read_texts)

    def _read_texts(self) -> Texts:
        names = Naming.__struct_fields__
        naming = Naming(**{name: self._field("match.yaml", Naming, name) for name in names})
        return Texts(
            technologies=self.shelf("technologies").entries,
            wordings=self.shelf("wordings").entries,
            lookalikes=self.shelf("lookalikes").entries,
            cues=self.shelf("cues").entries,
            naming=naming,
        )

    @cached_property
    def spellings(self) -> dict[str, Spelling]:
        """Names that resumes often misspell."""
        return self.shelf("spellings").entries

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
