"""A site on loopback that lists a hundred thousand pages and takes its time for each."""
import http.server
import threading
import time

LISTED = 100_000
LATENCY = 0.1
PAGE = b"""<!doctype html><html lang="en"><title>The bridge of Linden is closed</title>
<meta property="article:published_time" content="2024-05-03"><article><h1>The bridge of Linden is closed</h1>
<p>The bridge of Linden was closed on 3 May 2024 after engineers found cracks in two of its piers, the city said.</p>
<p>It will stay closed for at least six weeks, a spokesman said on Friday.</p></article>"""


class SlowSite:
    """An index of two sitemaps, as large as they may be, and their pages; knows when it was asked for which."""

    def __init__(self):
        self.asked = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def do_GET(self):
                site.asked.append((self.path, time.monotonic()))
                body = site.body(self.path)
                self.send_response(200 if body else 404)
                self.send_header('Content-Type', 'text/html' if body is PAGE else 'text/xml')
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.server.handle_error = lambda *_: None  # who asks may hang up
        self.address = f'http://127.0.0.1:{self.server.server_port}'
        self.sitemaps = [self.sitemap(0, LISTED // 2), self.sitemap(LISTED // 2, LISTED)]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def sitemap(self, start, end):
        days = [f'2024-05-{day:02}' for day in range(1, 29)]
        urls = (f'<url><loc>{self.address}/news/2024/05/{page:06}-the-bridge-of-linden-is-closed.html</loc>'
                f'<lastmod>{days[page % 28]}</lastmod></url>\n' for page in range(start, end))
        return f'<urlset>{"".join(urls)}</urlset>'.encode()

    def body(self, path):
        if path.startswith('/news/'):
            time.sleep(LATENCY)
            return PAGE
        if path in ('/0.xml', '/1.xml'):
            return self.sitemaps[int(path[1])]
        if path == '/sitemap.xml':
            parts = ''.join(f'<sitemap><loc>{self.address}/{part}.xml</loc></sitemap>' for part in (0, 1))
            return f'<sitemapindex>{parts}</sitemapindex>'.encode()
        return b''

    def pages(self):
        """The pages that were asked for, in order."""
        return [path for path, _ in list(self.asked) if path.startswith('/news/')]

    def close(self):
        self.server.shutdown()
