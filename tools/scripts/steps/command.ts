import { endAllGroups } from '../../lab/processes';

export interface Command {
  readonly args: string[];
  /** Run at the end, however the end comes; the last one first. */
  readonly onStop: (clean: () => Promise<unknown>) => void;
  /** Resolves on Ctrl-C. */
  readonly interrupted: Promise<void>;
}

const graceMs = 60_000;

/** Runs a command to its exit code; Ctrl-C, or the end of who called it, ends all that it started. */
export function command(work: (command: Command) => Promise<number>): void {
  const cleaning: (() => Promise<unknown>)[] = [];
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.once('disconnect', interrupt);
  process.channel?.unref();
  // Where run.mjs was killed, nobody else ends a clean-up that hangs; what still runs, the reaper ends.
  void interrupted.then(() => setTimeout(() => process.exit(130), graceMs).unref());

  const onStop = (clean: () => Promise<unknown>) => void cleaning.unshift(clean);
  const done = work({ args: process.argv.slice(2), onStop, interrupted }).catch(tell);
  void Promise.race([done, interrupted.then(() => 130)]).then(async (code) => {
    for (const clean of cleaning) await clean().catch(tell);
    await endAllGroups();
    process.exit(code);
  });
}

function tell(error: unknown): number {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}
