import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endAllGroups } from '../lab/processes';
import { doing, say } from '../lab/progress';
import { breaks, type Break } from './breaks/index';
import { Copy } from './breaks/copy';
import { withBreaks } from './breaks/page';
import { runTests } from './breaks/run-tests';
import { conclude } from './steps/checks';
import { command } from './steps/command';
import { root } from './steps/inputs';

/**
 * Breaks the product on purpose, one fault at a time, and wants to see the named tests go red. With
 * a word, only the breaks that hold it in their text or file; with --write, only the page.
 */
command(async ({ args, onStop }) => {
  const page = path.join(root, 'docs', 'testing.md');
  writeFileSync(page, withBreaks(readFileSync(page, 'utf8')));
  if (args.includes('--write')) return 0;
  const chosen = Object.values(breaks).flat().filter(holds(args));
  if (chosen.length === 0) {
    say(`No break holds ${args.join(' and ')} in its text or file.`);
    return 1;
  }
  const copy = new Copy();
  onStop(async () => {
    await endAllGroups(); // A Jest that still runs would write into what is being removed.
    copy.throwAway();
  });
  const wrong = (await unfit(copy, chosen)) ?? (await unnoticed(copy, chosen));
  for (const line of wrong) say(line);
  return conclude({ passed: chosen.length - wrong.length, failed: wrong.length });
});

function holds(words: readonly string[]) {
  return ({ loses, file }: Break): boolean =>
    words.every((word) => `${loses} ${file}`.toLowerCase().includes(word.toLowerCase()));
}

/** Red says nothing of a test that is red anyway, so all of them have to be green before. */
async function unfit(copy: Copy, chosen: readonly Break[]): Promise<string[] | undefined> {
  const tests = chosen.flatMap(({ seenBy }) => seenBy);
  const colours = await doing(`${String(tests.length)} tests before anything is broken`, () =>
    runTests(copy.folder, tests),
  );
  const bad = tests.flatMap(({ in: file, test }, at) =>
    colours[at] === 'green' ? [] : [`${String(colours[at])} before the break: ${file}: ${test}`],
  );
  return bad.length > 0 ? bad : undefined;
}

async function unnoticed(copy: Copy, chosen: readonly Break[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of chosen) {
    const fault = await faultOf(copy, one);
    say(`${fault === undefined ? 'red  ' : 'WRONG'}  ${one.file.padEnd(48)}  ${one.loses}`);
    if (fault !== undefined) wrong.push(fault);
  }
  return wrong;
}

/** Why the break does not show what it is to show. */
async function faultOf(copy: Copy, one: Break): Promise<string | undefined> {
  try {
    const colours = await copy.whileBroken(one, () => runTests(copy.folder, one.seenBy));
    const at = colours.findIndex((colour) => colour !== 'red');
    const test = one.seenBy[at];
    if (test === undefined) return undefined;
    return `${one.file}: “${test.test}” in ${test.in} is ${String(colours[at])}, not red: ${one.loses}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
