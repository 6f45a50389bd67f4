"""Builds Benchmarks/SourceReading, which reads URLs, feeds, sitemaps and archives for the measures."""
import os
import subprocess

import bench


def build():
    """The program, in a build of its own."""
    scratch = os.path.join(bench.ROOT, '.build', 'bench')
    command = ['swift', 'build', '--scratch-path', scratch, '--product', 'SourceReading']
    environment = {**os.environ, 'TL_BENCHMARK': '1'}
    subprocess.run(command, cwd=bench.ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    shown = subprocess.run([*command, '--show-bin-path'], cwd=bench.ROOT, env=environment,
                           stdout=subprocess.PIPE, text=True, check=True)
    return os.path.join(shown.stdout.strip(), 'SourceReading')
