import { afterEach, describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { n8nVersions } from '../../tools/lab/n8n/install';
import { runsAllVersions } from './all-versions';
import { fileExamples } from './examples-files';
import { withExamples } from './examples-lab';
import { noRowsExamples } from './examples-no-rows';
import { withN8n } from './n8n-lab';
import { operations } from './operations';
import { webhookSecrets } from './secrets';
import { smoke } from './smoke';

const version = n8nVersions.oldest;

describe(`n8n ${version}`, () => {
  const n8n = withN8n({ n8n: { version } });
  smoke(n8n);

  it('lays a copy of what nodes remember into each execution: of a secret, its hash', async () => {
    const [secret = ''] = webhookSecrets(n8n.claire);

    const stored = JSON.stringify(await n8n.n8n.rest.all('/executions?includeData=true'));

    expect(stored).toContain(hashSecret(secret));
  });
});

if (runsAllVersions) {
  describe(`all operations in n8n ${version}`, () => {
    const n8n = withN8n({ n8n: { version } });
    afterEach(() => {
      n8n.claire.reset();
    });
    operations(n8n);
  });

  describe(`the workflows that import a dealer's own rows, in n8n ${version}`, () => {
    const { given } = withExamples(version);
    fileExamples(given);
    noRowsExamples(given);
  });
}
