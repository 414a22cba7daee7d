"""The data beside the pages: by its schema, and what programs expect of it."""

import csv
import json
from xml.etree import ElementTree

import jsonschema
import pytest

import markup


def test_the_comparison_keeps_to_its_schema(site, repository):
    data = site / "data" / "comparison.json"
    if not data.exists():
        pytest.skip("a site without options has no comparison")
    schema = json.loads((repository / "docs" / "comparison.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    comparison = json.loads(data.read_text())
    jsonschema.Draft202012Validator(schema).validate(comparison)
    criteria = {criterion["id"] for criterion in comparison["criteria"]}
    sources = {source["id"] for source in comparison["sources"]}
    for option in comparison["options"]:
        for fact in option["facts"]:
            assert fact["criterion"] in criteria
            assert {source["id"] for source in fact["sources"]} <= sources


def test_the_table_has_a_row_for_each_fact(site):
    data = site / "data" / "comparison.csv"
    if not data.exists():
        pytest.skip("a site without options has no table")
    comparison = json.loads((site / "data" / "comparison.json").read_text())
    with data.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert len(rows) == len(comparison["options"]) * len(comparison["criteria"])
    assert not [row for row in rows for cell in row.values() if cell[:1] in tuple("=+-@")]


def test_feed_and_sitemap_are_well_formed(site):
    for name in ("feed.xml", "sitemap.xml"):
        if (site / name).exists():
            ElementTree.fromstring((site / name).read_bytes())


def test_every_page_describes_itself_for_machines(site):
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if path.name == "404.html" or "http-equiv" in text:
            continue
        kinds = [attributes.get("type") for _, attributes, _, _ in markup.read(path).all("script")]
        assert kinds.count("application/ld+json") == 1, path
        assert described(path)[0]["@context"] == "https://schema.org"


def described(path):
    """A page's JSON-LD, and its `<meta>`."""
    text = path.read_text(encoding="utf-8")
    start = text.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
    metas = {}
    for _, attributes, _, _ in markup.read(path).all("meta"):
        metas[attributes.get("property") or attributes.get("name")] = attributes.get("content")
    return json.loads(text[start : text.index("</script>", start)]), metas


def test_shared_pages_say_what_they_are(built_sites):
    base = "https://host.example/duel"
    site = built_sites("reference", "files", "--base-url", base)
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        data, metas = described(path)
        address = f"{base}/{path.relative_to(site)}".removesuffix("index.html" if path == site / "index.html" else "\0")
        assert metas["og:url"] == data["url"] == address
        assert metas["og:title"] and metas["og:site_name"] == "Node.js or Python"
        assert metas.get("og:description") == metas.get("description")
        assert len(metas.get("description") or "") <= 160
        assert "Review" not in str(data) and "Rating" not in str(data)


def test_lists_and_the_table_say_what_they_hold(built_sites):
    site = built_sites("reference", "files", "--base-url", "https://host.example/duel")
    options = described(site / "options" / "index.html")[0]["mainEntity"]
    assert [item["name"] for item in options["itemListElement"]] == ["Node.js", "Python", "Both together"]
    table = described(site / "table.html")[0]["mainEntity"]
    assert table["@type"] == "Dataset"
    for file in table["distribution"]:
        assert (site / file["contentUrl"].removeprefix("https://host.example/duel/")).is_file()


def test_descriptions_are_not_all_alike(built_sites):
    site = built_sites("reference", "files", "--base-url", "https://host.example/duel")
    found = [described(path)[1].get("description") for path in site.rglob("*.html") if path.name != "404.html"]
    told = [text for text in found if text]
    assert len(told) > len(found) * 0.9
    assert len(set(told)) == len(told)
