/// One criterion of each type, two options and two sources.
let smallSite: [String: String] = [
  "criteria/ease.md": "---\ntitle: Ease\ntype: rating\n---\n",
  "criteria/speed.md": """
  ---
  title: Speed
  type: number
  unit: req/s
  scale: {worst: 0, best: 1000}
  ---
  """,
  "criteria/stars.md": "---\ntitle: Stars\ntype: number\n---\n",
  "criteria/typed.md": "---\ntitle: Typed\ntype: flag\n---\n",
  "criteria/model.md": """
  ---
  title: Model
  type: choice
  choices:
    threads: {title: Threads, rating: 2}
    event-loop: {title: Event loop, rating: 5}
  ---
  """,
  "criteria/fits.md":
    "---\ntitle: Fits\ntype: choice\nchoices: {small: Small, large: Large}\n---\n",
  "criteria/motto.md": "---\ntitle: Motto\ntype: text\n---\n",
  "criteria/hosts.md": "---\ntitle: Hosts\ntype: list\nchoices: {aws: AWS, fly: Fly}\n---\n",
  "criteria/born.md": "---\ntitle: Born\ntype: date\n---\n",
  "criteria/stable.md": "---\ntitle: Stable\ntype: version\n---\n",
  "criteria/home.md": "---\ntitle: Home\ntype: link\n---\n",
  "options/first.md": "---\nname: First\n---\n",
  "options/second.md": "---\nname: Second\n---\n",
  "sources/survey.md": "---\ntitle: Survey\n---\n",
  "sources/bench.md": "---\ntitle: Bench\n---\n",
]
