import Testing

@testable import Shell

/// Addresses that are got, and those that are refused because somebody could read them otherwise.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml", "www.ecb.europa.eu", 443, true),
        ("HTTP://Example.COM", "example.com", 80, false),
        ("http://127.0.0.1:8080/a?b=c#d", "127.0.0.1", 8080, false),
        ("http://[::1]:9/x", "[::1]", 9, false),
        ("https://[2001:DB8::ff:0]/", "[2001:db8::ff:0]", 443, true),
        ("http://[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8]", 80, false),
        ("http://localhost/%E4%B8%AD?q=%20", "localhost", 80, false),
        ("http://a-b.c1/@/:/", "a-b.c1", 80, false),
        ("http://host?query/@other", "host", 80, false),
        ("http://host#fragment@other", "host", 80, false),
    ])
    func plainAddresses(text: String, host: String, port: Int, isSecure: Bool) throws {
        let address = try WebAddress(text)
        #expect(address.host == host && address.port == port && address.isSecure == isSecure && address.text == text)
    }

    @Test(arguments: [
        // Schemes
        "", "/rates.xml", "//other/", "rates.xml", "file:///etc/passwd", "ftp://host/", "javascript:alert(1)",
        "https:/host", "https:host", "http//host", " http://host/", "http\u{0}://host/", "gopher://host:70/",
        // Signs that others read in their own way
        #"http://127.0.0.1\@other/"#, #"http://127.0.0.1\other"#, #"http:\\host\"#, #"http://host/\..\x"#,
        "http://host/a b", "http://host/\t", "http://host/\r\nHost: other", "http://host/\n", "http://ho\u{0}st/",
        "http://host/\u{7F}", "http://host/<x>", "http://host/\"x\"", "http://host/^", "http://host/`",
        "http://host/{a}",
        "http://host/a|b", "http://bücher.example/", "http://host。example/", "http://host／other", "http://host/中",
        "http://host\u{202E}/", "http://host\u{200B}.example/",
        // Names before the host
        "http://user@host/", "http://user:password@host/", "http://@host/", "http://good.example@evil.example/",
        "http://good.example:80@evil.example/", "http://a@b@c/", "http://user%40host@other/",
        // Hosts
        "http://", "http:///path", "http://?x", "http://#x", "http://:80/", "http://./", "http://host./",
        "http://.host/", "http://a..b/", "http://-a/", "http://a-/", "http://a_b/", "http://%31%32%37.0.0.1/",
        "http://ho%73t/", "http://host%00.example/", "http://127.1/", "http://2130706433/", "http://0x7f.0.0.1/",
        "http://0x7f000001/", "http://0177.0.0.1/", "http://256.0.0.1/", "http://1.2.3.4.5/", "http://host,other/",
        "http://host;other/", "http://host&other/", "http://[::1/", "http://::1/", "http://[::1]x/", "http://[]/",
        "http://[:::]/", "http://[1::2::3]/", "http://[12345::]/", "http://[::1%25eth0]/", "http://[::ffff:127.0.0.1]/",
        "http://[v1.x]/", "http://[host]/", "http://[1:2:3:4:5:6:7]/", "http://[1:2:3:4:5:6:7:8:9]/",
        // Ports
        "http://host:/", "http://host:0/", "http://host:65536/", "http://host:99999/", "http://host:080/",
        "http://host:-1/", "http://host:+80/", "http://host:8a/", "http://host:80:81/", "http://host:123456/",
        // Escapes
        "http://host/%", "http://host/%2", "http://host/%zz", "http://host/?%2g",
    ])
    func hostileAddresses(text: String) {
        #expect(throws: WebAddress.Problem.self) { try WebAddress(text) }
    }

    @Test func longAddresses() {
        #expect(throws: WebAddress.Problem.tooLong) {
            try WebAddress("http://host/" + String(repeating: "a", count: 2_000))
        }
        #expect(throws: WebAddress.Problem.badHost) { try WebAddress("http://" + String(repeating: "a", count: 64)) }
    }

    @Test(arguments: [
        ("http://host/a", "http://host/b", true), ("http://host/", "http://HOST:80/", true),
        ("http://host/", "https://other/", true), ("http://host:8080/", "https://other:443/", true),
        ("http://host:8080/", "http://host:8080/x", true), ("https://host:8443/", "https://host:8443/x", true),
        ("http://host/", "http://other/", false), ("https://host/", "http://host/", false),
        ("http://host/", "http://host:8080/", false), ("http://host:8080/", "http://host/", false),
        ("http://host/", "https://other:8443/", false), ("https://host/", "https://host:22/", false),
        ("http://127.0.0.1/", "http://[::1]/", false), ("http://host/", "http://host.example/", false),
        ("http://[::1]/", "http://[0::1]/", false),
    ])
    func goingOn(from: String, to: String, isAllowed: Bool) throws {
        #expect(try WebAddress(from).maySend(to: WebAddress(to)) == isAllowed)
    }

    @Test func wordsHaveNoControlCharacters() {
        let text = "http://host/\u{1B}]52;c;x\u{07}\u{202E}\u{9B}"
        let words = WebAddress.Problem.badSign("\u{1B}").words(text)
        #expect(words == "`http://host/␛]52;c;x␇��` is no address: `␛` does not stand in one")
    }
}
