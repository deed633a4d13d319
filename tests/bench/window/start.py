#!/usr/bin/env python3
"""start.py BIN [RUNS]: how long calcar-desktop takes from being started until its frames are shown.

Each run is a new process; its files are in the file cache after the first, which is not counted. Renders in software, on
$DISPLAY where there is one, else offscreen. Prints the median and the range of: the first frame and the first usable one of
the start page (a store that is there, opened with a key file), of a patient handed over by a file (known to that store), and of
an example (its store is made first).
"""
import json
import os
import subprocess
import sys
import tempfile
import time

LIMIT = 300


def timed(command, environment):
    """Milliseconds until each line that says a frame was shown."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True)
    times = {}
    try:
        for line in process.stderr:
            for name in ("first usable frame", "first frame"):
                if line.strip().endswith(name):
                    times[name] = (time.perf_counter() - begin) * 1000
                    break
            if len(times) == 2:
                return times
    finally:
        process.kill()
        process.wait()
    sys.exit(f"start: ended before a frame was shown: {' '.join(command)}")


def report(what, command, environment, runs):
    timed(command, environment)
    all_times = [timed(command, environment) for _ in range(runs)]
    for name in ("first frame", "first usable frame"):
        walls = sorted(times[name] for times in all_times)
        print(f"{what + ', ' + name:<44} {walls[len(walls) // 2]:7.1f} ms ({walls[0]:.1f} to {walls[-1]:.1f}; limit {LIMIT})")


def main():
    bin_folder = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 21
    environment = dict(os.environ, QT_LOGGING_RULES="calcar.start.debug=true", QT_QUICK_BACKEND="software")
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        environment["XDG_CONFIG_HOME"] = os.path.join(folder, "settings")
        store, key = os.path.join(folder, "store.db"), os.path.join(folder, "key")
        for words in (["new-key-file", key], ["new", "--store", store, "--key-file", key]):
            subprocess.run([os.path.join(bin_folder, "calcar"), "store", *words], check=True, stdout=subprocess.DEVNULL)
        desktop = os.path.join(bin_folder, "calcar-desktop")
        opened = [desktop, "--store", store, "--key-file", key]
        report("start page", opened, environment, runs)
        context = os.path.join(folder, "context.json")
        with open(context, "w", encoding="utf-8") as file:
            patient = {"id": "4711", "issuer": "PRAXIS1", "family": "Läufer", "given": "Ida", "birth-date": "1992-03-14"}
            json.dump({"calcar": "context/1", "patient": patient}, file)
        report("patient of a file", [*opened, "--context-file", context], environment, runs)
        report("example", [desktop, "--example", "labral"], environment, runs)


main()
