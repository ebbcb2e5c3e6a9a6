"""Pages that nobody wrote to be read: each of ``KINDS`` makes one of a number, always the same."""

import gzip
import io
import json
import random
import zipfile

PROSE = (
    "<p>The “Sluice Gate” cue is a wonder of patience, and the low brass under it has the weight of water. "
    "I came back to “Night Ferry” twice that evening, and to “Lantern Street” three times after it.</p>"
)
REVIEW = (
    "<html><head><title>Barrow Weir review</title></head><body><article>"
    "<h1>Soundtrack review: Barrow Weir (Ida Quell – 1994)</h1>"
    f"{PROSE * 3}<p>Cue rating: 74 / 100</p><p>Album excellence: 33%</p></article></body></html>"
)


def _within(markup):
    return REVIEW.replace("<article>", f"<article>{markup}")


def scripts(chance, address, _file):
    lines = [
        f"<script src='{address}/s.js'></script>",
        "<script>document.write('<p>Cue rating: 100 / 100</p>'); while (true) {}</script>",
        f"<body onload=\"fetch('{address}')\">",
        f"<svg onload=\"fetch('{address}')\"><script href='{address}/x'/></svg>",
        "<a href='javascript:alert(1)'>a</a>",
        f"<script type='module'>import '{address}/m.js'</script>",
    ]
    return _within("".join(chance.choices(lines, k=5)))


def fetched(chance, address, file):
    lines = [
        f"<img src='{address}/p.png' srcset='{address}/q.png 2x'>",
        f"<link rel=stylesheet href='{address}/s.css'><link rel=preconnect href='{address}'>",
        f"<style>@import url({address}/i.css); body {{ background: url('{address}/b.png') }}</style>",
        f"<div style=\"background-image: url('{address}/d.png')\">x</div>",
        f"<meta http-equiv=refresh content='0; url={address}/r'><base href='{address}/'>",
        f"<iframe src='{address}/f'></iframe><iframe src='{file}'></iframe><frame src='{file}'>",
        f"<object data='{file}'></object><embed src='{file}'><applet code='{address}/A.class'></applet>",
        f"<video src='{address}/v.mp4' poster='{file}'></video><audio src='{file}'></audio>",
        f"<img src='{file}'><img src='//127.0.0.1/x.png'><img src='\\\\127.0.0.1\\x.png'>",
        f"<form action='{address}'><input type=image src='{address}/i.png' autofocus></form>",
    ]
    return _within("".join(chance.sample(lines, k=8)))


def entities(chance, address, file):
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    outside = f'<!ENTITY out SYSTEM "{chance.choice([file, address + "/x.dtd"])}">'
    doctype = f'<!DOCTYPE html [<!ENTITY e0 "ha"> {bomb} {outside} <!ENTITY % p SYSTEM "{address}/p"> %p;]>'
    head = chance.choice(["<?xml version='1.0'?>", "", "<?xml-stylesheet href='x.xsl'?>"])
    return head + doctype + _within("<p>&e11; &out; &e11;</p>")


def nested(chance, _address, _file):
    tag = chance.choice(
        ["div", "b", "font", "table><tr><td", "ul><li", "blockquote", "svg", "math", "select", "a", "p><i"]
    )
    return f"<body>{PROSE}" + f"<{tag}>" * chance.choice([300, 3_000, 100_000]) + PROSE


def attributed(chance, _address, _file):
    count = chance.choice([1_000, 30_000, 200_000])
    many = " ".join(f"a{number}=1" for number in range(count))
    return _within(
        chance.choice([f"<p {many}>x</p>", f"<p {'a' * count}=1>x</p>", f"<p class='{'x ' * count}'>x</p>"])
    )


def unclosed(chance, _address, _file):
    piece = chance.choice(
        [
            "<!--",
            '<p title="',
            "<",
            "</",
            "<![CDATA[",
            "<script>",
            "<title>",
            "<textarea>",
            "<plaintext>",
            "&#x",
            "<!DOCTYPE ",
        ]
    )
    return REVIEW[: chance.randrange(len(REVIEW))] + piece * chance.choice([1, 1_000, 100_000]) + PROSE


def huge(chance, _address, _file):
    piece = chance.choice(
        ["<p>word</p>", "word ", "a", "<br>", "<li>1. Weir", "<tr><td>1<td>Weir", "“", "* ", "(", "4/5 "]
    )
    return _within(piece * (chance.choice([300_000, 4_000_000]) // len(piece)))


def counted(chance, _address, _file):
    return _within(
        chance.choice([
            "<ol start=99999999999999999999><li>Weir<li value=-1>Kiln</ol>",
            "<table><tr><td colspan=1000000000 rowspan=1000000000>1<td>Weir</table>",
            "<ol reversed start=-5>" + "<li>Weir" * 5_000 + "</ol>",
            "<p>" + "Cue rating: 74 / 100 " * 5_000,
            "<h1>Weir (1994)</h1>" * 5_000,
        ])
    )  # fmt: skip


def misencoded(chance, _address, _file):
    text = REVIEW.replace(
        "<head>",
        f"<head><meta charset={chance.choice(['utf-16', 'utf-7', 'zip', 'rot13', 'x-mac', '💿', 'idna'])}>",
    )
    page = text.encode(chance.choice(["utf-8", "utf-16", "utf-32", "cp1250", "shift_jis"]), "replace")
    for _ in range(chance.randrange(60)):
        at = chance.randrange(len(page))
        page = page[:at] + chance.randbytes(chance.randrange(4)) + page[at:]
    return chance.choice([b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"]) + page


def packed(chance, _address, _file):
    inner = REVIEW.encode() * 2_000
    for _ in range(chance.randrange(1, 6)):
        if chance.random() < 0.5:
            inner = gzip.compress(inner, mtime=0)
        else:
            box = io.BytesIO()
            with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(zipfile.ZipInfo("page.html"), inner, zipfile.ZIP_DEFLATED)
            inner = box.getvalue()
    return inner


def stated(chance, address, file):
    document = chance.choice([
        "[" * 100_000,
        '{"a":' * 50_000,
        json.dumps({"@type": "Review", "name": "x" * 100_000, "reviewRating": {"ratingValue": "9" * 5_000}}),
        json.dumps({"@type": "Review", "author": address, "itemReviewed": {"@id": file, "name": 7}}),
        '{"@type": "Review", "reviewRating": {"ratingValue": NaN, "bestRating": -1}}',
        json.dumps([{"@type": ["Review", 5], "author": [[]], "itemReviewed": [[]]}] * 500),
    ])  # fmt: skip
    microdata = (
        "<div itemscope itemtype='https://schema.org/Review'>" * chance.choice([1, 200])
        + "<b itemprop=author itemscope>"
    )
    return _within(f"<script type='application/ld+json'>{document}</script>{microdata}")


def controlled(chance, _address, _file):
    marks = "\x00\x01\x1b[31m\x7f\x85\u202e\u2066\ue000\ue001\ue010\ufeff\u200b\u0301"
    return _within("".join(chance.choices(marks + " weir", k=chance.choice([50, 20_000]))))


def mutated(chance, _address, _file):
    page = bytearray(REVIEW.encode())
    for _ in range(chance.randrange(1, 80)):
        at = chance.randrange(len(page))
        match chance.randrange(3):
            case 0:
                page[at] = chance.randrange(256)
            case 1:
                del page[at : at + chance.randrange(40)]
            case _:
                page[at:at] = page[chance.randrange(len(page)) :][: chance.randrange(200)]
    return bytes(page)


def markdown(chance, address, file):
    piece = chance.choice(
        [
            "> ",
            "[",
            "![",
            "*",
            "_a",
            "`",
            "- " * 50,
            "<div>",
            "|",
            "# ",
            "[a](",
            "\\",
            "1. ",
            "~~~\n",
            "&amp;",
            "[a]: x\n",
        ]
    )
    anchors = "a: &a [x,x]\nb: &b [*a,*a]\n" * 50
    front = chance.choice(
        ["", f"---\ntitle: {'x: ' * 5_000}\n{anchors}---\n", "---\n" * 5_000, "+++\nrating = 9e999\n+++\n"]
    )
    links = f"![p]({address}/p.png) [f]({file}) <img src='{address}'> <{address}>\n\n"
    return (
        front
        + links
        + piece * chance.choice([10, 2_000, 100_000])
        + "\n\nA fine score, and “Night Ferry” is superb.\n"
    )


def described(chance, address, file):
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    doctype = (
        f'<!DOCTYPE album [<!ENTITY e0 "ha"> {bomb} <!ENTITY out SYSTEM "{chance.choice([file, address])}">]>'
    )
    inside = chance.choice(
        [
            "&e11;&out;",
            "<x>" * 100_000,
            "<track><title>t</title></track>" * 50_000,
            "<rating max='0'>nan</rating>",
        ]
    )
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}" parse="text"/>'
    review = f"<review>{include}It is superb.</review>"
    return f"{doctype}<album><title>Weir</title>{review}{inside}</album>\n{address}\n"


def archived(chance, address, file):
    related = "Content-Type: multipart/related; boundary"
    head = f"From: <Saved by Somebody>\r\nMIME-Version: 1.0\r\n{related}=x\r\n\r\n"
    page = _within(f"<img src={address}>")
    part = f"--x\r\nContent-Type: text/html\r\nContent-Location: {file}\r\n\r\n{page}\r\n"
    outside = "--x\r\nContent-Type: message/external-body; access-type=local-file; name="
    return chance.choice([
        head + part + "--x--\r\n",
        head + "--x\r\n" * 100_000 + part,
        "".join(f"{related}={n}\r\n\r\n--{n}\r\n" for n in range(20_000)) + part,
        f"{head}{outside}{file}\r\n\r\n\r\n",
        head + part.replace("text/html", "text/html; charset=zip\r\nContent-Transfer-Encoding: base64"),
        head + part.replace("text/html", f"text/html; {'a' * 100_000}=1; charset*0*=x''%"),
        head.replace("1.0", "1.0\r\nA:" + " b\r\n" * 100_000) + part,
    ])  # fmt: skip


_PAGES = (
    scripts, fetched, entities, nested, attributed, unclosed, huge, counted, misencoded, packed, stated,
    controlled, mutated,
)  # fmt: skip
KINDS = {**dict.fromkeys(_PAGES, ".html"), markdown: ".md", described: ".nfo", archived: ".mht"}
"""What makes a page, and the suffix of its file."""


def hostile_page(number, address, file):
    """One page, the suffix of its file, and the name of its kind."""
    kinds = list(KINDS)
    make = kinds[number % len(kinds)]
    page = make(random.Random(number), address, file)
    return page.encode("utf-8", "replace") if isinstance(page, str) else page, KINDS[make], make.__name__
