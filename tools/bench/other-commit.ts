import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../lab/processes';
import type { Tarballs } from '../scripts/steps/pack';
import { root } from '../scripts/steps/inputs';

export interface OtherCommit {
  readonly tarballs: Tarballs;
  readonly remove: () => Promise<void>;
}

/** Packs that commit in a worktree of its own, with the tools that are installed here. */
export async function packCommit(commit: string): Promise<OtherCommit> {
  const parent = mkdtempSync(path.join(tmpdir(), 'claire-bench-commit-'));
  const folder = path.join(parent, 'worktree');
  await must('git', ['worktree', 'add', '--detach', folder, commit], root);
  const remove = async () => {
    await must('git', ['worktree', 'remove', '--force', folder], root);
    rmSync(parent, { recursive: true, force: true });
  };
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    // Not by npm run: it would write down which lock file the shared packages are of.
    const pack = ['--import', 'tsx', path.join('tools', 'scripts', 'pack.ts')];
    await must(process.execPath, pack, folder);
    return { tarballs: find(path.join(folder, 'tarballs')), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function must(program: string, args: string[], cwd: string): Promise<void> {
  const { code, output } = await run(program, args, { cwd, env: process.env });
  if (code === 0) return;
  throw new Error(`"${program} ${args.join(' ')}" did not succeed:\n${output.slice(-1000)}`);
}

function find(folder: string): Tarballs {
  const named = (name: string) => {
    const file = readdirSync(folder).find((one) => one.includes(name));
    if (file === undefined) throw new Error(`That commit packs no ${name}.`);
    return path.join(folder, file);
  };
  return { n8n: named('n8n-nodes-claire'), nodeRed: named('node-red') };
}
