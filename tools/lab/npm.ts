import { run } from './processes';

const setByNpmRun =
  /^npm_(lifecycle|package|command|config_(local_prefix|ignore_scripts|workspace))/;

interface NpmOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the machine's npm; its words are shown only when it does not succeed. */
export async function npm(args: string[], { cwd, env = {} }: NpmOptions): Promise<string> {
  const script = process.env.npm_execpath;
  const [program, first] = script === undefined ? ['npm', []] : ['node', [script]];
  const { code, output } = await run(program, [...first, ...args], {
    cwd,
    env: { ...withoutNpmRun(process.env), ...env },
  });
  if (code === 0) return output;
  throw new Error(
    `"npm ${args.join(' ')}" did not succeed in ${cwd}. npm said:\n${output.split('\n').slice(-30).join('\n')}`,
  );
}

/** Inside `npm run`, npm's own variables would tell a second npm what to do and where. */
function withoutNpmRun(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !setByNpmRun.test(name)));
}
