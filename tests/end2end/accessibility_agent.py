"""Looks at the screen as a screen reader does, for a test in another interpreter.

Run by the system's Python, which alone has pyatspi. Takes a JSON question a line, answers with one.
"""

import json
import sys

import pyatspi
from gi.repository import GLib

GONE = (GLib.Error, RuntimeError, LookupError, NotImplementedError)


def application(name):
    for found in pyatspi.Registry.getDesktop(0):
        if found is not None and found.name == name:
            return found
    return None


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    try:
        children = [node.getChildAtIndex(place) for place in range(min(node.childCount, 400))]
    except GONE:
        return
    for child in children:
        yield from walk(child, depth + 1)


def told(node):
    """What is said of one thing: its names, its role, where it is and what state it is in."""
    try:
        states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
        box = None
        if "component" in [name.lower() for name in pyatspi.listInterfaces(node)]:
            extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            box = [extents.x, extents.y, extents.width, extents.height]
        text = None
        if "text" in [name.lower() for name in pyatspi.listInterfaces(node)]:
            text = node.queryText().getText(0, -1)
        return {
            "name": node.name,
            "description": node.description,
            "role": node.getRoleName(),
            "states": states,
            "box": box,
            "text": text,
        }
    except GONE as error:
        return {"name": "", "role": "gone", "states": [], "box": None, "error": str(error)}


def answer(question):
    app = application(question["application"])
    if app is None:
        return []
    found = []
    for node in walk(app):
        try:
            fits = all(
                (
                    question.get("role") in (None, node.getRoleName()),
                    question.get("name") is None or question["name"] in (node.name or ""),
                    question.get("exact") is None or question["exact"] == node.name,
                )
            )
        except GONE:
            continue  # it went away while it was looked at
        if fits:
            described = told(node)
            if not question.get("showing", True) or "showing" in described["states"]:
                found.append(described)
    return found


for line in sys.stdin:
    sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
    sys.stdout.flush()
