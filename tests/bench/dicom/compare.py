#!/usr/bin/env python3
"""Times commands side by side: each in turn, several rounds, so that all meet the same machine.

compare.py ROUNDS NAME=COMMAND...     the last command is the peer; each is run by the shell
Output: for each its median wall time, range, peak memory, and the ratio of the medians to the peer.
"""
import os
import subprocess
import sys
import time


def once(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - begin) * 1000
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"compare: the command failed: {command}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    rounds = int(sys.argv[1])
    commands = [argument.split("=", 1) for argument in sys.argv[2:]]
    for _, command in commands:
        once(command)  # warms the file cache
    results = {name: [] for name, _ in commands}
    for _ in range(rounds):
        for name, command in commands:
            results[name].append(once(command))
    peer = sorted(wall for wall, _, _ in results[commands[-1][0]])[rounds // 2]
    for name, _ in commands:
        walls = sorted(wall for wall, _, _ in results[name])
        cpu = sorted(cpu for _, cpu, _ in results[name])[rounds // 2]
        peak = max(memory for _, _, memory in results[name])
        median = walls[rounds // 2]
        print(f"{name:<44} {median:8.0f} ms ({walls[0]:.0f} to {walls[-1]:.0f})  {cpu:6.2f} s processor  "
              f"{peak:6.1f} MB peak  {median / peer:5.2f} x peer")


main()
