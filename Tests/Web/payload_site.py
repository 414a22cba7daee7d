"""A site that says a payload wherever an author may say anything."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent / "payloads"


def lines(name):
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def front_matter(keys, body):
    """JSON is YAML."""
    return f"---\n{json.dumps(keys)}\n---\n\n{body}"


def body(text, number):
    fenced = text.replace("`", "'")
    return f"""## {text}

{text}

- {text}

> {text}

| {text.replace("|", "")} | b |
|---|---|
| c | {text.replace("|", "")} |

```{fenced.split()[0]} title="{fenced}"
{text}
```

````tabs
```html title="{fenced.replace('"', "'")}"
{text}
```
````

[@s{number}, {text.replace("]", "").replace(";", ",").replace("[", "")}]

![{text.replace("[", "").replace("]", "").replace("`", "")}](/cup.svg)

### {text}
"""


def write(root, texts):
    """One option, criterion, use case, question, source and page for each text."""
    content = root / "content"
    for kind in ("options", "criteria", "use-cases", "questions", "sources", "pages"):
        (content / kind).mkdir(parents=True)
    (content / "cup.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    groups = [{"id": f"g{i}", "title": text, "description": text} for i, text in enumerate(texts)]
    settings = {
        "title": texts[0], "description": texts[1], "base-url": "https://a.example/",
        "repository": "https://code.example/x", "raw-html": "escape", "pairs": "listed",
        "listed-pairs": [[f"o{i}", f"o{i + 1}"] for i in range(0, len(texts) - 1, 2)],
        "edit-url": "https://code.example/x/edit/{path}",
        "criteria-groups": groups, "use-case-groups": groups,
        "navigation": [{"title": text, "to": "https://a.example/"} for text in texts[:8]],
    }
    (root / "versus.yml").write_text(json.dumps(settings))
    (content / "index.md").write_text(front_matter({"title": texts[2], "description": texts[3]}, body(texts[4], 4)))
    for number, text in enumerate(texts):
        for kind, keys in entries(number, text).items():
            (content / kind).write_text(front_matter(keys, body(text, number)), encoding="utf-8")


def entries(i, text):
    """By path in `content`, what one text makes."""
    cited = {"id": f"s{i}", "at": text}
    common = {"description": text, "params": {"x": text}, "updated": "2026-01-01"}
    rated = {"scale": {"worst": 0, "best": 9}}
    return {
        f"options/o{i}.md": common | {
            "name": f"{text} {i}", "tagline": text,
            "facts": {
                f"c{i}": {"value": 1, "sources": [cited], "note": text, "why": text, "claims": [
                    {"value": 2, "sources": [cited], "says": text},
                    {"value": 1, "sources": ["s0"], "says": text}]},
                "words": {"value": text, "sources": [cited]},
                "kind": {"value": f"k{i}", "sources": [cited]},
            },
            "pros": [{"text": text, "sources": [cited]}], "cons": [text],
            "may-never-win": text,
        },
        f"criteria/c{i}.md": common | {
            "title": f"{text} {i}", "type": "number", "unit": text, "group": f"g{i}",
            "verdict": {"winner": "depends", "why": text, "sources": [cited], "as-of": "2026-01"},
        } | rated,
        f"use-cases/u{i}.md": common | {
            "title": f"{text} {i}", "group": f"g{i}", "weights": {f"c{i}": 3},
            "verdict": {"winner": f"o{i}", "why": text, "unless": text, "override": text, "sources": [cited],
                        "as-of": "2026-01"},
            "tools": {f"o{i}": [text]},
        },
        f"questions/{i:03}-q{i}.md": common | {
            "title": f"{text} {i}",
            "answers": [
                {"id": "a", "text": text, "weights": {f"c{i}": 3}, "use-case": f"u{i}"},
                {"id": "b", "text": f"{text} b", "weights": {"c0": 1}},
            ],
        },
        f"sources/s{i}.md": common | {
            "title": f"{text} {i}", "publisher": text, "author": text, "interest": text,
            "url": f"https://a.example/{i}", "published": "2026-01-01",
        },
        f"pages/p{i}.md": common | {"title": f"{text} {i}"},
    } | ({} if i > 0 else shared())


def shared():
    choices = {f"k{i}": {"title": text, "rating": 3} for i, text in enumerate(lines("texts.txt"))}
    return {
        "criteria/words.md": {"title": "Words", "type": "text", "group": "g0"},
        "criteria/kind.md": {"title": "Kind", "type": "choice", "choices": choices, "group": "g1"},
    }
