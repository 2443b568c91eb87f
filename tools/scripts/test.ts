import { say } from '../lab/progress';
import { type Tally, attempt, conclude, jest, sum } from './steps/checks';
import { command } from './steps/command';
import { lint, types } from './steps/lint';
import { pack } from './steps/pack';

const levels = ['unit', 'contract', 'sandbox', 'n8n', 'node-red', 'package'];

/** `npm test` is everything that needs no server and no browser; with arguments, jest alone. */
command(async ({ args }) => {
  if (args.length > 0) return conclude(await jest(args));
  const parts: [string, Tally][] = [
    ['build and packages', await attempt(pack)],
    ['types', await types()],
    ['lint', await lint()],
    ['tests', await jest(['--selectProjects', ...levels])],
  ];
  for (const [name, { passed, failed }] of parts) {
    say(`${name.padEnd(20)} ${String(passed)} passed, ${String(failed)} failed`);
  }
  return conclude(sum(parts.map(([, tally]) => tally)));
});
