#!/usr/bin/env python3
"""Measures the program beside its peers, on this machine, now; writes bench/results.md.

    make bench            # everything, about eight minutes on two idle cores
    make bench-quick      # one run each, a tenth of the people, nothing is written

Every figure is the median of five runs after one that warms up, each a process of its own; tasks that take over four
seconds run three times, over fifteen once. Processor and memory are those that the system counts for the process.
"""
import argparse
import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


class Bench:
    def __init__(self, options):
        self.program = str(pathlib.Path(options.program).resolve())
        # Processes run in folders of their own; a link of a virtual environment must stay the link.
        self.fill = options.fill and os.path.abspath(options.fill)
        self.quick = options.quick
        self.python = os.path.abspath(options.python)
        self.lines = []

    # Measuring

    def once(self, command, folder):
        # Into a file: what this process holds in memory would count for the next one that it starts.
        with open(folder / "errors", "wb") as errors, open(folder / "output", "wb") as output:
            start = time.monotonic()
            child = subprocess.Popen(command, stdout=output, stderr=errors, cwd=folder)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"{command} failed: {(folder / 'errors').read_text()[:2000]}")
        with open(folder / "output", encoding="utf-8") as output:
            return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read(2000)

    def measure(self, command, folder, between=None):
        runs = []
        wanted = 1 if self.quick else 5
        warm = None
        while len(runs) < wanted:
            if between:
                between()
            result = self.once(command, folder)
            if warm is None and not self.quick and result[0] <= 15:
                warm = result
                wanted = 3 if result[0] > 4 else 5
                continue
            runs.append(result)
            if result[0] > 15:
                break
        median = [statistics.median(run[i] for run in runs) for i in range(3)]
        return {"wall": median[0], "cpu": median[1], "peak": median[2], "runs": len(runs),
                "outputs": [run[3] for run in runs]}

    # Tables

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def table(self, title, ours, others, aim=""):
        """One row for ours, one for each peer, with ratios of time and memory to ours."""
        rows = [("vinhdanh", ours)] + others
        for name, figures in rows:
            ratio = "" if name == "vinhdanh" else f"{figures['wall'] / ours['wall']:.1f}"
            memory = "" if name == "vinhdanh" else f"{figures['peak'] / ours['peak']:.1f}"
            self.say(
                f"| {title} | {name} | {figures['wall'] * 1000:.0f} | {figures['cpu'] * 1000:.0f} | "
                f"{figures['peak']:.0f} | {ratio} | {memory} | {figures['runs']} | {aim if name == 'vinhdanh' else ''} |")

    # Inputs

    def prepare(self, task, folder, *numbers):
        """In a process of its own: what this one holds in memory would count for the processes that it measures."""
        command = [self.python, str(HERE / "peers.py"), f"prepare_{task}", str(folder)]
        subprocess.run(command + [str(number) for number in numbers], check=True)

    def build(self, folder, only, formats, own=False):
        command = [self.program, "build", str(folder), "-o", str(folder / "packet"), "--report", "line"]
        if only:
            command += ["--only", only, "--format", formats]
        if own:
            command += ["--templates", str(folder / "templates")]
        return command

    def clean(self, folder):
        return lambda: shutil.rmtree(folder / "packet", ignore_errors=True)

    def peer(self, task, folder, count):
        self.prepare(task, folder, count)
        return self.measure([self.python, str(HERE / "peers.py"), task, str(folder), str(count)], folder)

    # Tasks

    def cold(self, folder):
        help = self.measure([self.program, "--help"], folder)
        self.table("`--help`", help, [])
        smallest = ROOT / "examples/quyet-dinh-truong-2025"
        check = self.measure([self.program, "check", str(smallest)], folder)
        self.table("`check` of the smallest example", check, [], "3 times `--help`")
        self.say(f"| | | `check` is {check['wall'] / help['wall']:.1f} times `--help` | | | | | | |")
        packet = folder / "kien-an"
        shutil.copytree(ROOT / "examples/kien-an-2020", packet, ignore=shutil.ignore_patterns("packet"))
        self.table("packet of Kiến An, 55 people, all formats",
                   self.measure(self.build(packet, None, None), packet, self.clean(packet)), [], "90 ms")

    def certificates(self, folder, count):
        self.prepare("ceremony", folder, count)
        ours = self.measure(self.build(folder, "certificate", "pdf", own=True), folder, self.clean(folder))
        others = [("Typst", self.peer("certificates_typst", folder, count)),
                  ("ReportLab", self.peer("certificates_reportlab", folder, count))]
        self.table(f"{count:,} certificates, one PDF", ours, others, "Typst 5 times the time, 6 times the memory")

    def lists(self, folder, count):
        self.prepare("ceremony", folder, count)
        ours = self.measure(self.build(folder, "decision", "docx"), folder, self.clean(folder))
        self.table(f"list of {count:,} rows, DOCX", ours, [("docxtpl", self.peer("list_docxtpl", folder, count))],
                   "docxtpl 4 times")
        document = next((folder / "packet").rglob("*.docx"))
        shutil.copy(document, folder / "office.docx")
        pdf = self.measure(self.build(folder, "decision", "pdf"), folder, self.clean(folder))
        office = []
        if shutil.which("soffice"):
            command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                       "--outdir", str(folder / "office"), str(folder / "office.docx")]
            office = [("LibreOffice", self.measure(command, folder))]
        self.table(f"list of {count:,} rows, PDF", pdf, office, "LibreOffice 50 times")

    def workbooks(self, folder, count):
        self.prepare("workbook", folder, count)
        ours = self.measure([self.program, "list", str(folder / "list.xlsx"), "--report", "line"], folder)
        others = [("python-calamine", self.peer("workbook_calamine", folder, count)),
                  ("openpyxl", self.peer("workbook_openpyxl", folder, count))]
        self.table(f"workbook of {count:,} rows read, as CSV", ours, others)

    def templates(self, folder):
        if not self.fill:
            return
        ours, jinja = (
            [statistics.median(column) for column in zip(*([float(part) for part in output.split()] for output in outputs))]
            for outputs in (self.measure([self.fill], folder)["outputs"],
                            self.peer("template_jinja2", folder, 0)["outputs"]))
        for title, mine, theirs in zip(("table of 800 rows filled", "10,000 small fills", "277 KB compiled"), ours, jinja):
            self.say(f"| template: {title} | vinhdanh | {mine * 1000:.2f} | | | | | 5 | Jinja2 3 times |")
            self.say(f"| template: {title} | Jinja2 | {theirs * 1000:.2f} | | | {theirs / mine:.1f} | | 5 | |")

    def growth(self, folder, title, counts, command, awards=False):
        figures = []
        for count in counts:
            place = folder / f"{title.split()[0]}{count}"
            place.mkdir()
            self.prepare("ceremony", place, count, count if awards else 1)
            ours = self.measure(command(place), place, self.clean(place))
            figures.append((count, ours))
            slope = ""
            if len(figures) > 1:
                (first, before), (last, now) = figures[-2:]
                slope = f"{math.log(now['wall'] / before['wall']) / math.log(last / first):.2f}"
            self.say(f"| {title} | {count:,} | {ours['wall'] * 1000:.0f} | {ours['cpu'] * 1000:.0f} | "
                     f"{ours['peak']:.0f} | {slope} | {ours['runs']} |")
            shutil.rmtree(place)

    def machine(self):
        model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
        memory = int(next(line.split()[1] for line in open("/proc/meminfo"))) >> 20
        load = os.getloadavg()[0]
        return f"{model or platform.machine()}, {os.cpu_count()} cores, {memory} GB; load before: {load:.1f}"

    def run(self):
        scale = 10 if self.quick else 1
        self.say("# Measured")
        self.say()
        self.say("<!-- written by bench/run.py -->")
        self.say(f"{subprocess.run([self.program, '--version'], capture_output=True, text=True).stdout.strip()}; "
                 f"{self.machine()}.")
        self.say()
        self.say(__doc__.strip().split("\n\n")[-1].replace("\n", " "))
        self.say()
        self.say("| task | who | wall, ms | processor, ms | peak, MB | time to ours | memory to ours | runs | aim |")
        self.say("|---|---|---|---|---|---|---|---|---|")
        tasks = [self.cold, lambda f: self.certificates(f, 2505 // scale), lambda f: self.lists(f, 2505 // scale),
                 lambda f: self.workbooks(f, 50_000 // scale), self.templates]
        for task in tasks:
            with tempfile.TemporaryDirectory() as folder:
                task(pathlib.Path(folder))
        self.say()
        self.say("Growth; the slope is the power of the number with which the time grows from one row to the next.")
        self.say()
        self.say("| what | number | wall, ms | processor, ms | peak, MB | slope | runs |")
        self.say("|---|---|---|---|---|---|---|")
        with tempfile.TemporaryDirectory() as folder:
            counts = [1, 10, 100, 1_000, 10_000, 100_000]
            self.growth(pathlib.Path(folder), "certificates, PDF", counts[:4] if self.quick else counts,
                        lambda place: self.build(place, "certificate", "pdf", own=True))
            counts = [1, 10, 100, 1_000]
            self.growth(pathlib.Path(folder), "awards with a decision each, text", counts[:3] if self.quick else counts,
                        lambda place: self.build(place, "decision", "txt"), awards=True)
        if not self.quick:
            (HERE / "results.md").write_text("\n".join(self.lines) + "\n")


options = argparse.ArgumentParser()
options.add_argument("--program", default=str(ROOT / ".build/release/vinhdanh"))
options.add_argument("--fill", help="the program that fills templates (template-bench)")
options.add_argument("--python", default=sys.executable, help="a Python that has the peers")
options.add_argument("--quick", action="store_true")
Bench(options.parse_args()).run()
