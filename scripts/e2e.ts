import { chromium } from '../lab/chromium';
import { installN8n, n8nVersions } from '../lab/n8n/install';
import { conclude, jest } from './steps/checks';
import { command } from './steps/command';
import { pack } from './steps/pack';

/** Real servers and a real browser. */
command(async ({ args }) => {
  chromium();
  await Promise.all([pack(), ...Object.values(n8nVersions).map((version) => installN8n(version))]);
  return conclude(await jest(['--selectProjects', 'e2e', ...args]));
});
