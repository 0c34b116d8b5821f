@testable import Interchange
import Testing

/// RFC 2047: characters beyond ASCII in headers.
struct EncodedWordTests {
    @Test(arguments: [
        ("=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=", "Keld Jørn Simonsen"), ("=?utf-8?b?4pyTIG9r?=", "✓ ok"),
        ("a =?utf-8?q?b?= c", "a b c"), ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?=\t  =?iso-8859-1?q?b?=", "ab"),
        ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"), ("=?utf-8?q?a_?= =?utf-8?q?b?=", "a b"),
        ("=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"), ("=?us-ascii?q?plain?=", "plain"),
        // A character that two words share.
        ("=?utf-8?B?5p0=?= =?utf-8?B?jg==?=", "李"), ("=?UTF-8?Q?=E6=9D?= =?utf-8?Q?=8E?=", "李"),
        ("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"), ("=?Shift_JIS?B?k/qWew==?=", "日本"), ("=?koi8-r?B?8NLJ18XU?=", "Привет"),
        ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"), ("=?gb2312?B?xOO6ww==?=", "你好"), ("=?big5?B?p0Gmbg==?=", "你好"),
        ("=?euc-kr?B?vsiz5w==?=", "안녕"), ("=?iso-8859-7?Q?=E3=E5=E9=E1?=", "γεια"), ("=?windows-1256?Q?=E3=D1=CD=C8=C7?=", "مرحبا"),
        ("=?windows-1255?B?+ezl7Q==?=", "שלום"), ("=?iso-8859-2?Q?=A3ukasz?=", "Łukasz"),
        // What is none, or is damaged.
        ("=?", "=?"), ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"), ("=? utf-8?q?a?=", "=? utf-8?q?a?="),
        ("=?x-unknown?q?a=41?=", "=?x-unknown?q?a=41?="), ("=?utf-8?q?J=FCrgen?=", "Jürgen"), ("=?utf-8?b?4pyT4p?=", "✓\u{FFFD}"),
        ("=?utf-8?q??=", ""), ("=?utf-8?b?!?=", ""), ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
    ])
    func words(text: String, decoded: String) {
        #expect(EncodedWords.decode(text) == decoded)
    }
}
