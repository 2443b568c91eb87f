import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { N8nVersion } from '../../tools/lab/n8n/install';
import { type Example, type ExamplesLab, type Given, startExamplesLab } from './examples-lab';
import { expectNoSecrets } from './secrets';

interface Examples {
  readonly given: Given;
  /** The files that tests have asked for. */
  readonly imported: ReadonlyMap<string, Promise<Example>>;
}

/** One n8n for all tests of a file, because its start takes longer than most of them. */
export function withExamples(version?: N8nVersion): Examples {
  let started: ExamplesLab | undefined;
  const imported = new Map<string, Promise<Example>>();
  const lab = (): ExamplesLab => {
    if (started === undefined) throw new Error('n8n has not started yet');
    return started;
  };

  beforeAll(async () => {
    started = await startExamplesLab(version);
  });

  afterEach(() => {
    lab().claire.clearFaults();
    lab().mail.clear();
    lab().sms.clear();
  });

  afterAll(async () => {
    await expectNoSecrets(lab());
  });

  // On its own, so that the servers end whatever was found.
  afterAll(async () => {
    await started?.stop();
  });

  const example = (file: string, settings?: Readonly<Record<string, string>>) => {
    const known = imported.get(file) ?? lab().add(file, settings);
    imported.set(file, known);
    return known;
  };
  const mailTo = (address: string) => lab().mail.next(({ to }) => to.includes(address));
  return { given: { lab, example, mailTo }, imported };
}
