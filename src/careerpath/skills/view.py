"""The skills on one line each, and one skill in depth."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.catalog.backgrounds import Language
from careerpath.catalog.skills import Step
from careerpath.catalog.sources import Source
from careerpath.drawing.charts import bar_line
from careerpath.drawing.layout import (
    Line,
    Lines,
    fill,
    indent,
    marked,
    rule,
    stripped,
    width_of,
    wrap,
)
from careerpath.drawing.sources import Notes
from careerpath.skills.story import LevelStory, ListedSkill, Related, SkillGroup, SkillStory
from careerpath.terminal.look import Look

TOP = 4


def view_skills(groups: list[SkillGroup], look: Look) -> Lines:
    """Return all skills by area, a line each."""
    listed = [skill for group in groups for skill in group.skills]
    title = min(max((len(skill.title) for skill in listed), default=0), look.width - 24)
    yours = any(skill.level is not None for skill in listed)
    lines: list[Line] = []
    for group in groups:
        lines += [*([[]] if lines else []), [(group.title, "heading")]]
        for skill in group.skills:
            lines += _row(skill, title, yours, look)
    legend = "Hours: the whole ladder, without what comes before it."
    if yours:
        legend = "You: your level, 0 to 4, ? where you have not said. " + legend
    return Lines([*lines, [], *wrap(legend, look.width, style="muted")])


def _row(skill: ListedSkill, title: int, yours: bool, look: Look) -> list[Line]:
    if look.plain:
        known = "not known" if skill.level is None else f"{skill.level}"
        own = f", your level {known}" if yours else ""
        text = f"{own}, {skill.hours} h, {skill.roles} {'role' if skill.roles == 1 else 'roles'}"
        return indent(wrap([(skill.title, "name"), (text, "")], look.width - 2, 2))
    first, *rest = wrap(skill.title, title, 2, "name")
    line: Line = [("  ", ""), *fill(first, title)]
    if yours:
        line.append((f"  you {'?' if skill.level is None else skill.level}", ""))
    line.append((f"  {skill.hours:>3} h", ""))
    asked = f"  {skill.roles:>2} {'role ' if skill.roles == 1 else 'roles'}"
    if width_of(line) + len(asked) <= look.width:
        line.append((asked, ""))
    if width_of(line) + 2 + len(skill.id) <= look.width and not look.narrow:
        line.append((f"  {skill.id}", "muted"))
    return [stripped(line), *indent(rest)]


def view_skill(
    story: SkillStory,
    sources: Mapping[str, Source],
    languages: Mapping[str, Language],
    variant: str | None,
    look: Look,
) -> Lines:
    """Return one skill: levels, ladder, resources, what comes before and after, and who asks.

    What a step says of the language `variant` stands beside it.
    """
    notes = Notes(sources)
    width, glyph = look.width, look.glyphs.line
    lines: list[Line] = [*wrap(story.title, width, style="heading")]
    lines.append([(look.glyphs.span * width, "role1")])
    lines += wrap(story.about, width)
    if story.aliases:
        lines += wrap(f"Also called: {', '.join(story.aliases)}.", width, style="muted")
    if story.level is not None:
        yours = f"level {story.level} of {TOP}."
        if story.basis == "assumed":
            yours = (
                f"level {story.level} of {TOP}, assumed from your work. "
                f"careerpath profile set {story.id}=LEVEL corrects it."
            )
        lines += wrap([("You: ", "name"), (yours, "")], width)
    cited = notes.cite(["editorial"])
    lines += [[], *rule("Levels", cited, width, glyph), *_levels(story, look)]
    lines += [[], *rule("The ladder", cited, width, glyph)]
    told = {each.variant: each.title for each in [*languages.values()][::-1] if each.variant}
    for step in story.ladder:
        lines += _step(step, story, look)
        if variant in step.variants:
            own: Line = [(f"In {told[variant]}: ", "muted"), (step.variants[variant].example, "")]
            lines += indent(wrap(own, width - 2, 2))
    others = [told[key] for step in story.ladder for key in step.variants if key in told]
    if others and variant is None:
        names = ", ".join(dict.fromkeys(others))
        note = f"Told in {names}, too: careerpath profile set --language NAME."
        lines += wrap(note, width, style="muted")
    lines += [[], *rule("Before and after", cited, width, glyph)]
    lines += _related("First", story.needs, "nothing else", width)
    lines += _related("Unlocks", story.unlocks, "nothing that names it", width)
    sources_of = ["editorial", *([story.postings_source] if story.postings_source else [])]
    lines += [[], *rule("Roles that ask for it", notes.cite(sources_of), width, glyph)]
    lines += _roles(story, look)
    if story.marks:
        marks = " and ".join(story.marks)
        said = f"O*NET marks technologies of this skill as {marks}. {notes.cite(['onet-30-1'])}"
        lines += wrap(said, width)
    if story.resources:
        lines += [[], *rule("Resources, all free", "", width, glyph)]
        for each in story.resources.values():
            head = [(each.title, "name"), (f", {each.publisher}, {each.length}. ", "")]
            text: Line = [*head, (f"{each.focus} ", ""), (each.url, "key")]
            lines += marked(look.glyphs.bullet, text, width)
    return Lines([*lines, *notes.lines(width)])


def _levels(story: SkillStory, look: Look) -> list[Line]:
    lines: list[Line] = []
    for each in story.levels:
        here = story.level == each.level
        mark = f"{each.level} {look.glyphs.dot if here else look.glyphs.ring}"
        text: Line = [(each.words, "name" if here else ""), (f" {_hours(each, story)}", "muted")]
        lines += marked(mark, text, look.width)
    return lines


def _hours(each: LevelStory, story: SkillStory) -> str:
    """Return the hours up to a level, as words."""
    if each.level == 0:
        return ""
    if each.level > max(step.level for step in story.ladder):
        return "Comes with practice, not from a ladder."
    own = f"{each.hours} h"
    if each.hours_with_needs > each.hours:
        own += f", {each.hours_with_needs} h with all that comes first"
    if each.hours_left is None:
        return f"{own}."
    return f"{own}; {each.hours_left} h from where you are."


def _step(step: Step, story: SkillStory, look: Look) -> list[Line]:
    done = story.level is not None and story.level >= step.level
    mark = look.glyphs.tick if done else look.glyphs.ring
    head: Line = [(step.title, "name"), (f" (to level {step.level}, {step.hours} h)", "muted")]
    lines = marked(mark, head, look.width)
    for name, text in (("Learn", step.learn), ("Do", step.do), ("Proof", step.proof)):
        lines += indent(wrap([(f"{name}: ", "muted"), (text, "")], look.width - 2, 2))
    names = [story.resources[key].title for key in step.resources if key in story.resources]
    if names:
        lines += indent(wrap([("From: ", "muted"), (", ".join(names), "")], look.width - 2, 2))
    return lines


def _related(name: str, related: list[Related], none: str, width: int) -> list[Line]:
    text = ", ".join(f"{each.title} to level {each.level}" for each in related) or none
    if name == "Unlocks":
        text = ", ".join(f"{each.title} (from level {each.level})" for each in related) or none
    return wrap([(f"{name}: ", "name"), (text, "")], width, 2)


def _roles(story: SkillStory, look: Look) -> list[Line]:
    if not story.roles:
        return wrap("No role asks for it by name.", look.width)
    title = max(len(each.title) for each in story.roles)
    lines: list[Line] = []
    for each in story.roles:
        must = "must" if each.must_have else "    "
        share = f"{each.share:>4.0%}" if each.share is not None else "    "
        bar = bar_line(each.importance, 5, 5, look)
        head: Line = [*bar, (f" {must} L{each.required} {share}  ", "")]
        start = width_of(head)
        if look.narrow or look.width - start - title - 2 < 28:
            text: Line = [(each.title, "name"), (f": {each.reason}", "")]
            first, *rest = wrap(text, look.width - start)
        else:
            head += fill([(each.title, "name")], title + 2)
            start = width_of(head)
            first, *rest = wrap(each.reason, look.width - start)
        lines += [[*head, *first], *indent(rest, start)]
    legend = "Bar: how much it matters, 1 to 5; must: a must-have; L: the level asked"
    shares = any(each.share is not None for each in story.roles)
    text_end = "; %: at least so many postings of 2023-24 name it." if shares else "."
    return [*lines, *wrap(legend + text_end, look.width, style="muted")]
