"""Measures manners and limits of the fetcher against the server of faults: fetch/faultserver.py.

Manners: 25 pages of each of 20 hosts are added in one run, articles between faults that pass, faults
that stay, redirects and pages that change; what the server saw is judged by its own --analyze. Limits:
what a page that unpacks to 10 GB costs in memory. Versions: which HTTP nginx is spoken to in, over TLS. Suites: the tests that read fetch/robots, fetch/caching and
the routes of the server, which are built for it unless --no-suites says so. All on loopback.
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

HOSTS = 20
PAGES = 25
FAULTS = ['/503-then-ok/1', '/429', '/reset-then-ok/1', '/article-moved/7', '/404', '/short', '/429-date',
          '/gzip-truncated', '/410', '/500-then-ok/1', '/redirect-loop', '/chunked-broken']
SUITES = ['RobotsSuiteTests', 'RobotsStandingTests', 'CacheSuiteTests', 'FaultServerTests']
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


def manners(tl, script, out):
    log = os.path.join(out, 'fetch.jsonl')
    with Server(script, log, '--hosts', str(HOSTS), '--latency', '100') as server:
        seconds, _ = add(tl, pages(server.port))
    report = json.loads(subprocess.run([sys.executable, '-B', script, '--analyze', log],
                                       stdout=subprocess.PIPE, check=True).stdout)
    hosts = report.values()
    return [
        ['hosts', HOSTS, len(hosts)],
        ['requests', '', sum(host['requests'] for host in hosts)],
        ['hosts whose robots.txt came first', HOSTS, sum(host['robots_first'] for host in hosts)],
        ['requests for robots.txt', HOSTS, sum(host['robots_fetches'] for host in hosts)],
        ['most at once on one host', '≤ 2', max(host['max_concurrency'] for host in hosts)],
        ['too early for the page (Retry-After)', 0, sum(host['retry_after_violations'] for host in hosts)],
        ['too early for the host (Retry-After)', 0,
         sum(host['host_retry_after_violations'] for host in hosts)],
        ['median gap, smallest of all hosts, ms', '', min(host['median_gap_ms'] for host in hosts)],
        ['seconds', '', round(seconds, 1)],
    ]


def limits(tl, script, out):
    log = os.path.join(out, 'bombs.jsonl')
    rows = []
    with Server(script, log) as server:
        _, base = add(tl, [f'http://127.0.0.1:{server.port}/article/1'])
        rows.append(['memory for one article, MB', '', round(base)])
        for bomb in BOMBS:
            _, peak = add(tl, [f'http://127.0.0.1:{server.port}{bomb}'])
            rows.append([f'memory for {bomb}, MB', '< 64', round(peak)])
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
    return [['what nginx is spoken to in, over TLS', 'HTTP/2.0', ', '.join(spoken)]]


def suites(folder):
    environment = dict(os.environ, TL_BENCH=os.path.abspath(folder))
    rows = []
    for suite in SUITES:
        run = subprocess.run(['swift', 'test', '--filter', suite], cwd=bench.ROOT, env=environment,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        rows.append([suite, 'passed', 'failed' if run.returncode else 'passed'])
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
    bench.table(['', 'wanted', 'found'], rows + ([] if options.no_suites else suites(options.bench)))


main()
