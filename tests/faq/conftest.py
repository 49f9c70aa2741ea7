from __future__ import annotations

import pytest

from careerpath.advice.faq import FaqSearch
from careerpath.advice.faq_index import make_index
from careerpath.catalog.catalog import Catalog


@pytest.fixture(scope="session")
def search(catalog: Catalog) -> FaqSearch:
    return FaqSearch(
        catalog.faq, make_index(catalog.faq, catalog.asked, catalog.elsewhere, catalog.search_words)
    )
