import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { run } from '../../lab/processes';
import { root } from './inputs';

/** Who publishes: owner.json says it, and everything else repeats it. */
const Owner = z.strictObject({
  author: z.string().min(1),
  email: z.email(),
  securityContact: z.email(),
  repository: z.string().regex(/^[\w-]+\/[\w.-]+$/),
});
type Owner = z.output<typeof Owner>;

const Manifest = z.looseObject({
  author: z.object({ name: z.string(), email: z.string() }),
  repository: z.looseObject({ url: z.string() }),
});

/** What owner.json of a folder says. */
export function readOwner(folder: string): Owner {
  return Owner.parse(JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8')));
}

/** Writes what owner.json says into these files of a folder; gives those that have changed. */
export async function applyOwner(folder: string, files: readonly string[]): Promise<string[]> {
  const [before, now] = [readApplied(folder), readOwner(folder)];
  const changed = files
    .filter((file) => file !== 'owner.json')
    .filter((file) => {
      const full = path.join(folder, file);
      const text = readFileSync(full, 'utf8');
      const changed = replaceOwner(text, before, now);
      // A picture is no text, and has none of the words.
      if (changed !== text) writeFileSync(full, changed);
      return changed !== text;
    });
  if (changed.length > 0) await layOut(folder, changed);
  return changed;
}

/** A longer name breaks a line that a shorter one does not, and lint wants it so. */
async function layOut(folder: string, files: readonly string[]): Promise<void> {
  const prettier = path.join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  const config = path.join(root, '.prettierrc.json');
  const args = [prettier, '--write', '--ignore-unknown', '--config', config, ...files];
  const { code, output } = await run(process.execPath, args, { cwd: folder, env: {} });
  if (code !== 0) throw new Error(`Prettier does not lay out the files: ${output}`);
}

/** Who the owner is by the manifest and the page about security. */
export function readApplied(folder: string): Owner {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { author, repository } = Manifest.parse(JSON.parse(manifest));
  const security = readFileSync(path.join(folder, 'SECURITY.md'), 'utf8');
  return Owner.parse({
    author: author.name,
    email: author.email,
    securityContact: /[^\s@]+@[^\s@,]+/.exec(security)?.[0],
    repository: /github\.com\/(.+)\.git$/.exec(repository.url)?.[1],
  });
}

function replaceOwner(text: string, before: Owner, now: Owner): string {
  return Owner.keyof().options.reduce(
    (changed, field) => changed.replaceAll(before[field], now[field]),
    text,
  );
}
