import { afterEach, describe } from '@jest/globals';
import { withN8n } from '../e2e/n8n-lab';
import { operations } from '../e2e/operations';
import { smoke } from '../e2e/smoke';

const { CLAIRE_N8N_URL: url = '', CLAIRE_N8N_FOLDER: userFolder = '', ...env } = process.env;

describe(`the n8n that runs at ${url}`, () => {
  const n8n = withN8n({
    running: {
      url,
      userFolder,
      restart: env.CLAIRE_N8N_RESTART,
      email: env.CLAIRE_N8N_EMAIL,
      password: env.CLAIRE_N8N_PASSWORD,
    },
  });
  afterEach(() => {
    n8n.claire.reset();
  });
  smoke(n8n);
  operations(n8n);
});
