"""Checks that every id which content mentions exists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.files import At
from careerpath.catalog.quiz import Quiz
from careerpath.catalog.roles import RoleEntry
from careerpath.catalog.search import SearchWords
from careerpath.errors import Mistake
from careerpath.intake.salvage import MISSING
from careerpath.intake.text import quote

LIKE = 65
"""How alike (0-100, rapidfuzz's ratio) an id must be to be suggested."""

MOST_LISTED = 16
"""Of a kind with no more entries than this a message lists them all."""

MOST_TO_COMPARE = 1000
"""Among more entries than this no suggestion is looked for: it would take minutes."""


def check_roles(catalog: Catalog) -> Iterator[Mistake]:
    """Roles name cores, skills, dimensions, projects, figures and other roles."""
    entries: dict[str, RoleEntry] = catalog.shelf("roles").entries
    for key, role in entries.items():
        yield from _dangling(catalog, "roles", key, "cores", _at(role.cores, "cores"))
        for index, part in enumerate(role.path):
            at = ("path", index)
            climbs = [(name, (*at, "skills", name)) for name in part.skills]
            yield from _dangling(catalog, "roles", key, "skills", climbs)
            proofs = _at(part.projects, *at, "projects")
            yield from _dangling(catalog, "roles", key, "projects", proofs)
        needs = [(need.skill, ("skills", index)) for index, need in enumerate(role.skills)]
        yield from _dangling(catalog, "roles", key, "skills", needs)
        wants = [(name, ("wants", name)) for name in role.wants]
        yield from _dangling(catalog, "roles", key, "dimensions", wants)
        pay = [*_at(role.pay.figures, "pay", "figures"), *_at(role.pay.named, "pay", "named")]
        yield from _dangling(catalog, "roles", key, "pay", pay)
        outlook = [
            *_at(role.outlook.figures, "outlook", "figures"),
            *_at(role.outlook.named, "outlook", "named"),
        ]
        yield from _dangling(catalog, "roles", key, "outlook", outlook)
        entry = _at(role.entry.entry_from, "entry", "entry_from")
        yield from _dangling(catalog, "roles", key, "roles", entry)


def check_skills(catalog: Catalog) -> Iterator[Mistake]:
    """Skills name skills that come first, resources, and variants of languages."""
    variants = {each.variant for each in catalog.languages.values()} - {None}
    for key, skill in catalog.skills.items():
        needs = [(name, ("needs", name)) for name in skill.needs]
        yield from _dangling(catalog, "skills", key, "skills", needs)
        for index, step in enumerate(skill.ladder):
            at = ("ladder", index)
            rungs = [(name, (*at, "needs", name)) for name in step.needs]
            rungs += [(name, (*at, "not_from", name)) for name in step.not_from]
            yield from _dangling(catalog, "skills", key, "skills", rungs)
            found = _at(step.resources, *at, "resources")
            yield from _dangling(catalog, "skills", key, "resources", found)
            for language, variant in step.variants.items():
                read = _at(variant.resources, *at, "for", language, "resources")
                yield from _dangling(catalog, "skills", key, "resources", read)
                if language not in variants and catalog.shelf("languages").complete:
                    message = f"no language has the variant {quote(language)}."
                    hint = f"languages.yaml has {', '.join(sorted(filter(None, variants)))}."
                    place = (*at, "for", language)
                    yield catalog.shelf("skills").mistake(key, message, hint, place)


def check_people(catalog: Catalog) -> Iterator[Mistake]:
    """Cores, backgrounds and languages name skills."""
    for key, core in catalog.cores.items():
        asked = [(need.skill, ("skills", index)) for index, need in enumerate(core.skills)]
        yield from _dangling(catalog, "cores", key, "skills", asked)
    for key, background in catalog.backgrounds.items():
        brought = [(name, ("brings", name)) for name in background.brings]
        yield from _dangling(catalog, "backgrounds", key, "skills", brought)
    for key, language in catalog.languages.items():
        if language.skill:
            yield from _dangling(
                catalog, "languages", key, "skills", [(language.skill, ("skill",))]
            )


def check_quiz(catalog: Catalog) -> Iterator[Mistake]:
    """Options give points to dimensions, and the short quiz asks questions, that exist."""
    for key, question in catalog.questions.items():
        for index, option in enumerate(question.options):
            points = [(name, ("options", index, "points", name)) for name in option.points]
            yield from _dangling(catalog, "questions", key, "dimensions", points)
    questions = catalog.shelf("questions")
    quick = [each for each in catalog.documents("quiz.yaml", Quiz) if each.fields.get("quick")]
    for index, name in enumerate(quick[-1].fields["quick"] if quick else []):
        if name not in questions.entries and questions.complete and name not in questions.removed:
            message = f"the short quiz names the question '{name}', which does not exist."
            line = quick[-1].line(("quick", index))
            yield Mistake(message, _CORRECT, quick[-1].name, line)


def check_faq(catalog: Catalog) -> Iterator[Mistake]:
    """Entries name sources, skills and related entries; ways of asking stand under an entry's id.

    What an overlay removes is only a pointer less: it falls away in silence.
    """
    removed = catalog.shelf("faq").removed
    for key in catalog.shelf("asked").entries:
        if key not in removed:
            yield from _dangling(catalog, "asked", key, "faq", [(key, ("id",))])
    for key, entry in catalog.faq.items():
        related = [(name, at) for name, at in _at(entry.related, "related") if name not in removed]
        yield from _dangling(catalog, "faq", key, "faq", related)
        yield from _dangling(catalog, "faq", key, "sources", _at(entry.sources, "sources"))
        yield from _dangling(catalog, "faq", key, "skills", _at(entry.skills, "skills"))
    faq = catalog.shelf("faq")
    for document in catalog.documents("search.yaml", SearchWords):
        for index, kind in enumerate(document.fields.get("distress") or []):
            if kind.entry not in faq.entries and kind.entry not in removed and faq.complete:
                message = (
                    f"people in distress are sent to {quote(kind.entry)}, which does not exist."
                )
                line = document.line(("distress", index, "entry"))
                yield Mistake(message, _CORRECT, document.name, line)


def check_plan(catalog: Catalog) -> Iterator[Mistake]:
    """Projects name roles and skills; activities name resources and skills."""
    for key, project in catalog.projects.items():
        yield from _dangling(catalog, "projects", key, "roles", _at(project.roles, "roles"))
        yield from _dangling(catalog, "projects", key, "skills", _at(project.skills, "skills"))
    for key, activity in catalog.activities.items():
        if activity.skill:
            tested = [(activity.skill, ("skill",))]
            yield from _dangling(catalog, "activities", key, "skills", tested)
        found = _at(activity.resources, "resources")
        yield from _dangling(catalog, "activities", key, "resources", found)
        rungs = [(name, ("needs", name)) for name in activity.needs]
        rungs += [(name, ("not_from", name)) for name in activity.not_from]
        yield from _dangling(catalog, "activities", key, "skills", rungs)
        places = [*_at(activity.origins, "origins"), *_at(activity.not_origins, "not_origins")]
        work = [(name, at) for name, at in places if name not in catalog.shelf("roles").entries]
        yield from _dangling(catalog, "activities", key, "backgrounds", work)
        before = _at(activity.after, "after")
        yield from _dangling(catalog, "activities", key, "activities", before)


def check_texts(catalog: Catalog) -> Iterator[Mistake]:
    """Technologies and wordings stand for skills that exist; a removed skill takes them with it."""
    skills = catalog.shelf("skills")
    for key, tool in catalog.texts.technologies.items():
        if tool.skill is not None and tool.skill not in skills.removed:
            stands = [(tool.skill, ("skill",))]
            yield from _dangling(catalog, "technologies", key, "skills", stands)
        also = [(skill, ("also",)) for skill in tool.also if skill not in skills.removed]
        yield from _dangling(catalog, "technologies", key, "skills", also)
    for key in catalog.texts.wordings:
        if key not in skills.removed:
            yield from _dangling(catalog, "wordings", key, "skills", [(key, ("id",))])


def check_figures(catalog: Catalog) -> Iterator[Mistake]:
    """Every figure has a source."""
    for shelf, figures in (("pay", catalog.pay), ("outlook", catalog.outlook)):
        for key, figure in figures.items():
            yield from _dangling(catalog, shelf, key, "sources", [(figure.source, ("source",))])


def _at(names: Iterable[str], *field: str | int) -> list[tuple[str, At]]:
    return [(name, (*field, index)) for index, name in enumerate(names)]


_WORDS = {
    "skills": "skill",
    "roles": "role",
    "cores": "core",
    "projects": "project",
    "dimensions": "dimension",
    "resources": "resource",
    "sources": "source",
    "faq": "FAQ entry",
    "pay": "pay figure",
    "outlook": "outlook figure",
    "activities": "activity",
    "backgrounds": "background",
}


def _dangling(
    catalog: Catalog, shelf: str, key: str, target: str, names: Iterable[tuple[str, At]]
) -> Iterator[Mistake]:
    known = catalog.shelf(target)
    for name, at in names:
        if name == MISSING or name in known.broken or name in known.entries or not known.whole:
            continue
        message = f"'{key}' names the {_WORDS[target]} {quote(name)}, which does not exist."
        hint = _CORRECT
        near = nearest_id(name, known.entries)
        if name in known.removed:
            message = f"'{key}' names the {_WORDS[target]} '{name}', which the overlay removes."
            hint = f"Give '{key}' anew without it, remove that too, or keep '{name}'."
        elif near:
            hint = f"Did you mean '{near}'?"
        elif len(known.entries) <= MOST_LISTED:
            hint = f"There are {', '.join(known.entries)}; choose one or add it."
        yield catalog.shelf(shelf).mistake(key, message, hint, at)


def nearest_id(name: str, known: Collection[str]) -> str | None:
    """Return the known id that looks most like `name`; None where none does, or there are many."""
    from rapidfuzz import fuzz, process

    if len(known) > MOST_TO_COMPARE:
        return None
    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=LIKE)
    return None if found is None else str(found[0])


_CORRECT = "Correct the id or add the entry."


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_roles,
    check_skills,
    check_people,
    check_quiz,
    check_faq,
    check_plan,
    check_texts,
    check_figures,
)
