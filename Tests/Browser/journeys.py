#!/usr/bin/env python3
"""What a clerk does on the page, done in a real browser: Chromium, driven through WebDriver.

    Tests/Browser/journeys.py PROGRAM [JOURNEY…] [--pictures FOLDER]

Each journey has a folder and a server of its own. Needs Debian's chromium, chromium-driver and libjs-codemirror, and from
PyPI selenium and axe-core-python, whose axe.min.js is run on every page.
"""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PATIENCE = float(os.environ.get("PATIENCE", "40"))

DEFINITION = """# chú thích đầu
buổi lễ:
  loại: hội nghị tổng kết   # loại hình
  tên: hội nghị tổng kết năm 2025
  ngày: 15/1/2026
  đơn vị tổ chức: UBND xã An Mỹ

cơ quan:
  - tên: Ủy ban nhân dân xã An Mỹ
    tên ngắn: UBND xã An Mỹ
    cấp: xã
    người đứng đầu: Chủ tịch

khen thưởng:
  - hình thức: Giấy khen
    của: Chủ tịch UBND xã An Mỹ
    danh sách: list.csv
    thành tích: thành tích xuất sắc
    quyết định: {ngày: 8/1/2026, thẩm quyền: Chủ tịch UBND xã An Mỹ, ký: Chủ tịch UBND xã An Mỹ}

giấy khen:
  phôi: trang-tron-a4
"""
LIST = "loại,tên,đơn vị\ncá nhân,Trần Văn Mẫu,Thôn Đông\ncá nhân,Lê Thị Thử,Thôn Đoài\n"


def axe_script():
    import axe_core_python
    pattern = os.path.join(os.path.dirname(axe_core_python.__file__), "**", "axe.min.js")
    return open(glob.glob(pattern, recursive=True)[0], encoding="utf-8").read()


class Page:
    """A folder, a server over it and a browser."""

    def __init__(self, program, definition=DEFINITION, width=1440, height=900):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="vinhdanh-journey-")
        self.port = None
        if definition:
            os.mkdir(self.path("le"))
            self.write("le/ceremony.yaml", definition)
            self.write("le/list.csv", LIST)
        self.serve()
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        self.downloads = tempfile.mkdtemp(prefix="vinhdanh-downloads-")
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--window-size={width},{height}",
                         "--force-device-scale-factor=1", "--disable-background-networking", "--disable-component-update"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"download.default_directory": self.downloads})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.browser.set_script_timeout(PATIENCE * 2)
        self.browser.get(self.address)
        self.see(".home")

    def serve(self):
        command = [self.program, "serve", self.folder, "--no-open"]
        if self.port:
            command += ["--port", self.port]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True,
                                       env={**os.environ, "HOME": self.folder, "XDG_CONFIG_HOME": self.folder + "/.config"})
        self.address = self.server.stdout.readline().strip()
        self.base = self.address.split("/?")[0]
        self.port = self.base.rsplit(":", 1)[1]

    def close(self):
        self.browser.quit()
        self.server.kill()
        self.server.wait()
        shutil.rmtree(self.folder)
        shutil.rmtree(self.downloads)

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def open(self, tab, ceremony="le"):
        self.browser.get(f"{self.base}/#/c/{ceremony}/{tab}")
        self.see("nav a[aria-current]")

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, what, check):
        """Waits until a check gives something; elements that were just replaced are looked for again."""
        end = time.time() + PATIENCE
        problem = None
        while time.time() < end:
            try:
                found = check()
                if found:
                    return found
            except Exception as error:  # noqa: BLE001 - told when the time is up
                problem = error
            time.sleep(0.1)
        raise AssertionError(f"not seen: {what} ({problem})")

    def see(self, selector, text=None):
        return self.wait(f"{selector} {text or ''}", lambda: next(
            (each for each in self.all(selector) if each.is_displayed() and (text is None or text in each.text)), None))

    def press(self, selector, text=None):
        self.wait(f"press {selector}", lambda: (self.see(selector, text).click(), True)[1])

    def keys(self, *keys):
        ActionChains(self.browser).send_keys(*keys).perform()

    def script(self, text, *arguments):
        return self.browser.execute_script(text, *arguments)

    def saved(self):
        self.wait("saved", lambda: "saved" in self.all(".save")[0].get_attribute("class"))

    def editor(self):
        self.wait("the editor", lambda: self.script("return !!document.querySelector('.CodeMirror')?.CodeMirror"))

    def editor_text(self):
        return self.script("return document.querySelector('.CodeMirror').CodeMirror.getValue()")

    def replace_in_editor(self, old, new):
        """Selects words in the editor and types others."""
        self.editor()
        self.script("""
          const editor = document.querySelector('.CodeMirror').CodeMirror;
          const at = editor.getValue().indexOf(arguments[0]);
          editor.focus();
          editor.setSelection(editor.posFromIndex(at), editor.posFromIndex(at + arguments[0].length));
        """, old)
        self.keys(new)
        self.keys(Keys.ESCAPE)

    def page_text(self):
        return self.script("return [...document.querySelectorAll('.page img')].map((image) => image.alt).join('\\n')")

    def logs(self):
        return [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE"]


def first_packet(page):
    """A new user makes a packet from a dropped workbook without touching YAML."""
    workbook = page.path("danh-sach.xlsx")
    subprocess.run([page.program, "new", page.path("mau-so"), "--workbook"], check=True, stdout=subprocess.DEVNULL)
    shutil.move(page.path("mau-so/giay-khen.xlsx"), workbook)
    shutil.rmtree(page.path("mau-so"))
    page.browser.find_element(By.ID, "list-file").send_keys(workbook)
    page.see("dialog")
    page.press("dialog button.primary")
    page.see("nav a[aria-current]")
    page.press("nav a", "Làm hồ sơ")
    page.press(".packet button.primary")
    page.see(".packet .good")
    page.see(".packet td", "giay-khen/")
    assert os.path.exists(page.path("xa-phuong-" + time.strftime("%Y") + "/packet/manifest.json"))
    page.press(".packet a.button")
    archive = page.wait("the archive", lambda: next(iter(glob.glob(page.downloads + "/*.zip")), None))
    names = zipfile.ZipFile(archive).namelist()
    assert any(name.startswith("quyet-dinh/") for name in names), names


def fault_and_cure(page):
    """A fault is made, seen under the words and in the list, and cured by a click."""
    page.open("text")
    page.replace_in_editor("cấp: xã", "cấp: xx")
    page.saved()
    page.see(".faults li.error")
    page.replace_in_editor("cấp: xx", "cấp: xã")
    page.replace_in_editor("thành tích: thành", "thành tíc: thành")
    page.wait("a mark under the words", lambda: page.all(".fault-error"))
    page.press(".faults li.error button.small", "thành tích")
    page.wait("the cure on the disk", lambda: "thành tích: thành tích xuất sắc" in page.read("le/ceremony.yaml"))
    page.wait("no error", lambda: not page.all(".faults li.error"))
    assert page.read("le/ceremony.yaml") == DEFINITION


def grid_and_certificate(page):
    """A name is corrected in the grid, and the certificate's preview changes."""
    page.open("lists")
    page.see("td[data-row]", "Lê Thị Thử")
    Select(page.see(".preview .bar select")).select_by_visible_text(
        next(option.text for option in Select(page.see(".preview .bar select")).options if option.text.startswith("giấy khen")))
    page.wait("the old name", lambda: "Trần Văn Mẫu" in page.page_text())
    page.press("td[data-row='0'][data-column='1']")
    page.keys(Keys.F2)
    page.keys(Keys.END, " Anh", Keys.ENTER)
    page.wait("the new name on the page", lambda: "Trần Văn Mẫu Anh" in page.page_text())
    assert page.read("le/list.csv") == LIST.replace("Trần Văn Mẫu", "Trần Văn Mẫu Anh")
    ActionChains(page.browser).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()
    page.wait("undone", lambda: page.read("le/list.csv") == LIST)


def pasted(page):
    """Cells copied in Excel are pasted into the grid: rows that are missing are added, and undone again."""
    page.open("lists")
    page.press("td[data-row='1'][data-column='1']", "Lê Thị Thử")
    page.script("""
      const data = new DataTransfer();
      data.setData('text/plain', 'Phạm Thị Ẩn\\tThôn Hạ\\r\\nĐỗ Ước\\tThôn Thượng, xóm 2\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    """)
    page.see("td[data-row='2'][data-column='1']", "Đỗ Ước")
    wanted = LIST.replace("Lê Thị Thử,Thôn Đoài", "Phạm Thị Ẩn,Thôn Hạ") + ',Đỗ Ước,"Thôn Thượng, xóm 2"\n'
    page.wait("the rows on the disk", lambda: page.read("le/list.csv") == wanted)
    page.press(".gridbar button", "Hoàn tác")
    page.wait("undone", lambda: page.read("le/list.csv") == LIST)


def list_fault(page):
    """A fault in a list is shown in its cell; a click on its place in the panel leads there from another tab."""
    page.write("le/list.csv", LIST.replace("cá nhân,Lê Thị Thử", "cá nhâm,Lê Thị Thử"))
    page.open("form")
    page.press(".faults li.error button.link", "list.csv")
    page.wait("the cell", lambda: page.script(
        "const at = document.activeElement; return at.dataset.row === '1' && at.dataset.column === '0'"))
    page.see("td.error[data-row='1'][data-column='0']", "cá nhâm")
    page.keys(Keys.F2)
    page.keys(Keys.END, Keys.BACKSPACE, "ng", Keys.ENTER)
    # What was typed is told in its own row, too, though the rows above it may have moved.
    page.press("td[data-row='0'][data-column='2']")
    page.keys(Keys.F2)
    page.keys(Keys.END, " và Đông Thượng", Keys.ENTER)
    page.wait("both on the disk", lambda: "cá nhâng" in page.read("le/list.csv") and "Đông Thượng" in page.read("le/list.csv"))
    page.see("td.error[data-row='1'][data-column='0']", "cá nhâng")
    page.write("le/list.csv", LIST)
    page.wait("cured", lambda: page.read("le/list.csv") == LIST and not page.all(".faults li.error"))


def dropped_workbook(page):
    """A workbook dropped on the lists lies in the folder, is shown, and can be made a table that is typed in."""
    subprocess.run([page.program, "new", page.path("mau-so"), "--workbook"], check=True, stdout=subprocess.DEVNULL)
    workbook = page.path("so-moi.xlsx")
    shutil.move(page.path("mau-so/giay-khen.xlsx"), workbook)
    shutil.rmtree(page.path("mau-so"))
    page.open("lists")
    page.browser.find_element(By.ID, "grid-file").send_keys(workbook)
    page.wait("the workbook in the folder", lambda: os.path.exists(page.path("le/so-moi.xlsx")))
    page.wait("the definition names it", lambda: "danh sách: so-moi.xlsx" in page.read("le/ceremony.yaml"))
    page.see(".gridbar select option", "so-moi.xlsx")
    page.see(".grid table[aria-readonly]")
    assert len(page.all(".grid tbody tr")) > 1
    assert page.read("le/list.csv") == LIST


def page_and_line(page):
    """A click on words of the page leads to their line, and the cursor's line to its page."""
    page.open("text")
    page.editor()
    page.wait("a page", lambda: "AN MỸ" in page.page_text().upper())
    image = page.wait("a picture", lambda: next((each for each in page.all(".page img") if each.is_displayed()), None))
    spots = page.script("""
      return fetch('/api/look?c=le').then((answer) => answer.json()).then((look) =>
        fetch(`/api/page?c=le&kind=${look.items[0].kind}&name=${look.items[0].name}&n=1`)).then((answer) => answer.json())
    """)
    spot = next(each for each in spots["spots"] if each["place"]["file"] == "le/ceremony.yaml")
    x, y, width, height = [value / 100 for value in spot["box"]]
    left, top, wide = page.script("const box = arguments[0].getBoundingClientRect(); return [box.left, box.top, box.width]", image)
    scale = wide / (spots["width"] / 100)
    actions = ActionChains(page.browser)
    actions.w3c_actions.pointer_action.move_to_location(int(left + (x + width / 2) * scale), int(top + (y + height / 2) * scale))
    actions.w3c_actions.pointer_action.click()
    actions.perform()
    selected = page.wait("a selection", lambda: page.script(
        "return document.querySelector('.CodeMirror').CodeMirror.getSelection()"))
    start, end = spot["place"]["start"]["byte"], spot["place"]["end"]["byte"]
    assert selected == DEFINITION.encode()[start:end].decode(), selected
    page.script("""
      const editor = document.querySelector('.CodeMirror').CodeMirror;
      editor.focus();
      editor.setCursor(editor.posFromIndex(editor.getValue().indexOf('8/1/2026') + 2));
    """)
    page.wait("a mark on the page", lambda: page.all(".marks i"))


def form_keeps_comments(page):
    """A value is changed in the form; every other byte of the definition stays, and undo brings it back."""
    page.open("form")
    field = page.wait("the name", lambda: next(
        each for each in page.all("input[data-path]") if json.loads(each.get_attribute("data-path")) == ["buổi lễ", "tên"]))
    field.clear()
    field.send_keys("lễ mừng công")
    page.wait("the disk", lambda: "tên: lễ mừng công\n" in page.read("le/ceremony.yaml"))
    assert page.read("le/ceremony.yaml") == DEFINITION.replace("hội nghị tổng kết năm 2025", "lễ mừng công")
    for _ in range(6):
        if page.read("le/ceremony.yaml") == DEFINITION:
            break
        page.saved()
        page.press("header button[aria-label='Hoàn tác']")
        time.sleep(0.8)
    page.wait("undone", lambda: page.read("le/ceremony.yaml") == DEFINITION)


def frame_moves(page):
    """A frame is moved with the arrow keys, kept as the office's own blank, and the printed page moves with it, up and down, too."""
    page.open("certificates")
    def corner(axis):
        spots = page.script("return fetch('/api/look?c=le').then((a) => a.json()).then(async (look) => {"
                            "const { kind, name } = look.items.find((each) => each.kind === 'certificate');"
                            "return (await fetch(`/api/page?c=le&kind=${kind}&name=${name}&n=1`)).json(); })")
        return min(each["box"][axis] for each in spots["spots"] if each["place"]["file"] == "le/list.csv")
    def left():
        return corner(0)
    before = left()
    frame = page.wait("a frame", lambda: next(each for each in page.all(".frame") if each.get_attribute("data-name") == "người nhận"))
    page.script("arguments[0].focus()", frame)
    for _ in range(4):
        page.keys(Keys.ARROW_RIGHT)
    page.press("dialog button.primary")
    page.wait("the own blank", lambda: "phôi: trang-tron-a4-rieng" in page.read("le/ceremony.yaml"))
    page.wait("the page moved", lambda: abs(left() - before - 2 * 72 / 25.4 * 100) < 8)
    own = "mau/blanks/trang-tron-a4-rieng.yaml"
    assert os.path.exists(page.path(own))
    shares = page.read(own).count("khoảng trên")
    def step(key, times=1):
        # The page draws its frames anew with every look, so one is found, focused and moved without a pause.
        page.wait("a frame", lambda: page.script("""
            const frame = document.querySelector('.frame[data-name="người nhận"]');
            for (let number = 0; frame && number < arguments[1]; number += 1) {
                frame.focus();
                frame.dispatchEvent(new KeyboardEvent("keydown", { key: arguments[0], bubbles: true, cancelable: true }));
            }
            return Boolean(frame);""", key, times))
    step("ArrowUp")
    page.wait("a place of its own", lambda: page.read(own).count("khoảng trên") == shares - 1)
    page.wait("the page at rest", lambda: corner(1) == (time.sleep(0.5) or corner(1)))
    high = corner(1)
    step("ArrowDown", 6)
    page.wait("the page moved down", lambda: abs(corner(1) - high - 3 * 72 / 25.4 * 100) < 8)
    # Frames touch one another: only at its old height is the blank without a fault.
    step("ArrowUp", 5)
    page.wait("the page moved back", lambda: abs(corner(1) - high - 0.5 * 72 / 25.4 * 100) < 8)
    page.press("nav a", "Làm hồ sơ")
    page.press(".packet button.primary")
    page.see(".packet .good")
    pdf = glob.glob(page.path("le/packet/giay-khen/*.pdf"))[0]
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    line = next(line for line in boxes.splitlines() if ">Trần<" in line)
    assert abs(float(line.split('xMin="')[1].split('"')[0]) - left() / 100) < 1, (line, left())


def frame_by_mouse(page):
    """A frame is dragged with the mouse by whole half millimetres, and the printed page moves with it."""
    page.open("certificates")
    frame = page.wait("a frame", lambda: next(each for each in page.all(".frame") if each.get_attribute("data-name") == "người nhận"))
    page.script("arguments[0].scrollIntoView({block: 'center'})", frame)
    before = frame.get_attribute("aria-label")
    frame = page.wait("a frame", lambda: next(each for each in page.all(".frame") if each.get_attribute("data-name") == "người nhận"))
    ActionChains(page.browser).click_and_hold(frame).move_by_offset(20, 0).move_by_offset(20, 0).release().perform()
    page.press("dialog button.primary")
    own = page.path("mau/blanks/trang-tron-a4-rieng.yaml")
    page.wait("the own blank", lambda: os.path.exists(own))
    page.wait("the frame's place", lambda: page.script(
        "return document.querySelector('.frame[data-name=\"người nhận\"]')?.getAttribute('aria-label')") not in (None, before))
    shipped = open(os.path.join(ROOT, "templates/blanks/trang-tron-a4.yaml"), encoding="utf-8").read().splitlines()
    moved = [line for line in open(own, encoding="utf-8").read().splitlines() if line not in shipped]
    assert 1 <= len(moved) <= 3, moved


def zoomed(page):
    """At 200 % and on a narrow screen nothing is cut off sideways, and the whole page can be scrolled to."""
    for width, height, scale in ((1280, 800, 2), (640, 800, 1), (500, 900, 1), (360, 740, 1)):
        page.browser.set_window_size(width, height)
        page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width // scale, "height": height // scale, "deviceScaleFactor": scale, "mobile": False})
        page.browser.get(page.base + "/#/")
        page.see(".home .state .badge")
        for tab in (None, "form", "text", "lists", "certificates", "news", "make"):
            if tab:
                page.open(tab)
            time.sleep(1)
            wide = page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 1, f"{tab or 'home'} is {wide} pixels too wide at {width}/{scale}"
            if os.environ.get("SHOTS"):
                page.browser.save_screenshot(f"{os.environ['SHOTS']}/{tab or 'home'}-{width}-{scale}.png")
    page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def conflict(page):
    """The file is changed elsewhere while somebody types: both texts are kept, and the person decides."""
    page.open("text")
    page.editor()
    page.script("""
      const editor = document.querySelector('.CodeMirror').CodeMirror;
      window.conflicting = () => editor.replaceRange('# của tôi\\n', {line: 0, ch: 0});
    """)
    page.write("le/ceremony.yaml", DEFINITION + "# của Excel\n")
    page.script("window.conflicting()")
    page.see("dialog")
    assert page.read("le/ceremony.yaml").endswith("# của Excel\n")
    page.press("dialog button.primary")
    page.wait("mine", lambda: page.read("le/ceremony.yaml") == "# của tôi\n" + DEFINITION)
    page.saved()
    kept = [page.read(os.path.relpath(name, page.folder)) for name in glob.glob(page.path("le/.vinhdanh/*/*"))]
    assert DEFINITION + "# của Excel\n" in kept
    page.write("le/ceremony.yaml", DEFINITION)
    page.wait("the outside change", lambda: page.editor_text() == DEFINITION)


def kill_and_come_back(page):
    """What was typed a second before the program was killed is there when it runs again, and earlier texts too."""
    page.open("text")
    page.replace_in_editor("năm 2025", "năm 2024 và 2025")
    time.sleep(1)
    page.server.kill()
    page.server.wait()
    assert "năm 2024 và 2025" in page.read("le/ceremony.yaml")
    page.see(".save.gone")
    page.serve()
    page.browser.get(page.address)
    page.see(".home")
    page.open("text")
    page.editor()
    assert "năm 2024 và 2025" in page.editor_text()
    page.press("header button", "Các bản trước")
    page.press("dialog .versions button", "Lấy lại")
    page.wait("the earlier text", lambda: page.read("le/ceremony.yaml") == DEFINITION)


def hostile(page):
    """A definition full of markup, scripts and paths does nothing but be shown."""
    evil = "<script>document.title='bad'</script><img src=x onerror=document.title='bad'>"
    page.write("le/ceremony.yaml", DEFINITION.replace("hội nghị tổng kết năm 2025", f'"{evil}"')
               .replace("thành tích xuất sắc", '"javascript:alert(1)"').replace("danh sách: list.csv", "danh sách: ../../etc/passwd"))
    page.write("le/list.csv", LIST + f'cá nhân,"{evil}",x\n')
    page.browser.get(page.base + "/#/")
    for tab in ("form", "text", "lists", "certificates", "news", "make"):
        page.open(tab)
        time.sleep(1.5)
        assert "bad" not in page.browser.title, tab
        assert not page.script("return [...document.querySelectorAll('main script, main img[src=x]')].length"), tab
    assert not [line for line in page.logs() if "Content Security Policy" in line and "inline" in line]


def accessible(page):
    """Every page passes axe, in both languages, and on a narrow screen nothing is cut off."""
    axe = axe_script()
    faults = []
    def check(name):
        page.script(axe)
        result = page.browser.execute_async_script("""
          const done = arguments[arguments.length - 1];
          axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(done);
        """)
        for each in result["violations"]:
            faults.append(f"{name}: {each['id']}: {each['help']}: " + "; ".join(node["html"][:140] for node in each["nodes"][:3]))
    for language in ("vi", "en"):
        page.browser.get(page.base + "/#/")
        page.see(".home .state .badge")
        check(f"home {language}")
        for tab in ("form", "text", "lists", "certificates", "news", "make"):
            page.open(tab)
            time.sleep(2.5)
            check(f"{tab} {language}")
        page.press("header > button")
    page.browser.set_window_size(500, 900)
    for tab in ("form", "lists", "make"):
        page.open(tab)
        time.sleep(1)
        wide = page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 1, f"{tab} is {wide} pixels too wide"
    assert not faults, "\n".join(faults)


def stays_here(page):
    """No request leaves the machine."""
    for tab in ("form", "text", "lists", "certificates", "news", "make"):
        page.open(tab)
        time.sleep(1)
    for entry in page.browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            assert address.startswith((page.base, "blob:", "data:", "chrome:", "about:")), address


def pictures(program, folder):
    """The pictures of the README, made of an example."""
    os.makedirs(folder, exist_ok=True)
    page = Page(program, definition=None, width=1280, height=800)
    try:
        for name in ("quyet-dinh-truong-2025", "kien-xuong-2023"):
            shutil.copytree(f"{ROOT}/examples/{name}", page.path(name), ignore=shutil.ignore_patterns("packet", ".vinhdanh", "so-khen-thuong.json"))
        school = "quyet-dinh-truong-2025"
        page.browser.get(page.base + "/#/x")
        page.browser.get(page.base + "/#/")
        page.wait("the states", lambda: len(page.all(".card .badge")) == 2)
        page.script("document.querySelector('.home code').textContent = 'ho-so-khen-thuong'")
        page.browser.save_screenshot(f"{folder}/page-home.png")
        for tab, selector in (("form", ".page img:not([hidden])"), ("text", ".page img:not([hidden])")):
            page.open(tab, school)
            page.see(selector)
            time.sleep(2)
            page.browser.save_screenshot(f"{folder}/page-{tab}.png")
        page.open("certificates", school)
        page.wait("the gallery", lambda: len(page.all(".gallery img[src]")) > 8)
        time.sleep(1)
        page.browser.save_screenshot(f"{folder}/page-gallery.png")
        page.press(".gallery button", "Trường học")
        page.see(".frame")
        page.script("document.querySelector('.frametable').scrollIntoView({block: 'center'})")
        page.script("document.querySelector('.frame[data-name=\"người nhận\"]').focus()")
        time.sleep(2)
        page.browser.save_screenshot(f"{folder}/page-frames.png")
    finally:
        page.close()


JOURNEYS = [first_packet, fault_and_cure, grid_and_certificate, pasted, list_fault, dropped_workbook, page_and_line,
            form_keeps_comments, frame_moves, frame_by_mouse, conflict, kill_and_come_back, hostile, accessible, zoomed, stays_here]


def main():
    arguments = sys.argv[1:]
    program = os.path.abspath(arguments.pop(0))
    if "--pictures" in arguments:
        pictures(program, arguments[arguments.index("--pictures") + 1])
        return 0
    chosen = [journey for journey in JOURNEYS if not arguments or journey.__name__ in arguments]
    failed = 0
    for journey in chosen:
        page = None
        try:
            page = Page(program, definition=None if journey is first_packet else DEFINITION)
            journey(page)
            print(f"passed: {journey.__doc__}", flush=True)
        except Exception:  # noqa: BLE001 - each journey is told by itself
            failed += 1
            print(f"FAILED: {journey.__name__}: {journey.__doc__}\n{traceback.format_exc()}", flush=True)
            if page:
                page.browser.save_screenshot(os.path.join(tempfile.gettempdir(), f"journey-{journey.__name__}.png"))
                for line in page.logs():
                    print(f"  {line[:300]}")
        finally:
            if page:
                page.close()
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
