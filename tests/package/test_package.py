"""The wheel and the sdist in fresh environments, run from another directory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment

pytestmark = pytest.mark.package

SAMPLE = ROOT / "data" / "samples" / "undecided-student.yaml"


def call(*arguments: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in environment(**env).items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [str(each) for each in arguments],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


def install(package: Path, folder: Path) -> Path:
    """Install a package into a fresh environment and return the folder of its programs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    call(programs / "python", "-m", "pip", "install", "-q", package, cwd=folder)
    return programs


@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_an_installed_package_does_the_main_job(built: Path, tmp_path: Path, kind: str) -> None:
    programs = install(next(built.glob(kind)), tmp_path / "venv")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    home = str(tmp_path / "home")
    for start in ([programs / "careerpath"], [programs / "python", "-m", "careerpath"]):
        found = call(*start, "quiz", "--answers", SAMPLE, cwd=elsewhere, CAREERPATH_HOME=home)
        assert "Your direction:" in found.stdout
    cache = tmp_path / "cache"
    book = ["report", "--book", "swe", "-o", "-"]
    for arguments in (["compare"], ["faq", "pay"], book, ["--help"], []):
        found = call(
            programs / "careerpath",
            *arguments,
            cwd=elsewhere,
            CAREERPATH_HOME=home,
            CAREERPATH_CACHE=str(cache),
        )
        assert found.stdout
    assert not list(cache.glob("*-*")), "all was prepared when the wheel was built"
    _try_out(programs, elsewhere, home)
    _write_a_resume(programs, elsewhere, home)
    where = "import careerpath; print(careerpath.__file__)"
    found = call(programs / "python", "-c", where, cwd=elsewhere)
    assert str(tmp_path) in found.stdout


def _write_a_resume(programs: Path, elsewhere: Path, home: str) -> None:
    """Lay a starter and write it in every format, with and without the extra."""
    told = {"cwd": elsewhere, "CAREERPATH_HOME": home}
    call(programs / "careerpath", "resume", "new", "--role", "swe", **told)
    for form in ("txt", "md", "html"):
        call(programs / "careerpath", "resume", "build", "resume.yaml", "--format", form, **told)
    refused = subprocess.run(
        [str(programs / "careerpath"), "resume", "build", "resume.yaml"],
        cwd=elsewhere, env=environment(CAREERPATH_HOME=home), capture_output=True, text=True,
    )  # fmt: skip
    assert refused.returncode == 2
    assert "pip install 'careerpath[resume]'" in refused.stderr
    extra = ["typst", "python-docx", "pypdf"]
    call(programs / "python", "-m", "pip", "install", "-q", *extra, cwd=elsewhere)
    for form in ("pdf", "docx"):
        call(programs / "careerpath", "resume", "build", "resume.yaml", "--format", form, **told)
        assert (elsewhere / f"resume.{form}").stat().st_size > 1000


def _try_out(programs: Path, elsewhere: Path, home: str) -> None:
    """Lay each taster, see the first thing that does not hold, and a solution that does."""
    tried = {"cwd": elsewhere, "CAREERPATH_HOME": home}
    program = programs / "careerpath"
    call(program, "try", "data-analyst", "work", **tried)
    assert "What I see next" in call(program, "try", "check", "work", **tried).stdout
    call(program, "try", "solution", "work", **tried)
    shutil.copytree(elsewhere / "work/solution", elsewhere / "work", dirs_exist_ok=True)
    assert "All of it holds" in call(program, "try", "check", "work", **tried).stdout
    call(program, "try", "finish", "work", "--ratings", "4,4,4,2", **tried)


def test_the_wheel_holds_all_content_and_nothing_else(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    shipped = {n.removeprefix("careerpath/_data/") for n in names if "/_data/" in n}
    data = ROOT / "data"
    laid = (p for p in (data / "tasters").rglob("*") if p.is_file() and p.suffix != ".pyc")
    content = {p.relative_to(data).as_posix() for p in (*data.rglob("*.yaml"), *laid)}
    assert shipped >= content | {"faq_weights.bin"}
    kept = sorted(shipped - content - {"faq_weights.bin"})  # the FAQ and the roles, prepared
    assert [name.split("-")[0] for name in kept] == ["kept/faq", "kept/roles", "kept/texts"]
    assert not [name for name in names if name.startswith(("tests", "facts", "scripts"))]
