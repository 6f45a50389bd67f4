import Fetch

/// The routes of the server of faults, and what fetching each of them brings.
enum FaultOutcomes {
  struct Row: Sendable {
    var path: String
    /// The statuses on the way and the bytes of the decoded body, `any` for as many as there are; or
    /// the error.
    var outcome: String
  }

  static let rows = table.split(separator: "\n")
    .map { line in
      let words = line.split(separator: " ", maxSplits: 1)
      return Row(path: String(words[0]), outcome: words[1].drop { $0 == " " }.description)
    }

  /// The facts of an error, without what libcurl words.
  static func words(for error: FetchError) -> String {
    switch error {
    case .status(let status, _): "status \(status)"
    case .connectionClosed: "connectionClosed"
    case .timedOut(_, let stage, _): "timedOut \(stage)"
    case .tooManyRedirects(_, let limit): "tooManyRedirects \(limit)"
    case .redirectLoop(_, let limit): "redirectLoop \(limit)"
    case .redirectWithoutLocation(_, let status): "redirectWithoutLocation \(status)"
    case .redirectForbidden(_, let target): "redirectForbidden \(target)"
    case .redirectMalformed(_, let target): "redirectMalformed \(target.prefix(60))"
    case .addressForbidden(_, let address): "addressForbidden \(address)"
    case .malformedResponse: "malformedResponse"
    case .malformedURL: "malformedURL"
    case .headTooLarge(_, let limit): "headTooLarge \(limit)"
    case .bodyTooLarge(_, let limit): "bodyTooLarge \(limit)"
    case .decodedBodyTooLarge(_, let limit): "decodedBodyTooLarge \(limit)"
    case .truncated(_, let received, let expected):
      "truncated \(received)" + (expected.map { " of \($0)" } ?? "")
    case .undecodableBody(_, let codings, let problem): "undecodableBody \(codings): \(problem)"
    case .noBody(_, let status): "noBody \(status)"
    case .serverPaused(_, let time): "serverPaused \(time)"
    case .pagePaused(_, let status, let time): "pagePaused \(status) \(time)"
    default: "\(error)"
    }
  }
}

extension FaultOutcomes {
  private static let table = #"""
    /                          200 13576
    /ok                        200 147
    /echo                      200 any
    /size/0                    noBody 200
    /size/1000                 200 1000
    /delay/10                  200 147
    /empty                     noBody 200
    /204                       noBody 204
    /binary                    200 20496
    /binary-as-html            200 3208
    /html-as-octet             200 147
    /no-content-type           200 147
    /range                     200 100000
    /etag                      200 147
    /etag-weak                 200 147
    /etag-unquoted             200 147
    /etag-changing/2           200 111
    /etag-random               200 147
    /lastmod                   200 147
    /lastmod-exact             200 147
    /lastmod-future            200 147
    /both                      200 147
    /304-always                status 304
    /304-newheaders            200 147
    /fresh/60                  200 147
    /age/60/30                 200 147
    /expires/-5                200 147
    /expires/60                200 147
    /no-store                  200 147
    /no-cache                  200 147
    /vary                      200 98
    /swr                       200 147
    /301-chain/3               301 301 301 200 147
    /302-chain/10              302 302 302 302 302 302 302 302 302 302 200 147
    /303-chain/11              tooManyRedirects 10
    /307-chain/1               307 200 147
    /308-chain/2               308 308 200 147
    /redirect-loop             redirectLoop 10
    /redirect-pingpong/a       redirectLoop 10
    /redirect-endless/1        tooManyRedirects 10
    /redirect-file             redirectForbidden file:///etc/passwd
    /redirect-ftp              redirectForbidden ftp://127.0.0.1/x
    /redirect-gopher           redirectForbidden gopher://127.0.0.1:6379/_PING
    /redirect-data             redirectMalformed data:text/html,<h1>hi</h1>
    /redirect-javascript       redirectMalformed javascript:alert(1)
    /redirect-dict             redirectForbidden dict://127.0.0.1:11211/stats
    /redirect-metadata         addressForbidden 169.254.169.254
    /redirect-private10        addressForbidden 10.0.0.1
    /redirect-private192       addressForbidden 192.168.1.1
    /redirect-private172       addressForbidden 172.16.0.1
    /redirect-cgnat            addressForbidden 100.64.0.1
    /redirect-zero             addressForbidden 0.0.0.0
    /redirect-v6loop           addressForbidden ::1
    /redirect-v6mapped         addressForbidden ::ffff:127.0.0.1
    /redirect-v6ula            addressForbidden fd00::1
    /redirect-v6linklocal      addressForbidden fe80::1
    /redirect-nat64            addressForbidden 64:ff9b::7f00:1
    /redirect-decimal          addressForbidden 127.0.0.1
    /redirect-octal            addressForbidden 127.0.0.1
    /redirect-hex              addressForbidden 127.0.0.1
    /redirect-short            addressForbidden 127.0.0.1
    /redirect-userinfo         addressForbidden 127.0.0.1
    /redirect-port22           addressForbidden 127.0.0.1
    /redirect-smtp             addressForbidden 127.0.0.1
    /redirect-localhost        addressForbidden localhost
    /redirect-backslash        addressForbidden 127.0.0.1
    /redirect-unixsock         status 404
    /redirect-to?u=/204        status 404
    /redirect-loc/no           redirectWithoutLocation 302
    /redirect-loc/empty        redirectWithoutLocation 302
    /redirect-loc/two          status 404
    /redirect-loc/utf8         302 200 101
    /redirect-loc/latin1       302 200 101
    /redirect-loc/space        302 200 97
    /redirect-loc/fragment     302 200 147
    /redirect-loc/dotdot       302 200 147
    /redirect-loc/schemeless   302 200 147
    /redirect-loc/crlf         status 404
    /redirect-loc/long         302 200 147
    /redirect-retry-after      301 200 147
    /utf8/z%C3%BCrich          200 101
    /meta-refresh              200 152
    /refresh-header            200 147
    /consent                   302 302 200 147
    /consent-wall              302 200 147
    /set-cookie-loop           redirectLoop 10
    /cookie-bomb               headTooLarge 262144
    /cookie-foreign            200 147
    /slow-headers              timedOut receiving
    /never                     timedOut waiting
    /first-byte/10             200 147
    /drip                      timedOut receiving
    /stall-after/1000          timedOut receiving
    /reset                     truncated 20000 of 100000
    /reset-before              connectionClosed
    /reset-then-ok/1           connectionClosed
    /close-before              connectionClosed
    /close-mid-headers         connectionClosed
    /short                     truncated 1000 of 10000
    /short-then-ok/1           truncated 1000 of 10000
    /long                      200 10
    /close-delimited           200 147
    /huge                      bodyTooLarge 20000000
    /huge-chunked              bodyTooLarge 20000000
    /huge-length               bodyTooLarge 20000000
    /chunked                   200 147
    /chunked-ext               200 5
    /chunked-broken            malformedResponse
    /chunked-truncated         truncated 10
    /chunked-hugesize          malformedResponse
    /cl-and-te                 200 12
    /dup-length                malformedResponse
    /neg-length                malformedResponse
    /bad-status                malformedResponse
    /http09                    malformedResponse
    /http10                    200 147
    /no-reason                 200 147
    /bad-header                malformedResponse
    /bad-header-lf             200 2
    /header-fold               200 2
    /header-bomb               headTooLarge 262144
    /header-huge               headTooLarge 102400
    /header-endless            headTooLarge 262144
    /1xx-flood                 200 147
    /gzip                      200 61442
    /negotiate                 200 61442
    /gzip-truncated            undecodableBody gzip: truncated
    /gzip-crc                  undecodableBody gzip: corrupt
    /gzip-trailing             200 61442
    /gzip-multi                200 61442
    /gzip-lie                  undecodableBody gzip: corrupt
    /gzip-unlabelled           200 26069
    /gzip-double               200 61442
    /encoding-chain/3          200 147
    /encoding-chain/6          undecodableBody gzip, gzip, gzip, gzip, gzip, gzip: tooMany
    /encoding-unknown          undecodableBody xyzzy: unknown
    /x-gzip                    200 61442
    /deflate                   200 61442
    /deflate-raw               200 61442
    /br                        200 61442
    /br-truncated              undecodableBody br: truncated
    /zstd                      200 61442
    /gzip-bomb?mib=200         decodedBodyTooLarge 4000000
    /gzip-gzip-bomb?mib=200    decodedBodyTooLarge 4000000
    /zstd-bomb?mib=200         decodedBodyTooLarge 4000000
    /deflate-bomb?mib=200      decodedBodyTooLarge 4000000
    /429                       status 429
    /429-host                  status 429
    /429-date                  status 429
    /429-long                  serverPaused 86400.0 seconds
    /429-none                  status 429
    /429-garbage               status 429
    /503-then-ok/1             status 503
    /500-then-ok/1             status 500
    /flaky/0                   200 147
    /flaky/100                 status 503
    /ratelimit/5               200 147
    /conclimit/2               200 147
    /401                       status 401
    /cf-challenge              status 403
    /soft404                   200 163
    /paywall/1                 200 400
    /status/299                299 98
    /status/304                status 304
    /status/418                status 418
    /400                       status 400
    /402                       status 402
    /403                       status 403
    /404                       status 404
    /405                       status 405
    /406                       status 406
    /408                       status 408
    /410                       status 410
    /451                       status 451
    /500                       status 500
    /501                       status 501
    /502                       status 502
    /503                       status 503
    /504                       status 504
    /520                       status 520
    /522                       status 522
    /latin1                    200 203
    /windows-1251              200 229
    /windows-1252              200 247
    /windows-1256              200 217
    /shift_jis                 200 211
    /euc-jp                    200 208
    /gbk                       200 205
    /big5                      200 206
    /euc-kr                    200 214
    /koi8-r                    200 223
    /iso-8859-15               200 219
    /iso-8859-2                200 209
    /utf-8                     200 200
    /utf16                     200 232
    /utf16be                   200 230
    /utf8-bom                  200 113
    /utf8-invalid              200 51
    /latin1-lie                200 113
    /article/1                 200 8993
    /article-edited/1          200 8993
    /article-vanishing/1?after=0 status 410
    /article-moved/1           301 200 8993
    /amp/1                     200 323
    /print/1                   200 8931
    /section/world             200 1794
    /rss                       200 6430
    /rss-ttl                   200 6518
    /rss-growing               200 2135
    /rss-malformed             200 6427
    /rss-latin1                200 6419
    /rss-html                  200 147
    /rss-bomb                  200 614
    /rss-xxe                   200 139
    /rss-dates                 200 2240
    /atom                      200 6750
    /jsonfeed                  200 4062
    /discover                  200 435
    /sitemap.xml               200 638
    /sitemap-1.xml             200 12598
    /sitemap-2.xml.gz          200 1112
    /sitemap-news.xml          200 16271
    /robots.txt                200 68
    /robots/private            200 73
    /cdx/search/cdx?url=http://a.example/&output=json 200 523
    /wayback/available?url=http://a.example/ 200 202
    /web/timemap/link/http://a.example/ 200 579
    /web/20240501000000/http://a.example/ 302 200 9583
    /warc/2.warc.gz            200 6348
    /cc-index?url=http://origin.example/article/0 200 179
    """#
}
