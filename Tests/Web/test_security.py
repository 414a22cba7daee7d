"""No page holds anything that the header of the design would stop."""

import markup


def test_no_page_holds_inline_script_or_style(site):
    found = []
    for path in site.rglob("*.html"):
        page = markup.read(path)
        for tag, attributes, _, (line, _) in page.elements:
            if tag == "style" or "style" in attributes:
                found.append(f"{path}:{line}: inline style")
            if any(name.startswith("on") for name in attributes):
                found.append(f"{path}:{line}: inline handler")
            if tag == "script" and "src" not in attributes and "json" not in attributes.get("type", ""):
                found.append(f"{path}:{line}: inline script")
            for name in ("href", "src", "action"):
                if (attributes.get(name) or "").lower().lstrip().startswith(("javascript:", "data:")):
                    found.append(f"{path}:{line}: {attributes[name]}")
    assert not found, "\n".join(found[:20])
