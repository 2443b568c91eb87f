import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import type { N8nVersion } from '../../tools/lab/n8n/install';
import type { Mail } from '../../tools/lab/receivers';
import { type Example, type ExamplesLab, type Settings, startExamplesLab } from './examples-lab';
import { type Secret, expectNoSecrets, listSecrets } from './secrets';

/** What the tests of the examples share. */
export interface Given {
  lab(): ExamplesLab;
  /** The tests of one example. Whatever comes of them, it runs no more then, and Claire is as new. */
  story(name: string, tests: () => void): void;
  /** The workflow of a file, imported once. It is off when the test ends, or the story that had it before its tests. */
  example(file: string, settings?: Settings): Promise<Example>;
  /** The same as a workflow of its own, with other settings. */
  copy(file: string, settings: Settings): Promise<Example>;
  /** Leaves Claire these appointments alone. */
  keepOnly(...appointments: readonly { id: number }[]): void;
  /** The first mail to this address in this test. */
  mailTo(address: string): Promise<Mail>;
}

interface Examples {
  readonly given: Given;
  /** The files that tests have asked for. */
  readonly imported: ReadonlyMap<string, Promise<Example>>;
}

/** One n8n for all tests of a file, because its start takes longer than most of them. */
export function withExamples(version?: N8nVersion): Examples {
  let started: ExamplesLab | undefined;
  const imported = new Map<string, Promise<Example>>();
  const ofStory = new Set<Example>();
  const ofTest = new Set<Example>();
  let isInTest = false;
  const secrets: Secret[] = [];
  const lab = (): ExamplesLab => {
    if (started === undefined) throw new Error('n8n has not started yet');
    return started;
  };

  beforeAll(async () => {
    started = await startExamplesLab(version);
  }, 300_000);

  beforeEach(() => {
    isInTest = true;
  });

  afterEach(async () => {
    isInTest = false;
    await end(ofTest);
    lab().claire.clearFaults();
    lab().mail.clear();
    lab().sms.clear();
  });

  afterAll(async () => {
    await expectNoSecrets(lab(), secrets);
  });

  // On its own, so that the servers end whatever was found.
  afterAll(async () => {
    await started?.stop();
  });

  async function endStory(): Promise<void> {
    await end(ofStory);
    secrets.push(...listSecrets(lab().claire));
    lab().claire.reset();
    lab().mail.clear();
  }

  async function keep(adding: Promise<Example>): Promise<Example> {
    const flow = await adding;
    if (!ofStory.has(flow)) (isInTest ? ofTest : ofStory).add(flow);
    return flow;
  }

  const given: Given = {
    lab,
    story: (name, tests) => {
      describe(name, () => {
        afterAll(endStory);
        tests();
      });
    },
    example: (file, settings) => {
      const known = imported.get(file) ?? lab().add(file, settings);
      imported.set(file, known);
      return keep(known);
    },
    copy: (file, settings) => keep(lab().add(file, settings)),
    keepOnly: (...appointments) => {
      const kept = new Set(appointments.map(({ id }) => id));
      for (const { id } of lab().claire.appointments()) {
        if (!kept.has(id)) lab().claire.removeAppointment(id);
      }
    },
    mailTo: (address) => lab().mail.next(({ to }) => to.includes(address)),
  };
  return { given, imported };
}

async function end(flows: Set<Example>): Promise<void> {
  for (const flow of flows) await flow.end();
  flows.clear();
}
