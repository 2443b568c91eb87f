import { doing, say } from '../lab/progress';
import type { Fault } from './faults/fault';
import { FaultyCopy } from './faults/faulty-copy';
import { faults } from './faults/named';
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
  const copy = new FaultyCopy();
  onStop(() => copy.throwAway());
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
async function redBefore(
  copy: FaultyCopy,
  chosen: readonly Fault[],
): Promise<string[] | undefined> {
  const colours = await doing(`${String(chosen.length)} tests without a fault`, () =>
    copy.runTests(chosen),
  );
  const bad = chosen.flatMap(({ testFile, test }, index) =>
    colours[index] === 'green'
      ? []
      : [`${String(colours[index])} without a fault: ${testFile}: ${test}`],
  );
  return bad.length > 0 ? bad : undefined;
}

async function unnoticed(copy: FaultyCopy, chosen: readonly Fault[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of chosen) {
    const { file, symptom, test, testFile } = one;
    // A fault that no longer fits its file is told as what its test is.
    const colour = await copy.runWith(one).catch(String);
    say(`${colour === 'red' ? 'red  ' : 'WRONG'}  ${file.padEnd(48)}  ${symptom}`);
    if (colour === 'red') continue;
    wrong.push(`${file}: “${test}” in ${testFile} is ${String(colour)}, not red: ${symptom}`);
  }
  return wrong;
}
