#!/usr/bin/env python3
"""Lists read from workbooks: vinhdanh beside openpyxl and python-calamine, in one run.

    make program && pip install openpyxl python-calamine
    bench/lists/run.py [--rows 100000] [--runs 3]

One table: user seconds (the best of the runs) and peak memory for a list of 8 columns, its texts shared, in the cells, and
with titles, sections, a total and a closing line; then for hostile files, which vinhdanh refuses and the others are not given.
The others count rows. vinhdanh finds headings, kinds and sums, checks every recipient and writes the list as CSV; the number
of recipients and the sum of their money are compared with what was made.
"""
import argparse
import csv
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
from measured import measured  # noqa: E402

FAMILY = "Nguyễn Trần Lê Phạm Vũ Đặng Bùi Đỗ Hoàng Ngô Dương Lý Hồ Phan Võ Huỳnh".split()
MIDDLE = "Thị|Văn|Thị Thanh|Đức|Hữu|Thị Kim|Minh|Quang|Thị Ngọc|Quốc".split("|")
GIVEN = "Hoa Bình Cường Dung Hạnh Khánh Lan Mạnh Nga Oanh Phúc Quỳnh Sơn Thảo Uyên Vy Xuân Yến Anh Châu".split()
POSTS = ["Giáo viên", "Chuyên viên", "Phó Trưởng phòng", "Trưởng thôn", "Kế toán", "Nhân viên"]
HEADINGS = ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Chức vụ", "Đơn vị", "Tiền thưởng", "Ghi chú"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'


def package(path, sheet, strings=None, styles=""):
    """Writes a workbook of one sheet; `sheet` yields the pieces of `sheetData`."""
    types = f'{PROLOG}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    for part, kind in [("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"), ("worksheets/sheet1", "worksheet")]:
        types += f'<Override PartName="/xl/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
    relation = lambda number, kind, target: f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types + "</Types>")
        archive.writestr("_rels/.rels", f'{PROLOG}<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>')
        archive.writestr("xl/workbook.xml", f'{PROLOG}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'{PROLOG}<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "worksheet", "worksheets/sheet1.xml")}{relation(2, "styles", "styles.xml")}{relation(3, "sharedStrings", "sharedStrings.xml")}</Relationships>')
        archive.writestr("xl/styles.xml", f'{PROLOG}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'{PROLOG}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for piece in sheet:
                part.write(piece.encode())
            part.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{text}</t></si>" for text in strings or [])
        archive.writestr("xl/sharedStrings.xml", f'{PROLOG}<sst xmlns="{MAIN}">{items}</sst>')


class Sheet:
    """The rows of a list, and what a reader must find in it."""

    def __init__(self, count, inline=False, annex=False):
        self.count, self.inline, self.annex = count, inline, annex
        self.sum, self.strings, self.row = 0, {}, 0

    def line(self, values):
        self.row += 1
        cells = ""
        for column, value in zip("ABCDEFGH", values):
            if value is None:
                continue
            at = f"{column}{self.row}"
            if isinstance(value, tuple):
                cells += f'<c r="{at}" s="{value[1]}"><v>{value[0]}</v></c>'
            elif isinstance(value, int):
                cells += f'<c r="{at}"><v>{value}</v></c>'
            elif self.inline:
                cells += f'<c r="{at}" t="inlineStr"><is><t>{value}</t></is></c>'
            else:
                cells += f'<c r="{at}" t="s"><v>{self.strings.setdefault(value, len(self.strings))}</v></c>'
        return f'<row r="{self.row}">{cells}</row>'

    def pieces(self):
        if self.annex:
            for title in ["ỦY BAN NHÂN DÂN XÃ AN MỸ", "DANH SÁCH", "KHEN THƯỞNG NĂM 2025"]:
                yield self.line([title])
        yield self.line(HEADINGS)
        if self.annex:
            yield self.line([f"({n})" for n in range(1, 9)])
        for i in range(self.count):
            if self.annex and i % 1000 == 0:
                yield self.line([None, f"A. Khối thi đua số {i // 1000 + 1}"])
            money = (i * 7919 % 1180 + 200) * 1000
            self.sum += money
            name = " ".join((FAMILY[i % 16], MIDDLE[i // 16 % 10], GIVEN[i // 160 % 20]))
            yield self.line([
                i + 1, name, (20000 + i * 31 % 18000, 1), f"0310{i:08d}", POSTS[i % 6], f"Trường THCS số {i % 300}",
                (money, 2), "đợt 1" if i % 5 == 0 else None])
        if self.annex:
            yield self.line([None, "Tổng cộng", None, None, None, None, (self.sum, 2)])
            yield self.line([f"(Danh sách này có {self.count} cá nhân)./."])


READERS = {
    "calamine": "import sys,python_calamine as p;sum(1 for r in p.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows())",
    "openpyxl": "import sys,openpyxl;sum(1 for r in openpyxl.load_workbook(sys.argv[1],read_only=True,data_only=True).worksheets[0].iter_rows(values_only=True))",
}


def hostile(folder):
    """Files that are refused or cost nothing: name, what is done, the status that is right."""
    blanks = folder / "blanks.xlsx"
    package(blanks, (" " * (1 << 20) for _ in range(400)))
    yield blanks, "400 MB of blanks", 1
    far = folder / "far.xlsx"
    rows = Sheet(1, inline=True)
    package(far, [*rows.pieces(), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])
    yield far, "a cell in the last corner", 0
    deep = folder / "deep.xlsx"
    package(deep, ["<row><c>" + "<is>" * 50_000])
    yield deep, "50,000 elements inside each other", 1
    entities = folder / "entities.xlsx"
    with zipfile.ZipFile(blanks) as source, zipfile.ZipFile(entities, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            text = source.read(name) if name != "xl/worksheets/sheet1.xml" else (
                b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
                b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData>&b;</sheetData></worksheet>')
            archive.writestr(name, text)
    yield entities, "growing entities", 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", default=str(ROOT / ".build/release/vinhdanh"))
    options = parser.parse_args()
    present = {}
    for name, code in READERS.items():
        module = "python_calamine" if name == "calamine" else name
        if subprocess.run([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0:
            present[name] = [sys.executable, "-c", code]
        else:
            print(f"{name} is not installed: pip install {module.replace('_', '-')}", file=sys.stderr)
    print(f"{options.rows:,} rows of 8 columns, best of {options.runs}; user seconds, peak MB")
    print(f"{'':28}{'vinhdanh':>16}" + "".join(f"{name:>16}{'times':>7}" for name in present))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for title, kind in [("shared texts", {}), ("texts in cells", {"inline": True}), ("titles, sections, total", {"annex": True})]:
            sheet = Sheet(options.rows, **kind)
            path = folder / "list.xlsx"
            # Shared texts are known when the sheet is written.
            lines = list(sheet.pieces())
            package(path, lines, sheet.strings)
            command = [options.program, "list", str(path)]
            text = subprocess.run(command, capture_output=True).stdout.decode()
            rows = list(csv.DictReader(text.splitlines()))
            if len(rows) != options.rows or sum(int(row["tiền thưởng"] or 0) for row in rows) != sheet.sum:
                wrong.append(title)
            seconds, peak, _ = measured(command, options.runs)
            line = f"{title:28}{seconds:>9.2f} {peak:>6.0f}"
            for command in present.values():
                other, others, _ = measured(command + [str(path)], options.runs)
                line += f"{other:>9.2f} {others:>6.0f}{other / seconds:>6.1f}×"
            print(line, flush=True)
        print("hostile")
        for path, title, right in hostile(folder):
            seconds, peak, status = measured([options.program, "list", str(path)], 1)
            print(f"{title:28}{seconds:>9.2f} {peak:>6.0f}")
            if status != right:
                wrong.append(title)
    if wrong:
        sys.exit("read wrong: " + ", ".join(wrong))


if __name__ == "__main__":
    main()
