import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { runJest } from './steps/checks';
import { command } from './steps/command';
import type { TestFile } from './steps/jest-results';
import { pack } from './steps/pack';
import { conclude } from './steps/parts';
import { prepareServers } from './steps/test-parts';

/** A test by its file and name, how often it was red, and what it said the first time. */
type Reds = Map<string, { times: number; message: string }>;

/**
 * Repeats test files and lists each test that was not always green; with `--load` beside as many
 * busy processes as there are cores.
 */
command(async ({ args }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      times: { type: 'string', default: '20' },
      load: { type: 'boolean', default: false },
    },
  });
  const times = Number(values.times);
  if (positionals.length === 0 || !Number.isSafeInteger(times) || times < 1) {
    say('Say which test files, and how often: npm run flaky -- test/e2e/trigger --times 20 --load');
    return 1;
  }
  await (positionals.some((file) => file.includes('e2e')) ? prepareServers() : pack());
  if (values.load) keepBusy();
  const started = performance.now();
  const { tests, reds } = await repeat(positionals, times);
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

async function repeat(files: string[], times: number) {
  const tests = new Set<string>();
  const reds: Reds = new Map();
  for (let time = 1; time <= times; time += 1) {
    const results = await runJest(files, true);
    const found = results?.flatMap(listTests) ?? [
      { test: 'Jest', isRed: true, message: 'It ended before it had a result.' },
    ];
    for (const { test, isRed, message } of found) {
      tests.add(test);
      const before = reds.get(test) ?? { times: 0, message };
      if (isRed) reds.set(test, { ...before, times: before.times + 1 });
    }
    const red = found.filter(({ isRed }) => isRed).length;
    say(`${String(time)} of ${String(times)}: ${red === 0 ? 'green' : `${String(red)} red`}`);
  }
  return { tests: tests.size, reds };
}

/** A file that cannot be loaded is one test that is red. */
function listTests({ file, tests, isLoaded, message }: TestFile) {
  const itself = isLoaded ? [] : [{ test: file, isRed: true, message }];
  return tests
    .map((one) => ({
      test: `${file}: ${one.name}`,
      isRed: one.status !== 'passed',
      message: one.message,
    }))
    .concat(itself);
}
