import { afterEach, expect, it } from '@jest/globals';
import { allOperations } from '../../claire/resources';
import { credentialTests } from './operations-credential';
import { failedOperations } from './operations-failures';
import { importOperations } from './operations-import';
import { readAndWebhookOperations } from './operations-read';
import { secretsFound } from './secrets-found';
import { withN8n } from './n8n-lab';

// All that our nodes have to say, so that the search for secrets reads it too.
const n8n = withN8n({ n8n: { env: { N8N_LOG_LEVEL: 'debug' } }, plantsSecrets: true });
const reached = new Set<string>();

afterEach(() => {
  for (const { method, path } of n8n.claire.requests()) reached.add(`${method} ${path}`);
  n8n.claire.reset();
});

readAndWebhookOperations(n8n);
importOperations(n8n);
failedOperations(n8n);
credentialTests(n8n);

it('has called each operation of Claire', () => {
  const missing = allOperations.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/[:{][^/]+/g, '[^/]+')}$`);
    return ![...reached].some((request) => pattern.test(request));
  });

  expect(missing.map(({ id }) => id)).toEqual([]);
});

secretsFound(n8n);
