"""How a topic is judged: one file a kind, all with ``Params`` and ``judge``."""

from factcheck.kinds import arithmetic, name, polarity, quote, role, unique, value

KINDS = {
    "value": value,
    "role": role,
    "unique": unique,
    "name": name,
    "quote": quote,
    "polarity": polarity,
    "arithmetic": arithmetic,
}
