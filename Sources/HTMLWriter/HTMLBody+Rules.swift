extension HTMLBody {
  /// The CSS rules of every document.
  static let constantRules: StaticString = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;color:#000;font:14pt/1.15 'Times New Roman','Liberation Serif',serif;\
    -webkit-print-color-adjust:exact;print-color-adjust:exact}
    h1,h2{font-weight:inherit}
    h1,h2,p{margin:0;overflow-wrap:break-word;orphans:2;widows:2}
    b{font-weight:bold}
    hr{border:0;margin:0 auto;max-width:100%}
    table{border-collapse:collapse;table-layout:fixed;width:100%}
    th,td{font-weight:inherit;text-align:left;vertical-align:middle}
    tr,.keep,.columns{break-inside:avoid}
    .lined th,.lined td{border:.5pt solid #000}
    .next{break-after:avoid}
    .top{vertical-align:top}
    .bottom{vertical-align:bottom}
    .exact{white-space:pre-wrap;tab-size:12.7mm}
    .columns{display:grid}
    .stamp{max-width:100%;box-sizing:content-box;break-inside:avoid}
    footer{margin-top:12pt}
    .break{break-after:page}
    .paper,.sheet{background:#fff;margin:0 auto}
    .sheet{position:relative;z-index:0}
    .sheet>*{position:relative}
    .sheet>.placed{position:absolute}
    .frame{display:flex;flex-direction:column}
    .frame.middle{justify-content:center}
    .frame.bottom{justify-content:flex-end}

    """

  /// The rules for screens, narrow screens and print; they come after the papers' rules, which they override.
  static let mediaRules: StaticString = """
    @media screen{body{background:#e6e6e6;padding:6mm 0}.paper,.sheets{margin-bottom:6mm}.sheet+.sheet{margin-top:6mm}\
    .scroll,.sheets{overflow-x:auto}.break{border-top:1px dashed #aaa;margin:6mm 0}}
    @media screen and (max-width:50em){body{padding:0}.paper{padding:6mm 4vw}.columns{margin-left:0!important}\
    table{table-layout:auto}}
    @media screen and (max-width:36em){.columns{display:block}.columns>div+div{margin-top:5mm}}
    @media print{.paper{padding:0;max-width:none}.paper+div,.sheets+div,.sheet+.sheet{break-before:page}}

    """
}
