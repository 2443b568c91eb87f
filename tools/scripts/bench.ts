import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../lab/processes';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** `--json` prints the results and nothing else: progress goes to standard error then. */
command(async ({ args, onStop }) => {
  const json = args.includes('--json');
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-bench-results-'));
  onStop(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const results = path.join(folder, 'results.json');
  const others = args.filter((arg) => arg !== '--json');
  const { code } = await run(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'tools', 'bench', 'main.ts')].concat(
      json ? [...others, '--results', results] : others,
    ),
    {
      cwd: root,
      env: process.env,
      onOutput: {
        stdout: (text) => void (json ? process.stderr : process.stdout).write(text),
        stderr: (text) => void process.stderr.write(text),
      },
    },
  );
  if (existsSync(results)) process.stdout.write(`${readFileSync(results, 'utf8')}\n`);
  return code ?? 1;
});
