import { say } from '../lab/progress';
import { command } from './steps/command';
import { readOwner } from './steps/owner';
import { pack } from './steps/pack';
import { jest } from './steps/jest';
import { attempt, conclude } from './steps/parts';
import { root } from './steps/inputs';
import * as checks from './steps/release-checks';

const inServers = '/(node-red-dev|install|oldest-n8n|node-red-versions)[.]test';

/** All that has to hold of the packages before a tag; RELEASING.md goes on from there. */
command(async () => {
  const tarballs = await pack();
  const parts = [
    await attempt('publint', () => checks.checkWithPublint(tarballs)),
    await attempt('actionlint', checks.checkWorkflows),
    await attempt('licences', checks.checkLicences),
    await attempt('known weaknesses', checks.audit),
    await attempt('secrets', () => checks.checkSecrets(tarballs)),
    await attempt('the same when built again', () => checks.checkSameWhenBuiltAgain(tarballs)),
    // Files, sizes, both scans, manifests, documents, workflows.
    ...(await jest(['--selectProjects', 'package'])),
    // Node-RED's own check, and the packages in empty servers of each supported version.
    ...(await jest(['--selectProjects', 'e2e', '--testPathPatterns', inServers])),
  ];
  const code = conclude(parts);
  const { email } = readOwner(root);
  if (/@example\.\w+$/.test(email)) {
    say(
      'owner.json has placeholders still: fill it in and run npm run owner before the first tag.',
    );
  }
  return code;
});
