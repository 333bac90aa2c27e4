#!/usr/bin/env python3
"""Runs a command from a process of its own and writes what it took: user seconds, peak in KB, exit status.

The peak of a process that was started counts the memory that its parent had at that time: a benchmark that holds a long
list in memory would measure itself.
"""
import os
import subprocess
import sys


def measured(command, runs=1, cwd=None):
    """The best user seconds, the highest peak in MB and the last status of some runs of a command."""
    best, peak, status = None, 0, 0
    for _ in range(runs):
        output = subprocess.run([sys.executable, __file__, *map(str, command)], stdout=subprocess.PIPE, cwd=cwd, check=True).stdout
        seconds, kilobytes, status = output.decode().split()
        best = float(seconds) if best is None else min(best, float(seconds))
        peak = max(peak, int(kilobytes) / 1024)
    return best, peak, int(status)


if __name__ == "__main__":
    process = os.fork()
    if process == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (1, 2):
            os.dup2(nothing, descriptor)
        os.execvp(sys.argv[1], sys.argv[1:])
    _, status, usage = os.wait4(process, 0)
    print(usage.ru_utime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
