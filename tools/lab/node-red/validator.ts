import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod/v4';
import { installPackages } from '../install-once';
import { run } from '../processes';
import { unpack } from '../tarball';
import { modules, nodeRedVersions } from './install';

const version = '0.1.6';

const Card = z.record(z.string(), z.looseObject({ test: z.boolean().optional() }));
export type Card = z.output<typeof Card>;

export interface Verdict {
  /** By the number of each rule. */
  readonly card: Card;
  readonly said: string;
}

/** Node-RED's own check of packages: it brings 440 others along, so it is no dependency of ours. */
export async function installValidator(): Promise<string> {
  const dependencies = { 'node-red-dev': version };
  const options = { dependencies, takes: ', a minute' };
  const folder = await installPackages(`node-red-dev-${version}`, options);
  return path.join(folder, 'node_modules', 'node-red-dev', 'bin', 'run');
}

/** What Node-RED's library would say about a tarball; npm is asked for what it depends on. */
export async function validate(tarball: string): Promise<Verdict> {
  const program = await installValidator();
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-validate-'));
  const card = path.join(folder, 'card.json');
  try {
    const unpacked = path.join(folder, 'package');
    unpack(tarball, unpacked);
    const answers = ['--import', path.join(__dirname, 'offline-axios.mjs')];
    const args = [...answers, program, 'validate', '--path', unpacked, '--output', card];
    const env = { ...process.env, CLAIRE_NODE_RED_FACTS: JSON.stringify(facts()) };
    const { code, output } = await run(process.execPath, args, { cwd: unpacked, env });
    if (code !== 0) throw new Error(`node-red-dev did not get to an end:\n${output}`);
    return { card: Card.parse(JSON.parse(readFileSync(card, 'utf8'))), said: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As npm describes Node-RED, of what the check reads of it. */
function facts(): object {
  const manifest = readFileSync(path.join(modules, 'node-red', 'package.json'), 'utf8');
  const { engines } = z.object({ engines: z.unknown() }).parse(JSON.parse(manifest));
  return {
    'dist-tags': { latest: nodeRedVersions.newest, maintenance: nodeRedVersions.oldest },
    versions: { [nodeRedVersions.newest]: { engines } },
  };
}
