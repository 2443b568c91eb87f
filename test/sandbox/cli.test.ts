import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { tellSandbox } from '../../sandbox/cli';
import { startHttpServer } from '../../tools/lab/http-server';
import { closing, fetchStatus, start } from './claire';

const root = path.resolve(__dirname, '../..');

/** The sources, without a build: what the command itself runs is the same function. */
function run(...args: string[]): ChildProcess {
  const code = "require('./sandbox/cli').main(process.argv.slice(1))";
  return spawn(process.execPath, ['--import', 'tsx', '-e', code, '--', ...args], { cwd: root });
}

async function readOutput(child: ChildProcess) {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no output');
  const [out, err] = await Promise.all([text(stdout), text(stderr), once(child, 'close')]);
  return { out, err, code: child.exitCode };
}

async function listFirstLines(child: ChildProcess): Promise<string> {
  let seen = '';
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk);
    if (seen.includes('Ctrl-C')) break;
  }
  return seen;
}

describe('npx claire-sandbox', () => {
  it('prints its address, its key and an example call that works, and ends on a signal', async () => {
    const names = ['--allow-host', 'claire', '--allow-host', 'Workshop.local'];
    const child = run('--port', '0', '--rate-limit', '50', '--import-delay', '0', ...names);
    try {
      const said = await listFirstLines(child);
      const url = /Claire sandbox: +(http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1] ?? '';
      const key = /API key: +(\S+)/.exec(said)?.[1] ?? '';
      expect(said).toContain(`curl -H "Authorization: ${key}" ${url}/v1/locations`);
      const answer = await fetch(`${url}/v1/locations`, { headers: { authorization: key } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-ratelimit-limit')).toBe('50');
      const { port } = new URL(url);
      const statuses = ['claire', 'workshop.local', 'other'].map((name) =>
        fetchStatus(url, { host: `${name}:${port}` }),
      );
      expect(await Promise.all(statuses)).toEqual([200, 200, 403]);
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('tells one that runs what a script wants, and what it says to that', async () => {
    const { url } = await start();

    const fired = readOutput(run('fire', '4', '50001', '--port', new URL(url).port));

    await expect(fired).resolves.toEqual({
      out: '{"webhooks":0,"status":"Car ready"}\n',
      err: '',
      code: 0,
    });
    await expect(tellSandbox(url, ['state'])).resolves.toContain('"appointmentCount":');
    await expect(tellSandbox(url, ['fire', '4', '1'])).rejects.toThrow('There is no appointment 1');
    await expect(tellSandbox(url, ['fire', 'ready'])).rejects.toThrow('"fire ready" is no command');
  });

  it('says that something else answers at its address', async () => {
    const page = await startHttpServer((_request, response) => response.end('<!doctype html>'));
    closing(page);
    await expect(tellSandbox(page.url, ['state'])).rejects.toThrow(`at ${page.url} is no sandbox`);
  });

  it('says in one sentence that its port is taken', async () => {
    const { port } = new URL((await start()).url);
    const { out, err, code } = await readOutput(run('--port', port));
    expect([out, code]).toEqual(['', 1]);
    expect(err).toBe(
      `Port ${port} is taken by another program; end that one or choose another with --port or --mail-port.\n`,
    );
  });

  it.each([
    [['--port', 'high'], '--port takes a whole number from 0 to 65535, not "high".\n'],
    [['--sede', '1'], /--sede.*; try --help\.\n$/],
    [['--scenario', 'bad'], '--scenario takes usual, busy-monday, empty, bad-day, not "bad".\n'],
    [['--host', '::1', '--port', '1', 'state'], /^No sandbox answers at http:\/\/\[::1\]:1\. S/],
    [['--data', __filename], /^The sandbox did not start: .*cli\.test\.ts holds no data/],
    [
      ['--host', '203.0.113.9'],
      'This machine has no address 203.0.113.9; choose another with --host.\n',
    ],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { err, code } = await readOutput(run(...args));
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('explains itself with --help', async () => {
    const { out, code } = await readOutput(run('--help'));
    expect(code).toBe(0);
    const names = 'port host mail-port allow-host seed scenario data rate-limit import-delay';
    for (const name of names.split(' ')) expect(out).toContain(`--${name}`);
  });
});
