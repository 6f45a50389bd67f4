"""Measures the speed of fetching beside curl, on loopback.

Three jobs: 2,000 pages of 60 KB from nginx, 16 at once, by Benchmarks/FetchSpeed and by `curl --parallel`,
in turn, the median of five; 500 pages of 20 hosts that take 100 ms for an answer, two at a time from each,
beside the 1.25 s that this takes at least; and 100,000 pages that wait. nginx is installed where it is
missing; the slow hosts are those of the fault server of TL_BENCH.
"""
import json
import os
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bench

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
    subprocess.run(['curl', '--silent', '--parallel', '--parallel-max', str(in_all), '--config', config], check=True)
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
    rows = [['2,000 pages, wall s', wall, curl_wall, wall / curl_wall],
            ['2,000 pages, processor s', processor, curl_processor, processor / curl_processor]]
    return [[name, f'{own:.2f}', f'{other:.2f}', f'{ratio:.2f}', '≤ 1.20'] for name, own, other, ratio in rows]


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
    return [['500 pages of slow hosts, s', f'{found["seconds"]:.2f}', f'{IDEAL:.2f}',
             f'{found["seconds"] / IDEAL:.2f}', '≤ 1.30']]


def waiting(program):
    """100,000 pages of a host that refuses: a thousand asked for at a time, as many as tl reads ahead and more, the
    others waiting as addresses."""
    port = bench.free_port()
    found = ours(program, [f'http://127.0.0.1:{port}/{page}' for page in range(100_000)], 16, 2)
    return [['100,000 pages that wait, MB', f'{found["memory"]:.0f}', '', '', '< 60']]


def main():
    options = bench.parser(__doc__).parse_args()
    script = os.path.join(options.bench, 'fetch', 'faultserver.py')
    nginx = bench.nginx()
    program = bench.build_benchmark('FetchSpeed', is_static=True)
    rows = beside_curl(program, nginx) + waiting(program)
    if os.path.exists(script):
        rows += slow_hosts(program, script)
    bench.table(['', 'ours', 'beside', 'ratio', 'wanted'], rows)


main()
