"""The kinds of entries, and the files and structs that hold them."""

from __future__ import annotations

import msgspec

from careerpath.catalog.backgrounds import Backgrounds, Languages
from careerpath.catalog.cores import Cores
from careerpath.catalog.faq import FaqTopic
from careerpath.catalog.interview import InterviewTopic, Mixes
from careerpath.catalog.plan import PlanContent, Projects
from careerpath.catalog.quiz import Quiz
from careerpath.catalog.roles import RoleEntry
from careerpath.catalog.search import AskedTopic, ElsewhereSubjects, SearchWords
from careerpath.catalog.session import SessionQuestions
from careerpath.catalog.skills import SkillArea
from careerpath.catalog.sources import (
    Evidence,
    Figures,
    Resources,
    Sources,
)
from careerpath.catalog.spellings import Spellings
from careerpath.catalog.tasters import Taster
from careerpath.catalog.texts import Naming, Technologies

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
    "tasters": ("tasters/*/taster.yaml", Taster, ""),
    "mocks": ("interview/*.yaml", InterviewTopic, "questions"),
    "cards": ("interview/*.yaml", InterviewTopic, "cards"),
    "mixes": ("mixes.yaml", Mixes, "mixes"),
    "technologies": ("technologies.yaml", Technologies, "technologies"),
    "wordings": ("technologies.yaml", Technologies, "wordings"),
    "lookalikes": ("technologies.yaml", Technologies, "lookalikes"),
    "cues": ("technologies.yaml", Technologies, "cues"),
    "spellings": ("spellings.yaml", Spellings, "spellings"),
    "activities": ("plan.yaml", PlanContent, "activities"),
    "projects": ("projects.yaml", Projects, "projects"),
    "session": ("session.yaml", SessionQuestions, "session"),
    "resources": ("resources.yaml", Resources, "resources"),
    "sources": ("sources.yaml", Sources, "sources"),
    "pay": ("figures.yaml", Figures, "pay"),
    "outlook": ("figures.yaml", Figures, "outlook"),
}
"""Each kind of entry: the files that hold it, the struct of a file, and the list in it."""

WHOLE_FILES: dict[str, type[msgspec.Struct]] = {
    "evidence.yaml": Evidence,
    "search.yaml": SearchWords,
    "match.yaml": Naming,
}
"""Files without entries; an overlay replaces their fields."""
