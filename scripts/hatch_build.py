"""A step of building the wheel: prepare roles, the FAQ and names, so that no first run has to.

Takes seconds here and nothing there. Without it, or after content changed, the program prepares
both itself and keeps them in the cache folder. Nothing is trained here: the weights of the search
are content (data/faq_weights.bin).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PreparedContent(BuildHookInterface[Any]):
    """Adds `careerpath/_data/kept/faq-KEY`, `roles-KEY` and `texts-KEY` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare all from the content of this folder; an editable install needs none."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from careerpath.catalog.catalog import Catalog
        from careerpath.catalog.prepared import prepared_key, put_prepared
        from careerpath.faq.book import prepare_book

        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        os.environ["CAREERPATH_CACHE"] = str(folder)  # what is made first is found by what follows
        catalog = Catalog()
        put_prepared(prepared_key(catalog.layers), catalog.prepare(), folder)
        prepare_book(folder)
        _ = catalog.texts.naming  # what texts name is kept as it is read
        for file in folder.iterdir():
            build_data["force_include"][str(file)] = f"careerpath/_data/kept/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear up."""
        if version != "editable":
            self._folder.cleanup()
