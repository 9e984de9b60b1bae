"""YAML to rules: what to look for, and the vocabulary to look for it with.

    load(["ours.yaml"])  ->  Ruleset(rules=..., entities=..., synonyms=..., opposites=...)

An error names the file, the line and the column, shows the line, and says how to cure it.
"""

from factcheck.ruleset.load import load
from factcheck.ruleset.packs import find_pack, pack_names
from factcheck.ruleset.schema import schema

__all__ = ["find_pack", "load", "pack_names", "schema"]
