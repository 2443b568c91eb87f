import path from 'node:path';
import { installPackages, nodePackage } from '../install-once';
import { npm } from '../npm';
import { run } from '../processes';
import { doing } from '../progress';

export const n8nVersions = {
  /** The newest that can be installed: 2.41.3 names a package that the registry does not have. */
  newest: '2.41.1',
  /** The oldest that the package supports; it runs on Node 20. */
  oldest: '1.123.0',
} as const;

export type N8nVersion = (typeof n8nVersions)[keyof typeof n8nVersions];

export interface N8nInstall {
  /** Holds `node` and `n8n`. */
  readonly bin: string;
}

const nodeVersions: Record<N8nVersion, string> = { '2.41.1': '24.21.0', '1.123.0': '20.20.2' };

/** Installs n8n once for all clones, and finds it installed from then on. */
export async function installN8n(version: N8nVersion = n8nVersions.newest): Promise<N8nInstall> {
  const folder = await installPackages(`n8n-${version}`, {
    dependencies: { n8n: version, [nodePackage()]: nodeVersions[version] },
    // n8n 1 names a tarball outside the registry for this one.
    ...(version === n8nVersions.oldest && { overrides: { xlsx: '0.18.5' } }),
    takes: ', 2 to 5 minutes',
    check: requireBuildTools,
    build: (partial) =>
      doing(`Building n8n ${version}'s native parts (about a minute)`, () => build(partial)),
  });
  return { bin: path.join(folder, 'node_modules', '.bin') };
}

async function build(folder: string): Promise<void> {
  const nodedir = path.join(folder, 'node_modules', nodePackage());
  const PATH = [path.join(nodedir, 'bin'), process.env.PATH].join(path.delimiter);
  const args = ['rebuild', 'sqlite3', 'isolated-vm', '--ignore-scripts=false'];
  await npm(args, { cwd: folder, env: { PATH, npm_config_nodedir: nodedir } });
}

async function requireBuildTools(): Promise<void> {
  const tools = ['python3', 'make', 'g++'];
  const codes = await Promise.all(tools.map(async (tool) => (await run(tool, ['--version'])).code));
  const missing = tools.filter((_, index) => codes[index] !== 0);
  if (missing.length === 0) return;
  throw new Error(
    `n8n's native parts are built with ${missing.join(', ')}, which this machine does not have. ` +
      'On Debian: apt-get install python3 make g++',
  );
}
