"""The memory that one reading and one writing of a document takes, by orjson or the standard library's json.

A process tells its largest size alone, so that each is measured in one of its own:  json_memory.py orjson|json DOCUMENT
"""

import importlib
import os
import sys


def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


module = importlib.import_module(sys.argv[1])
with open(sys.argv[2], "rb") as file:
    document = file.read()
before = peak()
value = module.loads(document)
read = peak()
text = module.dumps(value)
written = peak()
print(
    f"memory: {os.path.basename(sys.argv[2])}, Python {sys.argv[1]}: {before} KiB before, {read - before} KiB more by"
    f" decoding, {written - before} KiB more by decoding and encoding"
)
