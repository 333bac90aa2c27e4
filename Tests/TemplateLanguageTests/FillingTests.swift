import Testing

@Suite("Filling text templates")
struct FillingTests {
  @Test(
    "Values, operators and blocks give the text that they should",
    arguments: [
      ("{{ năm }}", "2023"),
      ("Năm {{ năm + 1 }}, {{ 2 * (3 - 5) }}, {{ -năm }}", "Năm 2024, -4, -2023"),
      ("{{ tên }}", "Hội nghị & <tổng kết>"),
      ("{{ trưởng_đoàn.họ_tên }}", "Phạm Dung"),
      ("{{ ghi_chú or \"không\" }}", "không"),
      ("{{ quyết_định.số or \"……\" }}", "35"),
      ("{{ trưởng_đoàn.chức_vụ or trưởng_đoàn.đơn_vị.tên or “……” }}", "……"),
      ("{{ \"a\" ~ 1 ~ ‘b’ }}", "a1b"),
      ("{{ \"có \\\"ngoặc\\\"\" }}", "có \"ngoặc\""),
      ("{% if công_khai %}A{% else %}B{% endif %}", "A"),
      ("{% if not công_khai %}A{% elif năm > 2000 and năm <= 2023 %}B{% else %}C{% endif %}", "B"),
      ("{% if không công_khai hoặc sai %}A{% else %}B{% endif %}", "B"),
      ("{% if quyết_định is present and quyết_định.số is present %}{{ quyết_định.số }}{% endif %}", "35"),
      ("{% if ghi_chú is missing %}x{% else %}{{ ghi_chú }}{% endif %}", "x"),
      ("{% if not (ghi_chú is present) %}x{% else %}{{ ghi_chú }}{% endif %}", "x"),
      ("{% if ghi_chú is missing or ghi_chú == \"a\" %}x{% endif %}", "x"),
      ("{{ ghi_chú if ghi_chú is present else \"-\" }}", "-"),
      (
        "{% for n in người %}{{ loop.index }}/{{ loop.length }} {{ n.họ_tên }}{% if not loop.last %}; {% endif %}{% endfor %}",
        "1/3 Nguyễn Văn An; 2/3 Trần Thị Bình; 3/3 Lê Văn Cường"
      ),
      ("{% for n in rỗng %}{{ n }}{% else %}trống{% endfor %}", "trống"),
      (
        "{% for a in người %}{% for b in người %}{{ loop.index0 }}{% endfor %}{{ loop.index }} {% endfor %}",
        "0121 0122 0123 "
      ),
      ("{% set x = năm + 1 %}{{ x }}", "2024"),
      ("{% set x = 1 %}{% if công_khai %}{% set x = 2 %}{% endif %}{{ x }}", "2"),
      (
        "{{ người | map(\"họ_tên\") | join(\", \", last=\" và \") }}",
        "Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường"
      ),
      ("{{ người | map_present(\"chức_vụ\") | join }}", "Chủ tịch"),
      ("{{ người | where(\"nữ\") | length }} {{ người | where(\"tuổi\", 33) | length }}", "1 1"),
      ("{{ người | where_present(\"đơn_vị\") | length }}", "1"),
      ("{{ (người | first).họ_tên or \"?\" }}", "Nguyễn Văn An"),
      ("{{ rỗng | first or \"hết\" }}", "hết"),
      ("{{ người | reverse | take(1) | map(\"họ_tên\") | join }}", "Lê Văn Cường"),
      ("{{ người | drop(2) | length }}", "1"),
      ("{{ \"đường ẤP\" | upper }} {{ \"ĐẶNG\" | lower }} {{ \"ộ ấ\" | capital }}", "ĐƯỜNG ẤP đặng Ộ ấ"),
      ("[{{ \" a \" | trim }}] {{ \"a-b-c\" | replace(\"-\", \"+\") }}", "[a] a+b+c"),
      ("{{ ghi_chú | upper or \"-\" }}", "-"),
      ("{{ ghi_chú | default(\"d\") }}", "d"),
      ("{{ quyết_định.ngày | ngày_số or \"…\" }}", "5/1/2023"),
      ("{{ tỷ_lệ | phẩy }}%", "10,10%"),
      ("{{ \"x\" | lặp }}{{ \"y\" | lặp(3) }}{{ \"z\" | lặp(lần=1) }}", "xxyyyz"),
      ("{% if \"An\" in \"Văn An\" and năm not in [2021, 2022] %}đúng{% endif %}", "đúng"),
      ("{% if loop_ is odd %}{% endif %}", "unknown-name@6-11"),
      (
        "{% macro chào(tên_gọi, câu=\"Chào\") %}{{ câu }} {{ tên_gọi }}!{% endmacro %}{{ chào(\"An\") }} {{ chào(tên, câu=\"Mừng\") }}",
        "Chào An! Mừng Hội nghị & <tổng kết>!"
      ),
      ("{% set x = rỗng | first %}{% if x is present %}{{ x }}{% else %}không{% endif %}", "không"),
      ("{# chú thích {{ x }} #}a", "a"),
      ("{% raw %}{{ không }} {% if %}{% endraw %}", "{{ không }} {% if %}"),
      ("a  {{- năm -}}  b", "a2023b"),
      ("{\"a\": 1} 100% }", "{\"a\": 1} 100% }"),
      ("{% if đúng %}\n  A\n{% endif %}\nB\n", "  A\nB\n"),
      ("x {% if đúng %} y\n{% endif %}", "x  y\n"),
    ])
  func filling(source: String, expected: String) {
    #expect(Bench.fill(source) == expected)
  }
}
