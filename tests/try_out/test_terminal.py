"""A whole taster in a real pseudo-terminal: brief, work, hint, watch, the four questions."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from careerpath.person.practice import Tried, load_practice
from careerpath.person.store import Store
from tests.conftest import environment

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import CTRL_C, DOWN, ENTER, Terminal

pytestmark = pytest.mark.slow
OWN = Path(__file__).parent / "own"


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tried(*arguments: str, columns: int = 80, rows: int = 40) -> Terminal:
    env = environment(PAGER="cat", CAREERPATH_DATA=str(OWN))
    return Terminal("try", *arguments, env=env, columns=columns, rows=rows)


def test_from_the_brief_to_the_four_questions(there: Path) -> None:
    laying = tried("count-stars", "sky")
    assert "This came in this morning" in laying.wait_for("Next: careerpath try run sky")
    assert laying.wait() == 0
    running = tried("run", "sky")
    running.wait_for("Your count: 0")
    assert running.wait() == 0
    checking = tried("check", "sky")
    checking.wait_for("Run it?")
    checking.press(DOWN, ENTER)
    checking.wait_for("I gave it one star and got 0.")
    assert checking.wait() == 0
    shutil.copytree(OWN / "tasters/count-stars/solution", there / "sky", dirs_exist_ok=True)
    checking = tried("check", "sky")
    for question in ("drawn in?", "time fly?", "again tomorrow?", "bored you?"):
        checking.wait_for(question)
        checking.press(DOWN, DOWN, DOWN, ENTER)
    checking.wait_for("What you said, what you tried")
    assert checking.wait() == 0
    (found,) = [each for each in load_practice(Store()).events if isinstance(each, Tried)]
    assert (found.drawn_in, found.time_flew, found.again, found.bored) == (4, 4, 4, 4)


def test_watching_answers_each_save_and_ctrl_c_leaves(there: Path) -> None:
    assert tried("count-stars", "sky").wait() == 0
    watching = tried("check", "sky", "--watch", "--allow")
    watching.wait_for("0 of 3 hold")
    (there / "sky/stars.py").write_text("def count(text):\n    return text.count('*')\n")
    watching.wait_for("1 of 3 hold")
    watching.press(CTRL_C)
    assert watching.wait() == 130


def test_ctrl_c_during_a_check_stops_what_runs(there: Path) -> None:
    assert tried("count-stars", "sky").wait() == 0
    (there / "sky/stars.py").write_text("import time\ndef count(text):\n    time.sleep(9)\n")
    checking = tried("check", "sky", "--allow")
    checking.read(2)
    checking.press(CTRL_C)
    assert checking.wait() == 130
    assert "Traceback" not in checking.everything


@pytest.mark.parametrize("columns", [40, 120])
def test_nothing_is_cut_at_other_widths(there: Path, columns: int) -> None:
    laying = tried("count-stars", "sky", columns=columns)
    assert laying.wait() == 0
    text = " ".join(laying.everything.split())
    assert "then tell me the number in note.txt" in text
    assert "shows the picture and your count" in text
