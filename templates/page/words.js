// What the page says, in both languages; Vietnamese comes first.

const words = {
  home: ["Các buổi lễ", "Ceremonies"],
  folder: ["Thư mục", "Folder"],
  none: ["Thư mục này chưa có buổi lễ nào. Hãy bắt đầu từ một tình huống dưới đây.", "There is no ceremony in this folder yet. Begin with a situation below."],
  begin: ["Buổi lễ mới", "A new ceremony"],
  beginHelp: ["Chọn tình huống gần nhất; mọi điều đều sửa được sau. Hoặc thả tệp Excel, CSV danh sách vào đây.", "Choose the nearest situation; everything can be changed later. Or drop an Excel or CSV list here."],
  drop: ["Thả danh sách Excel hoặc CSV vào đây, hoặc", "Drop an Excel or CSV list here, or"],
  choose: ["chọn tệp", "choose a file"],
  name: ["Tên thư mục của buổi lễ", "The ceremony's folder"],
  situation: ["Tình huống", "Situation"],
  list: ["Danh sách", "List"],
  create: ["Bắt đầu", "Begin"],
  cancel: ["Thôi", "Cancel"],
  errors: ["lỗi", "errors"], warnings: ["cảnh báo", "warnings"], notes: ["lưu ý", "notes"],
  error: ["lỗi", "error"], warning: ["cảnh báo", "warning"], note: ["lưu ý", "note"],
  noFault: ["không có lỗi", "no errors"],
  notMade: ["chưa làm hồ sơ", "no packet yet"],
  made: ["hồ sơ làm", "packet made"],
  stale: ["đã sửa sau đó", "changed since"],
  form: ["Điền mục", "Form"], text: ["Bản khai", "Text"], lists: ["Danh sách", "Lists"],
  certificates: ["Giấy khen", "Certificates"], news: ["Tin bài", "News"], make: ["Làm hồ sơ", "Make the packet"],
  saved: ["Đã lưu", "Saved"], saving: ["Đang lưu…", "Saving…"],
  gone: ["Chương trình đã dừng. Chữ đã lưu đều ở trên đĩa; chạy lại “vinhdanh serve” rồi mở địa chỉ mới. Xin đừng gõ tiếp ở đây.", "The program has stopped. What was saved is on the disk; run “vinhdanh serve” again and open its new address. Please do not go on typing here."],
  preview: ["Xem trước", "Preview"], document: ["Văn bản", "Document"], zoom: ["Cỡ", "Zoom"],
  draft: ["BẢN NHÁP", "DRAFT"],
  page: ["Trang", "Page"], of: ["trên", "of"],
  nothing: ["Chưa có văn bản nào để xem: hãy sửa các lỗi trước.", "Nothing to show yet: mend the errors first."],
  wordFile: ["Tệp Word của cơ quan: xem sau khi làm hồ sơ.", "An office's Word file: to be seen once the packet is made."],
  faults: ["Lỗi và lưu ý", "Faults and notes"],
  fix: ["Sửa thành", "Change to"],
  goto: ["Đến chỗ này", "Go there"],
  code: ["Mã", "Code"],
  line: ["dòng", "line"], sheet: ["trang", "sheet"], cell: ["ô", "cell"],
  conflict: ["Tệp vừa bị sửa ở nơi khác", "The file was changed elsewhere"],
  conflictHelp: ["Chữ của bạn và chữ trên đĩa đều được giữ. Chọn bản dùng tiếp; bản kia nằm trong “Các bản trước”.", "Your text and the one on the disk are both kept. Choose which to go on with; the other is among the earlier texts."],
  mine: ["Dùng chữ của tôi", "Use mine"], theirs: ["Dùng bản trên đĩa", "Use the disk's"],
  outside: ["Tệp đã được sửa ở nơi khác; trang đã đọc lại.", "The file was changed elsewhere; the page has read it again."],
  versions: ["Các bản trước", "Earlier texts"],
  versionsHelp: ["Bản khai trước đây, mới trước cũ sau. Lấy lại một bản thì bản đang có cũng được cất vào đây.", "Earlier texts, newest first. Taking one back keeps the present one here."],
  restore: ["Lấy lại", "Take back"], show: ["Xem", "Show"], noVersions: ["Chưa có bản nào.", "None yet."],
  undo: ["Hoàn tác", "Undo"], redo: ["Làm lại", "Redo"],
  plain: ["Máy này chưa cài libjs-codemirror, nên đây là ô chữ thường: không tô màu, không gợi ý mục.", "libjs-codemirror is not installed on this machine, so this is a plain text box without colours and completion."],
  makeHelp: ["Hồ sơ được ghi vào thư mục “packet” của buổi lễ. Tệp mà bạn đã sửa tay được giữ nguyên; bản mới nằm cạnh với “(mới)”.", "The packet is written into the ceremony's folder “packet”. A file that you edited stays; the new one stands beside it with “(mới)”."],
  makeNow: ["Làm hồ sơ", "Make the packet"], stop: ["Dừng", "Stop"],
  working: ["Đang làm…", "Working…"], ready: ["Hồ sơ đã xong.", "The packet is made."],
  refused: ["Chưa làm được: còn lỗi phải sửa.", "Not made: there are errors to mend."],
  archive: ["Tải cả bộ (.zip)", "Download all (.zip)"],
  files: ["Các tệp của hồ sơ", "Files of the packet"], open: ["Mở", "Open"], download: ["Tải về", "Download"],
  edited: ["của bạn", "yours"],
  kept: ["giữ nguyên vì bạn đã sửa", "kept, since you edited it"],
  beside: ["bản mới nằm cạnh bản bạn đã sửa", "the new one stands beside the one you edited"],
  removed: ["không làm nữa, đã bỏ", "no longer made, removed"],
  notMadeKind: ["không làm", "not made"],
  required: ["bắt buộc", "required"], add: ["Thêm", "Add"], remove: ["Bỏ", "Remove"], more: ["Các mục khác", "More fields"],
  up: ["Lên", "Up"], down: ["Xuống", "Down"],
  yes: ["có", "yes"], no: ["không", "no"], empty: ["(bỏ trống)", "(empty)"],
  back: ["Về danh sách buổi lễ", "Back to the ceremonies"],
  language: ["English", "Tiếng Việt"],
  skip: ["Đến nội dung chính", "Skip to the content"],
  addRow: ["Thêm dòng", "Add a row"], removeRow: ["Bỏ dòng", "Remove the row"], sort: ["Xếp theo cột này", "Sort by this column"],
  toTable: ["Chuyển thành danh sách gõ được", "Make it a list to type in"],
  dropList: ["Thả hoặc chọn Excel, CSV…", "Drop or choose Excel, CSV…"],
  noList: ["Buổi lễ này chưa có danh sách. Thả tệp Excel hoặc CSV vào đây.", "This ceremony has no list yet. Drop an Excel or CSV file here."],
  workbookHelp: ["Đây là những gì chương trình đọc được từ sổ tính. Sửa trong Excel rồi lưu: trang tự đọc lại. Hoặc chuyển thành danh sách gõ được ngay ở đây.", "This is what the program reads of the workbook. Change it in Excel and save: the page reads it again. Or make it a list to type in here."],
  listUnreadable: ["Danh sách này chưa đọc được; xem các lỗi bên dưới.", "The list cannot be read yet; see the faults below."],
  listConflict: ["Danh sách vừa bị sửa ở nơi khác; trang đã đọc lại. Điều bạn gõ nằm trong các bản trước.", "The list was changed elsewhere and was read again. What you typed is among the earlier texts."],
  day: ["Chọn ngày", "Choose a day"],
  designs: ["Mẫu giấy", "Designs"], designsHelp: ["Giấy của buổi lễ này trên từng mẫu. Bấm để dùng.", "This ceremony's certificate in each design. Press one to use it."],
  frames: ["Khung chữ trên phôi", "Frames of the blank"],
  framesHelp: ["Kéo khung trên trang, hoặc chọn khung rồi bấm phím mũi tên: mỗi lần nửa milimét; giữ Shift để đổi cỡ.", "Drag a frame on the page, or choose one and press the arrow keys: half a millimetre each; Shift changes the size."],
  printing: ["In", "Printing"], printingHelp: ["In từ tệp PDF ở cỡ 100 %. Số vào sổ được cấp khi làm hồ sơ, nên hãy làm hồ sơ trước.", "Print the PDF at 100 %. Register numbers are given when the packet is made, so make it first."],
  noCertificate: ["chưa có giấy để xem", "no certificate yet"], ownBlank: ["phôi riêng", "the office's own"], programBlank: ["phôi của chương trình", "the program's"],
  blank: ["Phôi", "Blank"], noBlank: ["Hãy chọn một mẫu ở trên trước.", "Choose a design above first."],
  noFrames: ["Mẫu này được phóng từ mẫu khác nên không có khung riêng để dời.", "This design is scaled from another one and has no frames of its own to move."],
  frame: ["Khung", "Frame"], x: ["trái (mm)", "left (mm)"], y: ["trên (mm)", "top (mm)"], width: ["rộng (mm)", "width (mm)"], height: ["cao (mm)", "height (mm)"],
  photo: ["Ảnh chụp phôi…", "Photograph of the paper…"],
  keepBlank: ["Lưu thành phôi riêng", "Keep as the office's own blank"],
  keepBlankHelp: ["Phôi của chương trình không đổi; bản của cơ quan nằm trong thư mục “mau/blanks”. Từ dòng lệnh, dựng với --templates mau.", "The program's blank stays; the office's own lies in “mau/blanks”. On the command line, build with --templates mau."],
  blankName: ["Tên phôi (chữ không dấu)", "Name (plain letters)"], keep: ["Lưu", "Keep"],
  printer: ["Máy in", "Printer"], anyPrinter: ["chưa hiệu chỉnh", "not calibrated"], from: ["Từ tờ", "From sheet"], to: ["đến tờ", "to sheet"],
  oneSheet: ["chỉ tờ ấy", "that one only"], openPDF: ["Mở PDF để in", "Open the PDF"], allSheets: ["Tất cả", "All"],
  calibration: ["Hiệu chỉnh máy in", "Calibrate the printer"],
  step1: ["In tờ hiệu chỉnh ở cỡ 100 %.", "Print the calibration sheet at 100 %."], openSheet: ["Mở tờ hiệu chỉnh", "Open the sheet"],
  step2: ["Đo từ mép giấy đến giữa dấu thập A và B, bằng milimét.", "Measure from the paper's edges to the middle of cross A and B, in millimetres."],
  step3: ["Nhập bốn số đo.", "Give the four distances."],
  leftA: ["trái đến A", "left to A"], leftB: ["trái đến B", "left to B"], topA: ["trên đến A", "top to A"], topB: ["trên đến B", "top to B"],
  calibrate: ["Giữ độ lệch", "Keep the profile"], calibrated: ["Đã giữ độ lệch của", "Kept the profile of"],
  addDraft: ["Thêm một bản bên cạnh", "Another draft beside"], outlet: ["Báo", "Outlet"], genre: ["Thể loại", "Genre"], asDefined: ["theo bản khai", "as defined"],
  newsForm: ["Bản", "Form"],
  keepChoice: ["Ghi vào bản khai", "Keep in the definition"], copyText: ["Chép chữ", "Copy as text"], copyHTML: ["Chép có định dạng", "Copy with its look"],
  untold: ["Điều chưa kể và nguồn", "What is not told"], cameFrom: ["Từ", "From"], copied: ["Đã chép", "Copied"],
  loading: ["Đang đọc…", "Reading…"],
  unreadable: ["Bản khai chưa đọc được; hãy sửa ở thẻ “Bản khai”.", "The definition cannot be read yet; mend it under “Text”."],
};

let language = localStorage.getItem("language") === "en" ? 1 : 0;

/** A word or sentence of the page. */
export const say = (name) => words[name]?.[language] ?? name;
/** A message that came in both languages. */
export const told = (message) => (message ? (language === 1 ? message.en : message.vi) : "");
/** `vi` or `en`. */
export const languageName = () => (language === 1 ? "en" : "vi");
/** Takes the other language. */
export function switchLanguage() {
  language = 1 - language;
  localStorage.setItem("language", languageName());
  document.documentElement.lang = languageName();
}
/** A moment as the reader's clock shows it. */
export const moment = (seconds) =>
  new Date(seconds * 1000).toLocaleString(language === 1 ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });

document.documentElement.lang = languageName();
