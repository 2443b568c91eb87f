import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { askExample } from './examples-ask';
import { customerExamples } from './examples-customers';
import { fileExamples } from './examples-files';
import { healthExample } from './examples-health';
import { importExample } from './examples-import';
import {
  type Example,
  type ExamplesLab,
  type Given,
  folder,
  startExamplesLab,
} from './examples-lab';
import { messageExamples } from './examples-messages';
import { reasonsExample } from './examples-reasons';
import { whoExample } from './examples-who';
import { workshopExamples } from './examples-workshop';
import { expectNoSecrets } from './secrets';

// One n8n for all of them, because its start takes longer than most of these tests.
let lab: ExamplesLab;
const imported = new Map<string, Promise<Example>>();

const given: Given = {
  lab: () => lab,
  example: (file, settings) => {
    const known = imported.get(file) ?? lab.add(file, settings);
    imported.set(file, known);
    return known;
  },
  mailTo: (address) => lab.mail.next(({ to }) => to.includes(address)),
};

beforeAll(async () => {
  lab = await startExamplesLab();
});

afterEach(() => {
  lab.claire.clearFaults();
  lab.mail.clear();
  lab.sms.clear();
});

afterAll(async () => {
  await expectNoSecrets(lab);
});

// On its own, so that the servers end whatever was found.
afterAll(async () => {
  await lab.stop();
});

// First, as a workflow that starts on import results would start for each of 20,000 rows.
fileExamples(given);
importExample(given);
reasonsExample(given);
messageExamples(given);
workshopExamples(given);
customerExamples(given);
healthExample(given);
whoExample(given);
askExample(given);

describe('all examples', () => {
  it('were run by these tests', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect([...imported.keys()].sort()).toEqual(files.sort());
  });

  it("called nobody but Claire, the mail server, the provider, the channel and the model: no customer's link", () => {
    const asked = lab.internet.asked.filter((host) => !/(^|\.)n8n\.io$/.test(host));
    expect(new Set(asked)).toEqual(new Set(['sms.example.com', 'teams.example.com']));
  });
});
