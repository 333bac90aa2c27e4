#!/usr/bin/env python3
"""An office's own Word file filled: vinhdanh beside docxtpl and docx-mailmerge2, in one run.

    make program && pip install docxtpl docx-mailmerge2
    bench/word/run.py [--people 100,1000,5000] [--runs 3]

One table: user seconds (the best of the runs) and peak memory for a row of a table for each person, and for a page for each
person. The others are given the people as they need them; vinhdanh reads the definition and its list, checks every recipient,
fills, and reads the result again. Every name is looked for in what came out. The times of vinhdanh must grow in a straight
line, and beat the others where people are many.
"""
import argparse
import csv
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))
from measured import measured  # noqa: E402

FAMILY = "Nguyễn Trần Lê Phạm Vũ Đặng Bùi Đỗ Hoàng Ngô Dương Lý Hồ Phan Võ Huỳnh".split()
MIDDLE = "Thị|Văn|Thị Thanh|Đức|Hữu|Thị Kim|Minh|Quang|Thị Ngọc|Quốc".split("|")
GIVEN = "Hoa Bình Cường Dung Hạnh Khánh Lan Mạnh Nga Oanh Phúc Quỳnh Sơn Thảo Uyên Vy Xuân Yến Anh Châu".split()
POSTS = ["Giáo viên", "Chuyên viên", "Kế toán", "Nhân viên"]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
COLUMNS = ["stt", "ten", "chuc_vu", "don_vi", "hinh_thuc"]


def text(words):
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def field(name):
    mark = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return f'{mark("begin")}<w:r><w:instrText xml:space="preserve"> MERGEFIELD {name} </w:instrText></w:r>{mark("separate")}{text("«" + name + "»")}{mark("end")}'


def paragraph(inner):
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{inner}</w:p>'


def row(cells):
    return "<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>' for cell in cells) + "</w:tr>"


def table(*rows):
    grid = '<w:gridCol w:w="1900"/>' * 5
    return f'<w:tbl><w:tblPr><w:tblW w:w="9500" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>{paragraph("")}'


def document(path, body):
    prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    override = lambda part: f'<Override PartName="/word/{part}.xml" ContentType="{main}.{"document.main" if part == "document" else part}+xml"/>'
    relation = lambda number, kind, target: f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{override("document")}{override("styles")}{override("settings")}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "officeDocument", "word/document.xml")}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "styles", "styles.xml")}{relation(2, "settings", "settings.xml")}</Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
        "word/settings.xml": f'<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="720"/></w:settings>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}{section}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, prolog + part)


def make(folder, count):
    """A ceremony of invented people, and one template for each program and task."""
    rng = random.Random(7)
    people = []
    for index in range(count):
        middle = rng.choice(MIDDLE)
        people.append({
            "stt": index + 1, "address": "Bà" if middle.startswith("Thị") else "Ông",
            "ten": f"{rng.choice(FAMILY)} {middle} {rng.choice(GIVEN)}", "chuc_vu": rng.choice(POSTS),
            "don_vi": f"Trường Trung học cơ sở số {rng.randrange(300)}", "hinh_thuc": "Giấy khen"})
    with open(folder / "ds.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["STT", "loại", "cách gọi", "tên", "chức vụ", "đơn vị"])
        writer.writerows([p["stt"], "cá nhân", p["address"], p["ten"], p["chuc_vu"], p["don_vi"]] for p in people)
    (folder / "ceremony.yaml").write_text(
        "buổi lễ: {loại: hội nghị tổng kết, tên: hội nghị tổng kết năm 2025, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}\n"
        f"khen thưởng:\n  - hình thức: Giấy khen\n    của: Chủ tịch UBND xã An Mỹ\n    số lượng: {count} cá nhân\n    danh sách: ds.csv\n"
        "    thành tích: thành tích xuất sắc\n    quyết định: {số: 9, ký hiệu: QĐ-UBND, ngày: 3/3/2026, nơi ban hành: An Mỹ, "
        "thẩm quyền: Chủ tịch UBND xã An Mỹ, ký: {chức vụ: Chủ tịch, họ tên: Trần Văn Mẫu}}\n", encoding="utf-8")
    heading = row([text(name) for name in ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"]])
    tags = lambda names: row([text("{{ %s }}" % name) for name in names])
    words = lambda first: row([text(first)] + [text("")] * 4)
    document(folder / "row-vinhdanh.docx", table(heading, tags(["stt", "họ_tên", "chức_vụ", "đơn_vị", "hình_thức"])))
    document(folder / "row-docxtpl.docx", table(heading, words("{%tr for n in people %}"), tags("n." + name for name in COLUMNS), words("{%tr endfor %}")))
    document(folder / "row-mailmerge.docx", table(heading, row([field(name) for name in COLUMNS])))
    page = lambda inner: paragraph(text("GIẤY KHEN")) + paragraph(inner)
    document(folder / "page-vinhdanh.docx", page(text("Tặng {{ họ_tên }}, {{ chức_vụ_đơn_vị }}")))
    document(folder / "page-docxtpl.docx", paragraph(text("{%p for n in people %}")) + page(text("Tặng {{ n.ten }}, {{ n.chuc_vu }}, {{ n.don_vi }}")) + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph(text("{%p endfor %}")))
    document(folder / "page-mailmerge.docx", page(text("Tặng ") + field("ten") + field("chuc_vu") + field("don_vi")))
    return [person["ten"] for person in people]


PEERS = {
    "docxtpl": ("docxtpl", "from docxtpl import DocxTemplate as T;t=T(source);t.render({'people':people});t.save(target)"),
    "mailmerge": ("mailmerge", "from mailmerge import MailMerge as M;m=M(source);m.merge_rows('stt',people) if task=='row' else m.merge_templates(people,separator='page_break');m.write(target)"),
}
READ = "import csv,sys;task,source,target=sys.argv[1:4];people=[dict(stt=r['STT'],ten=r['tên'],chuc_vu=r['chức vụ'],don_vi=r['đơn vị'],hinh_thuc='Giấy khen') for r in csv.DictReader(open('ds.csv',encoding='utf-8'))];"


def names(path):
    with zipfile.ZipFile(path) as archive:
        body = archive.read("word/document.xml").decode()
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", part)) for part in body.split("</w:p>"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--people", default="100,1000,5000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", default=str(ROOT / ".build/release/vinhdanh"))
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    peers = {}
    for name, (module, code) in PEERS.items():
        if subprocess.run([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0:
            peers[name] = code
        else:
            print(f"{name} is not installed: pip install docxtpl docx-mailmerge2", file=sys.stderr)
    print(f"best of {options.runs}; user seconds, peak MB")
    print(f"{'':24}{'vinhdanh':>16}" + "".join(f"{name:>16}{'times':>7}" for name in peers))
    wrong = []
    for count in map(int, options.people.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            people = make(folder, count)
            for task, kind, title in [("row", "decision", "rows"), ("page", "certificate", "pages")]:
                target = folder / "out.docx"
                seconds, peak, status = measured(
                    [program, "word", "fill", folder / f"{task}-vinhdanh.docx", folder, "--kind", kind, "-o", target], options.runs, folder)
                line = f"{count:>8,} {title:15}{seconds:>9.2f} {peak:>6.0f}"
                found = names(target) if status == 0 else ""
                # Names repeat: each must stand as often as the list has it.
                if status != 0 or any(found.count(name) < people.count(name) for name in set(people)):
                    wrong.append(f"{count} {title}")
                for name, code in peers.items():
                    other, others, _ = measured(
                        [sys.executable, "-c", READ + code, task, folder / f"{task}-{name}.docx", folder / "other.docx"], options.runs, folder)
                    line += f"{other:>9.2f} {others:>6.0f}{other / max(seconds, 0.01):>6.1f}×"
                print(line, flush=True)
    if wrong:
        sys.exit("filled wrong: " + ", ".join(wrong))


if __name__ == "__main__":
    main()
