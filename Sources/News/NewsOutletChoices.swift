import Diagnostics
import Fields
import Wording

extension OutletProfile {
  /// When a long form is abbreviated.
  public enum AbbreviationUse: NamedChoice {
    /// Luôn.
    case always
    /// Sau lần đầu: first the long form, with the abbreviation in brackets if it is used again.
    case afterFirst

    /// The names.
    public var name: Message {
      switch self {
      case .always: Message(vi: "luôn", en: "always")
      case .afterFirst: Message(vi: "sau lần đầu", en: "after the first mention")
      }
    }
  }

  /// How a caption gives the posts of a person.
  public enum CaptionPosts: NamedChoice {
    /// Đủ: all posts, every time.
    case full
    /// Gọn: all posts in short form.
    case short
    /// Một chức vụ: all posts, or one if the article has mentioned the person before.
    case oneWhenMet

    /// The names.
    public var name: Message {
      switch self {
      case .full: Message(vi: "đủ", en: "full")
      case .short: Message(vi: "gọn", en: "short")
      case .oneWhenMet: Message(vi: "một chức vụ khi đã nêu", en: "one when met")
      }
    }
  }

  /// The first letter of a name.
  public enum LetterCase: NamedChoice {
    /// Hoa.
    case upper
    /// Thường.
    case lower
    /// Như định nghĩa viết.
    case asWritten

    /// The names.
    public var name: Message {
      switch self {
      case .upper: Message(vi: "hoa", en: "upper")
      case .lower: Message(vi: "thường", en: "lower")
      case .asWritten: Message(vi: "nguyên văn", en: "as written")
      }
    }
  }

  /// A sign between two numbers.
  public enum Dash: NamedChoice {
    /// `÷`.
    case division
    /// `-`.
    case hyphen
    /// ` - `.
    case spacedHyphen
    /// `–`.
    case enDash
    /// ` – `.
    case spacedEnDash

    /// The names.
    public var name: Message {
      switch self {
      case .division: Message(vi: "dấu chia", en: "division sign")
      case .hyphen: Message(vi: "gạch nối", en: "hyphen")
      case .spacedHyphen: Message(vi: "gạch nối cách", en: "spaced hyphen")
      case .enDash: Message(vi: "gạch ngang", en: "en dash")
      case .spacedEnDash: Message(vi: "gạch ngang cách", en: "spaced en dash")
      }
    }

    /// The sign as printed.
    var text: String {
      switch self {
      case .division: "÷"
      case .hyphen: "-"
      case .spacedHyphen: " - "
      case .enDash: "–"
      case .spacedEnDash: " – "
      }
    }
  }

  /// Ngoặc kép.
  public enum QuoteMarks: NamedChoice {
    /// “ ”.
    case curly
    /// " ".
    case straight

    /// The names.
    public var name: Message {
      switch self {
      case .curly: Message(vi: "cong", en: "curly")
      case .straight: Message(vi: "thẳng", en: "straight")
      }
    }

    /// The opening and the closing mark.
    var marks: (open: String, close: String) {
      switch self {
      case .curly: ("\u{201C}", "\u{201D}")
      case .straight: ("\"", "\"")
      }
    }
  }

  /// Lời mở of the awards.
  public enum Opener: NamedChoice {
    /// Nhân dịp này.
    case onOccasion
    /// Tại hội nghị.
    case atEvent

    /// The names.
    public var name: Message {
      switch self {
      case .onOccasion: Message(vi: "nhân dịp này", en: "on this occasion")
      case .atEvent: Message(vi: "tại hội nghị", en: "at the event")
      }
    }
  }

  /// How award clauses are joined.
  public enum Joint: NamedChoice {
    /// Each is a sentence of its own.
    case sentence
    /// Dấu chấm phẩy.
    case semicolon
    /// Và, when there are two.
    case and

    /// The names.
    public var name: Message {
      switch self {
      case .sentence: Message(vi: "câu riêng", en: "sentences")
      case .semicolon: Message(vi: "chấm phẩy", en: "semicolon")
      case .and: Message(vi: "và", en: "and")
      }
    }
  }

  /// The form of the day of the week.
  public enum WeekdayForm: NamedChoice {
    /// Thứ 5.
    case figure
    /// Thứ Sáu.
    case word

    /// The names.
    public var name: Message {
      switch self {
      case .figure: Message(vi: "số", en: "figure")
      case .word: Message(vi: "chữ", en: "word")
      }
    }
  }

  /// The sign between a name and its posts.
  public enum PostJoint: NamedChoice {
    /// `, `.
    case comma
    /// ` - `.
    case spacedHyphen
    /// `-`.
    case hyphen

    /// The names.
    public var name: Message {
      switch self {
      case .comma: Message(vi: "phẩy", en: "comma")
      case .spacedHyphen: Message(vi: "gạch nối cách", en: "spaced hyphen")
      case .hyphen: Message(vi: "gạch nối", en: "hyphen")
      }
    }

    /// The sign as printed.
    var text: String {
      switch self {
      case .comma: ", "
      case .spacedHyphen: " - "
      case .hyphen: "-"
      }
    }
  }

  /// Kiểu đặt dấu thanh of oa, oe, uy.
  public enum TonePlacement: NamedChoice {
    /// Khoá, thuỷ.
    case onSecond
    /// Khóa, thủy.
    case onFirst

    /// The names.
    public var name: Message {
      switch self {
      case .onSecond: Message(vi: "khoá, thuỷ", en: "on the second vowel")
      case .onFirst: Message(vi: "khóa, thủy", en: "on the first vowel")
      }
    }
  }
}
