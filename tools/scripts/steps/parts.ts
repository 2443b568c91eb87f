import path from 'node:path';
import { run } from '../../lab/processes';
import { doing, say } from '../../lab/progress';
import { root } from './inputs';

/** A part of a command: what it counted, and how long it took. */
export interface Part {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Of a level of tests, those of all its files, of which two run at a time. */
  readonly seconds: number;
  /** What was wrong, where nothing else has said it. */
  readonly trouble?: string;
}

/** A program of node_modules/.bin, or of a path, that counts as one check. */
export function check(name: string, args: string[]): Promise<Part> {
  const [program = '', ...rest] = args;
  const bin = path.resolve(root, 'node_modules', '.bin', program);
  return attempt(name, async () => {
    const result = await doing(name, () => run(bin, rest, { cwd: root, env: process.env }));
    if (result.code !== 0) throw new Error(result.output);
  });
}

/** Work that counts as one check, which fails with its reason. */
export async function attempt(name: string, work: () => Promise<unknown>): Promise<Part> {
  const started = performance.now();
  const trouble = await work().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = (performance.now() - started) / 1000;
  if (trouble !== undefined) return { name, passed: 0, failed: 1, seconds, trouble };
  return { name, passed: 1, failed: 0, seconds };
}

/** The end of a command: what was wrong, the time of each part, what all counted; its exit code. */
export function conclude(parts: readonly Part[]): number {
  for (const { name, trouble } of parts) {
    if (trouble !== undefined) say(`\n${name}: failed\n${trouble}`);
  }
  say('');
  for (const { name, passed, failed, seconds } of parts) {
    const counts = `${String(passed).padStart(5)} passed, ${String(failed)} failed`;
    say(`${name.padEnd(36)} ${counts.padEnd(24)} ${String(Math.round(seconds)).padStart(5)} s`);
  }
  const whole = Math.round(performance.now() / 1000);
  say(`${'since the start, side by side'.padEnd(61)} ${String(whole).padStart(5)} s`);
  const sum = (count: 'passed' | 'failed') => parts.reduce((all, part) => all + part[count], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  say(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
