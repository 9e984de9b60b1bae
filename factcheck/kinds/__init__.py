"""How a topic is judged: one file a kind, all with ``Params`` and ``judge``."""

from factcheck.kinds import (
    arithmetic,
    category,
    contrast,
    name,
    polarity,
    quote,
    role,
    unique,
    value,
)

KINDS = {
    "value": value,
    "role": role,
    "unique": unique,
    "name": name,
    "quote": quote,
    "polarity": polarity,
    "contrast": contrast,
    "category": category,
    "arithmetic": arithmetic,
}
