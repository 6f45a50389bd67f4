"""Measures manners and limits of the fetcher against the server of faults: fetch/faultserver.py.

Manners: 25 pages of each of 20 hosts are added in one run, articles between faults that pass, faults
that stay, redirects and pages that change; what the server saw is judged by its own --analyze, but for what came
while the server had not yet answered that it was too much: that was under way. Limits: what a page that unpacks to
10 GB costs in memory. Versions: which HTTP nginx is spoken to in, over TLS. Routes: what tl says of every fault, and
stores (fault_routes.tsv). Suites: the tests that read fetch/robots, fetch/caching and the routes of the server, which
are built for it unless --no-suites says so. All on loopback; ends with exit code 1 where a limit is missed.
"""
import json
import os
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import fault_routes
from bench import limit

HOSTS = 20
PAGES = 25
FAULTS = ['/503-then-ok/1', '/429', '/reset-then-ok/1', '/article-moved/7', '/404', '/short', '/429-date',
          '/gzip-truncated', '/410', '/500-then-ok/1', '/redirect-loop', '/chunked-broken']
SUITES = ['RobotsSuiteTests', 'RobotsStandingTests', 'CacheSuiteTests', 'FaultServerTests']
# What a clock and the way to the server may take, in seconds; the same as --analyze allows.
GRACE = 0.05
BOMBS = ['/gzip-bomb', '/gzip-gzip-bomb', '/zstd-bomb', '/deflate-bomb?mib=10240']


class Server:
    """The server of faults on a free port, with a log."""

    def __init__(self, script, log, *arguments):
        with socket.socket() as probe:
            probe.bind(('127.0.0.1', 0))
            self.port = probe.getsockname()[1]
        if os.path.exists(log):
            os.remove(log)
        self.process = subprocess.Popen(
            [sys.executable, '-B', script, '--port', str(self.port), '--log', log, *arguments],
            stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(('127.0.0.1', self.port)).close()
                return
            except OSError:
                time.sleep(0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def pages(port):
    """The addresses, host by host in turn; every fifth page is a fault."""
    found = []
    for page in range(PAGES):
        for host in range(1, HOSTS + 1):
            fault = FAULTS[(page // 5 + host) % len(FAULTS)]
            path = fault if page % 5 == 4 else f'/article/{page}'
            separator = '&' if '?' in path else '?'
            found.append(f'http://127.0.0.{host}:{port}{path}{separator}page={page}')
    return found


def add(tl, urls):
    """Adds pages to nothing; returns the seconds it took and the peak of memory in MB."""
    environment = dict(os.environ, TL_ALLOW_PRIVATE='1', TL_DB=os.devnull)
    start = time.monotonic()
    process = subprocess.Popen([tl, 'add-source', '--dry-run', '--quiet', *urls], env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - start, usage.ru_maxrss / 1024


def read_log(log):
    """What each host was asked, in order."""
    hosts = {}
    with open(log, encoding='utf8') as lines:
        for line in map(json.loads, lines):
            if 'path' in line and not line['path'].startswith('/_admin/'):
                hosts.setdefault(line['host'], []).append(line)
    return [sorted(host, key=lambda request: request['t']) for host in hosts.values()]


def too_early(log):
    """How many pages a host was asked for after it had answered 429 and before the time that it asked for was over;
    and how many reached it while that answer was still to be sent, which nobody could know of."""
    late, under_way = 0, 0
    for requests in read_log(log):
        for pause in requests:
            if pause['status'] != 429 or not str(pause.get('retry_after') or '').isdigit():
                continue
            answered = pause['t'] + pause['ms'] / 1000
            end = answered + int(pause['retry_after']) - GRACE
            others = [page['t'] for page in requests if page['path'] != '/robots.txt' and pause['t'] < page['t'] < end]
            under_way += sum(time <= answered + GRACE for time in others)
            late += sum(time > answered + GRACE for time in others)
    return late, under_way


def manners(tl, script, out):
    log = os.path.join(out, 'fetch.jsonl')
    with Server(script, log, '--hosts', str(HOSTS), '--latency', '100') as server:
        seconds, _ = add(tl, pages(server.port))
    report = json.loads(subprocess.run([sys.executable, '-B', script, '--analyze', log],
                                       stdout=subprocess.PIPE, check=True).stdout)
    hosts = report.values()
    late, under_way = too_early(log)
    return [
        limit('hosts', len(hosts), least=HOSTS),
        limit('requests', sum(host['requests'] for host in hosts)),
        limit('hosts whose robots.txt came first', sum(host['robots_first'] for host in hosts), least=HOSTS),
        limit('requests for robots.txt', sum(host['robots_fetches'] for host in hosts), most=HOSTS),
        limit('most at once on one host', max(host['max_concurrency'] for host in hosts), most=2),
        limit('too early for the page (Retry-After)', sum(host['retry_after_violations'] for host in hosts), most=0),
        limit('too early for the host (429)', late, most=0),
        limit('under way when the host said 429', under_way),
        limit('median gap, smallest of all hosts, ms', min(host['median_gap_ms'] for host in hosts)),
        limit('seconds', round(seconds, 1)),
    ]


def limits(tl, script, out):
    log = os.path.join(out, 'bombs.jsonl')
    rows = []
    with Server(script, log) as server:
        _, base = add(tl, [f'http://127.0.0.1:{server.port}/article/1'])
        rows.append(limit('memory for one article, MB', round(base)))
        for bomb in BOMBS:
            _, peak = add(tl, [f'http://127.0.0.1:{server.port}{bomb}'])
            rows.append(limit(f'memory for {bomb}, MB', round(peak), most=63))
    return rows


NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log /dev/null;
events {{}}
http {{
  log_format version '$server_protocol'; access_log {folder}/log version;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen 127.0.0.1:{port} ssl http2; ssl_certificate {folder}/crt; ssl_certificate_key {folder}/key;
    root {folder}; default_type text/html;
  }}
}}
"""


def versions(tl):
    """In which HTTP a page is asked for of a server that speaks both."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        port = bench.free_port()
        files = {name: os.path.join(folder, name) for name in ('crt', 'key', 'conf', 'log', 'page.html', 'db')}
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=tl',
                        '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', files['key'], '-out', files['crt']],
                       check=True, stderr=subprocess.DEVNULL)
        with open(files['page.html'], 'w', encoding='utf8') as file:
            file.write('<title>Bridge</title><p>The bridge of Linden was closed on 3 May 2024.')
        with open(files['conf'], 'w', encoding='utf8') as file:
            file.write(NGINX.format(folder=folder, port=port))
        server = subprocess.Popen([bench.nginx(), '-c', files['conf']], stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            subprocess.run([tl, 'add-source', '-q', '--allow-private', '--db', files['db'],
                            f'https://127.0.0.1:{port}/page.html'], check=True,
                           env={**os.environ, 'SSL_CERT_FILE': files['crt']})
        finally:
            server.terminate()
            server.wait()
        with open(files['log'], encoding='utf8') as log:
            spoken = sorted(set(log.read().split()))
    return [limit(f'what nginx is spoken to in, over TLS: {", ".join(spoken)}', int(spoken == ['HTTP/2.0']), least=1)]


def routes(tl, script, out):
    """What comes of every route, beside what is written down."""
    with Server(script, os.path.join(out, 'routes.jsonl')) as server:
        found = fault_routes.outcomes(tl, server.port)
    written = fault_routes.rows()
    others = [(row, came) for row, came in zip(written, found) if row[1:] != came]
    for row, came in others:
        print(f'{row[0]}: wanted {" | ".join(row[1:])}, found {" | ".join(came)}')
    return [limit('routes, robots.txt variants included', len(written)),
            limit('routes that no line is about', len(fault_routes.missing(script)), most=0),
            limit('routes with another outcome', len(others), most=0),
            limit('routes that hang', sum(came[0] == 'hangs' for came in found), most=0)]


def suites(folder):
    environment = dict(os.environ, TL_BENCH=os.path.abspath(folder))
    rows = []
    for suite in SUITES:
        run = subprocess.run(['swift', 'test', '--filter', suite], cwd=bench.ROOT, env=environment,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        rows.append(limit(f'{suite}, exit code', run.returncode, most=0))
    return rows


def main():
    options = bench.parser(__doc__)
    options.add_argument('--no-suites', action='store_true', help='only manners and limits')
    options = options.parse_args()
    script = os.path.join(options.bench, 'fetch', 'faultserver.py')
    bench.require(os.path.dirname(script))
    tl = bench.program(options)
    os.makedirs(options.out, exist_ok=True)
    rows = manners(tl, script, options.out) + limits(tl, script, options.out) + versions(tl)
    rows += routes(tl, script, options.out)
    bench.end(rows + ([] if options.no_suites else suites(options.bench)))


main()
