"""The parts of a page that the checks look at, read with the standard library's parser."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Markup(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.texts = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        parents = [name for name, _ in self.open]
        self.elements.append((tag, dict(attributes), parents, self.getpos()))
        if tag not in VOID:
            self.open.append((tag, dict(attributes)))

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes), [name for name, _ in self.open], self.getpos()))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open:
            name = self.open[-1][0]
            self.texts[name] = self.texts.get(name, "") + data

    def all(self, tag):
        return [element for element in self.elements if element[0] == tag]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes, _, _ in self.elements if "id" in attributes]


def read(path):
    return Markup(path.read_text(encoding="utf-8"))
