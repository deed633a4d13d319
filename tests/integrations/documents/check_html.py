"""Checks a document's HTML as XML and by its structure; prints its text. Ends with 1 and the reasons when it fails."""
import sys
import xml.etree.ElementTree as tree

page = tree.parse(sys.argv[1]).getroot()
problems = []


def check(holds, reason):
    if not holds:
        problems.append(reason)


def elements(name):
    return list(page.iter(name))


def text_of(element):
    return "".join(element.itertext())


check(page.tag == "html" and page.get("lang"), "the page states no language")
titles = page.findall("head/title")
check(len(titles) == 1 and text_of(titles[0]).strip(), "no title")
check(len(elements("h1")) == 1, "not exactly one h1")
check(len(elements("main")) == len(elements("header")) == len(elements("footer")) == 1, "landmarks are missing")

ids = [element.get("id") for element in page.iter() if element.get("id") is not None]
check(len(ids) == len(set(ids)), "an id is used twice")
check(all(ids) and not any(" " in name for name in ids), "an id is empty or has a space")
for element in page.iter():
    check(element.tag not in {"script", "link", "img", "iframe", "object", "embed", "base", "form"},
          f"<{element.tag}> does not belong here")
    for name in element.keys():
        check(not name.lower().startswith("on") and name not in {"src", "href", "srcset", "action"},
              f"attribute {name} does not belong here")
    label = element.get("aria-labelledby")
    check(label is None or label in ids, "a label points nowhere")
for style in elements("style"):
    check("url(" not in text_of(style) and "@import" not in text_of(style), "the style fetches something")
for table in elements("table"):
    check(table.find("caption") is not None, "a table without caption")
    check(all(cell.get("scope") in {"col", "row"} for cell in table.iter("th")), "a th without scope")
    check(table.find("thead") is not None, "a table without head")
for section in elements("section"):
    check(section.find("h2") is not None, "a section without heading")
for callout in elements("aside"):
    check(callout.get("role") == "note" and callout.get("aria-labelledby"), "a callout without role or name")
for drawing in elements("svg"):
    title = drawing.find("title")
    named = title is not None and text_of(title).strip() and title.get("id") == drawing.get("aria-labelledby")
    spoken = drawing.get("role") == "img" and (drawing.get("aria-label") or named)
    check(spoken or drawing.get("aria-hidden") == "true", "a drawing without text alternative")

print(text_of(page.find("body")))
if problems:
    sys.exit("\n".join(sorted(set(problems))))
