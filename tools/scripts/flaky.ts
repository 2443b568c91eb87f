import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { runJest, type TestFile } from './steps/jest';
import { conclude } from './steps/parts';
import { installServers } from './steps/test-parts';

/** A test by its file and name, how often it was red, and what it said the first time. */
type Reds = Map<string, { times: number; message: string }>;

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
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      times: { type: 'string', default: '20' },
      load: { type: 'boolean', default: false },
      dates: { type: 'boolean', default: false },
    },
  });
  const times = values.dates ? dates.length : Number(values.times);
  if (positionals.length === 0 || !Number.isSafeInteger(times) || times < 1) {
    say('Say which test files, and how often: npm run flaky -- test/e2e/trigger --times 20 --load');
    return 1;
  }
  if (positionals.some((file) => file.includes('e2e'))) await installServers();
  if (values.load) keepBusy();
  const started = performance.now();
  const { tests, reds } = await repeat(positionals, times, values.dates);
  for (const [test, { times: often, message }] of reds) {
    say(`\n${test}\n  red ${String(often)} of ${String(times)} times, first with:\n${message}`);
  }
  const seconds = (performance.now() - started) / 1000;
  const name = `${String(times)} times`;
  return conclude([{ name, passed: tests - reds.size, failed: reds.size, seconds }]);
});

/** They end with this command. */
function keepBusy(): void {
  for (let core = 0; core < availableParallelism(); core += 1) {
    startGroup(process.execPath, ['--eval', 'for (;;);']);
  }
}

async function repeat(files: string[], times: number, onDates: boolean) {
  const tests = new Set<string>();
  const reds: Reds = new Map();
  for (let time = 1; time <= times; time += 1) {
    const date = onDates ? dates[time - 1] : undefined;
    if (date !== undefined) process.env.CLAIRE_TEST_DATE = date;
    const results = await runJest(files, { isQuiet: true });
    const found = results?.flatMap(listTests) ?? [
      { test: 'Jest', isRed: true, message: 'It ended before it had a result.' },
    ];
    for (const { test, isRed, message } of found) {
      tests.add(test);
      const before = reds.get(test) ?? { times: 0, message };
      if (isRed) reds.set(test, { ...before, times: before.times + 1 });
    }
    const red = found.filter(({ isRed }) => isRed).length;
    const run = `${String(time)} of ${String(times)}${date === undefined ? '' : ` (${date})`}`;
    say(`${run}: ${red === 0 ? 'green' : `${String(red)} red`}`);
  }
  return { tests: tests.size, reds };
}

/** A file that cannot be loaded is one test that is red. */
function listTests({ file, tests, isLoaded, message }: TestFile) {
  const itself = isLoaded ? [] : [{ test: file, isRed: true, message }];
  return tests
    .map(({ fullName, status, failureMessages }) => ({
      test: `${file}: ${fullName}`,
      isRed: status !== 'passed',
      message: failureMessages?.[0] ?? '',
    }))
    .concat(itself);
}
