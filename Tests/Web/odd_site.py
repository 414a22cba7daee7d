"""A site that nobody would write: long words, long names, other scripts, long addresses; and one of next to nothing."""

import subprocess

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
NAME = "The Extraordinarily Comprehensive Long-Named Software Platform X"
ADDRESS = "https://documentation.subdomain.example-organisation.org/a/very/long/path/index.html?query=long"

ODD = {
    "versus.yml": f"title: {WORD}\ncriteria-groups: [{{id: words, title: {WORD}}}]\n",
    "content/index.md": f"""---
title: {WORD}
verdict: {{winner: arabic, why: "Everything depends on {WORD}."}}
---
{ADDRESS}

```compare
```
""",
    "content/options/long.md": f"""---
name: {NAME}
tagline: {WORD}
website: {ADDRESS}
facts: {{address: "{ADDRESS}", word: {WORD}, mark: {{value: 4, sources: [source], as-of: 2026}}}}
pros: [{{text: "Known for {WORD}", sources: [source]}}]
---
{WORD}
""",
    "content/options/cjk.md": f"""---
name: 超级综合比较平台软件系统第二版增强型企业级解决方案
facts:
  word: 这是一个没有空格的很长很长很长很长很长很长很长的句子
  mark:
    value: 3
    why: {WORD}.
    claims: [{{value: 5, sources: [source], says: {WORD}}}, {{value: 3, sources: [source]}}]
cons: [{{text: {WORD}}}]
---
""",
    "content/options/arabic.md": """---
name: نظام المقارنة الشامل الموسّع
facts: {word: قيمة نصية باللغة العربية, mark: 5}
---
""",
    "content/criteria/address.md": f"---\ntitle: Adresse der {WORD}\ngroup: words\ntype: link\n---\n",
    "content/criteria/word.md": f"---\ntitle: {WORD}\ngroup: words\ntype: text\n---\n",
    "content/criteria/mark.md": f"""---
title: A criterion whose title goes on for long enough to fill three lines
description: {WORD}
type: rating
verdict: {{winner: arabic, why: {WORD}, sources: [source]}}
---
""",
    "content/sources/source.md": f"---\ntitle: {WORD}\nurl: {ADDRESS}\nkind: article\n---\n",
    "content/use-cases/everyday.md": f"""---
title: {WORD} im Alltag
needs: [{{criterion: mark, at-least: 3}}]
weights: {{mark: 5}}
verdict: {{winner: arabic, why: "{WORD}.", unless: "There is {ADDRESS}.", sources: [source]}}
tools: {{long: [{WORD}]}}
---
""",
}

SMALL = {
    "versus.yml": "title: Tea or coffee\n",
    "content/options/tea.md": "---\nname: Tea\nfacts: {caffeine: 40, hot: yes}\n---\n",
    "content/options/coffee.md": "---\nname: Coffee\nfacts: {caffeine: 95, hot: yes}\n---\n",
    "content/criteria/caffeine.md": """---
title: Caffeine
type: number
better: lower
scale: {worst: 100, best: 0}
---
""",
    "content/criteria/hot.md": "---\ntitle: Served hot\ntype: flag\n---\n",
}


def build(versus, texts, folder, **settings):
    """Writes a site into the folder and builds it there, whatever it is warned of."""
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with open(folder / "versus.yml", "a", encoding="utf-8") as file:
        file.writelines(f"{key}: {value}\n" for key, value in settings.items())
    run = subprocess.run([versus, "build", "-C", folder], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return folder / "public"
