import Foundation
import Testing

/// The program as it stands, under what a machine can do to it.
@Suite("A program that is stopped, starved or refused says so and breaks nothing", .serialized)
struct StarvedProcessTests {
  @Test(
    "A signal that stops it in the middle leaves no stray and the old packet",
    arguments: ["INT", "TERM", "HUP"])
  func stopped(by signal: String) throws {
    let office = try Office(people: 400)
    #expect(try shell("$VINHDANH build . --only certificate --format txt", in: office.path).status == 0)
    let before = office.packet
    #expect(!before.isEmpty)
    // The list changes, so that a run that came through would be seen.
    let change =
      "sed -i 's/Hoa/Huệ/' l.csv; $VINHDANH build . --only certificate --format txt,html,docx & pid=$!; "
    let wait = "for n in $(seq 200); do ls -d .packet* >/dev/null 2>&1 && break; sleep 0.05; done; "
    let (status, _) = try shell(change + wait + "kill -\(signal) $pid; wait $pid", in: office.path)
    #expect([129, 130, 143].contains(status), "\(status)")
    #expect(office.strays.isEmpty, "\(office.strays)")
    #expect(office.packet == before)
  }

  @Test("A signal at the moment of the exchange leaves no stray and one whole packet")
  func stoppedAtTheExchange() throws {
    let office = try Office(people: 20)
    #expect(try shell("$VINHDANH build . --only certificate --format txt", in: office.path).status == 0)
    for number in 0..<6 {
      let names = number.isMultiple(of: 2) ? "s/Huệ/Hoa/" : "s/Hoa/Huệ/"
      let before = office.packet
      let run = "sed -i '\(names)' l.csv; $VINHDANH build . --only certificate --format txt & pid=$!; "
      let wait =
        "while kill -0 $pid 2>/dev/null && ! ls .packet*/tree/manifest.json >/dev/null 2>&1; do :; done; "
      _ = try shell(run + wait + "kill -INT $pid; wait $pid", in: office.path)
      let after = office.packet
      #expect(office.strays.isEmpty, "\(office.strays)")
      #expect(try shell("$VINHDANH build . --only certificate --format txt", in: office.path).status == 0)
      #expect(after == before || after == office.packet)
    }
  }

  @Test("What a killed run left is cleared by the next")
  func killed() throws {
    let office = try Office(people: 400)
    let wait = "for n in $(seq 200); do ls -d .packet* >/dev/null 2>&1 && break; sleep 0.05; done; "
    let run = "$VINHDANH build . --only certificate --format txt,html,docx & pid=$!; "
    #expect(try shell(run + wait + "kill -KILL $pid; wait $pid", in: office.path).status == 137)
    #expect(!office.strays.isEmpty)
    #expect(try shell("$VINHDANH build . --only certificate --format txt", in: office.path).status == 0)
    #expect(office.strays.isEmpty, "\(office.strays)")
  }

  @Test("Too little memory is told, or is enough", arguments: [150, 200, 250, 300, 350, 400, 450])
  func memory(megabytes: Int) throws {
    let office = try Office()
    let (status, text) = try shell("ulimit -v \(megabytes << 10); $VINHDANH check .", in: office.path)
    // Below some size the system's loader already refuses, with words of its own.
    let isLoader = status == 127 && text.contains("shared")
    #expect(status == 0 || isLoader || status == 2 && text.contains("bộ nhớ"), "\(status): \(text)")
  }

  @Test("Too few files are told, before a font is missed", arguments: [4, 5, 6, 8, 12, 31])
  func files(atMost number: Int) throws {
    let office = try Office()
    let (status, text) = try shell("ulimit -n \(number); $VINHDANH build .", in: office.path)
    let isTold = text.contains("tệp cùng lúc") || text.contains("nhiều tệp")
    #expect(status == 2 && isTold, "\(status): \(text)")
    #expect(office.strays.isEmpty)
    #expect(office.packet.isEmpty)
  }

  @Test("A file that may not grow is told as such, and the packet is left as it was")
  func fileSize() throws {
    let office = try Office(people: 40)
    let (status, text) = try shell("ulimit -f 8; $VINHDANH build .", in: office.path)
    #expect(status == 2 && text.contains("error") || text.contains("lỗi"), "\(status): \(text)")
    #expect(office.strays.isEmpty && office.packet.isEmpty)
  }

  @Test(
    "A picture that cannot be shown is told with its file, where the blank names it",
    arguments: [
      ("\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff", true), ("\\0\\0\\0\\0\\0\\0\\0\\1", true),
      ("\\0\\0\\x80\\0\\0\\0\\0\\1", true), ("\\0\\0\\x7f\\xff\\0\\0\\x7f\\xff", true), ("", false),
    ])
  func pictures(size: String, isPNG: Bool) throws {
    let office = try Office()
    let start = isPNG ? "\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\x0dIHDR" : "GIF89a"
    let make = "mkdir -p t/blanks; printf '\(start)\(size)' >t/blanks/quoc-huy.png; "
    let (status, text) = try shell(make + "$VINHDANH check . --templates t --report line", in: office.path)
    #expect(status == 1, "\(text)")
    #expect(text.contains("error[blank/bad-picture]") && text.contains("blanks/quoc-huy.png"), "\(text)")
    #expect(text.contains(".yaml:"), "\(text)")
  }

  @Test("Without fonts the formats that need none are made, the others are told")
  func noFonts() throws {
    let office = try Office()
    let none = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>"
    try Data(none.utf8).write(to: URL(fileURLWithPath: office.path + "/none.conf"))
    let run = "FONTCONFIG_FILE=$PWD/none.conf $VINHDANH build . --report line "
    let (status, text) = try shell(run, in: office.path)
    #expect(status == 2 && text.contains("font/missing"), "\(status): \(text)")
    let (free, said) = try shell(run + "--format html,txt", in: office.path)
    #expect(free == 0 && said.contains("warning[font/missing]"), "\(free): \(said)")
    #expect(office.packet.keys.contains { $0.hasSuffix(".txt") })
  }

  @Test("Without a home there are no printers, and everything else works")
  func noHome() throws {
    let office = try Office()
    #expect(try shell("env -i $VINHDANH check .", in: office.path).status == 0)
    let (status, text) = try shell("env -i $VINHDANH check . --printer p --report line", in: office.path)
    #expect(status != 0 && text.contains("HOME"), "\(status): \(text)")
  }

  @Test(
    "A list that cannot be had is told once, truly, where it is named",
    arguments: [
      ("mkdir x", "file/not-a-file"), ("mkfifo x", "file/not-a-file"),
      ("ln -s /etc/hostname x", "file/outside-folder"),
      ("ln -s /dev/zero x", "file/outside-folder"), ("ln -s nowhere x", "file/dangling-link"),
      ("truncate -s 33M x", "file/too-large"), ("true", "list/not-found"),
    ])
  func list(made: String, code: String) throws {
    let office = try Office(list: "x")
    let (status, text) = try shell("\(made); $VINHDANH check . --report line", in: office.path)
    #expect(status != 0)
    let errors = text.split(separator: "\n").filter { $0.contains("error[") }
    #expect(errors.count == 1 && errors[0].hasPrefix("ceremony.yaml:5:16: error[\(code)]"), "\(text)")
  }
}
