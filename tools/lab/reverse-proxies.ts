import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { debianPrograms, type Wanted } from './debian';
import { run } from './processes';
import { accepts, startProgram } from './ready';

/** A program that stands in front of a server, with the configuration that a page shows. */
interface ReverseProxy {
  readonly name: string;
  readonly wanted: Wanted;
  /** The file for these blocks of configuration, kept in this folder. */
  readonly file: (config: string, folder: string) => string;
  readonly start: (file: string) => string[];
  /** Reads the file and tells what is wrong with it, without starting anything. */
  readonly check: (file: string) => string[];
}

export const nginx: ReverseProxy = {
  name: 'nginx',
  wanted: { program: 'nginx', debian: 'nginx-light' },
  file: (config, folder) => `
    daemon off;
    pid ${folder}/nginx.pid;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      ${config}
    }`,
  start: (file) => ['-e', 'stderr', '-c', file],
  check: (file) => ['-e', 'stderr', '-t', '-c', file],
};

export const caddy: ReverseProxy = {
  name: 'Caddy',
  wanted: { program: 'caddy', debian: 'caddy' },
  file: (config) => `{
    admin off
  }
  ${config}`,
  start: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  check: (file) => ['validate', '--adapter', 'caddyfile', '--config', file],
};

/** Starts it with this configuration, which has to listen at the address. */
export async function startReverseProxy(proxy: ReverseProxy, config: string, address: string) {
  const { program, file, folder, env } = await prepare(proxy, config);
  const call = [program, proxy.start(file)] as const;
  const isUp = () => accepts(Number(new URL(address).port));
  return startProgram({ name: proxy.name, call, folder, env, isUp });
}

/** The exit code and what the program says of a configuration that it does not run. */
export async function checkReverseProxy(proxy: ReverseProxy, config: string) {
  const { program, file, folder, env } = await prepare(proxy, config);
  try {
    return await run(program, proxy.check(file), { cwd: folder, env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(proxy: ReverseProxy, config: string) {
  const [program = ''] = await debianPrograms(proxy.wanted);
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-proxy-'));
  const file = path.join(folder, 'config');
  writeFileSync(file, proxy.file(config, folder));
  // Caddy keeps its state below its home.
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return { program, file, folder, env: { ...process.env, ...home } };
}
