#!/usr/bin/env python3
"""2,505 certificates of ten lines in one PDF: vinhdanh beside Typst and ReportLab, in one run.

    make program && pip install typst reportlab
    bench/certificates/run.py [--count 2505] [--runs 3]

The three set the same ten lines with the same fonts (Liberation Serif) at the same places on A4 landscape, and each
measures every text; the best time of the runs and the highest peak of memory are printed, with ratios. vinhdanh also
reads the definition and the list, checks the law, and writes a whole packet.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/vinhdanh"
FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Hoàng", "Ngô", "Dương"]
MIDDLE = ["Thị", "Văn", "Thị Thanh", "Đức", "Hữu", "Thị Kim", "Minh", "Quang", "Thị Ngọc"]
GIVEN = ["Hoa", "Bình", "Cường", "Dung", "Hạnh", "Khánh", "Lan", "Mạnh", "Nga", "Oanh", "Phúc", "Quỳnh", "Sơn"]
POSTS = ["Hiệu trưởng", "Bí thư chi bộ", "Trưởng ban Công tác Mặt trận", "Chi hội trưởng Hội Phụ nữ"]
UNITS = ["Trường THCS Bắc Sơn", "Tổ dân phố số 7, phường Bắc Sơn", "phường Trần Thành Ngọ", "Chi bộ 5 phường Đồng Hòa"]
HIDDEN = ["tặng", "ngày quyết định", "số sổ", "họ tên người ký"]
# x, baseline-free box: top and height in mm, size in pt, style, colour, alignment; the places of trang-tron-a4.
LINES = [
    ("nation", 25, 34, 247, 8, 15, "bold", "#000000", "c"), ("motto", 25, 41, 247, 8, 16, "bold", "#000000", "c"),
    ("giver", 25, 53, 247, 10, 19, "bold", "#C8102E", "c"), ("form", 25, 73, 247, 20, 44, "bold", "#C8102E", "c"),
    ("name", 25, 96, 247, 14.5, 26, "bold", "#000000", "c"), ("post", 25, 110.5, 247, 12.5, 18, "italic", "#000000", "c"),
    ("cause", 30, 124, 237, 22.5, 18, "regular", "#000000", "c"), ("decision", 26, 160, 112, 6.5, 13, "regular", "#000000", "l"),
    ("place", 148, 148, 125, 8, 15, "italic", "#000000", "c"), ("head", 148, 156, 125, 14.5, 16, "bold", "#000000", "c"),
]


def people(count):
    for i in range(count):
        name = " ".join((FAMILY[i % 11], MIDDLE[i // 11 % 9], GIVEN[i // 99 % 13]))
        yield ("Bà" if "Thị" in name else "Ông", name, POSTS[i % 4], UNITS[i // 4 % 4] + f" {i // 1287 + 1}")


def texts(person):
    address, name, post, unit = person
    return {
        "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto": "Độc lập - Tự do - Hạnh phúc",
        "giver": "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN KIẾN AN", "form": "GIẤY KHEN", "name": f"{address} {name}",
        "post": f"{post}, {unit}", "cause": "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2020",
        "decision": "Quyết định số: 12/QĐ-UBND", "place": "Kiến An, ngày 04 tháng 01 năm 2021", "head": "CHỦ TỊCH",
    }


def vinhdanh(folder, count):
    own = folder / "templates/blanks"
    own.mkdir(parents=True)
    blank = (ROOT / "templates/blanks/trang-tron-a4.yaml").read_text()
    for name in HIDDEN:
        blank = blank.replace(f"  {name}:\n", f"  {name}:\n    bỏ: có\n")
    (own / "trang-tron-a4.yaml").write_text(blank)
    rows = [",".join(["cá nhân", name, address, post, f'"{unit}"']) for address, name, post, unit in people(count)]
    (folder / "list.csv").write_text("loại,tên,cách gọi,chức vụ,đơn vị\n" + "\n".join(rows) + "\n")
    (folder / "ceremony.yaml").write_text("""buổi lễ: {loại: hội nghị tổng kết, tên: hội nghị, ngày: 5/1/2021, đơn vị tổ chức: UBND quận Kiến An}
khen thưởng:
  - hình thức: Giấy khen
    của: Chủ tịch UBND quận Kiến An
    danh sách: list.csv
    thành tích: thành tích xuất sắc trong phong trào thi đua yêu nước
    kỳ thành tích: năm 2020
    quyết định:
      số: 12
      ký hiệu: QĐ-UBND
      ngày: 4/1/2021
      nơi ban hành: Kiến An
      thẩm quyền: Chủ tịch UBND quận Kiến An
      ký: {chức vụ: Chủ tịch, họ tên: Nguyễn Văn Hùng}
""")
    return [str(PROGRAM), "build", str(folder), "-o", str(folder / "packet"), "--only", "certificate", "--format",
            "pdf", "--templates", str(folder / "templates"), "--report", "line"]


TYPST = """#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: "Liberation Serif", lang: "vi")
#let frame(x, y, w, h, size, look, colour, side, body) = place(top + left, dx: x * 1mm, dy: y * 1mm,
  box(width: w * 1mm, height: h * 1mm, align(side + horizon,
    text(size: size * 1pt, fill: rgb(colour), weight: if look == "bold" { "bold" } else { "regular" },
      style: if look == "italic" { "italic" } else { "normal" }, body))))
#let rows = csv("list.csv")
#for row in rows {
LINES  pagebreak(weak: true)
}
"""


def typst(folder, count):
    import csv
    with open(folder / "list.csv", "w", newline="") as file:
        writer = csv.writer(file)
        for person in people(count):
            words = texts(person)
            writer.writerow([words[line[0]] for line in LINES])
    side = {"c": "center", "l": "left"}
    lines = "".join(
        f'  frame({x}, {y}, {w}, {h}, {size}, "{look}", "{colour}", {side[a]}, row.at({i}))\n'
        for i, (_, x, y, w, h, size, look, colour, a) in enumerate(LINES))
    (folder / "main.typ").write_text(TYPST.replace("LINES", lines))
    code = f"import typst; typst.compile({str(folder / 'main.typ')!r}, output={str(folder / 'out.pdf')!r})"
    return [sys.executable, "-c", code]


def reportlab(folder, count):
    return [sys.executable, str(pathlib.Path(__file__).resolve()), "--reportlab", str(folder / "out.pdf"), "--count", str(count)]


def draw_with_reportlab(path, count):
    from reportlab.lib.colors import HexColor
    from reportlab.lib.units import mm
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas
    fonts = {"regular": "Regular", "bold": "Bold", "italic": "Italic"}
    for name, file in fonts.items():
        pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/liberation/LiberationSerif-{file}.ttf"))
    page = canvas.Canvas(path, pagesize=(297 * mm, 210 * mm))
    for person in people(count):
        words = texts(person)
        for key, x, y, w, h, size, look, colour, side in LINES:
            page.setFont(look, size)
            page.setFillColor(HexColor(colour))
            rows = simpleSplit(words[key], look, size, w * mm)
            top = 210 * mm - y * mm - (h * mm - len(rows) * size * 1.15) / 2 - size * 0.891
            for row in rows:
                if side == "c":
                    page.drawCentredString((x + w / 2) * mm, top, row)
                else:
                    page.drawString(x * mm, top, row)
                top -= size * 1.15
        page.showPage()
    page.save()


def measure(command):
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} failed: {errors[:2000]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=2505)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", default="vinhdanh,typst,reportlab")
    options.add_argument("--reportlab", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.reportlab:
        return draw_with_reportlab(given.reportlab, given.count)
    results = {}
    makers = {"vinhdanh": vinhdanh, "typst": typst, "reportlab": reportlab}
    for name in given.only.split(","):
        for _ in range(given.runs):
            with tempfile.TemporaryDirectory() as folder:
                folder = pathlib.Path(folder)
                command = makers[name](folder, given.count)
                wall, cpu, peak = measure(command)
                size = max(file.stat().st_size for file in folder.rglob("*.pdf"))
            best = results.get(name, (1e9, 1e9, 0, 0))
            results[name] = (min(best[0], wall), min(best[1], cpu), max(best[2], peak), size)
    print(f"{given.count} certificates of {len(LINES)} lines, best of {given.runs}")
    for name, (wall, cpu, peak, size) in results.items():
        print(f"{name:10} {wall:7.2f} s  {cpu:7.2f} s of processor  {peak:7.1f} MB peak  {size / 1e6:6.2f} MB file")
    if "vinhdanh" in results:
        ours = results["vinhdanh"]
        for name, other in results.items():
            if name != "vinhdanh":
                print(f"{name}: {other[0] / ours[0]:.1f} times our time, {other[2] / ours[2]:.1f} times our memory")


if __name__ == "__main__":
    main()
