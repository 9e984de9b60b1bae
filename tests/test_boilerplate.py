"""Furniture: what stands around the text of a page."""

from __future__ import annotations

import pytest

from factcheck.language.boilerplate import (
    attribute_furniture,
    heads_other_articles,
    is_furniture,
    looks_like_link,
)


@pytest.mark.parametrize(
    "line",
    [
        "BACK TO TOP",
        "Add Row",
        "Read next section →",
        "Write A Comment",
        "Share on Facebook",
        "Contact Sales",
        "© 2024 Mill Ltd. All rights reserved.",
        "Photo: Jo Lee / Agency",
        "Jo Lee | Getty Images",
        "We use cookies to improve your visit.",
        "Sign up for our weekly newsletter!",
        "3 min read",
        "12 Comments",
        "Tags: piers, ferries",
        "* * *",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Contact was lost at 14:02.",
        "Contact details",
        "The menu has 12 dishes.",
        "Home sales fell by 3 %.",
        "Share prices rose on Monday.",
        "Subscribers paid £4 a month.",
        "Related companies paid no tax.",
        "He took a photo of the pier.",
        "Copy editors were laid off in May.",
    ],
)
def test_text(line: str) -> None:
    assert not is_furniture(line)


def test_headings_over_other_articles() -> None:
    assert heads_other_articles("You may also like:")
    assert heads_other_articles("RELATED POSTS")
    assert not heads_other_articles("Related work")


def test_headlines_and_sentences() -> None:
    assert looks_like_link("Ferry fares rise again")
    assert not looks_like_link("Ferry fares rise again.")


@pytest.mark.parametrize(
    ("names", "verdict"),
    [
        ("site-nav", "hard"),
        ("cookieBanner", "hard"),
        ("breadcrumbs", "hard"),
        ("widget_12", "soft"),
        ("has-sidebar", ""),
        ("article-body", ""),
        ("navigate", ""),
        ("", ""),
    ],
)
def test_class_names(names: str, verdict: str) -> None:
    assert attribute_furniture(names) == verdict
