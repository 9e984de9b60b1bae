"""Rule files: what is read, how files extend each other, and how mistakes are told."""

from __future__ import annotations

import pickle
import re
import time
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.forms.faults import RuleErrors, did_you_mean
from factcheck.forms.template import fill
from factcheck.forms.yaml_tree import DEEPEST, MOST, parse_yaml
from factcheck.kinds import KINDS
from factcheck.model import Entity, Example, Origin, Ruleset
from factcheck.ruleset import find_pack, load, pack_names, schema
from factcheck.ruleset.schema import describe, type_schema

RULE = "{id: %s, kind: %s}"


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def ids(ruleset: Ruleset) -> list[str]:
    return [rule.id for rule in ruleset.rules]


def errors_of(folder: Path, text: str) -> list[str]:
    """Return what loading says, each error without the path and its snippet."""
    path = write(folder, "rules.yaml", text)
    with pytest.raises(RuleError) as caught:
        load([path])
    error = caught.value
    found = error.errors if isinstance(error, RuleErrors) else (error,)
    return [str(each).removeprefix(f"{path}:") for each in found]


# What is read


def test_a_whole_file(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "ferries.yaml",
        """\
version: 1
entities:
  - {name: Astrid, kind: product, aliases: [MV Astrid, Astrid, MV Astrid]}
synonyms:
  - [sailing, crossing]
opposites:
  - [moored, at sea]
rules:
  - id: ferry-capacity
    kind: value
    subject: Astrid
    axes: [count]
    tolerance: 0.05
    severity: error
    message: "{subject}: {values} ({tolerance}) {{so}}"
    why: One deck.
    examples:
      contradicts: [["Astrid seats 90.", "Astrid seats 120."]]
      unrelated:
        - - Astrid seats 90.
          - Borgund seats 120.
""",
    )
    ruleset = load([path])
    (rule,) = ruleset.rules
    assert rule.params == KINDS["value"].Params(subject="Astrid", axes=("count",), tolerance=0.05)
    assert (rule.id, rule.kind, rule.severity) == ("ferry-capacity", "value", "error")
    assert (rule.message, rule.why) == ("{subject}: {values} ({tolerance}) {{so}}", "One deck.")
    assert rule.origin == Origin(path, 9, 5)
    assert rule.examples == (
        Example("contradicts", ("Astrid seats 90.", "Astrid seats 120.")),
        Example("unrelated", ("Astrid seats 90.", "Borgund seats 120.")),
    )
    assert ruleset.entities == (Entity("Astrid", "product", ("MV Astrid",)),)
    assert ruleset.synonyms == (("sailing", "crossing"),)
    assert ruleset.opposites == (("moored", "at sea"),)
    assert ruleset.paths == (path,)
    assert pickle.loads(pickle.dumps(ruleset)) == ruleset  # noqa: S301 -- our own bytes


def test_a_rule_needs_only_an_id_and_a_kind(tmp_path: Path) -> None:
    ruleset = load([write(tmp_path, "a.yaml", "version: 1\nrules: [{id: a, kind: quote}]\n")])
    (rule,) = ruleset.rules
    assert (rule.severity, rule.why, rule.examples) == ("warning", "", ())
    assert rule.params == KINDS["quote"].Params()
    said = {"subject": "S", "attribute": "A", "values": "V or W"}
    assert fill(rule.message, said) == "sources differ on A of S: V or W"
    assert fill(rule.message, {**said, "subject": ""}) == "sources differ on A: V or W"


@pytest.mark.parametrize("word", ["no", "on", "12:30", "2024-05-01", "1.10", "0x1F", "null", "1_0"])
def test_a_text_stays_as_it_is_written(tmp_path: Path, word: str) -> None:
    text = f"version: 1\nrules: [{{id: a, kind: value, attribute: {word}}}]\n"
    ruleset = load([write(tmp_path, "a.yaml", text)])
    assert ruleset.rules[0].params.attribute == word


def test_anchors_and_aliases(tmp_path: Path) -> None:
    text = (
        "version: 1\nrules:\n"
        "  - {id: a, kind: value, axes: &axes [money, percent]}\n"
        "  - {id: b, kind: value, axes: *axes}\n"
    )
    ruleset = load([write(tmp_path, "a.yaml", text)])
    assert ruleset.rules[0].params.axes == ruleset.rules[1].params.axes == ("money", "percent")


def test_a_byte_order_mark_and_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfversion: 1\r\nrules:\r\n  - {id: a, kind: role}\r\n")
    assert load([str(path)]).rules[0].origin == Origin(str(path), 3, 5)


# Packs


def test_without_paths_the_general_pack_is_read() -> None:
    assert load().paths == ("factcheck/rules/general.yaml",)
    assert load((), general=False) == Ruleset(())


def test_the_general_pack_has_a_rule_for_every_kind() -> None:
    assert {rule.kind for rule in load().rules} == set(KINDS)


@pytest.mark.parametrize("name", pack_names())
def test_shipped_rules_say_why_and_have_examples_of_each_verdict(name: str) -> None:
    for rule in load([name]).rules:
        assert len(rule.why) > 40
        # what adds up is not told, and that sentences are alike their gists tell
        agrees = set() if rule.kind in {"arithmetic", "contrast"} else {"agrees"}
        assert {example.verdict for example in rule.examples} >= {
            "contradicts",
            "unrelated",
            *agrees,
        }


def test_packs_are_found_by_name() -> None:
    assert {"general", "streaming"} <= set(pack_names())
    assert find_pack("general").name == "general.yaml"
    with pytest.raises(RuleError, match=r"'genral' \(did you mean 'general'\?\)"):
        find_pack("genral")
    with pytest.raises(RuleError):
        find_pack("../pyproject")


def test_a_missing_pack_or_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"no pack is called 'streeming' .*'streaming'"):
        load(["streeming"])
    with pytest.raises(RuleError, match=r"no such rule file: '.*none\.yaml'"):
        load([str(tmp_path / "none.yaml")])
    with pytest.raises(RuleError, match="no such rule file"):
        load([str(tmp_path / ("x" * 5000 + ".yaml"))])
    with pytest.raises(RuleError, match="no such rule file"):
        load([f"{tmp_path}/"])


# Extending


def test_the_extending_file_comes_first_and_overrides(tmp_path: Path) -> None:
    write(
        tmp_path,
        "below/house.yaml",
        "version: 1\nrules:\n  - {id: a, kind: quote}\n  - {id: b, kind: quote}\n",
    )
    text = (
        "version: 1\nextends: [below/house.yaml, general]\n"
        "rules: [{id: b, kind: role, severity: note}]\n"
    )
    path = write(tmp_path, "ours.yaml", text)
    ruleset = load([path])
    assert ids(ruleset) == ["b", "a", *ids(load())]
    assert ruleset.rules[0].kind == "role"
    assert ruleset.paths == (
        path,
        (tmp_path / "below/house.yaml").as_posix(),
        "factcheck/rules/general.yaml",
    )


def test_a_file_extended_twice_is_read_once_and_comes_last(tmp_path: Path) -> None:
    assert ids(load(["general", "streaming"])) == ids(load(["streaming"]))
    path = write(tmp_path, "a.yaml", "version: 1\nextends: [general, streaming]\n")
    assert ids(load([path])) == ids(load(["streaming"]))


def test_disabled_rules_are_off(tmp_path: Path) -> None:
    text = "version: 1\nextends: [general]\ndisable: [names-differ]\n"
    path = write(tmp_path, "a.yaml", text)
    assert ids(load([path])) == [name for name in ids(load()) if name != "names-differ"]


def test_what_a_file_disables_can_be_defined_again_above_it(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "version: 1\nextends: [general]\ndisable: [names-differ]\n")
    text = "version: 1\nextends: [a.yaml]\nrules: [{id: names-differ, kind: name}]\n"
    ruleset = load([write(tmp_path, "b.yaml", text)])
    assert ids(ruleset)[0] == "names-differ"


def test_a_disabled_id_must_exist(tmp_path: Path) -> None:
    text = "version: 1\nextends: [general]\ndisable: [name-differ]\n"
    assert errors_of(tmp_path, text) == [
        "3:11: no rule has the id 'name-differ' (did you mean 'names-differ'?)"
    ]


def test_circles_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "version: 1\nextends: [b.yaml]\n")
    path = write(tmp_path, "b.yaml", "version: 1\nextends:\n  - a.yaml\n")
    with pytest.raises(RuleError, match=r"in a circle: b\.yaml extends a\.yaml extends b\.yaml"):
        load([path])
    own = write(tmp_path, "own.yaml", "version: 1\nextends: [own.yaml]\n")
    with pytest.raises(RuleError, match=r":2:11: .*own\.yaml extends own\.yaml"):
        load([own])


def test_a_very_long_chain_is_told(tmp_path: Path) -> None:
    for number in range(40):
        text = f"version: 1\nextends: [{number + 1}.yaml]\n"
        write(tmp_path, f"{number}.yaml", text)
    write(tmp_path, "40.yaml", "version: 1\n")
    with pytest.raises(RuleError, match="more than 20 files"):
        load([str(tmp_path / "0.yaml")])


def test_one_id_in_two_files_that_do_not_extend_each_other_is_told(tmp_path: Path) -> None:
    text = "version: 1\nrules: [{id: twice, kind: quote}]\n"
    paths = [write(tmp_path, "a.yaml", text), write(tmp_path, "b.yaml", text)]
    with pytest.raises(RuleError, match=rf"b\.yaml:2:9: the id 'twice' .* {paths[0]}:2"):
        load(paths)
    both = "version: 1\nextends: [a.yaml, b.yaml]\nrules: [{id: twice, kind: role}]\n"
    assert [rule.kind for rule in load([write(tmp_path, "c.yaml", both)]).rules] == ["role"]


def test_an_extended_file_is_told_where_it_is_named(tmp_path: Path) -> None:
    text = "version: 1\nextends: [genral, there.yaml]\ndisable: [figures-differ]\n"
    there = (tmp_path / "there.yaml").as_posix()
    assert errors_of(tmp_path, text) == [
        "2:11: no pack is called 'genral' (did you mean 'general'?)",
        f"2:19: no such rule file: '{there}'",
    ]


def test_vocabulary_of_several_files_is_joined(tmp_path: Path) -> None:
    text = (
        "version: 1\nextends: [streaming]\nentities:\n"
        "  - {name: the eternaut, kind: work, aliases: [Eternauta]}\n"
        "  - {name: Other, kind: work, aliases: [GH2, El Eternauta]}\n"
    )
    entities = {entity.name: entity for entity in load([write(tmp_path, "a.yaml", text)]).entities}
    assert entities["the eternaut"].aliases == ("Eternauta",)
    assert entities["Other"].aliases == ("GH2", "El Eternauta")
    assert "The Eternaut" not in entities


# Mistakes


MISTAKES = {
    "unknown key": (
        "version: 1\nrulez: []\n",
        "2:1: unknown key 'rulez' in a rule file (did you mean 'rules'?)",
    ),
    "no version": ("rules: []\n", "1:1: a rule file needs 'version'"),
    "bad version": ("version: 2\n", "1:10: expected version 1, found '2' (write 1)"),
    "unknown key of a rule": (
        "version: 1\nrules:\n  - {id: a, kind: quote, sevrity: error}\n",
        "3:26: unknown key 'sevrity' in a rule of kind quote (did you mean 'severity'?)",
    ),
    "key of another kind": (
        "version: 1\nrules:\n  - {id: a, kind: quote, holder: work}\n",
        "3:26: a rule of kind quote has no 'holder' (it belongs to kind unique)",
    ),
    "no id": ("version: 1\nrules: [{kind: role}]\n", "2:9: a rule of kind role needs 'id'"),
    "no kind": ("version: 1\nrules: [{id: a}]\n", "2:9: a rule needs 'kind'"),
    "unknown kind": (
        "version: 1\nrules: [{id: a, kind: valeu}]\n",
        "2:23: unknown kind 'valeu' (did you mean 'value'?)",
    ),
    "bad id": (
        "version: 1\nrules: [{id: First Use, kind: role}]\n",
        "2:14: the id 'First Use' is not in kebab case (write first-use)",
    ),
    "same id twice": (
        "version: 1\nrules:\n  - {id: a, kind: role}\n  - {id: a, kind: role}\n",
        "4:10: a second rule with the id 'a' (first in line 3; give one of them another id)",
    ),
    "same key twice": (
        "version: 1\nrules: [{id: a, kind: role, id: b}]\n",
        "2:29: 'id' is here twice (first in line 2)",
    ),
    "bad severity": (
        "version: 1\nrules: [{id: a, kind: role, severity: fatal}]\n",
        "2:39: expected error or warning or note, found 'fatal'",
    ),
    "number as text": (
        'version: 1\nrules: [{id: a, kind: value, tolerance: "0.1"}]\n',
        "2:41: expected a number, found '0.1' (take the quotation marks off)",
    ),
    "no number": (
        "version: 1\nrules: [{id: a, kind: value, tolerance: .inf}]\n",
        "2:41: expected a number, found '.inf'",
    ),
    "text for a list": (
        "version: 1\nrules: [{id: a, kind: value, axes: money}]\n",
        (
            "2:36: expected a list of texts, found 'money' "
            "(write it as a list: [ … ] or lines that begin with '- ')"
        ),
    ),
    "list for a text": (
        "version: 1\nrules: [{id: a, kind: quote, speaker: [x]}]\n",
        "2:39: expected a text, found a list",
    ),
    "empty text": (
        "version: 1\nrules: [{id: a, kind: quote, why: }]\n",
        "2:35: expected a text, found nothing",
    ),
    "unknown placeholder": (
        "version: 1\nrules: [{id: a, kind: unique, message: 'so {claims}'}]\n",
        "2:44: a message has no placeholder '{claims}' (did you mean 'claim'?)",
    ),
    "placeholder of another kind": (
        "version: 1\nrules: [{id: a, kind: quote, message: 'so {claim}'}]\n",
        "2:43: a message has no placeholder '{claim}' (known: subject, attribute, values, speaker)",
    ),
    "placeholder with a format": (
        "version: 1\nrules: [{id: a, kind: quote, message: '{values:>99999999}'}]\n",
        "2:40: a message has no placeholder '{values:>99999999}' (did you mean 'values'?)",
    ),
    "lone brace": (
        "version: 1\nrules: [{id: a, kind: quote, message: 'a } b'}]\n",
        "2:39: a lone brace in a message (write }} for the sign)",
    ),
    "lone bracket": (
        "version: 1\nrules: [{id: a, kind: quote, message: 'a[ of {subject}: {values}'}]\n",
        "2:39: a lone bracket in a message (write [[ for the sign)",
    ),
    "optional part without a placeholder": (
        "version: 1\nrules: [{id: a, kind: quote, message: 'a[ so]: {values}'}]\n",
        "2:41: an optional part of a message needs a placeholder (write [[ so]] for the signs)",
    ),
    "example that is no list": (
        "version: 1\nrules: [{id: a, kind: role, examples: {agrees: [x]}}]\n",
        (
            "2:49: expected an example, found 'x' "
            '(write each example as a list of texts: ["…", "…"])'
        ),
    ),
    "unknown verdict": (
        "version: 1\nrules: [{id: a, kind: role, examples: {agree: [[x, y]]}}]\n",
        "2:40: unknown key 'agree' in examples (did you mean 'agrees'?)",
    ),
    "rule that is no mapping": (
        "version: 1\nrules: [role]\n",
        "2:9: expected a rule, a mapping of keys to values, found 'role'",
    ),
    "kind of an entity": (
        "version: 1\nentities: [{name: A, kind: organization}]\n",
        (
            "2:28: expected work or person or organisation or place or product, "
            "found 'organization' (did you mean 'organisation'?)"
        ),
    ),
    "alias of two": (
        "version: 1\nentities:\n  - {name: A, kind: work}\n  - {name: B, kind: work, aliases: [a]}",
        "4:5: 'a' names 'A' already",
    ),
    "group of one": (
        "version: 1\nsynonyms: [[x, x]]\n",
        "2:12: synonyms need at least 2 different phrases",
    ),
    "three opposites": (
        "version: 1\nopposites: [[x, y, z]]\n",
        "2:13: opposites are pairs (write [[x, y], …])",
    ),
    "same and opposed": (
        "version: 1\nsynonyms: [[x, y]]\nopposites: [[Y, X]]\n",
        "3:12: 'Y' and 'X' are synonyms above",
    ),
    "tab": (
        "version: 1\nrules:\n\t- {id: a, kind: role}\n",
        "3:1: a tab where YAML wants spaces (indent with spaces)",
    ),
    "colon": (
        "version: 1\nrules:\n  - id: a\n    why: because: so\n",
        "4:17: a colon in unquoted text (put the text in quotation marks, or indent it rightly)",
    ),
    "control character": (
        "version: 1\nrules: [\x1b]\n",
        "2:9: a control character (U+001B) (take it out)",
    ),
    "tag": (
        "version: !!python/object:os.system 1\n",
        (
            "1:10: the tag 'tag:yaml.org,2002:python/object:os.syst…' "
            "(tags are not used here; take it out)"
        ),
    ),
    "two documents": (
        "version: 1\n---\nversion: 1\n",
        "2:1: a second YAML document (make it a file of its own)",
    ),
    "unknown alias": ("version: *one\n", "1:10: the alias 'one' names nothing"),
    "alias within itself": ("version: &one [*one]\n", "1:16: the alias 'one' names nothing"),
    "key that is a list": ("version: 1\n? [a]\n: 1\n", "2:3: a key must be a word"),
    "list": ("- version\n", "1:1: expected a rule file, a mapping of keys to values, found a list"),
}


@pytest.mark.parametrize(("text", "wanted"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_told_with_place_and_cure(tmp_path: Path, text: str, wanted: str) -> None:
    assert errors_of(tmp_path, text)[0] == wanted


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n", "\n\n"])
def test_an_empty_file_is_told(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "a.yaml", text)
    with pytest.raises(RuleError, match=re.escape(f"{path}: the file is empty")):
        load([path])


def test_all_mistakes_of_all_files_are_told_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "version: 3\n")
    text = (
        "extends: [b.yaml]\nversion: 2\nrules:\n"
        "  - {id: A, kind: role, colour: red}\n  - {id: b, kind: quot}\n"
    )
    found = errors_of(tmp_path, text)
    assert [each.split(": ")[0] for each in found[:4]] == ["2:10", "4:10", "4:25", "5:19"]
    assert found[4].startswith(f"{tmp_path / 'b.yaml'}:1:10: expected version 1")
    assert len(found) == 5


def test_a_snippet_shows_the_line_with_carets(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "version: 1\nrules: [{id: a, kind: valeu}]\n")
    with pytest.raises(RuleError) as caught:
        load([path])
    assert caught.value.snippet == (
        "   2 | rules: [{id: a, kind: valeu}]\n     |                       ^^^^^"
    )


def test_several_errors_are_printed_each_with_its_snippet_and_pickle(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "version: 2\nrules: [{id: a, kind: valeu}]\n")
    with pytest.raises(RuleErrors) as caught:
        load([path])
    lines = str(caught.value).splitlines()
    assert len(lines) == 6
    assert lines[1:3] == ["   1 | version: 2", "     |          ^"]
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own bytes
    assert str(again) == str(caught.value)


def test_a_snippet_of_a_long_or_hostile_line_is_short_and_clean(tmp_path: Path) -> None:
    text = "version: 1\nrules: [{{id: '{}\u202e', kind: {}}}]\n".format("x" * 5000, "y" * 5000)
    path = write(tmp_path, "a.yaml", text)
    with pytest.raises(RuleError) as caught:
        load([path])
    assert max(map(len, str(caught.value).splitlines())) < 300
    assert "\u202e" not in str(caught.value)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"version: 1\nrules: [{id: caf\xe9}]\n")
    with pytest.raises(RuleError, match=r"latin\.yaml:2:17: not UTF-8 \(save the file as UTF-8\)"):
        load([str(latin)])
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(RuleError, match="no such rule file"):
        load([str(tmp_path / "folder.yaml")])


def test_nothing_blows_up(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in range(1, 12):
        items = ", ".join([f"*a{level - 1}"] * 10)
        bomb += f"a{level}: &a{level} [{items}]\n"
    hostile = {
        f"more than {MOST:,} entries": bomb,
        f"deeper than {DEEPEST} levels": "version: " + "[" * 100_000,
        "nested deeper": "a: " + "{a: " * 50_000,
        "too large": "version: 1\n" + "# " + "x" * 5_000_000,
    }
    for wanted, text in hostile.items():
        path = write(tmp_path, "a.yaml", text)
        started = time.monotonic()
        with pytest.raises(RuleError, match=wanted):
            load([path])
        assert time.monotonic() - started < 5


SHARDS = st.sampled_from(
    [
        "version: 1\n",
        "rules:\n",
        "  - id: a\n",
        "    kind: value\n",
        "kind",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "\n",
        "  ",
        "\t",
        "&a ",
        "*a",
        "!t ",
        "'",
        '"',
        "|",
        ">",
        "---\n",
        "#",
        "é",
        "\x00",
        "tolerance: 1e999\n",
        "? ",
        "<<",
        "%YAML 9.9\n",
        "entities: ",
        "synonyms: ",
        "extends: ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(SHARDS, max_size=30).map("".join))
def test_any_text_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        ruleset = load([str(path)])
    except RuleError as error:
        assert str(error)  # noqa: PT017 -- either outcome is right, a crash is not
    else:
        assert isinstance(ruleset, Ruleset)


@given(st.text(max_size=60))
def test_places_of_a_tree_point_into_the_text(word: str) -> None:
    text = "key: '{}'\n".format(re.sub(r"[^\w ]", "", word))
    form = parse_yaml(text, "f.yaml")
    ((key, value),) = form.root.entries  # type: ignore[union-attr]
    assert text[key.column - 1 :].startswith("key")
    assert text[value.column - 1] == "'"


# The schema


def test_the_schema_is_valid_and_accepts_the_shipped_packs() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    jsonschema.Draft202012Validator.check_schema(schema())
    for name in pack_names():
        validator.validate(yaml.safe_load(find_pack(name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "text",
    [
        "{version: 2}",
        "{version: 1, rulez: []}",
        "{version: 1, rules: [{id: a, kind: valeu}]}",
        "{version: 1, rules: [{id: a}]}",
        "{version: 1, rules: [{id: A B, kind: value}]}",
        "{version: 1, rules: [{id: a, kind: quote, holder: work}]}",
        "{version: 1, rules: [{id: a, kind: value, tolerance: x}]}",
        "{version: 1, opposites: [[a, b, c]]}",
        "{version: 1, entities: [{name: A, kind: thing}]}",
    ],
)
def test_the_schema_and_the_program_refuse_the_same(tmp_path: Path, text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text), schema())
    assert errors_of(tmp_path, text)


def test_every_key_of_every_kind_is_described() -> None:
    for kind, module in KINDS.items():
        properties = schema()["$defs"][f"rule-{kind}"]["properties"]
        for key in module.Params.__dataclass_fields__:
            assert properties[key]["description"], f"{kind}.{key} is not described"
            assert properties[key]["description"] == describe(module.Params)[key]


def test_types_of_parameters() -> None:
    assert type_schema(tuple[str, ...]) == {"type": "array", "items": {"type": "string"}}
    assert type_schema(float | None) == {"anyOf": [{"type": "number"}, {"type": "null"}]}
    assert type_schema(dict[str, int]) == {
        "type": "object",
        "additionalProperties": {"type": "integer"},
    }


def test_the_manual_names_every_key_and_rule() -> None:
    manual = (Path(__file__).parents[1] / "docs/rules.md").read_text(encoding="utf-8")
    for kind, module in KINDS.items():
        assert f"### `{kind}`" in manual
        section = manual.split(f"### `{kind}`")[1].split("\n##")[0]
        for key in module.Params.__dataclass_fields__:
            assert f"| `{key}`" in section, f"{kind}.{key} is not in the manual"
    for rule in load(pack_names()).rules:
        assert f"`{rule.id}`" in manual


def test_did_you_mean() -> None:
    assert did_you_mean("sevrity", ["severity", "id"]) == "did you mean 'severity'?"
    assert did_you_mean("zzz", ["severity", "id"]) == "known: severity, id"
    assert did_you_mean("zzz", [str(n) for n in range(99)]) == ""
