import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { runJest } from './steps/jest';
import { conclude } from './steps/parts';
import { installServers } from './steps/test-parts';

/** Each day of a week at noon, an hour that ends a day, and the changes of the clock in Europe. */
const dates = [
  ...[23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${String(day)}T11:00:00Z`),
  '2026-11-27T22:30:00Z',
  '2026-10-25T00:59:50Z',
  '2027-03-28T00:59:50Z',
];

/**
 * Repeats test files and lists each test that was not always green; with `--load` beside as many
 * busy processes as there are cores, with `--dates` on days on which a test may fail.
 */
command(async ({ args }) => {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      times: { type: 'string', default: '20' },
      load: { type: 'boolean', default: false },
      dates: { type: 'boolean', default: false },
    },
  });
  const times = values.dates ? dates.length : Number(values.times);
  if (files.length === 0 || !Number.isSafeInteger(times) || times < 1) {
    say('Say which test files, and how often: npm run flaky -- test/e2e/trigger --times 20 --load');
    return 1;
  }
  if (files.some((file) => file.includes('e2e'))) await installServers();
  // They end with this command.
  const busy = values.load ? availableParallelism() : 0;
  for (let core = 0; core < busy; core += 1) startGroup(process.execPath, ['--eval', 'for (;;);']);
  const started = performance.now();
  /** How often each test was red. */
  const reds = new Map<string, number>();
  for (let time = 1; time <= times; time += 1) {
    const date = values.dates ? dates[time - 1] : undefined;
    if (date !== undefined) process.env.CLAIRE_TEST_DATE = date;
    const red = await listReds(files);
    say(`${String(time)} of ${String(times)} ${date ?? ''}: ${String(red.length)} red`);
    for (const { test, message } of red) {
      if (!reds.has(test)) say(`\n${test}\n${message}`);
      reds.set(test, (reds.get(test) ?? 0) + 1);
    }
  }
  for (const [test, often] of reds) say(`red ${String(often)} of ${String(times)} times: ${test}`);
  const seconds = (performance.now() - started) / 1000;
  const [passed, failed] = [reds.size === 0 ? 1 : 0, reds.size];
  return conclude([{ name: `${String(times)} times`, passed, failed, seconds }]);
});

/** A file that cannot be loaded is one test that is red. */
async function listReds(files: string[]) {
  const results = await runJest(files, { isQuiet: true });
  if (results === undefined || results.length === 0)
    return [{ test: 'Jest', message: 'No result.' }];
  return results.flatMap(({ file, tests, isLoaded, message }) => [
    ...(isLoaded ? [] : [{ test: file, message }]),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) => ({
        test: `${file}: ${fullName}`,
        message: failureMessages?.[0] ?? '',
      })),
  ]);
}
