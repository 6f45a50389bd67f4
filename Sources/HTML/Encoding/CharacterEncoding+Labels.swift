extension CharacterEncoding {
  /// The encodings by label; the labels nobody writes are left out.
  static let byLabel: [String: CharacterEncoding] = {
    var table: [String: CharacterEncoding] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map { String($0) }
      guard words.count >= 3 else { continue }
      let encoding = CharacterEncoding(
        name: words[0],
        iconvName: words[1],
        width: words[2] == "u" ? .utf8 : words[2] == "s" ? .singleByte : .multiByte
      )
      for label in [words[0]] + words[3...] { table[label] = encoding }
    }
    return table
  }()

  /// Rows of name, name for `iconv`, width (u UTF-8, s single-byte, m multi-byte), further labels.
  private static let rows = """
    utf-8 UTF-8 u utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8 utf-8-sig utf8mb4
    utf-16le UTF-16LE m utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff
    utf-16be UTF-16BE m unicodefffe
    windows-1252 CP1252 s cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii cp819 ibm819 iso-8859-1 \
    iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 latin-1 csisolatin1 windows1252 ansi
    iso-8859-2 ISO-8859-2 s iso8859-2 iso88592 iso_8859-2 l2 latin2 csisolatin2
    iso-8859-3 ISO-8859-3 s iso8859-3 iso88593 iso_8859-3 l3 latin3
    iso-8859-4 ISO-8859-4 s iso8859-4 iso88594 iso_8859-4 l4 latin4
    iso-8859-5 ISO-8859-5 s iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic
    iso-8859-6 ISO-8859-6 s iso8859-6 iso88596 iso_8859-6 arabic asmo-708 ecma-114
    iso-8859-7 ISO-8859-7 s iso8859-7 iso88597 iso_8859-7 greek greek8 ecma-118 elot_928
    iso-8859-8 ISO-8859-8 s iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-i logical
    iso-8859-10 ISO-8859-10 s iso8859-10 iso885910 l6 latin6
    iso-8859-13 ISO-8859-13 s iso8859-13 iso885913
    iso-8859-14 ISO-8859-14 s iso8859-14 iso885914
    iso-8859-15 ISO-8859-15 s iso8859-15 iso885915 iso_8859-15 l9 latin9 csisolatin9
    iso-8859-16 ISO-8859-16 s
    koi8-r KOI8-R s koi8 koi8_r koi cskoi8r
    koi8-u KOI8-U s koi8-ru
    ibm866 CP866 s cp866 866 csibm866
    macintosh MACINTOSH s mac x-mac-roman csmacintosh
    windows-874 CP874 s dos-874 tis-620 iso-8859-11 iso8859-11 iso885911
    windows-1250 CP1250 s cp1250 x-cp1250
    windows-1251 CP1251 s cp1251 x-cp1251 windows1251 win-1251 win1251
    windows-1253 CP1253 s cp1253 x-cp1253
    windows-1254 CP1254 s cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 l5 latin5 csisolatin5
    windows-1255 CP1255 s cp1255 x-cp1255
    windows-1256 CP1256 s cp1256 x-cp1256
    windows-1257 CP1257 s cp1257 x-cp1257
    windows-1258 CP1258 s cp1258 x-cp1258
    gbk GB18030 m gb2312 gb_2312 gb_2312-80 chinese iso-ir-58 x-gbk csgb2312 csiso58gb231280 cp936
    gb18030 GB18030 m
    big5 BIG5-HKSCS m big5-hkscs cn-big5 csbig5 x-x-big5
    euc-jp EUC-JP m x-euc-jp cseucpkdfmtjapanese
    iso-2022-jp ISO-2022-JP m csiso2022jp
    shift_jis CP932 m sjis shift-jis x-sjis ms932 ms_kanji windows-31j csshiftjis cp932
    euc-kr CP949 m ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 iso-ir-149 \
    cseuckr csksc56011987 uhc cp949
    """
}
