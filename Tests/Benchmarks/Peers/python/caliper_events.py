"""Reads and writes the event fixtures with caliper-python, and prints how many a second.

    caliper_events.py FOLDER SECONDS

Prints `caliper-python.NAME RATE` for each measurement; exits 3 where the package is not there. The fixtures must be of the
version that it speaks.
"""

import collections
import collections.abc
import json
import os
import sys
import time

# The package was written for Python before 3.10.
for name in ("MutableMapping", "MutableSequence", "Mapping", "Sequence"):
    if not hasattr(collections, name):
        setattr(collections, name, getattr(collections.abc, name))

try:
    from caliper import condensor, request
except ImportError:
    sys.exit(3)


def envelope(value):
    return request.Envelope(
        data=[value], send_time="2017-11-15T10:15:01.000Z", sensor_id="https://example.edu/sensors/1").as_json()


def measure(name, items, seconds, work):
    rates = []
    for _ in range(3):
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < seconds / 3:
            for item in items:
                work(item)
            count += len(items)
        rates.append(count / (time.perf_counter() - start))
    print("caliper-python.%s %d" % (name, sorted(rates)[1]))


def main():
    folder, seconds = sys.argv[1], float(sys.argv[2])
    texts, values = [], []
    for name in sorted(os.listdir(folder)):
        if not (name.startswith("caliperEvent") and name.endswith(".json")):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
        try:
            value = condensor.from_json_dict(json.loads(text))
            envelope(value)
        except Exception:  # what it cannot read is not measured
            continue
        texts.append(text)
        values.append(value)
    print("caliper-python.events %d" % len(values))
    if values:
        measure("write", values, seconds, envelope)
        measure("read", texts, seconds, lambda text: condensor.from_json_dict(json.loads(text)))


main()
