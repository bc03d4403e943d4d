"""orjson and the standard library's json over the same bytes: MB/s of loads and dumps, median of 15 turns."""

import json
import os
import statistics
import sys
import time

import orjson


def median(rounds, work):
    turns = []
    for _ in range(15):
        began = time.perf_counter_ns()
        for _ in range(rounds):
            work()
        turns.append((time.perf_counter_ns() - began) / rounds)
    return statistics.median(turns)


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        document = file.read()
    rounds = max(1, 2_000_000 // len(document))
    value = orjson.loads(document)
    for name, load, dump in [("orjson", orjson.loads, orjson.dumps), ("json", json.loads, json.dumps)]:
        reading = len(document) * 1_000 / median(rounds, lambda: load(document))
        writing = len(document) * 1_000 / median(rounds, lambda: dump(value))
        print(f"speed: {os.path.basename(path)}, Python {name}: decode {reading:.0f} MB/s, encode {writing:.0f} MB/s")
