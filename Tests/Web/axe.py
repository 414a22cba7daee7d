"""What axe has to say against a page."""

from axe_playwright_python.sync_playwright import Axe


def violations(page, within=None):
    """
    Each rule that is broken, with the first places where it is.

    What is in order is not asked for: it would be megabytes for each page.
    """
    results = Axe().run(page, context=within, options={"resultTypes": ["violations"]}).response
    return [
        (violation["id"], [node["html"][:160] for node in violation["nodes"][:3]])
        for violation in results["violations"]
    ]
