"""Runs mistakes, each in a process of its own, and writes down when it was found and what was shown.

A mistake is a function with a docstring and no parameters. It does what a user would do, from making the network to
training it. The training loop says by `reached` how far it came.
"""

import os
import re
import subprocess
import sys

CONSTRUCTION = "construction"
FIRST_BATCH = "first batch"
TRAINING = "training"
END = "end"

_MARK = "reached: "
_FRAME = re.compile(r'  File "(.*)", line \d+, in (\S+)')
_NUMBERS = re.compile(r"[\s\[\]\d.+\-e]*[\d.\]>]+")
_TENSOR = re.compile(r"\[\[\[\[ .*")
_FOLDERS = re.compile(r'(?<![\w.:/])/(?:[^\s":/]+/)+')
_COLOUR = re.compile(r"\x1b\[\d*m")
_LEFT_OUT = "  …"


def reached(stage):
    """Tells the process that writes down, between what is shown."""
    print(_MARK + stage, file=sys.stderr, flush=True)


def main(module, versions):
    """With the name of a mistake: makes it. Without: makes all of them and writes outputs.txt beside the module."""
    if len(sys.argv) > 1:
        reached(CONSTRUCTION)
        getattr(module, sys.argv[1])()
        reached(END)
        return
    folder = os.path.dirname(os.path.abspath(module.__file__))
    with open(os.path.join(folder, "outputs.txt"), "w", encoding="utf-8") as file:
        print(versions, file=file)
        for name in mistakes(module):
            found, text = outcome(module, name)
            print(f"\n== {name}\nfound: {found}\n{text}".rstrip(), file=file)
        print(f"\n== linter\n{linter(module)}", file=file)


def mistakes(module):
    """In the order of the source."""
    functions = [each for each in vars(module).values() if hasattr(each, "__code__")]
    return [
        each.__name__ for each in functions
        if each.__module__ == module.__name__ and each.__doc__ and each.__code__.co_argcount == 0]


def linter(module):
    """What pyflakes says of the module, as an editor with it shows."""
    command = [sys.executable, "-m", "pyflakes"]
    version = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout.split()[0]
    found = subprocess.run([*command, module.__file__], capture_output=True, text=True).stdout
    return f"pyflakes {version}\n{_FOLDERS.sub('', found)}".rstrip()


def outcome(module, name):
    """The stage at which a mistake was found or warned of, and the text."""
    run = subprocess.run([sys.executable, module.__file__, name], stderr=subprocess.PIPE, text=True)
    stage, shown_at, lines = None, None, []
    for line in _COLOUR.sub("", run.stderr).splitlines():
        if line.startswith(_MARK):
            stage = line[len(_MARK):]
        elif stage:  # what is printed while libraries are loaded says nothing about the mistake
            shown_at = shown_at or stage
            lines.append(line)
    if run.returncode == 0:
        found = f"{shown_at} (warning)" if shown_at else "never"
    else:
        found = stage
    return found, shortened(lines, module.__file__)


def shortened(lines, file):
    """What Python printed, with … in place of frames that are not the user's and of numbers, and without folders."""
    kept = []
    own = True
    for line in lines:
        frame = _FRAME.match(line)
        if frame:
            own = os.path.basename(frame[1]) == os.path.basename(file) and frame[2] != "<module>"
        elif line.strip(" ^") and not line.startswith("    "):
            own = True
        left_out = kept and kept[-1] == _LEFT_OUT
        if own and not _NUMBERS.fullmatch(line) and not (left_out and not line.strip()):
            kept.append(_TENSOR.sub("[[[[ …", _FOLDERS.sub("", line)).rstrip())
        elif not left_out:
            kept.append(_LEFT_OUT)
    return "\n".join(kept)
