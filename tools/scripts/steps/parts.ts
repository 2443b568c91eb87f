import { say } from '../../lab/progress';

interface CheckCounts {
  readonly passed: number;
  readonly failed: number;
  /** What was wrong, where nothing else has said it. */
  readonly trouble?: string;
}

/** A part of a command: what it counted, and how long it took. */
export interface Part extends CheckCounts {
  readonly name: string;
  /** Of a level of tests, those of all its files, of which two run at a time. */
  readonly seconds: number;
}

export async function timed(name: string, work: () => Promise<CheckCounts>): Promise<Part> {
  const started = performance.now();
  const tally = await work();
  return { name, ...tally, seconds: (performance.now() - started) / 1000 };
}

/** The end of a command: what was wrong, the time of each part, what all counted; its exit code. */
export function conclude(parts: readonly Part[]): number {
  for (const { name, trouble } of parts) {
    if (trouble !== undefined) say(`\n${name}: failed\n${trouble}`);
  }
  sayTimes(parts);
  return sayTotal(parts);
}

function sayTimes(parts: readonly Part[]): void {
  say('');
  for (const { name, passed, failed, seconds } of parts) {
    const counts = `${String(passed).padStart(5)} passed, ${String(failed)} failed`;
    say(`${name.padEnd(36)} ${counts.padEnd(24)} ${String(Math.round(seconds)).padStart(5)} s`);
  }
  const whole = Math.round(performance.now() / 1000);
  say(`${'since the start, side by side'.padEnd(61)} ${String(whole).padStart(5)} s`);
}

function sayTotal(parts: readonly Part[]): number {
  const sum = (count: 'passed' | 'failed') => parts.reduce((all, part) => all + part[count], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  say(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
