"""The quick scan of ids and titles finds what loading everything finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.files import Layer
from careerpath.catalog.heads import read_heads


@pytest.mark.parametrize("kind", ["roles", "skills"])
def test_the_scan_agrees_with_the_loader(catalog: Catalog, kind: str) -> None:
    heads = read_heads(catalog.layers, kind)
    whole = getattr(catalog, kind)
    assert list(heads) == list(whole)
    for key, entry in whole.items():
        assert heads[key].title == entry.title
        assert list(heads[key].aliases) == entry.aliases


def test_shipped_files_in_another_form_are_parsed(tmp_path: Path) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "skills" / "a.yaml").write_text(
        'area: a\nskills:\n- {id: one, title: "O: ne", aliases: ["a, b", c]}\n'
        "- id: two\n  about: first\n  title: >-\n    Two\n    words\n",
        encoding="utf-8",
    )
    heads = read_heads([Layer(tmp_path)], "skills")
    assert heads["one"].title == "O: ne"
    assert heads["one"].aliases == ("a, b", "c")
    assert heads["two"].title == "Two words"


def test_an_overlay_replaces_adds_and_removes(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "a.yaml").write_text("{id: qa-engineer, remove: true}\n")
    (tmp_path / "roles" / "b.yaml").write_text("{id: ai-engineer, title: Mine, aliases: [x]}\n")
    heads = read_heads([*catalog.layers, Layer(tmp_path, overlay=True)], "roles")
    assert "qa-engineer" not in heads
    assert heads["ai-engineer"].title == "Mine"
    assert len(heads) == len(catalog.roles) - 1
