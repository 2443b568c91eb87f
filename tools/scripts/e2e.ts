import { chromium } from '../lab/chromium';
import { installN8n, n8nVersions } from '../lab/n8n/install';
import { installNodeRed, nodeRedVersions } from '../lab/node-red/install';
import { installValidator } from '../lab/node-red/validator';
import { conclude, jest } from './steps/checks';
import { command } from './steps/command';
import { pack } from './steps/pack';

const screenshots = '--screenshots';

/** Real servers and a real browser; with `--screenshots` the documents get the pictures taken. */
command(async ({ args }) => {
  if (args.includes(screenshots)) process.env.UPDATE_SCREENSHOTS = '1';
  chromium();
  await Promise.all([
    pack(),
    ...Object.values(n8nVersions).map((version) => installN8n(version)),
    installNodeRed(nodeRedVersions.oldest),
    installValidator(),
  ]);
  return conclude(
    await jest([...args.filter((arg) => arg !== screenshots), '--selectProjects', 'e2e']),
  );
});
