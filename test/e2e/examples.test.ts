import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { askExample } from './examples-ask';
import { customerExamples } from './examples-customers';
import { fileExamples } from './examples-files';
import { healthExample } from './examples-health';
import { importExample } from './examples-import';
import { folder, withExamples } from './examples-lab';
import { messageExamples } from './examples-messages';
import { noRowsExamples } from './examples-no-rows';
import { reasonsExample } from './examples-reasons';
import { whoExample } from './examples-who';
import { workshopExamples } from './examples-workshop';

const { given, files: run } = withExamples();

fileExamples(given);
noRowsExamples(given);
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
    expect([...run].sort()).toEqual(files.sort());
  });

  it("called nobody beyond this machine: no customer's link", () => {
    const asked = given.lab().internet.asked.filter((host) => !/(^|\.)n8n\.io$/.test(host));
    expect(asked).toEqual([]);
  });
});
