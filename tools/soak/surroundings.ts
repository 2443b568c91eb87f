import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer, type Socket, connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { debianPrograms } from '../lab/debian';
import { listen } from '../lab/free-port';
import { run } from '../lab/processes';
import type { Restartable } from '../lab/ready';
import { eventsOfABurst } from './trouble';

/** A name of this machine, as every part of the project reads it. */
const host = 'claire.localhost';

/** Whether clocks, names and disks can be changed here. */
export const mayBreak = process.getuid?.() === 0;

export type Surroundings = Awaited<ReturnType<typeof surround>>;

/**
 * What is between Claire and a program that starts then at this port, and, with a folder for its
 * small disk, the program's own machine, for which who runs this has to be root.
 */
export async function surround(claireUrl: string, port: number, diskAt?: string) {
  const toClaire = await startConnections(Number(new URL(claireUrl).port));
  const toProgram = await startConnections(port);
  const machine = diskAt !== undefined && (await makeMachine(diskAt));
  return {
    ...machine,
    /** To Claire, and from Claire. */
    connections: [toClaire, toProgram] as const,
    baseUrl: `http://${machine ? host : '127.0.0.1'}:${String(toClaire.port)}`,
    publicUrl: `http://127.0.0.1:${String(toProgram.port)}`,
    close: async () => {
      await Promise.all([toClaire.close(), toProgram.close()]);
      if (machine) await machine.remove();
    },
  };
}

export interface Around {
  readonly program: Pick<Restartable, 'signal'>;
  readonly surroundings: Surroundings;
  readonly random: () => number;
  /** Makes so many events happen. */
  readonly fire: (count: number) => void;
}

/** What goes wrong around any program, with events in it; ends when all is well again. */
export const troublesAround: Readonly<Record<string, (around: Around) => Promise<void>>> = {
  'SIGSTOP for a minute': async ({ program, random, fire }) => {
    program.signal('SIGSTOP');
    fire(eventsOfABurst * random());
    await pause(60_000);
    program.signal('SIGCONT');
  },
  'steps of the clock': async ({ surroundings, random, fire }) => {
    for (let steps = 0; steps < 4; steps += 1) {
      const hours = steps === 3 ? 0 : 36 * (2 * random() - 1);
      surroundings.setClock?.(`${hours < 0 ? '' : '+'}${String(Math.round(3600 * hours))}`);
      fire((eventsOfABurst / 4) * random());
      await pause(2000 + 2000 * random());
    }
  },
  'DNS gone': async ({ surroundings, random, fire }) => {
    surroundings.setNames?.(false);
    // A connection that is there needs no name.
    surroundings.connections[0].cut();
    fire(eventsOfABurst * random());
    await pause(3000 + 12_000 * random());
    surroundings.setNames?.(true);
  },
  'a full disk': async ({ surroundings, random, fire }) => {
    surroundings.fillDisk?.();
    for (let moments = 0; moments < 4; moments += 1) {
      fire((eventsOfABurst / 4) * random());
      await pause(1000 + 9000 * random());
    }
    surroundings.freeDisk?.();
    fire((eventsOfABurst / 4) * random());
  },
  'connections cut': async ({ surroundings, random, fire }) => {
    for (let cuts = 0; cuts < 8; cuts += 1) {
      const chosen = surroundings.connections[cuts % 2];
      fire((eventsOfABurst / 8) * random());
      await pause(500 * random());
      if (cuts >= 6) {
        chosen?.hold();
        await pause(3000 * random());
      }
      chosen?.cut();
    }
  },
};

/** What only root can do. */
const ofRoot = /disk|clock|DNS/;

/** The names of those troubles that can be made here. */
export function possible(troubles: object): string[] {
  return Object.keys(troubles).filter((name) => mayBreak || !ofRoot.test(name));
}

/**
 * A clock, names and a disk for one program, to change while it runs. Its names stand in /etc/hosts
 * alone: no name server answers.
 */
async function makeMachine(disk: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-machine-'));
  const [clock, hosts, resolver] = [`${folder}/clock`, `${folder}/hosts`, `${folder}/resolv.conf`];
  const ballast = path.join(disk, 'ballast');
  let filling: NodeJS.Timeout | undefined;
  // Other users than root may have folders there.
  await runAsRoot('mount', '-t', 'tmpfs', '-o', `size=${diskSize},mode=711`, 'tmpfs', disk);
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
  const prepare = 'mount --bind "$1" /etc/hosts; mount --bind "$2" /etc/resolv.conf; shift 2';
  return {
    env: {
      LD_PRELOAD: output.trim(),
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    launcher: ['unshare', '--mount', 'sh', '-ec', `${prepare}; exec "$@"`, 'sh', hosts, resolver],
    /** Such as `-2h`, seen within a second; `+0` is the right time. */
    setClock,
    setNames,
    /** To its last byte, and again when something is freed. */
    fillDisk: () => {
      fill(ballast);
      filling = setInterval(fill, 20, ballast);
    },
    freeDisk: () => {
      clearInterval(filling);
      rmSync(ballast, { force: true });
    },
    /** Once the program has ended. */
    remove: async () => {
      clearInterval(filling);
      await runAsRoot('umount', '--lazy', disk);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** n8n in queue mode takes half of it, most for its PostgreSQL. */
const diskSize = '512m';

const zeros = Buffer.alloc(1_000_000);

function fill(file: string): void {
  const [ballast, bytes] = [openSync(file, 'a'), zeros];
  try {
    for (;;) writeSync(ballast, bytes);
  } catch {
    // No space is left on the device.
  } finally {
    closeSync(ballast);
  }
}

async function runAsRoot(program: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output}`);
}

/** Passes TCP connections on to a port of this machine, and cuts them. */
async function startConnections(port: number) {
  const open = new Set<Socket>();
  let isHeld = false;
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
