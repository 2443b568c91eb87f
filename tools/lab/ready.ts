import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Group, startGroup } from './processes';
import { startOrCleanUp } from './start-or-clean-up';

interface Start {
  readonly name: string;
  readonly isUp: () => Promise<boolean>;
  readonly withinMs: number;
}

/** Waits until a server is up, or tells why it never will be. */
export async function started(group: Group, { name, isUp, withinMs }: Start): Promise<void> {
  const state = { ended: false };
  void group.exited.then(() => (state.ended = true));
  const until = Date.now() + withinMs;
  while (!(await isUp())) {
    if (state.ended || Date.now() > until) {
      await group.kill();
      const how = state.ended
        ? 'ended while it started'
        : `was not ready in ${String(withinMs / 1000)} s`;
      throw new Error(`${name} ${how}. Its last words:\n${group.log().slice(-2000)}`);
    }
    await sleep(100);
  }
}

interface Program extends Omit<Start, 'withinMs'> {
  /** The program with its arguments. */
  readonly call: readonly [program: string, args: string[]];
  /** Where it runs and has its files; removed when it ends. */
  readonly folder: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A program that runs until it is stopped. */
export async function startProgram(program: Program) {
  const { name, call, folder, env, isUp } = program;
  const { start, kill, ...running } = restartable(
    () => startGroup(...call, { cwd: folder, ...(env !== undefined && { env }) }),
    (group) => started(group, { name, isUp, withinMs: 60_000 }),
  );
  const stop = async () => {
    await running.stop();
    // Its own processes may need a moment more than the one that started them.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  await startOrCleanUp(start(), stop);
  return { start, kill, stop };
}

export type Restartable = ReturnType<typeof restartable>;

/** A program that can be started again with what it left. */
export function restartable(launch: () => Group, isReady: (group: Group) => Promise<void>) {
  let group: Group | undefined;
  let runs = false;
  const end = async (how: 'stop' | 'kill') => {
    const ended = group;
    [group, runs] = [undefined, false];
    await ended?.[how]();
  };
  const start = async () => {
    if (runs) return;
    await end('kill'); // One that ended by itself may have left others of its group.
    const launched = launch();
    [group, runs] = [launched, true];
    void launched.exited.then(() => {
      if (group === launched) runs = false;
    });
    await isReady(launched);
  };
  return {
    /** Nothing while it runs. */
    start,
    stop: () => end('stop'),
    /** Ends it as a person would, and starts it again with the same data. */
    restart: () => end('stop').then(start),
    /** With SIGKILL; `start` or `restart` brings it back. */
    kill: () => end('kill'),
    signal: (name: NodeJS.Signals) => {
      if (group !== undefined) process.kill(-group.pid, name);
    },
  };
}

/** Whether a server answers at all of these addresses. */
export async function allAnswer(addresses: string[]): Promise<boolean> {
  for (const address of addresses) if (!(await answers(address))) return false;
  return true;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // Not listening yet.
  }
}

/** Whether a server on 127.0.0.1 takes connections. */
export async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
