import Testing

@testable import Fetch

@Suite struct IPAddressTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.1", "192.168.1.1", "198.18.0.1", "203.0.113.7", "224.0.0.1",
    "255.255.255.255", "[::]", "[::1]", "[fc00::1]", "[fd12::1]", "[fe80::1]", "[ff02::1]",
    "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b:1::1]",
    "[2002:7f00:1::]", "[2001::1]", "[2001:db8::1]", "[3fff::1]", "[::7f00:1]",
  ])
  func `is not for everybody`(text: String) throws {
    #expect(try !#require(IPAddress(text)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "192.169.0.1", "[2606:4700::1]",
    "[2a00:1450::1]", "[::ffff:8.8.8.8]", "[64:ff9b::808:808]", "[2002:808:808::1]",
  ])
  func `is for everybody`(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic)
  }

  @Test func `a name is no address`() {
    #expect(IPAddress("localhost") == nil)
    #expect(IPAddress("127.0.0.1")?.description == "127.0.0.1")
    #expect(IPAddress("[::1]")?.description == "::1")
  }
}

@Suite struct ProxySettingsTests {
  private let settings = ProxySettings(
    http: "http://one:3128",
    all: "socks5h://all:1080",
    exceptions: "localhost, .corp.example 10.0.0.1"
  )

  @Test(arguments: [
    ("http://a.example/", "http://one:3128"), ("https://a.example/", "socks5h://all:1080"),
    ("http://localhost:8080/", nil), ("http://corp.example/", nil),
    ("https://www.corp.example/", nil), ("http://notcorp.example/", "http://one:3128"),
    ("http://10.0.0.1/", nil),
  ])
  func `each URL has its proxy, or none`(url: String, proxy: String?) throws {
    #expect(try settings.proxy(for: FetchURL(url)) == proxy)
  }
}

@Suite struct CredentialsTests {
  @Test func `user and password are taken out of a URL`() throws {
    let url = try FetchURL("https://anna:s%3Aecret@example.org/a?b@c")
    #expect(url.withoutCredentials.text == "https://example.org/a?b@c")
    #expect(url.credentials == Credentials(user: "anna", password: "s:ecret"))
    #expect(try FetchURL("https://example.org/@a").credentials == nil)
    #expect(FetchURL.hidingCredentials(in: "http://anna:secret@[x/@a") == "http://[x/@a")
    #expect(FetchURL.hidingCredentials(in: "http://x/@a") == "http://x/@a")
    #expect(
      FetchURL.hidingCredentials(in: "cannot go from ftp://a:b@h/x to http:/c:d@i, (e@f)")
        == "cannot go from ftp://h/x to http:/i, (e@f)"
    )
  }
}
