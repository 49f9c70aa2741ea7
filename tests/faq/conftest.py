from __future__ import annotations

import pytest

from careerpath.faq.search import FaqSearch
from tests.faq.shipped import shipped_search


@pytest.fixture
def search() -> FaqSearch:
    return shipped_search()
