"""The schemas that `versus schema` prints: the content of real sites keeps to them, mistakes don't."""

import json
import re
import subprocess

import jsonschema
import pytest
import yaml

SITES = {
    "reference": "content",
    "licences": "examples/licences/content",
    "languages": "examples/languages/content",
    "kodierungen": "examples/kodierungen/content",
    "whole-model": "Tests/Sites/whole-model/input/content",
    "new-site": "scaffold/site/content",
}
KINDS = {
    "options": "option",
    "criteria": "criterion",
    "use-cases": "use-case",
    "questions": "question",
    "sources": "source",
}
ALL = (*KINDS.values(), "page", "front-page", "settings", "quiz-cases")


class Loader(yaml.CSafeLoader):
    """Libyaml, as versus has it, with the types of YAML 1.2: `yes` is a text, and so is a date."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), first)


@pytest.fixture(scope="session")
def validators(versus):
    def validator(kind):
        printed = subprocess.run([versus, "schema", kind], check=True, capture_output=True)
        schema = json.loads(printed.stdout)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    return {kind: validator(kind) for kind in ALL}


def front_matter(text):
    found = re.match(r"---\r?\n(.*?)^(?:---|\.\.\.)\s*$", text, re.DOTALL | re.MULTILINE)
    return (yaml.load(found.group(1), Loader) or {}) if found else None


def kind_of(path, content):
    parts = path.relative_to(content).parts
    if parts == ("index.md",):
        return "front-page"
    if len(parts) == 2 and path.name != "index.md" and parts[0] in KINDS:
        return KINDS[parts[0]]
    return "page"


@pytest.mark.parametrize("name", SITES)
def test_content_keeps_to_the_schemas(name, repository, validators):
    content = repository / SITES[name]
    seen = set()
    for path in sorted(content.rglob("*.md")):
        fields = front_matter(path.read_text(encoding="utf-8"))
        if fields is None:
            continue
        kind = kind_of(path, content)
        seen.add(kind)
        errors = [error.message for error in validators[kind].iter_errors(fields)]
        assert not errors, f"{path}: {errors}"
    assert {"option", "criterion"} <= seen
    for path, kind in (
        (content / "quiz-cases.yml", "quiz-cases"),
        (content.parent / "versus.yml", "settings"),
    ):
        if path.exists():
            errors = list(validators[kind].iter_errors(yaml.load(path.read_text(), Loader)))
            assert not errors, f"{path}: {errors}"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("option", "naem: Tea"),
        ("option", "{name: Tea, facts: {price: {valu: 2}}}"),
        ("option", "{name: Tea, facts: {price: {value: 2, status: guessed}}}"),
        ("option", "{name: Tea, website: tea.example}"),
        ("option", "{name: Tea, combines: [leaf]}"),
        ("option", "{name: Tea, updated: 31.1.2026}"),
        ("criterion", "title: Price"),
        ("criterion", "{type: number, weight: 6}"),
        ("criterion", "{type: number, scale: {worst: 5}}"),
        ("use-case", "title: Night"),
        ("use-case", "{verdict: {winner: tea}, needs: [{criterion: price, atleast: 2}]}"),
        ("question", "answers: [{id: a, text: A}]"),
        ("source", "kind: rumour"),
        ("page", "draft: maybe"),
        ("front-page", "verdict: tea"),
        ("settings", "urls: directories"),
        ("settings", "theme: {acent: '#123456'}"),
        ("quiz-cases", "- {name: A, answers: {when: dawn}}"),
    ],
)
def test_a_mistake_breaks_the_schema(kind, text, validators):
    assert list(validators[kind].iter_errors(yaml.load(text, Loader)))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("option", "{name: 7, tagline: , facts: {}, draft: yes, params: {a: {b: [1]}}}"),
        ("option", "{name: Tea, facts: {price: ~, made: 2026-01, hot: yes, kinds: [a, b]}}"),
        ("criterion", "{type: list, choices: {oat-drink: , milk: Milk}}"),
        ("question", "{answers: [{id: 1, text: A}, {id: b, text: B, weights: {c: 0}}]}"),
        ("source", "{published: undated, accessed: 2026}"),
    ],
)
def test_what_versus_takes_keeps_to_the_schema(kind, text, validators):
    assert not list(validators[kind].iter_errors(yaml.load(text, Loader)))
