"""Files that exports write: never over another by accident, and no less private than before."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from careerpath.errors import UserError
from careerpath.terminal.output import write_output

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes are POSIX")


def test_nothing_is_replaced_without_force(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "there").write_text("mine")
    for name in ("dangling", "there"):
        with pytest.raises(UserError) as caught:
            write_output(tmp_path / name, "new", force=False)
        assert caught.value.code == "file-exists"
    assert not (tmp_path / "nowhere").exists()
    assert (tmp_path / "there").read_text() == "mine"


def test_a_file_that_appears_meanwhile_stays(tmp_path: Path, monkeypatch) -> None:
    """Somebody else makes the file after this program looked and before it writes."""
    link = os.link

    def late(source, target):
        Path(target).write_text("theirs")
        return link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(UserError):
        write_output(tmp_path / "new", "mine", force=False)
    assert (tmp_path / "new").read_text() == "theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_force_keeps_mode_and_link(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.write_text("old")
    private.chmod(0o600)
    (tmp_path / "link").symlink_to(private)
    write_output(tmp_path / "link", "new", force=True)
    assert (tmp_path / "link").is_symlink()
    assert private.read_text() == "new"
    assert stat.S_IMODE(private.stat().st_mode) == 0o600


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_output(tmp_path / "pipe", "text", force=False)
    assert os.read(reader, 10) == b"text"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_dash_is_standard_output(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("compare", "--format", "md", "-o", "-").out.startswith("# ")
    assert not list(tmp_path.glob("-*"))
