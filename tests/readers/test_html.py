"""HTML: the article is read, the page around it is not."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.readers.html import read

Shape = Callable[[Document], list[tuple[str, str]]]
RawOf = Callable[[Document, str], str]
CheckPlaces = Callable[[Document], None]

_PAGE = """<!DOCTYPE html><html><head><title>Pier reopens | The Courier</title>
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-04-02T08:00:00Z"}]}</script>
<style>p { color: red }</style></head>
<body class="has-sidebar"><div class="cookie-banner">We use cookies.</div>
<header><a href="/">The Courier</a>
<nav><a href="/a">News</a><a href="/b">Sport</a></nav></header>
<article><h1>Pier reopens</h1><p class="byline">By Jo Park</p>
<p>The pier, which is 312&nbsp;metres long, re<b>open</b>ed on <em>Monday</em>
after a year of&#32;work.<br>
It cost &pound;2.4&nbsp;million.</p>
<p hidden>Not shown.</p>
<ul><li>Two kiosks<li>One caf&eacute;</ul>
<aside><h3>More like this</h3>
<ul><li><a href="/x">Ferry fares rise</a></li><li>Sea wall falls</li></ul></aside>
</article>
<footer>&copy; 2024 The Courier. All the rest.</footer></body></html>"""


def test_a_page(shape: Shape, raw_of: RawOf) -> None:
    document = read("a.html", _PAGE)
    assert (document.title, document.date) == ("Pier reopens", datetime.date(2024, 4, 2))
    assert [each for each in shape(document) if each[0] != "boilerplate"] == [
        ("title", "Pier reopens"),
        ("paragraph", "By Jo Park"),
        (
            "paragraph",
            "The pier, which is 312 metres long, reopened on Monday after a year of work.",
        ),
        ("paragraph", "It cost £2.4 million."),
        ("item", "Two kiosks"),
        ("item", "One café"),
    ]
    assert [text for role, text in shape(document) if role == "boilerplate"] == [
        "We use cookies.",
        "The Courier",
        "News Sport",
        "More like this",
        "Ferry fares rise",
        "Sea wall falls",
        "© 2024 The Courier. All the rest.",
    ]
    assert raw_of(document, "£2.4 million") == "&pound;2.4&nbsp;million"
    assert raw_of(document, "reopened") == "re<b>open</b>ed"


def test_tables_with_heads_spans_and_keys(shape: Shape) -> None:
    text = (
        "<table><caption>Fares</caption><thead><tr><th>Ticket<th>Summer<th>Winter</thead>"
        "<tr><td rowspan=2>Adult<td>£8<td>£4<tr><td colspan=2>£6"
        "<tr><td>Child<td>£3<td></table>"
        "<table><tr><th>Born<td>1868</tr><tr><th>Died<td>1937</tr></table>"
    )
    assert [each for each in shape(read("a.html", text)) if each[0] == "cell"] == [
        ("cell", "[Adult/Summer] £8"),
        ("cell", "[Adult/Winter] £4"),
        ("cell", "[Adult/Summer] £6"),
        ("cell", "[Adult/Winter] £6"),
        ("cell", "[Child/Summer] £3"),
        ("cell", "[Born] 1868"),
        ("cell", "[Died] 1937"),
    ]


def test_a_table_for_layout_is_no_table(shape: Shape) -> None:
    text = (
        "<table><tr><td><h2>Left</h2><p>It stands.</p></td><td><table><tr><td>a</td><td>b</td></tr>"
        "</table></td></tr></table>"
    )
    assert ("paragraph", "It stands.") in shape(read("a.html", text))


def test_definitions_records_quotations_and_signs(shape: Shape) -> None:
    text = (
        "<dl><dt>Rent<dd>£900 a month<dt>Deposit<dd>£450</dl>"
        "<p>Place: Oslo<br>Date: 3 May</p><p><b>Owner:</b> Ada</p>"
        "<blockquote><p>No.</p>"
        "<footer>Ann</footer></blockquote><p>He said <q>yes</q>: 5 m<sup>2</sup>"
        " of CO<sub>2</sub>.<sup><a href='#n1'>[1]</a></sup></p><pre>a  b\nc</pre>"
    )
    assert shape(read("a.html", text)) == [
        ("heading", "Rent"),
        ("cell", "[Rent] £900 a month"),
        ("heading", "Deposit"),
        ("cell", "[Deposit] £450"),
        ("cell", "[Place] Oslo"),
        ("cell", "[Date] 3 May"),
        ("cell", "[Owner] Ada"),
        ("quote", "No."),
        ("quote", "Ann"),
        ("paragraph", "He said “yes”: 5 m² of CO2."),
        ("code", "a b"),
        ("code", "c"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-04-02T10:00:00+01:00">',
        '<meta name="date" content="2 April 2024">',
    ],
)
def test_the_date_in_the_head(head: str) -> None:
    page = f"<head>{head}</head><h1>A</h1><p>Text of 1 May 2020.</p>"
    assert read("a.html", page).date == datetime.date(2024, 4, 2)


def test_the_date_in_the_page() -> None:
    long = "The pier is long. " * 20
    day = datetime.date(2024, 4, 2)
    page = (
        "<h1>A</h1><time datetime='2024-04-02'>2 April</time><p>{}</p><time datetime='2020-01-01'>"
    )
    assert read("a.html", page.format(long)).date == day
    assert read("a.html", f"<h1>A</h1><p>2 April 2024</p><p>{long}</p>").date == day
    assert (
        read("a.html", f"<h1>A</h1><p>{long}</p><footer>Last updated 2 April 2024</footer>").date
        == day
    )
    assert (
        read("a.html", f"<h1>A</h1><p>{long}</p><time datetime='2020-01-01'>then</time>").date
        is None
    )


def test_the_title_without_the_name_of_the_site() -> None:
    assert (
        read("a.html", "<title>On piers - The Courier</title><p>They stand.</p>").title
        == "On piers"
    )
    page = (
        "<title>On piers | Site</title><header><h1><a href=/>Site</a></h1></header>"
        "<h2>On piers</h2><p>So.</p>"
    )
    assert read("a.html", page).title == "On piers"


def test_furniture_is_judged_by_what_a_region_holds(shape: Shape) -> None:
    article = "<p>The pier was built in 1890 by the town, and it has stood since then.</p>" * 5
    page = (
        f"<div class='content-with-sidebar menu'><h1>Pier</h1>{article}</div>"
        "<div class='sidebar'><p>Ad here</p></div>"
    )
    roles = [role for role, _ in shape(read("a.html", page))]
    assert roles == ["title", *["paragraph"] * 5, "boilerplate"]


def test_an_unclosed_menu_does_not_swallow_the_page(shape: Shape) -> None:
    page = "<nav><a href=/>Home</a><h1>Pier</h1><p>It was built in 1890 by the town.</p>"
    assert ("paragraph", "It was built in 1890 by the town.") in shape(read("a.html", page))


_PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<div class=menu>", "</div>", "<table>", "<tr>", "<td colspan=2>",
            "<th rowspan=3>",
             "</table>", "<ul><li>", "<li>", "</ul>", "<dl><dt>", "<dd>", "</dl>", "<a href=x>",
             "</a>", "<b>",
             "</b>", "<h1>", "</h1>", "<h2>", "<br>", "<sup>", "2", "</sup>", "<q>", "</q>",
             "<pre>", "</pre>",
             "<script>", "</script>", "<!-- ", "-->", "&amp;", "&nbsp;", "&bogus;", "&#128512;",
             "&lt", "<", ">",
             "<nav>", "</nav>", "<footer>", "<head>", "<title>", "</title>", "<body>", "</html>",
             "<svg>", "</svg>",
             "<textarea>", "<p hidden>", "<blockquote>", "<x-y>", "\n", "\r\n", "\r", "\x00",
             "<![CDATA[", "]]>",
             "<?xml version='1.0'?>", "<br/>", "<p/>", "</br>", "<td", "='", '"']
        ),
        st.text(alphabet="abc é𝒳😀\u00a0\u00ad.,", min_size=1, max_size=8),
    ),
    max_size=30,
)  # fmt: skip


@given(_PARTS)
def test_every_character_keeps_its_place(check_places: CheckPlaces, parts: list[str]) -> None:
    check_places(read("a.html", "".join(parts)))
