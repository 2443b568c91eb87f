import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { type SandboxOptions, type ScenarioName, scenarios } from './options';
import { parseIfJson } from './mask';
import { type Sandbox, startSandbox } from './sandbox';
import { thrownField } from './thrown';

const defaultPort = 4117;

const help = `claire-sandbox: a Claire on your own machine

  --port <number>          port to listen on (${String(defaultPort)}; 0 for any free one)
  --host <address>         address to bind to (127.0.0.1; 0.0.0.0 in a container)
  --mail-port <number>     port that takes e-mail (the one after --port; 0 for any free one)
  --allow-host <name>      a name by which others may open its page; as often as needed
  --seed <number>          which dealer; the same number gives the same data (1)
  --scenario <name>        usual, busy-monday, empty, or bad-day, on which much goes wrong (usual)
  --data <file>            keeps in it what Claire knows, until the next start
  --rate-limit <number>    requests an hour for each key (10800)
  --import-delay <ms>      how long an import waits in the queue (1000)
  --help                   this text

Of one that runs already, at --host and --port:

  claire-sandbox fire <event> <appointment>   lets an event happen, by the numbers of both
  claire-sandbox state                        what its page shows, as JSON
  claire-sandbox reset                        back to its first data
`;

/** A sentence for the person at the keyboard, instead of a stack trace. */
class Usage extends Error {}

export async function main(args: string[] = process.argv.slice(2)): Promise<void> {
  try {
    const { values, positionals } = parse(args);
    if (values.help === true) {
      process.stdout.write(help);
      return;
    }
    const options = readOptions(values);
    if (positionals.length > 0) {
      process.stdout.write(`${await tellRunning(options, positionals)}\n`);
      return;
    }
    const sandbox = await startSandbox(options);
    process.stdout.write(welcome(sandbox));
    endOnSignal(sandbox);
  } catch (error) {
    process.stderr.write(`${toSentence(error)}\n`);
    process.exitCode = 1;
  }
}

/** What goes wrong there is said as it is: nothing was to start here. */
async function tellRunning({ host, port }: Address, words: readonly string[]): Promise<string> {
  try {
    const name = host.includes(':') ? `[${host}]` : host;
    return await tellSandbox(`http://${name}:${String(port)}`, words);
  } catch (error) {
    throw new Usage(thrownField(error, 'message'));
  }
}

type Address = Pick<Required<SandboxOptions>, 'host' | 'port'>;

function readOptions(values: ReturnType<typeof parse>['values']): SandboxOptions & Address {
  const port = readWholeNumber('port', values.port, defaultPort, 65_535);
  return {
    host: values.host ?? '127.0.0.1',
    allowedHosts: (values['allow-host'] ?? []).map((name) => name.toLowerCase()),
    port,
    mailPort: readWholeNumber('mail-port', values['mail-port'], port % 65_535 && port + 1, 65_535),
    seed: readWholeNumber('seed', values.seed, 1),
    scenario: readScenario(values.scenario),
    dataFile: values.data ?? '',
    rateLimit: readWholeNumber('rate-limit', values['rate-limit'], 10_800),
    importDelay: readWholeNumber('import-delay', values['import-delay'], 1000),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: text,
        host: text,
        'mail-port': text,
        'allow-host': { ...text, multiple: true },
        seed: text,
        scenario: text,
        data: text,
        'rate-limit': text,
        'import-delay': text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Usage(`${thrownField(error, 'message')}; try --help.`);
  }
}

function readScenario(name = 'usual'): ScenarioName {
  if (Object.hasOwn(scenarios, name)) return name as ScenarioName;
  throw new Usage(`--scenario takes ${Object.keys(scenarios).join(', ')}, not "${name}".`);
}

function readWholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  max = 1e9,
): number {
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text) || Number(text) > max) {
    throw new Usage(`--${name} takes a whole number from 0 to ${String(max)}, not "${text}".`);
  }
  return Number(text);
}

function welcome({ url, apiKey, mailPort }: Sandbox): string {
  return [
    `Claire sandbox:  ${url}`,
    `API key:         ${apiKey}`,
    `E-mail to:       port ${String(mailPort)} (SMTP); text messages: POST ${url}/inbox/sms`,
    `Try:             curl -H "Authorization: ${apiKey}" ${url}/v1/locations`,
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}

function endOnSignal(sandbox: Sandbox): void {
  const end = () => {
    void sandbox.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function toSentence(error: unknown): string {
  if (error instanceof Usage) return error.message;
  const [code, port] = [thrownField(error, 'code'), thrownField(error, 'port')];
  const address = thrownField(error, 'address') || thrownField(error, 'hostname');
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program; end that one or choose another with --port or --mail-port.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${address}; choose another with --host.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be used by you; choose another with --port.`;
  return `The sandbox did not start: ${thrownField(error, 'message')}`;
}

interface RemoteCommand {
  /** The numbers that follow its name, as the control API calls them. */
  readonly numbers: readonly string[];
  readonly method: 'GET' | 'POST';
}

const commands: ReadonlyMap<string, RemoteCommand> = new Map([
  ['fire', { numbers: ['trigger', 'appointmentId'], method: 'POST' }],
  ['reset', { numbers: [], method: 'POST' }],
  ['state', { numbers: [], method: 'GET' }],
]);

const Answer = z.looseObject({ error: z.string().optional() });

/** What a script tells a sandbox that runs already: `fire 4 50001`, `reset`, `state`. Gives its JSON. */
export async function tellSandbox(url: string, words: readonly string[]): Promise<string> {
  const [name = '', ...given] = words;
  const command = commands.get(name);
  const isGood = given.length === command?.numbers.length && given.every((one) => isNumber(one));
  if (!isGood) throw new Error(`"${words.join(' ')}" is no command; try --help.`);
  const { method, numbers } = command;
  const body = Object.fromEntries(numbers.map((field, index) => [field, Number(given[index])]));
  const response = await send(`${url}/sandbox/${name}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const said = Answer.safeParse(parseIfJson(text));
  if (!said.success) throw new Error(`What answers at ${url} is no sandbox.`);
  if (response.ok) return text;
  throw new Error(said.data.error);
}

const isNumber = (text: string): boolean => /^\d{1,15}$/.test(text);

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const { origin } = new URL(url);
    throw new Error(
      `No sandbox answers at ${origin}. Start one, or say with --host and --port where it runs.`,
      { cause: error },
    );
  }
}
