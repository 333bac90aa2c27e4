import Diagnostics

/// The faults of kinds of document and of their facts.
public enum FactCodes {
  /// A filled page gave no section, or more than one.
  public static let notOneSection = DiagnosticCode(
    "document/not-one-section",
    summary: Message(vi: "mỗi tờ phải có đúng một <section>", en: "each sheet must be exactly one <section>"),
    page: Message(
      vi: "Mẫu in từng tờ cho mỗi người nhận phải tạo ra đúng một phần tử <section> cho mỗi người.",
      en: "A template that prints one sheet a recipient must give exactly one <section> for each."))

  /// The definition has no decision.
  public static let noDecision = DiagnosticCode(
    "packet/no-decision",
    summary: Message(vi: "không lập quyết định", en: "no decision is made"),
    page: Message(
      vi: """
        Quyết định chỉ được lập khi định nghĩa có mục “quyết định” và một mục khen thưởng trỏ tới nó. Chương trình \
        không tự đặt ra quyết định mà định nghĩa không nói tới.
        """,
      en: """
        A decision is made only when the definition has “quyết định” and an award that refers to it. The program \
        invents no decision of which the definition does not speak.
        """))

  /// No certificate is made for an award.
  public static let noCertificate = DiagnosticCode(
    "packet/no-certificate",
    summary: Message(
      vi: "không in giấy khen cho khoản khen thưởng này", en: "no certificate is made for this award"),
    page: Message(
      vi: """
        Giấy khen cần tên từng người nhận và tên hình thức. Khi định nghĩa chỉ ghi số lượng hoặc “nhiều tập thể, cá \
        nhân”, hãy thêm danh sách người nhận nếu muốn in. Cờ và kỷ niệm chương không in thành giấy.
        """,
      en: """
        A certificate needs the name of each recipient and the form of the award. Where the definition only counts, or \
        says “nhiều tập thể, cá nhân”, add the list to have them printed. Flags and badges are not sheets.
        """))

  /// The words of an office's own file are not known for each recipient.
  public static let proofOfFile = DiagnosticCode(
    "packet/proof-of-file",
    summary: Message(
      vi: "chữ để soát ở tệp Word của cơ quan", en: "the words to be checked stand in an office's Word file"),
    page: Message(
      vi: """
        Bản soát ghi chữ của từng tờ như tệp Word của cơ quan sẽ in, đọc lại từ tệp đã điền. Tệp không có trang, hàng \
        hay phần lặp nào cho riêng từng người thì bản soát chỉ ghi tên theo danh sách: soát trên chính tệp đã điền.
        """,
      en: """
        A proof list has the words of each sheet as the office's Word file prints them, read again from the filled file. \
        Where the file has no page, row or repeated part for each recipient, the list only has their names: check the \
        filled file itself.
        """))

  /// The money list that a decision asks for is not made.
  public static let noMoneyList = DiagnosticCode(
    "packet/no-money-list",
    summary: Message(vi: "không lập danh sách chi tiền thưởng", en: "no money list is made"),
    page: Message(
      vi: """
        Danh sách chi tiền thưởng cần mức tiền của từng người nhận: cột “tiền thưởng” của danh sách, mức chung của khoản \
        khen thưởng (tiền thưởng: 450000), hoặc “tiền thưởng: theo quy định” để lấy mức của ngày quyết định. Mức nào \
        chương trình chưa biết chắc thì phải ghi rõ; chương trình không đoán số tiền.
        """,
      en: """
        A money list needs the sum of every recipient: the list's column “tiền thưởng”, one sum for the award \
        (tiền thưởng: 450000), or “tiền thưởng: theo quy định” for the law's sums of the decision's day. A sum that is \
        not known for certain must be written; the program guesses no money.
        """))

  /// “Như Điều n” names another article than that of the executors.
  public static let otherArticle = DiagnosticCode(
    "decision/other-article",
    summary: Message(vi: "“Như Điều …” trỏ sai điều", en: "“Như Điều …” names another article"),
    page: Message(
      vi: """
        Dòng đầu của “Nơi nhận” là “Như Điều …”: điều ghi những người thi hành quyết định, là điều cuối. Khi có điều về \
        tiền thưởng, điều cuối là Điều 4. Bỏ mục “nơi nhận” thì chương trình tự ghi đúng.
        """,
      en: """
        The first addressee is “Như Điều …”: the article that names those who carry the decision out, the last one. With \
        an article about money it is Điều 4. Left out, the line is made right by the program.
        """))

  /// A source of money that an award names and the decision leaves out.
  public static let otherSource = DiagnosticCode(
    "decision/other-source",
    summary: Message(
      vi: "nguồn tiền của khen thưởng không in ra", en: "an award's source of money is not printed"),
    page: Message(
      vi: """
        Quyết định ghi một nguồn tiền thưởng: mục “kinh phí” của quyết định, không có thì nguồn chung của các khen thưởng. \
        Hai nơi ghi khác nhau thì chỉ nguồn của quyết định được in.
        """,
      en: """
        A decision names one source of money: its own “kinh phí”, else the source that its awards share. Where both are \
        given and differ, only the decision's is printed.
        """))

  /// What belongs to the articles that the program makes.
  public static let unusedByArticles = DiagnosticCode(
    "decision/unused-by-articles",
    summary: Message(
      vi: "mục không dùng đến vì các điều tự soạn", en: "a field that the office's own articles leave unused"),
    page: Message(
      vi: """
        Khi cơ quan tự soạn các điều (mục “điều”), chương trình không viết thêm điều về người thi hành và nguồn kinh phí. \
        Hãy ghi những điều ấy trong điều tự soạn, hoặc bỏ mục “điều” để chương trình soạn.
        """,
      en: """
        Where an office writes its own articles (“điều”), the program adds none about executors and the source of money. \
        Say it in your articles, or leave “điều” out and have them made.
        """))

  /// People and money that only the parts of an award name.
  public static let subgroupsUnused = DiagnosticCode(
    "decision/subgroups-unused",
    summary: Message(
      vi: "nhóm nhỏ của khen thưởng không in vào quyết định",
      en: "parts of an award that the decision does not print"),
    page: Message(
      vi: """
        Mục “gồm” chia số lượng để kể trong tin bài. Quyết định, danh sách, giấy khen và tiền thưởng lấy từ “người nhận” \
        hoặc “danh sách” của khen thưởng: ghi mỗi người một dòng ở đó.
        """,
      en: """
        “gồm” parts the number for the news. Decision, list, certificates and money are made from the award's “người nhận” \
        or “danh sách”: give each person a line there.
        """))

  /// A signer who is of another body.
  public static let otherSigner = DiagnosticCode(
    "decision/other-signer",
    summary: Message(
      vi: "người ký không thuộc cơ quan ra quyết định", en: "a signer who is not of the deciding body"),
    page: Message(
      vi: """
        Quyết định do người có thẩm quyền ký, hoặc cấp phó ký thay (KT.); người khác ký phải là thừa lệnh (TL.) hoặc thừa ủy \
        quyền (TUQ.) (Nghị định số 30/2020/NĐ-CP, Điều 13).
        """,
      en: """
        A decision is signed by who has the power or by a deputy (KT.); anybody else signs by order (TL.) or by \
        authorisation (TUQ.) (Decree 30/2020/NĐ-CP, Article 13).
        """))

  /// Names that were to stand in the article stand in a list.
  public static let listInstead = DiagnosticCode(
    "decision/list-instead",
    summary: Message(
      vi: "lập danh sách thay cho nêu tên trong Điều 1", en: "a list instead of names in the article"),
    page: Message(
      vi: """
        “phụ lục: trong Điều 1” nêu tên ngay trong điều khi có không quá 5 người nhận và các điều do chương trình soạn. \
        Nhiều hơn, hoặc khi cơ quan tự viết các điều, người nhận đứng trong danh sách kèm theo, và Điều 1 nói như vậy.
        """,
      en: """
        “phụ lục: trong Điều 1” names up to 5 recipients in the article, where the program writes the articles. More of \
        them, or articles of the office's own, have a list beside, and the article says so.
        """))

  /// A decision's award has neither list nor number.
  public static let decisionWithoutRecipients = DiagnosticCode(
    "decision/no-recipients",
    summary: Message(vi: "quyết định không có người nhận", en: "the decision has no recipients"),
    page: Message(
      vi: """
        Quyết định phải ghi rõ khen ai hoặc khen bao nhiêu tập thể, cá nhân. Hãy thêm danh sách người nhận hoặc số \
        lượng chính xác vào khoản khen thưởng, hoặc bỏ mục “quyết định” của khoản đó.
        """,
      en: """
        A decision must say whom it rewards, or how many of each kind. Add the list of recipients or exact numbers to \
        the award, or take its “quyết định” away.
        """))

  /// The folder of a kind has a name that file systems may not take.
  public static let badFolder = DiagnosticCode(
    "kind/bad-folder",
    summary: Message(vi: "tên thư mục không dùng được", en: "the folder's name cannot be used"),
    page: Message(
      vi:
        "Thư mục của loại văn bản trong bộ hồ sơ chỉ gồm chữ thường không dấu, chữ số và gạch nối: quyet-dinh.",
      en: "The packet's folder for a kind has only small plain letters, digits and hyphens: quyet-dinh."))

  /// A kind asks for facts that no view gives.
  public static let unknownView = DiagnosticCode(
    "kind/unknown-view",
    summary: Message(vi: "không có loại dữ liệu này", en: "there is no such view of facts"),
    page: Message(
      vi: "Mục “dữ liệu” của kind.yaml là tên một trong các bộ dữ liệu mà lời báo lỗi liệt kê.",
      en: "“dữ liệu” of kind.yaml names one of the views that the message lists."))

  /// Two kinds with one name or folder.
  public static let kindTwice = DiagnosticCode(
    "kind/twice",
    summary: Message(vi: "hai loại văn bản trùng tên hoặc thư mục", en: "two kinds share a name or folder"),
    page: Message(
      vi: """
        Mỗi loại văn bản được gọi bằng tên, bằng thư mục mẫu hoặc bằng thư mục trong bộ hồ sơ, nên không tên nào được thuộc hai         loại. Hãy đổi “tên” hoặc “thư mục” trong một trong hai tệp kind.yaml.
        """,
      en: """
        A kind is asked for by its name, by its folder of templates or by its folder in the packet, so none of these may be         another kind's. Change “tên” or “thư mục” in one of the two kind.yaml.
        """))

  /// A kind names another one that does not exist.
  public static let unknownKind = DiagnosticCode(
    "kind/unknown",
    summary: Message(vi: "không có loại văn bản này", en: "there is no such kind"),
    page: Message(
      vi:
        "“soát bằng” và “xem thử bằng” của kind.yaml là tên một loại văn bản: thư mục mẫu của nó, hoặc “tên”.",
      en: "“soát bằng” and “xem thử bằng” of kind.yaml name a kind: its folder of templates, or its “tên”."))

  /// The title or file name of a document came out empty.
  public static let emptyName = DiagnosticCode(
    "kind/empty-name",
    summary: Message(vi: "tên tệp hoặc tiêu đề bị trống", en: "a file name or title is empty"),
    page: Message(
      vi: "Mẫu “tên tệp” và “tiêu đề” của kind.yaml phải cho ra chữ với mọi văn bản; hãy thêm chữ cố định.",
      en: "“tên tệp” and “tiêu đề” of kind.yaml must give text for every document; add fixed words."))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    notOneSection, noDecision, noMoneyList, noCertificate, proofOfFile, decisionWithoutRecipients,
    otherArticle,
    otherSource, unusedByArticles, subgroupsUnused, otherSigner,
    listInstead, badFolder,
    unknownView, kindTwice, unknownKind, emptyName,
  ]
}
