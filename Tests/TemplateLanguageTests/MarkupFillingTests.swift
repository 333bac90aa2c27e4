import Testing

@Suite("Filling markup templates")
struct MarkupFillingTests {
  @Test(
    "Elements, attributes and blocks give the tree that they should",
    arguments: [
      ("<p>{{ tên }}</p>", "<p>Hội nghị & <tổng kết></p>"),
      ("<p>a &amp; b &lt; c</p>", "<p>a & b < c</p>"),
      ("<p>{{ \"<b>\" if năm > 1 and 2 < 3 else \"&\" }}</p>", "<p><b></p>"),
      ("<p\n style=\"{{ \"x\" ~ năm }}\" align='center'>a</p>", "<p style=\"x2023\" align=\"center\">a</p>"),
      ("<p style=\"{% if công_khai %}mở{% else %}kín{% endif %}\">a</p>", "<p style=\"mở\">a</p>"),
      ("<p style=\"{{ ghi_chú or \"\" }}\">a</p>", "<p>a</p>"),
      (
        "{% for n in người %}<p>{{ loop.index }}. <b>{{ n.họ_tên }}</b></p>\n{% endfor %}",
        "<p>1. <b>Nguyễn Văn An</b></p><p>2. <b>Trần Thị Bình</b></p><p>3. <b>Lê Văn Cường</b></p>"
      ),
      ("<p>\n  A {# x #}\n  <b> B </b>\n C\n</p>", "<p>A <b>B</b> C</p>"),
      ("<p>\n  {% if công_khai %} A {% endif %}\n  {% if not công_khai %} B {% endif %}\n</p>", "<p>A</p>"),
      ("<p>A {{ \"\" }} B<!-- {{ không_có }} --></p>", "<p>A B</p>"),
      ("<p>{{ \"  hai  cách \" }} x</p>", "<p>  hai  cách  x</p>"),
      ("<p>A <br/> B <img src=\"a\"/> C</p>", "<p>A<br/>B <img src=\"a\"/> C</p>"),
      ("<p>a\u{A0} b</p>", "<p>a\u{A0} b</p>"),
      ("<p>A{%- if đúng -%} B {%- endif -%} C</p>", "<p>ABC</p>"),
      (
        "<table><tr>{% for n in người %}<td>{{ n.tuổi }}</td>{% endfor %}</tr></table>",
        "<table><tr><td>52</td><td>40</td><td>33</td></tr></table>"
      ),
      // Lifted: from the cells to their row, and out of elements that hold nothing but tags.
      (
        "<table><tr><td>{% for n in người %}{{ n.tuổi }}</td><td>{{ loop.index }}{% endfor %}</td></tr></table>",
        "<table><tr><td>52</td><td>1</td><td>40</td><td>2</td><td>33</td><td>3</td></tr></table>"
      ),
      (
        "<table><tr><td>{% for n in người %}</td></tr><tr><td>{{ n.tuổi }}</td></tr><tr><td> {% endfor %} </td></tr></table>",
        "<table><tr><td>52</td></tr><tr><td>40</td></tr><tr><td>33</td></tr></table>"
      ),
      ("<p>{% for n in người %}{% if n.nữ %}A</p><p>B{% endif %}{% endfor %}</p>", "<p>A</p><p>B</p>"),
      ("<p>{% if sai %}A</p><p>{% else %}B</p><p>C{% endif %}</p>", "<p>B</p><p>C</p>"),
      ("<?xml version=\"1.0\"?>\n<p>{% raw %}{{ x }} &lt;{% endraw %}</p>", "<p>{{ x }} <</p>"),
      ("<section>{% include \"thân\" %}</section>", "<section><p>Năm 2023</p><p>2</p></section>"),
      (
        "{% include \"macro\" %}<p>{{ đậm(tên) }} và {{ đậm(năm) }}</p>",
        "<p><b>Hội nghị & <tổng kết></b> và <b>2023</b></p>"
      ),
    ])
  func filling(source: String, expected: String) {
    let includes = [
      "thân": "<p>Năm {{ năm }}</p>\n<p>2</p>", "macro": "{% macro đậm(x) %}<b>{{ x }}</b>{% endmacro %}",
    ]
    #expect(Bench.markup(source, includes) == expected)
  }
}
