"""What the plan's commands say where something is not as the person thinks."""

from __future__ import annotations

from careerpath.person.store import Store


def test_days_that_leave_no_room_are_refused(run) -> None:
    off = "2026-12-01..2027-02-28"
    found = run("plan", "new", "swe", "--start", "2026-12-01", "--weeks-off", off)
    assert found.code == 2
    assert "no room for a single task" in found.err
    assert not (Store().folder / "plan.yaml").exists()


def test_replanning_without_moves_says_what_was_noted(run) -> None:
    run("plan", "new", "swe", "--start", "2026-12-01", "--hours", "8")
    found = run("plan", "replan", "--hours", "8.2")
    assert "No session has to move" in found.out
    assert "8.2 hours a week" in found.out
    dry = run("plan", "replan", "--dry-run")
    assert "careerpath plan replan" not in dry.err


def test_a_tick_without_its_mark_is_said(run, tmp_path) -> None:
    run("plan", "new", "swe", "--start", "2026-12-01", "--hours", "8")
    file = tmp_path / "plan.md"
    run("plan", "export", "-o", str(file))
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("- [ ] **"))
    lines[at] = lines[at].replace("[ ]", "[x]").partition(" <!--")[0]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = run("plan", "import", str(file))
    assert found.code == 2
    assert f"line {at + 1}" in found.err
    assert "lost its mark" in found.err


def test_a_plan_that_was_set_aside_is_named(run) -> None:
    run("plan", "new", "swe", "--start", "2026-12-01", "--hours", "8")
    path = Store().folder / "plan.yaml"
    path.write_text(path.read_text().replace("hours_per_week: 8", "hours_per_week: x"))
    assert "damaged" in run("plan", "show").err
    assert "plan.yaml.damaged-" in run("plan", "show").err
