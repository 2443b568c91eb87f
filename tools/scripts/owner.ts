import { say } from '../lab/progress';
import { run } from '../lab/processes';
import { command } from './steps/command';
import { root } from './steps/inputs';
import { applyOwner } from './steps/owner';

/** Writes author, addresses and repository of owner.json into every file that names them. */
command(async () => {
  const { code, output } = await run('git', ['ls-files', '-z'], { cwd: root, env: process.env });
  if (code !== 0) throw new Error(`git does not list the files: ${output}`);
  const changed = await applyOwner(
    root,
    output.split('\0').filter((file) => file !== ''),
  );
  say(changed.length === 0 ? 'Everything names this owner already.' : changed.join('\n'));
  return 0;
});
