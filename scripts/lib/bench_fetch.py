"""Measures the speed of fetching beside curl, on loopback.

Four jobs: 2,000 pages of 60 KB from nginx, 16 at once, by Benchmarks/FetchSpeed and by `curl --parallel`,
in turn, the median of five; 500 pages of 20 hosts that take 100 ms for an answer, two at a time from each,
beside the 1.25 s that this takes at least; 100,000 pages that wait; and a site that lists as many in its
sitemaps, added by tl itself, interrupted and taken up again. Ends with exit code 1 where a limit is missed. nginx is installed where it is
missing; the slow hosts are those of the fault server of TL_BENCH.
"""
import json
import os
import resource
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench
import slow_site
from bench import limit

PAGES = 2000
ROUNDS = 5
HOSTS = 20
IDEAL = 25 / 2 * 0.1
NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log /dev/null;
events {{ worker_connections 512; }}
http {{
  access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {folder}/pages; default_type text/html; }}
}}
"""


def wait_for(port):
    for _ in range(200):
        try:
            return socket.create_connection(('127.0.0.1', port)).close()
        except OSError:
            time.sleep(0.05)


def ours(program, urls, in_all, per_host):
    run = subprocess.run([program, str(in_all), str(per_host)], input='\n'.join(urls), text=True,
                         stdout=subprocess.PIPE, check=True)
    return json.loads(run.stdout)


def curl(urls, folder, in_all):
    """The wall time and the processor time of curl, in seconds."""
    config = os.path.join(folder, 'curl')
    with open(config, 'w', encoding='utf8') as file:
        for url in urls:
            file.write(f'url = "{url}"\noutput = "/dev/null"\n')
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(['curl', '--silent', '--no-progress-meter', '--parallel', '--parallel-max', str(in_all), '--config', config], check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def beside_curl(program, nginx):
    with tempfile.TemporaryDirectory() as folder:
        port = bench.free_port()
        os.makedirs(os.path.join(folder, 'pages'))
        for page in range(PAGES):
            with open(os.path.join(folder, 'pages', f'{page}.html'), 'w', encoding='utf8') as file:
                file.write(f'<title>{page}</title>' + '<p>A line of text.\n' * 3400)
        with open(os.path.join(folder, 'conf'), 'w', encoding='utf8') as file:
            file.write(NGINX.format(folder=folder, port=port))
        os.chmod(folder, 0o755)
        server = subprocess.Popen([nginx, '-c', os.path.join(folder, 'conf')])
        try:
            wait_for(port)
            urls = [f'http://127.0.0.1:{port}/{page}.html' for page in range(PAGES)]
            rounds = []
            for _ in range(ROUNDS):
                found = ours(program, urls, 16, 16)
                assert found['pages'] == PAGES
                rounds.append((found['seconds'], found['processorSeconds'], *curl(urls, folder, 16)))
        finally:
            server.terminate()
            server.wait()
    wall, processor, curl_wall, curl_processor = map(statistics.median, zip(*rounds))
    return [limit(f'2,000 pages, wall s (curl {curl_wall:.2f})', wall / curl_wall, most=1.2, shown=wall),
            limit(f'2,000 pages, processor s (curl {curl_processor:.2f})', processor / curl_processor, most=1.2,
                  shown=processor)]


def slow_hosts(program, script):
    port = bench.free_port()
    server = subprocess.Popen([sys.executable, '-B', script, '--port', str(port), '--hosts', str(HOSTS),
                               '--latency', '100'], stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        urls = [f'http://127.0.0.{host}:{port}/size/1000?page={page}'
                for page in range(25) for host in range(1, HOSTS + 1)]
        # As many in all as tl has by itself.
        found = ours(program, urls, 64, 2)
        assert found['pages'] == len(urls)
    finally:
        server.terminate()
        server.wait()
    return [limit(f'500 pages of slow hosts, s (at least {IDEAL})', found['seconds'] / IDEAL, most=1.3,
                  shown=found['seconds'])]


def waiting(program):
    """100,000 pages of a host that refuses: a thousand asked for at a time, as many as tl reads ahead and more, the
    others waiting as addresses."""
    port = bench.free_port()
    found = ours(program, [f'http://127.0.0.1:{port}/{page}' for page in range(100_000)], 16, 2)
    return [limit('100,000 pages that wait, MB', found['memory'], most=60)]


def until_pages(tl, site, store, count):
    """Adds a site until so many pages were asked for, and interrupts; the peak of memory in MB."""
    before = len(site.pages())
    process = subprocess.Popen([tl, 'add-source', '--quiet', '--limit', str(slow_site.LISTED), '--db', store,
                                f'{site.address}/sitemap.xml'], env={**os.environ, 'TL_ALLOW_PRIVATE': '1'},
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while len(site.pages()) < before + count and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 130
    return usage.ru_maxrss / 1024


def stored(store):
    with sqlite3.connect(store) as database:
        return {row[0] for row in database.execute("SELECT locator FROM source WHERE kind = 'article'")}


def listed(tl):
    """A site that lists 100,000 pages: the peak of memory while they wait, when the first page was asked for, and
    what an interruption costs."""
    site = slow_site.SlowSite()
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, 'tl.db')
        memory = until_pages(tl, site, store, 100)
        first = next(at for path, at in site.asked if path.startswith('/news/')) - site.asked[0][1]
        kept = stored(store)
        asked = len(site.pages())
        until_pages(tl, site, store, 100)
        again = sum(site.address + path in kept for path in site.pages()[asked:])
        added = len(stored(store) - kept)
    site.close()
    return [limit('100,000 pages listed, MB', memory, most=60), limit('their first page asked for after s', first),
            limit('kept when interrupted, pages', len(kept), least=50),
            limit('added when taken up again', added, least=50), limit('of those kept, asked for again', again, most=0)]


def main():
    options = bench.parser(__doc__).parse_args()
    script = os.path.join(options.bench, 'fetch', 'faultserver.py')
    nginx = bench.nginx()
    tl = bench.program(options)
    program = bench.build_benchmark('FetchSpeed', is_static=True)
    rows = beside_curl(program, nginx) + waiting(program) + listed(tl)
    if os.path.exists(script):
        rows += slow_hosts(program, script)
    bench.end(rows)


main()
