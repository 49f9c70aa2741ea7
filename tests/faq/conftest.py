from __future__ import annotations

import pytest

from careerpath.advice.faq import FaqSearch
from tests.faq.shipped import shipped_search


@pytest.fixture
def search() -> FaqSearch:
    return shipped_search()
