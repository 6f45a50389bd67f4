import Foundation
import TestSupport
import Testing

/// Addresses that must not be asked, in a network of our own, where nobody else can be reached.
@Suite(.enabled(if: Namespace.isAllowed, "this machine makes no network of our own (unshare)"))
struct NamespaceTests {
  @Test func `no private address is asked, by whatever way it is named`() throws {
    let tl = try Program(environment: ["TL_ALLOW_PRIVATE": ""])
    let targets = [
      "http://inside.example:8080/", "http://127.0.0.1:8080/", "http://[::1]:8080/",
      "http://[::ffff:7f00:1]:8080/", "http://2130706433:8080/", "http://169.254.169.254/",
      "http://10.0.0.1/", "http://0.0.0.0:8080/",
    ]
    let urls = targets + targets.map { "http://outside.example:8080/to?" + $0 }
    let run = try Namespace.run(tl, ["add-source", "http://outside.example:8080/a"] + urls)
    #expect(run.output.contains("1 added, 16 failed"))
    let failures = run.errors.split(separator: "\n")
    #expect(failures.count == 16)
    for failure in failures {
      #expect(failure.contains("is not on the public Internet"), "\(failure)")
    }
    let asked = try String(
      contentsOf: tl.scratch.folder.appending(path: "asked"),
      encoding: .utf8
    )
    #expect(asked.split(separator: "\n").allSatisfy { $0.hasPrefix("93.184.216.34 ") }, "\(asked)")
  }
}

/// A network that ends at this machine, in which it has a public address too.
private enum Namespace {
  static let isAllowed: Bool = {
    guard let tl = try? Program() else { return false }
    let shell = URL(filePath: "/bin/sh")
    let probe = "unshare -rnm ip link set lo up && python3 --version"
    return (try? tl.run(shell, ["-c", probe]))?.exitCode == 0  // who cannot, is not tested
  }()

  /// Runs the program beside a server that notes who is asked, and redirects as it is told.
  static func run(_ tl: Program, _ arguments: [String]) throws -> Program.Run {
    _ = try tl.scratch.write(
      "127.0.0.1 inside.example\n93.184.216.34 outside.example\n",
      to: "hosts"
    )
    _ = try tl.scratch.write(server, to: "server.py")
    let script = """
      ip link set lo up
      ip addr add 93.184.216.34/32 dev lo
      mount --bind hosts /etc/hosts
      python3 server.py > asked &
      while ! [ -s ready ]; do :; done
      "$0" "$@"
      code=$?
      kill -9 $!
      exit $code
      """
    let shell = ["-rnm", "/bin/sh", "-c", script, Program.executable.path]
    return try tl.run(URL(filePath: "/usr/bin/unshare"), shell + arguments)
  }

  private static let server = """
    import http.server, sys
    PAGE = b'<title>A</title><article><h1>A</h1><p>' + b'The bridge closed on 3 May 2024. ' * 9
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            print(self.connection.getsockname()[0].replace('::ffff:', ''), self.headers['Host'], self.path, flush=True)
            if self.path.startswith('/to?'):
                self.send_response(302)
                self.send_header('Location', self.path[4:])
                self.end_headers()
            elif self.path == '/robots.txt':
                self.send_error(404)
            else:
                self.send_response(200)
                self.send_header('Content-Type', 'text/html')
                self.end_headers()
                self.wfile.write(PAGE)
        def log_message(self, *_): pass
    server = http.server.ThreadingHTTPServer(('0.0.0.0', 8080), Handler)
    open('ready', 'w').write('yes')
    server.serve_forever()
    """
}
