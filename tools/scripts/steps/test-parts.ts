import { chromium } from '../../lab/chromium';
import { debianPrograms } from '../../lab/debian';
import { installN8n, n8nVersions } from '../../lab/n8n/install';
import { installNodeRed, nodeRedVersions } from '../../lab/node-red/install';
import { installValidator } from '../../lab/node-red/validator';
import { postgresPrograms } from '../../lab/postgres';
import { caddy, nginx } from '../../lab/reverse-proxies';
import { sftpPrograms } from '../../lab/sftp';
import { jest } from './jest';
import { lint, types } from './lint';
import { pack } from './pack';
import { attempt, type Part } from './parts';

const levels = ['unit', 'models', 'contract', 'sandbox', 'n8n', 'node-red', 'package'];

/** All that needs no browser. What looks at the code has one core, and fills what tests leave idle. */
export async function testParts(...more: (() => Promise<Part>)[]): Promise<Part[]> {
  const [tests, checks] = await Promise.all([buildAndTest(), typesAndLint(more)]);
  return [...checks, ...tests];
}

async function buildAndTest(): Promise<Part[]> {
  const built = await attempt('build and packages', pack);
  return [built, ...(await jest(['--selectProjects', ...levels]))];
}

async function typesAndLint(more: (() => Promise<Part>)[]): Promise<Part[]> {
  const parts = [...(await types()), ...(await lint())];
  for (const one of more) parts.push(await one());
  return parts;
}

/** Real servers and a real browser. */
export async function e2eParts(args: readonly string[] = []): Promise<Part[]> {
  const prepared = await installServers();
  return prepared.failed > 0
    ? [prepared]
    : [prepared, ...(await jest([...args, '--selectProjects', 'e2e']))];
}

/** What the tests with real servers need; what is there already takes no time. */
export function installServers(): Promise<Part> {
  return attempt('packages and servers', async () => {
    chromium();
    await Promise.all([
      pack(),
      ...Object.values(n8nVersions).map((version) => installN8n(version)),
      installNodeRed(nodeRedVersions.oldest),
      installValidator(),
      // Two tests that install at one time would find apt locked; others than root are told by them.
      ...(process.getuid?.() === 0
        ? [debianPrograms(...postgresPrograms, ...sftpPrograms, nginx.wanted, caddy.wanted)]
        : []),
    ]);
  });
}
