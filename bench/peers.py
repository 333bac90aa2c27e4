"""What the peers are asked to do, each as its documentation advises; `python peers.py TASK FOLDER COUNT` does one task."""
import pathlib
import subprocess
import sys

FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Hoàng", "Ngô", "Dương"]
MIDDLE = ["Thị", "Văn", "Thị Thanh", "Đức", "Hữu", "Thị Kim", "Minh", "Quang", "Thị Ngọc"]
GIVEN = ["Hoa", "Bình", "Cường", "Dung", "Hạnh", "Khánh", "Lan", "Mạnh", "Nga", "Oanh", "Phúc", "Quỳnh", "Sơn"]
POSTS = ["Hiệu trưởng", "Bí thư chi bộ", "Trưởng ban Công tác Mặt trận", "Chi hội trưởng Hội Phụ nữ"]
UNITS = ["Trường THCS Bắc Sơn", "Tổ dân phố số 7, phường Bắc Sơn", "phường Trần Thành Ngọ", "Chi bộ 5 phường Đồng Hòa"]
# The frames of trang-tron-a4: place and size in mm, size in pt, style, colour, alignment.
LINES = [
    ("nation", 25, 34, 247, 8, 15, "bold", "#000000", "c"), ("motto", 25, 41, 247, 8, 16, "bold", "#000000", "c"),
    ("giver", 25, 53, 247, 10, 19, "bold", "#C8102E", "c"), ("form", 25, 73, 247, 20, 44, "bold", "#C8102E", "c"),
    ("name", 25, 96, 247, 14.5, 26, "bold", "#000000", "c"), ("post", 25, 110.5, 247, 12.5, 18, "italic", "#000000", "c"),
    ("cause", 30, 124, 237, 22.5, 18, "regular", "#000000", "c"), ("decision", 26, 160, 112, 6.5, 13, "regular", "#000000", "l"),
    ("place", 148, 148, 125, 8, 15, "italic", "#000000", "c"), ("head", 148, 156, 125, 14.5, 16, "bold", "#000000", "c"),
]
HEADINGS = ["TT", "Họ và tên", "Chức vụ, đơn vị"]


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


def rows(count):
    return [(number, f"{person[0]} {person[1]}", f"{person[2]}, {person[3]}")
            for number, person in enumerate(people(count), 1)]


# The definition that vinhdanh reads: the same people, one decision for each award.
HIDDEN = ["tặng", "ngày quyết định", "số sổ", "họ tên người ký"]
AWARD = """  - hình thức: Giấy khen
    của: Chủ tịch UBND quận Kiến An
    danh sách: LIST
    thành tích: thành tích xuất sắc trong phong trào thi đua yêu nước
    kỳ thành tích: năm 2020
    quyết định: {số: NUMBER, ký hiệu: QĐ-UBND, ngày: 4/1/2021, nơi ban hành: Kiến An, thẩm quyền: Chủ tịch UBND quận Kiến An, ký: {chức vụ: Chủ tịch, họ tên: Nguyễn Văn Hùng}}
"""


def prepare_ceremony(folder, count, awards=1):
    own = folder / "templates/blanks"
    own.mkdir(parents=True, exist_ok=True)
    blank = (pathlib.Path(__file__).resolve().parents[1] / "templates/blanks/trang-tron-a4.yaml").read_text()
    for name in HIDDEN:
        blank = blank.replace(f"  {name}:\n", f"  {name}:\n    bỏ: có\n")
    (own / "trang-tron-a4.yaml").write_text(blank)
    lines = [f'cá nhân,{name},{address},{post},"{unit}"\n' for address, name, post, unit in people(count)]
    groups = []
    for number in range(awards):
        part = lines[len(lines) * number // awards:len(lines) * (number + 1) // awards]
        (folder / f"list{number}.csv").write_text("loại,tên,cách gọi,chức vụ,đơn vị\n" + "".join(part))
        groups.append(AWARD.replace("LIST", f"list{number}.csv").replace("NUMBER", str(number + 12)))
    (folder / "ceremony.yaml").write_text(
        "buổi lễ: {loại: hội nghị tổng kết, tên: hội nghị, ngày: 5/1/2021, đơn vị tổ chức: UBND quận Kiến An}\n"
        "khen thưởng:\n" + "".join(groups))


# Typst: one document that reads the list.
TYPST = """#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: "Liberation Serif", lang: "vi")
#let frame(x, y, w, h, size, look, colour, side, body) = place(top + left, dx: x * 1mm, dy: y * 1mm,
  box(width: w * 1mm, height: h * 1mm, align(side + horizon,
    text(size: size * 1pt, fill: rgb(colour), weight: if look == "bold" { "bold" } else { "regular" },
      style: if look == "italic" { "italic" } else { "normal" }, body))))
#for row in csv("typst.csv") {
LINES  pagebreak(weak: true)
}
"""


def certificates_typst(folder, count):
    import typst
    typst.compile(str(folder / "main.typ"), output=str(folder / "typst.pdf"))


def prepare_certificates_typst(folder, count):
    import csv
    with open(folder / "typst.csv", "w", newline="") as file:
        writer = csv.writer(file)
        for person in people(count):
            words = texts(person)
            writer.writerow([words[line[0]] for line in LINES])
    side = {"c": "center", "l": "left"}
    lines = "".join(
        f'  frame({x}, {y}, {w}, {h}, {size}, "{look}", "{colour}", {side[a]}, row.at({i}))\n'
        for i, (_, x, y, w, h, size, look, colour, a) in enumerate(LINES))
    (folder / "main.typ").write_text(TYPST.replace("LINES", lines))


def font(style):
    """The file of a face, as fontconfig finds it."""
    asked = ["fc-match", "-f", "%{file}", f"Liberation Serif:style={style}"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


def certificates_reportlab(folder, count):
    from reportlab.lib.colors import HexColor
    from reportlab.lib.units import mm
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas
    for name in ("regular", "bold", "italic"):
        pdfmetrics.registerFont(TTFont(name, font(name.capitalize())))
    page = canvas.Canvas(str(folder / "reportlab.pdf"), pagesize=(297 * mm, 210 * mm))
    for person in people(count):
        words = texts(person)
        for key, x, y, w, h, size, look, colour, side in LINES:
            page.setFont(look, size)
            page.setFillColor(HexColor(colour))
            lines = simpleSplit(words[key], look, size, w * mm)
            top = 210 * mm - y * mm - (h * mm - len(lines) * size * 1.15) / 2 - size * 0.891
            for line in lines:
                if side == "c":
                    page.drawCentredString((x + w / 2) * mm, top, line)
                else:
                    page.drawString(x * mm, top, line)
                top -= size * 1.15
        page.showPage()
    page.save()


# docxtpl: a template made with python-docx, whose row repeats by {%tr for %}.
def prepare_list_docxtpl(folder, count):
    from docx import Document
    document = Document()
    document.add_paragraph("QUYẾT ĐỊNH")
    table = document.add_table(rows=4, cols=3)
    for cell, text in zip(table.rows[0].cells, HEADINGS):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for r in rows %}"
    for cell, text in zip(table.rows[2].cells, ["{{ r[0] }}", "{{ r[1] }}", "{{ r[2] }}"]):
        cell.text = text
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.save(folder / "list-template.docx")


def list_docxtpl(folder, count):
    from docxtpl import DocxTemplate
    template = DocxTemplate(folder / "list-template.docx")
    template.render({"rows": rows(count)})
    template.save(folder / "list.docx")


def prepare_letters_docxtpl(folder, count):
    from docx import Document
    document = Document()
    for line in LINES:
        document.add_paragraph("{{ " + line[0] + " }}")
    document.save(folder / "letter-template.docx")
    (folder / "letters").mkdir()


def letters_docxtpl(folder, count):
    from docxtpl import DocxTemplate
    template = DocxTemplate(folder / "letter-template.docx")
    for number, person in enumerate(people(count)):
        template.render(texts(person))
        template.save(folder / "letters" / f"{number}.docx")


# Workbooks: every value of every row.
def prepare_workbook(folder, count):
    from openpyxl import Workbook
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["TT", "Cách gọi", "Họ và tên", "Chức vụ", "Đơn vị"])
    for number, person in enumerate(people(count), 1):
        sheet.append([number, *person])
    book.save(folder / "list.xlsx")


def workbook_openpyxl(folder, count):
    from openpyxl import load_workbook
    book = load_workbook(folder / "list.xlsx", read_only=True, data_only=True)
    with open(folder / "openpyxl.csv", "w") as file:
        for row in book.worksheets[0].iter_rows(values_only=True):
            file.write(",".join(str(value) for value in row) + "\n")


def workbook_calamine(folder, count):
    from python_calamine import CalamineWorkbook
    sheet = CalamineWorkbook.from_path(folder / "list.xlsx").get_sheet_by_index(0)
    with open(folder / "calamine.csv", "w") as file:
        for row in sheet.iter_rows():
            file.write(",".join(str(value) for value in row) + "\n")


# Jinja2: compiled once, filled with what is there.
TABLE = "{% for r in rows %}<tr><td>{{ r.tt }}</td><td>{{ r.tên | upper }}</td><td>{% if r.đơn_vị %}{{ r.đơn_vị }}{% endif %}</td></tr>\n{% endfor %}"
SMALL = "Tặng Giấy khen cho {{ tên | upper }}, {{ đơn_vị }}{% if tt > 10 %} ({{ tt }}){% endif %}."


def records(count):
    return [{"tt": number, "tên": name, "đơn_vị": unit} for number, name, unit in rows(count)]


def template_jinja2(folder, count):
    import time
    from jinja2 import Environment
    environment = Environment(autoescape=True)
    large = environment.from_string(TABLE)
    small = environment.from_string(SMALL)
    data = records(800)
    start = time.perf_counter()
    for _ in range(100):
        large.render(rows=data)
    table = (time.perf_counter() - start) / 100
    start = time.perf_counter()
    for number in range(10_000):
        small.render(data[number % 800])
    fills = time.perf_counter() - start
    source = TABLE * (277_000 // len(TABLE.encode()) + 1)
    start = time.perf_counter()
    environment.from_string(source)
    print(table, fills, time.perf_counter() - start)


if __name__ == "__main__":
    task, folder, numbers = sys.argv[1], pathlib.Path(sys.argv[2]), [int(number) for number in sys.argv[3:]]
    if task in globals():
        globals()[task](folder, *numbers)
