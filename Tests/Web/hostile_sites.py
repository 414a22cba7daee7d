"""Sites made to harm: by what they are called, how to write them, and how the build has to end."""

import json
import os
import socket

MOST = 2 * 1024 * 1024 - 100


def fill(part):
    return part * (MOST // len(part.encode()))


# One Markdown file of two megabytes, most of them after cmark's own pathological tests.
TEXTS = {
    "alerts": fill("> [!NOTE]\n"),
    "ampersands": fill("&"),
    "anchors": fill("[a](#x) "),
    "backslashes": fill("\\"),
    "backticks": "".join("e" + "`" * n for n in range(1, 2000)),
    "backticks alike": fill("`a``"),
    "brackets and parentheses": fill("[ (]("),
    "broken links": fill("[a](x.md) "),
    "carriage returns": fill("a\r"),
    "citations": fill("[@a]"),
    "citations unclosed": fill("[@a; "),
    "code fences": fill("```\n"),
    "combining marks": "a" + "\u0301" * (MOST // 2 - 2),
    "directives": fill("```compare\n{}\n```\n\n"),
    "emphasis closers": fill("a_ "),
    "emphasis mixed": fill("*_"),
    "emphasis nested": "*a **a " * (MOST // 14) + "b" + " a** a*" * (MOST // 14 - 10),
    "emphasis of three": fill("***a** "),
    "emphasis openers": fill("_a "),
    "entities": fill("&amp;"),
    "entity without end": "&" + "a" * (MOST - 5) + ";",
    "headings": fill("# a\n"),
    "headings underlined": fill("a\n-\n"),
    "images": fill("![a](x.png) "),
    "images nested": "![" * (MOST // 3) + "a" + "]" * (MOST // 3 - 10),
    "items of tasks": fill("- [x] a\n"),
    "letters": "a" * MOST,
    "lines": "\n" * MOST,
    "links and emphasis": fill("[ a_"),
    "links closed": fill("a]"),
    "links nested": "[" * (MOST // 2) + "a" + "]" * (MOST // 2 - 10),
    "links opened": fill("[a"),
    "links unclosed": fill("[a](b"),
    "lists 99 deep": "".join("  " * (n % 99) + "* a\n" for n in range(20000)),
    "lists in a line": "- " * (MOST // 2),
    "lists in quotes": ("> - " * 24 + "a\n") * (MOST // 100),
    "lists of many depths": "".join("  " * n + "* a\n" for n in range(1400)),
    "mail": fill("a@a."),
    "marks mismatched": fill("*a_ "),
    "nothing": "",
    "nul": fill("abc\0de\n"),
    "parentheses": "[a](" + "(" * (MOST - 10),
    "quotes 99 deep": ("> " * 99 + "a\n") * (MOST // 201),
    "quotes in a line": "> " * (MOST // 2),
    "references": "".join(f"[a{n}]: u\n" for n in range(100000)) + "\n" + "[a1]" * 90000,
    "references in cells": "".join(f"[r{n}]: https://a.example/{n}\n" for n in range(25000))
    + "\n|a|b|\n|-|-|\n" + "".join(f"|*x*|[r{n}]|\n" for n in range(50000)),
    "reference long": "[x]: " + "a" * 1000000 + "\n\n" + "[x]" * 300000,
    "reference long in cells": "[r]: https://a.example/" + "a" * 1000000 + "\n\n|a|\n|-|\n" + "|[r]|\n" * 60000,
    "rules": fill("* * *\n"),
    "spaces": " " * MOST,
    "tables": fill("a\n|-|\n\n"),
    "tables that lack cells": "|" + "a|" * 2000 + "\n|" + "-|" * 2000 + "\n" + "|x\n" * 200000,
    "tables wide": "|" + "a|" * (MOST // 8) + "\n|" + "-|" * (MOST // 8) + "\n",
    "tabs": "\t" * MOST,
    "tildes": fill("~a "),
    "tildes of two lengths": fill("~~a~ "),
    "titles": fill('[a](b "'),
    "unclosed angle": fill("<"),
    "unclosed comment": fill("<!-- "),
    "unclosed declaration": fill("<!A"),
    "unclosed instruction": fill("<?"),
    "unclosed section": fill("<![CDATA["),
    "unclosed tag": fill("<a "),
    "web addresses": fill("http://a.b "),
    "wide joiner": fill("\U0001f469\u200d"),
}


def page(**keys):
    return f"---\n{json.dumps(keys)}\n---\n\nText.\n"


def many(count, path, text):
    return {path.format(n): text(n) for n in range(count)}


# By name: files below the root, the statuses allowed, and a word of the message.
SITES = {
    "settings empty": ({"versus.yml": ""}, {0}, ""),
    "settings no text": ({"versus.yml": b"\xff\xfe\0\0"}, {1}, "versus.yml"),
    "settings of sixteen bits": ({"versus.yml": "title: T\n".encode("utf-16")}, {1}, "versus.yml"),
    "settings a list": ({"versus.yml": "- a\n"}, {1}, "versus.yml:1:1"),
    "settings too deep": ({"versus.yml": "a: " + "[" * 5000}, {1}, "versus.yml"),
    "settings of aliases": ({"versus.yml": "a: &a [1]\nb: &b [*a,*a]\nc: [*b,*b]\n"}, {1}, "versus.yml:1"),
    "settings of a tag": ({"versus.yml": "title: !!python/object:os.system x\n"}, {1}, "versus.yml:1"),
    "settings cut off": ({"versus.yml": "title: 'T\n"}, {1}, "versus.yml"),
    "settings of many keys": ({"versus.yml": "".join(f"k{n}: 1\n" for n in range(90000))}, {1}, "k0"),
    "content above": ({"versus.yml": "content: ..\n"}, {1}, "content"),
    "content elsewhere": ({"versus.yml": "content: /etc\n"}, {1}, "content"),
    "content of itself": ({"versus.yml": "content: .\n"}, {0, 1, 73}, ""),
    "keep above": ({"versus.yml": "keep: [.., /, a/b]\n"}, {1}, "versus.yml:1:8"),
    "base-url broken": ({"versus.yml": "base-url: 'https://'\n"}, {1}, "versus.yml:1"),
    "edit-url broken": ({"versus.yml": "edit-url: '{path}'\n"}, {1}, "versus.yml:1"),
    "front matter unclosed": ({"content/p.md": "---\ntitle: P\n"}, {1}, "content/p.md:1:1"),
    "front matter of a scalar": ({"content/p.md": "---\nP\n---\n"}, {1}, "content/p.md:2"),
    "front matter twice": ({"content/p.md": "---\ntitle: P\ntitle: Q\n---\n"}, {1}, "content/p.md:3"),
    "front matter of a nul": ({"content/p.md": b"---\ntitle: a\0b\n---\n"}, {1}, "content/p.md"),
    "front matter of controls": ({"content/p.md": "---\ntitle: \"\\x1b[2J\"\n---\n"}, {1}, "content/p.md:2:8"),
    "front matter of nothing": ({"content/p.md": "---\ntitle: \"a\\0b\"\n---\n"}, {1}, "content/p.md:2:8"),
    "front matter of no characters": ({"content/p.md": "---\ntitle: \"a\\uFFFE\"\n---\n"}, {1}, "content/p.md:2:8"),
    "front matter turned round": ({"content/p.md": "---\ntitle: \"\\u202ea\\u2066\"\n---\n"}, {0}, ""),
    "front matter of surrogates": ({"content/p.md": "---\ntitle: \"\\ud800\"\n---\n"}, {1}, "content/p.md:2"),
    "text not in UTF-8": ({"content/p.md": b"# P\n\n\xc3\x28 \xff\n"}, {1}, "content/p.md:3"),
    "text of surrogates": ({"content/p.md": b"# P\n\n\xed\xa0\x80\n"}, {1}, "content/p.md:3"),
    "text too large": ({"content/p.md": "# P\n\n" + "a" * (3 << 20)}, {1}, "content/p.md"),
    "title of a megabyte": ({"content/p.md": page(title="x" * 1900000)}, {0, 1}, ""),
    "numbers beyond": (
        {"content/criteria/c.md": page(title="C", type="number", scale={"worst": 0, "best": 9}),
         "content/options/o.md": "---\nname: O\nfacts:\n  c: " + "9" * 4000 + "\n---\n"}, {1}, "content/options/o.md:4"),
    "exponents": (
        {"content/criteria/c.md": page(title="C", type="number", scale={"worst": 0, "best": 9}),
         "content/options/o.md": "---\nname: O\nfacts:\n  c: 1e999\n---\n"}, {1}, "content/options/o.md:4"),
    "scale without width": (
        {"content/criteria/c.md": page(title="C", type="number", scale={"worst": 1, "best": 1})}, {1}, "criteria/c.md"),
    "logarithm of nothing": (
        {"content/criteria/c.md": page(title="C", type="number", scale={"worst": 0, "best": 9, "log": True})}, {1},
        "criteria/c.md"),
    "weight beyond": ({"content/criteria/c.md": page(title="C", type="rating", weight=10**30)}, {1}, "criteria/c.md"),
    "date that is none": ({"content/p.md": page(title="P", updated="2026-02-30")}, {1}, "content/p.md:2"),
    "year without end": ({"content/p.md": page(title="P", updated="99999999999999999999-01-01")}, {1}, "p.md:2"),
    "option of itself": ({"content/options/o.md": page(name="O", combines=["o", "o"])}, {1}, "options/o.md"),
    "options of each other": (
        {"content/options/a.md": page(name="A", combines=["b", "c"]),
         "content/options/b.md": page(name="B", combines=["a", "c"]), "content/options/c.md": page(name="C")},
        {0, 1}, ""),
    "voice of itself": (
        {"content/sources/a.md": page(title="A", **{"same-voice-as": "b"}),
         "content/sources/b.md": page(title="B", **{"same-voice-as": "a"})}, {0, 1}, ""),
    "questions in a circle": (
        {f"content/questions/{a}.md": page(
            title=a, when={"question": b, "answer": ["x"]},
            answers=[{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}]) for a, b in ("ab", "ba")}, {1}, "question"),
    "quiz of forty questions": (
        {"content/criteria/c.md": page(title="C", type="rating"),
         "content/options/a.md": page(name="A", facts={"c": 1}), "content/options/b.md": page(name="B", facts={"c": 5}),
         **many(40, "content/questions/q{}.md", lambda n: page(title=f"Q{n}", answers=[
             {"id": i, "text": i, "weights": {"c": {"weight": 3, "prefer": p}}}
             for i, p in (("x", "higher"), ("y", "lower"))]))}, {0, 1}, ""),
    "facts nobody knows": (
        {**many(300, "content/criteria/criterion-{}.md", lambda n: page(title=f"C{n}", type="rating")),
         **many(50, "content/options/o{}.md",
                lambda n: page(name=f"O{n}", facts={f"kriterion-{m}": 3 for m in range(300)}))}, {1}, "did you mean"),
    "options by the thousand": (
        {"versus.yml": "title: T\npairs: none\n", **many(2000, "content/options/o{}.md", lambda n: page(name=f"O{n}")),
         **many(10, "content/criteria/c{}.md", lambda n: page(title=f"C{n}", type="rating"))}, {0}, ""),
    "links into a folder renamed": (
        many(4000, "content/guides/page-{}.md",
             lambda n: f"# P{n}\n\n[a](../guide/page-{n * 7 % 4000}.md) [b](../gone/{n}.md)\n"), {1}, "did you mean"),
    "sources cited by the thousand": (
        {"content/sources/a.md": page(title="A"), "content/p.md": "# P\n\n" + "".join(
            f"[@a, {n}] " for n in range(150000))}, {0}, ""),
    "sentences repeated": (
        {"content/p.md": "# P\n\n" + "The very same sentence of many words stands here again. \n\n" * 35000}, {0}, ""),
    "aliases by the thousand": (
        {"content/p.md": page(title="P", aliases=[f"a{n}.html" for n in range(40000)])}, {0, 1}, ""),
    "aliases that lead out": (
        {"content/p.md": page(title="P", aliases=["../../etc/x.html", "/", "a//b", "a/../../b"])}, {1}, "content/p.md:2"),
    "aliases of others": (
        {"content/p.md": page(title="P", aliases=[".git/refs/heads/x.html", "a/.htaccess", ".versus-manifest/"])},
        {1}, "content/p.md:2"),
    "aliases of pages": ({"content/p.md": page(title="P", aliases=["index.html", "404.html"])}, {1}, "content/p.md:2"),
    "pages at one path": ({"content/a.md": "# A\n", "content/a/index.md": "# B\n"}, {0, 1}, ""),
    "pages that differ by case": ({"content/a.md": "# A\n", "content/A.md": "# B\n"}, {1}, "A.md"),
    "names of a normal form": (
        {"content/\u00e9.md": "# A\n", "content/e\u0301.md": "# B\n"}, {1}, "content/e\u0301.md'"),
    "name not in UTF-8": ({b"content/\xff\xfe.md": "# A\n"}, {1}, "content/"),
    "name of a line break": ({"content/a\nb.md": "# A\n"}, {1}, "content/a\ufffdb.md"),
    "name of another's": ({"content/a\nCNAME": ""}, {1}, "content/a\ufffdCNAME"),
    "name of a return": ({"content/a\r/b.png": ""}, {1}, "content/a\ufffd"),
    "name of controls": ({"content/\x1b[2J.md": "# A\n"}, {1}, "content/\ufffd[2J.md"),
    "name of spaces": ({"content/ .md": "# A\n"}, {0, 1}, ""),
    "name of 255 bytes": ({"content/" + "n" * 252 + ".md": "# A\n"}, {0, 1, 74}, ""),
    "folders without end": ({"content/" + "d/" * 800 + "p.md": "# A\n"}, {0, 1, 74}, ""),
    "template of itself": ({"templates/components/header/header.html": "{{> components/header/header}}"}, {0, 1}, ""),
    "template cut off": ({"templates/layout.html": "<!DOCTYPE html>{{#site"}, {1}, "templates/layout.html:1"),
    "template deep": (
        {"templates/footer-extra.html": "{{#site}}" * 50000 + "{{/site}}" * 50000}, {1}, "footer-extra.html:1:904"),
    "templates that double": (
        {"templates/footer-extra.html": "{{> x/p0}}", **many(40, "templates/x/p{}.html",
            lambda n: f"{{{{> x/p{n + 1}}}}}" * 2 if n < 39 else "x")}, {1}, "templates/"),
    "template of braces": ({"templates/footer-extra.html": "{{" * 400000}, {1}, "templates/footer-extra.html"),
    "template of script": ({"templates/footer-extra.html": "<script>{{title}}</script>"}, {1}, "footer-extra.html:1"),
    "template not in UTF-8": ({"templates/footer-extra.html": b"\xff"}, {1}, "templates/footer-extra.html"),
    "style of a megabyte": ({"templates/components/x/x.css": "a{}" * 600000}, {0, 1}, ""),
    "picture that runs": ({"content/x.svg": "<svg onload='alert(1)'/>", "content/p.md": "# P\n\n![a](x.svg)\n"}, {0}, ""),
}


def link_to(target):
    return lambda path: os.symlink(target, path)


def listening(path):
    with socket.socket(socket.AF_UNIX) as plug:
        here = os.getcwd()
        os.chdir(path.parent)
        try:
            plug.bind(path.name)
        finally:
            os.chdir(here)


# What is no file, by where it lies.
SPECIAL = {
    "pipe": ("content/p.md", os.mkfifo),
    "pipe among files": ("content/p.png", os.mkfifo),
    "pipe as settings": ("versus.yml", os.mkfifo),
    "pipe among templates": ("templates/layout.html", os.mkfifo),
    "link to a device": ("content/p.md", link_to("/dev/zero")),
    "link to random bytes": ("content/p.png", link_to("/dev/urandom")),
    "link to itself": ("content/p.md", link_to("p.md")),
    "link to the folder above": ("content/up", link_to("..")),
    "link out": ("content/p.md", link_to("/etc/passwd")),
    "link that dangles": ("content/p.md", link_to("nowhere")),
    "socket": ("content/p.md", listening),
    "folder as settings": ("versus.yml", os.mkdir),
}
