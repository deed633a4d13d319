#!/usr/bin/env python3
"""Runs a command several times and prints wall time and peak memory of the whole process.

measure.py NAME RUNS COMMAND ARGUMENT...
Output: NAME, median and range of the wall time in ms, peak resident memory in MB. Fails when the command fails.
"""
import os
import subprocess
import sys
import time


def once(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - begin) * 1000
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"measure: the command failed: {' '.join(command)}")
    return wall, usage.ru_maxrss / 1024


def main():
    name, runs, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    once(command)  # warms the file cache
    results = [once(command) for _ in range(runs)]
    walls = sorted(wall for wall, _ in results)
    peak = max(memory for _, memory in results)
    print(f"{name:<44} {walls[len(walls) // 2]:8.1f} ms ({walls[0]:.1f} to {walls[-1]:.1f})   {peak:6.1f} MB peak")


main()
