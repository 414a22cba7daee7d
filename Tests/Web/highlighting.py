"""What Pygments calls each sign of a code, and what versus does: coarse classes to compare."""

import html
import re
import subprocess

from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator, Other, String

TYPES = {short: kind for kind, short in STANDARD_TYPES.items()}
ANY = "any"
# By Pygments' lexer, what isn't compared, since one of the two guesses there or draws another line:
# types after a colon, words of values in CSS, scalars of YAML, a backslash at a line's end, numbers
# in paths, HTML around PHP.
UNCOMPARED = {
    "typescript": (Keyword.Type,),
    "css": (Keyword.Constant, Comment.Preproc),
    "html": (Keyword.Constant,),
    "yaml": (Literal.Scalar, Name.Variable),
    "bash": (String.Escape,),
    "console": (String.Escape, Number),
    "docker": (Number, String.Escape),
    "rust": (Keyword.Pseudo,),
    "php": (Other,),
}


def coarse(kind, text="x", lexer=""):
    """keyword, string, comment, directive, number; None for the rest, ANY for what isn't compared."""
    if kind is Error or kind in String.Interpol or kind in Literal.Date:
        return ANY
    if any(kind in other for other in UNCOMPARED.get(lexer, ())):
        return ANY
    if lexer in ("rust", "php") and kind in String.Doc:
        return "comment"
    if lexer == "css" and kind in Keyword.Type:
        return "number"
    if lexer == "yaml" and kind in Name.Constant:
        return "string"
    if lexer == "docker" and kind is String and text[0] not in "\"'":
        return ANY
    if kind in String:
        return "string"
    if kind in Comment.Preproc or kind in Comment.PreprocFile:
        return "directive"
    for coarser, name in ((Comment, "comment"), (Number, "number"), (Keyword, "keyword")):
        if kind in coarser:
            return name
    return "keyword" if kind in Operator.Word else None


def by_pygments(code, lexer):
    found = get_lexer_by_name(lexer, stripnl=False, ensurenl=False).get_tokens(code)
    return [coarse(kind, text, lexer) for kind, text in found for _ in text]


def by_versus(versus, code, language):
    """The classes, and the text, of what versus writes for a fence."""
    fence = "`" * 12
    source = f"{fence}{language}\n{code}\n{fence}\n"
    run = subprocess.run([versus, "markdown", "-"], input=source.encode(), capture_output=True, check=True)
    inner = re.fullmatch(r"<pre[^>]*><code[^>]*>(.*)</code></pre>\n", run.stdout.decode(), re.DOTALL)[1]
    classes, text, kind = [], [], None
    for tag, name, plain in re.findall(r'(<span class="(\w+)">|</span>)|([^<]+)', inner):
        if tag:
            kind = coarse(TYPES[name]) if name else None
            continue
        plain = html.unescape(plain)
        classes += [kind] * len(plain)
        text.append(plain)
    return classes[: len(code)], "".join(text)


def agreement(code, ours, theirs):
    """By class: signs that both call so, that versus alone does, that Pygments alone does."""
    counts = {}
    for sign, our, their in zip(code, ours, theirs, strict=True):
        is_text = {our, their} & {"string", "comment", "directive"}
        if sign.isspace() or ANY in (our, their) or not (sign.isalnum() or is_text):
            continue
        for kind in {our, their} - {None}:
            place = 0 if our == their else 1 if our == kind else 2
            counts.setdefault(kind, [0, 0, 0])[place] += 1
    return counts
