import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Group, startGroup } from './processes';
import { startOrCleanUp } from './start-or-clean-up';

interface Readiness {
  readonly name: string;
  readonly addresses: string[];
  readonly withinMs: number;
}

/** Waits until a server answers at all of its addresses, or tells why it never will. */
export function ready(group: Group, { name, addresses, withinMs }: Readiness): Promise<void> {
  return started(group, { name, isUp: () => allAnswer(addresses), withinMs });
}

interface Start {
  readonly name: string;
  readonly isUp: () => Promise<boolean>;
  readonly withinMs: number;
}

/** The same for a server that does not speak HTTP. */
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

/** The same for a server that others start. */
export async function answered(addresses: string[], withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await allAnswer(addresses))) {
    if (Date.now() > until) throw new Error(`No answer from ${addresses.join(', ')}.`);
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

/** A program that runs until the function is called that this gives. */
export async function startProgram(program: Program): Promise<() => Promise<void>> {
  const { name, call, folder, env, isUp } = program;
  const group = startGroup(...call, { cwd: folder, ...(env !== undefined && { env }) });
  const stop = async () => {
    await group.stop();
    // Its own processes may need a moment more than the one that started them.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  await startOrCleanUp(started(group, { name, isUp, withinMs: 60_000 }), stop);
  return stop;
}

async function allAnswer(addresses: string[]): Promise<boolean> {
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
