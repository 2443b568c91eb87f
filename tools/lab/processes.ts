import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Group {
  readonly pid: number;
  /** Everything it printed so far. */
  readonly log: () => string;
  /** Resolves with the exit code when the first process is gone. */
  readonly exited: Promise<number | null>;
  /** Resolves when all of its output has been read. */
  readonly closed: Promise<void>;
  /** SIGTERM to all of the group, SIGKILL to what is left after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
  kill(): Promise<void>;
}

export interface GroupOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly onOutput?: (text: string) => void;
  /** Gets all output instead, for others to read too. */
  readonly outputFile?: string;
}

/**
 * Starts a program in a process group of its own: whatever it starts in turn (n8n's task runner,
 * say) ends with it, and all of it ends with this process.
 */
export function startGroup(program: string, args: string[], options: GroupOptions = {}): Group {
  const { cwd, env, onOutput, outputFile } = options;
  const file = outputFile === undefined ? undefined : openSync(outputFile, 'a');
  const output = file ?? 'pipe';
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  if (file !== undefined) closeSync(file);
  const log =
    outputFile === undefined ? keepOutput(child, onOutput) : () => readFileSync(outputFile, 'utf8');
  const pid = child.pid ?? 0;
  if (pid !== 0) guard(pid);
  const end = async (signal: NodeJS.Signals, graceMs: number) => {
    if (pid === 0) return;
    await endGroup(pid, signal, graceMs);
    release(pid);
  };
  return {
    pid,
    log,
    exited: waitForExit(child),
    closed: waitForClose(child),
    stop: (graceMs = 10_000) => end('SIGTERM', graceMs),
    kill: () => end('SIGKILL', 0),
  };
}

/** Runs a program to its end and gives what it printed. */
export async function run(program: string, args: string[], options: GroupOptions = {}) {
  const group = startGroup(program, args, options);
  const code = await group.exited;
  await group.kill(); // What it left in the background would hold its output open.
  await group.closed;
  return { code, output: group.log() };
}

/** `faketime` hands on another day by these. */
const anotherDay = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];
const names = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_EXTRA_CA_CERTS', ...anotherDay];

/** What a program needs of this process's own variables: jest's NODE_ENV would change how n8n behaves. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function keepOutput(child: ChildProcess, onOutput?: (text: string) => void): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      parts.push(text);
      onOutput?.(text);
    });
  }
  child.once('error', (error) => parts.push(`${error.message}\n`));
  return () => parts.join('');
}

async function waitForExit(child: ChildProcess): Promise<number | null> {
  try {
    await once(child, 'exit');
    return child.exitCode;
  } catch {
    return 127; // It could not be started; the log says why.
  }
}

function waitForClose(child: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
}

/** For the end of a command: whatever it started and did not stop itself. */
export async function endAllGroups(): Promise<void> {
  await Promise.all(
    [...guarded].map(async (group) => {
      await endGroup(group, 'SIGTERM', 5000);
      release(group);
    }),
  );
}

async function endGroup(group: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  signalGroup(group, signal);
  const patience = Date.now() + graceMs;
  while (isAlive(group) && Date.now() < patience) await sleep(50);
  // In a container without an init, which collects orphans, a dead group still has a number.
  for (let tries = 0; isAlive(group) && tries < 100; tries += 1) {
    signalGroup(group, 'SIGKILL');
    await sleep(20);
  }
}

function isAlive(group: number): boolean {
  return signalGroup(group, 0);
}

function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false; // Nothing is left of it.
  }
}

let reaper: ChildProcess | undefined;
const guarded = new Set<number>();

function guard(group: number): void {
  reaper ??= startReaper();
  guarded.add(group);
  reaper.stdin?.write(`+${String(group)}\n`);
}

function release(group: number): void {
  guarded.delete(group);
  reaper?.stdin?.write(`-${String(group)}\n`);
  if (guarded.size > 0) return;
  reaper?.stdin?.end();
  reaper = undefined;
}

function startReaper(): ChildProcess {
  const child = spawn(process.execPath, [path.join(__dirname, 'process-reaper.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined); // It may be gone first when the machine shuts down.
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref(); // The guard keeps no process alive.
  return child;
}
