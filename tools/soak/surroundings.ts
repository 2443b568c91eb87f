import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket, connect } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { debianPrograms } from '../lab/debian';
import { listen } from '../lab/free-port';
import { run } from '../lab/processes';

/** A name of this machine, as every part of the project reads it. */
export const host = 'claire.localhost';

/**
 * A clock, names and a disk for one program, to change while it runs, which only root can do. Its
 * names stand in /etc/hosts alone: no name server answers.
 */
export async function makeSurroundings(folder: string) {
  const files = ['clock', 'hosts', 'resolv.conf', 'pid'].map((name) => path.join(folder, name));
  const [clock = '', hosts = '', resolver = '', pid = ''] = files;
  const setClock = (offset: string) => {
    writeFileSync(clock, `${offset}\n`);
  };
  const setNames = (areKnown: boolean) => {
    writeFileSync(hosts, areKnown ? `127.0.0.1 localhost ${host}\n` : '');
  };
  setClock('+0');
  setNames(true);
  writeFileSync(resolver, '');
  const [faketime = ''] = await debianPrograms({ program: 'faketime', debian: 'faketime' });
  const { output } = await run(faketime, ['-f', '+0', 'printenv', 'LD_PRELOAD']);
  const prepare =
    'mount --bind "$1" /etc/hosts; mount --bind "$2" /etc/resolv.conf; echo $$ > "$3"; shift 3';
  return {
    env: {
      LD_PRELOAD: output.trim(),
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    launcher: ['unshare', '--mount', 'sh', '-ec', `${prepare}; exec "$@"`, 'sh', ...files.slice(1)],
    /** Such as `-2h`, seen within a second; `+0` is the right time. */
    setClock,
    setNames,
    /** Leaves 4 kB in a folder; only the program sees it, and the small disk ends with it. */
    fillDisk: async (full: string) => {
      const id = readFileSync(pid, 'utf8').trim();
      const mount = ['mount', '-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', full];
      const { code, output: said } = await run('nsenter', ['-t', id, '-m', ...mount]);
      if (code !== 0) throw new Error(`There is no small file system: ${said}`);
    },
  };
}

/** Passes TCP connections on to an address, and cuts them. */
export async function startConnections(target: string) {
  const open = new Set<Socket>();
  let isHeld = false;
  const port = Number(new URL(target).port);
  const join = (from: Socket, to: Socket) => {
    open.add(from);
    from.once('close', () => open.delete(from));
    from.on('error', () => to.resetAndDestroy());
    if (!isHeld) from.pipe(to);
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    join(near, far);
    join(far, near);
  });
  const cut = () => {
    isHeld = false;
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: await listen(server),
    /** With a reset at both ends. */
    cut,
    /** Nothing comes through any more, and nobody hears why, until all are cut. */
    hold: () => {
      isHeld = true;
      for (const socket of open) socket.unpipe().pause();
    },
    close: async () => {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
