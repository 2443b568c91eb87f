import { endAllGroups } from '../lab/processes';
import { doing, say } from '../lab/progress';
import { Copy } from './faults/copy';
import type { Fault } from './faults/fault';
import { faults } from './faults/index';
import { runTests } from './faults/run-tests';
import { conclude } from './steps/parts';
import { command } from './steps/command';

/**
 * Puts the named faults into a copy of the product, one at a time, and wants to see the named tests
 * go red. With words, only the faults that hold them in their sentence or file.
 */
command(async ({ args, onStop }) => {
  const chosen = faults.filter(holds(args));
  if (chosen.length === 0) {
    say(`No fault holds ${args.join(' and ')} in its sentence or file.`);
    return 1;
  }
  const copy = new Copy();
  onStop(async () => {
    await endAllGroups(); // A Jest that still runs would write into what is being removed.
    copy.throwAway();
  });
  const started = performance.now();
  const wrong = (await redBefore(copy, chosen)) ?? (await unnoticed(copy, chosen));
  for (const line of wrong) say(line);
  const seconds = (performance.now() - started) / 1000;
  const [passed, failed] = [chosen.length - wrong.length, wrong.length];
  return conclude([{ name: 'named faults', passed, failed, seconds }]);
});

function holds(words: readonly string[]) {
  return ({ symptom, file }: Fault): boolean =>
    words.every((word) => `${symptom} ${file}`.toLowerCase().includes(word.toLowerCase()));
}

/** Red says nothing of a test that is red anyway, so all of them have to be green before. */
async function redBefore(copy: Copy, chosen: readonly Fault[]): Promise<string[] | undefined> {
  const colours = await doing(`${String(chosen.length)} tests without a fault`, () =>
    runTests(copy.folder, chosen),
  );
  const bad = chosen.flatMap(({ testFile, test }, index) =>
    colours[index] === 'green'
      ? []
      : [`${String(colours[index])} without a fault: ${testFile}: ${test}`],
  );
  return bad.length > 0 ? bad : undefined;
}

async function unnoticed(copy: Copy, chosen: readonly Fault[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of chosen) {
    const reason = await whyUnnoticed(copy, one);
    say(`${reason === undefined ? 'red  ' : 'WRONG'}  ${one.file.padEnd(48)}  ${one.symptom}`);
    if (reason !== undefined) wrong.push(reason);
  }
  return wrong;
}

async function whyUnnoticed(copy: Copy, one: Fault): Promise<string | undefined> {
  try {
    const [colour] = await copy.whileFaulty(one, () => runTests(copy.folder, [one]));
    if (colour === 'red') return undefined;
    return `${one.file}: “${one.test}” in ${one.testFile} is ${String(colour)}, not red: ${one.symptom}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
