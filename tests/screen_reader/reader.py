"""What a screen reader sees of Vereda, through AT-SPI; run by tests/screen_reader.rs inside a session bus of its own.

reader.py dump             every node of the window in reading order: depth, role, name, text, language, states
reader.py press NAME       presses the control of that name, then dumps
reader.py focus COUNT      presses Tab COUNT times with real keys and prints the name of what has the focus each time
reader.py time NAME        presses the control of that name and prints how many ms pass until the first heading changes
"""

import subprocess
import sys
import time

import pyatspi


def window():
    """The window, once it holds a whole page."""
    deadline = time.time() + 20
    while time.time() < deadline:
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app and app.name == "vereda" and app.childCount and len(list(nodes(app))) > 15:
                return app.getChildAtIndex(0)
        time.sleep(0.1)
    sys.exit("the window does not show on the bus")


def nodes(node, depth=0):
    yield depth, node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child:
            yield from nodes(child, depth + 1)


def text_of(node):
    try:
        text = node.queryText()
    except NotImplementedError:
        return "", ""
    try:
        attributes = text.getAttributeRun(0, True)[0]
    except AttributeError:  # pyatspi's own, when a node has no attributes
        return text.getText(0, -1), ""
    pairs = (pair.split(":", 1) for pair in attributes if ":" in pair)
    return text.getText(0, -1), dict(pairs).get("language", "")


STATES = {
    "focused": pyatspi.STATE_FOCUSED,
    "expanded": pyatspi.STATE_EXPANDED,
    "checked": pyatspi.STATE_CHECKED,
    "sensitive": pyatspi.STATE_SENSITIVE,
}


def dump(root):
    for depth, node in nodes(root):
        text, language = text_of(node)
        held = [name for name, state in STATES.items() if node.getState().contains(state)]
        role = dict(pair.split(":", 1) for pair in node.getAttributes()).get("xml-roles", "") or node.getRoleName()
        print(depth, role, node.name, text, language, " ".join(held), sep="\t")


def named(root, name):
    for _, node in nodes(root):
        if node.name == name and node.queryAction().nActions:
            return node
    sys.exit(f"nothing that can be pressed is called {name!r}")


def first_heading(root):
    return next((node.name for _, node in nodes(root) if node.getRoleName() == "heading"), "")


def press(root, name):
    assert named(root, name).queryAction().doAction(0)


def main():
    root = window()
    what = sys.argv[1]
    if what == "dump":
        dump(root)
    elif what == "press":
        press(root, sys.argv[2])
        time.sleep(1.0)
        dump(root)
    elif what == "focus":
        for _ in range(int(sys.argv[2])):
            subprocess.run(["xdotool", "search", "--name", "Vereda", "windowfocus", "--sync", "key", "Tab"], check=True)
            time.sleep(0.6)
            print(next((n.name for _, n in nodes(root) if n.getState().contains(pyatspi.STATE_FOCUSED)), "nothing"))
    elif what == "time":
        before = first_heading(root)
        start = time.time()
        press(root, sys.argv[2])
        while first_heading(root) == before and time.time() - start < 5:
            pass
        print(round((time.time() - start) * 1000))


main()
